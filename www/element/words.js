/**
 * What the element itself says. The sentences of findings come from the core, in the same language. The English words are a part of their
 * own: until it is there, and where it cannot be had, the words are Chinese.
 */
import { zh } from "./words.zh.js";

/** @typedef {typeof zh} Words */

/** @param {import("./gouji-check.js").GoujiCheck} host @returns {Words} */
export function wordsFor({ lang, parts }) {
  const english = isEnglish(lang) && parts.get("en");
  return english ? english.words : zh;
}

/** Nothing is told in two languages: a result waits for its words. @param {import("./gouji-check.js").GoujiCheck} host */
export async function wordsCome({ lang, parts }) {
  if (isEnglish(lang)) await parts.load("en").catch(() => {});
}

/** @param {string} lang what the core is asked for */
export const coreLanguage = (lang) => (isEnglish(lang) ? "en" : "zh");

/** @param {string} lang */
const isEnglish = (lang) => /^en\b/i.test(lang || "");
