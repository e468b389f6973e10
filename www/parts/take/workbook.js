/** Sheets as an .xlsx file. */
import { stylesXml } from "./looks.js";
import { forXml, speakable } from "../plain.js";
import { notesVml, notesXml, sheetXml } from "./sheet.js";
import { zip } from "./zip.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** @param {Sheet[]} given @returns {Uint8Array} */
export function workbook(given) {
  const names = namesOf(given);
  const sheets = given.map((sheet, i) => ({ ...sheet, name: names[i] }));
  /** @type {[string, string][]} */
  const parts = [
    ["[Content_Types].xml", typesXml(sheets)],
    ["_rels/.rels", relationsXml([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", relationsXml([...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`]), ["styles", "styles.xml"]])],
    ["xl/styles.xml", stylesXml()],
    ...sheets.flatMap(sheetParts),
  ];
  return zip(parts.map(([name, text]) => [name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`]));
}

/** As Excel takes them: short, each its own, without what it uses for addresses. @param {Sheet[]} sheets */
function namesOf(sheets) {
  /** @type {string[]} */
  const names = [];
  for (const { name } of sheets) {
    const plain = speakable(name).replace(/[[\]:*?/\\']/g, " ").trim().slice(0, 25) || "Sheet";
    names.push(names.some((other) => other.toLowerCase() === plain.toLowerCase()) ? `${plain} (${names.length + 1})` : plain);
  }
  return names;
}

/** @param {Sheet} sheet @param {number} i @returns {[string, string][]} */
function sheetParts(sheet, i) {
  const n = i + 1;
  const { notes = [] } = sheet;
  /** @type {[string, string]} */
  const own = [`xl/worksheets/sheet${n}.xml`, sheetXml(sheet)];
  if (notes.length === 0) return [own];
  return [
    own,
    [`xl/worksheets/_rels/sheet${n}.xml.rels`, relationsXml([["vmlDrawing", `../drawings/vmlDrawing${n}.vml`], ["comments", `../comments${n}.xml`]])],
    [`xl/comments${n}.xml`, notesXml(notes)],
    [`xl/drawings/vmlDrawing${n}.vml`, notesVml(notes)],
  ];
}

/** @param {Sheet[]} sheets */
function typesXml(sheets) {
  const part = (/** @type {string} */ name, /** @type {string} */ type) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const each = sheets.map(({ notes = [] }, i) => part(`worksheets/sheet${i + 1}.xml`, "worksheet") + (notes.length ? part(`comments${i + 1}.xml`, "comments") : ""));
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${
    part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${each.join("")}</Types>`;
}

/** @param {string[][]} relations type and target of each; named rId1, rId2 … */
function relationsXml(relations) {
  const each = relations.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** @param {Sheet[]} sheets */
function workbookXml(sheets) {
  const each = sheets.map(({ name }, i) => `<sheet name="${forXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const heads = sheets.map(({ name, head }, i) =>
    head === undefined ? "" : `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${forXml(name)}'!$${head + 1}:$${head + 1}</definedName>`).join("");
  return `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${each.join("")}</sheets>${heads ? `<definedNames>${heads}</definedNames>` : ""}</workbook>`;
}
