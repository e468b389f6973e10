/** Findings in the page's own content: marked without a change in it, found again by a click, gone when the result is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { POLICY } from "../../www/build/serve.mjs";
import { article, nextResult, onPage, putField } from "./pages.mjs";
import { browserOf } from "./site.mjs";

const held = browserOf();

/** The printed cells that a result names, by their place in the field's content. @param {any} result */
function named(result) {
  const places = result.findings.flatMap(({ cells }) => cells.map(({ at }) => `${at.grid} ${at.row} ${at.column}`));
  return [...new Set(places)].sort();
}

/** Where the marks of the page stand: highlights and boxes. @param {import("playwright-core").Page} page */
const marked = (page) =>
  page.evaluate(() => {
    const field = /** @type {any} */ (document.querySelector("#draft"));
    const frame = field && field.querySelector("iframe");
    const view = frame ? frame.contentWindow : window;
    const tables = field ? [...(frame ? frame.contentDocument : field).querySelectorAll("table")] : [];
    const placeOf = (node) => {
      const cell = node.closest("td, th");
      if (!cell) return node.tagName;
      return `${tables.indexOf(cell.closest("table"))} ${[...cell.closest("table").rows].indexOf(cell.parentNode)} ${cell.cellIndex}`;
    };
    const groups = {};
    for (const [name, ranges] of view.CSS.highlights || []) {
      groups[name] = [...ranges].map((range) => placeOf(range.startContainer.nodeType === 3 ? range.startContainer.parentElement : range.startContainer)).sort();
    }
    const boxes = [...document.querySelectorAll("gouji-check")].flatMap((element) => [...element.shadowRoot.querySelectorAll(".gouji-marks > div")]);
    return { groups, boxes: boxes.map((box) => /** @type {any} */ (box).className) };
  });

for (const kind of /** @type {const} */ (["editable", "frame", "table"])) {
  test(`${kind}: every cell that a finding names is marked, and the content is as it was`, () =>
    onPage(held, { policy: `${POLICY}; require-trusted-types-for 'script'` }, async (page, { errors }) => {
      const first = nextResult(page);
      await putField(page, kind, article);
      const markup = () => page.evaluate(() => {
        const frame = document.querySelector("#draft iframe");
        return (frame ? /** @type {any} */ (frame).contentDocument.body : document.querySelector("#draft")).outerHTML;
      });
      const before = await markup();
      const result = await first;
      await page.waitForSelector("gouji-check .verdict.fail");
      const { groups, boxes } = await marked(page);
      console.log(JSON.stringify(groups), boxes);
      assert.deepEqual([...new Set(Object.values(groups).flat())].sort(), named(result));
      assert.equal(await markup(), before);
      assert.deepEqual(errors, []);
      await page.screenshot({ path: `/tmp/host-${kind}.png`, fullPage: false });
    }));
}
