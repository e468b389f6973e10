/** What a verdict is about: what is likely wrong, and not how many sums that breaks. */
import { grouped } from "./groups.js";
import { onlyWay, tablesOf, waysOf } from "./ways.js";
import { cellKey } from "../form/cells.js";
import { isUnread } from "../worker/unread.js";

/** @import { Result, Finding, Repair, Change } from "../../src/web/contract.js" */

/**
 * `ways`: how a table can be put right, in so many ways as `count`; `changes`: the one way, where there is one; `broken`: balances that these cells break.
 * @typedef {{table: string, ways: Repair[], count: number, changes: Change[] | null, sure: boolean, broken: number}} Suspects
 * @typedef {{root: Finding, members: Finding[]}} Group
 * @typedef {{suspects: Suspects[], sums: Map<string, Finding[]>, unread: number, errors: number, warning: number, info: number, explained: Finding[]}} Causes
 *   `sums`: by table, the balances that nothing explains; `unread`: what was not read, and may well be right; `errors`: what else is wrong; `explained`: what a person set aside
 */

/** @param {Pick<Result, "findings" | "repairs" | "more">} result @returns {Causes} */
export function causesOf(result) {
  const groups = grouped(result.findings.filter(({ accepted }) => accepted === undefined));
  /** @type {Set<Group>} */
  const explained = new Set();
  const suspects = tablesOf(result).flatMap((table) => {
    const { ways, count } = waysOf(result, table);
    const changed = new Set(ways.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell))));
    const touched = groups.filter(({ root, members }) => [root, ...members].some((one) => isSum(one) && one.cells.some((cell) => changed.has(cellKey(cell)))));
    touched.forEach((group) => explained.add(group));
    const broken = touched.reduce((sum, { root, members }) => sum + [root, ...members].filter(isSum).length, 0);
    const way = onlyWay(result, table);
    return touched.length ? [{ table, ways, count, changes: way && way.changes, sure: Boolean(way && way.only), broken }] : [];
  });
  /** @type {Causes} */
  const causes = { suspects, sums: new Map(), unread: 0, errors: 0, warning: 0, info: 0, explained: result.findings.filter(({ accepted }) => accepted !== undefined) };
  for (const group of groups) if (!explained.has(group)) enter(causes, group.root);
  return causes;
}

/** A balance that does not hold. @param {Finding} finding */
export const isSum = (finding) => finding.severity === "error" && finding.left !== undefined && finding.cells.length > 0;

/** @param {Causes} causes @param {Finding} root */
function enter(causes, root) {
  if (isSum(root)) {
    const [{ table }] = root.cells;
    causes.sums.set(table, [...(causes.sums.get(table) || []), root]);
  } else if (isUnread(root)) causes.unread += 1;
  else if (root.severity === "error") causes.errors += 1;
  else causes[root.severity] += 1;
}
