/** What frameworks make of properties and attributes: proxies, frozen and cyclic objects, `false` in letters; and a setting that is wrong while a result stands. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextResult, onPage } from "./pages.mjs";
import { browserOf, core, sample, shown } from "./site.mjs";

const held = browserOf();
const before = core.check(sample.replace(/2024年/g, "2023年"), { lang: "zh" }).report;
const { findings: [{ key }] } = core.check(sample, { lang: "zh" });
const accepted = [{ key, reason: "台账如此" }];

/** @type {Record<string, (value: any) => any>} what wraps, within the page */
const WRAPS = {
  "a deep proxy": (value) => {
    const wrap = (/** @type {any} */ one) => (one && typeof one === "object" ? new Proxy(one, { get: (of, name) => wrap(Reflect.get(of, name)) }) : one);
    return wrap(value);
  },
  "a frozen object": (value) => Object.freeze(value),
  "an instance of a class with methods": (value) => Array.isArray(value) ? value : Object.assign(new (class { save() {} })(), value, { save() {} }),
};

for (const [what, wrap] of Object.entries(WRAPS)) {
  test(`properties as plain data: ${what}`, () =>
    onPage(held, {}, async (page, { errors }) => {
      const result = await page.evaluate(async ([source, last, reasons, text]) => {
        const wrapped = (0, eval)(`(${text})`);
        const element = /** @type {any} */ (document.querySelector("gouji-check"));
        Object.assign(element, { last: wrapped(last), accepted: wrapped(reasons), rules: wrapped([]) });
        return element.check(source);
      }, /** @type {const} */ ([sample, before, accepted, String(wrap)]));
      assert.deepEqual(result, core.check(sample, { lang: "zh", last: before, accepted, rules: [] }));
      assert.deepEqual(errors, []);
    }));
}

test("what is no data is told, and no check hangs over it", () =>
  onPage(held, {}, async (page, { errors }) => {
    const told = await page.evaluate(async (source) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const kinds = /** @type {string[]} */ ([]);
      element.addEventListener("gouji-error", ({ detail }) => kinds.push(detail.kind));
      const round = /** @type {any} */ ({});
      round.round = round;
      const ends = [];
      element.setAttribute("mode", "block");
      for (const last of [round, { year: BigInt(1) }]) {
        element.last = last;
        ends.push(await element.check(source).then(() => "resolved", ({ name, kind }) => [name, kind, element.checkValidity()]));
      }
      element.last = null;
      // Whatever else is posted and cannot be.
      ends.push(await element.engine.call("check", () => 0).then(() => "answered", ({ name }) => name));
      ends.push((await element.check(source)).verdict);
      return { kinds, ends };
    }, sample);
    // The form waits for what is in the report, which is checked without it.
    const refused = ["TypeError", "misuse", false];
    assert.deepEqual(told, { kinds: ["misuse", "misuse"], ends: [refused, refused, "DataCloneError", "fail"] });
    assert.deepEqual(errors, []);
  }));

test("`explain` is off where a framework writes false in letters, and `mode` is read in any case", () =>
  onPage(held, {}, async (page) => {
    const explains = (/** @type {string} */ how, /** @type {any} */ value) => page.evaluate(async ([way, given]) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      if (way === "attribute") element.setAttribute("explain", given);
      else element.explain = given;
      await element.updateComplete;
      return element.explain;
    }, /** @type {const} */ ([how, value]));
    assert.deepEqual(
      [await explains("attribute", ""), await explains("attribute", "false"), await explains("attribute", "true"), await explains("property", "false"), await explains("property", true), await explains("property", false)],
      [true, false, true, false, true, false]);
    const isValid = await page.evaluate(async (source) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      element.setAttribute("mode", "BLOCK");
      await element.check(source);
      await element.updateComplete;
      return element.checkValidity();
    }, sample);
    assert.equal(isValid, false);
  }));

test("a rule that is none in `off` while a result stands: what holds the form back is what is shown", () =>
  onPage(held, {}, async (page) => {
    const off = "T3-BAL T3-SUM T3-ROW";
    await page.evaluate(([source, rules]) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      element.setAttribute("mode", "block");
      element.setAttribute("off", rules);
      return element.check(source);
    }, [sample, off]);
    const told = page.evaluate(() => new Promise((done) => document.addEventListener("gouji-error", ({ detail }) => done(/** @type {any} */ (detail).kind), { once: true })));
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("off", "T3-XXX"));
    assert.equal(await told, "misuse");
    await page.waitForSelector("gouji-check .summary :text('T3-XXX')");
    const { verdict, sentences } = await shown(page);
    const whole = core.check(sample, { lang: "zh" });
    assert.match(verdict, /很可能有误/);
    assert.equal(sentences.length, whole.findings.length);
    assert.deepEqual(await page.evaluate(() => [/** @type {any} */ (document.querySelector("gouji-check")).result.verdict, /** @type {any} */ (document.querySelector("gouji-check")).checkValidity()]), ["fail", false]);
    const next = nextResult(page);
    await page.evaluate((rules) => document.querySelector("gouji-check").setAttribute("off", rules), off);
    assert.deepEqual(await next, core.check(sample, { lang: "zh", off: off.split(" ") }));
  }));
