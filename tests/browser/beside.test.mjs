/** With `mode="block"` the form waits for what it will send; a report that is given beside that opens nothing, and is not taken for it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dropAll } from "./list.mjs";
import { article, nextResult, onPage, putField } from "./pages.mjs";
import { browserOf, core, drop, sample, shown } from "./site.mjs";

const held = browserOf();
const right = sample.replace(/(1\.本机关不掌握相关政府信息<\/td><td>)5</, "$14<");
const wrongText = article;
const ERRORS = "原稿有不符，请在原稿中核对改正后再提交。";

/** What the form would send, whether it may, and what a person sees of it. @param {import("playwright-core").Page} page */
const state = (page) =>
  page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("gouji-check"));
    await element.updateComplete;
    const receipt = new FormData(document.querySelector("form")).get("receipt");
    const said = [...element.shadowRoot.querySelectorAll(".summary .verdict")].map((one) => [one.className, one.querySelector(".sign").textContent]);
    return { valid: document.querySelector("form").checkValidity(), message: element.validationMessage, receipt: receipt && JSON.parse(String(receipt)).verdict, said };
  });

const stays = (/** @type {string[][]} */ ...said) => ({ valid: false, message: ERRORS, receipt: "fail", said });
const AMBER = ["verdict review", "!"];

/** @param {import("playwright-core").Page} page @param {"file" | "textarea" | "editable"} kind */
async function wrongIn(page, kind) {
  await page.evaluate(() => document.querySelector("gouji-check").setAttribute("mode", "block"));
  const next = nextResult(page);
  if (kind === "file") {
    await page.evaluate(() => document.querySelector("#place").append(Object.assign(document.createElement("input"), { type: "file", id: "draft" })));
    await page.setInputFiles("#draft", { name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) });
  } else await putField(page, kind, wrongText);
  assert.equal((await next).verdict, "fail");
  await page.waitForSelector("gouji-check .verdict.fail");
}

/** @param {import("playwright-core").Page} page */
async function dropRight(page) {
  const next = nextResult(page);
  await drop(page, right, "b.html");
  assert.equal((await next).verdict, "pass");
  await page.waitForFunction(() => document.querySelectorAll("gouji-check").length && document.querySelector("gouji-check").shadowRoot.querySelectorAll(".summary .verdict").length === 2);
}

const NAMES = { file: "上传框里的文件", textarea: "网页上的正文", editable: "网页上的正文" };

for (const kind of /** @type {const} */ (["file", "textarea", "editable"])) {
  test(`${kind}: another file dropped beside a wrong one is shown in amber, opens nothing, and there is a way back`, () =>
    onPage(held, {}, async (page, { errors }) => {
      await wrongIn(page, kind);
      assert.deepEqual(await state(page), stays(["verdict fail", "!"]));
      await dropRight(page);
      assert.deepEqual(await state(page), stays(AMBER, AMBER));
      const texts = await page.locator("gouji-check .summary strong").allTextContents();
      const { checks } = core.check(right, { name: "b.html", lang: "zh" }).coverage;
      assert.deepEqual(texts.slice(0, 2), [`核对的不是${NAMES[kind]}；报送的是${NAMES[kind]}。`, ERRORS]);
      assert.ok(texts[2].startsWith(`已核对 ${checks} 处`), texts[2]);
      assert.equal(await page.getByText("打印核对清单签字存档").count(), 0);
      const back = nextResult(page);
      await page.getByRole("button", { name: `核对${NAMES[kind]}` }).focus();
      await page.keyboard.press("Enter");
      assert.equal((await back).verdict, "fail");
      await page.waitForSelector("gouji-check .verdict.fail");
      assert.deepEqual(await state(page), stays(["verdict fail", "!"]));
      assert.deepEqual(errors, []);
    }));
}

test("given while the field's own file is still being checked, it takes nothing from that", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector("gouji-check").setAttribute("mode", "block");
      document.querySelector("#place").append(Object.assign(document.createElement("input"), { type: "file", id: "draft" }));
    });
    await page.evaluate(([wrong, good]) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const data = new DataTransfer();
      data.items.add(new File([wrong], "a.html"));
      const field = /** @type {HTMLInputElement} */ (document.querySelector("#draft"));
      field.files = data.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return element.take({ source: good, name: "b.html" });
    }, [sample, right]);
    await page.waitForFunction(() => !/** @type {any} */ (document.querySelector("gouji-check")).control.busy);
    assert.deepEqual(await state(page), stays(AMBER, AMBER));
  }));

test("a list that is dropped beside the field opens nothing either, nor does one of its reports, nor what fails", () =>
  onPage(held, {}, async (page) => {
    await wrongIn(page, "file");
    await dropAll(page, [["甲.html", right], ["乙.html", right.replace(/林业局/g, "水利局")], ["丙.html", right.replace(/林业局/g, "教育局")]]);
    assert.deepEqual(await state(page), stays(AMBER));
    await page.click("gouji-check [data-row='1']");
    await shown(page);
    await page.waitForSelector("gouji-check .back button");
    assert.deepEqual(await state(page), stays(AMBER, AMBER));
    await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).take({ source: 5, name: "x" }).catch(() => {}));
    assert.deepEqual({ ...(await state(page)), said: [] }, stays());
  }));

test("beside an empty field what is given is all that there is", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector("gouji-check").setAttribute("mode", "block");
      document.querySelector("#place").append(Object.assign(document.createElement("input"), { type: "file", id: "draft" }));
    });
    const next = nextResult(page);
    await drop(page, sample, "b.html");
    await next;
    await shown(page);
    assert.deepEqual(await state(page), stays(["verdict fail", "!"]));
  }));

/** @param {import("playwright-core").Page} page @param {string} value */
async function published(page, value) {
  const told = page.evaluate(() => new Promise((done) => document.addEventListener("gouji-error", (event) => done(/** @type {any} */ (event).detail.kind), { once: true })));
  await page.evaluate((date) => document.querySelector("gouji-check").setAttribute("published", date), value);
  assert.equal(await told, "misuse");
  await page.waitForFunction(() => document.querySelector("gouji-check").shadowRoot.querySelector(".summary").textContent.includes("published"));
}

/** What is said where the report's verdict stood. @param {import("playwright-core").Page} page */
const summary = (page) => page.evaluate(() => [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".summary > p")].map(({ textContent }) => textContent.trim()));

const WRONG = "请网站管理员把 published 属性写成 2025-01-24 这样的日期，现在是“2025/1/24”。";

test("an attribute that is set wrongly at run time is named, the last result stays, and the form stays held", () =>
  onPage(held, {}, async (page) => {
    await wrongIn(page, "file");
    await published(page, "2025/1/24");
    const [first, ...rest] = await summary(page);
    assert.equal(first, WRONG);
    assert.deepEqual(rest.filter((one) => one.includes("没有运行")), []);
    assert.deepEqual(await state(page), stays(["verdict fail", "!"]));
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result), core.check(sample, { name: "a.html", lang: "zh" }));
    const next = nextResult(page);
    await page.evaluate(() => document.querySelector("gouji-check").removeAttribute("published"));
    await next;
    assert.deepEqual(await state(page), stays(["verdict fail", "!"]));
  }));

/** An element that holds the form back, with something set wrongly before anything is given; then a report in the field. @param {import("playwright-core").Page} page @param {object} settings */
async function wronglyFrom(page, settings) {
  await page.evaluate((given) => {
    document.querySelector("#place").append(Object.assign(document.createElement("input"), { type: "file", id: "draft" }));
    const element = document.querySelector("gouji-check");
    element.setAttribute("mode", "block");
    Object.assign(element, given);
  }, settings);
  await page.setInputFiles("#draft", { name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) });
  await page.waitForSelector("gouji-check .verdict.fail, gouji-check .verdict.failure");
  await page.waitForSelector("gouji-check .summary .unused");
}

const rule = { id: "P-TEST", severity: "error", title: { zh: "测试", en: "test" }, basis: "b", table: "disputes", each: "row", check: "upheld + none <= total", holds: { upheld: "5", total: "7" }, breaks: { upheld: "9", total: "5" } };
const pack = (/** @type {string} */ reason) => `请网站管理员检查 rules 属性：规则包有误，其中的规则没有用来核对。原因：${reason}`;

/** @type {Record<string, [any, string]>} what is set, and the line over the result */
const WRONGLY = {
  "a date": [{ published: "2025/1/24" }, WRONG],
  "a rule": [{ off: "T3-XXX" }, "请网站管理员检查 off 属性：“T3-XXX”不是规则的编号。编号如 T3-SUM，用空格或逗号隔开。"],
  "a form": [{ form: "nosuch" }, "请网站管理员检查 form 属性：没有“nosuch”这种表样。可用 cn-2021、cn-2019。"],
  "a pack without a basis": [{ rules: [{ id: "p1", extends: "cn-2021", title: "某省", rules: [] }] }, pack("p1: missing field `basis`")],
  "a pack that is none": [{ rules: [5] }, pack("form: invalid type: integer `5`, expected an object")],
  "what is no list of packs": [{ rules: { a: 1 } }, pack("invalid type: map, expected a list")],
  "a rule that is not fit, and is switched off": [{ rules: [{ id: "p1", extends: "cn-2021", title: "某省", basis: "b", rules: [rule] }], off: "P-TEST" }, pack("p1: P-TEST: table disputes has no column none")],
};

for (const [what, [settings, line]] of Object.entries(WRONGLY)) {
  test(`set wrongly from the beginning, ${what}: what the field holds is checked without it, and that is shown`, () =>
    onPage(held, {}, async (page) => {
      await wronglyFrom(page, settings);
      const [first, ...rest] = await summary(page);
      assert.equal(first, line);
      assert.deepEqual(rest.filter((one) => one.includes("没有运行")), []);
      assert.deepEqual(await state(page), stays(["verdict fail", "!"]));
      const whole = core.check(sample, { name: "a.html", lang: "zh" });
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result), whole);
      const { sentences } = await shown(page);
      assert.equal(sentences.length, whole.findings.length);
      assert.equal(await page.locator("gouji-check footer").count(), 1);
    }));
}

test("a pack that is refused while a result stands: the form stays held, and what is in the report stays in sight", () =>
  onPage(held, {}, async (page) => {
    await wrongIn(page, "file");
    await page.evaluate(() => Object.assign(document.querySelector("gouji-check"), { rules: [{ foo: 1 }] }));
    await page.waitForSelector("gouji-check .summary .unused");
    assert.match((await summary(page))[0], /^请网站管理员检查 rules 属性：规则包有误，其中的规则没有用来核对。原因：form: foo: unknown field/);
    assert.deepEqual(await state(page), stays(["verdict fail", "!"]));
  }));
