/**
 * @param {() => Promise<Uint8Array>} loadBytes not called where there is nothing to compile them with
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(loadBytes) {
  if (typeof WebAssembly === "undefined") throw failure("compile", "no WebAssembly");
  // Bytes, not a stream: compileStreaming wants the type application/wasm, which many servers do not send.
  return WebAssembly.compile(/** @type {BufferSource} */ (await loadBytes()));
}

/** @param {string} kind @param {string} message */
export function failure(kind, message) {
  return Object.assign(new Error(message), { kind });
}
