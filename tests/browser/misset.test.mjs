/** What a page has set wrongly is said, in the element's own line and in the console, and holds nothing open that should be closed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsFor } from "../../www/parts/host/words.js";
import { onPage } from "./pages.mjs";
import { browserOf, sample } from "./site.mjs";

const held = browserOf();
const { alone, lang, explainIs, noFor } = wordsFor("zh");
const file = { name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) };

/** The element without `for`, and what the console said from then on. @param {import("playwright-core").Page} page @param {Record<string, string>} attributes */
async function set(page, attributes) {
  /** @type {string[]} */
  const heard = [];
  page.on("console", (one) => heard.push(one.text()));
  await page.evaluate((given) => {
    const element = document.querySelector("gouji-check");
    element.removeAttribute("for");
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  }, attributes);
  return heard;
}

/** @param {import("playwright-core").Page} page @param {string} said @param {string[]} heard */
async function says(page, said, heard) {
  await page.locator("gouji-check .unused[role=alert]").getByText(said, { exact: true }).waitFor();
  assert.ok(heard.includes(`gouji-check: ${said}`), heard.join());
}

test("block outside a form is said, and no more once it stands in one", () =>
  onPage(held, {}, async (page) => {
    const heard = await set(page, { mode: "block" });
    await page.evaluate(() => document.body.append(document.querySelector("gouji-check")));
    await says(page, alone, heard);
    await page.evaluate(() => document.querySelector("form").append(document.querySelector("gouji-check")));
    await page.locator("gouji-check .unused[role=alert]").waitFor({ state: "detached" });
  }));

test("block in a form whose file nobody checks, as `for` was forgotten", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector("#place").append(Object.assign(document.createElement("input"), { type: "file", id: "other" }));
      document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    });
    const heard = await set(page, { mode: "block" });
    await page.setInputFiles("#other", file);
    await page.click("#send");
    await says(page, noFor, heard);
    await page.evaluate((text) => /** @type {any} */ (document.querySelector("gouji-check")).check(text), sample);
    await page.locator("gouji-check .unused[role=alert]").waitFor({ state: "detached" });
  }));

test("a language that there is not counts as zh", () =>
  onPage(held, {}, async (page) => {
    const heard = await set(page, { lang: "chinese" });
    await says(page, lang("chinese"), heard);
  }));

test("explain=\"no\" opens no way past what is wrong", () =>
  onPage(held, {}, async (page) => {
    const heard = await set(page, { mode: "block", explain: "no" });
    await page.evaluate((text) => /** @type {any} */ (document.querySelector("gouji-check")).check(text), sample);
    await says(page, explainIs("no"), heard);
    assert.equal(await page.locator("gouji-check .explain button").count(), 0);
  }));

test("in a tab that is not shown the form is held back, and the button that was pressed says why", () =>
  onPage(held, {}, async (page) => {
    await set(page, { mode: "block" });
    const state = () => page.evaluate(() => [document.querySelector("form").checkValidity(), /** @type {any} */ (document.querySelector("#send")).validationMessage, /** @type {any} */ (window).sent]);
    await page.evaluate(async (text) => {
      document.querySelector("form").addEventListener("submit", (event) => {
        event.preventDefault();
        Object.assign(window, { sent: true });
      });
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      element.style.display = "none";
      await element.check(text);
      await element.updateComplete;
    }, sample);
    await page.click("#send");
    assert.deepEqual(await state(), [false, "原稿有不符，请在原稿中核对改正后再提交。", undefined]);
    await page.evaluate(async (text) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      await element.check(text);
      await element.updateComplete;
    }, sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5</, "$14<"));
    assert.deepEqual(await state(), [true, "", undefined]);
    await page.click("#send");
    assert.deepEqual(await state(), [true, "", true]);
  }));
