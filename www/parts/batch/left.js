/** How long a list still takes, by how long its rows have taken so far. */

/** Before so many milliseconds, or so many rows, the next ones may be quite other. */
const EARLIEST = 3_000;
const FEWEST = 10;

/** Steps in which it is told, so that it does not flicker, in seconds. */
const STEP = 5;

/**
 * Seconds, a multiple of five; null where it cannot be told yet, and where it is as good as over.
 * @param {number} elapsed milliseconds @param {number} done rows in that time @param {number} waiting rows that are left @returns {number | null}
 */
export function secondsLeft(elapsed, done, waiting) {
  if (elapsed < EARLIEST || done < FEWEST) return null;
  const seconds = Math.ceil(((elapsed / done) * waiting) / 1000 / STEP) * STEP;
  return seconds > STEP ? seconds : null;
}
