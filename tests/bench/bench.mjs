/**
 * `npm run bench`: the figures of ../shared/design.md §6 that exist so far. Speeds are ratios within one run;
 * they are printed, never asserted: machines differ.
 */
import { execFileSync } from "node:child_process";
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

/** Runs in the page: how long `checkReport` takes for each report, by kind. @param {string} json */
async function measureRepairs(json) {
  const { default: init, checkReport } = await import("/pkg/gouji.js");
  await init();
  const kinds = JSON.parse(json);
  const timed = (report) => {
    const start = performance.now();
    const { repairs } = checkReport(report);
    return [performance.now() - start, repairs.length];
  };
  const times = {};
  for (const [kind, reports] of Object.entries(kinds)) {
    // Once to warm the engine up.
    reports.slice(0, 100).forEach(timed);
    times[kind] = reports.map(timed);
  }
  return times;
}

const REPAIRS = {
  "no error": "1 at the 99th percentile", "1 error": "0.5 at the median", "2 errors": "1 at the median", "3 errors": "5 at the median",
  hopeless: "some 100 at most",
};

/** @param {import("playwright-core").Page} page */
async function repairs(page) {
  const mistakes = execFileSync("cargo", ["run", "--quiet", "--release", "--locked", "--example", "mistakes"], { cwd: at("."), encoding: "utf8", maxBuffer: 1 << 28 });
  for (const [kind, times] of Object.entries(await page.evaluate(measureRepairs, mistakes))) {
    const sorted = times.map(([time]) => time).sort((a, b) => a - b);
    const [median, most, slowest] = [0.5, 0.99, 1].map((share) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(2));
    const given = times.filter(([, count]) => count > 0).length;
    console.log(`checkReport, ${kind}: median ${median} ms, 99th percentile ${most} ms, slowest ${slowest} ms (budget ${REPAIRS[kind]}); repairs for ${given} of ${times.length}`);
  }
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
  await repairs(page);
  await browser.close();
  await site.close();
}

sizes();
await speed();
