/** A thousand reports in one drop: how long the page stands still, how long all takes, and what memory it takes. `node tests/bench/many.mjs` runs it alone. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { serve } from "../../www/build/serve.mjs";
import { BUILT } from "../../www/build/paths.mjs";
import { pack, unpack } from "../tools/zip.mjs";
import { county } from "../browser/county.mjs";
import { launch } from "../browser/chromium.mjs";
import { agreeing } from "./word.mjs";

const MIB = 2 ** 20;

/** As long as a page that Word saved, in bytes. */
const LENGTH = 113 * 1024;

/** Stands before the worker's script, so that the wasm's memory can be asked for. */
const SPY = `{ const real = WebAssembly.instantiate; WebAssembly.instantiate = (...args) => real(...args).then((made) => {
  self.memory = (made.instance || made).exports.memory; return made; }); }`;

/** Wrong figures in a report that nobody has looked at. */
const MISTAKES = 24;

/** The same numbers every time. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => (state = (state * 48271) % 2147483647) % below;
}

/** Table three with wrong figures in it, anywhere. @param {string} page @param {number} seed */
function mistaken(page, seed) {
  const any = chance(seed);
  const [start, end] = [page.indexOf("三、"), page.indexOf("四、", page.indexOf("三、"))];
  const table = page.slice(start, end);
  const cells = [...table.matchAll(/(?<=<td>)\d+(?=<\/td>)/g)];
  const wrong = new Map(Array.from({ length: MISTAKES }, () => [cells[any(cells.length)].index, String(any(400))]));
  return page.slice(0, start) + table.replace(/(?<=<td>)\d+(?=<\/td>)/g, (figure, at_) => wrong.get(at_) || figure) + page.slice(end);
}

/** A file of Word whose figures agree, of this body and year. @param {string} body @param {string} year */
function docx(body, year) {
  const parts = unpack(agreeing("libreoffice.docx"));
  const main = "word/document.xml";
  return pack(parts.set(main, parts.get(main).replace(/林业局/g, body).replace(/2024/g, year)));
}

/**
 * What a city gets in a January: pages and files of Word, every second report full of mistakes.
 * @param {number} count @returns {[string, string][]} name and content, in base64
 */
function mixed(count) {
  return county(count).map(([name, text], i) => {
    const [, body, year] = /^(.*)(\d{4})\.html$/.exec(name);
    if (i % 4 === 1) return [`${body}${year}.docx`, Buffer.from(docx(body, year)).toString("base64")];
    const page = i % 2 === 0 ? mistaken(text, i + 1) : text;
    // As long as a page that Word saved.
    return [name, Buffer.from(`${page}<!--${"n".repeat(Math.max(0, LENGTH - page.length))}-->`).toString("base64")];
  });
}

/** Runs in the page: the files, ready to be dropped. Some at a time: that is no part of what is measured. @param {[string, string][]} files */
function prepare(files) {
  const data = (/** @type {any} */ (window).data = /** @type {any} */ (window).data || new DataTransfer());
  for (const [name, base64] of files) data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
}

/** Runs in the page: drops them, and tells the tasks over 50 ms and the whole time. @returns {Promise<{tasks: number[], time: number, heap: number}>} */
function dropped() {
  const { data } = /** @type {any} */ (window);
  const tasks = [];
  let heap = 0;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ["longtask"] });
  const watch = new MutationObserver(() => {
    heap = Math.max(heap, /** @type {any} */ (performance).memory.usedJSHeapSize);
  });
  const root = document.querySelector("gouji-check").shadowRoot;
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  const start = performance.now();
  const target = root.querySelector(".intake");
  target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  Object.assign(window, { data: null });
  return new Promise((done) => {
    document.addEventListener("gouji-batch", () => {
      const time = performance.now() - start;
      // The last drawing counts too, and a task is told after its end.
      setTimeout(() => done({ tasks, time, heap }), 500);
    }, { once: true });
  });
}

/** @param {import("playwright-core").CDPSession} session in MiB, of what is in use after a collection */
async function heapOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize / MIB;
}

/**
 * How long the processor worked at one task of the main thread, at most. On a busy machine a task also waits for its turn, and the browser counts that.
 * @param {any[]} events of a trace
 */
function busiestTask(events) {
  const thread = ({ pid, tid }) => `${pid}:${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(thread));
  return events.reduce((most, event) => (mains.has(thread(event)) ? Math.max(most, event.tdur || 0) : most), 0) / 1000;
}

/** @param {import("playwright-core").Browser} browser @param {string} address @param {number} count */
async function drop(browser, address, count) {
  const page = await browser.newPage();
  await page.goto(address);
  // Loaded by a hover, as by a hand that drags files there.
  await page.evaluate((text) => /** @type {any} */ (document.querySelector("gouji-check")).check(text), county(1)[0][1]);
  const files = mixed(count);
  for (let start = 0; start < count; start += 50) await page.evaluate(prepare, files.slice(start, start + 50));
  const session = await page.context().newCDPSession(page);
  const before = await heapOf(session);
  await browser.startTracing(page, { categories: ["toplevel"] });
  const { tasks, time, heap } = await page.evaluate(dropped);
  const busiest = busiestTask(JSON.parse(String(await browser.stopTracing())).traceEvents);
  const after = await heapOf(session);
  const wasm = await Promise.all(page.workers().map((worker) => worker.evaluate(() => /** @type {any} */ (self).memory.buffer.byteLength)));
  console.log(`${count} reports in one drop, pages of ${LENGTH / 1024} KB and files of Word, half of them with ${MISTAKES} wrong figures, every second one compared with the year before: ` +
    `${(time / 1000).toFixed(1)} s (budget 10 for 1,000 on two cores), ` +
    `tasks over 50 ms on the main thread: ${tasks.length}${tasks.length ? `, longest ${Math.max(...tasks).toFixed(0)} ms` : ""} (budget 0), the most work in one ${busiest.toFixed(0)} ms; ` +
    `JS heap ${before.toFixed(1)} MiB before, at most ${(heap / MIB).toFixed(1)} with what is not collected yet, ${after.toFixed(1)} after; ` +
    `wasm ${wasm.map((bytes) => (bytes / MIB).toFixed(1)).join(" + ")} MiB`);
  await page.close();
}

export async function many() {
  const browser = await launch(["--enable-precise-memory-info"]);
  const worker = SPY + readFileSync(`${BUILT}/gouji-worker.js`, "utf8");
  const site = await serve({ policy: null, answer: (path) => (path === "/pkg/gouji-worker.js" ? worker : undefined) });
  for (const count of [200, 1000]) await drop(browser, site.address, count);
  await browser.close();
  await site.close();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await many();
