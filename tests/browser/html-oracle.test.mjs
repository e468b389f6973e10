/** Our tables against the browser's own: every real page, the faults by hand, and generated ones. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../www/build/paths.mjs";
import { browserOf } from "./site.mjs";

const held = browserOf();
const SOUPS = 1000;

/** @returns {{name: string, html: string, tables: unknown}[]} */
function pages() {
  const folder = at("../shared/samples");
  const samples = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")).map((name) => `${folder}/${name}`) : [];
  const args = ["run", "--quiet", "--locked", "--features", "every-medium", "--example", "grids", "--", "--soup", String(SOUPS), at("www/sample-report.html"), ...samples];
  const { stdout, stderr, status } = spawnSync("cargo", args, { encoding: "utf8", cwd: at("."), maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** Runs in the page: its tables in our shape; slots worked out from the DOM's spans. @param {string[]} sources */
function tablesOf(sources) {
  const NO_TEXT = "script, style, title, xmp, iframe, noembed, noframes, noscript, template, button, datalist";
  const NO_VALUE = ["hidden", "checkbox", "radio", "button", "submit", "reset", "image", "file", "color", "range"];
  const ownText = (node) => {
    let text = "";
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.data;
      else if (child.nodeType !== 1 || child.matches(NO_TEXT)) continue;
      else if (child.localName === "input") text += NO_VALUE.includes(child.type) ? "" : child.getAttribute("value") || "";
      else if (child.localName === "select") text += child.selectedIndex < 0 ? "" : child.options[child.selectedIndex].textContent;
      else if (child.localName === "table") text += [...child.children].filter((part) => part.localName === "caption").map(ownText).join("");
      else text += ownText(child);
    }
    return text;
  };
  const squeezed = (text) => text.replace(/[\s\u0085\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");
  const rowsOf = (table) => {
    const taken = new Set();
    const rows = [...table.rows];
    return rows.map((row, at) => {
      let column = 0;
      const last = rows.filter((other) => other.parentNode === row.parentNode).length + rows.findIndex((other) => other.parentNode === row.parentNode);
      return [...row.cells].map((cell) => {
        while (taken.has(`${at} ${column}`)) column += 1;
        let wide = column + cell.colSpan > 2000 ? 1 : cell.colSpan;
        for (let i = 1; i < wide; i += 1) if (taken.has(`${at} ${column + i}`)) wide = i;
        const high = Math.min(cell.rowSpan || last, last - at);
        for (let i = 0; i < high; i += 1) for (let j = 0; j < wide; j += 1) taken.add(`${at + i} ${column + j}`);
        const found = [squeezed(ownText(cell)), [at, column, high, wide]];
        column += wide;
        return found;
      });
    });
  };
  const parser = new DOMParser();
  return sources.map((html) => [...parser.parseFromString(html, "text/html").querySelectorAll("table")].map(rowsOf));
}

test("tables are those of the browser's DOM", async () => {
  const ours = pages();
  assert.ok(ours.length > SOUPS);
  const page = await held.browser.newPage();
  const theirs = await page.evaluate(tablesOf, ours.map(({ html }) => html));
  await page.close();
  for (const [i, { name, html, tables }] of ours.entries()) assert.deepEqual(tables, theirs[i], `${name}\n${html.slice(0, 4000)}`);
});
