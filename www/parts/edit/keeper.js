/** Keeps a draft while someone asks for it, and brings it back when asked. */
import { erase, keep, kept } from "./draft.js";
import { isOfNoPlace, ofReading, withReading } from "./unread.js";

export class Keeper {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.isOn = false;
    /** @type {import("./draft.js").Draft | null} what was found on return */
    this.found = null;
    /** @type {import("../../element/session.js").Taken | null} what is kept: of another source nobody has asked */
    this.taken = null;
    desk.host.addEventListener("gouji-result", () => this.save());
  }

  look() {
    this.found = kept();
  }

  /** @param {HTMLInputElement} box */
  ticked(box) {
    this.turn(box.checked);
    // What is rendered later finds no change where keeping failed, and would leave the tick.
    box.checked = this.isOn;
  }

  /** @param {boolean} on */
  turn(on) {
    const { desk } = this;
    this.isOn = on;
    this.found = null;
    this.taken = desk.host.session.taken;
    if (!on) erase();
    desk.say(on ? "" : desk.words.erased);
    this.save();
  }

  save() {
    const { desk } = this;
    const { host, edits, words } = desk;
    if (this.isOn && this.taken !== host.session.taken) this.isOn = false;
    if (!this.isOn) return;
    const unread = edits.source.findings.filter(isOfNoPlace);
    const draft = { saved: new Date().toISOString(), name: host.session.name, source: edits.source.report, report: edits.report, changes: edits.list, ...(unread.length > 0 ? { unread } : {}) };
    this.isOn = keep(draft);
    if (!this.isOn) desk.say(words.notKept);
  }

  async restore() {
    const { desk, found } = this;
    this.found = null;
    await desk.begin(found.source, found.name);
    this.read(found);
    if (found.changes.length > 0 || JSON.stringify(found.report) !== JSON.stringify(found.source)) await desk.edits.step(found.report, found.changes);
    this.taken = desk.host.session.taken;
    this.isOn = true;
    desk.host.requestUpdate();
  }

  /** A draft of a file: what its reading found stands again. @param {import("./draft.js").Draft} found */
  read({ unread, source }) {
    const { host, edits } = this.desk;
    if (!unread || !host.result) return;
    edits.source = withReading(host.result, ofReading({ findings: unread }, host.result), source, host.session.form);
    host.showEdited(edits.source);
  }

  erase() {
    this.found = null;
    erase();
    this.desk.host.requestUpdate();
  }
}
