/** A served page with the element in it, and what the tests ask of it. */
import { after, before } from "node:test";
import { readFileSync } from "node:fs";
import { serve } from "../../www/build/serve.mjs";
import { at, BUILT } from "../../www/build/paths.mjs";
import { launch } from "./chromium.mjs";
import init, * as core from "../../target/pkg/gouji.js";

await init({ module_or_path: readFileSync(`${BUILT}/gouji_bg.wasm`) });

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

/** Waits for the verdict and reads what a person sees: of a balance the whole sentence stands behind its figures. @param {import("playwright-core").Page} page */
export async function shown(page) {
  await page.waitForSelector("gouji-check .verdict");
  return page.evaluate(() => {
    const root = document.querySelector("gouji-check").shadowRoot;
    const texts = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent.trim());
    const whole = (sentence) => sentence.parentNode.querySelector(":scope > .basis > .whole") || sentence;
    return {
      verdict: texts(".verdict strong")[0],
      coverage: (texts(".coverage")[0] || "").trim(),
      sentences: [...root.querySelectorAll(".sentence")].map((one) => whole(one).textContent.trim()),
      footer: (texts("footer")[0] || "").replace(/\s+/g, " "),
    };
  });
}

/** @param {any} result what `shown` must read for it: coverage and sentences, word for word */
export function told(result) {
  return { coverage: result.verdict === "unreadable" ? "" : coverageOf(result.coverage), sentences: ordered(result).map((finding) => finding.message) };
}

/** What was checked, and what not and why, for a clerk. @param {any} coverage */
export function coverageOf({ run, checks, undecided, skipped }) {
  const whys = [...new Set(skipped.map(({ why }) => why))].map((why) => `${why}（${skipped.filter((one) => one.why === why).length} 项）`);
  const parts = [`核对了表格、文字和格式的 ${run} 项要求，共 ${checks} 处`];
  if (undecided.length) parts.push(`有 ${undecided.length} 处数据不全，判断不了`);
  if (skipped.length) parts.push(`没有核对的 ${skipped.length} 项：${whys.join("、")}`);
  return `${parts.join("；")}。`;
}

/** The findings as they stand: worst first, of these what settles most; of what cannot be read one message. @param {any} result */
export function ordered({ verdict, findings }) {
  if (verdict === "unreadable") return findings.slice(0, 1);
  const standing = findings.filter(({ accepted }) => accepted === undefined);
  const isMember = ({ key, group }) => group && group !== key && standing.some((one) => one.key === group);
  const groups = standing.filter((one) => !isMember(one)).map((root) => [root, ...standing.filter((one) => isMember(one) && one.group === root.key)]);
  const rank = ([{ severity }]) => ["error", "warning", "info"].indexOf(severity);
  return groups.sort((a, b) => rank(a) - rank(b) || b.length - a.length).flat();
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
