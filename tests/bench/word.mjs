/** Reports as heavy as Word makes them. */
import { readFileSync } from "node:fs";
import { at } from "../../www/build/paths.mjs";
import { pack, unpack } from "../tools/zip.mjs";

/** A Word file whose main part is so long, by the style of its runs. @param {number} bytes */
export function heavyDocx(bytes) {
  const parts = unpack(readFileSync(at("tests/media/files/libreoffice.docx")));
  const main = "word/document.xml";
  const runs = parts.get(main).split("<w:rPr");
  const noise = Math.max(0, Math.floor((bytes - parts.get(main).length) / (runs.length - 1) - "<w:rPr w:noise=\"\"".length));
  parts.set(main, runs.join(`<w:rPr w:noise="${"n".repeat(noise)}"`));
  return pack(parts);
}

/**
 * A fixture whose figures agree: every one is 0. The fixture's own agree nowhere, so that no two can be mistaken for each other; the bench
 * of a reader would time the search for what is wrong with them.
 * @param {string} name file of tests/media/files
 */
export function agreeing(name) {
  const parts = unpack(readFileSync(at(`tests/media/files/${name}`)));
  for (const [part, text] of parts) {
    const figure = part.endsWith("document.xml") ? /(<w:t>)(?!20\d\d<)[\d.]+(?=<)/g : /(t="n"><v>)[\d.]+(?=<)/g;
    parts.set(part, text.replace(figure, (_, before) => `${before}0`));
  }
  return pack(parts);
}

/**
 * The sample as Word saves it: the same figures under several times their weight of style.
 * @param {string} sample @param {number} bytes how long it shall be, about
 */
export function wordStyled(sample, bytes) {
  const cells = sample.split("<td").length - 1;
  const missing = bytes - Buffer.byteLength(styled(sample, ""));
  return styled(sample, "n".repeat(Math.max(0, Math.round(missing / cells))));
}

/** @param {string} sample @param {string} noise more style in every cell */
function styled(sample, noise) {
  const style = `border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;mso-noise:${noise}`;
  const office = "urn:schemas-microsoft-com:office";
  return sample
    .replace("<html", `<html xmlns:o="${office}:office" xmlns:w="${office}:word"`)
    .replace(/<td([^>]*)>([^<]*)<\/td>/g, (_, attributes, text) =>
      `<td${attributes} style='${style}'><p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>` +
      `<span lang=EN-US style='font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${text}<o:p></o:p></span></p></td>`);
}
