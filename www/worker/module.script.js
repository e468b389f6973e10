/** The core as a script, for where wasm is forbidden or missing. */
import { asmFunc } from "gouji:script";

class Module {}

class Instance {
  /** @param {Module} _module @param {Record<string, object>} imports */
  constructor(_module, imports) {
    this.exports = asmFunc(imports);
  }
}

/** What wasm-bindgen's glue sees under that name: of a module it asks only that an instance be made of it. */
export const WebAssembly = {
  Module, Instance,
  /** @param {Module} module @param {Record<string, object>} imports */
  instantiate: async (module, imports) => new Instance(module, imports),
};

export const loadModule = async () => new Module();
