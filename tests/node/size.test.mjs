/**
 * What goes over the network: brotli at its best. design.md §6 hoped for 120 KB. With the readers of office files (19 KB), the
 * 2019 form (3) and the search for repairs (10) it is more, still about half of what SheetJS and mammoth take (288 KB); parts loaded
 * later would make a .docx, which most drafts are, dearer than it is.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotli, FRONT_END, LOADED } from "../bench/sizes.mjs";

const KB = 1024;
const sum = (names) => names.reduce((total, name) => total + brotli(name), 0);

test("everything a page loads is at most 155 KB", () => assert.ok(sum(LOADED) <= 155 * KB, `${sum(LOADED)} bytes`));
test("the front end in JavaScript is at most 25 KB", () => assert.ok(sum(FRONT_END) <= 25 * KB, `${sum(FRONT_END)} bytes`));
