/**
 * What the element is at: the report that was given, how its check stands, and what is shown of it. Everything reads it; what changes it are the
 * transitions below, and nothing else.
 */

/** @import { Result, Report, CatalogueForm } from "../../src/web/contract.js" */

/**
 * `field`: it comes from the field that is watched; `own`: it is what will be sent, or nothing will; `report`: values begun in the element, which have no source.
 * @typedef {{source: string | Uint8Array, name: string, medium?: "html" | "text", field?: boolean, own?: boolean, listed?: boolean, hash?: import("./control.js").Hashes | null, report?: Report}} Taken
 * @typedef {{kind: string, message: string}} Failure
 * @typedef {{result: import("./unchecked.js").Answer, version: string, forms: CatalogueForm[]}} Answer what the core says of a report, in one language
 */

export class Session {
  /** @param {() => void} draw */
  constructor(draw) {
    this.draw = draw;
    /** Counts what was begun: an answer that comes late must not replace a later one. */
    this.turn = 0;
    /** The last report given, once it is read. @type {Taken | null} */
    this.taken = null;
    /** What its check gave, or that of the tool's own copy of it; null before one and after a failure. @type {Result | null} */
    this.result = null;
    /** The name of the report shown. */
    this.name = "";
    /** Is it that of the field? */
    this.ofField = false;
    /** Is it shown beside what the field holds, which will be sent? */
    this.isBeside = false;
    /** The forms, as the core tells them in the language of the result. @type {CatalogueForm[]} */
    this.forms = [];
    this.version = "";
    this.busy = false;
    /** Is more of the tool loaded first? */
    this.isLoading = false;
    /** Does what was found stay in sight while that is checked anew? */
    this.calm = false;
    /** The field has changed and will be checked. */
    this.pending = false;
    /** @type {Failure | null} */
    this.failure = null;
    /** The finding in hand. */
    this.current = "";
    /** The finding for which a reason is asked. */
    this.explaining = "";
  }

  /** The report as read, or null. */
  get report() {
    return this.result && this.result.report;
  }

  /** The form of the report shown, as the catalogue tells it. */
  get form() {
    return this.report && this.forms.find(({ id }) => id === this.report.form);
  }

  /** @param {Partial<Session>} changes */
  set(changes) {
    const names = /** @type {(keyof Session)[]} */ (Object.keys(changes));
    const differs = names.some((name) => this[name] !== changes[name]);
    Object.assign(this, changes);
    if (differs) this.draw();
  }

  /** A report is given. @param {unknown} source @param {boolean} field @returns {number} its turn */
  begin(source, field) {
    const { result, taken } = this;
    // While the field is typed in, and while settings change, what was found does not come and go.
    const calm = Boolean(result && taken && (source === taken.source || (field && taken.field && typeof source === "string")));
    // A setting that changes while the new one is being read must not bring the old one back.
    this.set({ turn: this.turn + 1, calm, taken: null, busy: true, isLoading: false });
    return this.turn;
  }

  /** It is read. @param {Taken} taken */
  take(taken) {
    this.set({ taken });
  }

  /** It is checked. @param {Answer} answer @param {Taken} taken */
  show({ result, version, forms }, { name, field, own }) {
    this.set({ result, version, forms, name, ofField: field, isBeside: !own, busy: false, failure: null, current: "" });
  }

  /** The tool's own copy of it is. @param {Result} result */
  showCopy(result) {
    this.set({ result, busy: false, failure: null, current: "" });
  }

  /** The source of the copy was checked under other settings. @param {CatalogueForm[]} forms */
  retell(forms) {
    this.set({ forms });
  }

  /** The tool failed. @param {{kind?: string, message: string}} error @param {Result | null} result what is kept in sight */
  fail({ kind = "trap", message }, result = null) {
    this.set({ result, busy: false, failure: { kind, message } });
  }

  /** What failed is tried again. */
  retry() {
    this.set({ failure: null });
  }

  /** A person stops it; what comes all the same is none of the element's any more. */
  stop() {
    this.set({ turn: this.turn + 1, taken: null });
    this.fail({ kind: "stopped", message: "" });
  }

  /** The copy goes on: what is under way is not waited for. @returns {number} its turn */
  supersede() {
    this.set({ turn: this.turn + 1 });
    return this.turn;
  }

  /** There is no report. */
  clear() {
    this.set({ turn: this.turn + 1, taken: null, result: null, busy: false, failure: null, current: "", ofField: false, explaining: "" });
  }

  /** Something has to come before a report can be read. @returns {number} the turn that waits for it */
  wait() {
    this.set({ busy: true });
    return this.turn;
  }

  /** It is there. */
  goOn() {
    this.set({ busy: false });
  }

  /** Something changes in the field. */
  fieldChanges() {
    this.set({ pending: true });
  }

  /** Nothing does any more. */
  fieldRests() {
    this.set({ pending: false });
  }

  /** @param {string} finding */
  pick(finding) {
    this.set({ current: finding });
  }

  /** @param {string} finding none: no reason is asked for */
  explain(finding) {
    this.set({ explaining: finding });
  }
}
