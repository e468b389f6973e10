/** The tool's own copy of the report: what was changed in it, step by step. The source stays as it is. */
import { columnsOf } from "./tables.js";

/** @typedef {import("./repairs.js").Change} Change */

export class Edits {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {{before: any, changes: Change[]}[]} each step, with the result before it */
    this.past = [];
  }

  /** @returns {Change[][]} */
  get list() {
    return this.past.map(({ changes }) => changes);
  }

  clear() {
    this.past = [];
  }

  /** Writes a step into the copy and checks that; a listener of `gouji-apply` can say no. @param {Change[]} changes */
  async apply(changes) {
    const { host } = this;
    if (!host.tell("gouji-apply", { changes, report: host.report }, true)) return;
    const turn = (host.turn += 1);
    const before = host.result;
    try {
      const result = await host.engine.call("checkReport", changed(host.report, host.shownForm, changes), host.options());
      if (turn !== host.turn) return;
      this.past = [...this.past, { before, changes }];
      host.showEdited(result);
    } catch (error) {
      if (turn === host.turn) host.fail(error);
    }
  }

  undo() {
    const { host } = this;
    const { before } = this.past[this.past.length - 1];
    this.past = this.past.slice(0, -1);
    host.turn += 1;
    host.showEdited(before);
  }
}

/**
 * The report with changes made, the given one left as it is.
 * @param {any} report @param {any} form @param {Change[]} changes
 */
export function changed(report, form, changes) {
  const copy = JSON.parse(JSON.stringify(report));
  for (const { cell, to } of changes) {
    const table = form.tables.find(({ id }) => id === cell.table);
    copy.tables[cell.table][cell.row][columnsOf(table, cell.row).indexOf(cell.column)] = to;
  }
  return copy;
}
