/** Is it a file that the second build reads, and the core only names? By its bytes: names lie. @param {unknown} source */
export function isForAll(source) {
  if (!(source instanceof Uint8Array)) return false;
  const head = letters(source.subarray(0, 1024));
  // Compound files of Word and Excel, RTF, PDF (which may stand behind other bytes), OpenDocument.
  if (/^\xd0\xcf\x11\xe0|^\{\\rtf|%PDF-|^PK.{28}mimetypeapplication\/vnd\.oasis/s.test(head)) return true;
  // OFD: by the list of names at the end of the archive.
  return head.startsWith("PK") && letters(source.subarray(-65536)).includes("OFD.xml");
}

/** One letter a byte. @param {Uint8Array} bytes */
function letters(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
