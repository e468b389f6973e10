/** The box for a reason, and the list of what was set aside with one. */
import { html, nothing } from "lit";
import { grouped } from "../../element/groups.js";
import { wordsFor } from "./words.js";

/** @import { Result, Finding } from "../../../src/web/contract.js" */

/**
 * @typedef {import("../../element/accepted.js").View} View
 * @typedef {import("../../element/accepted.js").Accepted} Accepted
 */

/** What was set aside with one reason, as one follows from the other: it is taken back together. By the core such findings are no group any more. @type {WeakMap<Accepted, string[][]>} */
const given = new WeakMap();

/** @param {Accepted} aside @param {string} key @returns {string[]} */
const together = (aside, key) => (given.get(aside) || []).find((keys) => keys.includes(key)) || [key];

/** What follows from a finding, by its group. @param {Result} result @param {string} key @returns {Finding[]} */
function followersOf({ findings }, key) {
  const standing = grouped(findings.filter(({ accepted }) => accepted === undefined));
  return standing.filter(({ root }) => root.key === key).flatMap(({ members }) => members);
}

/** Sets findings aside, or takes that back. @param {Accepted} aside @param {string[]} keys @param {string} reason nothing: they count again */
function give(aside, keys, reason) {
  const { host } = aside;
  const others = (host.accepted || []).filter(({ key }) => !keys.includes(key));
  given.set(aside, [...(given.get(aside) || []).filter((one) => !one.some((key) => keys.includes(key))), keys]);
  host.accepted = reason ? [...others, ...keys.map((key) => ({ key, reason }))] : others;
  host.session.explain("");
  // Its button is gone with it.
  focusOn(host, ".summary");
}

/** Opens and closes the box for the reason. @param {import("../../element/gouji-check.js").GoujiCheck} host @param {string} key */
export function explain(host, key) {
  const isOpen = key === host.session.explaining;
  host.session.explain(isOpen ? "" : key);
  if (!isOpen) focusOn(host, ".reason input");
}

/** @param {import("../../element/gouji-check.js").GoujiCheck} host @param {string} selector */
export async function focusOn(host, selector) {
  await host.updateComplete;
  const target = /** @type {HTMLElement | null} */ (host.renderRoot.querySelector(selector));
  if (target) target.focus();
}

/** @param {View} view @param {string} key */
export function reasonView({ lang, aside, result }, key) {
  const words = wordsFor(lang);
  const followers = followersOf(result, key);
  const take = (/** @type {any} */ event) => {
    const reason = event.target.closest(".reason").querySelector("input").value.trim();
    if (reason) give(aside, [key, ...followers.map((one) => one.key)], reason);
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    // The Enter that ends a word of an input method is not meant.
    if (event.key === "Enter" && !event.isComposing) take(event);
    if (event.key === "Escape") aside.explain(key);
  };
  return html`
    <p class="reason">
      <input type="text" aria-label=${words.reason} placeholder=${words.reason} maxlength="500" @keydown=${onKey} />
      <button part="button" type="button" class="small" @click=${take}>${words.giveReason}</button>
    </p>
    ${followers.length > 0 ? html`<p class="quiet">${words.withIt(followers.length)}</p>` : nothing}
  `;
}

/** @param {View} view */
export function acceptedView({ lang, aside, result: { findings } }) {
  const words = wordsFor(lang);
  const accepted = findings.filter((one) => one.accepted !== undefined);
  const first = accepted.filter(({ key }) => accepted.find((one) => together(aside, key).includes(one.key)).key === key);
  return html`
    <details class="accepted">
      <summary>${words.accepted(accepted.length)}</summary>
      <ol>
        ${first.map(({ key, accepted: reason }) => {
          const keys = together(aside, key);
          return html`
            <li>${accepted.filter((one) => keys.includes(one.key)).map(({ message }) => html`${message}<br />`)}<span class="quiet">${words.reasonGiven(reason)}</span>
              <button part="button" type="button" class="small" @click=${() => give(aside, keys, "")}>${words.takeBack}</button></li>`;
        })}
      </ol>
    </details>
  `;
}
