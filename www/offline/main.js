/** The script of gouji.html: the worker's text stands in the page, and a blob gives it an address. */
import { Engine } from "../element/engine.js";
import { GoujiCheck } from "../element/gouji-check.js";
import { built } from "../element/parts.js";
import * as batch from "../parts/batch/part.js";
import * as edit from "../parts/edit/part.js";
import * as en from "../parts/en/part.js";
import * as help from "../parts/help/part.js";
import * as host from "../parts/host/part.js";
import * as take from "../parts/take/part.js";

/** @param {string} id of what holds a script */
const scriptIn = (id) => new Blob([/** @type {HTMLElement} */ (document.getElementById(id)).textContent], { type: "text/javascript" });
// The second build is compiled when a file needs it.
GoujiCheck.engine = new Engine({ inline: URL.createObjectURL(scriptIn("gouji-worker")), all: scriptIn("gouji-worker-all"), worker: true });
Object.assign(built, { batch, edit, en, help, host, take });
customElements.define("gouji-check", GoujiCheck);

const element = /** @type {GoujiCheck} */ (document.querySelector("gouji-check"));
// Printed by the browser's own menu: the result, on one sheet where one figure is wrong; the tables stand behind 打印清单和表格.
const root = /** @type {ShadowRoot} */ (element.renderRoot);
// Browsers without (Firefox before 101) print the tables too.
if (root.adoptedStyleSheets) {
  const paper = new CSSStyleSheet();
  paper.replaceSync("@media print { .tables, .scope { display: none } }");
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, paper];
}

// Dropped beside the box, a file would otherwise replace this page.
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  if (!event.defaultPrevented) element.hand.onDrop(event);
});
