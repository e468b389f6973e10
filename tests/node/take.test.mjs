/** www/parts/take without a browser: the correction list as data, as text and as markup, and the result for machines. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { placeOf } from "../../www/element/labels.js";
import { en } from "../../www/element/words.en.js";
import { zh } from "../../www/element/words.zh.js";
import { asHtml, asText } from "../../www/parts/take/copied.js";
import { pictureOf } from "../../www/parts/take/picture.js";
import { fileName, speakable } from "../../www/parts/plain.js";
import { formOf, listOf, stamp } from "../../www/parts/take/rows.js";
import { jsonOf, sarifOf } from "../../www/parts/take/sarif.js";
import { wordsFor } from "../../www/parts/take/words.js";
import * as core from "../../target/pkg/gouji.js";
import { faultsOf } from "../tools/sarif.mjs";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });
const sample = readFileSync(at("www/sample-report.html"), "utf8");
const time = new Date(2025, 0, 6, 9, 5);

/** What an element would have to take along. @param {any} result @param {object} [more] */
function given(result, { lang = "zh", ...more } = {}) {
  const { forms, version } = core.catalogue({ lang });
  return { words: wordsFor(lang), told: lang === "en" ? en : zh, result, forms, version, name: "青石县 林业局.html", time, ...more };
}

/** The sample's report with something in it changed. @param {(report: any) => void} change @param {object} [options] */
function changed(change, options) {
  const { report } = core.check(sample);
  change(report);
  return core.checkReport(report, options);
}

const FORMULA = '=HYPERLINK("http://a.example/","看")';
const HOSTILE = [FORMULA, "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "+1+1", "@SUM(A1)", "-1+1|cmd", "a\u0000\u0001\u001f\ud800b\r\nc\td", "_x0041_", "\u202egnp.exe"];

/** A report full of what other programs could take for more than text. */
const hostile = () => changed((report) => {
  report.title = `${HOSTILE[1]}${FORMULA}`;
  report.agency = HOSTILE.join("/");
  HOSTILE.slice(0, 7).forEach((text, i) => (report.tables.applications.received[i] = text));
});

test("a line of the list is the finding, its place, its rule and what the repair would change", () => {
  const result = core.check(sample, { lang: "zh" });
  const form = formOf(given(result));
  const [root, member] = result.findings;
  const [{ changes: [{ from, to }] }] = result.repairs;
  const cell = root.cells[0];
  const [table] = form.tables.filter(({ id }) => id === cell.table);
  const { group, label } = table.rows.find(({ id }) => id === cell.row);
  const row = `${group} ${label}`;
  const column = table.columns.find(({ id }) => id === cell.column).label;
  const rule = (id) => form.rules.find((one) => one.id === id);
  const line = (finding) => ({
    key: finding.key, severity: "error", level: "不符", table: table.name, row, column, printed: from, rule: finding.rule, title: rule(finding.rule).title,
    left: finding.left, right: finding.right, message: finding.message, quote: null, basis: rule(finding.rule).basis, accepted: null,
  });
  const list = listOf(given(result));
  assert.equal(member.group, root.key);
  assert.deepEqual(list.lines, [
    { ...line(root), number: "1", member: false, proposal: `${table.name} ${row} / ${column}：${from} → ${to}（改动最少的只有这一种）` },
    { ...line(member), number: "1.1", member: true, proposal: "同第 1 条" },
  ]);
  const { run, checks, skipped } = result.coverage;
  const whys = [...new Set(skipped.map(({ why }) => why))].map((why) => `${why}（${skipped.filter((one) => one.why === why).length} 项）`);
  assert.deepEqual(list.facts, [
    ["报告标题", result.report.title], ["机关名称", result.report.agency], ["报告年度", String(result.report.year)],
    ["表样", `按“${form.title}”核对，${form.basis}`], ["文件", "青石县 林业局.html"], ["核对结果", `${table.name}有 1 格很可能有误：${row} · ${column}，现为 ${from}，很可能应为 ${to}`],
    ["核对范围", `核对了表格、文字和格式的 ${run} 项要求，共 ${checks} 处；没有核对的 ${skipped.length} 项：${whys.join("、")}。`],
    ["核对时间", "2025-01-06 09:05"], ["核对工具", `勾稽 ${core.version()}`],
  ]);
  assert.deepEqual(list.scope, skipped.map(({ rule: id, why }) => ["没有核对的要求", `${id} ${rule(id).title}`, "—", why]));
});

test("the copy of the tool is named where the list is of it", () => {
  const facts = (edits) => listOf(given(core.check(sample), { edits })).facts.filter(([name]) => name === "副本");
  const [{ changes }] = core.check(sample).repairs;
  const cleared = [...changes, { ...changes[0], to: null, reason: "typed" }];
  const place = "表三 （四）无法提供 1.本机关不掌握相关政府信息 / 自然人：5 → ";
  assert.deepEqual([facts([]), facts(changes), facts(cleared)], [[], [["副本", `已在副本中改动 1 格；原文件没有改变，请在原文件中照改：\n${place}4`]],
    [["副本", `已在副本中改动 2 格；原文件没有改变，请在原文件中照改：\n${place}4\n${place}空白`]]]);
});

test("where several repairs fit, no cell is named as the wrong one, and how many there are is said", () => {
  const result = changed(({ tables: { applications } }) => {
    applications["unavailable.not_held"][0] = 4;
    applications.granted[0] += 1;
    applications.granted[6] += 1;
  });
  const [{ row, column, printed, proposal }] = listOf(given(result)).lines;
  const [{ cells }] = result.findings;
  assert.ok(result.repairs.length > 3);
  assert.equal(proposal.split("；或者 ").length, 3);
  assert.match(proposal, new RegExp(`；表三的改法有 ${result.repairs.length + result.more} 种$`));
  assert.deepEqual([new Set(cells.map((cell) => cell.column)).size, row, column, printed], [1, `“（一）予以公开”等 ${new Set(cells.map((cell) => cell.row)).size} 项`, "自然人", null]);
});

test("of a way that changes several cells a line has those that it is about, and says how many others go with them", () => {
  const result = changed(({ tables: { applications } }) => {
    applications["unavailable.not_held"][0] = 4;
    for (const [row, at] of /** @type {[string, number][]} */ ([["granted", 1], ["denied.process", 5], ["refused.publication", 2]])) applications[row][at] += 30;
  });
  const [way] = result.repairs;
  assert.deepEqual([result.repairs.length, way.changes.length], [1, 3]);
  const form = formOf(given(result));
  const text = ({ cell, from, to }) => `${placeOf(form, cell)}：${from} → ${to}`;
  for (const { key, proposal } of listOf(given(result)).lines) {
    const { cells } = result.findings.find((one) => one.key === key);
    const [own, ...more] = way.changes.filter(({ cell }) => cells.some((one) => one.row === cell.row && one.column === cell.column));
    if (/^同第/.test(String(proposal))) continue;
    assert.deepEqual(more, []);
    assert.ok(String(proposal).startsWith(text(own)) && String(proposal).includes("（与另 2 格一并改）"), String(proposal));
    for (const other of way.changes) assert.ok(other === own || !String(proposal).includes(text(other)));
  }
});

test("a blank is a blank, a remark stays as printed, and what the balances force is told as that", () => {
  const blank = changed(({ tables: { applications } }) => {
    applications["unavailable.not_held"][0] = 4;
    applications.carried_in[6] = null;
  });
  const lines = listOf(given(blank)).lines.filter(({ row }) => /上年结转/.test(String(row)));
  assert.deepEqual(lines.map(({ printed, column }) => [printed, column]), [["（空白）", "总计"]]);
  assert.deepEqual(lines.map(({ proposal }) => proposal), [`表三 ${lines[0].row} / 总计：空白 → ${blank.fills[0].to}（由勾稽关系推出）`]);
  const remark = changed(({ tables: { disclosure } }) => (disclosure.normative_documents[2] = "14（其中修订 1 件）"));
  const printed = listOf(given(remark)).lines.filter(({ table }) => table === "表二").map((line) => line.printed);
  assert.deepEqual(printed, ["14（其中修订 1 件）"]);
});

test("a finding that was set aside keeps its reason and no longer counts", () => {
  const { findings } = core.check(sample);
  const accepted = findings.map(({ key }) => ({ key, reason: FORMULA }));
  const list = listOf(given(core.check(sample, { accepted })));
  assert.deepEqual(list.lines.map((line) => line.accepted), findings.map(() => FORMULA));
  assert.deepEqual(list.facts[5], ["核对结果", "2 处不符已说明理由；此外没有发现不符"]);
});

/** The cells that the picture marks, by kind. @param {any} result @param {string} kind */
const marked = (result, kind) => pictureOf(given(result)).charts.flatMap(({ boxes }) => boxes.filter((box) => box.kind === kind).map(({ text }) => text));

test("the picture marks nothing for a finding that was set aside", () => {
  const { findings } = core.check(sample);
  const kinds = (result) => ["error", "warning", "info", "beside"].map((kind) => marked(result, kind).length);
  assert.deepEqual(kinds(core.check(sample)), [1, 0, 0, 27]);
  assert.deepEqual(kinds(core.check(sample, { accepted: findings.map(({ key }) => ({ key, reason: "已核实" })) })), [0, 0, 0, 0]);
});

test("where no repair tells which cell is wrong, each of them may be, and none is left unmarked", () => {
  // Figures that agree nowhere.
  const wrong = changed(({ tables: { applications } }) => Object.values(applications).forEach((values, row) => values.forEach((_, i) => (values[i] = (row * 37 + i * i * 11) % 50))));
  const balances = wrong.findings.filter((finding) => "left" in finding);
  const form = formOf(given(wrong));
  assert.ok(balances.length > 20 && wrong.repairs.length === 0);
  const named = [...new Set(balances.flatMap(({ cells }) => cells.map((cell) => placeOf(form, cell))))];
  const shown = ["error", "warning", "info"].flatMap((kind) => marked(wrong, kind)).map((text) => text.split("：")[0]);
  assert.deepEqual(named.filter((place) => !shown.includes(place)), []);
  assert.deepEqual(marked(wrong, "beside"), []);
});

test("nothing read is not nothing found", () => {
  const result = core.check("文");
  const list = listOf(given(result, { name: "" }));
  assert.deepEqual(list.facts.slice(0, 6).map(([, value]) => value), ["（没有读出标题）", "（没有读出）", "（没有读出）", "没有认出表样", "（没有文件名）", "没有读出可以核对的表格"]);
  assert.deepEqual(list.lines.map(({ message, table, printed }) => [message, table, printed]), result.findings.map(({ message }) => [message, null, null]));
  assert.equal(list.scope.length, result.coverage.skipped.length);
});

test("English", () => {
  const result = core.check(sample, { lang: "en" });
  const list = listOf(given(result, { lang: "en" }));
  assert.deepEqual(list.lines.map(({ message, level, proposal }) => [message, level, proposal]), result.findings.map(({ message }, i) =>
    [message, "mismatch", i ? "as no. 1" : "表三 （四）无法提供 1.本机关不掌握相关政府信息 / 自然人: 5 → 4 (the only one with so few changes)"]));
  assert.equal(list.facts[5][1], "表三: 1 cell is most likely wrong: （四）无法提供 1.本机关不掌握相关政府信息 · 自然人, is 5, most likely should be 4");
});

test("as text: a line for each finding, fields by tabs, and no field that a spreadsheet would work out", () => {
  const values = given(hostile());
  const list = listOf(values);
  const lines = asText(values.words, list).split("\r\n");
  const table = lines.slice(list.facts.length + 2, list.facts.length + 3 + list.lines.length).map((line) => line.split("\t"));
  assert.deepEqual(table.map(({ length }) => length), table.map(() => 15));
  assert.deepEqual(table[0], Object.values(values.words.columns));
  assert.deepEqual(table.slice(1).map((cells) => cells[10]), list.lines.map(({ message, quote }) => speakable(`${message}${quote ? `原文：${quote}` : ""}`).replace(/[\t\r\n]+/g, " ")));
  assert.equal(table.flat().concat(lines.flatMap((line) => line.split("\t"))).filter((field) => /^[=+@\t\r]|^-[^\d]/.test(field)).length, 0);
  assert.ok(table.flat().includes(`'${FORMULA}`));
});

test("as markup: the text of the report is text in it", () => {
  const values = given(hostile());
  const markup = asHtml(values.words, listOf(values));
  assert.deepEqual([...new Set(markup.match(/<\/?\w+/g))].sort(), ["<h3", "</h3", "<p", "</p", "<table", "</table", "<tbody", "</tbody", "<td", "</td", "<th", "</th", "<thead", "</thead", "<tr", "</tr"].sort());
  assert.ok(markup.includes(`<td style="mso-number-format:'\\@'">${FORMULA.replace(/"/g, "&#34;")}</td>`));
});

test("JSON is the result as it is, with what it is of", () => {
  const values = given(core.check(sample), { edits: [{ to: 1 }] });
  assert.deepEqual(JSON.parse(JSON.stringify(jsonOf(values))), {
    tool: "gouji", version: core.version(), file: "青石县 林业局.html", checked: time.toISOString(), edits: [{ to: 1 }], result: JSON.parse(JSON.stringify(values.result)),
  });
});

test("SARIF: every finding and every check left undecided, and nothing that the format does not know", () => {
  const accepted = [{ key: core.check(sample).findings[1].key, reason: "已向上级说明" }];
  const undecided = changed(({ tables: { applications } }) => (applications.concluded[6] = null));
  assert.ok(undecided.coverage.undecided.length > 0);
  for (const result of [core.check(sample, { accepted }), undecided, hostile(), core.check("文")]) {
    const values = given(result);
    const sarif = JSON.parse(JSON.stringify(sarifOf(values)));
    assert.deepEqual(faultsOf(sarif), []);
    const [run] = sarif.runs;
    const levels = { error: "error", warning: "warning", info: "note" };
    const place = ({ table, row, column }) => `${table}.${row}.${column}`;
    const told = ({ ruleId, kind, level, message, partialFingerprints, suppressions = [], locations = [], relatedLocations = [] }) => ({
      ruleId, kind, level, message: message.text, key: partialFingerprints && partialFingerprints["gouji/v1"], accepted: suppressions.map(({ justification }) => justification),
      cells: [...locations, ...relatedLocations].flatMap(({ logicalLocations = [] }) => logicalLocations.map(({ fullyQualifiedName }) => fullyQualifiedName)),
    });
    assert.deepEqual(run.results.map(told), JSON.parse(JSON.stringify([
      ...result.findings.map((one) => ({ ruleId: one.rule, kind: "fail", level: levels[one.severity], message: one.message, key: one.key, accepted: one.accepted ? [one.accepted] : [], cells: one.cells.map(place) })),
      ...result.coverage.undecided.map((one) => ({ ruleId: one.rule, kind: "open", level: "none", message: one.why, accepted: [], cells: one.cells.map(place) })),
    ])).map((one) => ({ key: undefined, ...one })));
    assert.deepEqual(run.invocations[0].toolExecutionNotifications.map(({ associatedRule, message }) => ({ rule: associatedRule.id, why: message.text })), result.coverage.skipped);
    assert.equal(run.invocations[0].executionSuccessful, result.verdict !== "unreadable");
    assert.equal(decodeURIComponent(run.artifacts[0].location.uri), values.name);
  }
});

test("a file name is no path, no device and no longer than a file system takes", () => {
  assert.equal(fileName(["整改清单", "青石县林业局", 2024], "xlsx"), "整改清单-青石县林业局-2024.xlsx");
  assert.equal(fileName(["整改清单", null, undefined, ""], "xlsx"), "整改清单.xlsx");
  assert.equal(fileName(["清单", "../a\\b:c*d?e\"f<g>h|i\u0000j\u202ek\ud800", 2024], "xlsx"), "清单-.._a_b_c_d_e_f_g_h_i_j_k_-2024.xlsx");
  assert.ok(Buffer.byteLength(fileName(["清单", "局".repeat(500)], "xlsx")) <= 255);
});

test("the time is that of the machine", () => assert.equal(stamp(new Date(2025, 10, 30, 23, 59)), "2025-11-30 23:59"));
