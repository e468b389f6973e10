/** When the proposal of a suspected cell is shown: under a pointer, at a touch, and where the caret is. */

/** @param {HTMLElement} root @param {import("./boxes.js").Boxes} boxes @returns {() => void} ends it */
export function hints(root, boxes) {
  const document = root.ownerDocument;
  const onPointer = (/** @type {any} */ { target }) => boxes.hint(target);
  const onCaret = () => {
    const { anchorNode } = document.getSelection() || { anchorNode: null };
    if (anchorNode && root.contains(anchorNode)) boxes.hint(anchorNode);
  };
  for (const type of ["pointerover", "pointerdown"]) root.addEventListener(type, onPointer);
  document.addEventListener("selectionchange", onCaret);
  return () => {
    for (const type of ["pointerover", "pointerdown"]) root.removeEventListener(type, onPointer);
    document.removeEventListener("selectionchange", onCaret);
  };
}
