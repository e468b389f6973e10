/** What the cells should likely hold: the proposals, each to be applied to the tool's own copy of the report. */
import { html, nothing } from "lit";
import { placeOf } from "./findings.js";
import { cellKey } from "../form/cells.js";

/** @import { Result, CatalogueForm, CellRef, Value } from "../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{cell: CellRef, from: Value, to: Value, reason: string}} Change
 * @typedef {{table: string, changes: Change[], only: boolean}} Repair
 * @typedef {{words: Words, form: CatalogueForm, result: Result, edits: Change[], isSearching: boolean, onApply: (changes: Change[]) => void, onUndo: () => void}} View
 */

/** So many are shown at once; a longer list helps nobody to choose. */
const SHOWN = 3;

/** @param {View} view */
export function repairsView(view) {
  const { words, result, edits, isSearching } = view;
  const { repairs, more, gave_up: gaveUp } = result;
  // A blank that breaks a balance is a repair already.
  const proposed = repairs.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell)));
  const fills = result.fills.filter(({ cell }) => !proposed.includes(cellKey(cell)));
  if (repairs.length + fills.length + edits.length === 0 && !gaveUp) return nothing;
  const rest = repairs.slice(SHOWN);
  return html`
    ${edits.length > 0 ? editsView(view) : nothing}
    ${repairs.length + fills.length > 0 || gaveUp ? html`<h3>${words.repairs}</h3>` : nothing}
    ${gaveUp ? html`<p class="quiet gave-up">${isSearching ? words.searching : words.gaveUp}</p>` : nothing}
    ${repairs.length > 0 ? html`<ol class="repairs">${repairs.slice(0, SHOWN).map((repair) => repairView(view, repair))}</ol>` : nothing}
    ${rest.length > 0
      ? html`<details><summary>${words.otherWays(rest.length + more)}</summary>
          <ol class="repairs">${rest.map((repair) => repairView(view, repair))}</ol></details>`
      : nothing}
    ${fills.length > 0
      ? html`<details><summary>${words.fills(fills.length)}</summary>
          <ol class="repairs">${fills.map((fill) => repairView(view, { changes: [fill], only: false }))}</ol></details>`
      : nothing}
    <p class="quiet">${words.register}</p>
  `;
}

/** What was changed in the copy, to be done in the source by whoever has it. @param {View} view */
function editsView({ words, form, edits, onUndo }) {
  return html`
    <div class="edits">
      <p>${words.edited(edits.length)} <button type="button" class="small" part="button" @click=${onUndo}>${words.undo}</button></p>
      ${edits.map((change) => changeView(words, form, change))}
    </div>
  `;
}

/** @param {Words} words @param {CatalogueForm} form @param {Change} change */
function changeView(words, form, { cell, from, to, reason }) {
  return html`
    <p>${placeOf(form, cell)}<br />
      <del>${from === null ? words.blank : from}</del> → <ins>${to === null ? words.blank : to}</ins>
      ${words.reasons[reason] ? html`<span class="quiet">${words.reasons[reason]}</span>` : nothing}</p>
  `;
}

/** @param {View} view @param {{changes: Change[], only: boolean}} repair */
function repairView(view, { changes, only }) {
  const { words, form } = view;
  return html`
    <li class="repair">
      ${changes.map((change) => changeView(words, form, change))}
      <button type="button" class="small" part="button" @click=${() => view.onApply(changes)}>${words.apply}</button>
      ${only ? html`<span class="quiet">${words.only}</span>` : nothing}
    </li>
  `;
}
