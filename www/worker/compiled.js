/**
 * @param {() => Promise<Uint8Array>} loadBytes not called where there is nothing to compile them with
 * @param {(bytes: Uint8Array) => void} [test] throws where they are not those that they should be: looked at while they are compiled
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(loadBytes, test = () => {}) {
  if (typeof WebAssembly === "undefined") throw failure("compile", "no WebAssembly");
  const bytes = await loadBytes();
  // Bytes, not a stream: compileStreaming wants the type application/wasm, which many servers do not send.
  const module = WebAssembly.compile(/** @type {BufferSource} */ (bytes));
  // What the test says of them goes first.
  module.catch(() => {});
  test(bytes);
  return module;
}

/** @param {string} kind @param {string} message */
export function failure(kind, message) {
  return Object.assign(new Error(message), { kind });
}
