/** Has the tool's own copy checked, after each change in it: at once and quickly, and with all the effort when typing rests. */
import { changed } from "../../element/edits.js";
import { withSource } from "./unread.js";

/** @import { Result, Report } from "../../../src/web/contract.js" */

/**
 * @typedef {import("../../element/edits.js").Edits} Edits
 * @typedef {import("../../element/engine.js").Engine} Engine
 */

/** So long, in milliseconds, typing rests before what could not be explained at once is searched for with all the effort. */
const REST = 400;

/** Until the newest state is checked. @param {Edits} edits */
export async function settle(edits) {
  for (let turn; turn !== edits.wanted; ) {
    turn = edits.wanted;
    await shown(edits);
    await judge(edits, turn, edits.host.engine, "quick");
    if (edits.isSearching && turn === edits.wanted) await search(edits, turn);
  }
  edits.running = null;
}

/** A setting changed: the source is checked anew, then the copy. @param {Edits} edits */
export async function again(edits) {
  const { host } = edits;
  const { taken } = host.session;
  const { result, version, forms } = await host.ask(taken);
  if (host.session.taken !== taken) return;
  host.session.retell(forms);
  if (taken.own) host.control.take({ ...taken, hash: taken.hash || null, result, version });
  edits.source = result;
  await edits.check();
}

/** Where the core runs in the page nothing is painted while it does: first the old verdict is marked as old. @param {Edits} edits */
async function shown({ host }) {
  const { here } = host.engine;
  if (!here || !here.inPage || document.hidden) return;
  await host.updateComplete;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** @param {Edits} edits @param {number} turn @param {Engine} engine @param {"quick" | "full"} effort */
async function judge(edits, turn, engine, effort) {
  const { session } = edits.host;
  try {
    const result = await judged(edits, engine, effort);
    // Another source may have come, too.
    if (turn !== session.turn) return;
    edits.isSearching = effort === "quick" && result.gave_up && result !== edits.source;
    show(edits, result);
  } catch (error) {
    edits.isSearching = false;
    if (turn === session.turn) edits.fail(error);
  }
}

/** When typing rests, and in a place of its own: no key waits for it, and each ends it. @param {Edits} edits @param {number} turn @returns {Promise<void>} */
function search(edits, turn) {
  return new Promise((done) => {
    /** @type {Engine | null} */
    let searcher = null;
    const timer = setTimeout(async () => {
      searcher = edits.host.engine.another();
      await judge(edits, turn, searcher, "full");
      edits.wake();
    }, REST);
    edits.wake = () => {
      clearTimeout(timer);
      if (searcher) searcher.close();
      edits.wake = () => {};
      done();
    };
  });
}

/** @param {Edits} edits @param {Engine} engine @param {"quick" | "full"} effort */
async function judged(edits, engine, effort) {
  const { host, past, draft, report, source } = edits;
  if (past.length + draft.length === 0) return source;
  const given = changed(report, host.session.form, draft);
  const run = host.checking.begin();
  const options = { ...host.options(), effort };
  if (host.field.isBeside) delete options.accepted;
  const ask = (/** @type {Report} */ one) => run.ask(engine, "checkReport", one, options);
  try {
    const first = await ask(given);
    // The core understands what is typed as it does what is printed: a figure comes back as one, and no finding need ask how it was spelt.
    const result = JSON.stringify(first.report) === JSON.stringify(given) ? first : await ask(first.report);
    return await withReading(edits, result, ask);
  } finally {
    host.checking.end(run);
  }
}

/** @param {Edits} edits @param {Result} result @param {(report: Report) => Promise<Result>} ask */
async function withReading({ source, host }, result, ask) {
  const { skipped } = source.coverage;
  // What is said of a cell is found in the copy, too, where all rules ran that did of the source.
  if (source.findings.every(({ cells }) => cells.length) && result.coverage.skipped.every(({ rule }) => skipped.some((one) => one.rule === rule))) return result;
  return withSource(result, source, ask, host.session.form);
}

/** @param {Edits} edits @param {Result} result */
function show(edits, result) {
  edits.caughtUp();
  if (edits.draft.length === 0) edits.report = result.report;
  edits.host.showEdited(result);
}
