/**
 * The element as a control of the form around it: its value is the receipt, and with `mode="block"` it holds the form back while
 * errors stand and while a check runs. What it says is about the source, never about the tool's own copy of it.
 */
import { unstopped } from "./checking.js";
import { errorsIn, isUnreadAlone } from "../worker/unread.js";
import { countsOf } from "./groups.js";

/** @import { Result } from "../../src/web/contract.js" */

/** A check that takes longer holds nothing back. */
const PATIENCE = 10_000;

/**
 * @typedef {{sha256: string, sm3: string}} Hashes in hexadecimal
 *
 * What was checked, and what it gave: the receipt is made of it.
 * @typedef {{source: string | Uint8Array, hash?: Hashes | null, result: import("./unchecked.js").Answer, version: string}} Checked
 */

export class Control {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    // Chromium 77, Firefox 98, Safari 16.4. Without it the element checks, and is no control.
    /** @type {any} */
    this.internals = host.attachInternals ? host.attachInternals() : {};
    /** Of what will be sent. @type {Checked | null} */
    this.checked = null;
    /** Counts what was given: an answer that comes late is of what is sent no more. */
    this.turn = 0;
    /** Is it being checked? */
    this.busy = false;
    /** Did the tool fail over it? */
    this.failed = false;
    /** Did a person stop its check? That is no failure: it was to be checked, and is not. */
    this.stopped = false;
    this.timer = 0;
    this.late = false;
  }

  /** The form around it, or the one that its attribute `form` names. */
  get owner() {
    return this.internals.form || null;
  }

  /** Does the attribute `form` name the form of the page, and no form of reports? */
  get namesOwner() {
    return Boolean(this.owner && this.owner.id === this.host.form);
  }

  hostConnected() {
    this.join();
  }

  hostUpdated() {
    this.settle();
  }

  hostDisconnected() {
    this.rest();
  }

  /**
   * Browsers take the attribute `form` of a control for the id of a form on the page. Where it is a form of reports, that would part the
   * element from the form around it: then the attribute is taken in as the property and goes.
   */
  join() {
    const { host } = this;
    const form = host.getAttribute("form");
    if (!form || !this.internals.setFormValue || this.owner || !host.closest("form")) return;
    host.removeAttribute("form");
    host.form = form;
  }

  /** The form has changed: its new one wants a receipt too. */
  async joined() {
    const { checked, host } = this;
    // Until then its id was taken for that of a form of reports, of which there is none.
    const { failure, taken } = host.session;
    if (failure && taken && this.namesOwner) host.quietly(taken);
    if (!checked || !this.owner) return;
    checked.hash = checked.hash || (await this.hashOf(checked.source));
    if (checked === this.checked) this.write();
  }

  /** What a receipt tells a source by, where a form will want one. @param {string | Uint8Array} source @param {import("./checking.js").Asker} [by] @returns {Promise<Hashes | null>} */
  async hashOf(source, by = unstopped) {
    if (!this.owner) return null;
    try {
      return { sha256: await by.ask(this.host.engine, "sha256", source), sm3: await by.ask(this.host.engine, "sm3", source) };
    } catch {
      // A receipt without it says less, but the report was checked.
      return null;
    }
  }

  /** What will be sent is given anew. @returns {number} its turn */
  begin() {
    // Each has its own ten seconds, unless the one before is still under way.
    if (!this.busy) {
      this.rest();
      this.late = false;
    }
    this.take(null, true);
    return this.turn;
  }

  /** Its check has ended; without a result the tool has failed, unless a person stopped it. @param {number | false} turn @param {Checked | null} checked */
  end(turn, checked, stopped = false) {
    if (turn === this.turn) this.take(checked, false, !checked && !stopped, stopped);
  }

  /** What was checked; null where there is nothing. @param {Checked | null} checked */
  take(checked, busy = false, failed = false, stopped = false) {
    this.turn += 1;
    const isUnmade = checked && checked.result.failed;
    Object.assign(this, { checked: isUnmade ? null : checked, busy, failed: failed || isUnmade, stopped });
    this.write();
    this.settle();
    this.host.requestUpdate();
  }

  write() {
    if (!this.internals.setFormValue) return;
    const { accepted, many: { holding } } = this.host;
    const receipt = holding ? holding.receipt : this.checked && receiptOf(this.checked);
    // The reasons that were typed are what the browser brings back with the page; the report it does not.
    this.internals.setFormValue(receipt && JSON.stringify(receipt), JSON.stringify(accepted));
  }

  get isBlocking() {
    return /^block$/i.test(this.host.mode);
  }

  get isBusy() {
    const { session, many } = this.host;
    return this.busy || session.pending || (many.holding ? many.holding.isBusy : session.busy && this.isUnknown);
  }

  /** Is there something that will be sent, and nobody has looked at it? A check was stopped, or its result was cleared away. */
  get isUnknown() {
    const { field, many: { holding } } = this.host;
    return holding ? holding.left > 0 : !this.checked && !this.failed && (this.stopped || field.isHeld);
  }

  /** Says whether the form may be sent. */
  settle() {
    const { host, isBusy } = this;
    if (!isBusy && !this.isUnknown) this.late = false;
    if (!isBusy || !host.isConnected) this.rest();
    else if (!this.timer && !this.late) this.timer = setTimeout(() => this.giveUp(), PATIENCE);
    if (!this.internals.setValidity) return;
    const reason = this.reasonToWait;
    const anchor = host.renderRoot && host.renderRoot.querySelector(".summary");
    if (!reason) this.internals.setValidity({});
    else if (anchor) this.internals.setValidity({ customError: true }, reason, anchor);
    else this.internals.setValidity({ customError: true }, reason);
  }

  rest() {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  giveUp() {
    this.late = true;
    this.host.requestUpdate();
  }

  /** Why the form should not be sent yet; nothing where it may. @returns {string} */
  get reasonToWait() {
    const { words: { hold }, explain, many: { holding }, field } = this.host;
    if (!this.isBlocking || !this.internals.setValidity) return "";
    if (this.isBusy) return this.late ? "" : hold.busy;
    if (holding) return holding.reasonToWait;
    if (this.isUnknown) return this.late ? "" : hold.unknown;
    const { verdict, findings } = this.checked ? this.checked.result : { verdict: "", findings: [] };
    const errors = errorsIn(findings);
    if (errors.length === 0) return "";
    return verdict === "unreadable" || isUnreadAlone(errors) ? hold.unreadable(field.isText) : hold.errors(explain);
  }
}

/** A note for the reviewer, not evidence. @param {Checked} checked */
function receiptOf({ result, version, hash }) {
  const { verdict, findings, coverage, report } = result;
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  return {
    version,
    form: report && report.form,
    rules: { known: coverage.rules, run: coverage.run, skipped: coverage.skipped },
    verdict,
    counts: countsOf(findings),
    accepted: accepted.map(({ key, rule, message, accepted: reason }) => ({ key, rule, message, reason })),
    sha256: hash ? hash.sha256 : null,
    sm3: hash ? hash.sm3 : null,
  };
}
