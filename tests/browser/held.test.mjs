/** What the watched field holds is what counts: brought back by the browser, set by a script, taken out of the page or disabled, none of which an event tells of. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { article, nextResult, onPage, pageFile, putField } from "./pages.mjs";
import { browserOf, sample, shown } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const held = browserOf();
/** A browser brings back what lies on a disk. */
const folder = mkdtempSync(join(tmpdir(), "gouji-"));
after(() => rmSync(folder, { recursive: true }));
const right = sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5</, "$14<");
const ERRORS = "原稿有不符，请在原稿中核对改正后再提交。";
const OPEN = { valid: true, message: "", receipt: null };
const WRONG = { valid: false, message: ERRORS, receipt: "fail" };

/** @param {Page} page */
const state = (page) =>
  page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    await element.updateComplete;
    const receipt = new FormData(document.querySelector("form")).get("receipt");
    return { valid: document.querySelector("form").checkValidity(), message: element.validationMessage, receipt: receipt && JSON.parse(String(receipt)).verdict };
  });

/** @param {Page} page @param {any} wanted */
const becomes = async (page, wanted) => {
  await page.waitForFunction(({ valid, message }) => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    return element.validationMessage === message && document.querySelector("form").checkValidity() === valid;
  }, wanted, { timeout: 20_000 });
  assert.deepEqual(await state(page), wanted);
};

/** A page whose field stands in its markup, as a browser brings back no other. @param {string} field */
const markup = (field) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/pkg/gouji-check.js"></script></head>
<body><form id="form">${field}<gouji-check for="draft" name="receipt" mode="block"></gouji-check><button id="send">提交</button></form></body></html>`;

/** @param {string} field @param {(page: Page) => Promise<void>} use */
const withField = (field, use) =>
  onPage(held, { path: "own.html", answer: (/** @type {string} */ path) => (path === "/own.html" ? markup(field) : pageFile(path)) }, use);

const FILE = '<input type="file" id="draft">';

/** @param {Page} page @param {string} text */
async function choose(page, text) {
  const next = nextResult(page);
  writeFileSync(join(folder, "a.html"), text);
  await page.setInputFiles("#draft", join(folder, "a.html"));
  await next;
  await shown(page);
}

for (const [what, field, fill] of /** @type {[string, string, (page: Page) => Promise<unknown>][]} */ ([
  ["file", FILE, (page) => choose(page, sample)],
  ["text", '<textarea id="draft"></textarea>', (page) => page.fill("#draft", article)],
])) {
  test(`a ${what} that the browser brings back with the page is checked again`, () =>
    withField(field, async (page) => {
      await fill(page);
      await becomes(page, WRONG);
      const here = page.url();
      await page.goto(new URL("/", here).href);
      await page.goBack();
      const kept = await page.evaluate(() => {
        const { files, value } = /** @type {any} */ (document.querySelector("#draft"));
        return Boolean(files ? files.length : value);
      });
      assert.equal(kept, true, "the browser brought nothing back");
      await becomes(page, WRONG);
    }));
}

test("a file field that goes, is emptied by a script, replaced or disabled has nothing to be checked; what comes in its place is", () =>
  withField(FILE, async (page) => {
    for (const away of ["field.remove()", "field.outerHTML = field.outerHTML", "field.disabled = true", "field.outerHTML = `<fieldset disabled>${field.outerHTML}</fieldset>`"]) {
      await choose(page, sample);
      await becomes(page, WRONG);
      await page.evaluate((call) => new Function("field", call)(document.querySelector("#draft")), away);
      await becomes(page, OPEN);
      await page.evaluate((html) => {
        document.querySelectorAll("#draft, fieldset").forEach((one) => one.remove());
        document.querySelector("form").insertAdjacentHTML("afterbegin", html);
      }, FILE);
    }
    await choose(page, sample);
    await becomes(page, WRONG);
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector("#draft")).value = "";
    });
    await page.click("#send");
    await becomes(page, OPEN);
    assert.equal(await page.locator("gouji-check .verdict").count(), 0);
  }));

test("a text that a script has set is looked at before the form is sent", () =>
  withField('<textarea id="draft"></textarea>', async (page) => {
    await page.fill("#draft", article.replace("<td>5</td>", "<td>4</td>"));
    await becomes(page, { valid: true, message: "", receipt: "pass" });
    const next = nextResult(page);
    await page.evaluate((text) => {
      /** @type {any} */ (document.querySelector("#draft")).value = text;
      document.querySelector("form").addEventListener("submit", () => document.body.append("sent"));
    }, article);
    await page.click("#send");
    assert.equal((await next).verdict, "fail");
    await becomes(page, WRONG);
    assert.equal((await page.textContent("body")).includes("sent"), false);
  }));

test("another field under the same id takes the place of the first", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("mode", "block"));
    await putField(page, "textarea", article);
    await becomes(page, WRONG);
    const next = nextResult(page);
    await putField(page, "editable", article.replace("<td>5</td>", "<td>4</td>"));
    assert.equal((await next).verdict, "pass");
    await becomes(page, { valid: true, message: "", receipt: "pass" });
    await putField(page, "textarea", "");
    await becomes(page, OPEN);
  }));

test("a component for uploads whose input is always empty: where the name of its file is gone, so is the file", () =>
  withField('<div id="draft"><input type="file"><ul></ul></div>', async (page) => {
    await page.evaluate(() => document.querySelector("#draft").addEventListener("change", ({ target }) => {
      const item = document.createElement("li");
      item.textContent = /** @type {any} */ (target).files[0].name;
      document.querySelector("ul").append(item);
      /** @type {any} */ (target).value = "";
    }));
    const next = nextResult(page);
    await page.setInputFiles("#draft input", { name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) });
    await next;
    await becomes(page, WRONG);
    // A change that leaves it there is none.
    await page.evaluate(() => document.querySelector("ul").append(document.createElement("li")));
    await becomes(page, WRONG);
    await page.evaluate(() => document.querySelector("li").remove());
    await becomes(page, OPEN);
  }));

test("an editor that shows its source does so in a field for text, which is read then", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("mode", "block"));
    await page.evaluate((text) => {
      const place = document.querySelector("#place");
      place.innerHTML = '<textarea id="draft" hidden></textarea><div id="box"><div id="inner" contenteditable></div></div>';
      document.querySelector("#inner").innerHTML = text;
    }, article);
    await becomes(page, WRONG);
    await page.evaluate((text) => {
      const source = Object.assign(document.createElement("textarea"), { value: text, id: "source" });
      source.style.height = "200px";
      document.querySelector("#inner").replaceWith(source);
    }, article);
    await becomes(page, WRONG);
    await page.fill("#source", article.replace("<td>5</td>", "<td>4</td>"));
    await becomes(page, { valid: true, message: "", receipt: "pass" });
  }));

test("what a framework wraps is taken as plain data", () =>
  onPage(held, {}, async (page, { errors }) => {
    const check = (/** @type {string} */ text) => page.evaluate((one) => /** @type {any} */ (document.querySelector("gouji-check")).check(one).then((/** @type {any} */ { verdict, failed }) => [verdict, failed]), text);
    await check(right.replace(/2024/g, "2023").replace(/2025/g, "2024"));
    await page.evaluate(() => {
      const wrap = (/** @type {any} */ value) => (value && typeof value === "object" ? new Proxy(value, { get: (target, name) => wrap(target[name]) }) : value);
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      Object.assign(element, { last: wrap(element.report), accepted: wrap([{ key: "0000000000000000", reason: "x" }]), rules: wrap([]) });
    });
    assert.deepEqual(await check(sample), ["fail", undefined]);
    const skipped = await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result.coverage.skipped.map((/** @type {any} */ { rule }) => rule));
    assert.deepEqual(skipped.filter((/** @type {string} */ rule) => rule === "Y-CARRY"), []);
    assert.deepEqual(errors, []);
  }));

test("what cannot be handed to the checker is a failure of the tool, and nothing waits for it", () =>
  onPage(held, {}, async (page) => {
    const told = await page.evaluate(async () => {
      const { engine } = /** @type {any} */ (document.querySelector("gouji-check"));
      await engine.call("version");
      const error = await engine.call("check", () => {}).then(() => null, (/** @type {any} */ one) => one.name);
      return [error, engine.waiting.size];
    });
    assert.deepEqual(told, ["DataCloneError", 0]);
  }));

test("attributes as frameworks write them: explain=\"false\" is false, mode=\"Block\" blocks, and what is no mode is told", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => Object.entries({ explain: "false", mode: "Block" }).forEach(([name, value]) => document.querySelector("gouji-check").setAttribute(name, value)));
    await putField(page, "editable", article);
    await becomes(page, WRONG);
    assert.equal(await page.locator("gouji-check .explain button").count(), 0);
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("explain", ""));
    await page.waitForSelector("gouji-check .explain button");
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("mode", "blok"));
    await page.waitForSelector("gouji-check .unused[role=alert]");
    assert.equal(await page.textContent("gouji-check .unused[role=alert]"), "mode 属性只有 advise 和 block，“blok”按 advise 处理，不阻拦提交，请检查。");
    assert.equal((await state(page)).valid, true);
  }));
