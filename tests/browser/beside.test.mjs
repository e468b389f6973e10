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

test("set wrongly from the beginning: what the field holds is checked without it for the form", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector("#place").append(Object.assign(document.createElement("input"), { type: "file", id: "draft" }));
      Object.entries({ mode: "block", published: "2025/1/24" }).forEach(([name, value]) => document.querySelector("gouji-check").setAttribute(name, value));
    });
    await page.setInputFiles("#draft", { name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) });
    await page.waitForFunction(() => document.querySelector("gouji-check").shadowRoot.querySelector(".summary").textContent.includes("属性写成"));
    assert.deepEqual(await summary(page), ["!核对工具没有运行，报告未经核对。", "核对组件的设置有误：", WRONG, ERRORS, "options: published: 2025/1/24 is no date like 2025-01-24"]);
    assert.deepEqual({ ...(await state(page)), said: [] }, stays());
  }));
