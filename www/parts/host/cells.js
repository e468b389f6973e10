/** The cells of a field's content that findings name. A wrong one is worse than none: each must hold what was read there. */
import { columnsOf } from "../../form/cells.js";

/** @import { Report, CatalogueForm } from "../../../src/web/contract.js" */

/** @typedef {{grid: number, row: number, column: number}} Origin */

/** Has no width, or is white space. */
const NOTHING = /[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g;

/** @param {string} text */
export const squeezed = (text) => text.normalize("NFKC").replace(NOTHING, "");

/**
 * Its tables as the core counts them: those in a table's cell too, each where it starts. None where the source has others, in comments,
 * templates or scripts: then it is not certain which is which.
 * @param {HTMLElement} root @param {string} source
 * @returns {HTMLTableElement[]}
 */
export function tablesOf(root, source) {
  const tables = [...root.querySelectorAll("table")];
  if (root.tagName === "TABLE") tables.unshift(/** @type {HTMLTableElement} */ (root));
  return (source.match(/<table(?![\w-])/gi) || []).length === tables.length ? tables : [];
}

/**
 * @param {HTMLTableElement[]} tables @param {Report} report @param {CatalogueForm} form
 * @param {{table: string, row: string, column: string, at?: Origin}} ref
 * @returns {HTMLTableCellElement | null}
 */
export function cellAt(tables, report, form, { table, row, column, at }) {
  const line = at && tables[at.grid] && tables[at.grid].rows[at.row];
  const cell = line && line.cells[at.column];
  const values = report.tables[table] && report.tables[table][row];
  if (!cell || !values) return null;
  const layout = form.tables.find((one) => one.id === table);
  return holds(cell.textContent, values[columnsOf(layout, row).indexOf(column)]) ? cell : null;
}

/** Is it what was read as this value? @param {string} text @param {number | string | null | undefined} value */
export function holds(text, value) {
  const printed = squeezed(text);
  if (value === undefined) return false;
  if (value === null) return printed === "";
  if (typeof value === "string") return printed === squeezed(value);
  const figures = printed.replace(/[,'’]/g, "").match(/\d+(\.\d+)?/g) || [];
  return figures.length === 1 && Number(figures[0]) === Math.abs(value);
}
