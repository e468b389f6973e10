/** Between a value of the report and what stands in a field. */
/** @import { Value } from "../../../src/web/contract.js" */

/** What a cell shows. @param {Value} value */
export const printed = (value) => (value === null || value === undefined ? "" : String(value));

/**
 * A blank is a blank, plain digits are a figure; anything else goes to the core as it is typed, which tells a figure from other text.
 * @param {string} text
 */
export function understood(text) {
  const trimmed = text.trim();
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed || null;
}
