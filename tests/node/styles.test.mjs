/** The sheets of the parts are adopted by the element and stay there: none may touch what the element or another part shows. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";

const PARTS = readdirSync(at("www/parts"), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => `parts/${name}`);

/** A print or another page has a document of its own. */
const APART = ["styles.paper.js"];

/** The scripts of a folder, joined. @param {string} folder */
const textOf = (folder) => readdirSync(at(`www/${folder}`)).filter((name) => name.endsWith(".js") && !APART.includes(name)).map((name) => readFileSync(at(`www/${folder}/${name}`), "utf8")).join("\n");

/** The selectors of all style sheets in a script. @param {string} script */
function selectorsIn(script) {
  const sheets = [...script.matchAll(/css`([^`]*)`/g)].map(([, sheet]) => sheet.replace(/\/\*[\s\S]*?\*\//g, ""));
  return sheets.flatMap((sheet) => [...sheet.matchAll(/([^{};]+)\{/g)].flatMap(([, list]) => list.split(",").map((one) => one.trim())))
    .filter((one) => !/^(@|from$|to$|\d|::highlight)/.test(one));
}

/** @param {string} selector */
const classesOf = (selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name);

/** The classes that a folder's views give and its sheets name. @param {string} folder */
function namesIn(folder) {
  const script = textOf(folder);
  const given = [...script.matchAll(/\bclass(?:=|: )["'`]([^"'`]*)["'`]/g)].flatMap(([, names]) => names.replace(/\$\{[^}]*\}/g, " ").split(/\s+/).filter(Boolean));
  return new Set([...given, ...selectorsIn(script).flatMap(classesOf)]);
}

const names = new Map(["element", ...PARTS].map((folder) => [folder, namesIn(folder)]));

for (const part of PARTS) {
  test(`${part}: every rule begins with a class that no other folder knows`, () => {
    const others = [...names].filter(([folder]) => folder !== part);
    const leaking = selectorsIn(textOf(part)).filter((selector) => {
      const [first] = /^\.[a-z][\w-]*/.exec(selector) || [];
      return !first || others.some(([, known]) => known.has(first.slice(1)));
    });
    assert.deepEqual(leaking, []);
  });
}
