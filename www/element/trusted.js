/**
 * The one policy for Trusted Types, by the name that a page allows: `trusted-types gouji`. Lit makes its templates by it too (their text
 * is constant), and the addresses are those of our own scripts.
 * @type {any}
 */
export const policy = make(/** @type {any} */ (globalThis).trustedTypes);

/** @param {any} factory */
function make(factory) {
  const asItIs = (/** @type {string} */ text) => text;
  return factory && factory.createPolicy("gouji", { createHTML: asItIs, createScriptURL: asItIs });
}
