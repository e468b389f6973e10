/** Where to begin in a table whose sums nothing explains. */
import { html, nothing } from "lit";
import { nameIn } from "../../element/labels.js";
import { tableIn } from "../../form/cells.js";
import { wordsFor } from "./words.js";

/** @import { CatalogueForm, Finding } from "../../../src/web/contract.js" */

/** So many are named: who has put these right checks again. */
const FIRST = 3;

/**
 * The rows and columns to look at first, where nothing explains them: one that is off by as much as a line across it is off by a single cell, where they cross.
 * @param {Finding[]} sums @returns {{rows: Finding[], columns: Finding[]}}
 */
export function firstOf(sums) {
  const off = (/** @type {Finding} */ { left, right }) => Math.round((left - right) * 1e6);
  const isRow = (/** @type {Finding} */ { cells }) => cells.every(({ row }) => row === cells[0].row);
  const of = (/** @type {boolean} */ isRows) => {
    const across = new Set(sums.filter((one) => isRow(one) !== isRows).map(off));
    const rank = (/** @type {Finding} */ one) => (across.has(off(one)) ? 0 : 1);
    const lineOf = (/** @type {Finding} */ { cells: [cell] }) => (isRows ? cell.row : cell.column);
    const ranked = sums.filter((one) => isRow(one) === isRows).sort((a, b) => rank(a) - rank(b) || Math.abs(off(b)) - Math.abs(off(a)));
    // Two sums may break in one column.
    return ranked.filter((one, at) => ranked.findIndex((other) => lineOf(other) === lineOf(one)) === at).slice(0, FIRST);
  };
  return { rows: of(true), columns: of(false) };
}

/** Of few sums each is looked at. */
const FEW = 2;

/** @param {string} lang @param {CatalogueForm} form @param {Map<string, Finding[]>} sums by table */
export function beginView(lang, form, sums) {
  return [...sums].map(([id, all]) => {
    if (all.length <= FEW) return nothing;
    const table = tableIn(form, id);
    const { rows, columns } = firstOf(all);
    const names = [rows.map(({ cells }) => nameIn(table.rows, cells[0].row)), columns.map(({ cells }) => nameIn(table.columns, cells[0].column))];
    return html`<p class="begin">${wordsFor(lang).begin(table.name, names[0], names[1])}</p>`;
  });
}
