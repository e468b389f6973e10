/** Servers and policies that get in the way: the core runs all the same, or the page says what to change. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { POLICY } from "../../www/build/serve.mjs";
import { BUILT } from "../../www/build/paths.mjs";
import { SERVED } from "../matrix/cases.mjs";
import { browserOf, core, onSite, sample, told } from "./site.mjs";

const held = browserOf(["--host-resolver-rules=MAP portal.example 127.0.0.1"]);
const sentences = told(core.check(sample, { lang: "zh" })).sentences;

/** @param {import("playwright-core").Page} page */
async function outcome(page) {
  const answer = await page.evaluate(async (text) => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    let kind;
    element.addEventListener("gouji-error", ({ detail }) => (kind = detail.kind));
    const { failed, findings } = await element.check(text);
    if (!failed) return { told: findings.map((finding) => finding.message) };
    await element.updateComplete;
    return { kind, said: element.shadowRoot.querySelector(".summary").textContent };
  }, sample);
  return { ...answer, workers: page.workers().length };
}

const works = { told: sentences, workers: 1 };

/** The files that can hold the core, in the order in which they were asked for. @param {string[]} requests */
const asked = (requests) => requests.map((url) => new URL(url).pathname.replace("/pkg/", "")).filter((name) => /^gouji(-worker|-fallback|_bg)/.test(name));

for (const { name, faults, files, workers = 1 } of SERVED) {
  test(name, () => onSite(held, faults, async (page, { requests }) => {
    assert.deepEqual(await outcome(page), { told: sentences, workers });
    assert.deepEqual(asked(requests), files);
  }));
}

test("plain http by a host name: no secure context", () =>
  onSite(held, { host: "portal.example" }, async (page) => {
    assert.equal(await page.evaluate(() => isSecureContext), false);
    assert.deepEqual(await outcome(page), works);
  }));

const noFallback = (/** @type {string} */ path) => (path.endsWith("/gouji-fallback.js") ? null : undefined);

test("wasm forbidden with every response, and the fallback missing: the header to change is shown", () =>
  onSite(held, { everywhere: POLICY.replace(" 'wasm-unsafe-eval'", ""), answer: noFallback }, async (page) => {
    const { kind, said } = await outcome(page);
    assert.equal(kind, "policy");
    assert.match(said, /Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'/);
  }));

/** @param {string} path @param {string} file @param {(bytes: Buffer) => Buffer | string} change */
const changed = (path, file, change) => (/** @type {string} */ asked) =>
  asked === path ? change(readFileSync(`${BUILT}/${file}`)) : undefined;

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
