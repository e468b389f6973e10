/** What was pasted, as the core reads it in a document: what is struck out or hidden is no figure there, and a small note beside one is none of its digits. */
import { cellKey, valueAt } from "../../form/cells.js";
import { layoutOf } from "../../form/layout.js";
import { understood } from "./value.js";

/** @import { Result, Value } from "../../../src/web/contract.js" */

/**
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./sheet.js").Slot} Slot
 * @typedef {import("./block.js").Block} Block
 * @typedef {import("./block.js").Cell} Cell
 * @typedef {{slot: Slot, to: Value}} Read
 * @typedef {(source: string, medium: "html" | "text") => Promise<Result>} Check
 */

/** By these rules the core tells what it left out, or how it understood a figure. */
const OF_READING = ["D-TABLES", "T-PARSE"];

/** Nothing in it can strike out or hide: it is what it looks like. */
const PLAIN = /^<td(?:(?!\b(?:class|style|hidden)\b)[^<>])*>[^<]*<[/]td>$/i;

/** Styles that leave a figure what it is, as those of the grid's own copies. */
const HARMLESS = /\bstyle="(?:\s*(?:border|padding|margin|text-align|width|height)[\w-]*\s*:[^;"]*;?)*"/gi;

/** Is it read as if it were typed? @param {Cell} cell */
const isTyped = ({ source }) => source === undefined || PLAIN.test(source.replace(HARMLESS, ""));

/** @param {{slot: Slot, cell: Cell}} one @returns {Read} */
const typed = ({ slot, cell }) => ({ slot, to: understood(cell.text) });

/** Cells that need no reading; null where one does. @param {{slot: Slot, cell: Cell}[]} cells @returns {Read[] | null} */
export const asTyped = (cells) => (cells.every(({ cell }) => isTyped(cell)) ? cells.map(typed) : null);

/** @param {string} text */
const squeezed = (text) => text.replace(/\s+/g, "");

/** Does it have labels of the form? Then the core finds the places by them. @param {Block} block @param {Sheet[]} sheets */
export function isLabelled(block, sheets) {
  const labels = new Set(sheets.flatMap(({ lines }) => lines.flatMap((line) => line.labels.map(({ text }) => squeezed(text)))));
  return block.some((line) => line.some((cell) => cell && labels.has(squeezed(cell.text))));
}

/** Tables that have their labels. @param {string} source @param {"html" | "text"} medium @param {Sheet[]} sheets @param {Check} check @returns {Promise<Read[]>} none where none is read */
export async function tablesRead(source, medium, sheets, check) {
  const { report } = await check(source, medium);
  if (!report) return [];
  return sheets.flatMap(({ table, slots }) => slots.flat().map((slot) => ({ slot, to: valueAt(report, table, slot.cell) }))).filter(({ to }) => to !== undefined);
}

/**
 * Cells without labels, read where they are to go: in a table of the form that has nothing else in it.
 * @param {{slot: Slot, cell: Cell}[]} cells @param {string} styles of the markup that they are from @param {Sheet} sheet @param {Check} check
 * @returns {Promise<{read: Read[], says: string[]} | null>} `says`: what the core has to say of the reading; null where it does not read them there
 */
export async function cellsRead(cells, styles, { table, rows }, check) {
  const sources = new Map(cells.filter(({ cell }) => !isTyped(cell)).map(({ slot, cell }) => [cellKey(slot.cell), cell.source]));
  const lines = layoutOf(table, rows).lines.map((line) => `<tr>${line.map((cell) => cellOf(cell, cell.row && sources.get(cellKey({ table: table.id, row: cell.row, column: cell.column })))).join("")}</tr>`);
  const { report, findings } = await check(`${styles}<p>${escaped(table.title)}</p><table>${lines.join("")}</table>`, "html");
  const read = cells.map((one) => (isTyped(one.cell) ? typed(one) : { slot: one.slot, to: report ? valueAt(report, table, one.slot.cell) : undefined }));
  if (read.some(({ to }) => to === undefined)) return null;
  return { read, says: findings.filter(({ rule }) => OF_READING.includes(rule)).map(({ message }) => message) };
}

/** @param {import("../../form/layout.js").Placed} cell @param {string | undefined} source */
function cellOf({ text, row, wide, high }, source) {
  const spans = `rowspan="${high}" colspan="${wide}"`;
  if (source !== undefined) return source.replace(/^<td/, `<td ${spans}`);
  return `<td ${spans}>${row ? "0" : escaped(text)}</td>`;
}

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
