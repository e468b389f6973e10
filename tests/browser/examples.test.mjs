/** The page for integrators: each example works as its code says, and the code is what runs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, core, onSite, sample, told } from "./site.mjs";

const held = browserOf();
const path = "examples.html";

/** What an example's element shows. @param {import("playwright-core").Page} page @param {string} example */
async function shownIn(page, example) {
  await page.waitForSelector(`#${example} gouji-check .verdict`);
  return page.evaluate((id) => {
    const root = document.querySelector(`#${id} gouji-check`).shadowRoot;
    const texts = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent.trim());
    return { coverage: texts(".coverage")[0], sentences: texts(".sentence") };
  }, example);
}

test("the code below each example is the example", () =>
  onSite(held, { path }, async (page, { errors }) => {
    const pairs = await page.evaluate(async () => {
      const source = new DOMParser().parseFromString(await (await fetch("examples.html")).text(), "text/html");
      const written = [...source.querySelectorAll(".live")].map((node) => node.innerHTML.trim().replace(/=""/g, ""));
      return { written, shown: [...document.querySelectorAll(".live + pre")].map((node) => node.textContent) };
    });
    assert.equal(pairs.shown.length, 7);
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

test("by script: the file is checked, and the page told", () =>
  onSite(held, { path }, async (page) => {
    await page.click("#run");
    const result = core.check(sample, { name: "sample-report.html", lang: "zh" });
    assert.deepEqual(await shownIn(page, "script"), told(result));
    assert.equal(await page.textContent("#told"), `${result.verdict}：${result.findings.length} 项，请核对`);
  }));

test("offline: the one-file page is where the link says", () =>
  onSite(held, { path }, async (page) => {
    const [status, text] = await page.evaluate(async () => {
      const response = await fetch(/** @type {HTMLAnchorElement} */ (document.querySelector("#offline a")).href);
      return [response.status, (await response.text()).slice(0, 15)];
    });
    assert.deepEqual([status, text], [200, "<!doctype html>"]);
  }));
