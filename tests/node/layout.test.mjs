/** The tables of every form as they are drawn, printed, exported and corrected: each line spans the whole width, as on the official form. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { zh } from "../../www/element/words.zh.js";
import { layoutOf } from "../../www/form/layout.js";
import { sheetOf } from "../../www/parts/edit/sheet.js";
import { bookOf } from "../../www/parts/take/book.js";
import { pictureOf } from "../../www/parts/take/picture.js";
import { wordsFor } from "../../www/parts/take/words.js";
import * as core from "../../target/pkg/gouji.js";
import { unpack } from "../tools/zip.mjs";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });
const packs = ["county", "enforcement"].map((name) => JSON.parse(readFileSync(at(`tests/packs/${name}.json`), "utf8")));
const { forms, version } = core.catalogue({ rules: packs });

/** Every row of the table, those without the rows that stand for several, and those without the parts of these. @param {any} table */
function printed(table) {
  const rows = (/** @type {(id: string) => boolean} */ isPrinted) => Object.fromEntries(table.rows.filter(({ id }) => isPrinted(id)).map(({ id }) => [id, []]));
  return [rows((id) => id !== "other"), rows(() => true), rows((id) => !id.startsWith("other.")), {}];
}

/** How often each place of the grid is taken. @param {number} wide @param {number} high @param {{x: number, y: number, wide: number, high: number}[]} cells */
function cover(wide, high, cells) {
  const grid = Array.from({ length: high }, () => Array(wide).fill(0));
  for (const { x, y, ...size } of cells) {
    for (let down = 0; down < size.high; down += 1) for (let right = 0; right < size.wide; right += 1) grid[y + down][x + right] += 1;
  }
  return grid;
}

/** The lines of a sheet as cells with places; what stands over several lines pushes the others aside. @param {import("../../www/parts/edit/sheet.js").Sheet} sheet */
function cellsOf({ lines, width }) {
  const free = lines.map(() => Array(width).fill(true));
  return lines.flatMap(({ labels, slots }, y) => {
    const inRow = [...labels.map(({ wide, high }) => ({ wide, high })), ...slots.map(({ span }) => ({ wide: span, high: 1 }))];
    return inRow.map((size) => {
      const x = free[y].indexOf(true);
      for (let down = 0; down < size.high; down += 1) free[y + down].fill(false, x, x + size.wide);
      return { x, y, ...size };
    });
  });
}

for (const form of forms) {
  for (const table of form.tables) {
    test(`${form.id}, ${table.id}: every place is taken once, drawn and to be corrected`, () => {
      for (const rows of printed(table)) {
        const { wide, high, cells } = layoutOf(table, rows);
        const once = (/** @type {number} */ lines) => Array.from({ length: lines }, () => Array(wide).fill(1));
        assert.deepEqual(cover(wide, high, cells), once(high));
        const sheet = sheetOf(table, rows);
        assert.equal(sheet.width, wide);
        assert.deepEqual(cover(wide, sheet.lines.length, cellsOf(sheet)), once(sheet.lines.length));
      }
    });
  }
}

/** 国办公开办函〔2019〕60号, table two: how many columns each cell of a line takes. */
const FOUR = [1, 1, 1, 1];
const LAST_WIDE = [1, 1, 2];
const OFFICIAL = [[4], FOUR, FOUR, FOUR, [4], FOUR, FOUR, FOUR, [4], FOUR, FOUR, FOUR, [4], LAST_WIDE, LAST_WIDE, [4], LAST_WIDE, LAST_WIDE];

/** @param {{y: number, wide: number}[]} cells */
const byLine = (cells) => OFFICIAL.map((_, y) => cells.filter((cell) => cell.y === y).map(({ wide }) => wide));

const blank = core.checkReport(core.blank("cn-2019"));
const given = { words: wordsFor("zh"), told: zh, result: blank, forms, version, name: "a.html", time: new Date(2025, 0, 6) };
const disclosure = forms.find(({ id }) => id === "cn-2019").tables.find(({ id }) => id === "disclosure");

test("the form of 2019, table two: the spans are the official ones, to be drawn, in the picture, in the workbook, to be corrected", () => {
  const rows = blank.report.tables.disclosure;
  const { cells } = layoutOf(disclosure, rows);
  assert.deepEqual(byLine(cells), OFFICIAL);
  assert.deepEqual(byLine(cellsOf(sheetOf(disclosure, rows))), OFFICIAL);
  const [{ boxes }] = pictureOf(given).charts;
  const [[full]] = OFFICIAL;
  const whole = boxes.find(({ y }) => y === 0).wide;
  const share = (/** @type {number} */ y) => boxes.filter((box) => box.y === y).reduce((sum, { wide }) => sum + wide, 0) / whole;
  assert.deepEqual(OFFICIAL.map((_, y) => Math.round(share(y) * 1000)), OFFICIAL.map(() => 1000));
  assert.deepEqual(OFFICIAL.map((_, y) => boxes.filter((box) => box.y === y).length), OFFICIAL.map(({ length }) => length));
  const sheet = unpack(Buffer.from(bookOf(given))).get("xl/worksheets/sheet2.xml");
  const merged = [...sheet.matchAll(/<mergeCell ref="(\w+):(\w+)"/g)].map(([, from, to]) => `${from}:${to}`);
  // The first line is the caption.
  const expected = OFFICIAL.flatMap((line, y) => (line.length === 1 ? [`A${y + 2}:${"ABCD"[full - 1]}${y + 2}`] : line.length === 3 ? [`C${y + 2}:D${y + 2}`] : []));
  assert.deepEqual(merged.filter((area) => !area.startsWith("A1:")).sort(), expected.sort());
});

test("one row for the three of （六） stands in their place, below what comes before and above what comes after", () => {
  const applications = forms.find(({ id }) => id === "cn-2021").tables.find(({ id }) => id === "applications");
  const [three, , one] = printed(applications);
  const rowsOf = (/** @type {any} */ rows) => layoutOf(applications, rows).lines.map((line) => (line.find(({ row }) => row) || {}).row).filter(Boolean);
  assert.deepEqual(rowsOf(one), [...new Set(rowsOf(three).map((row) => (row.startsWith("other.") ? "other" : row)))]);
});
