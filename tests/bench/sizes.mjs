/** What a page loads, and how much that is. */
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { BUILT } from "../../www/build/paths.mjs";

export const FRONT_END = ["gouji-check.js", "gouji-worker.js"];
export const LOADED = ["gouji_bg.wasm", ...FRONT_END];

/** @param {string} name file in pkg/ */
export function brotli(name) {
  const bytes = readFileSync(`${BUILT}/${name}`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).length;
}
