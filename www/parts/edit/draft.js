/** A draft in the browser's own storage: written only while someone asks for it, under one key a page. */
import { draftKey } from "../../element/editing.js";

/** @import { Report, Finding } from "../../../src/web/contract.js" */

/**
 * `unread`: what was found of no cell, as of rows that were not read; the values do not tell it.
 * @typedef {{saved: string, name: string, source: Report, report: Report, changes: import("../../element/repairs.js").Change[], unread?: Finding[]}} Draft
 */

/** @returns {Draft | null} */
export function kept() {
  try {
    const draft = JSON.parse(localStorage.getItem(draftKey()) || "null");
    return draft && draft.report && draft.report.tables && draft.source ? draft : null;
  } catch {
    return null;
  }
}

/** @param {Draft} draft @returns {boolean} is it kept? Storage may be full or forbidden */
export function keep(draft) {
  try {
    localStorage.setItem(draftKey(), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function erase() {
  try {
    localStorage.removeItem(draftKey());
  } catch {
    // Where there is no storage nothing is kept.
  }
}
