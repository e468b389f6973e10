/** Correcting begins where the mistake is, and offers what is likely there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../www/element/words.zh.js";
import { reportOf } from "./county.mjs";
import { field, hand, judged, openGrid, settled, withCells } from "./desk.mjs";
import { browserOf, core, onSite, sample, shown } from "./site.mjs";

const held = browserOf();
const wrong = "applications.unavailable.not_held.person";

test("the grid opens at the cell of the finding in hand, with its likely figure beside it; a key takes it", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate((given) => /** @type {any} */ (document.querySelector("gouji-check")).check(given, "a.html"), sample);
    await shown(page);
    await page.locator("gouji-check button.sentence").first().click();
    await page.click("gouji-check .tables button:has-text('在此修改')");
    await page.waitForSelector("gouji-check .desk");
    assert.equal(await hand(page), wrong);
    const offers = await page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".offer")].map((one) => [/** @type {any} */ (one.parentNode).querySelector("input").dataset.cell, one.textContent]));
    assert.deepEqual(offers, [[wrong, "4"]]);
    assert.match(await field(page, wrong).getAttribute("title"), /推算应为 4，请与台账核对/);
    await page.keyboard.press("Control+Enter");
    await settled(page);
    assert.equal(await field(page, wrong).inputValue(), "4");
    assert.equal(await page.locator("gouji-check .offer").count(), 0);
  }));

for (const [what, error, cell] of /** @type {[string, boolean, string][]} */ ([["the first mistake", true, wrong], ["its first cell where there is none", false, "disclosure.regulations.issued"]])) {
  test(`where no finding is in hand the grid opens at ${what}`, () =>
    onSite(held, {}, async (page) => {
      await openGrid(page, reportOf({ error }));
      assert.equal(await hand(page), cell);
      // The first click is no second one.
      await field(page, cell).click();
      await page.keyboard.type("1234");
      assert.equal(await field(page, cell).inputValue(), "1234");
    }));
}

test("the bar of the grid stays in view", () =>
  onSite(held, {}, async (page) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await openGrid(page);
    await field(page, "applications.concluded.total").click();
    const tops = await page.evaluate(() => [".tools", ".at-hand"].map((one) => document.querySelector("gouji-check").shadowRoot.querySelector(one).getBoundingClientRect()).map(({ top, bottom }) => [top >= 0, bottom <= innerHeight]));
    assert.deepEqual(tops, [[true, true], [true, true]]);
    // Neither stands over the other, nor over the cell at hand.
    const [tools, bar, cell] = await page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      return [root.querySelector(".tools"), root.querySelector(".at-hand"), root.activeElement].map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }));
    });
    assert.ok(tools.bottom <= bar.top + 1 && bar.bottom <= cell.top, JSON.stringify([tools, bar, cell]));
  }));

test("a report begun from an empty form differs from no file: no list of changes, and no cell marked as changed", () =>
  onSite(held, {}, async (page) => {
    await page.click("gouji-check button:has-text('从空白表开始填')");
    await page.click("gouji-check .choice button:has-text('2021年起')");
    await page.waitForSelector("gouji-check .desk");
    const key = "disclosure.licensing.decisions";
    await field(page, key).click();
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    assert.deepEqual(await settled(page), judged(withCells(core.blank("cn-2021"), { [key]: 12 })));
    assert.deepEqual(await page.evaluate(() => [".edits", ".edited"].map((one) => document.querySelector("gouji-check").shadowRoot.querySelectorAll(one).length)), [0, 0]);
  }));

test("a form that is being filled in is quiet of what is only not there yet, and says it when it is done", () =>
  onSite(held, {}, async (page) => {
    await page.click("gouji-check button:has-text('从空白表开始填')");
    await page.click("gouji-check .choice button:has-text('2021年起')");
    await page.waitForSelector("gouji-check .desk");
    await field(page, "disclosure.licensing.decisions").click();
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    const { findings } = await settled(page);
    assert.ok(findings.length > 0 && findings.every(({ rule }) => rule === "T-BLANK"));
    const seen = () => page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      return { marked: root.querySelectorAll("td.marked").length > 0, findings: root.querySelectorAll(".findings > .finding").length, look: root.querySelector(".verdict").className, said: root.querySelector(".verdict strong").textContent };
    });
    assert.deepEqual(await seen(), { marked: false, findings: 0, look: "verdict review", said: zh.noErrors(0) + zh.partly });
    await page.click("gouji-check .tools button:has-text('完成修改')");
    await page.waitForSelector("gouji-check .findings");
    const done = await seen();
    assert.deepEqual([done.marked, done.findings, done.look], [true, findings.length, "verdict review"]);
  }));
