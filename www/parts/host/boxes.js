/**
 * Marks as boxes over the page, in the element's own tree: for browsers without highlights, and for blank cells, which have no text to
 * be highlighted. They follow what they stand over and are cut off where it is.
 */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Sides */
/** @typedef {{target: Element | Range, name: string, tip?: string}} Mark `tip`: what a suspected cell should likely hold */

/** Two lines of the thickest box: what is seen of it is not made smaller than they are, and would stand over the edge. */
const LINES = 6;

export class Boxes {
  /** @param {ShadowRoot} tree @param {HTMLElement} root @param {HTMLIFrameElement | null} frame */
  constructor(tree, root, frame) {
    this.tree = tree;
    this.root = root;
    this.frame = frame;
    /** @type {{box: HTMLElement, target: Element | Range, tip?: string}[]} */
    this.boxes = [];
    this.layer = document.createElement("div");
    this.layer.className = "gouji-marks";
    this.layer.setAttribute("aria-hidden", "true");
    /** Where pointer and caret are. @type {{pointer: Node | null, caret: Node | null}} */
    this.at = { pointer: null, caret: null };
    this.asked = 0;
    this.follow = () => {
      if (this.boxes.length > 0) this.asked = this.asked || requestAnimationFrame(() => this.put());
    };
    // Before the page is painted: no frame shows them beside their cells.
    this.size = new ResizeObserver(() => this.put());
    this.views = frame ? [window, /** @type {Window} */ (frame.contentWindow)] : [window];
  }

  /** @param {Mark[]} marks */
  show(marks) {
    this.clear();
    if (marks.length === 0) return;
    this.boxes = marks.map(({ target, name, tip }) => {
      const box = document.createElement("div");
      box.className = tip ? `${name} suspect` : name;
      if (tip) box.append(Object.assign(document.createElement("span"), { className: "tip", textContent: tip }));
      return { box, target, tip };
    });
    this.hinted();
    this.layer.append(...this.boxes.map(({ box }) => box));
    this.layer.style.zIndex = String(heightOf(this.frame || this.root) + 1);
    this.tree.append(this.layer);
    for (const view of this.views) {
      view.addEventListener("scroll", this.follow, { capture: true, passive: true });
      view.addEventListener("resize", this.follow);
    }
    for (const element of [document.documentElement, this.root, ...(this.frame ? [this.frame] : [])]) this.size.observe(element);
    this.put();
  }

  /** A pointer, a finger or the caret has come to a place. @param {"pointer" | "caret"} what @param {Node | null} node */
  hint(what, node) {
    this.at[what] = node;
    this.hinted();
  }

  /** What the cell there should hold is shown, and that of no other; also by boxes that are drawn anew while it stays there. */
  hinted() {
    const there = (/** @type {Node | null} */ node) => node && this.boxes.find(({ target, tip }) => tip && "contains" in target && target.contains(node));
    const one = there(this.at.pointer) || there(this.at.caret);
    for (const { box, tip } of this.boxes) if (tip) box.classList.toggle("hinted", Boolean(one) && box === one.box);
  }

  clear() {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    this.size.disconnect();
    for (const view of this.views) {
      view.removeEventListener("scroll", this.follow, { capture: true });
      view.removeEventListener("resize", this.follow);
    }
    for (const { box } of this.boxes) box.remove();
    this.boxes = [];
    this.layer.remove();
  }

  /** Puts every box where its target is seen now. */
  put() {
    this.asked = 0;
    // Taken out of the page, a frame has no view.
    if (this.frame && !this.frame.contentWindow) return;
    // An ancestor with a transform is what "fixed" is fixed to.
    const origin = this.layer.getBoundingClientRect();
    const inner = this.frame ? innerOf(this.frame) : null;
    const seen = inner && this.frame ? cut(inner, clipOf(this.frame)) : null;
    for (const { box, target } of this.boxes) {
      const sides = cut(target.getBoundingClientRect(), clipOf(target));
      place(box, inner && seen ? cut(moved(sides, inner), seen) : sides, origin);
    }
  }
}

/** @param {HTMLElement} box @param {Sides} sides @param {Sides} origin */
function place(box, { left, top, right, bottom }, origin) {
  box.hidden = right - left < LINES || bottom - top < LINES;
  box.style.left = `${left - origin.left}px`;
  box.style.top = `${top - origin.top}px`;
  box.style.width = `${right - left}px`;
  box.style.height = `${bottom - top}px`;
}

/** What of it is not cut off by boxes around it that scroll. @param {Element | Range} target @returns {Sides} */
function clipOf(target) {
  let sides = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const start = "startContainer" in target ? target.startContainer : target;
  for (let around = start.parentElement; around && around.parentElement; around = around.parentElement) {
    const isBody = around === around.ownerDocument.body;
    if (!isBody && getComputedStyle(around).overflow !== "visible") sides = cut(sides, around.getBoundingClientRect());
  }
  return sides;
}

/** Where a frame's document is seen. @param {HTMLIFrameElement} frame @returns {Sides} */
function innerOf(frame) {
  const { left, top } = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const from = { left: left + frame.clientLeft + parseFloat(style.paddingLeft), top: top + frame.clientTop + parseFloat(style.paddingTop) };
  const view = /** @type {Window} */ (frame.contentWindow);
  return { ...from, right: from.left + view.innerWidth, bottom: from.top + view.innerHeight };
}

/** @param {Sides} a @param {Sides} b @returns {Sides} */
function cut(a, b) {
  return { left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) };
}

/** @param {Sides} sides @param {Sides} by @returns {Sides} */
function moved({ left, top, right, bottom }, by) {
  return { left: left + by.left, top: top + by.top, right: right + by.left, bottom: bottom + by.top };
}

/** The highest layer that an element stands on: editors stack themselves over the page. @param {Element} element */
function heightOf(element) {
  let height = 0;
  for (let around = /** @type {Element | null} */ (element); around; around = around.parentElement) {
    height = Math.max(height, parseInt(getComputedStyle(around).zIndex, 10) || 0);
  }
  return height;
}
