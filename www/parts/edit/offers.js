/** What a single cell should hold, as far as that is known: blanks that follow from the balances, and what the only explanation of a table makes of it. */
import { onlyWay, tablesOf } from "../../element/ways.js";

/** @import { Result, Change } from "../../../src/web/contract.js" */

/** What stands in the other's place too is put right with it, or not at all. */
const TOGETHER = ["swapped", "moved", "shifted"];

/** @param {Result} result @returns {Change[]} */
export function offersOf(result) {
  const only = tablesOf(result).flatMap((table) => onlyWay(result, table) || []);
  return [...result.fills, ...only.flatMap(({ changes }) => changes.filter(({ reason }) => !TOGETHER.includes(reason)))];
}
