/** The full account of what was checked, by its rules: the verdict has it in a sentence. */
import { html, nothing } from "lit";
import { placeOf } from "../../element/labels.js";

/** @param {import("./rows.js").Given} given */
export function scopeView({ words, told, result, forms }) {
  const { skipped, undecided, read_as_zero: zeros } = result.coverage;
  const form = result.report && forms.find(({ id }) => id === result.report.form);
  const rules = form ? form.rules : [];
  const named = (/** @type {string} */ id) => `${id} ${(rules.find((rule) => rule.id === id) || { title: "" }).title}`.trim();
  const places = (/** @type {import("../../../src/web/contract.js").CellRef[]} */ cells) => cells.map((cell) => placeOf(form, cell)).join("、");
  return html`
    <p>${words.rules(result.coverage)}</p>
    <p class="quiet">${told.limits}</p>
    ${skipped.length + undecided.length + zeros.length === 0 ? html`<p>${words.allRun}</p>` : nothing}
    ${listView(words.skipped, skipped.map(({ rule, why }) => [named(rule), why]))}
    ${listView(words.undecided, undecided.map(({ rule, cells, why }) => [named(rule), places(cells), why]))}
    ${listView(words.zeros, zeros.map((cell) => [places([cell])]))}
  `;
}

/** @param {string} heading @param {string[][]} items */
function listView(heading, items) {
  if (items.length === 0) return nothing;
  return html`
    <h3 class="account">${heading} (${items.length})</h3>
    <ul>${items.map((parts) => html`<li>${parts.filter(Boolean).join(" · ")}</li>`)}</ul>
  `;
}
