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
  if (target && target.closest && !target.closest(SENDS)) return;
  const { given, follower } = field;
  const { files } = /** @type {any} */ (field.element || {});
  if (files && files[0] !== (given || {}).source) field.picked(files);
  else if (follower) {
    follower.refresh();
    follower.look();
  }
  tell(field);
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
  const isBlind = document.readyState === "complete" && !isOff && (!element || (follower && !follower.place && !field.isFile));
  const words = wordsFor(host.lang);
  const isMode = /^(advise|block)?$/i.test(host.mode);
  const why = [isBlind ? words.blind(host.for, Boolean(element)) : "", isMode ? "" : words.mode(host.mode)].filter(Boolean).join(" ");
  if (why === field.isBlind) return;
  field.isBlind = why;
  host.requestUpdate();
  if (why) console.warn(`gouji-check: ${why}`);
}
