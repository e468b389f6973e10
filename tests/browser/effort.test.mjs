/** How much is searched for, and when: little at each key and in a list, all of it when typing rests and in the report that is opened. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUILT } from "../../www/build/paths.mjs";
import { wordsFor } from "../../www/parts/help/words.js";
import { asRead, field, settled, withCells } from "./desk.mjs";
import { dropAll } from "./list.mjs";
import { browserOf, core, drop, onSite, sample, shown } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const held = browserOf();
const cell = "disclosure.licensing.decisions";

/** The sample with so many wrong figures in table three, by chance: the first such that little effort gives up on and all explains. */
function hard() {
  const right = sample.replace(/(本机关不掌握相关政府信息<\/td><td>)5/, "$14");
  const [start, end] = [right.indexOf("三、收到"), right.indexOf("四、")];
  const table = right.slice(start, end);
  const cells = [...table.matchAll(/(?<=<td>)\d+(?=<\/td>)/g)];
  for (let seed = 1; seed < 1000; seed += 1) {
    let state = seed * 7919;
    const any = (/** @type {number} */ below) => (state = (state * 48271) % 2147483647) % below;
    const wrong = new Map(Array.from({ length: 12 }, () => [cells[any(cells.length)].index, String(any(60))]));
    const source = right.slice(0, start) + table.replace(/(?<=<td>)\d+(?=<\/td>)/g, (figure, at) => wrong.get(at) || figure) + right.slice(end);
    const [quick, full] = ["quick", "full"].map((effort) => core.check(source, { effort }));
    if (quick.gave_up && !full.gave_up && full.repairs.length > 0) return source;
  }
  throw new Error("no such figures");
}

const source = hard();

/** Notes what the workers are asked for figures in hand, and with which effort. @param {Page} page */
const noted = (page) =>
  page.evaluate(() => {
    const real = Worker.prototype.postMessage;
    Object.assign(window, { efforts: [] });
    Worker.prototype.postMessage = function (message) {
      if (message.call === "checkReport") /** @type {any} */ (window).efforts.push(message.args[1].effort);
      real.call(this, message);
    };
  });

/** @param {Page} page */
const efforts = (page) => page.evaluate(() => /** @type {any} */ (window).efforts);

/** @param {Page} page @param {string} text */
async function openGrid(page, text) {
  await page.evaluate((given) => /** @type {any} */ (document.querySelector("gouji-check")).check(given, "a.html"), text);
  await shown(page);
  await page.click("gouji-check .tables button:has-text('在此修改')");
  await page.waitForSelector("gouji-check .desk");
}

/** What is said where repairs stand: by a part, which may be on its way. @param {Page} page */
const saidOfRepairs = (page) => page.evaluate(async () => {
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  await element.parts.load("help");
  await element.updateComplete;
  return [...element.shadowRoot.querySelectorAll(".gave-up")].map(({ textContent }) => textContent);
});

const judged = (/** @type {any} */ report, /** @type {string} */ effort) => asRead(core.checkReport(report, { lang: "zh", effort }));

test("a report given by itself is searched with all effort", () =>
  onSite(held, {}, async (page) => {
    await drop(page, source, "a.html");
    await shown(page);
    const result = await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result);
    assert.deepEqual(result, core.check(source, { name: "a.html", lang: "zh" }));
    assert.ok(result.repairs.length > 0);
  }));

test("each key is checked with little effort; when typing rests the rest is searched for, in another worker, and no key waits for it", () =>
  onSite(held, {}, async (page) => {
    const { report } = core.check(source, { lang: "zh" });
    await page.clock.install();
    await openGrid(page, source);
    await noted(page);
    await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
    await field(page, cell).click();
    for (const [i, text] of ["1", "18", "187"].entries()) {
      await page.keyboard.press(text.slice(-1));
      const quick = judged(withCells(report, { [cell]: Number(text) }), "quick");
      assert.equal(quick.gave_up, true);
      await page.waitForFunction((wanted) => JSON.stringify(/** @type {any} */ (document.querySelector("gouji-check")).result) === wanted, JSON.stringify(quick));
      assert.deepEqual(await saidOfRepairs(page), [wordsFor("zh").searching]);
      // Once the values of the source are checked, too, for what only it shows.
      assert.deepEqual(await efforts(page), Array(i + 2).fill("quick"));
    }
    await page.clock.runFor(399);
    assert.deepEqual(await efforts(page), Array(4).fill("quick"));
    await page.clock.runFor(1);
    const full = judged(withCells(report, { [cell]: 187 }), "full");
    assert.deepEqual(await settled(page), full);
    assert.deepEqual(await efforts(page), [...Array(4).fill("quick"), "full"]);
    assert.deepEqual(await saidOfRepairs(page), []);
    assert.ok(await page.locator("gouji-check .repair").count() > 0);
    // The worker of the search is gone with it.
    while (page.workers().length !== 1) await page.evaluate(() => document.querySelector("gouji-check").isConnected);
  }));

test("where little effort tells all, nothing more is asked for", () =>
  onSite(held, {}, async (page) => {
    const { report } = core.check(sample, { lang: "zh" });
    await openGrid(page, sample);
    await noted(page);
    await field(page, cell).click();
    await page.keyboard.press("9");
    assert.deepEqual(await settled(page), judged(withCells(report, { [cell]: 9 }), "full"));
    assert.deepEqual(await efforts(page), ["quick", "quick"]);
  }));

test("where all effort finds nothing, that is said", () =>
  onSite(held, {}, async (page) => {
    const { report } = core.check(sample, { lang: "zh" });
    const rows = Object.keys(report.tables.applications);
    for (const [i, row] of rows.entries()) report.tables.applications[row] = report.tables.applications[row].map((_, x) => (i * 37 + x * 101) % 89);
    assert.equal(judged(report, "full").gave_up, true);
    await page.evaluate((one) => /** @type {any} */ (document.querySelector("gouji-check")).take({ report: one, name: "甲" }), report);
    await shown(page);
    assert.deepEqual(await saidOfRepairs(page), [wordsFor("zh").gaveUp]);
    await page.click("gouji-check .tables button:has-text('在此修改')");
    await field(page, cell).click();
    await page.keyboard.press("9");
    assert.deepEqual(await settled(page), core.checkReport(withCells(report, { [cell]: 9 }), { lang: "zh", effort: "full" }));
    assert.deepEqual(await saidOfRepairs(page), [wordsFor("zh").gaveUp]);
  }));

test("the verdict on the figures before does not stand for new ones, while these are not checked", () => {
  const worker = `${readFileSync(`${BUILT}/gouji-worker.js`, "utf8")}; const real = self.onmessage; const kept = [];
    self.onmessage = (event) => (event.data.call === "checkReport" && !self.isOpen ? kept.push(event) : event.data.call === "version" && kept.length ? ((self.isOpen = true), kept.splice(0).forEach(real)) : real(event));`;
  const answer = (/** @type {string} */ path) => (path === "/pkg/gouji-worker.js" ? worker : undefined);
  return onSite(held, { answer }, async (page) => {
    const { report } = core.check(sample, { lang: "zh" });
    await openGrid(page, sample);
    const seen = () => page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      return {
        summary: root.querySelector(".summary").textContent.trim(), marked: root.querySelectorAll("td.marked").length,
        busy: root.querySelector(".opinion").getAttribute("aria-busy"), focus: /** @type {any} */ (root.activeElement).dataset.cell,
      };
    });
    assert.ok((await seen()).marked > 0);
    await field(page, cell).click();
    await page.keyboard.press("9");
    await page.waitForSelector("gouji-check .summary .busy");
    assert.deepEqual(await seen(), { summary: "正在核对……", marked: 0, busy: "true", focus: cell });
    // The worker answers when it is asked its version.
    await page.evaluate(() => void /** @type {any} */ (document.querySelector("gouji-check")).engine.call("version"));
    const result = await settled(page);
    assert.deepEqual(result, judged(withCells(report, { [cell]: 9 }), "full"));
    await page.waitForSelector("gouji-check .summary .verdict");
    assert.deepEqual((await shown(page)).sentences, result.findings.map(({ message }) => message));
    const { marked, busy, focus } = await seen();
    assert.deepEqual([marked > 0, busy, focus], [true, "false", cell]);
  });
});

test("in a list little is searched for; the report that is opened gets all effort", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate(() => {
      const real = Worker.prototype.postMessage;
      Object.assign(window, { rows: [] });
      Worker.prototype.postMessage = function (message) {
        if (message.call === "row") /** @type {any} */ (window).rows.push(message.args[0].options.effort);
        real.call(this, message);
      };
    });
    /** @type {import("./list.mjs").Given[]} */
    const files = [["甲.html", source], ["乙.html", sample.replace(/林业局/g, "水利局")]];
    const rows = await dropAll(page, files);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).rows), ["quick", "quick"]);
    for (const [i, [name, text]] of files.entries()) {
      const { verdict, findings } = core.check(String(text), { name, lang: "zh", effort: "quick" });
      assert.deepEqual([rows[i].verdict, rows[i].findings], [verdict, findings.map(({ severity, rule, message }) => ({ severity, rule, message }))]);
    }
    await page.click("gouji-check [data-row='0']");
    await shown(page);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result), core.check(source, { name: "甲.html", lang: "zh" }));
  }));
