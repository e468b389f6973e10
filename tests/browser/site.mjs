/** A served page with the element in it, and what the tests ask of it. */
import { after, before } from "node:test";
import { readFileSync } from "node:fs";
import { serve } from "../../www/build/serve.mjs";
import { at, PKG } from "../../www/build/paths.mjs";
import { launch } from "./chromium.mjs";
import init, * as core from "../../pkg/gouji.js";

await init({ module_or_path: readFileSync(`${PKG}/gouji_bg.wasm`) });

/** The core in Node: what the page must show is what it says for the same input. */
export { core };

export const sample = readFileSync(at("www/sample-report.html"), "utf8");

/** One browser for the tests of a file. @param {string[]} [args] */
export function browserOf(args) {
  const held = { browser: /** @type {import("playwright-core").Browser | null} */ (null) };
  before(async () => {
    held.browser = await launch(args);
  });
  after(() => held.browser.close());
  return held;
}

/**
 * Serves by `faults`, opens the demo and runs `use`. Whatever it asks of the network must be the site's own.
 * @param {{browser: import("playwright-core").Browser}} held
 * @param {import("../../www/build/serve.mjs").Faults & {path?: string, host?: string}} faults
 * @param {(page: import("playwright-core").Page, seen: {requests: string[], errors: string[]}) => Promise<void>} use
 */
export async function onSite(held, { path = "", host, ...faults }, use) {
  const site = await serve(faults);
  const address = host ? `http://${host}:${site.port}/` : site.address;
  const page = await held.browser.newPage();
  try {
    const seen = watchPage(page);
    await page.goto(address + path);
    await use(page, seen);
    const foreign = seen.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(address));
    if (foreign.length > 0) throw new Error(`requests to elsewhere: ${foreign.join(", ")}`);
  } finally {
    await page.close();
    await site.close();
  }
}

/** @param {import("playwright-core").Page} page */
export function watchPage(page) {
  const seen = { requests: /** @type {string[]} */ ([]), errors: /** @type {string[]} */ ([]) };
  page.context().on("request", (request) => seen.requests.push(request.url()));
  page.on("pageerror", (error) => seen.errors.push(error.message));
  return seen;
}

/** Waits for the verdict and reads what a person sees. @param {import("playwright-core").Page} page */
export async function shown(page) {
  await page.waitForSelector("gouji-check .verdict");
  return page.evaluate(() => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const texts = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent.trim());
    return {
      verdict: texts(".verdict strong")[0],
      coverage: (texts(".coverage")[0] || "").trim(),
      sentences: texts(".sentence"),
      footer: (texts("footer")[0] || "").replace(/\s+/g, " "),
    };
  });
}

/** @param {any} result what `shown` must read for it: sentences and coverage, word for word */
export function told(result) {
  const { rules, run, checks, undecided, skipped } = result.coverage;
  return {
    coverage: `规则 ${rules} 条，执行 ${run}，核对 ${checks} 处，未能判定 ${undecided.length} 处，跳过 ${skipped.length}`,
    sentences: result.findings.map((finding) => finding.message),
  };
}

/** @param {import("playwright-core").Page} page @param {string} text @param {string} name */
export function drop(page, text, name) {
  return page.evaluate(([content, fileName]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], fileName));
    const target = document.querySelector("gouji-check").shadowRoot.querySelector(".intake");
    const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(event("dragover"));
    target.dispatchEvent(event("drop"));
  }, [text, name]);
}

/** @param {import("playwright-core").Page} page @param {Record<string, string>} data by type */
export function paste(page, data) {
  return page.evaluate((entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of entries) clipboardData.setData(type, text);
    const target = document.querySelector("gouji-check").shadowRoot.querySelector(".intake button");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
  }, Object.entries(data));
}

/**
 * What the clipboard holds, as a program gets it that pastes. The page listens before the key is pressed: keys come by another way than
 * what is evaluated, and overtake it.
 * @param {import("playwright-core").Page} page @param {string} [focus] where to paste
 * @returns {Promise<{text: string, html: string}>}
 */
export async function heldByClipboard(page, focus) {
  await page.evaluate((selector) => {
    Object.assign(window, { heldByClipboard: null });
    addEventListener("paste", (event) => {
      event.stopPropagation();
      event.preventDefault();
      const [text, html] = ["text/plain", "text/html"].map((type) => event.clipboardData.getData(type));
      Object.assign(window, { heldByClipboard: { text, html } });
    }, { capture: true, once: true });
    if (selector) /** @type {any} */ (document.querySelector(selector)).focus();
  }, focus);
  await page.keyboard.press("Control+V");
  const held = await page.waitForFunction(() => /** @type {any} */ (window).heldByClipboard);
  return /** @type {any} */ (held.jsonValue());
}
