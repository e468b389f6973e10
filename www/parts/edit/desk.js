/** The state of correcting: which cell is at hand, what is being typed in it, which cells are picked; and what can be done with them. */
import { cellKey, columnsOf } from "../../form/cells.js";
import { Clipboard } from "./clipboard.js";
import { grouped, ranked } from "../../element/groups.js";
import { gridsView } from "./grid.js";
import { Keeper } from "./keeper.js";
import { keyed } from "./keys.js";
import { Left } from "./left.js";
import { between, sheetOf, slotsOf } from "./sheet.js";
import { topView } from "./start.js";
import { soFar } from "./so-far.js";
import { printed, understood } from "./value.js";
import { wordsFor } from "./words.js";

/** @import { Result, Report, CatalogueForm, Change, Value } from "../../../src/web/contract.js" */

/**
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./sheet.js").Slot} Slot
 */

export class Desk {
  /** @param {import("../../element/gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.isOpen = false;
    /** `type`: what is typed replaces the cell, arrows go on to the next; `edit`: arrows move within the text. @type {"" | "type" | "edit"} */
    this.mode = "";
    this.text = "";
    /** The cell at hand, and the other corner of what is picked. */
    this.at = "";
    this.edge = "";
    /** The cell at which the grid was opened, until one is clicked. */
    this.given = "";
    /** The column to which up and down go back. @type {number | null} */
    this.wish = null;
    /** The tab stop of each table. @type {Record<string, string>} */
    this.stops = {};
    /** Where who fills in the form has gone past. @type {Set<string>} */
    this.reached = new Set();
    this.said = "";
    /** @type {CatalogueForm[] | null} forms to choose from */
    this.choice = null;
    /** What was shown when they were asked for. @type {unknown[]} */
    this.before = [];
    this.keeper = new Keeper(this);
    this.left = new Left(this);
    this.clipboard = new Clipboard(this);
    host.addController(this);
    // Where a proposal is taken the button goes; the cell is where to go on.
    host.addEventListener("gouji-apply", (/** @type {any} */ event) =>
      Promise.resolve().then(() => this.isOpen && !event.defaultPrevented && this.goTo(cellKey(event.detail.changes[0].cell))));
  }

  /** What stands behind the question for a form. */
  get behind() {
    const { session: { taken }, many: { front } } = this.host;
    return [taken, front];
  }

  /** A report that comes answers it. */
  hostUpdate() {
    if (this.choice && this.behind.some((one, i) => one !== this.before[i])) this.choice = null;
  }

  /** What is written into the field at hand moves the caret; the next key is to replace it all. */
  hostUpdated() {
    const field = /** @type {HTMLInputElement | null} */ (this.root.activeElement);
    const isPartly = () => field.selectionEnd - field.selectionStart < field.value.length;
    if (!this.mode && field && field.dataset.cell && field.select && isPartly()) field.select();
  }

  get root() {
    return /** @type {ShadowRoot} */ (this.host.renderRoot);
  }

  get words() {
    return wordsFor(this.host.lang);
  }

  get edits() {
    return this.host.edits;
  }

  /** @param {string} what `offer` a draft, `blank` forms, or the `grid` of the report shown */
  async open(what) {
    if (what === "grid") this.isOpen = true;
    if (what === "offer") this.keeper.look();
    if (what === "blank") {
      const { forms } = await this.host.engine.call("catalogue", { lang: this.host.options().lang });
      this.before = this.behind;
      this.choice = forms.filter(({ id }) => !this.host.form || id === this.host.form);
    }
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (what !== "grid" || !this.focusOn(this.cellInHand())) this.focusOn({ grid: "input[data-cell]", blank: ".choice button", offer: "" }[what] || "none");
    if (what === "grid") this.given = this.at;
  }

  async close() {
    this.isOpen = false;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.focusOn(".tables button");
  }

  /** Shows a report that no file holds. @param {Report} report @param {string} name */
  async begin(report, name) {
    this.choice = null;
    this.at = this.edge = this.said = "";
    this.reached.clear();
    // Where that fails the element says so itself.
    const { failed } = await this.host.take({ report, name });
    if (!failed) await this.open("grid");
  }

  /** What is told of a form that is being filled in. @param {Result} result */
  soFar(result) {
    return soFar(this, result);
  }

  top() {
    return topView(this);
  }

  /** @param {import("../../element/tables.js").View} view */
  tables(view) {
    const { tables } = this.edits.report;
    /** @type {Sheet[]} */
    this.sheets = view.form.tables.map((table) => sheetOf(table, tables[table.id]));
    /** @type {Map<string, Slot>} */
    this.slots = new Map(this.sheets.flatMap(slotsOf).map((slot) => [cellKey(slot.cell), slot]));
    return gridsView(this, view);
  }

  /** @param {Slot} slot */
  sheetOf(slot) {
    return this.sheets.find(({ table }) => table.id === slot.cell.table);
  }

  /** @param {Slot} slot */
  valueOf(slot) {
    return this.edits.valueIn(this.edits.report, slot.cell);
  }

  /** @param {any} target of an event @returns {Slot | undefined} */
  slotOf(target) {
    return target.dataset && this.slots.get(target.dataset.cell);
  }

  get active() {
    return this.slots.get(this.at);
  }

  /** The cells picked, by line; the one at hand where there are no others. @returns {Slot[][]} */
  get picked() {
    const { active } = this;
    const edge = this.slots.get(this.edge) || active;
    return active && edge.cell.table === active.cell.table ? between(this.sheetOf(active), active, edge) : [];
  }

  /** @param {string} key */
  async goTo(key) {
    await this.host.updateComplete;
    this.focusOn(`input[data-cell="${key}"]`);
  }

  /** The field of the finding in hand; where none is, of the first mistake in the list. @returns {string} */
  cellInHand() {
    const { result, session: { current } } = this.host;
    const findings = result ? result.findings.filter(({ accepted }) => accepted === undefined) : [];
    const [first] = ranked(grouped(findings)).filter(({ root: { severity, cells } }) => severity === "error" && cells.length > 0);
    const finding = findings.find(({ key }) => key === current) || (first && first.root);
    return finding && finding.cells.length > 0 ? `input[data-cell="${cellKey(finding.cells[0])}"]` : "none";
  }

  /** @param {string} selector @returns {boolean} is it there? */
  focusOn(selector) {
    const target = /** @type {HTMLElement | null} */ (this.root.querySelector(selector));
    if (target) target.focus();
    return Boolean(target);
  }

  /** @param {string} key */
  pick(key) {
    this.edge = key;
    const count = this.picked.flat().length;
    this.say(count > 1 ? this.words.picked(count) : "");
  }

  /** @param {string} words */
  say(words) {
    this.said = words;
    this.host.requestUpdate();
  }

  /** @param {"type" | "edit"} mode @param {string} text */
  type(mode, text) {
    this.mode = mode;
    this.text = text;
    this.edge = "";
    this.host.requestUpdate();
  }

  /** Checks the copy with what is being typed. @param {import("../../element/repairs.js").Change[]} changes */
  tries(changes) {
    this.edits.draft = changes;
    this.edits.check();
  }

  /** What is typed so far is checked as if it were written. */
  attempt() {
    this.tries([change(this.active, this.valueOf(this.active), understood(this.text))]);
  }

  /** What was typed becomes a step. */
  commit() {
    const { active, mode } = this;
    this.mode = "";
    // What stood in the way of another report is gone with it.
    if (!mode || !active || this.host.session.busy) return;
    const from = this.valueOf(active);
    if (printed(from) !== this.text.trim()) this.edits.write([change(active, from, understood(this.text))]);
    else if (this.edits.draft.length > 0) this.tries([]);
    this.show(printed(this.valueOf(active)));
  }

  cancel() {
    this.mode = "";
    if (this.edits.draft.length > 0) this.tries([]);
    this.show(printed(this.valueOf(this.active)));
    this.host.requestUpdate();
  }

  /** The field at hand; what is rendered later may find no change and leave it. @param {string} text */
  show(text) {
    const field = /** @type {HTMLInputElement | null} */ (this.root.querySelector(`input[data-cell="${this.at}"]`));
    if (field) field.value = text;
  }

  /** Writes into several cells as one step. @param {import("./pasted.js").Read[]} cells @param {(count: number) => string} tell */
  write(cells, tell) {
    for (const { slot } of cells) this.reached.add(cellKey(slot.cell));
    const changes = cells
      .map(({ slot, to }) => change(slot, this.valueOf(slot), to))
      .filter(({ from, to }) => printed(from) !== printed(to));
    this.mode = "";
    if (changes.length > 0) this.edits.write(changes);
    else if (this.edits.draft.length > 0) this.tries([]);
    this.show(printed(this.valueOf(this.active)));
    this.say(tell(changes.length));
  }

  blank() {
    this.write(this.picked.flat().map((slot) => ({ slot, to: null })), this.words.blanked);
  }

  /** @param {Change[]} fills */
  fill(fills) {
    if (fills.length > 0) this.edits.apply(fills);
  }

  /** @param {"undo" | "redo"} way */
  turn(way) {
    const steps = way === "undo" ? this.edits.past : this.edits.ahead;
    const step = steps[steps.length - 1];
    if (!step) return;
    if (way === "undo") this.edits.undo();
    else this.edits.swap(this.edits.ahead, this.edits.past);
    this.say(this.words[way === "undo" ? "undone" : "redone"](step.changes.length));
    if (this.at && step.changes[0]) this.goTo(cellKey(step.changes[0].cell));
  }

  /** Rows that the report does not print are put in, blank. @param {Sheet} sheet */
  async addRows({ table, missing }) {
    const { host, edits } = this;
    const report = JSON.parse(JSON.stringify(edits.report));
    const rows = (report.tables[table.id] = report.tables[table.id] || {});
    for (const row of missing) rows[row] = columnsOf(table, row).map(() => null);
    await edits.step(report, []);
    await host.updateComplete;
    this.goTo(cellKey({ table: table.id, row: missing[0], column: columnsOf(table, missing[0])[0] }));
  }

  /** @param {any} event */
  keyed(event) {
    keyed(this, event);
  }
}

/** @param {Slot} slot @param {Value} from @param {Value} to */
const change = ({ cell }, from, to) => ({ cell, from, to, reason: "typed" });
