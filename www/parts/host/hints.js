/** When the proposal of a suspected cell is shown: under a pointer, at a touch, and where the caret is. */

/** @param {HTMLElement} root @param {import("./boxes.js").Boxes} boxes @returns {() => void} ends it */
export function hints(root, boxes) {
  const document = root.ownerDocument;
  const onPointer = (/** @type {any} */ { target }) => boxes.hint("pointer", target);
  // A finger leaves with every touch.
  const onAway = (/** @type {any} */ { pointerType }) => pointerType === "mouse" && boxes.hint("pointer", null);
  const onCaret = () => {
    const { anchorNode } = document.getSelection() || { anchorNode: null };
    boxes.hint("caret", anchorNode && root.contains(anchorNode) ? anchorNode : null);
  };
  for (const type of ["pointerover", "pointerdown"]) root.addEventListener(type, onPointer);
  root.addEventListener("pointerleave", onAway);
  document.addEventListener("selectionchange", onCaret);
  return () => {
    for (const type of ["pointerover", "pointerdown"]) root.removeEventListener(type, onPointer);
    root.removeEventListener("pointerleave", onAway);
    document.removeEventListener("selectionchange", onCaret);
  };
}
