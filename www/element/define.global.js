/** gouji-check.global.js: the same as a classic script, for file:// and for old CMS templates. */
import { GoujiCheck } from "./gouji-check.js";

GoujiCheck.home = new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
if (!customElements.get("gouji-check")) customElements.define("gouji-check", GoujiCheck);
