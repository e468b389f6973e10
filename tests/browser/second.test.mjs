/** Files that the second build alone reads: it comes when one is given and not before, says that it comes, and where it cannot the first tells how to save them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import init, * as all from "../../target/pkg/gouji-all.js";
import { at, BUILT } from "../../www/build/paths.mjs";
import { zh } from "../../www/element/words.zh.js";
import { wordsFor } from "../../www/parts/help/words.js";
import { isForAll } from "../../www/worker/medium.js";
import { batchDone, dropOn } from "./list.mjs";
import { browserOf, core, onSite, shown, told, watchPage } from "./site.mjs";

await init({ module_or_path: readFileSync(`${BUILT}/gouji-all_bg.wasm`) });

const held = browserOf();
const FOLDER = at("tests/media/files");

/** @type {[string, Uint8Array][]} */
const files = readdirSync(FOLDER).map((name) => [name, new Uint8Array(readFileSync(`${FOLDER}/${name}`))]);
const others = files.filter(([, bytes]) => isForAll(bytes));
const [first] = others;

/** @param {typeof core} by @param {[string, Uint8Array]} file */
const saidBy = (by, [name, bytes]) => told(by.check(bytes, { name, lang: "zh" }));

/** @param {import("playwright-core").Page} page @param {[string, Uint8Array]} file */
async function checked(page, file) {
  const next = page.evaluate(() => new Promise((done) => {
    document.addEventListener("gouji-result", (event) => done(/** @type {any} */ (event).detail.name), { once: true });
  }));
  await dropOn(page, [file]);
  assert.equal(await next, file[0]);
  const { coverage, sentences } = await shown(page);
  return { coverage, sentences };
}

/** @param {{requests: string[]}} seen */
const ofSecond = ({ requests }) => requests.map((url) => new URL(url).pathname.split("/").pop()).filter((name) => name.includes("-all"));

test("each kind is read in the page as the second build reads it, which comes once", () =>
  onSite(held, {}, async (page, seen) => {
    for (const file of others) assert.deepEqual(await checked(page, file), saidBy(all, file), file[0]);
    assert.deepEqual(ofSecond(seen), ["gouji-worker-all.js", "gouji-all_bg.wasm"]);
    const kinds = [...new Set(others.map(([name]) => name.split(".").pop()))];
    assert.deepEqual(kinds.filter((kind) => all.check(others.find(([name]) => name.endsWith(kind))[1]).verdict === "unreadable"), []);
  }));

test("a page that meets files of the first alone never asks for it", () =>
  onSite(held, {}, async (page, seen) => {
    for (const file of files.filter(([name, bytes]) => !isForAll(bytes) && /\.(docx|xlsx|html)$/.test(name))) {
      assert.deepEqual(await checked(page, file), saidBy(core, file), file[0]);
    }
    assert.deepEqual(ofSecond(seen), []);
  }));

test("while it comes that is said, to be heard too", () =>
  onSite(held, {}, async (page) => {
    /** @type {() => void} */
    let goOn;
    const isAllowed = new Promise((done) => (goOn = () => done(undefined)));
    await page.context().route("**/gouji-all_bg.wasm*", async (route) => {
      await isAllowed;
      await route.continue();
    });
    await dropOn(page, [first]);
    const status = page.locator("gouji-check [role=status].summary");
    await status.getByText(zh.loading).waitFor();
    goOn();
    await page.waitForSelector("gouji-check .verdict");
    const { coverage, sentences } = await shown(page);
    assert.deepEqual({ coverage, sentences }, saidBy(all, first));
    assert.equal(await status.getByText(zh.loading).count(), 0);
  }));

for (const missing of ["gouji-worker-all.js", "gouji-all_bg.wasm"]) {
  test(`without ${missing} the first says how to save the file, and when it is there again it is taken`, () => {
    const state = { isMissing: true, answer: (/** @type {string} */ path) => (state.isMissing && path === `/pkg/${missing}` ? null : undefined) };
    return onSite(held, state, async (page) => {
      assert.deepEqual(await checked(page, first), saidBy(core, first));
      state.isMissing = false;
      assert.deepEqual(await checked(page, first), saidBy(all, first));
    });
  });
}

test("gouji.html has it inside, and asks for nothing", async () => {
  const page = await held.browser.newPage();
  const { requests } = watchPage(page);
  const address = pathToFileURL(`${BUILT}/gouji.html`).href;
  await page.goto(address);
  for (const file of others) assert.deepEqual(await checked(page, file), saidBy(all, file), file[0]);
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [address]);
  await page.close();
});

test("in a list each is read, beside one of the first's", () =>
  onSite(held, {}, async (page) => {
    const given = [...others, files.find(([name]) => name === "libreoffice.docx")];
    const done = batchDone(page);
    await dropOn(page, given);
    const rows = await done;
    const verdicts = Object.fromEntries(rows.map((/** @type {any} */ { file, verdict }) => [file, verdict]));
    assert.deepEqual(verdicts, Object.fromEntries(given.map(([name, bytes]) => [name, all.check(bytes, { name }).verdict])));
  }));

test("as last year's report", () =>
  onSite(held, {}, async (page) => {
    const [name] = first;
    await checked(page, files.find(([one]) => one === "libreoffice.docx"));
    await dropOn(page, [first], ".last");
    const status = page.locator("gouji-check .last [role=status]");
    const { agency, year } = all.check(first[1], { name }).report;
    await status.getByText(wordsFor("zh").lastIs(agency, year, name)).waitFor();
  }));

/** May the form be sent, what is its receipt, and what has the page heard? @param {import("playwright-core").Page} page */
const sent = (page) =>
  page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    await element.updateComplete;
    return [element.checkValidity(), element.validationMessage, new FormData(document.querySelector("form")).get("receipt"), /** @type {any} */ (window).kinds];
  });

/** The element blocks the form that it stands in. @param {import("playwright-core").Page} page */
const blocks = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("gouji-check");
    document.querySelector("form").append(element);
    element.setAttribute("mode", "block");
    element.setAttribute("name", "receipt");
    Object.assign(window, { kinds: [] });
    element.addEventListener("gouji-error", ({ detail }) => /** @type {any} */ (window).kinds.push(detail.kind));
  });

for (const status of /** @type {const} */ ([404, 403])) {
  test(`a second build that is answered with ${status} is a failure of the tool: it is said, and the form goes on`, () =>
    onSite(held, {}, async (page) => {
      await page.context().route("**/gouji-worker-all.js*", (route) => route.fulfill({ status, body: "no" }));
      await blocks(page);
      const [name, bytes] = others.find(([one]) => one.endsWith(".doc"));
      const failed = zh.failed + zh.failure.load;
      const answer = await page.evaluate(([called, letters]) => /** @type {any} */ (document.querySelector("gouji-check")).check(new Uint8Array(letters), called), /** @type {const} */ ([name, [...bytes]]));
      assert.deepEqual(answer, { ...core.check(bytes, { name, lang: "zh" }), failed });
      assert.deepEqual(await sent(page), [true, "", null, ["load"]]);
      assert.equal(await page.locator("gouji-check .summary .verdict strong").innerText(), failed);
      const done = batchDone(page);
      await dropOn(page, [[name, bytes], files.find(([one]) => one === "libreoffice.docx")]);
      const rows = await done;
      assert.deepEqual(rows.map((/** @type {any} */ { state, verdict, failure }) => [state, verdict, failure && failure.kind]), [["failed", null, "load"], ["checked", all.check(files.find(([one]) => one === "libreoffice.docx")[1]).verdict, null]]);
      assert.equal(rows[0].findings.length, 1);
    }));
}
