/** The verdict in a sentence, where it is easily false: of what was set aside, not filled in, or not accepted yet. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, * as all from "../../target/pkg/gouji-all.js";
import { BUILT } from "../../www/build/paths.mjs";
import { listOf } from "../../www/parts/take/rows.js";
import { field, settled } from "./desk.mjs";
import { dropAll, tableShown } from "./list.mjs";
import { nextResult } from "./pages.mjs";
import { browserOf, core, coverageOf, onSite, sample, shown } from "./site.mjs";
import { given } from "./take.mjs";

await init({ module_or_path: readFileSync(`${BUILT}/gouji-all_bg.wasm`) });

const held = browserOf();
const corrected = sample.replace(/(本机关不掌握相关政府信息<\/td><td>)5</, "$14<");
/** Its last heading is gone, and so there is nothing that could be checked below it. */
const headless = corrected.replace("<h2>六、其他需要报告的事项</h2>", "");
/** The same with a figure of the text that is in doubt. */
const doubtful = headless.replace("全年新收政府信息公开申请31件", "全年新收政府信息公开申请33件");

/** @param {import("playwright-core").Page} page @param {string | Uint8Array} source @param {string} [name] */
async function check(page, source, name = "a.html") {
  const next = nextResult(page);
  await page.evaluate(([text, file]) => void /** @type {any} */ (document.querySelector("gouji-check")).check(typeof text === "string" ? text : Uint8Array.from(text), file), /** @type {const} */ ([typeof source === "string" ? source : [...source], name]));
  await next;
}

/** What the verdict says, and in which colour. @param {import("playwright-core").Page} page */
async function said(page) {
  const { verdict } = await shown(page);
  return [await page.locator("gouji-check .verdict").getAttribute("class"), await page.locator("gouji-check .sign").textContent(), verdict];
}

/** Gives a reason for the first finding. @param {import("playwright-core").Page} page */
async function explain(page) {
  const next = nextResult(page);
  await page.locator("gouji-check .explain button").first().click();
  await page.fill("gouji-check .reason input", "本级统一格式");
  await page.keyboard.press("Enter");
  await next;
}

/** What the printed list says at its head. @param {string} source @param {any[]} accepted */
const printed = (source, accepted) => listOf({ ...given(source), result: core.check(source, { name: "a.html", lang: "zh", accepted }) }).facts.find(([name]) => name === "核对结果")[1];

test("what is set aside with a reason is said, on the page and on the list to be signed, and is no praise", () =>
  onSite(held, {}, async (page) => {
    const { findings: [{ key }] } = core.check(headless, { lang: "zh" });
    await check(page, headless);
    assert.deepEqual(await said(page), ["verdict fail", "!", "有 1 处不符"]);
    await explain(page);
    const sentence = "1 处不符已说明理由；此外没有发现不符";
    assert.deepEqual(await said(page), ["verdict review", "!", sentence]);
    assert.equal(printed(headless, [{ key, reason: "一" }]), sentence);
  }));

test("beside what stands, too; and what could not be decided is still said", () =>
  onSite(held, {}, async (page) => {
    await check(page, doubtful);
    await explain(page);
    assert.deepEqual(await said(page), ["verdict review", "!", "1 处不符已说明理由；此外没有发现不符；1 处存疑，请核实"]);
    await explain(page);
    assert.deepEqual(await said(page), ["verdict review", "!", "1 处不符已说明理由；1 处存疑已说明理由；此外没有发现不符"]);
    const both = sample.replace("<h2>六、其他需要报告的事项</h2>", "");
    const { findings: [{ key }] } = core.check(both, { lang: "zh" });
    assert.equal(printed(both, [{ key, reason: "一" }]), "表三有 1 格很可能有误：（四）无法提供 1.本机关不掌握相关政府信息 · 自然人，现为 5，很可能应为 4；1 处不符已说明理由");
    const blank = headless.replace(/(（七）总计<\/td>(?:<td>\d+<\/td>){6}<td>)\d+/, "$1");
    const { findings } = core.check(blank, { lang: "zh" });
    assert.equal(printed(blank, findings.map(({ key: one }) => ({ key: one, reason: "一" }))), "1 处不符已说明理由；1 处提示已说明理由；此外没有发现不符，但有的内容未能核对，请看“核对范围”");
  }));

test("one reason is enough for what one cell breaks, and is taken back as one", () =>
  onSite(held, {}, async (page) => {
    await check(page, sample);
    await page.locator("gouji-check .explain button").first().click();
    assert.equal(await page.locator("gouji-check .reason + .quiet").textContent(), "由此连带的 1 处一并说明。");
    await page.locator("gouji-check .explain button").first().click();
    await explain(page);
    assert.deepEqual(await said(page), ["verdict review", "!", "2 处不符已说明理由；此外没有发现不符"]);
    await page.click("gouji-check .accepted summary");
    const { findings } = core.check(sample, { lang: "zh", accepted: core.check(sample).findings.map(({ key }) => ({ key, reason: "一" })) });
    const listed = () => page.locator("gouji-check .accepted li").evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, " ").trim()));
    assert.deepEqual(await listed(), [`${findings.map(({ message }) => message).join("")}理由：本级统一格式 撤回`]);
    const next = nextResult(page);
    await page.click("gouji-check .accepted li button");
    await next;
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result), core.check(sample, { name: "a.html", lang: "zh" }));
  }));

test("a form with nothing in it is not called free of mistakes", () =>
  onSite(held, {}, async (page) => {
    await page.click("gouji-check button:has-text('从空白表开始填')");
    await page.click("gouji-check .choice button:has-text('2021年起')");
    await page.waitForSelector("gouji-check .desk");
    assert.deepEqual(await said(page), ["verdict review", "!", "表格还没有填"]);
    assert.equal(await page.locator("gouji-check .coverage").count(), 0);
    await field(page, "disclosure.licensing.decisions").click();
    await page.keyboard.type("0");
    await settled(page);
    assert.deepEqual(await said(page), ["verdict review", "!", "没有发现不符，但有的内容未能核对，请看“核对范围”"]);
    const empty = corrected.replace(/<td([^>]*)>[\d.]+<\/td>/g, "<td$1></td>");
    await check(page, empty);
    assert.match((await said(page))[2], /^表格还没有填；/);
  }));

/** A document whose changes are not accepted yet. */
const draft = all.compose(core.check(sample).report, "docx");
const proposed = core.check(draft, { lang: "zh" });
const pending = Buffer.from(all.annotate(draft, proposed, { findings: "none", changes: proposed.repairs[0].changes, date: "2025-01-06T09:05:00" }).file);

test("what was checked as if changes were accepted says so, in the list of many too", () =>
  onSite(held, {}, async (page) => {
    const { coverage, verdict } = core.check(pending, { lang: "zh", name: "修订稿.docx" });
    assert.equal(verdict, "pass");
    await check(page, pending, "修订稿.docx");
    assert.deepEqual(await said(page), ["verdict review", "!", `按接受修订后核对：已核对 ${coverage.checks} 处，没有发现不符；提示 1 处`]);
    await dropAll(page, [["修订稿.docx", pending], ["乙.html", corrected.replace(/林业局/g, "水利局")]]);
    const rows = await tableShown(page);
    assert.deepEqual(rows.map((row) => row[6].filter((text) => text.startsWith("文档中有"))), [["文档中有未接受的修订，按接受修订后的内容核对"], []]);
  }));

test("an unread table: what to do about the wrong cell stands with the sentence about it, and the way to a file that can be read behind", () =>
  onSite(held, {}, async (page) => {
    const twice = corrected.replace(/(?=<tr><td colspan="2" class="left">（二）部分公开)/, `<tr><td colspan="3">（一）予以公开</td>${"<td>1</td>".repeat(7)}</tr>`).replace("<td>21</td><td>6</td>", "<td>22</td><td>6</td>");
    await check(page, twice, "a.pdf");
    await page.waitForSelector("gouji-check .menu-path");
    const order = await page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".summary > *")].slice(0, 4).map(({ className }) => className));
    assert.deepEqual(order, ["verdict fail", "repair cause", "menu-path", "coverage"]);
  }));

test("what was looked at in the source is told of a copy as well: the note under table three is still there", () =>
  onSite(held, {}, async (page) => {
    const { coverage } = core.check(sample, { name: "a.html", lang: "zh" });
    await check(page, sample);
    await page.click("gouji-check .repair button");
    const copy = await settled(page);
    assert.deepEqual(copy.coverage, coverage);
    assert.equal((await shown(page)).coverage, coverageOf(coverage));
  }));
