/** The correction list as data. Copy, paper and workbook are made of it and of nothing else. */
import { grouped } from "../../element/groups.js";
import { nameIn, placeOf } from "../../element/labels.js";
import { saidOf } from "../../element/verdict.js";
import { tablesOf, waysOf } from "../../element/ways.js";
import { cellKey, tableIn, valueAt } from "../../form/cells.js";
import { isUnread } from "../../worker/unread.js";

/** @import { Result, CatalogueForm, Finding, Repair, Change, CellRef } from "../../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {object} Given
 * @property {Words} words
 * @property {import("../../element/words.js").Words} told the element's own
 * @property {Result} result @property {CatalogueForm[]} forms @property {string} version @property {string} name of the file @property {Date} time
 * @property {import("../../element/repairs.js").Change[]} [edits] what differs in the tool's own copy
 *
 * @typedef {number | string | null} Value null: there is nothing to say
 * @typedef {object} Line
 * @property {string} number "2", or "2.1" for a finding that the second one explains
 * @property {boolean} member is it explained by the one above?
 * @property {string} key @property {"error" | "warning" | "info"} severity @property {string} level
 * @property {Value} table @property {Value} row @property {Value} column @property {Value} printed
 * @property {string} rule @property {Value} title @property {Value} left @property {Value} right
 * @property {string} message @property {Value} quote @property {Value} basis @property {Value} proposal @property {Value} accepted
 *
 * @typedef {{title: string, facts: [string, string][], lines: Line[], scope: string[][], notes: string[]}} List
 */

/** @param {Given} given @returns {List} */
export function listOf(given) {
  const { words, told, result } = given;
  return {
    title: words.title,
    facts: factsOf(given),
    lines: linesOf(given),
    scope: scopeOf(given),
    notes: [...(result.findings.length ? [] : [words.noFindings]), told.limits, words.register],
  };
}

/** The form of the report, as the catalogue tells it. @param {{result: Result, forms: CatalogueForm[]}} given */
export const formOf = ({ result, forms }) => result.report && forms.find(({ id }) => id === result.report.form);

/** @param {Given} given @returns {[string, string][]} */
function factsOf(given) {
  const { words, told, result, version, name, time, edits = [] } = given;
  const { facts, unknown } = words;
  const { title, agency, year } = result.report || { title: null, agency: null, year: null };
  const form = formOf(given);
  return [
    [facts.report, title || words.untitled],
    [facts.agency, agency || unknown],
    [facts.year, year === null ? unknown : String(year)],
    [facts.form, form ? told.form(form.title, form.basis) : told.noForm],
    [facts.file, name || words.noName],
    [facts.verdict, saidOf({ words: told, form, result, edits })],
    [facts.coverage, told.coverage(result.coverage)],
    ...(edits.length ? /** @type {[string, string][]} */ ([[facts.copy, [words.edited(edits.length), ...edits.map((change) => changeText(given, change))].join("\n")]]) : []),
    [facts.time, stamp(time)],
    [facts.tool, words.tool(version)],
  ];
}

/** In the time of the machine, as a person there would write it. @param {Date} time */
export function stamp(time) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** @param {Given} given @returns {Line[]} */
function linesOf(given) {
  return grouped(given.result.findings).flatMap(({ root, members }, i) => {
    const first = lineOf(given, root, String(i + 1), false);
    const others = members.map((member, k) => lineOf(given, member, `${i + 1}.${k + 1}`, true));
    // Said once: what repairs the root repairs what follows from it.
    for (const other of others) if (other.proposal && other.proposal === first.proposal) other.proposal = given.words.same(first.number);
    return [first, ...others];
  });
}

/** @param {Given} given @param {Finding} finding @param {string} number @param {boolean} member @returns {Line} */
function lineOf(given, finding, number, member) {
  const { told, forms } = given;
  const { rule, severity, message, key, left = null, right = null, quote, accepted = null } = finding;
  const of = [formOf(given), ...forms].filter(Boolean).map(({ rules }) => rules.find(({ id }) => id === rule)).find(Boolean);
  return {
    number, member, key, severity, level: told.severity[isUnread(finding) ? "unread" : severity], ...placeIn(given, finding), rule, title: (of && of.title) || null,
    left, right, message, quote: (quote && quote.text) || null, basis: (of && of.basis) || null, proposal: proposalOf(given, finding), accepted,
  };
}

/**
 * Where to look: the one cell that a repair points at, else what its cells have in common.
 * @param {Given} given @param {Finding} finding
 */
function placeIn(given, { cells }) {
  const { words, result } = given;
  const form = formOf(given);
  const nowhere = { table: null, row: null, column: null, printed: null };
  if (cells.length === 0) return nowhere;
  const tables = [...new Set(cells.map((cell) => cell.table))].map((id) => form && form.tables.find((table) => table.id === id));
  if (tables.includes(undefined)) return { ...nowhere, row: placeOf(form, cells[0]) };
  const table = tables.map(({ name }) => name).join("、");
  if (tables.length > 1) return { ...nowhere, table, row: words.several(placeOf(form, cells[0]), cells.length) };
  const shown = cells.length === 1 || isSuspect(cells[0], result.repairs) ? cells.slice(0, 1) : cells;
  const value = shown.length === 1 ? valueAt(result.report, tables[0], shown[0]) : null;
  return {
    table, row: common(words, tables[0].rows, shown, "row"), column: common(words, tables[0].columns, shown, "column"),
    printed: shown.length === 1 && (value === null || value === "") ? words.blank : value === undefined ? null : value,
  };
}

/** @param {CellRef} cell @param {Repair[]} repairs */
function isSuspect(cell, repairs) {
  const ways = repairs.filter(({ table }) => table === cell.table);
  return ways.length > 0 && ways.every(({ changes }) => changes.some((change) => cellKey(change.cell) === cellKey(cell)));
}

/** @param {Words} words @param {{id: string, label: string, group?: string}[]} items of the form @param {CellRef[]} cells @param {"row" | "column"} side */
function common(words, items, cells, side) {
  const labels = [...new Set(cells.map((cell) => nameIn(items, cell[side])))];
  return labels.length > 1 ? words.several(labels[0], labels.length) : labels[0];
}

/** So many ways are written out; more would help nobody to choose. */
const SHOWN = 3;

/** @param {Given} given @param {Finding} finding @returns {string | null} */
function proposalOf(given, { cells }) {
  const { words, result } = given;
  const named = new Set(cells.map(cellKey));
  const ways = result.repairs.filter(({ changes }) => changes.some(({ cell }) => named.has(cellKey(cell))));
  const said = [...new Set(ways.map((way) => wayText(given, way, named)))].slice(0, SHOWN);
  if (said.length) return said.join(words.or) + countText(given, ways);
  const fills = result.fills.filter(({ cell }) => named.has(cellKey(cell)));
  return fills.map((fill) => changeText(given, fill) + words.aside(words.follows)).join(words.stop) || null;
}

/** In how many ways a table can be put right: what is written out is but some of that. @param {Given} given @param {Repair[]} ways */
function countText({ words, told, forms, result }, ways) {
  return tablesOf({ repairs: ways }).map((table) => {
    const { count } = waysOf(result, table);
    return count > 1 ? words.allWays(tableIn(formOf({ result, forms }), table).name, told.ways(count)) : "";
  }).join("");
}

/** What a way changes in these cells, and that it changes others: they have lines of their own. @param {Given} given @param {Repair} way @param {Set<string>} named */
function wayText(given, { changes, only }, named) {
  const { words, told } = given;
  const own = changes.filter(({ cell }) => named.has(cellKey(cell)));
  const others = changes.length - own.length;
  return own.map((change) => changeText(given, change)).join(words.stop) + (others ? words.aside(words.together(others)) : "") + (only ? words.aside(told.only) : "");
}

/** @param {Given} given @param {import("../../element/repairs.js").Change} change */
function changeText(given, { cell, from, to, reason }) {
  const { words, told } = given;
  const why = told.reasons[reason];
  return `${placeOf(formOf(given), cell)}${words.colon}${from === null ? told.blank : from} → ${to === null ? told.blank : to}${why ? words.aside(why) : ""}`;
}

/** What the result does not speak of: silence there is no success. @param {Given} given */
function scopeOf(given) {
  const { told, words, result, forms } = given;
  const { skipped, undecided, read_as_zero: zeros } = result.coverage;
  const form = formOf(given);
  const titles = new Map([...forms, form].filter(Boolean).flatMap(({ rules }) => rules).map(({ id, title }) => [id, title]));
  const named = (/** @type {string} */ id) => [id, titles.get(id)].filter(Boolean).join(" ");
  const places = (/** @type {CellRef[]} */ cells) => cells.map((cell) => placeOf(form, cell)).join("、") || words.none;
  return [
    ...skipped.map(({ rule, why }) => [words.skipped, named(rule), words.none, why]),
    ...undecided.map(({ rule, cells, why }) => [words.undecided, named(rule), places(cells), why]),
    ...zeros.map((cell) => [words.zeros, words.none, places([cell]), words.none]),
  ];
}
