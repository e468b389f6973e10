/** Keeps the focus in the element: a new result takes away what it stood on, and a keyboard would have to begin at the top of the page again. */

export class Focus {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    /** @type {any} */
    this.before = null;
    /** Where it was, while it waits in the summary. */
    this.wanted = "";
  }

  hostUpdate() {
    this.before = /** @type {any} */ (this.host.renderRoot).activeElement;
  }

  hostUpdated() {
    const root = /** @type {ShadowRoot} */ (this.host.renderRoot);
    const summary = /** @type {HTMLElement} */ (root.querySelector(".summary"));
    if (this.before && !this.before.isConnected) {
      this.wanted = selectorOf(this.before);
      summary.focus({ preventScroll: true });
    }
    if (!this.wanted || root.activeElement !== summary) return;
    const target = /** @type {HTMLElement | null} */ (root.querySelector(this.wanted));
    if (target) target.focus({ preventScroll: true });
  }
}

/** A finding and a cell are the same ones in the next result; of a button that is gone nothing is. @param {HTMLElement} element */
function selectorOf({ dataset: { finding, cell } }) {
  if (finding) return `[data-finding="${CSS.escape(finding)}"]`;
  return cell ? `[data-cell="${CSS.escape(cell)}"]` : "";
}
