/**
 * Where in the sources a panic is: a record of path, line and column for each place, which panic messages alone read. Without those
 * (shrink.mjs) the records are dead, but an optimiser does not know what data is read.
 */

const DATA_SECTION = 11;
/** Path, its length, line and column. */
const RECORD = 16;

/**
 * Zeroes them in place, and their paths.
 * @param {Uint8Array} bytes the module
 * @returns {number} how many there were
 */
export function withoutLocations(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = segmentsOf(bytes);
  /** @type {Array<{from: number, to: number}>} */
  const dead = [];
  for (const { address, from, to } of segments) {
    for (let at = from + (-address & 3); at + RECORD <= to; at += 4) {
      const [path, length, line, column] = [0, 4, 8, 12].map((field) => view.getUint32(at + field, true));
      const text = line && column && find(segments, path, length);
      if (text && isSource(bytes.subarray(text, text + length))) {
        dead.push({ from: at, to: at + RECORD }, { from: text, to: text + length });
      }
    }
  }
  for (const { from, to } of dead) bytes.fill(0, from, to);
  return dead.length / 2;
}

/** A path of Rust source. @param {Uint8Array} text */
const isSource = (text) => text.length < 200 && /^[\x20-\x7e]+\.rs$/.test(Buffer.from(text).toString("latin1"));

/** Where in the file a stretch of memory is. @param {ReturnType<typeof segmentsOf>} segments @param {number} start @param {number} length */
function find(segments, start, length) {
  const segment = segments.find(({ address, from, to }) => start >= address && start + length <= address + to - from);
  return segment && segment.from + start - segment.address;
}

/** Segments of data: their addresses in memory, and where they are in the file. @param {Uint8Array} bytes */
function segmentsOf(bytes) {
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (at < bytes.length) {
    const id = bytes[at++];
    const size = number();
    if (id === DATA_SECTION) break;
    at += size;
  }
  return Array.from({ length: number() }, () => {
    // Active, at `i32.const address end`. The addresses are in the first 64 MB, so the sign of LEB128 does not matter.
    at += 2;
    const address = number();
    at += 1;
    const length = number();
    const from = at;
    at += length;
    return { address, from, to: at };
  });
}
