/**
 * The wasm core, answering requests one by one. The same class serves in the worker and, where no worker
 * can start, in the page. It speaks in plain messages, so that neither side needs to know where the other runs.
 *
 * @typedef {{id: number, call: string, args: unknown[]}} Request
 * @typedef {{kind: string, name: string, message: string, reasons?: string[]}} Failure
 * @typedef {{id: number, value?: unknown, failure?: Failure, loading?: boolean}} Reply `loading`: no answer yet, more of the tool is being loaded for it
 * @typedef {{makeGlue: () => any, loadModule: () => Promise<WebAssembly.Module>}} Made a fresh copy of wasm-bindgen's glue, with no instance in it; and the module
 */

import { isForAll } from "./medium.js";
import { read, row } from "./row.js";

/** What a page may call; anything else in the glue is not for it. */
const CALLS = ["check", "checkReport", "blank", "catalogue", "version", "sha256", "sm3"];

/** What the second build alone can do. */
const OF_ALL = ["annotate", "compose"];

/** How engines word it when a policy, and not the file, is why they refuse to compile. */
const POLICY = /unsafe-eval|disallowed by embedder|content security policy|\bCSP\b/i;

/** One build of the core: loaded, compiled and started when it is first asked for. */
class Instance {
  /** @param {() => Promise<Made>} made */
  constructor(made) {
    this.made = made;
    /** @type {Promise<WebAssembly.Module> | null} */
    this.module = null;
    /** @type {Promise<any> | null} */
    this.glue = null;
  }

  /** The same ahead of the first question, which is told what failed meanwhile: what a server refuses is asked for once. */
  prepare() {
    this.glue = this.instantiate();
    this.glue.catch(() => {});
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
    const { makeGlue, loadModule } = await this.made();
    this.module = this.module || loadModule();
    const glue = makeGlue();
    await glue.default({ module_or_path: await this.module });
    return glue;
  }

  /** A trap leaves memory in an unknown state. The module is sound: only the instance is thrown away. */
  drop() {
    this.glue = null;
  }
}

export class Core {
  /**
   * @param {Made} made
   * @param {(carried?: Blob) => Promise<Made>} loadAll the second build, which reads every medium
   */
  constructor(made, loadAll) {
    /** The second build's script, where the page carries it: handed over with the first question. @type {Blob | undefined} */
    this.carried = undefined;
    this.own = new Instance(async () => made);
    this.all = new Instance(() => loadAll(this.carried));
  }

  /** @param {Request} request @param {(reply: Reply) => void} [say] what is known before the answer @returns {Promise<Reply>} */
  async answer({ id, call, args }, say = () => {}) {
    if (call === "version" && args[0]) this.carried = /** @type {Blob} */ (args[0]);
    let run = (/** @type {any} */ glue) => glue[call](...args);
    let instance = this.own;
    let glue;
    /** @type {string | undefined} */
    let failed;
    try {
      /** @type {unknown[]} */
      let sources = call === "check" ? args : [];
      if (call === "row") {
        const given = await read(/** @type {any} */ (args[0]));
        run = (made) => row(made, given);
        sources = [given.source, given.last];
      } else if (!CALLS.concat(OF_ALL).includes(call)) throw new TypeError(`no such call: ${call}`);
      if (OF_ALL.includes(call) || sources.some(isForAll)) {
        if (!this.all.glue) say({ id, loading: true });
        instance = this.all;
      }
      // Where the second build does not come, the first says how to save the file otherwise.
      glue = await instance.start().catch(async (error) => {
        if (instance === this.own || OF_ALL.includes(call)) throw error;
        const first = await (instance = this.own).start();
        // Where a policy forbids wasm nothing failed: there is no second build.
        if (typeof WebAssembly === "object" && (await this.own.module) instanceof WebAssembly.Module) failed = String(error);
        return first;
      });
    } catch (error) {
      return { id, failure: describe(error, "start") };
    }
    try {
      const value = run(glue);
      // What it says is of the tool, then, and not of the report.
      return { id, value: failed ? { ...value, failed } : value };
    } catch (error) {
      const failure = describe(error, "trap");
      if (failure.kind === "trap") instance.drop();
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
