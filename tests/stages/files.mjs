/** Files of Node's tests, one after the other: two browsers at once on two cores only wait for each other. */
import { readdirSync } from "node:fs";
import { at } from "../../www/build/paths.mjs";
import { guarded } from "./guard.mjs";

/** So many minutes may pass without a test that begins or ends; a busy machine takes one for the slowest. */
const PATIENCE = 5;

/**
 * @param {string} folder @param {(what: string) => void} tell what is running
 * @returns {Promise<string[]>} what is known to be missing; rejects where a test fails, with the names of all that do
 */
export async function nodeTests(folder, tell) {
  const failed = [];
  const missing = [];
  const counts = { pass: 0, fail: 0 };
  for (const name of readdirSync(at(folder)).filter((one) => one.endsWith(".test.mjs"))) {
    const file = `${folder}/${name}`;
    console.log(`\n${file}`);
    const { why, todo, pass, fail } = await runFile(file, { tell });
    if (why) failed.push(`${file}: ${why}`);
    missing.push(...todo.map((one) => `${file}: ${one}`));
    counts.pass += pass;
    counts.fail += fail;
  }
  console.log(`${counts.pass} passed, ${counts.fail} failed, ${missing.length} known to be missing`);
  if (failed.length > 0) throw new Error(failed.join("\n        "));
  return missing;
}

/**
 * Runs a file to its end, or ends it: a test that hangs, and what a failed one left open, must not hold up the others.
 * @param {string} file
 * @param {{tell?: (what: string) => void, after?: (milliseconds: number, call: () => void) => () => void, write?: (chunk: Buffer) => void}} [how]
 *   `after`: calls when so much time has passed, and gives what takes that back
 * @returns {Promise<{pass: number, fail: number, todo: string[], why: string}>} `todo`: failures that are known; `why` it failed, with the names of
 *   the tests that did; nothing where it did not
 */
export async function runFile(file, { tell = () => {}, after = timer, write } = {}) {
  let pass = 0;
  /** @type {Record<string, string[]>} */
  const told = { fail: [], todo: [] };
  /** @type {string[]} */
  const open = [];
  const late = new AbortController();
  let takeBack = () => {};
  const alive = () => {
    takeBack();
    takeBack = after(PATIENCE * 60_000, () => late.abort());
    tell(`${file}: ${open.join(" › ") || "between tests"}`);
  };
  const onMessage = (/** @type {{type: string, name: string}} */ { type, name }) => {
    if (type === "test:dequeue") open.push(name);
    else if (type === "test:complete") open.splice(open.lastIndexOf(name), 1);
    else if (type === "pass") pass += 1;
    else told[type].push(name);
    alive();
  };
  alive();
  const reporter = new URL("told.mjs", import.meta.url).href;
  const { status, isLate } = await guarded([`--test-reporter=${reporter}`, "--test-reporter-destination=stdout", at(file)], { late: late.signal, onMessage, write });
  takeBack();
  const counts = { pass, fail: told.fail.length, todo: told.todo };
  const names = told.fail.map((name) => `“${name}” failed`);
  if (isLate) names.push(`nothing happened for ${PATIENCE} minutes (${open.join(" › ") || "after its last test"}); it was ended`);
  else if (status !== 0 && names.length === 0) names.push(`it ended with status ${status}`);
  return { ...counts, why: names.join("; ") };
}

/** @param {number} milliseconds @param {() => void} call */
function timer(milliseconds, call) {
  const id = setTimeout(call, milliseconds);
  return () => clearTimeout(id);
}
