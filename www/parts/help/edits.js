/** What was changed in the tool's own copy: it is still to be done in the file, and how. */
import { html } from "lit";
import { changeView } from "../../element/repairs.js";
import { wordsFor } from "./words.js";

/** @param {import("../../element/repairs.js").View & {lang: string, isText: boolean}} view */
export function editsView({ words, lang, form, edits, isText, onUndo, onRevise, said }) {
  const { edited } = wordsFor(lang);
  return html`
    <div class="edits">
      <p>${edited.count(edits.length, isText)} <button type="button" class="small" part="button" @click=${onUndo}>${edited.undo}</button></p>
      ${edits.map((change) => changeView(words, form, change))}
      <div class="onward"><button type="button" class="small" part="button" @click=${onRevise}>${edited.revise}</button> ${edited.next(isText)}</div>
      <div class="quiet">${said}</div>
    </div>
  `;
}
