/** The list of many reports: as a workbook and on paper. */
import { as } from "./book.js";
import { headedTable, maker, signoffTable } from "./paper.js";
import { stamp } from "./rows.js";
import { workbook } from "./workbook.js";

/**
 * A row of the batch part: what its table shows of one report.
 * @typedef {object} Row
 * @property {string} file @property {string | null} agency @property {number | null} year
 * @property {string | null} verdict null where the report was not checked @property {{error: number, warning: number, info: number} | null} counts
 * @property {{severity: string, rule: string, message: string}[]} findings
 * @property {string} [state] why it was not checked, in words
 *
 * @typedef {{words: import("./words.js").Words, told: import("../../element/words.js").Words, rows: Row[], version: string, time: Date}} Batch
 */

/** Findings beside a report's name; all of them are in the second sheet. */
const SHOWN = 2;

/** @param {Batch} batch @returns {(number | string | null)[][]} a line for each report */
export function batchLines({ words, rows }) {
  const { unknown, none, batch } = words;
  return rows.map(({ file, agency, year, verdict, counts, findings, state }, i) => {
    // No count is not a count of nothing.
    const { error, warning, info } = verdict && counts ? counts : { error: none, warning: none, info: none };
    const main = findings.slice(0, SHOWN).map(({ message }) => message).join("\n");
    return [i + 1, agency || unknown, year === null || year === undefined ? unknown : year, said(words, verdict, state), error, warning, info, file || words.noName, main || (verdict ? "" : state || batch.unchecked), ""];
  });
}

/** @param {import("./words.js").Words} words @param {string | null} verdict @param {string} [state] */
const said = ({ batch }, verdict, state) => (verdict ? batch.verdict[verdict] || verdict : state || batch.unchecked);

/** @param {Batch} batch */
function opinionLines({ words, told, rows }) {
  return rows.flatMap(({ file, agency, year, findings, counts }, i) => {
    const of = [i + 1, agency || words.unknown, year === null || year === undefined ? words.unknown : year, file || words.noName];
    const all = counts ? counts.error + counts.warning + counts.info : findings.length;
    const lines = findings.map(({ severity, rule, message }) => [...of, told.severity[severity] || severity, rule, message, ""]);
    // A row keeps so many; that there are more is said.
    return all > findings.length ? [...lines, [...of, words.none, words.none, words.batch.listed(findings.length, all), ""]] : lines;
  });
}

/** @param {Batch} batch @returns {string[]} */
const headOf = ({ words, rows, version, time }) => [words.batch.count(rows.length), `${words.facts.time}${words.colon}${stamp(time)}`, `${words.facts.tool}${words.colon}${words.tool(version)}`];

/** @param {Batch} batch @returns {Uint8Array} */
export function batchBook(batch) {
  const { words } = batch;
  const { title, list, opinions, columns, opinionColumns } = words.batch;
  const before = [[as("title")(title)], ...[...headOf(batch), batch.told.limits].map((text) => [as("plain")(text)]), []];
  const merged = before.map((_, y) => ({ x: 0, y, wide: columns.length, high: 1 })).slice(0, -1);
  const body = (/** @type {any[][]} */ lines) => lines.map((cells) => cells.map(as("text")));
  return workbook([
    { name: list, widths: [7, 26, 8, 18, 8, 8, 8, 34, 60, 18], lines: [...before, columns.map(as("head")), ...body(batchLines(batch))], merged, head: before.length, landscape: true },
    { name: opinions, widths: [7, 26, 8, 34, 8, 14, 70, 18], lines: [opinionColumns.map(as("head")), ...body(opinionLines(batch))], head: 0, landscape: true },
  ]);
}

/** @param {Document} page @param {Batch} batch @param {string[]} signoff @returns {Node[]} */
export function batchPaper(page, batch, signoff) {
  const make = maker(page);
  const { words } = batch;
  const rows = batchLines(batch).map((cells) => make("tr", {}, ...cells.map((value) => make("td", {}, value))));
  return [
    make("div", { class: "wide" }, make("h1", {}, words.batch.title), ...headOf(batch).map((text) => make("p", {}, text)),
      headedTable(make, [6, 16, 7, 11, 6, 6, 6, 15, 18, 9], words.batch.columns, rows), make("p", { class: "small" }, batch.told.limits)),
    signoffTable(make, words, signoff),
  ].filter(Boolean);
}
