/** Correcting in the grids: by the keyboard alone, every key checked, and what is typed understood as the core understands what is printed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, field, hand, judged, openGrid, settled, walk, withCells } from "./desk.mjs";
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
    await field(page, "disclosure.regulations.issued").click();
    assert.deepEqual(await at(["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]), [
      "disclosure.regulations.repealed", "disclosure.regulations.in_force", "disclosure.regulations.in_force", "disclosure.normative_documents.in_force",
      "disclosure.licensing.decisions", "disclosure.penalties.decisions", "disclosure.licensing.decisions", "disclosure.normative_documents.in_force",
    ]);
    assert.deepEqual(await at(["Home", "End", "Control+End", "ArrowUp", "Enter", "Control+Home", "ArrowUp", "Shift+Enter"]), [
      "disclosure.normative_documents.issued", "disclosure.normative_documents.in_force", "disclosure.fees.amount", "disclosure.coercion.decisions", "disclosure.fees.amount",
      "disclosure.regulations.issued", "disclosure.regulations.issued", "disclosure.regulations.issued",
    ]);
    await field(page, person).click();
    assert.deepEqual(await at(["Tab", "Shift+Tab", "Enter", "PageDown", "PageDown", "PageUp", "Control+End"]), [
      "applications.received.business", person, "applications.carried_in.person", "applications.denied.process.person",
      "applications.refused.publication.person", "applications.denied.process.person", "applications.carried_out.total",
    ]);
  }));

test("a table is one tab stop, Tab leaves the tables at their ends, and its buttons are a key away", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const stops = () => page.evaluate(() =>
      [...document.querySelector("gouji-check").shadowRoot.querySelectorAll("input[data-cell][tabindex='0']")].map((one) => /** @type {any} */ (one).dataset.cell));
    assert.deepEqual(await stops(), ["disclosure.regulations.issued", "applications.unavailable.not_held.person", "disputes.reconsideration.upheld"]);
    await field(page, "applications.carried_out.other").click();
    assert.deepEqual(await walk(page, ["Control+Home", "Control+Home", "Tab", "Control+Home", "Shift+Tab"]), [
      person, "复制这张表", person, "复制这张表", "disclosure.regulations.issued",
    ]);
    assert.deepEqual(await stops(), ["disclosure.regulations.issued", person, "disputes.reconsideration.upheld"]);
    assert.deepEqual(await walk(page, ["Shift+Tab"]), ["复制这张表"]);
    // What was typed is written before.
    await field(page, person).click();
    await page.keyboard.type("22");
    await page.keyboard.press("Control+Home");
    await settled(page);
    assert.equal(await field(page, person).inputValue(), "22");
    await page.locator("gouji-check input[data-cell]").last().click();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => Boolean(document.querySelector("gouji-check").shadowRoot.querySelector(".desk :focus"))), false);
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
      const begin = engine.begin.bind(engine);
      const gate = { asked: /** @type {any[]} */ ([]), open: () => {} };
      const opened = new Promise((done) => (gate.open = () => done(undefined)));
      engine.begin = (/** @type {string} */ name, /** @type {any[]} */ args) => {
        gate.asked.push(args[0].tables.applications["unavailable.not_held"][0]);
        return { answer: opened.then(() => begin(name, args).answer) };
      };
      Object.assign(window, { gate });
    });
    await field(page, wrong).click();
    await page.keyboard.type("1234");
    await page.evaluate("gate.open()");
    assert.deepEqual(await settled(page), judged(withCells(report, { [wrong]: 1234 })));
    assert.deepEqual(await page.evaluate("gate.asked"), [1, 5, 1234], "the second is the source's own: what only it shows");
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
    assert.deepEqual(seen, { told: "很可能有误，原为 0，推算应为 0，请与台账核对", title: "很可能有误，原为 0，推算应为 0，请与台账核对", corner: "4px", edited: 1 });
  }));

test("a proposal is applied while correcting, and the focus goes to its cell", () =>
  onSite(held, {}, async (page) => {
    const { report, repairs } = await openGrid(page);
    await page.evaluate(() => document.addEventListener("gouji-apply", (event) => event.preventDefault(), { once: true }));
    await page.click("gouji-check .repair .small");
    assert.equal(await hand(page), "在副本中改为 4");
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
    assert.equal(await hand(page), (await page.locator("gouji-check .findings .sentence").first().textContent()).trim());
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
