/** The findings, each with its cells where it stands. What the verdict covers is in the part `take`: few look. */
import { html, nothing } from "lit";
import { acceptedView, explainView } from "./accepted.js";
import { excerptView, sumOf } from "./excerpt.js";
import { grouped, ranked } from "./groups.js";
import { placeOf } from "./labels.js";
import { isUnread } from "../worker/unread.js";
import { isSum } from "./causes.js";
import { onlyWay } from "./ways.js";
import { cellKey, tableIn } from "../form/cells.js";

/** @import { Result, Report, CatalogueForm, Finding, Change } from "../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{words: Words, result: Result, report: Report, form: CatalogueForm, reference: string, name: string, current: string, ofField: boolean,
 *   onFinding: (finding: Finding) => void, onApply: (changes: Change[]) => void} & import("./accepted.js").View} View
 */

const GLYPH = { error: "✕", warning: "!", info: "i" };

/** What stands in the other's place too is put right with it, or not at all. */
const TOGETHER = ["swapped", "moved", "shifted"];

/** @param {View} view */
export function findingsView(view) {
  const { words, result } = view;
  const standing = result.findings.filter(({ accepted }) => accepted === undefined);
  // The verdict has said it.
  if (result.verdict === "unreadable" || result.findings.length === 0) return nothing;
  return html`
    <h3>${words.findings}</h3>
    <ol part="findings" class="findings">
      ${ranked(grouped(standing)).map(({ root, members }) => causeView(view, root, members))}
    </ol>
    ${acceptedView(view)}
  `;
}

/** What one cause explains is one card. @param {View} view @param {Finding} root @param {Finding[]} members */
function causeView(view, root, members) {
  const { words, form } = view;
  const change = changeFor(view.result, root);
  const [{ at } = /** @type {any} */ ({})] = root.cells;
  return html`
    <li part="finding" class=${classOf(view, root)}>
      <p class="place">${badgeView(words, root)} <b>${change ? placeOf(form, root.cells[0]) : tableOf(form, root)}</b>${at && at.page ? html` <span class="quiet">${words.onPage(at.page)}</span>` : nothing}</p>
      ${change ? shouldView(view, change) : nothing}
      ${root.severity === "info" ? nothing : excerptView(view, [root, ...members])}
      ${bodyView(view, root)}
      ${members.length > 0
        ? html`<p class="follows">${words.follows(members.length)}</p>
            <ol class="members">${members.map((member) => html`<li part="finding" class=${classOf(view, member)}>${bodyView(view, member)}</li>`)}</ol>`
        : nothing}
    </li>
  `;
}

/** The sums say rows and columns alone. @param {CatalogueForm} form @param {Finding} finding */
const tableOf = (form, finding) => (isSum(finding) ? tableIn(form, finding.cells[0].table).name : "");

/** What was not read is not known to be wrong. @param {Finding} finding */
const lookOf = (finding) => (isUnread(finding) ? "warning" : finding.severity);

/** @param {View} view @param {Finding} finding */
const classOf = ({ current }, finding) => `finding ${lookOf(finding)} ${finding.key === current ? "current" : ""}`;

/** @param {Words} words @param {Finding} finding */
function badgeView(words, finding) {
  const look = lookOf(finding);
  return html`<span class="badge ${look}"><span aria-hidden="true">${GLYPH[look]}</span> ${words.severity[isUnread(finding) ? "unread" : look]}</span>`;
}

/** What the only explanation of its table makes of the cell that a finding suspects. @param {Result} result @param {Finding} finding */
function changeFor(result, { cells: [suspect], left }) {
  const way = suspect && left !== undefined && onlyWay(result, suspect.table);
  const change = way && way.changes.find(({ cell }) => cellKey(cell) === cellKey(suspect));
  return change ? { ...change, only: way.only, alone: way.changes.length === 1 } : null;
}

/** Of several cells each can be put right by itself; where it is the only one the button stands under the verdict. @param {View} view @param {Change & {only: boolean, alone: boolean}} change */
function shouldView({ words, onApply }, change) {
  const { reason, only, alone } = change;
  return html`<p class="should">${words.isAndShould(change, only)} <span class="quiet">${words.reasons[reason]}</span>
    ${alone || TOGETHER.includes(reason) ? nothing : html`<button type="button" class="small" part="button" @click=${() => onApply([change])}>${words.applyTo([change])}</button>`}</p>`;
}

/** Place and figures in one line; the whole sentence, the rule and the authority behind it. @param {View} view @param {Finding} finding */
function bodyView(view, finding) {
  const { words, ofField, onFinding } = view;
  const { cells, quote, key, message } = finding;
  const sum = sumOf(view, finding);
  // One with a cell, or a clause in the field, is a button that goes there.
  const leads = cells.length > 0 || (ofField && quote);
  return html`
    ${leads
      ? html`<button type="button" class="sentence" data-finding=${key} title=${words.goTo} @click=${() => onFinding(finding)}>${sum || message}</button>`
      : html`<span class="sentence">${message}</span>`}
    ${quote ? html`<blockquote>${quote.text}</blockquote>` : nothing}
    <details class="basis"><summary>${words.basis}</summary>
      ${sum ? html`<p class="whole">${message}</p>` : nothing}
      ${ruleView(view, finding)}</details>${explainView(view, finding)}
  `;
}

/** The rule, which leads to its place in the rule reference where that is beside the script. @param {View} view @param {Finding} finding */
function ruleView({ form, reference }, { rule: id }) {
  const rule = form && form.rules.find((one) => one.id === id);
  const name = reference ? html`<a class="rule" href=${`${reference}#${id}`} target="_blank" rel="noopener">${id}</a>` : html`<span class="rule">${id}</span>`;
  return html`<p>${name}${rule ? html` ${rule.title}<br />${rule.basis}` : nothing}</p>`;
}
