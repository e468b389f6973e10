/** The way back: the person's own document with comments or tracked changes, and the report as a new document. All of it is the second build's. */
import { readable } from "../../worker/reading.js";
import { fileName } from "../plain.js";
import { save } from "../saving.js";
import { correctionsOf } from "./corrections.js";
import { XLSX } from "./workbook.js";
import { wordsFor } from "./words.js";

/**
 * @typedef {import("../../element/gouji-check.js").GoujiCheck} Host
 * @typedef {{file: Uint8Array | null, refused?: string, unplaced: {finding?: string, change?: number, why: string}[]}} Annotated
 */

/** By the ending of a file that can be written back. */
const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docm: "application/vnd.ms-word.document.macroEnabled.12",
  xlsx: XLSX, xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12", html: "text/html", htm: "text/html",
};

/** The ending that the copy has; what has none comes from an editor. @param {string} name */
export function endingOf(name) {
  const [, ending = ""] = /\.(\w+)$/.exec(name) || [];
  return ending.toLowerCase() in TYPES ? ending.toLowerCase() : "html";
}

/** The clock on the wall, as Word keeps it. @param {Date} time */
export const stampOf = (time) => new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);

/** Why some of it has no place in the copy, each reason once. @param {Annotated["unplaced"]} unplaced @param {import("./words.js").Words} words */
function leftOut(unplaced, { back }) {
  const whys = [...new Set(unplaced.map(({ why }) => why))];
  const count = unplaced.filter(({ finding, change }) => finding !== undefined || change !== undefined).length;
  return whys.length === 0 ? "" : back.leftOut(count, whys);
}

/** @param {Host} host @param {"comments" | "revised"} what @returns {Promise<string>} what was done, in words */
async function annotated(host, what) {
  const { session: { taken }, edits, engine } = host;
  const words = wordsFor(host.lang);
  if (!taken || taken.report) return words.back.noSource;
  const { changes, findings, says } = what === "revised" ? correctionsOf(host, words) : { changes: [], findings: undefined, says: "" };
  if (what === "revised" && changes.length === 0) return says || words.back.noChange;
  const { name, medium, source } = taken;
  const read = { ...host.options(), ...(name ? { name } : {}), ...(medium ? { medium } : {}) };
  const options = { ...(what === "revised" ? { findings, changes } : {}), date: stampOf(new Date()), read };
  /** @type {Annotated} */
  const { file, refused, unplaced } = await engine.call("annotate", source, edits.source, options);
  if (!file) return words.back.refused(refused || "");
  const ending = endingOf(name);
  const called = fileName([name.replace(/\.\w+$/, "") || words.back.unnamed, words.copies[what]], ending);
  save(called, file, TYPES[ending]);
  if (what === "revised" && unplaced.every(({ change }) => change === undefined)) edits.onSaved();
  return `${words.saved(called)}${says}${leftOut(unplaced, words)}`;
}

/** @param {Host} host */
export const comments = (host) => annotated(host, "comments");

/** @param {Host} host */
export const revised = (host) => annotated(host, "revised");

/** The report in hand as a new document in the official layout. @param {Host} host */
export async function composed(host) {
  const words = wordsFor(host.lang);
  const { report } = host;
  if (!report || !report.form) return host.words.noForm;
  const called = fileName([report.title || words.back.unnamed], "docx");
  save(called, await host.engine.call("compose", report, "docx"), TYPES.docx);
  host.edits.onSaved();
  // A table that was not read is none of blanks.
  const lacking = host.session.form?.tables.filter(({ id }) => !report.tables[id]).map((table) => table.name) || [];
  return `${words.saved(called)}${lacking.length > 0 ? words.back.lacking(lacking) : ""}`;
}

/**
 * Copies with comments of all reports of a list, one after the other, and why there is none of some.
 * @param {Host} host @param {{name: string, file?: Blob}[]} rows @param {(done: number) => void} onStep
 * @returns {Promise<[name: string, content: Uint8Array | string][]>}
 */
export async function allCommented(host, rows, onStep) {
  const words = wordsFor(host.lang);
  /** @type {[string, Uint8Array | string][]} */
  const parts = [];
  const without = [];
  for (const [i, { name, file }] of rows.entries()) {
    onStep(i);
    const read = { ...host.options(), name };
    const source = await readable(/** @type {Blob} */ (file));
    const result = await host.engine.call("check", source, read);
    // A report in which nothing is to be corrected goes back to nobody for a hint.
    if (result.verdict === "pass") {
      without.push(`${name}${words.colon}${words.back.clean}`);
      continue;
    }
    /** @type {Annotated} */
    const copy = await host.engine.call("annotate", source, result, { date: stampOf(new Date()), read });
    if (copy.file) parts.push([name.replace(/(\.\w+)?$/, `-${words.copies.comments}.${endingOf(name)}`), copy.file]);
    else without.push(`${name}${words.colon}${copy.refused}`);
  }
  return without.length > 0 ? [...parts, [words.back.without, `\ufeff${without.join("\r\n")}\r\n`]] : parts;
}
