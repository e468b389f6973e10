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
  const found = await page.evaluate(() => /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(" ")}: ${failureSummary}`));
}

/** How much wider than the window the page is. @param {import("playwright-core").Page} page */
const excess = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);

for (const state of STATES) {
  test(`${state.name}: axe finds nothing, the page does not scroll sideways`, () =>
    inState(state, async (page) => {
      assert.deepEqual(await violations(page), []);
      assert.equal(await excess(page), 0);
    }));
}

test("the probe finds a violation where there is one", () =>
  inState({ name: "broken" }, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.querySelector("section").append(document.createElement("button")));
    assert.match((await violations(page)).join(), /^button-name /);
  }));
