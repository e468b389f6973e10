/** wasm-pack, told to leave no trace of this machine in the bytes. */
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { at, WASM } from "./paths.mjs";
import { ask, run } from "./run.mjs";

/** Both builds of the crate: the core, and the one that reads every medium and writes back. */
export function buildWasm() {
  packed("gouji", []);
  packed("gouji-all", ["--features", "every-medium"]);
}

/** @param {string} name @param {string[]} features */
function packed(name, features) {
  const env = { ...process.env, PATH: [at("node_modules/.bin"), process.env.PATH].join(delimiter) };
  // It would replace the flags of .cargo/config.toml, without which Chromium 78 refuses the module.
  delete env.RUSTFLAGS;
  delete env.CARGO_ENCODED_RUSTFLAGS;
  const flags = ["--target", "web", "--release", "--no-gitignore", "--no-pack", "--out-dir", WASM, "--out-name", name];
  const crate = at(".");
  run("wasm-pack", ["build", crate, ...flags, "--", "--locked", ...features, "--config", flagsOf(crate)], { env });
}

/**
 * No paths of this machine in panic messages. `--config` adds to the flags of the config file.
 * @param {string} crate
 */
function flagsOf(crate) {
  const sysroot = ask("rustc", ["--print", "sysroot"]);
  const commit = /commit-hash: (\w+)/.exec(ask("rustc", ["-vV"]) || "")[1];
  const cargo = process.env.CARGO_HOME || join(homedir(), ".cargo");
  const pairs = [
    [crate.replace(/\/$/, ""), "/gouji"],
    [cargo, "/cargo"],
    // rustc takes the last that fits. The folder below is named after the registry's host.
    ...registries(cargo).map((folder) => [folder, "/crates"]),
    [`${sysroot}/lib/rustlib/src/rust`, `/rustc/${commit}`],
  ];
  const flags = pairs.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
  return `target.wasm32-unknown-unknown.rustflags=[${flags.map((flag) => JSON.stringify(flag)).join(",")}]`;
}

/** @param {string} cargo cargo's home */
function registries(cargo) {
  const folder = join(cargo, "registry/src");
  run("cargo", ["fetch", "--locked"]);
  return readdirSync(folder).map((name) => join(folder, name));
}
