/** Findings that a person sets aside with a reason: they no longer count, stand apart, and the receipt lists them. */
import { html, nothing } from "lit";

/** @import { Result, Report, Finding } from "../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{key: string, reason: string}} Reason
 * @typedef {{words: Words, lang: string, result: Result, explaining: string, canExplain: boolean, onExplain: (key: string) => void, reasons: () => any,
 *   onReason: (key: string, reason: string) => void}} View
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
  async explain(key) {
    const { host } = this;
    const isOpen = key === host.session.explaining;
    host.session.explain(isOpen ? "" : key);
    if (isOpen) return;
    try {
      await host.parts.load("host");
      this.focus(".reason input");
    } catch (error) {
      host.fault(error);
    }
  }

  /** Sets a finding aside, or takes that back. @param {string} key @param {string} reason nothing: it counts again */
  give(key, reason) {
    const { host } = this;
    const others = (host.accepted || []).filter((/** @type {Reason} */ one) => one.key !== key);
    host.accepted = reason ? [...others, { key, reason }] : others;
    host.session.explain("");
    // Its button is gone with it.
    this.focus(".summary");
  }

  /** @param {string} selector */
  async focus(selector) {
    await this.host.updateComplete;
    const target = /** @type {HTMLElement | null} */ (this.host.renderRoot.querySelector(selector));
    if (target) target.focus();
  }
}

/** @param {View} view @param {Finding} finding */
export function explainView(view, { key, severity }) {
  const { words, explaining, canExplain } = view;
  if (!canExplain || severity === "info") return nothing;
  const isOpen = key === explaining;
  return html`
    <p class="explain"><button part="button" type="button" class="small plain" aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => view.onExplain(key)}>${words.explain}</button></p>
    ${isOpen && view.reasons() ? view.reasons().reasonView(view, key) : nothing}
  `;
}

/** What is set aside, in a list of its own. @param {View} view */
export function acceptedView(view) {
  const accepted = view.result.findings.filter((/** @type {Finding} */ finding) => finding.accepted !== undefined);
  const part = accepted.length > 0 ? view.reasons() : null;
  return part ? part.acceptedView(view, accepted) : nothing;
}
