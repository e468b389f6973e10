/** The list of many reports: as a workbook and on paper. */
import { isUnread } from "../../worker/unread.js";
import { as } from "./book.js";
import { headedTable, maker, signoffTable } from "./paper.js";
import { stamp } from "./rows.js";
import { workbook } from "./workbook.js";

/**
 * What the part `batch` tells of a report.
 * @typedef {object} Row
 * @property {string} name of the file, with its folders @property {Blob} [file]
 * @property {string} state "checked" where there is a result @property {string | null} verdict
 * @property {string | null} agency @property {number | null} year
 * @property {{error: number, warning: number, info: number}} counts of its findings @property {{error: number, warning: number, info: number}} causes as its own verdict counts them
 * @property {number} [unread] of the errors, those that say what was not read
 * @property {{severity: string, rule: string, message: string}[]} findings the first ones @property {number} [more] findings that are left off
 * @property {{kind: string, message: string} | null} [failure] of the tool
 * @property {string | boolean} [repeated] the name of a file with the same content, or true for another report of the body and year
 * @property {number | null} [comparedWith] a year
 * @property {string[]} [remarks] all that has to be said of it besides, in words; without them they are made of the above
 *
 * @typedef {{words: import("./words.js").Words, told: import("../../element/words.js").Words, rows: Row[], all?: number, version: string, time: Date}} Batch
 * @typedef {number | string | null} Value
 */

/** Findings beside a report's name; the others are in the second sheet. */
const SHOWN = 2;

/** What stands for a report in both sheets. @param {Batch} batch @param {Row} row @param {number} i @returns {Value[]} */
const nameOf = ({ words }, { agency, year }, i) => [i + 1, agency || words.unknown, year === null || year === undefined ? words.unknown : year];

/** @param {Batch} batch @returns {Value[][]} a line for each report */
export function batchLines(batch) {
  const { words, rows } = batch;
  return rows.map((row, i) => {
    const { state, verdict, causes: { error, warning, info }, findings, name } = row;
    // No count is not a count of nothing.
    const counts = state === "checked" && verdict !== "unreadable" ? [error, warning, info] : [words.none, words.none, words.none];
    const main = findings.slice(0, SHOWN).map(({ message }) => message).join("\n");
    return [...nameOf(batch, row, i), outcomeOf(words, row), ...counts, main || words.none, remarkOf(batch, row) || words.none, name || words.noName, ""];
  });
}

/** @param {import("./words.js").Words} words @param {Row} row */
function outcomeOf({ batch }, { state, verdict, counts, unread }) {
  if (verdict === "fail" && unread === counts.error) return batch.unread;
  if (state === "checked") return batch.verdict[/** @type {string} */ (verdict)];
  return state === "failed" ? batch.failed : batch.unchecked;
}

/** @param {Batch} batch @param {Row} row */
function remarkOf({ words: { batch, stop }, told }, { failure, repeated, comparedWith, remarks }) {
  const said = remarks || [
    failure && (told.failure[failure.kind] || failure.message),
    repeated && (typeof repeated === "string" ? batch.twin(repeated) : batch.rival),
    comparedWith && batch.compared(comparedWith),
  ];
  return said.filter(Boolean).map((text) => String(text).replace(/[。.]$/, "")).join(stop);
}

/** @param {Batch} batch @returns {Value[][]} a line for each finding */
export function opinionLines(batch) {
  const { words, told, rows } = batch;
  return rows.flatMap((row, i) => {
    const of = [...nameOf(batch, row, i), row.name || words.noName];
    // What cannot be read is no mismatch.
    const level = (/** @type {Row["findings"][0]} */ finding) => (row.verdict === "unreadable" ? words.none : told.severity[isUnread(finding) ? "unread" : finding.severity]);
    const lines = row.findings.map((finding) => [...of, level(finding), finding.rule, finding.message, ""]);
    // A row keeps so many; that there are more is said.
    return row.more ? [...lines, [...of, words.none, words.none, words.batch.more(row.more), ""]] : lines;
  });
}

/** @param {Batch} batch @returns {string[]} */
const headOf = ({ words, rows, all = rows.length, version, time }) => [
  words.batch.count(rows.length, all), words.facts.time + words.colon + stamp(time), words.facts.tool + words.colon + words.tool(version),
];

/** @param {Batch} batch @returns {Uint8Array} */
export function batchBook(batch) {
  const { title, list, opinions, columns, opinionColumns } = batch.words.batch;
  const before = [[as("title")(title)], ...[...headOf(batch), batch.told.limits].map((text) => [as("plain")(text)]), []];
  const merged = before.map((_, y) => ({ x: 0, y, wide: columns.length, high: 1 }));
  const body = (/** @type {Value[][]} */ lines) => lines.map((cells) => cells.map(as("text")));
  return workbook([
    { name: list, widths: [6, 24, 8, 14, 7, 7, 7, 50, 24, 28, 14], lines: [...before, columns.map(as("head")), ...body(batchLines(batch))], merged, head: before.length, landscape: true },
    { name: opinions, widths: [6, 24, 8, 28, 8, 14, 70, 14], lines: [opinionColumns.map(as("head")), ...body(opinionLines(batch))], head: 0, landscape: true },
  ]);
}

/** @param {Document} page @param {Batch} batch @param {string[]} signoff @returns {Node[]} */
export function batchPaper(page, batch, signoff) {
  const make = maker(page);
  const { words, told } = batch;
  const rows = batchLines(batch).map((cells) => make("tr", {}, ...cells.map((value) => make("td", {}, value))));
  const signed = signoffTable(make, words, signoff);
  return [
    make("div", { class: "wide" }, make("h1", {}, words.batch.title), ...headOf(batch).map((text) => make("p", {}, text)),
      headedTable(make, [5, 13, 6, 8, 5, 5, 5, 21, 11, 12, 9], words.batch.columns, rows), make("p", { class: "small" }, told.limits), ...(signed ? [signed] : [])),
  ];
}
