/** What the element must show for the sample, and what a page shows: in any browser, by Playwright or Puppeteer. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { at, BUILT } from "../../www/build/paths.mjs";
import * as core from "../../target/pkg/gouji.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

export const sample = readFileSync(at("www/sample-report.html"), "utf8");
const expected = core.check(sample, { name: "a.html", lang: "zh" });

/**
 * @param {any} browser of Playwright or Puppeteer
 * @param {string} address of a page with the element
 */
export async function checked(browser, address) {
  const page = await browser.newPage();
  try {
    /** @type {string[]} */
    const errors = [];
    // What a policy forbids, and a worker that is missing, Firefox tells as an error of the page; that it is so is the case.
    page.on("pageerror", (/** @type {Error} */ { message }) => /^(Content-Security-Policy:|Loading Worker from )/.test(message) || errors.push(message));
    await page.goto(address);
    return { ...(await page.evaluate(inPage, sample)), errors };
  } finally {
    await page.close();
  }
}

/** Runs in the page. @param {string} text */
async function inPage(text) {
  await customElements.whenDefined("gouji-check");
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  const result = await element.check(text, "a.html").catch((/** @type {any} */ { kind, message }) => ({ kind, message }));
  await element.updateComplete;
  // Of a balance the whole sentence stands behind its figures.
  const whole = (/** @type {Element} */ sentence) => sentence.parentElement.querySelector(":scope > .basis > .whole") || sentence;
  const lines = Array.from(element.shadowRoot.querySelectorAll(".sentence"), (one) => whole(one).textContent.trim());
  return { result, verdicts: element.shadowRoot.querySelectorAll(`.verdict.${result.verdict}`).length, lines };
}

/** The same verdict and findings as the core's. @param {Awaited<ReturnType<typeof checked>>} seen */
export function same(seen) {
  const lines = expected.findings.map(({ message }) => message);
  assert.deepEqual(seen, { result: expected, verdicts: 1, lines, errors: [] });
}
