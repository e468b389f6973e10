/** The declarations against a program that uses them, and against what the core really returns. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import * as gouji from "../../target/pkg/gouji.js";

gouji.initSync({ module: readFileSync(`${BUILT}/gouji_bg.wasm`) });

const declarations = readFileSync(`${BUILT}/gouji.d.ts`, "utf8");
const result = gouji.check(readFileSync(at("www/sample-report.html"), "utf8"));
const catalogue = gouji.catalogue();

/** @param {string} project */
function compiles(project) {
  const { stdout, status } = spawnSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", at(project)], { encoding: "utf8" });
  assert.deepEqual([stdout, status], ["", 0]);
}

test("a program that uses them compiles in strict mode", () => compiles("tests/node/types"));

test("the front end's own scripts hold what they say of their types", () => compiles("www"));

/** What the contract has a type for, by the names that the front end has for it. */
const OF_CONTRACT = "report|result|results|form|forms|table|finding|findings|cell|repairs|change|changes|fills|options|coverage|rule|rules|last";

test("what the contract has a type for is never `any`", () => {
  const scripts = readdirSync(at("www"), { recursive: true }).map(String).filter((name) => /^(form|worker|element|parts|offline)\b.*\.js$/.test(name));
  assert.ok(scripts.length > 80);
  const untyped = new RegExp(`\\{any(\\[\\])?( \\| null)?\\} (\\*\\/ )?\\[?(${OF_CONTRACT})\\b|\\b(${OF_CONTRACT})\\??: any\\b`);
  const found = scripts.flatMap((name) => readFileSync(at(`www/${name}`), "utf8").split("\n").filter((line) => untyped.test(line)).map((line) => `${name}: ${line.trim()}`));
  assert.deepEqual(found, []);
});

/** The keys of an interface, and which of them may be missing. @param {string} name */
function declared(name) {
  const start = declarations.search(new RegExp(`interface ${name} \\{`));
  assert.ok(start >= 0, `interface ${name} is declared`);
  const text = declarations.slice(start).replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
  return [...outermost(text).matchAll(/(\w+)(\??):/g)].map(([, key, optional]) => ({ key, optional: optional === "?" }));
}

/** What stands in the first pair of braces, without what stands in pairs within. @param {string} text */
function outermost(text) {
  let depth = 0;
  let kept = "";
  for (const char of text) {
    if (char === "}" || char === ")") depth -= 1;
    if (depth === 0 && char === "}") return kept;
    if (depth === 1) kept += char;
    if (char === "{" || char === "(") depth += 1;
  }
  throw new Error("a brace is not closed");
}

/** @param {string} name @param {object[]} values */
function holds(name, values) {
  const keys = declared(name);
  for (const value of values) {
    const found = Object.keys(value);
    assert.deepEqual(found.filter((key) => !keys.some((one) => one.key === key)), [], `${name}: undeclared keys`);
    assert.deepEqual(keys.filter(({ key, optional }) => !optional && !found.includes(key)), [], `${name}: missing keys`);
  }
}

const cells = [...result.findings.flatMap((finding) => finding.cells), ...result.coverage.read_as_zero];
const real = {
  Result: [result],
  Finding: result.findings,
  Coverage: [result.coverage],
  CellRef: cells,
  Origin: cells.flatMap(({ at: origin }) => (origin ? [origin] : [])),
  Report: [result.report, gouji.blank("cn-2021")],
  Catalogue: [catalogue],
};

for (const [name, values] of Object.entries(real)) {
  test(`${name} has the keys declared for it`, () => holds(name, values));
}

const manifest = `${BUILT}/custom-elements.json`;

test("the element's declarations say what its manifest says", () => {
  const [{ members, events }] = JSON.parse(readFileSync(manifest, "utf8")).modules[0].declarations;
  const text = readFileSync(`${BUILT}/gouji-check.d.ts`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const names = (/** @type {RegExp} */ body, /** @type {RegExp} */ name) => new Set([...body.exec(text)[1].matchAll(name)].map(([, found]) => found));
  const declaredMembers = names(/class GoujiCheck [^{]*\{([\s\S]*?)\n\}/, /^  (?!addEventListener)(?:readonly )?(\w+)[(:]/gm);
  assert.deepEqual([...declaredMembers].sort(), members.map(({ name }) => name).sort());
  assert.deepEqual([...names(/interface GoujiEvents \{([\s\S]*?)\n\}/, /^  "([\w-]+)":/gm)].sort(), events.map(({ name }) => name).sort());
});
