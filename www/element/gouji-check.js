/**
 * `<gouji-check>`: takes a report, has it checked, shows the result. The class; who registers it: define.*.js.
 *
 * @fires gouji-result `detail: {result, name}` after every check
 * @fires gouji-batch `detail: {rows}` when a list of several reports is done or stopped
 * @fires gouji-apply `detail: {changes, report}` before a proposal is written into the tool's copy of the report; can be cancelled
 * @fires gouji-locate `detail: {finding, cell}` when a finding is chosen; one on a clause alone has no cell
 * @fires gouji-error `detail: {kind, message, error}` when the tool, not the report, failed
 */
import { Accepted } from "./accepted.js";
import { Checking, unstopped } from "./checking.js";
import { Editing } from "./editing.js";
import { Edits } from "./edits.js";
import { engineAt } from "./engine.js";
import { faceView } from "./face.js";
import { Field } from "./field.js";
import { moved } from "./files.js";
import { Focus } from "./focus.js";
import { FormElement } from "./form-element.js";
import { Hand } from "./intake.js";
import { LastYear } from "./last-year.js";
import { Many } from "./many.js";
import { Parts } from "./parts.js";
import { Session } from "./session.js";
import { optionsOf, SETTINGS } from "./settings.js";
import { styles } from "./styles.js";
import { Taking } from "./taking.js";
import { unchecked } from "./unchecked.js";
import { Watch } from "./watch.js";
import { wordsCome, wordsFor } from "./words.js";
import { cellKey } from "../form/cells.js";
import { readable } from "../worker/reading.js";

/** @import { Result, Report, Finding, Options } from "../../src/web/contract.js" */

/**
 * @typedef {import("./intake.js").Intake} Intake
 * @typedef {import("./session.js").Taken} Taken
 */

/** React writes it in letters; what is neither opens no way past what is wrong. @param {any} value */
const isOn = (value) => /^(true|explain)?$/i.test(value);

export class GoujiCheck extends FormElement {
  static get styles() {
    return styles;
  }

  static get properties() {
    // What a page takes away again is as if it had never been set.
    const text = { type: String, useDefault: true };
    return {
      lang: text,
      form: text,
      off: text,
      published: text,
      src: text,
      for: text,
      name: { type: String, reflect: true, useDefault: true },
      mode: text,
      explain: { converter: isOn },
      last: { attribute: false },
      rules: { attribute: false },
      accepted: { attribute: false },
      disabled: { state: true },
    };
  }

  /** The folder that the script came from; set where the element is registered. */
  static home = "";
  /** An engine given from outside goes before `home`: the one-file page has no folder. */
  static engine = null;

  /** For a bundler's entry: by name, the address that each file of pkg/ has now. @param {Record<string, string>} files */
  static move(files) {
    for (const name of Object.keys(files)) moved.set(new URL(name, GoujiCheck.home).href, files[name]);
  }

  constructor() {
    super();
    this.lang = "";
    this.form = "";
    this.off = "";
    this.published = "";
    this.src = "";
    this.for = "";
    this.name = "";
    this.mode = "advise";
    this.explain = false;
    /** @type {Report | null} last year's report of the same body, as `report` gives it: turns the rules between years on */
    this.last = null;
    /** @type {import("../../src/web/contract.js").RulePack[] | null} */
    this.rules = null;
    /** @type {import("./accepted.js").Reason[]} */
    this.accepted = [];
    this.disabled = false;
    this.watch = new Watch(this);
    this.session = new Session(() => this.requestUpdate());
    this.checking = new Checking(this);
    this.focused = new Focus(this);
    this.edits = new Edits(this);
    this.parts = new Parts(this);
    this.editing = new Editing(this);
    this.taking = new Taking(this);
    this.lastYear = new LastYear(this);
    this.many = new Many(this);
    this.hand = new Hand(this);
    this.field = new Field(this);
    this.reasons = new Accepted(this);
  }

  /** What the last check gave; null before one and after a failure. */
  get result() {
    return this.session.result;
  }

  /** The report as read, or null. */
  get report() {
    return this.session.report;
  }

  get words() {
    return wordsFor(this);
  }

  /** Where the files of pkg/ are, with its last slash; none in the one-file page. */
  get folder() {
    if (this.src) return new URL(this.src.replace(/\/?$/, "/"), document.baseURI).href;
    return GoujiCheck.engine ? "" : GoujiCheck.home;
  }

  get engine() {
    return this.folder ? engineAt(this.folder) : GoujiCheck.engine;
  }

  /** Loads ahead; called when someone seems about to use it, or when the page has nothing to do. */
  warm() {
    this.engine.warm();
  }

  /**
   * Checks a report and shows the result.
   * @param {string | Uint8Array | ArrayBuffer | Blob} source
   * @param {string} [name] file name
   * @returns {Promise<import("./unchecked.js").Answer>} rejects for misuse alone
   */
  check(source, name) {
    return this.take({ source, name });
  }

  /** @param {Intake} intake @returns {Promise<import("./unchecked.js").Answer>} */
  async take(intake) {
    const { session, control } = this;
    const { source, name = (source && /** @type {any} */ (source).name) || "", report, field = false, listed = false, own = this.field.isOwn(field) } = intake;
    // The worker starts while the element is drawn.
    this.engine.prepare();
    const turn = session.begin(source, field);
    this.many.show(listed, own);
    this.hand.close();
    this.lastYear.keepFor(name);
    // What is given beside the field says nothing of what will be sent.
    const given = own && control.begin();
    const run = this.checking.begin(intake);
    try {
      const taken = { ...intake, source: report ? "" : await readable(source), name, field, own };
      if (turn === session.turn) session.take(taken);
      const answer = await this.ask(taken, this.options(), run);
      // A report begun in the element has no source.
      taken.hash = taken.hash || (report ? null : await control.hashOf(taken.source, run));
      if (run.isStopped) return this.notChecked({ kind: "stopped" });
      control.end(given, { ...taken, result: answer.result, version: answer.version });
      // A change in the copy meanwhile is no other report.
      if (taken !== session.taken) return answer.result;
      this.show(answer, taken);
      return answer.result;
    } catch (error) {
      const isMisuse = error.kind === "misuse";
      // A setting is at fault, and no report: what will be sent is checked without it.
      const checked = given && isMisuse && (await this.parts.load("help").then(({ without }) => without(this, { ...intake, name, turn }, error)).catch(() => null));
      control.end(given, checked || null, run.isStopped);
      // What holds the form back stands on the page.
      if (turn === session.turn) this.fail(error, isMisuse && session.calm ? (checked || this).result : null);
      if (isMisuse) throw error;
      return this.notChecked(error);
    } finally {
      control.end(given, null, run.isStopped);
      this.checking.end(run);
    }
  }

  /** @param {{kind?: string}} failure */
  notChecked({ kind = "trap" }) {
    const { words } = this;
    return unchecked(kind === "stopped" ? words.stopped : `${words.failed}${words.failure[kind] || words.failure.trap}`);
  }

  /** @param {Taken} taken @param {Options} [options] @param {import("./checking.js").Asker} [by] */
  async ask({ source, name, medium, report, own }, options = this.options(), by = unstopped) {
    const { engine } = this;
    // What was said of the report that will be sent is not said of this one.
    if (!own) delete options.accepted;
    if (name && !report) options.name = name;
    if (medium) options.medium = medium;
    const { lang, rules } = options;
    // Both at once: the worker does not wait for the page in between.
    const [told, { version, forms }] = await Promise.all([
      report ? by.ask(engine, "checkReport", report, options) : by.ask(engine, "check", source, options),
      by.ask(engine, "catalogue", rules ? { lang, rules } : { lang }),
    ]);
    await wordsCome(this);
    /** @type {import("./unchecked.js").Answer} */
    const result = told;
    // What would read it did not come.
    if (result.failed) result.failed = this.words.failed + this.fault({ kind: "load", message: result.failed });
    return { result, version, forms };
  }

  /** What attributes and properties set. */
  options() {
    return optionsOf(this);
  }

  /** @param {import("./session.js").Answer} answer @param {Taken} taken */
  show(answer, taken) {
    const { result } = answer;
    const { session, edits } = this;
    const isSame = taken.field && session.ofField;
    const begin = edits.leave(isSame);
    session.show(answer, taken);
    begin();
    if (taken.own) this.reasons.meet(result.report);
    this.tell("gouji-result", { result, name: taken.name });
  }

  /** Forgets the report and its result; what attributes and properties set stays. */
  clear() {
    this.leave();
    this.edits.onLeave(true);
    this.field.ask("forget");
    this.control.take(null);
  }

  /** Something else comes than the report that is shown. */
  leave() {
    const begin = this.edits.leave();
    this.session.clear();
    begin();
  }

  /** The result of the tool's own copy, after a change in it. @param {Result} result */
  showEdited(result) {
    this.session.showCopy(result);
    this.tell("gouji-result", { result, name: this.session.name });
  }

  /** @param {any} error @param {Result | null} [kept] what stays in sight */
  fail(error, kept) {
    const { edits, result, session } = this;
    const begin = edits.leave();
    session.fail(error, kept);
    if (kept !== result) begin();
    this.fault(error);
  }

  /** A fault that leaves the result as it is: a part of the tool did not come. @param {any} error @returns {string} the same for a person */
  fault(error) {
    const { kind = "trap", message } = error;
    this.tell("gouji-error", { kind, message, error });
    return this.words.failure[kind] || message;
  }

  /** @param {string} type @param {object} detail @returns {boolean} false where a listener said no */
  tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** A setting that changes the result takes the last report through again. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // As Vue sets it.
    this.explain = isOn(this.explain);
    const differs = (/** @type {string} */ name) => changed.has(name) && changed.get(name) !== this[name];
    if (!this.hasUpdated) return;
    // The list finds last year's reports by itself.
    if (this.many.list && SETTINGS.some((name) => name !== "last" && differs(name))) this.many.list.again();
    const { taken } = this.session;
    if (!taken) return;
    if (![...SETTINGS, "accepted"].some(differs)) return;
    // What was changed in the copy stays, but under another form.
    if (differs("form") || !this.edits.again()) this.quietly(taken);
  }

  /** For checks that nobody awaits: a failure is shown and told by then. @param {Intake} intake */
  quietly(intake) {
    if (intake.several) this.many.take(intake.several, intake.field);
    else this.take(intake).catch(() => {});
  }

  render() {
    return faceView(this);
  }

  /** @param {Finding} finding */
  locate(finding) {
    const [cell] = finding.cells;
    this.goTo(finding.key, cell ? `[data-cell="${CSS.escape(cellKey(cell))}"]` : `[data-finding="${CSS.escape(finding.key)}"]`, finding);
    this.tell("gouji-locate", { finding, cell });
  }

  /** Brings a finding to hand and the focus to its other end; what stands in the field too is shown there. @param {string} key @param {string} selector @param {Finding} [finding] */
  async goTo(key, selector, finding) {
    this.session.pick(key);
    await this.updateComplete;
    const target = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(selector));
    if (target) target.focus({ preventScroll: true });
    if ((finding && this.field.reveal(finding)) || !target) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
  }
}
