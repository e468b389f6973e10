/** What stands above the table: how far it is, what can be done, and which rows are shown. */
import { html, nothing } from "lit";
import { secondsLeft } from "./left.js";
import { countsOf, yearsOf } from "./order.js";
import { remarksOf, told } from "./rows.js";
import { isWaiting } from "./run.js";

/** @typedef {import("./list.js").List} List */

/** The list in one sentence. @param {List} list */
export function totalOf({ rows, words, isBusy, isStopped }) {
  if (isBusy) return words.begun(rows.length);
  if (rows.length === 0) return words.empty;
  const parts = countsOf(rows).map(([outcome, count]) => `${words.outcome[outcome]} ${count}`);
  const repeated = rows.filter(({ twin, rival }) => twin || rival).length;
  if (repeated > 0) parts.push(words.rivals(repeated));
  return `${isStopped ? words.stopped : ""}${words.total(rows.length)}${words.colon}${parts.join(words.comma)}`;
}

/** @param {List} list */
export function barView(list) {
  const { words, rows, lost, run, inPage } = list;
  return html`
    ${list.isBusy ? progressView(list) : doneView(list)}
    ${(run ? run.pool.inPage : inPage) ? html`<p class="quiet">${words.inPage}</p>` : nothing}
    ${lost.length > 0 ? html`<p class="unused">${words.lost(lost.join("、"))}</p>` : nothing}
    ${rows.length > 0 ? filterView(list) : nothing}
  `;
}

/** @param {List} list */
function progressView(list) {
  const { words } = list;
  const { done, all, says } = progressOf(list);
  // Before the number of files is known there is no share to show.
  const bar = all > 0 ? html`<progress max=${all} .value=${done} aria-label=${says}></progress>` : html`<progress aria-label=${says}></progress>`;
  return html`
    <p class="bar">${bar}<span>${says}</span>
      <button part="button" type="button" @click=${() => list.halt()}>${words.stop}</button></p>
  `;
}

/** @param {List} list */
function progressOf({ words, rows, looking, run }) {
  if (looking > 0) return { done: 0, all: 0, says: words.looking(rows.length) };
  const done = rows.filter((row) => !isWaiting(row)).length;
  const { compared, begun } = /** @type {import("./run.js").Run} */ (run);
  if (done < rows.length || compared.all === 0) {
    const waiting = rows.length - done;
    const seconds = secondsLeft(performance.now() - begun.at, begun.waiting - waiting, waiting);
    const says = words.checked(done, rows.length);
    return { done, all: rows.length, says: seconds ? `${says}${words.comma}${words.left(seconds)}` : says };
  }
  return { ...compared, says: words.compared(compared.done, compared.all) };
}

/** @param {List} list */
function doneView(list) {
  const { words, rows, host } = list;
  const left = rows.filter(({ state }) => state === "unchecked").length;
  const isLeft = left > 0 || rows.some(({ unpaired }) => unpaired === "stopped");
  const shown = list.shown.length;
  // Fetched when there is something to take along.
  const take = rows.length > 0 && host.parts.get("take");
  return html`
    <div class="bars"><p class="bar">
      ${isLeft ? html`<button part="button" type="button" @click=${() => list.goOn()}>${left > 0 ? words.goOn(left) : words.compareOn}</button>` : nothing}
    </p>
    ${take && take.takeBatchView
      ? html`<p class="bar">${take.takeBatchView(host, () => list.shown.map((row) => ({ ...told(row), remarks: remarksOf(row, words, host.words.failure) })), rows.length)}</p>`
      : nothing}
    <p class="bar">${shown > 0
        ? html`<button part="button" type="button" @click=${() => list.saveCsv()}>${shown < rows.length ? words.csvSome(shown) : words.csv}</button>`
        : nothing}
      <button part="button" type="button" @click=${() => list.clear()}>${words.clear}</button></p></div>
  `;
}

/** @param {List} list */
function filterView(list) {
  const { words, rows, filter } = list;
  const set = (/** @type {string} */ name) => (/** @type {any} */ event) => {
    filter[name] = event.target.value;
    list.page = 0;
    list.draw();
  };
  // The property: options move up and down while reports come in, and the attribute says nothing once a person has chosen.
  const option = (/** @type {string} */ value, /** @type {string} */ text, /** @type {string} */ chosen) =>
    html`<option value=${value} .selected=${value === chosen}>${text}</option>`;
  return html`
    <p class="bar filters">
      <select aria-label=${words.byOutcome} @change=${set("outcome")}>
        ${option("", words.allOutcomes, filter.outcome)}
        ${countsOf(rows, filter.outcome).map(([outcome, count]) => option(outcome, `${words.outcome[outcome]} ${count}`, filter.outcome))}
      </select>
      <select aria-label=${words.byYear} @change=${set("year")}>
        ${option("", words.allYears, filter.year)}
        ${yearsOf(rows, filter.year).map((year) => option(year, year === "none" ? words.withoutYear : year, filter.year))}
      </select>
      <input type="search" aria-label=${words.byText} placeholder=${words.byText} .value=${filter.text} @input=${set("text")} />
    </p>
  `;
}
