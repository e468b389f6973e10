/** The script of gouji.html: the worker's text stands in the page, and a blob gives it an address. */
import { Engine } from "../element/engine.js";
import { GoujiCheck } from "../element/gouji-check.js";

const text = /** @type {HTMLElement} */ (document.getElementById("gouji-worker")).textContent;
const inline = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
GoujiCheck.engine = new Engine({ inline, worker: true });
customElements.define("gouji-check", GoujiCheck);

// Dropped beside the box, a file would otherwise replace this page.
const element = /** @type {GoujiCheck} */ (document.querySelector("gouji-check"));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  if (!event.defaultPrevented) element.onDrop(event);
});
