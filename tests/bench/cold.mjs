/** From a page with nothing loaded to the first result: the element with its worker against what a page would load instead, all from this server. */
import { readFileSync } from "node:fs";
import { serve } from "../../www/build/serve.mjs";
import { at } from "../../www/build/paths.mjs";
import { launch } from "../browser/chromium.mjs";
import { agreeing } from "./word.mjs";

const OURS = "/pkg/gouji-check.global.js";
const RUNS = 15;

const others = (/** @type {string} */ name) => readFileSync(at(`tests/bench/others/node_modules/${name}`), "utf8");

/** What only reads such a file, and its share of that time which the first result may take. */
const CASES = [
  { name: "libreoffice.docx", reader: "SheetJS and mammoth", scripts: ["xlsx/dist/xlsx.full.min.js", "mammoth/mammoth.browser.min.js"], budget: 0.6 },
  { name: "libreoffice.xlsx", reader: "SheetJS", scripts: ["xlsx/dist/xlsx.full.min.js"], budget: 1 },
];

/** Runs in the page. @param {{bytes: number[], name: string, script: string}} what @returns {Promise<number>} milliseconds */
async function first({ bytes, name, script }) {
  const source = Uint8Array.from(bytes);
  const start = performance.now();
  const tag = Object.assign(document.createElement("script"), { src: script });
  document.head.append(tag);
  await new Promise((done) => (tag.onload = done));
  const { XLSX, mammoth } = /** @type {any} */ (window);
  if (mammoth) await mammoth.convertToHtml({ arrayBuffer: source.buffer });
  else if (XLSX) XLSX.utils.sheet_to_html(Object.values(XLSX.read(source).Sheets)[0]);
  else await /** @type {any} */ (document.body.appendChild(document.createElement("gouji-check"))).check(source, name);
  return performance.now() - start;
}

export async function cold() {
  const browser = await launch();
  for (const { name, reader, scripts, budget } of CASES) {
    const loaded = scripts.map(others).join("\n;\n");
    const answer = (/** @type {string} */ path) => (path === "/others.js" ? loaded : path === "/empty.html" ? "<!doctype html><body>" : undefined);
    const site = await serve({ policy: null, answer });
    const bytes = [...agreeing(name)];
    /** @type {Record<string, number[]>} */
    const times = {};
    for (let run = 0; run < RUNS; run += 1) {
      for (const script of [OURS, "/others.js"]) {
        // A context of its own has a cache of its own.
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(`${site.address}empty.html`);
        (times[script] = times[script] || []).push(await page.evaluate(first, { bytes, name, script }));
        await context.close();
      }
    }
    await site.close();
    const [[ours, best], [theirs, theirBest]] = Object.values(times).map((list) => list.sort((a, b) => a - b)).map((list) => [list[RUNS >> 1], list[0]]);
    console.log(`cold, script to first result of ${name}: median ${ours.toFixed(0)} ms, ${reader} ${theirs.toFixed(0)} ms: ${(ours / theirs).toFixed(2)} ×; best ${best.toFixed(0)} and ${theirBest.toFixed(0)} ms: ${(best / theirBest).toFixed(2)} × (budget ${budget})`);
  }
  await browser.close();
}
