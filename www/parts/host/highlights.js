/** Marks by the CSS Custom Highlight API: nothing in the page's content changes. All elements of a page share its few names. */
import { highlights } from "./styles.js";

/** The later goes over the earlier. */
const NAMES = ["beside", "info", "warning", "error", "current"];

/** @typedef {{sheet: CSSStyleSheet, users: number}} Adopted */
/** @type {WeakMap<Document | ShadowRoot, Adopted>} */
const adopted = new WeakMap();

/** @param {any} view a window; false before Chromium 105 */
export const canHighlight = (view) => Boolean(view && view.Highlight && view.CSS && view.CSS.highlights);

export class Highlights {
  /** @param {HTMLElement} root what is marked is in it */
  constructor(root) {
    this.view = /** @type {any} */ (root.ownerDocument.defaultView);
    this.scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
    /** @type {[string, Range][]} */
    this.mine = [];
    adopt(this.scope, this.view);
  }

  /** @param {string} name @param {Range} range */
  add(name, range) {
    const registry = this.view.CSS.highlights;
    const key = `gouji-${name}`;
    if (!registry.has(key)) registry.set(key, Object.assign(new this.view.Highlight(), { priority: NAMES.indexOf(name) }));
    registry.get(key).add(range);
    this.mine.push([key, range]);
  }

  clear() {
    // A frame that is taken out of the page has none left.
    const { highlights: registry } = this.view.CSS || {};
    for (const [key, range] of registry ? this.mine : []) {
      const highlight = registry.get(key);
      if (highlight) highlight.delete(range);
      // Others may have theirs in it.
      if (highlight && highlight.size === 0) registry.delete(key);
    }
    this.mine = [];
  }

  stop() {
    this.clear();
    release(this.scope);
  }
}

/** @param {Document | ShadowRoot} scope @param {any} view whose sheets the scope takes */
function adopt(scope, view) {
  const entry = adopted.get(scope) || { sheet: new view.CSSStyleSheet(), users: 0 };
  if (entry.users === 0) entry.sheet.replaceSync(highlights);
  entry.users += 1;
  adopted.set(scope, entry);
  // Written anew, a document forgets them.
  if (!scope.adoptedStyleSheets.includes(entry.sheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, entry.sheet];
}

/** @param {Document | ShadowRoot} scope */
function release(scope) {
  const entry = /** @type {Adopted} */ (adopted.get(scope));
  entry.users -= 1;
  if (entry.users === 0) scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
}
