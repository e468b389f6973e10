/*! gouji 0.2.0 | MIT OR Apache-2.0 */
// For projects with a bundler, which gives each of these files an address of its own. Pages without one take gouji-check.js.
import { GoujiCheck } from "./gouji-check.js";

GoujiCheck.move({
  "gouji-all_bg.wasm": new URL("./gouji-all_bg.wasm", import.meta.url).href,
  "gouji-batch.js": new URL("./gouji-batch.js", import.meta.url).href,
  "gouji-edit.js": new URL("./gouji-edit.js", import.meta.url).href,
  "gouji-en.js": new URL("./gouji-en.js", import.meta.url).href,
  "gouji-fallback.js": new URL("./gouji-fallback.js", import.meta.url).href,
  "gouji-help.js": new URL("./gouji-help.js", import.meta.url).href,
  "gouji-host.js": new URL("./gouji-host.js", import.meta.url).href,
  "gouji-take.js": new URL("./gouji-take.js", import.meta.url).href,
  "gouji-worker-all.js": new URL("./gouji-worker-all.js", import.meta.url).href,
  "gouji-worker.inline.js": new URL("./gouji-worker.inline.js", import.meta.url).href,
  "gouji-worker.js": new URL("./gouji-worker.js", import.meta.url).href,
  "gouji_bg.wasm": new URL("./gouji_bg.wasm", import.meta.url).href,
});

export { GoujiCheck };
