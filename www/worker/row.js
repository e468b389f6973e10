/**
 * A report of a list: read where it is checked, so that its bytes stay here, and only what the list shows of it goes back.
 *
 * @typedef {{file: Blob, name: string, number: number}} Named `number`: of its row
 * @typedef {Named & {run: number, options: Options, before?: Named, isNew?: boolean, isHashed?: boolean}} Asked `run`: in which all rows have the same options; `before`: the
 *   year before; `isNew`: its content has no print yet; `isHashed`: a receipt will name it
 * @typedef {{asked: Asked, source: Uint8Array, last: Uint8Array | null, known: Report | null, print: string}} Read `last`: the year before, to be read; `known`: its
 *   report, where that is kept
 * @typedef {{severity: "error" | "warning" | "info", rule: string, message: string}} Line
 */
import { fingerprint } from "./fingerprint.js";
import { readable } from "./reading.js";

/** @import { Result, Report, Options } from "../../src/web/contract.js" */

/** More only fill the memory of an office machine: what is not kept is read again. */
const MOST_KEPT = 1000;

/** The reports that were read in a run, by their rows: the year after is compared with them. */
const kept = { run: 0, reports: /** @type {Map<number, Report>} */ (new Map()) };

/** @param {Asked} asked @param {Report | null} report */
function keep({ run, number }, report) {
  if (run !== kept.run) Object.assign(kept, { run, reports: new Map() });
  if (report && kept.reports.size < MOST_KEPT) kept.reports.set(number, report);
}

/** @param {Asked} asked @returns {Report | null} */
const keptOf = ({ run, before }) => (before && run === kept.run && kept.reports.get(before.number)) || null;

/** @param {Asked} asked @returns {Promise<Read>} */
export async function read(asked) {
  const source = /** @type {Uint8Array} */ (await readable(asked.file));
  // Taken now: what is kept may be another run's when this is checked.
  const known = keptOf(asked);
  const last = asked.before && !known ? /** @type {Uint8Array} */ (await readable(asked.before.file)) : null;
  return { asked, source, last, known, print: asked.isNew ? await printOf(source) : "" };
}

/** A fingerprint for each megabyte, with a pause behind it: where this is the page itself, it must not stand still. @param {Uint8Array} bytes */
async function printOf(bytes) {
  const PIECE = 1 << 20;
  let print = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    if (start > 0) await new Promise((done) => setTimeout(done));
    print += ` ${fingerprint(bytes.subarray(start, start + PIECE))}`;
  }
  return print;
}

/** @param {any} glue @param {Read} read */
export function row(glue, { asked, source, last, known, print }) {
  const { name, options, before, isHashed } = asked;
  const given = before ? { ...options, last: known || glue.check(last, { ...options, name: before.name }).report } : options;
  const result = glue.check(source, { ...given, name });
  keep(asked, result.report);
  const hash = isHashed ? { sha256: glue.sha256(source), sm3: glue.sm3(source) } : null;
  return { print, hash, ...told(result) };
}

/** What the list makes its row of. @param {Result & {failed?: string}} result */
const told = ({ failed, verdict, findings, repairs, more, report, coverage: { skipped }, gave_up }) => ({
  failed, verdict, findings, repairs, more, skipped, gave_up, agency: report && report.agency, year: report && report.year,
});
