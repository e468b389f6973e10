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

test("a file's name cannot turn itself round", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, [["a\u202ecod.exe.html", String(wrong[1])], ["b\u2066\u200f.html", String(right[1])]]);
    assert.deepEqual(await tableShown(page), inOrder([rowFor(["acod.exe.html", wrong[1]]), rowFor(["b.html", right[1]])]));
  }));

test("to forget the list stands last, behind all that takes it along", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, [wrong, right]);
    await page.getByRole("button", { name: "打印清单" }).waitFor();
    assert.deepEqual(await page.locator("gouji-check .bars button").allInnerTexts(), ["导出清单（.csv）", "导出清单（.xlsx）", "打印清单", "清空列表"]);
  }));
