/** The stages of `npm test`, each run in a process of its own (stage.mjs). */
import { existsSync, readFileSync } from "node:fs";
import { filesOf } from "../../www/build/files.mjs";
import { INTEGRITY } from "../../www/build/integrity.mjs";
import { at, BUILT, PKG } from "../../www/build/paths.mjs";
import { ask, run } from "../../www/build/run.mjs";
import { installPackages, setUp } from "../../www/build/setup.mjs";
import { hashOfSources } from "../../www/build/sources.mjs";

const cargo = (/** @type {string[]} */ ...args) => run("cargo", args);

/** The second build holds all that the first does: what is tested natively is that one, and the first as its wasm. */
const ALL = ["--locked", "--features", "every-medium"];

/** @param {object} message for run.mjs */
const tell = (message) => process.send && process.send(message);

/** @param {string} folder */
async function nodeTests(folder) {
  installPackages(".");
  const files = await import("./files.mjs");
  const missing = await files.nodeTests(folder, (doing) => tell({ doing }));
  if (missing.length > 0) tell({ missing });
}

/** The same, with a browser: one is put in place before any test waits for it. @param {string} folder */
async function browserTests(folder) {
  // What drives it comes with the packages.
  installPackages(".");
  const { findChromium } = await import("../browser/chromium.mjs");
  findChromium();
  await nodeTests(folder);
}

/** The release must be what the sources build, where it says that it was built from these; else the tests run on what was just built. */
function compare() {
  const claimed = existsSync(`${PKG}/${INTEGRITY}`) ? JSON.parse(readFileSync(`${PKG}/${INTEGRITY}`, "utf8")).sources : "";
  if (claimed !== hashOfSources()) return tell({ skipped: "pkg/ against target/pkg: pkg/ is of earlier sources, as between releases; the tests run on target/pkg" });
  const all = [...new Set([...filesOf(BUILT), ...filesOf(PKG)])];
  const differs = (/** @type {string} */ name) =>
    !existsSync(`${PKG}/${name}`) || !existsSync(`${BUILT}/${name}`) || !readFileSync(`${PKG}/${name}`).equals(readFileSync(`${BUILT}/${name}`));
  const stale = all.filter(differs);
  if (stale.length > 0) throw new Error(`pkg/ is not what its sources build (${stale.join(", ")}): run \`npm run build\` and commit pkg/`);
}

/** Whether a dependency's own browser, built for x86-64 Linux, can run here. */
function oldBrowserRuns() {
  return process.platform === "linux" && process.arch === "x64";
}

/**
 * The tests of the crate; of words those alone whose names hold one, from outside where a file of `tests/rust/` is called so. Those are built for a short
 * wait, all of them for a short run.
 * @param {string[]} words
 */
function rustTests(words) {
  if (words.length === 0) {
    // The tools are compiled by clippy, and need not be linked.
    cargo("test", ...ALL, "--lib", "--test", "rust");
    return cargo("test", ...ALL, "--doc");
  }
  for (const word of words) {
    const isFile = existsSync(at(`tests/rust/${word}.rs`));
    const which = ["test", "--profile", "quick", ...ALL, "--test", "rust", ...(isFile ? [`${word}::`] : ["--lib", word])];
    cargo(...which);
    if (!/: test$/m.test(ask("cargo", [...which, "--", "--list"]) || "")) throw new Error(`no test is called ${word}`);
  }
}

/** What each does, and the minutes that it may take on a new and busy machine. @type {Record<string, {minutes: number, run: (words: string[]) => unknown}>} */
export const stages = {
  setup: { minutes: 40, run: setUp },
  format: { minutes: 5, run: () => cargo("fmt", "--check") },
  clippy: { minutes: 30, run: () => {
    cargo("clippy", ...ALL, "--all-targets", "--", "-D", "warnings");
    cargo("clippy", "--locked", "--lib", "--examples", "--", "-D", "warnings");
  } },
  docs: {
    minutes: 15,
    run: () => run("cargo", ["doc", ...ALL, "--no-deps", "--document-private-items"], { env: { ...process.env, RUSTDOCFLAGS: "-D warnings" } }),
  },
  rust: { minutes: 60, run: rustTests },
  build: {
    minutes: 45,
    run: async () => {
      const { buildAll } = await import("../../www/build/build.mjs");
      await buildAll();
      compare();
    },
  },
  node: { minutes: 20, run: () => nodeTests("tests/node") },
  browser: { minutes: 90, run: () => browserTests("tests/browser") },
  editors: {
    minutes: 30,
    run: async () => {
      installPackages("tests/editors");
      await browserTests("tests/editors");
    },
  },
  package: {
    minutes: 20,
    run: async () => {
      installPackages("tests/package");
      await browserTests("tests/package");
    },
  },
  old: {
    minutes: 30,
    run: async () => {
      if (!oldBrowserRuns()) return tell({ skipped: "Chromium 78 and 90: their builds are for x86-64 Linux" });
      installPackages("tests/old");
      await nodeTests("tests/old");
    },
  },
};
