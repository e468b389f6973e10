/** Fields of the page that are no fields for files: what they hold is checked while it changes, wherever they come from. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { article, nextResult, ofMarkup, onPage, putField } from "./pages.mjs";
import { browserOf, core, shown, told, watchPage } from "./site.mjs";

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

test("a field for text that holds the source of a page, as where its editor was not loaded, is read as that page", () =>
  onPage(held, { policy: POLICY }, async (page, { errors }) => {
    const first = nextResult(page);
    await putField(page, "textarea", article);
    assert.deepEqual(await first, ofMarkup(article));
    assert.deepEqual(errors, []);
  }));

/** Results from now on. @param {import("playwright-core").Page} page */
const counted = (page) =>
  page.evaluate(() => {
    Object.assign(window, { results: 0 });
    document.addEventListener("gouji-result", () => (/** @type {any} */ (window).results += 1));
  });

test("an editor's frame, typed into by hand: one check, when it has come to rest", () =>
  onPage(held, { policy: POLICY }, async (page) => {
    const first = nextResult(page);
    await putField(page, "frame", article);
    await first;
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60_000);
    await counted(page);
    await page.frameLocator("#draft iframe").locator("td", { hasText: /^186$/ }).click();
    await page.keyboard.press("End");
    await page.keyboard.type("12");
    await page.clock.runFor(599);
    await page.keyboard.type("3");
    await page.clock.runFor(599);
    assert.equal(await page.evaluate("results"), 0);
    const next = nextResult(page);
    await page.clock.runFor(1);
    assert.deepEqual(await next, ofMarkup(await contentOf(page)));
    assert.deepEqual((await next).report.tables.disclosure.licensing, [186123]);
    assert.equal(await page.evaluate("results"), 1);
  }));

test("a frame that becomes an editor later, writes its document anew and is replaced", () =>
  onPage(held, {}, async (page, { errors }) => {
    await page.evaluate(() => {
      const place = document.querySelector("#place");
      const editor = document.createElement("div");
      editor.id = "draft";
      editor.append(document.createElement("iframe"));
      place.append(editor);
    });
    const steps = [
      // As UEditor: the document is written, and then made editable.
      (/** @type {string} */ content) => {
        const inner = document.querySelector("iframe").contentDocument;
        inner.open();
        inner.write(`<!doctype html><body>${content}</body>`);
        inner.close();
        inner.body.contentEditable = "true";
      },
      // As KindEditor: the whole document, and written once more.
      (/** @type {string} */ content) => {
        const inner = document.querySelector("iframe").contentDocument;
        inner.open();
        inner.write(`<body>${content}</body>`);
        inner.close();
        inner.designMode = "on";
      },
      // Another frame, that loads its page.
      (/** @type {string} */ content) => {
        const frame = document.createElement("iframe");
        frame.srcdoc = `<body contenteditable>${content}</body>`;
        document.querySelector("#draft").replaceChildren(frame);
      },
    ];
    for (const [i, step] of steps.entries()) {
      const content = article.replace(">186<", `>${i}<`);
      const next = nextResult(page);
      await page.evaluate(([code, text]) => new Function(`return (${code})`)()(text), [String(step), content]);
      assert.deepEqual((await next).report.tables.disclosure.licensing, [i]);
      assert.deepEqual(await next, ofMarkup(await contentOf(page)));
    }
    assert.deepEqual(errors, []);
  }));

test("a frame of another origin is left alone", () =>
  onPage(held, {}, async (page, { errors }) => {
    const next = nextResult(page);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      frame.srcdoc = "<body contenteditable><table><tr><td>1</td></tr></table></body>";
      frame.id = "draft";
      document.querySelector("#place").append(frame);
    });
    await page.frameLocator("#draft").locator("td").waitFor();
    await page.evaluate(() => document.querySelector("#draft").remove());
    await putField(page, "editable", article);
    assert.deepEqual(await next, ofMarkup(await contentOf(page)));
    assert.deepEqual(errors, []);
  }));

test("a field that is emptied has no result, one that is replaced has that of the new one", () =>
  onPage(held, {}, async (page) => {
    const first = nextResult(page);
    await putField(page, "editable", article);
    await first;
    await shown(page);
    await page.click("#draft");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).result === null);
    assert.equal(await page.textContent("gouji-check .summary"), "");
    const second = nextResult(page);
    await putField(page, "table", article);
    assert.deepEqual(await second, ofMarkup(await contentOf(page)));
  }));

test("a file input in a wrapper that upload components make", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => {
      const wrapper = document.createElement("div");
      wrapper.id = "draft";
      const input = document.createElement("input");
      input.type = "file";
      wrapper.append(input);
      document.querySelector("#place").append(wrapper);
    });
    const next = nextResult(page);
    await page.setInputFiles("#draft input", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("规章\t1\t0\t4") });
    assert.deepEqual(await next, core.check("规章\t1\t0\t4", { name: "a.txt", lang: "zh" }));
  }));

test("an editor in a page that is opened by double click", async () => {
  const folder = at("target/pages");
  mkdirSync(folder, { recursive: true });
  const script = pathToFileURL(`${BUILT}/gouji-check.global.js`).href;
  writeFileSync(`${folder}/field.html`, `<!doctype html><meta charset="utf-8"><script src="${script}"></script><div id="place"></div><gouji-check for="draft"></gouji-check>`);
  const page = await held.browser.newPage();
  const { errors } = watchPage(page);
  await page.goto(pathToFileURL(`${folder}/field.html`).href);
  const next = nextResult(page);
  await putField(page, "frame", article);
  assert.deepEqual(await next, ofMarkup(await contentOf(page)));
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector("iframe").contentWindow).CSS.highlights.has("gouji-error"));
  assert.deepEqual(errors, []);
  await page.close();
});
