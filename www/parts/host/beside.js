/** Of what the page will send: that a report shown is none of it, or that nobody has looked at it, and the way back. */
import { html, nothing } from "lit";
import { focusOn } from "./reasons.js";
import { wordsFor } from "./words.js";

/** @param {import("../../element/field.js").Field} field */
export function besideView(field) {
  const { host } = field;
  if (!field.isBeside) return html`<p>${wordsFor(host.lang).noFile}</p>`;
  return html`
    <p class="verdict review"><span class="sign" aria-hidden="true">!</span><strong>${wordsFor(host.lang).beside.not(nameOf(field))}</strong></p>
    ${host.many.front ? nothing : reasonView(host)}
    ${backView(field)}
  `;
}

/** What will be sent, or what was stopped, and nobody has looked at. @param {import("../../element/gouji-check.js").GoujiCheck} host */
export function againView(host) {
  const { field, control, checking: { stopped } } = host;
  const again = () => {
    host.quietly(stopped);
    // Its button goes.
    focusOn(host, ".summary");
  };
  const isOfField = control.isUnknown && field.isHeld;
  return html`${reasonView(host)}${isOfField ? backView(field) : stopped ? buttonView(wordsFor(host.lang).again, again) : nothing}`;
}

/** @param {import("../../element/field.js").Field} field */
function nameOf({ host, isFile }) {
  const { beside } = wordsFor(host.lang);
  return isFile ? beside.file : beside.text;
}

/** @param {import("../../element/gouji-check.js").GoujiCheck} host */
const reasonView = ({ control: { reasonToWait } }) => (reasonToWait ? html`<p><strong>${reasonToWait}</strong></p>` : nothing);

/** @param {import("../../element/field.js").Field} field */
const backView = (field) => buttonView(wordsFor(field.host.lang).beside.back(nameOf(field)), () => back(field));

/** @param {string} text @param {() => void} onClick */
const buttonView = (text, onClick) => html`<p><button type="button" class="small" part="button" @click=${onClick}>${text}</button></p>`;

/** What will be sent is checked, and shown again. @param {import("../../element/field.js").Field} field */
function back({ host, given }) {
  if (given.several && host.many.own) host.many.comeBack();
  else host.quietly(given);
  // Its button goes.
  focusOn(host, ".summary");
}
