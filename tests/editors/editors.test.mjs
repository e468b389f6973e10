/** Editors that portals use, out of npm: `for` on what anyone names first reads them, marks in them, and leaves their content as it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, core, onSite } from "../browser/site.mjs";
import { answerWith, article, IN_PLACE, QUILL, REPLACING } from "./pages.mjs";

const held = browserOf();

const expected = core.check(article, { medium: "html", lang: "zh" });

/** Waits for a result of what the editor holds. @param {import("playwright-core").Page} page @param {string} verdict */
const judged = (page, verdict) =>
  page.waitForFunction((wanted) => {
    const { result } = /** @type {any} */ (document.querySelector("gouji-check"));
    return result && result.verdict === wanted;
  }, verdict);

/** @param {import("playwright-core").Page} page @param {string} call */
const inPage = (page, call) => page.evaluate(call);

for (const [name, editor] of Object.entries({ ...REPLACING, ...IN_PLACE })) {
  test(`${name}: every cell is read, the findings are marked, and its own content stays`, () =>
    onSite(held, { path: "page.html", policy: null, answer: answerWith(editor) }, async (page) => {
      await page.waitForFunction(() => "fill" in window);
      await page.evaluate((html) => /** @type {any} */ (window).fill(html), article);
      await judged(page, "fail");
      const { report, findings } = await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result);
      assert.deepEqual(report.tables, expected.report.tables);
      assert.deepEqual(findings.filter(({ severity }) => severity === "error").map(({ key }) => key), expected.findings.filter(({ severity }) => severity === "error").map(({ key }) => key));
      const before = await inPage(page, "content()");
      await page.locator("gouji-check button.sentence").first().click();
      assert.equal(await inPage(page, "content()"), before);
      // Nothing else stands in the page's own tree.
      assert.equal(before.includes("gouji"), false);
      assert.equal(await page.evaluate(() => document.querySelector("gouji-check").checkValidity()), false);
      // Put right in the editor, it is checked again.
      await page.evaluate((html) => /** @type {any} */ (window).fill(html), article.replace(/(本机关不掌握相关政府信息<\/td><td>)5</, "$14<"));
      await judged(page, "pass");
    }));
}

test("CKEditor 4: with its source shown the form waits for that", () =>
  onSite(held, { path: "page.html", policy: null, answer: answerWith(REPLACING["CKEditor 4"]) }, async (page) => {
    await page.waitForFunction(() => "fill" in window);
    await page.evaluate((html) => /** @type {any} */ (window).fill(html), article);
    await judged(page, "fail");
    await inPage(page, "CKEDITOR.instances.draft.setMode('source')");
    const source = "textarea.cke_source";
    await page.waitForSelector(source);
    const holds = () => page.evaluate(() => document.querySelector("gouji-check").checkValidity());
    // As long as the rest before a check.
    await page.waitForFunction(() => !/** @type {any} */ (document.querySelector("gouji-check")).control.isBusy);
    assert.equal(await holds(), false);
    await page.fill(source, article.replace(/(本机关不掌握相关政府信息<\/td><td>)5</, "$14<"));
    await judged(page, "pass");
    assert.equal(await holds(), true);
    await page.fill(source, article);
    await judged(page, "fail");
    assert.equal(await holds(), false);
  }));

test("Quill, which has no merged cells: every cell of the tables that it took apart is read", () =>
  onSite(held, { path: "page.html", policy: null, answer: answerWith(QUILL) }, async (page) => {
    await page.waitForFunction(() => "fill" in window);
    await page.evaluate((html) => /** @type {any} */ (window).fill(html), article);
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).result);
    const { report, verdict } = await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result);
    assert.deepEqual([verdict, report.tables], [expected.verdict, expected.report.tables]);
  }));

test("an element that watches nothing says so, in its own line and in the console, until there is something", () =>
  onSite(held, { path: "page.html", policy: null, answer: answerWith({ scripts: [], body: '<div id="place"></div>', start: "" }, 'for="draft"') }, async (page) => {
    const lines = [];
    page.on("console", (message) => lines.push(message.text()));
    await page.reload();
    await page.waitForSelector("gouji-check .unused");
    assert.match(await page.textContent("gouji-check .unused"), /页面上没有 id 为“draft”的元素/);
    assert.equal(lines.filter((line) => line.includes("“draft”")).length, 1);
    await page.evaluate(() => (document.querySelector("#place").id = "draft"));
    await page.locator("gouji-check .unused", { hasText: "里没有文件框、编辑器或表格" }).waitFor();
    await page.evaluate(() => {
      document.querySelector("#draft").append(Object.assign(document.createElement("input"), { type: "file" }));
    });
    await page.waitForSelector("gouji-check .unused", { state: "detached" });
  }));
