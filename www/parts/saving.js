/** Gives a file to the browser's downloads. Nothing is sent anywhere, and file:// has it too. */

/** @param {string} name @param {string | Uint8Array} content @param {string} type */
export function save(name, content, type) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([/** @type {any} */ (content)], { type }));
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; until the address is given back the file stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
