/** What a key does in a grid: as in the spreadsheets that people know. */
import { cellKey } from "../../form/cells.js";
import { offersOf } from "./offers.js";
import { downwards, slotAt, slotsOf } from "./sheet.js";
import { printed } from "./value.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("./sheet.js").Slot} Slot
 */

/** Lines of a page up or down. */
const PAGE = 8;

/** @param {Desk} desk @param {any} event */
export function keyed(desk, event) {
  // An input method has the key.
  if (event.isComposing || event.keyCode === 229 || event.altKey) return;
  const slot = desk.slotOf(event.target);
  if (!slot) return;
  const done = event.ctrlKey || event.metaKey ? withControl(desk, slot, event) : plain(desk, slot, event);
  if (done) event.preventDefault();
}

/** @param {Desk} desk @param {Slot} slot @param {any} event @returns {any} was it for the grid? */
function withControl(desk, slot, event) {
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    const back = key === "z" && !event.shiftKey;
    // What is only typed yet is the first thing to take back.
    if (desk.mode && back) desk.cancel();
    else if (!desk.mode) desk.turn(back ? "undo" : "redo");
    return true;
  }
  if (key === "enter") {
    const offer = offersOf(desk.host.result).find((one) => cellKey(one.cell) === desk.at);
    if (offer && !desk.mode) desk.fill([offer]);
    return true;
  }
  if (key !== "home" && key !== "end") return false;
  const slots = slotsOf(desk.sheetOf(slot));
  if (key === "home" && slot === slots[0] && !event.shiftKey) return toButtons(desk, slot);
  return go(desk, key === "home" ? slots[0] : slots[slots.length - 1], event.shiftKey);
}

/** Those of the table stand above it, out of the way of who fills it in. @param {Desk} desk @param {Slot} slot */
function toButtons(desk, { cell }) {
  desk.commit();
  return desk.focusOn(`[id="caption-${cell.table}"] ~ button`);
}

/** @param {Desk} desk @param {Slot} slot @param {any} event */
function plain(desk, slot, event) {
  const { key, shiftKey, target } = event;
  if (key === "Escape") {
    const isBusy = Boolean(desk.mode || desk.edge);
    if (desk.mode) desk.cancel();
    else desk.pick("");
    // With nothing to leave here it is for the page: a dialog around may close.
    return isBusy;
  }
  if (key === "F2") {
    desk.type("edit", desk.mode ? desk.text : printed(desk.valueOf(slot)));
    target.setSelectionRange(target.value.length, target.value.length);
    return true;
  }
  if (key === "Delete" && !desk.mode) {
    desk.blank();
    return true;
  }
  // Who goes on has done with the cell, be it blank.
  if ((key === "Tab" || key === "Enter") && !shiftKey) desk.reached.add(cellKey(slot.cell));
  if (key === "Tab") return go(desk, inOrder(desk, slot, shiftKey ? -1 : 1, slotsOf), false);
  if (key === "Enter") {
    // At the last cell there is nowhere to go, but what was typed is written.
    if (!go(desk, inOrder(desk, slot, shiftKey ? -1 : 1, downwards), false)) desk.commit();
    return true;
  }
  return moved(desk, slot, key, shiftKey);
}

/** @param {Desk} desk @param {Slot} slot @param {string} key @param {boolean} extends_ */
function moved(desk, slot, key, extends_) {
  const across = ["ArrowLeft", "ArrowRight", "Home", "End"].includes(key);
  // Within a text being edited these move the caret, and a shift marks letters.
  if (desk.mode === "edit" && (across || extends_)) return false;
  const from = extends_ ? desk.slots.get(desk.edge) || slot : slot;
  const line = desk.sheetOf(slot).slots[from.line];
  const at = line.indexOf(from);
  const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE }[key];
  if (by) {
    const beside = !extends_ && Math.abs(by) === 1 ? besideOf(desk, slot, by) : undefined;
    go(desk, upOrDown(desk, from, by) || beside, extends_);
    return true;
  }
  if (!across) return false;
  desk.wish = null;
  go(desk, { ArrowLeft: line[at - 1], ArrowRight: line[at + 1], Home: line[0], End: line[line.length - 1] }[key], extends_);
  return true;
}

/** The cell over or under, in the column that one came from. @param {Desk} desk @param {Slot} from @param {number} by */
function upOrDown(desk, from, by) {
  const sheet = desk.sheetOf(from);
  const line = Math.max(0, Math.min(sheet.slots.length - 1, from.line + by));
  const wish = desk.wish === null ? from.x : desk.wish;
  desk.wish = wish;
  return line === from.line ? undefined : slotAt(sheet, line, Math.max(wish, sheet.slots[line][0].x));
}

/** The cell at which the next table begins, or the one before ends. @param {Desk} desk @param {Slot} slot @param {number} by */
function besideOf(desk, slot, by) {
  const { sheets } = desk;
  const at = sheets.indexOf(desk.sheetOf(slot));
  const slots = (by < 0 ? sheets.slice(0, at) : sheets.slice(at + 1)).flatMap(slotsOf);
  return by < 0 ? slots[slots.length - 1] : slots[0];
}

/** The cell after one, or before it: behind a table's last the next table goes on. @param {Desk} desk @param {Slot} slot @param {number} by @param {typeof slotsOf} order */
function inOrder(desk, slot, by, order) {
  const slots = desk.sheets.flatMap(order);
  desk.wish = null;
  return slots[slots.indexOf(slot) + by];
}

/** @param {Desk} desk @param {Slot | undefined} slot @param {boolean} extends_ @returns {boolean} is there such a cell? */
function go(desk, slot, extends_) {
  if (!slot) return false;
  desk.commit();
  desk.said = "";
  if (extends_) desk.pick(cellKey(slot.cell));
  else focus(desk, slot);
  return true;
}

/** Without waiting: the next key may be on its way. @param {Desk} desk @param {Slot} slot */
function focus(desk, { cell }) {
  desk.focusOn(`input[data-cell="${cellKey(cell)}"]`);
}
