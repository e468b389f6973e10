/** The result taken along by clicks: what is copied, what is downloaded, the picture. It must be what the pure modules make of the core's result. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { batchBook } from "../../www/parts/take/batch.js";
import { bookOf } from "../../www/parts/take/book.js";
import { asText, tableOf } from "../../www/parts/take/copied.js";
import { pictureOf } from "../../www/parts/take/picture.js";
import { fileName, speakable } from "../../www/parts/plain.js";
import { listOf } from "../../www/parts/take/rows.js";
import { jsonOf, sarifOf } from "../../www/parts/take/sarif.js";
import { browserOf, core, heldByClipboard, onSite, sample, watchPage } from "./site.mjs";
import { button, check, downloaded, given, HOSTILE, hostile, name, notice, time } from "./take.mjs";

const held = browserOf(["--host-resolver-rules=MAP portal.example 127.0.0.1"]);
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;

/** All downloads of a result. @param {import("playwright-core").Page} page @param {string} source @param {string} [called] */
async function allAsExpected(page, source, called = name) {
  const values = given(source, { file: called });
  const { agency, year } = values.result.report;
  const file = (ending) => fileName(["整改清单", agency || called.replace(".html", ""), year], ending);
  const book = await downloaded(page, "导出 .xlsx");
  assert.equal(book.name, file("xlsx"));
  assert.ok(book.bytes.equals(bookOf(values)));
  await page.click("gouji-check .more summary");
  const picture = await downloaded(page, "图（.svg）");
  await page.click("gouji-check .machines summary");
  const [result, sarif] = [await downloaded(page, "JSON"), await downloaded(page, "SARIF")];
  assert.deepEqual([result.name, sarif.name, picture.name], ["json", "sarif", "svg"].map(file));
  assert.equal(result.bytes.toString(), json(jsonOf(values)));
  assert.equal(sarif.bytes.toString(), json(sarifOf(values)));
  await notice(page, `已生成“${file("sarif")}”`);
  return picture.bytes.toString();
}

/** What a program would get that pastes. @param {import("playwright-core").Page} page */
async function pasted(page) {
  const { text, html: markup } = await heldByClipboard(page);
  return { text, ...(await inMarkup(markup)) };
}

/** Read in another page: this one may forbid to parse. @param {string} markup */
async function inMarkup(markup) {
  const page = await held.browser.newPage();
  const found = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    return {
      scripts: parsed.querySelectorAll("script, img, iframe, a, svg").length,
      rows: [...parsed.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
    };
  }, markup);
  await page.close();
  return found;
}

/** The copied list as it must be. @param {ReturnType<typeof given>} values */
function copied(values) {
  const list = listOf(values);
  const { head, rows } = tableOf(values.words, list);
  return { text: asText(values.words, list), scripts: 0, rows: [head, ...rows].map((cells) => cells.map((value) => speakable(String(value)))) };
}

const policies = {
  "a strict policy": { policy: POLICY },
  "a strict policy with every response": { everywhere: POLICY },
  "plain http by a host name": { host: "portal.example" },
};

for (const [what, faults] of Object.entries(policies)) {
  test(`${what}: copied as a table and as text, downloaded as .xlsx, JSON, SARIF and picture`, () =>
    onSite(held, faults, async (page, { errors, requests }) => {
      await check(page, sample);
      const part = () => requests.filter((url) => url.includes("gouji-take.js")).length;
      assert.equal(part(), 0, "not fetched before it is asked for");
      await button(page, "复制").click();
      await notice(page, "清单已复制");
      assert.deepEqual(await pasted(page), copied(given(sample)));
      await allAsExpected(page, sample);
      assert.deepEqual([part(), errors], [1, []]);
    }));
}

test("under Trusted Types, a report full of scripts and formulas: nothing runs, and the text comes out as it is", () =>
  onSite(held, { policy: `${POLICY}; require-trusted-types-for 'script'` }, async (page, { errors }) => {
    const [source, called] = [hostile(sample), `${HOSTILE[2]}.html`];
    const { report } = given(source).result;
    assert.deepEqual(report.tables.applications.received, HOSTILE);
    await page.evaluate(() => {
      /** @type {any} */ (window).ran = () => ((/** @type {any} */ (window).hasRun = true));
    });
    await check(page, source, called);
    await page.click("gouji-check .map summary");
    await page.waitForSelector("gouji-check .heat");
    const picture = await allAsExpected(page, source, called);
    await button(page, "复制").click();
    await notice(page, "清单已复制");
    assert.deepEqual(await pasted(page), copied(given(source, { file: called })));
    await button(page, "打印").click();
    await notice(page, "清单已交给打印");
    const faults = await (await held.browser.newPage()).evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return parsed.querySelectorAll("parsererror, script, image, foreignObject").length + (parsed.documentElement.localName === "svg" ? 0 : 1);
    }, picture);
    assert.deepEqual([faults, await page.evaluate(() => /** @type {any} */ (window).hasRun), errors], [0, undefined, []]);
  }));

/** What the picture shows: each cell's kind and name, and what is said of the whole. @param {import("playwright-core").Page} page */
const drawnIn = (page) =>
  page.evaluate(() => {
    const heat = document.querySelector("gouji-check").shadowRoot.querySelector(".heat");
    const charts = [...heat.children].filter(({ localName }) => localName === "g").slice(0, -1);
    return {
      label: heat.getAttribute("aria-label"), role: heat.getAttribute("role"),
      charts: charts.map((chart) => ({
        said: chart.querySelector("text").textContent,
        cells: [...chart.querySelectorAll("g")].filter((cell) => !cell.classList.contains("label")).map((cell) => [cell.getAttribute("class"), cell.querySelector("title").textContent, (cell.querySelector("text") || { textContent: "" }).textContent, cell.querySelectorAll("path").length]),
      })),
    };
  });

/** @param {ReturnType<typeof given>} values */
function expectedOf(values) {
  const { label, charts } = pictureOf(values);
  const signs = { error: "✕", warning: "!", info: "i", beside: "·" };
  return {
    label, role: "img",
    charts: charts.map(({ caption, told, boxes }) => ({
      said: `${caption}　${told}`,
      cells: boxes.filter(({ kind }) => kind !== "label").map(({ kind, text }) => [kind, text, signs[kind] || "", kind === "unread" ? 1 : 0]),
    })),
  };
}

test("the picture: each cell by what is found of it, a table that was not read hatched, and all of it in words", () =>
  onSite(held, {}, async (page) => {
    await check(page, sample);
    await page.click("gouji-check .map summary");
    await page.waitForSelector("gouji-check .heat");
    const seen = await drawnIn(page);
    assert.deepEqual(seen, expectedOf(given(sample)));
    assert.equal(seen.label, "核对结果一览图：表二：没有核对意见；表三：不符 2 处；表四：没有核对意见；文字和格式：没有核对意见");
    const wrong = core.check(sample).repairs[0].changes.length;
    assert.deepEqual(["error", "beside", "unread"].map((kind) => seen.charts[1].cells.filter(([is]) => is === kind).length), [wrong, 27, 0]);
    const without = sample.replace(/<table[\s\S]*?<\/table>/, "");
    await check(page, without);
    const again = await drawnIn(page);
    assert.deepEqual(again, expectedOf(given(without)));
    assert.equal(again.charts[0].said, "表二　没有读出来，未核对");
    assert.deepEqual([...new Set(again.charts[0].cells.map(([kind]) => kind))], ["unread"]);
  }));

test("what is done is told of that result only, and of a copy that was changed the list says so", () =>
  onSite(held, {}, async (page) => {
    await check(page, sample);
    await button(page, "复制").click();
    await notice(page, "清单已复制");
    await page.click("gouji-check .repair .small");
    await page.waitForSelector("gouji-check .verdict.review");
    assert.equal(await page.textContent("gouji-check .take [role=status]"), "");
    await button(page, "复制").click();
    await notice(page, "清单已复制");
    const { changes } = core.check(sample).repairs[0];
    const { text } = await pasted(page);
    assert.match(text, /\r\n核对结果\t副本：已核对 \d+ 处，没有发现不符；原文件还有 1 格要改\r\n/);
    assert.ok(text.includes("\r\n副本\t已在副本中改动 1 格；原文件没有改变，请在原文件中照改： 表三 （四）无法提供 1.本机关不掌握相关政府信息 / 自然人：5 → 4\r\n"));
    await page.click("gouji-check .more summary");
    await page.click("gouji-check .machines summary");
    assert.deepEqual(JSON.parse((await downloaded(page, "JSON")).bytes.toString()).edits, changes);
  }));

test("a part that does not come is told, and asked for again", () => {
  const server = { down: true };
  const answer = (path) => (server.down && path === "/pkg/gouji-take.js" ? null : undefined);
  return onSite(held, { answer }, async (page) => {
    await check(page, sample);
    await page.evaluate(() => document.addEventListener("gouji-error", ({ detail }) => /** @type {any} */ (window).kinds = [.../** @type {any} */ (window).kinds || [], detail.kind]));
    await button(page, "导出 .xlsx").click();
    await notice(page, "核对程序的文件没有取到");
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).kinds), ["script"]);
    server.down = false;
    assert.ok((await downloaded(page, "导出 .xlsx")).bytes.equals(bookOf(given(sample))));
  });
});

test("English: words, file names and findings", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("lang", "en"));
    await check(page, sample);
    const values = given(sample, { lang: "en" });
    const book = await downloaded(page, "Export .xlsx");
    assert.equal(book.name, "corrections-青石县林业局-2024.xlsx");
    assert.ok(book.bytes.equals(bookOf(values)));
    await page.click("gouji-check .map summary");
    await page.waitForSelector("gouji-check .heat");
    assert.deepEqual(await drawnIn(page), expectedOf(values));
  }));

test("gouji.html from file://: the same, and nothing is asked for", async () => {
  const page = await held.browser.newPage();
  const { requests, errors } = watchPage(page);
  await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
  await check(page, sample);
  await page.click("gouji-check .map summary");
  await page.waitForSelector("gouji-check .heat");
  await allAsExpected(page, sample);
  await button(page, "打印").click();
  await notice(page, "清单已交给打印");
  assert.deepEqual([requests.filter((url) => !url.startsWith("blob:")), errors], [[pathToFileURL(`${BUILT}/gouji.html`).href], []]);
  await page.close();
});

test("by keyboard alone: the bar is reached by Tab, opened and used", () =>
  onSite(held, {}, async (page) => {
    await check(page, sample);
    await button(page, "导出 .xlsx").focus();
    for (const _ of ["修订稿", "批注稿", "更多"]) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await button(page, "新文档").waitFor();
    for (const _ of ["新文档", "打印清单和表格", "图", "技术人员用"]) await page.keyboard.press("Tab");
    assert.equal(await button(page, "JSON").isVisible(), false);
    await page.keyboard.press("Enter");
    await button(page, "JSON").waitFor();
    await page.keyboard.press("Tab");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), fileName(["整改清单", given(sample).result.report.agency, 2024], "json"));
  }));

test("the list of many reports, by its own two buttons", () =>
  onSite(held, {}, async (page) => {
    await page.addInitScript(() => {
      window.print = () => (/** @type {any} */ (top).printed = document.title);
    });
    await page.reload();
    await check(page, sample);
    const { verdict, findings, report: { agency, year } } = core.check(sample);
    const rows = [{ name, state: "checked", verdict, agency, year, counts: { error: findings.length, warning: 0, info: 0 }, causes: { error: 1, warning: 0, info: 0 }, findings: findings.map(({ severity, rule, message }) => ({ severity, rule, message })), more: 0 }];
    await page.evaluate(async (list) => {
      const host = /** @type {any} */ (document.querySelector("gouji-check"));
      const part = await host.parts.load("take");
      // Where the part `batch` would show it.
      host.taking.bar = () => part.takeBatchView(host, () => list);
      host.requestUpdate();
    }, rows);
    const click = (label) => page.click(`gouji-check .opinion button:text-is("${label}")`);
    const [download] = await Promise.all([page.waitForEvent("download"), click("导出清单（.xlsx）")]);
    const { words, told } = given(sample);
    assert.equal(download.suggestedFilename(), "核对清单-1.xlsx");
    assert.ok((await readFile(await download.path())).equals(batchBook({ words, told, rows, version: core.version(), time })));
    await click("打印清单");
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).printed), "年度报告核对清单");
  }));
