/** Clauses of the running text. */

/** Shows nothing, or not as text of the page. */
const SILENT = "script, style, template, textarea, noscript, title";

/** The text of some content without white space, and where each of its characters stands. */
export class Clauses {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.document = root.ownerDocument;
    /** @type {[Text, number][]} */
    this.places = [];
    let text = "";
    const walker = this.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = /** @type {Text | null} */ (walker.nextNode()); node; node = /** @type {Text | null} */ (walker.nextNode())) {
      if (node.parentElement && node.parentElement.closest(SILENT)) continue;
      for (let at = 0; at < node.data.length; at += 1) {
        if (isNothing(node.data[at])) continue;
        text += node.data[at];
        this.places.push([node, at]);
      }
    }
    this.text = text;
  }

  /** Where a clause stands, if it stands there once. @param {string} clause @returns {Range | null} */
  find(clause) {
    const sought = [...clause].filter((letter) => !isNothing(letter)).join("");
    const start = sought ? this.text.indexOf(sought) : -1;
    if (start < 0 || this.text.indexOf(sought, start + 1) >= 0) return null;
    const [first, from] = this.places[start];
    const [last, to] = this.places[start + sought.length - 1];
    const range = this.document.createRange();
    range.setStart(first, from);
    range.setEnd(last, to + 1);
    return range;
  }
}

/** @param {string} letter */
const isNothing = (letter) => /[\s\u200b-\u200d\u2060\u00ad]/.test(letter);
