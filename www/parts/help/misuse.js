/** The page has set something wrongly: which setting that is, how it is written, and what the report is without it. */
import { html } from "lit";
import { optionsOf } from "../../element/settings.js";
import { readable } from "../../worker/reading.js";
import { wordsFor } from "./words.js";

/** @typedef {import("../../element/gouji-check.js").GoujiCheck} Host */

/** By the core's own reasons: each begins with the name of the setting. */
const REASON = /^(?:options: )?(published|off|form|last|rules|accepted)(?:\[\d+\])?: ?(.*?)(?: is (?:no|not) |$)/;

/** But one on a pack begins with the pack's own name, or with `form` where it has none: only these name what else was given. */
const NO_PACK = /^(?:options|source|report|name): /;

/** The settings that are data. */
const DATA = /** @type {const} */ (["last", "rules", "accepted"]);

/** Which setting a reason is about; none where it is about no setting, or one is no data at all. @param {Host} host @param {string} reason */
function settingOf(host, reason) {
  const plain = plainly(host);
  const isOfPack = host.rules && !NO_PACK.test(reason) && DATA.every((name) => !host[name] || plain[name]);
  if (isOfPack) return { name: "rules", value: reason.split("; options: ")[0] };
  const [, name = "", value = ""] = REASON.exec(reason) || [];
  return { name, value };
}

/** @param {Host} host */
export function misuseView(host) {
  const { lang, words, session: { failure: { message } } } = host;
  const { misuse } = wordsFor(lang);
  const { name, value } = settingOf(host, message);
  return html`<p class="unused">${name in misuse ? misuse[name](value) : `${words.failure.misuse}${message}`}</p>`;
}

/**
 * What will be sent is checked without what is set wrongly, so that the form is held back for what is in it; and that stands on the page.
 * @param {Host} host @param {import("../../element/session.js").Taken & {turn: number}} taken @param {{message: string, reasons?: string[]}} error
 * @returns {Promise<import("../../element/control.js").Checked>}
 */
export async function without(host, { turn, ...taken }, error) {
  const source = taken.report ? "" : await readable(taken.source);
  const answer = await askWithout(host, { ...taken, source, own: true }, optionsOf(plainly(host)), error);
  const hash = await host.control.hashOf(source);
  const { session } = host;
  if (host.control.isBlocking && turn === session.turn && !session.calm) {
    const { version, forms } = answer;
    session.set({ version, forms, name: taken.name, ofField: Boolean(taken.field), isBeside: false, calm: true });
  }
  return { source, hash, result: answer.result, version: answer.version };
}

/**
 * Where one thing is set wrongly, another may be, too, or be of what is left out: a rule of a refused pack.
 * @param {Host} host @param {import("../../element/session.js").Taken} taken @param {import("../../../src/web/contract.js").Options} options
 * @param {{message: string, reasons?: string[]}} error @returns {Promise<import("../../element/session.js").Answer>}
 */
async function askWithout(host, taken, options, { message, reasons = [message] }) {
  for (const reason of reasons) delete options[/** @type {"off"} */ (settingOf(host, reason).name)];
  try {
    return await host.ask(taken, { ...options });
  } catch (error) {
    const next = /** @type {any} */ (error);
    const names = (next.reasons || []).map((/** @type {string} */ reason) => settingOf(host, reason).name);
    if (!names.some((/** @type {string} */ name) => name in options)) throw error;
    return askWithout(host, taken, options, next);
  }
}

/** Its settings without what is no data, as an object that holds itself. @param {Host} host @returns {Host} */
function plainly(host) {
  const { lang, form, control, off, published } = host;
  const plain = /** @type {any} */ ({ lang, form, control, off, published });
  for (const name of DATA) {
    try {
      plain[name] = JSON.parse(JSON.stringify(host[name]));
    } catch {
      plain[name] = null;
    }
  }
  return plain;
}
