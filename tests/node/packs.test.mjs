/** Packs through the wasm: the two examples, and the schema for editors against the reader's own verdict. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { forms, formsWithRules } from "../../www/build/forms.mjs";
import { at, BUILT } from "../../www/build/paths.mjs";
import * as gouji from "../../target/pkg/gouji.js";
import { fits } from "./schema.mjs";

gouji.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

const json = (path) => JSON.parse(readFileSync(at(path), "utf8"));
const schema = json("target/pkg/rule-pack.schema.json");
const county = json("tests/packs/county.json");
const enforcement = json("tests/packs/enforcement.json");

test("the built-in forms given as packs are the same forms", () => {
  const again = forms().map((form) => ({ ...form, id: `${form.id}-again`, extends: form.extends && `${form.extends}-again` }));
  const rules = again.map(({ extends: base, ...form }) => (base ? { ...form, extends: base } : form));
  const { forms: all } = gouji.catalogue({ rules });
  for (const { id } of forms()) {
    const [own, other] = [id, `${id}-again`].map((name) => ({ ...all.find((form) => form.id === name), id }));
    assert.deepEqual(other, own);
  }
});

test("the rule reference joins rules with their base as the wasm does", () => {
  const { forms: all } = gouji.catalogue();
  const told = (rule, title) => [rule.id, title, rule.severity, rule.basis, rule.table, rule.each, rule.holds, rule.breaks];
  for (const { form, rules } of formsWithRules()) {
    const own = all.find(({ id }) => id === form.id).rules.map((rule) => [...told(rule, rule.title), rule.formula]);
    assert.deepEqual(rules.map((rule) => [...told(rule, rule.title.zh), rule.check]), own);
  }
});

test("a county's pack comes into the place of the form that it extends", () => {
  const report = gouji.blank("cn-2021");
  const page = readFileSync(at("www/sample-report.html"), "utf8");
  const result = gouji.check(page, { rules: [county] });
  assert.equal(result.report.form, "qingshi-county");
  assert.deepEqual(result.coverage.skipped.filter(({ rule }) => rule === "T2-STOCK"), [{ rule: "T2-STOCK", why: "由规则包停用" }]);
  assert.deepEqual(gouji.check(page, { rules: [county], lang: "en" }).coverage.skipped.find(({ rule }) => rule === "T2-STOCK").why, "switched off by the rule pack");
  assert.equal(gouji.check(page).report.form, "cn-2021");
  assert.equal(gouji.checkReport({ ...report, form: "qingshi-county" }, { rules: [county] }).report.form, "qingshi-county");
});

test("a report of another kind is checked and repaired by its own balances", () => {
  const zeros = (figures) => [...figures, ...Array(8 - figures.length).fill(0)];
  const penalties = { own: zeros([4, 62]), entrusted: zeros([1, 5]), all: zeros([5, 31]) };
  [penalties.own[6], penalties.entrusted[6], penalties.all[6]] = [30, 6, 36];
  const report = { form: "enforcement-statistics", title: null, agency: null, year: null, sections: [], tables: { penalties } };
  const { verdict, findings, repairs } = gouji.checkReport(report, { rules: [enforcement] });
  assert.deepEqual([verdict, findings.map(({ rule }) => rule)], ["fail", ["ZF-KINDS", "ZF-BODIES"]]);
  const cell = { table: "penalties", row: "own", column: "fine" };
  assert.deepEqual(repairs, [{ table: "penalties", changes: [{ cell, from: 62, to: 26, reason: "transposed" }], only: true }]);
});

/** Why a pack is refused; none where it is taken. @param {any} pack @returns {string[]} */
function reasons(pack) {
  try {
    gouji.catalogue({ rules: [pack] });
    return [];
  } catch (error) {
    assert.ok(error instanceof TypeError && error.reasons.length > 0, String(error));
    return error.reasons;
  }
}

test("the schema takes every form and pack that the reader takes", () => {
  for (const pack of [...forms(), county, enforcement]) assert.ok(fits(pack, schema), pack.id);
  for (const pack of [county, enforcement]) assert.deepEqual(reasons(pack), []);
});

/**
 * Every place in a value, but not what stands in examples: their names are free for the schema.
 * @param {any} value @param {(string | number)[]} [path] @returns {(string | number)[][]}
 */
function places(value, path = []) {
  if (typeof value !== "object" || ["holds", "breaks"].includes(String(path.at(-1)))) return [path];
  return [path, ...Object.keys(value).flatMap((key) => places(value[key], [...path, Array.isArray(value) ? Number(key) : key]))];
}

const WRONG = { string: 7, number: "seven", boolean: "true", object: "an object" };

/** Every way to change one thing of a pack's shape. @param {any} pack */
function* changed(pack) {
  const change = (path, act) => {
    const copy = structuredClone(pack);
    act(path.slice(0, -1).reduce((value, key) => value[key], copy), path.at(-1));
    return copy;
  };
  for (const path of places(pack).filter(({ length }) => length > 0)) {
    const value = path.reduce((inside, key) => inside[key], pack);
    const name = path.join(".");
    yield { name: `${name} of a wrong type`, path, pack: change(path, (of, key) => void (of[key] = WRONG[typeof value])) };
    if (typeof path.at(-1) === "string") yield { name: `${name} left out`, path, pack: change(path, (of, key) => void delete of[key]) };
    const isObject = typeof value === "object" && !Array.isArray(value) && !["holds", "breaks"].includes(String(path.at(-1)));
    if (isObject) yield { name: `${name} with a key more`, path, pack: change([...path, "typo"], (of, key) => void (of[key] = "x")) };
  }
  yield { name: "a key more", path: [], pack: { ...pack, typo: "x" } };
}

/** What a schema cannot know: whether the base has it, what a formula or an example comes to, what is named elsewhere, and what a coded check goes by. */
const BEYOND = /: (the example|an example says)|: table \w+ has no (row|column) |: no table |: no check is called |: needs (the cell|phrases called|cells called|a limit called) |is no rule$|the layout shows a row|is nothing of the form|there is no "|has a column/;

for (const pack of [county, enforcement]) {
  test(`the schema and the reader are of one mind about every change to ${pack.id}`, () => {
    let [taken, refused] = [0, 0];
    for (const { name, path, pack: other } of changed(pack)) {
      const why = reasons(other).filter((reason) => !BEYOND.test(reason));
      // In a pack that extends, an item without title says what differs; that the base has none such is the reader's to know.
      const mayBePart = pack.extends && name.endsWith("left out") && path.length === 3 && path.at(-1) === "title";
      if (!mayBePart) assert.equal(fits(other, schema), why.length === 0, `${name}: ${why.join("; ")}`);
      if (why.length > 0) refused += 1;
      else taken += 1;
    }
    assert.ok(taken > 5 && refused > 100, `${taken} taken, ${refused} refused`);
  });
}
