/** www/worker/core.js: what becomes of faults between the page and the wasm. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compiled } from "../../www/worker/compiled.js";
import { Core } from "../../www/worker/core.js";

/** The smallest module there is. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** A core whose glue is ours; counts how often it starts. @param {object} calls @param {() => Promise<Uint8Array>} [load] */
function coreWith(calls, load = async () => EMPTY) {
  const started = { count: 0 };
  const core = new Core(() => ({ default: async () => (started.count += 1), ...calls }), () => compiled(load));
  return { core, started };
}

const request = (call, ...args) => ({ id: 7, call, args });

test("an answer carries the id and the value", async () => {
  const { core, started } = coreWith({ check: (source, options) => ({ source, options }) });
  assert.deepEqual(await core.answer(request("check", "文", { lang: "zh" })), { id: 7, value: { source: "文", options: { lang: "zh" } } });
  await core.answer(request("check"));
  assert.equal(started.count, 1);
});

test("misuse is told with every reason, and the instance stays", async () => {
  const { core, started } = coreWith({
    check: () => {
      throw Object.assign(new TypeError("refused"), { reasons: ["one", "two"] });
    },
  });
  const failure = { kind: "misuse", name: "TypeError", message: "refused", reasons: ["one", "two"] };
  assert.deepEqual(await core.answer(request("check")), { id: 7, failure });
  await core.answer(request("check"));
  assert.equal(started.count, 1);
});

test("after a trap the next call runs in a new instance", async () => {
  let first = true;
  const { core, started } = coreWith({
    check: () => {
      if (!first) return "ok";
      first = false;
      throw new WebAssembly.RuntimeError("unreachable");
    },
  });
  const failure = { kind: "trap", name: "RuntimeError", message: "unreachable" };
  assert.deepEqual(await core.answer(request("check")), { id: 7, failure });
  assert.deepEqual(await core.answer(request("check")), { id: 7, value: "ok" });
  assert.equal(started.count, 2);
});

test("a load that failed is tried again", async () => {
  let first = true;
  const { core } = coreWith({ version: () => "1" }, async () => {
    if (!first) return EMPTY;
    first = false;
    throw Object.assign(new Error("offline"), { kind: "load" });
  });
  assert.deepEqual(await core.answer(request("version")), { id: 7, failure: { kind: "load", name: "Error", message: "offline" } });
  assert.deepEqual(await core.answer(request("version")), { id: 7, value: "1" });
});

test("bytes that are no wasm, and a policy that forbids it, are told apart", async () => {
  const { core } = coreWith({}, async () => new Uint8Array([1, 2, 3, 4]));
  assert.equal((await core.answer(request("version"))).failure.kind, "compile");
  const { core: forbidden } = coreWith({}, async () => {
    throw Object.assign(new Error("Wasm code generation disallowed by embedder"), { name: "CompileError" });
  });
  assert.equal((await forbidden.answer(request("version"))).failure.kind, "policy");
});

test("an engine without wasm is told before anything is fetched", async () => {
  const { WebAssembly: real } = globalThis;
  let fetched = false;
  const { core } = coreWith({}, async () => {
    fetched = true;
    return EMPTY;
  });
  delete globalThis.WebAssembly;
  const { failure } = await core.answer(request("version"));
  globalThis.WebAssembly = real;
  assert.deepEqual([failure.kind, fetched], ["compile", false]);
});

test("what is no call of the core is refused", async () => {
  const { core } = coreWith({});
  assert.equal((await core.answer(request("initSync"))).failure.name, "TypeError");
});
