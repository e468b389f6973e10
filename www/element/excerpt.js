/** A finding's cells where it stands: a small piece of the table, and the sum that does not hold, figure by figure. */
import { html, nothing } from "lit";
import { nameIn } from "./labels.js";
import { cellKey, columnsOf, tableIn, valueAt } from "../form/cells.js";

/** @import { Report, CatalogueForm, CatalogueTable, Finding, CellRef } from "../../src/web/contract.js" */

/** @typedef {{words: import("./words.js").Words, form: CatalogueForm, report: Report}} View */

/** So many lines show where a cell stands; of more those without a figure go first. */
const LINES = 6;
const MOST = 12;

/** @param {View} view @param {Finding[]} findings of one cause, its root first */
export function excerptView({ words, form, report }, findings) {
  const [suspect] = findings[0].cells;
  const table = suspect && form && tableIn(form, suspect.table);
  if (!table || !report.tables[table.id]) return nothing;
  const cells = findings.flatMap((one) => one.cells).filter((cell) => cell.table === table.id);
  const involved = new Set(cells.map(cellKey));
  const columns = columnsIn(table, cells);
  const rows = table.rows.map(({ id }) => id).filter((id) => cells.some(({ row }) => row === id) && report.tables[table.id][id]);
  const shown = rowsOf(rows, (row) => weight(report, table, row, suspect, findings, cells));
  const classOf = (/** @type {string} */ key, /** @type {string} */ column) => `${key === cellKey(suspect) ? "hit" : involved.has(key) ? "in" : "off"} ${sideOf(column)}`;
  // On a telephone they have no room beside each other: the suspect's column and the last one stay.
  const sideOf = (/** @type {string} */ column) => (column === suspect.column || columns.indexOf(column) === columns.length - 1 ? "" : "aside");
  return html`
    <div class="excerpt"><table aria-label=${words.excerpt}>
      <thead><tr><td></td>${columns.map((id) => html`<th class=${sideOf(id)} scope="col">${nameIn(table.columns, id)}</th>`)}</tr></thead>
      <tbody>${shown.map((row) => html`<tr><th scope="row" title=${nameIn(table.rows, row)}><span>${nameIn(table.rows, row)}</span></th>${columns.map((column) => {
        const value = valueAt(report, table, { row, column });
        return html`<td class=${classOf(cellKey({ table: table.id, row, column }), column)}>${value}</td>`;
      })}</tr>`)}</tbody>
    </table>
    ${shown.length < rows.length ? html`<p class="quiet">${words.restRows(rows.length - shown.length)}</p>` : nothing}</div>
  `;
}

/** The columns that cells stand in; all of its row where that is one cell. @param {CatalogueTable} table @param {CellRef[]} cells */
function columnsIn(table, cells) {
  const own = table.columns.map(({ id }) => id).filter((id) => cells.some(({ column }) => column === id));
  return own.length > 1 || cells.some(({ row }) => row !== cells[0].row) ? own : columnsOf(table, cells[0].row);
}

/** @param {string[]} rows @param {(row: string) => number} weigh */
function rowsOf(rows, weigh) {
  if (rows.length <= LINES) return rows;
  const kept = rows.filter(weigh).sort((a, b) => weigh(b) - weigh(a)).slice(0, MOST);
  return rows.filter((row) => kept.includes(row));
}

/** 3 for the suspect's row, 2 for where a sum ends, 1 for one with a figure. @param {Report} report @param {CatalogueTable} table @param {string} row @param {CellRef} suspect @param {Finding[]} findings @param {CellRef[]} cells */
function weight(report, table, row, suspect, findings, cells) {
  if (row === suspect.row) return 3;
  if (findings.some(({ cells: all }) => all.length > 0 && all[all.length - 1].row === row)) return 2;
  return cells.some((cell) => cell.row === row && valueAt(report, table, cell)) ? 1 : 0;
}

const BROKEN = { "=": "≠", "<=": ">", ">=": "<" };

/**
 * A balance that does not hold as it is reckoned: 自然人列：9+3+5+1 = 18 ≠ （七）总计 17. Nothing where the rule is no sum.
 * @param {View} view @param {Finding} finding
 */
export function sumOf({ words, form, report }, finding) {
  const rule = form && form.rules.find(({ id }) => id === finding.rule);
  const table = rule && tableIn(form, rule.table);
  const [from, sign, to] = ((rule && rule.formula) || "").split(/ (=|<=|>=) /);
  if (!table || !to || finding.left === undefined || !finding.cells[0]) return "";
  const [at] = finding.cells;
  const isRow = rule.each === "row";
  const side = (/** @type {string} */ formula, /** @type {number} */ total) => sideOf(formula, total, isRow ? table.columns : table.rows, (id) =>
    valueAt(report, table, isRow ? { row: at.row, column: id } : { row: id, column: at.column }));
  return words.line(isRow ? nameIn(table.rows, at.row) : nameIn(table.columns, at.column), isRow) + `${side(from, finding.left)} ${BROKEN[sign]} ${side(to, finding.right)}`;
}

/**
 * One side of a sum: its figures, without those that add nothing. Where they do not give what the core made of them, the total alone.
 * @param {string} formula @param {number} total @param {{id: string, label: string, group?: string}[]} list @param {(id: string) => unknown} valueOf
 */
function sideOf(formula, total, list, valueOf) {
  const ids = formula.split(/ (?=[+-] )/).flatMap((term) => {
    const name = term.replace(/^[+-] /, "");
    const isOf = (/** @type {string} */ id) => id === name || (name.endsWith(".*") && `${id}.`.startsWith(name.slice(0, -1)));
    return list.filter(({ id }) => isOf(id)).map(({ id }) => ({ id, sign: term.startsWith("-") ? -1 : 1 }));
  });
  if (ids.length === 1) return `${nameIn(list, ids[0].id)} ${total}`;
  const figures = ids.map(({ id, sign }) => sign * Number(valueOf(id) || 0)).filter(Boolean);
  const sum = figures.reduce((all, one) => all + one, 0);
  if (figures.length < 2 || Math.abs(sum - total) > 1e-6) return String(total);
  return `${figures.map((one, i) => (one < 0 ? `−${-one}` : `${i ? "+" : ""}${one}`)).join("")} = ${total}`;
}
