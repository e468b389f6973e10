/** Proposals: shown with their reason, applied in the tool's own copy, checked at once, taken back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextResult } from "./pages.mjs";
import { browserOf, onSite, sample, shown } from "./site.mjs";

const held = browserOf();
const wrong = "applications.unavailable.not_held.person";

/** @param {import("playwright-core").Page} page */
const check = (page, source = sample) =>
  page.evaluate((given) => /** @type {any} */ (document.querySelector("gouji-check")).check(given, "a.html"), source);

/** The sample with rows of its table three replaced. @param {[string, string][]} rows */
function withRows(rows) {
  const cells = (/** @type {string} */ row) => row.split(" ").map((cell) => `<td>${cell === "_" ? "" : cell}</td>`).join("");
  let source = sample;
  for (const [from, to] of rows) {
    assert.ok(source.includes(cells(from)), from);
    source = source.replace(cells(from), cells(to));
  }
  return source;
}

/** Cells of table three by what part they are shown to have. @param {import("playwright-core").Page} page */
const parts = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const cells = (part) => [...root.querySelectorAll(`td.${part} [data-cell]`)].map((cell) => /** @type {any} */ (cell).dataset.cell.replace("applications.", ""));
    return { suspect: cells("suspect"), possible: cells("possible"), beside: cells("beside").length };
  });

/** @param {import("playwright-core").Page} page */
const proposals = (page) =>
  page.evaluate(() =>
    [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".repair")].map((one) =>
      /** @type {any} */ (one).innerText.replace(/\s+/g, " ").trim()));

/** What stands in the wrong cell of the copy. @param {import("playwright-core").Page} page */
const held5 = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).report.tables.applications["unavailable.not_held"][0]);

test("a proposal is shown, applied, checked at once and taken back", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page);
    assert.deepEqual(result.repairs.map(({ changes, only }) => [changes.map(({ cell, from, to }) => [`${cell.table}.${cell.row}.${cell.column}`, from, to]), only]), [
      [[[wrong, 5, 4]], true],
    ]);
    await shown(page);
    assert.deepEqual(await proposals(page), ["在副本中改为 4 请与台账核对后再改。 因此对不上的合计有 2 个；改动最少的只有这一种"]);
    const told = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-apply", (event) => done(/** @type {any} */ (event).detail.changes), { once: true });
    }));
    await page.click("gouji-check .repair .small");
    assert.deepEqual(await told, result.repairs[0].changes);
    await page.waitForSelector("gouji-check .verdict.review");
    assert.equal(await held5(page), 4);
    assert.deepEqual(await proposals(page), []);
    const edits = await page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      return [/** @type {any} */ (root.querySelector(".edits")).innerText.replace(/\s+/g, " ").trim(), root.querySelectorAll("td.edited").length];
    });
    assert.deepEqual(edits, ["已在副本中改动 1 格；原文件没有改变。 撤销 表三 （四）无法提供 1.本机关不掌握相关政府信息 / 自然人 5 → 4 下载修订稿 与台账核对后，改动和其余能推算出的改法可以写进原文件的副本：.docx 中是可逐处接受的修订，.xlsx 中旧数在批注里，网页中有标记；也可以按上面所列改原文件。", 1]);
    await page.click("gouji-check .edits .small");
    await page.waitForSelector("gouji-check .verdict.fail");
    assert.equal(await held5(page), 5);
  }));

test("a page can forbid that a proposal is applied", () =>
  onSite(held, {}, async (page) => {
    await check(page);
    await shown(page);
    await page.evaluate(() => document.addEventListener("gouji-apply", (event) => event.preventDefault()));
    await page.click("gouji-check .repair .small");
    assert.equal(await held5(page), 5);
    assert.equal((await proposals(page)).length, 1);
  }));

test("the suspected cell is marked apart from those that only stand in the same balances", () =>
  onSite(held, {}, async (page) => {
    await check(page);
    await shown(page);
    // Its row and its column but for itself: six cells and 21 of the sum of outcomes.
    assert.deepEqual(await parts(page), { suspect: ["unavailable.not_held.person"], possible: [], beside: 27 });
  }));

test("of several ways all cells are marked as possible, the first three shown, the others at hand", () =>
  onSite(held, {}, async (page) => {
    const source = withRows([["9 3 1 0 1 0 14", "10 3 1 0 1 0 15"], ["5 2 0 0 1 0 7", "4 2 0 0 1 0 7"]]);
    const result = await check(page, source);
    assert.equal(result.repairs.length, 8);
    const { sentences } = await shown(page);
    assert.equal(sentences.filter((sentence) => sentence.startsWith("表三同一行中“自然人”减 1、“总计”减 1，勾稽关系即可成立，但有 8 行都可以这样改：")).length, 1);
    const rows = ["granted", "partial", "denied.third_party", "denied.internal", "unavailable.not_held", "unavailable.not_existing", "refused.petition", "other.no_correction"];
    assert.deepEqual(await parts(page), { suspect: [], possible: rows.flatMap((row) => [`${row}.person`, `${row}.total`]), beside: 28 });
    await page.waitForSelector("gouji-check .opinion .repair");
    const lists = await page.evaluate(() =>
      [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".opinion > ol.repairs, .opinion > details")].map((list) =>
        [list.querySelectorAll(".repair").length, (list.querySelector("summary") || { textContent: "" }).textContent]));
    assert.deepEqual(lists.slice(0, 2), [[3, ""], [5, "另有 5 种改法"]]);
    await page.click("gouji-check .opinion > details summary");
    await page.click("gouji-check .opinion > details .repair:last-child .small");
    await page.waitForSelector("gouji-check .verdict.review");
  }));

test("what all ways change stands first and once, each way tells the rest, a cell a line", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page, withRows([["9 3 1 0 1 0 14", "10 3 1 0 1 0 15"], ["5 2 0 0 1 0 7", "4 2 0 0 1 0 7"], ["2 1 0 0 0 0 3", "2 1 0 4 0 0 3"]]));
    assert.deepEqual([...new Set(result.repairs.map(({ changes }) => changes.length))], [3]);
    await shown(page);
    await page.waitForSelector("gouji-check .opinion .repair");
    const seen = await page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".ways-list")].slice(0, 2)
      .map((list) => [...list.children].map((way) => [...way.querySelectorAll("p")].map((line) => [line.textContent.replace(/\s+/g, " ").trim(), getComputedStyle(line).display]))));
    assert.deepEqual(seen[0], [[["表三 二、上年结转政府信息公开申请数量 / 社会公益组织 4 → 0", "block"]]]);
    assert.deepEqual(seen[1].map((way) => way.length), [2, 2, 2]);
    // Taken, it is the whole of a way.
    await page.click("gouji-check .opinion .ways-list:nth-of-type(2) .small");
    await page.waitForSelector("gouji-check .edits");
    assert.match(await page.textContent("gouji-check .edits"), /已在副本中改动 3 格/);
  }));

test("a blank that follows is offered, and stays a blank until it is taken", () =>
  onSite(held, {}, async (page) => {
    const source = withRows([["5 2 0 0 1 0 7", "4 2 0 0 1 0 7"], ["2 1 0 0 0 0 3", "2 1 0 0 0 0 _"]]);
    const result = await check(page, source);
    assert.deepEqual([result.repairs, result.fills.map(({ to, reason }) => [to, reason])], [[], [[3, "blank"]]]);
    await shown(page);
    const total = () => page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).report.tables.applications.carried_in[6]);
    assert.equal(await total(), null);
    await page.waitForSelector("gouji-check .opinion > details:not(.scope)", { state: "attached" });
    assert.equal(await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.querySelector(".opinion > details").open), false);
    await page.click("gouji-check .opinion > details summary");
    assert.deepEqual(await proposals(page), ["表三 二、上年结转政府信息公开申请数量 / 总计 空白 → 3 在副本中改为 3"]);
    const next = nextResult(page);
    await page.click("gouji-check .repair .small");
    await next;
    assert.equal(await total(), 3);
  }));
