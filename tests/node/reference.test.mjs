/** The rule reference: as data and as a page. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import * as gouji from "../../target/pkg/gouji.js";

gouji.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));
const reference = JSON.parse(readFileSync(`${BUILT}/rules.json`, "utf8"));
const page = readFileSync(`${BUILT}/rules.html`, "utf8");
const forms = gouji.catalogue().forms;
const ids = [...new Set(forms.flatMap(({ rules }) => rules.map(({ id }) => id)))];

test("rules.json has every rule of every form once, with its reasons", () => {
  assert.equal(reference.version, version);
  assert.deepEqual(reference.forms.map(({ id }) => id), forms.map(({ id }) => id));
  assert.deepEqual(reference.rules.map(({ id }) => id), ids);
  for (const rule of reference.rules) {
    const having = forms.filter(({ rules }) => rules.some(({ id }) => id === rule.id)).map(({ id }) => id);
    assert.deepEqual(Object.keys(rule.forms), having, rule.id);
    for (const words of [rule.title, rule.why]) assert.ok(words.zh && words.en, rule.id);
    assert.match(rule.since, /^\d+\.\d+\.\d+$/, rule.id);
  }
});

test("rules.html has a part for every rule, under the anchor that findings link to", () => {
  const anchors = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(anchors, ids);
  for (const id of ids) assert.equal(page.split(`href="#${id}"`).length, 2, id);
});

test("rules.html is words alone: a strict policy lets all of it through", () => {
  assert.doesNotMatch(page, /<script|<style|<iframe|<img|javascript:|\son\w+=|\sstyle=/i);
  assert.deepEqual([...page.matchAll(/<link [^>]*>/g)].map(([tag]) => tag), ['<link rel="stylesheet" href="rules.css">']);
  assert.doesNotMatch(readFileSync(`${BUILT}/rules.css`, "utf8"), /url\(|@import/);
});

test("rules.html nests as it should and holds no gap", () => {
  const open = [];
  for (const [, close, name] of page.matchAll(/<(\/?)(\w+)/g)) {
    if (["meta", "link", "br"].includes(name)) continue;
    if (!close) open.push(name);
    else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(page, /undefined|null|\[object|NaN/);
});
