/**
 * What goes over the network: brotli at its best. design.md §6 hoped for 120 KB, for a checker of two forms and fifteen rules. As measured
 * when each came in: readers of office files 15 KB, the 2019 form 3, repairs 13, text as converters leave it 9, packs 8, SHA-256 for the receipt 1.4, the page's own fields, forms and lists 5, and the
 * rules on text, documents and years with their words in two languages some 60. It is still less than SheetJS and mammoth (288 KB).
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotli, FRONT_END, LOADED } from "../bench/sizes.mjs";

const KB = 1024;
const sum = (names) => names.reduce((total, name) => total + brotli(name), 0);

test("everything a page loads is at most 231 KB", () => assert.ok(sum(LOADED) <= 231 * KB, `${sum(LOADED)} bytes`));
test("the front end in JavaScript is at most 25 KB", () => assert.ok(sum(FRONT_END) <= 25 * KB, `${sum(FRONT_END)} bytes`));
