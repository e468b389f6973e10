/** Components for uploads, out of npm: held back by their own hook, told to `for`, and never held back by a failure of the tool. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { at } from "../../www/build/paths.mjs";
import { browserOf, core, onSite, sample } from "../browser/site.mjs";
import { answerWith, BEFORE, REACT_19, UPLOADS } from "./pages.mjs";

const held = browserOf();

const corrected = sample.replace(/(本机关不掌握相关政府信息<\/td><td>)5</, "$14<");

/** @param {string} text */
const file = (text) => ({ name: "年报.html", mimeType: "text/html", buffer: Buffer.from(text) });

/**
 * @param {import("./pages.mjs").Page} component @param {string} attributes
 * @param {(page: import("playwright-core").Page, uploads: () => number) => Promise<void>} use @param {boolean} [isBroken] the tool's own files do not come
 */
function onComponent(component, attributes, use, isBroken = false) {
  let uploads = 0;
  const others = (/** @type {string} */ path) => {
    if (path === "/upload") return (uploads += 1), '{"code": 0}';
    return isBroken && /gouji-worker|gouji-fallback/.test(path) ? null : undefined;
  };
  return onSite(held, { path: "page.html", policy: null, answer: answerWith(component, attributes, others) }, async (page) => {
    await page.waitForSelector("input[type=file]", { state: "attached" });
    await page.waitForFunction(() => customElements.get("gouji-check"));
    await use(page, () => uploads);
  });
}

/** @param {import("playwright-core").Page} page @param {string} text */
async function choose(page, text) {
  const told = page.evaluate(() => new Promise((done) => {
    for (const type of ["gouji-result", "gouji-error"]) document.addEventListener(type, (event) => done(event.type), { once: true });
  }));
  await page.locator("input[type=file]").first().setInputFiles(file(text));
  return told;
}

test("what the README tells to write is what runs here", () => assert.ok(readFileSync(at("README.md"), "utf8").includes(BEFORE)));

for (const [name, component] of Object.entries(UPLOADS)) {
  test(`${name}: its hook holds back what does not agree, and lets the corrected one go`, () =>
    onComponent(component, "", async (page, uploads) => {
      assert.equal(await choose(page, sample), "gouji-result");
      assert.equal(uploads(), 0);
      const sent = page.waitForResponse("**/upload");
      assert.equal(await choose(page, corrected), "gouji-result");
      await sent;
      assert.equal(uploads(), 1);
    }));

  test(`${name}: where the tool fails the upload goes on`, () =>
    onComponent(component, "", async (page, uploads) => {
      const sent = page.waitForResponse("**/upload");
      assert.equal(await choose(page, sample), "gouji-error");
      await sent;
      assert.equal(uploads(), 1);
    }, true));

  test(`${name}: \`for\` on what stands around it is told of the file`, () =>
    onComponent({ ...component, start: component.start.replace(BEFORE, "async function beforeUpload() {}") }, 'for="draft"', async (page) => {
      assert.equal(await choose(page, sample), "gouji-result");
      const { verdict, findings } = await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result);
      const expected = core.check(sample, { name: "年报.html", lang: "zh" });
      assert.deepEqual([verdict, findings], [expected.verdict, expected.findings]);
    }));
}

test("React 19: the element is written as it is, with an object for a property and its events by their names", () => {
  const last = core.blank("cn-2021");
  const start = `window.last = ${JSON.stringify(last)}; ${REACT_19.start}`;
  return onComponent({ ...REACT_19, start }, "", async (page) => {
    assert.equal(await choose(page, sample), "gouji-result");
    await page.locator("output", { hasText: "fail" }).waitFor();
    const told = await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      return { last: element.last, findings: element.result.findings };
    });
    assert.deepEqual(told, { last, findings: core.check(sample, { name: "年报.html", lang: "zh", last }).findings });
  });
});
