/** What the build writes into the scripts. */
declare const BUILD: string;
declare const VERSION: string;
declare const WASM_FILE: string;
declare const WASM_FINGERPRINT: string;
declare const WASM_BASE64: string;

/** wasm-bindgen's glue, of which each call makes a copy without an instance. */
declare module "gouji:glue" {
  export function makeGlue(): any;
}
/** One of the ways to the compiled module. */
declare module "gouji:module" {
  export function loadModule(here: string): Promise<WebAssembly.Module>;
}
/** The core as wasm2js writes it. */
declare module "gouji:script" {
  export function asmFunc(imports: Record<string, object>): WebAssembly.Exports;
}
