import { compiled, failure } from "./compiled.js";
import { fingerprint } from "./fingerprint.js";

/**
 * The wasm file that stands beside this script, or where the fragment of the script's address says.
 * @param {string} here the script's own address
 */
export const loadModule = (here) => compiled(() => loadBytes(new URL(new URL(here).hash.slice(1).split("#")[0] || `${WASM_FILE}?v=${BUILD}`, here).href), isOurs);

/** @param {string} address */
async function loadBytes(address) {
  const bytes = new Uint8Array(await body(address));
  const isWasm = bytes.length > 4 && bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
  // A CMS that refuses the file often answers with a page of its own, and with status 200.
  if (!isWasm) throw failure("load", `not a wasm file: ${address}`);
  return bytes;
}

/** @param {Uint8Array} bytes */
function isOurs(bytes) {
  if (fingerprint(bytes) !== WASM_FINGERPRINT) throw failure("mixed", WASM_FILE);
}

/** @param {string} address */
async function body(address) {
  let response;
  try {
    response = await fetch(address, { credentials: "same-origin" });
  } catch (error) {
    throw failure("load", `${address}: ${error.message}`);
  }
  if (!response.ok) throw failure("load", `${address}: ${response.status}`);
  return response.arrayBuffer();
}
