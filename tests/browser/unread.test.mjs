/** What was not read is neither right nor wrong: it is called by its own name, and there is a way on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../www/element/words.zh.js";
import { wordsFor } from "../../www/parts/help/words.js";
import { listOf } from "../../www/parts/take/rows.js";
import { nextResult, onPage } from "./pages.mjs";
import { browserOf, core, sample, shown } from "./site.mjs";
import { given } from "./take.mjs";

const held = browserOf();
const right = sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5/, "$14");
/** A row that stands twice, with other figures: neither is read. */
const twice = (/** @type {string} */ source) =>
  source.replace(/(?=<tr><td colspan="2" class="left">（二）部分公开)/, `<tr><td colspan="3">（一）予以公开</td>${"<td>1</td>".repeat(7)}</tr>`);

/** @param {import("playwright-core").Page} page @param {string} source @param {string} name */
async function looked(page, source, name) {
  const next = nextResult(page);
  await page.evaluate(([text, called]) => /** @type {any} */ (document.querySelector("gouji-check")).check(text, called), [source, name]);
  await next;
  const { verdict } = await shown(page);
  return page.evaluate((said) => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const texts = (/** @type {string} */ selector) => [...root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, " ").trim());
    return { said, look: root.querySelector(".verdict").className, badges: texts(".badge"), cards: [...root.querySelectorAll(".findings > .finding")].map(({ className }) => className.trim()) };
  }, verdict);
}

test("rows that were not read are no mismatch: the third outcome, and a form is held back in its words", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("mode", "block"));
    assert.equal(core.check(twice(right), { lang: "zh" }).verdict, "fail");
    assert.deepEqual(await looked(page, twice(right), "a.html"), {
      said: "有 1 处没有读出，没有核对；读出的部分没有发现不符", look: "verdict review", badges: ["! 没有读出"], cards: ["finding warning"],
    });
    assert.ok((await page.textContent("gouji-check .summary")).includes(zh.hold.unreadable(false)));
    assert.equal(await page.locator("gouji-check .menu-path").count(), 0);
  }));

test("beside a mismatch it is named apart", () =>
  onPage(held, {}, async (page) => {
    const found = await looked(page, twice(sample).replace("<td>21</td><td>6</td>", "<td>-21</td><td>6</td>"), "a.html");
    assert.match(found.said, /；有 1 处没有读出，没有核对/);
    assert.equal(found.look, "verdict fail");
    assert.deepEqual(new Set(found.badges), new Set(["✕ 不符", "! 没有读出"]));
  }));

test("where the file is a print, the way leads to what it was made from", () =>
  onPage(held, {}, async (page) => {
    await looked(page, twice(right), "a.pdf");
    await page.waitForSelector("gouji-check .menu-path");
    assert.deepEqual(await page.locator("gouji-check .summary .menu-path span").allTextContents(), wordsFor("zh").unread.original);
  }));

test("in the list that is taken along, too", () =>
  assert.deepEqual(listOf(given(twice(right))).lines.map(({ level }) => level), ["没有读出"]));
