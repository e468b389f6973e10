/** The tool's own copy of the report: what was changed in it, step by step. The source stays as it is. */
import { cellKey, columnsOf, isBlank } from "../form/cells.js";

/** @import { Result, Report, CatalogueForm } from "../../src/web/contract.js" */

/**
 * @typedef {import("./repairs.js").Change} Change
 * @typedef {{report: Report, changes: Change[]}} Step the copy as it was on the other side of the step
 */

/** So long may the verdict on the figures before stand beside new ones; a check takes less than a frame. */
const SHOWN = 100;

export class Edits {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {Promise<void> | null} */
    this.running = null;
    this.wanted = 0;
    /** Ends the full search, or the wait for it. */
    this.wake = () => {};
    /** Is it still to come? */
    this.isSearching = false;
    /** Do the figures have no verdict yet? */
    this.isBehind = false;
    /** @type {any} */
    this.clock = 0;
    /** What is to be done before the changes go; `true`: nothing. @type {(isForgotten?: boolean) => void} */
    this.onLeave = this.onSaved = () => {};
    this.clear();
  }

  /**
   * Another report comes. Where it is the same field's, a little later, what was changed is changed in it too.
   * @param {boolean} [isSame] @returns {() => void} begins with it
   */
  leave(isSame) {
    const { past, report } = this;
    const part = isSame && past.length > 0 && this.host.parts.get("edit");
    if (!part) this.onLeave();
    return () => {
      this.clear();
      if (part) part.carry(this, past, report);
    };
  }

  /** Begins anew with the host's result. */
  clear() {
    /** @type {Result} */
    this.source = this.host.result;
    /** @type {Report} */
    this.report = this.host.report;
    /** @type {Step[]} */
    this.past = [];
    /** @type {Step[]} */
    this.ahead = [];
    /** What is being typed: checked with the rest, but no step yet. @type {Change[]} */
    this.draft = [];
    this.caughtUp();
    this.isSearching = false;
    this.wake();
  }

  /** What differs from the source, each cell once. @returns {Change[]} */
  get list() {
    /** @type {Record<string, Change>} */
    const last = {};
    for (const { changes } of this.past) for (const change of changes) last[cellKey(change.cell)] = change;
    return Object.values(last)
      .map((change) => ({ ...change, from: this.valueIn(this.source.report, change.cell), to: this.valueIn(this.report, change.cell) }))
      .filter(({ from, to }) => from !== to);
  }

  /** Was the form empty at first? */
  get isBegun() {
    const { taken } = this.host.session;
    return taken && taken.report && isBlank(this.source.report);
  }

  /** The same as it is told: of a form begun empty there is no file to differ from. @returns {Change[]} */
  get told() {
    return this.isBegun ? [] : this.list;
  }

  /** Is nothing wrong in the copy, while the source is as it was? */
  get isAhead() {
    return this.told.length > 0 && this.host.result.verdict !== "fail";
  }

  /** A row that is not printed holds nothing. @param {Report} report @param {Change["cell"]} cell */
  valueIn({ tables }, { table, row, column }) {
    const values = (tables[table] || {})[row];
    return values ? values[columnsOf(this.host.session.form.tables.find(({ id }) => id === table), row).indexOf(column)] : null;
  }

  /** Takes a proposal; a listener of `gouji-apply` can say no. @param {Change[]} changes @returns {any} */
  apply(changes) {
    return this.host.tell("gouji-apply", { changes, report: this.host.report }, true) && this.write(changes);
  }

  /** Writes into the copy, as one step. @param {Change[]} changes */
  write(changes) {
    return this.step(changed(this.report, this.host.session.form, changes), changes);
  }

  /** @param {Report} report @param {Change[]} changes */
  step(report, changes) {
    this.past.push({ report: this.report, changes });
    this.ahead = [];
    return this.move(report);
  }

  undo() {
    return this.swap(this.past, this.ahead);
  }

  /** @param {Step[]} from @param {Step[]} to */
  swap(from, to) {
    const step = from.pop();
    if (!step) return;
    to.push({ ...step, report: this.report });
    return this.move(step.report);
  }

  /** @param {Report} report */
  move(report) {
    this.report = report;
    this.draft = [];
    return this.check();
  }

  /** A setting changed: source and copy are checked anew, and the steps stay. @returns {boolean} are there any? */
  again() {
    if (this.past.length === 0) return false;
    this.settle("again");
    return true;
  }

  /** The newest state is checked; while one is, the next waits, and what came between is left out. */
  check() {
    const { host } = this;
    this.wanted = host.session.supersede();
    this.wake();
    this.clock = this.clock || setTimeout(() => {
      this.isBehind = true;
      host.requestUpdate();
    }, SHOWN);
    host.requestUpdate();
    return (this.running = this.running || this.settle());
  }

  /** What checks the copy comes with the first change. @param {"settle" | "again"} [what] */
  async settle(what = "settle") {
    try {
      await (await this.host.parts.load("edit"))[what](this);
    } catch (error) {
      this.running = null;
      this.fail(error);
    }
  }

  /** Is what is shown of figures that are no more? */
  get isOld() {
    return this.clock !== 0;
  }

  /** What was typed stays in hand. @param {any} error */
  fail(error) {
    const { host } = this;
    this.caughtUp();
    if (error.kind === "stopped") host.session.fail(error, host.result);
    else host.fail(error, host.result);
  }

  caughtUp() {
    clearTimeout(this.clock);
    this.clock = 0;
    this.isBehind = false;
  }
}

/**
 * The report with changes made, the given one left as it is.
 * @param {Report} report @param {CatalogueForm} form @param {Change[]} changes
 */
export function changed(report, form, changes) {
  const copy = JSON.parse(JSON.stringify(report));
  for (const { cell, to } of changes) {
    const table = form.tables.find(({ id }) => id === cell.table);
    copy.tables[cell.table][cell.row][columnsOf(table, cell.row).indexOf(cell.column)] = to;
  }
  return copy;
}
