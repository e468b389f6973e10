/** A zip archive that packs nothing: office programs read it, and a list is small. */

/** 1 January 1980: an archive of the same texts is the same bytes. */
const DATE = 0x21;

/** @param {[name: string, content: string | Uint8Array][]} parts @returns {Uint8Array} */
export function zip(parts) {
  const encoder = new TextEncoder();
  const files = [];
  const directory = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const [name, bytes] = [encoder.encode(path), typeof content === "string" ? encoder.encode(content) : content];
    // Names beyond ASCII are UTF-8, which a flag says.
    const flags = name.length === path.length ? 0 : 0x800;
    // Version, flags, method, time and date; checksum, size twice; length of the name, no extra field.
    const head = [...shorts(20, flags, 0, 0, DATE), ...longs(crc32(bytes), bytes.length, bytes.length), ...shorts(name.length, 0)];
    files.push(longs(0x04034b50), head, name, bytes);
    directory.push(longs(0x02014b50), shorts(20), head, shorts(0, 0, 0), longs(0, offset), name);
    offset += 4 + head.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [longs(0x06054b50), shorts(0, 0, parts.length, parts.length), longs(size, offset), shorts(0)];
  return joined([...files, ...directory, ...end]);
}

/** @param {...number} values */
const shorts = (...values) => values.flatMap((value) => [value & 255, (value >>> 8) & 255]);
/** @param {...number} values */
const longs = (...values) => values.flatMap((value) => [...shorts(value), ...shorts(value >>> 16)]);

/** @param {ArrayLike<number>[]} pieces */
function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255];
  return ~crc >>> 0;
}
