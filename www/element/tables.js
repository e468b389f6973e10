/** The tables as read, in the merged cells of the official form. */
import { html, nothing } from "lit";

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{words: Words, form: any, report: any, result: any, edits: any[], current: string, onCell: (key: string) => void}} View
 * @typedef {{severity: string, finding: string, current: boolean, part: string}} Mark
 */

const WORST_FIRST = ["error", "warning", "info"];

/** @param {{table: string, row: string, column: string}} cell */
export const cellKey = ({ table, row, column }) => `${table}.${row}.${column}`;

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
 * @param {any} result @param {string} current
 */
export function marksOf({ findings, repairs }, current) {
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  const rank = (finding) => (finding.key === current ? -1 : WORST_FIRST.indexOf(finding.severity));
  for (const finding of findings.filter(({ accepted }) => accepted === undefined).sort((a, b) => rank(a) - rank(b))) {
    for (const cell of finding.cells) {
      const part = "left" in finding ? partOf(cell, repairs) : "";
      const mark = { severity: finding.severity, finding: finding.key, current: finding.key === current, part };
      if (!marks.has(cellKey(cell))) marks.set(cellKey(cell), mark);
    }
  }
  return marks;
}

/**
 * What part a cell has in balances that do not hold: the suspect, one of several, or one that only stands in them too.
 * @param {any} cell @param {any[]} repairs
 */
function partOf(cell, repairs) {
  const ways = repairs.filter(({ table }) => table === cell.table);
  const changes = ({ changes: all }) => all.some((change) => cellKey(change.cell) === cellKey(cell));
  if (!ways.some(changes)) return "beside";
  return ways.every(changes) ? "suspect" : "possible";
}

/** @param {View} view @param {any} table @param {Map<string, Mark>} marks */
function tableView(view, table, marks) {
  const rows = view.report.tables[table.id];
  const caption = `${table.name} ${table.title}`;
  if (!rows) return html`<p class="caption">${caption}</p><p class="quiet">${view.words.notFound}</p>`;
  const spread = table.layout.map((line) => html`<tr>${line.map((cell) => layoutCell(view, table, rows, line, cell, marks))}</tr>`);
  return html`
    <p class="caption" id="caption-${table.id}">${caption}</p>
    <div class="scroll" role="group" tabindex="0" aria-labelledby="caption-${table.id}">
      <table part="table" class=${table.id} aria-labelledby="caption-${table.id}">
        <tbody>${spread}</tbody>
      </table>
    </div>
    ${besides(view, table, rows, marks)}
  `;
}

/** @param {View} view @param {any} table @param {any} rows @param {any[]} line @param {any} cell @param {Map<string, Mark>} marks */
function layoutCell(view, table, rows, line, cell, marks) {
  if (cell.row) return dataCells(view, table, rows, cell, marks);
  const besideData = line.some((other) => other.row);
  const scope = besideData ? (cell.rows > 1 ? "rowgroup" : "row") : cell.columns > 1 ? "colgroup" : "col";
  return html`<th scope=${scope} class=${besideData && cell.rows > 1 ? "spine" : ""}
    rowspan=${cell.rows || 1} colspan=${cell.columns || 1}>${cell.text}</th>`;
}

/** @param {View} view @param {any} table @param {any} rows @param {{row: string, columns?: number}} cell @param {Map<string, Mark>} marks */
function dataCells(view, table, rows, cell, marks) {
  const values = rows[cell.row];
  const columns = columnsOf(table, cell.row);
  return columns.map((column, i) => {
    const wide = (cell.columns || 1) + (i === columns.length - 1 ? roomBeside(table, cell) : 0);
    const key = cellKey({ table: table.id, row: cell.row, column });
    const value = values ? valueView(view, values[i], key, marks.get(key)) : html`<span class="quiet">${view.words.notPrinted}</span>`;
    const edited = view.edits.some((change) => cellKey(change.cell) === key);
    return html`<td part="cell" class="${classOf(marks.get(key))}${edited ? " edited" : ""}" colspan=${wide}>${value}</td>`;
  });
}

/**
 * Where the form prints the last label over two columns, the last figure below it is as wide. No form does so beside labels that stand
 * over several lines.
 * @param {any} table @param {any} cell
 */
function roomBeside({ layout, ...table }, cell) {
  const widthOf = (/** @type {any[]} */ line) => line.reduce((sum, { row, columns = 1 }) => sum + columns * (row ? columnsOf(table, row).length : 1), 0);
  const line = layout.find((/** @type {any[]} */ cells) => cells.includes(cell));
  return line && layout.flat().every(({ rows }) => !rows) ? widthOf(layout[0]) - widthOf(line) : 0;
}

/** @param {any} table @param {string} id @returns {string[]} */
export function columnsOf(table, id) {
  const row = table.rows.find((one) => one.id === id);
  return (row && row.columns) || table.columns.map((column) => column.id);
}

/** @param {Mark | undefined} mark */
export const classOf = (mark) => (mark ? `marked ${mark.severity}${mark.current ? " current" : ""}${mark.part ? ` ${mark.part}` : ""}` : "");

/** A marked cell is a button back to its finding. @param {View} view @param {any} value @param {string} key @param {Mark | undefined} mark */
function valueView({ words, onCell }, value, key, mark) {
  const text = value === null || value === undefined ? "" : String(value);
  if (!mark) return text;
  return html`
    <button type="button" class="cell" data-cell=${key} @click=${() => onCell(mark.finding)}
      ><span>${text || "\u00a0"}</span><span class="hidden">${words.marked(words.parts[mark.part] || words.severity[mark.severity])}</span></button>
  `;
}

/** Rows that stand in the report but not in the form's layout, as one row for the three of （六）. @param {View} view @param {any} table @param {any} rows @param {Map<string, Mark>} marks */
function besides(view, table, rows, marks) {
  const placed = new Set(table.layout.flat().map((cell) => cell.row));
  const others = table.rows.filter(({ id }) => rows[id] && !placed.has(id));
  if (others.length === 0) return nothing;
  return html`
    <p class="caption">${view.words.alsoPrinted}</p>
    <div class="scroll">
      <table part="table" class=${table.id}>
        <tbody>
          ${others.map(({ id, label }) => html`<tr><th scope="row">${label}</th>${dataCells(view, table, rows, { row: id }, marks)}</tr>`)}
        </tbody>
      </table>
    </div>
  `;
}
