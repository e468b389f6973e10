/** The one hash of everything that goes into pkg/: whether a release is of these sources. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { filesOf } from "./files.mjs";
import { at } from "./paths.mjs";

/** Folders and files that the build reads. */
const FOLDERS = ["src", "www"];
const FILES = [".cargo/config.toml", "Cargo.toml", "Cargo.lock", "package.json", "package-lock.json", "rust-toolchain.toml"];

/** @returns {string} in hexadecimal digits */
export function hashOfSources() {
  const hash = createHash("sha256");
  const names = FOLDERS.flatMap((folder) => filesOf(at(folder)).map((name) => `${folder}/${name}`));
  for (const name of [...names, ...FILES]) {
    const bytes = readFileSync(at(name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
