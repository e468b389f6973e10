/** www/parts/batch/left.js: how long a list still takes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { secondsLeft } from "../../www/parts/batch/left.js";
import { wordsFor } from "../../www/parts/batch/words.js";

test("a list tells how long it takes once that can be told", () => {
  for (const [elapsed, done, waiting, expected] of [
    [2_999, 500, 500, null], [60_000, 9, 500, null], [0, 0, 0, null],
    [3_000, 10, 10, null], [3_000, 10, 20, 10], [10_000, 100, 900, 90], [10_000, 100, 901, 95], [5_000, 1_000, 10, null],
  ]) assert.equal(secondsLeft(elapsed, done, waiting), expected, `${elapsed} ${done} ${waiting}`);
});

test("in words", () => {
  assert.deepEqual([10, 55, 60, 65, 600].map(wordsFor("zh").left), ["约还需 10 秒", "约还需 55 秒", "约还需 1 分钟", "约还需 2 分钟", "约还需 10 分钟"]);
});
