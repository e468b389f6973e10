/** What the reading of a source found stays true of a copy of it: changing another cell must not make the report look better. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { field, judged, openGrid, settled, withCells } from "./desk.mjs";
import { browserOf, core, onSite, sample, shown } from "./site.mjs";

const held = browserOf();
const person = "applications.received.person";
const right = sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5/, "$14");
const row = (/** @type {string} */ label) => `<tr><td colspan="3">${label}</td>${"<td>1</td>".repeat(7)}</tr>`;
const before = (/** @type {string} */ markup) => right.replace(/(?=<tr><td colspan="2" class="left">（二）部分公开)/, markup);

/** @type {Record<string, string>} */
const SOURCES = {
  "a row that is none of the form's": before(row("其中：某事项")),
  "a row whose figures stand glued together": right.replace(/(（一）予以公开<\/td><td>)9<\/td><td>3/, "$193"),
  "a row that stands twice": before(row("（一）予以公开")),
};

/** What the source alone shows stays counted for a copy of its values. @param {any} read the source's result @param {any} result of the copy's values */
function ofSource(read, result) {
  const checks = read.coverage.checks - judged(read.report).coverage.checks;
  return { ...result, coverage: { ...result.coverage, checks: result.coverage.checks + checks } };
}

for (const [name, source] of Object.entries(SOURCES)) {
  test(`not read, and still so after a change elsewhere: ${name}`, () =>
    onSite(held, {}, async (page) => {
      const read = await openGrid(page, source);
      const [found] = read.findings;
      assert.ok(!judged(read.report).findings.some(({ key }) => key === found.key), "the values alone do not tell it");
      await field(page, person).click();
      // Typed back: the source's own result.
      await page.keyboard.type("21");
      await page.keyboard.press("Enter");
      assert.deepEqual(await settled(page), read);
      await field(page, "disclosure.licensing.decisions").click();
      await page.keyboard.type("187");
      await page.keyboard.press("Enter");
      const result = await settled(page);
      const values = ofSource(read, judged(withCells(read.report, { "disclosure.licensing.decisions": 187 })));
      // A missing row is how the values alone show one that was not read.
      const others = values.findings.filter(({ rule }) => rule !== "D-LABELS");
      assert.deepEqual(result, { ...values, verdict: read.verdict, findings: [found, ...others] });
      assert.deepEqual((await shown(page)).sentences, result.findings.map(({ message }) => message));
    }));
}

test("a row that was not read and is put in is read", () =>
  onSite(held, {}, async (page) => {
    const read = await openGrid(page, SOURCES["a row whose figures stand glued together"]);
    const { report } = read;
    await page.click("gouji-check button:has-text('补上空行')");
    const tables = { ...report.tables, applications: { ...report.tables.applications, granted: Array(7).fill(null) } };
    assert.deepEqual(await settled(page), ofSource(read, judged({ ...report, tables })));
  }));

test("not read, and still so in a draft that is brought back", () =>
  onSite(held, {}, async (page) => {
    const { report, verdict, findings } = await openGrid(page, SOURCES["a row that is none of the form's"]);
    await page.check("gouji-check .keep input");
    await page.reload();
    await page.click("gouji-check button:has-text('恢复')");
    await page.waitForSelector("gouji-check .desk");
    // A draft that is brought back is no source: of that only what was not read is kept.
    const restored = { ...core.checkReport(report, { lang: "zh" }), verdict, findings };
    assert.deepEqual(await settled(page), restored);
    await field(page, "disclosure.licensing.decisions").click();
    await page.keyboard.type("187");
    await page.keyboard.press("Enter");
    const values = core.checkReport(withCells(report, { "disclosure.licensing.decisions": 187 }), { lang: "zh" });
    assert.deepEqual(await settled(page), { ...values, verdict, findings });
  }));

/**
 * Of every table, how many columns each line takes: a cell that reaches down counts in each of its lines.
 * @param {import("playwright-core").Page} page @param {"shown" | "printed"} which
 */
async function widths(page, which) {
  const tables = await page.evaluate((kind) => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const found = kind === "shown" ? root.querySelectorAll(".tables table") : root.querySelector("iframe").contentDocument.querySelectorAll(".official table");
    return Array.from(/** @type {any} */ (found), ({ rows }) => Array.from(rows, ({ cells }) => Array.from(cells, ({ colSpan, rowSpan }) => [colSpan, rowSpan])));
  }, which);
  return tables.map((lines) => {
    const sums = Array(lines.length).fill(0);
    for (const [y, cells] of lines.entries()) for (const [wide, high] of cells) for (let down = 0; down < high; down += 1) sums[y + down] += wide;
    return sums;
  });
}

/** Lines and columns of each form's tables. */
const SIZES = { "cn-2021": [[14, 4], [28, 10], [4, 15]], "cn-2019": [[18, 4], [26, 10], [4, 15]] };

for (const [form, sizes] of Object.entries(SIZES)) {
  test(`${form}: every line of a table is as wide as the table, to be read, on paper and to be corrected`, () =>
    onSite(held, {}, async (page) => {
      await page.evaluate(() => {
        window.print = () => {};
      });
      const expected = sizes.map(([lines, columns]) => Array(lines).fill(columns));
      const report = core.blank(form);
      // A report prints （六） as one row or as three.
      if (report.tables.applications["other.else"]) delete report.tables.applications.other;
      await page.evaluate((one) => /** @type {any} */ (document.querySelector("gouji-check")).take({ report: one, name: "甲" }), report);
      await shown(page);
      assert.deepEqual(await widths(page, "shown"), expected);
      await page.click("gouji-check .more summary");
      await page.click("gouji-check .take button:text-is('打印清单和表格')");
      await page.locator("gouji-check .take [role=status]", { hasText: "清单已交给打印" }).waitFor();
      assert.deepEqual(await widths(page, "printed"), expected);
      await page.click("gouji-check .tables button:has-text('在此修改')");
      await page.waitForSelector("gouji-check .desk");
      assert.deepEqual(await widths(page, "shown"), expected);
    }));
}
