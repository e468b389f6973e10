/** Above the grids: what can be done with all of them, and what there is to know of the cell at hand. */
import { html, nothing } from "lit";
import { countsOf, grouped } from "../../element/groups.js";
import { saidOf } from "../../element/verdict.js";
import { cellKey } from "../../form/cells.js";
import { printed } from "./value.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../../element/tables.js").View} View
 * @typedef {import("./grid.js").Known} Known
 */

/** @param {Desk} desk @param {View} view @param {Known} known */
export function barView(desk, view, known) {
  const { words, edits, keeper } = desk;
  const { fills, verdict } = view.result;
  const there = desk.sheets.filter(({ table }) => edits.report.tables[table.id]);
  const button = (text, act, disabled = false) =>
    html`<button type="button" class="small" part="button" ?disabled=${disabled} @click=${act}>${text}</button>`;
  return html`
    <p class="tools" role="toolbar" aria-label=${words.tools}>
      ${button(words.undo, () => desk.turn("undo"), edits.past.length === 0)}
      ${button(words.redo, () => desk.turn("redo"), edits.ahead.length === 0)}
      ${fills.length > 0 ? button(words.fillAll(fills.length), () => desk.fill(fills)) : nothing}
      ${there.length > 1 ? button(words.copyAll(there.length), () => desk.clipboard.copyTables(there)) : nothing}
      ${button(words.done, () => desk.close())}
      <label class="keep"><input type="checkbox" .checked=${keeper.isOn} @change=${(event) => keeper.ticked(event.target)} /> ${words.keep}</label>
    </p>
    <details class="keys"><summary>${words.keys}</summary><p class="quiet">${words.howTo}</p></details>
    <div class="at-hand">
      ${hereView(desk, view, known)}
      <p class="said"><span class="told ${view.isCopy ? "review" : verdict}">${toldOf(words, view)}</span> <span role="status">${desk.said}</span></p>
    </div>
  `;
}

/** How many causes there are to look at; where there are none the verdict's own words. @param {Desk["words"]} words @param {View} view */
function toldOf(words, { result, form, edits, words: told }) {
  const counts = countsOf(grouped(result.findings).map(({ root }) => root));
  return counts.error + counts.warning > 0 ? words.counted(counts) : saidOf({ words: told, form, result, edits });
}

/** The cell at hand: always two lines high, so that the tables stay where they are. @param {Desk} desk @param {View} view @param {Known} known */
function hereView(desk, view, { marks, messages, offers, changes }) {
  const { active, words } = desk;
  if (!active) return html`<p class="here quiet">${words.choose}</p><p class="here"></p>`;
  const key = cellKey(active.cell);
  const mark = marks.get(key);
  const change = changes.get(key);
  const offer = offers.get(key);
  return html`
    <p class="here"><strong>${active.label}</strong>
      ${change ? html`<span>${words.changedFrom(printed(change.from) || view.words.blank)}</span>` : nothing}</p>
    <p class="here">${offer
        ? html`<button type="button" class="small" part="button" title="Ctrl+Enter" @click=${() => desk.fill([offer])}>${words.take(offer.to)}</button>`
        : nothing}
      ${mark
        ? html`<button type="button" class="finding-here" title=${words.toFinding} @click=${() => view.onCell(mark.finding)}>${messages.get(mark.finding).message}</button>`
        : nothing}</p>
  `;
}
