/** A form that is being filled in from the empty one: what is only not there yet is neither wrong nor to be looked at, and stands as what it is. */
import { cellKey } from "../../form/cells.js";

/** @import { Result, Repair, CellRef } from "../../../src/web/contract.js" */

/**
 * The result without what hangs on a blank that nobody has gone past. A figure that would fill it is offered there, as others that follow are.
 * @param {import("./desk.js").Desk} desk @param {Result} result @returns {Result & {open?: string}} `open`: what is said of it
 */
export function soFar({ edits, reached, words }, result) {
  const isOpen = (/** @type {CellRef} */ cell) => !reached.has(cellKey(cell)) && edits.valueIn(result.report, cell) === null;
  const filled = result.findings.filter(({ rule }) => rule !== "T-BLANK");
  const findings = filled.filter(({ cells }) => !cells.some(isOpen));
  if (findings.length === filled.length) return { ...result, findings };
  const open = new Set(filled.filter((one) => !findings.includes(one)).flatMap(({ cells }) => cells.filter(isOpen).map(cellKey)));
  const verdict = findings.some(({ severity, accepted }) => severity === "error" && accepted === undefined) ? "fail" : "review";
  return { ...result, verdict, findings, repairs: repairsOf(result, findings), fills: fillsOf(result, isOpen), open: words.open(open.size) };
}

/** Of each way what settles a sum that is told. @param {Result} result @param {Result["findings"]} findings @returns {Repair[]} */
function repairsOf({ repairs }, findings) {
  const told = new Set(findings.filter(({ left }) => left !== undefined).flatMap(({ cells }) => cells.map(cellKey)));
  const ways = repairs.map((one) => ({ ...one, changes: one.changes.filter(({ cell }) => told.has(cellKey(cell))) })).filter(({ changes }) => changes.length > 0);
  const texts = ways.map((one) => JSON.stringify(one));
  return ways.filter((_, at) => texts.indexOf(texts[at]) === at);
}

/** @param {Result} result @param {(cell: CellRef) => boolean} isOpen */
function fillsOf({ repairs, fills }, isOpen) {
  const known = new Set(fills.map(({ cell }) => cellKey(cell)));
  const alone = repairs.filter(({ table }, _, all) => all.filter((other) => other.table === table).length === 1);
  return [...fills, ...alone.flatMap(({ changes }) => changes.filter(({ cell }) => isOpen(cell) && !known.has(cellKey(cell))))];
}
