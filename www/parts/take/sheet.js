/** One sheet of a workbook as SpreadsheetML, with its notes on cells. */
import { lookOf } from "./looks.js";
import { forXml, isFormula } from "../plain.js";

/**
 * @typedef {{value: number | string | null, look: string}} Cell
 * @typedef {object} Sheet
 * @property {string} name
 * @property {number[]} widths of the columns, in characters
 * @property {(Cell | undefined)[][]} lines
 * @property {{x: number, y: number, wide: number, high: number}[]} [merged]
 * @property {{x: number, y: number, text: string}[]} [notes]
 * @property {number} [head] the line that stands on every printed page and stays in sight
 * @property {boolean} [landscape]
 */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** No cell of Excel holds more. */
const LONGEST = 32767;

/** A1 for 0, 0. @param {number} x @param {number} y */
export const nameOf = (x, y) => `${letters(x)}${y + 1}`;

/** @param {number} x @returns {string} */
const letters = (x) => (x < 26 ? "" : letters(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));

/** @param {Sheet} sheet */
export function sheetXml({ widths, lines, merged = [], notes = [], head, landscape = false }) {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
  const frozen = head === undefined ? "" : `<pane ySplit="${head + 1}" topLeftCell="A${head + 2}" activePane="bottomLeft" state="frozen"/>`;
  const rows = lines.map((cells, y) => `<row r="${y + 1}" ht="${heightOf(cells, y, widths, merged)}" customHeight="1">${cells.map((cell, x) => (cell ? cellXml(cell, x, y) : "")).join("")}</row>`).join("");
  const areas = merged.filter(({ wide, high }) => wide * high > 1)
    .map(({ x, y, wide, high }) => `<mergeCell ref="${nameOf(x, y)}:${nameOf(x + wide - 1, y + high - 1)}"/>`);
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${rows}</sheetData>${
    areas.length ? `<mergeCells count="${areas.length}">${areas.join("")}</mergeCells>` : ""}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${
    landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>${
    notes.length ? '<legacyDrawing r:id="rId1"/>' : ""}</worksheet>`;
}

/** One line of text, and the most that a row may be high; in points. */
const [LINE, HIGHEST] = [15, 409];

/** Not every program fits its rows to wrapped text by itself. @param {(Cell | undefined)[]} cells @param {number} y @param {number[]} widths @param {NonNullable<Sheet["merged"]>} merged */
function heightOf(cells, y, widths, merged) {
  const lines = cells.map((cell, x) => {
    const { wide = 1, high = 1 } = merged.find((area) => area.x === x && area.y === y) || {};
    if (!cell || cell.value === null || high > 1) return 1;
    const room = widths.slice(x, x + wide).reduce((sum, width) => sum + width, 0) - 1;
    return String(cell.value).split("\n").reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / room)), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 3);
}

/** In columns of a figure; a Chinese character takes two. @param {string} text */
const widthOf = (text) => [...text].reduce((sum, char) => sum + (char < "\u2000" ? 1.1 : 2.1), 0);

/** Text is an inline string, never a formula, whatever it begins with. @param {Cell} cell @param {number} x @param {number} y */
function cellXml({ value, look }, x, y) {
  const at = `r="${nameOf(x, y)}"`;
  if (value === null || value === "") return `<c ${at} s="${lookOf(look, false)}"/>`;
  if (typeof value === "number") return `<c ${at} s="${lookOf(look, false)}"><v>${value}</v></c>`;
  return `<c ${at} s="${lookOf(look, isFormula(value))}" t="inlineStr"><is>${textXml(value)}</is></c>`;
}

/** @param {string} text */
const textXml = (text) => `<t xml:space="preserve">${spelled(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)}</t>`;

/** The format has a spelling of its own for what XML cannot hold; what looks like it already is spelled too. @param {string} text */
function spelled(text) {
  const code = (/** @type {string} */ char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return forXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"), code).replace(/\r/g, code);
}

/** @param {{x: number, y: number, text: string}[]} notes */
export function notesXml(notes) {
  const list = notes.map(({ x, y, text }) => `<comment ref="${nameOf(x, y)}" authorId="0"><text>${textXml(text)}</text></comment>`).join("");
  return `<comments xmlns="${MAIN}"><authors><author>gouji</author></authors><commentList>${list}</commentList></comments>`;
}

/** Where the notes pop up: Excel shows none without this drawing. @param {{x: number, y: number}[]} notes */
export function notesVml(notes) {
  const shapes = notes.map(({ x, y }, i) => `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:260pt;height:110pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${
    x + 1}, 12, ${y}, 4, ${x + 6}, 12, ${y + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${y}</x:Row><x:Column>${x}</x:Column></x:ClientData></v:shape>`).join("");
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`;
}
