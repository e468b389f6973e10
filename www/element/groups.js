/** Findings together: what one cause explains, and how many there are. */

/** @import { Finding, Coverage } from "../../src/web/contract.js" */

/** @typedef {{root: Finding, members: Finding[]}} Group */

/** A finding that a person set aside is counted apart. @param {Finding[]} findings */
export function countsOf(findings) {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { accepted, severity } of findings) counts[accepted === undefined ? severity : "accepted"] += 1;
  return counts;
}

/**
 * Findings in the core's order, those that another explains below it.
 * @param {Finding[]} findings @returns {Group[]}
 */
export function grouped(findings) {
  const roots = new Set(findings.map((finding) => finding.key));
  const isMember = (/** @type {Finding} */ finding) => finding.group && finding.group !== finding.key && roots.has(finding.group);
  return findings
    .filter((finding) => !isMember(finding))
    .map((root) => ({ root, members: findings.filter((other) => isMember(other) && other.group === root.key) }));
}

const WORST_FIRST = ["error", "warning", "info"];

/** Worst first; of those what settles most. @param {Group[]} groups */
export function ranked(groups) {
  const rank = (/** @type {Group} */ { root }) => WORST_FIRST.indexOf(root.severity);
  return [...groups].sort((a, b) => rank(a) - rank(b) || b.members.length - a.members.length);
}

/** How many rules did not run, by reason. @param {Coverage} coverage */
export const whysOf = ({ skipped }) => [...new Set(skipped.map(({ why }) => why))].map((why) => ({ why, n: skipped.filter((one) => one.why === why).length }));
