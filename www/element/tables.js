/** The tables as read, in the merged cells of the official form. */
import { html, nothing } from "lit";
import { cellKey, valueAt } from "../form/cells.js";
import { layoutOf } from "../form/layout.js";

/** @import { Result, Report, CatalogueForm, CatalogueTable, Finding, Repair, CellRef, Value } from "../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{words: Words, form: CatalogueForm, report: Report, result: Result, edits: import("./repairs.js").Change[], current: string, isCopy: boolean, onCell: (key: string) => void}} View
 * @typedef {import("../form/layout.js").Placed} Placed
 * @typedef {{severity: string, finding: string, current: boolean, part: string}} Mark
 */

const WORST_FIRST = ["error", "warning", "info"];

/** @param {View} view @param {unknown} [action] stands beside the heading */
export function tablesView(view, action = nothing) {
  const marks = marksOf(view.result, view.current);
  return html`
    <div class="headed"><h3>${view.words.tables}</h3>${action}</div>
    ${view.form.tables.map((table) => tableView(view, table, marks))}
  `;
}

/**
 * Each cell that a finding names, under its worst finding; the finding in hand goes before all.
 * @param {Pick<Result, "findings" | "repairs">} result @param {string} current
 */
export function marksOf({ findings, repairs }, current) {
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  const rank = (/** @type {Finding} */ finding) => (finding.key === current ? -1 : WORST_FIRST.indexOf(finding.severity));
  const standing = findings.filter(({ accepted }) => accepted === undefined).sort((a, b) => rank(a) - rank(b));
  const crossed = crossingsOf(standing);
  for (const finding of standing) {
    for (const cell of finding.cells) {
      const part = "left" in finding ? partOf(cell, repairs, crossed) : "";
      const mark = { severity: finding.severity, finding: finding.key, current: finding.key === current, part };
      if (!marks.has(cellKey(cell))) marks.set(cellKey(cell), mark);
    }
  }
  return marks;
}

/** The cells where two sums that do not hold cross; where some are off by as much in both these alone, as one wrong cell does that. @param {Finding[]} findings */
function crossingsOf(findings) {
  /** @type {Map<string, number[]>} */
  const offs = new Map();
  for (const { cells, left, right } of findings) {
    if (left !== undefined) for (const cell of cells) offs.set(cellKey(cell), [...(offs.get(cellKey(cell)) || []), Math.round((left - right) * 1e6)]);
  }
  const crossed = [...offs.keys()].filter((key) => offs.get(key).length > 1);
  const alike = crossed.filter((key) => new Set(offs.get(key)).size < offs.get(key).length);
  return new Set(alike.length ? alike : crossed);
}

/**
 * What part a cell has in balances that do not hold: the suspect, one of several, where nothing is known one at which two cross, or one that only stands in them too.
 * @param {CellRef} cell @param {Repair[]} repairs @param {Set<string>} crossed
 */
function partOf(cell, repairs, crossed) {
  const ways = repairs.filter(({ table }) => table === cell.table);
  const changes = (/** @type {Repair} */ { changes: all }) => all.some((change) => cellKey(change.cell) === cellKey(cell));
  if (ways.length === 0) return crossed.has(cellKey(cell)) ? "cross" : "beside";
  if (!ways.some(changes)) return "beside";
  return ways.every(changes) ? "suspect" : "possible";
}

/** @param {View} view @param {CatalogueTable} table @param {Map<string, Mark>} marks */
function tableView(view, table, marks) {
  const rows = view.report.tables[table.id];
  const caption = `${table.name} ${table.title}`;
  if (!rows) return html`<p class="caption">${caption}</p><p class="quiet">${view.words.notFound}</p>`;
  const { lines } = layoutOf(table, rows);
  return html`
    <p class="caption" id="caption-${table.id}">${caption}</p>
    <div class="scroll" role="group" tabindex="0" aria-labelledby="caption-${table.id}">
      <table part="table" class=${table.id} aria-labelledby="caption-${table.id}">
        <tbody>${lines.map((line) => html`<tr>${line.map((cell) => (cell.row ? figureView(view, table, cell, marks) : labelView(cell)))}</tr>`)}</tbody>
      </table>
    </div>
  `;
}

/** @param {Placed} label */
export function labelView({ text, wide, high, scope }) {
  return html`<th scope=${scope} class=${scope === "rowgroup" ? "spine" : ""} rowspan=${high} colspan=${wide}>${text}</th>`;
}

/** @param {View} view @param {CatalogueTable} table @param {Placed} cell @param {Map<string, Mark>} marks */
function figureView(view, table, { row, column, wide }, marks) {
  const key = cellKey({ table: table.id, row, column });
  const value = valueAt(view.report, table, { row, column });
  const edited = view.edits.some((change) => cellKey(change.cell) === key);
  return html`<td part="cell" class="${classOf(marks.get(key))}${edited ? " edited" : ""}" colspan=${wide}
    >${value === undefined ? html`<span class="quiet">${view.words.notPrinted}</span>` : valueView(view, value, key, marks.get(key))}</td>`;
}

/** @param {Mark | undefined} mark */
export const classOf = (mark) => (mark ? `marked ${mark.severity}${mark.current ? " current" : ""}${mark.part ? ` ${mark.part}` : ""}` : "");

/** A marked cell is a button back to its finding. @param {View} view @param {Value} value @param {string} key @param {Mark | undefined} mark */
function valueView({ words, onCell }, value, key, mark) {
  const text = value === null || value === undefined ? "" : String(value);
  if (!mark) return text;
  return html`
    <button type="button" class="cell" data-cell=${key} @click=${() => onCell(mark.finding)}
      ><span>${text || "\u00a0"}</span><span class="hidden">${words.marked(words.parts[mark.part] || words.severity[mark.severity])}</span></button>
  `;
}
