/** With `mode="block"`: what a person stopped, or cleared away, was to be checked and is not. It holds the form back, in words, with a way out; a slow tool never does. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUILT } from "../../www/build/paths.mjs";
import { reportOf } from "./county.mjs";
import { batchDone } from "./list.mjs";
import { nextResult, onPage, pageFile } from "./pages.mjs";
import { browserOf, drop, sample, shown } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const held = browserOf();
const real = readFileSync(`${BUILT}/gouji-worker.js`, "utf8");
const right = sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5</, "$14<");

const UNKNOWN = "报告还没有核对，请核对后再提交。";
const BUSY = "报告正在核对，请稍候再提交。";
const ERRORS = "原稿有不符，请在原稿中核对改正后再提交。";
const STOPPED = "已停止，这份报告没有核对。";

/** A worker that never answers a check of a file with such a name, until it is told to. */
function hanging() {
  const script = `${real}; const speak = self.onmessage; self.onmessage = (event) => /慢/.test(JSON.stringify(event.data.args.slice(1))) || speak(event);`;
  const state = { hangs: true, answer: (/** @type {string} */ path) => (path === "/pkg/gouji-worker.js" && state.hangs ? script : pageFile(path)) };
  return state;
}

/** The element blocks, and watches a field for files. @param {Page} page */
const ready = (page) =>
  page.evaluate(() => {
    document.querySelector("gouji-check").setAttribute("mode", "block");
    document.querySelector("#place").append(Object.assign(document.createElement("input"), { type: "file", id: "draft", multiple: true }));
  });

/** @param {Page} page @param {[string, string][]} files */
const choose = (page, ...files) => page.setInputFiles("#draft", files.map(([name, text]) => ({ name, mimeType: "text/html", buffer: Buffer.from(text) })));

/** May the form be sent, what does the element say, and what is offered? @param {Page} page */
const state = (page) =>
  page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    // A part may be on its way, which draws it once more.
    await Promise.all(Object.values(element.parts.coming));
    await element.updateComplete;
    const of = (/** @type {string} */ selector) => [...element.shadowRoot.querySelectorAll(`.summary ${selector}`)].map(({ textContent }) => textContent.trim());
    return { valid: document.querySelector("form").checkValidity(), message: element.validationMessage, said: of("strong"), offered: of("button") };
  });

const BACK = "核对上传框里的文件";
const waits = (/** @type {string[]} */ said, /** @type {string[]} */ offered) => ({ valid: false, message: UNKNOWN, said: [...said, UNKNOWN], offered });

/** @param {Page} page */
const stop = (page) => page.getByRole("button", { name: "停止核对" }).click();

/** @param {Page} page @param {string} name */
async function press(page, name) {
  const next = nextResult(page);
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
  return (await next).verdict;
}

test("a list that is cleared leaves its field as it was: what that holds is still to be checked", () =>
  onPage(held, {}, async (page, { errors }) => {
    await ready(page);
    const done = batchDone(page);
    await choose(page, ["甲.html", reportOf()], ["乙.html", reportOf({ body: "教育局" })], ["丙.html", reportOf({ body: "水利局", error: false })]);
    await done;
    const wrong = await state(page);
    assert.match(wrong.message, /^清单中有 2 份报告有不符/);
    await page.getByRole("button", { name: "清空列表" }).click();
    assert.deepEqual(await state(page), waits([], [BACK]));
    const again = batchDone(page);
    await page.getByRole("button", { name: BACK }).click();
    await again;
    assert.deepEqual(await state(page), wrong);
    // Emptied by hand there is nothing to be sent.
    await page.getByRole("button", { name: "清空列表" }).click();
    await page.setInputFiles("#draft", []);
    assert.deepEqual(await state(page), { valid: true, message: "", said: [], offered: [] });
    assert.deepEqual(errors, []);
  }));

for (const [what, text, verdict] of /** @type {const} */ ([["wrong", sample, "fail"], ["right", right, "pass"]])) {
  test(`a person stops the check of a ${what} file: held back, with a button that checks it`, () => {
    const faults = hanging();
    return onPage(held, faults, async (page) => {
      await ready(page);
      await choose(page, ["慢.html", text]);
      await stop(page);
      await page.waitForSelector("gouji-check .verdict.failure");
      assert.deepEqual(await state(page), waits([STOPPED], [BACK]));
      faults.hangs = false;
      assert.equal(await press(page, BACK), verdict);
      const { valid, message } = await state(page);
      assert.deepEqual([valid, message], verdict === "pass" ? [true, ""] : [false, ERRORS]);
    });
  });
}

test("what was dropped and no field holds is checked again by the same name", () => {
  const faults = hanging();
  return onPage(held, faults, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("mode", "block"));
    await drop(page, sample, "慢.html");
    await stop(page);
    await page.waitForSelector("gouji-check .verdict.failure");
    assert.deepEqual(await state(page), waits([STOPPED], ["重新核对"]));
    faults.hangs = false;
    assert.equal(await press(page, "重新核对"), "fail");
    assert.equal(await page.textContent("gouji-check .which b"), "慢.html");
    assert.equal((await state(page)).message, ERRORS);
  });
});

test("where it only advises nothing is held back, and there is a button all the same", () =>
  onPage(held, hanging(), async (page) => {
    await drop(page, sample, "慢.html");
    await stop(page);
    await page.waitForSelector("gouji-check .verdict.failure");
    assert.deepEqual(await state(page), { valid: true, message: "", said: [STOPPED], offered: ["重新核对"] });
  }));

test("a check that took longer than ten seconds holds nothing back when it is stopped either; the next one does", () =>
  onPage(held, hanging(), async (page) => {
    await ready(page);
    await page.clock.install({ time: 0 });
    await choose(page, ["慢.html", sample]);
    await page.getByRole("button", { name: "停止核对" }).waitFor();
    assert.equal((await state(page)).message, BUSY);
    await page.clock.runFor(10_001);
    assert.equal((await state(page)).valid, true);
    await stop(page);
    await page.waitForSelector("gouji-check .verdict.failure");
    assert.deepEqual(await state(page), { valid: true, message: "", said: [STOPPED], offered: [BACK] });
    await choose(page, ["慢二.html", sample]);
    assert.deepEqual([(await state(page)).valid, (await state(page)).message], [false, BUSY]);
  }));

test("a report of a list that is opened and stopped takes nothing from what is known of the others", () => {
  const faults = hanging();
  faults.hangs = false;
  return onPage(held, faults, async (page) => {
    await ready(page);
    const done = batchDone(page);
    await choose(page, ["甲.html", reportOf()], ["慢.html", reportOf({ body: "教育局", error: false })]);
    await done;
    const { message } = await state(page);
    assert.match(message, /^清单中有 1 份报告有不符/);
    faults.hangs = true;
    // The place that read the list knows no silence.
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      element.engine.lose(new Error("closed by the test"));
    });
    await page.click("gouji-check [data-row='1']");
    await stop(page);
    await page.waitForSelector("gouji-check .verdict.failure");
    assert.equal((await state(page)).message, message);
  });
});

test("cleared by the page while the field holds its file: to be checked; with the field emptied, too, there is nothing to be sent", () =>
  onPage(held, {}, async (page) => {
    await ready(page);
    const next = nextResult(page);
    await choose(page, ["a.html", sample]);
    await next;
    await shown(page);
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).clear());
    assert.deepEqual(await state(page), waits([], [BACK]));
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector("#draft")).value = "";
      /** @type {any} */ (document.querySelector("gouji-check")).clear();
    });
    assert.deepEqual(await state(page), { valid: true, message: "", said: [], offered: [] });
  }));

test("two years of one body in a field: held back until the second is checked with the first", () =>
  onPage(held, {}, async (page) => {
    await ready(page);
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      Object.assign(window, { open: 0 });
      const look = () => {
        if (element.result === null && document.querySelector("form").checkValidity()) /** @type {any} */ (window).open += 1;
      };
      document.querySelector("#draft").addEventListener("change", () => new MutationObserver(look).observe(element.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true }));
    });
    const next = nextResult(page);
    await choose(page, ["2023.html", reportOf({ year: 2023 })], ["2024.html", reportOf({ year: 2024 })]);
    assert.equal((await next).report.year, 2024);
    assert.equal((await state(page)).message, ERRORS);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).open), 0);
  }));
