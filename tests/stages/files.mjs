/** Files of Node's tests, one after the other: two browsers at once on two cores only wait for each other. */
import { readdirSync } from "node:fs";
import { at } from "../../www/build/paths.mjs";
import { guarded } from "./guard.mjs";

/** So many minutes may pass without a test that begins or ends; a busy machine takes one for the slowest. */
const PATIENCE = 5;

/** @param {string} folder @param {(what: string) => void} tell what is running */
export async function nodeTests(folder, tell) {
  const failed = [];
  const counts = { pass: 0, fail: 0 };
  for (const name of readdirSync(at(folder)).filter((one) => one.endsWith(".test.mjs"))) {
    const file = `${folder}/${name}`;
    console.log(`\n${file}`);
    const { why, ...counted } = await runFile(file, { tell });
    if (why) failed.push(`${file}: ${why}`);
    for (const kind of Object.keys(counts)) counts[kind] += counted[kind];
  }
  console.log(`${counts.pass} passed, ${counts.fail} failed`);
  if (failed.length > 0) throw new Error(failed.join("\n        "));
}

/**
 * Runs a file to its end, or ends it: a test that hangs, and what a failed one left open, must not hold up the others.
 * @param {string} file
 * @param {{tell?: (what: string) => void, after?: (milliseconds: number, call: () => void) => () => void, write?: (chunk: Buffer) => void}} [how]
 *   `after`: calls when so much time has passed, and gives what takes that back
 * @returns {Promise<{pass: number, fail: number, why: string}>} why it failed; nothing where it did not
 */
export async function runFile(file, { tell = () => {}, after = timer, write } = {}) {
  const counts = { pass: 0, fail: 0 };
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
    else counts[type.slice("test:".length)] += 1;
    alive();
  };
  alive();
  const reporter = new URL("told.mjs", import.meta.url).href;
  const { status, isLate } = await guarded([`--test-reporter=${reporter}`, "--test-reporter-destination=stdout", at(file)], { late: late.signal, onMessage, write });
  takeBack();
  if (isLate) return { ...counts, why: `nothing happened for ${PATIENCE} minutes (${open.join(" › ") || "after its last test"}); it was ended` };
  return { ...counts, why: status === 0 ? "" : counts.fail > 0 ? `${counts.fail} failed` : `it ended with status ${status}` };
}

/** @param {number} milliseconds @param {() => void} call */
function timer(milliseconds, call) {
  const id = setTimeout(call, milliseconds);
  return () => clearTimeout(id);
}
