/** integrity.json: the hash of every file of a release, as `integrity` of a script tag and security scanners take it. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";

const NAME = "integrity.json";

/** Every file of a folder and of the folders in it, by a name with slashes. @param {string} folder @returns {string[]} */
export function filesOf(folder, within = "") {
  const entries = readdirSync(join(folder, within), { withFileTypes: true });
  const names = entries.flatMap((entry) => {
    const name = join(within, entry.name);
    return entry.isDirectory() ? filesOf(folder, name) : [name.split(sep).join("/")];
  });
  return names.sort();
}

/** @param {string} folder @param {string} version @param {string} build */
export function integrity(folder, version, build) {
  const hash = (/** @type {string} */ name) => `sha384-${createHash("sha384").update(readFileSync(join(folder, name))).digest("base64")}`;
  const names = filesOf(folder).filter((name) => name !== NAME);
  return { version, build, files: Object.fromEntries(names.map((name) => [name, hash(name)])) };
}
