/** The portal's own file field, which `for` names: what is in it is what the result and the receipt are of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, core, onSite, sample } from "./site.mjs";

const held = browserOf();
const path = "examples.html";
const file = { name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) };
const result = core.check(sample, { name: "a.html", lang: "zh" });

/** @param {import("playwright-core").Page} page */
const state = (page) =>
  page.evaluate(async () => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector("#send"));
    const element = /** @type {any} */ (form.querySelector("gouji-check"));
    await element.updateComplete;
    const receipt = new FormData(form).get("receipt");
    return { verdict: element.result && element.result.verdict, receipt: receipt && JSON.parse(String(receipt)).verdict, valid: form.checkValidity(), cells: element.shadowRoot.querySelectorAll("[part~=cell]").length > 0 };
  });

const empty = { verdict: null, receipt: null, valid: true, cells: false };
const failed = { verdict: "fail", receipt: "fail", valid: false, cells: true };

/** Of this example alone: others on the page check too. @param {import("playwright-core").Page} page @param {string} [example] @returns {Promise<any>} */
const nextResult = (page, example = "#send") =>
  page.evaluate((selector) => new Promise((done) => {
    document.querySelector(selector).addEventListener("gouji-result", (event) => done(/** @type {any} */ (event).detail.result), { once: true });
  }), example);

/** @param {import("playwright-core").Page} page @param {any} files */
async function choose(page, files) {
  const next = nextResult(page);
  await page.locator("#file").setInputFiles(files);
  return next;
}

test("a field that is emptied takes its result and receipt along, and holds nothing back", () =>
  onSite(held, { path }, async (page) => {
    assert.deepEqual(await choose(page, file), result);
    assert.deepEqual(await state(page), failed);
    await page.locator("#file").setInputFiles([]);
    assert.deepEqual(await state(page), empty);
    assert.deepEqual(await choose(page, file), result);
    assert.deepEqual(await state(page), failed);
  }));

test("emptied after a correction here: the receipt goes, the corrected copy stays", () =>
  onSite(held, { path }, async (page) => {
    await choose(page, file);
    const corrected = nextResult(page);
    await page.locator("#send gouji-check .repair button").first().click();
    const { verdict } = await corrected;
    await page.locator("#file").setInputFiles([]);
    assert.deepEqual(await state(page), { ...empty, verdict, cells: true });
  }));

test("a file that was chosen before the script had come is checked when it comes, and once", async () => {
  /** @type {(value: unknown) => void} */
  let release;
  const waits = new Promise((done) => {
    release = done;
  });
  await onSite(held, { path }, async (page) => {
    await page.route("**/gouji-check.js", async (route) => {
      await waits;
      await route.continue();
    });
    await page.goto(page.url(), { waitUntil: "commit" });
    await page.waitForSelector("#send .submit", { state: "attached" });
    assert.deepEqual(await page.evaluate(() => customElements.get("gouji-check") === undefined), true);
    await page.evaluate(() => {
      const results = Object.assign(window, { results: [] }).results;
      document.querySelector("#send").addEventListener("gouji-result", (event) => results.push(/** @type {any} */ (event).detail));
    });
    await page.locator("#file").setInputFiles(file);
    release();
    await page.waitForSelector("#send gouji-check .verdict");
    // Taken out and put in again with the same file in its field, it has nothing new to check.
    await page.evaluate(() => {
      const element = document.querySelector("#send gouji-check");
      element.replaceWith(element);
    });
    const other = nextResult(page, "#quiet");
    await page.evaluate(() => /** @type {any} */ (document.querySelector("#quiet")).check(""));
    await other;
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).results), [{ result, name: "a.html" }]);
    assert.deepEqual(await state(page), failed);
  });
});
