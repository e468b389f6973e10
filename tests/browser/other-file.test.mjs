/** A report that is dropped on the element beside a field for files: what is shown must not be taken for what will be sent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, drop, onSite, sample, shown } from "./site.mjs";

const held = browserOf();

/** @param {import("playwright-core").Page} page */
const notice = (page) => page.evaluate(() => Array.from(document.querySelector("gouji-check").shadowRoot.querySelectorAll(".summary > p:not([class])"), ({ textContent }) => textContent));

test("nothing chosen yet, then another file, then the very one", () =>
  onSite(held, {}, async (page) => {
    await drop(page, sample, "甲.html");
    await shown(page);
    assert.deepEqual(await notice(page), ["上传框里还没有选择文件；报送前请在上传框里选择核对过的这一份。"]);
    const chosen = page.evaluate(() => new Promise((done) => document.addEventListener("gouji-result", done, { once: true })).then(() => {}));
    await page.setInputFiles("#report", { name: "乙.html", mimeType: "text/html", buffer: Buffer.from(sample) });
    await chosen;
    assert.deepEqual(await notice(page), []);
    const { verdict } = await shown(page);
    await drop(page, sample, "丙.html");
    // Its name is there while it is being checked.
    const back = page.getByRole("button", { name: "核对上传框里的文件" });
    await back.waitFor();
    assert.deepEqual(await page.locator("gouji-check .summary .verdict strong").allTextContents(), ["核对的不是上传框里的文件；报送的是上传框里的文件。", verdict]);
    await back.click();
    await back.waitFor({ state: "detached" });
    assert.equal((await shown(page)).verdict, verdict);
    assert.match(await page.locator("gouji-check .which").innerText(), /^乙\.html /);
  }));
