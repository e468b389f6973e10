/** Correcting in the grids: by the keyboard alone, every key checked, and what is typed understood as the core understands what is printed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, field, hand, judged, openGrid, said, settled, walk, withCells } from "./desk.mjs";
import { browserOf, core, onSite, sample, shown, told } from "./site.mjs";

const held = browserOf();
const person = "applications.received.person";
const wrong = "applications.unavailable.not_held.person";

/** The sample with one cell of a row of table three or a cell of table two replaced. @param {string} from @param {string} to */
function withMarkup(from, to) {
  assert.ok(sample.includes(from), from);
  return sample.replace(from, to);
}

/** @param {any} seen @returns {any} */
const read = ({ coverage, sentences }) => ({ coverage, sentences });

test("the keys move from figure to figure, over merged cells and across lines of other widths", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const at = (/** @type {string[]} */ keys) => walk(page, keys);
    assert.equal(await hand(page), "disclosure.regulations.issued");
    assert.deepEqual(await at(["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]), [
      "disclosure.regulations.repealed", "disclosure.regulations.in_force", "disclosure.regulations.in_force", "disclosure.normative_documents.in_force",
      "disclosure.licensing.decisions", "disclosure.penalties.decisions", "disclosure.licensing.decisions", "disclosure.normative_documents.in_force",
    ]);
    assert.deepEqual(await at(["Home", "End", "Control+End", "ArrowDown", "Enter", "Control+Home", "ArrowUp", "Shift+Enter"]), [
      "disclosure.normative_documents.issued", "disclosure.normative_documents.in_force", "disclosure.fees.amount", "disclosure.fees.amount", "disclosure.fees.amount",
      "disclosure.regulations.issued", "disclosure.regulations.issued", "disclosure.regulations.issued",
    ]);
    await field(page, person).click();
    assert.deepEqual(await at(["Tab", "Shift+Tab", "Enter", "PageDown", "PageDown", "PageUp", "Control+End"]), [
      "applications.received.business", person, "applications.carried_in.person", "applications.denied.process.person",
      "applications.refused.publication.person", "applications.denied.process.person", "applications.carried_out.total",
    ]);
  }));

test("a table is one tab stop, and Tab leaves it at its ends", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const stops = () => page.evaluate(() =>
      [...document.querySelector("gouji-check").shadowRoot.querySelectorAll("input[data-cell][tabindex='0']")].map((one) => /** @type {any} */ (one).dataset.cell));
    assert.deepEqual(await stops(), ["disclosure.regulations.issued", person, "disputes.reconsideration.upheld"]);
    await field(page, "applications.carried_out.total").click();
    assert.deepEqual(await walk(page, ["Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"]), [
      "复制这张表", "disputes.reconsideration.upheld", "复制这张表", "applications.carried_out.total", "applications.carried_out.other",
    ]);
    assert.deepEqual(await stops(), ["disclosure.regulations.issued", "applications.carried_out.other", "disputes.reconsideration.upheld"]);
    await page.keyboard.press("Control+Home");
    assert.deepEqual(await walk(page, ["Shift+Tab", "Shift+Tab"]), ["复制这张表", "disclosure.regulations.issued"]);
  }));

test("every key is checked, and focus and caret stay", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await field(page, wrong).click();
    for (const [key, text, value] of /** @type {[string, string, any][]} */ ([["1", "1", 1], ["2", "12", 12], [".", "12.", "12."], ["5", "12.5", 12.5], ["ArrowLeft", "12.5", 12.5]])) {
      if (key === "ArrowLeft") await page.keyboard.press("F2");
      await page.keyboard.press(key);
      const result = await settled(page);
      assert.deepEqual(result, judged(withCells(report, { [wrong]: value })), text);
      assert.deepEqual(read(await shown(page)), told(result));
      const caret = await page.evaluate(() => {
        const { dataset, value: held, selectionStart, selectionEnd } = /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement);
        return [dataset.cell, held, selectionStart, selectionEnd];
      });
      const at = key === "ArrowLeft" ? text.length - 1 : text.length;
      assert.deepEqual(caret, [wrong, text, at, at]);
    }
    // Nothing is written yet: Escape leaves what was there, and the source's own result.
    assert.deepEqual(await changes(page), []);
    await page.keyboard.press("Escape");
    assert.deepEqual(await settled(page), core.check(sample, { name: "a.html", lang: "zh" }));
    assert.equal(await field(page, wrong).inputValue(), "5");
  }));

test("while one check runs the newest waits, and none between", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await page.evaluate(() => {
      const { engine } = /** @type {any} */ (document.querySelector("gouji-check"));
      const call = engine.call.bind(engine);
      const gate = { asked: /** @type {any[]} */ ([]), open: () => {} };
      const opened = new Promise((done) => (gate.open = () => done(undefined)));
      engine.call = async (/** @type {string} */ name, /** @type {any[]} */ ...args) => {
        gate.asked.push(args[0].tables.applications["unavailable.not_held"][0]);
        await opened;
        return call(name, ...args);
      };
      Object.assign(window, { gate });
    });
    await field(page, wrong).click();
    await page.keyboard.type("1234");
    await page.evaluate("gate.open()");
    assert.deepEqual(await settled(page), judged(withCells(report, { [wrong]: 1234 })));
    assert.deepEqual(await page.evaluate("gate.asked"), [1, 1234]);
  }));

test("what is typed is what the core would read if it were printed", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const spellings = ["12", "１２", "007", "1,234", "1，234，567", "+2", "－１", "-1", "12件", "12 件", "3.0", "3．5", "0.00", "/", "-", "无", "减4", "251000元", "22（其中修订 16 件）", "1 3", "1,23", "50%", "五", "12条"];
    const rows = ["received", "carried_in", "granted", "partial", "denied.secret", "denied.law", "denied.safety", "denied.third_party", "denied.internal", "denied.process", "denied.enforcement", "denied.query", "unavailable.not_held", "unavailable.not_existing", "unavailable.unclear", "refused.petition", "refused.duplicate", "refused.publication", "refused.excessive", "refused.reissue", "other.no_correction", "other.no_payment", "other.else", "concluded"];
    assert.equal(spellings.length, rows.length);
    await field(page, person).click();
    for (const spelling of spellings) {
      await page.keyboard.type(spelling);
      await page.keyboard.press("Enter");
    }
    // The figure before 商业企业 in each row of table three's markup.
    const [head, ...lines] = sample.split(/(?<=自然人<\/td>[\s\S]*?)(?=<tr>)/);
    let at = 0;
    const printed = [head, ...lines.map((line) => {
      const cell = /<td>\d*<\/td>/;
      if (!cell.test(line) || at >= spellings.length) return line;
      at += 1;
      return line.replace(cell, `<td>${spellings[at - 1]}</td>`);
    })].join("");
    const { report } = await settled(page);
    assert.deepEqual(report.tables, core.check(printed).report.tables);
    assert.deepEqual(rows.map((row) => report.tables.applications[row][0]).slice(0, 4), [12, 12, 7, 1234]);
  }));

test("an input method has its keys to itself, and what it puts together is checked when it is done", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await field(page, person).click();
    const session = await page.context().newCDPSession(page);
    for (const text of ["j", "ji", "jian"]) await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    assert.equal(await field(page, person).inputValue(), "jian");
    assert.deepEqual(await settled(page), core.check(sample, { name: "a.html", lang: "zh" }));
    await session.send("Input.insertText", { text: "减" });
    await page.keyboard.type("4");
    assert.deepEqual(await settled(page), judged(withCells(report, { [person]: "减4" })));
    assert.equal(await field(page, person).inputValue(), "减4");
    await page.keyboard.press("Enter");
    assert.equal(await hand(page), "applications.carried_in.person");
    await settled(page);
    assert.deepEqual((await changes(page)).slice(1), ["表三 一、本年新收政府信息公开申请数量 / 自然人 21 → 减4"]);
  }));

test("an amount in 万元 has decimals and its own unit", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    for (const spelling of ["0.37万元", "38.441094", "12.8600", "128600元", "1e3", ".5"]) {
      await field(page, "disclosure.fees.amount").click();
      await page.keyboard.type(spelling);
      await page.keyboard.press("Tab");
      const { report } = await settled(page);
      const { report: printed } = core.check(withMarkup('<td colspan="3">12.86</td>', `<td colspan="3">${spelling}</td>`));
      assert.deepEqual(report.tables, printed.tables, spelling);
      assert.equal(await field(page, "disclosure.fees.amount").inputValue(), String(printed.tables.disclosure.fees[0]));
    }
  }));

test("steps go back and forth by keys and buttons, and the list is net of them", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await field(page, person).click();
    await page.keyboard.type("25");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Delete");
    const both = withCells(report, { [person]: 25, "applications.carried_in.person": null });
    assert.deepEqual(await settled(page), judged(both));
    const list = [
      "已在副本中改动 2 格；原文件没有改变。 撤销", "表三 一、本年新收政府信息公开申请数量 / 自然人 21 → 25", "表三 二、上年结转政府信息公开申请数量 / 自然人 2 → 空白",
    ];
    assert.deepEqual(await changes(page), list);
    await page.keyboard.press("Control+z");
    assert.deepEqual(await settled(page), judged(withCells(report, { [person]: 25 })));
    assert.deepEqual(await changes(page), ["已在副本中改动 1 格；原文件没有改变。 撤销", list[1]]);
    await page.keyboard.press("Control+z");
    assert.deepEqual(await settled(page), core.check(sample, { name: "a.html", lang: "zh" }));
    assert.deepEqual(await changes(page), []);
    assert.equal(await hand(page), person);
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+y");
    assert.deepEqual(await settled(page), judged(both));
    await page.click("gouji-check .tools button:has-text('撤销')");
    await page.click("gouji-check .tools button:has-text('重做')");
    assert.deepEqual(await settled(page), judged(both));
    // What was taken back stands in the field as a whole: the next key replaces it.
    await field(page, "disclosure.licensing.decisions").click();
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+z");
    await settled(page);
    await page.keyboard.type("3");
    assert.equal(await field(page, "disclosure.licensing.decisions").inputValue(), "3");
    await page.keyboard.press("Escape");
    // Typed back to what the source has, a cell is not changed.
    await field(page, person).click();
    await page.keyboard.type("２１");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.deepEqual(await changes(page), ["已在副本中改动 1 格；原文件没有改变。 撤销", list[2]]);
    // What is being typed is the first thing to take back.
    await page.keyboard.type("9");
    await page.keyboard.press("Control+z");
    assert.deepEqual(await settled(page), judged(withCells(report, { "applications.carried_in.person": null })));
    assert.equal(await page.locator("gouji-check .tools button:has-text('重做')").isDisabled(), true);
  }));

test("a changed cell tells what the source has, and not by colour alone", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    await field(page, "applications.partial.other").click();
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await settled(page);
    const seen = await field(page, "applications.partial.other").evaluate((node) => {
      const input = /** @type {any} */ (node);
      const told = input.getRootNode().getElementById(input.getAttribute("aria-describedby")).textContent;
      return { told, title: input.title, corner: getComputedStyle(input.parentNode, "::after").borderTopWidth, edited: input.getRootNode().querySelectorAll("td.edited").length };
    });
    assert.deepEqual(seen, { told: "很可能有误，原为 0", title: "很可能有误，原为 0", corner: "4px", edited: 1 });
  }));

test("a proposal is applied while correcting, and the focus goes to its cell", () =>
  onSite(held, {}, async (page) => {
    const { report, repairs } = await openGrid(page);
    await page.evaluate(() => document.addEventListener("gouji-apply", (event) => event.preventDefault(), { once: true }));
    await page.click("gouji-check .repair .small");
    assert.equal(await hand(page), "在副本中改");
    await page.click("gouji-check .repair .small");
    assert.deepEqual(await settled(page), judged(withCells(report, { [wrong]: repairs[0].changes[0].to })));
    await page.waitForFunction((key) => /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement).dataset.cell === key, wrong);
    assert.equal(await field(page, wrong).inputValue(), "4");
  }));

test("a finding leads to its cell in the grid, and the cell back to the finding", () =>
  onSite(held, {}, async (page) => {
    const { findings } = await openGrid(page);
    await page.click("gouji-check .findings .sentence >> nth=0");
    assert.equal(await hand(page), wrong);
    assert.equal(await page.textContent("gouji-check .finding-here"), findings[0].message);
    await page.click("gouji-check .finding-here");
    assert.equal(await hand(page), findings[0].message);
  }));

test("a value that the balances determine is offered, taken by a key, and marked", () =>
  onSite(held, {}, async (page) => {
    const source = withMarkup("<td>2</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td>", "<td>2</td><td>1</td><td>0</td><td>0</td><td></td><td>0</td><td></td>");
    const { report, fills } = await openGrid(page, source);
    const keys = ["applications.carried_in.legal", "applications.carried_in.total"];
    assert.deepEqual(fills.map(({ cell, to }) => [cell.column, to]), [["legal", 0], ["total", 3]]);
    const ghosts = () => page.evaluate(() =>
      [...document.querySelector("gouji-check").shadowRoot.querySelectorAll("input[placeholder]")].map((one) => [/** @type {any} */ (one).dataset.cell, /** @type {any} */ (one).placeholder, /** @type {any} */ (one).value]));
    assert.deepEqual(await ghosts(), [[keys[0], "0", ""], [keys[1], "3", ""]]);
    await field(page, keys[1]).click();
    await page.keyboard.press("Control+Enter");
    const taken = await settled(page);
    assert.deepEqual(taken, judged(withCells(report, { [keys[1]]: 3 })));
    assert.match(await field(page, keys[1]).getAttribute("title"), /原为 空白，按推算值填入，请与台账核对$/);
    await page.click(`gouji-check .tools button:has-text('全部填入推算值（${taken.fills.length} 格）')`);
    assert.deepEqual(await settled(page), judged(withCells(report, { [keys[0]]: 0, [keys[1]]: 3 })));
    assert.deepEqual(await ghosts(), []);
    await page.keyboard.press("Control+z");
    assert.deepEqual(await settled(page), judged(withCells(report, { [keys[1]]: 3 })));
  }));

for (const [id, year] of [["cn-2021", "2021年起"], ["cn-2019", "2019"]]) {
  test(`an empty form to begin with: ${id}`, () =>
    onSite(held, {}, async (page) => {
      await page.click("gouji-check button:has-text('从空白表开始填')");
      await page.click(`gouji-check .choice button:has-text('${year}')`);
      await page.waitForSelector("gouji-check .desk");
      const empty = judged(core.blank(id));
      assert.deepEqual(await settled(page), empty);
      assert.deepEqual(read(await shown(page)), told(empty));
      assert.equal((await shown(page)).verdict, "请核对：存疑 3 处");
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
    const expected = judged(whole);
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
    const expected = core.checkReport(withCells(report, { [wrong]: 4 }), { lang: "en" });
    await page.waitForFunction((text) => JSON.stringify(/** @type {any} */ (document.querySelector("gouji-check")).result.findings) === text, JSON.stringify(expected.findings));
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
    for (let step = 0; step < 60; step += 1) {
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
    assert.ok(past.length > 20);
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
      const { call } = engine;
      engine.call = async () => {
        engine.call = call;
        throw Object.assign(new Error("trap"), { kind: "trap" });
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
    assert.equal(await page.textContent("gouji-check [role=alert]"), "核对程序的脚本没有取到，请检查文件是否齐全。");
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
