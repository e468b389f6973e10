/** What Chromium itself puts on the clipboard when a page is selected and copied: `node clipboard.mjs PAGE OUT` writes OUT.html and OUT.txt. */
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "../browser/chromium.mjs";

const [page, out] = process.argv.slice(2);
const browser = await launch();
const tab = await browser.newPage();
await tab.setContent(readFileSync(page, "utf8"));
await tab.keyboard.press("Control+A");
await tab.keyboard.press("Control+C");
await tab.setContent("<textarea></textarea>");
const pasted = tab.evaluate(() => new Promise((done) => {
  document.addEventListener("paste", ({ clipboardData }) => done(["text/html", "text/plain"].map((type) => clipboardData.getData(type))));
}));
await tab.focus("textarea");
await tab.keyboard.press("Control+V");
const [markup, text] = await pasted;
writeFileSync(`${out}.html`, markup);
writeFileSync(`${out}.txt`, text);
await browser.close();
