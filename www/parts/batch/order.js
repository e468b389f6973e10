/** Which rows are shown, and in what order. */
import { outcomeOf } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */

/** Who must do something stands first. */
export const OUTCOMES = ["fail", "unreadable", "failed", "review", "unchecked", "pass", "waiting"];

const { compare } = new Intl.Collator("zh-CN", { numeric: true });

/** What is missing comes last. @param {string | null} one @param {string | null} other */
const byText = (one, other) => (one && other ? compare(one, other) : Number(!one) - Number(!other));

/** @type {Record<string, (one: Row, other: Row) => number>} */
const ORDERS = {
  agency: (one, other) => byText(one.agency, other.agency),
  year: (one, other) => (one.year || Infinity) - (other.year || Infinity) || 0,
  outcome: (one, other) => OUTCOMES.indexOf(outcomeOf(one)) - OUTCOMES.indexOf(outcomeOf(other)),
  error: (one, other) => one.counts.error - other.counts.error,
  warning: (one, other) => one.counts.warning - other.counts.warning,
  info: (one, other) => one.counts.info - other.counts.info,
  name: (one, other) => byText(one.name, other.name),
};

/** Those that a header can sort by. */
export const SORTABLE = Object.keys(ORDERS);

/** Most first, where it is how much there is to correct. @param {string} column */
export const startsDown = (column) => column in { error: 1, warning: 1, info: 1 };

/** @typedef {{by: string, down: boolean}} Order an empty `by`: as they were given */
/** @param {Row[]} rows @param {Order} order */
export function sorted(rows, { by, down }) {
  if (!by) return rows;
  const way = down ? -1 : 1;
  const { agency, year } = ORDERS;
  return [...rows].sort((a, b) => way * ORDERS[by](a, b) || agency(a, b) || year(a, b) || a.number - b.number);
}

/** @typedef {{outcome: string, year: string, text: string}} Filter year `none` is for those where none was read */
/** @param {Row[]} rows @param {Filter} filter */
export function filtered(rows, { outcome, year, text }) {
  const sought = text.trim().toLowerCase();
  return rows.filter((row) =>
    (!outcome || outcomeOf(row) === outcome) &&
    (!year || String(row.year || "none") === year) &&
    (!sought || `${row.agency || ""}\n${row.name}`.toLowerCase().includes(sought)));
}

/** How many there are of each outcome, worst first. @param {Row[]} rows @returns {[string, number][]} */
export function countsOf(rows) {
  const counts = new Map(OUTCOMES.map((outcome) => [outcome, 0]));
  for (const row of rows) counts.set(outcomeOf(row), counts.get(outcomeOf(row)) + 1);
  return [...counts].filter(([, count]) => count > 0);
}

/** @param {Row[]} rows @returns {string[]} latest first */
export function yearsOf(rows) {
  const years = new Set(rows.map(({ year }) => year));
  const known = [...years].filter(Boolean).sort((a, b) => Number(b) - Number(a)).map(String);
  return years.has(null) ? [...known, "none"] : known;
}
