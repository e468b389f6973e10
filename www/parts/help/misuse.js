/** The page has set something wrongly: which attribute that is, how it is written, and what the report is without it. */
import { html } from "lit";
import { optionsOf } from "../../element/settings.js";
import { readable } from "../../worker/reading.js";
import { wordsFor } from "./words.js";

/** @typedef {import("../../element/gouji-check.js").GoujiCheck} Host */

/** By the core's own reasons: each begins with the name of the setting. */
const REASON = /^(?:options: )?(published|off|form|last|rules|accepted)\b:? ?(.*?)(?: is (?:no|not) |$)/;

/** @param {Host} host */
export function misuseView({ lang, words, session: { failure: { message } } }) {
  const { misuse } = wordsFor(lang);
  const [, name = "", value = ""] = REASON.exec(message) || [];
  return html`<p class="unused">${name in misuse ? misuse[name](value) : `${words.failure.misuse}${message}`}</p>`;
}

/**
 * What will be sent is checked without what is set wrongly, so that the form is held back for what is in it.
 * @param {Host} host @param {import("../../element/session.js").Taken} taken @param {{message: string, reasons?: string[]}} error
 * @returns {Promise<import("../../element/control.js").Checked>}
 */
export async function without(host, taken, { message, reasons = [message] }) {
  const options = optionsOf(plainly(host));
  for (const reason of reasons) delete options[/** @type {"off"} */ ((REASON.exec(reason) || [])[1])];
  const source = taken.report ? "" : await readable(taken.source);
  const { result, version } = await host.ask({ ...taken, source, own: true }, options);
  return { source, hash: await host.control.hashOf(source), result, version };
}

/** Its settings without what is no data, as an object that holds itself. @param {Host} host @returns {Host} */
function plainly(host) {
  const { lang, form, control, off, published } = host;
  const plain = /** @type {any} */ ({ lang, form, control, off, published });
  for (const name of /** @type {const} */ (["last", "rules", "accepted"])) {
    try {
      plain[name] = JSON.parse(JSON.stringify(host[name]));
    } catch {
      plain[name] = null;
    }
  }
  return plain;
}
