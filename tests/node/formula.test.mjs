/** What a spreadsheet would work out goes into none: not from the file of the list, not from the workbook, not from the clipboard. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "../../www/parts/batch/csv.js";
import { rowOf } from "../../www/parts/batch/rows.js";
import { wordsFor as batchWords } from "../../www/parts/batch/words.js";
import { cellsCopied } from "../../www/parts/edit/copied.js";
import { asText as listText } from "../../www/parts/take/copied.js";
import { wordsFor } from "../../www/parts/take/words.js";
import { workbook } from "../../www/parts/take/workbook.js";
import { zh } from "../../www/element/words.zh.js";
import { unpack } from "../tools/zip.mjs";

const FORMULAS = ["=1+1", '=HYPERLINK("http://a.example")', "+1+1", "-1|cmd", "@SUM(A1)", "＝1+1", "＋1", "－1|cmd", "＠A1", " =1+1", "\u3000=1+1", "= 1+1", "-\n1"];
const PLAIN = ["-", "－", "/", "—", "1-2", "a=1", "水利局", "", "'=1"];

/** @param {string} text */
const inCsv = (text) => csvOf([{ ...rowOf(0, { name: text, file: /** @type {any} */ (null) }) }], batchWords("zh"), zh.failure).split("\r\n")[1].match(/"((?:[^"]|"")*)"$/)[1].replace(/""/g, '"');

/** @param {string} text */
const onClipboard = (text) => listText(wordsFor("zh"), { title: "甲", facts: [["文件", text]], lines: [], scope: [], notes: [] }).split("\r\n")[1].split("\t")[1];

const slot = { cell: { table: "a", row: "b", column: "c" }, label: "", line: 0, x: 0, span: 1 };
/** @param {string} text */
const ofGrid = (text) => cellsCopied([[slot]], () => text).text;

test("a formula is given as text", () => {
  for (const text of FORMULAS) assert.deepEqual([inCsv(text), onClipboard(text), ofGrid(text)], [`'${text}`, `'${text.replace(/\n/g, " ")}`, `\u00a0${text}`]);
});

test("what is none is given as it is", () => {
  for (const text of PLAIN) assert.deepEqual([inCsv(text), onClipboard(text), ofGrid(text)], [text, text, text]);
});

test("a workbook holds no formula, and marks what looks like one as text", () => {
  const line = (/** @type {string} */ text) => [{ value: text, look: "text" }];
  const file = unpack(Buffer.from(workbook([{ name: "甲", widths: [10], lines: [...FORMULAS, ...PLAIN].map(line) }])));
  const sheet = file.get("xl/worksheets/sheet1.xml");
  const styles = file.get("xl/styles.xml");
  const quoted = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes("quotePrefix"));
  const looks = [...sheet.matchAll(/<c r="A\d+" s="(\d+)"/g)].map(([, look]) => quoted[Number(look)]);
  assert.deepEqual(looks, [...FORMULAS.map(() => true), ...PLAIN.map(() => false)]);
  assert.doesNotMatch(sheet, /<f>/);
});
