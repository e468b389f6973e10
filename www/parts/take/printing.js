/** Hands a page to the printer: a frame of the element's own, never the page around it. */
import { wordsFor } from "./words.js";
import { paper } from "./styles.paper.js";

/**
 * @param {import("../../element/gouji-check.js").GoujiCheck} host @param {string} title
 * @param {(page: Document) => Node[]} build
 */
export function print(host, title, build) {
  const root = host.renderRoot;
  // The last one, where the browser did not say that it was printed.
  for (const old of root.querySelectorAll("iframe.paper")) old.remove();
  const frame = document.createElement("iframe");
  frame.className = "paper";
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  root.append(frame);
  const view = /** @type {any} */ (frame.contentWindow);
  const page = view.document;
  page.title = title;
  page.documentElement.lang = wordsFor(host.lang).lang;
  // A sheet serves one document only, so it is made by that document's window.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(String(paper));
  page.adoptedStyleSheets = [sheet];
  page.body.append(...build(page));
  view.addEventListener("afterprint", () => frame.remove());
  view.focus();
  view.print();
}
