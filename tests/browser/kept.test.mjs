/** What was corrected or typed here is not lost by what comes after: a letter in the watched text, another file, the page being left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, field, judged, openGrid, settled, withCells } from "./desk.mjs";
import { article, nextResult, ofMarkup, onPage, putField } from "./pages.mjs";
import { browserOf, core, drop, onSite, sample, shown } from "./site.mjs";

const held = browserOf();
const wrong = "applications.unavailable.not_held.person";
const received = "applications.received.person";

/** The cell of the watched text with this figure gets another. @param {import("playwright-core").Page} page @param {string} from @param {string} to */
const inText = (page, from, to) =>
  page.evaluate(([old, now]) => {
    const cells = [...document.querySelectorAll("#draft td, #draft p")];
    const cell = cells.find(({ textContent }) => textContent === old) || cells[cells.length - 1];
    cell.textContent = now || `${cell.textContent}。`;
  }, [from, to]);

/** @param {import("playwright-core").Page} page */
async function corrected(page) {
  const first = nextResult(page);
  await putField(page, "editable", article);
  const source = await first;
  await page.locator("gouji-check .repair button").first().click();
  await page.waitForSelector("gouji-check .edits");
  assert.deepEqual((await settled(page)).report, withCells(source.report, { [wrong]: 4 }));
  await page.click("gouji-check .tables button:has-text('在此修改')");
  await field(page, received).click();
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await settled(page);
  return source.report;
}

/** @param {import("playwright-core").Page} page */
const contentOf = (page) => page.evaluate(() => document.querySelector("#draft").innerHTML);

/** @param {import("playwright-core").Page} page */
const notes = (page) => page.locator("gouji-check [role=alert]").allTextContents();

/** Waits for what is checked after a change in the text. @param {import("playwright-core").Page} page @param {() => Promise<unknown>} act */
async function after(page, act) {
  await page.evaluate(() => void Object.assign(window, { sourceBefore: /** @type {any} */ (document.querySelector("gouji-check")).edits.source }));
  await act();
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).edits.source !== /** @type {any} */ (window).sourceBefore);
  return settled(page);
}

test("a mark typed into the watched text leaves the corrections in the copy, each a step that can be taken back", () =>
  onPage(held, {}, async (page, { errors }) => {
    const report = await corrected(page);
    const result = await after(page, () => inText(page, "none such", ""));
    // The text of the report is the new one.
    const now = core.check(await contentOf(page), { medium: "html", lang: "zh" }).report;
    assert.deepEqual(result.report, withCells(now, { [wrong]: 4, [received]: 25 }));
    assert.deepEqual((await changes(page)).slice(0, 1), ["已在副本中改动 2 格；正文没有改变。 撤销"]);
    assert.deepEqual(await notes(page), []);
    await page.click("gouji-check .tools button:has-text('撤销')");
    assert.deepEqual((await settled(page)).report, withCells(now, { [wrong]: 4 }));
    await page.click("gouji-check .tools button:has-text('撤销')");
    assert.deepEqual((await settled(page)).report, now);
    assert.notDeepEqual(now, report);
    assert.deepEqual(errors, []);
  }));

test("where the text itself has another figure now it stands, and that is said; where it has the corrected one nothing is left to do", () =>
  onPage(held, {}, async (page) => {
    const report = await corrected(page);
    const kept = await after(page, () => inText(page, "21", "22"));
    assert.deepEqual(kept.report, withCells(report, { [wrong]: 4, [received]: 22 }));
    assert.deepEqual(await notes(page), ["正文已变，副本中原来的改动有 1 格没有再改上，请核对。"]);
    const done = await after(page, () => inText(page, "5", "4"));
    assert.deepEqual(await notes(page), []);
    assert.deepEqual(done, ofMarkup(await contentOf(page)));
    assert.equal(await page.locator("gouji-check .edits").count(), 0);
  }));

/** An empty form with some figures. @param {import("playwright-core").Page} page */
async function filled(page) {
  await page.click("gouji-check button:has-text('从空白表开始填')");
  await page.click("gouji-check .choice button:has-text('2021')");
  await page.waitForSelector("gouji-check .desk");
  await field(page, received).click();
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await settled(page);
  return withCells(core.blank("cn-2021"), { [received]: 3 });
}

/** @param {import("playwright-core").Page} page */
const offer = (page) => page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".left")].map((one) => /** @type {any} */ (one).innerText.replace(/\s+/g, " ").trim()));

/** Does the browser ask before the page is left? @param {import("playwright-core").Page} page */
const asks = (page) => page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

test("a file dropped over figures that were typed: they are brought back by a button, and until then the page asks before it is left", () =>
  onSite(held, {}, async (page, { errors }) => {
    assert.equal(await asks(page), false);
    const report = await filled(page);
    assert.equal(await asks(page), true);
    const next = nextResult(page);
    await drop(page, sample, "b.html");
    await next;
    await page.waitForSelector("gouji-check .left");
    assert.deepEqual(await offer(page), ["“空白表”在这里改动或填写的 1 格还没有保存： 恢复 清除"]);
    assert.equal(await asks(page), true);
    await page.focus("gouji-check .left button");
    await page.keyboard.press("Enter");
    await page.waitForFunction((key) => /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.querySelector(`input[data-cell="${key}"]`) || {}).value === "3", received);
    assert.deepEqual(await settled(page), judged(report));
    assert.deepEqual(await offer(page), []);
    await drop(page, sample, "b.html");
    await page.waitForSelector("gouji-check .left");
    await page.click("gouji-check .left button:has-text('清除')");
    assert.deepEqual([await offer(page), await asks(page)], [[], false]);
    assert.deepEqual(errors, []);
  }));

test("cells corrected in the grid of a file, too, with the one that is being typed; restored, the file's own copy can be written", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await field(page, wrong).click();
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await field(page, received).click();
    await page.keyboard.type("25");
    await settled(page);
    const next = nextResult(page);
    await drop(page, sample.replace(/林业局/g, "水利局"), "b.html");
    await next;
    await page.waitForSelector("gouji-check .left");
    assert.deepEqual(await offer(page), ["“a.html”在这里改动或填写的 2 格还没有保存： 恢复 清除"]);
    await page.click("gouji-check .left button:has-text('恢复')");
    await page.waitForSelector("gouji-check td.edited");
    assert.deepEqual((await settled(page)).report, withCells(report, { [wrong]: 4, [received]: 25 }));
    assert.equal(await page.getByRole("button", { name: "修订稿", exact: true }).count(), 1);
  }));

test("what was downloaded is saved: nothing is asked, and nothing offered", () =>
  onSite(held, {}, async (page) => {
    await filled(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("gouji-check .take button:has-text('导出 .xlsx')")]);
    assert.match(download.suggestedFilename(), /\.xlsx$/);
    assert.equal(await asks(page), false);
    await field(page, received).click();
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await asks(page), true);
    await page.keyboard.press("Control+z");
    await settled(page);
    assert.equal(await asks(page), false);
    await drop(page, sample, "b.html");
    await page.waitForSelector("gouji-check .verdict.fail");
    assert.deepEqual(await offer(page), []);
  }));

test("a list over typed figures keeps them as well; a page that has the report forgotten does not", () =>
  onSite(held, {}, async (page) => {
    await filled(page);
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).many.leave());
    assert.equal((await offer(page)).length, 1);
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).clear());
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).updateComplete);
    assert.deepEqual([await offer(page), await asks(page)], [[], false]);
  }));

test("a file that comes while a form is asked for is the answer", () =>
  onSite(held, {}, async (page) => {
    await page.click("gouji-check button:has-text('从空白表开始填')");
    await page.waitForSelector("gouji-check .choice");
    await drop(page, sample, "b.html");
    await shown(page);
    assert.equal(await page.locator("gouji-check .choice").count(), 0);
  }));
