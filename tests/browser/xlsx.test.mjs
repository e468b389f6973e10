/** The workbooks of www/parts/take: an archive that adds up, XML that a browser's parser takes, and in it every text and figure as given. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../www/element/words.zh.js";
import { batchBook, batchLines, opinionLines } from "../../www/parts/take/batch.js";
import { bookOf } from "../../www/parts/take/book.js";
import { tableOf } from "../../www/parts/take/copied.js";
import { listOf } from "../../www/parts/take/rows.js";
import { wordsFor } from "../../www/parts/take/words.js";
import { workbook } from "../../www/parts/take/workbook.js";
import { crc32, unpack } from "../tools/zip.mjs";
import { browserOf, core, sample } from "./site.mjs";

const held = browserOf();
const time = new Date(2025, 0, 6, 9, 5);
const HOSTILE = ['=HYPERLINK("http://a.example/","看")', "<script>alert(1)</script>", "+1+1", "-1|cmd", "@A1", "a\u0000\u001f\ud800b", "_x0041_ _x41_", "\r\n\ta  b ", "]]>&amp;", "𠮷"];

/** @param {any} result */
const given = (result) => ({ words: wordsFor("zh"), told: zh, result, ...core.catalogue(), name: "a.html", time });

/** Each file of an archive: what the directory says of it, and what stands before it. @param {Uint8Array} bytes */
function entries(bytes) {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  assert.equal(zip.readUInt32LE(end), 0x06054b50);
  const found = [];
  let at = zip.readUInt32LE(end + 16);
  while (at < end) {
    assert.equal(zip.readUInt32LE(at), 0x02014b50);
    const offset = zip.readUInt32LE(at + 42);
    const length = zip.readUInt16LE(at + 28);
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const content = zip.subarray(start, start + zip.readUInt32LE(at + 24));
    found.push({ local: zip.readUInt32LE(offset), same: zip.subarray(at + 6, at + 30).equals(zip.subarray(offset + 4, offset + 28)), crc: zip.readUInt32LE(at + 16) === crc32(content), end: start + content.length });
    at += 46 + length;
  }
  assert.equal(found.length, zip.readUInt16LE(end + 10));
  return found;
}

/**
 * The parts as a browser's own XML parser reads them: faults, and for each sheet its cells, merged areas and notes.
 * @param {Uint8Array} bytes
 */
async function read(bytes) {
  const parts = [...unpack(Buffer.from(bytes))];
  const page = await held.browser.newPage();
  const answer = await page.evaluate((list) => {
    const unspelled = (text) => text.replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
    const faults = [];
    const pages = new Map(list.map(([name, text]) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      if (parsed.querySelector("parsererror")) faults.push(name);
      return [name, parsed];
    }));
    const quoted = [...pages.get("xl/styles.xml").querySelectorAll("cellXfs > xf")].map((xf) => xf.getAttribute("quotePrefix") === "1");
    const sheets = [...pages.get("xl/workbook.xml").querySelectorAll("sheet")].map((sheet, i) => {
      const own = pages.get(`xl/worksheets/sheet${i + 1}.xml`);
      const notes = pages.get(`xl/comments${i + 1}.xml`);
      const cellOf = (cell) => {
        const isText = cell.getAttribute("t") === "inlineStr";
        const text = isText ? cell.querySelector("is > t").textContent : cell.textContent;
        return isText ? [unspelled(text), quoted[Number(cell.getAttribute("s"))]] : text === "" ? null : Number(text);
      };
      return {
        name: sheet.getAttribute("name"), formulas: own.querySelectorAll("f").length,
        lines: [...own.querySelectorAll("row")].map((row) => [...row.children].map(cellOf)),
        places: [...own.querySelectorAll("c")].map((cell) => cell.getAttribute("r")),
        merged: [...own.querySelectorAll("mergeCell")].map((area) => area.getAttribute("ref")),
        notes: notes ? [...notes.querySelectorAll("comment")].map((note) => [note.getAttribute("ref"), note.textContent]) : [],
      };
    });
    return { faults, sheets };
  }, parts);
  await page.close();
  assert.deepEqual(answer.faults, []);
  assert.deepEqual(entries(bytes).filter(({ local, same, crc }) => local !== 0x04034b50 || !same || !crc), []);
  return answer.sheets;
}

/** A value as `read` gives it. @param {string | number | null} value */
const cell = (value) => (typeof value === "string" && value !== "" ? [value, /^[=+\-@\t\r]/.test(value)] : value === "" ? null : value);

test("whatever a text is, the sheet holds that text and no formula", async () => {
  const lines = [HOSTILE, [...HOSTILE].reverse()];
  const [sheet, twin] = await read(workbook(["a'[b]", "A'[B]"].map((name) => ({ name, widths: [10], lines: lines.map((values) => values.map((value) => ({ value, look: "text" }))) }))));
  assert.deepEqual(sheet.lines, lines.map((values) => values.map(cell)));
  assert.equal(sheet.formulas, 0);
  assert.deepEqual([sheet.name, twin.name], ["a  b", "A  B (2)"]);
});

test("the list, a sheet for each table with the wrong cell noted, and what was not checked", async () => {
  const result = core.check(sample, { lang: "zh" });
  const values = given(result);
  const list = listOf(values);
  const { head, rows } = tableOf(values.words, list);
  const [first, ...others] = await read(bookOf(values));
  assert.deepEqual(first.lines, [
    [list.title], ...list.facts, [], head, ...rows, [], ...list.notes.map((note) => [note]),
  ].map((cells) => cells.map((value) => cell(value))));
  assert.deepEqual(others.map(({ name }) => name), ["表二", "表三", "表四", "核对范围"]);
  assert.deepEqual(others.map(({ formulas, places }) => [formulas, places.length - new Set(places).size]), others.map(() => [0, 0]));
  const { row, column } = result.repairs[0].changes[0].cell.at;
  // One line for the caption; the spines of the table take columns that the source counts by cell.
  const noted = others.map(({ notes }) => notes);
  assert.deepEqual(noted, [[], [[`${String.fromCharCode(65 + column + 1)}${row + 2}`, list.lines.map(({ number, message }) => `第 ${number} 条：${message}`).join("\n")]], [], []]);
  assert.deepEqual(others[3].lines, [values.words.scopeColumns, ...list.scope].map((cells) => cells.map(cell)));
});

for (const form of ["cn-2021", "cn-2019"]) {
  test(`${form}: the core reads the same figures from the workbook as were put in`, () => {
    const report = core.blank(form);
    let next = 0;
    for (const rows of Object.values(report.tables)) {
      // A report prints （六） as one row or as three.
      if (rows["other.else"]) delete rows.other;
      for (const values of Object.values(rows)) {
        for (const i of values.keys()) {
          next += 1;
          values[i] = [next, next + 0.25, next, null, "/"][next % 5];
        }
      }
    }
    const again = core.check(bookOf(given(core.checkReport(report))), { name: "a.xlsx" });
    assert.equal(again.report.form, form);
    assert.deepEqual(again.report.tables, report.tables);
  });
}

test("a table that was not read is said to be, and takes no place", async () => {
  const { report } = core.check(sample);
  delete report.tables.applications;
  const sheets = await read(bookOf(given(core.checkReport(report))));
  assert.deepEqual(sheets.find(({ name }) => name === "表三").lines, [["表三 收到和处理政府信息公开申请情况"], ["这张表没有读出来。"]].map((cells) => cells.map(cell)));
});

const counts = { error: 0, warning: 0, info: 0 };
const rows = [
  { name: "甲/a.docx", state: "checked", verdict: "fail", agency: HOSTILE[0], year: 2024, counts: { ...counts, error: 90 }, causes: { ...counts, error: 60 }, findings: [{ severity: "error", rule: "T3-SUM", message: HOSTILE[1] }, { severity: "info", rule: "T-INT", message: "二" }, { severity: "info", rule: "T-INT", message: "三" }], more: 57, failure: null, repeated: false, comparedWith: 2023 },
  { name: "b.docx", state: "checked", verdict: "pass", agency: "青石县财政局", year: 2024, counts, causes: counts, findings: [], more: 0, failure: null, repeated: "c.docx", comparedWith: null },
  { name: "c.pdf", state: "failed", verdict: null, agency: null, year: null, counts, causes: counts, findings: [], more: 0, failure: { kind: "read", message: "x" }, repeated: false, comparedWith: null },
  { name: "e.docx", state: "checked", verdict: "fail", agency: "青石县水利局", year: 2024, counts: { ...counts, error: 1 }, causes: counts, unread: 1, findings: [{ severity: "error", rule: "T-GLUE", message: "五" }], more: 0, failure: null, repeated: false, comparedWith: null },
  { name: "d.docx", state: "unchecked", verdict: null, agency: null, year: null, counts, causes: counts, findings: [], more: 0, failure: null, repeated: true, comparedWith: null },
];

test("many reports: a line for each, a line for each finding, and none that was not checked counts as good", async () => {
  const told = zh;
  const batch = { words: wordsFor("zh"), told, rows, version: "1", time };
  assert.deepEqual(batchLines(batch), [
    [1, HOSTILE[0], 2024, "有不符，请核对", 60, 0, 0, `${HOSTILE[1]}\n二`, "已与2023年比对", "甲/a.docx", ""],
    [2, "青石县财政局", 2024, "没有发现不符", 0, 0, 0, "—", "与“c.docx”内容完全相同", "b.docx", ""],
    [3, "（没有读出）", "（没有读出）", "核对工具出错，未核对", "—", "—", "—", "—", told.failure.read.replace(/。$/, ""), "c.pdf", ""],
    [4, "青石县水利局", 2024, "有的没有读出，读出的没有发现不符", 0, 0, 0, "五", "—", "e.docx", ""],
    [5, "（没有读出）", "（没有读出）", "未核对", "—", "—", "—", "—", "同一机关、同一年度的报告不止一份，请核对", "d.docx", ""],
  ]);
  const of = [1, HOSTILE[0], 2024, "甲/a.docx"];
  assert.deepEqual(opinionLines(batch), [
    [...of, "不符", "T3-SUM", HOSTILE[1], ""], [...of, "提示", "T-INT", "二", ""], [...of, "提示", "T-INT", "三", ""],
    [...of, "—", "—", "另有 57 条意见，请单独核对这份报告查看", ""],
    [4, "青石县水利局", 2024, "e.docx", "没有读出", "T-GLUE", "五", ""],
  ]);
  const [list, opinions] = await read(batchBook(batch));
  const { columns, opinionColumns, title } = batch.words.batch;
  assert.deepEqual(list.lines, [[title], ["共 5 份"], ["核对时间：2025-01-06 09:05"], ["核对工具：勾稽 1"], [told.limits], [], columns, ...batchLines(batch)].map((cells) => cells.map(cell)));
  assert.deepEqual(opinions.lines, [opinionColumns, ...opinionLines(batch)].map((cells) => cells.map(cell)));
});
