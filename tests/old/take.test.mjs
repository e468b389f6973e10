/** Taking along in the oldest Chromium: paper, workbook and picture need what it may not have. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { POLICY, serve } from "../../www/build/serve.mjs";
import { launch } from "./chromium.mjs";
import * as core from "../../target/pkg/gouji.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

const sample = readFileSync(at("www/sample-report.html"), "utf8");
const expected = core.check(sample, { name: "a.html", lang: "zh" });

let browser;
before(async () => {
  browser = await launch(78);
});
after(() => browser.close());

test("taken along: printed, as a workbook that holds the same figures, as a picture", async (t) => {
  const site = await serve({ policy: POLICY });
  t.after(() => site.close());
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.evaluateOnNewDocument(() => {
    window.print = () => {
      top.printed = window !== top;
    };
  });
  await page.goto(site.address);
  const seen = await page.evaluate(async (text) => {
    await customElements.whenDefined("gouji-check");
    const element = document.querySelector("gouji-check");
    await element.check(text, "a.html");
    const made = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => (made.push(blob), make.call(URL, blob));
    const root = element.shadowRoot;
    const happens = (holds) => new Promise((done) => {
      const look = () => (holds() ? done() : requestAnimationFrame(look));
      look();
    });
    root.querySelector(".map summary").click();
    for (const button of root.querySelectorAll(".take > button")) if (/打印|xlsx/.test(button.textContent)) button.click();
    await happens(() => window.printed !== undefined && made.length > 0 && root.querySelector(".heat"));
    const page = root.querySelector("iframe.paper").contentDocument;
    const bytes = new Uint8Array(await new Response(made[0]).arrayBuffer());
    return {
      bytes: Array.from(bytes), inFrame: window.printed, sheets: page.adoptedStyleSheets.length,
      lines: Array.from(page.querySelectorAll(".root, .member"), (row) => row.children[3].textContent), wrong: root.querySelectorAll(".heat .error").length,
    };
  }, sample);
  await page.close();
  assert.deepEqual(core.check(Uint8Array.from(seen.bytes)).report.tables, expected.report.tables);
  assert.deepEqual([seen.inFrame, seen.sheets, seen.lines.length, errors], [true, 1, expected.findings.length, []]);
  expected.findings.forEach(({ message }, i) => assert.ok(seen.lines[i].includes(message)));
  // The wrong cell, and its sign in the legend.
  assert.equal(seen.wrong, 2);
});
