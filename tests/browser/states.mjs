/** Every state of the element and every page, for what must hold in all of them (a11y.test.mjs). A new state: a line here. */
import { pathToFileURL } from "node:url";
import { BUILT } from "../../www/build/paths.mjs";
import { county, reportOf } from "./county.mjs";
import { openGrid } from "./desk.mjs";
import { dropAll, dropOn, tableShown } from "./list.mjs";
import { drop, paste, sample, shown } from "./site.mjs";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {{name: string, path?: string, file?: string, faults?: import("../../www/build/serve.mjs").Faults, options?: import("playwright-core").BrowserContextOptions,
 *   come?: (page: Page) => Promise<unknown>}} State `file`: opened from disk; `come`: what a person does to get there
 */

/** @param {Page} page */
const result = async (page) => {
  await drop(page, sample, "sample-report.html");
  await shown(page);
};

/** @param {Page} page */
const filled = async (page) => {
  await page.click("[data-fill=draft]");
  await page.waitForSelector("#editor gouji-check .findings");
};

/** @param {Page} page */
const openPaste = (page) => page.click("gouji-check button[aria-expanded]");

/** @param {Page} page */
const many = async (page) => {
  await dropAll(page, [["甲.html", sample], ["乙.html", sample.replace(/林业局/g, "水利局")], ["丙.txt", "无表格"]]);
  await tableShown(page);
};

const missing = { answer: (/** @type {string} */ path) => (/gouji-worker|fallback/.test(path) ? null : undefined) };

/** @param {Page} page */
const list = (page) => dropAll(page, [...county(4), ["通知.txt", "关于报送年度报告的通知"], ["又一份.html", county(1)[0][1]]]);

/** @param {Page} page */
const openedFromList = async (page) => {
  await list(page);
  await page.click("gouji-check [data-row='1']");
  await shown(page);
};

/** @type {State[]} */
export const STATES = [
  { name: "empty" },
  { name: "a result with findings", come: result },
  { name: "a result, what was checked unfolded", come: async (page) => {
    await result(page);
    await page.click("gouji-check .scope summary");
  } },
  { name: "a proposal taken into the copy", come: async (page) => {
    await result(page);
    await page.click("gouji-check .repair button");
    await page.waitForSelector("gouji-check .edits");
  } },
  { name: "a finding in hand", come: async (page) => {
    await result(page);
    await page.click("gouji-check button.sentence");
  } },
  { name: "correcting in the grids", come: (page) => openGrid(page) },
  { name: "dark, correcting in the grids", options: { colorScheme: "dark" }, come: (page) => openGrid(page) },
  { name: "many reports", come: many },
  { name: "dark, many reports", options: { colorScheme: "dark" }, come: many },
  { name: "narrow, many reports", options: { viewport: { width: 360, height: 640 } }, come: many },
  { name: "all that is taken along, unfolded", come: async (page) => {
    await result(page);
    await page.click("gouji-check .more summary");
  } },
  { name: "nothing readable", come: (page) => paste(page, { "text/plain": "无表格" }).then(() => shown(page)) },
  { name: "the place to paste", come: openPaste },
  { name: "failure", faults: missing, come: result },
  { name: "dark, a result", options: { colorScheme: "dark" }, come: result },
  { name: "dark, empty, the place to paste", options: { colorScheme: "dark" }, come: openPaste },
  { name: "forced colours, a finding in hand", options: { forcedColors: "active" }, come: async (page) => {
    await result(page);
    await page.click("gouji-check button.sentence");
  } },
  { name: "narrow, a result", options: { viewport: { width: 360, height: 640 } }, come: result },
  { name: "English, a result", come: async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("lang", "en"));
    await result(page);
  } },
  { name: "a list of reports", come: list },
  { name: "dark, a list of reports", options: { colorScheme: "dark" }, come: list },
  { name: "forced colours, a list of reports", options: { forcedColors: "active" }, come: list },
  { name: "narrow, a list of reports", options: { viewport: { width: 360, height: 640 } }, come: list },
  { name: "a report opened from the list, with the year before", come: openedFromList },
  { name: "last year's report is another body's", come: async (page) => {
    await result(page);
    await dropOn(page, [["去年.html", reportOf({ body: "教育局", year: 2023 })]], ".last");
    await page.waitForSelector("gouji-check .unused");
  } },
  { name: "gouji.html", file: `${BUILT}/gouji.html` },
  { name: "gouji.html, a result", file: `${BUILT}/gouji.html`, come: result },
  { name: "gouji.html, dark, a result", file: `${BUILT}/gouji.html`, options: { colorScheme: "dark" }, come: result },
  { name: "rules.html", path: "pkg/rules.html" },
  { name: "rules.html, dark", path: "pkg/rules.html", options: { colorScheme: "dark" } },
  { name: "examples.html", path: "examples.html", come: (page) => page.waitForSelector("#table gouji-check .findings") },
  { name: "examples.html, the editor filled", path: "examples.html", come: filled },
  { name: "examples.html, dark, the editor filled", path: "examples.html", options: { colorScheme: "dark" }, come: filled },
  { name: "sample-report.html", path: "sample-report.html" },
];

/** @param {State} state @param {string} site @returns {string} */
export const addressOf = ({ path = "", file }, site) => (file ? pathToFileURL(file).href : site + path);
