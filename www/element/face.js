/** What the element shows, top to bottom; the parts of it are views of their own. */
import { html, nothing } from "lit";
import { moved } from "./files.js";
import { findingsView, scopeView, verdictView } from "./findings.js";
import { chosen, intakeView, unheard } from "./intake.js";
import { repairsView } from "./repairs.js";

/** @import { Finding } from "../../src/web/contract.js" */

/** @typedef {import("./gouji-check.js").GoujiCheck} GoujiCheck */

/** @param {GoujiCheck} host */
export function faceView(host) {
  const { words } = host;
  const { front, list } = host.many;
  return html`
    <section class="gouji ${host.dark ? "dark" : ""} ${host.wide ? "wide" : ""}" role="group" aria-label=${words.label}
      @dragover=${host.hand.over} @dragleave=${host.hand.leave} @drop=${host.hand.drop} @paste=${host.hand.paste}
      @pointerenter=${host.warm} @focusin=${host.warm} @input=${unheard}>
      <slot name="before"></slot>
      ${intakeView(words, host, {
        choose: (files) => host.quietly(chosen(files)),
        text: (text) => host.quietly({ source: text, name: words.pasted, medium: "text" }),
        togglePaste: () => host.togglePaste(),
        blank: () => host.editing.open("blank"),
      })}
      ${front ? nothing : host.lastYear.view()}
      ${list && !front ? list.backView() : nothing}
      ${front ? nothing : host.editing.top()}
      <div part="summary" class="summary" role="status" aria-live="polite" tabindex="-1">${summary(host)}</div>
      ${host.checking.view()}
      ${front ? list.view() : host.result && (!host.busy || host.calm) ? outcome(host) : nothing}
      <slot name="after"></slot>
    </section>
  `;
}

/** @param {GoujiCheck} host */
function summary(host) {
  const { words, failure } = host;
  if ((host.busy && !host.calm) || host.edits.isBehind) return html`<p class="busy">${words.busy}</p>`;
  if (failure) return failureView(words, failure);
  if (host.many.front) return host.many.list.summary();
  if (!host.result) return nothing;
  const { reasonToWait } = host.control;
  const notice = host.field.notice;
  return html`${verdictView(viewOf(host))}${notice ? html`<p>${notice}</p>` : nothing}${reasonToWait ? html`<p><strong>${reasonToWait}</strong></p>` : nothing}`;
}

/** What the views of a result need. @param {GoujiCheck} host */
function viewOf(host) {
  return {
    words: host.words, form: host.shownForm, result: host.result, report: host.report, reference: host.folder && !moved.size && `${host.folder}rules.html`,
    name: host.shownName, current: host.current, edits: host.edits.list, isSearching: host.edits.isSearching, ofField: host.ofField && Boolean(host.field.follower),
    explaining: host.explaining, canExplain: host.mode !== "block" || host.explain,
    lang: host.lang, reasons: () => host.parts.get("host"),
    onExplain: (/** @type {string} */ key) => host.reasons.explain(key),
    onReason: (/** @type {string} */ key, /** @type {string} */ reason) => host.reasons.give(key, reason),
    onApply: (/** @type {import("./repairs.js").Change[]} */ changes) => host.edits.apply(changes),
    onUndo: () => host.edits.undo(),
    onFinding: (/** @type {Finding} */ finding) => host.locate(finding),
    onCell: (/** @type {string} */ key) => host.goTo(key, `[data-finding="${CSS.escape(key)}"]`),
  };
}

/** @param {GoujiCheck} host */
function outcome(host) {
  const view = viewOf(host);
  const { words } = host;
  const { isBehind } = host.edits;
  // What was found is of the figures before.
  const marked = isBehind ? { ...view, result: { ...view.result, findings: [], repairs: [], fills: [] } } : view;
  return html`
    ${view.form && view.report ? host.taking.fold("map", words.map) : nothing}
    <div class="outcome">
      <div class="opinion ${isBehind ? "behind" : ""}" aria-busy=${isBehind ? "true" : "false"}>${findingsView(view)}${repairsView(view)}${host.taking.bar()}${scopeView(view)}</div>
      ${view.form && view.report ? html`<div class="tables">${host.editing.tables(marked)}</div>` : nothing}
    </div>
    <footer class="quiet">
      ${words.footer(host.version, BUILD)} · ${view.form ? words.form(view.form.title, view.form.basis) : words.noForm}
    </footer>
  `;
}

/** @param {import("./words.js").Words} words @param {{kind: string, message: string}} failure */
function failureView(words, { kind, message }) {
  if (kind === "stopped") return html`<p class="verdict failure"><span class="sign" aria-hidden="true">!</span><strong>${words.stopped}</strong></p>`;
  return html`
    <p class="verdict failure"><span class="sign" aria-hidden="true">!</span><strong>${words.failed}</strong></p>
    <p>${words.failure[kind] || words.failure.trap}</p>
    ${kind === "policy"
      ? html`<p><code>Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'</code></p>`
      : html`<p class="quiet"><code>${message}</code></p>`}
  `;
}
