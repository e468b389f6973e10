/** A worker that falls silent over a single report is replaced, tried once more, and then it is said what to do; a check can be stopped. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUILT } from "../../www/build/paths.mjs";
import { en } from "../../www/element/words.en.js";
import { zh } from "../../www/element/words.zh.js";
import { browserOf, core, drop, onSite, sample, shown, told } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const held = browserOf();
const name = "sample-report.html";
const real = readFileSync(`${BUILT}/gouji-worker.js`, "utf8");

/** How workers fall silent, each until it is told to speak. */
const SILENT = {
  "never says its build": { script: "", kind: "silent" },
  "says its build, and answers nothing": { script: `${real}; self.onmessage = () => {};`, kind: "silent" },
  "ends itself at once": { script: `${real}; self.onmessage = () => self.close();`, kind: "silent" },
  "answers all but a check": { script: `${real}; const speak = self.onmessage; self.onmessage = (event) => event.data.call === "check" || speak(event);`, kind: "late" },
};

/** Serves these words as the worker's while it is wanted. @param {string} script */
function worker(script) {
  const state = { isSilent: true, answer: (/** @type {string} */ path) => (path === "/pkg/gouji-worker.js" && state.isSilent ? script : undefined) };
  return state;
}

/** The page's clock is the test's, from the first script on; and it counts the places that were opened and what they were asked. @param {Page} page */
async function withClock(page) {
  await page.clock.install();
  await page.addInitScript(() => {
    const counts = { places: 0, starts: 0, catalogues: 0, ended: 0 };
    const { Worker: Real } = window;
    window.Worker = /** @type {any} */ (class extends Real {
      constructor(/** @type {string} */ address) {
        super(address);
        counts.places += 1;
      }
      postMessage(/** @type {any} */ message) {
        super.postMessage(message);
        if (message.call === "version") counts.starts += 1;
        if (message.call === "catalogue") counts.catalogues += 1;
      }
      terminate() {
        super.terminate();
        counts.ended += 1;
      }
    });
    Object.assign(window, { counts });
  });
  await page.reload();
  await page.evaluate(() => customElements.whenDefined("gouji-check"));
}

/** @param {Page} page @param {Record<string, number>} least */
const counted = (page, least) =>
  page.waitForFunction((wanted) => Object.entries(wanted).every(([what, count]) => /** @type {any} */ (window).counts[what] >= count), least);

/** A check is what the place is at, after so many tries; and so much is asked in all. @param {Page} page @param {number} tries @param {number} [all] */
const isAtCheck = (page, tries, all = 1) =>
  page.waitForFunction(([tried, size]) => {
    const { waiting } = /** @type {any} */ (document.querySelector("gouji-check")).engine;
    const [first] = waiting.values();
    return waiting.size === size && first.call === "check" && first.tries === tried;
  }, [tries, all]);

/** A quarter of a minute passes without an answer, twice: each time when all is asked that will be. @param {Page} page @param {string} script */
async function staysSilent(page, script) {
  const isAsked = script === SILENT["answers all but a check"].script;
  for (const count of [1, 2]) {
    await (isAsked ? isAtCheck(page, count - 1) : counted(page, { [script ? "starts" : "places"]: count }));
    await page.clock.fastForward(15_000);
  }
}

/** The check is asked for as a page does it that has an upload component of its own. @param {Page} page @param {string} text */
const check = (page, text) =>
  page.evaluate(([source, called]) => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    Object.assign(window, { errors: [], answer: element.check(source, called) });
    element.addEventListener("gouji-error", ({ detail }) => /** @type {any} */ (window).errors.push(detail.kind));
  }, [text, name]);

/** @param {Page} page */
const answer = (page) => page.evaluate(async () => [await /** @type {any} */ (window).answer, /** @type {any} */ (window).errors]);

/** @param {string} failed */
const unchecked = (failed) => ({
  verdict: "unreadable", findings: [], repairs: [], more: 0, fills: [], gave_up: false, failed,
  coverage: { rules: 0, run: 0, checks: 0, skipped: [], undecided: [], read_as_zero: [] }, report: null,
});

/** Is the form held back, and what for? @param {Page} page */
const holding = (page) => page.evaluate(async () => {
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  await element.updateComplete;
  return [element.checkValidity(), element.validationMessage];
});

/** @param {Page} page @param {string} file */
async function checksNext(page, file) {
  await drop(page, sample, file);
  const { coverage, sentences } = await shown(page);
  assert.deepEqual({ coverage, sentences }, told(core.check(sample, { name: file, lang: "zh" })));
}

for (const [what, { script, kind }] of Object.entries(SILENT)) {
  test(`a worker that ${what}: said after two tries, the upload goes on, and the next file is checked`, () => {
    const state = worker(script);
    return onSite(held, state, async (page) => {
      await withClock(page);
      await page.evaluate(() => {
        const element = document.querySelector("gouji-check");
        document.querySelector("form").append(element);
        element.setAttribute("mode", "block");
      });
      await check(page, sample);
      assert.deepEqual(await holding(page), [false, zh.hold.busy]);
      await staysSilent(page, script);
      const failed = zh.failed + zh.failure[kind];
      assert.deepEqual(await answer(page), [unchecked(failed), [kind]]);
      assert.deepEqual(await holding(page), [true, ""]);
      const says = (await page.locator("gouji-check .summary").innerText()).replace(/\s+/g, "");
      assert.ok(says.startsWith(`!${zh.failed}${zh.failure[kind]}`.replace(/\s+/g, "")), says);
      const { places, ended } = await page.evaluate(() => /** @type {any} */ (window).counts);
      assert.equal(places - ended, 0, "no worker is left behind");
      state.isSilent = false;
      await checksNext(page, "下一份.html");
    });
  });
}

test("a worker that is silent once: the next one answers, and nobody need know", () => {
  const state = worker(SILENT["answers all but a check"].script);
  return onSite(held, state, async (page) => {
    await withClock(page);
    await check(page, sample);
    await isAtCheck(page, 0);
    state.isSilent = false;
    await page.clock.fastForward(15_000);
    assert.deepEqual(await answer(page), [core.check(sample, { name, lang: "zh" }), []]);
  });
});

test("what was asked behind a report that hangs is answered by the next worker, and only that report is given up", () => {
  const script = `${real}; const speak = self.onmessage; let hangs = false; self.onmessage = (event) => (hangs = hangs || event.data.call === "check" && event.data.args[1].name === "甲.html") || speak(event);`;
  return onSite(held, worker(script), async (page) => {
    await withClock(page);
    await page.evaluate((text) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      Object.assign(window, { both: Promise.all(["甲.html", "乙.html"].map((one) => element.check(text, one))) });
    }, sample);
    for (const tries of [0, 1]) {
      // Of each the check and the catalogue.
      await isAtCheck(page, tries, 4);
      await page.clock.fastForward(15_000);
    }
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).both), [unchecked(zh.failed + zh.failure.late), core.check(sample, { name: "乙.html", lang: "zh" })]);
  });
});

for (const [lang, words] of /** @type {const} */ ([["zh", zh], ["en", en]])) {
  test(`a check is stopped by keyboard, in ${lang}: it is said, the focus is with what says so, and the next file is checked`, () => {
    const script = `${real}; const speak = self.onmessage; self.onmessage = (event) => event.data.call === "check" && event.data.args[1].name === "${name}" || speak(event);`;
    return onSite(held, worker(script), async (page) => {
      await withClock(page);
      await page.evaluate((to) => document.querySelector("gouji-check").setAttribute("lang", to), lang);
      await check(page, sample);
      const stop = page.locator("gouji-check").getByRole("button", { name: words.stop });
      await stop.focus();
      await isAtCheck(page, 0);
      await page.keyboard.press("Enter");
      assert.deepEqual(await answer(page), [unchecked(words.stopped), []]);
      await stop.waitFor({ state: "detached" });
      assert.equal(await page.locator("gouji-check .summary .verdict strong").innerText(), words.stopped);
      assert.equal(await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.activeElement.className), "summary");
      await drop(page, sample, "next.html");
      await page.waitForSelector("gouji-check .verdict:not(.failure)");
      assert.deepEqual((await shown(page)).sentences, core.check(sample, { name: "next.html", lang }).findings.map(({ message }) => message));
    });
  });
}

test("while nothing is checked there is no button to stop it", () =>
  onSite(held, {}, async (page) => {
    await drop(page, sample, name);
    await shown(page);
    assert.equal(await page.locator("gouji-check").getByRole("button", { name: zh.stop }).count(), 0);
  }));

test("misuse alone is rejected", () =>
  onSite(held, {}, async (page) => {
    const kinds = await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      return Promise.all([() => element.check(7), () => Object.assign(element, { off: "NO-RULE" }).check("a")].map((call) => call().then(() => "resolved", ({ name: is, kind }) => [is, kind])));
    });
    assert.deepEqual(kinds, [["TypeError", "misuse"], ["TypeError", "misuse"]]);
  }));

test("English words that never come: the result is told in Chinese after a while", () =>
  onSite(held, {}, async (page) => {
    await withClock(page);
    await page.route("**/gouji-en.js*", () => {});
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("lang", "en"));
    await check(page, sample);
    // The core has said all that it is asked; what is waited for are the words, which every drawing asks for again.
    await counted(page, { catalogues: 1 });
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).engine.waiting.size === 0);
    const answered = answer(page);
    for (let isOver = false; !isOver; ) isOver = await Promise.race([answered.then(() => true), page.clock.fastForward(15_000).then(() => false)]);
    assert.deepEqual((await answered)[0], core.check(sample, { name, lang: "en" }));
    await page.waitForSelector(`gouji-check .verdict:has-text("${zh.suspects("", 1, true, 1).trim()}")`);
  }));
