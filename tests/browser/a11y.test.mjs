/** For everyone: no violation found by axe in any state, no sideways scrolling, text that grows, a keyboard alone, what a screen reader is told. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";
import { serve } from "../../www/build/serve.mjs";
import { browserOf, core, drop, sample, shown } from "./site.mjs";
import { addressOf, STATES } from "./states.mjs";

const held = browserOf();
const axe = readFileSync(at("node_modules/axe-core/axe.min.js"), "utf8");
const { findings } = core.check(sample, { name: "sample-report.html", lang: "zh" });

/** @param {import("./states.mjs").State} state @param {(page: import("playwright-core").Page) => Promise<void>} use */
async function inState(state, use) {
  const site = await serve(state.faults);
  const context = await held.browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce", ...state.options });
  const page = await context.newPage();
  try {
    await page.goto(addressOf(state, site.address));
    if (state.come) await state.come(page);
    await use(page);
  } finally {
    await context.close();
    await site.close();
  }
}

/** Not through a tag: the page's policy is part of the state. @param {import("playwright-core").Page} page */
async function violations(page) {
  await page.evaluate(axe);
  // Forced colours are put in when the page is painted: the styles, which axe asks, do not tell them.
  const found = await page.evaluate(() => /** @type {any} */ (window).axe.run(document, {
    resultTypes: ["violations"], rules: { "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } },
  }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(" ")}: ${failureSummary}`));
}

/** How much wider than the window the page is. @param {import("playwright-core").Page} page */
const excess = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);

/** Until what follows from a new size is done. @param {import("playwright-core").Page} page */
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

for (const state of STATES) {
  test(`${state.name}: axe finds nothing, and the page does not scroll sideways, at 200 % of 1366×768 neither`, () =>
    inState(state, async (page) => {
      assert.deepEqual(await violations(page), []);
      assert.equal(await excess(page), 0);
      await page.setViewportSize({ width: 683, height: 384 });
      await painted(page);
      assert.equal(await excess(page), 0);
    }));
}

test("the probe finds a violation where there is one", () =>
  inState({ name: "broken" }, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.querySelector("section").append(document.createElement("button")));
    assert.match((await violations(page)).join(), /^button-name /);
  }));

/** The result of the sample, without the rest of the demo's list. */
const withResult = STATES.find(({ name }) => name === "a result with findings");

/** The size of every text of the element, as it comes to the eye. @param {import("playwright-core").Page} page */
const sizes = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const shown = [...root.querySelectorAll("*")].filter((node) => node.childNodes.length > 0 && [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim()));
    return shown.map((node) => parseFloat(getComputedStyle(node).fontSize));
  });

/** What portals do for large type, with how much larger it is then. */
const LARGE = [
  { name: "a larger <html>", times: 24 / 16, css: "html { font-size: 24px }" },
  { name: "a larger page around", times: (0.9375 * 24) / 15, css: "body { font-size: 24px }" },
  { name: "a size on the element", times: (0.9375 * 32) / 15, css: "gouji-check { font-size: 32px }" },
  { name: "--gouji-font-size", times: 20 / 15, css: "gouji-check { --gouji-font-size: 20px }" },
  { name: "a page that counts its rem in tens", times: 1, css: "html { font-size: 10px } body { font-size: 12px }" },
  { name: "a page that counts its rem in hundreds", times: 24 / 15, css: "html { font-size: 100px } body { font-size: 14px }" },
];

for (const { name, times, css } of LARGE) {
  test(`large type by ${name}: every text of the element grows as much, and nothing scrolls sideways`, () =>
    inState({ ...withResult, faults: { policy: null } }, async (page) => {
      const before = await sizes(page);
      await page.addStyleTag({ content: css });
      await painted(page);
      const after = await sizes(page);
      assert.deepEqual(after.map((size) => size.toFixed(1)), before.map((size) => (size * times).toFixed(1)));
      assert.equal(await excess(page), 0);
    }));
}

for (const [motion, behavior] of /** @type {const} */ ([["reduce", "auto"], ["no-preference", "smooth"]])) {
  test(`a finding is gone to with ${motion}: ${behavior}`, () =>
    inState({ ...withResult, options: { reducedMotion: motion } }, async (page) => {
      const how = await page.evaluate(() => new Promise((done) => {
        Element.prototype.scrollIntoView = (options) => done(/** @type {ScrollIntoViewOptions} */ (options).behavior);
        /** @type {HTMLElement} */ (document.querySelector("gouji-check").shadowRoot.querySelector("button.sentence")).click();
      }));
      assert.equal(how, behavior);
    }));
}

test("in forced colours, which paint no shadows, the finding in hand has an outline, and so has its cell", () =>
  inState(STATES.find(({ name }) => name.startsWith("forced colours")), async (page) => {
    const styles = await page.evaluate(() => [".finding.current", ".marked.current .cell"].map((selector) =>
      getComputedStyle(document.querySelector("gouji-check").shadowRoot.querySelector(selector)).outlineStyle));
    assert.deepEqual(styles, ["solid", "solid"]);
  }));

/** What has the focus, within the element: its kind, its text, and whether one sees that. @param {import("playwright-core").Page} page */
const focus = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector("gouji-check").shadowRoot;
    if (!activeElement) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
    const { finding, cell } = /** @type {HTMLElement} */ (activeElement).dataset;
    const what = finding ? `finding ${finding}` : cell ? `cell ${cell}` : activeElement.className || activeElement.localName;
    return { what, seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
  });

/** Every stop of the Tab key within the element. @param {import("playwright-core").Page} page */
async function stops(page) {
  await page.locator("gouji-check button").first().focus();
  const found = [];
  for (let at = await focus(page); at; at = await focus(page)) {
    found.push(at);
    await page.keyboard.press("Tab");
  }
  return found;
}

test("by Tab through a result: the intake, every finding, what was checked, then the cells in the order of the tables, each seen", () =>
  inState(withResult, async (page) => {
    const found = await stops(page);
    assert.deepEqual(found.filter(({ seen }) => !seen), []);
    const order = await page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      return [...root.querySelectorAll("[data-finding], [data-cell]")].map(({ dataset }) => (dataset.finding ? `finding ${dataset.finding}` : `cell ${dataset.cell}`));
    });
    const kinds = found.map(({ what }) => what);
    assert.deepEqual(kinds.filter((what) => /^(finding|cell) /.test(what)), order);
    assert.deepEqual(order.filter((what) => what.startsWith("finding ")).sort(), findings.filter(({ cells }) => cells.length > 0).map(({ key }) => `finding ${key}`).sort());
  }));

/** A report as text, with one figure that is not so. */
const broken = readFileSync(at("tests/reports/shifted.txt"), "utf8").replace(/(予以公开\s+)\d+/, "$199");

test("the keyboard alone: paste a text, check it, go to a cell and back, take a proposal, undo it", () =>
  inState({ name: "empty" }, async (page) => {
    /** Presses Tab until it stands there. @param {RegExp} there @param {string} [key] */
    const tabTo = async (there, key = "Tab") => {
      for (let steps = 0; steps < 200; steps += 1) {
        const { what } = (await focus(page)) || { what: "" };
        if (there.test(what)) return what;
        await page.keyboard.press(key);
      }
      throw new Error(`no stop is ${there}`);
    };
    const stands = (/** @type {string} */ what) =>
      page.waitForFunction((/** @type {string} */ wanted) => /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement).matches(wanted), what);
    await page.focus("#try");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await tabTo(/^button$/);
    await page.keyboard.press("Enter");
    await stands("textarea");
    await page.keyboard.insertText(broken);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await shown(page);
    const finding = await tabTo(/^finding /);
    await page.keyboard.press("Enter");
    await stands("[data-cell]");
    await page.keyboard.press("Enter");
    await stands("[data-finding]");
    assert.equal((await focus(page)).what, finding);
    // It stands under the verdict.
    await tabTo(/take-it/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await stands(".summary");
    await tabTo(/^small$/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector("gouji-check").shadowRoot.querySelector(".edits"));
  }));

test("what had the focus has it again when the result comes anew", () =>
  inState(withResult, async (page) => {
    const [{ key }] = findings.filter(({ cells }) => cells.length > 0).slice(-1);
    await page.locator(`gouji-check [data-finding="${key}"]`).focus();
    const again = page.evaluate(() => new Promise((done) => addEventListener("gouji-result", () => done(true), { once: true })));
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("published", "2025-01-16"));
    await again;
    await page.waitForSelector("gouji-check .findings");
    assert.equal((await focus(page)).what, `finding ${key}`);
  }));

test("where the button is gone with its proposal, the summary has the focus", () =>
  inState(withResult, async (page) => {
    await page.locator("gouji-check .repair button").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector("gouji-check").shadowRoot.querySelector(".repair"));
    assert.equal((await focus(page)).what, "summary");
  }));

test("a page that has the focus elsewhere keeps it", () =>
  inState({ name: "empty" }, async (page) => {
    await page.focus("#agency");
    await withResult.come(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), "agency");
  }));

test("a screen reader is told: a status with the verdict and the coverage, and tables by their names", () =>
  inState(withResult, async (page) => {
    const { verdict, coverage } = await shown(page);
    const told = await page.locator("gouji-check .summary").ariaSnapshot();
    assert.match(told, /^- status:/);
    for (const text of [verdict, coverage]) assert.ok(told.includes(text), `${text} in ${told}`);
    const tree = await page.locator("gouji-check").ariaSnapshot();
    for (const { title } of core.catalogue().forms.find(({ id }) => id === "cn-2021").tables) assert.match(tree, new RegExp(`- table ".*${title}"`));
  }));

test("the status is there before it has anything to say", () =>
  inState({ name: "empty" }, async (page) => {
    const before = await page.locator("gouji-check .summary[role=status]").elementHandle();
    await withResult.come(page);
    const after = await page.locator("gouji-check .summary[role=status]").elementHandle();
    assert.equal(await page.evaluate(([one, other]) => one === other, [before, after]), true);
  }));
