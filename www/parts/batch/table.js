/** The table itself, a page at a time: a thousand rows at once would hold the browser up. */
import { html, nothing } from "lit";
import { isUnread } from "../../worker/unread.js";
import { SORTABLE, startsDown } from "./order.js";
import { outcomeOf, remarksOf } from "./rows.js";

/** @typedef {import("./list.js").List} List */
/** @typedef {import("./rows.js").Row} Row */

/** Rows a page. */
const PAGE = 50;

/** Findings that the table itself tells. */
const FIRST = 1;

/** @param {List} list */
export function tableView(list) {
  const { words } = list;
  if (list.rows.length === 0) return nothing;
  const rows = list.shown;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(list.page, pages - 1);
  const start = page * PAGE;
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${words.label}>
      <table part="table" role="table" aria-label=${words.label} aria-rowcount=${rows.length + 1}>
        <thead role="rowgroup"><tr role="row" aria-rowindex="1">${Object.keys(words.columns).map((column) => headView(list, column))}</tr></thead>
        <tbody role="rowgroup">${rows.slice(start, start + PAGE).map((row, i) => rowView(list, row, start + i + 2))}</tbody>
      </table>
    </div>
    ${pagerView(list, rows.length, page, pages)}
  `;
}

/** @param {List} list @param {string} column */
function headView(list, column) {
  const { words } = list;
  const label = words.columns[column];
  if (!SORTABLE.includes(column)) return html`<th role="columnheader" scope="col">${label}</th>`;
  const { by, down } = list.orderShown;
  const is = by !== column ? "none" : down ? "descending" : "ascending";
  const sort = () => {
    list.order = { by: column, down: by === column ? !down : startsDown(column) };
    list.page = 0;
    list.draw();
  };
  return html`
    <th role="columnheader" scope="col" aria-sort=${is}><button type="button" data-sort=${column} title=${words.sort(label)} @click=${sort}>${label}<span
      aria-hidden="true">${{ none: "", ascending: " ▲", descending: " ▼" }[is]}</span></button></th>
  `;
}

/** The roles are said: on a narrow page a row is laid out as a card. @param {List} list @param {Row} row @param {number} index */
function rowView(list, row, index) {
  const { words, host, opened } = list;
  const { agency, year, name, state, causes, findings } = row;
  const outcome = outcomeOf(row);
  // What cannot be read is no mismatch.
  const isRead = !["unreadable", "failed"].includes(outcome);
  const remarks = remarksOf(row, words, host.words.failure);
  // Read aloud by itself, a name must tell this year's report from last year's, and one unread file from the other.
  const title = agency || (state === "checked" ? words.noAgency : name);
  const count = (/** @type {"error" | "warning" | "info"} */ severity) =>
    html`<td role="cell" class=${isRead && causes[severity] > 0 ? `count ${severity}` : "count"}>${state === "checked" && isRead ? causes[severity] : ""}</td>`;
  return html`
    <tr role="row" aria-rowindex=${index}>
      <th role="rowheader" scope="row"><button type="button" data-row=${row.number} title=${words.whole} aria-label=${title === name ? name : `${title} ${(agency && year) || name}`} @click=${() => opened.open(row)}>${title}</button></th>
      <td role="cell">${year || (state === "checked" ? words.noYear : "")}</td>
      <td role="cell" class="outcome-${outcome}">${words.outcome[outcome]}</td>
      ${count("error")}${count("warning")}${count("info")}
      <td role="cell" class="says">
        ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
        ${findings.slice(0, FIRST).map((line) => html`<p>${isRead ? badgeView(host, line) : nothing}${line.message}</p>`)}
        ${moreView(row, words)}
      </td>
      <td role="cell" class="file">${name}</td>
    </tr>
  `;
}

/** @param {List["host"]} host @param {import("./rows.js").Line} line */
function badgeView({ words }, line) {
  const [look, level] = isUnread(line) ? /** @type {const} */ (["warning", "unread"]) : [line.severity, line.severity];
  return html`<span class="badge ${look}">${words.severity[level]}</span> `;
}

/** @param {Row} row @param {import("./words.js").Words} words */
function moreView({ state, findings, more }, words) {
  const others = findings.length + more - FIRST;
  if (others > 0) return html`<p class="quiet">${words.more(others)}</p>`;
  return state === "checked" && findings.length === 0 ? html`<p class="quiet">${words.none}</p>` : nothing;
}

/** @param {List} list @param {number} count @param {number} page @param {number} pages */
function pagerView(list, count, page, pages) {
  const { words } = list;
  // Not `disabled`: the focus would be lost at the last page.
  const button = (/** @type {number} */ to, /** @type {string} */ label) =>
    html`<button part="button" type="button" aria-disabled=${to < 0 || to >= pages ? "true" : "false"} @click=${() => to >= 0 && to < pages && list.turn(to)}>${label}</button>`;
  return html`
    <p class="bar pager">
      <span role="status">${words.shown(count, list.rows.length)}</span>
      ${pages > 1
        ? html`${button(page - 1, words.previous)}<span role="status">${words.page(page + 1, pages)}</span>${button(page + 1, words.next)}`
        : nothing}
    </p>
  `;
}
