/** Many reports in the oldest Chromium: dropped, listed as the core says, one opened with the year before, and the way back. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { BUILT } from "../../www/build/paths.mjs";
import { POLICY, serve } from "../../www/build/serve.mjs";
import { county } from "../browser/county.mjs";
import { launch } from "./chromium.mjs";
import * as core from "../../target/pkg/gouji.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

/** @type {[string, string][]} */
const files = [...county(10), ["通知.txt", "关于报送年度报告的通知"]];

const resultOf = (/** @type {string} */ text, /** @type {string} */ name, /** @type {any} */ last) =>
  core.check(new TextEncoder().encode(text), { name, lang: "zh", ...(last ? { last } : {}) });

/** Alone, and with the year before it: a body's two years follow each other in the list. */
const alone = files.map(([name, text]) => resultOf(text, name, null));
const results = files.map(([name, text], i) => (i % 2 ? resultOf(text, name, alone[i - 1].report) : alone[i]));

let browser;
before(async () => {
  browser = await launch(78);
});
after(() => browser.close());

/** Runs in the page: drops the files, opens the second of them, and comes back. @param {[string, string][]} given */
async function workedThrough(given) {
  await customElements.whenDefined("gouji-check");
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  const root = element.shadowRoot;
  const told = (/** @type {string} */ type) => new Promise((done) => document.addEventListener(type, (event) => done(/** @type {any} */ (event).detail), { once: true }));
  const dataTransfer = new DataTransfer();
  for (const [name, text] of given) dataTransfer.items.add(new File([text], name));
  const listed = told("gouji-batch");
  root.querySelector(".intake").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  const { rows } = await listed;
  await element.updateComplete;
  const total = root.querySelector(".total").textContent;
  const opened = told("gouji-result");
  root.querySelector("[data-row='1']").click();
  const { result } = await opened;
  await element.updateComplete;
  const last = root.querySelector(".last [role=status]").textContent.trim();
  root.querySelector(".back button").click();
  await element.updateComplete;
  return {
    rows: rows.map(({ name, state, verdict, findings, comparedWith }) => ({ name, state, verdict, messages: findings.map(({ message }) => message), comparedWith })),
    total, result, last, back: root.querySelectorAll(".batch tbody tr").length,
  };
}

const site = () => serve({ policy: POLICY });
const places = [
  { name: "under a strict policy", open: site },
  { name: "gouji.html", open: async () => ({ address: pathToFileURL(`${BUILT}/gouji.html`).href, close: () => {} }) },
];

for (const { name, open } of places) {
  test(`dropped, listed, opened, ${name}`, async (t) => {
    const { address, close } = await open();
    t.after(close);
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(address);
    const seen = await page.evaluate(workedThrough, files);
    await page.close();
    const count = (/** @type {string} */ verdict) => results.filter((result) => result.verdict === verdict).length;
    const counts = [["不符", count("fail")], ["读不出", count("unreadable")], ["存疑", count("review")], ["未发现不符", count("pass")]].filter(([, n]) => n);
    assert.deepEqual(seen, {
      rows: files.map(([file], i) => ({
        name: file, state: "checked", verdict: results[i].verdict, messages: results[i].findings.map(({ message }) => message), comparedWith: i % 2 ? alone[i - 1].report.year : null,
      })),
      total: `${files.length} 份：${counts.map((pair) => pair.join(" ")).join("，")}`, result: results[1],
      last: `上一年度报告：${alone[0].report.agency}，${alone[0].report.year}年 · ${files[0][0]}`, back: files.length,
    });
    assert.deepEqual(errors, []);
  });
}
