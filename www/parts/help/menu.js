/** A file that cannot be read: the way through the menus to one that can. */
import { html, nothing } from "lit";
import { wordsFor } from "./words.js";

/** @param {string} lang @param {string} name of the file */
export function menuView(lang, name) {
  const kind = /\.(doc|wps|rtf|odt|pdf|ofd)$/i.test(name) ? "docx" : /\.(xls|et|ods)$/i.test(name) ? "xlsx" : "";
  return kind ? html`<p class="menu-path">${wordsFor(lang).saveAs[kind].map((step) => html`<span>${step}</span> `)}</p>` : nothing;
}
