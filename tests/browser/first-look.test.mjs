/** One look after a check: the verdict, the proposal and the wrong cell are on the first screen; ten mistakes do not look alike; what cannot be read is one message. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { BUILT } from "../../www/build/paths.mjs";
import { LOADED } from "../bench/sizes.mjs";
import { reportOf } from "./county.mjs";
import { settled } from "./desk.mjs";
import { dropAll, tableShown } from "./list.mjs";
import { browserOf, core, coverageOf, drop, onSite, sample, shown } from "./site.mjs";

const held = browserOf();

const corrected = sample.replace(/(本机关不掌握相关政府信息<\/td><td>)5</, "$14<");

/** @param {import("playwright-core").Page} page @param {string | Uint8Array} source @param {string} [name] */
const check = (page, source, name = "a.html") =>
  page.evaluate(([given, file]) => /** @type {any} */ (document.querySelector("gouji-check")).check(typeof given === "string" ? given : Uint8Array.from(given), file),
    /** @type {const} */ ([typeof source === "string" ? source : [...source], name]));

/** Where the bottom of what a person looks for stands, without scrolling. @param {import("playwright-core").Page} page */
const bottoms = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const bottom = (selector) => root.querySelector(selector).getBoundingClientRect().bottom;
    return { verdict: bottom(".verdict"), proposal: bottom(".summary .repair button"), cell: bottom(".excerpt .hit"), sum: bottom(".finding .sentence") };
  });

for (const [width, height, screens] of [[1366, 768, 1], [1920, 1080, 1], [360, 640, 2]]) {
  test(`one wrong figure at ${width} × ${height}: sentence, proposal and wrong cell are within ${screens} ${screens === 1 ? "screen" : "screens"}`, async () => {
    const page = await held.browser.newPage({ viewport: { width, height } });
    try {
      await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
      await drop(page, sample, "年报.html");
      await shown(page);
      assert.equal(await page.evaluate(() => scrollY), 0);
      for (const [what, bottom] of Object.entries(await bottoms(page))) assert.ok(bottom <= height * screens, `${what} ends at ${bottom}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing stands out to the side");
      const right = await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.querySelector("td.suspect").getBoundingClientRect().right);
      assert.ok(right <= width, `in its table the cell ends at ${right}: it is in sight without scrolling to the side`);
    } finally {
      await page.close();
    }
  });
}

test("once a report is shown the intake is one line; a touch opens it, and what is dragged, and the next report closes it", () =>
  onSite(held, {}, async (page) => {
    assert.equal(await page.locator("gouji-check .intake.slim").count(), 0);
    await drop(page, sample, "年报.html");
    await shown(page);
    const line = page.locator("gouji-check .intake.slim");
    assert.equal((await line.innerText()).replace(/\s+/g, " ").trim(), "年报.html 青石县林业局 · 2024年 换一份");
    assert.ok((await line.boundingBox()).height < 60);
    await page.click("gouji-check .again");
    assert.equal(await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.activeElement.textContent.trim()), "选择文件");
    await drop(page, corrected, "改后.html");
    await page.waitForSelector("gouji-check .verdict.pass");
    assert.match(await line.innerText(), /改后\.html/);
    await page.evaluate(() => {
      const target = document.querySelector("gouji-check").shadowRoot.querySelector(".summary");
      target.dispatchEvent(new DragEvent("dragover", { dataTransfer: new DataTransfer(), bubbles: true, composed: true, cancelable: true }));
    });
    await page.waitForSelector("gouji-check .intake.over");
  }));

test("a finding shows its row and its column where it stands, and the sums as they are reckoned", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page, sample);
    await shown(page);
    const card = await page.evaluate(() => {
      const finding = document.querySelector("gouji-check").shadowRoot.querySelector(".finding");
      const rows = [...finding.querySelectorAll(".excerpt tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
      return { rows, hit: [...finding.querySelectorAll(".hit")].map((cell) => cell.textContent), place: finding.querySelector(".place b").textContent, sums: [...finding.querySelectorAll(".sentence")].map((one) => one.textContent) };
    });
    const values = result.report.tables.applications;
    const shownRow = (label, row) => [label, ...values[row].map(String)];
    assert.equal(card.place, "表三 （四）无法提供 1.本机关不掌握相关政府信息 / 自然人");
    assert.deepEqual(card.hit, ["5"]);
    assert.deepEqual(card.rows.find(([label]) => label.startsWith("（四）无法提供 1")), shownRow("（四）无法提供 1.本机关不掌握相关政府信息", "unavailable.not_held"));
    assert.deepEqual(card.rows[card.rows.length - 1], shownRow("（七）总计", "concluded"));
    // Rows without a figure in that column are left out.
    assert.ok(card.rows.every(([, person]) => person !== "0"));
    assert.deepEqual(card.sums, ["自然人列：9+3+1+1+5+1+2+1 = 23 ≠ （七）总计 22", "（四）无法提供 1.本机关不掌握相关政府信息：5+2+1 = 8 ≠ 总计 7"]);
  }));

test("one wrong figure needs no more of the tool than what every page loads", () =>
  onSite(held, {}, async (page, { requests }) => {
    const { repairs } = await check(page, sample);
    await shown(page);
    assert.equal(repairs.length, 1);
    const taken = requests.map((url) => new URL(url).pathname).filter((one) => one.startsWith("/pkg/"));
    // What an element that watches a field asks it: it may hold what no event told of.
    assert.deepEqual(new Set(taken), new Set([...LOADED, "gouji-host.js"].map((name) => `/pkg/${name}`)));
  }));

test("one wrong figure beside other mistakes: the sentence names the cell that the button changes, and a doubt is not red", () =>
  onSite(held, {}, async (page) => {
    const last = core.check(reportOf({ year: 2023, error: false })).report;
    await page.evaluate((report) => Object.assign(document.querySelector("gouji-check"), { last: report }), last);
    const result = await check(page, sample);
    const { verdict } = await shown(page);
    const [{ changes: [{ from, to }] }] = result.repairs;
    assert.ok(verdict.startsWith(`表三有 1 格很可能有误：（四）无法提供 1.本机关不掌握相关政府信息 · 自然人，现为 ${from}，很可能应为 ${to}；另有 `), verdict);
    assert.match(await page.locator("gouji-check .summary .repair").innerText(), new RegExp(`^在副本中改为 ${to} `));
    const inks = await page.evaluate(() => ["error", "warning"].map((one) => getComputedStyle(document.querySelector("gouji-check").shadowRoot.querySelector(`.finding.${one} > .excerpt .hit`)).color));
    assert.notEqual(inks[0], inks[1]);
  }));

test("on a telephone wide figures stand apart in the excerpt", () =>
  onSite(held, {}, async (page) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await check(page, corrected.replace(/<td>(\d+)<\/td>/g, (cell, figure) => `<td>${Number(figure) * 12345}</td>`).replace("<td>111105</td>", "<td>111106</td>"));
    await shown(page);
    const cells = await page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".finding.error .excerpt td")].map((cell) => [cell.textContent, cell.clientWidth, cell.scrollWidth]));
    assert.ok(cells.some(([text, width]) => text === "111106" && Number(width) > 0));
    assert.deepEqual(cells.filter(([, width, needed]) => needed > width), []);
    const share = await page.evaluate(() => {
      const label = document.querySelector("gouji-check").shadowRoot.querySelector(".excerpt tbody th");
      return label.getBoundingClientRect().width / label.closest("table").getBoundingClientRect().width;
    });
    assert.ok(share > 0.45, `what a row is called has ${share} of the width`);
  }));

/** The sample without its mistake, and others at these figures, counted from the first. @param {Record<number, number>} plus */
function withMistakes(plus) {
  let n = 0;
  return corrected.replace(/<td>(\d+)<\/td>/g, (cell, figure) => {
    n += 1;
    return plus[n] ? `<td>${Number(figure) + plus[n]}</td>` : cell;
  });
}

/** How often each part stands in the tables. @param {import("playwright-core").Page} page */
const partsIn = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("gouji-check").shadowRoot;
    return Object.fromEntries(["suspect", "cross", "beside"].map((part) => [part, root.querySelectorAll(`td.${part}`).length]));
  });

test("ten mistakes: the verdict counts cells and not sums, the first to read is what settles most, and each can be put right by itself", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page, withMistakes({ 22: 1, 40: 2, 60: 1, 75: 10, 90: 1, 105: 3, 120: 1, 133: 2, 160: 1 }));
    const [way] = result.repairs;
    assert.deepEqual([result.repairs.length, way.table], [1, "applications"]);
    const { verdict } = await shown(page);
    assert.ok(verdict.startsWith(`表三有 ${way.changes.length} 格可能有误`), verdict);
    const suspects = await page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll("td.suspect [data-cell]")].map((one) => /** @type {any} */ (one).dataset.cell));
    assert.deepEqual(suspects.sort(), way.changes.map(({ cell: { table, row, column } }) => `${table}.${row}.${column}`).sort());
    const sizes = await page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".findings > .finding.error")].map((card) => card.querySelectorAll(".sentence").length));
    assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
    assert.equal(await page.locator("gouji-check .findings > .finding .should button").count(), way.changes.length);
    await page.locator("gouji-check .findings > .finding .should button").first().click();
    const { repairs: [left] } = await settled(page);
    assert.equal(left.changes.length, way.changes.length - 1);
  }));

test("a table that nothing explains: cells where two sums cross stand out from the others, and it is said where to begin", () =>
  onSite(held, {}, async (page) => {
    const { report } = core.check(sample, { lang: "zh" });
    const held0 = ["received", "carried_in", "carried_out"];
    for (const [i, row] of Object.keys(report.tables.applications).entries()) report.tables.applications[row] = report.tables.applications[row].map((_, x) => (held0.includes(row) ? 0 : (i * 37 + x * 101) % 89));
    const result = await page.evaluate((one) => /** @type {any} */ (document.querySelector("gouji-check")).take({ report: one, name: "甲" }), report);
    assert.ok(result.gave_up && !result.repairs.some(({ table }) => table === "applications"));
    const { verdict } = await shown(page);
    assert.match(verdict, /表三有 \d+ 个合计对不上/);
    const { cross, beside } = await partsIn(page);
    assert.ok(cross > 0 && beside > 0);
    await page.waitForSelector("gouji-check .begin");
    assert.match(await page.locator("gouji-check .begin").first().textContent(), /^表三请先看这几行：.+；这几列：.+。$/);
    const looks = await page.evaluate(() => ["cross", "beside"].map((part) => getComputedStyle(document.querySelector("gouji-check").shadowRoot.querySelector(`td.${part} .cell`)).fontWeight));
    assert.deepEqual(looks, ["700", "400"]);
  }));

test("what cannot be read is one message and the next step, no mismatch and nothing to explain", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), "年报.doc");
    assert.equal(result.verdict, "unreadable");
    await shown(page);
    await page.waitForSelector("gouji-check .menu-path");
    const seen = await page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      const count = (/** @type {string} */ selector) => root.querySelectorAll(selector).length;
      return { sentences: [...root.querySelectorAll(".sentence")].map((one) => one.textContent), badges: count(".badge"), explains: count(".explain"), taken: count(".take, .scope"), menu: [...root.querySelectorAll(".menu-path span")].map((one) => one.textContent) };
    });
    assert.deepEqual(seen, { sentences: [result.findings[0].message], badges: 0, explains: 0, taken: 0, menu: ["用 Word 或 WPS 打开", "文件", "另存为", "Word 文档（*.docx）"] });
  }));

for (const [width, height] of [[1366, 768], [360, 640]]) {
  test(`a list of many at ${width} × ${height}: every verdict on one line, nothing out to the side, and what is unread is called no mismatch`, async () => {
    const page = await held.browser.newPage({ viewport: { width, height } });
    try {
      await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
      await dropAll(page, [["甲.html", sample], ["乙.html", corrected.replace(/林业局/g, "水利局")], ["丙.txt", "无表格"]]);
      await tableShown(page);
      const seen = await page.evaluate(() => {
        const root = document.querySelector("gouji-check").shadowRoot;
        const lines = (/** @type {Element} */ cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size;
        };
        const verdicts = [...root.querySelectorAll(".batch td[class^=outcome-]")].map((cell) => [cell.textContent, lines(cell)]);
        const unread = root.querySelector(".batch .outcome-unreadable").parentElement;
        const says = Math.max(...[...root.querySelectorAll(".batch .says")].map((cell) => cell.getBoundingClientRect().right));
        return { verdicts, badges: unread.querySelectorAll(".badge").length, counts: [...unread.querySelectorAll(".count")].map((cell) => cell.textContent).join(""), says };
      });
      assert.deepEqual(seen.verdicts, [["不符", 1], ["读不出", 1], ["未发现不符", 1]]);
      assert.deepEqual([seen.badges, seen.counts], [0, ""]);
      assert.ok(seen.says <= width, `what is to be said ends at ${seen.says}`);
    } finally {
      await page.close();
    }
  });
}

test("a clean report: what that means, what it does not, and what comes next", () =>
  onSite(held, {}, async (page) => {
    const { coverage } = await check(page, corrected);
    const seen = await shown(page);
    assert.deepEqual([seen.verdict, seen.coverage], [`已核对 ${coverage.checks} 处，没有发现不符`, coverageOf(coverage)]);
    assert.match(await page.locator("gouji-check .summary").innerText(), /不能证明数据属实；真实数字以台账为准/);
    assert.match(await page.locator("gouji-check .take").innerText(), /下一步：.*打印/s);
  }));

test("from the key on the old verdict is marked as old, and a check of an edit that takes long can be stopped", () => {
  return onSite(held, {}, async (page) => {
    await check(page, sample);
    await shown(page);
    await page.evaluate(() => {
      const { engine } = /** @type {any} */ (document.querySelector("gouji-check"));
      const begin = engine.begin.bind(engine);
      engine.begin = (/** @type {string} */ call, /** @type {unknown[]} */ args) => {
        const job = begin(call, args);
        // An answer that does not come.
        return call === "checkReport" ? Object.assign(job, { answer: new Promise((_, reject) => (job.reject = reject)) }) : job;
      };
    });
    await page.click("gouji-check .repair button");
    assert.equal(await page.locator("gouji-check .summary.old").count(), 1);
    await page.click("gouji-check .stop button");
    await page.waitForSelector("gouji-check .verdict.failure");
    assert.equal(await page.locator("gouji-check .edits").count(), 1);
  });
});
