/** www/worker/row.js: a report of a list and the year before it, read once where that can be. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUILT } from "../../www/build/paths.mjs";
import { read, row } from "../../www/worker/row.js";
import { reportOf } from "../browser/county.mjs";
import * as core from "../../target/pkg/gouji.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });
const options = /** @type {const} */ ({ lang: "zh", effort: "quick" });
// What the worker is handed: node reads no blobs as a browser does.
const file = (/** @type {number} */ year) => /** @type {any} */ (new TextEncoder().encode(reportOf({ year })));

/** @param {any} asked @returns {Promise<{told: any, checks: number}>} what the list gets, and how often the core was asked for it */
async function asked(asked) {
  let checks = 0;
  const glue = { check: (/** @type {any} */ source, /** @type {any} */ with_) => ((checks += 1), core.check(source, with_)) };
  const { print, ...told } = row(glue, await read({ options, ...asked }));
  return { told, checks };
}

const before = { file: file(2023), name: "2023.html", number: 0 };
const after = { file: file(2024), name: "2024.html", number: 1, before };

test("what was read in the same run is not read again, and is compared with all the same", async () => {
  const alone = await asked({ ...after, run: 1 });
  assert.equal(alone.checks, 2);
  assert.equal((await asked({ ...before, run: 1 })).checks, 1);
  assert.deepEqual(await asked({ ...after, run: 1 }), { told: alone.told, checks: 1 });
});

test("a new run, which may have other options, reads anew", async () => {
  const { checks } = await asked({ ...after, run: 2 });
  assert.equal(checks, 2);
});

test("what another run brings meanwhile changes nothing for what is under way", async () => {
  const expected = await asked({ ...after, run: 3 });
  await asked({ ...before, run: 3 });
  const under = await read({ options, ...after, run: 3 });
  await asked({ ...before, run: 4 });
  const { print, ...told } = row(core, under);
  assert.deepEqual(told, expected.told);
});
