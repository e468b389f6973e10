/**
 * Fewer bytes at the same speed. wasm-bindgen's output still has the names of its functions; what leaves here has none.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { withoutLocations } from "./locations.mjs";
import { run } from "./run.mjs";

/** The features that .cargo/config.toml lets into the module: all of them known to Chromium 78. */
export const FEATURES = ["bulk-memory", "bulk-memory-opt", "mutable-globals", "nontrapping-float-to-int", "sign-ext"];
/** A function that is called once stays one: inlined it is fewer bytes, but compresses less well (1.5 KB of brotli). */
const PASSES = ["--low-memory-unused", "--one-caller-inline-max-function-size=0", "--flatten", "--rereloop", "-O2", "-O2"];

/**
 * What Rust calls when it panics. With `panic = "abort"` and no hook the message goes nowhere and the module traps;
 * it may as well trap at once, without the code that would have written the message (4 KB of brotli). The last two are for
 * messages alone too (tests/node/shrink.test.mjs sees to that), but stand in the table of functions, where no optimiser can see that.
 */
const PANICS = [
  /^core\[\w+\]::panicking::/,
  /^core\[\w+\]::(option|result)::(unwrap|expect)_failed/,
  /^core\[\w+\]::(slice::index::slice_index_fail|str::slice_error_fail|cell::panic_)/,
  /^alloc\[\w+\]::(raw_vec::(capacity_overflow|handle_error)|alloc::handle_alloc_error)/,
  /^(<?std\[\w+\]::panicking::|__rustc\[\w+\]::(rust_panic|__rust_alloc_error_handler))/,
  /^<.* as core\[\w+\]::fmt::Debug>::fmt/,
  /^(<std\[\w+\]::panicking::panic_handler::\w+ as |<core\[\w+\]::cell::Borrow(Mut)?Error as |std\[\w+\]::alloc::default_alloc_error_hook)/,
];

/**
 * @param {string} file the module, replaced
 * @param {NodeJS.ProcessEnv} env with wasm-opt in its PATH
 */
export async function shrink(file, env) {
  const module = await withoutPanics(readFileSync(file));
  if (withoutLocations(module) === 0) throw new Error("the module has no places of panics: www/build/locations.mjs is out of date");
  writeFileSync(file, module);
  run("wasm-opt", [...FEATURES.map((name) => `--enable-${name}`), ...PASSES, file, "-o", file], { env });
}

/** @param {Uint8Array} bytes */
async function withoutPanics(bytes) {
  // After the set-up: it may not have been installed before.
  const { default: binaryen } = await import("binaryen");
  const module = binaryen.readBinary(bytes);
  let found = 0;
  for (let index = 0; index < module.getNumFunctions(); index += 1) {
    const at = module.getFunctionByIndex(index);
    const { name, module: imported } = binaryen.getFunctionInfo(at);
    if (imported || !PANICS.some((pattern) => pattern.test(name))) continue;
    binaryen.Function(at).body = module.unreachable();
    found += 1;
  }
  // A toolchain that names its functions otherwise would quietly make the module larger.
  if (found < PANICS.length) throw new Error("the module names none of Rust's panics: www/build/shrink.mjs is out of date");
  const shrunk = module.emitBinary();
  module.dispose();
  return shrunk;
}
