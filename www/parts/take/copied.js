/** The list for the clipboard: as text with tabs, and as a table that Word, WPS and Excel take over. */
import { asText as guarded, forXml, speakable } from "../plain.js";

/**
 * @typedef {import("./rows.js").List} List
 * @typedef {import("./rows.js").Line} Line
 * @typedef {import("./words.js").Words} Words
 */

/** In the order of words.columns. @param {Words} words @param {Line} line */
const cellsOf = (words, line) => Object.keys(words.columns).map((name) => valueOf(words, line, name));

/** @param {Words} words @param {any} line @param {string} name */
function valueOf(words, line, name) {
  if (name === "done") return "";
  // A quotation belongs to its finding.
  if (name === "message" && line.quote) return `${line.message}${words.quote(line.quote)}`;
  return line[name] === null ? words.none : line[name];
}

/** The list as a table: its head, and a row for each finding. @param {Words} words @param {List} list */
export function tableOf(words, { lines }) {
  return { head: Object.values(words.columns), rows: lines.map((line) => cellsOf(words, line)) };
}

/** @param {Words} words @param {List} list */
export function asText(words, list) {
  const { head, rows } = tableOf(words, list);
  const lines = [[list.title], ...list.facts, [], head, ...rows, [], ...list.notes.map((note) => [note])];
  return lines.map((cells) => cells.map(field).join("\t")).join("\r\n");
}

/** @param {number | string} value */
const field = (value) => (typeof value === "number" ? String(value) : guarded(speakable(value).replace(/[\t\r\n\v\f\u2028\u2029]+/g, " ")));

/** @param {Words} words @param {List} list */
export function asHtml(words, list) {
  const { head, rows } = tableOf(words, list);
  const facts = list.facts.map(([name, value]) => `<p>${forXml(name + words.colon + value)}</p>`).join("");
  const notes = list.notes.map((note) => `<p>${forXml(note)}</p>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map(cellMarkup).join("")}</tr>`).join("");
  return `<h3>${forXml(list.title)}</h3>${facts}<table border="1" style="border-collapse:collapse"><thead><tr>${head
    .map((text) => `<th>${forXml(text)}</th>`).join("")}</tr></thead><tbody>${body}</tbody></table>${notes}`;
}

/** Excel reads the format before it reads the text: @ is "as text". @param {number | string} value */
const cellMarkup = (value) => (typeof value === "number" ? `<td>${value}</td>` : `<td style="mso-number-format:'\\@'">${forXml(value)}</td>`);
