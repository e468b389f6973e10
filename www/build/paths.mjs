/** Where things are, seen from the checkout and never from the caller's folder. */
import { fileURLToPath } from "node:url";

/** @param {string} path */
export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The release that is committed, and the one just built to be compared with it. */
export const PKG = at("pkg");
export const BUILT = at("target/pkg");
/** What wasm-pack writes. */
export const WASM = at("target/wasm");
