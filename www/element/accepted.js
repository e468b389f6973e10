/** Findings that a person sets aside with a reason: they no longer count, stand apart, and the receipt lists them. */
import { html, nothing } from "lit";

/** @import { Result, Report, Finding } from "../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{key: string, reason: string}} Reason
 * @typedef {{words: Words, lang: string, result: Result, explaining: string, canExplain: boolean, aside: Accepted, reasons: () => any}} View
 */

export class Accepted {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {string | null} whose report the reasons were given for */
    this.body = null;
  }

  /** Another body's report: what was said of the last one says nothing of it. @param {Report} report */
  meet(report) {
    const body = report && report.agency && `${report.agency} ${report.year}`;
    if (this.body && body && body !== this.body && (this.host.accepted || []).length > 0) this.host.accepted = [];
    this.body = body || this.body;
  }

  /** Opens and closes the box for the reason. @param {string} key */
  explain(key) {
    const { host } = this;
    return host.parts.use("host", (part) => part.explain(host, key));
  }
}

/** @param {View} view @param {Finding} finding */
export function explainView(view, { key, severity }) {
  const { words, explaining, canExplain } = view;
  if (!canExplain || severity === "info") return nothing;
  const isOpen = key === explaining;
  return html`
    <p class="explain"><button part="button" type="button" class="small plain" aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => view.aside.explain(key)}>${words.explain}</button></p>
    ${isOpen && view.reasons() ? view.reasons().reasonView(view, key) : nothing}
  `;
}

/** What is set aside, in a list of its own. @param {View} view */
export function acceptedView(view) {
  const part = view.result.findings.some(({ accepted }) => accepted !== undefined) && view.reasons();
  return part ? part.acceptedView(view) : nothing;
}
