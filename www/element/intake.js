/** How a report comes in: dropped, chosen or pasted. */
import { html, nothing } from "lit";

/** @import { Report } from "../../src/web/contract.js" */

/** What the picker shows. */
export const ACCEPTED = ".docx,.doc,.wps,.xlsx,.xls,.et,.pdf,.ofd,.rtf,.odt,.ods,.csv,.html,.htm,.mht,.txt";

/**
 * @typedef {{source?: string | Uint8Array | ArrayBuffer | Blob, name?: string, medium?: "html" | "text", several?: any[] | null, field?: boolean, own?: boolean, listed?: boolean, hash?: import("./control.js").Hashes | null, report?: Report}} Intake
 * @typedef {import("./words.js").Words} Words
 */

/**
 * What a drop or a paste holds. Of a copied table the HTML is taken: its text has lost the merged cells. Without a table the text is:
 * it is what the person sees.
 * @param {DataTransfer} data @param {string} pasted a name for what has none
 * @returns {Intake | null}
 */
export function taken(data, pasted) {
  const markup = data.getData("text/html");
  const text = data.getData("text/plain");
  const isTable = /<table[\s>]/i.test(markup);
  // Excel puts a picture of the cells beside them.
  const isPicture = [...data.files].every(({ type }) => type.startsWith("image/"));
  if (data.files.length > 0 && !(isPicture && (isTable || text))) return chosen(data.files, data.items);
  if (isTable || (markup && !text)) return { source: markup, name: pasted, medium: "html" };
  return text ? { source: text, name: pasted, medium: "text" } : null;
}

/** @param {FileList} files @param {DataTransferItemList} [items] what was dropped: there folders can be told @returns {Intake} */
export function chosen(files, items) {
  const entries = Array.from(items || [], (item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  const several = entries.some((entry) => entry.isDirectory) ? entries : files.length > 1 ? [...files] : null;
  return { source: files[0], name: files[0].name, several };
}

/** What is dragged over the element and dropped or pasted into it. */
export class Hand {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** What is dragged is over the place of the report or that of the year before. @type {"" | "report" | "last"} */
    this.over = "";
    /** Is the place to paste open? */
    this.isPasting = false;
    /** Is the whole intake asked for, though a report is shown? */
    this.isOpen = false;
    this.onOver = (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      this.moves(isForLast(event) ? "last" : "report");
      host.warm();
    };
    this.onLeave = (/** @type {any} */ event) => {
      // Moving from one child to the next is no leaving.
      if (!event.relatedTarget || !event.currentTarget.contains(event.relatedTarget)) this.moves("");
    };
    this.onDrop = (/** @type {DragEvent} */ event) => {
      this.moves("");
      if (isAnothers(event)) return;
      // A browser would open the file in place of the page.
      event.preventDefault();
      this.give(event, event.dataTransfer);
    };
    this.onPaste = (/** @type {ClipboardEvent} */ event) => {
      if (isAnothers(event) || !this.give(event, event.clipboardData)) return;
      event.preventDefault();
      this.close();
    };
  }

  /** @param {Hand["over"]} over */
  moves(over) {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }

  /** @param {Event} event @param {DataTransfer | null} data @returns {boolean} was there something? */
  give(event, data) {
    const { host } = this;
    const intake = data && taken(data, host.words.pasted);
    if (!intake || host.disabled) return false;
    if (isForLast(event)) host.lastYear.quietly(intake);
    else host.quietly(intake);
    return true;
  }

  /** Once there is a report to show, the intake is a line; a touch opens it, and what is dragged. */
  get isSlim() {
    const { session, many } = this.host;
    return !this.isOpen && this.over !== "report" && Boolean(session.result || many.front);
  }

  async open() {
    const { host } = this;
    this.isOpen = true;
    host.requestUpdate();
    await host.updateComplete;
    /** @type {HTMLElement} */ (host.renderRoot.querySelector(".intake .primary")).focus();
  }

  /** A report has come. */
  close() {
    Object.assign(this, { isOpen: false, isPasting: false });
    this.host.requestUpdate();
  }

  togglePaste() {
    this.isPasting = !this.isPasting;
    this.host.requestUpdate();
  }
}

/** @param {any} event */
const isForLast = ({ target }) => Boolean(target.closest && target.closest(".last"));

/** Is it meant for a field that the page put into a slot? @param {any} event */
const isAnothers = ({ target }) => Boolean(target.closest && target.closest("[slot]") && (target.isContentEditable || target.closest("input, textarea")));

/** Typing in the tool is none in the page: \`input\` alone of such events leaves a shadow tree. @param {any} event */
export function unheard(event) {
  if (event.target.getRootNode() === event.currentTarget.getRootNode()) event.stopPropagation();
}

/** What is shown, and the way to the next. @param {Words} words @param {{name: string, report: Report | null, disabled: boolean, again: string}} shown @param {() => void} onOpen */
export function slimView(words, { name, report, disabled, again }, onOpen) {
  const { agency, year } = report || { agency: null, year: null };
  return html`
    <div class="intake slim">
      <p class="which">${name ? html`<b>${name}</b>` : nothing} ${[agency, year && words.year(year)].filter(Boolean).join(" · ")}</p>
      <button part="button" type="button" class="small again" aria-expanded="false" ?disabled=${disabled} @click=${onOpen}>${again}</button>
      <slot name="actions"></slot>
    </div>
  `;
}

/**
 * @param {Words} words
 * @param {{isOver: boolean, isPasting: boolean, disabled: boolean}} state
 * @param {{choose: (files: FileList) => void, paste: () => unknown, togglePaste: () => void, blank: () => void}} on
 */
export function intakeView(words, state, on) {
  return html`
    <div class="intake ${state.isOver ? "over" : ""}">
      <p class="lead">${state.isOver ? words.dropNow : words.lead}</p>
      <p class="actions">
        <button part="button" class="primary" type="button" ?disabled=${state.disabled} @click=${openPicker}>${words.choose}</button>
        <input class="hidden" type="file" multiple tabindex="-1" aria-hidden="true" accept=${ACCEPTED}
          @change=${(/** @type {any} */ event) => pick(event.target, on.choose)} />
        <button part="button" type="button" aria-expanded=${state.isPasting ? "true" : "false"} ?disabled=${state.disabled}
          @click=${on.togglePaste}>
          ${words.paste}
        </button>
        <button class="blank" part="button" type="button" ?disabled=${state.disabled} @click=${on.blank}>${words.fromBlank}</button>
        <slot name="actions"></slot>
      </p>
      ${on.paste()}
      <p class="quiet">${words.formats}</p>
    </div>
  `;
}

/** The input is out of sight, as its own look cannot be styled: the button opens it. @param {any} event */
function openPicker(event) {
  event.target.parentNode.querySelector("input").click();
}

/** @param {HTMLInputElement} input @param {(files: FileList) => void} onFiles */
function pick(input, onFiles) {
  if (input.files && input.files.length > 0) onFiles(input.files);
  // The same file, corrected and chosen again, must be a change.
  input.value = "";
}
