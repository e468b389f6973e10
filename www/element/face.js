/** What the element shows, top to bottom; the parts of it are views of their own. */
import { html, nothing } from "lit";
import { moved } from "./files.js";
import { findingsView } from "./findings.js";
import { chosen, intakeView, slimView, unheard } from "./intake.js";
import { repairsView } from "./repairs.js";
import { verdictView } from "./verdict.js";

/** @import { Finding } from "../../src/web/contract.js" */

/** @typedef {import("./gouji-check.js").GoujiCheck} GoujiCheck */

/** @param {GoujiCheck} host */
export function faceView(host) {
  const { words, session } = host;
  const { front, list } = host.many;
  return html`
    <section class="gouji ${host.watch.isDark ? "dark" : ""} ${host.watch.isWide ? "wide" : ""}" role="group" aria-label=${words.label}
      @dragover=${host.hand.onOver} @dragleave=${host.hand.onLeave} @drop=${host.hand.onDrop} @paste=${host.hand.onPaste}
      @pointerenter=${host.warm} @focusin=${host.warm} @input=${unheard}>
      <slot name="before"></slot>
      <div class=${host.hand.isSlim ? "entry slim-entry" : "entry"}>
        ${host.hand.isSlim ? slimView(words, shownOf(host), () => host.hand.open()) : wholeIntake(host)}
        ${front ? nothing : host.lastYear.view()}
      </div>
      ${host.field.warning}
      ${list && !front ? list.backView() : nothing}
      ${front ? nothing : host.editing.top()}
      <div part="summary" class=${host.edits.isOld ? "summary old" : "summary"} role="status" aria-live="polite" tabindex="-1">${summary(host)}</div>
      ${host.checking.view()}
      ${front ? list.view() : session.result && (!session.busy || session.calm) ? outcome(host) : nothing}
      <slot name="after"></slot>
    </section>
  `;
}

/** What the line over a result names: the report that comes, once it is given. @param {GoujiCheck} host */
function shownOf(host) {
  const { many: { front }, session, disabled } = host;
  const { busy, calm, taken, name, report } = session;
  // One more goes to the others.
  if (front) return { name: host.words.lead, report: null, disabled, again: host.words.choose };
  const again = host.words.again(host.field.isText);
  return { ...(busy && !calm && taken ? { name: taken.name, report: null } : { name, report }), disabled, again };
}

/** @param {GoujiCheck} host */
function wholeIntake(host) {
  const { words, hand, disabled } = host;
  return intakeView(words, { isOver: hand.over === "report", isPasting: hand.isPasting, disabled }, {
    choose: (files) => host.quietly(chosen(files)),
    paste: () => (hand.isPasting && host.parts.get("help") ? host.parts.get("help").pasteView(host) : nothing),
    togglePaste: () => hand.togglePaste(),
    blank: () => host.editing.open("blank"),
  });
}

/** @param {GoujiCheck} host */
function summary(host) {
  const { words } = host;
  const { busy, calm, failure, result, isLoading } = host.session;
  if ((busy && !calm) || host.edits.isBehind) return html`<p class="busy">${isLoading ? words.loading : words.busy}</p>`;
  const part = failure && failure.kind === "misuse" && host.parts.get("help");
  const misuse = part ? part.misuseView(host) : nothing;
  // What was found before a setting was wrong is still so.
  if (failure && !(part && result)) return failureView(host, failure, misuse);
  const notice = host.field.notice;
  if (host.many.front) return html`${notice}${host.many.list.summary()}`;
  const { reasonToWait } = host.control;
  if (!result) return reasonToWait ? againView(host) : nothing;
  const view = viewOf(host);
  if (view.isBeside) return html`${misuse}${notice}${verdictView(view)}`;
  // Of a copy that is right the verdict says all of it.
  return html`${misuse}${verdictView(view)}${notice}${reasonToWait && !view.isCopy ? html`<p><strong>${reasonToWait}</strong></p>` : nothing}`;
}

/** What the views of a result need. @param {GoujiCheck} host */
function viewOf(host) {
  const { form, report, name, current, ofField, explaining } = host.session;
  let { result } = host.session;
  const { isBeside } = host.field;
  // What is only not there yet is nothing to look at while a form is being filled in.
  if (host.editing.isOpen && host.edits.isBegun) result = host.editing.desk.soFar(result);
  return {
    words: host.words, form, result, report, reference: host.folder && !moved.size && `${host.folder}rules.html`,
    name, current, edits: host.edits.told, isCopy: host.edits.isAhead, isSearching: host.edits.isSearching, ofField: ofField && Boolean(host.field.follower),
    isBeside, isText: host.field.isText, explaining, canExplain: (!host.control.isBlocking || host.explain) && !isBeside,
    lang: host.lang, aside: host.reasons, reasons: () => host.parts.get("host"), help: () => host.parts.get("help"),
    onApply: (/** @type {import("./repairs.js").Change[]} */ changes) => host.edits.apply(changes),
    onUndo: () => host.edits.undo(), onRevise: () => host.taking.act("revised"), said: host.taking.said,
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
  const isPass = view.result.verdict === "pass" && !view.isCopy && !view.isBeside;
  // Of what could not be read there is nothing to take along.
  const isRead = view.result.verdict !== "unreadable";
  const taking = isRead ? host.taking.bar(isPass ? words.nextStep : "") : nothing;
  return html`
    <div class="outcome">
      <div class="opinion ${isBehind ? "behind" : ""}" aria-busy=${isBehind ? "true" : "false"}>
        ${repairsView(view)}${isPass ? taking : nothing}${findingsView(view)}${isPass ? nothing : taking}${isRead ? host.taking.fold("scope", words.scope) : nothing}
      </div>
      ${view.form && view.report ? html`<div class="tables">${host.editing.tables(marked)}${host.taking.fold("map", words.map)}</div>` : nothing}
    </div>
    <footer class="quiet">
      ${words.footer(host.session.version, BUILD)} · ${view.form ? words.form(view.form.title, view.form.basis) : words.noForm}
    </footer>
  `;
}

/** The way to have checked what nobody has looked at. @param {GoujiCheck} host */
function againView(host) {
  const part = host.parts.get("host");
  return part ? part.againView(host) : nothing;
}

/** @param {GoujiCheck} host @param {{kind: string, message: string}} failure @param {unknown} misuse what is set wrongly */
function failureView(host, { kind, message }, misuse) {
  const { words, control: { reasonToWait } } = host;
  const isStopped = kind === "stopped";
  const head = html`<p class="verdict failure"><span class="sign" aria-hidden="true">!</span><strong>${isStopped ? words.stopped : words.failed}</strong></p>`;
  return isStopped ? html`${head}${againView(host)}` : html`${head}
    <p>${words.failure[kind] || words.failure.trap}</p>${misuse}${reasonToWait ? html`<p><strong>${reasonToWait}</strong></p>` : nothing}
    ${kind === "policy"
      ? html`<p><code>Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'</code></p>`
      : html`<p class="quiet"><code>${message}</code></p>`}
  `;
}
