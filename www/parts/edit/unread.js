/**
 * What the reading of the source found: rows and tables that were not read. A copy has values alone, so its check cannot know of them;
 * left out, a report would stand better after any change, and the verdict say more than was checked.
 */
/** @import { Result, Report, Coverage, CatalogueForm, CatalogueTable, Finding } from "../../../src/web/contract.js" */

const SEVERITIES = ["error", "warning", "info"];
/** @type {Record<string, Result["verdict"]>} */
const VERDICTS = { error: "fail", warning: "review", info: "pass" };
/** @type {Result["verdict"][]} */
const WORST_FIRST = ["unreadable", "fail", "review", "pass"];

/** Is it said of no cell and no clause? What is said of one is found in the values, too. @param {Finding} finding */
export const isOfNoPlace = ({ cells, quote }) => cells.length === 0 && !quote;

/**
 * `lost`: what only the source shows; `instead`: what the values give for it, as a row that is missing for one not read; `ran`: rules that ran on the source alone, as the
 * one on the note under a table, and `checks` that they made.
 * @typedef {{lost: Finding[], instead: Finding[], ran: string[], checks: number}} Reading
 */

/**
 * @param {Pick<Result, "findings"> & Partial<Pick<Result, "coverage">>} source the result of the source @param {Result} values what a check of its values alone gives
 * @returns {Reading}
 */
export function ofReading(source, values) {
  const without = (/** @type {Finding[]} */ findings, /** @type {Finding[]} */ others) =>
    findings.filter((one) => isOfNoPlace(one) && !others.some(({ key }) => key === one.key));
  // Of a draft that was kept no more is known than its findings.
  const { skipped, checks } = source.coverage || values.coverage;
  const ran = values.coverage.skipped.map(({ rule }) => rule).filter((rule) => !skipped.some((one) => one.rule === rule));
  return { lost: without(source.findings, values.findings), instead: without(values.findings, source.findings), ran, checks: ran.length > 0 ? Math.max(0, checks - values.coverage.checks) : 0 };
}

/** What was found once, by the result of the source. @type {WeakMap<Result, Reading>} */
const readings = new WeakMap();

/** @param {Result} result of the copy @param {Result} source @param {(report: Report) => Promise<Result>} ask @param {CatalogueForm} form */
export async function withSource(result, source, ask, form) {
  const reading = readings.get(source) || ofReading(source, await ask(/** @type {Report} */ (source.report)));
  readings.set(source, reading);
  return withReading(result, reading, /** @type {Report} */ (source.report), form);
}

/**
 * The result of a copy together with what the reading of its source found, until the rows it speaks of are put in.
 * @param {Result} result @param {Reading} reading @param {Report} source the report as read @param {CatalogueForm} form
 */
export function withReading(result, reading, source, form) {
  return withFindings({ ...result, coverage: withRules(result.coverage, reading) }, reading, source, form);
}

/** What was looked at in the source is no less looked at for a change in the copy. @param {Coverage} coverage @param {Reading} reading @returns {Coverage} */
function withRules(coverage, { ran, checks }) {
  const skipped = coverage.skipped.filter(({ rule }) => !ran.includes(rule));
  const more = coverage.skipped.length - skipped.length;
  return more > 0 ? { ...coverage, skipped, run: coverage.run + more, checks: coverage.checks + checks } : coverage;
}

/** @param {Result} result @param {Reading} reading @param {Report} source @param {CatalogueForm} form */
function withFindings(result, { lost, instead }, source, form) {
  const added = form.tables.filter((/** @type {CatalogueTable} */ table) => hasMore(table, source.tables, result.report.tables));
  const still = lost.filter(({ message }) => !added.some((/** @type {CatalogueTable} */ table) => tellsOf(message, table, source.tables, result.report.tables)));
  if (still.length === 0) return result;
  const rest = result.findings.filter(({ key }) => !instead.some((one) => one.key === key));
  const findings = still.reduce(placed, rest);
  const counting = still.filter(({ accepted }) => accepted === undefined).map(({ severity }) => VERDICTS[severity]);
  const verdict = WORST_FIRST.find((one) => one === result.verdict || counting.includes(one));
  return { ...result, findings, verdict };
}

/** Worst first; what one finding explains stays with it. @param {Finding[]} findings @param {Finding} one */
function placed(findings, one) {
  const isLighter = (/** @type {Finding} */ { severity, group, key }) =>
    (!group || group === key) && SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(one.severity);
  const at = findings.findIndex(isLighter);
  return at < 0 ? [...findings, one] : [...findings.slice(0, at), one, ...findings.slice(at)];
}

/** @param {CatalogueTable} table @param {Report["tables"]} before @param {Report["tables"]} now tables of a report */
const addedRows = ({ id, rows }, before, now) => rows.filter((row) => (now[id] || {})[row.id] && !(before[id] || {})[row.id]);

/** @param {CatalogueTable} table @param {Report["tables"]} before @param {Report["tables"]} now */
const hasMore = (table, before, now) => addedRows(table, before, now).length > 0;

/** Does the sentence name a row that was put in, or is the table one that was? @param {string} message @param {CatalogueTable} table @param {Report["tables"]} before @param {Report["tables"]} now */
function tellsOf(message, table, before, now) {
  if (!message.includes(table.name)) return false;
  return !before[table.id] || addedRows(table, before, now).some(({ label }) => message.includes(label));
}
