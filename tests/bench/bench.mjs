/**
 * `npm run bench`: the figures of ../shared/design.md §6 that exist so far. Speeds are ratios within one run;
 * they are printed, never asserted: machines differ.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { installPackages } from "../../www/build/setup.mjs";
import { serve } from "../../www/build/serve.mjs";
import { at } from "../../www/build/paths.mjs";
import { launch } from "../browser/chromium.mjs";
import { every, everyAnswer } from "./every.mjs";
import { many } from "./many.mjs";
import { cold } from "./cold.mjs";
import { brotli, FRONT_END, LOADED } from "./sizes.mjs";
import { agreeing, heavyDocx, wordStyled } from "./word.mjs";

const KB = 1024;

function sizes() {
  for (const name of LOADED) console.log(`${name.padEnd(20)} ${(brotli(name) / KB).toFixed(1)} KB brotli`);
  const sum = (names) => names.reduce((total, name) => total + brotli(name), 0) / KB;
  console.log(`a page loads         ${sum(LOADED).toFixed(1)} KB (budget 288), front end ${sum(FRONT_END).toFixed(1)} KB (budget 30)`);
}

/** Runs in the page: the times of both, by turns, so that a busy moment hits both. @param {{ source: string | number[], other: string, turns: number }} what */
async function measure({ source, other, turns }) {
  const { default: init, check } = await import("/pkg/gouji.js");
  await init();
  const bytes = typeof source === "string" ? source : Uint8Array.from(source);
  const others = {
    DOMParser: () => new DOMParser().parseFromString(bytes, "text/html"),
    mammoth: () => window.mammoth.convertToHtml({ arrayBuffer: bytes.buffer }),
    SheetJS: () => window.XLSX.utils.sheet_to_html(Object.values(window.XLSX.read(bytes).Sheets)[0]),
  };
  const times = { gouji: [], other: [] };
  const timed = async (list, call) => {
    const start = performance.now();
    await call();
    list.push(performance.now() - start);
  };
  for (let turn = 0; turn < turns; turn += 1) {
    await timed(times.gouji, () => check(bytes));
    await timed(times.other, others[other]);
  }
  // The first third warms the engine up. On a busy machine the median tells how busy it is; the shortest time does not.
  const warm = Math.floor(turns / 3);
  const told = (list) => {
    const sorted = list.slice(warm).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)], best: sorted[0] };
  };
  return { gouji: told(times.gouji), other: told(times.other) };
}

/** Runs in the page: the wasm's memory in MiB, in a new instance, after one check. @param {string | number[]} source */
async function memory(source) {
  const { default: init, check } = await import("/pkg/gouji.js");
  const { memory } = await init();
  const result = check(typeof source === "string" ? source : Uint8Array.from(source));
  return { mib: memory.buffer.byteLength / 2 ** 20, verdict: result.verdict, notes: result.findings.map((finding) => finding.rule).join(" ") };
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

/** Runs in the page: a check by the wasm and by the script that stands in for it, by turns; the shortest times. @param {{ source: string, turns: number }} what */
async function measureFallback({ source, turns }) {
  const { default: init, check } = await import("/pkg/gouji.js");
  await init();
  const tag = Object.assign(document.createElement("script"), { src: "/pkg/gouji-fallback.js" });
  const start = performance.now();
  await new Promise((done) => {
    tag.onload = done;
    document.head.append(tag);
  });
  const core = tag.gouji.coreWith(() => Promise.reject(new Error("no second build is asked for")));
  const call = async (id) => {
    const { failure } = await core.answer({ id, call: "check", args: [source] });
    if (failure) throw new Error(failure.message);
  };
  await call(0);
  const first = performance.now() - start;
  const best = { wasm: Infinity, script: Infinity };
  const timed = async (name, run) => {
    const begun = performance.now();
    await run();
    best[name] = Math.min(best[name], performance.now() - begun);
  };
  for (let turn = 1; turn <= turns; turn += 1) {
    await timed("wasm", () => check(source));
    await timed("script", () => call(turn));
  }
  return { ...best, first };
}

/** @param {import("playwright-core").Page} page @param {string} source */
async function fallback(page, source) {
  const { wasm, script, first } = await page.evaluate(measureFallback, { source, turns: 40 });
  console.log(`the fallback without wasm, ${(brotli("gouji-fallback.js") / KB).toFixed(1)} KB brotli: check of a page best ${script.toFixed(2)} ms, the wasm ${wasm.toFixed(2)} ms: ${(script / wasm).toFixed(1)} ×; loaded and first check ${first.toFixed(0)} ms`);
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
  installPackages("tests/bench/others");
  const sample = readFileSync(at("www/sample-report.html"), "utf8");
  const page113 = wordStyled(sample, 113 * KB);
  const cases = [
    { what: "a Word-styled page", source: page113, other: "DOMParser", turns: 60, budget: 0.8 },
    { what: "a .docx", source: [...agreeing("libreoffice.docx")], other: "mammoth", turns: 30, budget: 1 / 20 },
    { what: "an .xlsx", source: [...agreeing("libreoffice.xlsx")], other: "SheetJS", turns: 60, budget: 1 / 2 },
  ];
  const browser = await launch();
  const site = await serve({ policy: null, answer: everyAnswer });
  for (const { what, source, other, turns, budget } of cases) {
    const page = await open(browser, site);
    for (const script of ["mammoth/mammoth.browser.min.js", "xlsx/dist/xlsx.full.min.js"]) {
      await page.addScriptTag({ path: at(`tests/bench/others/node_modules/${script}`) });
    }
    const times = await page.evaluate(measure, { source, other, turns });
    const kb = ((typeof source === "string" ? Buffer.byteLength(source) : source.length) / KB).toFixed(0);
    const ratio = (/** @type {"median" | "best"} */ of) =>
      `${of} ${times.gouji[of].toFixed(2)} ms, ${other} alone ${times.other[of].toFixed(2)} ms: ${(times.gouji[of] / times.other[of]).toFixed(3)} ×`;
    console.log(`check of ${what} of ${kb} KB: ${ratio("median")}; ${ratio("best")} (budget ${budget})`);
    await page.close();
  }
  for (const [what, source] of [["page", wordStyled(sample, 5 * KB * KB)], ["main part of a .docx", [...heavyDocx(5 * KB * KB)]]]) {
    const page = await open(browser, site);
    const { mib, verdict } = await page.evaluate(memory, source);
    console.log(`memory of the wasm after a ${what} of 5 MB: ${mib.toFixed(1)} MiB (budget 32 for a page), ${verdict}`);
    await page.close();
  }
  const page = await open(browser, site);
  await fallback(page, page113);
  await repairs(page);
  await every(browser, site);
  await browser.close();
  await site.close();
}

async function open(browser, site) {
  const page = await browser.newPage();
  await page.goto(`${site.address}sample-report.html`);
  return page;
}

sizes();
await many();
await speed();
await cold();
