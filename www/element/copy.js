/**
 * Puts text, and markup beside it where there is some, on the clipboard. By a copy event first: it works on plain http, where
 * `navigator.clipboard` is missing, and takes markup over as it is. Must be called while a click or key is being handled.
 * @param {{text: string, html?: string}} data
 * @returns {Promise<boolean>} is it there?
 */
export async function copy(data) {
  return byEvent(data) || byClipboard(data);
}

/** @param {{text: string, html?: string}} data */
function byEvent({ text, html }) {
  let taken = false;
  const give = (/** @type {any} */ event) => {
    // A page that adds its source to what is copied, or forbids to copy, means its own text.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    taken = true;
  };
  window.addEventListener("copy", give, true);
  try {
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    window.removeEventListener("copy", give, true);
  }
}

/** @param {{text: string, html?: string}} data */
async function byClipboard({ text, html }) {
  const { clipboard } = navigator;
  if (!clipboard) return false;
  const { ClipboardItem } = /** @type {any} */ (window);
  try {
    if (html && ClipboardItem) await clipboard.write([new ClipboardItem({ "text/plain": blobOf(text, "text/plain"), "text/html": blobOf(html, "text/html") })]);
    else await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} text @param {string} type */
const blobOf = (text, type) => new Blob([text], { type });
