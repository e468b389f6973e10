/** Opened by double click: no server, and for gouji.html a policy that forbids the network. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, PKG } from "../../www/build/paths.mjs";
import { browserOf, core, drop, sample, shown, told, watchPage } from "./site.mjs";

const held = browserOf();
const name = "sample-report.html";
const expected = told(core.check(sample, { name, lang: "zh" }));

/** @param {string} path @param {(page: import("playwright-core").Page, requests: string[]) => Promise<void>} use */
async function onFile(path, use) {
  const page = await held.browser.newPage();
  const { requests } = watchPage(page);
  await page.goto(pathToFileURL(path).href);
  await use(page, requests);
  await page.close();
}

test("gouji.html checks in its worker and asks for nothing", () =>
  onFile(`${PKG}/gouji.html`, async (page, requests) => {
    await drop(page, sample, name);
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, expected);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [pathToFileURL(`${PKG}/gouji.html`).href]);
  }));

test("a file dropped beside the box of gouji.html is taken too", () =>
  onFile(`${PKG}/gouji.html`, async (page) => {
    await page.evaluate(([text, file]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], file));
      document.querySelector("h1").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, [sample, name]);
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, expected);
  }));

test("gouji.html lets nothing out", async () => {
  let reached = 0;
  const outside = createServer((_, response) => response.end(String((reached += 1)))).listen(0, "127.0.0.1");
  await once(outside, "listening");
  await onFile(`${PKG}/gouji.html`, async (page) => {
    const refused = await page.evaluate(async (address) => {
      const directives = new Set();
      addEventListener("securitypolicyviolation", (event) => directives.add(event.effectiveDirective));
      const failed = await fetch(address).then(() => false, () => true);
      const image = new Image();
      const stopped = new Promise((done) => {
        image.onload = () => done(false);
        image.onerror = () => done(true);
      });
      image.src = `${address}a.png`;
      return { failed, stopped: await stopped, directives: [...directives].sort() };
    }, `http://127.0.0.1:${outside.address().port}/`);
    assert.deepEqual(refused, { failed: true, stopped: true, directives: ["connect-src", "img-src"] });
  });
  outside.close();
  assert.equal(reached, 0);
});

test("the classic script from a folder, without a server", () => {
  mkdirSync(at("target/tests"), { recursive: true });
  const script = pathToFileURL(`${PKG}/gouji-check.global.js`).href;
  const path = at("target/tests/page.html");
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><script src="${script}"></script><gouji-check></gouji-check>`);
  return onFile(path, async (page) => {
    await drop(page, sample, name);
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, expected);
  });
});
