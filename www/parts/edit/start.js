/** Where to begin: a draft that was kept, or an empty form. */
import { html, nothing } from "lit";

/** @import { CatalogueForm } from "../../../src/web/contract.js" */

/** @param {import("./desk.js").Desk} desk */
export function topView(desk) {
  const { keeper, left, choice, words } = desk;
  return html`${left.gone ? leftView(desk, left.gone) : nothing}${keeper.found ? offerView(desk, keeper.found) : nothing}${choice ? choiceView(desk, choice, words) : nothing}`;
}

/** @param {import("./desk.js").Desk} desk @param {import("./draft.js").Draft} draft */
function offerView({ keeper, words }, { saved, name }) {
  return html`
    <p class="start" role="status">${words.found(when(saved), name)}
      <button type="button" class="small" part="button" @click=${() => keeper.restore()}>${words.restore}</button>
      <button type="button" class="small" part="button" @click=${() => keeper.erase()}>${words.erase}</button></p>
  `;
}

/** Another report has come over figures that are nowhere else. @param {import("./desk.js").Desk} desk @param {import("./left.js").Gone} gone */
function leftView({ left, words }, { name, changes }) {
  return html`
    <p class="start left" role="status">${words.left(name, changes.length)}
      <button type="button" class="small" part="button" @click=${() => left.restore()}>${words.restore}</button>
      <button type="button" class="small" part="button" @click=${() => left.drop()}>${words.erase}</button></p>
  `;
}

/** @param {string} saved @returns {string} in the time of this machine */
function when(saved) {
  const date = new Date(saved);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** @param {import("./desk.js").Desk} desk @param {CatalogueForm[]} forms @param {import("./desk.js").Desk["words"]} words */
function choiceView(desk, forms, words) {
  const choose = async ({ id }) => desk.begin(await desk.host.engine.call("blank", id), words.blankName);
  const cancel = async () => {
    desk.choice = null;
    desk.host.requestUpdate();
    await desk.host.updateComplete;
    // Its button is gone: back to the one that asked.
    desk.focusOn(".intake .blank");
  };
  return html`
    <div class="start choice" role="group" aria-label=${words.whichForm}>
      <p>${words.whichForm}</p>
      <p>${forms.map((form) => html`<button type="button" class="small" part="button" @click=${() => choose(form)}>${form.title}</button>`)}
        <button type="button" class="small" part="button" @click=${cancel}>${words.cancel}</button></p>
    </div>
  `;
}
