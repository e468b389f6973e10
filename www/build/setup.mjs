/** Puts in place what the build needs and a clean machine with rustup and Node 20 lacks. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { at } from "./paths.mjs";
import { ask, run } from "./run.mjs";

const WASM_PACK = "0.15.1";

export function setUp() {
  installPackages(".");
  if (!ask("cargo", ["--version"])) throw new Error("cargo is missing: install Rust by rustup, then run this again");
  installTarget();
  installWasmPack();
}

/**
 * `npm ci` where the lock file is not the one installed. It empties node_modules first, so it is not run for nothing.
 * @param {string} folder
 */
export function installPackages(folder) {
  const lock = createHash("sha256").update(readFileSync(at(`${folder}/package-lock.json`))).digest("hex");
  const stamp = at(`${folder}/node_modules/.gouji-lock`);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  // No package of ours needs its install script; one of them would try to download a browser.
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: at(folder) });
  writeFileSync(stamp, lock);
}

/** rustup reads rust-toolchain.toml, but only newer ones install its targets without being asked. */
function installTarget() {
  const installed = ask("rustup", ["target", "list", "--installed"]);
  if (installed !== null && !installed.includes("wasm32-unknown-unknown")) {
    run("rustup", ["target", "add", "wasm32-unknown-unknown"]);
  }
}

/** By cargo: npm's wasm-pack downloads its binary from a code host, which a closed network has not. */
function installWasmPack() {
  const version = ask("wasm-pack", ["--version"]);
  if (version && version.endsWith(` ${WASM_PACK}`)) return;
  run("cargo", ["install", "wasm-pack", "--version", WASM_PACK, "--locked"]);
}
