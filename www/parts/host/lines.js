/** Figures in a field for text. It is plain characters, so a line must tell by itself which row of the form it is. */
import { columnsOf } from "../../form/cells.js";
import { holds, squeezed } from "./cells.js";

/** @import { Report, CatalogueForm, Value } from "../../../src/web/contract.js" */

/**
 * Where a figure stands: in the one line that has its row's label and then its row's values, each in its turn.
 * @param {string} text @param {Report} report @param {CatalogueForm} form @param {{table: string, row: string, column: string}} ref
 * @returns {[number, number] | null} null where no line does, or more than one
 */
export function figureIn(text, report, form, { table, row, column }) {
  const layout = form.tables.find((one) => one.id === table);
  const values = report.tables[table] && report.tables[table][row];
  const named = layout.rows.find((one) => one.id === row);
  if (!values || !named) return null;
  const at = columnsOf(layout, row).indexOf(column);
  let found = null;
  let start = 0;
  for (const line of text.split("\n")) {
    const place = figureInLine(line.split("\t"), values, squeezed(named.label), at);
    if (place && found) return null;
    if (place) found = [start + place[0], start + place[1]];
    start += line.length + 1;
  }
  return /** @type {[number, number] | null} */ (found);
}

/** @param {string[]} fields @param {Value[]} values @param {string} label @param {number} at @returns {[number, number] | null} */
function figureInLine(fields, values, label, at) {
  const labels = fields.length - values.length;
  if (labels < 1 || !fields.slice(0, labels).some((field) => squeezed(field) === label)) return null;
  if (!values.every((value, i) => holds(fields[labels + i], value))) return null;
  const start = fields.slice(0, labels + at).join("\t").length + 1;
  return [start, start + fields[labels + at].length];
}
