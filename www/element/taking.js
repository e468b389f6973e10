/** Taking the result along: the bar for it here; what it does is in the part `take`, which comes when it is asked for. */
import { html, nothing } from "lit";

/** @import { Result } from "../../src/web/contract.js" */

/** What has no ending comes from an editor. @param {import("./session.js").Taken} taken */
export const isWritable = (taken) => taken && !taken.report && !/\.(?!(doc|xls)[mx]$|html?$)\w+$/i.test(taken.name);

export class Taking {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** What was done last, and with which result. @type {{text?: string, result?: Result | null}} */
    this.notice = {};
    /** Which folds are open: what is in them comes with the part. @type {Record<string, boolean>} */
    this.open = {};
    /** When each result came. @type {WeakMap<object, Date>} */
    this.times = new WeakMap();
    host.addController(this);
  }

  hostUpdate() {
    const { result } = this.host;
    if (result && !this.times.has(result)) this.times.set(result, new Date());
  }

  /** @param {string} act one of the part's */
  async act(act) {
    const { host } = this;
    const { result } = host;
    try {
      const { acts } = await host.parts.load("take");
      this.notice = { text: await acts[act](host), result };
    } catch (error) {
      this.notice = { text: host.fault(error), result };
    }
    host.requestUpdate();
  }

  /** What was done last with the result that is shown. */
  get said() {
    return this.notice.result === this.host.result ? this.notice.text : "";
  }

  /** Under the findings. @param {string} before what it is for, where there are none */
  bar(before) {
    const { words, result, edits, session: { taken } } = this.host;
    const { list, back, more, acts, copies } = words.take;
    // Of a report without findings there is nothing to be written into it; what cannot be written into the part says.
    const isMarked = result.findings.length + edits.list.length > 0 && isWritable(taken);
    return html`<div class="take" role="group" aria-label=${list}>
      ${before ? html`<p>${before}</p>` : nothing}<b>${list}</b> ${this.buttons(acts)}
      ${isMarked ? html`<span class="back-home"><b>${back}</b> ${this.buttons(copies)}</span>` : nothing} ${this.fold("more", more)}
      <p class="quiet" role="status">${this.said}</p></div>`;
  }

  /** @param {Record<string, string>} acts of the part, and what each is called */
  buttons(acts) {
    return Object.keys(acts).map((act) => html`<button type="button" class="small" part="button" @click=${() => this.act(act)}>${acts[act]}</button> `);
  }

  /** @param {string} name of the view in the part @param {string} summary */
  fold(name, summary) {
    const { host, open } = this;
    const part = open[name] && host.parts.get("take");
    const toggle = (/** @type {any} */ { target }) => {
      open[name] = target.open;
      host.requestUpdate();
    };
    return html`<details class=${name} ?open=${open[name]} @toggle=${toggle}><summary>${summary}</summary>${part ? part[name](host) : nothing}</details>`;
  }
}
