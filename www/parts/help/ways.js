/** Where a table can be put right in several ways, and blanks whose figure follows: each to be taken into the tool's own copy of the report. */
import { html, nothing } from "lit";
import { changeView } from "../../element/repairs.js";
import { onlyWay, tablesOf, waysOf } from "../../element/ways.js";
import { cellKey } from "../../form/cells.js";
import { wordsFor } from "./words.js";

/** @import { Result, Repair } from "../../../src/web/contract.js" */

/** @typedef {import("../../element/repairs.js").View & {lang: string}} View */

/** So many are shown at once; a longer list helps nobody to choose. Of ways with many cells one fills the screen. @param {Repair[]} repairs */
const shownOf = ([first]) => (first && first.changes.length > 4 ? 1 : 3);

/** @param {View} view */
export function waysView(view) {
  const { words, result, lang } = view;
  const help = wordsFor(lang);
  const fills = fillsOf(result);
  const repairs = severalOf(result);
  if (repairs.length + fills.length === 0) return nothing;
  const shown = shownOf(repairs);
  const rest = repairs.slice(shown);
  const shared = sharedBy(repairs);
  const isMore = tablesOf({ repairs }).some((table) => waysOf(result, table).count > repairs.length);
  return html`
    <h3>${help.ways}</h3>
    ${isMore ? html`<p class="quiet">${help.listed(repairs.length)}</p>` : nothing}
    ${shared.length > 0 ? html`<p>${help.shared}</p><ol class="repairs ways-list">${wayView(view, { changes: shared })}</ol><p>${help.apart}</p>` : nothing}
    ${repairs.length > 0 ? html`<ol class="repairs ways-list">${repairs.slice(0, shown).map((repair) => wayView(view, repair, shared))}</ol>` : nothing}
    ${rest.length > 0
      ? html`<details><summary>${help.otherWays(rest.length)}</summary>
          <ol class="repairs ways-list">${rest.map((repair) => wayView(view, repair, shared))}</ol></details>`
      : nothing}
    ${fills.length > 0
      ? html`<details><summary>${help.fills(fills.length)}</summary>
          <ol class="repairs ways-list">${fills.map((fill) => wayView(view, { changes: [fill] }))}</ol></details>`
      : nothing}
    <p class="quiet">${words.askRegister}</p>
  `;
}

/** Nothing that explains it was found, so far. @param {View} view */
export function gaveUpView({ lang, isSearching, result }) {
  const { searching, gaveUp } = wordsFor(lang);
  return result.gave_up ? html`<p class="quiet gave-up">${isSearching ? searching : gaveUp}</p>` : nothing;
}

/** The only way of a table stands under the verdict. @param {Result} result */
const severalOf = (result) => result.repairs.filter(({ table }) => !onlyWay(result, table));

/** A blank that breaks a balance is a repair already. @param {Result} result */
function fillsOf({ repairs, fills }) {
  const proposed = repairs.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell)));
  return fills.filter(({ cell }) => !proposed.includes(cellKey(cell)));
}

/** What every way that is listed changes, and in the same way: that is looked at first. @param {Repair[]} repairs @returns {Repair["changes"]} */
function sharedBy(repairs) {
  const tables = new Set(repairs.map(({ table }) => table));
  // Of two tables each has ways of its own.
  if (repairs.length < 2 || tables.size > 1) return [];
  return repairs[0].changes.filter((change) => repairs.every(({ changes }) => changes.some((other) => isSame(other, change))));
}

/** @param {Repair["changes"][0]} one @param {Repair["changes"][0]} other */
const isSame = (one, other) => cellKey(one.cell) === cellKey(other.cell) && one.to === other.to;

/** A cell a line. @param {View} view @param {Pick<Repair, "changes">} way @param {Repair["changes"]} [shared] said already */
function wayView({ words, form, onApply }, { changes }, shared = []) {
  return html`
    <li class="repair">
      ${changes.filter((change) => !shared.some((one) => isSame(one, change))).map((change) => changeView(words, form, change))}
      <button type="button" class="small" part="button" @click=${() => onApply(changes)}>${words.applyTo(changes)}</button>
    </li>
  `;
}
