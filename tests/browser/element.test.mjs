/** The element as an element: what it offers, and that it disturbs neither the page nor another of its kind. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { at, PKG } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { article, nextResult, ofMarkup, onPage, putField } from "./pages.mjs";
import { browserOf, core, sample, shown, told } from "./site.mjs";

const held = browserOf(["--host-resolver-rules=MAP portal.example 127.0.0.1"]);
const [{ declarations: [declared] }] = JSON.parse(readFileSync(`${PKG}/custom-elements.json`, "utf8")).modules;
const names = (list) => list.map(({ name }) => name).sort();

/** Everything that matches in the element's sources, once. @param {RegExp} pattern */
function written(pattern) {
  const folders = ["www/element", ...readdirSync(at("www/parts"), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => `www/parts/${name}`)];
  const files = folders.flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`)).filter((file) => !file.endsWith("manifest.js"));
  const found = files.flatMap((file) => [...readFileSync(at(file), "utf8").matchAll(pattern)].flatMap(([, match]) => match.split(" ")));
  return [...new Set(found)].sort();
}

test("custom-elements.json says what the class has: attributes, properties, methods", () =>
  onPage(held, {}, async (page) => {
    const has = await page.evaluate((members) => {
      const Class = /** @type {any} */ (customElements.get("gouji-check"));
      const properties = [...Class.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
      const element = document.querySelector("gouji-check");
      return {
        attributes: [...Class.observedAttributes].sort(),
        reactive: properties.sort(),
        members: members.map(({ kind, name, parameters }) => {
          const value = element[name];
          return kind === "method" ? [name, typeof value, parameters.filter(({ optional }) => !optional).length <= value.length] : [name, name in element];
        }),
      };
    }, declared.members);
    assert.deepEqual(has.attributes, names(declared.attributes));
    const fields = names(declared.members.filter(({ kind, readonly }) => kind === "field" && !readonly));
    assert.deepEqual(has.reactive, fields);
    assert.deepEqual(has.members, declared.members.map(({ kind, name }) => (kind === "method" ? [name, "function", true] : [name, true])));
  }));

test("custom-elements.json says what the sources have: events, slots, parts, custom properties", () => {
  assert.deepEqual(written(/\btell\("(gouji-[\w-]+)"/g), names(declared.events));
  assert.deepEqual(written(/<slot name="([\w-]+)"/g), names(declared.slots).filter(Boolean));
  assert.deepEqual(written(/\bpart="([\w -]+)"/g), names(declared.cssParts));
  assert.deepEqual(written(/var\((--gouji-[\w-]+)/g), names(declared.cssProperties));
});
