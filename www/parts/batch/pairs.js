/** Which rows are of the same body: the same file twice, two reports of one year, and years that follow each other. */

import { untold } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */

/** @param {Row} row */
const isNamed = ({ state, verdict, agency, year }) => state === "checked" && verdict !== "unreadable" && Boolean(agency && year);

/** @param {string | null} agency */
const squeezed = (agency) => String(agency).replace(/\s+/g, "");

/**
 * Marks what is there more than once, and joins each row with the year before it, where there is no doubt which that is.
 * A row whose comparison falls by that is waiting again.
 * @param {Row[]} rows
 */
export function relate(rows) {
  markTwins(rows);
  const bodies = groups(rows.filter((row) => isNamed(row) && !row.twin), ({ agency }) => squeezed(agency));
  for (const body of bodies.values()) {
    const years = groups(body, ({ year }) => year);
    for (const same of years.values()) for (const row of same) row.rival = same.length > 1;
    for (const row of body) {
      const before = years.get(/** @type {number} */ (row.year) - 1) || [];
      const last = !row.rival && before.length === 1 ? before[0] : null;
      row.isOpen = !row.rival && before.length > 1;
      // What was found between two years does not hold when it is open which the year before is.
      if (row.compared && last !== row.last) Object.assign(row, untold());
      else row.last = last;
    }
  }
}

/** @param {Row[]} rows */
function markTwins(rows) {
  /** @type {Map<string, Row>} */
  const seen = new Map();
  for (const row of rows) {
    row.twin = seen.get(row.print) || null;
    if (row.print && !row.twin) seen.set(row.print, row);
  }
}

/**
 * Runs of years of one body, the first before the second: what is read of one is what the next is compared with.
 * @param {Row[]} rows @returns {Row[][]} those with something left to compare
 */
export function chainsOf(rows) {
  const followers = new Map(rows.filter(({ last }) => last).map((row) => [row.last, row]));
  const chains = [];
  for (const [first] of followers) {
    if (first.last) continue;
    const chain = [first];
    for (let next = followers.get(first); next; next = followers.get(next)) chain.push(next);
    if (chain.some(({ last, compared }) => last && !compared)) chains.push(chain);
  }
  return chains;
}

/** @template T, K @param {T[]} items @param {(item: T) => K} key @returns {Map<K, T[]>} */
function groups(items, key) {
  const found = new Map();
  for (const item of items) {
    if (!found.has(key(item))) found.set(key(item), []);
    found.get(key(item)).push(item);
  }
  return found;
}
