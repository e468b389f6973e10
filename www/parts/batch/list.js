/** The list of many reports: its rows, what is under way, and which of them is opened. */
import { html, nothing } from "lit";
import { barView, totalOf } from "./bar.js";
import { save } from "../saving.js";
import { csvOf } from "./csv.js";
import { walk } from "./entries.js";
import { Opened } from "./opened.js";
import { filtered, sorted } from "./order.js";
import { chainsOf } from "./pairs.js";
import { receiptOf } from "./receipt.js";
import { rowOf, told, untold } from "./rows.js";
import { isWaiting, Run } from "./run.js";
import { tableView } from "./table.js";
import { wordsFor } from "./words.js";

/** @typedef {import("./rows.js").Row} Row */

/** So often, in milliseconds, the page is drawn anew while reports come in. */
const BEAT = 200;

/** By what it is sorted at first. Reports that come in would make the rows jump: they stand as given until all are there. */
const AT_FIRST = { by: "outcome", down: false };

export class List {
  /** @param {import("../../element/gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {Row[]} */
    this.rows = [];
    this.drops = 0;
    /** Folders that are being walked. */
    this.looking = 0;
    /** @type {string[]} what could not be opened */
    this.lost = [];
    this.isStopped = false;
    /** Was it the tool that stopped it? */
    this.hasFailed = false;
    this.inPage = false;
    /** @type {Run | null} */
    this.run = null;
    /** @type {import("./order.js").Order | null} chosen by a person */
    this.order = null;
    this.filter = { outcome: "", year: "", text: "" };
    /** @type {Row[] | null} what is shown, until something changes: a thousand rows are not sorted for nothing */
    this.kept = null;
    this.page = 0;
    this.timer = 0;
    this.opened = new Opened(this);
    host.addController(this);
  }

  /** Removed from the page, and not just moved: nobody would see it end. */
  hostDisconnected() {
    setTimeout(() => !this.host.isConnected && this.isBusy && this.halt());
  }

  get words() {
    return wordsFor(this.host.lang);
  }

  /** Is something under way? */
  get isBusy() {
    return this.looking > 0 || this.run !== null;
  }

  get orderShown() {
    return this.order || (this.isBusy ? { by: "", down: false } : AT_FIRST);
  }

  /** The rows that the filters leave, in the order of the headers. */
  get shown() {
    this.kept = this.kept || sorted(filtered(this.rows, this.filter), this.orderShown);
    return this.kept;
  }

  /** @param {any[]} things files, or entries */
  async add(things) {
    this.drops += 1;
    this.looking += 1;
    this.isStopped = false;
    // Of more reports the receipt of those before says too little.
    this.host.control.write();
    this.draw();
    const lost = await walk(things, (found) => {
      this.rows.push(rowOf(this.rows.length, found));
      this.soon();
    }, () => this.isStopped);
    if (this.host.many.list !== this) return;
    this.looking -= 1;
    this.lost.push(...lost);
    if (this.isStopped) this.halt();
    else this.start();
  }

  /** Checks what waits; a run under way takes it in. */
  async start() {
    if (this.run || !this.host.many.list) return;
    this.hasFailed = false;
    const run = new Run(this.rows, this.host.engine, { options: this.settings(), isHashed: Boolean(this.host.control.owner) }, () => this.soon());
    this.run = run;
    this.host.control.write();
    this.draw();
    try {
      const isPair = await run.through(() => this.isPair());
      if (run === this.run) this.ran(run, isPair);
    } catch (error) {
      if (run !== this.run) return;
      this.hasFailed = true;
      this.halt();
      this.host.fail(error);
    }
  }

  /** @param {Run} run @param {boolean} isPair */
  ran(run, isPair) {
    this.inPage = run.pool.inPage;
    this.run = null;
    if (isPair) this.opened.pair(chainsOf(this.rows)[0]);
    // More were dropped meanwhile.
    else if (this.looking === 0 && this.rows.some(isWaiting)) this.start();
    else if (this.looking === 0) this.finish();
  }

  /**
   * How rows are checked: the list finds the year before by itself, what a person set aside was in one report, and what is hard to explain
   * is explained in the report that is opened.
   */
  settings() {
    /** @type {import("../../../src/web/contract.js").Options} */
    const options = { ...this.host.options(), effort: "quick" };
    delete options.last;
    delete options.accepted;
    return options;
  }

  /** Two years of one body, given together: that is one report with the one before it. */
  isPair() {
    return this.drops === 1 && this.rows.length === 2 && this.host.many.front && chainsOf(this.rows).length === 1;
  }

  /** At once: what is under way comes to nothing. */
  halt() {
    this.isStopped = true;
    const run = this.run || new Run(this.rows, this.host.engine, { options: {}, isHashed: false }, () => {});
    this.run = null;
    run.stop();
    if (this.looking === 0) this.finish();
    else this.draw();
  }

  goOn() {
    this.isStopped = false;
    this.host.session.retry();
    for (const row of this.rows) {
      if (row.state === "unchecked") row.state = "waiting";
      row.unpaired = "";
    }
    this.start();
  }

  /** A setting has changed: all is checked anew. */
  again() {
    if (this.run) this.run.pool.stop();
    this.run = null;
    this.isStopped = false;
    for (const row of this.rows) Object.assign(row, untold());
    if (this.looking === 0) this.start();
  }

  clear() {
    this.isStopped = true;
    if (this.run) this.run.pool.stop();
    this.run = null;
    this.host.removeController(this);
    this.host.many.drop();
    this.host.control.write();
    this.draw();
  }

  finish() {
    this.draw();
    this.host.control.write();
    this.host.tell("gouji-batch", { rows: this.told() });
  }

  /** What others get of it: lists to take along, and the page around. */
  told() {
    return this.rows.map(told);
  }

  saveCsv() {
    save(this.words.csvName, csvOf(this.shown, this.words, this.host.words.failure), "text/csv;charset=utf-8");
  }

  /** Another page of the table, from its top. @param {number} page */
  async turn(page) {
    this.page = page;
    this.draw();
    await this.host.updateComplete;
    const table = /** @type {HTMLElement} */ (this.host.renderRoot.querySelector(".batch .scroll"));
    table.focus({ preventScroll: true });
    table.scrollIntoView({ block: "start" });
  }

  draw() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.kept = null;
    this.host.requestUpdate();
  }

  /** While reports come in. A list that waits behind an opened report is not drawn. */
  soon() {
    this.kept = null;
    if (!this.timer && this.host.many.front) this.timer = window.setTimeout(() => this.draw(), BEAT);
  }

  /** For the form around: each report with its own verdict; none while some have no verdict yet. */
  get receipt() {
    return this.isBusy || this.rows.length === 0 ? null : receiptOf(this.rows);
  }

  /** Why a form with `mode="block"` should wait when all are checked. @returns {string} */
  get reasonToWait() {
    const { rows, words, left, host } = this;
    const wrong = rows.filter(({ counts }) => counts.error > 0).length;
    if (wrong > 0) return words.hold(wrong, host.explain);
    return left > 0 && !host.control.late ? words.holdLeft(left) : "";
  }

  /** How many rows a person left unchecked; what the tool failed over is none of them. */
  get left() {
    return this.hasFailed ? 0 : this.rows.filter(({ state }) => state === "unchecked").length;
  }

  /** For the element's live region: what changes all the time is no announcement. */
  summary() {
    const { reasonToWait } = this.host.control;
    return html`<p class="total">${totalOf(this)}</p>${reasonToWait ? html`<p><strong>${reasonToWait}</strong></p>` : nothing}`;
  }

  view() {
    return html`<div class="batch">${barView(this)}${tableView(this)}</div>`;
  }

  backView() {
    return this.opened.backView();
  }
}
