/**
 * The file that both elements start. As a classic worker it answers messages; loaded by a script tag (no worker
 * can start there) it leaves the core on its own tag, so that the page gets no global name.
 */
import { makeGlue } from "gouji:glue";
import { loadModule } from "gouji:module";
import { Core } from "./core.js";

if (typeof document === "undefined") {
  const core = new Core(makeGlue, () => loadModule(self.location.href));
  self.onmessage = async (event) => self.postMessage(await core.answer(event.data));
  // First the build, before anything is asked: an element of another build must not talk to this one.
  self.postMessage({ build: BUILD });
} else {
  const tag = /** @type {any} */ (document.currentScript);
  const here = tag.src;
  tag.gouji = { build: BUILD, core: new Core(makeGlue, () => loadModule(here)) };
}
