/** www/worker/core.js: what becomes of faults between the page and the wasm. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compiled } from "../../www/worker/compiled.js";
import { Core } from "../../www/worker/core.js";

/** The smallest module there is. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** A build whose glue is ours; counts how often it starts. @param {object} calls @param {() => Promise<Uint8Array>} load */
function buildWith(calls, load = async () => EMPTY) {
  const started = { count: 0 };
  return { started, made: { makeGlue: () => ({ default: async () => (started.count += 1), ...calls }), loadModule: () => compiled(load) } };
}

const missing = async () => {
  throw new Error("the second build does not come");
};

/** @param {object} calls @param {() => Promise<Uint8Array>} [load] */
function coreWith(calls, load) {
  const { started, made } = buildWith(calls, load);
  return { core: new Core(made, missing), started };
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

test("what failed ahead of the first question is its answer, and nothing is asked for twice before the next", async () => {
  let asked = 0;
  const { core } = coreWith({ version: () => "1" }, async () => {
    asked += 1;
    if (asked > 1) return EMPTY;
    throw Object.assign(new Error("404"), { kind: "load" });
  });
  core.own.prepare();
  await core.own.glue.catch(() => {});
  assert.deepEqual(await core.answer(request("version")), { id: 7, failure: { kind: "load", name: "Error", message: "404" } });
  assert.equal(asked, 1);
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

/** What the second build alone reads, and what the first does, by how they begin. */
const letters = (/** @type {string} */ text) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const OFD = letters(`PK\x03\x04${"\0".repeat(300)}Doc_0/Document.xml${"\0".repeat(80)}OFD.xml`);
const OLD = [
  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "{\\rtf1\\ansi", "%PDF-1.7", "\n\n%PDF-1.4",
  `PK\x03\x04${"\0".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`,
].map(letters);
const OTHERS = ["PK\x03\x04", "<p>%PDF</p>", "规章", "", `PK\x03\x04${"\0".repeat(26)}[Content_Types].xml`].map(letters);

test("a file that the second build alone reads is given to it, and said to be waited for once", async () => {
  const second = buildWith({ check: () => "second", annotate: () => "annotated" });
  const core = new Core(buildWith({ check: () => "first" }).made, async () => second.made);
  /** @type {unknown[]} */
  const said = [];
  const answer = async (/** @type {string} */ call, /** @type {unknown} */ source) => (await core.answer(request(call, source), (reply) => said.push(reply))).value;
  assert.deepEqual(await Promise.all(OTHERS.map((source) => answer("check", source))), OTHERS.map(() => "first"));
  assert.deepEqual([said, second.started.count], [[], 0]);
  for (const source of [...OLD, OFD]) assert.equal(await answer("check", source), "second");
  assert.equal(await answer("check", "{\\rtf as text"), "first");
  assert.equal(await answer("annotate", OTHERS[0]), "annotated");
  assert.deepEqual([said, second.started.count], [[{ id: 7, loading: true }], 1]);
});

test("where the second build does not come the first answers, and the next file asks again", async () => {
  let asked = 0;
  const core = new Core(buildWith({ check: () => ({ from: "first" }) }).made, async () => {
    asked += 1;
    return missing();
  });
  for (const source of OLD) assert.deepEqual(await core.answer(request("check", source)), { id: 7, value: { from: "first", failed: "Error: the second build does not come" } });
  assert.equal(asked, OLD.length);
  assert.deepEqual(await core.answer(request("compose", {})), { id: 7, failure: { kind: "start", name: "Error", message: "the second build does not come" } });
});

test("a trap of the second build throws its own instance away, and not the first's", async () => {
  const first = buildWith({ check: () => "first" });
  const second = buildWith({
    check: () => {
      throw new WebAssembly.RuntimeError("unreachable");
    },
  });
  const core = new Core(first.made, async () => second.made);
  for (const source of [OTHERS[0], OLD[0], OTHERS[0], OLD[0]]) await core.answer(request("check", source));
  assert.deepEqual([first.started.count, second.started.count], [1, 2]);
});
