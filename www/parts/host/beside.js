/** Of what the page will send: that a report shown is none of it, and the way back; and that nothing is watched. */
import { html, nothing } from "lit";
import { focusOn } from "./reasons.js";
import { wordsFor } from "./words.js";

/** @param {import("../../element/field.js").Field} field */
export function besideView(field) {
  const { host } = field;
  const { beside } = wordsFor(host.lang);
  const { reasonToWait } = host.control;
  const what = field.isFile ? beside.file : beside.text;
  return html`
    <p class="verdict review"><span class="sign" aria-hidden="true">!</span><strong>${beside.not(what)}</strong></p>
    ${reasonToWait && !host.many.front ? html`<p><strong>${reasonToWait}</strong></p>` : nothing}
    <p><button type="button" class="small" part="button" @click=${() => back(field)}>${beside.back(what)}</button></p>
  `;
}

/** Why nothing is watched. @param {import("../../element/field.js").Field} field */
export const blindOf = ({ host, element }) => wordsFor(host.lang).blind(host.for, Boolean(element));

/** What will be sent is checked, and shown again. @param {import("../../element/field.js").Field} field */
function back({ host, given }) {
  if (given.several && host.many.own) host.many.comeBack();
  else host.quietly(given);
  // Its button goes.
  focusOn(host, ".summary");
}
