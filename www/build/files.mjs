/** What stands in a folder. */
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";

/** Every file of a folder and of the folders in it, by a name with slashes. @param {string} folder @returns {string[]} */
export function filesOf(folder, within = "") {
  const entries = readdirSync(join(folder, within), { withFileTypes: true });
  const names = entries.flatMap((entry) => {
    const name = join(within, entry.name);
    return entry.isDirectory() ? filesOf(folder, name) : [name.split(sep).join("/")];
  });
  return names.sort();
}
