/** Tables and cells as they leave: markup with merged cells, which Word, WPS, Excel and editors of a CMS take over, and text with tabs. */
import { spaced } from "../plain.js";
import { printed } from "./value.js";

/** @import { Value } from "../../../src/web/contract.js" */

/**
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./sheet.js").Slot} Slot
 * @typedef {(slot: Slot) => any} ValueOf
 */

const TABLE = 'border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse;border:1px solid #000"';
const CELL = 'style="border:1px solid #000;padding:3px 5px;text-align:center"';

/** Whole tables, each under its title where there are several. @param {Sheet[]} sheets @param {ValueOf} valueOf */
export function tablesCopied(sheets, valueOf) {
  const title = ({ table }) => (sheets.length > 1 ? table.title : "");
  return {
    html: sheets.map((sheet) => (title(sheet) && `<p>${escaped(title(sheet))}</p>`) + markupOf(sheet, valueOf)).join("\n"),
    text: sheets.map((sheet) => (title(sheet) && `${title(sheet)}\n`) + textOf(sheet, valueOf)).join("\n"),
  };
}

/** Some cells of a table. @param {Slot[][]} lines @param {ValueOf} valueOf */
export function cellsCopied(lines, valueOf) {
  const rows = lines.map((line) => `<tr>${line.map((slot) => cellMarkup("td", shown(valueOf(slot)), slot.span, 1)).join("")}</tr>`);
  const texts = lines.map((line) => line.map((slot) => shown(valueOf(slot)) + "\t".repeat(slot.span - 1)).join("\t"));
  return { html: `<table ${TABLE}>${rows.join("")}</table>`, text: texts.join("\n") };
}

/** @param {Sheet} sheet @param {ValueOf} valueOf */
function markupOf({ lines }, valueOf) {
  const rows = lines.map(({ labels, slots }) => {
    const before = labels.map(({ text, wide, high }) => cellMarkup("td", text, wide, high));
    return `<tr>${[...before, ...slots.map((slot) => cellMarkup("td", shown(valueOf(slot)), slot.span, 1))].join("")}</tr>`;
  });
  return `<table ${TABLE}><tbody>${rows.join("")}</tbody></table>`;
}

/** @param {string} tag @param {string} text @param {number} columns @param {number} rows */
function cellMarkup(tag, text, columns, rows) {
  const spans = (columns > 1 ? ` colspan="${columns}"` : "") + (rows > 1 ? ` rowspan="${rows}"` : "");
  return `<${tag}${spans} ${CELL}>${escaped(text)}</${tag}>`;
}

/** A merged cell is followed by as many empty ones as it covers, as Excel writes it. @param {Sheet} sheet @param {ValueOf} valueOf */
function textOf({ lines, width }, valueOf) {
  return lines.map(({ labels, slots }) => {
    const cells = Array(width).fill("");
    for (const { x, text } of labels) cells[x] = text;
    for (const slot of slots) cells[slot.x] = shown(valueOf(slot));
    return `${cells.join("\t")}\n`;
  }).join("");
}

/** @param {Value} value */
const shown = (value) => (typeof value === "string" ? spaced(value) : printed(value));

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
