/** Zip archives, for fuzzing and for the bench: as much of them as office files need. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The texts of the parts, by name. @param {Buffer} zip @returns {Map<string, string>} */
export function unpack(zip) {
  const parts = new Map();
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const stored = zip.readUInt16LE(at + 10) === 0;
    parts.set(zip.toString("utf8", at + 46, at + 46 + name), (stored ? bytes : inflateRawSync(bytes)).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** An archive of these parts. @param {Map<string, string>} parts */
export function pack(parts) {
  const [files, directory] = [[], []];
  let offset = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    // Version, flags, method, time and date; checksum, packed size, size; length of the name, no extra field.
    const head = words([20, 0, 8, 0, 0], [crc32(bytes), packed.length, bytes.length], [Buffer.byteLength(name), 0]);
    files.push(words([], [0x04034b50]), head, Buffer.from(name), packed);
    directory.push(words([], [0x02014b50], [20]), head, words([0, 0, 0], [0, offset]), Buffer.from(name));
    offset += 4 + head.length + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = words([], [0x06054b50], [0, 0, parts.size, parts.size]);
  return Buffer.concat([...files, listed, end, words([], [listed.length, offset], [0])]);
}

/** Numbers of two bytes, then of four, then of two. @param {number[]} before @param {number[]} long @param {number[]} [behind] */
function words(before, long, behind = []) {
  const bytes = Buffer.alloc(2 * before.length + 4 * long.length + 2 * behind.length);
  let at = 0;
  for (const word of before) at = bytes.writeUInt16LE(word, at);
  for (const word of long) at = bytes.writeUInt32LE(word, at);
  for (const word of behind) at = bytes.writeUInt16LE(word, at);
  return bytes;
}

/** Bit by bit; Node has one of its own only from 22 on. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
