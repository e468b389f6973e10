/** The tables as a heat map: what is drawn, before it is drawn. */
import { countsOf } from "../../element/groups.js";
import { placeOf } from "../../element/labels.js";
import { cellKey, valueAt } from "../../form/cells.js";
import { layoutOf } from "../../form/layout.js";
import { marksFor, standing } from "./marks.js";
import { formOf } from "./rows.js";
import { weightsOf } from "./widths.js";

/** @import { CatalogueForm, CatalogueTable, Value } from "../../../src/web/contract.js" */

/**
 * @typedef {import("./rows.js").Given} Given
 * @typedef {{x: number, y: number, wide: number, high: number, kind: string, text: string}} Box kind: "label", "figure", "unread", or the severity or "beside" of its mark
 * @typedef {{caption: string, told: string, x: number, y: number, width: number, boxes: Box[]}} Chart in the units of the picture
 * @typedef {{label: string, width: number, height: number, charts: Chart[], text: string, kinds: string[], legend: Record<string, string>}} Picture
 */

/** The picture is two columns wide: so it stays legible in a narrow page and fits a sheet of paper. */
const COLUMN = 350;
const BETWEEN = 20;
export const LINE = 14;
export const CAPTION = 22;

/** @param {Given} given @returns {Picture | null} null where no form was known */
export function pictureOf(given) {
  const form = formOf(given);
  if (!form) return null;
  const { words, result } = given;
  const marks = marksFor(result);
  const heights = [0, 0];
  const charts = form.tables.map((table) => {
    const column = heights[1] < heights[0] ? 1 : 0;
    const chart = chartOf(given, form, table, marks);
    const at = { x: column * (COLUMN + BETWEEN), y: heights[column] };
    heights[column] += CAPTION + Math.max(...chart.boxes.map(({ y, high }) => y + high)) * LINE + LINE;
    return { ...chart, ...at };
  });
  const apart = words.text + words.colon + words.counts(countsOf(standing(result).filter(({ cells }) => cells.length === 0)));
  const said = charts.map(({ caption, told }) => caption + words.colon + told);
  return {
    label: [words.map + words.colon + said.join(words.stop), apart].join(words.stop),
    width: COLUMN * 2 + BETWEEN, height: Math.max(...heights) + LINE + 4, charts, text: apart,
    kinds: ["error", "warning", "info", "beside", "unread"], legend: words.legend,
  };
}

/** @param {Given} given @param {CatalogueForm} form @param {CatalogueTable} table @param {Map<string, import("./marks.js").Mark>} marks */
function chartOf({ words, result }, form, table, marks) {
  const rows = result.report.tables[table.id];
  const layout = layoutOf(table, rows);
  const edges = edgesOf(weightsOf(layout));
  const boxes = layout.cells.map((cell) => {
    const box = { x: edges[cell.x], y: cell.y, wide: edges[cell.x + cell.wide] - edges[cell.x], high: cell.high };
    if (!cell.row) return { ...box, kind: "label", text: cell.text };
    const place = { table: table.id, row: cell.row, column: cell.column };
    const kind = kindOf(valueAt(result.report, table, cell), marks.get(cellKey(place)));
    return { ...box, kind, text: placeOf(form, place) + (words.legend[kind] ? words.colon + words.legend[kind] : "") };
  });
  const inTable = standing(result).filter(({ cells: named }) => named.some((cell) => cell.table === table.id));
  return { caption: table.name, told: rows ? words.counts(countsOf(inTable)) : words.unread, width: COLUMN, boxes };
}

/** Where the columns begin and the last one ends. @param {number[]} weights */
function edgesOf(weights) {
  const unit = COLUMN / weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((edges, weight) => [...edges, edges[edges.length - 1] + weight * unit], [0]);
}

/** @param {Value} value @param {import("./marks.js").Mark | undefined} mark */
function kindOf(value, mark) {
  if (mark) return mark.part === "beside" ? "beside" : mark.severity;
  return value === undefined ? "unread" : "figure";
}
