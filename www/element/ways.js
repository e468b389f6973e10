/** The ways in which a table can be put right: how many there are, and what they agree on. */
import { cellKey } from "../form/cells.js";

/** @import { Result, Repair, Change } from "../../src/web/contract.js" */

/** @typedef {Pick<Result, "repairs" | "more">} Repaired */

/** The core lists so many of a table at most. */
const LISTED = 32;

/** @param {Pick<Result, "repairs">} result @returns {string[]} tables that can be put right */
export const tablesOf = ({ repairs }) => [...new Set(repairs.map(({ table }) => table))];

/**
 * The ways that are listed of a table, and how many there are: infinitely many stand for a number that is not known, as of those that are
 * not listed only their sum over all tables is told.
 * @param {Repaired} result @param {string} table @returns {{ways: Repair[], count: number}}
 */
export function waysOf({ repairs, more }, table) {
  const listed = (/** @type {string} */ id) => repairs.filter((one) => one.table === id);
  const ways = listed(table);
  const full = tablesOf({ repairs }).filter((id) => listed(id).length >= LISTED);
  return { ways, count: ways.length + (!more || ways.length < LISTED ? 0 : full.length > 1 ? Infinity : more) };
}

/** The way of a table that can be put right in one alone. @param {Repaired} result @param {string} table @returns {Repair | null} */
export function onlyWay(result, table) {
  const { ways, count } = waysOf(result, table);
  return count === 1 ? ways[0] : null;
}
