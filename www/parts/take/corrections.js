/**
 * What a copy with corrections holds: what a person changed here, and what is proposed of what is still wrong then, but for cells that a person changed. A table that can be put right in
 * several ways is not put right in one of them as if that were known: what all of them change alike is written, the others stand as comments.
 */
import { isSum } from "../../element/causes.js";
import { grouped } from "../../element/groups.js";
import { tablesOf, waysOf } from "../../element/ways.js";
import { cellKey, tableIn } from "../../form/cells.js";

/** @import { Result, Repair, Change, CellRef, Value } from "../../../src/web/contract.js" */

/**
 * @typedef {{cell: CellRef, to: Value}} Wanted
 * @typedef {{table: string, count: number, written: number}} Open a table of which it is not certain how to put it right: in how many ways it can be, and how many of its cells are written
 */

/** What every way changes alike; nothing where not all of them are known. @param {Repair[]} ways @param {number} count @returns {Change[]} */
function agreed(ways, count) {
  const isIn = (/** @type {Change} */ { cell, to }) => ways.every(({ changes }) => changes.some((one) => cellKey(one.cell) === cellKey(cell) && one.to === to));
  return count === ways.length ? ways[0].changes.filter(isIn) : [];
}

/**
 * @param {Result} result @param {Set<string>} [own] cells that a person changed: a way that changes one of them again is none that is written
 * @returns {{changes: Change[], findings: string[], open: Open[]}} `findings`: those that tell of what is not certain, each at its cell
 */
export function proposedIn(result, own = new Set()) {
  const tables = tablesOf(result).map((table) => {
    const { ways, count } = waysOf(result, table);
    const isOwn = ways.some(({ changes }) => changes.some(({ cell }) => own.has(cellKey(cell))));
    return { table, count, changes: isOwn ? [] : agreed(ways, count), isSure: !isOwn && count === 1 && ways[0].only };
  });
  const changes = tables.flatMap((one) => one.changes);
  const isCertain = (/** @type {CellRef} */ cell) =>
    tables.some(({ table, isSure, count }) => table === cell.table && (isSure || (count > 1 && changes.some((change) => cellKey(change.cell) === cellKey(cell)))));
  const isProposed = (/** @type {CellRef} */ cell) => tables.some(({ table }) => table === cell.table);
  const standing = grouped(result.findings.filter(({ accepted }) => accepted === undefined)).map(({ root }) => root);
  const findings = standing.filter((root) => isSum(root) && isProposed(root.cells[0]) && !isCertain(root.cells[0])).map(({ key }) => key);
  const open = tables.filter(({ isSure }) => !isSure).map(({ table, count, changes: { length } }) => ({ table, count, written: length }));
  return { changes, findings, open };
}

/**
 * @param {import("./back.js").Host} host @param {import("./words.js").Words} words
 * @returns {{changes: Wanted[], findings: string[] | "none", says: string}} `says`: what of it is not the person's own, or not done
 */
export function correctionsOf({ edits, result, words: told, session: { form } }, { back, stop }) {
  const wanted = (/** @type {{cell: CellRef, to: Value}[]} */ all) => all.map(({ cell, to }) => ({ cell, to }));
  const made = edits.list;
  const { changes, findings, open } = proposedIn(made.length ? result : edits.source, new Set(made.map(({ cell }) => cellKey(cell))));
  const named = open.map(({ table, count, written }) => back.open(tableIn(form, table).name, count > 1 ? told.ways(count) : "", written)).join(stop);
  if (made.length + changes.length === 0) return { changes: [], findings: "none", says: named && back.choose(named) };
  // Comments are those of the source: what is said of a figure that was changed here has no place in it.
  const known = findings.filter((key) => edits.source.findings.some((one) => one.key === key));
  const proposed = changes.length ? (made.length ? back.beside(made.length, changes.length) : back.proposed(changes.length)) : "";
  const left = named && (known.length ? back.left(named) : back.unwritten(named));
  return { changes: wanted([...made, ...changes]), findings: known.length ? known : "none", says: proposed + left };
}
