/** Text of a report on its way into a format of another program: it stays text there. */

/** What XML 1.0 cannot hold: most control characters, halves of characters, and two that are none. */
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu;

/** @param {string} text @param {(char: string) => string} [instead] of what XML cannot hold */
export const forXml = (text, instead = () => "\ufffd") =>
  text.replace(NOT_XML, instead).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Without what XML cannot hold, for nodes that are written out later. @param {string} text */
export const speakable = (text) => text.replace(NOT_XML, "\ufffd");

/**
 * Would a spreadsheet work the text out, also where it is written full-width or behind blanks? A sign alone stands for a blank.
 * @param {string} text
 */
export const isFormula = (text) => /^[\t\r]|^\s*[=+\-@＝＋－＠]\s*\S/.test(text);

/** For a spreadsheet: an apostrophe says that it is text. @param {string} text */
export const asText = (text) => (isFormula(text) ? `'${text}` : text);

/** For what may come back as a figure: a space, which no spreadsheet passes over, and every reader of figures drops. @param {string} text */
export const spaced = (text) => (isFormula(text) ? `\u00a0${text}` : text);

/**
 * A file name of these parts, those that are unknown left out. Neither a path, nor what Windows refuses, nor marks that turn letters round.
 * @param {(string | number | null | undefined)[]} parts @param {string} ending
 */
export function fileName(parts, ending) {
  const name = parts.filter((part) => part !== null && part !== undefined && part !== "").join("-");
  const safe = speakable(name).replace(/[\\/:*?"<>|\s\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]+/g, "_");
  // File systems stop at 255 bytes, which is 85 such characters.
  return `${[...safe].slice(0, 70).join("").replace(/^[._]+|[._]+$/g, "")}.${ending}`;
}
