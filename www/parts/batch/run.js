/** One run over the rows that wait: each is checked by itself first, then those with a year before them once more, with that. */
import { relate } from "./pairs.js";
import { Pool } from "./pool.js";
import { fail, settle, tell } from "./rows.js";

/** @import { Options } from "../../../src/web/contract.js" */

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("../../element/engine.js").Engine} Engine */

/** Runs of this page so far. */
let runs = 0;

export class Run {
  /** @param {Row[]} rows may grow meanwhile @param {import("../../element/engine.js").Engine} engine @param {{options: Options, isHashed: boolean}} of @param {() => void} onStep */
  constructor(rows, engine, of, onStep) {
    this.rows = rows;
    runs += 1;
    /** What all rows are asked with. */
    this.of = { run: runs, ...of };
    this.onStep = onStep;
    this.pool = new Pool(engine);
    /** How far the comparison is; the check is counted by the rows. */
    this.compared = { done: 0, all: 0 };
    this.next = 0;
    /** When it began, and with how many rows to do. */
    this.begun = { at: performance.now(), waiting: rows.filter(isWaiting).length };
  }

  /**
   * @param {() => boolean} isEnough asked when all are checked: shall the comparison be left to others?
   * @returns {Promise<boolean>} was it?
   */
  async through(isEnough) {
    await this.pool.open();
    do {
      this.next = 0;
      await this.pool.run(() => this.waiting(), (row, engine) => this.check(row, engine));
      if (this.pool.isStopped) return false;
      relate(this.rows);
      if (isEnough()) return true;
      if (!this.rows.some(isWaiting)) await this.compare();
    } while (!this.pool.isStopped && this.rows.some(isWaiting));
    this.pool.stop();
    return false;
  }

  stop() {
    this.pool.stop();
    relate(this.rows);
    for (const row of this.rows) {
      if (isWaiting(row)) row.state = "unchecked";
      if (row.last && !row.compared) row.unpaired = "stopped";
    }
  }

  waiting() {
    while (this.next < this.rows.length && !isWaiting(this.rows[this.next])) this.next += 1;
    this.next += 1;
    return this.rows[this.next - 1];
  }

  /** @param {Row} row @param {Engine} engine */
  async check(row, engine) {
    await this.step(() => tell(row, (...asked) => this.pool.ask(engine, ...asked), this.of), (told) => {
      settle(row, told);
      row.place = engine;
    }, (error) => fail(row, error));
  }

  async compare() {
    const followers = new Set(this.rows.filter(({ last, compared }) => last && !compared));
    this.compared = { done: 0, all: followers.size };
    const next = (/** @type {Engine} */ engine) => {
      const all = [...followers];
      const row = all.find(({ last }) => last.place === engine) || all[0];
      followers.delete(row);
      return row;
    };
    await this.pool.run(next, (row, engine) => this.compareOne(row, engine));
  }

  /** @param {Row} row @param {Engine} engine */
  async compareOne(row, engine) {
    await this.step(() => tell(row, (...asked) => this.pool.ask(engine, ...asked), this.of, /** @type {Row} */ (row.last)), (told) => {
      settle(row, told);
      Object.assign(row, { compared: true, unpaired: "" });
    }, ({ kind = "trap" }) => {
      row.unpaired = kind;
    });
    this.compared.done += 1;
  }

  /** @param {() => Promise<any>} asked @param {(told: any) => void} onTold @param {(error: any) => void} onError */
  async step(asked, onTold, onError) {
    let told;
    try {
      told = await asked();
    } catch (error) {
      if (!this.pool.isStopped) onError(error);
    }
    if (this.pool.isStopped) return;
    if (told) onTold(told);
    this.onStep();
  }
}

/** @param {Row} row */
export const isWaiting = ({ state }) => state === "waiting";
