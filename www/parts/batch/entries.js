/** The files behind what was dropped: folders are walked to their ends. */

/**
 * @typedef {{file: File, name: string}} Found `name` with the folders that it was dropped in
 * @param {any[]} things files, or entries
 * @param {(found: Found) => void} onFile
 * @param {() => boolean} isStopped
 * @returns {Promise<string[]>} what could not be opened
 */
export async function walk(things, onFile, isStopped) {
  /** @type {string[]} */
  const lost = [];
  const waiting = [...things].reverse();
  while (waiting.length > 0 && !isStopped()) {
    const thing = waiting.pop();
    try {
      if (thing instanceof Blob) onFile({ file: /** @type {File} */ (thing), name: /** @type {File} */ (thing).name });
      else if (thing.isDirectory) waiting.push(...(await inside(thing)).reverse());
      else onFile({ file: await new Promise((resolve, reject) => thing.file(resolve, reject)), name: thing.fullPath.replace(/^\//, "") });
    } catch (error) {
      lost.push(thing.fullPath.replace(/^\//, ""));
    }
  }
  return lost;
}

/** What a folder holds, by name. It tells some at a time, and none when it is through. @param {any} folder @returns {Promise<any[]>} */
async function inside(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
