/** The page for integrators: each example works as its code says, and the code is what runs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BEFORE, UPLOADS } from "../editors/pages.mjs";
import { reportOf } from "./county.mjs";
import { batchDone } from "./list.mjs";
import { browserOf, core, onSite, sample, told } from "./site.mjs";

const held = browserOf();
const path = "examples.html";

/** What an example's element shows. @param {import("playwright-core").Page} page @param {string} example */
async function shownIn(page, example) {
  await page.waitForSelector(`#${example} gouji-check .verdict`);
  return page.evaluate((id) => {
    const root = document.querySelector(`#${id} gouji-check`).shadowRoot;
    const texts = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent.trim());
    const whole = (/** @type {Element} */ sentence) => sentence.parentNode.querySelector(":scope > .basis > .whole") || sentence;
    return { coverage: texts(".coverage")[0], sentences: [...root.querySelectorAll(".sentence")].map((one) => whole(one).textContent.trim()) };
  }, example);
}

test("the code below each example is the example", () =>
  onSite(held, { path }, async (page, { errors }) => {
    const pairs = await page.evaluate(async () => {
      const source = new DOMParser().parseFromString(await (await fetch("examples.html")).text(), "text/html");
      const written = [...source.querySelectorAll(".live")].map((node) => node.innerHTML.trim().replace(/=""/g, ""));
      return { written, shown: [...document.querySelectorAll(".live + pre")].map((node) => node.textContent) };
    });
    assert.equal(pairs.shown.length, 8);
    assert.deepEqual(pairs.shown, pairs.written);
    assert.deepEqual(errors, []);
  }));

test("the upload form: the file in its field is checked", () =>
  onSite(held, { path }, async (page) => {
    await page.locator("#file").setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) });
    assert.deepEqual(await shownIn(page, "upload-form"), told(core.check(sample, { name: "a.html", lang: "zh" })));
  }));

test("the editor: what is filled in is checked", () =>
  onSite(held, { path }, async (page) => {
    await page.click("[data-fill=draft]");
    const seen = await shownIn(page, "editor");
    const content = await page.evaluate(() => document.querySelector("#draft").innerHTML);
    assert.deepEqual(seen, told(core.check(content, { medium: "html", lang: "zh" })));
    assert.ok(seen.sentences.length > 0);
  }));

test("the frame: what is filled in is checked, marked there, and shown by a click", () =>
  onSite(held, { path }, async (page) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.click("[data-fill=page]");
    const seen = await shownIn(page, "frame");
    const content = await page.frameLocator("#page").locator("body").innerHTML();
    assert.deepEqual(seen, told(core.check(content, { medium: "html", lang: "zh" })));
    await page.locator("#frame gouji-check button.sentence").first().click();
    const [marks, scrolled] = await page.evaluate(() => {
      const view = /** @type {any} */ (document.querySelector("#page")).contentWindow;
      return [[...view.CSS.highlights.get("gouji-error")].map(String), view.scrollY > 0];
    });
    assert.deepEqual([marks, scrolled], [["5"], true]);
  }));

test("the table that stands in the page is checked as it is, and marked", () =>
  onSite(held, { path }, async (page) => {
    const seen = await shownIn(page, "table");
    const markup = await page.evaluate(() => document.querySelector("#preview").outerHTML);
    assert.deepEqual(seen, told(core.check(markup, { medium: "html", lang: "zh" })));
    assert.deepEqual(await page.evaluate(() => [.../** @type {any} */ (CSS).highlights.get("gouji-error")].map(String)), ["1.5"]);
  }));

test("the upload form: held back while errors stand, sent with the receipt when each has its reason", () =>
  onSite(held, { path }, async (page) => {
    await page.locator("#file").setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) });
    await shownIn(page, "upload-form");
    await page.click("#send [type=submit]");
    assert.equal(await page.textContent("#sent"), "");
    // One reason for each cause: what follows from it goes with it.
    for (const _ of await page.locator("#send .findings > .finding").all()) {
      const count = await page.locator("#send .finding .explain").count();
      await page.locator("#send .finding .explain button").first().click();
      await page.locator("#send .reason input").fill("台账如此");
      await page.keyboard.press("Enter");
      await page.waitForFunction((before) => document.querySelector("#send gouji-check").shadowRoot.querySelectorAll(".finding .explain").length < before, count);
    }
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("#send")).checkValidity());
    await page.click("#send [type=submit]");
    const receipt = JSON.parse((await page.textContent("#sent")).split("回执：")[1]);
    const accepted = core.check(sample, { lang: "zh" }).findings.map(({ key }) => ({ key, reason: "台账如此" }));
    const { findings } = core.check(sample, { name: "a.html", lang: "zh", accepted });
    assert.deepEqual(receipt.accepted, findings.map(({ key, rule, message }) => ({ key, rule, message, reason: "台账如此" })));
  }));

test("many reports: all that is given becomes a list", () =>
  onSite(held, { path }, async (page) => {
    const done = batchDone(page);
    const files = ["一", "二", "三"].map((name) => ({ name: `${name}.html`, mimeType: "text/html", buffer: Buffer.from(sample.replaceAll("青石县林业局", `${name}县林业局`)) }));
    await page.locator("#many gouji-check .intake input[type=file]").setInputFiles(files);
    assert.deepEqual((await done).map(({ name, agency, verdict, counts }) => ({ name, agency, verdict, counts })), files.map(({ name }) => (
      { name, agency: `${name[0]}县林业局`, verdict: "fail", counts: { error: 2, warning: 0, info: 0 } })));
  }));

test("by script: the file is checked, and the page told", () =>
  onSite(held, { path }, async (page) => {
    await page.click("#run");
    const result = core.check(sample, { name: "sample-report.html", lang: "zh" });
    assert.deepEqual(await shownIn(page, "script"), told(result));
    assert.equal(await page.textContent("#told"), `${result.verdict}：${result.findings.length} 项，请核对`);
  }));

test("a component for uploads: what does not agree is held back, the corrected report goes on, and what each component takes is what was tried", () =>
  onSite(held, { path }, async (page) => {
    const choose = (/** @type {string} */ text) => page.locator("#chosen").setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from(text) });
    const says = (/** @type {string} */ text) => page.locator("#uploaded", { hasText: text }).waitFor();
    await choose(sample);
    await says("没有上传：请先核对改正");
    assert.deepEqual(await shownIn(page, "component"), told(core.check(sample, { name: "a.html", lang: "zh" })));
    await choose(reportOf({ error: false }));
    await says("“a.html”可以上传");
    const [script, ways] = await page.locator("#component > pre:not(.live + pre)").allTextContents();
    assert.equal(script.replace("#before", "gouji-check"), BEFORE.replace(/ +\/\/ .*/g, ""));
    const tried = Object.values(UPLOADS).map(({ body, start }) => body + start).join("\n");
    for (const line of [':before-upload="beforeUpload"', 'elem: "#choose", url: "/upload", accept: "file", auto: false', "chosen.preview((index, file) => beforeUpload(file).then(() => chosen.upload(index, file), () => {}))"]) {
      assert.ok(ways.includes(line) && tried.includes(line), line);
    }
  }));

test("offline: the one-file page is where the link says", () =>
  onSite(held, { path }, async (page) => {
    const [status, text] = await page.evaluate(async () => {
      const response = await fetch(/** @type {HTMLAnchorElement} */ (document.querySelector("#offline a")).href);
      return [response.status, (await response.text()).slice(0, 15)];
    });
    assert.deepEqual([status, text], [200, "<!doctype html>"]);
  }));
