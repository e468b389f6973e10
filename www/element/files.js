/**
 * Where the files of pkg/ are. They lie in one folder under their own names, but for a bundler, which gives each an address of its own.
 */

/** By the address that a file would have, the one that it has. @type {Map<string, string>} */
export const moved = new Map();

/** @param {string} folder with its last slash @param {string} name */
export function addressOf(folder, name) {
  const { href, protocol } = new URL(name, folder);
  // The build is in the address, or a proxy's copy of another release would be taken. A file on disk has no query.
  return moved.get(href) || (protocol === "file:" ? href : `${href}?v=${BUILD}`);
}
