/** The tables of the form as fields: native tables with the role of a grid, one tab stop each. */
import { html, nothing } from "lit";
import { classOf, labelView, marksOf } from "../../element/tables.js";
import { cellKey } from "../../form/cells.js";
import { barView } from "./bar.js";
import { offersOf } from "./offers.js";
import { printed } from "./value.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../../element/tables.js").View} View
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./sheet.js").Slot} Slot
 * @typedef {{marks: Map<string, any>, messages: Map<string, any>, fills: Map<string, any>, offers: Map<string, any>, changes: Map<string, any>, picked: Set<Slot>}} Known what is known of the cells
 */

/** @param {Desk} desk @param {View} view */
export function gridsView(desk, view) {
  const known = knownOf(desk, view);
  return html`
    <div class="desk" @keydown=${(event) => desk.keyed(event)} @input=${(event) => typed(desk, event)} @compositionend=${(event) => typed(desk, event)}
      @focusin=${(event) => entered(desk, event)} @focusout=${() => desk.commit()} @mousedown=${(event) => pressed(desk, event)}
      @copy=${(event) => copied(desk, event)} @cut=${(event) => copied(desk, event) && desk.blank()} @paste=${(event) => pasted(desk, event)}>
      <h3>${desk.words.tools}</h3>
      ${barView(desk, view, known)}
      ${desk.sheets.map((sheet) => sheetView(desk, view, sheet, known))}
    </div>
  `;
}

/** @param {Desk} desk @param {View} view @returns {Known} */
function knownOf(desk, { result, current, edits }) {
  const byCell = (/** @type {import("../../element/repairs.js").Change[]} */ changes) => new Map(changes.map((change) => [cellKey(change.cell), change]));
  return {
    marks: marksOf(result, current),
    messages: new Map(result.findings.map((finding) => [finding.key, finding])),
    fills: byCell(result.fills),
    offers: byCell(offersOf(result)),
    changes: byCell(edits),
    picked: new Set(desk.edge ? desk.picked.flat() : []),
  };
}

/** @param {Desk} desk @param {View} view @param {Sheet} sheet @param {Known} known */
function sheetView(desk, view, sheet, known) {
  const { table, missing } = sheet;
  const words = desk.words;
  const isThere = Boolean(desk.edits.report.tables[table.id]);
  return html`
    <p class="caption"><span id="caption-${table.id}">${`${table.name} ${table.title}`}</span>
      ${isThere ? html`<button type="button" class="small" part="button" @click=${() => desk.clipboard.copyTables([sheet])}>${words.copyTable}</button>` : nothing}
      ${missing.length > 0
        ? html`<span class="quiet">${isThere ? words.rowsMissing(missing.length) : view.words.notFound}</span>
          <button type="button" class="small" part="button" @click=${() => desk.addRows(sheet)}>${isThere ? words.addRows : words.addTable}</button>`
        : nothing}</p>
    ${isThere
      ? html`<div class="scroll">
          <table part="table" class="${table.id} grid" role="grid" aria-multiselectable="true" aria-labelledby="caption-${table.id}">
            <tbody>${sheet.lines.map((line) => html`<tr>${line.labels.map(labelView)}${line.slots.map((slot) => cellView(desk, view, sheet, slot, known))}</tr>`)}</tbody>
          </table>
        </div>`
      : nothing}
  `;
}

/** @param {Desk} desk @param {View} view @param {Sheet} sheet @param {Slot} slot @param {Known} known */
function cellView(desk, view, { table, slots, missing }, slot, known) {
  const key = cellKey(slot.cell);
  if (missing.includes(slot.cell.row) || !slots[slot.line] || !slots[slot.line].includes(slot)) {
    return html`<td part="cell" colspan=${slot.span}><span class="quiet">${view.words.notPrinted}</span></td>`;
  }
  const mark = known.marks.get(key);
  const isPicked = known.picked.has(slot);
  const value = desk.mode && desk.at === key ? desk.text : printed(desk.valueOf(slot));
  const told = toldOf(desk, view, key, known, value);
  const stop = desk.stops[table.id] || cellKey(slots[0][0].cell);
  return html`<td part="cell" role="gridcell" colspan=${slot.span} aria-selected=${isPicked ? "true" : "false"}
      class="${classOf(mark)}${known.changes.has(key) ? " edited" : ""}${isPicked ? " picked" : ""}${desk.mode && desk.at === key ? " typing" : ""}"
    ><input class="field ${mark ? "cell" : ""}" data-cell=${key} autocomplete="off" spellcheck="false" aria-label=${slot.label} title=${told || nothing}
      aria-invalid=${mark && mark.severity === "error" && mark.part !== "beside" ? "true" : nothing} aria-describedby=${told ? `told-${key}` : nothing}
      tabindex=${key === stop ? "0" : "-1"} placeholder=${ghostOf(known, key)} .value=${value}
    />${value && known.offers.has(key) ? html`<span class="offer" aria-hidden="true">${known.offers.get(key).to}</span>` : nothing}${told ? html`<span class="hidden" id="told-${key}">${told}</span>` : nothing}</td>`;
}

/** @param {Known} known @param {string} key */
const ghostOf = ({ fills }, key) => (fills.has(key) ? String(fills.get(key).to) : nothing);

/** What there is to say of a cell besides its value. @param {Desk} desk @param {View} view @param {string} key @param {Known} known @param {string} value */
function toldOf({ words }, view, key, { marks, fills, offers, changes }, value) {
  const mark = marks.get(key);
  const change = changes.get(key);
  return [
    mark && (view.words.parts[mark.part] || view.words.severity[mark.severity]),
    change && words.changedFrom(printed(change.from) || view.words.blank),
    change && change.reason === "blank" && words.computed,
    !value && fills.has(key) && words.offered(fills.get(key).to),
    value && offers.has(key) && words.likely(offers.get(key).to),
  ].filter(Boolean).join(words.comma);
}

/** @param {Desk} desk @param {any} event */
function typed(desk, event) {
  if (!desk.slotOf(event.target)) return;
  desk.type(desk.mode || "type", event.target.value);
  // What an input method is still putting together is no value yet.
  if (!event.isComposing) desk.attempt();
}

/** @param {Desk} desk @param {any} event */
function entered(desk, event) {
  const slot = desk.slotOf(event.target);
  if (!slot) return;
  const key = cellKey(slot.cell);
  if (desk.at !== key) desk.edge = "";
  desk.at = key;
  desk.stops[slot.cell.table] = key;
  if (!desk.mode) event.target.select();
  desk.host.requestUpdate();
}

/** The first click picks a cell, the second puts the caret into it. @param {Desk} desk @param {any} event */
function pressed(desk, event) {
  const slot = desk.slotOf(event.target);
  if (!slot || event.button !== 0) return;
  const key = cellKey(slot.cell);
  // One that the desk chose was not clicked yet.
  const isActive = desk.root.activeElement === event.target && (desk.given !== key || Boolean(desk.mode));
  desk.given = "";
  desk.wish = null;
  if (event.shiftKey && desk.active && desk.active.cell.table === slot.cell.table && !desk.mode) {
    event.preventDefault();
    desk.pick(key);
  } else if (!isActive) {
    event.preventDefault();
    desk.said = "";
    event.target.focus();
  } else if (!desk.mode) desk.type("edit", event.target.value);
}

/** @param {Desk} desk @param {any} event @returns {boolean} were cells copied, and not a part of a text? */
function copied(desk, event) {
  if (desk.mode || !desk.slotOf(event.target)) return false;
  event.preventDefault();
  desk.clipboard.copyPicked(event.clipboardData);
  return true;
}

/** @param {Desk} desk @param {any} event */
function pasted(desk, event) {
  if (!desk.slotOf(event.target)) return;
  // It is no report for the element's own box.
  event.stopPropagation();
  if (desk.clipboard.paste(event.clipboardData)) event.preventDefault();
}
