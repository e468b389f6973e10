/** What the clipboard holds, into the tool's own box and into the field that it watches: the best of it is checked. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, core, onSite, paste, sample, shown, told } from "./site.mjs";

const held = browserOf();
const TABLE = "<table><tr><td>规章</td><td>1</td></tr></table>";
const name = "粘贴的内容";

/** @param {any} seen */
const said = ({ coverage, sentences }) => ({ coverage, sentences });

/** @param {string} source @param {"html" | "text"} medium */
const expected = (source, medium) => told(core.check(source, { name, medium, lang: "zh" }));

/** The next result's name, asked for before what leads to it. @param {import("playwright-core").Page} page */
const nextName = (page) =>
  page.evaluate(() => new Promise((done) => {
    document.addEventListener("gouji-result", (event) => done(/** @type {any} */ (event).detail.name), { once: true });
  }));

/** Pastes with files beside. @param {import("playwright-core").Page} page @param {[string, string][]} files @param {Record<string, string>} data */
const pasteFiles = (page, files, data = {}) =>
  page.evaluate(([list, entries]) => {
    const clipboardData = new DataTransfer();
    for (const [file, type] of list) clipboardData.items.add(new File(["规章\t1\t0\t4"], file, { type }));
    for (const [type, text] of entries) clipboardData.setData(type, text);
    const target = document.querySelector("gouji-check").shadowRoot.querySelector(".intake");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
  }, /** @type {const} */ ([files, Object.entries(data)]));

/** Copies the sample, for real. @param {import("playwright-core").Page} page */
async function copySample(page) {
  await page.evaluate((markup) => {
    const article = document.createElement("article");
    article.innerHTML = new DOMParser().parseFromString(markup, "text/html").body.innerHTML;
    document.body.append(article);
    getSelection().selectAllChildren(article);
  }, sample);
  await page.keyboard.press("Control+C");
  await page.evaluate(() => document.querySelector("body > article:last-child").remove());
}

/** Puts a field in, watched by the element, and pastes into it by the keyboard. @param {import("playwright-core").Page} page @param {string} markup */
async function pasteInto(page, markup) {
  await page.evaluate((field) => {
    document.body.insertAdjacentHTML("beforeend", field);
    document.querySelector("gouji-check").setAttribute("for", "draft");
    document.addEventListener("paste", ({ clipboardData }) => {
      Object.assign(window, { copied: clipboardData.getData("text/html") });
    }, true);
  }, markup);
  await page.focus("#draft");
  await page.keyboard.press("Control+V");
}

test("text goes before markup without a table, and markup before a picture of it", () =>
  onSite(held, {}, async (page) => {
    await paste(page, { "text/html": "<p>规章 1 0 4</p>", "text/plain": "规章\t1\t0\t4" });
    assert.deepEqual(said(await shown(page)), expected("规章\t1\t0\t4", "text"));
    let next = nextName(page);
    await pasteFiles(page, [["image.png", "image/png"]], { "text/html": TABLE, "text/plain": "规章\t2" });
    assert.equal(await next, name);
    assert.deepEqual(said(await shown(page)), expected(TABLE, "html"));
    next = nextName(page);
    await paste(page, { "text/html": "<p>甲</p>" });
    assert.equal(await next, name);
    assert.deepEqual(said(await shown(page)), expected("<p>甲</p>", "html"));
  }));

test("a file on the clipboard", () =>
  onSite(held, {}, async (page) => {
    const next = nextName(page);
    await pasteFiles(page, [["报告.txt", "text/plain"]]);
    assert.equal(await next, "报告.txt");
    assert.deepEqual(said(await shown(page)), told(core.check("规章\t1\t0\t4", { name: "报告.txt", lang: "zh" })));
  }));

test("figures without labels are refused with what to copy", () =>
  onSite(held, {}, async (page) => {
    await paste(page, { "text/html": "<table><tr><td>11</td><td>2</td></tr></table>", "text/plain": "11\t2" });
    const { verdict, sentences } = await shown(page);
    assert.equal(verdict, "没有读出可以核对的表格");
    assert.deepEqual(sentences, [
      "这里只有数字，没有行名和列名，不能确定每个数属于哪一格，没有核对。请连同左边的行名和上面的列名一起复制（最好复制整张表），再粘贴。",
    ]);
  }));

test("the tool's own box, by the keyboard", () =>
  onSite(held, {}, async (page) => {
    await copySample(page);
    await page.click("gouji-check button[aria-expanded]");
    await page.evaluate(() => {
      document.addEventListener("paste", ({ clipboardData }) => {
        Object.assign(window, { copied: clipboardData.getData("text/html") });
      }, true);
    });
    await page.keyboard.press("Control+V");
    const seen = said(await shown(page));
    assert.deepEqual(seen, expected(await page.evaluate("copied"), "html"));
    assert.deepEqual(seen.coverage, expected(sample, "html").coverage);
  }));

test("a watched field for text: the markup where the paste is all it holds, and the text where it is not", () =>
  onSite(held, {}, async (page) => {
    await copySample(page);
    await pasteInto(page, "<textarea id=draft></textarea>");
    assert.deepEqual(said(await shown(page)), expected(await page.evaluate("copied"), "html"));
    // Leaving the field checks nothing again.
    await page.evaluate(() => {
      Object.assign(window, { results: 0 });
      document.addEventListener("gouji-result", () => (/** @type {any} */ (window).results += 1));
    });
    const next = nextName(page);
    await page.locator("#draft").blur();
    await page.fill("#draft", "规章\t1\t0\t4");
    await page.locator("#draft").blur();
    assert.equal(await next, "");
    assert.deepEqual(said(await shown(page)), told(core.check("规章\t1\t0\t4", { medium: "text", lang: "zh" })));
    assert.equal(await page.evaluate("results"), 1);
  }));

test("a watched editable element", () =>
  onSite(held, {}, async (page) => {
    await copySample(page);
    await pasteInto(page, "<div id=draft contenteditable>旧稿</div>");
    const result = async () => {
      const markup = await page.evaluate(() => document.querySelector("#draft").innerHTML);
      return told(core.check(markup, { medium: "html", lang: "zh" }));
    };
    // What stood there before may be checked, too, where the paste comes late.
    await page.waitForFunction(() => {
      const { result } = /** @type {any} */ (document.querySelector("gouji-check"));
      return result && result.verdict !== "unreadable";
    });
    assert.deepEqual(said(await shown(page)), await result());
    const next = nextName(page);
    await page.evaluate(() => {
      document.querySelector("#draft").innerHTML = "<table><tr><td>规章</td><td>1</td></tr></table>";
    });
    await page.locator("#draft").blur();
    assert.equal(await next, "");
    assert.deepEqual(said(await shown(page)), await result());
  }));
