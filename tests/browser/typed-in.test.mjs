/** A form that is typed in by the keyboard alone, from the empty one: every figure lands in its cell, over the ends of tables too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { field, hand, openGrid, settled, walk } from "./desk.mjs";
import { browserOf, core, onSite } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const held = browserOf();
const ID = "cn-2021";
const form = core.catalogue().forms.find(({ id }) => id === ID);

/** The columns of a row. @param {any} table @param {any} row @returns {string[]} */
const columnsOf = (table, row) => row.columns || table.columns.map(({ id }) => id);

const empty = core.blank(ID);

/** The rows that the form prints. @param {any} table @returns {any[]} */
const rowsOf = (table) => table.rows.filter(({ id }) => empty.tables[table.id][id]);

/** All cells as the form prints them. */
const cells = form.tables.flatMap((table) => rowsOf(table).flatMap((row) => columnsOf(table, row).map((column) => `${table.id}.${row.id}.${column}`)));

/** Begins with the empty form; the first cell is at hand. @param {Page} page */
async function begin(page) {
  await page.click("gouji-check button:has-text('从空白表开始填')");
  await page.click(`gouji-check .choice button:text-is("${form.title}")`);
  await page.waitForSelector("gouji-check input[data-cell]:focus");
}

/** Types a figure of its own into each cell, and goes on by one key: which cell was at hand for each? @param {Page} page @param {string} key */
async function typeAll(page, key) {
  const seen = [];
  for (let figure = 1; figure <= cells.length; figure += 1) {
    seen.push(await hand(page));
    await page.keyboard.type(String(figure));
    await page.keyboard.press(key);
  }
  return seen;
}

/** The empty report with the n-th of some cells holding n. @param {string[]} order */
function filled(order) {
  const report = core.blank(ID);
  for (const table of form.tables) {
    for (const row of rowsOf(table)) report.tables[table.id][row.id] = columnsOf(table, row).map((column) => order.indexOf(`${table.id}.${row.id}.${column}`) + 1);
  }
  return report;
}

test("by Tab alone: 200 figures stand as they were typed, in the order of the form", () =>
  onSite(held, {}, async (page) => {
    await begin(page);
    assert.equal(cells.length, 200);
    assert.deepEqual(await typeAll(page, "Tab"), cells);
    assert.deepEqual((await settled(page)).report, filled(cells));
  }));

test("by Enter alone: column after column, each cell once", () =>
  onSite(held, {}, async (page) => {
    await begin(page);
    const seen = await typeAll(page, "Enter");
    assert.deepEqual([...seen].sort(), [...cells].sort());
    const [regulations, normative] = ["regulations", "normative_documents"].map((row) => (/** @type {string} */ column) => `disclosure.${row}.${column}`);
    assert.deepEqual(seen.slice(0, 11), [
      regulations("issued"), normative("issued"), regulations("repealed"), normative("repealed"), regulations("in_force"), normative("in_force"),
      "disclosure.licensing.decisions", "disclosure.penalties.decisions", "disclosure.coercion.decisions", "disclosure.fees.amount", "applications.received.person",
    ]);
    assert.deepEqual((await settled(page)).report, filled(seen));
  }));

test("from a table's last cell to the next table's first, and back", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const ends = [["disclosure.fees.amount", "applications.received.person"], ["applications.carried_out.total", "disputes.reconsideration.upheld"]];
    for (const [last, first] of ends) {
      await field(page, last).click();
      assert.deepEqual(await walk(page, ["Tab", "Shift+Tab", "Enter", "Shift+Enter", "ArrowDown", "ArrowUp"]), [first, last, first, last, first, last]);
    }
    // In the first line every cell is below the table before.
    await field(page, "applications.received.business").click();
    assert.deepEqual(await walk(page, ["ArrowUp", "ArrowDown"]), [ends[0][0], ends[0][1]]);
    // Marking stays in its table.
    await field(page, "disclosure.fees.amount").click();
    assert.deepEqual(await walk(page, ["Shift+ArrowDown", "Shift+ArrowUp"]), ["disclosure.fees.amount", "disclosure.fees.amount"]);
  }));

test("a table that the report does not print is passed over", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const { applications, ...tables } = element.report.tables;
      return element.take({ report: { ...element.report, tables }, name: "b" });
    });
    await page.waitForSelector("gouji-check button:has-text('补一张空表')");
    await field(page, "disclosure.fees.amount").click();
    assert.deepEqual(await walk(page, ["Tab", "Shift+Tab", "Enter"]), ["disputes.reconsideration.upheld", "disclosure.fees.amount", "disputes.reconsideration.upheld"]);
  }));
