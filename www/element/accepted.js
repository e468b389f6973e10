/** Findings that a person sets aside with a reason: they no longer count, stand apart, and the receipt lists them. */
import { html, nothing } from "lit";

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{key: string, reason: string}} Reason
 * @typedef {{words: Words, result: any, explaining: string, canExplain: boolean, onExplain: (key: string) => void,
 *   onReason: (key: string, reason: string) => void}} View
 */

export class Accepted {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {string | null} whose report the reasons were given for */
    this.body = null;
  }

  /** Another body's report: what was said of the last one says nothing of it. @param {any} report */
  meet(report) {
    const body = report && report.agency && `${report.agency} ${report.year}`;
    if (this.body && body && body !== this.body && this.host.accepted.length > 0) this.host.accepted = [];
    this.body = body || this.body;
  }

  /** Opens and closes the box for the reason. @param {string} key */
  explain(key) {
    this.host.explaining = key === this.host.explaining ? "" : key;
    if (this.host.explaining) this.focus(".reason input");
  }

  /** Sets a finding aside, or takes that back. @param {string} key @param {string} reason nothing: it counts again */
  give(key, reason) {
    const { host } = this;
    const others = host.accepted.filter((/** @type {Reason} */ one) => one.key !== key);
    host.accepted = reason ? [...others, { key, reason }] : others;
    host.explaining = "";
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

/** @param {View} view @param {any} finding */
export function explainView(view, { key, severity }) {
  const { words, explaining, canExplain } = view;
  if (!canExplain || severity === "info") return nothing;
  const isOpen = key === explaining;
  return html`
    <p class="explain"><button part="button" type="button" class="small plain" aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => view.onExplain(key)}>${words.explain}</button></p>
    ${isOpen ? reasonView(view, key) : nothing}
  `;
}

/** @param {View} view @param {string} key */
function reasonView({ words, onReason, onExplain }, key) {
  const give = (/** @type {any} */ event) => {
    const reason = event.target.closest(".reason").querySelector("input").value.trim();
    if (reason) onReason(key, reason);
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    // The Enter that ends a word of an input method is not meant.
    if (event.key === "Enter" && !event.isComposing) give(event);
    if (event.key === "Escape") onExplain(key);
  };
  return html`
    <p class="reason">
      <input type="text" aria-label=${words.reason} placeholder=${words.reason} maxlength="500" @keydown=${onKey} />
      <button part="button" type="button" class="small" @click=${give}>${words.giveReason}</button>
    </p>
  `;
}

/** @param {View} view */
export function acceptedView({ words, result, onReason }) {
  const accepted = result.findings.filter((/** @type {any} */ finding) => finding.accepted !== undefined);
  if (accepted.length === 0) return nothing;
  return html`
    <details class="accepted">
      <summary>${words.accepted(accepted.length)}</summary>
      <ol>
        ${accepted.map(({ key, message, accepted: reason }) => html`
          <li>${message}<br /><span class="quiet">${words.reasonGiven(reason)}</span>
            <button part="button" type="button" class="small" @click=${() => onReason(key, "")}>${words.takeBack}</button></li>`)}
      </ol>
    </details>
  `;
}
