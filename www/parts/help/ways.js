/** Where a table can be put right in several ways, and blanks whose figure follows: each to be taken into the tool's own copy of the report. */
import { html, nothing } from "lit";
import { changeView } from "../../element/repairs.js";
import { cellKey } from "../../form/cells.js";
import { wordsFor } from "./words.js";

/** @import { Result, Repair } from "../../../src/web/contract.js" */

/** @typedef {import("../../element/repairs.js").View & {lang: string}} View */

/** So many are shown at once; a longer list helps nobody to choose. */
const SHOWN = 3;

/** @param {View} view */
export function waysView(view) {
  const { words, result, lang } = view;
  const { more } = result;
  const help = wordsFor(lang);
  const fills = fillsOf(result);
  const repairs = severalOf(result);
  if (repairs.length + fills.length === 0) return nothing;
  const rest = repairs.slice(SHOWN);
  return html`
    <h3>${help.ways}</h3>
    ${repairs.length > 0 ? html`<ol class="repairs ways-list">${repairs.slice(0, SHOWN).map((repair) => wayView(view, repair))}</ol>` : nothing}
    ${rest.length > 0
      ? html`<details><summary>${help.otherWays(rest.length + more)}</summary>
          <ol class="repairs ways-list">${rest.map((repair) => wayView(view, repair))}</ol></details>`
      : nothing}
    ${fills.length > 0
      ? html`<details><summary>${help.fills(fills.length)}</summary>
          <ol class="repairs ways-list">${fills.map((fill) => wayView(view, { changes: [fill] }))}</ol></details>`
      : nothing}
    <p class="quiet">${words.askRegister}</p>
  `;
}

/** The only way of a table stands under the verdict. @param {Result} result */
const severalOf = ({ repairs, more }) => repairs.filter(({ table }) => more > 0 || repairs.filter((other) => other.table === table).length > 1);

/** A blank that breaks a balance is a repair already. @param {Result} result */
function fillsOf({ repairs, fills }) {
  const proposed = repairs.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell)));
  return fills.filter(({ cell }) => !proposed.includes(cellKey(cell)));
}

/** @param {View} view @param {Pick<Repair, "changes">} way */
function wayView({ words, form, onApply }, { changes }) {
  return html`
    <li class="repair">
      ${changes.map((change) => changeView(words, form, change))}
      <button type="button" class="small" part="button" @click=${() => onApply(changes)}>${words.applyTo(changes)}</button>
    </li>
  `;
}
