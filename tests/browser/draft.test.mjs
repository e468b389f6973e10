/** A draft in the browser: kept while someone asks for it, brought back and erased by a button, and never anything else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { BUILT } from "../../www/build/paths.mjs";
import { field, judged, openGrid, said, settled, withCells } from "./desk.mjs";
import { browserOf, core, onSite, sample, shown, watchPage } from "./site.mjs";

const held = browserOf();
const person = "applications.received.person";
const key = "gouji-draft:/";

/** All that is stored, by key. @param {import("playwright-core").Page} page */
const stored = (page) => page.evaluate(() => ({ ...localStorage }));

/** @param {import("playwright-core").Page} page */
const box = (page) => page.locator("gouji-check .keep input");

/** @param {import("playwright-core").Page} page @param {string} text */
async function typeInto(page, text) {
  await field(page, person).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  return settled(page);
}

/** Nothing else is left behind either. @param {import("playwright-core").Page} page */
const elsewhere = (page) =>
  page.evaluate(async () => ({ session: { ...sessionStorage }, cookie: document.cookie, databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length }));

test("nothing is stored unless asked", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    await typeInto(page, "25");
    await page.keyboard.press("Control+z");
    await settled(page);
    assert.deepEqual(await stored(page), {});
    assert.deepEqual(await elsewhere(page), { session: {}, cookie: "", databases: 0, caches: 0 });
  }));

test("a draft is kept from the tick on, offered on return, and brought back by the button alone", () =>
  onSite(held, {}, async (page) => {
    const { report } = await openGrid(page);
    await typeInto(page, "25");
    await box(page).check();
    const read = async () => {
      const { [key]: draft, ...rest } = await stored(page);
      return { ...JSON.parse(draft), rest };
    };
    const first = await read();
    assert.match(first.saved, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.deepEqual(
      { ...first, saved: "" },
      { saved: "", name: "a.html", source: report, report: withCells(report, { [person]: 25 }), changes: [{ cell: { table: "applications", row: "received", column: "person" }, from: 21, to: 25, reason: "typed" }], rest: {} },
    );
    await typeInto(page, "26");
    assert.deepEqual((await read()).report, withCells(report, { [person]: 26 }));
    const { saved } = await read();

    await page.reload();
    await page.waitForSelector("gouji-check .start");
    const when = await page.evaluate((date) => {
      const [day, time] = new Date(date).toLocaleString("sv-SE").split(" ");
      return `${day} ${time.slice(0, 5)}`;
    }, saved);
    assert.equal(await page.locator("gouji-check .start").evaluate((node) => node.innerText.replace(/\s+/g, " ").trim()), `有一份 ${when} 保存的草稿（a.html）： 恢复 清除`);
    assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector("gouji-check")).result), null);
    await page.click("gouji-check .start button:has-text('恢复')");
    await page.waitForSelector("gouji-check .desk");
    await page.waitForSelector("gouji-check td.edited");
    // Of the source no more was kept than its figures and what was not read.
    assert.deepEqual(await settled(page), core.checkReport(withCells(report, { [person]: 26 }), { lang: "zh" }));
    assert.equal(await field(page, person).inputValue(), "26");
    assert.match(await field(page, person).getAttribute("title"), /原为 21(，|$)/);
    // It is kept on, and can be taken back to the source.
    assert.equal(await box(page).isChecked(), true);
    await page.click("gouji-check .tools button:has-text('撤销')");
    await settled(page);
    assert.deepEqual((await read()).report, report);
    await box(page).uncheck();
    assert.deepEqual(await stored(page), {});
    assert.equal(await said(page), "没有保留草稿。");
    await typeInto(page, "27");
    assert.deepEqual(await stored(page), {});
  }));

test("a draft found on return is erased by a button", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    await box(page).check();
    await page.reload();
    await page.click("gouji-check .start button:has-text('清除')");
    assert.deepEqual(await stored(page), {});
    assert.equal(await page.locator("gouji-check .start").count(), 0);
  }));

test("of another report that comes later nobody has asked: the draft stays as it is", () =>
  onSite(held, {}, async (page) => {
    await openGrid(page);
    await box(page).check();
    await typeInto(page, "25");
    const before = await stored(page);
    await page.evaluate((source) => /** @type {any} */ (document.querySelector("gouji-check")).check(source, "b.html"), sample.replace("林业局", "水利局"));
    await shown(page);
    assert.equal(await box(page).isChecked(), false);
    await typeInto(page, "30");
    assert.deepEqual(await stored(page), before);
  }));

test("full or forbidden storage is said, and nothing else changes", () =>
  onSite(held, {}, async (page, { errors }) => {
    const { report } = await openGrid(page);
    // As full as it gets.
    await page.evaluate(() => {
      let text = "x".repeat(1 << 20);
      while (text) {
        try {
          localStorage.setItem("page", (localStorage.getItem("page") || "") + text);
        } catch {
          text = text.slice(1 + text.length / 2);
        }
      }
    });
    const full = await stored(page);
    await box(page).click();
    assert.equal(await said(page), "浏览器不允许保存或空间已满，草稿没有保留。");
    assert.equal(await box(page).isChecked(), false);
    assert.deepEqual(await stored(page), full);
    await page.evaluate(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }));
    await box(page).click();
    assert.equal(await said(page), "浏览器不允许保存或空间已满，草稿没有保留。");
    assert.deepEqual(await typeInto(page, "25"), judged(withCells(report, { [person]: 25 })));
    assert.deepEqual(errors, []);
  }));

test("a draft that is none is not offered", () =>
  onSite(held, {}, async (page, { errors }) => {
    for (const draft of ["{", "1", '{"report":{}}']) {
      await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, draft]);
      await page.reload();
      await page.waitForFunction(() => /** @type {any} */ (document.querySelector("gouji-check")).editing.desk);
      assert.equal(await page.locator("gouji-check .start").count(), 0);
    }
    assert.deepEqual(errors, []);
  }));

test("in the one-file page, without a network", async () => {
  const page = await held.browser.newPage();
  const { requests, errors } = watchPage(page);
  const address = pathToFileURL(`${BUILT}/gouji.html`).href;
  await page.goto(address);
  const { report } = await openGrid(page);
  await typeInto(page, "25");
  await box(page).check();
  assert.deepEqual(Object.keys(await stored(page)), [`gouji-draft:${new URL(address).pathname}`]);
  await page.reload();
  await page.click("gouji-check .start button:has-text('恢复')");
  await page.waitForSelector("gouji-check td.edited");
  assert.deepEqual(await settled(page), core.checkReport(withCells(report, { [person]: 25 }), { lang: "zh" }));
  await box(page).uncheck();
  assert.deepEqual(await stored(page), {});
  assert.deepEqual(requests.filter((url) => !/^(blob|data):/.test(url)), [address, address]);
  assert.deepEqual(errors, []);
  await page.close();
});

test("an empty form is kept, too", () =>
  onSite(held, {}, async (page) => {
    await page.click("gouji-check button:has-text('从空白表开始填')");
    await page.click("gouji-check .choice button:has-text('2019')");
    await page.waitForSelector("gouji-check .desk");
    await box(page).check();
    await typeInto(page, "3");
    await page.reload();
    await page.click("gouji-check .start button:has-text('恢复')");
    await page.waitForFunction((cell) => /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.querySelector(`input[data-cell="${cell}"]`) || {}).value === "3", person);
    assert.deepEqual(await settled(page), judged(withCells(core.blank("cn-2019"), { [person]: 3 })));
  }));
