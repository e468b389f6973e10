/** Whole tables out of the grids: with every merged cell of the official layout, and the same when they are read again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openGrid, said, withCells } from "./desk.mjs";
import { browserOf, core, heldByClipboard, onSite, sample } from "./site.mjs";

const held = browserOf();

/** @param {import("playwright-core").Page} page */
const clipboard = (page) => heldByClipboard(page, "#agency");

/** Reports whose tables are hard to copy. */
const hard = {
  "the sample": () => core.check(sample).report,
  "text in cells, and blanks": () => withCells(core.check(sample).report, {
    "applications.granted.person": "<b>9</b> & \"9\"", "applications.granted.business": '=HYPERLINK("http://example.invalid")', "applications.granted.research": null,
    "applications.partial.person": "-", "applications.partial.business": "22（其中修订 16 件）", "disclosure.fees.amount": 38.441094, "disputes.reconsideration.other": "/",
  }),
  "one row for three": () => {
    const report = core.check(sample).report;
    const { applications } = report.tables;
    applications.other = [1, 0, 0, 0, 0, 0, 1];
    for (const row of ["other.no_correction", "other.no_payment", "other.else"]) delete applications[row];
    return report;
  },
  "the form of 2019": () => {
    const report = core.blank("cn-2019");
    for (const rows of Object.values(report.tables)) for (const row of Object.keys(rows)) rows[row] = rows[row].map((_, i) => i);
    return withCells(report, { "disclosure.licensing.change": "减4", "disclosure.penalties.change": -4, "disclosure.procurement.amount": 12.5 });
  },
};

/**
 * Each table as the places of its cells: which of them, in the order of reading, has each place. A place that none has is a hole.
 * @param {import("playwright-core").Page} page @param {string} where the editor, or `grid` for the element's own
 */
const spread = (page, where) =>
  page.evaluate((place) => {
    const root = place === "grid" ? document.querySelector("gouji-check").shadowRoot.querySelector(".desk") : document.querySelector(place);
    return [...root.querySelectorAll("table")].map((table) => {
      /** @type {any[][]} */
      const places = [...table.rows].map(() => []);
      let count = 0;
      [...table.rows].forEach((row, y) => {
        for (const cell of row.cells) {
          let x = 0;
          while (places[y][x] !== undefined) x += 1;
          for (let down = 0; down < cell.rowSpan; down += 1) for (let right = 0; right < cell.colSpan; right += 1) places[y + down][x + right] = count;
          count += 1;
        }
      });
      return places.map((line) => [...line].join(" ")).join("\n");
    });
  }, where);

/** The same of the form's layout, a line at a time; the last figure of a line goes to the edge of the table. @param {any} report */
function printedForm(report) {
  return core.catalogue().forms.find(({ id }) => id === report.form).tables.map((table) => {
    const rows = report.tables[table.id];
    const lines = rows.other && report.form === "cn-2021" ? merged(table.layout) : table.layout;
    const width = lines[0].reduce((sum, { columns = 1 }) => sum + columns, 0);
    /** @type {any[][]} */
    const places = lines.map(() => Array(width).fill(undefined));
    let count = 0;
    lines.forEach((cells, y) => {
      const all = cells.flatMap((cell) => {
        if (!cell.row) return [{ rows: 1, columns: 1, ...cell }];
        const { columns = table.columns } = table.rows.find(({ id }) => id === cell.row);
        return columns.map(() => ({ rows: 1, columns: cell.columns || 1 }));
      });
      all.forEach(({ rows: high, columns }, i) => {
        const x = places[y].indexOf(undefined);
        const wide = cells.some((cell) => cell.row) && i === all.length - 1 ? width - x : columns;
        for (let down = 0; down < high; down += 1) places[y + down].fill(count, x, x + wide);
        count += 1;
      });
    });
    return places.map((line) => line.join(" ")).join("\n");
  });
}

/** The layout of 2021 with one row for the three of （六）. @param {any[][]} layout */
function merged(layout) {
  return layout
    .filter((line) => !line.some(({ row }) => row === "other.no_payment" || row === "other.else"))
    .map((line) => (line.some(({ row }) => row === "other.no_correction") ? [{ text: "（六）其他处理", columns: 2 }, { row: "other" }] : line))
    .map((line) => line.map((cell) => (cell.text === "三、本年度办理结果" ? { ...cell, rows: 20 } : cell)));
}

for (const [name, made] of Object.entries(hard)) {
  test(`the tables as copied, pasted into an editor and read again are the same: ${name}`, () =>
    onSite(held, {}, async (page, { errors }) => {
      const report = { ...made(), origins: {} };
      await page.evaluate((one) => /** @type {any} */ (document.querySelector("gouji-check")).take({ report: one, name: "甲" }), report);
      await page.click("gouji-check .tables button:has-text('在此修改')");
      await page.click("gouji-check .tools button:has-text('复制全部 3 张表')");
      assert.equal(await said(page), "已复制 3 张表，可粘贴到 Word、WPS、Excel 或网站编辑器。");
      const { text } = await clipboard(page);
      await page.evaluate(() => {
        const editor = document.createElement("div");
        editor.contentEditable = "true";
        document.body.append(editor);
        editor.focus();
      });
      await page.keyboard.press("Control+V");
      const pasted = await page.evaluate(() => document.querySelector("body > div[contenteditable]").innerHTML);
      // What a CMS keeps: no styles, no attributes but the spans.
      const bare = pasted.replace(/ (?:style|border|cellspacing|cellpadding)="[^"]*"/g, "");
      for (const source of [pasted, bare]) assert.deepEqual(core.check(source, { medium: "html", form: report.form }).report.tables, report.tables);
      assert.deepEqual(core.check(text, { medium: "text", form: report.form }).report.tables, report.tables);
      for (const where of ["body > div[contenteditable]", "grid"]) assert.deepEqual(await spread(page, where), printedForm(report));
      assert.deepEqual(errors, []);
    }));
}

test("one table is copied alone", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await page.click("gouji-check .caption:has-text('表三') button");
    const { html, text } = await clipboard(page);
    for (const [source, medium] of [[html, "html"], [text, "text"]]) assert.deepEqual(core.check(source, { medium }).report.tables, { applications: report.tables.applications });
  }));
