/** A table of the form as a person moves in it: where each cell for a figure stands, and which lines take figures. Pure: no page, no report's text. */
import { layoutOf } from "../../form/layout.js";

/**
 * @typedef {import("../../form/layout.js").Placed} Placed
 * @typedef {{table: string, row: string, column: string}} Ref
 * @typedef {{cell: Ref, label: string, line: number, x: number, span: number}} Slot a cell for a figure; `line` counts the lines that have such
 * @typedef {{labels: Placed[], slots: Slot[], missing: string[]}} Line
 * @typedef {{table: import("../../form/cells.js").Table, rows: import("../../form/layout.js").Rows, width: number, lines: Line[], slots: Slot[][], missing: string[]}} Sheet `slots`: the lines that can be filled in; `missing`: rows that this report does not print
 */

/** @param {import("../../form/cells.js").Table} table @param {import("../../form/layout.js").Rows} rows of the report @returns {Sheet} */
export function sheetOf(table, rows) {
  const layout = layoutOf(table, rows);
  /** @type {Slot[][]} */
  const slots = [];
  const lines = layout.lines.map((cells) => {
    const figures = cells.filter(({ row }) => row);
    const missing = [...new Set(figures.map(({ row }) => row))].filter((row) => !rows || !rows[row]);
    const line = { labels: cells.filter(({ row }) => !row), slots: figures.map((figure) => slotOf(table, layout.cells, figure, slots.length)), missing };
    if (line.slots.length > 0 && missing.length === 0) slots.push(line.slots);
    return line;
  });
  return { table, rows, width: layout.wide, lines, slots, missing: lines.flatMap((line) => line.missing) };
}

/** @param {import("../../form/cells.js").Table} table @param {Placed[]} cells @param {Placed} figure @param {number} line @returns {Slot} */
function slotOf(table, cells, { row, column, x, y, wide }, line) {
  const beside = cells.filter((cell) => !cell.row && cell.x < x && cell.y <= y && y < cell.y + cell.high && cell.text !== rowLabel(table, row));
  const [group] = beside.sort((a, b) => b.x - a.x);
  return { cell: { table: table.id, row, column }, label: nameOf(table, group && group.text, row, column), line, x, span: wide };
}

/** By the labels printed on the form; the one that stands beside several rows goes before. @param {import("../../form/cells.js").Table} table @param {string | undefined} group @param {string} row @param {string} column */
function nameOf(table, group, row, column) {
  return `${table.name} ${group ? `${group} ` : ""}${rowLabel(table, row)} / ${table.columns.find(({ id }) => id === column).label}`;
}

/** @param {import("../../form/cells.js").Table} table @param {string} id */
const rowLabel = (table, id) => table.rows.find((one) => one.id === id).label;

/** @param {Sheet} sheet @returns {Slot[]} in the order of reading */
export const slotsOf = (sheet) => sheet.slots.flat();

/** Down one column after the other; of lines with other columns each kind for itself, that no cell comes twice. @param {Sheet} sheet @returns {Slot[]} */
export function downwards({ slots }) {
  const columnsIn = (/** @type {Slot[]} */ line) => String(line.map(({ x }) => x));
  const begins = slots.map((_, at) => at).filter((at) => at === 0 || columnsIn(slots[at]) !== columnsIn(slots[at - 1]));
  return begins.flatMap((from, at) => {
    const lines = slots.slice(from, begins[at + 1]);
    return lines[0].flatMap((_, column) => lines.map((line) => line[column]));
  });
}

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
