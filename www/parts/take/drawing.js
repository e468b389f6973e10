/** The heat map as SVG, by DOM calls: no markup is written, and colours stand in attributes, which no policy forbids. */
import { CAPTION, LINE } from "./picture.js";
import { speakable } from "../plain.js";

/** @typedef {import("./picture.js").Picture} Picture */

const SVG = "http://www.w3.org/2000/svg";
const SIGNS = { error: "✕", warning: "!", info: "i", beside: "·" };

/** By brightness and by line too: it is printed in black and white. A style sheet may set the same by class. */
const PAINT = {
  label: { fill: "#eef1f5", stroke: "#b5bec8" },
  figure: { fill: "#ffffff", stroke: "#b5bec8" },
  beside: { fill: "#ffffff", stroke: "#8a949e" },
  unread: { fill: "#ffffff", stroke: "#8a949e" },
  error: { fill: "#b3261e", stroke: "#7d1a14" },
  warning: { fill: "#ffdf9e", stroke: "#8a5300", "stroke-dasharray": "3 1.5" },
  info: { fill: "#dcebf9", stroke: "#2a5d8f", "stroke-dasharray": "1 1.5" },
};
const INK = { label: "#4d5864", error: "#ffffff", warning: "#5c3700", info: "#1d4670", beside: "#4d5864" };

/** @param {Document} page @param {Picture} picture @returns {SVGElement} */
export function drawn(page, picture) {
  const { width, height, charts, label } = picture;
  const root = make(page, "svg", { class: "heat", viewBox: `-1 -1 ${width + 2} ${height + 2}`, role: "img", "aria-label": label, "font-family": "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif" });
  for (const chart of charts) root.append(chartOf(page, chart));
  root.append(legendOf(page, picture));
  return root;
}

/** @param {Document} page @param {string} name @param {Record<string, string | number>} attributes @param {...(Node | string)} inside */
function make(page, name, attributes, ...inside) {
  const node = /** @type {SVGElement} */ (page.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : speakable(value));
  node.append(...inside.map((item) => (typeof item === "string" ? speakable(item) : item)));
  return node;
}

/** @param {Document} page @param {import("./picture.js").Chart} chart */
function chartOf(page, { caption, told, x, y, boxes }) {
  const head = make(page, "text", { class: "ink", x: 0, y: CAPTION - 7, "font-size": 13, fill: "#1d2733" }, make(page, "tspan", { "font-weight": "bold" }, `${caption}　`), told);
  const cells = boxes.map(({ x: left, y: top, wide, high, kind, text }) => boxOf(page, { x: left, y: CAPTION + top * LINE, width: wide, height: high * LINE }, kind, text));
  return make(page, "g", { transform: `translate(${x} ${y})` }, head, ...cells);
}

/** @param {Document} page @param {{x: number, y: number, width: number, height: number}} area @param {string} kind @param {string} text */
function boxOf(page, area, kind, text) {
  const group = make(page, "g", { class: kind }, make(page, "rect", { ...area, ...PAINT[kind] }));
  if (kind !== "label") group.prepend(make(page, "title", {}, text));
  if (kind === "unread") group.append(hatch(page, area));
  const said = kind === "label" ? fitting(text, area.width, area.height) : SIGNS[kind];
  if (said) group.append(signOf(page, area, kind, said));
  return group;
}

/** @param {Document} page @param {{x: number, y: number, width: number, height: number}} area @param {string} kind @param {string} said */
function signOf(page, { x, y, width, height }, kind, said) {
  const size = kind === "label" ? LABEL : 11;
  return make(page, "text", { x: x + width / 2, y: y + height / 2 + size * 0.36, "font-size": size, "font-weight": kind === "label" ? "normal" : "bold", "text-anchor": "middle", fill: INK[kind] }, said);
}

/** Drawn as lines: a pattern would need an address, which a page with a base address takes elsewhere. @param {Document} page @param {{x: number, y: number, width: number, height: number}} area */
function hatch(page, { x, y, width, height }) {
  const lines = [];
  for (let at = -height; at < width; at += 4) {
    const [from, to] = [Math.max(at, 0), Math.min(at + height, width)];
    lines.push(`M${(x + from).toFixed(2)} ${(y + height - (from - at)).toFixed(2)}L${(x + to).toFixed(2)} ${(y + height - (to - at)).toFixed(2)}`);
  }
  return make(page, "path", { d: lines.join(""), stroke: "#8a949e", "stroke-width": 0.7, fill: "none" });
}

const LABEL = 7.5;

/** As much of a label as has room in one line. @param {string} text @param {number} width @param {number} height */
function fitting(text, width, height) {
  const room = Math.floor((width - 3) / LABEL);
  if (room < 2 || (height > 3 * LINE && room < 4)) return "";
  const chars = [...text];
  return chars.length <= room ? text : `${chars.slice(0, room - 1).join("")}…`;
}

const STEP = 88;

/** @param {Document} page @param {Picture} picture */
function legendOf(page, { height, text, kinds, legend }) {
  const items = kinds.flatMap((kind, i) => [
    boxOf(page, { x: i * STEP, y: 0, width: 18, height: LINE }, kind, legend[kind]),
    make(page, "text", { class: "ink", x: i * STEP + 23, y: 11, "font-size": 11, fill: "#1d2733" }, legend[kind]),
  ]);
  const apart = make(page, "text", { class: "ink", x: kinds.length * STEP, y: 11, "font-size": 11, fill: "#1d2733" }, text);
  return make(page, "g", { transform: `translate(0 ${height - LINE - 4})` }, ...items, apart);
}
