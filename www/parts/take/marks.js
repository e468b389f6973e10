/** What a cell has to do with the findings: the picture, the paper and the workbook mark it by that. */
import { marksOf } from "../../element/tables.js";
import { cellKey } from "../../form/cells.js";

/** @import { Result } from "../../../src/web/contract.js" */

/** @typedef {{severity: "error" | "warning" | "info", part: string}} Mark part "beside": it only stands in the same balance as the wrong one */

/** A person set the others aside. @param {Result} result */
export const standing = (result) => result.findings.filter(({ accepted }) => accepted === undefined);

/** @param {Result} result @returns {Map<string, Mark>} by cellKey */
export function marksFor(result) {
  const findings = standing(result);
  const marks = marksOf({ findings, repairs: result.repairs }, "");
  const changed = new Set(result.repairs.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell))));
  for (const { cells } of findings) {
    // Where no repair tells which cell it is, it may be any of them.
    if (cells.some((cell) => changed.has(cellKey(cell)))) continue;
    for (const cell of cells) if (marks.get(cellKey(cell)).part === "beside") marks.get(cellKey(cell)).part = "possible";
  }
  return /** @type {any} */ (marks);
}

/** More cells than this say nothing by themselves: then only the first speaks. */
const NOTED = 4;

/**
 * The lines of the list that a cell is to be corrected by.
 * @param {Result} result @param {import("./rows.js").Line[]} lines @param {Map<string, Mark>} marks
 * @returns {Map<string, import("./rows.js").Line[]>} by cellKey
 */
export function linesByCell(result, lines, marks) {
  /** @type {Map<string, import("./rows.js").Line[]>} */
  const found = new Map();
  const byKey = new Map(lines.map((line) => [line.key, line]));
  for (const { cells, key } of standing(result)) {
    const meant = cells.filter((cell) => marks.get(cellKey(cell)).part !== "beside");
    for (const cell of meant.length > NOTED ? cells.slice(0, 1) : meant) {
      found.set(cellKey(cell), [...(found.get(cellKey(cell)) || []), byKey.get(key)]);
    }
  }
  return found;
}
