/** Boxes over a field that scrolls, where there are no highlights: none stands over its edges. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, nextResult, onPage, putField } from "./pages.mjs";
import { browserOf } from "./site.mjs";

const held = browserOf();

test("pixel by pixel past the edges of an editor that scrolls, no box stands outside of it", () =>
  onPage(held, {}, async (page) => {
    await page.addInitScript(() => Object.defineProperty(CSS, "highlights", { value: undefined }));
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.reload();
    const next = nextResult(page);
    await putField(page, "editable", article);
    await next;
    await page.waitForSelector("gouji-check button.sentence");
    const seen = await page.evaluate(async () => {
      const field = document.querySelector("#draft");
      Object.assign(/** @type {HTMLElement} */ (field).style, { height: "200px", overflow: "auto" });
      const tree = document.querySelector("gouji-check").shadowRoot;
      const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await painted();
      /** @type {HTMLElement} */ (tree.querySelector("button.sentence")).click();
      await painted();
      let shown = 0;
      let outside = 0;
      const from = field.scrollTop;
      for (let step = 0; step < 40; step += 1) {
        field.scrollTop = from - 20 + step;
        await painted();
        const { top, bottom } = field.getBoundingClientRect();
        const boxes = [...tree.querySelectorAll(".gouji-marks > div:not([hidden])")].map((box) => box.getBoundingClientRect());
        shown += boxes.length;
        outside += boxes.filter((box) => box.top < top - 0.5 || box.bottom > bottom + 0.5).length;
      }
      return [shown > 0, outside];
    });
    assert.deepEqual(seen, [true, 0]);
  }));
