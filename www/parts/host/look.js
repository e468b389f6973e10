/** What the element sees of its field, or does not see. */
import { wordsFor } from "./words.js";

/** @typedef {import("../../element/field.js").Field} Field */

/** With a click on these a form is sent: the last moment to see what no event told of. */
const SENDS = "[type=submit],[type=image],button:not([type])";

/**
 * What it holds may have been brought back by the browser, or set by a script: no event tells of that.
 * @param {Field} field @param {any} [target] what was clicked; a page has no such places
 */
export function look(field, target) {
  const button = target && target.closest && target.closest(SENDS);
  if (target && target.closest && !button) return;
  const { given, follower } = field;
  const { files } = /** @type {any} */ (field.element || {});
  if (files && files[0] !== (given || {}).source) field.picked(files);
  else if (follower) {
    follower.refresh();
    follower.look();
  }
  tell(field);
  if (button) unseen(field, button);
}

/** The button that says why a form is held back, where the element is not seen. @type {WeakMap<Field, any>} */
const saying = new WeakMap();

/** In a tab that is not shown the element holds the form back, and no browser says so: the button does that was pressed. @param {Field} field @param {any} [button] */
function unseen(field, button = saying.get(field)) {
  const { host } = field;
  if (!button || !button.setCustomValidity || button.form !== host.control.owner) return;
  const why = host.getClientRects().length === 0 ? host.control.reasonToWait : "";
  // What the page itself says there stays.
  if (!why && saying.get(field) !== button) return;
  saying.set(field, why ? button : null);
  button.setCustomValidity(why);
  if (why) console.warn(`gouji-check: ${why}`);
}

/** What is set wrongly beside `for`. @param {Field} field @param {typeof import("./words.js").zh} words @returns {string[]} */
function misset({ host }, words) {
  const { control: { isBlocking, internals, owner, checked, busy }, mode, lang } = host;
  const explain = host.getAttribute("explain") || "";
  const isChosen = owner && [...owner.querySelectorAll("input[type=file]")].some(({ files }) => files.length > 0);
  return [
    /^(advise|block)?$/i.test(mode || "") ? "" : words.mode(mode),
    /^(zh|en\b|$)/i.test(lang || "") ? "" : words.lang(lang),
    /^(true|false|explain)?$/i.test(explain) ? "" : words.explainIs(explain),
    isBlocking && internals.setValidity && !owner ? words.alone : "",
    isBlocking && isChosen && !host.for && !checked && !busy && !host.control.failed && !host.many.list ? words.noFor : "",
  ];
}

/** The page has done with what was given. A component for uploads tells nobody what it holds, other fields can be asked. @param {Field} field */
export function forget(field) {
  if (field.isFile && !(/** @type {any} */ (field.element).files)) field.given = null;
}

/** Fields that were looked at since this is here. @type {WeakSet<Field>} */
const seen = new WeakSet();

/** What a component for uploads was given and has named. @type {WeakMap<Field, object>} */
const named = new WeakMap();

/** It shows what it holds, and its input tells nothing: where the name of the file is gone, so is the file. @param {Field} field */
function follows(field) {
  const { element, given, isFile } = field;
  if (!given || !isFile || given.several || !given.name || /** @type {any} */ (element).files) return;
  if (element.textContent.includes(given.name)) named.set(field, given);
  else if (named.get(field) === given && element.getClientRects().length > 0) field.emptied();
}

/** An element that watches nothing, or whose mode is none, says so: in its own line, and in the console. @param {Field} field */
export function tell(field) {
  const { host, element, follower, isOff } = field;
  if (!seen.has(field)) {
    seen.add(field);
    look(field);
  }
  follows(field);
  // Until the page is there a field may be on its way.
  const isHere = document.readyState === "complete";
  const isBlind = isHere && host.for && !isOff && (!element || (follower && !follower.place && !field.isFile));
  const words = wordsFor(host.lang);
  const why = [isBlind ? words.blind(host.for, Boolean(element)) : "", ...(isHere ? misset(field, words) : [])].filter(Boolean).join(" ");
  unseen(field);
  if (why === field.isBlind) return;
  field.isBlind = why;
  host.requestUpdate();
  if (why) console.warn(`gouji-check: ${why}`);
}
