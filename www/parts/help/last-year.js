/** Last year's report: read, and which rules between the years did not run all the same. */
import { html, nothing } from "lit";
import { readable } from "../../worker/reading.js";
import { betweenYears } from "../yearly.js";
import { wordsFor } from "./words.js";

/** @import { Report } from "../../../src/web/contract.js" */

/**
 * @param {import("../../element/gouji-check.js").GoujiCheck} host @param {import("../../element/intake.js").Intake} intake
 * @returns {Promise<[report: Report | null, name: string, trouble: string]>} `trouble`: why there is none
 */
export async function lastOf(host, { source, name = "", medium, several }) {
  if (several) return [host.last, host.lastYear.label, wordsFor(host.lang).lastOne];
  const options = host.options();
  // It may be on another form: it is found by its labels.
  delete options.form;
  delete options.last;
  delete options.accepted;
  const { result: { verdict, findings, report } } = await host.ask({ source: await readable(source), name, medium }, options);
  if (verdict === "unreadable") return [null, "", wordsFor(host.lang).lastUnread(name, findings[0].message)];
  return [report, name, ""];
}

/** @param {import("../../element/gouji-check.js").GoujiCheck} host @param {string} label its name @param {string} trouble why another was not taken */
export function lastView({ lang, last: { agency, year }, result, session: { busy } }, label, trouble) {
  const words = wordsFor(lang);
  const skipped = result && !busy && !trouble ? betweenYears(result.coverage.skipped) : [];
  return html`${words.lastIs(agency, year, label)}
    ${skipped.length > 0 ? html`<p class="unused">${words.lastUnused(skipped.length, [...new Set(skipped.map(({ why }) => why))])}</p>` : nothing}`;
}
