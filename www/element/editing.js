/** The door to correcting: tables are for reading until someone asks; what changes them comes as a part then. */
import { html, nothing } from "lit";
import { tablesView } from "./tables.js";

/** Where a draft is kept, if someone asked for that: one a page. */
export const draftKey = () => `gouji-draft:${location.pathname}`;

export class Editing {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {any} the part's Desk, once it is there */
    this.desk = null;
    /** What did not come, or could not be changed again. */
    this.notice = "";
    host.addController(this);
  }

  hostConnected() {
    try {
      // Only a look: nothing is kept unless asked.
      if (!this.desk && localStorage.getItem(draftKey())) this.open("offer");
    } catch {
      // A page without an origin has no storage.
    }
  }

  /** @param {string} what of the desk is to be opened: `offer`, `blank` or `grid` */
  async open(what) {
    const { host } = this;
    try {
      const { Desk } = await host.parts.load("edit");
      this.desk = this.desk || new Desk(host);
      await this.desk.open(what);
      this.notice = "";
    } catch (error) {
      this.notice = host.fault(error);
    }
    host.requestUpdate();
  }

  /** Are the tables being corrected? */
  get isOpen() {
    return this.desk && this.desk.isOpen;
  }

  top() {
    return html`${this.notice ? html`<p class="unused" role="alert">${this.notice}</p>` : nothing}${this.desk ? this.desk.top() : nothing}`;
  }

  /** @param {import("./tables.js").View} view */
  tables(view) {
    if (this.isOpen) return this.desk.tables(view);
    return tablesView(view, html`<button type="button" class="small" part="button" @click=${() => this.open("grid")}>${view.words.editHere}</button>`);
  }
}
