/**
 * `npm test`: everything, in the order in which a fault is cheapest to find. Each stage prints its time, and is ended when that is up.
 * Words after `--` choose stages: `npm test -- node browser`; behind `rust`, tests by their file or a word of their names: `npm test -- rust years`.
 * With `--bless` what is told of the drafts in tests/reports/ is written down as right: look at what changed before you commit it.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { at } from "../www/build/paths.mjs";
import { guarded } from "./stages/guard.mjs";
import { stages } from "./stages/stages.mjs";

/** What is told at the end: what did not run, and what is known to be missing. @type {string[]} */
const notes = [];

/** @param {string} name @param {string[]} words which of its tests */
async function runStage(name, words) {
  const { minutes } = stages[name];
  const said = { doing: "", failed: "", skipped: "", missing: /** @type {string[]} */ ([]) };
  const script = fileURLToPath(new URL("stages/stage.mjs", import.meta.url));
  const late = AbortSignal.timeout(minutes * 60_000);
  const { status, isLate, last } = await guarded([script, name, ...words], { late, onMessage: (message) => Object.assign(said, message) });
  if (said.skipped) notes.push(`skipped: ${said.skipped}`);
  notes.push(...said.missing.map((one) => `known to be missing: ${one}`));
  if (isLate) throw new Error(`${name} was ended after ${minutes} minutes. It was at ${said.doing || `this: ${last}`}`);
  if (status !== 0) throw new Error(`${name}: ${said.failed || `ended with status ${status}`}`);
}

/** @param {string[]} chosen */
async function main(chosen) {
  const unknown = chosen.filter((name) => !(name in stages));
  if (unknown.length > 0 && !chosen.includes("rust")) throw new Error(`no such stage: ${unknown.join(", ")}; there are ${Object.keys(stages).join(", ")}`);
  if (!existsSync(at("../shared/samples"))) notes.push("skipped: tests on real reports: ../shared/samples is not here; the project's own fixtures run");
  const names = Object.keys(stages).filter((name) => chosen.length === 0 || chosen.includes(name));
  for (const name of names) {
    const start = performance.now();
    console.log(`\n== ${name}`);
    await runStage(name, name === "rust" ? unknown : []);
    console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  for (const line of notes) console.log(line);
  console.log(`\nall ${names.length} stages passed`);
}

try {
  const given = process.argv.slice(2);
  if (given.includes("--bless")) process.env.GOUJI_BLESS = "1";
  await main(given.filter((word) => word !== "--bless"));
} catch (error) {
  console.error(`\nfailed: ${error.message}`);
  process.exitCode = 1;
}
