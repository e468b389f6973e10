/** The budget of design.md §6, over the network: brotli at its best. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotli, FRONT_END, LOADED } from "../bench/sizes.mjs";

const KB = 1024;
const sum = (names) => names.reduce((total, name) => total + brotli(name), 0);

test("everything a page loads is at most 120 KB", () => assert.ok(sum(LOADED) <= 120 * KB, `${sum(LOADED)} bytes`));
test("the front end in JavaScript is at most 25 KB", () => assert.ok(sum(FRONT_END) <= 25 * KB, `${sum(FRONT_END)} bytes`));
