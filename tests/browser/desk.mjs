/** The grids of a page, as the tests of correcting use them. */
import { core, sample, shown } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Checks a report and opens its tables for correcting. @param {Page} page @param {string} [source] */
export async function openGrid(page, source = sample) {
  await page.evaluate((given) => /** @type {any} */ (document.querySelector("gouji-check")).check(given, "a.html"), source);
  await shown(page);
  await page.click("gouji-check .tables button:has-text('在此修改')");
  await page.waitForSelector("gouji-check .desk");
  return core.check(source, { name: "a.html", lang: "zh" });
}

/** @param {Page} page @param {string} key */
export const field = (page, key) => page.locator(`gouji-check input[data-cell="${key}"]`);

/** The cell that has the focus, and what is marked in it. @param {Page} page */
export const hand = (page) =>
  page.evaluate(() => {
    const active = /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement);
    return active && active.dataset.cell ? active.dataset.cell : active && active.textContent.trim();
  });

/** @param {Page} page @param {string[]} keys @returns {Promise<string[]>} the cell at hand after each */
export async function walk(page, keys) {
  const seen = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    seen.push(await hand(page));
  }
  return seen;
}

/** Waits until nothing is left to check. @param {Page} page @returns {Promise<any>} the element's result */
export async function settled(page) {
  await page.waitForFunction(() => {
    const { edits, editing } = /** @type {any} */ (document.querySelector("gouji-check"));
    return !edits.running && !(editing.desk && editing.desk.clipboard.reading);
  });
  return page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result);
}

/** A report with cells changed, the given one left as it is. @param {any} report @param {Record<string, any>} cells values by `table.row.column` */
export function withCells(report, cells) {
  const copy = JSON.parse(JSON.stringify(report));
  for (const [key, value] of Object.entries(cells)) {
    const { table, row, at } = placeOf(report.form, key);
    copy.tables[table][row][at] = value;
  }
  return copy;
}

/** @param {string} form @param {string} key */
function placeOf(form, key) {
  const [id, ...rest] = key.split(".");
  const column = rest.pop();
  const row = rest.join(".");
  const table = core.catalogue().forms.find((one) => one.id === form).tables.find((one) => one.id === id);
  const columns = table.rows.find((one) => one.id === row).columns || table.columns.map((one) => one.id);
  return { table: id, row, at: columns.indexOf(column) };
}

/** What the core says of values in hand. @param {any} report */
export const judged = (report) => asRead(core.checkReport(report, { lang: "zh" }));

/** A copy has no note under its table: that it was looked for in the source stays so. @param {any} result */
export function asRead(result) {
  const { coverage } = result;
  const skipped = coverage.skipped.filter(({ rule, why }) => rule !== "D-RULELINE" || !/可核对|could check/.test(why));
  const more = coverage.skipped.length - skipped.length;
  return { ...result, coverage: { ...coverage, skipped, run: coverage.run + more, checks: coverage.checks + more } };
}

/** What the grid last said. @param {Page} page */
export const said = (page) => page.evaluate(() => document.querySelector("gouji-check").shadowRoot.querySelector(".said [role=status]").textContent);

/** The list of what differs from the source. @param {Page} page */
export const changes = (page) =>
  page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".edits p")].map((one) => /** @type {any} */ (one).innerText.replace(/\s+/g, " ").trim()));

/** Puts data on the clipboard as a program does, by a copy that the page answers. @param {Page} page @param {Record<string, string>} data by type */
export async function onClipboard(page, data) {
  await page.evaluate((entries) => {
    document.addEventListener("copy", (event) => {
      event.preventDefault();
      for (const [type, text] of entries) event.clipboardData.setData(type, text);
    }, { once: true, capture: true });
    /** @type {any} */ (document.activeElement).blur();
  }, Object.entries(data));
  await page.keyboard.press("Control+C");
}
