/** The official table as cells with their places: the picture, the paper and the workbook draw the same one. */
import { columnsOf } from "../../element/tables.js";

/**
 * A label (`text`) or a figure (`row` and `column`), in columns and lines counted from 0.
 * @typedef {{x: number, y: number, wide: number, high: number, text?: string, row?: string, column?: string}} Placed
 */

/**
 * @param {any} table of the catalogue @param {any} [rows] the table as read: rows that the form does not lay out come below
 * @returns {{wide: number, high: number, cells: Placed[], weights: number[]}} weights: how the columns share the width
 */
export function placed(table, rows = {}) {
  const spread = new Spread();
  for (const line of table.layout) spread.line(line.flatMap((cell) => partsOf(table, cell)));
  const { wide } = spread;
  const laidOut = new Set(table.layout.flat().map(({ row }) => row));
  for (const { id, label } of table.rows) {
    if (!rows[id] || laidOut.has(id)) continue;
    const figures = partsOf(table, { row: id });
    spread.line([{ text: label, wide: Math.max(1, wide - figures.length), high: 1 }, ...figures]);
  }
  spread.fill();
  const { cells } = spread;
  return { wide: spread.wide, high: spread.high, cells, weights: Array.from({ length: spread.wide }, (_, x) => weightOf(cells, x)) };
}

/** A column of labels alone gets room by what stands in it. @param {Placed[]} cells @param {number} x */
function weightOf(cells, x) {
  if (cells.some((cell) => cell.row && cell.x <= x && x < cell.x + cell.wide)) return 1;
  const labels = cells.filter((cell) => cell.x === x && cell.wide === 1 && cell.high === 1);
  return Math.min(3, Math.max(1, ...labels.map(({ text }) => text.length / 4)));
}

/** @param {any} table @param {any} cell of its layout */
function partsOf(table, { row, text, columns: wide = 1, rows: high = 1 }) {
  return row ? columnsOf(table, row).map((column) => ({ row, column, wide, high })) : [{ text, wide, high }];
}

/** Lines of cells that reach down into the next ones. */
class Spread {
  constructor() {
    /** @type {Placed[]} */
    this.cells = [];
    /** @type {Set<string>} */
    this.taken = new Set();
    this.wide = 0;
    this.high = 0;
  }

  /** @param {any[]} parts */
  line(parts) {
    const y = this.high;
    let x = 0;
    for (const part of parts) {
      while (this.taken.has(`${x} ${y}`)) x += 1;
      this.take(x, y, part);
      this.cells.push({ x, y, ...part });
      x += part.wide;
      this.wide = Math.max(this.wide, x);
    }
    this.high += 1;
  }

  /** Where the form prints the last label over two columns, the last figure below it is as wide. */
  fill() {
    for (let y = 0; y < this.high; y += 1) {
      const last = this.cells.filter((cell) => cell.y === y).pop();
      if (!last || !last.row) continue;
      let end = last.x + last.wide;
      while (end < this.wide && !this.taken.has(`${end} ${y}`)) end += 1;
      this.take(last.x, y, Object.assign(last, { wide: end - last.x }));
    }
  }

  /** @param {number} x @param {number} y @param {{wide: number, high: number}} size */
  take(x, y, { wide, high }) {
    for (let down = 0; down < high; down += 1) for (let right = 0; right < wide; right += 1) this.taken.add(`${x + right} ${y + down}`);
  }
}

/**
 * What stands in a cell; undefined where its row is not printed.
 * @param {any} report @param {any} table @param {{row?: string, column?: string}} cell
 * @returns {number | string | null | undefined}
 */
export function valueAt(report, table, { row, column }) {
  const values = ((report && report.tables[table.id]) || {})[row];
  return values && values[columnsOf(table, row).indexOf(column)];
}
