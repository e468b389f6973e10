/** Markup that is pasted into the grids is read by the core, cell by cell, in every form. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { cellsCopied } from "../../www/parts/edit/copied.js";
import { stylesIn, tableIn } from "../../www/parts/edit/block.js";
import { cellsRead, isLabelled, tablesRead } from "../../www/parts/edit/pasted.js";
import { sheetOf, slotsOf } from "../../www/parts/edit/sheet.js";
import * as core from "../../target/pkg/gouji.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });
const rules = ["county", "enforcement"].map((name) => JSON.parse(readFileSync(at(`tests/packs/${name}.json`), "utf8")));
const { forms } = core.catalogue({ rules });

/** @param {string} form */
const by = (form) => async (/** @type {string} */ source, /** @type {"html" | "text"} */ medium) => core.check(source, { form, rules, medium, lang: "zh", effort: "quick" });

/** @param {string} id @param {any} [rules_] */
const blankOf = (id) => {
  const form = forms.find((one) => one.id === id);
  const rows = (/** @type {any} */ table) => Object.fromEntries(table.rows.filter((row) => row.id !== "other").map((row) => [row.id, (row.columns || table.columns).map(() => null)]));
  return form.tables.map((table) => sheetOf(table, rows(table)));
};

/** @param {string} markup @returns {import("../../www/parts/edit/block.js").Cell} */
const cellIn = (markup) => tableIn(`<table><tr>${markup}</tr></table>`)[0][0];

/** What people have in cells, and how it is read there. */
const CELLS = /** @type {[string, any][]} */ ([["1", 1], ["0", 0], ["12345", 12345], ["1,234", 1234], ["/", "/"], ["", null], ["<b>7</b>", 7], ["&nbsp;8 ", 8], ["<p class=MsoNormal>9<o:p></o:p></p>", 9]]);

for (const { id } of forms) {
  test(`${id}: a cell by itself and all of them, each where it was pasted`, async () => {
    for (const sheet of blankOf(id)) {
      const slots = slotsOf(sheet);
      const pasted = slots.map((slot, i) => ({ slot, cell: cellIn(`<td class=xl65 colspan=2>${CELLS[i % CELLS.length][0]}</td>`), to: CELLS[i % CELLS.length][1] }));
      for (const cells of [pasted, ...pasted.map((one) => [one])]) {
        const found = await cellsRead(cells, "", sheet, by(id));
        assert.deepEqual(found && found.read, cells.map(({ slot, to }) => ({ slot, to })), `${sheet.table.id}: ${cells[0].cell.source}`);
      }
    }
  });
}

test("what is struck out, hidden or a note is no digit, be it by a class alone, and the core says so", async () => {
  const [, applications] = blankOf("cn-2021");
  const [slot] = slotsOf(applications);
  const read = async (/** @type {string} */ markup) => {
    const { read: [{ to }], says } = await cellsRead([{ slot, cell: cellIn(markup) }], stylesIn(markup), applications, by("cn-2021"));
    return [to, says.length];
  };
  const styles = "<style>.xl66 {text-decoration: line-through}</style>";
  for (const [markup, expected] of /** @type {[string, any[]][]} */ ([
    ["<td><s>137</s>138</td>", [138, 1]], ["<td><span style='text-decoration:line-through'>137</span>138</td>", [138, 1]], ["<td><span style='display:none'>1</span>38</td>", [38, 1]],
    ["<td>138<sup>1</sup></td>", [138, 1]], [`${styles}<td><font class=xl66>137</font>138</td>`, [138, 1]], ["<td>138</td>", [138, 0]],
  ])) assert.deepEqual(await read(markup), expected, markup);
});

test("a table with its labels goes where they say, whatever stands around it", async () => {
  const page = readFileSync(at("www/sample-report.html"), "utf8");
  const { report } = core.check(page);
  const sheets = blankOf("cn-2021");
  for (const { table } of sheets) {
    const markup = page.slice(...["<table", "</table>"].map((tag, end) => [...page.matchAll(new RegExp(tag, "g"))][sheets.findIndex((one) => one.table === table)].index + end * tag.length));
    assert.equal(isLabelled(tableIn(markup), sheets), true);
    const read = await tablesRead(markup, "html", sheets, by("cn-2021"));
    const expected = sheets.find((one) => one.table === table).slots.flat().map(({ cell }) => cell);
    assert.deepEqual(read.map(({ slot }) => slot.cell), expected);
    assert.deepEqual(read.map(({ to }) => to), Object.values(report.tables[table.id]).flat());
  }
});

test("a cell that is what it looks like is as typed, in rows that the core would not read, too", async () => {
  const [, , disputes] = blankOf("cn-2021");
  const [slot] = slotsOf(disputes);
  const read = (/** @type {string} */ markup) => cellsRead([{ slot, cell: cellIn(markup) }], "", disputes, by("cn-2021"));
  assert.deepEqual(await read("<td align=center>减4</td>"), { read: [{ slot, to: "减4" }], says: [] });
  const own = cellsCopied([[slot]], () => "减4").html;
  assert.deepEqual(await cellsRead([{ slot, cell: tableIn(own)[0][0] }], "", disputes, by("cn-2021")), { read: [{ slot, to: "减4" }], says: [] });
  // With more around it the core looks whether it is seen, reads it as the text that it is, and says so.
  const says = ["表四“行政复议”部分“结果维持”列印作“减4”，不是一个数，请核对。"];
  assert.deepEqual(await read("<td class=xl65>减4</td>"), { read: [{ slot, to: "减4" }], says });
  assert.deepEqual(await read("<td class=xl65><s>减4</s></td>"), { read: [{ slot, to: null }], says: ["有隐藏的或带删除线的文字，或有隐藏的工作表，没有读取。"] });
});

test("figures without labels are a block", () => assert.equal(isLabelled(tableIn("<table><tr><td>1<td>2<tr><td>/<td></table>"), blankOf("cn-2021")), false));
