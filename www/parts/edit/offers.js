/** What a single cell should hold, as far as that is known: blanks that follow from the balances, and what the only explanation of a table makes of it. */

/** @import { Result, Change } from "../../../src/web/contract.js" */

/** What stands in the other's place too is put right with it, or not at all. */
const TOGETHER = ["swapped", "moved", "shifted"];

/** @param {Result} result @returns {Change[]} */
export function offersOf({ fills, repairs, more }) {
  const only = more > 0 ? [] : repairs.filter(({ table }) => repairs.filter((other) => other.table === table).length === 1);
  return [...fills, ...only.flatMap(({ changes }) => changes.filter(({ reason }) => !TOGETHER.includes(reason)))];
}
