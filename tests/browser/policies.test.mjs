/** Servers and policies that get in the way: the core runs all the same, or the page says what to change. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { POLICY } from "../../www/build/serve.mjs";
import { PKG } from "../../www/build/paths.mjs";
import { browserOf, core, onSite, sample, told } from "./site.mjs";

const held = browserOf(["--host-resolver-rules=MAP portal.example 127.0.0.1"]);
const sentences = told(core.check(sample, { lang: "zh" })).sentences;

/** @param {import("playwright-core").Page} page */
async function outcome(page) {
  const answer = await page.evaluate(async (text) => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    try {
      return { told: (await element.check(text)).findings.map((finding) => finding.message) };
    } catch (error) {
      await element.updateComplete;
      return { kind: error.kind, said: element.shadowRoot.querySelector(".summary").textContent };
    }
  }, sample);
  return { ...answer, workers: page.workers().length };
}

const works = { told: sentences, workers: 1 };
const inPage = { told: sentences, workers: 0 };

/** The policies of ../shared/toolchain.md §5, and servers that send one with every file. */
const cases = [
  { name: "A: strict, with 'wasm-unsafe-eval'", faults: { policy: POLICY }, expected: works },
  { name: "C: without 'wasm-unsafe-eval': the worker's file has no policy", faults: { policy: POLICY.replace(" 'wasm-unsafe-eval'", "") }, expected: works },
  { name: "A with every response", faults: { everywhere: POLICY }, expected: works },
  { name: "no policy", faults: { policy: null }, expected: works },
  { name: "no workers allowed: the page itself", faults: { policy: POLICY.replace("worker-src 'self'", "worker-src 'none'") }, expected: inPage },
  { name: "Trusted Types", faults: { policy: `${POLICY}; require-trusted-types-for 'script'` }, expected: works },
  { name: "a wrong type for .wasm", faults: { types: { ".wasm": "text/plain" } }, expected: works },
  { name: ".wasm refused: the script that carries it", faults: { answer: (path) => (path.endsWith(".wasm") ? null : undefined) }, expected: works },
  { name: "a page of the CMS in place of .wasm", faults: { answer: (path) => (path.endsWith(".wasm") ? "<html>" : undefined) }, expected: works },
];

for (const { name, faults, expected } of cases) {
  test(name, () => onSite(held, faults, async (page) => assert.deepEqual(await outcome(page), expected)));
}

test("D: scripts and nothing else, the wasm inside the script", () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
  const faults = { policy, answer: (path) => (path.endsWith(".wasm") ? null : undefined) };
  return onSite(held, faults, async (page) => assert.deepEqual((await outcome(page)).told, sentences));
});

test("plain http by a host name: no secure context", () =>
  onSite(held, { host: "portal.example" }, async (page) => {
    assert.equal(await page.evaluate(() => isSecureContext), false);
    assert.deepEqual(await outcome(page), works);
  }));

test("wasm forbidden with every response: the header to change is shown", () =>
  onSite(held, { everywhere: POLICY.replace(" 'wasm-unsafe-eval'", "") }, async (page) => {
    const { kind, said, workers } = await outcome(page);
    assert.deepEqual([kind, workers], ["policy", 0]);
    assert.match(said, /Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'/);
  }));

/** @param {string} path @param {string} file @param {(bytes: Buffer) => Buffer | string} change */
const changed = (path, file, change) => (/** @type {string} */ asked) =>
  asked === path ? change(readFileSync(`${PKG}/${file}`)) : undefined;

test("a worker of another build is refused", () => {
  const other = changed("/pkg/gouji-worker.js", "gouji-worker.js", (bytes) =>
    bytes.toString().replace(/postMessage\(\{build:"[0-9a-f]{12}"\}\)/, 'postMessage({build:"000000000000"})'));
  return onSite(held, { answer: other }, async (page) => {
    const { kind, said } = await outcome(page);
    assert.equal(kind, "mixed");
    assert.match(said, /不是同一次发布/);
  });
});

test("a wasm file of another build is refused", () => {
  const other = changed("/pkg/gouji_bg.wasm", "gouji_bg.wasm", (bytes) => Buffer.concat([bytes, Buffer.from([0, 2, 1, 120])]));
  return onSite(held, { answer: other }, async (page) => assert.equal((await outcome(page)).kind, "mixed"));
});

test("every file of the worker is asked for with the build in its address", () =>
  onSite(held, {}, async (page, { requests }) => {
    await outcome(page);
    const asked = requests.filter((url) => /gouji-worker|\.wasm/.test(url)).map((url) => new URL(url));
    const builds = new Set(asked.map((url) => url.searchParams.get("v")));
    assert.deepEqual(asked.map((url) => url.pathname).sort(), ["/pkg/gouji-worker.js", "/pkg/gouji_bg.wasm"]);
    assert.equal(builds.size, 1);
    assert.match([...builds][0], /^[0-9a-f]{12}$/);
  }));

test("a core that breaks down is an error of the tool, told apart from findings", () => {
  const broken = `self.onmessage = ({ data: { id, call } }) => self.postMessage(call === "version" ? { id, value: "0" }
    : { id, failure: { kind: "trap", name: "RuntimeError", message: "unreachable" } });
    self.postMessage({ build: BUILD });`;
  const answer = changed("/pkg/gouji-worker.js", "gouji-worker.js", (bytes) =>
    broken.replace("BUILD", `"${/build:"([0-9a-f]{12})"/.exec(bytes.toString())[1]}"`));
  return onSite(held, { answer }, async (page) => {
    const { kind, said } = await outcome(page);
    assert.equal(kind, "trap");
    assert.match(said, /报告未经核对/);
  });
});
