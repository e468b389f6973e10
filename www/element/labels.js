/** Cells, rows and columns by what is printed on the form. */

/** @import { CatalogueForm } from "../../src/web/contract.js" */

/** @typedef {{table: string, row: string, column: string}} Cell */
/** @typedef {{id: string, label: string, group?: string}[]} Lines */

/** @param {CatalogueForm} form @param {Cell} cell */
export function placeOf(form, cell) {
  const table = form && form.tables.find(({ id }) => id === cell.table);
  if (!table) return `${cell.table}.${cell.row}.${cell.column}`;
  return `${table.name} ${nameIn(table.rows, cell.row)} / ${nameIn(table.columns, cell.column)}`;
}

/** A cell within its table. @param {CatalogueForm} form @param {Cell} cell */
export const cellOf = (form, cell) => placeOf(form, cell).replace(/^\S+ /, "").replace(/ \/ (?=[^/]*$)/, " · ");

/** A row or column as printed on the form, with what stands before it where its own words are not enough. @param {Lines} list @param {string} id */
export function nameIn(list, id) {
  const { group, label } = list.find((item) => item.id === id) || { label: id };
  return group ? `${group} ${label}` : label;
}
