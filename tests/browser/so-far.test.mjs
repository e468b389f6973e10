/** A form that is being filled in: what is not there yet is said to be not there, and is never called wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { field, settled } from "./desk.mjs";
import { browserOf, core, onSite } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const held = browserOf();
const form = core.catalogue().forms.find(({ id }) => id === "cn-2021");
const rows = Object.keys(core.blank(form.id).tables.applications);
const columns = form.tables.find(({ id }) => id === "applications").columns.map(({ id }) => id);

/** Rows of table three with figures that agree; all others are 0. @type {Record<string, number[]>} */
const figures = { received: [21, 2, 0, 0, 0, 0, 23], carried_in: [4, 0, 0, 0, 0, 0, 4], granted: [22, 1, 0, 0, 0, 0, 23], concluded: [22, 1, 0, 0, 0, 0, 23], carried_out: [3, 1, 0, 0, 0, 0, 4] };
const ordered = form.tables.find(({ id }) => id === "applications").rows.map(({ id }) => id).filter((id) => rows.includes(id));

/** Begins with the empty form, in table three. @param {Page} page */
async function begin(page) {
  await page.click("gouji-check button:has-text('从空白表开始填')");
  await page.click(`gouji-check .choice button:text-is("${form.title}")`);
  await page.waitForSelector("gouji-check input[data-cell]:focus");
  await field(page, "applications.received.person").click();
}

/** Types rows of table three by Tab, up to one. @param {Page} page @param {string} last @param {Record<string, number[]>} [given] */
async function typeTo(page, last, given = figures) {
  for (const row of ordered.slice(0, ordered.indexOf(last) + 1)) {
    for (const figure of given[row] || columns.map(() => 0)) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press("Tab");
    }
  }
  await settled(page);
}

/** What a person reads: the verdict, how the cells that stand out are told, and what is offered in grey. @param {Page} page */
const seen = (page) => page.evaluate(() => {
  const root = document.querySelector("gouji-check").shadowRoot;
  const texts = (/** @type {string} */ selector) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const ghosts = [...root.querySelectorAll("input[placeholder]")].map((one) => [/** @type {any} */ (one).dataset.cell, /** @type {any} */ (one).placeholder]);
  return { verdict: texts(".verdict strong")[0], told: texts(".told")[0], marked: root.querySelectorAll("td.marked").length, findings: texts(".sentence").length, repairs: texts(".repair.cause").length, ghosts };
});

test("row by row, all of it right: the row that is not reached is not filled in yet, and what follows is offered", () =>
  onSite(held, {}, async (page) => {
    await begin(page);
    await typeTo(page, "concluded");
    const { verdict, told, marked, findings, repairs, ghosts } = await seen(page);
    const said = "没有发现不符，但有的内容未能核对，请看“核对范围”；还有 2 格没有填，有关的合计填好后再核对";
    assert.deepEqual([verdict, told, marked, findings, repairs], [said, said, 0, 0, 0]);
    assert.deepEqual(ghosts, columns.map((column, at) => [`applications.carried_out.${column}`, String(figures.carried_out[at])]));
    for (const figure of figures.carried_out) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press("Tab");
    }
    await settled(page);
    const whole = await seen(page);
    assert.deepEqual([whole.verdict, whole.marked, whole.findings], ["没有发现不符，但有的内容未能核对，请看“核对范围”", 0, 0]);
  }));

test("a total before its parts, and a mistake beside: the parts are not there yet, the mistake is told", () =>
  onSite(held, {}, async (page) => {
    await begin(page);
    await field(page, "applications.received.total").click();
    await page.keyboard.type("23");
    await page.keyboard.press("Tab");
    await settled(page);
    const first = await seen(page);
    assert.deepEqual([first.marked, first.findings, /还有 6 格没有填/.test(first.verdict)], [0, 0, true]);
    await field(page, "applications.received.person").click();
    await typeTo(page, "concluded", { ...figures, granted: [22, 1, 0, 0, 0, 0, 24] });
    const { verdict, findings } = await seen(page);
    assert.equal(verdict, "表三有 1 格很可能有误：（一）予以公开 · 总计，现为 24，很可能应为 23；还有 2 格没有填，有关的合计填好后再核对");
    assert.equal(findings, 2);
  }));

test("a blank that was gone past is told, as is what a file has, and all of it when the form is done", () =>
  onSite(held, {}, async (page) => {
    await begin(page);
    await typeTo(page, "concluded");
    await page.keyboard.press("Tab");
    await settled(page);
    // Another check, with the blank left behind.
    await page.keyboard.type("1");
    await settled(page);
    assert.match((await seen(page)).verdict, /^表三有 1 格很可能有误：四、结转下年度继续办理 · 自然人，现为空白，很可能应为 3/);
    await page.click("gouji-check .tools button:has-text('撤销')");
    await settled(page);
    await page.click("gouji-check .tools button:has-text('完成修改')");
    assert.doesNotMatch((await seen(page)).verdict, /还有/);
    const report = { ...core.blank(form.id), tables: await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).report.tables) };
    assert.ok(core.checkReport(report).findings.some(({ rule }) => rule === "T3-BAL"));
    await page.evaluate((given) => /** @type {any} */ (document.querySelector("gouji-check")).take({ report: given, name: "a" }), report);
    await page.waitForSelector("gouji-check .verdict.fail");
    assert.match((await seen(page)).verdict, /^表三有 2 格很可能有误/);
  }));
