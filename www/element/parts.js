/**
 * What few people need comes when it is asked for: each part is a classic script of its own beside this one (www/parts),
 * which leaves what it exports on its own tag. In the one-file page all of them are there already.
 */
import { addressOf } from "./files.js";
import { scriptAt } from "./places.js";


/** The parts that came with the page itself, by name: gouji.html sets it. @type {Record<string, any>} */
export const built = {};

/** @type {Map<string, Promise<any>>} by address, for all elements of the page */
const fetched = new Map();

export class Parts {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {Record<string, any>} null while it is on its way */
    this.here = {};
    /** @type {Record<string, Promise<any>>} */
    this.coming = {};
  }

  /**
   * What the part exports; null while it is on its way, and where it cannot be had (told as `gouji-error` then).
   * A view asks for it at every turn and is rendered again when it is there.
   * @param {string} name
   */
  get(name) {
    if (!(name in this.here)) this.use(name, () => {});
    return this.here[name];
  }

  /** Calls with what the part exports; where it cannot be had that is told. @param {string} name @param {(part: any) => unknown} call */
  use(name, call) {
    return this.load(name).then(call).catch((error) => this.host.fault(error));
  }

  /** @param {string} name @returns {Promise<any>} rejects with a GoujiError */
  load(name) {
    this.coming[name] = this.coming[name] || this.fetch(name);
    return this.coming[name];
  }

  /** @param {string} name */
  async fetch(name) {
    this.here[name] = null;
    try {
      const part = built[name] || (await fetchPart(addressOf(this.host.folder, `gouji-${name}.js`)));
      this.here[name] = part;
      adopt(this.host.renderRoot, part.sheet);
      this.host.requestUpdate();
      return part;
    } catch (error) {
      // The next to ask tries again: the network may be back.
      delete this.here[name];
      delete this.coming[name];
      throw error;
    }
  }
}

/** @param {string} address */
function fetchPart(address) {
  const found = fetched.get(address) || scriptAt(address).then(({ part }) => part);
  fetched.set(address, found);
  found.catch(() => fetched.delete(address));
  return found;
}

/** @param {any} root @param {unknown} [sheet] text, or a sheet of Lit */
function adopt(root, sheet) {
  if (!sheet) return;
  if (!root.adoptedStyleSheets) {
    // Firefox before 101, Safari before 16.4: as Lit does it there.
    const style = document.createElement("style");
    style.textContent = String(sheet);
    root.append(style);
    return;
  }
  const made = new CSSStyleSheet();
  // Chromium 78 has it too (no literal would), and no policy stands against it.
  /** @type {any} */ (made).replaceSync(String(sheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
}
