/** The element as a control of the portal's form: the receipt it sends, when it holds the form back and when it never does. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { dropAll } from "./list.mjs";
import { article, nextResult, onPage, pageFile, putField } from "./pages.mjs";
import { browserOf, core, sample, shown } from "./site.mjs";

const held = browserOf(["--host-resolver-rules=MAP portal.example 127.0.0.1"]);
const corrected = sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5</, "$14<");

/** The receipt of a source. @param {string} source @param {any} [options] */
function receipt(source, options = {}) {
  const { verdict, findings, coverage, report } = core.check(source, { lang: "zh", ...options });
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const finding of findings) counts[finding.accepted ? "accepted" : finding.severity] += 1;
  return {
    version: core.version(), form: report.form,
    rules: { known: coverage.rules, run: coverage.run, skipped: coverage.skipped },
    verdict, counts,
    accepted: findings.filter(({ accepted }) => accepted).map(({ key, rule, message, accepted }) => ({ key, rule, message, reason: accepted })),
    sha256: createHash("sha256").update(source).digest("hex"),
    sm3: createHash("sm3").update(source).digest("hex"),
  };
}

/** @param {import("playwright-core").Page} page @param {string} source */
const check = (page, source) =>
  page.evaluate((given) => /** @type {any} */ (document.querySelector("gouji-check")).check(given).then(() => {}, () => {}), source);

/** What the form sends. @param {import("playwright-core").Page} page */
const sent = (page) =>
  page.evaluate(() => {
    const value = new FormData(document.querySelector("form")).get("receipt");
    return value && JSON.parse(String(value));
  });

/** Presses the portal's button: was the form sent, and what does the element say? @param {import("playwright-core").Page} page */
async function submit(page) {
  await page.evaluate(() => {
    Object.assign(window, { submits: 0 });
    document.querySelector("form").onsubmit = (event) => {
      event.preventDefault();
      /** @type {any} */ (window).submits += 1;
    };
  });
  await page.click("#send");
  return page.evaluate(() => {
    const { validity, validationMessage, willValidate } = /** @type {any} */ (document.querySelector("gouji-check"));
    return { submits: /** @type {any} */ (window).submits, valid: validity.valid, message: validationMessage, willValidate };
  });
}

/** @param {import("playwright-core").Page} page @param {Record<string, string>} attributes */
const set = (page, attributes) =>
  page.evaluate(async (all) => {
    const element = document.querySelector("gouji-check");
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    await /** @type {any} */ (element).updateComplete;
  }, attributes);

const passes = { submits: 1, valid: true, message: "", willValidate: true };
const waits = (/** @type {string} */ message) => ({ submits: 0, valid: false, message, willValidate: true });
const ERRORS = "原稿有不符，请在原稿中核对改正后再提交。";

test("the form sends the receipt, on plain http too", () =>
  onPage(held, { host: "portal.example" }, async (page) => {
    assert.equal(await sent(page), null);
    await check(page, sample);
    assert.deepEqual(await sent(page), receipt(sample));
    assert.deepEqual(await submit(page), passes);
    await check(page, corrected);
    assert.deepEqual(await sent(page), receipt(corrected));
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).clear());
    assert.equal(await sent(page), null);
  }));

test("block: what cannot be read is held back with words of its own, not as a mismatch", () =>
  onPage(held, {}, async (page) => {
    await set(page, { mode: "block" });
    await check(page, "无表格");
    assert.deepEqual(await submit(page), waits("请换一份能读出表格的文件后再提交。"));
  }));

test("the receipt of a list names every report with its verdict and its hashes, also while one of them is opened", () =>
  onPage(held, {}, async (page) => {
    /** @type {[string, string][]} */
    const files = [["甲.html", sample], ["乙.html", corrected.replace(/林业局/g, "水利局")], ["丙.txt", "无表格"]];
    await dropAll(page, files);
    const reports = files.map(([name, source]) => {
      const { verdict, report, counts, sha256, sm3 } = { ...core.check(source, { lang: "zh", name }), ...receipt(source, { name }) };
      const { error, warning, info } = counts;
      return { name, agency: report.agency, year: report.year, verdict, counts: { error, warning, info }, sha256, sm3 };
    });
    const sum = (/** @type {"error" | "warning" | "info"} */ severity) => reports.reduce((n, { counts }) => n + counts[severity], 0);
    const whole = { version: core.version(), verdict: "fail", counts: { error: sum("error"), warning: sum("warning"), info: sum("info") }, reports };
    assert.deepEqual(await sent(page), whole);
    await page.click("gouji-check [data-row='1']");
    await shown(page);
    assert.deepEqual(await sent(page), whole);
    await page.click("gouji-check .back button");
    await page.getByRole("button", { name: "清空列表" }).click();
    assert.equal(await sent(page), null);
  }));

test("an element that comes into a form after the check has its receipt too", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => document.body.append(document.querySelector("gouji-check")));
    await check(page, sample);
    await page.evaluate(() => document.querySelector("form").append(document.querySelector("gouji-check")));
    await page.waitForFunction(() => new FormData(document.querySelector("form")).has("receipt"));
    assert.deepEqual(await sent(page), receipt(sample));
  }));

test("block: held back while errors stand, with the reason at the verdict, and let go when they do not", () =>
  onPage(held, {}, async (page, { errors }) => {
    await set(page, { mode: "block" });
    assert.deepEqual(await submit(page), passes);
    await check(page, sample);
    assert.deepEqual(await submit(page), waits(ERRORS));
    const focused = await page.evaluate(() => /** @type {any} */ (document.activeElement).shadowRoot.activeElement.getAttribute("part"));
    assert.equal(focused, "summary");
    assert.ok((await page.textContent("gouji-check .summary")).includes(ERRORS));
    // What is corrected in the tool's copy is not corrected in the file.
    await page.click("gouji-check .repair .small");
    await page.waitForSelector("gouji-check .verdict.review");
    assert.deepEqual(await submit(page), waits(ERRORS));
    // One message, which is no praise: the same is not said twice, nor its contrary beside it.
    const { said, checks } = await page.evaluate(() => {
      const { shadowRoot, result } = /** @type {any} */ (document.querySelector("gouji-check"));
      return { said: [...shadowRoot.querySelectorAll(".summary strong")].map((one) => one.textContent), checks: result.coverage.checks };
    });
    assert.deepEqual(said, [`副本：已核对 ${checks} 处，没有发现不符；原文件还有 1 格要改`]);
    assert.deepEqual(await sent(page), receipt(sample));
    await check(page, corrected);
    assert.deepEqual(await submit(page), passes);
    await check(page, sample);
    await set(page, { mode: "advise" });
    assert.deepEqual(await submit(page), passes);
    assert.deepEqual(errors, []);
  }));

test("block: held back from the first letter that is typed into the field until that is checked", () =>
  onPage(held, {}, async (page) => {
    await set(page, { mode: "block" });
    const first = nextResult(page);
    await putField(page, "editable", article.replace("<td>5</td>", "<td>4</td>"));
    assert.equal((await first).verdict, "pass");
    assert.deepEqual(await submit(page), passes);
    const next = nextResult(page);
    await page.click("#draft td:text-is('186')");
    await page.keyboard.press("End");
    const typed = page.keyboard.type("1");
    await typed;
    const during = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      await element.updateComplete;
      return [element.session.pending || element.session.busy, element.validationMessage];
    });
    assert.deepEqual(during, [true, "报告正在核对，请稍候再提交。"]);
    await next;
    assert.deepEqual(await submit(page), passes);
  }));

/** @param {string} body what the worker does instead */
const worker = (body) => (/** @type {string} */ path) => {
  if (path !== "/pkg/gouji-worker.js") return pageFile(path);
  const [, build] = /build:"([0-9a-f]{12})"/.exec(readFileSync(`${BUILT}/gouji-worker.js`, "utf8"));
  return `self.postMessage({ build: "${build}" }); self.onmessage = ({ data: { id, call } }) => { ${body} };`;
};

test("block: held back while a check runs, but for ten seconds at most", () => {
  const answer = worker('if (call === "version") self.postMessage({ id, value: "0" });');
  return onPage(held, { answer }, async (page) => {
    await set(page, { mode: "block" });
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60_000);
    const at = await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      element.check("x");
      return element.checkValidity();
    });
    assert.equal(at, false);
    assert.deepEqual(await submit(page), waits("报告正在核对，请稍候再提交。"));
    await page.clock.runFor(9_999);
    assert.deepEqual(await submit(page), waits("报告正在核对，请稍候再提交。"));
    await page.clock.runFor(2);
    assert.deepEqual(await submit(page), passes);
  });
});

test("block: a tool that fails holds nothing back", () => {
  const answer = worker('self.postMessage(call === "version" ? { id, value: "0" } : { id, failure: { kind: "trap", name: "E", message: "m" } });');
  return onPage(held, { answer }, async (page) => {
    await set(page, { mode: "block" });
    await check(page, sample);
    await page.waitForSelector("gouji-check .verdict.failure");
    assert.deepEqual(await submit(page), passes);
    assert.equal(await sent(page), null);
  });
});

/** Gives a reason for the first finding, by the keyboard. @param {import("playwright-core").Page} page @param {string} reason */
async function explain(page, reason) {
  const next = nextResult(page);
  await page.focus("gouji-check .explain button");
  await page.keyboard.press("Enter");
  await page.waitForSelector("gouji-check .reason input:focus");
  await page.keyboard.type(reason);
  await page.keyboard.press("Enter");
  return next;
}

/** The sample with another mistake, which is a cause of its own. */
const two = sample.replace("<h2>六、", "<h2>陆");

test("block with explain: a reason for each cause lets the form go, the receipt lists all that it settles, and each can be taken back", () =>
  onPage(held, { policy: POLICY }, async (page, { errors }) => {
    await set(page, { mode: "block", explain: "" });
    await check(page, two);
    const { findings } = core.check(two, { lang: "zh" });
    const [rest, root, follow] = findings;
    assert.deepEqual([rest.group, root.group, follow.group], [undefined, undefined, root.key]);
    const reasons = ["台账如此", "一份申请答复两次"];
    const message = "原稿有不符，请在原稿中核对改正，或逐条说明理由后再提交。";
    assert.deepEqual(await submit(page), waits(message));
    await explain(page, reasons[0]);
    const one = [root, follow].map(({ key }) => ({ key, reason: reasons[0] }));
    assert.deepEqual(await sent(page), receipt(two, { accepted: one }));
    assert.deepEqual(await submit(page), waits(message));
    await explain(page, reasons[1]);
    const both = [...one, { key: rest.key, reason: reasons[1] }];
    const expected = receipt(two, { accepted: both });
    assert.deepEqual(await sent(page), expected);
    assert.equal(expected.counts.accepted, 3);
    assert.deepEqual(await submit(page), passes);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).accepted), both);
    assert.equal(await page.textContent("gouji-check .accepted summary"), "已说明的意见（3）");
    await page.click("gouji-check .accepted summary");
    const back = nextResult(page);
    // One reason stands there once.
    assert.equal(await page.locator("gouji-check .accepted li").count(), 2);
    await page.click("gouji-check .accepted li:last-child button");
    await back;
    assert.deepEqual(await sent(page), receipt(two, { accepted: [both[2]] }));
    assert.equal((await submit(page)).valid, false);
    assert.deepEqual(errors, []);
  }));

test("without explain a portal that blocks takes no reasons; one that advises always does", () =>
  onPage(held, {}, async (page) => {
    await check(page, sample);
    const buttons = () => page.locator("gouji-check .explain button").count();
    assert.equal(await buttons(), 2);
    await set(page, { mode: "block" });
    assert.equal(await buttons(), 0);
    await set(page, { explain: "" });
    assert.equal(await buttons(), 2);
  }));

test("a reason leaves the changes in the tool's copy as they are", () =>
  onPage(held, {}, async (page) => {
    const source = sample.replace("全年新收政府信息公开申请31件", "全年新收政府信息公开申请33件");
    await check(page, source);
    const corrected = nextResult(page);
    await page.click("gouji-check .repair .small");
    await corrected;
    await page.waitForSelector("gouji-check .edits");
    const result = await explain(page, "口径不同");
    const { findings } = core.check(source, { lang: "zh" });
    const accepted = [{ key: findings.find(({ severity }) => severity === "warning").key, reason: "口径不同" }];
    assert.deepEqual(result.report.tables.applications["unavailable.not_held"][0], 4);
    assert.deepEqual(result.findings.map(({ accepted: reason }) => reason), ["口径不同"]);
    assert.equal(await page.locator("gouji-check .edits").count(), 1);
    assert.deepEqual(await sent(page), receipt(source, { accepted }));
  }));

test("the report of another body is not excused by what was said of the last", () =>
  onPage(held, {}, async (page) => {
    await check(page, sample);
    await explain(page, "台账如此");
    const another = sample.replaceAll("青石县林业局", "青石县水利局");
    await check(page, another);
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).accepted.length === 0);
    await page.waitForSelector("gouji-check .verdict.fail");
    assert.deepEqual(await sent(page), receipt(another));
  }));

test("a reset forgets the report, a disabled fieldset takes none", () =>
  onPage(held, {}, async (page) => {
    await set(page, { mode: "block" });
    await check(page, sample);
    await page.evaluate(() => document.querySelector("form").reset());
    assert.deepEqual([await sent(page), await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result)], [null, null]);
    assert.deepEqual(await submit(page), passes);
    await check(page, sample);
    await page.evaluate(() => {
      const fieldset = document.createElement("fieldset");
      fieldset.disabled = true;
      fieldset.append(document.querySelector("gouji-check"));
      document.querySelector("form").prepend(fieldset);
    });
    const buttons = page.locator("gouji-check .intake [part=button]");
    assert.deepEqual(await buttons.evaluateAll((all) => all.map((one) => /** @type {any} */ (one).disabled)), Array(await buttons.count()).fill(true));
    assert.ok((await buttons.count()) > 0);
    assert.deepEqual([await sent(page), (await submit(page)).submits], [null, 1]);
  }));

test("a form of reports in the attribute does not part the element from its form", () =>
  onPage(held, {}, async (page) => {
    await set(page, { form: "cn-2021" });
    await check(page, sample);
    assert.deepEqual(await sent(page), receipt(sample, { form: "cn-2021" }));
    assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).form), "cn-2021");
  }));

test("an element outside the form joins it by the form's id", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => document.body.append(document.querySelector("gouji-check")));
    await set(page, { form: "form", mode: "block" });
    await check(page, sample);
    assert.deepEqual(await sent(page), receipt(sample));
    assert.deepEqual(await submit(page), waits(ERRORS));
  }));

test("reasons come back with the page, the report does not", () =>
  onPage(held, {}, async (page) => {
    await check(page, sample);
    await explain(page, "台账如此");
    const accepted = await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).accepted);
    await page.goto(new URL("/", page.url()).href);
    await page.goBack();
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).accepted);
    const state = await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      return [element.accepted, element.result];
    });
    assert.deepEqual([state, await sent(page)], [[accepted, null], null]);
  }));
