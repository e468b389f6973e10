/** www/ in one direction: each folder imports only what stands above it in this list, a part no other part, and no files each other. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";

/** `parts` alone are the files that all parts share. */
const ORDER = [
  ["form"], // cells and layout of a form, as data
  ["worker"], // the wasm core behind messages
  ["element"], // <gouji-check>
  ["parts"],
  ["parts/batch", "parts/edit", "parts/en", "parts/help", "parts/host", "parts/take"],
  ["offline"], // gouji.html, with all of it
  ["build"],
];

const scripts = readdirSync(at("www"), { recursive: true }).map((name) => String(name).replace(/\\/g, "/")).filter((name) => /\/.*\.m?js$/.test(name) && !name.startsWith("examples/"));

/** What a script imports of www/, as a program does: not what its comments name, nor what it writes into others. @param {string} name @returns {string[]} */
function importsOf(name) {
  const text = readFileSync(at(`www/${name}`), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const head = text.split(/^(?:export (?![{*])|const |let |function |async |class |if )/m)[0];
  const found = [...head.matchAll(/\bfrom "(\.[^"]+)"|^import "(\.[^"]+)"/gm), ...text.matchAll(/\bimport\("(\.[^"]+)"\)/g)];
  return found.map(([, one, other]) => normalize(join(dirname(name), one || other)));
}

const imports = new Map(scripts.map((name) => [name, importsOf(name)]));

/** @param {string} name of a script @returns {number} */
const roomOf = (name) => ORDER.findIndex((folders) => folders.includes(dirname(name)));

test("every folder has its place in the list", () => {
  const folders = [...new Set(scripts.map((name) => dirname(name)))];
  assert.deepEqual(folders.sort(), ORDER.flat().sort());
});

test("every import is of a script that is there", () => {
  assert.deepEqual([...imports].flatMap(([from, names]) => names.filter((to) => !imports.has(to)).map((to) => `${from} → ${to}`)), []);
});

test("no import goes up, and none to another part", () => {
  const isUp = (/** @type {string} */ from, /** @type {string} */ to) => roomOf(to) > roomOf(from) || (roomOf(to) === roomOf(from) && dirname(to) !== dirname(from));
  assert.deepEqual([...imports].flatMap(([from, names]) => names.filter((to) => isUp(from, to)).map((to) => `${from} → ${to}`)), []);
});

test("no scripts import each other, be it by others", () => {
  const [done, open] = [new Set(), /** @type {string[]} */ ([])];
  const visit = (/** @type {string} */ name) => {
    assert.ok(!open.includes(name), `${[...open.slice(open.indexOf(name)), name].join(" → ")}`);
    if (done.has(name)) return;
    open.push(name);
    imports.get(name).forEach(visit);
    done.add(open.pop());
  };
  scripts.forEach(visit);
});

test("what the element is at is changed by the transitions of its session; others set only what a page may set, too", () => {
  const written = /\bhost\.(?!(?:last|accepted|form) )\w+ (?:[-+|]?=) |\bsession\.\w+ (?:[-+|]?=) |Object\.assign\((?:this\.|desk\.)*(?:host|session)\b/;
  const shown = scripts.filter((name) => /^(element|parts)\//.test(name));
  assert.deepEqual(shown.flatMap((name) => readFileSync(at(`www/${name}`), "utf8").split("\n").filter((line) => written.test(line)).map((line) => `${name}: ${line.trim()}`)), []);
});
