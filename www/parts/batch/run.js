/** One run over the rows that wait: each is checked by itself first, then those with a year before them once more, with that. */
import { chainsOf, relate } from "./pairs.js";
import { Pool } from "./pool.js";
import { fail, resultOf, settle } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("../../element/engine.js").Engine} Engine */

/** So long, in milliseconds, a row may take: a worker that the system has ended says nothing, and the others must not wait for it. */
const PATIENCE = 60_000;

export class Run {
  /** @param {Row[]} rows may grow meanwhile @param {import("../../element/engine.js").Engine} engine @param {any} options @param {() => void} onStep */
  constructor(rows, engine, options, onStep) {
    this.rows = rows;
    this.options = options;
    this.onStep = onStep;
    this.pool = new Pool(engine);
    /** How far the comparison is; the check is counted by the rows. */
    this.compared = { done: 0, all: 0 };
    this.next = 0;
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
    await this.step(row, engine, this.options, (result) => settle(row, result), (error) => fail(row, error));
  }

  async compare() {
    const chains = chainsOf(this.rows);
    this.compared = { done: 0, all: chains.reduce((sum, { length }) => sum + length - 1, 0) };
    let next = 0;
    await this.pool.run(() => chains[next++], (chain, engine) => this.compareChain(chain, engine));
  }

  /** The report of each is held only until the next one is checked. @param {Row[]} chain @param {Engine} engine */
  async compareChain(chain, engine) {
    let last = null;
    for (const row of chain) {
      if (this.pool.isStopped) return;
      const before = last;
      last = null;
      const options = before ? { ...this.options, last: before } : this.options;
      await this.step(row, engine, options, (result) => {
        last = result.report;
        if (before) settleCompared(row, result);
      }, ({ kind = "trap" }) => {
        row.unpaired = row.last ? kind : "";
        this.blame(row, kind);
      });
      if (row.last) this.compared.done += 1;
    }
  }

  /** The year after one that can no longer be read has nothing to be compared with. @param {Row} before @param {string} kind */
  blame(before, kind) {
    for (const row of this.rows) if (row.last === before) row.unpaired = kind;
  }

  /**
   * @param {Row} row @param {Engine} engine @param {any} options
   * @param {(result: any) => void} onResult @param {(error: any) => void} onError
   */
  async step(row, engine, options, onResult, onError) {
    let result;
    try {
      result = await inTime(resultOf(row, engine, options), engine);
    } catch (error) {
      if (!this.pool.isStopped) onError(error);
    }
    if (this.pool.isStopped) return;
    if (result) onResult(result);
    this.onStep();
  }
}

/** @template T @param {Promise<T>} work @param {Engine} engine @returns {Promise<T>} */
function inTime(work, engine) {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = window.setTimeout(() => {
      const error = Object.assign(new Error("no answer"), { kind: "late" });
      engine.lose(error);
      reject(error);
    }, PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** @param {Row} row */
export const isWaiting = ({ state }) => state === "waiting";

/** @param {Row} row @param {any} result */
function settleCompared(row, result) {
  const skipped = result.coverage.skipped.filter(({ rule }) => rule.startsWith("Y-"));
  settle(row, result);
  row.compared = true;
  row.unpaired = "";
  row.apart = skipped.length > 0 ? { rules: skipped.length, why: [...new Set(skipped.map(({ why }) => why))].join("；") } : null;
}
