/** Chromium 78 as the browser of a portal: an editor's frame with marks over it, and the form that the element holds back. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { POLICY, serve } from "../../www/build/serve.mjs";
import { launch } from "./chromium.mjs";
import * as core from "../../target/pkg/gouji.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

const [, article] = /<article[^>]*>([^]*)<\/article>/.exec(readFileSync(at("www/sample-report.html"), "utf8"));
const answer = (/** @type {string} */ path) => (path.startsWith("/pages/") ? readFileSync(at(`tests/browser${path}`), "utf8") : undefined);

let browser;
before(async () => {
  browser = await launch(78);
});
after(() => browser.close());

test("an editor's frame is read, boxes stand over its cells, the form waits and sends the receipt", async (t) => {
  const site = await serve({ policy: POLICY, answer });
  t.after(() => site.close());
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${site.address}pages/field.html`);
  const seen = await page.evaluate(async (content) => {
    await customElements.whenDefined("gouji-check");
    const element = document.querySelector("gouji-check");
    element.setAttribute("mode", "block");
    const told = new Promise((done) => document.addEventListener("gouji-result", (event) => done(event.detail.result), { once: true }));
    const frame = document.createElement("iframe");
    frame.id = "draft";
    document.querySelector("#place").append(frame);
    frame.contentDocument.body.innerHTML = content;
    frame.contentDocument.designMode = "on";
    const result = await told;
    const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await element.updateComplete;
    element.shadowRoot.querySelector("button.sentence").click();
    await element.updateComplete;
    frame.contentWindow.scrollTo(0, 0);
    const cell = Array.from(frame.contentDocument.querySelectorAll("td")).find((one) => one.textContent === "5");
    cell.scrollIntoView();
    await painted();
    await painted();
    const box = element.shadowRoot.querySelector(".gouji-marks .error").getBoundingClientRect();
    const inner = cell.getBoundingClientRect();
    const outer = frame.getBoundingClientRect();
    const off = [box.left - inner.left - outer.left - frame.clientLeft, box.top - inner.top - outer.top - frame.clientTop].map(Math.round);
    const receipt = JSON.parse(new FormData(document.querySelector("form")).get("receipt"));
    return { result, source: frame.contentDocument.body.innerHTML, off, receipt, valid: element.checkValidity(), message: element.validationMessage };
  }, article);
  assert.deepEqual(seen.result, core.check(seen.source, { medium: "html", lang: "zh" }));
  assert.deepEqual(seen.off, [0, 0]);
  assert.deepEqual([seen.valid, seen.message], [false, "原稿有不符，请在原稿中核对改正后再提交。"]);
  for (const name of ["sha256", "sm3"]) assert.equal(seen.receipt[name], createHash(name).update(seen.source).digest("hex"));
  assert.deepEqual(errors, []);
  await page.close();
});
