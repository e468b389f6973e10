/** A report as a drafter has it, in a real browser: dropped, right, and then with one figure of table three changed. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";
import { browserOf, core, drop, onSite, shown, told } from "./site.mjs";

const held = browserOf();
const draft = readFileSync(at("tests/reports/shifted.txt"), "utf8");
const seed = at("../shared/samples/seed-2023.txt");

test("a report whose rows shift as a word processor leaves them passes, with every check told", () =>
  onSite(held, {}, async (page) => {
    await drop(page, draft, "年报.txt");
    const { verdict, coverage, sentences } = await shown(page);
    // How many rules and checks there are is the core's matter; that no finding and nothing undecided is among them, the draft's.
    const result = core.check(draft, { name: "年报.txt", lang: "zh" });
    assert.equal(verdict, `已核对 ${result.coverage.checks} 处，没有发现不符`);
    assert.deepEqual({ coverage, sentences }, told(result));
    assert.deepEqual([sentences, result.coverage.undecided], [[], []]);
    assert.ok(result.coverage.checks > 500, "tables and text are checked");
  }));

test("one figure of table three changed: the balances that break, by row and column, with both sides", () =>
  onSite(held, {}, async (page) => {
    const wrong = draft.replace("1.本机关不掌握相关政府信息\t5\t", "1.本机关不掌握相关政府信息\t6\t");
    assert.notEqual(wrong, draft);
    await drop(page, wrong, "年报.txt");
    const { verdict, sentences } = await shown(page);
    assert.equal(verdict, "表三有 1 格很可能有误：（四）无法提供 1.本机关不掌握相关政府信息 · 自然人，现为 6，很可能应为 5");
    assert.deepEqual(sentences, [
      "表三“（四）无法提供 1.本机关不掌握相关政府信息”行“自然人”列很可能应为 5，现为 6，请与台账核对后再改。表三“自然人”列：“（一）予以公开”至“（六）其他处理 3.其他”共 21 项之和为 22，“（七）总计”为 21，相差 1，请核对。",
      "表三“（四）无法提供 1.本机关不掌握相关政府信息”行：“自然人”至“其他”共 6 项之和为 8，“总计”为 7，相差 1，请核对。",
    ]);
    const marked = await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.querySelector("[data-cell='applications.unavailable.not_held.person']").textContent);
    assert.match(marked, /^6/);
  }));

test("nothing is wrong with the seed; that police punished nobody is for its people to explain", { skip: !existsSync(seed) && "no real reports here" }, () =>
  onSite(held, {}, async (page) => {
    await drop(page, readFileSync(seed, "utf8"), "seed-2023.txt");
    const { verdict, coverage, sentences } = await shown(page);
    assert.equal(verdict, "没有发现不符；1 处存疑，请核实");
    assert.equal(coverage, told(core.check(readFileSync(seed, "utf8"), { name: "seed-2023.txt", lang: "zh" })).coverage);
    // The body's name stays with the sample.
    assert.deepEqual(sentences.map((sentence) => sentence.replace(/；“[^”]+”/, "；本机关")), [
      "表二“行政处罚”行“本年处理决定数量”列为 0；本机关一般每年都有行政处罚，请核实；由上级机关统一填报的，请在正文说明。",
    ]);
  }));
