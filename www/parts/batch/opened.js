/** One report of the list, shown whole: it is read and checked again, with the year before it as in the list. */
import { html } from "lit";
import { readable } from "../../worker/reading.js";
import { fileOf } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */

export class Opened {
  /** @param {import("./list.js").List} list */
  constructor(list) {
    this.list = list;
    this.host = list.host;
    /** @type {Row | null} */
    this.row = null;
    /** @type {[Element, number, number][]} what was scrolled, and how far */
    this.scrolled = [];
  }

  /** @param {Row} row */
  async open(row) {
    const { host } = this;
    this.row = row;
    this.scrolled = scrolledAround(host);
    host.many.leave();
    host.many.show(true, host.many.own);
    await this.show(row, row.compared ? row.last : null, host.many.own);
    await host.updateComplete;
    const back = host.renderRoot.querySelector(".back button");
    if (back) /** @type {HTMLElement} */ (back).focus();
  }

  /** Two files that are one report and the one of the year before: there is no list to come back to. @param {Row[]} pair */
  async pair([last, row]) {
    const { host } = this;
    const { own } = host.many;
    host.removeController(this.list);
    host.many.drop();
    host.many.leave();
    // The form waits from here on, and not only when the year before is read.
    const given = own && host.control.begin();
    await this.show(row, last, own);
    // Something else came meanwhile.
    host.control.end(given, null, true);
  }

  /** @param {Row} row @param {Row | null} last @param {boolean} own is it what will be sent? */
  async show(row, last, own) {
    const { host } = this;
    const turn = host.session.wait();
    let given = null;
    if (last) {
      try {
        const { file, name } = fileOf(last);
        given = (await host.engine.call("check", await readable(file), { ...this.list.settings(), name })).report;
      } catch (error) {
        // The file is gone; without it the report is shown all the same.
      }
    }
    if (turn !== host.session.turn) return;
    if (last) host.lastYear.give(given, given ? last.name : "", given ? "" : this.list.words.lastLost(last.name), row.name);
    host.quietly({ source: row.file, name: row.name, listed: true, own });
  }

  /** The list as it was left. */
  async back() {
    const { host, row } = this;
    host.many.comeBack();
    await host.updateComplete;
    for (const [element, left, top] of this.scrolled) Object.assign(element, { scrollLeft: left, scrollTop: top });
    const button = row && host.renderRoot.querySelector(`[data-row="${row.number}"]`);
    if (button) /** @type {HTMLElement} */ (button).focus({ preventScroll: true });
  }

  backView() {
    return html`<p class="back"><button part="button" type="button" @click=${() => this.back()}>← ${this.list.words.back}</button></p>`;
  }
}

/** @param {HTMLElement} host @returns {[Element, number, number][]} */
function scrolledAround(host) {
  /** @type {[Element, number, number][]} */
  const scrolled = [];
  for (let node = /** @type {any} */ (host); node; node = node.parentNode || node.host) {
    if (node.scrollTop || node.scrollLeft) scrolled.push([node, node.scrollLeft, node.scrollTop]);
  }
  return scrolled;
}
