/**
 * The wasm core, answering requests one by one. The same class serves in the worker and, where no worker
 * can start, in the page. It speaks in plain messages, so that neither side needs to know where the other runs.
 *
 * @typedef {{id: number, call: string, args: unknown[]}} Request
 * @typedef {{kind: string, name: string, message: string, reasons?: string[]}} Failure
 * @typedef {{id: number, value?: unknown, failure?: Failure}} Reply
 */

import { read, row } from "./row.js";

/** What a page may call; anything else in the glue is not for it. */
const CALLS = ["check", "checkReport", "blank", "catalogue", "version", "sha256"];

/** How engines word it when a policy, and not the file, is why they refuse to compile. */
const POLICY = /unsafe-eval|disallowed by embedder|content security policy|\bCSP\b/i;

export class Core {
  /**
   * @param {() => any} makeGlue a fresh copy of wasm-bindgen's glue, with no instance in it
   * @param {() => Promise<WebAssembly.Module>} loadModule
   */
  constructor(makeGlue, loadModule) {
    this.makeGlue = makeGlue;
    this.loadModule = loadModule;
    /** @type {Promise<WebAssembly.Module> | null} */
    this.module = null;
    /** @type {Promise<any> | null} */
    this.glue = null;
  }

  /** Loads, compiles and starts, or fails with the reason. */
  async start() {
    this.glue = this.glue || this.instantiate();
    try {
      return await this.glue;
    } catch (error) {
      // Not kept: a network that failed once may do the next time.
      this.glue = null;
      this.module = null;
      throw error;
    }
  }

  async instantiate() {
    this.module = this.module || this.loadModule();
    const glue = this.makeGlue();
    await glue.default({ module_or_path: await this.module });
    return glue;
  }

  /** @param {Request} request @returns {Promise<Reply>} */
  async answer({ id, call, args }) {
    let glue;
    let run = (/** @type {any} */ made) => made[call](...args);
    try {
      if (call === "row") {
        const given = await read(/** @type {any} */ (args[0]));
        run = (made) => row(made, given);
      } else if (!CALLS.includes(call)) throw new TypeError(`no such call: ${call}`);
      glue = await this.start();
    } catch (error) {
      return { id, failure: describe(error, "start") };
    }
    try {
      return { id, value: run(glue) };
    } catch (error) {
      const failure = describe(error, "trap");
      // A trap leaves memory in an unknown state. The module is sound: only the instance is thrown away.
      if (failure.kind === "trap") this.glue = null;
      return { id, failure };
    }
  }
}

/** @param {any} error @param {string} otherwise @returns {Failure} */
function describe(error, otherwise) {
  const name = String((error && error.name) || "Error");
  const message = String((error && error.message) || error);
  const failure = { kind: kindOf(error, name, message, otherwise), name, message };
  return error && error.reasons ? { ...failure, reasons: Array.from(error.reasons, String) } : failure;
}

/** @param {any} error @param {string} name @param {string} message @param {string} otherwise */
function kindOf(error, name, message, otherwise) {
  if (error && error.kind) return error.kind;
  if (name === "CompileError" || POLICY.test(message)) return POLICY.test(message) ? "policy" : "compile";
  // Once it runs, the core throws a TypeError for misuse alone; all else is a fault of ours.
  return otherwise === "trap" && error instanceof TypeError ? "misuse" : otherwise;
}
