/** The verdict: a sentence about what is wrong, and the way out under it. */
import { html, nothing } from "lit";
import { causesOf } from "./causes.js";
import { cellOf, placeOf } from "./labels.js";
import { isBlank, tableIn } from "../form/cells.js";
import { errorsIn, isEmptyHanded, isPending, isUnread, isUnreadAlone } from "../worker/unread.js";

/** @import { Change, Result } from "../../src/web/contract.js" */

/**
 * `isCopy`: it is the copy in which nothing is wrong; `isBeside`: it is not what the page will send; `isText`: it comes from no file; `open`: what is said of a form that is
 * being filled in.
 * @typedef {import("./findings.js").View & import("./repairs.js").View & {isCopy: boolean, isBeside: boolean, isText: boolean, result: {open?: string, failed?: string}}} View
 */

/** So many changed cells are named; each has its finding below. */
const NAMED = 3;

/** @param {View} view */
export function verdictView(view) {
  const { words, result, isCopy } = view;
  const { verdict, coverage, findings } = result;
  const causes = causesOf(result);
  const isOpen = verdict === "pass" && (isCopy || view.isBeside || causes.explained.length > 0 || findings.some(isPending));
  const look = isOpen || isUnreadAlone(errorsIn(findings)) ? "review" : verdict;
  return html`
    <p class="verdict ${look}">
      <span class="sign" aria-hidden="true">${look === "pass" ? "✓" : "!"}</span>
      <strong>${saidOf(view, causes)}</strong>
    </p>
    ${verdict === "unreadable" && findings[0] ? nextStep(view) : nothing}
    ${verdict === "pass" ? html`<p>${words.limits}</p>` : nothing}
    ${proposalView(view, causes)}${beginView(view, causes)}${causes.unread && verdict !== "unreadable" ? menuView(view, "") : nothing}
    ${verdict === "unreadable" || isEmpty(result, causes) ? nothing : html`<p class="coverage">${words.coverage(coverage)}</p>`}
  `;
}

/** The verdict in a sentence, on the screen and in every list. @param {Pick<View, "words" | "form" | "result"> & {edits?: unknown[], isText?: boolean}} view @param {import("./causes.js").Causes} [causes] */
export function saidOf(view, causes = causesOf(view.result)) {
  const { words, result: { verdict, findings, failed }, edits: { length } = [], isText } = view;
  const sentence = verdict === "unreadable" ? failed || words.unreadable : sentenceOf(view, causes);
  const said = findings.some(isPending) ? words.asAccepted + sentence : sentence;
  return length ? words.inCopy(said, verdict === "fail" ? 0 : length, isText) : said;
}

/** What is likely wrong, table by table, then what else. @param {Pick<View, "words" | "form" | "result">} view @param {import("./causes.js").Causes} causes */
function sentenceOf({ words, form, result }, causes) {
  const { suspects, sums, unread, errors, warning, info, explained } = causes;
  const name = (/** @type {string} */ table) => tableIn(form, table).name;
  const parts = [
    ...suspects.map(({ table, ways, count, changes, sure }) => {
      const what = words.suspects(name(table), ways[0].changes.length, sure, count);
      return isOne(suspects) ? words.shouldBe(what, cellOf(form, changes[0].cell), changes[0], sure) : what;
    }),
    ...[...sums].map(([table, all]) => words.sums(name(table), all.length)),
    ...(errors ? [words.others(errors, suspects.length + sums.size > 0)] : []),
    ...(unread ? [words.unread(unread, isUnreadAlone(errorsIn(result.findings)) && explained.length === 0)] : []),
  ];
  const levels = explained.map((one) => words.severity[isUnread(one) ? "unread" : one.severity]);
  const aside = [...new Set(levels)].map((level) => words.explained(levels.filter((one) => one === level).length, level));
  const empty = isEmpty(result, causes) && words.empty;
  const said = parts.length ? [empty, ...parts, ...aside] : [...aside, empty || noneOf(words, result, causes)];
  return [...said, warning && words.doubtful(warning), info && words.hints(info), result.open].filter(Boolean).join(words.also);
}

/** Where no cause makes a sentence. @param {View["words"]} words @param {Result} result @param {import("./causes.js").Causes} causes */
function noneOf(words, { verdict, coverage }, { explained, warning }) {
  if (verdict === "fail") return words.fail;
  if (verdict === "pass" && explained.length === 0) return words.pass(coverage);
  // A doubt is reason enough to look; what follows from the one that was set aside is none of its own.
  const isWhole = verdict === "pass" || warning > 0 || (explained.length > 0 && coverage.undecided.length === 0 && coverage.skipped.every(isEmptyHanded));
  return words.noErrors(explained.length) + (isWhole ? "" : words.partly);
}

/** Was nothing filled in yet? What was not read may have been. @param {Result} result @param {import("./causes.js").Causes} causes */
const isEmpty = ({ report }, { unread }) => unread === 0 && report !== null && isBlank(report);

/** One cell and no other is proposed: the sentence names it, and the button under it needs no list. @param {import("./causes.js").Suspects[]} suspects */
const isOne = ([{ changes }, ...others]) => others.length === 0 && changes !== null && changes.length === 1;

/** The one way in which all that is broken can be put right. @param {View} view @param {import("./causes.js").Causes} causes */
function proposalView(view, { suspects }) {
  const { words, form, onApply } = view;
  const known = suspects.filter(({ changes }) => changes);
  const changes = known.flatMap((one) => one.changes);
  if (changes.length === 0) return nothing;
  const isWhole = isOne(suspects);
  const broken = known.reduce((sum, one) => sum + one.broken, 0);
  return html`
    <div class="repair cause">
      ${isWhole ? nothing : html`<ol>${changes.slice(0, NAMED).map((change) => html`<li>${placeOf(form, change.cell)}：${isText(view, change)}</li>`)}
        ${changes.length > NAMED ? html`<li class="quiet">${words.restBelow(changes.length - NAMED)}</li>` : nothing}</ol>`}
      <p><button type="button" class="small take-it" part="button" @click=${() => onApply(changes)}>${words.applyTo(changes)}</button>
        <span>${words.askRegister}</span>
        <span class="quiet">${[isWhole ? words.reasons[changes[0].reason] : "", words.breaks(broken), known.every(({ sure }) => sure) ? words.only : ""].filter(Boolean).join(words.also)}</span></p>
    </div>
  `;
}

/** What a cell holds and should. @param {View} view @param {Change} change */
function isText({ words }, { from, to, reason }) {
  return html`<del>${from === null ? words.blank : from}</del> → <ins>${to}</ins> <span class="quiet">${words.reasons[reason]}</span>`;
}

/** What cannot be read has one message, and a way. @param {View} view */
function nextStep(view) {
  const [{ message }] = view.result.findings;
  return html`<p class="next"><span class="sentence">${message}</span></p>${menuView(view, message)}`;
}

/** @param {View} view @param {string} message why it was not read */
function menuView({ lang, name, help }, message) {
  const part = help();
  return part ? part.menuView(lang, name, message) : nothing;
}

/** Where to begin with what nothing explains. @param {View} view @param {import("./causes.js").Causes} causes */
function beginView({ lang, form, help }, { sums }) {
  const part = sums.size > 0 ? help() : null;
  return part ? part.beginView(lang, form, sums) : nothing;
}
