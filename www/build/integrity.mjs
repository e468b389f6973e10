/**
 * integrity.json: the hash of every file of a release, as `integrity` of a script tag and security scanners take it, and the hash of the
 * sources that it was built from.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./files.mjs";
import { hashOfSources } from "./sources.mjs";

export const INTEGRITY = "integrity.json";

/** @param {string} folder @param {string} version @param {string} build */
export function integrity(folder, version, build) {
  const hash = (/** @type {string} */ name) => `sha384-${createHash("sha384").update(readFileSync(join(folder, name))).digest("base64")}`;
  const names = filesOf(folder).filter((name) => name !== INTEGRITY);
  return { version, build, sources: hashOfSources(), files: Object.fromEntries(names.map((name) => [name, hash(name)])) };
}
