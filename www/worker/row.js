/**
 * A report of a list: read where it is checked, so that its bytes stay here, and only what the list shows of it goes back.
 *
 * @typedef {{file: Blob, name: string}} Named
 * @typedef {Named & {options: Options, before?: Named, isNew?: boolean}} Asked `before`: the year before; `isNew`: its content has no print yet
 * @typedef {{asked: Asked, source: Uint8Array, last: Uint8Array | null, print: string}} Read
 * @typedef {{severity: "error" | "warning" | "info", rule: string, message: string}} Line
 */
import { fingerprint } from "./fingerprint.js";
import { readable } from "./reading.js";

/** @import { Result, Options } from "../../src/web/contract.js" */

/** A report whose labels are off has hundreds; a list is not where they are read. */
const MOST = 50;

/** @param {Asked} asked @returns {Promise<Read>} */
export async function read(asked) {
  const source = /** @type {Uint8Array} */ (await readable(asked.file));
  const last = asked.before ? /** @type {Uint8Array} */ (await readable(asked.before.file)) : null;
  return { asked, source, last, print: asked.isNew ? await printOf(source) : "" };
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
export function row(glue, { asked: { name, options, before }, source, last, print }) {
  const given = last ? { ...options, last: glue.check(last, { ...options, name: before.name }).report } : options;
  return { print, ...told(glue.check(source, { ...given, name })) };
}

/** @param {Result} result */
function told({ verdict, findings, report, coverage }) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (!finding.accepted) counts[finding.severity] += 1;
  const unrun = coverage.skipped.filter(({ rule }) => rule.startsWith("Y-")).map(({ why }) => why);
  return {
    verdict, counts, agency: report && report.agency, year: report && report.year, more: Math.max(0, findings.length - MOST),
    findings: findings.slice(0, MOST).map(({ severity, rule, message }) => ({ severity, rule, message })),
    /** The rules between years that did not run, and why. */
    apart: unrun.length > 0 ? { rules: unrun.length, why: [...new Set(unrun)].join("；") } : null,
  };
}
