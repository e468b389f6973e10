/** What the form around gets of a list: a note for the reviewer, as that of a single report is, and not evidence. */
import { OUTCOMES } from "./order.js";
import { verdictOf } from "./rows.js";

/** @param {import("./rows.js").Row[]} rows */
export function receiptOf(rows) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const row of rows) for (const severity of /** @type {const} */ (["error", "warning", "info"])) counts[severity] += row.counts[severity];
  const outcomes = rows.map(verdictOf);
  return {
    version: VERSION,
    // The worst of them; what was not checked is told apart from what cannot be read.
    verdict: OUTCOMES.find((outcome) => outcomes.includes(outcome)),
    counts,
    reports: rows.map((row) => ({
      name: row.name, agency: row.agency, year: row.year, verdict: verdictOf(row), counts: { ...row.counts },
      sha256: row.hash ? row.hash.sha256 : null, sm3: row.hash ? row.hash.sm3 : null,
    })),
  };
}
