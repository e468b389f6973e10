/**
 * `npm test`: everything, in the order in which a fault is cheapest to find. Each stage prints its time.
 * Words after `--` choose stages: `npm test -- node browser`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { filesOf } from "../www/build/integrity.mjs";
import { BUILT, PKG, at } from "../www/build/paths.mjs";
import { run } from "../www/build/run.mjs";
import { installPackages, setUp } from "../www/build/setup.mjs";

const cargo = (/** @type {string[]} */ ...args) => run("cargo", args);

/** @param {string} folder */
function nodeTests(folder) {
  const files = readdirSync(at(folder)).filter((name) => name.endsWith(".test.mjs")).map((name) => `${folder}/${name}`);
  // One after the other: two browsers at once on two cores only wait for each other.
  // What hangs fails.
  run(process.execPath, ["--test", "--test-concurrency=1", "--test-timeout=180000", ...files]);
}

/** The release must be what the sources build. */
function compare() {
  const names = (folder) => (existsSync(folder) ? filesOf(folder) : []);
  const all = [...new Set([...names(BUILT), ...names(PKG)])];
  const differs = (name) =>
    !existsSync(`${PKG}/${name}`) || !existsSync(`${BUILT}/${name}`) || !readFileSync(`${PKG}/${name}`).equals(readFileSync(`${BUILT}/${name}`));
  const stale = all.filter(differs);
  if (stale.length > 0) throw new Error(`pkg/ is not what the sources build (${stale.join(", ")}): run \`npm run build\` and commit pkg/`);
}

/** Whether a dependency's own browser, built for x86-64 Linux, can run here. */
function oldBrowserRuns() {
  return process.platform === "linux" && process.arch === "x64";
}

const stages = {
  setup: setUp,
  format: () => cargo("fmt", "--check"),
  clippy: () => cargo("clippy", "--locked", "--all-targets", "--", "-D", "warnings"),
  rust: () => cargo("test", "--locked"),
  build: async () => {
    const { buildAll } = await import("../www/build/build.mjs");
    await buildAll();
    compare();
  },
  node: () => nodeTests("tests/node"),
  browser: () => nodeTests("tests/browser"),
  package: () => {
    installPackages("tests/package");
    nodeTests("tests/package");
  },
  old: () => {
    if (!oldBrowserRuns()) return skip("Chromium 78 and 90", "their builds are for x86-64 Linux");
    installPackages("tests/old");
    nodeTests("tests/old");
  },
};

/** @type {string[]} */
const skipped = [];

/** @param {string} what @param {string} why */
function skip(what, why) {
  skipped.push(`${what}: ${why}`);
}

/** @param {string[]} chosen */
async function main(chosen) {
  const unknown = chosen.filter((name) => !(name in stages));
  if (unknown.length > 0) throw new Error(`no such stage: ${unknown.join(", ")}; there are ${Object.keys(stages).join(", ")}`);
  if (!existsSync(at("../shared/samples"))) skip("tests on real reports", "../shared/samples is not here; the project's own fixtures run");
  const names = Object.keys(stages).filter((name) => chosen.length === 0 || chosen.includes(name));
  for (const name of names) {
    const start = performance.now();
    console.log(`\n== ${name}`);
    await stages[name]();
    console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  for (const line of skipped) console.log(`skipped: ${line}`);
  console.log(`\nall ${names.length} stages passed`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\nfailed: ${error.message}`);
  process.exitCode = 1;
}
