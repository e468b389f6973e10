/** Blocks of figures: from Excel, WPS, Word and web pages into the grids, between cells, and whole tables out again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, field, hand, judged, onClipboard, openGrid, said, settled, withCells } from "./desk.mjs";
import { browserOf, core, heldByClipboard, onSite, sample, shown } from "./site.mjs";
import { tableIn } from "../../www/parts/edit/block.js";

const held = browserOf();

/** @param {string} row @param {string[]} columns @param {any[]} values @returns {Record<string, any>} */
const cells = (row, columns, values) => Object.fromEntries(columns.map((column, i) => [`${row}.${column}`, values[i]]));

/** Pastes at a cell, by the keyboard. @param {import("playwright-core").Page} page @param {string} key @param {Record<string, string>} data */
async function pasteAt(page, key, data) {
  await onClipboard(page, data);
  await field(page, key).click();
  await page.keyboard.press("Control+V");
  return settled(page);
}

/** @param {import("playwright-core").Page} page */
const clipboard = (page) => heldByClipboard(page, "#agency");

test("text with tabs fills right and down, as one step", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    const result = await pasteAt(page, "applications.granted.business", { "text/plain": "7\t１２\t\"1,\n234\"\r\n\t/\t0\r\n" });
    const columns = ["business", "research", "charity"];
    const expected = withCells(report, { ...cells("applications.granted", columns, [7, 12, "1, 234"]), ...cells("applications.partial", columns, [null, "/", 0]) });
    assert.deepEqual(result, judged(expected));
    assert.equal(await said(page), "已粘贴，改动 5 格。");
    assert.equal(await hand(page), "applications.granted.business");
    await page.keyboard.press("Control+z");
    assert.deepEqual(await settled(page), core.check(sample, { name: "a.html", lang: "zh" }));
  }));

test("of markup the merged cells are kept: a wide figure is one, a tall one leaves what is below it", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- td{mso-number-format:General} --></style></head><body>
      <!--StartFragment--><table border=0><col width=64><tr height=20><td rowspan=2 class=xl65>3</td><td x:num="5">5</td></tr>
      <tr><td>6&nbsp;</td></tr><tr><td colspan=2 align=center><p>8</p></td></tr></table><!--EndFragment--></body></html>`;
    const result = await pasteAt(page, "applications.denied.secret.person", { "text/html": excel, "text/plain": "3\t5\n\t6\n8\t" });
    const expected = withCells(report, {
      "applications.denied.secret.person": 3, "applications.denied.secret.business": 5, "applications.denied.law.business": 6, "applications.denied.safety.person": 8,
    });
    assert.deepEqual(result, judged(expected));
    // Where the form itself has one wide cell.
    const wide = await pasteAt(page, "disclosure.licensing.decisions", { "text/html": "<table><tr><td colspan=3>190</td></tr><tr><td colspan=3>24</td></tr></table>" });
    assert.deepEqual(wide, judged(withCells(expected, { "disclosure.licensing.decisions": 190, "disclosure.penalties.decisions": 24 })));
  }));

test("what does not fit is refused in plain words, and nothing of it is written", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const before = core.check(sample, { name: "a.html", lang: "zh" });
    const refused = (rows, columns) => `要粘贴的内容有 ${rows} 行 ${columns} 列，从这一格起放不下，没有写入。请只复制数字部分，或换一格再粘贴。`;
    for (const [key, data, words] of /** @type {[string, Record<string, string>, string][]} */ ([
      ["applications.received.total", { "text/plain": "1\t2" }, refused(1, 2)],
      ["applications.received.person", { "text/plain": "一、本年新收\t1\t2\t3\t4\t5\t6\t21" }, refused(1, 8)],
      ["applications.carried_out.person", { "text/html": "<table><tr><td>1<tr><td>2</table>" }, refused(2, 1)],
      ["applications.received.person", { "text/uri-list": "http://example.invalid/" }, "剪贴板里没有文字，没有写入。"],
      ["disclosure.licensing.decisions", { "text/plain": "1\t2\t3" }, "要粘贴的内容与这里的合并单元格对不上，没有写入。请分开粘贴。"],
    ])) {
      assert.deepEqual(await pasteAt(page, key, data), before);
      assert.equal(await said(page), words);
      assert.deepEqual(await changes(page), []);
    }
  }));

test("cells are picked by keys and by the mouse, copied, pasted, cut and blanked", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    const columns = ["person", "business", "research"];
    await field(page, "applications.received.person").click();
    for (const key of ["Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown"]) await page.keyboard.press(key);
    assert.equal(await said(page), "已选 6 格。");
    assert.equal(await page.locator("gouji-check td[aria-selected=true]").count(), 6);
    await page.keyboard.press("Control+C");
    const { text, html } = await clipboard(page);
    assert.equal(text, "21\t6\t1\n2\t1\t0");
    assert.deepEqual(await page.evaluate((markup) =>
      [...new DOMParser().parseFromString(markup, "text/html").querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent)), html), [["21", "6", "1"], ["2", "1", "0"]]);
    await field(page, "applications.denied.secret.person").click();
    await page.keyboard.press("Control+V");
    let expected = withCells(report, { ...cells("applications.denied.secret", columns, [21, 6, 1]), ...cells("applications.denied.law", columns, [2, 1, 0]) });
    assert.deepEqual(await settled(page), judged(expected));
    await field(page, "applications.denied.law.business").click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+X");
    expected = withCells(expected, { ...cells("applications.denied.secret", columns.slice(0, 2), [null, null]), ...cells("applications.denied.law", columns.slice(0, 2), [null, null]) });
    assert.deepEqual(await settled(page), judged(expected));
    await field(page, "disclosure.normative_documents.repealed").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    expected = withCells(expected, { "disclosure.normative_documents.repealed": null, "disclosure.normative_documents.in_force": null, "disclosure.normative_documents.issued": null, "disclosure.licensing.decisions": null });
    assert.deepEqual(await settled(page), judged(expected));
    // One figure into many cells.
    await field(page, "disputes.reconsideration.upheld").click();
    await page.keyboard.press("Shift+End");
    await onClipboardKeeping(page, "0");
    await page.keyboard.press("Control+V");
    const disputes = ["reconsideration", "direct_suit", "suit_after_reconsideration"].flatMap((row) => ["upheld", "corrected", "other", "pending", "total"].map((column) => [`disputes.${row}.${column}`, 0]));
    assert.deepEqual(await settled(page), judged(withCells(expected, Object.fromEntries(disputes))));
  }));

/** Puts text on the clipboard without leaving the grid. @param {import("playwright-core").Page} page @param {string} text */
async function onClipboardKeeping(page, text) {
  await page.evaluate((given) => document.addEventListener("copy", (event) => {
    event.stopPropagation();
    event.preventDefault();
    event.clipboardData.setData("text/plain", given);
  }, { once: true, capture: true }), text);
  await page.keyboard.press("Control+C");
}

test("in a cell being edited a part of its text is copied and pasted as in any field", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await field(page, "disclosure.licensing.decisions").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Control+C");
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+V");
    await page.keyboard.press("Enter");
    assert.deepEqual(await settled(page), judged(withCells(report, { "disclosure.licensing.decisions": 6186 })));
  }));

test("under Trusted Types markup is taken from the clipboard, too, and none of it runs", () =>
  onSite(held, { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types gouji lit-html" }, async (page, { errors }) => {
    const { report } = await openGrid(page);
    const key = "applications.received.person";
    const markup = "<table><tr><td>&lt;img src=x onerror=alert(1)&gt;<script>document.title = 1</script></td><td>&#65297;&#x32;</td></tr></table>";
    const result = await pasteAt(page, key, { "text/html": markup });
    const expected = withCells(report, { [key]: result.report.tables.applications.received[0], "applications.received.business": 12 });
    assert.deepEqual(result, judged(expected));
    assert.match(result.report.tables.applications.received[0], /^<img src=x onerror=alert\(1\)>/);
    assert.equal(await page.locator("gouji-check img").count(), 0);
    assert.deepEqual(errors, []);
  }));

test("an empty form filled by three pastes is no whole report, and the verdict says so", () =>
  onSite(held, {}, async (page) => {
    await page.click("gouji-check button:has-text('从空白表开始填')");
    await page.click("gouji-check .choice button:has-text('2021年起')");
    await page.waitForSelector("gouji-check .desk");
    const full = core.blank("cn-2021");
    for (const rows of Object.values(full.tables)) for (const row of Object.keys(rows)) rows[row] = rows[row].map(() => 0);
    const zeros = (rows, columns) => Array(rows).fill(Array(columns).fill("0").join("\t")).join("\n");
    await pasteAt(page, "disclosure.regulations.issued", { "text/plain": `${zeros(2, 3)}\n${zeros(4, 1)}` });
    await pasteAt(page, "applications.received.person", { "text/plain": zeros(25, 7) });
    assert.deepEqual(await pasteAt(page, "disputes.reconsideration.upheld", { "text/plain": zeros(1, 15) }), judged(full));
    assert.equal((await shown(page)).verdict, "没有发现不符，但有的内容未能核对，请看“核对范围”");
  }));

test("what is struck out in a cell is no figure, and that is said; a table with its labels goes where they say", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    const struck = "<table><tr><td class=xl65><s>13</s>7</td><td class=xl65>5</td></tr></table>";
    const result = await pasteAt(page, "applications.granted.person", { "text/html": struck, "text/plain": "137\t5" });
    const expected = withCells(report, { "applications.granted.person": 7, "applications.granted.business": 5 });
    assert.deepEqual(result, judged(expected));
    assert.match(await said(page), /^已粘贴，改动 \d 格。.*删除线/);
    const [, applications] = sample.match(/<table[\s\S]*?<\/table>/g);
    const whole = await pasteAt(page, "disputes.reconsideration.upheld", { "text/html": applications.replace(">21<", ">20<"), "text/plain": "表三" });
    assert.deepEqual(whole, judged(withCells(report, { "applications.received.person": 20 })));
  }));

/** What programs put on the clipboard, and what is wrong with it. */
const markups = [
  "<table><tr><td>1<td>2<tr><td>3<td>4</table>",
  "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
  "<table><tr><td rowspan=2 colspan='2'>1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr></table>",
  "<table><tr><td rowspan=3>1<td>2<tr><td rowspan=2>3<tr></table>",
  '<table><tr><td style="a:\'>\'" title=">">1</td><td title=\'"\'>2</td></tr></table>',
  "<table><tr><td><p class=MsoNormal align=center>1<o:p></o:p></p></td><td><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></td></tr></table>",
  "<table><tr><td><!--[if gte mso 9]><xml>7</xml><![endif]-->1</td><td><style>td{}</style>2<script>3</script></td></tr></table>",
  "<p>3 &lt; 4</p><table><colgroup><col span=2></colgroup><tr><td>a &lt; b &amp;amp; &#19968;&#x4e8c; &unknown;</td><td>&nbsp;1&nbsp;</td></tr></table><table><tr><td>9</td></tr></table>",
  "<TABLE><TR><TD>1<BR>2</TD><TD><DIV>3</DIV><DIV>4</DIV></TD></TR></TABLE>",
  "<table><tr><td></td><td>2</td></tr><tr></tr><tr><td>1</td></tr></table>",
  "</table></td><table><tr><td>1</td></tr></table>",
  "<table><tr><td>1</td></tr></table",
  "<table><tr><td rowspan=5>1<td>2<tr><td>3</table>",
  "<table><tr><td>1<table><tr><td>2</td></tr></table></td><td>3</td></tr></table>",
];

test("tables of markup are read as the browser reads them", () =>
  onSite(held, {}, async (page) => {
    const expected = await page.evaluate((list) => list.map((markup) => {
      const table = new DOMParser().parseFromString(markup, "text/html").querySelector("table");
      /** @type {(string | null | undefined)[][]} */
      const block = [...table.rows].map(() => []);
      [...table.rows].forEach((row, y) => {
        for (const cell of row.cells) {
          for (const node of cell.querySelectorAll("style, script")) node.remove();
          // A line break parts two words.
          for (const node of cell.querySelectorAll("br, p, div")) node.after(" ");
          let x = 0;
          while (block[y][x] !== undefined) x += 1;
          for (let down = 0; down < cell.rowSpan && y + down < block.length; down += 1) for (let right = 0; right < cell.colSpan; right += 1) block[y + down][x + right] = null;
          block[y][x] = cell.textContent.replace(/[\t\r\n ]+/g, " ").trim();
        }
      });
      const width = Math.max(...block.map((line) => line.length));
      return block.map((line) => Array.from({ length: width }, (_, x) => (line[x] === undefined ? "" : line[x])));
    }), markups);
    assert.deepEqual(markups.map((markup) => tableIn(markup).map((line) => line.map((cell) => cell && cell.text))), expected);
  }));

test("markup that claims to be vast, or never ends, is refused at once", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    const many = 1 << 12;
    for (const inside of ["<td rowspan=999 colspan=999>1".repeat(many), "<tr><td>1".repeat(many), "<tr><td>1<td>2".concat("<script".repeat(many)), "<tr><td>1<td>2".concat('<a "'.repeat(many)), "<tr><td>1<td>2".concat("<a ".repeat(many))]) {
      assert.deepEqual(await pasteAt(page, "applications.carried_out.total", { "text/html": `<table>${inside}` }), core.check(sample, { name: "a.html", lang: "zh" }));
      assert.match(await said(page), /放不下，没有写入。/);
    }
  }));
