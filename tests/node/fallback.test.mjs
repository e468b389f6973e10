/** gouji-fallback.js, the core without wasm, gives what the wasm gives: whole results, errors included. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import * as wasm from "../../target/pkg/gouji.js";

wasm.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

const tag = { src: "", gouji: /** @type {any} */ (null) };
// As a script tag runs it in a page, and without wasm.
new Function("document", "WebAssembly", readFileSync(`${BUILT}/gouji-fallback.js`, "utf8"))({ currentScript: tag }, undefined);

const core = tag.gouji.coreWith(async () => {
  throw new Error("a second build needs wasm");
});

/** @param {string} call @param {unknown[]} args */
async function told(call, args) {
  try {
    return { value: wasm[call](...args) };
  } catch (error) {
    return { failure: { name: error.name, message: error.message } };
  }
}

/** @param {string} call @param {...unknown} args */
async function same(call, ...args) {
  const { value, failure } = await core.answer({ id: 1, call, args });
  const answer = failure ? { failure: { name: failure.name, message: failure.message } } : { value };
  assert.deepEqual(answer, await told(call, args));
  return value;
}

/** @param {string} folder */
const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`) : []);

const sample = readFileSync(at("www/sample-report.html"), "utf8");
const fixtures = ["tests/reports", "tests/media/files"].flatMap((folder) => filesIn(at(folder)));
// The real reports, where they are at hand.
const reports = filesIn(at("../shared/samples")).filter((name) => !/\.(json|md)$/.test(name));

for (const [what, files] of Object.entries({ fixtures, reports })) {
  test(`${what}: the same result, in one language and the other by turns`, { skip: files.length === 0 && "not here" }, async () => {
    for (const [n, file] of files.entries()) {
      await same("check", new Uint8Array(readFileSync(file)), { lang: n % 2 ? "en" : "zh", published: "2025-01-16" });
    }
  });
}

test("a text, last year's report, a pack, and the report checked again", async () => {
  const rules = [JSON.parse(readFileSync(at("tests/packs/county.json"), "utf8"))];
  const { report } = await same("check", sample, { lang: "zh" });
  await same("check", sample.replace(/2024/g, "2025"), { last: report, rules });
  await same("checkReport", report, { lang: "en" });
});

test("every table with two and with three wrong figures: the same proposals in the same order", async () => {
  const { report } = wasm.check(sample);
  const rows = Object.keys(report.tables.applications);
  for (let n = 0; n < rows.length * 7; n += 1) {
    const wrong = structuredClone(report);
    for (const step of [0, 31, 77].slice(0, 2 + (n % 2))) {
      const place = (n + step) % (rows.length * 7);
      const row = wrong.tables.applications[rows[Math.floor(place / 7)]];
      row[place % 7] = Number(row[place % 7]) + 1 + (n % 9);
    }
    await same("checkReport", wrong);
  }
});

test("the catalogue, a blank form and the version", async () => {
  await same("catalogue", { lang: "en" });
  await same("blank", "cn-2021");
  await same("version");
});

test("misuse is a TypeError in the same words", async () => {
  const { failure } = await core.answer({ id: 1, call: "check", args: ["", { lang: "fr" }] });
  assert.deepEqual([failure.kind, failure.name], ["misuse", "TypeError"]);
  await same("check", "", { lang: "fr" });
  await same("check", 7);
  await same("blank", "cn-1999");
});

test("a report so large that the memory grows, and one after it", async () => {
  const filler = `<p>${"正文。".repeat(400_000)}</p>`;
  await same("check", sample.replace("</body>", `${filler}</body>`));
  await same("check", sample);
});
