/** Many reports at once: a list that says what the core says of each of them. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { pack, unpack } from "../tools/zip.mjs";
import { county, reportOf } from "./county.mjs";
import { batchDone, causesIn, dropAll, dropOn, inOrder, reportIn, resultOf, rowFor, tableShown, totalShown } from "./list.mjs";
import { browserOf, core, drop, onSite, shown, told, watchPage } from "./site.mjs";

const held = browserOf();

/** @type {import("./list.mjs").Given[]} */
const files = [
  ["教育局2024.html", reportOf({ body: "教育局", error: false })],
  ["林业局2024.html", reportOf()],
  ["林业局2023.html", reportOf({ year: 2023, error: false })],
  ["林业局2025.html", reportOf({ year: 2025, permits: 5000 })],
  ["水利局甲.html", reportOf({ body: "水利局" })],
  ["水利局乙.html", reportOf({ body: "水利局", permits: 187 })],
  ["水利局2025.html", reportOf({ body: "水利局", year: 2025 })],
  ["又一份.html", reportOf({ body: "教育局", error: false })],
  ["通知.txt", "关于报送年度报告的通知"],
  ["旧.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ["空.html", ""],
  ["word.docx", docxOf("民政局")],
];

/** A file of Word. @param {string} body */
function docxOf(body) {
  const parts = unpack(readFileSync(at("tests/media/files/libreoffice.docx")));
  const main = "word/document.xml";
  return pack(parts.set(main, parts.get(main).replace(/林业局/g, body)));
}

const RIVAL = "重复：清单中同一机关、同一年度的报告不止一份，没有用于年度比对，请核对";

function wholeTable() {
  const [education, forestry, before, after, water, other, later, again, ...rest] = files;
  return inOrder([
    rowFor(education), rowFor(forestry, { last: reportIn(before) }), rowFor(before), rowFor(after, { last: reportIn(forestry) }),
    rowFor(water, { remarks: [RIVAL] }), rowFor(other, { remarks: [RIVAL] }),
    rowFor(later, { remarks: ["未与2024年比对：清单中那一年的报告不止一份，请核对"] }),
    rowFor(again, { remarks: ["重复：与“教育局2024.html”内容完全相同"] }), ...rest.map((one) => rowFor(one)),
  ]);
}

/** @param {any[][]} table */
function totalFor(table, repeated = 0) {
  const counts = ["不符", "读不出", "出错", "没有读全", "存疑", "未核对", "未发现不符"]
    .map((outcome) => [outcome, table.filter((row) => row[2] === outcome).length]).filter(([, count]) => count > 0);
  if (repeated > 0) counts.push(["重复", repeated]);
  return `${table.length} 份：${counts.map((pair) => pair.join(" ")).join("，")}`;
}

const places = [
  { name: "under a strict policy", faults: { policy: POLICY }, workers: 1 },
  { name: "where no worker can run", faults: { policy: POLICY.replace("worker-src 'self'", "worker-src 'none'") }, workers: 0 },
  { name: "under Trusted Types", faults: { policy: `${POLICY}; require-trusted-types-for 'script'` }, workers: 1 },
];

for (const { name, faults, workers } of places) {
  test(`every file is a row with what the core says of it, ${name}`, () =>
    onSite(held, faults, async (page, { errors }) => {
      await dropAll(page, files);
      const expected = wholeTable();
      assert.deepEqual(await tableShown(page), expected);
      assert.equal(await totalShown(page), totalFor(expected, 3));
      assert.equal(await page.getByText("此处不能使用后台线程").count(), workers === 0 ? 1 : 0);
      assert.equal(page.workers().length, workers);
      assert.deepEqual(errors, []);
    }));
}

test("gouji.html makes a list too, and asks for nothing", async () => {
  const page = await held.browser.newPage();
  const { requests, errors } = watchPage(page);
  await page.goto(pathToFileURL(`${BUILT}/gouji.html`).href);
  await dropAll(page, files);
  assert.deepEqual(await tableShown(page), wholeTable());
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:")), [pathToFileURL(`${BUILT}/gouji.html`).href]);
  assert.deepEqual(errors, []);
  await page.close();
});

test("the event at the end has every row, in the order of the files", () =>
  onSite(held, {}, async (page) => {
    const given = files.slice(0, 3);
    const last = reportIn(given[2]);
    const expected = given.map(([name, content], i) => {
      const result = resultOf([name, content], i === 1 ? last : undefined);
      const { verdict, findings, report } = result;
      const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
      return {
        name, state: "checked", verdict, agency: report.agency, year: report.year, counts: { error: count("error"), warning: count("warning"), info: count("info") },
        causes: causesIn(result), unread: 0, findings: findings.map(({ severity, rule, message }) => ({ severity, rule, message })), more: 0, failure: null, repeated: false,
        comparedWith: i === 1 ? last.year : null, file: name,
      };
    });
    assert.deepEqual(await dropAll(page, given), expected);
  }));

test("a header sorts, by keyboard, and says so", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, files);
    const seen = async () => [
      await page.locator("gouji-check .batch th[aria-sort]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-sort"))),
      (await tableShown(page)).map((row) => row[1]),
    ];
    const years = wholeTable().map((row) => row[1]);
    const known = (direction) => years.filter((year) => /\d/.test(year)).sort((a, b) => direction * (Number(a) - Number(b)));
    const unknown = years.filter((year) => !/\d/.test(year));
    const sorted = (/** @type {string} */ by) => ["none", by, "none", "none", "none", "none", "none"];
    await page.focus("gouji-check [data-sort=year]");
    await page.keyboard.press("Enter");
    assert.deepEqual(await seen(), [sorted("ascending"), [...known(1), ...unknown]]);
    await page.keyboard.press("Space");
    assert.deepEqual(await seen(), [sorted("descending"), [...known(-1), ...unknown]]);
  }));

test("filters by verdict, by year and by text leave what fits, and the count says of how many", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, files);
    const all = wholeTable();
    const filters = page.locator("gouji-check .filters");
    const fits = async (/** @type {(row: any[]) => boolean} */ test_) => {
      const expected = all.filter(test_);
      assert.deepEqual(await tableShown(page), expected);
      assert.equal(await page.locator("gouji-check .pager").innerText(), expected.length === all.length ? `共 ${all.length} 份` : `筛选出 ${expected.length} 份，共 ${all.length} 份`);
    };
    await filters.locator("select").first().selectOption("fail");
    await fits((row) => row[2] === "不符");
    await filters.locator("select").last().selectOption("2025");
    await fits((row) => row[2] === "不符" && row[1] === "2025");
    await filters.locator("input").fill("水利");
    await fits((row) => row[2] === "不符" && row[1] === "2025" && row[0].includes("水利"));
    await filters.locator("select").first().selectOption("");
    await filters.locator("select").last().selectOption("none");
    await filters.locator("input").fill("旧.DOC");
    await fits((row) => row[7] === "旧.doc");
    await filters.locator("input").fill("");
    await filters.locator("select").last().selectOption("");
    await fits(() => true);
  }));

test("stopped at once, every row is as the core says or not checked; going on checks the rest", () =>
  onSite(held, {}, async (page) => {
    const many = county(60);
    const done = batchDone(page);
    // By hand the button is pressed as soon as it is there.
    await page.evaluate(() => {
      const root = document.querySelector("gouji-check").shadowRoot;
      const watch = new MutationObserver(() => {
        const stop = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === "停止核对");
        if (!stop) return;
        watch.disconnect();
        stop.focus();
        stop.click();
      });
      watch.observe(root, { subtree: true, childList: true });
    });
    await dropOn(page, many);
    const rows = await done;
    assert.deepEqual(rows.map(({ name }) => name), many.map(([name]) => name));
    const left = rows.filter(({ state }) => state === "unchecked");
    assert.ok(left.length > 0);
    for (const [i, row] of rows.entries()) {
      const { verdict, findings } = resultOf(many[i]);
      const expected = row.state === "unchecked" ? [null, []] : [verdict, findings.map(({ message }) => message)];
      assert.deepEqual([row.verdict, row.findings.map(({ message }) => message)], expected, row.name);
    }
    assert.equal(await focusedText(page), await totalShown(page));
    assert.match(await totalShown(page), new RegExp(`^已停止核对。60 份：.*未核对 ${left.length}`));
    const again = batchDone(page);
    await page.locator("gouji-check button", { hasText: "继续核对其余" }).click();
    await again;
    const expected = inOrder(many.map((one, i) => rowFor(one, { last: i % 2 ? reportIn(many[i - 1]) : undefined })));
    const first = await tableShown(page);
    await page.locator("gouji-check button", { hasText: "下一页" }).click();
    assert.deepEqual([...first, ...(await tableShown(page))], expected);
    assert.equal(await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.activeElement.className), "scroll");
    assert.equal(await totalShown(page), totalFor(expected));
  }));

test("a report that breaks the core down is a row that says so, and the others are checked", () => {
  const worker = readFileSync(`${BUILT}/gouji-worker.js`, "utf8");
  const breaking = `${worker}; const real = self.onmessage;
    self.onmessage = (event) => event.data.call === "row" && event.data.args[0].name === "教育局2024.html"
      ? self.postMessage({ id: event.data.id, failure: { kind: "trap", name: "RuntimeError", message: "unreachable" } }) : real(event);`;
  const answer = (/** @type {string} */ path) => (path === "/pkg/gouji-worker.js" ? breaking : undefined);
  return onSite(held, { answer }, async (page) => {
    await dropAll(page, files.slice(0, 3));
    const [name] = files[0];
    const said = "核对这份内容时程序出错，已重新启动，可以继续核对其他报告。请把这份内容反馈给维护者。";
    const expected = inOrder([
      [name, "", "出错", "", "", "", [said], name],
      rowFor(files[1], { last: reportIn(files[2]) }), rowFor(files[2]),
    ]);
    assert.deepEqual(await tableShown(page), expected);
    assert.equal(await totalShown(page), totalFor(expected));
  });
});

test("one is opened whole, compared as in the list, and the way back leads to its row", () =>
  onSite(held, {}, async (page) => {
    await page.setViewportSize({ width: 1000, height: 400 });
    await dropAll(page, files);
    await page.locator("gouji-check [data-row='3']").focus();
    await page.evaluate(() => scrollBy(0, 40));
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    const { sentences, coverage } = await shown(page);
    const last = reportIn(files[1]);
    assert.deepEqual({ sentences, coverage }, told(resultOf(files[3], last)));
    assert.equal(await page.locator("gouji-check .last [role=status]").innerText(), "上一年度报告：青石县林业局，2024年 · 林业局2024.html");
    assert.equal(await focusedText(page), "← 返回列表");
    await page.keyboard.press("Enter");
    assert.deepEqual(await tableShown(page), wholeTable());
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement || {}).dataset?.row === "3");
    assert.equal(await page.evaluate(() => scrollY), before);
  }));

/** @param {import("playwright-core").Page} page */
const focusedText = (page) =>
  page.waitForFunction(() => {
    const focused = document.querySelector("gouji-check").shadowRoot.activeElement;
    return focused && focused.textContent;
  }).then((handle) => handle.jsonValue());

test("files on disk: chosen together, and what is gone when it is opened is said", () =>
  inFolder(async (folder, paths) =>
    onSite(held, {}, async (page) => {
      const done = batchDone(page);
      await page.locator("gouji-check input[type=file]").setInputFiles(paths);
      await done;
      assert.deepEqual(await tableShown(page), wholeTable());
      rmSync(join(folder, "教育局2024.html"));
      rmSync(join(folder, "林业局2023.html"));
      await page.click("gouji-check [data-row='0']");
      await page.waitForSelector("gouji-check .failure");
      assert.equal(await page.locator("gouji-check .summary").innerText().then((text) => text.includes("文件读不出来，可能已被移动或正被其他程序占用。")), true);
      await page.click("gouji-check .back button");
      await page.click("gouji-check [data-row='1']");
      const { sentences, coverage } = await shown(page);
      assert.deepEqual({ sentences, coverage }, told(resultOf(files[1])));
      assert.equal(await page.locator("gouji-check .last [role=status]").innerText(), "上一年度的文件“林业局2023.html”读不出来，没有比对。");
    })));

/** A folder with the files in it. @param {(folder: string, paths: string[]) => Promise<void>} use */
async function inFolder(use) {
  mkdirSync(at("target/tests"), { recursive: true });
  const folder = mkdtempSync(at("target/tests/county-"));
  const paths = files.map(([name]) => join(folder, name));
  files.forEach(([, content], i) => writeFileSync(paths[i], content));
  try {
    await use(folder, paths);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("where the year before is not read whole, the rules that could not run are told", () =>
  onSite(held, {}, async (page) => {
    const cut = /** @type {import("./list.mjs").Given} */ (["林业局2023.html", reportOf({ year: 2023 }).replace(/<h2>四、[^]*?<\/table>/, "")]);
    const row = rowFor(files[1], { last: reportIn(cut) });
    assert.match(row[6][1], /^年度之间的规则有 \d+ 条没有执行：/);
    await dropAll(page, [files[1], cut, files[8]]);
    assert.deepEqual(await tableShown(page), inOrder([row, rowFor(cut), rowFor(files[8])]));
  }));

test("a second drop on the heels of the first joins it", () =>
  onSite(held, {}, async (page) => {
    const many = county(40);
    await Promise.all([dropOn(page, many.slice(0, 20)), dropOn(page, many.slice(20))]);
    await page.waitForFunction(() => /^40 份/.test((document.querySelector("gouji-check").shadowRoot.querySelector(".total") || { textContent: "" }).textContent));
    assert.deepEqual(await tableShown(page), inOrder(many.map((one, i) => rowFor(one, { last: i % 2 ? reportIn(many[i - 1]) : undefined }))));
  }));

test("where the part does not come, that is said", () =>
  onSite(held, { answer: (path) => (path === "/pkg/gouji-batch.js" ? null : undefined) }, async (page) => {
    const kind = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-error", (event) => done(/** @type {any} */ (event).detail.kind), { once: true });
    }));
    await dropOn(page, files);
    assert.equal(await kind, "script");
    await page.waitForSelector("gouji-check .failure");
    assert.match(await page.locator("gouji-check .summary").innerText(), /核对工具没有运行，报告未经核对。/);
  }));

test("in English", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("lang", "en"));
    await dropAll(page, files.slice(0, 3));
    const last = core.check(new TextEncoder().encode(String(files[2][1])), { lang: "en" }).report;
    const messages = files.slice(0, 3).map(([name, content], i) =>
      core.check(new TextEncoder().encode(String(content)), { name, lang: "en", ...(i === 1 ? { last } : {}) }).findings.slice(0, 1).map(({ message }) => message));
    const said = await page.locator("gouji-check .batch .badge").evaluateAll((all) => all.map((one) => one.parentNode.textContent.replace(one.textContent, "").trim()));
    assert.deepEqual(said, messages[1]);
    assert.deepEqual(messages, [[], messages[1], []]);
    assert.equal(await totalShown(page), "3 reports: mismatch 1, no mismatch found 2");
  }));

test("several files in the field that `for` names", () =>
  onSite(held, {}, async (page) => {
    const done = batchDone(page);
    await page.evaluate(() => Object.assign(document.querySelector("#report"), { multiple: true }));
    await page.locator("#report").setInputFiles(files.map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) })));
    await done;
    assert.deepEqual(await tableShown(page), wholeTable());
    // Another choice takes the place of the first: the input holds nothing else.
    const again = batchDone(page);
    const other = [files[1], files[9]];
    await page.locator("#report").setInputFiles(other.map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) })));
    await again;
    assert.deepEqual(await tableShown(page), inOrder(other.map((one) => rowFor(one))));
  }));

test("a folder dropped by hand is walked to its ends", () =>
  inFolder((folder) =>
    onSite(held, {}, async (page) => {
      const given = /** @type {import("./list.mjs").Given[]} */ ([files[1], files[2], files[9], ["乡镇/青山镇2024.html", reportOf({ body: "青山镇人民政府" })]]);
      mkdirSync(join(folder, "区县/乡镇"), { recursive: true });
      for (const [name, content] of given) writeFileSync(join(folder, "区县", name), content);
      const box = await page.locator("gouji-check .intake").boundingBox();
      const session = await page.context().newCDPSession(page);
      const done = batchDone(page);
      for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"])) {
        const data = { items: [], files: [join(folder, "区县")], dragOperationsMask: 1 };
        await session.send("Input.dispatchDragEvent", { type, x: box.x + 20, y: box.y + 20, data });
      }
      await done;
      const expected = given.map((one, i) => rowFor(one, { last: i === 0 ? reportIn(files[2]) : undefined }));
      for (const row of expected) row[7] = `区县/${row[7]}`;
      assert.deepEqual(await tableShown(page), inOrder(expected));
    })));

test("more files dropped later join the list, and what they put in doubt is no longer compared", () =>
  onSite(held, {}, async (page) => {
    const [, forestry, before] = files;
    await dropAll(page, [forestry, before, files[4]]);
    assert.deepEqual(await tableShown(page), inOrder([rowFor(forestry, { last: reportIn(before) }), rowFor(before), rowFor(files[4])]));
    const other = /** @type {import("./list.mjs").Given} */ (["林业局2023改.html", reportOf({ year: 2023, permits: 1, error: false })]);
    await dropAll(page, [other, files[8]]);
    assert.deepEqual(await tableShown(page), inOrder([
      rowFor(forestry, { remarks: ["未与2023年比对：清单中那一年的报告不止一份，请核对"] }),
      rowFor(before, { remarks: [RIVAL] }), rowFor(files[4]), rowFor(other, { remarks: [RIVAL] }), rowFor(files[8]),
    ]));
  }));

test("one file is still shown by itself, with the list behind it", () =>
  onSite(held, {}, async (page) => {
    await dropAll(page, files);
    await page.click("gouji-check [data-row='3']");
    assert.deepEqual((await shown(page)).sentences, told(resultOf(files[3], reportIn(files[1]))).sentences);
    // What that one was compared with is not for this one.
    const archive = /** @type {import("./list.mjs").Given} */ (["档案局.html", reportOf({ body: "档案局", year: 2026 })]);
    const next = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-result", (event) => done(/** @type {any} */ (event).detail.result), { once: true });
    }));
    await drop(page, String(archive[1]), archive[0]);
    assert.deepEqual(await next, resultOf(archive));
    assert.equal(await page.locator("gouji-check .last [role=status]").innerText(), "");
    await page.click("gouji-check .back button");
    assert.deepEqual(await tableShown(page), wholeTable());
    await page.locator("gouji-check button", { hasText: "清空列表" }).click();
    assert.deepEqual(await page.locator("gouji-check .batch, gouji-check .back, gouji-check .verdict").count(), 0);
  }));

test("a setting that changes takes the list through again", () =>
  onSite(held, {}, async (page) => {
    const given = files.slice(0, 3);
    await dropAll(page, given);
    const done = batchDone(page);
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("off", "T3-ROW"));
    const rules = (await done).map(({ findings }) => findings.map(({ rule }) => rule));
    const last = reportIn(given[2]);
    const expected = given.map((one, i) => resultOf(one, i === 1 ? last : undefined).findings.map(({ rule }) => rule));
    assert.ok(expected.flat().includes("T3-ROW"));
    assert.deepEqual(rules, expected.map((all) => all.filter((rule) => rule !== "T3-ROW")));
  }));

test("the list as a file for a spreadsheet: all of it, and nothing that would run", () =>
  onSite(held, {}, async (page) => {
    const evil = '=HYPERLINK("http://x.example","年报").html';
    const given = /** @type {import("./list.mjs").Given[]} */ ([files[1], files[2], files[8], [evil, reportOf({ body: "审计局" })], ["＋1，\"二\".html", ""]]);
    await dropAll(page, given);
    const table = await tableShown(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("gouji-check button", { hasText: "导出清单（.csv）" }).click()]);
    assert.equal(download.suggestedFilename(), "勾稽核对清单.csv");
    const text = readFileSync(await download.path(), "utf8");
    const last = reportIn(files[2]);
    const lines = table.map((row) => {
      const one = given.find(([name]) => name === row[7]);
      const { findings, report } = resultOf(one, one === files[1] ? last : undefined);
      const says = (row[2] === "读不出" ? findings.slice(0, 1) : findings).map(({ rule, message }) => `${rule} ${message}`).join("\n");
      const [agency, year] = report ? [report.agency, report.year] : [null, null];
      const name = /^[=＋]/.test(row[7]) ? `'${row[7]}` : row[7];
      return [agency || "", year || "", row[2], row[3], row[4], row[5], one === files[1] ? "已与2023年比对" : "", says, name];
    });
    const head = ["机关", "年度", "结论", "不符", "存疑", "提示", "说明", "核对意见", "文件"];
    const csv = [head, ...lines].map((line) => `${line.map((cell) => `"${String(cell).replace(/"/g, '""')}"`).join(",")}\r\n`).join("");
    assert.equal(text, `\ufeff${csv}`);
  }));

test("a form that is reset forgets the list and the report of the year before", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("form").append(document.querySelector("gouji-check")));
    await dropAll(page, files);
    await page.click("gouji-check [data-row='3']");
    await shown(page);
    await page.evaluate(() => document.querySelector("form").reset());
    await page.waitForFunction(() => !document.querySelector("gouji-check").shadowRoot.querySelector(".verdict, .back, .batch"));
    assert.equal(await page.locator("gouji-check .last [role=status]").innerText(), "");
  }));

test("what a person set aside in one report counts in another", () =>
  onSite(held, {}, async (page) => {
    const { findings } = resultOf(files[1]);
    await page.evaluate((accepted) => Object.assign(document.querySelector("gouji-check"), { accepted }), findings.map(({ key }) => ({ key, reason: "已核对" })));
    await dropAll(page, files);
    assert.deepEqual(await tableShown(page), wholeTable());
  }));
