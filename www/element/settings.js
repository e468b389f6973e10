/** What attributes and properties set, as options of the core. */
import { coreLanguage } from "./words.js";

/** @import { Options } from "../../src/web/contract.js" */

/** Of these a change takes the last report through again. */
export const SETTINGS = ["lang", "form", "off", "published", "last", "rules"];

/** @param {import("./gouji-check.js").GoujiCheck} host */
export function optionsOf({ lang, form, control, off, published, last, rules, accepted }) {
  const without = (off || "").split(/[\s,，、]+/).filter(Boolean);
  /** @type {Options} */
  const options = { lang: coreLanguage(lang) };
  if (form && !control.namesOwner) options.form = form;
  if (published) options.published = published;
  if (without.length > 0) options.off = without;
  if (last) options.last = last;
  if (rules) options.rules = rules;
  if (accepted && accepted.length > 0) options.accepted = accepted;
  // Plain data: what a framework wraps no worker is handed.
  try {
    return JSON.parse(JSON.stringify(options));
  } catch (error) {
    throw Object.assign(error, { kind: "misuse" });
  }
}
