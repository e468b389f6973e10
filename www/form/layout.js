/**
 * A table of the form as a report prints it, its cells in their places. Worked out here alone: the page, the grids, the picture, the paper and the
 * workbook show the same one.
 */
import { columnsOf } from "./cells.js";

/**
 * A label (`text` and `scope`) or a figure (`row` and `column`), in columns and lines counted from 0.
 * @typedef {import("./cells.js").Table} Table
 * @typedef {import("../../src/web/contract.js").LayoutCell} Cell
 * @typedef {{x: number, y: number, wide: number, high: number, text?: string, scope?: "row" | "col" | "rowgroup" | "colgroup", row?: string, column?: string}} Placed
 * @typedef {Record<string, unknown> | null | undefined} Rows the table as read; nothing where it was not
 * @typedef {{wide: number, high: number, lines: Placed[][], cells: Placed[]}} Layout `cells`: those of all lines
 */

/** @param {Table} table @param {Rows} [rows] @returns {Layout} */
export function layoutOf(table, rows) {
  const fitted = asPrinted(table, rows || {});
  const wide = widthOf(table);
  /** The line from which each column is free again. @type {number[]} */
  const free = Array(wide).fill(0);
  const lines = fitted.map((cells, y) => lineOf(cells.flatMap((cell) => partsOf(table, cell, scopesIn(cells))), y, free));
  return { wide, high: lines.length, lines, cells: lines.flat() };
}

/** What stands over several lines pushes the others aside. @param {Placed[]} parts @param {number} y @param {number[]} free @returns {Placed[]} */
function lineOf(parts, y, free) {
  let x = 0;
  const line = parts.map((part) => {
    while (free[x] > y) x += 1;
    const cell = { ...part, x, y };
    x += cell.wide;
    free.fill(y + cell.high, cell.x, x);
    return cell;
  });
  // Where the form prints the last label over two columns, the figure below it is as wide.
  const last = line[line.length - 1];
  if (last && last.row) for (; x < free.length && free[x] <= y; x += 1) last.wide += 1;
  return line;
}

/** @param {Table} table @param {Cell} cell @param {(cell: Cell) => Placed["scope"]} scopeOf @returns {Placed[]} not yet in their places */
function partsOf(table, cell, scopeOf) {
  const { row, text, columns: wide = 1, rows: high = 1 } = cell;
  const size = { x: 0, y: 0, wide, high };
  return row ? columnsOf(table, row).map((column) => ({ ...size, row, column })) : [{ ...size, text, scope: scopeOf(cell) }];
}

/** What the labels of a line stand for. @param {Cell[]} line @returns {(label: Cell) => Placed["scope"]} */
function scopesIn(line) {
  const besideData = line.some(({ row }) => row);
  return ({ rows = 1, columns = 1 }) => (besideData ? (rows > 1 ? "rowgroup" : "row") : columns > 1 ? "colgroup" : "col");
}

/** The first line of a form spans it. @param {Table} table */
const widthOf = (table) => spanOf(table, table.layout[0]);

/** @param {Table} table @param {Cell[]} line */
const spanOf = (table, line) => line.reduce((sum, { row, columns = 1 }) => sum + columns * (row ? columnsOf(table, row).length : 1), 0);

/**
 * The form's layout with the rows that it does not show: one that stands for several of the form (one row `other` for the three of （六）) has
 * their place.
 * @param {Table} table @param {Record<string, unknown>} rows @returns {Cell[][]}
 */
function asPrinted(table, rows) {
  const shown = new Set(table.layout.flat().map(({ row }) => row));
  const whole = table.rows.filter(({ id }) => rows[id] && !shown.has(id));
  return whole.reduce((layout, row) => joined(table, layout, row, rows), table.layout);
}

/** @param {Table} table @param {Cell[][]} layout @param {Table["rows"][number]} whole @param {Record<string, unknown>} rows */
function joined(table, layout, { id, label }, rows) {
  const isPart = (/** @type {Cell[]} */ line) => (rowIn(line) || "").startsWith(`${id}.`);
  const from = layout.findIndex(isPart);
  const count = layout.filter(isPart).length;
  const withLabel = (/** @type {number} */ columns) => [{ text: label, columns: Math.max(1, columns) }, { row: id }];
  // Where the report prints both, or there are no parts, it is a line of its own at the end.
  if (from < 0 || layout.some((line) => isPart(line) && rows[rowIn(line)])) {
    return [...layout, withLabel(widthOf(table) - columnsOf(table, id).length)];
  }
  return layout.flatMap((cells, at) => {
    if (at === from) return [withLabel(spanOf(table, cells.filter(({ row }) => !row)))];
    if (isPart(cells)) return [];
    // A label beside them is as much shorter.
    const covers = (/** @type {Cell} */ cell) => at < from && at + (cell.rows || 1) > from;
    return [cells.map((cell) => (covers(cell) ? { ...cell, rows: cell.rows - count + 1 } : cell))];
  });
}

/** @param {Cell[]} line @returns {string | undefined} */
const rowIn = (line) => (line.find((cell) => cell.row) || {}).row;
