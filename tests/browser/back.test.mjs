/** The person's own document back: with comments, with tracked changes, as a new document; each as the second build makes it of the same bytes. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import init, * as all from "../../target/pkg/gouji-all.js";
import { at, BUILT } from "../../www/build/paths.mjs";
import { zh as told } from "../../www/element/words.zh.js";
import { wordsFor } from "../../www/parts/take/words.js";
import { unpack } from "../tools/zip.mjs";
import { batchDone, dropOn } from "./list.mjs";
import { article, nextResult, onPage, putField } from "./pages.mjs";
import { browserOf, core, onSite, sample, shown, watchPage } from "./site.mjs";
import { downloaded, notice, time } from "./take.mjs";

await init({ module_or_path: readFileSync(`${BUILT}/gouji-all_bg.wasm`) });

const held = browserOf();
const { copies, more, notBack, back, saved, batch } = wordsFor("zh");
const DATE = "2025-01-06T09:05:00";
/** A Word document with one wrong figure, in tables of the official layout. */
const draft = Buffer.from(all.compose(core.check(sample).report, "docx"));
const name = "青石县林业局2024年报告.docx";
const read = { lang: "zh", name };
const result = core.check(draft, read);
const [repair] = result.repairs;

/** @param {import("playwright-core").Page} page @param {string | Buffer} source @param {string} called */
async function opened(page, source, called) {
  await page.clock.setFixedTime(time);
  await dropOn(page, [[called, source]]);
  await shown(page);
  await page.click("gouji-check .more summary");
}

/** @param {object} options */
const annotated = (options) => Buffer.from(all.annotate(draft, result, { date: DATE, read, ...options }).file);
const changes = repair.changes.map(({ cell, to }) => ({ cell, to }));

/** @param {import("playwright-core").Page} page */
async function bothCopies(page) {
  const comments = await downloaded(page, copies.comments);
  assert.equal(comments.name, "青石县林业局2024年报告-批注稿.docx");
  assert.ok(comments.bytes.equals(annotated({})));
  await notice(page, saved(comments.name));
  const revised = await downloaded(page, copies.revised);
  assert.equal(revised.name, "青石县林业局2024年报告-修订稿.docx");
  assert.ok(revised.bytes.equals(annotated({ findings: "none", changes })));
  await notice(page, saved(revised.name) + back.proposed(1));
  return revised.bytes;
}

test("a Word document comes back with comments, and with the proposal as a tracked change", () =>
  onSite(held, {}, async (page) => {
    await opened(page, draft, name);
    const copy = await bothCopies(page);
    assert.deepEqual([result.verdict, core.check(copy, read).verdict], ["fail", "pass"]);
  }));

test("what was changed here goes before proposals", () =>
  onSite(held, {}, async (page) => {
    await opened(page, draft, name);
    const next = nextResult(page);
    await page.locator("gouji-check .summary").getByRole("button", { name: /在副本中改为/ }).click();
    await next;
    const revised = await downloaded(page, copies.revised);
    assert.ok(revised.bytes.equals(annotated({ findings: "none", changes })));
    await notice(page, saved(revised.name));
    const composed = await downloaded(page, more.composed);
    assert.deepEqual(core.check(composed.bytes, { lang: "zh" }).verdict, "pass");
  }));

test("behind a person's own change stand the proposals for what is still wrong, and the notice says which is which", () =>
  onSite(held, {}, async (page) => {
    const { report } = core.check(sample, { lang: "zh" });
    report.tables.disputes.reconsideration = [1, 0, 0, 0, 2];
    const two = Buffer.from(all.compose(report, "docx"));
    const seen = core.check(two, read);
    assert.deepEqual(["applications", "disputes"].map((id) => seen.repairs.some(({ table }) => table === id)), [true, true]);
    await opened(page, two, name);
    const next = nextResult(page);
    await page.evaluate(() => {
      const host = /** @type {any} */ (document.querySelector("gouji-check"));
      const way = host.result.repairs.find(({ table }) => table === "disputes");
      host.edits.apply(way.changes);
    });
    await next;
    const revised = await downloaded(page, copies.revised);
    const taken = seen.repairs.find(({ table }) => table === "disputes").changes.map(({ cell, to }) => ({ cell, to }));
    assert.ok(revised.bytes.equals(Buffer.from(all.annotate(two, seen, { date: DATE, read, findings: "none", changes: [...taken, ...changes] }).file)));
    await notice(page, saved(revised.name) + back.beside(1, 1));
    assert.equal(core.check(revised.bytes, read).verdict, "pass");
  }));

test("of several ways none is written as if it were known: it is said at the cell and in the notice, and a way that a person takes is written", () =>
  onSite(held, {}, async (page) => {
    const { report } = core.check(sample, { lang: "zh" });
    report.tables.disputes.reconsideration[4] = 12;
    const open = Buffer.from(all.compose(report, "docx"));
    const seen = core.check(open, read);
    assert.deepEqual(["applications", "disputes"].map((id) => seen.repairs.filter(({ table }) => table === id).length), [1, 5]);
    await opened(page, open, name);
    const revised = await downloaded(page, copies.revised);
    const { key } = seen.findings.find(({ cells: [cell] }) => cell && cell.table === "disputes");
    assert.ok(revised.bytes.equals(Buffer.from(all.annotate(open, seen, { date: DATE, read, findings: [key], changes }).file)));
    await notice(page, saved(revised.name) + back.proposed(1) + back.left(back.open("表四", told.ways(5), 0)));
    const again = core.check(revised.bytes, read);
    assert.deepEqual([again.repairs.map(({ table }) => table), again.report.tables.disputes.reconsideration[4]], [Array(5).fill("disputes"), 12]);
    // Of a table that is all that there is no copy is made, but the way to one is told.
    report.tables.applications["unavailable.not_held"][0] = 4;
    await dropOn(page, [[name, Buffer.from(all.compose(report, "docx"))]]);
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).result.repairs.length === 5);
    await page.locator(`gouji-check .take button:text-is("${copies.revised}")`).click();
    await notice(page, back.choose(back.open("表四", told.ways(5), 0)));
    const next = nextResult(page);
    await page.click("gouji-check .opinion .repair .small");
    await next;
    const chosen = await downloaded(page, copies.revised);
    assert.deepEqual([core.check(chosen.bytes, read).verdict, core.check(chosen.bytes, read).report.tables.disputes.reconsideration[4]], ["pass", 2]);
  }));

test("what came from an editor comes back as markup", () =>
  onPage(held, {}, async (page) => {
    await page.clock.setFixedTime(time);
    const next = nextResult(page);
    await putField(page, "editable", article);
    await next;
    await page.click("gouji-check .more summary");
    const { name: called, bytes } = await downloaded(page, copies.revised);
    assert.equal(called, "年度报告-修订稿.html");
    assert.deepEqual([...bytes.toString().matchAll(/<(ins|del)\b[^>]*>([^<]*)</g)].map(([, tag, text]) => [tag, text]), [["del", String(repair.changes[0].from)], ["ins", String(repair.changes[0].to)]]);
  }));

test("what cannot be written back is not offered, 更多 says why, and it becomes a new document", () =>
  onSite(held, {}, async (page) => {
    const old = readFileSync(at("tests/media/files/libreoffice.doc"));
    const given = { lang: "zh", name: "去年.doc" };
    await opened(page, old, given.name);
    const seen = all.check(old, given);
    assert.equal(await page.locator(`gouji-check .take button:text-is("${copies.comments}")`).count(), 0);
    await page.locator("gouji-check .more", { hasText: notBack }).waitFor();
    const { bytes } = await downloaded(page, more.composed);
    const { origins, ...report } = seen.report;
    const { origins: others, ...again } = core.check(bytes, { lang: "zh" }).report;
    assert.deepEqual(again, report);
  }));

test("of a report typed in here there is no file, but a new document", () =>
  onSite(held, {}, async (page) => {
    await page.getByRole("button", { name: "从空白表开始填" }).click();
    await page.click("gouji-check .choice button:has-text('2021')");
    await shown(page);
    await page.click("gouji-check .more summary");
    assert.equal(await page.locator(`gouji-check .take button:text-is("${copies.revised}")`).count(), 0);
    await page.locator("gouji-check .more", { hasText: notBack }).waitFor();
    const { bytes } = await downloaded(page, more.composed);
    assert.equal(core.check(bytes, { lang: "zh" }).report.form, "cn-2021");
  }));

test("a new document says which table was not read and is not in it", () =>
  onSite(held, {}, async (page) => {
    await opened(page, Buffer.from("第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t12"), "一张表.txt");
    const { name: called } = await downloaded(page, more.composed);
    await notice(page, `${saved(called)}表三、表四没有读出，不在新文档里，请按表样补上。`);
  }));

test("of a list all come back in one archive, with the list as a workbook and why some have no copy", () =>
  onSite(held, {}, async (page) => {
    await page.clock.setFixedTime(time);
    const pasted = "规章\t1\t0\t4";
    const done = batchDone(page);
    // Of a clean report nothing is asked, and a hint is no reason to send it back.
    const clean = Buffer.from(all.annotate(draft, result, { findings: "none", changes, date: DATE, read }).file);
    assert.deepEqual([core.check(clean, read).verdict, core.check(clean, read).findings.map(({ severity }) => severity)], ["pass", ["info"]]);
    await dropOn(page, [[name, draft], ["乙.txt", pasted], ["丙.docx", clean]]);
    await done;
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: batch.comments }).click()]);
    const parts = unpack(await readFile(await download.path()));
    const copy = "青石县林业局2024年报告-批注稿.docx";
    assert.deepEqual([...parts.keys()].sort(), [copy, back.without, "核对清单-3.xlsx"].sort());
    const { refused } = all.annotate(Buffer.from(pasted), core.check(Buffer.from(pasted), { lang: "zh", name: "乙.txt" }), {});
    assert.equal(String(parts.get(back.without)), `\ufeff乙.txt：${refused}\r\n丙.docx：${back.clean}\r\n`);
  }));

test("gouji.html from file:// has it too", async () => {
  const page = await held.browser.newPage();
  const { requests } = watchPage(page);
  const address = pathToFileURL(`${BUILT}/gouji.html`).href;
  await page.goto(address);
  await opened(page, draft, name);
  await bothCopies(page);
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [address]);
  await page.close();
});
