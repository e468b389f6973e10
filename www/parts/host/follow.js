/** Follows a field: checks what it holds when it has come to rest, and marks in it what was found. */
import { marksOf } from "../../element/tables.js";
import { cellKey } from "../../form/cells.js";
import { Boxes } from "./boxes.js";
import { cellAt, tablesOf } from "./cells.js";
import { Clauses } from "./clauses.js";
import { canHighlight, Highlights } from "./highlights.js";
import { hints } from "./hints.js";
import { figureIn } from "./lines.js";
import { framesIn, placeIn } from "./place.js";
import { wordsFor } from "./words.js";

/** @import { Result, Finding, CellRef } from "../../../src/web/contract.js" */

/** After the last change. */
const REST = 600;
/** How an editor turns its frame into one cannot be observed: it is looked at again, so often and so many times. */
const AGAIN = 500;
const TIMES = 60;

/** @param {import("../../element/gouji-check.js").GoujiCheck} host the element @param {HTMLElement} field */
export const follow = (host, field) => new Follower(host, field);

class Follower {
  /** @param {import("../../element/gouji-check.js").GoujiCheck} host @param {HTMLElement} field */
  constructor(host, field) {
    this.host = host;
    this.field = field;
    this.scope = field.getRootNode();
    /** @type {import("./place.js").Place | null} */
    this.place = null;
    this.marked = { result: null, current: "" };
    this.timer = 0;
    this.wait = 0;
    this.tries = 0;
    this.onChange = () => this.changed();
    this.onLeave = () => this.timer && this.look();
    this.onLoad = () => {
      this.tries = 0;
      this.refresh();
    };
    this.observer = new MutationObserver(this.onChange);
    // It does not bubble, but is seen on its way down: a frame has another document now.
    this.scope.addEventListener("load", this.onLoad, true);
    this.refresh();
  }

  stop() {
    this.scope.removeEventListener("load", this.onLoad, true);
    this.leave();
  }

  /** The field may have become something else: an editor has come, or has written its document anew. */
  refresh() {
    const place = placeIn(this.field);
    if ((place && place.root) !== (this.place && this.place.root)) {
      this.leave();
      if (place) this.enter(place);
    }
    clearTimeout(this.wait);
    // The editor beside a hidden field may not be ready yet.
    if ((place && !place.isText) || framesIn(this.field).length === 0 || this.tries === TIMES) return;
    this.tries += 1;
    this.wait = setTimeout(() => this.refresh(), AGAIN);
  }

  /** @param {import("./place.js").Place} place */
  enter(place) {
    this.place = place;
    const { root, watched, frame, isText } = place;
    if (isText) watched.addEventListener("input", this.onChange);
    else this.observer.observe(watched, { childList: true, characterData: true, subtree: true, attributeFilter: ["rowspan", "colspan"] });
    this.view = frame ? frame.contentWindow : null;
    // Another's frame takes the focus without a word to the page.
    if (this.view) this.view.addEventListener("blur", this.onLeave);
    this.boxes = new Boxes(/** @type {ShadowRoot} */ (this.host.renderRoot), root, frame);
    this.endHints = isText ? () => {} : hints(root, this.boxes);
    this.lights = !isText && canHighlight(root.ownerDocument.defaultView) ? new Highlights(root) : null;
    this.look();
  }

  leave() {
    clearTimeout(this.timer);
    clearTimeout(this.wait);
    this.timer = 0;
    this.host.session.fieldRests();
    if (!this.place) return;
    this.observer.disconnect();
    this.place.watched.removeEventListener("input", this.onChange);
    if (this.view) this.view.removeEventListener("blur", this.onLeave);
    this.endHints();
    this.boxes.clear();
    if (this.lights) this.lights.stop();
    this.place = null;
    this.marked = { result: null, current: "" };
  }

  changed() {
    this.refresh();
    if (!this.place) return;
    this.boxes.follow();
    this.host.session.fieldChanges();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), REST);
  }

  /** Has what the field holds checked. */
  look() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.host.session.fieldRests();
    if (!this.place) return;
    const intake = this.place.read();
    this.host.field.look(intake || { source: "" });
    // Changed and changed back, it may hold the same in other nodes, where the old marks are lost.
    const { result, current } = this.marked;
    this.marked = { result: null, current: "" };
    if (result) this.mark(result, current);
  }

  /** Shows the findings of a result in the field, or none. @param {Result} result @param {string} current key of the finding in hand */
  mark(result, current) {
    if (!this.place || this.place.isText) return;
    if (result === this.marked.result && current === this.marked.current) {
      this.boxes.follow();
      return;
    }
    this.marked = { result, current };
    if (this.lights) this.lights.clear();
    this.targets = result && result.report ? this.targetsOf(result, current) : [];
    // One digit alone would not be seen: what is suspected has a box all the same.
    this.boxes.show(this.targets.filter((mark) => !this.light(mark) || mark.tip));
  }

  /** By a highlight, where there are highlights and text for one. @param {import("./boxes.js").Mark} mark */
  light({ target, name }) {
    if (!this.lights || ("tagName" in target && !target.textContent.trim())) return false;
    this.lights.add(name, "tagName" in target ? contentOf(target) : target);
    return true;
  }

  /** @param {Result} result @param {string} current @returns {import("./boxes.js").Mark[]} */
  targetsOf(result, current) {
    const marks = marksOf(result, current);
    const seen = this.seeing(result);
    const targets = [];
    for (const finding of result.findings.filter((one) => one.accepted === undefined)) {
      for (const ref of finding.cells) {
        const key = `${ref.table}.${ref.row}.${ref.column}`;
        const mark = marks.get(key);
        marks.delete(key);
        const target = mark && seen.cell(ref);
        if (target) targets.push({ target, name: mark.part === "beside" ? "beside" : mark.severity, tip: mark.part === "suspect" ? this.tipOf(result, key) : "" }, ...(mark.current ? [{ target, name: "current" }] : []));
      }
      const clause = seen.clause(finding);
      if (clause) targets.push({ target: clause, name: finding.severity }, ...(finding.key === current ? [{ target: clause, name: "current" }] : []));
    }
    return targets;
  }

  /** What the only explanation makes of a cell. @param {Result} result @param {string} key */
  tipOf({ repairs }, key) {
    const all = repairs.flatMap(({ changes, only }) => changes.map((change) => ({ ...change, only })));
    const change = all.find(({ cell }) => cellKey(cell) === key);
    return change ? wordsFor(this.host.lang).tip(change.to, change.only) : "";
  }

  /** What of a result is to be seen in the field. @param {Result} result */
  seeing({ report }) {
    const { root, read } = /** @type {import("./place.js").Place} */ (this.place);
    const form = this.host.session.form;
    const { source } = read() || { source: "" };
    const tables = form ? tablesOf(root, source) : [];
    /** @type {Clauses | null} */
    let clauses = null;
    return {
      cell: (/** @type {CellRef} */ ref) => cellAt(tables, report, form, ref),
      clause: (/** @type {any} */ { quote }) => {
        clauses = quote && (clauses || new Clauses(root));
        return quote && clauses.find(quote.text);
      },
    };
  }

  /** Scrolls to what a finding names. @param {Finding} finding @returns {boolean} is it there? */
  reveal(finding) {
    if (!this.place) return false;
    if (this.place.isText) return this.select(finding);
    const seen = this.seeing(this.host.result);
    const target = finding.cells.map(seen.cell).find(Boolean) || seen.clause(finding);
    if (!target) return false;
    const element = "tagName" in target ? target : target.startContainer.parentElement;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
    return true;
  }

  /** @param {Finding} finding */
  select({ cells }) {
    const { host } = this;
    const control = /** @type {HTMLTextAreaElement} */ (this.place.root);
    const place = cells.length > 0 && host.session.form && figureIn(control.value, host.report, host.session.form, cells[0]);
    if (!place) return false;
    // A field scrolls to its cursor when it gets the focus.
    control.blur();
    control.setSelectionRange(place[0], place[0]);
    control.focus();
    control.setSelectionRange(place[0], place[1]);
    return true;
  }
}

/** @param {Element} element */
function contentOf(element) {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}
