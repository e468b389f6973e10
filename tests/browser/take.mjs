/** What the tests of taking along have in common: an element that checked something, and what it must hand over. */
import { readFile } from "node:fs/promises";
import { en } from "../../www/element/words.en.js";
import { zh } from "../../www/element/words.zh.js";
import { wordsFor } from "../../www/parts/take/words.js";
import { core } from "./site.mjs";

/** The clock of the page stands still at this time. */
export const time = new Date(2025, 0, 6, 9, 5);
export const name = "青石县林业局.html";

/** What the part has of a report in this language. @param {string} source */
export function given(source, { lang = "zh", file = name } = {}) {
  return { words: wordsFor(lang), told: (lang === "en" ? en : zh), result: core.check(source, { name: file, lang }), ...core.catalogue({ lang }), name: file, time, edits: [] };
}

/** Has the report checked, as a page's own upload component would. @param {import("playwright-core").Page} page @param {string} source @param {string} [file] */
export async function check(page, source, file = name) {
  await page.clock.setFixedTime(time);
  await page.evaluate(([text, called]) => /** @type {any} */ (document.querySelector("gouji-check")).check(text, called), [source, file]);
  await page.waitForSelector("gouji-check .take");
}

/** @param {import("playwright-core").Page} page @param {string} label */
export const button = (page, label) => page.locator(`gouji-check .take button:text-is("${label}")`);

/** Clicks and takes what is downloaded. @param {import("playwright-core").Page} page @param {string} label */
export async function downloaded(page, label) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, label).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What the bar says it did. @param {import("playwright-core").Page} page @param {string} expected */
export const notice = (page, expected) => page.locator("gouji-check .take [role=status]", { hasText: expected }).waitFor();

/** Text that other programs could take for more than text. */
export const HOSTILE = ['=HYPERLINK("http://a.example/","看")', "<script>ran()</script>", '"><img src=x onerror=ran()>', "+1+1", "-1|cmd", "@A1", "a\u0001\u001fb"];

/** The sample with such text in a row, its title and its running text. @param {string} sample */
export function hostile(sample) {
  const escaped = HOSTILE.map((text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
  const row = "21 6 1 0 3 0 31".split(" ").map((cell) => `<td>${cell}</td>`).join("");
  if (!sample.includes(row)) throw new Error("the sample has other figures");
  return sample.replace(row, escaped.map((text) => `<td>${text}</td>`).join("")).replace(/青石县林业局/g, `青石县${escaped[1]}林业局`);
}
