/** The tool's own copy of the report: what was changed in it, step by step. The source stays as it is. */
import { cellKey, columnsOf, isBlank } from "../form/cells.js";

/** @import { Result, Report, CatalogueForm } from "../../src/web/contract.js" */

/**
 * @typedef {import("./repairs.js").Change} Change
 * @typedef {{report: Report, changes: Change[]}} Step the copy as it was on the other side of the step
 */

/** So long, in milliseconds, typing rests before what could not be explained at once is searched for with all the effort. */
const REST = 400;

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
    this.clear();
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

  /** Checks the copy with what is being typed. @param {Change[]} changes */
  attempt(changes) {
    this.draft = changes;
    return this.check();
  }

  undo() {
    return this.swap(this.past, this.ahead);
  }

  redo() {
    return this.swap(this.ahead, this.past);
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
    const { host } = this;
    if (this.past.length === 0) return false;
    const { taken } = host.session;
    host.ask(taken).then(({ result, version, forms }) => {
      if (host.session.taken !== taken) return undefined;
      host.session.retell(forms);
      host.control.take({ ...taken, hash: taken.hash || null, result, version });
      this.source = result;
      return this.check();
    }, (error) => this.fail(error));
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

  async settle() {
    for (let turn; turn !== this.wanted; ) {
      turn = this.wanted;
      await this.shown();
      await this.judge(turn, this.host.engine, "quick");
      if (this.isSearching && turn === this.wanted) await this.search(turn);
    }
    this.running = null;
  }

  /** Where the core runs in the page nothing is painted while it does: first the old verdict is marked as old. */
  async shown() {
    const { here } = this.host.engine;
    if (!here || !here.inPage || document.hidden) return;
    await this.host.updateComplete;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }

  /** Is what is shown of figures that are no more? */
  get isOld() {
    return this.clock !== 0;
  }

  /** @param {number} turn @param {import("./engine.js").Engine} engine @param {"quick" | "full"} effort */
  async judge(turn, engine, effort) {
    const { host } = this;
    try {
      const result = await this.judged(engine, effort);
      // Another source may have come, too.
      if (turn !== host.session.turn) return;
      this.isSearching = effort === "quick" && result.gave_up && result !== this.source;
      this.show(result);
    } catch (error) {
      this.isSearching = false;
      if (turn === host.session.turn) this.fail(error);
    }
  }

  /** When typing rests, and in a place of its own: no key waits for it, and each ends it. @param {number} turn @returns {Promise<void>} */
  search(turn) {
    return new Promise((done) => {
      /** @type {import("./engine.js").Engine | null} */
      let searcher = null;
      const timer = setTimeout(async () => {
        searcher = this.host.engine.another();
        await this.judge(turn, searcher, "full");
        this.wake();
      }, REST);
      this.wake = () => {
        clearTimeout(timer);
        if (searcher) searcher.close();
        this.wake = () => {};
        done();
      };
    });
  }

  /** @param {import("./engine.js").Engine} engine @param {"quick" | "full"} effort */
  async judged(engine, effort) {
    if (this.past.length + this.draft.length === 0) return this.source;
    const { host } = this;
    const given = changed(this.report, host.session.form, this.draft);
    const run = host.checking.begin();
    const ask = (/** @type {Report} */ report) => run.ask(engine, "checkReport", report, { ...host.options(), effort });
    try {
      const first = await ask(given);
      // The core understands what is typed as it does what is printed: a figure comes back as one, and no finding need ask how it was spelt.
      const result = JSON.stringify(first.report) === JSON.stringify(given) ? first : await ask(first.report);
      return await this.withReading(result, ask);
    } finally {
      host.checking.end(run);
    }
  }

  /** @param {Result} result @param {(report: Report) => Promise<Result>} ask */
  async withReading(result, ask) {
    const { source, host } = this;
    const { skipped } = source.coverage;
    // What is said of a cell is found in the copy, too, where all rules ran that did of the source.
    if (source.findings.every(({ cells }) => cells.length) && result.coverage.skipped.every(({ rule }) => skipped.some((one) => one.rule === rule))) return result;
    return (await host.parts.load("edit")).withSource(result, source, ask, host.session.form);
  }

  /** @param {Result} result */
  show(result) {
    this.caughtUp();
    if (this.draft.length === 0) this.report = result.report;
    this.host.showEdited(result);
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
