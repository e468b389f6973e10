/** The hashes of a release: each is that of its file, a browser takes them, and refuses a file that is another. Then the readable scripts. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { BUILT } from "../../www/build/paths.mjs";
import { browserOf, core, onSite, sample, told } from "./site.mjs";

const held = browserOf();
const { version, build, files } = JSON.parse(readFileSync(`${BUILT}/integrity.json`, "utf8"));
const sentences = told(core.check(sample, { lang: "zh" })).sentences;

test("every file of the release has its hash, and no other is named", () => {
  const names = readdirSync(BUILT, { recursive: true }).map(String).filter((name) => statSync(`${BUILT}/${name}`).isFile() && name !== "integrity.json");
  const hashes = names.map((name) => [name, `sha384-${createHash("sha384").update(readFileSync(`${BUILT}/${name}`)).digest("base64")}`]);
  assert.deepEqual(files, Object.fromEntries(hashes));
});

test("version and build are those of the files", () => {
  assert.equal(version, core.version());
  for (const name of ["gouji-check.js", "gouji-worker.js", "readable/gouji-check.js"]) assert.ok(readFileSync(`${BUILT}/${name}`, "utf8").includes(`"${build}"`), name);
});

/** A page with the element by one script. @param {string} tag @param {string} [attributes] */
const pageBy = (tag, attributes = "") => (/** @type {string} */ path) =>
  path === "/page.html" ? `<!doctype html><meta charset="utf-8">${tag}<gouji-check ${attributes}></gouji-check>` : undefined;

/** @param {import("playwright-core").Page} page */
const checked = (page) =>
  page.evaluate(async (text) => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    return element.check ? (await element.check(text)).findings.map((finding) => finding.message) : "no element";
  }, sample);

for (const [script, type] of [["gouji-check.js", 'type="module" '], ["gouji-check.global.js", ""]]) {
  const tag = (/** @type {string} */ hash) => `<script ${type}src="/pkg/${script}" integrity="${hash}"></script>`;
  test(`${script} with its hash`, () =>
    onSite(held, { path: "page.html", answer: pageBy(tag(files[script])) }, async (page) => assert.deepEqual(await checked(page), sentences)));
  test(`${script} with another's is refused`, () =>
    onSite(held, { path: "page.html", answer: pageBy(tag(files["gouji-worker.js"])) }, async (page) => assert.equal(await checked(page), "no element")));
}

test("the readable script is the same element, with the files of the folder above", () =>
  onSite(held, { path: "page.html", answer: pageBy('<script type="module" src="/pkg/readable/gouji-check.js"></script>', 'src="/pkg/"') }, async (page) =>
    assert.deepEqual(await checked(page), sentences)));

test("THIRD-PARTY.txt names what is bundled, each with its licence", () => {
  const notice = readFileSync(`${BUILT}/THIRD-PARTY.txt`, "utf8");
  const entries = notice.split(/^-{80}$/m).slice(1).map((part) => part.trim().split("\n"));
  const named = entries.filter((lines) => lines.length > 1).map(([name]) => name.replace(/ [\d.]+$/, ""));
  const legal = new Set([...readFileSync(`${BUILT}/readable/gouji-check.js`, "utf8").matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(([, name]) => name));
  assert.ok(legal.size > 0);
  assert.deepEqual([...legal].filter((name) => !named.includes(name)), []);
  for (const lines of entries.filter((lines) => lines.length > 1)) assert.match(lines.join("\n"), /Permission is (hereby )?granted|Redistribution and use|Apache License/, lines[0]);
});
