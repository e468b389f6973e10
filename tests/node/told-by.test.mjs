/** What the page tells by what the core says: where that is by words or by a print, these are held against the core's own. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { betweenYears } from "../../www/parts/yearly.js";
import { isEmptyHanded, isPending } from "../../www/worker/unread.js";
import * as core from "../../target/pkg/gouji.js";
import * as all from "../../target/pkg/gouji-all.js";

core.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });
all.initSync({ module: readFileSync(`${BUILT}/gouji-all_bg.wasm`) });
const sample = readFileSync(at("www/sample-report.html"), "utf8");

const LANGUAGES = ["zh", "en"];

test("changes that are not accepted yet are known in either language and medium, and nothing else is taken for them", () => {
  const source = all.compose(core.check(sample).report, "docx");
  const result = core.check(source);
  const { file } = all.annotate(source, result, { findings: "none", changes: result.repairs[0].changes });
  for (const lang of LANGUAGES) {
    const told = core.check(/** @type {Uint8Array} */ (file), { lang }).findings;
    assert.deepEqual(told.map((one) => [one.rule, isPending(one)]), [["D-TABLES", true]], lang);
    const others = [sample, "", "无表格", "%PDF-1.4", "<p>x</p>".repeat(9)].flatMap((text) => core.check(text, { lang }).findings);
    assert.deepEqual([others.length > 4, others.filter(isPending)], [true, []], lang);
  }
});

/** Every reason for which the core leaves a rule out, by its name, Chinese and English. @type {Record<string, string[]>} */
const WHYS = Object.fromEntries(
  [...readFileSync(at("src/finding/undone.rs"), "utf8").matchAll(/Skip::(\w+) => (?:\{\s*)?\(\s*"([^"]+)",\s*"([^"]+)",?\s*\)/g)].map(([, name, zh, en]) => [name, [zh, en]]),
);

/** The names of those of which it is so. @param {(why: string) => boolean} isSo */
const namesOf = (isSo) =>
  LANGUAGES.map((_, at) => Object.keys(WHYS).filter((name) => isSo(WHYS[name][at])));

test("what was not given, or not there to be checked, is told from what could not be", () => {
  assert.equal(Object.keys(WHYS).length, 17, "all but those that name tables");
  const given = ["NothingToCheck", "NoLast", "NoDate"];
  assert.deepEqual(namesOf((why) => isEmptyHanded({ why })), [given, given]);
});

test("what hangs on last year's report is told from what does not", () => {
  const last = ["LastOtherYear", "LastOtherBody", "LastOtherForm", "LastNotRead", "NoLast"];
  assert.deepEqual(namesOf((why) => betweenYears([{ rule: "N-YOY", why }]).length > 0), [last, last]);
  assert.equal(betweenYears([{ rule: "Y-CARRY", why: "" }, { rule: "D-DEADLINE", why: WHYS.NoDate[0] }]).length, 1);
});
