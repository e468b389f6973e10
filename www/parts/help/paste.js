/** The place to paste a report that is no file. */
import { html } from "lit";
import { wordsFor } from "./words.js";

/** Places that have had the focus once. @type {WeakSet<Element>} */
const seen = new WeakSet();

/** @param {import("../../element/gouji-check.js").GoujiCheck} host */
export function pasteView(host) {
  const { pasteHere, checkText } = wordsFor(host.lang);
  const area = () => /** @type {HTMLTextAreaElement | null} */ (host.renderRoot.querySelector(".paste textarea"));
  // Who opened it will paste next.
  host.updateComplete.then(() => {
    const place = area();
    if (!place || seen.has(place)) return;
    seen.add(place);
    place.focus();
  });
  const check = () => host.quietly({ source: area().value, name: host.words.pasted });
  return html`
    <div class="paste">
      <textarea rows="4" aria-label=${pasteHere} placeholder=${pasteHere}></textarea>
      <button part="button" type="button" @click=${check}>${checkText}</button>
    </div>
  `;
}
