/** Which rows are shown, and in what order. */
import { outcomeOf } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */

/** Who must do something stands first. */
export const OUTCOMES = ["fail", "unreadable", "failed", "unread", "review", "unchecked", "pass", "waiting"];

const { compare } = new Intl.Collator("zh-CN", { numeric: true });

/** @type {Record<string, (row: Row) => string | number | null>} */
const VALUES = {
  agency: ({ agency }) => agency,
  year: ({ year }) => year,
  outcome: (row) => OUTCOMES.indexOf(outcomeOf(row)),
  error: ({ state, causes }) => (state === "checked" ? causes.error : null),
  warning: ({ state, causes }) => (state === "checked" ? causes.warning : null),
  info: ({ state, causes }) => (state === "checked" ? causes.info : null),
  name: ({ name }) => name,
};

/** Those that a header can sort by. */
export const SORTABLE = Object.keys(VALUES);

/** Most first, where it is how much there is to correct. @param {string} column */
export const startsDown = (column) => column in { error: 1, warning: 1, info: 1 };

/** @typedef {{by: string, down: boolean}} Order an empty `by`: as they were given */
/** @param {Row[]} rows @param {Order} order */
export function sorted(rows, { by, down }) {
  if (!by) return rows;
  const { agency, error, warning, year } = VALUES;
  // Of one outcome who has most to correct stands first.
  const byWeight = (/** @type {Row} */ a, /** @type {Row} */ b) => (by === "outcome" && ["fail", "review"].includes(outcomeOf(a)) ? inOrder(error, a, b, true) || inOrder(warning, a, b, true) : 0);
  return [...rows].sort((a, b) => inOrder(VALUES[by], a, b, down) || byWeight(a, b) || inOrder(agency, a, b) || inOrder(year, a, b) || a.number - b.number);
}

/** What is missing comes last both ways. @param {(row: Row) => string | number | null} value @param {Row} one @param {Row} other */
function inOrder(value, one, other, down = false) {
  const [a, b] = [value(one), value(other)];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (typeof a === "number" ? a - Number(b) : compare(a, String(b))) * (down ? -1 : 1);
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

/** How many there are of each outcome, worst first. @param {Row[]} rows @param {string} [kept] told even if there is none @returns {[string, number][]} */
export function countsOf(rows, kept) {
  const counts = new Map(OUTCOMES.map((outcome) => [outcome, 0]));
  for (const row of rows) counts.set(outcomeOf(row), counts.get(outcomeOf(row)) + 1);
  return [...counts].filter(([outcome, count]) => count > 0 || outcome === kept);
}

/** @param {Row[]} rows @param {string} kept told even if no report is of it @returns {string[]} latest first, and `none` */
export function yearsOf(rows, kept) {
  const years = new Set(rows.map(({ year }) => String(year || "none")));
  if (kept) years.add(kept);
  const known = [...years].filter((year) => year !== "none").sort((a, b) => Number(b) - Number(a));
  return years.has("none") ? [...known, "none"] : known;
}
