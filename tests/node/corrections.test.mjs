/** What a copy with corrections may hold: of several ways none is written as if it were known to be the right one. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { saidOf } from "../../www/element/verdict.js";
import { onlyWay, waysOf } from "../../www/element/ways.js";
import { zh } from "../../www/element/words.zh.js";
import { proposedIn } from "../../www/parts/take/corrections.js";
import { at, BUILT } from "../../www/build/paths.mjs";
import * as core from "../../target/pkg/gouji.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });
const [form] = core.catalogue({ lang: "zh" }).forms.filter(({ id }) => id === "cn-2021");
/** Its one wrong figure: 5 for 4. */
const { report } = core.check(readFileSync(at("www/sample-report.html"), "utf8"), { lang: "zh" });

/** The sample with figures changed. @param {Record<string, Record<string, [column: number, to: number][]>>} tables */
function changed(tables) {
  const copy = structuredClone(report);
  for (const [table, rows] of Object.entries(tables)) for (const [row, cells] of Object.entries(rows)) for (const [column, to] of cells) copy.tables[table][row][column] = to;
  return core.checkReport(copy, { lang: "zh" });
}

/** What would be written, by cell, and of which cells the comments speak. @param {any} result */
function written(result) {
  const { changes, findings, open } = proposedIn(result);
  const cellOf = ({ table, row, column }) => `${table}.${row}.${column}`;
  const suspects = findings.map((key) => result.findings.find((one) => one.key === key).cells[0]);
  return { changes: changes.map(({ cell, to }) => [cellOf(cell), to]), open: open.map(({ table, count, written: n }) => [table, count, n]), comments: suspects.map(cellOf) };
}

const KNOWN = ["applications.unavailable.not_held.person", 4];
/** A total that is wrong by ten, which any of its parts may be. */
const TOTAL = { reconsideration: /** @type {[number, number][]} */ ([[4, 12]]) };
/** One too many in two cells of a row: as well in any of eight rows. */
const ALIKE = { "unavailable.not_held": [[0, 4]], granted: [[0, 10], [6, 15]] };

test("the only way is written, and nothing has to be said of it", () =>
  assert.deepEqual(written(changed({})), { changes: [KNOWN], open: [], comments: [] }));

test("a table with several ways is left as it is and commented on; the other is put right", () =>
  assert.deepEqual(written(changed({ disputes: TOTAL })), { changes: [KNOWN], open: [["disputes", 5, 0]], comments: ["disputes.reconsideration.total"] }));

test("what all ways change alike is written, the rest is commented on", () =>
  assert.deepEqual(written(changed({ applications: /** @type {any} */ ({ ...ALIKE, received: [[1, 106]] }) })),
    { changes: [["applications.received.business", 6]], open: [["applications", 8, 1]], comments: ["applications.granted.person"] }));

test("a cell that a person changed is not changed again", () => {
  const { changes, open } = proposedIn(changed({}), new Set(["applications.unavailable.not_held.person"]));
  assert.deepEqual([changes, open], [[], [{ table: "applications", count: 1, written: 0 }]]);
});

/** Ten more than it should be in one cell of three rows of table four each: five ways each, and no more than 32 of them are told. */
const many = changed({ disputes: { reconsideration: [[4, 12]], direct_suit: [[4, 10]], suit_after_reconsideration: [[4, 11]] } });

test("where not all ways are known nothing of the table is written, and of their number it is said that there are more", () => {
  const { ways, count } = waysOf(many, "disputes");
  assert.deepEqual([ways.length, count, many.more], [32, Infinity, many.more]);
  assert.ok(many.more > 0);
  assert.deepEqual(written(many).changes, [KNOWN]);
  assert.deepEqual(written(many).open, [["disputes", count, 0]]);
  assert.ok(onlyWay(many, "applications"));
  assert.equal(saidOf({ words: zh, form, result: many }), `表三有 1 格很可能有误；表四有 3 格可能有误，改法不止 32 种，见下`);
});

test("of two such tables it is only known that there are more", () => {
  const table = (id) => waysOf({ ...many, repairs: ["disputes", "applications"].flatMap((name) => many.repairs.slice(1).map((one) => ({ ...one, table: name }))) }, id);
  assert.deepEqual(["disputes", "applications"].map((id) => [table(id).ways.length, table(id).count]), [[32, Infinity], [32, Infinity]]);
});
