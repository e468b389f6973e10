/** What people do with the element, run in the page itself: the same in any browser, however it is driven. */
import assert from "node:assert/strict";
import * as core from "../../target/pkg/gouji.js";
import { sample } from "./checked.mjs";

// One figure of the sample is wrong, and nothing else.
const verdictOf = (/** @type {string} */ text, name = "a.html") => core.check(text, { name, lang: "zh" }).verdict;

/** Runs in the page: files are dropped. @param {{files: [string, string][]}} given */
async function dropped({ files }) {
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  await element.updateComplete;
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  const told = new Promise((done) => element.addEventListener(files.length > 1 ? "gouji-batch" : "gouji-result", done, { once: true }));
  element.shadowRoot.querySelector(".intake").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  const { detail } = await told;
  return detail.rows ? detail.rows.map(({ name, verdict }) => [name, verdict]) : [[detail.name, detail.result.verdict]];
}

/** Runs in the page: the proposal under the verdict is taken, which checks the copy. @param {{text: string}} given */
async function corrected({ text }) {
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  const { verdict } = await element.check(text, "a.html");
  await element.updateComplete;
  const told = new Promise((done) => element.addEventListener("gouji-result", done, { once: true }));
  [...element.shadowRoot.querySelectorAll(".summary button")].find((button) => button.textContent.includes("副本")).click();
  const { detail } = await told;
  return [verdict, detail.result.verdict];
}

/** Runs in the page: an editable element is watched, and what is found is marked in it, without a change. @param {{text: string}} given */
async function marked({ text }) {
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  const field = document.createElement("div");
  field.id = "draft";
  field.contentEditable = "true";
  field.append(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
  document.body.append(field);
  const before = field.innerHTML;
  const told = new Promise((done) => element.addEventListener("gouji-result", done, { once: true }));
  element.setAttribute("for", "draft");
  const { detail } = await told;
  const marks = () => [...(/** @type {any} */ (CSS).highlights || new Map()).values()].reduce((sum, { size }) => sum + size, 0) + element.shadowRoot.querySelectorAll(".gouji-marks > div").length;
  for (let frames = 0; marks() === 0 && frames < 300; frames += 1) await new Promise((done) => requestAnimationFrame(done));
  const isMarked = marks() > 0;
  element.removeAttribute("for");
  return [detail.result.verdict, isMarked, field.innerHTML === before];
}

/** Runs in the page: the list is handed to the printer, from whose dialog nobody would come back. @param {{text: string}} given */
async function printed({ text }) {
  const element = /** @type {any} */ (document.querySelector("gouji-check"));
  await element.check(text, "a.html");
  await element.updateComplete;
  const root = element.renderRoot;
  const called = new Promise((done) => {
    // What does not come is told, and not waited for.
    element.addEventListener("gouji-error", (/** @type {any} */ { detail }) => done([detail.message]), { once: true });
    root.append = (/** @type {any} */ frame) => {
      ShadowRoot.prototype.append.call(root, frame);
      const view = frame.contentWindow;
      view.print = () => {
        const { document: page } = view;
        const count = (/** @type {string} */ selector) => page.querySelectorAll(selector).length;
        done([page.title, page.querySelector("h1").textContent, count("table"), count("tr.root"), view.getComputedStyle(page.querySelector("thead")).display, view.getComputedStyle(page.querySelector("th")).borderTopStyle]);
      };
    };
  });
  [...root.querySelectorAll(".take button")].find((button) => button.textContent === "打印").click();
  const seen = await called;
  delete root.append;
  return seen;
}

/** @type {Record<string, (page: any) => Promise<void>>} */
export const USES = {
  async "a file is dropped"(page) {
    assert.deepEqual(await page.evaluate(dropped, { files: [["a.html", sample]] }), [["a.html", verdictOf(sample)]]);
  },
  async "two files are dropped"(page) {
    const files = [["甲.html", sample], ["乙.html", "<p>甲</p>"]];
    const rows = await page.evaluate(dropped, { files });
    assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(files.map(([name, text]) => [name, verdictOf(text, name)])));
  },
  async "a proposal is taken"(page) {
    assert.deepEqual(await page.evaluate(corrected, { text: sample }), ["fail", "pass"]);
  },
  async "the list is printed"(page) {
    assert.deepEqual(await page.evaluate(printed, { text: sample }), ["整改清单-青石县林业局-2024", "整改清单", 4, 1, "table-header-group", "solid"]);
  },
  async "an editor's content is marked"(page) {
    assert.deepEqual(await page.evaluate(marked, { text: sample }), ["fail", true, true]);
  },
};
