/** The second build, taken when a file or a call needs it. */
import { failure } from "./compiled.js";

/** @typedef {{build: string} & import("./core.js").Made} Left what its script leaves */

/**
 * @param {string} here the address of the worker's script. Where files have addresses of their own its fragment holds them, parted by `#`: of the first wasm file, of the
 *   second build's script, and of its wasm file
 * @param {(address: string) => Promise<Left>} scriptAt runs a script and hands on what it left
 * @param {Blob} [carried] the script itself: an address made of it elsewhere is not to be had here
 * @returns {Promise<import("./core.js").Made>}
 */
export async function loadAll(here, scriptAt, carried) {
  const [, script, wasm = ""] = new URL(here).hash.slice(1).split("#");
  const address = carried ? URL.createObjectURL(carried) : `${new URL(script || `gouji-worker-all.js?v=${BUILD}`, here).href}#${wasm}`;
  const { build, makeGlue, loadModule } = await scriptAt(address);
  if (build !== BUILD) throw failure("mixed", "gouji-worker-all.js");
  return { makeGlue, loadModule: () => /** @type {any} */ (loadModule)(address) };
}

/** In a worker. @param {string} address @returns {Promise<Left>} */
export async function imported(address) {
  const { trustedTypes } = /** @type {any} */ (self);
  const policy = trustedTypes && trustedTypes.createPolicy("gouji", { createScriptURL: (/** @type {string} */ text) => text });
  // It cannot be asked for without waiting, but nothing else waits for this worker.
  /** @type {any} */ (self).importScripts(policy ? policy.createScriptURL(address) : address);
  return /** @type {any} */ (self).gouji;
}
