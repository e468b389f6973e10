/** The ways in which a table can be put right: how many there are, and what they agree on. */
import { cellKey } from "../form/cells.js";

/** @import { Result, Repair, Change } from "../../src/web/contract.js" */

/** @typedef {Pick<Result, "repairs" | "more">} Repaired */

/** The core lists so many of a table at most. */
const LISTED = 32;

/** @param {Pick<Result, "repairs">} result @returns {string[]} tables that can be put right */
export const tablesOf = ({ repairs }) => [...new Set(repairs.map(({ table }) => table))];

/**
 * The ways that are listed of a table, and how many there are: infinitely many stand for more than are listed, which nobody looks through.
 * @param {Repaired} result @param {string} table @returns {{ways: Repair[], count: number}}
 */
export function waysOf({ repairs, more }, table) {
  const ways = repairs.filter((one) => one.table === table);
  return { ways, count: more && ways.length >= LISTED ? Infinity : ways.length };
}

/** The way of a table that can be put right in one alone. @param {Repaired} result @param {string} table @returns {Repair | null} */
export function onlyWay(result, table) {
  const { ways, count } = waysOf(result, table);
  return count === 1 ? ways[0] : null;
}
