/** What `npm pack` makes, installed offline into an empty project of Vite: developed and built, it checks the sample. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { build, createServer, preview } from "vite";
import * as all from "../../target/pkg/gouji-all.js";
import { at, BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { launch } from "../browser/chromium.mjs";
import { checked, same, sample } from "../matrix/checked.mjs";
import { outside } from "../matrix/outside.mjs";

all.initSync({ module: readFileSync(`${BUILT}/gouji-all_bg.wasm`) });

const root = at("target/tests/vite");

/** All that a user writes. */
const PROJECT = {
  "package.json": '{ "name": "portal", "private": true, "type": "module" }',
  "index.html": '<!doctype html><meta charset="utf-8"><gouji-check></gouji-check><script type="module" src="/main.js"></script>',
  "main.js": `import "gouji/element";
import init, { check } from "gouji";
window.alone = async (text) => { await init(); return check(text, { name: "a.html", lang: "zh" }); };`,
};

let browser;
let rest;
before(async () => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const [name, text] of Object.entries(PROJECT)) writeFileSync(`${root}/${name}`, text);
  const npm = (/** @type {string[]} */ args, /** @type {string} */ cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  // What was built, in its place: pkg/ itself may be of earlier sources.
  const release = `${root}/release`;
  for (const name of ["package.json", "README.md", "CHANGELOG.md", "LICENSE"]) cpSync(at(name), `${release}/${name}`);
  cpSync(BUILT, `${release}/pkg`, { recursive: true });
  const [{ filename }] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", root], release));
  npm(["install", "--offline", "--ignore-scripts", `./${filename}`], root);
  rest = await outside();
  browser = await launch();
});
after(async () => {
  await browser.close();
  rest.close();
});

/** A file that the second build reads, whose files have addresses of their own here, too. */
const DOC = new Uint8Array(readFileSync(at("tests/media/files/libreoffice.doc")));

/** Runs in the page. @param {number[]} bytes */
async function ofSecond(bytes) {
  await customElements.whenDefined("gouji-check");
  return /** @type {any} */ (document.querySelector("gouji-check")).check(Uint8Array.from(bytes), "a.doc");
}

/** @param {string} address */
async function both(address) {
  const context = await browser.newContext({ proxy: rest.proxy });
  const seen = await checked(context, address);
  same(seen);
  const page = await context.newPage();
  await page.goto(address);
  const alone = await page.evaluate((/** @type {string} */ text) => /** @type {any} */ (window).alone(text), sample);
  assert.deepEqual(alone, seen.result);
  assert.deepEqual(await page.evaluate(ofSecond, [...DOC]), all.check(DOC, { name: "a.doc", lang: "zh" }));
  await context.close();
}

test("vite build, served with a strict policy", async (t) => {
  await build({ root, logLevel: "error" });
  const site = await preview({ root, logLevel: "error", preview: { port: 0, host: "127.0.0.1", headers: { "Content-Security-Policy": POLICY } } });
  t.after(() => site.close());
  await both(site.resolvedUrls.local[0]);
});

test("vite dev", async (t) => {
  const site = await createServer({ root, logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
  t.after(() => site.close());
  await site.listen();
  await both(site.resolvedUrls.local[0]);
});

test("every name of the exports is a file", () => {
  const installed = `${root}/node_modules/gouji`;
  const { exports, types, customElements } = JSON.parse(readFileSync(`${installed}/package.json`, "utf8"));
  const paths = [types, customElements, ...Object.values(exports).flatMap((target) => (typeof target === "string" ? target : Object.values(target)))];
  for (const path of paths.filter((path) => !path.includes("*"))) assert.ok(readFileSync(`${installed}/${path}`).length > 0, path);
});

test("nothing was asked of another host", () => assert.deepEqual(rest.asked, []));
