/** What the element itself says. The sentences of findings come from the core, in the same language. */
import { en } from "./words.en.js";
import { zh } from "./words.zh.js";

/** @typedef {typeof zh} Words */

/** @param {string} lang @returns {Words} */
export const wordsFor = (lang) => (isEnglish(lang) ? en : zh);

/** @param {string} lang what the core is asked for */
export const coreLanguage = (lang) => (isEnglish(lang) ? "en" : "zh");

/** @param {string} lang */
const isEnglish = (lang) => /^en\b/i.test(lang || "");
