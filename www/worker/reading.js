/** Bytes of what a page hands over. */

/** @param {string | Uint8Array | ArrayBuffer | Blob} source @returns {Promise<string | Uint8Array>} what the core takes */
export async function readable(source) {
  if (typeof source === "string" || source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (source instanceof Blob) return new Uint8Array(await bufferOf(source));
  throw Object.assign(new TypeError("source: a string, Uint8Array, ArrayBuffer or Blob"), { kind: "misuse" });
}

/** @param {Blob} blob @returns {Promise<ArrayBuffer>} */
function bufferOf(blob) {
  // Blob.arrayBuffer is in Chromium from 76 on, but files on a lost share reject with a plain name in FileReader only.
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(/** @type {ArrayBuffer} */ (reader.result));
    reader.onerror = () => reject(Object.assign(new Error(String(reader.error)), { kind: "read" }));
    reader.readAsArrayBuffer(blob);
  });
}
