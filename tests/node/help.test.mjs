/** What is said to who has a file that cannot be read: a way that leads to one that can. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";
import { firstOf } from "../../www/parts/help/begin.js";
import { menuView } from "../../www/parts/help/menu.js";

/** The core's own sentences, Chinese and English. @param {string} name of a reason */
function sentences(name) {
  const [, zh, en] = new RegExp(`\\b${name}: "([^"]+)",\\s+"([^"]+)"`).exec(readFileSync(at("src/finding/reasons.rs"), "utf8"));
  return { zh, en };
}

/** The steps that are shown. @param {string} lang @param {string} name @param {string} message @returns {string[]} */
function steps(lang, name, message) {
  const view = /** @type {any} */ (menuView(lang, name, message));
  return view.values ? view.values[0].map((/** @type {any} */ step) => step.values[0]) : [];
}

test("a document of Word or a workbook is saved as another; a printed page is not: a picture in a .docx is no table either", () => {
  const { zh, en } = sentences("SCANNED");
  const last = (/** @type {string} */ name) => steps("zh", name, zh).pop();
  assert.deepEqual(["甲.doc", "甲.WPS", "甲.xls", "甲.et"].map(last), ["Word 文档（*.docx）", "Word 文档（*.docx）", "Excel 工作簿（*.xlsx）", "Excel 工作簿（*.xlsx）"]);
  assert.deepEqual(steps("zh", "扫描.pdf", zh), ["找到排版前的 Word、WPS 或 Excel 原稿", "点上面的“换一份”", "选择原稿"]);
  assert.deepEqual(steps("en", "scan.ofd", en).length, 3);
  assert.deepEqual([steps("zh", "通知.txt", ""), steps("zh", "", "")], [[], []]);
});

test("a password goes before the kind of the file, but no menu of Word takes it from a printed page, a document of LibreOffice or an archive", () => {
  const { zh, en } = sentences("LOCKED");
  assert.deepEqual([steps("zh", "甲.pdf", zh)[0], steps("en", "a.ofd", en).length], ["找到排版前的 Word、WPS 或 Excel 原稿", 3]);
  for (const name of ["甲.docx", "甲.xlsx", "甲.doc"]) {
    assert.deepEqual(steps("zh", name, zh), ["用 Word、Excel 或 WPS 打开", "文件", "信息", "保护文档（工作簿）", "用密码进行加密", "清空密码", "保存"]);
    assert.equal(steps("en", name, en).pop(), "Save");
  }
  const open = sentences("LOCKED_OPEN_DOCUMENT");
  assert.deepEqual([steps("zh", "甲.odt", open.zh)[3], steps("en", "a.ods", open.en)[3]], ["不勾选“使用密码保存”", "Save with password: unticked"]);
  const archive = sentences("LOCKED_ARCHIVE");
  assert.deepEqual([steps("zh", "甲.docx", archive.zh), steps("en", "a.docx", archive.en)], [[], []]);
  // No other sentence speaks of one.
  const told = [{ zh, en }, open, sentences("LOCKED_PAGES"), archive].flatMap((one) => [one.zh, one.en]);
  const reasons = readFileSync(at("src/finding/reasons.rs"), "utf8").match(/"[^"]*(密码|password)[^"]*"/gi);
  assert.deepEqual(reasons.map((one) => one.slice(1, -1)).sort(), told.sort());
});

test("where to begin: a column in which two sums break is named once, and leaves its place to another", () => {
  const sum = (/** @type {string} */ column, /** @type {number} */ left) =>
    /** @type {any} */ ({ left, right: 0, cells: ["received", "concluded"].map((row) => ({ table: "applications", row, column })) });
  const sums = [sum("total", 9), sum("total", 8), sum("person", 7), sum("other", 6), sum("legal", 5)];
  assert.deepEqual(firstOf(sums).columns.map(({ cells }) => cells[0].column), ["total", "person", "other"]);
  const row = (/** @type {string} */ id, /** @type {number} */ left) => /** @type {any} */ ({ left, right: 0, cells: ["person", "total"].map((column) => ({ table: "applications", row: id, column })) });
  assert.deepEqual(firstOf([row("granted", 3), row("granted", 2), row("partial", 1)]).rows.map(({ cells }) => cells[0].row), ["granted", "partial"]);
});
