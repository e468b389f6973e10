/** Opened by double click: no server, and for gouji.html a policy that forbids the network. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, BUILT } from "../../www/build/paths.mjs";
import { outside } from "../matrix/outside.mjs";
import { browserOf, core, drop, paste, sample, shown, told, watchPage } from "./site.mjs";

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
  onFile(`${BUILT}/gouji.html`, async (page, requests) => {
    await drop(page, sample, name);
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, expected);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [pathToFileURL(`${BUILT}/gouji.html`).href]);
  }));

test("a file dropped beside the box of gouji.html is taken too", () =>
  onFile(`${BUILT}/gouji.html`, async (page) => {
    await page.evaluate(([text, file]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], file));
      document.querySelector("h1").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, [sample, name]);
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, expected);
  }));

/** Ways out of a page, each with the directive that must stop it. They run in the page. @type {Record<string, [string, (address: string) => unknown]>} */
const WAYS_OUT = {
  fetch: ["connect-src", (address) => fetch(address).catch(() => {})],
  XMLHttpRequest: ["connect-src", (address) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.send();
  }],
  sendBeacon: ["connect-src", (address) => navigator.sendBeacon(address, "a")],
  WebSocket: ["connect-src", (address) => new WebSocket(address.replace("http", "ws"))],
  EventSource: ["connect-src", (address) => new EventSource(address)],
  "an image": ["img-src", (address) => Object.assign(new Image(), { src: `${address}a.png` })],
  "a frame": ["frame-src", (address) => document.body.append(Object.assign(document.createElement("iframe"), { src: address }))],
  "a script": ["script-src-elem", (address) => document.body.append(Object.assign(document.createElement("script"), { src: address }))],
  "a style sheet": ["style-src-elem", (address) => document.body.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: address }))],
  "a sound": ["media-src", (address) => new Audio(address).load()],
  "a form": ["form-action", (address) => {
    const form = document.body.appendChild(Object.assign(document.createElement("form"), { action: address, method: "post" }));
    form.submit();
  }],
};

test("gouji.html lets nothing out", async (t) => {
  let reached = 0;
  const server = createServer((_, response) => response.end(String((reached += 1)))).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await once(server, "listening");
  const address = `http://127.0.0.1:${server.address().port}/`;
  for (const [way, [directive, go]] of Object.entries(WAYS_OUT)) {
    await onFile(`${BUILT}/gouji.html`, async (page) => {
      const stopped = page.evaluate(() => new Promise((done) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => done(effectiveDirective), { once: true });
      }));
      await page.evaluate(go, address);
      assert.equal(await stopped, directive, way);
    });
  }
  assert.equal(reached, 0);
});

test("what a page asks of another host is seen, and what its worker asks", async (t) => {
  const rest = await outside();
  t.after(() => rest.close());
  const context = await held.browser.newContext({ proxy: rest.proxy });
  const page = await context.newPage();
  await page.evaluate(async () => {
    await fetch("http://page.example/").catch(() => {});
    const script = URL.createObjectURL(new Blob(["fetch('http://worker.example/').catch(() => {}).then(() => postMessage(0))"]));
    await new Promise((done) => (new Worker(script).onmessage = done));
  });
  await context.close();
  assert.deepEqual(rest.asked, ["http://page.example/", "http://worker.example/"]);
});

test("gouji.html at work asks nobody: not for a file, not for another host, its worker neither", async (t) => {
  const rest = await outside();
  t.after(() => rest.close());
  const context = await held.browser.newContext({ proxy: rest.proxy });
  const page = await context.newPage();
  const { requests } = watchPage(page);
  await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
  await drop(page, sample, name);
  await shown(page);
  await page.click("gouji-check .repair button");
  await page.waitForSelector("gouji-check .edits");
  await paste(page, { "text/html": `${sample}<img src="http://a.example/a.png" onerror="fetch('http://a.example')">` });
  await page.waitForFunction(() => !document.querySelector("gouji-check").shadowRoot.querySelector(".edits"));
  await shown(page);
  await context.close();
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [pathToFileURL(`${BUILT}/gouji.html`).href]);
  assert.deepEqual(rest.asked, []);
});

/** What a browser that is too old lacks. */
for (const lacking of ["customElements", "WebAssembly"]) {
  test(`gouji.html without ${lacking}: a plain sentence`, async () => {
    const context = await held.browser.newContext();
    await context.addInitScript((name) => delete window[name], lacking);
    const page = await context.newPage();
    await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
    assert.equal(await page.isVisible("#old"), true);
    assert.match(await page.textContent("#old"), /^此浏览器太旧/);
    await context.close();
  });
}

test("gouji.html in a browser that runs it does not say so", () =>
  onFile(`${BUILT}/gouji.html`, async (page) => assert.equal(await page.isVisible("#old"), false)));

test("the classic script from a folder, without a server", () => {
  mkdirSync(at("target/tests"), { recursive: true });
  const script = pathToFileURL(`${BUILT}/gouji-check.global.js`).href;
  const path = at("target/tests/page.html");
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><script src="${script}"></script><gouji-check></gouji-check>`);
  return onFile(path, async (page) => {
    await drop(page, sample, name);
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, expected);
  });
});
