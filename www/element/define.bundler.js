/**
 * `import "gouji/element"` in a project with a bundler: Vite, webpack and Parcel take each `new URL("…", import.meta.url)` for a file
 * to be published, give it a name of their own and write its address here. The rest is gouji-check.js.
 */
import { GoujiCheck } from "./gouji-check.js";

GoujiCheck.move({
  "gouji-batch.js": new URL("./gouji-batch.js", import.meta.url).href,
  "gouji-edit.js": new URL("./gouji-edit.js", import.meta.url).href,
  "gouji-fallback.js": new URL("./gouji-fallback.js", import.meta.url).href,
  "gouji-take.js": new URL("./gouji-take.js", import.meta.url).href,
  "gouji-worker.inline.js": new URL("./gouji-worker.inline.js", import.meta.url).href,
  "gouji-worker.js": new URL("./gouji-worker.js", import.meta.url).href,
  "gouji_bg.wasm": new URL("./gouji_bg.wasm", import.meta.url).href,
});

export { GoujiCheck };
