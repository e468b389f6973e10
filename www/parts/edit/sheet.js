/**
 * A table of the form as a person moves in it: the printed lines, where each cell stands, and which cells take figures.
 * Pure: no page, no report's text.
 */
import { columnsOf } from "../../element/tables.js";

/**
 * @typedef {{text: string, rows: number, columns: number, scope: string}} Label
 * @typedef {{table: string, row: string, column: string}} Ref
 * @typedef {{cell: Ref, label: string, line: number, x: number, span: number}} Slot a cell for a figure; `line` counts the lines that have such
 * @typedef {{labels: Label[], slots: Slot[], missing: string[]}} Line
 * @typedef {{table: any, width: number, lines: Line[], slots: Slot[][], missing: string[]}} Sheet `slots`: the lines that can be filled in; `missing`: rows that this report does not print
 */

/** @param {any} table of the catalogue @param {any} rows of the report @returns {Sheet} */
export function sheetOf(table, rows) {
  const layout = fitted(table, rows);
  const width = layout[0].reduce((sum, cell) => sum + (cell.columns || 1), 0);
  /** The label that each column is taken by from above, and for how many more lines. @type {{text: string, rows: number}[]} */
  const taken = Array.from({ length: width }, () => ({ text: "", rows: 0 }));
  /** @type {Slot[][]} */
  const slots = [];
  const lines = layout.map((cells) => {
    const line = lineOf(table, rows, cells, taken, width, slots.length);
    if (line.slots.length > 0 && line.missing.length === 0) slots.push(line.slots);
    for (const one of taken) one.rows = Math.max(0, one.rows - 1);
    return line;
  });
  return { table, width, lines, slots, missing: lines.flatMap((line) => line.missing) };
}

/** @param {any} table @param {any} rows @param {any[]} cells @param {{text: string, rows: number}[]} taken @param {number} width @param {number} at @returns {Line} */
function lineOf(table, rows, cells, taken, width, at) {
  /** @type {Line} */
  const line = { labels: [], slots: [], missing: [] };
  const besideData = cells.some((cell) => cell.row);
  let x = 0;
  for (const cell of cells) {
    while (taken[x].rows > 0) x += 1;
    const span = cell.columns || 1;
    if (!cell.row) {
      const label = labelOf(cell, span, besideData);
      line.labels.push(label);
      for (let i = x; i < x + span; i += 1) taken[i] = { ...label };
      x += span;
      continue;
    }
    if (!rows || !rows[cell.row]) line.missing.push(cell.row);
    const groups = taken.slice(0, x).filter((one) => one.rows > 0 && one.text !== rowLabel(table, cell.row)).map((one) => one.text);
    for (const column of columnsOf(table, cell.row)) {
      line.slots.push({ cell: { table: table.id, row: cell.row, column }, label: nameOf(table, groups[groups.length - 1], cell.row, column), line: at, x, span });
      x += span;
    }
  }
  // Where the form prints the last label over two columns, the figure below it is as wide.
  const last = line.slots[line.slots.length - 1];
  if (last) last.span = width - last.x;
  return line;
}

/** @param {any} cell @param {number} columns @param {boolean} besideData @returns {Label} */
function labelOf({ text, rows = 1 }, columns, besideData) {
  const scope = besideData ? (rows > 1 ? "rowgroup" : "row") : columns > 1 ? "colgroup" : "col";
  return { text, rows, columns, scope };
}

/** By the labels printed on the form; the one that stands beside several rows goes before. @param {any} table @param {string | undefined} group @param {string} row @param {string} column */
function nameOf(table, group, row, column) {
  return `${table.name} ${group ? `${group} ` : ""}${rowLabel(table, row)} / ${table.columns.find(({ id }) => id === column).label}`;
}

/** @param {any} table @param {string} id */
const rowLabel = (table, id) => table.rows.find((one) => one.id === id).label;

/**
 * The layout as this report prints it: where one row stands for several of the form (one row `other` for the three of （六）), it has
 * their place.
 * @param {any} table @param {any} rows @returns {any[][]}
 */
function fitted(table, rows) {
  const placed = new Set(table.layout.flat().map((cell) => cell.row));
  const whole = rows ? table.rows.filter(({ id }) => rows[id] && !placed.has(id)) : [];
  return whole.reduce((layout, row) => joined(layout, row, rows), table.layout);
}

/** @param {any[][]} layout @param {{id: string, label: string}} whole @param {any} rows */
function joined(layout, { id, label }, rows) {
  const isPart = (line) => (rowIn(line) || "").startsWith(`${id}.`);
  const from = layout.findIndex(isPart);
  const count = layout.filter(isPart).length;
  // A form that prints both, or a row of which there are no parts, has a line of its own at the end.
  const ends = from < 0 || layout.some((line) => isPart(line) && rows[rowIn(line)]);
  const line = [{ text: label, columns: 2 }, { row: id }];
  if (ends) return [...layout, [{ text: label, columns: 3 }, { row: id }]];
  return layout.flatMap((cells, at) => {
    if (at === from) return [line];
    if (isPart(cells)) return [];
    // A label beside them is as much shorter.
    const covers = (cell) => at < from && at + (cell.rows || 1) > from;
    return [cells.map((cell) => (covers(cell) ? { ...cell, rows: cell.rows - count + 1 } : cell))];
  });
}

/** @param {any[]} line @returns {string | undefined} */
const rowIn = (line) => (line.find((cell) => cell.row) || {}).row;

/** @param {Sheet} sheet @returns {Slot[]} in the order of reading */
export const slotsOf = (sheet) => sheet.slots.flat();

/** The slot of a line that stands over or under a place. @param {Sheet} sheet @param {number} line @param {number} x */
export function slotAt(sheet, line, x) {
  return (sheet.slots[line] || []).find((slot) => x >= slot.x && x < slot.x + slot.span);
}

/** The rectangle between two slots, whole slots only. @param {Sheet} sheet @param {Slot} one @param {Slot} other @returns {Slot[][]} */
export function between(sheet, one, other) {
  const left = Math.min(one.x, other.x);
  const right = Math.max(one.x + one.span, other.x + other.span);
  return sheet.slots
    .slice(Math.min(one.line, other.line), Math.max(one.line, other.line) + 1)
    .map((line) => line.filter((slot) => slot.x < right && slot.x + slot.span > left));
}
