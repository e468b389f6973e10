/** A file that cannot be read: the way to one that can, step by step. */
import { html, nothing } from "lit";
import { wordsFor } from "./words.js";

/** By the core's own sentence, in either language: a password stands before files of every kind, and of those that Word opens it goes there. */
const LOCKED = /密码|password/;

/** @param {string} lang @param {string} name of the file @param {string} message why it was not read */
export function menuView(lang, name, message) {
  const way = wordsFor(lang).unread[wayOf(name, message)];
  return way ? html`<p class="menu-path">${way.map((step) => html`<span>${step}</span> `)}</p>` : nothing;
}

/** @param {string} name @param {string} message @returns {"locked" | "lockedOpen" | "docx" | "xlsx" | "original" | ""} */
function wayOf(name, message) {
  // A printed page saved as .docx is a picture of it, or a text without its table.
  if (/\.(pdf|ofd)$/i.test(name)) return "original";
  if (LOCKED.test(message)) return lockOf(name, message);
  if (/\.(doc|wps|rtf|odt)$/i.test(name)) return "docx";
  if (/\.(xls|et|ods)$/i.test(name)) return "xlsx";
  return "";
}

/** Where a password is taken away: Word opens no document of LibreOffice that has one, and an archive is unpacked. @param {string} name @param {string} message */
function lockOf(name, message) {
  if (/压缩包|archive/.test(message)) return "";
  return /\.od[ts]$/i.test(name) ? "lockedOpen" : "locked";
}
