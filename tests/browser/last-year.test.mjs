/** Last year's report beside this year's: the rules between years run, and where they cannot, that is said. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { reportOf } from "./county.mjs";
import { dropOn } from "./list.mjs";
import { browserOf, core, drop, onSite, sample, shown, told, watchPage } from "./site.mjs";

const held = browserOf();
const name = "sample-report.html";
const before = reportOf({ year: 2023, error: false });
const options = { name, lang: "zh" };
const last = core.check(before, { name: "去年.html", lang: "zh" }).report;
const alone = told(core.check(sample, options));
const compared = told(core.check(sample, { ...options, last }));

/** What is said of this year's report, when that is what is expected. @param {import("playwright-core").Page} page @param {any} expected */
async function says(page, expected) {
  await page.waitForFunction((coverage) => {
    const shownNow = document.querySelector("gouji-check").shadowRoot.querySelector(".coverage");
    return shownNow && shownNow.textContent.trim() === coverage;
  }, expected.coverage);
  const { coverage, sentences } = await shown(page);
  assert.deepEqual({ coverage, sentences }, expected);
}

/** @param {import("playwright-core").Page} page */
const slot = (page) => page.locator("gouji-check .last [role=status]");

/** Waits until the place says it, line by line. @param {import("playwright-core").Page} page @param {string} text */
async function slotSays(page, text) {
  const isSaid = (/** @type {string} */ expected) => {
    const place = /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.querySelector(".last [role=status]"));
    const said = place.innerText.trim().replace(/\n+/g, "\n");
    return said === expected;
  };
  await page.waitForFunction(isSaid, text).catch(async () => assert.equal(await slot(page).innerText(), text));
}

/** Chooses by the button and the picker that it opens. @param {import("playwright-core").Page} page @param {string} text @param {string} [file] */
async function choose(page, text, file = "去年.html") {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "加上一年度报告" }).click()]);
  assert.equal(chooser.isMultiple(), false);
  await chooser.setFiles({ name: file, mimeType: "text/html", buffer: Buffer.from(text) });
}

/** @param {any} coverage */
function unused({ skipped }) {
  const between = skipped.filter(({ rule }) => rule.startsWith("Y-") || rule === "N-YOY");
  return `年度之间的规则有 ${between.length} 条没有执行：${[...new Set(between.map(({ why }) => why))].join("；")}。请核对。`;
}

test("the rules between years are what last year's report adds", () => {
  assert.notDeepEqual(compared, alone);
});

for (const [what, policy] of [["a strict policy", POLICY], ["Trusted Types", `${POLICY}; require-trusted-types-for 'script'`]]) {
  test(`chosen after this year's, under ${what}; taken away again`, () =>
    onSite(held, { policy }, async (page, { errors }) => {
      await drop(page, sample, name);
      await says(page, alone);
      await choose(page, before);
      await says(page, compared);
      await slotSays(page, "上一年度报告：青石县林业局，2023年 · 去年.html");
      await page.getByRole("button", { name: "去掉上一年度报告" }).click();
      await says(page, alone);
      await slotSays(page, "");
      assert.deepEqual(errors, []);
    }));
}

test("dropped on its place before this year's", () =>
  onSite(held, {}, async (page) => {
    await dropOn(page, [["去年.html", before]], ".last button");
    await slotSays(page, "上一年度报告：青石县林业局，2023年 · 去年.html");
    assert.equal(await page.locator("gouji-check .verdict").count(), 0);
    await drop(page, sample, name);
    await says(page, compared);
  }));

test("pasted into its place, by the keyboard", () =>
  onSite(held, {}, async (page) => {
    await drop(page, sample, name);
    await says(page, alone);
    // Copied for real, by the page that the report is on.
    await page.evaluate((text) => {
      document.addEventListener("copy", (event) => {
        event.clipboardData.setData("text/html", text);
        event.preventDefault();
      }, { once: true });
    }, before);
    await page.keyboard.press("Control+C");
    const { x, y, height } = await page.locator("gouji-check .last").boundingBox();
    await page.mouse.click(x + 8, y + height / 2);
    await page.keyboard.press("Control+V");
    await slotSays(page, "上一年度报告：青石县林业局，2023年 · 粘贴的内容");
    await says(page, compared);
  }));

const unfit = [
  { what: "of another body", text: reportOf({ body: "教育局", year: 2023 }), is: "青石县教育局，2023年" },
  { what: "of the same year", text: reportOf({ year: 2024 }), is: "青石县林业局，2024年" },
  { what: "of two years before", text: reportOf({ year: 2022 }), is: "青石县林业局，2022年" },
];
for (const { what, text, is } of unfit) {
  test(`one ${what} is told, with what the core says of it`, () =>
    onSite(held, {}, async (page) => {
      const result = core.check(sample, { ...options, last: core.check(text, { lang: "zh" }).report });
      await drop(page, sample, name);
      await choose(page, text);
      await says(page, told(result));
      await slotSays(page, `上一年度报告：${is} · 去年.html\n${unused(result.coverage)}`);
      assert.match(unused(result.coverage), /不是上一年的|属于另一机关/);
    }));
}

test("what has no tables is not taken, and the reason is the core's", () =>
  onSite(held, {}, async (page) => {
    await drop(page, sample, name);
    await choose(page, "<p>通知</p>", "通知.html");
    const [{ message }] = core.check("<p>通知</p>", { name: "通知.html", lang: "zh" }).findings;
    await slotSays(page, `没有从“通知.html”读出可以比对的表格，没有比对。${message}`);
    await says(page, alone);
    assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).last), null);
  }));

test("two files on its place are refused", () =>
  onSite(held, {}, async (page) => {
    await dropOn(page, [["甲.html", before], ["乙.html", before]], ".last");
    await slotSays(page, "上一年度报告只能是一份文件，请只放一份。");
    // Asked after it, the core would have read it by now.
    await drop(page, sample, name);
    await says(page, alone);
    assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).last), null);
  }));

test("the property `last` does the same, and a report that is none is misuse", () =>
  onSite(held, {}, async (page) => {
    await drop(page, sample, name);
    await says(page, alone);
    const set = (/** @type {any} */ value) => page.evaluate((report) => Object.assign(document.querySelector("gouji-check"), { last: report }), value).then(() => {});
    await set(last);
    await says(page, compared);
    await slotSays(page, "上一年度报告：青石县林业局，2023年");
    await set(null);
    await says(page, alone);
    const kind = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-error", (event) => done(/** @type {any} */ (event).detail.kind), { once: true });
    }));
    await set({ year: "2023" });
    assert.equal(await kind, "misuse");
  }));

for (const [what, order] of /** @type {const} */ ([["the later first", [0, 1]], ["the earlier first", [1, 0]]])) {
  test(`two years of one body dropped together are one report with the one before, ${what}`, () =>
    onSite(held, {}, async (page) => {
      const pair = /** @type {import("./list.mjs").Given[]} */ ([[name, sample], ["去年.html", before]]);
      await dropOn(page, order.map((i) => pair[i]));
      await says(page, compared);
      await slotSays(page, "上一年度报告：青石县林业局，2023年 · 去年.html");
      assert.equal(await page.locator("gouji-check .batch, gouji-check .back").count(), 0);
    }));
}

test("gouji.html has it too, and asks for nothing", async () => {
  const page = await held.browser.newPage();
  const { requests } = watchPage(page);
  await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
  await drop(page, sample, name);
  await choose(page, before);
  await says(page, compared);
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [pathToFileURL(`${BUILT}/gouji.html`).href]);
  await page.close();
});

test("in English", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("lang", "en"));
    await dropOn(page, [["last.html", before]], ".last");
    await slotSays(page, "Last year’s report: 青石县林业局, 2023 · last.html");
  }));
