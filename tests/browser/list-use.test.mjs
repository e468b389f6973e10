/** A list in use: what a person chose stays while reports come in, names cannot lie, and the form waits for what the list found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { reportOf } from "./county.mjs";
import { batchDone, dropAll, inOrder, rowFor, tableShown } from "./list.mjs";
import { browserOf, drop, onSite, shown } from "./site.mjs";

const held = browserOf();

/** @type {import("./list.mjs").Given} */
const wrong = ["林业局.html", reportOf()];
/** @type {import("./list.mjs").Given} */
const right = ["教育局.html", reportOf({ body: "教育局", error: false })];
/** @type {import("./list.mjs").Given} */
const later = ["水利局.html", reportOf({ body: "水利局", year: 2025, error: false })];
/** @type {import("./list.mjs").Given} */
const none = ["通知.txt", "关于报送年度报告的通知"];

/** What the two lists of the filter say is chosen. @param {import("playwright-core").Page} page */
const chosen = (page) =>
  page.locator("gouji-check .filters select").evaluateAll((all) => all.map((one) => /** @type {HTMLSelectElement} */ (one).selectedOptions[0].textContent));

test("a chosen filter is still what the lists say, when other outcomes and years come in", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, [right, wrong]);
    const [outcome, year] = await page.locator("gouji-check .filters select").all();
    await outcome.selectOption("pass");
    await year.selectOption("2024");
    await dropAll(page, [none, later]);
    assert.deepEqual(await chosen(page), ["未发现不符 2", "2024"]);
    assert.deepEqual(await tableShown(page), [rowFor(right)]);
  }));

test("a filter that nothing fits any more is still shown as chosen", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, [none, wrong]);
    await page.locator("gouji-check .filters select").first().selectOption("unreadable");
    const done = batchDone(page);
    // Taken through again, no row is unread for a while.
    await page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      const seen = new Set();
      const look = () => {
        const [select] = root.querySelectorAll("select");
        if (select) seen.add(/** @type {HTMLSelectElement} */ (select).selectedOptions[0].textContent);
      };
      new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      Object.assign(window, { seen });
      document.querySelector("gouji-check").setAttribute("off", "T3-ROW");
    });
    await done;
    assert.deepEqual(await page.evaluate(() => [.../** @type {any} */ (window).seen].sort()), ["读不出 0", "读不出 1"]);
  }));

/** @param {string} source a row stands in it twice with other figures, or has figures of two cells in one */
const twice = (source) => source.replace(/(?=<tr><td colspan="2" class="left">（二）部分公开)/, `<tr><td colspan="3">（一）予以公开</td>${"<td>1</td>".repeat(7)}</tr>`);
const glued = (/** @type {string} */ source) => source.replace(/(（二）部分公开.*?<\/td>)<td>(\d+)<\/td><td>(\d+)<\/td>/s, "$1<td>$2 $3</td>");

test("rows that were not read are no mismatch, as in the report itself; what the form is sent says what the core says", () =>
  onSite(held, {}, async (page) => {
    const whole = reportOf({ body: "财政局", error: false });
    /** @type {import("./list.mjs").Given[]} */
    const files = [["财政局.html", twice(whole)], ["审计局.html", glued(whole.replace(/财政局/g, "审计局"))], ["司法局.html", glued(reportOf({ body: "司法局" }))], right, none];
    await block(page);
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("name", "receipt"));
    await dropAll(page, files);
    const rows = inOrder(files.map((one) => rowFor(one)));
    assert.deepEqual(await tableShown(page), rows);
    assert.deepEqual(rows.map(([agency, , outcome, errors]) => [agency, outcome, errors]), [
      ["青石县司法局", "不符", rows[0][3]], ["（没有读出机关名称）", "读不出", ""], ["青石县财政局", "没有读全", "0"], ["青石县审计局", "没有读全", "0"], ["青石县教育局", "未发现不符", "0"],
    ]);
    const receipt = await page.evaluate(() => JSON.parse(String(new FormData(document.querySelector("form")).get("receipt"))));
    assert.deepEqual([receipt.verdict, receipt.reports.map((/** @type {any} */ one) => [one.verdict, one.counts.error > 0])], [
      "fail", [["fail", true], ["fail", true], ["fail", true], ["pass", false], ["unreadable", true]],
    ]);
    assert.ok((await page.textContent("gouji-check .summary")).includes("清单中有 4 份报告有不符或读不出"));
    for (const [number, look] of [[0, "verdict review"], [1, "verdict review"], [2, "verdict fail"]]) {
      await page.click(`gouji-check [data-row="${number}"]`);
      await page.waitForSelector("gouji-check .verdict");
      assert.equal((await page.getAttribute("gouji-check .verdict", "class")).trim(), look);
      await page.click("gouji-check .back button");
    }
  }));

test("what the list looks for but briefly it does not call unknown: the way leads to the report itself", () =>
  onSite(held, {}, async (page) => {
    const figure = (/** @type {number} */ i) => String(100 + ((i * 7919) % 897));
    let i = 0;
    const [head, table, ...rest] = reportOf({ error: false }).split(/(?=<tr><td colspan="3" class="left">一、本年新收)|(?=四、政府信息公开行政复议)/);
    const broken = table.replace(/<td>\d+<\/td>/g, () => `<td>${figure((i += 1))}</td>`);
    await dropAll(page, [["林业局.html", [head, broken, ...rest].join("")], right]);
    assert.equal(await page.getByText("矛盾较多：哪几格可能有误，打开这份报告后再推算").count(), 1);
  }));

test("a file's name cannot turn itself round", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, [["a\u202ecod.exe.html", String(wrong[1])], ["b\u2066\u200f.html", String(right[1])]]);
    assert.deepEqual(await tableShown(page), inOrder([rowFor(["acod.exe.html", wrong[1]]), rowFor(["b.html", right[1]])]));
  }));

test("to forget the list stands last, behind all that takes it along", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, [wrong, right]);
    await page.getByRole("button", { name: "打印清单" }).waitFor();
    assert.deepEqual(await page.locator("gouji-check .bars button").allInnerTexts(), ["导出清单（.xlsx）", "打印清单", "全部批注稿（.zip）", "导出清单（.csv）", "清空列表"]);
  }));

test("a list on paper says that it is filtered, and all that the table remarks", () =>
  onSite(held, {}, async (page) => {
    const water = (/** @type {number} */ permits, /** @type {number} */ year = 2024) => reportOf({ body: "水利局", permits, year });
    await dropAll(page, [["甲.html", water(1)], ["乙.html", water(2)], ["丙.html", water(3, 2025)], none]);
    await page.locator("gouji-check .filters select").last().selectOption("2025");
    await page.getByRole("button", { name: "打印清单" }).click();
    await page.waitForSelector("gouji-check iframe.paper", { state: "attached" });
    const [count, remark] = await page.evaluate(() => {
      const paper = document.querySelector("gouji-check").shadowRoot.querySelector("iframe.paper").contentDocument;
      return [paper.querySelector("p").textContent, paper.querySelectorAll("td")[8].textContent];
    });
    assert.deepEqual([count, remark], ["筛选出 1 份，清单共 4 份", "未与2024年比对：清单中那一年的报告不止一份，请核对"]);
  }));

test("read aloud, the reports of one body and the unread files have names of their own", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, [wrong, ["旧.html", reportOf({ year: 2023 })], none, ["空.html", ""]]);
    const names = await page.locator("gouji-check [data-row]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    assert.deepEqual(names, ["青石县林业局 2024", "青石县林业局 2023", "（没有读出机关名称） 通知.txt", "（没有读出机关名称） 空.html"]);
  }));

/** Puts the element into the page's form, which waits for it, and tells what it would say. @param {import("playwright-core").Page} page */
const block = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("gouji-check");
    document.querySelector("form").append(element);
    element.setAttribute("mode", "block");
  });

/** What holds the form back, by the form and on the page. @param {import("playwright-core").Page} page */
const holding = (page) =>
  page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    await element.updateComplete;
    const said = [...element.shadowRoot.querySelectorAll(".summary .total + p, .summary .verdict ~ p > strong")].map(({ textContent }) => textContent);
    return [element.checkValidity(), element.validationMessage, said];
  });

const HOLDS = "清单中有 2 份报告有不符或读不出，请核对改正后再提交。";

test("with mode=block the form waits for every report of a list, also while a right one of them is opened", () =>
  onSite(held, {}, async (page) => {
    await block(page);
    await dropAll(page, [wrong, right, none]);
    assert.deepEqual(await holding(page), [false, HOLDS, [HOLDS]]);
    await page.click("gouji-check [data-row='1']");
    await shown(page);
    assert.deepEqual(await holding(page), [false, HOLDS, [HOLDS]]);
    await page.click("gouji-check .back button");
    assert.deepEqual(await holding(page), [false, HOLDS, [HOLDS]]);
    await page.getByRole("button", { name: "清空列表" }).click();
    assert.deepEqual(await holding(page), [true, "", []]);
  }));

test("with mode=block a list without errors holds nothing back, and a report given after the list stands for itself", () =>
  onSite(held, {}, async (page) => {
    await block(page);
    await dropAll(page, [right, later, ["档案局.html", reportOf({ body: "档案局", error: false })]]);
    assert.deepEqual(await holding(page), [true, "", []]);
    await dropAll(page, [wrong, none]);
    assert.deepEqual(await holding(page), [false, HOLDS, [HOLDS]]);
    await drop(page, String(right[1]), right[0]);
    await shown(page);
    assert.deepEqual(await holding(page), [true, "", []]);
  }));

test("with mode=block the form waits while a list is checked; stopped, it waits for the rest, and a button goes on", () =>
  onSite(held, {}, async (page) => {
    await block(page);
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const watch = new MutationObserver(async () => {
        const stop = [...element.shadowRoot.querySelectorAll("button")].find(({ textContent }) => textContent === "停止核对");
        if (!stop) return;
        watch.disconnect();
        await element.updateComplete;
        Object.assign(window, { meanwhile: element.validationMessage });
        stop.click();
      });
      watch.observe(element.shadowRoot, { subtree: true, childList: true });
    });
    const rows = await dropAll(page, [right, later]);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).meanwhile), "报告正在核对，请稍候再提交。");
    const left = rows.filter(({ state }) => state === "unchecked").length;
    assert.ok(left > 0);
    const hold = `清单中有 ${left} 份报告没有核对，请继续核对后再提交。`;
    assert.deepEqual(await holding(page), [false, hold, [hold]]);
    const done = batchDone(page);
    await page.getByRole("button", { name: `继续核对其余 ${left} 份` }).click();
    await done;
    assert.deepEqual(await holding(page), [true, "", []]);
  }));
