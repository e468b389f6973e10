/** What is handed to the printer: a page of the element's own, as it stands and as a printer lays it out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { batchLines } from "../../www/parts/take/batch.js";
import { listOf } from "../../www/parts/take/rows.js";
import { county, reportOf } from "./county.mjs";
import { dropAll } from "./list.mjs";
import { browserOf, core, onSite, sample } from "./site.mjs";
import { button, check, given, hostile, HOSTILE, time } from "./take.mjs";

const held = browserOf();

/** Instead of the dialog, which a person would have to close: notes which page was to be printed. @param {import("playwright-core").Page} page */
const noteCalls = (page) =>
  page.addInitScript(() => {
    window.print = () => {
      /** @type {any} */ (top).printed = [.../** @type {any} */ (top).printed || [], window === top ? "the page" : document.title];
    };
  });

/** The frame to be printed, and what stands in it. @param {import("playwright-core").Page} page */
async function paperOf(page) {
  await page.waitForFunction(() => /** @type {any} */ (window).printed);
  const frame = page.frames()[1];
  return frame.evaluate(() => {
    const texts = (selector, root = document) => [...root.querySelectorAll(selector)].map((node) => node.textContent);
    return {
      calls: /** @type {any} */ (parent).printed, title: document.title, lang: document.documentElement.lang, address: location.href,
      headings: texts("h1, h2"),
      tables: [...document.querySelectorAll("table")].map((table) => ({ head: texts("thead th", table), rows: [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)) })),
      active: document.querySelectorAll("script, img, iframe, a, style, [style], [onerror]").length,
      picture: (document.querySelector("svg") || document.body).getAttribute("aria-label"),
      markup: document.documentElement.outerHTML, rules: [...document.adoptedStyleSheets[0].cssRules].map((rule) => rule.cssText).join("\n"),
    };
  });
}

/** The sheets of paper as the browser's own printing lays them out: width and height of each, in points. @param {{markup: string, rules: string}} paper */
async function sheets({ markup, rules }) {
  const page = await held.browser.newPage();
  await page.setContent(markup);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

const corrected = reportOf({ error: false });

/** At these figures, counted from the first, so much more than there should be. @type {Record<number, number>} */
const PLUS = { 22: 1, 40: 2, 60: 1, 75: 10, 90: 1, 105: 3, 120: 1, 133: 2, 160: 1, 190: 1 };
const tenWrong = ((n) => corrected.replace(/<td>(\d+)<\/td>/g, (_, figure) => `<td>${Number(figure) + (PLUS[(n += 1)] || 0)}</td>`))(0);

const UPRIGHT = [595, 842];
const LYING = [842, 595];

/** The cells of the list on paper. @param {ReturnType<typeof given>} values */
function rowsOf(values) {
  const { words } = values;
  const signs = { error: "✕", warning: "!", info: "i" };
  return listOf(values).lines.map((line) => [
    line.number, [line.table, line.row, line.column].filter((text) => text !== null).join(" / ") || "—", String(line.printed === null ? "—" : line.printed),
    [`${signs[line.severity]} ${line.level} `, line.message, line.quote && words.quote(line.quote), line.left !== null && `等式左边 ${line.left}，右边 ${line.right}`, [[line.rule, line.title].filter(Boolean).join(" "), line.basis && `依据：${line.basis}`].filter(Boolean).join("；")].filter(Boolean).join(""),
    line.proposal || "—", line.accepted ? `已作说明：${line.accepted}` : "",
  ]);
}

const HEAD = ["序号", "位置", "填报数", "核对意见", "改法（请与台账核对）", "处理情况"];
const SIGNERS = ["承办", "业务审查", "法制审核", "保密审查", "审签", "审批"];
const signed = (names) => names.map((one) => (one ? `${one}签名：日期：` : ""));

/** @param {{head: string[], rows: string[][]}} facts of which the short ones share a line @returns {string[][]} each by itself */
const apart = ({ rows }) => rows.flatMap(([name, value, ...rest]) => [[name, value], ...(rest.length ? [rest] : [])]);

const TABLES = ["核对结果一览图", "识别出的表格", ...core.catalogue().forms[0].tables.map(({ name, title }) => `${name} ${title}`)];

/** @param {import("playwright-core").Page} page @param {boolean} [isWhole] with the tables */
async function printedAsExpected(page, isWhole = false) {
  await button(page, isWhole ? "打印清单和表格" : "打印").click();
  const paper = await paperOf(page);
  const values = given(sample);
  const list = listOf(values);
  assert.deepEqual([paper.calls, paper.title, paper.lang, paper.address, paper.active], [["整改清单-青石县林业局-2024"], "整改清单-青石县林业局-2024", "zh-CN", "about:blank", 0]);
  assert.deepEqual(paper.headings, ["整改清单", "核对意见", "核对范围", ...(isWhole ? TABLES : [])]);
  const [facts, lines, scope, signers, ...tables] = paper.tables;
  assert.deepEqual(apart(facts), list.facts);
  assert.deepEqual(lines, { head: HEAD, rows: rowsOf(values) });
  const reasons = [...new Set(list.scope.map(([, , , why]) => why))];
  assert.deepEqual(scope, { head: ["情形", "要求", "原因"], rows: reasons.map((why) => ["没有核对的要求", list.scope.filter((one) => one[3] === why).map(([, rule]) => rule.replace(/^[A-Z0-9-]+ /, "")).join("；"), why]) });
  assert.deepEqual(signers, { head: [], rows: [signed(SIGNERS.slice(0, 3)), signed(SIGNERS.slice(3))] });
  assert.deepEqual([tables.length, /^核对结果一览图：表二：/.test(paper.picture)], isWhole ? [3, true] : [0, false]);
  return paper;
}

for (const [what, faults] of Object.entries({ "a strict policy": { policy: POLICY }, "Trusted Types": { policy: `${POLICY}; require-trusted-types-for 'script'` }, "scripts and nothing else": { everywhere: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'", answer: (path) => (path.endsWith(".wasm") ? null : undefined) } })) {
  test(`${what}: the whole list is printed on one sheet where one figure is wrong, and nothing of the page around it`, () =>
    onSite(held, faults, async (page, { errors }) => {
      await noteCalls(page);
      await page.reload();
      await check(page, sample);
      const paper = await printedAsExpected(page);
      assert.deepEqual([await sheets(paper), errors], [[UPRIGHT], []]);
    }));
}

test("the picture and the tables are printed behind the list where they are asked for", () =>
  onSite(held, {}, async (page) => {
    await noteCalls(page);
    await page.reload();
    await check(page, sample);
    await page.click("gouji-check .more summary");
    assert.deepEqual(await sheets(await printedAsExpected(page, true)), [UPRIGHT, UPRIGHT, UPRIGHT]);
  }));

test("ten wrong figures: each line has the change of its own cells, and the list is no longer than four sheets", () =>
  onSite(held, {}, async (page) => {
    await noteCalls(page);
    await page.reload();
    await check(page, tenWrong);
    await button(page, "打印").click();
    const paper = await paperOf(page);
    assert.deepEqual(paper.tables[1].rows, rowsOf(given(tenWrong)));
    assert.ok((await sheets(paper)).length <= 4);
  }));

test("gouji.html from file://", async () => {
  const page = await held.browser.newPage();
  await noteCalls(page);
  await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
  await check(page, sample);
  await printedAsExpected(page);
  await page.close();
});

test("who signs is set by an attribute; an empty one leaves the lines out", () =>
  onSite(held, {}, async (page) => {
    await noteCalls(page);
    await page.reload();
    await check(page, sample);
    const signers = async (value) => {
      await page.evaluate((text) => document.querySelector("gouji-check").setAttribute("signoff", text), value);
      await page.evaluate(() => (/** @type {any} */ (window).printed = null));
      await button(page, "打印").click();
      return (await paperOf(page)).tables.filter(({ rows }) => rows.flat().some((text) => text.includes("签名："))).map(({ rows }) => rows);
    };
    assert.deepEqual(await signers("甲,乙、 丙，丁"), [[signed(["甲", "乙", "丙"]), signed(["丁", "", ""])]]);
    assert.deepEqual(await signers(""), []);
    assert.equal(page.frames().length, 2, "the frame of the last printing is gone");
  }));

test("when it is printed, the frame goes", () =>
  onSite(held, {}, async (page) => {
    await page.addInitScript(() => {
      window.print = () => dispatchEvent(new Event("afterprint"));
    });
    await page.reload();
    await check(page, sample);
    await button(page, "打印").click();
    await page.locator("gouji-check .take [role=status]", { hasText: "清单已交给打印" }).waitFor();
    assert.equal(page.frames().length, 1);
  }));

test("hostile text is text on paper, rows stay whole, and the head comes on every sheet", () =>
  onSite(held, {}, async (page) => {
    await noteCalls(page);
    await page.reload();
    await check(page, hostile(sample));
    await page.click("gouji-check .more summary");
    await button(page, "打印清单和表格").click();
    const paper = await paperOf(page);
    assert.equal(paper.active, 0);
    assert.deepEqual(paper.tables[1], { head: HEAD, rows: rowsOf(given(hostile(sample))) });
    const look = await page.frames()[1].evaluate(() => {
      const of = (selector) => getComputedStyle(document.querySelector(selector));
      return [of("thead").display, of("tbody tr").breakInside, of("svg").breakInside, of("body").color];
    });
    assert.deepEqual(look, ["table-header-group", "avoid", "avoid", "rgb(0, 0, 0)"]);
  }));

test("the page itself printed keeps the name of the file and has no buttons", () =>
  onSite(held, {}, async (page) => {
    await check(page, sample, "年报.html");
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      const visible = (/** @type {string} */ selector) => [...root.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0).map((one) => one.textContent.trim());
      return { name: visible(".which b"), buttons: visible("[part=button], .take summary") };
    });
    assert.deepEqual(seen, { name: ["年报.html"], buttons: [] });
  }));

test("the page itself printed has every finding, ten of them on no more than four sheets, each with its cells beside it", async () => {
  const page = await held.browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
  await check(page, tenWrong);
  await page.locator("gouji-check .wide .opinion").waitFor();
  const sheet = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/MediaBox/g);
  assert.ok(sheet.length <= 4, `${sheet.length} sheets`);
  await page.emulateMedia({ media: "print" });
  const [hidden, cards] = await page.evaluate(() => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const opinion = root.querySelector(".opinion");
    const top = (/** @type {Element} */ one) => Math.round(one.getBoundingClientRect().top);
    const cards = [...root.querySelectorAll(".findings > .finding")].map((card) => {
      const excerpt = card.querySelector(".excerpt");
      return excerpt ? top(excerpt) - top(card.querySelector(".place")) : null;
    });
    return [opinion.scrollHeight - opinion.clientHeight, cards];
  });
  assert.deepEqual([hidden, cards], [0, [...Array(10).fill(0), null]]);
  await page.close();
});

test("the list of many in the page fits the sheet", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, county(4));
    await page.emulateMedia({ media: "print" });
    // A4 between the printer's own margins.
    await page.setViewportSize({ width: 718, height: 1000 });
    assert.deepEqual(await page.locator("gouji-check .batch .scroll").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
  }));

test("gouji.html printed by the browser's menu is the result alone, on one sheet where one figure is wrong", async () => {
  const page = await held.browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
  await check(page, sample);
  await page.locator("gouji-check .wide .opinion").waitFor();
  assert.equal((await page.pdf({ format: "A4" })).toString("latin1").match(/\/MediaBox/g).length, 1);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("header")).innerText.trim() && getComputedStyle(document.querySelector("header")).display), "none");
  assert.deepEqual(await page.evaluate(() => [".verdict", ".findings", ".tables", ".scope"].map((one) => document.querySelector("gouji-check").shadowRoot.querySelector(one).getClientRects().length > 0)), [true, true, false, false]);
  await page.close();
});

test("a list of many reports is printed across the sheet", () =>
  onSite(held, {}, async (page) => {
    await noteCalls(page);
    await page.reload();
    await check(page, sample);
    const counts = { error: 1, warning: 0, info: 0 };
    const rows = Array.from({ length: 60 }, (_, i) => ({ name: `${i}.docx`, state: i % 5 ? "checked" : "unchecked", verdict: i % 5 ? "fail" : null, agency: HOSTILE[i % HOSTILE.length].replace(/[\u0001\u001f]/g, ""), year: 2024, counts, causes: counts, findings: [{ severity: "error", rule: "T3-SUM", message: "表三有一处不符，请核对。" }], more: 0 }));
    await page.evaluate(async (list) => {
      const host = /** @type {any} */ (document.querySelector("gouji-check"));
      (await host.parts.load("take")).batchPrint(host, list);
    }, rows);
    const paper = await paperOf(page);
    const batch = { words: given(sample).words, told: given(sample).told, rows, version: core.version(), time };
    assert.deepEqual(paper.tables[0], { head: batch.words.batch.columns, rows: batchLines(batch).map((cells) => cells.map(String)) });
    assert.deepEqual([paper.active, new Set((await sheets(paper)).map(String))], [0, new Set([String(LYING)])]);
  }));
