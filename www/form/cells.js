/** Cells of a form by their names, and what a report has in them. */

/**
 * @typedef {import("../../src/web/contract.js").CellRef} CellRef
 * @typedef {import("../../src/web/contract.js").CatalogueTable} Table
 * @typedef {import("../../src/web/contract.js").CatalogueForm} Form
 * @typedef {import("../../src/web/contract.js").Report} Report
 * @typedef {import("../../src/web/contract.js").Value} Value
 */

/** @param {CellRef} cell */
export const cellKey = ({ table, row, column }) => `${table}.${row}.${column}`;

/** @param {Form} form @param {string} id */
export const tableIn = (form, id) => form.tables.find((table) => table.id === id);

/** The columns that a row has. @param {Table} table @param {string} id @returns {string[]} */
export function columnsOf(table, id) {
  const row = table.rows.find((one) => one.id === id);
  return (row && row.columns) || table.columns.map((column) => column.id);
}

/** Is there not one figure in its tables? @param {Report} report */
export const isBlank = ({ tables }) => !/:\[(null,)*[^n\]]/.test(JSON.stringify(tables));

/**
 * What stands in a cell; undefined where its row is not printed.
 * @param {Report} report @param {Table} table @param {{row?: string, column?: string}} cell
 * @returns {Value | undefined}
 */
export function valueAt(report, table, { row, column }) {
  const values = (report.tables[table.id] || {})[row];
  return values && values[columnsOf(table, row).indexOf(column)];
}
