/** What makes the element a control of a form, as the browser calls it and as a page knows it of other controls. */
import { LitElement } from "lit";
import { Control } from "./control.js";

export class FormElement extends LitElement {
  static formAssociated = true;

  constructor() {
    super();
    this.control = new Control(/** @type {any} */ (this));
  }

  /** @param {HTMLFormElement | null} form */
  formAssociatedCallback(form) {
    /** @type {any} */ (this).requestUpdate();
    if (form) this.control.joined();
    else this.control.join();
  }

  /** @param {boolean} disabled */
  formDisabledCallback(disabled) {
    /** @type {any} */ (this).disabled = disabled;
  }

  formResetCallback() {
    const host = /** @type {import("./gouji-check.js").GoujiCheck} */ (/** @type {unknown} */ (this));
    host.accepted = [];
    host.many.reset();
    host.clear();
    host.field.reset();
  }

  /** The browser brings back what it kept with the page: the reasons that were given. @param {unknown} state @param {string} mode */
  formStateRestoreCallback(state, mode) {
    if (mode !== "restore" || typeof state !== "string") return;
    /** @type {any} */ (this).accepted = JSON.parse(state);
    // It has brought back the receipt too, of a report that is not here any more.
    this.control.write();
  }

  get validity() {
    return this.control.internals.validity;
  }

  get validationMessage() {
    return this.control.internals.validationMessage || "";
  }

  get willValidate() {
    return Boolean(this.control.internals.willValidate);
  }

  get labels() {
    return this.control.internals.labels;
  }

  checkValidity() {
    return this.judge("checkValidity");
  }

  reportValidity() {
    return this.judge("reportValidity");
  }

  /** Where there are no controls of one's own, nothing is held back. @param {"checkValidity" | "reportValidity"} question */
  judge(question) {
    const { internals } = this.control;
    return internals[question] ? internals[question]() : true;
  }
}
