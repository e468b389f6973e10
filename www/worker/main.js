/**
 * The file that both elements start. As a classic worker it answers messages; loaded by a script tag (no worker
 * can start there) it leaves the core on its own tag, so that the page gets no global name.
 */
import { makeGlue } from "gouji:glue";
import { loadModule } from "gouji:module";
import { Core } from "./core.js";
import { imported, loadAll } from "./more.js";

/** @param {string} here @param {Parameters<typeof loadAll>[1]} scriptAt */
const coreAt = (here, scriptAt) => new Core({ makeGlue, loadModule: () => loadModule(here) }, (carried) => loadAll(here, scriptAt, carried));

if (typeof document === "undefined") {
  const core = coreAt(self.location.href, imported);
  const say = (/** @type {import("./core.js").Reply} */ reply) => self.postMessage(reply);
  self.onmessage = async (event) => say(await core.answer(event.data, say));
  // First the build, before anything is asked: an element of another build must not talk to this one.
  self.postMessage({ build: BUILD });
  // While the page draws itself.
  core.own.prepare();
  // The first check compiles what it calls, which takes longer than the check itself: a cell or two bear that while a person chooses a file.
  setTimeout(() => core.answer(/** @type {any} */ ({ call: "check", args: ["<table><tr><td>1"] })), 500);
} else {
  const tag = /** @type {any} */ (document.currentScript);
  const here = tag.src;
  tag.gouji = { build: BUILD, coreWith: (/** @type {Parameters<typeof loadAll>[1]} */ scriptAt) => coreAt(here, scriptAt) };
}
