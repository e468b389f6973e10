/** Engines that lack what Chromium has: the element goes without it, or a plain sentence stands where it would be. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { browserOf, core, drop, sample, shown, told } from "./site.mjs";

const held = browserOf();
const name = "sample-report.html";

/** @param {() => void} lose runs before the page's own scripts @param {(page: import("playwright-core").Page) => Promise<void>} use */
async function without(lose, use) {
  const site = await serve({ policy: null });
  const context = await held.browser.newContext();
  try {
    await context.addInitScript(lose);
    const page = await context.newPage();
    await page.goto(site.address);
    await use(page);
  } finally {
    await context.close();
    await site.close();
  }
}

/** @param {import("playwright-core").Page} page */
async function checks(page) {
  await drop(page, sample, name);
  const { coverage, sentences } = await shown(page);
  assert.deepEqual({ coverage, sentences }, told(core.check(sample, { name, lang: "zh" })));
}

const loseSheets = () => {
  for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets;
};

test("without constructable sheets (Firefox before 101, Safari before 16.4): it checks, and has its look", () =>
  without(loseSheets, async (page) => {
    await checks(page);
    const look = await page.evaluate(() => getComputedStyle(document.querySelector("gouji-check").shadowRoot.querySelector(".finding")).borderTopStyle);
    assert.equal(look, "solid");
  }));

test("without constructable sheets a part's sheet is adopted too", () =>
  without(loseSheets, async (page) => {
    const adopted = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      await customElements.whenDefined("gouji-check");
      await element.updateComplete;
      const before = element.renderRoot.querySelectorAll("style").length;
      const { sheet } = await element.parts.load("edit");
      const [last] = [...element.renderRoot.querySelectorAll("style")].slice(-1);
      return { more: element.renderRoot.querySelectorAll("style").length - before, same: !sheet || last.textContent === String(sheet), sheet: Boolean(sheet) };
    });
    assert.deepEqual(adopted, { more: adopted.sheet ? 1 : 0, same: true, sheet: adopted.sheet });
  }));

test("without WebAssembly, in page and worker: the script that stands in for it", () =>
  without(() => {
    delete window.WebAssembly;
    const Real = window.Worker;
    // A worker of such an engine has none either.
    window.Worker = /** @type {any} */ (function (/** @type {string} */ address) {
      const source = `delete self.WebAssembly; importScripts(${JSON.stringify(String(address))});`;
      return new Real(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
    });
  }, checks));

test("without custom elements: the sentence that the page's author put there", () =>
  without(() => delete window.customElements, async (page) => {
    assert.equal(await page.isVisible("gouji-check p"), true);
    assert.equal(await page.textContent("gouji-check p"), "核对组件没有加载，请启用脚本后刷新网页。");
  }));
