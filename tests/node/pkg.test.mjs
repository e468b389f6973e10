/** pkg/gouji.js as another program uses it, here in Node. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import * as gouji from "../../target/pkg/gouji.js";

gouji.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

const sample = readFileSync(at("www/sample-report.html"), "utf8");
const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));

test("it exports the contract and nothing else", () => {
  const names = ["blank", "catalogue", "check", "checkReport", "default", "initSync", "sha256", "sm3", "version"];
  assert.deepEqual(Object.keys(gouji).sort(), names);
  assert.equal(gouji.version(), version);
});

for (const name of /** @type {const} */ (["sha256", "sm3"])) {
  test(`a source's ${name} is that of its bytes, also where it is larger than one piece`, () => {
    const hash = (/** @type {string | Uint8Array} */ source) => createHash(name).update(source).digest("hex");
    for (const source of ["", "abc", sample, Uint8Array.of(0, 255), new Uint8Array((1 << 21) + 3).fill(7), new Uint8Array(1 << 20)]) {
      assert.equal(gouji[name](source), hash(source));
    }
    assert.equal(gouji[name]("\ud800"), hash("\ufffd"));
    // @ts-expect-error
    assert.throws(() => gouji[name]([1]), TypeError);
  });
}

test("text and its bytes give the same result", () => {
  const result = gouji.check(sample);
  assert.deepEqual(gouji.check(new TextEncoder().encode(sample)), result);
  assert.deepEqual([result.verdict, result.report.form, result.report.year], ["fail", "cn-2021", 2024]);
});

/** In GBK, which a decoder knows and no encoder. @param {string} text */
function gbk(text) {
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const bytes = new Map();
  for (let pair = 0x8140; pair <= 0xfefe; pair += 1) {
    try {
      bytes.set(decoder.decode(new Uint8Array([pair >> 8, pair & 0xff])), [pair >> 8, pair & 0xff]);
    } catch {
      // No character.
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => (letter < "\u0080" ? letter.charCodeAt(0) : bytes.get(letter))));
}

test("other encodings of a page, with a wrong declaration and without a mark, give the same result", () => {
  assert.ok(sample.includes('<meta charset="utf-8">'));
  const result = gouji.check(sample);
  assert.deepEqual(gouji.check(gbk(sample)), result);
  const wide = Uint8Array.from(Buffer.from(sample, "utf16le"));
  assert.deepEqual(gouji.check(wide), result);
  assert.deepEqual(gouji.check(Uint8Array.from([0xff, 0xfe, ...wide])), result);
});

test("garbled text is told", () => {
  const garbled = new TextDecoder("gb18030").decode(new TextEncoder().encode(sample));
  const { verdict, findings } = gouji.check(garbled);
  assert.equal(verdict, "unreadable");
  assert.ok(findings[0].message.startsWith("内容是乱码"), findings[0].message);
});

test("the one wrong figure of the sample is found: its row, its column and the balance of its column", () => {
  const broken = gouji.check(sample).findings.filter(({ severity }) => severity === "error");
  const sides = broken.map(({ rule, left, right }) => ({ rule, left, right }));
  const byRule = (a, b) => a.rule.localeCompare(b.rule);
  assert.deepEqual(sides.sort(byRule), [
    { rule: "T3-ROW", left: 8, right: 7 },
    { rule: "T3-SUM", left: 23, right: 22 },
  ]);
  const cell = "applications.unavailable.not_held.person";
  for (const { cells } of broken) {
    assert.ok(cells.some(({ table, row, column }) => `${table}.${row}.${column}` === cell), "names the wrong cell");
  }
});

test("the corrected sample passes", () => {
  const corrected = sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5</, "$14<");
  assert.notEqual(corrected, sample);
  const { verdict, findings, coverage } = gouji.check(corrected);
  // Skipped is only what needs last year's report or the day of publication.
  const reasons = [...new Set(coverage.skipped.map(({ why }) => why))].sort();
  const lacking = ["没有提供上一年的报告", "没有提供发布日期"].sort();
  assert.deepEqual([verdict, findings, reasons, coverage.undecided], ["pass", [], lacking, []]);
});

test("the report of a result can be checked again", () => {
  const { report, findings } = gouji.check(sample);
  const again = gouji.checkReport(report);
  assert.deepEqual(again.findings.map(({ key }) => key), findings.map(({ key }) => key));
});

test("a blank report has every row of the form and no value", () => {
  const blank = gouji.blank("cn-2021");
  const form = gouji.catalogue().forms.find(({ id }) => id === "cn-2021");
  assert.deepEqual(Object.keys(blank.tables), form.tables.map(({ id }) => id));
  for (const { id, rows } of form.tables) {
    const known = rows.map((row) => row.id);
    assert.ok(Object.keys(blank.tables[id]).every((row) => known.includes(row)));
    assert.ok(Object.values(blank.tables[id]).flat().every((value) => value === null));
  }
});

test("every data cell of the form has its place in the layout of the catalogue", () => {
  for (const form of gouji.catalogue().forms) {
    for (const table of form.tables) {
      const placed = table.layout.flat().flatMap(({ row }) => (row ? [row] : []));
      // One row that a report may print instead of three others is not part of the form as laid out.
      const stands = ({ id }) => id !== "other" || !table.rows.some((row) => row.id.startsWith("other."));
      const rows = table.rows.filter(stands).map(({ id }) => id);
      assert.deepEqual([...placed].sort(), [...rows].sort(), `${form.id} ${table.id}`);
    }
  }
});

const misuse = {
  "no source": () => gouji.check(),
  "a number for a source": () => gouji.check(7),
  // @ts-expect-error
  "options in a Map": () => gouji.check("", new Map([["lang", "en"]])),
  "a report whose places are none": () => gouji.checkReport({ ...gouji.blank("cn-2021"), origins: { received: 5 } }),
  "an unknown option": () => gouji.check("", { langs: "zh" }),
  "an unknown form": () => gouji.check("", { form: "cn-1999" }),
  "an unknown medium": () => gouji.check("", { medium: "pdf" }),
  "an unknown language": () => gouji.check("", { lang: "fr" }),
  "an unknown rule": () => gouji.check("", { off: ["T9-NONE"] }),
  "a malformed date": () => gouji.check("", { published: "2025-13-01" }),
  "no report": () => gouji.checkReport(null),
  "an unknown blank form": () => gouji.blank("cn-1999"),
  "an unknown language of the catalogue": () => gouji.catalogue({ lang: "fr" }),
};

for (const [what, call] of Object.entries(misuse)) {
  test(`a TypeError for ${what}`, () => assert.throws(call, TypeError));
}

test("nothing that a document holds throws", () => {
  for (const text of ["", "\ud800", "<table>".repeat(1000), "\u0000", "规章\t1"]) {
    assert.doesNotThrow(() => gouji.check(text));
  }
  assert.equal(gouji.check("").verdict, "unreadable");
});
