/** Correcting: where it begins and ends, what an assistive program hears, and what is left where something fails. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asRead, changes, field, hand, judged, openGrid, said, settled, walk, withCells } from "./desk.mjs";
import { browserOf, core, onSite, sample, shown } from "./site.mjs";

const held = browserOf();
const person = "applications.received.person";
const wrong = "applications.unavailable.not_held.person";

/** @param {any} seen @returns {any} */
const read = ({ coverage, sentences }) => ({ coverage, sentences });

for (const [id, year] of [["cn-2021", "2021年起"], ["cn-2019", "2019"]]) {
  test(`an empty form to begin with: ${id}`, () =>
    onSite(held, {}, async (page) => {
      await page.click("gouji-check button:has-text('从空白表开始填')");
      await page.click(`gouji-check .choice button:has-text('${year}')`);
      await page.waitForSelector("gouji-check .desk");
      const empty = judged(core.blank(id));
      assert.deepEqual(await settled(page), empty);
      assert.ok(empty.findings.every(({ rule }) => rule === "T-BLANK"));
      assert.deepEqual(read(await shown(page)), { coverage: "", sentences: [] });
      assert.equal((await shown(page)).verdict, "表格还没有填");
      assert.equal(await hand(page), id === "cn-2021" ? "disclosure.regulations.issued" : "disclosure.regulations.made");
      const key = id === "cn-2021" ? "disclosure.licensing.decisions" : "disclosure.licensing.change";
      await field(page, key).click();
      await page.keyboard.type("减4");
      await page.keyboard.press("Enter");
      assert.deepEqual(await settled(page), judged(withCells(core.blank(id), { [key]: "减4" })));
    }));
}

test("a table that was not read is put in, blank, and one row for the three of （六） is in their place", () =>
  onSite(held, {}, async (page) => {
    const report = core.check(sample).report;
    const tables = { ...report.tables, applications: { ...report.tables.applications, other: [1, 0, 0, 0, 0, 0, 1] } };
    delete tables.disputes;
    for (const row of ["other.no_correction", "other.no_payment", "other.else"]) delete tables.applications[row];
    const given = { ...report, tables, origins: {} };
    await page.evaluate((one) => /** @type {any} */ (document.querySelector("gouji-check")).take({ report: one, name: "甲" }), given);
    await page.click("gouji-check .tables button:has-text('在此修改')");
    await page.waitForSelector("gouji-check .desk");
    await field(page, "applications.refused.reissue.person").click();
    assert.deepEqual(await walk(page, ["ArrowDown", "ArrowDown"]), ["applications.other.person", "applications.concluded.person"]);
    const spans = await page.evaluate(() => {
      const { rows } = /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.querySelector("table.applications"));
      return [rows.length, ...[...rows].flatMap((row) => [...row.cells]).filter((cell) => cell.rowSpan > 3).map((cell) => cell.rowSpan)];
    });
    assert.deepEqual(spans, [26, 20, 8, 5]);
    await page.click("gouji-check button:has-text('补一张空表')");
    await page.waitForSelector("gouji-check table.disputes");
    const result = await settled(page);
    const whole = { ...given, tables: { ...tables, disputes: core.blank("cn-2021").tables.disputes } };
    const expected = core.checkReport(whole, { lang: "zh" });
    assert.deepEqual(result, expected);
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement).dataset.cell === "disputes.reconsideration.upheld");
    assert.deepEqual(await changes(page), []);
    await page.keyboard.press("Control+z");
    assert.deepEqual(Object.keys((await settled(page)).report.tables), ["disclosure", "applications"]);
  }));

test("for a screen reader each figure has its row and its column, and the tables are grids", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const of = (/** @type {string} */ role) => nodes.filter((node) => node.role && node.role.value === role && !node.ignored);
    // The page around has a field of its own.
    const names = of("textbox").map((node) => node.name.value).filter((name) => name.startsWith("表"));
    /** The labels beside several rows, as the form prints them. @type {Record<string, string>} */
    const groups = { denied: "（三）不予公开", unavailable: "（四）无法提供", refused: "（五）不予处理", other: "（六）其他处理" };
    const results = ["granted", "partial", "concluded"];
    const expected = core.catalogue().forms[0].tables.flatMap((table) =>
      table.layout.flat().filter((cell) => cell.row).flatMap(({ row: id }) => {
        const row = table.rows.find((one) => one.id === id);
        const group = groups[id.split(".")[0]] || (results.includes(id) ? "三、本年度办理结果" : "");
        const columns = row.columns || table.columns.map((one) => one.id);
        return columns.map((column) => `${table.name} ${group ? `${group} ` : ""}${row.label} / ${table.columns.find((one) => one.id === column).label}`);
      }));
    assert.deepEqual(names, expected);
    assert.equal(new Set(names).size, 200);
    assert.deepEqual(of("grid").map((node) => node.name.value), ["表二 主动公开政府信息情况", "表三 收到和处理政府信息公开申请情况", "表四 政府信息公开行政复议、行政诉讼情况"]);
    assert.equal(of("gridcell").length, 200);
    assert.ok(of("columnheader").length > 0 && of("rowheader").length > 0);
  }));

test("a setting that changes keeps what was changed", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await field(page, wrong).click();
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("lang", "en"));
    await page.waitForSelector("gouji-check .tools button:has-text('Undo')");
    const expected = asRead(core.checkReport(withCells(report, { [wrong]: 4 }), { lang: "en" }));
    // In both languages there may be no finding: what was skipped is told in words all the same.
    await page.waitForFunction((text) => JSON.stringify(/** @type {any} */ (document.querySelector("gouji-check")).result.coverage) === text, JSON.stringify(expected.coverage));
    assert.deepEqual(await settled(page), expected);
    await page.keyboard.press("Control+z");
    assert.deepEqual(await settled(page), core.check(sample, { name: "a.html", lang: "en" }));
  }));

test("any run of steps, taken back and made again", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    const keys = core.catalogue().forms[0].tables.flatMap((table) => table.rows.flatMap((row) =>
      report.tables[table.id][row.id] ? (row.columns || table.columns.map(({ id }) => id)).map((column) => `${table.id}.${row.id}.${column}`) : []));
    // A generator of the same numbers every time.
    let seed = 7;
    const any = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
    /** @type {any[]} */
    let past = [report];
    /** @type {any[]} */
    let ahead = [];
    for (let step = 0; step < 30; step += 1) {
      const way = any(6);
      const key = keys[any(keys.length)];
      if (way < 4) {
        await field(page, key).focus();
        const now = past[past.length - 1];
        const value = way === 3 ? null : 100 + any(900);
        if (value === null) await page.keyboard.press("Delete");
        else {
          await page.keyboard.type(String(value));
          await page.keyboard.press("Enter");
        }
        const next = withCells(now, { [key]: value });
        if (JSON.stringify(next) !== JSON.stringify(now)) [past, ahead] = [[...past, next], []];
      } else if (way === 4 && past.length > 1) {
        await page.keyboard.press("Control+z");
        ahead.push(past.pop());
      } else if (way === 5 && ahead.length > 0) {
        await page.keyboard.press("Control+y");
        past.push(ahead.pop());
      }
    }
    assert.ok(past.length > 5);
    const last = judged(past[past.length - 1]);
    assert.deepEqual(await settled(page), last);
    const { length } = past;
    for (let i = 1; i < length; i += 1) await page.keyboard.press("Control+z");
    assert.deepEqual(await settled(page), core.check(sample, { name: "a.html", lang: "zh" }));
    for (let i = 1; i < length; i += 1) await page.keyboard.press("Control+y");
    assert.deepEqual(await settled(page), last);
  }));

test("where the tool fails it says so, and what was typed stays in hand", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await page.evaluate(() => {
      const { engine } = /** @type {any} */ (document.querySelector("gouji-check"));
      const { begin } = engine;
      engine.begin = () => {
        engine.begin = begin;
        return { answer: Promise.reject(Object.assign(new Error("trap"), { kind: "trap" })) };
      };
    });
    await field(page, wrong).click();
    await page.keyboard.type("4");
    await page.waitForSelector("gouji-check .verdict.failure");
    assert.equal(await field(page, wrong).inputValue(), "4");
    assert.equal(await hand(page), wrong);
    await page.keyboard.press("Enter");
    assert.deepEqual(await settled(page), judged(withCells(report, { [wrong]: 4 })));
    await page.waitForSelector("gouji-check .verdict:not(.failure)");
  }));

test("where the part does not come, that is said, and it is tried again", () => {
  let isThere = false;
  return onSite(held, { answer: (path) => (path.endsWith("gouji-edit.js") && !isThere ? null : undefined) }, async (page) => {
    await page.evaluate((given) => /** @type {any} */ (document.querySelector("gouji-check")).check(given, "a.html"), sample);
    await shown(page);
    await page.click("gouji-check .tables button:has-text('在此修改')");
    await page.waitForSelector("gouji-check [role=alert]");
    assert.equal(await page.textContent("gouji-check [role=alert]"), "核对程序的文件没有取到，请检查网络，或请网站管理员检查文件是否齐全。");
    isThere = true;
    await page.click("gouji-check .tables button:has-text('在此修改')");
    await page.waitForSelector("gouji-check .desk");
    assert.equal(await page.locator("gouji-check [role=alert]").count(), 0);
  });
});

test("done, the tables are for reading again, with what was changed marked, and the focus is at the door", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    await field(page, "applications.partial.other").click();
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await settled(page);
    await page.click("gouji-check .tools button:has-text('完成修改')");
    await page.waitForFunction(() => !document.querySelector("gouji-check").shadowRoot.querySelector(".desk"));
    assert.equal(await hand(page), "在此修改");
    assert.equal(await page.locator("gouji-check td.edited").count(), 1);
  }));

test("marks of a report are text in the grid, too", () =>
  onSite(held, {}, async (page, { errors }) => {
    const hostile = '<img src=x onerror="document.title=1">';
    await openGrid(page);
    await field(page, person).click();
    await page.keyboard.type(hostile);
    await page.keyboard.press("Enter");
    const { report } = await settled(page);
    assert.equal(report.tables.applications.received[0], hostile);
    assert.equal(await page.locator("gouji-check img").count(), 0);
    assert.deepEqual(errors, []);
    assert.equal(await said(page), "");
  }));

test("an empty form that is not wanted after all gives the focus back to the button that offered it", () =>
  onSite(held, {}, async (page) => {
    await page.focus("gouji-check button:has-text('从空白表开始填')");
    await page.keyboard.press("Enter");
    await page.waitForSelector("gouji-check .choice");
    await page.focus("gouji-check .choice button:has-text('取消')");
    await page.keyboard.press("Enter");
    await page.waitForSelector("gouji-check .choice", { state: "detached" });
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).updateComplete);
    assert.equal(await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.activeElement.textContent), "从空白表开始填");
  }));

test("findings look as before when the grid was opened once, on paper too", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate((source) => /** @type {any} */ (document.querySelector("gouji-check")).check(source, "a.html"), sample.replace(">186<", ">186件<"));
    await shown(page);
    const looks = () => page.evaluate(() =>
      [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".finding")].map((card) => {
        const { position, padding, margin, border, backgroundColor, display } = getComputedStyle(card);
        return { severity: card.classList[1], position, padding, margin, border, backgroundColor, display };
      }));
    const onPaper = async () => {
      await page.emulateMedia({ media: "print" });
      const seen = await looks();
      await page.emulateMedia({ media: null });
      return seen;
    };
    const before = [await looks(), await onPaper()];
    assert.deepEqual(before[0].map(({ severity }) => severity).sort(), ["error", "error", "info"]);
    await page.click("gouji-check .tables button:has-text('在此修改')");
    await page.waitForSelector("gouji-check .desk");
    assert.deepEqual([await looks(), await onPaper()], before);
  }));
