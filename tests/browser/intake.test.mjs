/** A report dropped, chosen, pasted or picked in the portal's own field: the page shows what the core says. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";
import { browserOf, core, drop, onSite, paste, sample, shown, told } from "./site.mjs";

const held = browserOf();
const name = "sample-report.html";
const expected = () => told(core.check(sample, { name, lang: "zh" }));

/** @param {any} seen */
const said = ({ coverage, sentences }) => ({ coverage, sentences });

test("the sample, one click away", () =>
  onSite(held, {}, async (page, { errors }) => {
    await page.click("#try");
    assert.deepEqual(said(await shown(page)), expected());
    assert.deepEqual(errors, []);
  }));

test("a dropped file", () =>
  onSite(held, {}, async (page) => {
    await drop(page, sample, name);
    assert.deepEqual(said(await shown(page)), expected());
  }));

test("a chosen file, and the same file again after a correction", () =>
  onSite(held, {}, async (page) => {
    const input = page.locator("gouji-check input[type=file]");
    await input.setInputFiles({ name, mimeType: "text/html", buffer: Buffer.from(sample) });
    assert.deepEqual(said(await shown(page)), expected());
    const again = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-result", (event) => done(/** @type {any} */ (event).detail.name), { once: true });
    }));
    await page.click("gouji-check .again");
    await input.setInputFiles({ name, mimeType: "text/html", buffer: Buffer.from("") });
    assert.equal(await again, name);
    assert.deepEqual(said(await shown(page)), told(core.check(new Uint8Array(), { name, lang: "zh" })));
  }));

test("files of Word and Excel, which the picker offers", () =>
  onSite(held, {}, async (page) => {
    const input = page.locator("gouji-check input[type=file]");
    assert.equal(await input.getAttribute("accept"), ".docx,.doc,.wps,.xlsx,.xls,.et,.pdf,.ofd,.rtf,.odt,.ods,.csv,.html,.htm,.mht,.txt");
    for (const file of ["python-docx.docx", "libreoffice-from-xls.xlsx"]) {
      const buffer = readFileSync(at(`tests/media/files/${file}`));
      const whole = core.check(new Uint8Array(buffer), { name: file, lang: "zh" });
      assert.ok(Object.keys(whole.report.tables).length === 3, file);
      if (await page.locator("gouji-check .again").count()) await page.click("gouji-check .again");
      await input.setInputFiles({ name: file, mimeType: "application/octet-stream", buffer });
      await page.waitForFunction((name) => /** @type {any} */ (document.querySelector("gouji-check")).shadowRoot.textContent.includes(name), file);
      assert.deepEqual(said(await shown(page)), told(whole), file);
    }
  }));

test("a file in the field that `for` names", () =>
  onSite(held, {}, async (page) => {
    await page.locator("#report").setInputFiles({ name, mimeType: "text/html", buffer: Buffer.from(sample) });
    assert.deepEqual(said(await shown(page)), expected());
  }));

test("pasted markup goes before pasted text", () =>
  onSite(held, {}, async (page) => {
    await paste(page, { "text/html": sample, "text/plain": "无表格" });
    const result = core.check(sample, { name: "粘贴的内容", medium: "html", lang: "zh" });
    assert.deepEqual(said(await shown(page)), told(result));
  }));

test("pasted text, by the clipboard and by hand", () =>
  onSite(held, {}, async (page) => {
    const text = "规章\t1\t0\t4";
    const result = told(core.check(text, { name: "粘贴的内容", medium: "text", lang: "zh" }));
    await paste(page, { "text/plain": text });
    assert.deepEqual(said(await shown(page)), result);
    await page.click("gouji-check .again");
    await page.click("gouji-check .actions button[aria-expanded]");
    await page.fill("gouji-check textarea", text);
    const done = page.evaluate(() => new Promise((resolve) => {
      document.addEventListener("gouji-result", () => resolve(true), { once: true });
    }));
    await page.click("gouji-check .paste button");
    assert.equal(await done, true);
    assert.deepEqual(said(await shown(page)), result);
  }));

test("`check` takes a string, bytes, a buffer and a file, and resolves with the result", () =>
  onSite(held, {}, async (page) => {
    const results = await page.evaluate((text) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const bytes = new TextEncoder().encode(text);
      return Promise.all([text, bytes, bytes.buffer, new File([bytes], "a.html")].map((source) => element.check(source, "a.html")));
    }, sample);
    const result = core.check(sample, { name: "a.html", lang: "zh" });
    for (const each of results) assert.deepEqual(each, result);
  }));
