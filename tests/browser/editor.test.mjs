/** Fields of the page that are no fields for files: what they hold is checked while it changes, wherever they come from. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { POLICY } from "../../www/build/serve.mjs";
import { article, nextResult, ofMarkup, onPage, putField } from "./pages.mjs";
import { browserOf, core, shown, told } from "./site.mjs";

const held = browserOf(["--host-resolver-rules=MAP portal.example 127.0.0.1"]);

/** @param {any} seen */
const said = ({ coverage, sentences }) => ({ coverage, sentences });

/** What the field's content is, as its document has it. @param {import("playwright-core").Page} page */
const contentOf = (page) =>
  page.evaluate(() => {
    const field = /** @type {any} */ (document.querySelector("#draft"));
    const frame = field.querySelector("iframe");
    if (frame) return frame.contentDocument.body.innerHTML;
    return field.isContentEditable ? field.innerHTML : field.outerHTML;
  });

const STRICT = { A: POLICY, E: `${POLICY}; require-trusted-types-for 'script'` };

for (const [name, policy] of Object.entries(STRICT)) {
  for (const kind of /** @type {const} */ (["editable", "frame", "design", "table"])) {
    test(`${kind} that comes late, under policy ${name}: read at once, and again when it has changed`, () =>
      onPage(held, { policy }, async (page, { errors }) => {
        const first = nextResult(page);
        await putField(page, kind, article);
        assert.deepEqual(await first, ofMarkup(await contentOf(page)));
        const second = nextResult(page);
        await page.evaluate(() => {
          const field = document.querySelector("#draft");
          const frame = field.querySelector("iframe");
          const cells = [...(frame ? frame.contentDocument : field).querySelectorAll("td")];
          cells.find((cell) => cell.textContent === "5").textContent = "4";
        });
        const result = await second;
        assert.deepEqual(result, ofMarkup(await contentOf(page)));
        assert.equal(result.verdict, "pass");
        assert.deepEqual(said(await shown(page)), told(result));
        assert.deepEqual(errors, []);
      }));
  }
  test(`a field for text, under policy ${name}: typed by hand`, () =>
    onPage(held, { policy }, async (page, { errors }) => {
      const text = "表二\n规章\t1\t0\t4\n行政规范性文件\t2\t1\t14";
      const first = nextResult(page);
      await putField(page, "textarea", text);
      assert.deepEqual(await first, core.check(text, { medium: "text", lang: "zh" }));
      await page.focus("#draft");
      await page.keyboard.press("Control+End");
      const second = nextResult(page);
      await page.keyboard.type("0");
      assert.deepEqual(await second, core.check(`${text}0`, { medium: "text", lang: "zh" }));
      assert.deepEqual(errors, []);
    }));
}
