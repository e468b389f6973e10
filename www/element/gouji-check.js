/**
 * `<gouji-check>`: takes a report, has it checked, shows the result. The class; who registers it: define.*.js.
 *
 * @fires gouji-result `detail: {result, name}` after every check
 * @fires gouji-batch `detail: {rows}` when a list of several reports is done or stopped
 * @fires gouji-apply `detail: {changes, report}` before a proposal is written into the tool's copy of the report; can be cancelled
 * @fires gouji-locate `detail: {finding, cell}` when a finding is chosen
 * @fires gouji-error `detail: {kind, message, error}` when the tool, not the report, failed
 */
import { html, LitElement, nothing } from "lit";
import { Edits } from "./edits.js";
import { engineAt } from "./engine.js";
import { findingsView, scopeView, verdictView } from "./findings.js";
import { chosen, handOf, intakeView, readable } from "./intake.js";
import { LastYear } from "./last-year.js";
import { Many } from "./many.js";
import { Parts } from "./parts.js";
import { repairsView } from "./repairs.js";
import { isDark } from "./scheme.js";
import { styles } from "./styles.js";
import { cellKey, tablesView } from "./tables.js";
import { Watch } from "./watch.js";
import { coreLanguage, wordsFor } from "./words.js";

/** @typedef {import("./intake.js").Intake} Intake */

export class GoujiCheck extends LitElement {
  static get styles() {
    return styles;
  }

  static get properties() {
    return {
      lang: { type: String },
      form: { type: String },
      off: { type: String },
      published: { type: String },
      src: { type: String },
      for: { type: String },
      result: { attribute: false },
      last: { attribute: false },
      busy: { state: true },
      failure: { state: true },
      current: { state: true },
      over: { state: true },
      overLast: { state: true },
      pasting: { state: true },
      dark: { state: true },
      wide: { state: true },
    };
  }

  /** The folder that the script came from; set where the element is registered. */
  static home = "";
  /** An engine given from outside goes before `home`: the one-file page has no folder. */
  static engine = null;

  constructor() {
    super();
    this.lang = "";
    this.form = "";
    this.off = "";
    this.published = "";
    this.src = "";
    this.for = "";
    /** @type {any} what the last check gave; null before one and after a failure */
    this.result = null;
    /** @type {any} last year's report of the same body, as `report` gives it: turns the rules between years on */
    this.last = null;
    this.busy = false;
    /** @type {any} */
    this.failure = null;
    this.current = "";
    this.over = false;
    this.overLast = false;
    this.pasting = false;
    this.dark = false;
    this.wide = false;
    /** @type {any[]} the forms, as the core tells them in the language of the result */
    this.forms = [];
    this.version = "";
    /** Counts checks: an answer that comes late must not replace a later one. */
    this.turn = 0;
    /** @type {{source: string | Uint8Array, name: string, medium?: string} | null} */
    this.taken = null;
    this.edits = new Edits(this);
    this.parts = new Parts(this);
    this.lastYear = new LastYear(this);
    this.many = new Many(this);
    this.hand = handOf(this);
    this.watch = new Watch(this);
  }

  /** The report as read, or null. */
  get report() {
    return this.result && this.result.report;
  }

  /** The form of the report shown, as the catalogue tells it. */
  get shownForm() {
    return this.report && this.forms.find(({ id }) => id === this.report.form);
  }

  get words() {
    return wordsFor(this.lang);
  }

  /** Where the files of pkg/ are, with its last slash; none in the one-file page. */
  get folder() {
    if (this.src) return new URL(this.src.replace(/\/?$/, "/"), document.baseURI).href;
    return GoujiCheck.engine ? "" : GoujiCheck.home;
  }

  get engine() {
    return this.folder ? engineAt(this.folder) : GoujiCheck.engine;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark = isDark(this);
  }

  /** Loads ahead; called when someone seems about to use it, or when the page has nothing to do. */
  warm() {
    this.engine.warm();
  }

  /**
   * Checks a report and shows the result.
   * @param {string | Uint8Array | ArrayBuffer | Blob} source
   * @param {string} [name] file name
   * @returns {Promise<any>} the Result of the contract; rejects where the tool failed
   */
  check(source, name) {
    return this.take({ source, name });
  }

  /** @param {Intake} intake */
  async take({ source, name = /** @type {any} */ (source).name || "", medium }) {
    const turn = (this.turn += 1);
    this.many.front = false;
    this.lastYear.keepFor(name);
    this.taken = null;
    this.busy = true;
    try {
      const taken = { source: await readable(source), name, medium };
      if (turn === this.turn) this.taken = taken;
      const answer = await this.ask(taken);
      if (turn === this.turn) this.show(answer, name);
      return answer.result;
    } catch (error) {
      if (turn === this.turn) this.fail(error);
      throw error;
    }
  }

  /** @param {{source: string | Uint8Array, name: string, medium?: string}} taken */
  async ask({ source, name, medium }, options = this.options()) {
    const { engine } = this;
    if (name) options.name = name;
    if (medium) options.medium = medium;
    const result = await engine.call("check", source, options);
    const { version, forms } = await engine.call("catalogue", { lang: options.lang });
    return { result, version, forms };
  }

  /** What the attributes set. */
  options() {
    const off = this.off.split(/[\s,，、]+/).filter(Boolean);
    /** @type {any} */
    const options = { lang: coreLanguage(this.lang) };
    if (this.form) options.form = this.form;
    if (this.published) options.published = this.published;
    if (off.length > 0) options.off = off;
    if (this.last) options.last = this.last;
    return options;
  }

  /** @param {{result: any, version: string, forms: any[]}} answer @param {string} name */
  show({ result, version, forms }, name) {
    Object.assign(this, { result, version, forms, shownName: name, busy: false, failure: null, current: "" });
    this.edits.clear();
    this.tell("gouji-result", { result, name });
  }

  /** The result of the tool's own copy, after a change in it. @param {any} result */
  showEdited(result) {
    Object.assign(this, { result, current: "" });
    this.tell("gouji-result", { result, name: this.shownName });
  }

  /** @param {any} error */
  fail(error) {
    const { kind = "trap", message } = error;
    Object.assign(this, { result: null, busy: false, failure: { kind, message } });
    this.fault(error);
  }

  /** A fault that leaves the result as it is: a part of the tool did not come. @param {any} error */
  fault(error) {
    const { kind = "trap", message } = error;
    this.tell("gouji-error", { kind, message, error });
  }

  /** @param {string} type @param {object} detail @returns {boolean} false where a listener said no */
  tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** A setting that changes the result takes the last report through again. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const matters = ["lang", "form", "off", "published"].some((name) => changed.has(name));
    if (!this.hasUpdated) return;
    if ((matters || changed.has("last")) && this.taken) this.quietly(this.taken);
    if (matters && this.many.list) this.many.list.again();
  }

  /** For checks that nobody awaits: a failure is shown and told by then. @param {Intake} intake */
  quietly(intake) {
    if (intake.several) this.many.take(intake.several);
    else this.take(intake).catch(() => {});
  }

  render() {
    const { words } = this;
    const { front, list } = this.many;
    return html`
      <section class="gouji ${this.dark ? "dark" : ""} ${this.wide ? "wide" : ""}" aria-label=${words.label}
        @dragover=${this.hand.over} @dragleave=${this.hand.leave} @drop=${this.hand.drop} @paste=${this.hand.paste}
        @pointerenter=${this.warm} @focusin=${this.warm}>
        ${intakeView(words, this, {
          choose: (files) => this.quietly(chosen(files)),
          text: (text) => this.quietly({ source: text, name: words.pasted, medium: "text" }),
          togglePaste: () => this.togglePaste(),
        })}
        ${front ? nothing : this.lastYear.view()}
        ${list && !front ? list.backView() : nothing}
        <div part="summary" class="summary" role="status" aria-live="polite">${this.summary()}</div>
        ${front ? list.view() : this.result && !this.busy ? this.outcome() : nothing}
      </section>
    `;
  }

  summary() {
    const { words, failure } = this;
    if (this.busy) return html`<p class="busy">${words.busy}</p>`;
    if (failure) return failureView(words, failure);
    if (this.many.front) return this.many.list.summary();
    return this.result ? verdictView(this.view()) : nothing;
  }

  view() {
    return {
      words: this.words, form: this.shownForm, result: this.result, report: this.report, reference: this.folder && `${this.folder}rules.html`,
      name: this.shownName, current: this.current, edits: this.edits.list,
      onApply: (/** @type {any[]} */ changes) => this.edits.apply(changes),
      onUndo: () => this.edits.undo(),
      onFinding: (/** @type {any} */ finding) => this.locate(finding),
      onCell: (/** @type {string} */ key) => this.goTo(key, `[data-finding="${CSS.escape(key)}"]`),
    };
  }

  outcome() {
    const view = this.view();
    const { words } = this;
    return html`
      <div class="outcome">
        <div class="opinion">${findingsView(view)}${repairsView(view)}${scopeView(view)}</div>
        ${view.form && view.report ? html`<div class="tables">${tablesView(view)}</div>` : nothing}
      </div>
      <footer class="quiet">
        ${words.footer(this.version, BUILD)} · ${view.form ? words.form(view.form.title, view.form.basis) : words.noForm}
      </footer>
    `;
  }

  /** @param {any} finding */
  locate(finding) {
    const cell = finding.cells[0];
    this.goTo(finding.key, `[data-cell="${CSS.escape(cellKey(cell))}"]`);
    this.tell("gouji-locate", { finding, cell });
  }

  /** Brings a finding to hand and the focus to its other end. @param {string} key @param {string} selector */
  async goTo(key, selector) {
    this.current = key;
    await this.updateComplete;
    const target = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(selector));
    if (!target) return;
    target.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
  }

  async togglePaste() {
    this.pasting = !this.pasting;
    await this.updateComplete;
    const area = this.renderRoot.querySelector("textarea");
    if (area) area.focus();
  }
}

/** @param {import("./words.js").Words} words @param {{kind: string, message: string}} failure */
function failureView(words, { kind, message }) {
  return html`
    <p class="verdict failure"><span class="sign" aria-hidden="true">!</span><strong>${words.failed}</strong></p>
    <p>${words.failure[kind] || words.failure.trap}</p>
    ${kind === "policy"
      ? html`<p><code>Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'</code></p>`
      : html`<p class="quiet"><code>${message}</code></p>`}
  `;
}
