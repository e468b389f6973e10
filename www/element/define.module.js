/** gouji-check.js: registers the element; its other files stand beside it. */
import { GoujiCheck } from "./gouji-check.js";

GoujiCheck.home = GoujiCheck.home || new URL(".", import.meta.url).href;
if (!customElements.get("gouji-check")) customElements.define("gouji-check", GoujiCheck);

export { GoujiCheck };
