/** The box for a reason, and the list of what was set aside with one. */
import { html } from "lit";
import { wordsFor } from "./words.js";

/** @import { Finding } from "../../../src/web/contract.js" */

/** @typedef {import("../../element/accepted.js").View} View */

/** @param {View} view @param {string} key */
export function reasonView({ lang, onReason, onExplain }, key) {
  const words = wordsFor(lang);
  const give = (/** @type {any} */ event) => {
    const reason = event.target.closest(".reason").querySelector("input").value.trim();
    if (reason) onReason(key, reason);
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    // The Enter that ends a word of an input method is not meant.
    if (event.key === "Enter" && !event.isComposing) give(event);
    if (event.key === "Escape") onExplain(key);
  };
  return html`
    <p class="reason">
      <input type="text" aria-label=${words.reason} placeholder=${words.reason} maxlength="500" @keydown=${onKey} />
      <button part="button" type="button" class="small" @click=${give}>${words.giveReason}</button>
    </p>
  `;
}

/** @param {View} view @param {Finding[]} accepted */
export function acceptedView({ lang, onReason }, accepted) {
  const words = wordsFor(lang);
  return html`
    <details class="accepted">
      <summary>${words.accepted(accepted.length)}</summary>
      <ol>
        ${accepted.map(({ key, message, accepted: reason }) => html`
          <li>${message}<br /><span class="quiet">${words.reasonGiven(reason)}</span>
            <button part="button" type="button" class="small" @click=${() => onReason(key, "")}>${words.takeBack}</button></li>`)}
      </ol>
    </details>
  `;
}
