/**
 * The one policy for Trusted Types, by the name that a page allows: `trusted-types gouji`. Lit makes its templates by it too (their text
 * is constant), and the addresses are those of our own scripts.
 * @type {any}
 */
export const policy = make(/** @type {any} */ (globalThis).trustedTypes);

/** @param {any} factory */
function make(factory) {
  const asItIs = (/** @type {string} */ text) => text;
  try {
    return factory && factory.createPolicy("gouji", { createHTML: asItIs, createScriptURL: asItIs });
  } catch {
    // The page allows other names, or this one but once. Where it requires none, none is needed.
    return undefined;
  }
}
