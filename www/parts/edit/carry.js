/** What is watched has changed while there are corrections in the copy: each is made again in the new one, where the cell is as it was. */
import { cellKey, columnsOf } from "../../form/cells.js";
import { changed } from "../../element/edits.js";
import { wordsFor } from "./words.js";

/** @import { Report } from "../../../src/web/contract.js" */

/**
 * @typedef {import("../../element/edits.js").Edits} Edits
 * @typedef {import("../../element/edits.js").Step} Step
 */

/** @param {Edits} edits begun anew, with the new source @param {Step[]} past the steps in the one before @param {Report} last what they led to */
export function carry(edits, past, last) {
  const { host } = edits;
  past.forEach((step, i) => again(edits, step, i + 1 < past.length ? past[i + 1].report : last));
  const { report } = edits;
  const isSame = report && report.form === last.form;
  const lost = wantedOf(past).filter(({ cell }) => !isSame || edits.valueIn(report, cell) !== edits.valueIn(last, cell));
  host.editing.notice = lost.length > 0 ? wordsFor(host.lang).notCarried(lost.length) : "";
  if (edits.past.length > 0) edits.check();
}

/** Each cell once. @param {Step[]} past */
const wantedOf = (past) => [...new Map(past.flatMap(({ changes }) => changes.map((change) => [cellKey(change.cell), change]))).values()];

/** One step, as far as it can be made. @param {Edits} edits @param {Step} step @param {Report} after */
function again(edits, { report: before, changes }, after) {
  const { report, host: { session: { form } } } = edits;
  if (!report || !form || report.form !== after.form) return;
  const made = changes.filter(({ cell, from }) => (report.tables[cell.table] || {})[cell.row] && edits.valueIn(report, cell) === from);
  const next = withRows(changed(report, form, made), before, after, form);
  if (JSON.stringify(next) === JSON.stringify(report)) return;
  edits.past.push({ report, changes: made });
  edits.report = next;
}

/** Rows that the step put in are put in here too. @param {Report} report a copy @param {Report} before @param {Report} after @param {import("../../../src/web/contract.js").CatalogueForm} form */
function withRows(report, before, after, form) {
  for (const table of form.tables) {
    for (const { id } of table.rows) {
      const isNew = (after.tables[table.id] || {})[id] && !(before.tables[table.id] || {})[id];
      const rows = report.tables[table.id];
      if (!isNew || (rows && rows[id])) continue;
      report.tables[table.id] = { ...rows, [id]: columnsOf(table, id).map(() => null) };
    }
  }
  return report;
}
