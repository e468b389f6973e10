/** The second build: old formats against new ones with the same report in them, a PDF against pdf.js, and the way back. */
import { readFileSync } from "node:fs";
import { at } from "../../www/build/paths.mjs";
import { agreeing, heavyDocx } from "./word.mjs";

const KB = 1024;
const TURNS = 60;
const PDFJS = "tests/bench/others/node_modules/pdfjs-dist/legacy/build";

/** What pages ask for, and what stands behind it. */
const SCRIPTS = { "/pdf.js": "pdf.mjs", "/pdf-worker.js": "pdf.worker.mjs" };

/** For `serve`. @param {string} path */
export const everyAnswer = (path) => (path in SCRIPTS ? readFileSync(at(`${PDFJS}/${SCRIPTS[path]}`), "utf8") : undefined);

/** Runs in the page: the shortest and the median times of each, by turns. @param {{ files: Record<string, number[]>, turns: number }} what */
async function measure({ files, turns }) {
  const gouji = await import("/pkg/gouji-all.js");
  await gouji.default();
  const pdfjs = await import("/pdf.js");
  pdfjs.GlobalWorkerOptions.workerSrc = "/pdf-worker.js";
  const worker = new pdfjs.PDFWorker();
  const bytes = Object.fromEntries(Object.entries(files).map(([name, list]) => [name, Uint8Array.from(list)]));
  const checked = gouji.check(bytes.heavy);
  const calls = Object.fromEntries(["doc", "docx", "xls", "xlsx", "pdf"].map((name) => [name, () => void gouji.check(bytes[name])]));
  calls.annotate = () => void gouji.annotate(bytes.heavy, checked, { author: "勾稽", date: "2025-01-20T08:00:00" });
  // pdf.js takes the bytes for itself: each turn gives it a copy.
  calls.pdfjs = async () => {
    const document = await pdfjs.getDocument({ data: bytes.pdf.slice(), worker }).promise;
    for (let number = 1; number <= document.numPages; number += 1) await (await document.getPage(number)).getTextContent();
    await document.destroy();
  };
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, call] of Object.entries(calls)) {
      const start = performance.now();
      await call();
      times[name].push(performance.now() - start);
    }
  }
  const told = (list) => {
    const sorted = list.slice(list.length / 3).sort((a, b) => a - b);
    return { median: sorted[sorted.length >> 1], best: sorted[0] };
  };
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, told(list)]));
}

/** A report of five pages as Chromium prints it. @param {import("playwright-core").Browser} browser @param {{ address: string }} site */
async function printed(browser, site) {
  const page = await browser.newPage();
  await page.goto(`${site.address}sample-report.html`);
  await page.addStyleTag({ content: "body { font-size: 150%; line-height: 2 }" });
  const bytes = await page.pdf({ format: "A4" });
  await page.close();
  return [...bytes];
}

/** @param {import("playwright-core").Browser} browser @param {{ address: string }} site */
export async function every(browser, site) {
  const file = (/** @type {string} */ name) => [...readFileSync(at(`tests/bench/files/${name}`))];
  const heavy = [...heavyDocx(200 * KB)];
  const files = { doc: file("sound.doc"), docx: [...agreeing("libreoffice.docx")], xls: file("sound.xls"), xlsx: [...agreeing("libreoffice.xlsx")], pdf: await printed(browser, site), heavy };
  const page = await browser.newPage();
  await page.goto(`${site.address}sample-report.html`);
  const times = await page.evaluate(measure, { files, turns: TURNS });
  for (const [ours, other, budget] of [["doc", "docx", 2], ["xls", "xlsx", 2], ["pdf", "pdfjs", 0.5]]) {
    const ratio = (/** @type {"median" | "best"} */ of) => `${of} ${times[ours][of].toFixed(2)} ms, .${other} ${times[other][of].toFixed(2)} ms: ${(times[ours][of] / times[other][of]).toFixed(2)} ×`;
    console.log(`second build, check of the same report as .${ours}: ${ratio("median")}; ${ratio("best")} (budget ${budget})`);
  }
  console.log(`annotate a .docx whose main part has 200 KB: median ${times.annotate.median.toFixed(1)} ms, best ${times.annotate.best.toFixed(1)} ms (budget 50)`);
  await page.close();
}
