/**
 * The field of the page that `for` names. A file that is chosen there and text that is pasted or left there is checked;
 * what is no field for files is followed by a part while it changes, and the findings are marked in it.
 */
import { html, nothing } from "lit";
import { chosen } from "./intake.js";

/** @import { Finding } from "../../src/web/contract.js" */

const FILES = 'input[type="file"]';

export class Field {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    this.onChange = (/** @type {any} */ event) => this.within(event, (field) => this.changed(event.target.files ? event.target : field));
    this.onLeave = (/** @type {Event} */ event) =>
      this.within(event, (field) => field.isContentEditable && this.changed(field));
    this.onPaste = (/** @type {any} */ event) => this.within(event, (field) => {
      // Before it is there the field is followed by nothing.
      const part = host.parts.get("host");
      if (part) part.pasted(this, field, event.clipboardData);
    });
    // A native input tells of a drop by its change.
    this.onDrop = (/** @type {any} */ { target, dataTransfer }) =>
      this.within({ target }, (field) => target.tagName !== "INPUT" && inputIn(field) && dataTransfer.files.length > 0 && this.picked(dataTransfer.files));
    this.onReady = () => this.tell();
    /** Of what nothing can be followed: the element, or that there is none. @type {any} */
    this.isBlind = 0;
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
    // On the root and not on the field, for the same reason; on the way down, as a component for uploads empties its input before a change comes up.
    this.root.addEventListener("change", this.onChange, true);
    this.root.addEventListener("drop", this.onDrop, true);
    this.root.addEventListener("focusout", this.onLeave);
    this.root.addEventListener("paste", this.onPaste);
    addEventListener("load", this.onReady);
    this.seek();
  }

  hostDisconnected() {
    removeEventListener("load", this.onReady);
    this.root.removeEventListener("change", this.onChange, true);
    this.root.removeEventListener("drop", this.onDrop, true);
    this.root.removeEventListener("focusout", this.onLeave);
    this.root.removeEventListener("paste", this.onPaste);
    this.changes.disconnect();
    this.isLooking = false;
    this.leave();
  }

  hostUpdated() {
    const { host } = this;
    if (host.isConnected) this.seek();
    if (this.follower) this.follower.mark(host.session.ofField ? host.result : null, host.session.current);
  }

  /** An element that watches nothing says so: in its own line, and in the console. */
  tell() {
    const { host, element, follower } = this;
    // Until the page is there a field may be on its way.
    const isBlind = document.readyState === "complete" && host.for && (!element || (follower && !follower.place && !inputIn(element))) ? element || 1 : 0;
    if (isBlind === this.isBlind) return;
    this.isBlind = isBlind;
    host.requestUpdate();
    if (isBlind) host.parts.load("host").then(({ blindOf }) => console.warn(`gouji-check: ${blindOf(this)}`), (error) => host.fault(error));
  }

  get warning() {
    const part = this.isBlind && this.host.parts.get("host");
    return part ? html`<p class="unused" role="alert">${part.blindOf(this)}</p>` : nothing;
  }

  /** Finds the field, and follows it. */
  async seek() {
    try {
      await this.find();
    } finally {
      this.tell();
    }
  }

  async find() {
    const { host, root } = this;
    // An element that is in no document has a root without ids.
    const field = host.for && root.getElementById ? root.getElementById(host.for) : null;
    if (host.for && !this.isLooking) this.changes.observe(root, { childList: true, subtree: true, attributeFilter: ["id"] });
    this.isLooking = Boolean(host.for);
    if (field === this.element) {
      if (this.follower) this.follower.refresh();
      return;
    }
    this.leave();
    this.element = field;
    const isNew = field && field !== this.known;
    if (isNew) this.seen = "";
    this.known = field || this.known;
    if (!field) return;
    const input = /** @type {any} */ (isNew && inputIn(field));
    // It may have been chosen before the script was there.
    if (input && input.files.length > 0) this.changed(input);
    if (field.matches(FILES)) return;
    try {
      const { follow } = await host.parts.load("host");
      if (field !== this.element || this.follower) return;
      this.follower = follow(host, field);
      this.hostUpdated();
    } catch (error) {
      host.fault(error);
    }
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

  /** The page has done with what was given. A component for uploads tells nobody what it holds, other fields can be asked. */
  forget() {
    if (this.isFile && !(/** @type {any} */ (this.element).files)) this.given = null;
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

  /** Calls with the watched field, where the event is in it. @param {any} event @param {(field: any) => void} call */
  within({ target }, call) {
    const field = this.host.for && target.closest && target.closest(`#${CSS.escape(this.host.for)}`);
    if (field) call(field);
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
