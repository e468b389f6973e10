/**
 * What there is to read in a field: the text of a control, or the content of an editor or of tables.
 * @typedef {{root: HTMLElement, frame: HTMLIFrameElement | null, watched: Node, isText: boolean, read: () => {source: string, medium?: "html" | "text"} | null}} Place
 */

/** @param {HTMLElement} field @returns {Place | null} null while there is none: an editor may still be on its way */
export function placeIn(field) {
  if (isControl(field)) return standInFor(field) || controlPlace(/** @type {HTMLTextAreaElement} */ (field));
  return contentIn(field);
}

/** @param {HTMLElement} field */
const isControl = ({ tagName }) => /^(TEXTAREA|INPUT)$/.test(tagName);

/** Where an editor has taken the place of a field it hides that and stands beside it: before (KindEditor) or behind (TinyMCE, CKEditor). @param {HTMLElement} field @returns {HTMLElement[]} */
function besideHidden(field) {
  if (!isControl(field) || field.getClientRects().length > 0) return [];
  const beside = [field.nextElementSibling, field.previousElementSibling];
  return /** @type {HTMLElement[]} */ (beside.filter((one) => one && !isControl(/** @type {HTMLElement} */ (one)) && one.localName !== "gouji-check"));
}

/** @param {HTMLElement} field @returns {Place | null} */
function standInFor(field) {
  for (const one of besideHidden(field)) {
    const place = contentIn(one);
    // A table beside it is no editor.
    if (place && (place.frame || place.isText || place.root.isContentEditable)) return place;
  }
  return null;
}

/** @param {HTMLElement} field @returns {Place | null} */
function contentIn(field) {
  if (field.isContentEditable) return contentPlace(field, field, null);
  for (const frame of framesIn(field)) {
    const body = editorIn(frame);
    // The whole document: an editor may write it anew. One that shows its source may hide it.
    if (body && (frame.getClientRects().length > 0 || !sourceIn(field))) return contentPlace(body, body.ownerDocument, frame);
  }
  const inside = field.querySelector("[contenteditable]");
  if (inside && /** @type {HTMLElement} */ (inside).isContentEditable) return contentPlace(/** @type {HTMLElement} */ (inside), field, null);
  const source = sourceIn(field);
  if (source) return controlPlace(source);
  if (field.tagName === "TABLE" || field.querySelector("table")) return contentPlace(field, field, null);
  return null;
}

/** An editor that shows the source of its text does so in a field for text; what is as small as a line is none. @param {HTMLElement} field */
const sourceIn = (field) => [...field.querySelectorAll("textarea")].find(({ offsetHeight }) => offsetHeight > 60);

/** @param {HTMLElement} field @returns {HTMLIFrameElement[]} */
export function framesIn(field) {
  return [field, ...besideHidden(field)].flatMap((one) => (one.tagName === "IFRAME" ? [/** @type {HTMLIFrameElement} */ (one)] : [...one.querySelectorAll("iframe")]));
}

/** The body of a document that is an editor; null where it is none, or another site's. @param {HTMLIFrameElement} frame */
function editorIn(frame) {
  const inner = frame.contentDocument;
  if (!inner || !inner.body) return null;
  return inner.body.isContentEditable || inner.designMode === "on" ? inner.body : null;
}

/** Its text, or the source of a page, as where its editor was not loaded: the core tells which. @param {HTMLTextAreaElement} field @returns {Place} */
function controlPlace(field) {
  return { root: field, frame: null, watched: field, isText: true, read: () => (field.value.trim() ? { source: field.value } : null) };
}

/** @param {HTMLElement} root @param {Node} watched @param {HTMLIFrameElement | null} frame @returns {Place} */
function contentPlace(root, watched, frame) {
  // A table's own tags tell that it is one; an editor's are none of the report.
  const source = () => (root.isContentEditable && root.tagName !== "TABLE" ? root.innerHTML : root.outerHTML);
  return { root, frame, watched, isText: false, read: () => (root.textContent.trim() ? { source: source(), medium: "html" } : null) };
}
