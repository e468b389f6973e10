/** The runner of the tests: what hangs, and what a failed test leaves open, is ended, and it is said what that was. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";
import { guarded } from "../stages/guard.mjs";
import { runFile } from "../stages/files.mjs";

const folder = "target/tests/guard";
mkdirSync(at(folder), { recursive: true });

/** @param {string} name @param {string} text */
function written(name, text) {
  const path = `${folder}/${name}`;
  writeFileSync(at(path), text);
  return path;
}

/** A clock that strikes when it is told to. */
function clock() {
  /** @type {Set<() => void>} */
  const calls = new Set();
  const after = (/** @type {number} */ _, /** @type {() => void} */ call) => {
    calls.add(call);
    return () => calls.delete(call);
  };
  return { after, strike: () => calls.forEach((call) => call()) };
}

/** Runs until it is at what is looked for, and then its time is up. @param {string} file @param {RegExp} moment */
async function endedAt(file, moment) {
  const { after, strike } = clock();
  let printed = "";
  const strikes = (/** @type {string} */ seen) => moment.test(seen) && setImmediate(strike);
  const outcome = await runFile(file, {
    after,
    tell: strikes,
    write: (chunk) => {
      printed += chunk;
      strikes(printed);
    },
  });
  return { ...outcome, printed };
}

test("a test that hangs is ended and named", async () => {
  const file = written("hangs.mjs", `import { test } from "node:test";
    test("quick", () => {});
    test("outer", async (t) => { await t.test("never ends", () => new Promise(() => setInterval(() => {}, 1000))); });`);
  const { printed, ...outcome } = await endedAt(file, /outer › never ends$/);
  assert.deepEqual(outcome, { pass: 1, fail: 0, todo: [], why: "nothing happened for 5 minutes (outer › never ends); it was ended" });
});

test("a file that a failed test keeps from ending is ended, and the failure told", async () => {
  const file = written("open.mjs", `import { test } from "node:test";
    test("fails", () => { setInterval(() => {}, 1000); throw new Error("the reason"); });`);
  const { printed, ...outcome } = await endedAt(file, /the reason/);
  assert.deepEqual(outcome, { pass: 0, fail: 1, todo: [], why: "“fails” failed; nothing happened for 5 minutes (after its last test); it was ended" });
});

test("what is ended takes with it what it started, even where that hears no signal", async () => {
  const stage = written("stage.mjs", `import { spawn } from "node:child_process";
    process.on("SIGTERM", () => {});
    const deaf = "process.on('SIGTERM', () => {}); console.log('deaf'); process.send('deaf'); setInterval(() => {}, 1000)";
    spawn(process.execPath, ["-e", deaf], { stdio: ["ignore", "inherit", "inherit", "ipc"] }).on("message", (message) => process.send(message));`);
  const late = new AbortController();
  // Both write into one pipe, and it is closed: none of them is left.
  const outcome = await guarded([at(stage)], { late: late.signal, onMessage: () => late.abort(), grace: 1, write: () => {} });
  assert.deepEqual(outcome, { status: null, isLate: true, last: "deaf" });
});

test("a file that ends well is left to it", async () => {
  const file = written("well.mjs", `import { test } from "node:test"; test("one", () => {}); test("two", () => {});`);
  assert.deepEqual(await runFile(file, { write: () => {} }), { pass: 2, fail: 0, todo: [], why: "" });
});

test("what fails is named, what is known to be missing told apart, and what fails by that within it alone is not counted twice", async () => {
  const file = written("fails.mjs", `import { describe, test } from "node:test";
    const fail = () => { throw new Error("no"); };
    test("right", () => {});
    test("first wrong", fail);
    test("outer", async (t) => { await t.test("within", fail); });
    describe("group", () => { test("in a group", fail); });
    test("larger than it should be", { todo: "by 60 KB" }, fail);`);
  const why = "“first wrong” failed; “within” failed; “in a group” failed";
  assert.deepEqual(await runFile(file, { write: () => {} }), { pass: 1, fail: 3, todo: ["larger than it should be: by 60 KB"], why });
});

test("a file that cannot be run has failed", async () => {
  const file = written("broken.mjs", `throw new Error("not a test");`);
  assert.equal((await runFile(file, { write: () => {} })).why === "", false);
});
