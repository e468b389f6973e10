/** One engine serves all elements of a page that take their files from the same folder. */
import { addressOf, moved } from "./files.js";
import { GoujiError, inPage, inWorker, PATIENCE } from "./places.js";

/**
 * The scripts that can hold the core: `plain` fetches the wasm file beside it, `inline` carries it, `fallback` is it without wasm.
 * `all`: the second build, where the page carries it.
 * @typedef {{plain?: string, inline: string, fallback?: string, all?: Blob, worker: boolean}} Files
 * @typedef {{file: "plain" | "inline" | "fallback", worker: boolean}} Step
 */

/** @type {Map<string, Engine>} */
const engines = new Map();

/** @param {string} folder address of the folder of the files, with its last slash */
export function engineAt(folder) {
  const found = engines.get(folder) || new Engine(filesIn(folder));
  engines.set(folder, found);
  return found;
}

/** @param {string} folder @returns {Files} */
function filesIn(folder) {
  const inline = addressOf(folder, "gouji-worker.inline.js");
  const fallback = addressOf(folder, "gouji-fallback.js");
  // From file:// no page may start a worker file or fetch bytes, but a script tag works.
  if (folder.startsWith("file:")) return { inline, fallback, worker: false };
  // The script looks for the wasm beside itself, unless its own address says where that is.
  const files = moved.size ? ["gouji_bg.wasm", "gouji-worker-all.js", "gouji-all_bg.wasm"].map((name) => `#${addressOf(folder, name)}`).join("") : "";
  return { plain: addressOf(folder, "gouji-worker.js") + files, inline, fallback, worker: true };
}

/**
 * A call, until it is answered. `tries`: the places that fell silent over it; `isOver`: nobody waits for it; `onLoading`: more of the tool is loaded for it.
 * @typedef {typeof import("../../src/web/contract.js")} Core
 * @typedef {{call: string, args: unknown[], tries: number, isOver: boolean, onLoading: () => void, answer: Promise<any>, resolve: (value: any) => void, reject: (error: Error) => void}} Job
 */

/**
 * @template {string} Name
 * @typedef {Name extends "check" | "checkReport" | "blank" | "catalogue" | "version" | "sha256" | "sm3" ? ReturnType<Core[Name]> : any} Answer
 */

/** Over one call so many places may fall silent: a report that hangs the core would hang the next, too. */
const TRIES = 2;

/** So long, in milliseconds, may the second build be on its way. */
const LOADING = 60_000;

/** The number of the question that a new place is asked first; the others count from 1. */
const FIRST = 0;

export class Engine {
  /** @param {Files} files */
  constructor(files) {
    this.files = files;
    this.last = 0;
    this.warmed = false;
    /** What the place was asked and has not answered, in its order. @type {Map<number, Job>} */
    this.waiting = new Map();
    /** @type {Promise<import("./places.js").Place> | null} */
    this.place = null;
    /** @type {import("./places.js").Place | null} the same, once the core runs in it */
    this.here = null;
    this.isClosed = false;
    /** The call that the clock runs for: a place takes one after the other. @type {number | undefined} */
    this.timed = undefined;
    /** @type {any} */
    this.clock = 0;
  }

  /** One more of the same files, in a place of its own. */
  another() {
    return new Engine(this.files);
  }

  /** Gives its place up; what it was asked comes to nothing. */
  close() {
    this.isClosed = true;
    this.leave();
  }

  /** @returns {Job[]} what was asked there */
  leave() {
    if (this.place) this.place.then((place) => place.close(), () => {});
    this.place = this.here = null;
    const jobs = [...this.waiting.values()];
    this.waiting.clear();
    this.time();
    return jobs;
  }

  /** The place answers no more: what it was asked fails, and the next call opens another. @param {Error} error */
  lose(error) {
    for (const { reject } of this.leave()) reject(error);
  }

  /** Opens its place ahead of a call that will come; what that fails of the call will tell. */
  prepare() {
    if (this.place || this.isClosed) return;
    const opening = (this.place = this.open());
    opening.catch(() => {
      // The next call tries again.
      if (this.place === opening) this.place = null;
    });
  }

  /** Loads ahead of the first call; a failure shows when something is asked. */
  warm() {
    if (!this.warmed) this.prepare();
    this.warmed = true;
  }

  /**
   * @template {string} Name
   * @param {Name} call @param {...unknown} args
   * @returns {Promise<Answer<Name>>} what the core returns; rejects with a TypeError (misuse) or a GoujiError
   */
  call(call, ...args) {
    return this.begin(call, args).answer;
  }

  /** @param {string} call @param {unknown[]} args @returns {Job} */
  begin(call, args) {
    const job = jobOf(call, args);
    this.hand(job).catch(job.reject);
    return job;
  }

  /** Nobody wants the answer any more; a place that is at it is ended, as it may never be done. @param {Job} job @param {Error} error */
  drop(job, error) {
    job.isOver = true;
    job.reject(error);
    if ([...this.waiting.values()][0] === job) this.handAll(this.leave());
  }

  /** @param {Job[]} jobs */
  handAll(jobs) {
    for (const job of jobs) if (!job.isOver) this.hand(job);
  }

  /** @param {Job} job */
  async hand(job) {
    // Nobody would end what is opened now.
    if (this.isClosed) return;
    const opening = (this.place = this.place || this.open());
    let place;
    try {
      place = await opening;
    } catch (error) {
      // The next call tries again: the network may be back.
      if (this.place === opening) this.place = null;
      job.reject(error);
      return;
    }
    // Meanwhile another may have come in its place.
    if (this.place !== opening) this.handAll([job]);
    else if (!job.isOver) this.ask(place, job);
  }

  /** @param {import("./places.js").Place} place @param {Job} job */
  ask(place, job) {
    const { call, args } = job;
    this.last += 1;
    this.waiting.set(this.last, job);
    try {
      place.ask({ id: this.last, call, args });
    } catch (error) {
      // What cannot be handed over is not waited for.
      this.waiting.delete(this.last);
      throw error;
    }
    this.time();
  }

  /** @param {import("../worker/core.js").Reply} reply */
  answered(reply) {
    const job = this.waiting.get(reply.id);
    if (reply.loading) {
      // A slow network is no silence.
      this.timed = undefined;
      this.time(LOADING);
      if (job) job.onLoading();
      return;
    }
    this.waiting.delete(reply.id);
    this.time();
    if (job) settle(job, reply);
  }

  /** Starts the clock for the call that has waited longest. */
  time(patience = PATIENCE) {
    const [first] = this.waiting.keys();
    if (first === this.timed) return;
    clearTimeout(this.clock);
    this.timed = first;
    if (first !== undefined) this.clock = setTimeout(() => this.silent(), patience);
  }

  /** The place is ended. What it was asked is asked again in another; what has cost two places is given up. */
  silent() {
    const [first] = this.waiting.values();
    const jobs = this.leave();
    first.tries += 1;
    if (first.tries === TRIES) this.drop(first, new GoujiError("late", `no answer to ${first.call}`));
    this.handAll(jobs);
  }

  /** Tries the places in turn until the core runs in one. */
  async open() {
    /** @type {Step | null} */
    let step = { file: this.files.plain ? "plain" : "inline", worker: this.files.worker };
    let cause;
    let hasBeenSilent = false;
    for (;;) {
      try {
        return await this.openAt(step);
      } catch (error) {
        const isFirst = error.kind === "silent" && !hasBeenSilent;
        hasBeenSilent = hasBeenSilent || isFirst;
        const next = isFirst ? step : this.afterFailure(step, /** @type {GoujiError} */ (error));
        // What made the fallback necessary is what can be changed.
        if (!next) throw cause || error;
        if (next.file === "fallback") cause = cause || error;
        step = next;
      }
    }
  }

  /** @param {Step} step */
  async openAt(step) {
    const address = /** @type {string} */ (this.files[step.file]);
    const first = jobOf("version", [this.files.all]);
    const lost = (/** @type {string} */ message) => {
      first.reject(new GoujiError("worker", message));
      if (this.here) this.lose(new GoujiError("trap", message));
    };
    const place = await (step.worker ? inWorker : inPage)(address, (reply) => (reply.id === FIRST ? settle(first, reply) : this.answered(reply)), lost);
    const clock = setTimeout(() => first.reject(new GoujiError("silent", `${address} does not start`)), PATIENCE);
    try {
      place.ask({ id: FIRST, call: first.call, args: first.args });
      await first.answer;
      return (this.here = place);
    } catch (error) {
      place.close();
      throw error;
    } finally {
      clearTimeout(clock);
    }
  }

  /**
   * Where to go on: with the bytes inside where a file does not come, without a worker where none starts or its policy forbids wasm,
   * without wasm where the page's forbids it too. Every step happens once; files of two builds are never tried together.
   * @param {Step} step @param {GoujiError} error @returns {Step | null}
   */
  afterFailure({ file, worker }, { kind }) {
    if (file === "plain" && ["load", "script"].includes(kind)) return { file: "inline", worker: this.files.worker };
    const forbidden = ["policy", "compile"].includes(kind);
    if (worker && (forbidden || kind === "worker")) return { file, worker: false };
    return forbidden && file !== "fallback" && this.files.fallback ? { file: "fallback", worker: this.files.worker } : null;
  }
}

/** @param {string} call @param {unknown[]} args @returns {Job} */
function jobOf(call, args) {
  const job = /** @type {any} */ ({ call, args, tries: 0, isOver: false, onLoading: () => {} });
  job.answer = new Promise((resolve, reject) => Object.assign(job, { resolve, reject }));
  return job;
}

/** @param {Job} job @param {import("../worker/core.js").Reply} reply */
function settle(job, { value, failure }) {
  if (failure) job.reject(asError(failure));
  else job.resolve(value);
}

/** @param {import("../worker/core.js").Failure} failure */
function asError({ kind, name, message, reasons }) {
  if (kind === "misuse") return Object.assign(new TypeError(message), { kind, reasons });
  return new GoujiError(kind, `${name}: ${message}`, reasons ? { reasons } : undefined);
}
