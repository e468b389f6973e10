/**
 * The field of the page that `for` names. A file that is chosen there and text that is pasted or left there is checked;
 * what is no field for files is followed by a part while it changes, and the findings are marked in it.
 */
import { html, nothing } from "lit";
import { chosen } from "./intake.js";

/** @import { Finding } from "../../src/web/contract.js" */

const FILES = 'input[type="file"]';

const HEARD = ["change", "drop", "focusout", "paste", "click"];

export class Field {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    /** Why nothing is watched, where that is so. */
    this.isBlind = "";
    /** Is it there, but disabled? */
    this.isOff = false;
    /** What the field held when it was last checked. */
    this.seen = "";
    /** What it gave to be checked; null where it is empty. @type {import("./intake.js").Intake | null} */
    this.given = null;
    /** @type {HTMLElement | null} */
    this.element = null;
    /** @type {HTMLElement | null} the field that `seen` is of: it may go with the element and come back */
    this.known = null;
    /** @type {any} what the part makes of the field */
    this.follower = null;
    // A CMS puts its fields in late and replaces them.
    this.changes = new MutationObserver(() => this.seek());
    this.isLooking = false;
  }

  hostConnected() {
    this.root = /** @type {Document | ShadowRoot} */ (this.host.getRootNode());
    this.hear("addEventListener");
    this.seek();
  }

  hostDisconnected() {
    this.hear("removeEventListener");
    this.changes.disconnect();
    this.isLooking = false;
    this.leave();
  }

  /** @param {"addEventListener" | "removeEventListener"} how */
  hear(how) {
    // On the root and not on the field, which a CMS replaces; on the way down, as a component for uploads empties its input before a change comes up.
    for (const type of HEARD) this.root[how](type, this, true);
    // After that of the page the browser has brought back what was in its fields.
    window[how]("pageshow", this);
  }

  /** @param {any} event */
  handleEvent({ type, target, dataTransfer, clipboardData }) {
    const { host } = this;
    if (type === "pageshow" || type === "click") this.ask("look", target);
    const field = host.for && target.closest && target.closest(`#${CSS.escape(host.for)}`);
    if (!field) return;
    if (type === "change") this.changed(target.files ? target : field);
    if (type === "focusout" && field.isContentEditable) this.changed(field);
    // A native input tells of a drop by its change.
    if (type === "drop" && target.tagName !== "INPUT" && inputIn(field) && dataTransfer.files.length > 0) this.picked(dataTransfer.files);
    // Before it is there the field is followed by nothing.
    const part = type === "paste" && host.parts.get("host");
    if (part) part.pasted(this, field, clipboardData);
  }

  hostUpdated() {
    const { host } = this;
    if (host.isConnected) this.seek();
    if (this.follower) this.follower.mark(host.session.ofField ? host.result : null, host.session.current);
  }

  /** What few pages meet is told and seen by the part. @param {"look" | "tell" | "forget"} what @param {any} [target] of a click */
  ask(what, target) {
    const { host } = this;
    const part = this.isHeeded && host.parts.get("host");
    if (part) part[what](this, target);
  }

  /** Is there something that may be set wrongly? */
  get isHeeded() {
    const { host } = this;
    return host.for || host.mode !== "advise" || host.hasAttribute("explain") || !/^(zh|en|$)/.test(host.lang);
  }

  get warning() {
    return this.isHeeded && this.isBlind ? html`<p class="unused" role="alert">${this.isBlind}</p>` : nothing;
  }

  /** Finds the field, and follows it. */
  async seek() {
    try {
      await this.find();
    } finally {
      this.ask("tell");
    }
  }

  async find() {
    const { host, root } = this;
    // An element that is in no document has a root without ids.
    let field = host.for && root.getElementById ? root.getElementById(host.for) : null;
    if (host.for && !this.isLooking) this.changes.observe(root, { childList: true, subtree: true, attributeFilter: ["id", "disabled"] });
    this.isLooking = Boolean(host.for);
    // Such a field is not sent.
    this.isOff = Boolean(field && field.matches(":disabled"));
    if (this.isOff) field = null;
    if (field === this.element) {
      if (this.follower) this.follower.refresh();
      return;
    }
    this.leave();
    this.element = field;
    const isNew = field !== this.known;
    if (isNew) {
      this.seen = "";
      // With the field goes what it held.
      if (this.given) this.emptied();
    }
    this.known = field;
    if (!field) return;
    const input = /** @type {any} */ (isNew && inputIn(field));
    // It may have been chosen before the script was there.
    if (input && input.files.length > 0) this.changed(input);
    if (field.matches(FILES)) return;
    await host.parts.use("host", ({ follow }) => {
      if (field !== this.element || this.follower) return;
      this.follower = follow(host, field);
      this.hostUpdated();
    });
  }

  leave() {
    if (this.follower) this.follower.stop();
    this.follower = null;
    this.element = null;
  }

  /** The form was reset: the field holds what it held at first, once the event is over. */
  reset() {
    this.seen = "";
    this.given = null;
    setTimeout(() => this.follower && this.follower.look());
  }

  /** Does it hold what it gave? A page may have emptied its input, which no event tells. */
  get isHeld() {
    const { given, element } = this;
    return Boolean(given && element && (/** @type {any} */ (element).files || [0]).length);
  }

  /** Is what is given what the field will send, or all that there is? @param {boolean} [field] does it come from the field? */
  isOwn(field) {
    return field || !this.given || !this.element;
  }

  /** Is what is shown a text, and no file? */
  get isText() {
    const { ofField, taken } = this.host.session;
    return ofField ? !this.isFile : Boolean(taken) && taken.medium !== undefined;
  }

  /** Is it a field for files? */
  get isFile() {
    return this.element !== null && inputIn(this.element) !== null;
  }

  /** Is what is shown none of what the field holds, which will be sent? */
  get isBeside() {
    const { many, session } = this.host;
    return !this.isOwn() && (many.front ? !many.own : session.isBeside);
  }

  /** It must not be taken for that. */
  get notice() {
    const { isFile, given, isBeside, host } = this;
    const isEmpty = isFile && !given && !host.session.ofField && !host.many.front;
    const part = (isBeside || isEmpty) && host.parts.get("host");
    return part ? part.besideView(this) : nothing;
  }

  /** Scrolls to what a finding names in the field. @param {Finding} finding @returns {boolean} is it there? */
  reveal(finding) {
    return Boolean(this.host.session.ofField && this.follower && this.follower.reveal(finding));
  }

  /** A file was chosen, or typing has ended. @param {any} field */
  changed(field) {
    const { files, isContentEditable, innerHTML, textContent, value } = field;
    if (files) this.picked(files);
    else if (this.follower && field === this.element) this.follower.look();
    else if (isContentEditable) this.look({ source: innerHTML, medium: "html" }, textContent.trim() && innerHTML);
    else this.look({ source: value });
  }

  /** Without a file there is nothing to be sent: no receipt then, and nothing held back. @param {FileList} files */
  picked(files) {
    const { host } = this;
    const { list, own } = host.many;
    // What an input holds is all that there is; a component with an input in it may hold more.
    if (own && list && (files.length === 0 || /** @type {any} */ (this.element).files)) list.clear();
    if (files.length > 0) this.give(chosen(files));
    else this.emptied();
  }

  /** @param {import("./intake.js").Intake} intake */
  give(intake) {
    this.given = { ...intake, field: true };
    this.host.quietly(this.given);
  }

  /** Old browsers empty the field when their picker is cancelled, and who writes cuts all out to paste it anew: corrections made here are not lost by that. */
  emptied() {
    const { host } = this;
    this.given = null;
    if (host.session.ofField && host.edits.list.length === 0) host.leave();
    host.control.take(null);
  }

  /** Leaving the field is no reason to check it again. @param {import("./intake.js").Intake} intake @param {string} [held] what the field holds */
  look(intake, held = String(intake.source)) {
    if (held === undefined || held === this.seen) return;
    this.seen = held;
    if (held.trim()) this.give(intake);
    else this.emptied();
  }
}

/** @param {HTMLElement} field @returns {HTMLInputElement | null} */
const inputIn = (field) => (field.matches(FILES) ? /** @type {HTMLInputElement} */ (field) : field.querySelector(FILES));
