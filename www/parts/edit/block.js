/**
 * What a paste holds, cut into a block of cells, and where each of them would go. The core places tables by their labels; figures copied without any
 * it cannot place, so they are cut here, and what stands in a cell of markup is then read by the core (pasted.js).
 */
import { slotAt } from "./sheet.js";

/**
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./sheet.js").Slot} Slot
 * `source`: the markup of the cell; none where it was text.
 * @typedef {{text: string, source?: string}} Cell
 * @typedef {(Cell | null)[][]} Block null: the cell belongs to a merged one
 */

/** More than any table of the form; what a page claims beyond it is not believed. */
const MOST = 200;
/** Fits nowhere. */
const TOO_LARGE = Array.from({ length: MOST }, () => [{ text: "…" }]);

/**
 * The markup goes first: its text has lost the merged cells. Without either there are no cells.
 * @param {DataTransfer} data @returns {{block: Block, source: string, medium: "html" | "text"}} `source`: what the block was cut from
 */
export function blockOf(data) {
  const markup = data.getData("text/html");
  const table = /<table[\s>]/i.test(markup) ? tableIn(markup) : [];
  if (table.length > 0) return { block: table, source: markup, medium: "html" };
  const text = data.getData("text/plain");
  return { block: text ? linesIn(text) : [], source: text, medium: "text" };
}

/** The style sheets of some markup: a class may strike out. @param {string} markup */
export const stylesIn = (markup) => (markup.match(/<style\b[\s\S]*?<[/]style\s*>/gi) || []).join("");

/**
 * Text as Excel and WPS copy it: a tab between cells, quotes around a cell that has line breaks.
 * @param {string} text @returns {Block}
 */
export function linesIn(text) {
  /** @type {Cell[][]} */
  const lines = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
  for (let match; (match = cell.exec(text)); ) {
    const [, quoted, plain, end] = match;
    lines[lines.length - 1].push({ text: tidy(quoted === undefined ? plain : quoted.replace(/""/g, '"')) });
    if (end === "") break;
    if (end !== "\t") lines.push([]);
  }
  // The last line of a copy ends with a break.
  const last = lines[lines.length - 1];
  if (lines.length > 1 && last.length === 1 && last[0].text === "") lines.pop();
  return lines;
}

/**
 * Comments, Word's conditions (`<![if …]>`) and what only programs read say nothing; then a tag, then text. No part of it is tried over
 * and over where its end is missing: what is pasted may come from anywhere.
 */
const TOKEN = [
  /<!-{2}[\s\S]*?(?:-->|$)|<[!?][^<>]*>/,
  /<(?:script|style|xml)\b[\s\S]*?(?:<[/](?:script|style|xml)\s*>|$)/,
  /<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/,
  /([^<]+|<)/,
].map(({ source }) => source).join("|");

/**
 * The first table of some markup. By a reader of its own: under Trusted Types no page may parse markup by the browser.
 * @param {string} markup @returns {Block}
 */
export function tableIn(markup) {
  /** @type {Block} */
  const block = [];
  const token = new RegExp(TOKEN, "gi");
  let depth = 0;
  let row = -1;
  /** @type {any} */
  let open = null;
  const close = (/** @type {number} */ end) => {
    if (open) block[open.at][open.x] = { text: tidy(unescaped(open.text)), source: `<td${open.attributes}>${markup.slice(open.from, end)}</td>` };
    open = null;
  };
  for (let match; (match = token.exec(markup)); ) {
    const [, end, name = "", attributes, text] = match;
    const tag = name.toLowerCase();
    if (tag === "table") depth = Math.max(0, depth + (end ? -1 : 1));
    if (tag === "table" && depth === 0 && row >= 0) {
      close(match.index);
      break;
    }
    if (row > MOST || (row >= 0 && block[row].length > MOST)) return TOO_LARGE;
    if (text !== undefined || depth !== 1) {
      if (open) open.text += text || (tag === "br" || tag === "p" ? " " : "");
    } else if (tag === "tr" || tag === "td" || tag === "th") {
      close(match.index);
      if (!end && (tag === "tr" || row < 0)) {
        row += 1;
        block[row] = block[row] || [];
      }
      if (tag !== "tr" && !end) open = { ...opened(block, row, attributes), from: token.lastIndex };
    } else if (open && /^(br|p|div|li)$/.test(tag)) open.text += " ";
  }
  close(markup.length);
  // A cell can claim to reach below the last row.
  const rows = block.slice(0, row + 1);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells) => Array.from({ length: width }, (_, x) => (cells[x] === undefined ? { text: "" } : cells[x])));
}

/** A cell in the first free place of its row; what it covers is set aside. @param {Block} block @param {number} at @param {string} attributes */
function opened(block, at, attributes) {
  const span = (/** @type {string} */ name) => {
    const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, "i").exec(attributes);
    return Math.min(MOST, Math.max(1, found ? Number(found[1]) : 1));
  };
  const rows = span("rowspan");
  const columns = span("colspan");
  let x = 0;
  while ((block[at] || [])[x] !== undefined) x += 1;
  for (let y = at; y < at + rows; y += 1) {
    block[y] = block[y] || [];
    for (let i = x; i < x + columns; i += 1) block[y][i] = null;
  }
  block[at][x] = { text: "" };
  return { text: "", at, x, attributes: attributes.replace(/\b(?:row|col)span\s*=\s*["']?\d*["']?/gi, "") };
}

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009", minus: "−", mdash: "—", ndash: "–" };

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, (all, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] || all;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** @param {string} text */
const tidy = (text) => text.replace(/[\t\r\n ]+/g, " ").trim();

/**
 * The cells that a block fills from a slot on, to the right and down; or why it does not fit: nothing is written then.
 * @param {Sheet} sheet @param {Slot} from @param {Block} block
 * @returns {{cells: {slot: Slot, cell: Cell}[]} | {misfit: "large" | "merged"}}
 */
export function placed(sheet, from, block) {
  /** @type {Map<Slot, Cell[]>} */
  const held = new Map();
  for (let y = 0; y < block.length; y += 1) {
    for (let x = 0; x < block[y].length; x += 1) {
      const cell = block[y][x];
      const slot = slotAt(sheet, from.line + y, from.x + x);
      if (!slot && cell && cell.text) return { misfit: "large" };
      if (!slot || cell === null) continue;
      held.set(slot, [...(held.get(slot) || []), cell]);
    }
  }
  const cells = [...held].map(([slot, all]) => ({ slot, first: all[0], filled: all.filter(({ text }) => text) }));
  // One wide cell cannot hold two figures.
  if (cells.some(({ filled }) => filled.length > 1)) return { misfit: "merged" };
  return { cells: cells.map(({ slot, first, filled }) => ({ slot, cell: filled[0] || first })) };
}
