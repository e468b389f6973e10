/**
 * `npm run bench`: the figures of ../shared/design.md §6 that exist so far. Speeds are ratios within one run;
 * they are printed, never asserted: machines differ.
 */
import { readFileSync } from "node:fs";
import { serve } from "../../www/build/serve.mjs";
import { at } from "../../www/build/paths.mjs";
import { launch } from "../browser/chromium.mjs";
import { brotli, FRONT_END, LOADED } from "./sizes.mjs";
import { wordStyled } from "./word.mjs";

const KB = 1024;

function sizes() {
  for (const name of LOADED) console.log(`${name.padEnd(20)} ${(brotli(name) / KB).toFixed(1)} KB brotli`);
  const sum = (names) => names.reduce((total, name) => total + brotli(name), 0) / KB;
  console.log(`a page loads         ${sum(LOADED).toFixed(1)} KB (budget 120), front end ${sum(FRONT_END).toFixed(1)} KB (budget 25)`);
}

/** Runs in the page: medians of both, by turns, so that a busy moment hits both. @param {string} text */
async function measure(text) {
  const { default: init, check } = await import("/pkg/gouji.js");
  await init();
  const times = { check: [], domParser: [] };
  const timed = (list, call) => {
    const start = performance.now();
    call();
    list.push(performance.now() - start);
  };
  for (let i = 0; i < 60; i += 1) {
    timed(times.check, () => check(text));
    timed(times.domParser, () => new DOMParser().parseFromString(text, "text/html"));
  }
  // The first third warms the engine up.
  const median = (list) => list.slice(20).sort((a, b) => a - b)[20];
  return { check: median(times.check), domParser: median(times.domParser) };
}

async function speed() {
  const text = wordStyled(readFileSync(at("www/sample-report.html"), "utf8"), 113 * KB);
  const browser = await launch();
  const site = await serve({ policy: null });
  const page = await browser.newPage();
  await page.goto(`${site.address}sample-report.html`);
  const { check, domParser } = await page.evaluate(measure, text);
  const kb = (Buffer.byteLength(text) / KB).toFixed(0);
  console.log(`check of a Word-styled page of ${kb} KB: ${check.toFixed(2)} ms, DOMParser alone ${domParser.toFixed(2)} ms: ${(check / domParser).toFixed(2)} × (budget 0.4)`);
  await browser.close();
  await site.close();
}

sizes();
await speed();
