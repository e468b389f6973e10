/** Figures that were typed and are nowhere else: kept for who opens another report over them, and asked for before the page is left. */
import { changed } from "../../element/edits.js";
import { cellKey } from "../../form/cells.js";

/** @import { Result, Report, CatalogueForm } from "../../../src/web/contract.js" */

/**
 * @typedef {import("../../element/repairs.js").Change} Change
 * @typedef {import("../../element/session.js").Taken} Taken
 * @typedef {{name: string, taken: Taken, report: Report, changes: Change[]}} Gone
 */

export class Left {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** What another report came over. @type {Gone | null} */
    this.gone = null;
    /** The copy as it was when it was last saved. */
    this.saved = "";
    /** What the changes are in: when they go, the session has the next already. @type {{name: string, taken: Taken, form: CatalogueForm} | null} */
    this.shown = null;
    /** @type {Result | null} */
    this.source = null;
    const { edits } = desk.host;
    edits.onLeave = (isForgotten) => this.leaves(isForgotten);
    edits.onSaved = () => this.save();
    desk.host.addEventListener("gouji-result", () => this.meet());
    this.meet();
    this.onUnload = (/** @type {BeforeUnloadEvent} */ event) => this.unloads(event);
    // What goes on its way to the portal is not lost.
    this.onSubmit = (/** @type {Event} */ { target }) => target === desk.host.control.owner && this.save();
    desk.host.addController(this);
  }

  hostConnected() {
    addEventListener("beforeunload", this.onUnload);
    addEventListener("submit", this.onSubmit);
  }

  hostDisconnected() {
    removeEventListener("beforeunload", this.onUnload);
    removeEventListener("submit", this.onSubmit);
  }

  /** Another report is shown. */
  meet() {
    const { host: { session: { taken, name, form } }, edits: { source } } = this.desk;
    if (source === this.source) return;
    this.source = source;
    this.shown = taken && form ? { taken, name, form } : null;
  }

  /** What was changed, each cell once, with what is being typed. @returns {Change[]} */
  get changes() {
    const { past, draft } = this.desk.edits;
    /** @type {Map<string, Change>} */
    const all = new Map();
    for (const change of [...past.flatMap(({ changes }) => changes), ...draft]) {
      const first = all.get(cellKey(change.cell));
      all.set(cellKey(change.cell), { ...change, from: first ? first.from : change.from });
    }
    return [...all.values()].filter(({ from, to }) => from !== to);
  }

  /** The figures in hand. */
  get report() {
    const { report, draft } = this.desk.edits;
    return changed(report, this.shown.form, draft);
  }

  /** All that is in the copy is somewhere else, too. */
  save() {
    this.saved = this.shown && JSON.stringify(this.report);
  }

  /** Would something be lost with the copy? */
  get isUnsaved() {
    return Boolean(this.shown) && !this.desk.keeper.isOn && this.changes.length > 0 && JSON.stringify(this.report) !== this.saved;
  }

  /** @param {boolean} [isForgotten] the page has it forgotten */
  leaves(isForgotten) {
    if (isForgotten) this.gone = null;
    else if (this.isUnsaved) this.gone = { ...this.shown, report: this.report, changes: this.changes };
  }

  /** Figures that were typed are asked for; proposals that were taken can be had again. @param {BeforeUnloadEvent} event */
  unloads(event) {
    const changes = [...(this.isUnsaved ? this.changes : []), ...(this.gone ? this.gone.changes : [])];
    if (!changes.some(({ reason }) => reason === "typed")) return;
    event.preventDefault();
    event.returnValue = true;
  }

  /** Shows it again. What is shown now is kept in its place, where it has not been saved. */
  async restore() {
    const { desk, gone } = this;
    const { host } = desk;
    const { checked } = host.control;
    this.gone = null;
    const { taken, report, changes } = gone;
    // The field may hold another report by now.
    const isHeld = Boolean(taken.field && checked && isSame(checked.source, taken.source));
    const { failed } = await host.take({ ...taken, name: gone.name, field: isHeld, own: isHeld || host.field.isOwn(false) });
    if (failed || !host.report || host.report.form !== report.form) {
      this.gone = gone;
      return;
    }
    await desk.edits.step(report, changes);
    await desk.open("grid");
  }

  drop() {
    this.gone = null;
    this.desk.host.requestUpdate();
  }
}

/** @param {string | Uint8Array} one @param {string | Uint8Array} other */
function isSame(one, other) {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
