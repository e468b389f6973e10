/** The correction list as a workbook: the list, the three tables with their marks, and what was not checked. */
import { cellKey, valueAt } from "../../form/cells.js";
import { layoutOf } from "../../form/layout.js";
import { tableOf } from "./copied.js";
import { linesByCell, marksFor } from "./marks.js";
import { formOf, listOf } from "./rows.js";
import { weightsOf } from "./widths.js";
import { workbook } from "./workbook.js";

/** @import { CatalogueTable } from "../../../src/web/contract.js" */

/**
 * @typedef {import("./rows.js").Given} Given
 * @typedef {import("./rows.js").List} List
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./sheet.js").Cell} Cell
 */

const LIST_WIDTHS = [6, 9, 6, 18, 11, 9, 10, 18, 7, 7, 40, 20, 24, 10, 14];

/** @param {Given} given @returns {Uint8Array} */
export function bookOf(given) {
  const list = listOf(given);
  return workbook([listSheet(given, list), ...tableSheets(given, list), ...(list.scope.length ? [scopeSheet(given, list)] : [])]);
}

/** @param {string} look @returns {(value: number | string | null) => Cell} */
export const as = (look) => (value) => ({ value, look });

/** @param {Given} given @param {List} list @returns {Sheet} */
function listSheet({ words }, list) {
  const { head, rows } = tableOf(words, list);
  // A fact stands beside its name, over the columns that have room.
  const facts = list.facts.map(([name, value]) => [as("caption")(name), undefined, undefined, as("plain")(value)]);
  const before = [[as("title")(list.title)], ...facts, []];
  const lines = [
    ...before, head.map(as("head")),
    ...rows.map((cells, i) => cells.map(as(list.lines[i].member ? "member" : "text"))),
    [], ...list.notes.map((note) => [as("plain")(note)]),
  ];
  const wide = head.length;
  const merged = [
    { x: 0, y: 0, wide, high: 1 },
    ...facts.flatMap((_, i) => [{ x: 0, y: i + 1, wide: 3, high: 1 }, { x: 3, y: i + 1, wide: wide - 3, high: 1 }]),
    ...list.notes.map((_, i) => ({ x: 0, y: lines.length - list.notes.length + i, wide, high: 1 })),
  ];
  return { name: words.title, widths: LIST_WIDTHS, lines, merged, head: before.length, landscape: true };
}

/** Each table in the cells of the official form. @param {Given} given @param {List} list @returns {Sheet[]} */
function tableSheets(given, list) {
  const { told, result } = given;
  const form = formOf(given);
  if (!form) return [];
  const marks = marksFor(result);
  const meant = linesByCell(result, list.lines, marks);
  return form.tables.map((table) => {
    const caption = [as("caption")(`${table.name} ${table.title}`)];
    if (result.report.tables[table.id]) return tableSheet(given, table, caption, { marks, meant });
    return { name: table.name, widths: [60], lines: [caption, [as("plain")(told.notFound)]] };
  });
}

/**
 * @param {Given} given @param {CatalogueTable} table @param {Cell[]} caption
 * @param {{marks: Map<string, import("./marks.js").Mark>, meant: Map<string, import("./rows.js").Line[]>}} of
 * @returns {Sheet}
 */
function tableSheet({ words, told, result }, table, caption, { marks, meant }) {
  const layout = layoutOf(table, result.report.tables[table.id]);
  const { wide, high, cells } = layout;
  const grid = Array.from({ length: high }, () => Array(wide).fill(undefined));
  const merged = [{ x: 0, y: 0, wide, high: 1 }];
  const notes = [];
  for (const cell of cells) {
    const key = cellKey({ table: table.id, row: cell.row, column: cell.column });
    const mark = cell.row && marks.get(key);
    const value = cell.row ? valueAt(result.report, table, cell) : cell.text;
    const look = !cell.row ? "head" : mark ? (mark.part === "beside" ? "beside" : mark.severity) : "figure";
    // The border of a merged cell is that of all it covers.
    for (let y = cell.y; y < cell.y + cell.high; y += 1) grid[y].fill(as(look)(null), cell.x, cell.x + cell.wide);
    grid[cell.y][cell.x] = as(look)(value === undefined ? told.notPrinted : value);
    merged.push({ x: cell.x, y: cell.y + 1, wide: cell.wide, high: cell.high });
    const lines = (cell.row && meant.get(key)) || [];
    if (lines.length) notes.push({ x: cell.x, y: cell.y + 1, text: lines.map(({ number, message }) => words.entry(number, message)).join("\n") });
  }
  return { name: table.name, widths: weightsOf(layout).map((weight) => weight * 11), lines: [caption, ...grid], merged, notes, landscape: wide > high };
}

/** @param {Given} given @param {List} list @returns {Sheet} */
function scopeSheet({ words }, list) {
  const lines = [words.scopeColumns.map(as("head")), ...list.scope.map((cells) => cells.map(as("text")))];
  return { name: words.scope, widths: [20, 50, 50, 40], lines, head: 0, landscape: true };
}
