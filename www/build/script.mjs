/** The wasm as a script, for pages whose policy forbids wasm everywhere: binaryen's wasm2js. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fingerprint } from "../worker/fingerprint.js";
import { at, WASM } from "./paths.mjs";
import { run } from "./run.mjs";

/** The features that .cargo/config.toml lets into the module: all of them known to Chromium 78. */
const FEATURES = ["bulk-memory", "bulk-memory-opt", "mutable-globals", "nontrapping-float-to-int", "sign-ext"];
/** What wasm2js does not know. */
const LOWERED = ["--signext-lowering", "--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering"];

/**
 * A module that exports `asmFunc(imports)`, which makes a new instance each time. Made anew only for another wasm: it takes a quarter of a minute.
 * @param {Uint8Array} wasm
 * @returns {string}
 */
export function asScript(wasm) {
  const kept = `${WASM}/gouji_bg.script.js`;
  const stamp = `// of ${fingerprint(wasm)}\n`;
  if (!existsSync(kept) || !readFileSync(kept, "utf8").startsWith(stamp)) writeFileSync(kept, stamp + translated());
  return readFileSync(kept, "utf8");
}

function translated() {
  const env = { ...process.env, PATH: [at("node_modules/.bin"), process.env.PATH].join(delimiter) };
  const [low, script] = [`${WASM}/lowered.wasm`, `${WASM}/lowered.js`];
  run("wasm-opt", [...FEATURES.map((name) => `--enable-${name}`), ...LOWERED, `${WASM}/gouji_bg.wasm`, "-o", low], { env });
  run("wasm2js", ["-O3", low, "-o", script], { env });
  return factoryAlone(readFileSync(script, "utf8"));
}

/** wasm2js writes a module with one instance; only its factory is wanted. @param {string} text */
function factoryAlone(text) {
  const [before, after, ...more] = text.split(/^var retasmFunc = /m);
  if (!after || more.length > 0) throw new Error("wasm2js writes otherwise now: www/build/script.mjs is out of date");
  return `${before.replace(/^import .*$/m, "")}\nexport { asmFunc };\n`;
}

/**
 * The glue keeps views of the memory. A wasm memory that grows detaches them, and that is how the glue knows; a script's memory is
 * another buffer then, and the old one is as it was.
 * @param {string} glue
 */
export function withoutDetaching(glue) {
  const changes = [
    ["cachedUint8ArrayMemory0.byteLength === 0", "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer"],
    ["cachedDataViewMemory0.buffer.detached === true", "cachedDataViewMemory0.buffer !== wasm.memory.buffer"],
  ];
  return changes.reduce((text, [from, to]) => {
    const [before, after, ...more] = text.split(from);
    if (after === undefined || more.length > 0) throw new Error("wasm-bindgen's glue is otherwise now: www/build/script.mjs is out of date");
    return before + to + after;
  }, glue);
}

/**
 * The worker's glue is always given a compiled module: without the ways to fetch and compile one it is a fifth lighter.
 * @param {string} glue
 */
export function startAlone(glue) {
  const [before, after, ...more] = glue.split(/^async function __wbg_load\(/m);
  if (after === undefined || more.length > 0 || !/^export \{ initSync, __wbg_init as default \};$/m.test(after)) throw new Error("wasm-bindgen's glue is otherwise now: www/build/script.mjs is out of date");
  return `${before}
export default async function start({ module_or_path: module }) {
    return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
`;
}
