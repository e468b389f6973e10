/**
 * Taking the result along: copied, printed, as a workbook, for machines, as a picture. Fetched when it is asked for.
 * Each of `acts` does one of these for an element with a result, and tells in words what it did.
 */
import { html, nothing } from "lit";
import { copy } from "../../element/copy.js";
import { isWritable } from "../../element/taking.js";
import { allCommented, comments, composed, revised } from "./back.js";
import { batchBook, batchPaper } from "./batch.js";
import { bookOf } from "./book.js";
import { asHtml, asText } from "./copied.js";
import { drawn } from "./drawing.js";
import { listPaper, wholePaper } from "./paper.js";
import { pictureOf } from "./picture.js";
import { fileName } from "../plain.js";
import { print } from "./printing.js";
import { listOf } from "./rows.js";
import { jsonOf, sarifOf } from "./sarif.js";
import { save } from "../saving.js";
import { scopeView } from "./scope.js";
import { XLSX } from "./workbook.js";
import { wordsFor } from "./words.js";
import { zip } from "./zip.js";

export { sheet } from "./styles.js";

/** @typedef {import("../../element/gouji-check.js").GoujiCheck} Host */

/** What an element has to be taken along. @param {Host} host @returns {import("./rows.js").Given} */
function givenBy(host) {
  const { words: told, edits, taking, session: { result, forms, version, name } } = host;
  return { words: wordsFor(host.lang), told, result, forms, version, name, time: taking.times.get(result), edits: edits.told };
}

/** @param {import("./rows.js").Given} given @param {string} ending */
function nameOf({ words, result, name }, ending) {
  const { agency, year } = result.report || { agency: null, year: null };
  return fileName([words.file, agency || (name || "").replace(/\.\w+$/, ""), year], ending);
}

/** @param {import("./rows.js").Given} given @param {string} ending @param {string | Uint8Array} content @param {string} type */
function saved(given, ending, content, type) {
  const name = nameOf(given, ending);
  save(name, content, type);
  return given.words.saved(name);
}

/** @param {import("./rows.js").Given} given */
function pictureFile(given) {
  const picture = pictureOf(given);
  if (!picture) return given.told.noForm;
  const drawing = drawn(document, picture);
  drawing.setAttribute("width", String(picture.width * 1.5));
  drawing.setAttribute("height", String(picture.height * 1.5));
  return saved(given, "svg", new XMLSerializer().serializeToString(drawing), "image/svg+xml");
}

/** Who signs: by the attribute, empty for none; else the usual chain. @param {Host} host @param {import("./words.js").Words} words */
function signersOf(host, words) {
  const set = host.getAttribute("signoff");
  return set === null ? words.signoff : set.split(/[,，、;；]/).map((name) => name.trim()).filter(Boolean);
}

/** @param {Host} host @param {typeof listPaper} build */
function printed(host, build) {
  const given = givenBy(host);
  const { words } = given;
  print(host, nameOf(given, "").slice(0, -1), (page) => build(page, given, signersOf(host, words)));
  return words.printing;
}

/** @param {object} value */
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;

/** @type {Record<string, (host: Host) => string | Promise<string>>} */
export const acts = {
  async copy(host) {
    const given = givenBy(host);
    const { words } = given;
    const list = listOf(given);
    if (!(await copy({ text: asText(words, list), html: asHtml(words, list) }))) return words.notCopied;
    // Of a form begun empty the list does not name the figures.
    if (!host.edits.isBegun) host.edits.onSaved();
    return words.copied;
  },
  print: (host) => printed(host, listPaper),
  printAll: (host) => printed(host, wholePaper),
  xlsx(host) {
    const given = givenBy(host);
    host.edits.onSaved();
    return saved(given, "xlsx", bookOf(given), XLSX);
  },
  json(host) {
    const given = givenBy(host);
    host.edits.onSaved();
    return saved(given, "json", json(jsonOf(given)), "application/json");
  },
  sarif(host) {
    const given = givenBy(host);
    return saved(given, "sarif", json(sarifOf(given)), "application/sarif+json");
  },
  picture: (host) => pictureFile(givenBy(host)),
  comments,
  revised,
  composed,
};

/** The heat map, as a node: Lit puts it in. @param {Host} host */
export function map(host) {
  const picture = pictureOf(givenBy(host));
  return picture ? html`${drawn(document, picture)}` : nothing;
}

/** What was checked, and what not. @param {Host} host */
export const scope = (host) => scopeView(givenBy(host));

/** What fewer people take along. @param {Host} host */
export function more(host) {
  const { more: labels, machines, notBack } = wordsFor(host.lang);
  return html`${isWritable(host.session.taken) ? nothing : html`<p class="quiet">${notBack}</p>`}${host.taking.buttons(labels)}<details class="machines"><summary>${machines.for}</summary>${host.taking.buttons(machines.acts)}</details>`;
}

/** @param {Host} host @param {import("./batch.js").Row[]} rows @param {number} [all] so many stand in the list */
function batchOf(host, rows, all) {
  return { words: wordsFor(host.lang), told: host.words, rows, all, version: VERSION, time: new Date() };
}

/**
 * The rows of the batch part as a workbook, into the downloads.
 * @param {Host} host @param {import("./batch.js").Row[]} rows @param {number} [all] so many stand in the list @returns {string} what was done, in words
 */
export function batchWorkbook(host, rows, all) {
  const batch = batchOf(host, rows, all);
  const name = fileName([batch.words.batchFile, rows.length], "xlsx");
  save(name, batchBook(batch), XLSX);
  return batch.words.saved(name);
}

/** @param {Host} host @param {import("./batch.js").Row[]} rows @param {number} [all] so many stand in the list @returns {string} */
export function batchPrint(host, rows, all) {
  const batch = batchOf(host, rows, all);
  print(host, batch.words.batch.title, (page) => batchPaper(page, batch, signersOf(host, batch.words)));
  return batch.words.printing;
}

/** The copies with comments and the list as a workbook, in one archive. @param {Host} host @param {import("./batch.js").Row[]} rows @param {number} [all] */
export async function batchComments(host, rows, all) {
  const { words } = batchOf(host, rows, all);
  const say = (/** @type {string} */ text) => {
    host.taking.notice = { text, result: null };
    host.requestUpdate();
  };
  try {
    const checked = rows.filter(({ state }) => state === "checked");
    const copies = await allCommented(host, checked, (n) => say(words.back.step(n, checked.length)));
    const book = fileName([words.batchFile, rows.length], "xlsx");
    const name = fileName([words.batchFile, rows.length, words.copies.comments], "zip");
    save(name, zip([...copies, [book, batchBook(batchOf(host, rows, all))]]), "application/zip");
    say(words.saved(name));
  } catch (error) {
    say(host.fault(error));
  }
}

/** For the bar of the list of many reports. @param {Host} host @param {() => import("./batch.js").Row[]} rows asked when they are taken @param {number} [all] so many stand in the list */
export function takeBatchView(host, rows, all) {
  const { batch } = wordsFor(host.lang);
  const button = (/** @type {string} */ text, /** @type {(host: Host, rows: import("./batch.js").Row[], all?: number) => unknown} */ act) => html`<button part="button" type="button" @click=${() => act(host, rows(), all)}>${text}</button> `;
  const { text, result } = host.taking.notice;
  return html`${button(batch.xlsx, batchWorkbook)}${button(batch.print, batchPrint)}${button(batch.comments, batchComments)}
    <span role="status">${result === null ? text : nothing}</span>`;
}
