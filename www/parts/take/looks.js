/** How cells of a workbook look. Severity shows by border as well: many printers know no colour. */

const FONTS = {
  plain: '<sz val="10"/>',
  bold: '<b/><sz val="10"/>',
  title: '<b/><sz val="16"/>',
};
const FILLS = { none: "", head: "FFEEF2F7", error: "FFF9D4D0", warning: "FFFFEDC2", info: "FFE1ECF7" };
const BORDERS = { none: "", thin: "thin", error: "medium", warning: "mediumDashed", info: "dotted", beside: "dashed" };

/** @type {Record<string, {font?: string, fill?: string, border?: string, align: string}>} */
const LOOKS = {
  plain: { align: 'vertical="top" wrapText="1"' },
  title: { font: "title", align: 'vertical="center"' },
  caption: { font: "bold", align: 'vertical="center"' },
  head: { font: "bold", fill: "head", border: "thin", align: 'horizontal="center" vertical="center" wrapText="1"' },
  text: { border: "thin", align: 'vertical="top" wrapText="1"' },
  member: { border: "thin", align: 'horizontal="left" vertical="top" wrapText="1" indent="1"' },
  figure: { border: "thin", align: 'horizontal="center" vertical="center" wrapText="1"' },
  error: { font: "bold", fill: "error", border: "error", align: 'horizontal="center" vertical="center" wrapText="1"' },
  warning: { font: "bold", fill: "warning", border: "warning", align: 'horizontal="center" vertical="center" wrapText="1"' },
  info: { fill: "info", border: "info", align: 'horizontal="center" vertical="center" wrapText="1"' },
  beside: { border: "beside", align: 'horizontal="center" vertical="center" wrapText="1"' },
};

const NAMES = Object.keys(LOOKS);

/** The number of a look; each has a twin whose text a spreadsheet shows behind an apostrophe. @param {string} name @param {boolean} quoted */
export const lookOf = (name, quoted) => NAMES.indexOf(name) * 2 + (quoted ? 1 : 0);

/** @param {object} table @param {string} [name] */
const indexIn = (table, name) => Math.max(0, Object.keys(table).indexOf(name));

/** @param {string} tag @param {string[]} items */
const counted = (tag, items) => `<${tag} count="${items.length}">${items.join("")}</${tag}>`;

/** The part xl/styles.xml. */
export function stylesXml() {
  const fonts = Object.values(FONTS).map((font) => `<font>${font}<name val="宋体"/><charset val="134"/></font>`);
  // The first two fills are a program's own, whatever stands there.
  const fills = ["none", "gray125"].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`).concat(
    Object.values(FILLS).slice(1).map((colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`));
  const borders = Object.values(BORDERS).map((line) => `<border>${["left", "right", "top", "bottom"].map((side) => (line ? `<${side} style="${line}"><color auto="1"/></${side}>` : `<${side}/>`)).join("")}<diagonal/></border>`);
  const formats = NAMES.flatMap((name) => [formatOf(LOOKS[name], ""), formatOf(LOOKS[name], ' quotePrefix="1"')]);
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${counted("fonts", fonts)}${counted("fills", fills)}${counted("borders", borders)}${
    counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${counted("cellXfs", formats)}${
    counted("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`;
}

/** @param {{font?: string, fill?: string, border?: string, align: string}} look @param {string} quote */
function formatOf({ font, fill, border, align }, quote) {
  const filled = indexIn(FILLS, fill);
  return `<xf numFmtId="0" fontId="${indexIn(FONTS, font)}" fillId="${filled ? filled + 1 : 0}" borderId="${indexIn(BORDERS, border)}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quote}><alignment ${align}/></xf>`;
}
