/** The report of the year before, which turns the rules between years on: chosen, dropped on its place, or pasted there. */
import { html, nothing } from "lit";
import { ACCEPTED, chosen } from "./intake.js";

/** @import { Report } from "../../src/web/contract.js" */

export class LastYear {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** What the report was read from, where it came by this place. */
    this.name = "";
    /** @type {any} the report that has the name */
    this.named = null;
    this.trouble = "";
    /** The only report that it is for, where the list of many found it. */
    this.only = "";
    this.turn = 0;
  }

  /** @param {Report} report @param {string} [name] @param {string} [trouble] why there is none @param {string} [only] the name of the report that it is for */
  give(report, name = "", trouble = "", only = "") {
    this.turn += 1;
    Object.assign(this, { name, named: report, trouble, only });
    this.host.last = report;
    this.host.requestUpdate();
  }

  reset() {
    if (this.host.last === this.named) this.give(null);
  }

  /** Another report comes. @param {string} name */
  keepFor(name) {
    if (this.only && this.only !== name) this.give(null);
  }

  /** The name of what is given, unless that was set by the page. */
  get label() {
    return this.host.last === this.named ? this.name : "";
  }

  /** @param {import("./intake.js").Intake} intake */
  async quietly(intake) {
    const { host } = this;
    const { words } = host;
    this.give(host.last, this.label, words.busy);
    const { turn } = this;
    try {
      const { lastOf } = await host.parts.load("help");
      /** @type {[Report | null, string, string]} */
      const given = await lastOf(host, intake);
      if (turn === this.turn) this.give(...given);
    } catch (error) {
      if (turn !== this.turn) return;
      this.give(null, "", host.fault(error));
    }
  }

  /** Not in the tree: the element keeps one field for files. */
  pick() {
    this.input = Object.assign(document.createElement("input"), { type: "file", accept: ACCEPTED });
    this.input.onchange = () => this.quietly(chosen(/** @type {FileList} */ (this.input.files)));
    this.input.click();
  }

  view() {
    const { host, trouble } = this;
    const { words, last } = host;
    const part = last && host.parts.get("help");
    // A click beside the button takes the focus, and what is pasted then is for this place.
    return html`
      <div class="last ${host.hand.over === "last" ? "over" : ""}" tabindex="-1" role="group" aria-label=${words.lastYear}>
        <div role="status">${part ? part.lastView(host, this.label, trouble) : nothing}${trouble ? html`<p>${trouble}</p>` : nothing}</div>
        ${last
          ? html`<button part="button" type="button" aria-label=${words.lastAway} title=${words.lastAway} @click=${() => this.give(null)}>×</button>`
          : html`<button part="button" type="button" ?disabled=${host.disabled} @click=${() => this.pick()}>${words.lastAdd}</button>
              <span class="quiet">${words.lastHint}</span>`}
      </div>
    `;
  }
}
