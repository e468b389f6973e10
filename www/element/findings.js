/** The verdict, the findings and what the verdict does not cover. */
import { html, nothing } from "lit";
import { acceptedView, explainView } from "./accepted.js";

/** @import { Result, CatalogueForm, Finding, CellRef } from "../../src/web/contract.js" */

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {{words: Words, result: Result, form: CatalogueForm, reference: string, name: string, current: string, ofField: boolean,
 *   onFinding: (finding: Finding) => void} & import("./accepted.js").View} View
 */

const GLYPH = { error: "✕", warning: "!", info: "i" };

/** @param {View} view */
export function verdictView({ words, result, name }) {
  const { verdict, coverage, report } = result;
  const title = report ? report.title || words.untitled : "";
  return html`
    <p class="verdict ${verdict}">
      <span class="sign" aria-hidden="true">${verdict === "pass" ? "✓" : "!"}</span>
      <strong>${words.verdict[verdict](countsOf(result.findings), coverage)}</strong>
    </p>
    <p class="coverage">${words.coverage(coverage)}</p>
    <p class="quiet">${[title, name].filter(Boolean).join(" · ")}</p>
  `;
}

/** A finding that a person set aside is counted apart. @param {Finding[]} findings */
export function countsOf(findings) {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { accepted, severity } of findings) counts[accepted === undefined ? severity : "accepted"] += 1;
  return counts;
}

/** @param {View} view */
export function findingsView(view) {
  const { words, result } = view;
  const standing = result.findings.filter(({ accepted }) => accepted === undefined);
  if (result.findings.length === 0) return html`<p class="quiet">${words.none}</p>`;
  return html`
    <h3>${words.findings}</h3>
    <ol part="findings" class="findings">
      ${grouped(standing).map(({ root, members }) => findingView(view, root, members))}
    </ol>
    ${acceptedView(view)}
  `;
}

/**
 * Findings in the core's order, those that another explains below it.
 * @param {Finding[]} findings
 */
export function grouped(findings) {
  const roots = new Set(findings.map((finding) => finding.key));
  const isMember = (/** @type {Finding} */ finding) => finding.group && finding.group !== finding.key && roots.has(finding.group);
  return findings
    .filter((finding) => !isMember(finding))
    .map((root) => ({ root, members: findings.filter((other) => isMember(other) && other.group === root.key) }));
}

/** @param {View} view @param {Finding} finding @param {Finding[]} members */
function findingView(view, finding, members) {
  const { words, current } = view;
  return html`
    <li part="finding" class="finding ${finding.severity} ${finding.key === current ? "current" : ""}">
      <span class="badge ${finding.severity}">
        <span aria-hidden="true">${GLYPH[finding.severity]}</span> ${words.severity[finding.severity]}
      </span>
      ${sentenceView(view, finding)}
      ${finding.quote ? html`<blockquote>${finding.quote.text}</blockquote>` : nothing}
      ${basisView(view, finding)}${explainView(view, finding)}
      ${members.length > 0
        ? html`<p class="follows">${words.follows(members.length)}</p>
            <ol class="members">${members.map((member) => findingView(view, member, []))}</ol>`
        : nothing}
    </li>
  `;
}

/** A finding with a cell, or a clause in the field, is a button that goes there; one without is a sentence. @param {View} view @param {Finding} finding */
function sentenceView({ words, ofField, onFinding }, finding) {
  if (finding.cells.length === 0 && !(ofField && finding.quote)) return html`<span class="sentence">${finding.message}</span>`;
  return html`
    <button type="button" class="sentence" data-finding=${finding.key} title=${words.goTo}
      @click=${() => onFinding(finding)}>${finding.message}</button>
  `;
}

/** The rule, which leads to its place in the rule reference where that is beside the script. @param {View} view @param {Finding} finding */
function basisView({ words, form, reference }, finding) {
  const rule = ruleOf(form, finding.rule);
  const id = reference
    ? html`<a class="rule" href=${`${reference}#${finding.rule}`} target="_blank" rel="noopener">${finding.rule}</a>`
    : html`<span class="rule">${finding.rule}</span>`;
  return html`
    <p class="basis">
      ${id}${rule ? html` ${rule.title}${rule.basis ? html`<br />${words.basis}${rule.basis}` : nothing}` : nothing}
    </p>
  `;
}

/** @param {CatalogueForm} form @param {string} id */
const ruleOf = (form, id) => form && form.rules.find((rule) => rule.id === id);

/** @param {View} view */
export function scopeView({ words, result, form }) {
  const { skipped, undecided, read_as_zero: zeros } = result.coverage;
  const named = (/** @type {string} */ id) => `${id}${ruleOf(form, id) ? ` ${ruleOf(form, id).title}` : ""}`;
  return html`
    <details class="scope">
      <summary>${words.scope}</summary>
      <p>${words.coverage(result.coverage)}</p>
      <p class="quiet">${words.limits}</p>
      ${skipped.length + undecided.length + zeros.length === 0 ? html`<p>${words.allRun}</p>` : nothing}
      ${listView(words.skipped, skipped, ({ rule, why }) => [named(rule), why])}
      ${listView(words.undecided, undecided, ({ rule, cells, why }) => [named(rule), placesOf(form, cells), why])}
      ${listView(words.zeros, zeros, (cell) => [placesOf(form, [cell])])}
    </details>
  `;
}

/** @param {string} heading @param {any[]} items @param {(item: any) => string[]} parts */
function listView(heading, items, parts) {
  if (items.length === 0) return nothing;
  return html`
    <h4>${heading} (${items.length})</h4>
    <ul>${items.map((item) => html`<li>${parts(item).filter(Boolean).join(" · ")}</li>`)}</ul>
  `;
}

/** Cells by the labels printed on the form. @param {CatalogueForm} form @param {CellRef[]} cells */
function placesOf(form, cells) {
  return cells.map((cell) => placeOf(form, cell)).join("、");
}

/** @param {CatalogueForm} form @param {{table: string, row: string, column: string}} cell */
export function placeOf(form, cell) {
  const table = form && form.tables.find(({ id }) => id === cell.table);
  if (!table) return `${cell.table}.${cell.row}.${cell.column}`;
  return `${table.name} ${nameIn(table.rows, cell.row)} / ${nameIn(table.columns, cell.column)}`;
}

/** A row or column as printed on the form, with what stands before it where its own words are not enough. @param {{id: string, label: string, group?: string}[]} list @param {string} id */
export function nameIn(list, id) {
  const { group, label } = list.find((item) => item.id === id) || { label: id };
  return group ? `${group} ${label}` : label;
}
