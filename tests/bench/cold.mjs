/** From a page with nothing loaded to the first result: the element with its worker against SheetJS, both from this server. */
import { readFileSync } from "node:fs";
import { serve } from "../../www/build/serve.mjs";
import { at } from "../../www/build/paths.mjs";
import { launch } from "../browser/chromium.mjs";
import { agreeing } from "./word.mjs";

const SHEETJS = "/sheetjs.js";
const RUNS = 15;

/** Runs in the page. @param {{bytes: number[], script: string}} what @returns {Promise<number>} milliseconds */
async function first({ bytes, script }) {
  const source = Uint8Array.from(bytes);
  const start = performance.now();
  const tag = Object.assign(document.createElement("script"), { src: script });
  document.head.append(tag);
  await new Promise((done) => (tag.onload = done));
  const { XLSX } = /** @type {any} */ (window);
  if (XLSX) XLSX.utils.sheet_to_html(Object.values(XLSX.read(source).Sheets)[0]);
  else await /** @type {any} */ (document.body.appendChild(document.createElement("gouji-check"))).check(source, "a.xlsx");
  return performance.now() - start;
}

export async function cold() {
  const sheetJs = readFileSync(at("tests/bench/others/node_modules/xlsx/dist/xlsx.full.min.js"), "utf8");
  const answer = (/** @type {string} */ path) => (path === SHEETJS ? sheetJs : path === "/empty.html" ? "<!doctype html><body>" : undefined);
  const site = await serve({ policy: null, answer });
  const bytes = [...agreeing("libreoffice.xlsx")];
  /** @type {Record<string, number[]>} */
  const times = {};
  const browser = await launch();
  for (let run = 0; run < RUNS; run += 1) {
    for (const script of ["/pkg/gouji-check.global.js", SHEETJS]) {
      // A context of its own has a cache of its own.
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${site.address}empty.html`);
      (times[script] = times[script] || []).push(await page.evaluate(first, { bytes, script }));
      await context.close();
    }
  }
  await browser.close();
  await site.close();
  const [ours, others] = Object.values(times).map((list) => list.sort((a, b) => a - b)[RUNS >> 1]);
  console.log(`cold, script to first result of an .xlsx: median ${ours.toFixed(0)} ms, SheetJS ${others.toFixed(0)} ms: ${(ours / others).toFixed(2)} × (budget 1)`);
}
