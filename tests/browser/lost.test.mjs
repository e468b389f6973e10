/** A list whose workers break down, fall silent, or are no longer wanted. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUILT } from "../../www/build/paths.mjs";
import { county, reportOf } from "./county.mjs";
import { batchDone, dropAll, dropOn, inOrder, reportIn, rowFor, tableShown } from "./list.mjs";
import { browserOf, core, drop, onSite, sample, shown, told } from "./site.mjs";

const held = browserOf();

/** @type {import("./list.mjs").Given[]} */
const files = [
  ["教育局2024.html", reportOf({ body: "教育局" })],
  ["林业局2024.html", reportOf()],
  ["林业局2023.html", reportOf({ year: 2023, error: false })],
];

/** A worker that does this when it is asked to check the first of the files. @param {string} what */
function worker(what) {
  const script = `${readFileSync(`${BUILT}/gouji-worker.js`, "utf8")}; const real = self.onmessage;
    self.onmessage = (event) => { const { call, args } = event.data; const named = { check: args[1], row: args[0] }[call];
      if (named && named.name === "教育局2024.html") ${what}; else real(event); };`;
  return { answer: (/** @type {string} */ path) => (path === "/pkg/gouji-worker.js" ? script : undefined) };
}

/** @param {string} said */
function tableWith(said) {
  const [[name]] = files;
  return inOrder([[name, "", "出错", "", "", "", [said], name], rowFor(files[1], { last: reportIn(files[2]) }), rowFor(files[2])]);
}

const BROKEN = "核对这份内容时程序出错，已重新启动，可以继续核对其他报告。请把这份内容反馈给维护者。";
const LATE = "核对这份内容半分钟没有结果，已停下，可以继续核对其他报告。请再试一次，或另存为 .docx 再试；仍不行时请把这份内容反馈给维护者。";

test("a worker that breaks down over a report is a row that says so, and the others are checked", () =>
  onSite(held, worker("throw new Error('lost')"), async (page) => {
    await dropAll(page, files);
    assert.deepEqual(await tableShown(page), tableWith(BROKEN));
  }));

test("a single report over which the worker breaks down: that is said, and the next one is checked", () =>
  onSite(held, worker("throw new Error('lost')"), async (page) => {
    await drop(page, String(files[0][1]), files[0][0]);
    await page.waitForSelector("gouji-check .failure");
    assert.ok((await page.locator("gouji-check .summary").innerText()).includes(BROKEN));
    const name = "sample-report.html";
    await drop(page, sample, name);
    await page.waitForSelector("gouji-check .failure", { state: "detached" });
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, told(core.check(sample, { name, lang: "zh" })));
  }));

test("a worker that falls silent is tried once more, given up after half a minute, and the others are checked", () =>
  onSite(held, worker("self.close()"), async (page) => {
    await page.clock.install();
    await page.evaluate(() => {
      // The clock moves when a worker has been asked for the report.
      const real = Worker.prototype.postMessage;
      Object.assign(window, { asked: 0 });
      Worker.prototype.postMessage = function (message) {
        real.call(this, message);
        if (message.call === "row" && message.args[0].name === "教育局2024.html") /** @type {any} */ (window).asked += 1;
      };
    });
    const done = batchDone(page);
    await dropOn(page, files);
    for (const asked of [1, 2]) {
      await page.waitForFunction((count) => /** @type {any} */ (window).asked === count, asked);
      // Another worker may be at the others: it must not be taken for silent, too.
      await page.waitForFunction(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".outcome-waiting")].length === 1);
      await page.clock.fastForward(15_000);
    }
    await done;
    assert.deepEqual(await tableShown(page), tableWith(LATE));
  }));

/** More cores than the machine of the tests may have. @param {import("playwright-core").Page} page */
const manyCores = (page) => page.evaluate(() => Object.defineProperty(navigator, "hardwareConcurrency", { value: 8 }));

/** Waits until so many workers are there, and no more. @param {import("playwright-core").Page} page @param {number} count */
async function workersAre(page, count) {
  while (page.workers().length !== count) await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
}

test("stopped while workers are at files, no worker stays but the element's own, and that one is new", () =>
  onSite(held, {}, async (page) => {
    await manyCores(page);
    await drop(page, sample, "sample-report.html");
    await shown(page);
    const [first] = page.workers();
    await page.evaluate(() => {
      const real = Worker.prototype.postMessage;
      const root = document.querySelector("gouji-check").shadowRoot;
      Object.assign(window, { asked: 0 });
      Worker.prototype.postMessage = function (message) {
        real.call(this, message);
        if (message.call !== "row") return;
        // Stopped by hand as soon as every worker has a file.
        if ((/** @type {any} */ (window).asked += 1) === 4) [...root.querySelectorAll("button")].find(({ textContent }) => textContent === "停止核对").click();
      };
    });
    const rows = await dropAll(page, county(60));
    assert.ok(rows.some(({ state }) => state === "unchecked"));
    await workersAre(page, 1);
    assert.notEqual(page.workers()[0], first);
    await drop(page, sample, "下一份.html");
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, told(core.check(sample, { name: "下一份.html", lang: "zh" })));
  }));

test("removed from the page, the element ends its workers and the list waits; put back, it goes on", () =>
  onSite(held, {}, async (page) => {
    await manyCores(page);
    const many = county(60);
    await page.evaluate(() => {
      const element = document.querySelector("gouji-check");
      const watch = new MutationObserver(() => {
        if (!element.shadowRoot.querySelector("progress[max]")) return;
        watch.disconnect();
        Object.assign(window, { element, place: element.parentNode });
        element.remove();
      });
      watch.observe(element.shadowRoot, { subtree: true, childList: true });
    });
    await dropOn(page, many);
    await page.waitForFunction(() => "element" in window);
    await workersAre(page, 1);
    await page.evaluate(() => /** @type {any} */ (window).place.append(/** @type {any} */ (window).element));
    const done = batchDone(page);
    await page.locator("gouji-check button", { hasText: "继续核对其余" }).click();
    assert.deepEqual((await done).map(({ state }) => state), many.map(() => "checked"));
  }));

test("moved to another place of the page, the element goes on with its list", () =>
  onSite(held, {}, async (page) => {
    const many = county(20);
    await page.evaluate(() => {
      const element = document.querySelector("gouji-check");
      const watch = new MutationObserver(() => {
        if (!element.shadowRoot.querySelector("progress[max]")) return;
        watch.disconnect();
        document.body.append(element);
      });
      watch.observe(element.shadowRoot, { subtree: true, childList: true });
    });
    assert.deepEqual((await dropAll(page, many)).map(({ state }) => state), many.map(() => "checked"));
  }));
