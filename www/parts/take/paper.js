/** What is printed: the correction list with the lines to sign on, and the tables where they are asked for. Built by DOM calls in a page of its own. */
import { cellKey, valueAt } from "../../form/cells.js";
import { layoutOf } from "../../form/layout.js";
import { drawn } from "./drawing.js";
import { marksFor } from "./marks.js";
import { pictureOf } from "./picture.js";
import { formOf, listOf } from "./rows.js";

/** @import { CatalogueTable } from "../../../src/web/contract.js" */

/**
 * @typedef {import("./rows.js").Given} Given
 * @typedef {import("./rows.js").List} List
 * @typedef {(name: string, attributes?: Record<string, string | number>, ...inside: (Node | string | number | null)[]) => HTMLElement} Make
 */

export const SIGNS = { error: "✕", warning: "!", info: "i" };

/** Elements of a page; text stays text. @param {Document} page @returns {Make} */
export function maker(page) {
  return (name, attributes = {}, ...inside) => {
    const node = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.append(...inside.filter((item) => item !== null && item !== "").map((item) => (typeof item === "number" ? String(item) : item)));
    return node;
  };
}

/** The list: of one wrong figure one sheet, with the lines to sign on. @param {Document} page an empty one @param {Given} given @param {string[]} signoff who signs @returns {Node[]} */
export function listPaper(page, given, signoff) {
  const make = maker(page);
  const { words } = given;
  const list = listOf(given);
  return [
    make("h1", {}, list.title),
    factsTable(make, list),
    make("h2", {}, given.told.findings),
    ...(list.lines.length ? [linesTable(make, given, list)] : []),
    ...list.notes.map((note) => make("p", { class: "small" }, note)),
    ...(list.scope.length ? [make("h2", {}, words.scope), scopeTable(make, words, list)] : []),
    signoffTable(make, words, signoff),
  ].filter(Boolean);
}

/** The list and what it is about: what is to be corrected and signed comes first, what it stands in behind. @type {typeof listPaper} */
export function wholePaper(page, given, signoff) {
  const picture = pictureOf(given);
  return [...listPaper(page, given, signoff), ...(picture ? [maker(page)("h2", {}, given.words.map), drawn(page, picture)] : []), ...officialTables(maker(page), given)];
}

/** A fact so short shares its line with another. */
const SHORT = 20;

/** @param {Make} make @param {List} list */
function factsTable(make, { facts }) {
  const isShort = (/** @type {[string, string] | undefined} */ fact) => fact !== undefined && fact[1].length <= SHORT;
  const rows = [];
  for (let at = 0; at < facts.length; at += 1) {
    const pair = isShort(facts[at]) && isShort(facts[at + 1]) ? facts.slice(at, at + 2) : [facts[at]];
    const span = pair.length === 1 ? { colspan: 3 } : {};
    rows.push(make("tr", {}, ...pair.flatMap(([name, value]) => [make("th", { scope: "row" }, name), make("td", span, value)])));
    at += pair.length - 1;
  }
  return make("table", { class: "facts" }, make("tbody", {}, ...rows));
}

/** A table whose head comes again on every page. @param {Make} make @param {number[]} widths in hundredths @param {string[]} head @param {Node[]} rows */
export function headedTable(make, widths, head, rows) {
  return make("table", {}, make("colgroup", {}, ...widths.map((width) => make("col", { width: `${width}%` }))),
    make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))), make("tbody", {}, ...rows));
}

/** The columns of the list that a sheet of paper has room for, those that belong together in one. @param {Make} make @param {Given} given @param {List} list */
function linesTable(make, { words }, { lines }) {
  const { columns, place } = words;
  const head = [columns.number, place, columns.printed, columns.message, columns.proposal, columns.done];
  return headedTable(make, [7, 17, 8, 39, 17, 12], head, lines.map((line) => {
    const { number, member, severity, level, table, row, column, printed, message, quote, rule, title, left, right, basis, proposal, accepted } = line;
    const small = (/** @type {any} */ text) => (text === null ? null : make("p", { class: "small" }, text));
    return make("tr", { class: member ? "member" : "root" },
      make("td", {}, number),
      make("td", {}, [table, row, column].filter((label) => label !== null).join(" / ") || words.none),
      make("td", {}, printed === null ? words.none : printed),
      make("td", {}, make("span", { class: "level" }, `${SIGNS[severity]} ${level} `), message,
        small(quote && words.quote(String(quote))), small(left === null ? null : words.sides(String(left), String(right))),
        small([[rule, title].filter(Boolean).join(" "), basis && columns.basis + words.colon + basis].filter(Boolean).join(words.stop))),
      make("td", {}, proposal === null ? words.none : proposal),
      make("td", {}, accepted === null ? "" : columns.accepted + words.colon + accepted));
  }));
}

/** Before the lines to sign on, as it limits what is signed; rules that did not run for one reason in one row. @param {Make} make @param {import("./words.js").Words} words @param {List} list */
function scopeTable(make, words, { scope }) {
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const [what, named, place, why] of scope) {
    const key = JSON.stringify([what, why]);
    // On paper nobody looks a rule up by its id; the workbook has it.
    const rule = named.replace(/^[A-Z][\w-]* (?=\S)/, "");
    rows.set(key, [...(rows.get(key) || []), [rule, place].filter((text) => text !== words.none).join(" · ")]);
  }
  const [what, rule, , why] = words.scopeColumns;
  return headedTable(make, [17, 55, 28], [what, rule, why], [...rows].map(([key, items]) => {
    const [said, reason] = JSON.parse(key);
    return make("tr", { class: "small" }, make("td", {}, said), make("td", {}, items.join(words.stop)), make("td", {}, reason));
  }));
}

/** @param {Make} make @param {import("./words.js").Words} words @param {string[]} signoff */
export function signoffTable(make, words, signoff) {
  if (signoff.length === 0) return null;
  const rows = [];
  for (let at = 0; at < signoff.length; at += 3) {
    const cells = [0, 1, 2].map((i) => (signoff[at + i] ? make("td", {}, make("b", {}, signoff[at + i]), make("p", {}, words.signed + words.colon), make("p", {}, words.date + words.colon)) : make("td")));
    rows.push(make("tr", {}, ...cells));
  }
  return make("table", { class: "signoff" }, make("tbody", {}, ...rows));
}

/** More columns than this do not fit a sheet that stands upright. */
const WIDE = 16;

/** The tables as read, each cell with its sign. @param {Make} make @param {Given} given */
function officialTables(make, given) {
  const form = formOf(given);
  if (!form) return [];
  const { words, told, result } = given;
  const marks = marksFor(result);
  const each = form.tables.map((table) => make("div", { class: layoutOf(table).wide > WIDE ? "official wide" : "official" }, make("h2", {}, `${table.name} ${table.title}`),
    result.report.tables[table.id] ? officialTable(make, given, table, marks) : make("p", {}, told.notFound)));
  return [make("div", { class: "apart" }, make("h1", {}, words.tables), ...each)];
}

/** @param {Make} make @param {Given} given @param {CatalogueTable} table @param {Map<string, import("./marks.js").Mark>} marks */
function officialTable(make, { told, result }, table, marks) {
  const { high, cells } = layoutOf(table, result.report.tables[table.id]);
  const rows = Array.from({ length: high }, () => make("tr"));
  for (const cell of cells) {
    const span = { rowspan: cell.high, colspan: cell.wide };
    const mark = cell.row && marks.get(cellKey({ table: table.id, row: cell.row, column: cell.column }));
    const value = valueAt(result.report, table, cell);
    const strong = mark && mark.part !== "beside";
    rows[cell.y].append(cell.row
      ? make("td", { ...span, class: strong ? mark.severity : "plain" }, strong ? `${SIGNS[mark.severity]} ` : "", value === undefined ? told.notPrinted : value === null ? "" : value)
      : make("th", span, cell.text));
  }
  return make("table", {}, make("tbody", {}, ...rows));
}
