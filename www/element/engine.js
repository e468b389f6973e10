/** One engine serves all elements of a page that take their files from the same folder. */
import { addressOf, moved } from "./files.js";
import { GoujiError, inPage, inWorker } from "./places.js";

/**
 * The scripts that can hold the core: `plain` fetches the wasm file beside it, `inline` carries it, `fallback` is it without wasm.
 * @typedef {{plain?: string, inline: string, fallback?: string, worker: boolean}} Files
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
  const wasm = moved.size ? `#${addressOf(folder, "gouji_bg.wasm")}` : "";
  return { plain: addressOf(folder, "gouji-worker.js") + wasm, inline, fallback, worker: true };
}

export class Engine {
  /** @param {Files} files */
  constructor(files) {
    this.files = files;
    this.last = 0;
    this.warmed = false;
    /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
    this.waiting = new Map();
    /** @type {Promise<import("./places.js").Place> | null} */
    this.place = null;
    /** @type {import("./places.js").Place | null} the same, once the core runs in it */
    this.here = null;
    this.isClosed = false;
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

  leave() {
    if (this.place) this.place.then((place) => place.close(), () => {});
    this.place = this.here = null;
  }

  /** The place answers no more: what it was asked fails, and the next call opens another. @param {Error} error */
  lose(error) {
    if (this.here) this.leave();
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  /** Loads ahead of the first call; a failure shows when something is asked. */
  warm() {
    if (this.warmed) return;
    this.warmed = true;
    this.call("version").catch(() => {});
  }

  /**
   * @param {string} call @param {...unknown} args
   * @returns {Promise<any>} what the core returns; rejects with a TypeError (misuse) or a GoujiError
   */
  async call(call, ...args) {
    // Nobody would end what is opened now.
    if (this.isClosed) return new Promise(() => {});
    this.place = this.place || this.open();
    let place;
    try {
      place = await this.place;
    } catch (error) {
      // The next call tries again: the network may be back.
      this.place = null;
      throw error;
    }
    return this.ask(place, call, args);
  }

  /** @param {import("./places.js").Place} place @param {string} call @param {unknown[]} args */
  ask(place, call, args) {
    return new Promise((resolve, reject) => {
      this.last += 1;
      this.waiting.set(this.last, { resolve, reject });
      place.ask({ id: this.last, call, args });
    });
  }

  /** @param {import("../worker/core.js").Reply} reply */
  answered({ id, value, failure }) {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (!waiting) return;
    if (failure) waiting.reject(asError(failure));
    else waiting.resolve(value);
  }

  /** Tries the places in turn until the core runs in one. */
  async open() {
    /** @type {Step | null} */
    let step = { file: this.files.plain ? "plain" : "inline", worker: this.files.worker };
    let cause;
    for (;;) {
      try {
        return (this.here = await this.openAt(step));
      } catch (error) {
        const next = this.afterFailure(step, /** @type {GoujiError} */ (error));
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
    const lost = (/** @type {string} */ message) => this.lose(new GoujiError(this.here ? "trap" : "worker", message));
    const place = await (step.worker ? inWorker : inPage)(address, (reply) => this.answered(reply), lost);
    try {
      await this.ask(place, "version", []);
    } catch (error) {
      place.close();
      throw error;
    }
    return place;
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

/** @param {import("../worker/core.js").Failure} failure */
function asError({ kind, name, message, reasons }) {
  if (kind === "misuse") return Object.assign(new TypeError(message), { kind, reasons });
  return new GoujiError(kind, `${name}: ${message}`, reasons ? { reasons } : undefined);
}
