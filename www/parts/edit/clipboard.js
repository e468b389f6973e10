/** What goes out of the grid to the clipboard and comes in from it; where it belongs is told by its labels, or by the cell at hand. */
import { copy } from "../../element/copy.js";
import { cellKey } from "../../form/cells.js";
import { blockOf, placed, stylesIn } from "./block.js";
import { cellsCopied, tablesCopied } from "./copied.js";
import { asTyped, cellsRead, isLabelled, tablesRead } from "./pasted.js";

/**
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./sheet.js").Slot} Slot
 */

export class Clipboard {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** So many pastes are being read. */
    this.reading = 0;
  }

  /** Nothing is written where it does not fit. @param {DataTransfer} data @returns {boolean} was it for the grid? */
  paste(data) {
    const { desk } = this;
    const { block, source, medium } = blockOf(data);
    const isOne = block.length === 1 && block[0].length === 1;
    if (isOne && desk.mode) return false;
    const [[from]] = desk.picked;
    if (block.length === 0) desk.say(desk.words.noText);
    else if (isOne) this.put(desk.picked.flat().map((slot) => ({ slot, cell: block[0][0] })), source);
    else if (isLabelled(block, desk.sheets)) this.putTables(source, medium, block);
    else {
      const fit = placed(desk.sheetOf(from), from, block);
      if ("misfit" in fit) this.misfits(fit.misfit, block);
      else this.put(fit.cells, source, true);
    }
    return true;
  }

  /** @param {"large" | "merged" | "unread"} why @param {import("./block.js").Block} block */
  misfits(why, block) {
    this.desk.say(this.desk.words.misfit[why](block.length, Math.max(...block.map((line) => line.length))));
  }

  /** Cells of markup are read by the core first. @param {{slot: Slot, cell: import("./block.js").Cell}[]} cells @param {string} source @param {boolean} [isBlock] is it picked then? */
  async put(cells, source, isBlock = false) {
    const { desk } = this;
    const [{ slot }] = cells;
    const read = asTyped(cells);
    const found = read ? { read, says: [] } : await this.reads((check) => cellsRead(cells, stylesIn(source), desk.sheetOf(slot), check));
    if (found === undefined) return;
    if (!found) {
      desk.say(desk.words.misfit.unread());
      return;
    }
    desk.write(found.read, (count) => [desk.words.pasted(count), ...found.says].join(""));
    if (!isBlock) return;
    desk.at = cellKey(slot.cell);
    desk.edge = cellKey(cells[cells.length - 1].slot.cell);
    desk.goTo(desk.at);
  }

  /** Tables with their labels go where these say. @param {string} source @param {"html" | "text"} medium @param {import("./block.js").Block} block */
  async putTables(source, medium, block) {
    const { desk } = this;
    const read = await this.reads((check) => tablesRead(source, medium, desk.sheets, check));
    if (read && read.length > 0) desk.write(read, desk.words.pasted);
    else if (read) this.misfits("large", block);
  }

  /**
   * Has the core read something; meanwhile the grid may have got another report.
   * @template T @param {(check: import("./pasted.js").Check) => Promise<T>} read @returns {Promise<T | undefined>}
   */
  async reads(read) {
    const { desk } = this;
    const { host, edits } = desk;
    const { source } = edits;
    const { lang, rules } = host.options();
    this.reading += 1;
    try {
      const found = await read((text, medium) => host.engine.call("check", text, { lang, ...(rules ? { rules } : {}), form: edits.report.form, medium, effort: "quick" }));
      return desk.isOpen && edits.source === source && !host.session.busy ? found : undefined;
    } catch (error) {
      host.fail(error, host.result);
      return undefined;
    } finally {
      this.reading -= 1;
    }
  }

  /** @param {DataTransfer} data */
  copyPicked(data) {
    const { desk } = this;
    const { text, html } = cellsCopied(desk.picked, (slot) => desk.valueOf(slot));
    data.setData("text/plain", text);
    data.setData("text/html", html);
    desk.say(desk.words.copied(desk.picked.flat().length));
  }

  /** @param {Sheet[]} sheets */
  async copyTables(sheets) {
    const { desk } = this;
    const done = await copy(tablesCopied(sheets, (slot) => desk.valueOf(slot)));
    // All that differs from the source is in them.
    if (done && desk.left.changes.every(({ cell }) => sheets.some(({ table }) => table.id === cell.table))) desk.left.save();
    desk.say(done ? desk.words.tablesCopied(sheets.length) : desk.words.notCopied);
  }
}
