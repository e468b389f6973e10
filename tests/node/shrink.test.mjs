/** What www/build cuts from the module, on a module of a few bytes. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { withoutLocations } from "../../www/build/locations.mjs";
import { at } from "../../www/build/paths.mjs";

const ADDRESS = 64;

/** A module with one page of memory and this data in it. @param {number[]} data */
const moduleWith = (data) =>
  new Uint8Array([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...[5, 3, 1, 0, 1],
    // One active segment at ADDRESS; the lengths fit into one byte each.
    ...[11, data.length + 7, 1, 0, 0x41, ...[0x80 | ADDRESS, 0], 0x0b, data.length, ...data],
  ]);

const text = (/** @type {string} */ ascii) => [...Buffer.from(ascii)];
const record = (/** @type {number[]} */ ...fields) => fields.flatMap((field) => [field & 255, field >> 8, 0, 0]);

test("places of panics and their paths are zeroed, and nothing else is", () => {
  const path = "src/a.rs";
  const words = "not this.txt";
  const kept = [...text(words), ...record(ADDRESS + 8, words.length, 3, 9), ...record(ADDRESS, path.length, 0, 0)];
  const bytes = moduleWith([...text(path), ...kept, ...record(ADDRESS, path.length, 12, 5)]);
  assert.ok(WebAssembly.validate(bytes));
  assert.equal(withoutLocations(bytes), 1);
  assert.deepEqual(bytes, moduleWith([...Array(path.length).fill(0), ...kept, ...Array(16).fill(0)]));
  assert.equal(withoutLocations(bytes), 0);
});

test("the core formats nothing for debugging: in the module that would trap", () => {
  const files = readdirSync(at("src"), { recursive: true }).map(String).filter((name) => /\.rs$/.test(name) && !/tests(\.rs$|\/)/.test(name));
  const core = (/** @type {string} */ name) => readFileSync(at(`src/${name}`), "utf8").split("#[cfg(test)]\nmod")[0];
  assert.deepEqual(files.filter((name) => /:#?\?\}/.test(core(name))), []);
});
