/**
 * A report in the list: what the table shows of it, and its file, to read it again when it is opened. Neither bytes nor result are kept.
 *
 * @typedef {import("../../worker/row.js").Line} Line
 * @typedef {object} Row
 * @property {number} number
 * @property {File} file
 * @property {string} name with the folders that it was dropped in
 * @property {"waiting" | "checked" | "failed" | "unchecked"} state
 * @property {string | null} verdict
 * @property {string | null} agency
 * @property {number | null} year
 * @property {{error: number, warning: number, info: number}} counts of its findings
 * @property {{error: number, warning: number, info: number}} causes what they come from, as the report's own verdict counts it; what was not read is none of them
 * @property {boolean} isPending was it read as if the changes in it were accepted?
 * @property {number} unread of the errors, those that say what was not read @property {boolean} isUnread are they all so?
 * @property {boolean} gaveUp the list looks for explanations but briefly
 * @property {Line[]} findings the first fifty
 * @property {number} more findings that are left off
 * @property {{kind: string, message: string} | null} failure of the tool
 * @property {import("../../element/control.js").Hashes | null} hash where a form will want a receipt
 * @property {string} print tells the content of one file from another's
 * @property {unknown} place where it was read: there its report is still known
 * @property {Row | null} twin an earlier row of the same content
 * @property {boolean} rival is there another report of this body and year?
 * @property {boolean} isOpen is there more than one report that may be the year before?
 * @property {Row | null} last the same body's report of the year before
 * @property {boolean} compared with that one
 * @property {string} unpaired why it was not: `stopped`, or the kind of a failure
 * @property {{rules: number, why: string} | null} apart the rules between years that did not run all the same
 */
import { causesOf } from "../../element/causes.js";
import { errorsIn, isPending, isUnread, isUnreadAlone } from "../../worker/unread.js";
import { betweenYears } from "../yearly.js";

/** @import { Options, Result } from "../../../src/web/contract.js" */

/** @typedef {Pick<Result, "verdict" | "findings" | "repairs" | "more" | "gave_up"> & {skipped: Result["coverage"]["skipped"], agency: string | null, year: number | null, failed?: string}} Told what the worker says of a report */

/** A report whose labels are off has hundreds of findings; a list is not where they are read. */
const MOST = 50;

/** The core reads no more, and says so (`MAX_BYTES` in src/read/mod.rs): of a film in the folder no more is loaded than it takes to hear that. */
const ENOUGH = (32 << 20) + 1;

/** Signs that turn the direction of writing: by one, `a<RLO>cod.exe` is read as `aexe.doc`. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @param {number} number @param {import("./entries.js").Found} found @returns {Row} */
export function rowOf(number, { file, name }) {
  return { number, file, name: name.replace(TURNS, ""), print: "", hash: null, place: null, twin: null, ...untold() };
}

/** What a row does not tell before its check. @returns {any} */
export function untold() {
  return {
    state: "waiting", verdict: null, agency: null, year: null, counts: { error: 0, warning: 0, info: 0 }, causes: { error: 0, warning: 0, info: 0 }, isPending: false, unread: 0, isUnread: false, gaveUp: false,
    findings: [], more: 0, failure: null, rival: false, isOpen: false, last: null, compared: false, unpaired: "", apart: null,
  };
}

/** As much of the file as is read of it. @param {Row} row @returns {import("../../worker/row.js").Named} */
export const fileOf = ({ file, name, number }) => ({ file: file.size > ENOUGH ? file.slice(0, ENOUGH) : file, name, number });

/**
 * Has the report read and checked, where the core is. What comes back is what the list shows.
 * @param {Row} row @param {(call: string, asked: import("../../worker/row.js").Asked) => Promise<any>} ask @param {{run: number, options: Options, isHashed: boolean}} of @param {Row} [before] the year before
 */
export async function tell(row, ask, of, before) {
  const isHashed = of.isHashed && !row.hash && row.file.size < ENOUGH;
  const { print, hash, ...said } = await ask("row", { ...fileOf(row), ...of, isHashed, isNew: !row.print, ...(before ? { before: fileOf(before) } : {}) });
  row.print = row.print || row.file.size + print;
  row.hash = row.hash || hash;
  return { ...rowOfResult(said), ...(before ? {} : { apart: null }) };
}

/** @param {Told} told */
function rowOfResult({ failed = "", verdict, gave_up: gaveUp, skipped, findings, repairs, more, agency, year }) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const errors = errorsIn(findings);
  // What cannot be read has one reason, on the page and here.
  const told = verdict === "unreadable" ? 1 : findings.length;
  const lines = findings.slice(0, Math.min(told, MOST)).map(({ severity, rule, message }) => ({ severity, rule, message }));
  const unrun = betweenYears(skipped).map(({ why }) => why);
  return {
    failed, verdict, gaveUp, agency, year, counts, causes: countedOf(causesOf({ findings, repairs, more })), isPending: findings.some(isPending),
    unread: errors.filter(isUnread).length, isUnread: isUnreadAlone(errors), findings: lines, more: told - lines.length,
    apart: unrun.length > 0 ? { rules: unrun.length, why: [...new Set(unrun)].join("；") } : null,
  };
}

/** How many cells, sums and other places there are to look at: fifteen sums that ten wrong cells break are ten. @param {import("../../element/causes.js").Causes} causes */
function countedOf({ suspects, sums, errors, warning, info }) {
  const cells = suspects.reduce((sum, { ways: [{ changes }] }) => sum + changes.length, 0);
  return { error: [...sums.values()].reduce((sum, all) => sum + all.length, cells + errors), warning, info };
}

/** @param {Row} row @param {any} told */
export function settle(row, { failed, ...told }) {
  Object.assign(row, { state: "checked", failure: null, ...told });
  // What would read it did not come: how else to save it is said, and none of it is the report's fault.
  if (failed) Object.assign(row, untold(), { findings: told.findings, state: "failed", failure: { kind: "load", message: failed } });
}

/** @param {Row} row @param {any} error */
export function fail(row, { kind = "trap", message }) {
  Object.assign(row, { state: "failed", failure: { kind, message } });
}

/** The one word of the row, by which it is counted, sorted and filtered. @param {Row} row */
export const outcomeOf = (row) => (row.verdict === "fail" && row.isUnread ? "unread" : verdictOf(row));

/** The core's own verdict, where there is one. @param {Row} row */
export const verdictOf = ({ state, verdict }) => (state === "checked" ? /** @type {string} */ (verdict) : state);

/** What has to be said of a row besides its findings. @param {Row} row @param {import("./words.js").Words} words @param {any} failures @returns {string[]} */
export function remarksOf({ state, verdict, unread, isPending: isAsAccepted, gaveUp, failure, twin, rival, isOpen, year, last, compared, unpaired, apart }, words, failures) {
  return [
    state === "unchecked" && words.unchecked,
    state === "checked" && verdict !== "unreadable" && unread > 0 && words.unread(unread),
    isAsAccepted && words.asAccepted,
    gaveUp && words.gaveUp,
    failure && `${failures[failure.kind] || words.fallback}${failure.kind === "misuse" ? failure.message : ""}`,
    twin ? words.twin(twin.name) : rival && words.rival,
    isOpen && words.pairedNot(Number(year) - 1, words.open),
    last && (compared ? words.pairedWith(last.year) : words.pairedNot(last.year, unpaired === "stopped" ? words.stoppedBefore : failures[unpaired])),
    apart && words.rules(apart.rules, apart.why),
  ].filter(Boolean);
}

/** A row as others get it: plain, and none of ours. @param {Row} row */
export function told({ file, name, state, verdict, agency, year, counts, causes, unread, findings, more, failure, twin, rival, last, compared }) {
  return {
    file, name, state, verdict, agency, year, counts: { ...counts }, causes: { ...causes }, unread, findings: findings.map((one) => ({ ...one })), more, failure,
    repeated: twin ? twin.name : rival, comparedWith: compared && last ? last.year : null,
  };
}
