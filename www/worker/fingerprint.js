/**
 * Tells one build of the wasm file from another (not from a forged one: that is what SRI and the server are for).
 * FNV-1a with the length in front; crypto.subtle is missing on plain http.
 * @param {Uint8Array} bytes
 */
export function fingerprint(bytes) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return `${bytes.length}-${(hash >>> 0).toString(16)}`;
}
