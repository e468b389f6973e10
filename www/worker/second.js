/** The second build as a script, for the worker to import and for a page to run: it leaves what makes a core of it. */
import { makeGlue } from "gouji:glue";
import { loadModule } from "gouji:module";

const left = typeof document === "undefined" ? self : /** @type {any} */ (document.currentScript);
/** @type {any} */ (left).gouji = { build: BUILD, makeGlue, loadModule };
