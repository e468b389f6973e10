/** Follows what the element does not own: the colour scheme, its own width, and idle time. */
import { isDark } from "./scheme.js";

export class Watch {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    /** Does the page around go dark? */
    this.isDark = false;
    /** Do findings and tables fit side by side? */
    this.isWide = false;
    this.onScheme = () => this.see({ isDark: isDark(host) });
    this.onIdle = () => host.warm();
    this.size = new ResizeObserver(([{ contentRect }]) => {
      // Container queries came with Chromium 105.
      this.see({ isWide: contentRect.width >= 65 * sizeOf(host) });
    });
  }

  /** @param {{isDark?: boolean, isWide?: boolean}} seen */
  see(seen) {
    const { isDark: dark, isWide } = this;
    Object.assign(this, seen);
    if (dark !== this.isDark || isWide !== this.isWide) this.host.requestUpdate();
  }

  hostConnected() {
    // First, that the worker starts while the rest of the element is made.
    this.idle = requestIdle(this.onIdle);
    this.onScheme();
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.scheme.addEventListener("change", this.onScheme);
    this.size.observe(this.host);
  }

  hostDisconnected() {
    this.scheme.removeEventListener("change", this.onScheme);
    this.size.disconnect();
    this.idle();
  }
}

/** Of its text: 15 pixels and more. @param {import("./gouji-check.js").GoujiCheck} host */
function sizeOf({ renderRoot }) {
  const section = renderRoot.querySelector("section");
  return section ? parseFloat(getComputedStyle(section).fontSize) : 15;
}

/** After the page's own loading is done; where it is, nothing is to be waited for. Safari has no requestIdleCallback; there it loads at first use. @param {() => void} call */
function requestIdle(call) {
  const { requestIdleCallback, cancelIdleCallback } = /** @type {any} */ (window);
  if (!requestIdleCallback) return () => {};
  let handle = 0;
  const wait = () => {
    handle = requestIdleCallback(call);
  };
  if (document.readyState === "complete") call();
  else addEventListener("load", wait, { once: true });
  return () => {
    removeEventListener("load", wait);
    cancelIdleCallback(handle);
  };
}
