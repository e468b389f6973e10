/** Proposals: shown with their reason, applied in the tool's own copy, checked at once, taken back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, onSite, sample, shown } from "./site.mjs";

const held = browserOf();
const wrong = "applications.unavailable.not_held.person";

/** @param {import("playwright-core").Page} page */
const check = (page) =>
  page.evaluate((source) => /** @type {any} */ (document.querySelector("gouji-check")).check(source, "a.html"), sample);

/** @param {import("playwright-core").Page} page */
const proposals = (page) =>
  page.evaluate(() =>
    [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".repair")].map((one) =>
      /** @type {any} */ (one).innerText.replace(/\s+/g, " ").trim()));

/** What stands in the wrong cell of the copy. @param {import("playwright-core").Page} page */
const held5 = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).report.tables.applications["unavailable.not_held"][0]);

test("a proposal is shown, applied, checked at once and taken back", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page);
    assert.deepEqual(result.repairs.map(({ changes, only }) => [changes.map(({ cell, from, to }) => [`${cell.table}.${cell.row}.${cell.column}`, from, to]), only]), [
      [[[wrong, 5, 4]], true],
    ]);
    await shown(page);
    assert.deepEqual(await proposals(page), ["表三 1.本机关不掌握相关政府信息 / 自然人 5 → 4 在副本中改 改动最少的只有这一种"]);
    const told = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-apply", (event) => done(/** @type {any} */ (event).detail.changes), { once: true });
    }));
    await page.click("gouji-check .repair .small");
    assert.deepEqual(await told, result.repairs[0].changes);
    await page.waitForSelector("gouji-check .verdict.pass");
    assert.equal(await held5(page), 4);
    assert.deepEqual(await proposals(page), []);
    await page.click("gouji-check .edited .small");
    await page.waitForSelector("gouji-check .verdict.fail");
    assert.equal(await held5(page), 5);
  }));

test("a page can forbid that a proposal is applied", () =>
  onSite(held, {}, async (page) => {
    await check(page);
    await shown(page);
    await page.evaluate(() => document.addEventListener("gouji-apply", (event) => event.preventDefault()));
    await page.click("gouji-check .repair .small");
    assert.equal(await held5(page), 5);
    assert.equal((await proposals(page)).length, 1);
  }));
