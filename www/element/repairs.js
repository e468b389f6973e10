/** What the cells should likely hold: the proposals, each to be applied to the tool's own copy of the report. */
import { html, nothing } from "lit";
import { placeOf } from "./labels.js";
import { onlyWay, tablesOf } from "./ways.js";

/** @import { Result, CatalogueForm, CellRef, Value } from "../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{cell: CellRef, from: Value, to: Value, reason: string}} Change
 * @typedef {{words: Words, form: CatalogueForm, result: Result, edits: Change[], isSearching: boolean, onApply: (changes: Change[]) => void, onUndo: () => void, onRevise: () => void, said: string, help: () => any}} View
 */

/** What was changed, and what else could be; the only way stands under the verdict. @param {View} view */
export function repairsView(view) {
  const { edits, help, result } = view;
  // One way a table is under the verdict: most reports with a mistake need no more.
  const isOneEach = tablesOf(result).every((table) => onlyWay(result, table));
  const part = (!isOneEach || result.gave_up || result.fills.length + edits.length > 0) && help();
  return part ? html`${edits.length > 0 ? part.editsView(view) : nothing}${part.gaveUpView(view)}${part.waysView(view)}` : nothing;
}

/** @param {Words} words @param {CatalogueForm} form @param {Change} change */
export function changeView(words, form, { cell, from, to, reason }) {
  return html`
    <p>${placeOf(form, cell)} <del>${from === null ? words.blank : from}</del> → <ins>${to === null ? words.blank : to}</ins>
      ${words.reasons[reason] ? html`<span class="quiet">${words.reasons[reason]}</span>` : nothing}</p>
  `;
}
