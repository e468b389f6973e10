/** Findings in the page's own content: marked without a change in it, found again by a click, gone when the result is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { POLICY } from "../../www/build/serve.mjs";
import { article, nextResult, ofMarkup, onPage, putField } from "./pages.mjs";
import { browserOf, core, drop, sample, shown } from "./site.mjs";

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


/** What is marked once a field holds this. @param {import("playwright-core").Page} page @param {"editable" | "frame" | "table"} kind @param {string} content */
async function marksOf(page, kind, content) {
  const next = nextResult(page);
  await putField(page, kind, content);
  const result = await next;
  await page.waitForFunction((findings) => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    return element.shadowRoot.querySelectorAll(".finding").length === findings;
  }, result.findings.length);
  return { result, ...(await marked(page)) };
}

const all = (/** @type {Record<string, string[]>} */ groups) => [...new Set(Object.values(groups).flat())].sort();
const none = { groups: {}, boxes: [] };

/** Browsers before Chromium 105. @param {import("playwright-core").Page} page */
async function withoutHighlights(page) {
  await page.addInitScript(() => Object.defineProperty(CSS, "highlights", { value: undefined }));
  await page.reload();
}

for (const kind of /** @type {const} */ (["editable", "frame", "table"])) {
  test(`${kind}: every cell that a finding names is marked, and the content is as it was`, () =>
    onPage(held, { policy: `${POLICY}; require-trusted-types-for 'script'` }, async (page, { errors }) => {
      const markup = () => page.evaluate(() => {
        const frame = document.querySelector("#draft iframe");
        return (frame ? /** @type {any} */ (frame).contentDocument.documentElement : document.querySelector("#draft")).outerHTML;
      });
      const next = nextResult(page);
      await putField(page, kind, article);
      const before = await markup();
      await next;
      await page.waitForSelector("gouji-check .finding");
      const { groups, boxes } = await marked(page);
      const result = ofMarkup(article);
      const [{ cells }] = result.findings;
      assert.deepEqual(groups["gouji-error"], [`${cells[0].at.grid} ${cells[0].at.row} ${cells[0].at.column}`]);
      assert.deepEqual([all(groups), boxes], [named(result), ["error suspect"]]);
      assert.equal(await markup(), before);
      assert.deepEqual(errors, []);
    }));
}

test("tables in tables, empty ones before, heads behind and figures written in other ways", () =>
  onPage(held, {}, async (page) => {
    const inside = article
      .replace("<td>31</td>", "<td>３１&nbsp;</td>").replace("<td>5</td>", "<td><b>5</b><br></td>")
      .replace(/<table>(?=\s*<tr><td rowspan="3")/, "<table><tfoot><tr><td>注</td></tr></tfoot>");
    const content = `<table></table><table><tr><td><table><tr><td>栏目</td></tr></table></td><td>${inside}</td></tr></table>`;
    const { result, groups } = await marksOf(page, "editable", content);
    assert.deepEqual([result.verdict, result.findings[0].cells[0].at.grid], ["fail", 4]);
    assert.deepEqual(all(groups), named(result));
  }));

test("where it is not certain which table is which, nothing is marked", () =>
  onPage(held, {}, async (page) => {
    const { result, ...marks } = await marksOf(page, "editable", `<!-- <table><tr><td>1</td></tr></table> -->${article}`);
    assert.deepEqual([result.verdict, marks], ["fail", none]);
  }));

test("a cell that no longer holds what was read is not marked", () =>
  onPage(held, {}, async (page) => {
    await marksOf(page, "editable", article);
    const [place] = (await marked(page)).groups["gouji-error"];
    // The field does not come to rest: what was found stands, and another finding is taken in hand.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60_000);
    await page.evaluate(() => {
      [.../** @type {any} */ (document.querySelectorAll("#draft td"))].find((cell) => cell.textContent === "5").textContent = "55";
      document.querySelector("gouji-check").shadowRoot.querySelectorAll(".sentence")[1].click();
    });
    await page.waitForSelector("gouji-check .finding .finding.current");
    const { groups } = await marked(page);
    assert.ok(!all(groups).includes(place), place);
    assert.ok(all(groups).length > 0);
  }));

const CLAIM = "全年新收政府信息公开申请33件";
const claimed = article.replace("全年新收政府信息公开申请31件", "全年新收<b>政府信息</b>公开申请33件");

/** The clauses marked. @param {import("playwright-core").Page} page @param {string} group */
const clauses = (page, group) =>
  page.evaluate((name) => [.../** @type {any} */ (CSS).highlights.get(name) || []].map(String).filter((text) => text.length > 5), group);

test("a clause of the running text is marked and shown, where it stands once", () =>
  onPage(held, {}, async (page) => {
    await marksOf(page, "editable", claimed);
    assert.deepEqual(await clauses(page, "gouji-warning"), [CLAIM]);
    assert.deepEqual(await clauses(page, "gouji-current"), []);
    await page.locator("gouji-check button.sentence", { hasText: CLAIM }).click();
    await page.waitForSelector("gouji-check .finding.current");
    assert.deepEqual(await clauses(page, "gouji-current"), [CLAIM]);
    await marksOf(page, "editable", `${claimed}<p>摘要：${CLAIM}。</p>`);
    assert.deepEqual(await clauses(page, "gouji-warning"), []);
  }));

for (const kind of /** @type {const} */ (["editable", "frame"])) {
  test(`${kind}: a click on a finding shows its cell in the field and marks it as the one in hand`, () =>
    onPage(held, {}, async (page) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const { result } = await marksOf(page, kind, article);
      const cell = () => page.evaluate(() => {
        const frame = /** @type {any} */ (document.querySelector("#draft iframe"));
        const view = frame ? frame.contentWindow : window;
        const { top, bottom } = [...(frame ? frame.contentDocument : document).querySelectorAll("td")].find((one) => one.textContent === "5").getBoundingClientRect();
        return top >= 0 && bottom <= view.innerHeight;
      });
      assert.equal(await cell(), false);
      await page.locator("gouji-check button.sentence").first().click();
      await page.waitForSelector("gouji-check .finding.current");
      assert.equal(await cell(), true);
      const { groups } = await marked(page);
      assert.deepEqual(groups["gouji-current"], named({ findings: [result.findings[0]] }));
    }));
}

/** Each box beside what it stands for, cut off where that is. @param {import("playwright-core").Page} page */
const boxes = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const frame = /** @type {any} */ (document.querySelector("#draft iframe"));
    const outer = frame ? frame.getBoundingClientRect() : { left: 0, top: 0 };
    const edge = frame ? frame.clientTop : 0;
    const limit = frame ? { top: outer.top + edge, bottom: outer.top + edge + frame.contentWindow.innerHeight } : { top: -Infinity, bottom: Infinity };
    const cells = [...(frame ? frame.contentDocument : document.querySelector("#draft")).querySelectorAll("td")].map((cell) => {
      const { left, top, right, bottom } = cell.getBoundingClientRect();
      return [left + outer.left + edge, Math.max(top + outer.top + edge, limit.top), right + outer.left + edge, Math.min(bottom + outer.top + edge, limit.bottom)].map(Math.round).join();
    });
    const shown = [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".gouji-marks > div:not([hidden])")].map((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return [box.className, cells.includes([left, top, right, bottom].map(Math.round).join())];
    });
    done(shown);
  }))));

for (const kind of /** @type {const} */ (["editable", "frame"])) {
  test(`${kind}: without highlights boxes stand over the cells, and follow them`, () =>
    onPage(held, { policy: POLICY }, async (page, { errors }) => {
      await withoutHighlights(page);
      const { result, groups, boxes: names } = await marksOf(page, kind, article);
      assert.deepEqual([groups, names.sort()], [{}, ["error suspect", ...named(result).slice(1).map(() => "beside")].sort()]);
      await page.emulateMedia({ reducedMotion: "reduce" });
      const seen = [];
      for (const scroll of [
        () => page.locator("gouji-check button.sentence").first().click(),
        () => page.evaluate(() => scrollBy(0, 37)),
        () => page.evaluate(() => (/** @type {any} */ (document.querySelector("#draft iframe") || window).contentWindow || window).scrollBy(0, -60)),
        () => page.setViewportSize({ width: 1000, height: 500 }),
        () => page.evaluate(() => document.querySelector("#place").prepend("多出一行")),
      ]) {
        await scroll();
        const now = /** @type {[string, boolean][]} */ (await boxes(page));
        seen.push(now.every(([, isOver]) => isOver) && now.some(([name]) => name === "error suspect"));
      }
      assert.deepEqual(seen, [true, true, true, true, true]);
      assert.deepEqual(errors, []);
    }));
}

test("what a suspected cell should hold is shown under the pointer, at a touch and where the caret is, and goes again", () =>
  onPage(held, {}, async (page) => {
    await marksOf(page, "editable", article);
    const tip = page.locator("gouji-check .gouji-marks .tip");
    const wrong = page.locator("#draft tr", { hasText: "本机关不掌握相关政府信息" }).locator("td", { hasText: /^5$/ });
    const other = page.locator("#draft p").first();
    assert.equal(await tip.textContent(), "很可能应为 4，请与台账核对");
    assert.equal(await tip.isVisible(), false);
    for (const [come, go] of [[() => wrong.hover(), () => other.hover()], [() => wrong.dispatchEvent("pointerdown"), () => other.dispatchEvent("pointerdown")], [() => wrong.click(), () => other.click()]]) {
      await come();
      await tip.waitFor();
      await go();
      await tip.waitFor({ state: "hidden" });
    }
  }));

test("while pointer or caret rest in a suspected cell its proposal stays, also where an editor draws beside it and all marks are put anew", () =>
  onPage(held, {}, async (page) => {
    await marksOf(page, "editable", article);
    const tip = page.locator("gouji-check .gouji-marks .tip");
    const wrong = page.locator("#draft tr", { hasText: "本机关不掌握相关政府信息" }).locator("td", { hasText: /^5$/ });
    // As TinyMCE does with its handles for resizing, once the pointer is over a table.
    const redrawn = (/** @type {number} */ n) => page.evaluate((count) => new Promise((done) => {
      const layer = /** @type {any} */ (document.querySelector("gouji-check")).field.follower.boxes.layer;
      new MutationObserver((_, observer) => (observer.disconnect(), requestAnimationFrame(done))).observe(layer, { childList: true });
      document.querySelector("#draft").firstElementChild.append(Object.assign(document.createElement("i"), { id: `handle${count}` }));
    }), n);
    await wrong.hover();
    await tip.waitFor();
    await redrawn(1);
    assert.equal(await tip.isVisible(), true);
    await wrong.click();
    await page.locator("#draft p").first().hover();
    assert.equal(await tip.isVisible(), true);
    await redrawn(2);
    assert.equal(await tip.isVisible(), true);
  }));

test("a blank cell has no text to be highlighted: a box stands over it", () =>
  onPage(held, {}, async (page) => {
    const { groups, boxes: names } = await marksOf(page, "editable", article.replace("<td>31</td>", "<td></td>"));
    assert.deepEqual([groups["gouji-error"].length, names.sort()], [1, ["error suspect", "info"]]);
    assert.deepEqual((await boxes(page)).filter(([name]) => name === "info"), [["info", true]]);
  }));

test("marks go with the result, with the field and with the element, and so does the sheet", () =>
  onPage(held, {}, async (page) => {
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    const put = async () => assert.ok((await marksOf(page, "editable", article)).groups["gouji-error"]);
    const gone = () => page.waitForFunction(() => /** @type {any} */ (CSS).highlights.size === 0);
    await put();
    assert.equal(await sheets(), 1);
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).clear());
    await gone();
    await put();
    // A file in the tool's own box is none of the field's.
    const next = nextResult(page);
    await drop(page, sample, "a.html");
    await next;
    await gone();
    await put();
    await page.evaluate(() => document.querySelector("#draft").remove());
    await gone();
    assert.equal(await sheets(), 0);
    await put();
    await page.evaluate(() => Object.assign(window, { kept: document.querySelector("gouji-check") }) && document.querySelector("gouji-check").remove());
    assert.deepEqual([(await marked(page)).groups, await sheets()], [{}, 0]);
    // Put in again, it has its result and its marks again.
    await page.evaluate(() => document.querySelector("form").append(/** @type {any} */ (window).kept));
    await page.waitForFunction(() => /** @type {any} */ (CSS).highlights.has("gouji-error"));
    assert.equal((await marked(page)).groups["gouji-error"].length, 1);
  }));

test("content that is taken away and put back as it was is marked again", () =>
  onPage(held, {}, async (page) => {
    const { groups } = await marksOf(page, "editable", article);
    await page.evaluate(() => {
      const field = document.querySelector("#draft");
      const copy = /** @type {any} */ (field.cloneNode(true));
      field.replaceChildren(...copy.childNodes);
    });
    await page.waitForFunction(() => !/** @type {any} */ (document.querySelector("gouji-check")).session.pending);
    assert.deepEqual((await marked(page)).groups, groups);
  }));

test("what is set aside with a reason is marked no more", () =>
  onPage(held, {}, async (page) => {
    const { result } = await marksOf(page, "editable", article);
    const next = nextResult(page);
    await page.evaluate((keys) => {
      /** @type {any} */ (document.querySelector("gouji-check")).accepted = keys.map((key) => ({ key, reason: "台账如此" }));
    }, result.findings.map(({ key }) => key));
    await next;
    await page.waitForSelector("gouji-check .accepted");
    assert.deepEqual(await marked(page), none);
  }));

test("two elements on a page mark side by side, and neither takes the other's away", () =>
  onPage(held, {}, async (page) => {
    await marksOf(page, "editable", article);
    const before = (await marked(page)).groups;
    const next = nextResult(page);
    await page.evaluate(() => {
      const twin = document.querySelector("#draft").cloneNode(true);
      /** @type {any} */ (twin).id = "twin";
      document.body.append(twin);
      const element = document.createElement("gouji-check");
      element.setAttribute("for", "twin");
      document.body.append(element);
    });
    await next;
    const counts = () => page.evaluate(() => [.../** @type {any} */ (CSS).highlights].map(([name, ranges]) => [name, ranges.size]).sort());
    const own = Object.entries(before).map(([name, places]) => [name, places.length]).sort();
    const twice = own.map(([name, count]) => [name, 2 * Number(count)]);
    await page.waitForFunction(() => /** @type {any} */ (CSS).highlights.get("gouji-error").size === 2);
    assert.deepEqual(await counts(), twice);
    await page.evaluate(() => document.querySelector("body > gouji-check").remove());
    assert.deepEqual(await counts(), own);
    assert.deepEqual((await marked(page)).groups, before);
  }));

/** A report as text, a row a line. @param {string} figures of the row that is wrong */
const rows = (figures) => ["\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计", "一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1", `二、上年结转政府信息公开申请数量\t${figures}`].join("\n");

/** What is selected in the field after a click on the first finding of this row. @param {import("playwright-core").Page} page @param {string} text */
async function selected(page, text) {
  const next = nextResult(page);
  await putField(page, "textarea", text);
  const { findings } = await next;
  const at = findings.filter(({ cells, quote }) => cells.length > 0 || quote).findIndex(({ cells }) => cells[0] && cells[0].row === "carried_in");
  assert.ok(at >= 0);
  await page.locator("gouji-check button.sentence").nth(at).click();
  await page.waitForSelector("gouji-check .finding.current");
  return page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = /** @type {any} */ (document.querySelector("#draft"));
    return [value.slice(selectionStart, selectionEnd), value.slice(0, selectionStart).split("\n").length, document.activeElement.id];
  });
}

test("in a field for text the figure is selected, where one line alone can be its row", () =>
  onPage(held, { policy: `${POLICY}; require-trusted-types-for 'script'` }, async (page, { errors }) => {
    const wrong = rows("2\t0\t0\t0\t0\t0\t-7");
    assert.deepEqual(await selected(page, wrong), ["-7", 3, "draft"]);
    assert.deepEqual((await selected(page, `${wrong}\n二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t-7`))[2], "");
    assert.deepEqual(errors, []);
  }));
