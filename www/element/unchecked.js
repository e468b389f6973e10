/** @import { Result } from "../../src/web/contract.js" */

/** @typedef {Result & {failed?: string}} Answer `failed`: why nothing was checked, as a person reads it */

/** What a page is told that waits for a check which the tool did not make: an upload goes on. @param {string} failed @returns {Answer} */
export function unchecked(failed) {
  return {
    verdict: "unreadable", findings: [], repairs: [], more: 0, fills: [], gave_up: false, failed,
    coverage: { rules: 0, run: 0, checks: 0, skipped: [], undecided: [], read_as_zero: [] }, report: null,
  };
}
