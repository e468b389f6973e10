/** Follows what the element does not own: the field named by `for`, the colour scheme, its own width, and idle time. */
import { chosen, taken } from "./intake.js";
import { isDark } from "./scheme.js";

export class Watch {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    this.onChange = (/** @type {Event} */ event) => this.within(event, (field) => this.changed(field));
    this.onLeave = (/** @type {Event} */ event) =>
      this.within(event, (field) => field.isContentEditable && this.changed(field));
    this.onPaste = (/** @type {any} */ event) => this.within(event, (field) => this.pasted(field, event.clipboardData));
    /** What the field held when it was last checked. */
    this.seen = "";
    this.onScheme = () => {
      host.dark = isDark(host);
    };
    this.onIdle = () => host.warm();
    this.size = new ResizeObserver(([{ contentRect }]) => {
      // Container queries came with Chromium 105. Wide: findings and tables fit side by side.
      host.wide = contentRect.width >= 65 * sizeOf(host);
    });
  }

  hostConnected() {
    this.root = /** @type {Document | ShadowRoot} */ (this.host.getRootNode());
    // On the root and not on the field: a CMS puts its fields in late and replaces them.
    this.root.addEventListener("change", this.onChange);
    this.root.addEventListener("focusout", this.onLeave);
    this.root.addEventListener("paste", this.onPaste);
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.scheme.addEventListener("change", this.onScheme);
    this.size.observe(this.host);
    this.idle = requestIdle(this.onIdle);
  }

  hostDisconnected() {
    this.root.removeEventListener("change", this.onChange);
    this.root.removeEventListener("focusout", this.onLeave);
    this.root.removeEventListener("paste", this.onPaste);
    this.scheme.removeEventListener("change", this.onScheme);
    this.size.disconnect();
    this.idle();
  }

  /** Calls with the watched field, where the event is in it. @param {Event} event @param {(field: any) => void} call */
  within({ target }, call) {
    const field = this.host.for && /** @type {Element} */ (target).closest(`#${CSS.escape(this.host.for)}`);
    if (field) call(field);
  }

  /** A file was chosen, or typing has ended. @param {any} field */
  changed({ files, isContentEditable, innerHTML, value }) {
    if (files && files.length > 0) this.host.quietly(chosen(files));
    else if (!files) this.look(isContentEditable ? { source: innerHTML, medium: "html" } : { source: value, medium: "text" });
  }

  /**
   * What the field holds is checked when it has taken the paste in. Where that is all that a field for text holds, the markup is read:
   * the text has lost the merged cells. A file it cannot take in.
   * @param {any} field @param {DataTransfer} data
   */
  pasted(field, data) {
    const intake = taken(data, this.host.words.pasted);
    if (!intake) return;
    if (typeof intake.source !== "string") {
      this.host.quietly(intake);
      return;
    }
    const text = lines(data.getData("text/plain"));
    setTimeout(() => {
      if (field.isContentEditable || lines(field.value) !== text) this.changed(field);
      else this.look(intake, field.value);
    });
  }

  /** Leaving the field is no reason to check it again. @param {any} intake @param {string} held what the field holds */
  look(intake, held = intake.source) {
    if (!held || !held.trim() || held === this.seen) return;
    this.seen = held;
    this.host.quietly(intake);
  }
}

/** Of its text: 15 pixels and more. @param {import("./gouji-check.js").GoujiCheck} host */
function sizeOf({ renderRoot }) {
  const section = renderRoot.querySelector("section");
  return section ? parseFloat(getComputedStyle(section).fontSize) : 15;
}

/** A field for text has its own line ends. @param {string} text */
function lines(text) {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** After the page's own loading is done. Safari has no requestIdleCallback; there it loads at first use. @param {() => void} call */
function requestIdle(call) {
  const { requestIdleCallback, cancelIdleCallback } = /** @type {any} */ (window);
  if (!requestIdleCallback) return () => {};
  let handle = 0;
  const wait = () => {
    handle = requestIdleCallback(call);
  };
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, { once: true });
  return () => {
    removeEventListener("load", wait);
    cancelIdleCallback(handle);
  };
}
