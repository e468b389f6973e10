/**
 * What a part's views need of Lit, as Lit itself makes them; the element's own copy renders them.
 * Bundled in the place of `lit` in the parts.
 */
export const nothing = Symbol.for("lit-nothing");

/** @param {TemplateStringsArray} strings @param {...unknown} values */
export const html = (strings, ...values) => ({ _$litType$: 1, strings, values });

/** A sheet is handed over as text. */
export const css = String.raw;
