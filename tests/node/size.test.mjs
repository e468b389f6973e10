/** What goes over the network, brotli at its best. At most what SheetJS and mammoth weigh together: that is what a page would load instead. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotli, FRONT_END, LOADED } from "../bench/sizes.mjs";

const KB = 1024;
const sum = (names) => names.reduce((total, name) => total + brotli(name), 0);

test("everything a page loads is at most 288 KB", () => assert.ok(sum(LOADED) <= 288 * KB, `${sum(LOADED)} bytes`));
test("the front end in JavaScript is at most 30 KB", () => assert.ok(sum(FRONT_END) <= 30 * KB, `${sum(FRONT_END)} bytes`));
