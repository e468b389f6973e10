/** What a person can do with a result. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, core, onSite, ordered, sample, shown, told } from "./site.mjs";

const held = browserOf();

/** @param {string} id */
const ruleOf = (id) => core.catalogue().forms[0].rules.find((rule) => rule.id === id);

/** @param {import("playwright-core").Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const { dataset } = /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement);
    return { ...dataset };
  });

/** @param {import("playwright-core").Page} page @param {string} text @param {string} [name] */
const check = (page, text, name = "a.html") =>
  page.evaluate(([source, file]) => /** @type {any} */ (document.querySelector("gouji-check")).check(source, file), [text, name]);

test("a finding leads to its cell, the cell back to the finding, by keyboard", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page, sample);
    const finding = result.findings.find(({ cells }) => cells.length > 0);
    const [{ table, row, column }] = finding.cells;
    const located = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-locate", (event) => done(/** @type {any} */ (event).detail), { once: true });
    }));
    await page.focus(`gouji-check [data-finding="${finding.key}"]`);
    await page.keyboard.press("Enter");
    assert.deepEqual(await located, { finding, cell: finding.cells[0] });
    await page.waitForSelector("gouji-check td.current");
    assert.deepEqual(await focused(page), { cell: `${table}.${row}.${column}` });
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      "finding" in /** @type {any} */ (document.querySelector("gouji-check").shadowRoot.activeElement).dataset);
    assert.deepEqual(await focused(page), { finding: finding.key });
  }));

test("the tables stand in the merged cells of the form, with the figures as read", () =>
  onSite(held, {}, async (page) => {
    const { report } = await check(page, sample);
    const drawn = await page.evaluate(() =>
      [...document.querySelector("gouji-check").shadowRoot.querySelectorAll("[part=table]")].map((table) =>
        [...table.querySelectorAll("td")].map((cell) => (cell.querySelector(".cell span") || cell).textContent.trim())));
    const printed = ["disclosure", "applications", "disputes"].map((table) =>
      Object.values(report.tables[table]).flat().map((value) => String(value === null ? "" : value)));
    assert.deepEqual(drawn, printed);
  }));

test("each finding leads to its rule in the reference, which a strict policy lets in", () =>
  onSite(held, {}, async (page) => {
    const result = await check(page, sample);
    const findings = ordered(result);
    const links = page.locator("gouji-check a.rule");
    const hrefs = await links.evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href));
    assert.deepEqual(hrefs, findings.map(({ rule }) => new URL(`/pkg/rules.html#${rule}`, page.url()).href));
    await page.goto(hrefs[0]);
    assert.equal(await page.locator(":target h2").textContent(), `${findings[0].rule} ${ruleOf(findings[0].rule).title}`);
    // The style sheet is in force, and nothing was refused.
    assert.equal(await page.locator("table").first().evaluate((table) => getComputedStyle(table).borderCollapse), "collapse");
  }));

test("cells of findings are marked, and no others", () =>
  onSite(held, {}, async (page) => {
    const { findings } = await check(page, sample);
    const marked = await page.evaluate(() =>
      [...document.querySelector("gouji-check").shadowRoot.querySelectorAll("[data-cell]")].map((cell) => /** @type {any} */ (cell).dataset.cell));
    const named = findings.flatMap(({ cells }) => cells.map(({ table, row, column }) => `${table}.${row}.${column}`));
    assert.deepEqual([...marked].sort(), [...new Set(named)].sort());
  }));

test("the verdict names the cell and its likely figure, coverage stands with it in a live region, the footer tells version and form", () =>
  onSite(held, {}, async (page) => {
    await check(page, sample);
    const seen = await shown(page);
    assert.equal(seen.verdict, "表三有 1 格很可能有误：（四）无法提供 1.本机关不掌握相关政府信息 · 自然人，现为 5，很可能应为 4");
    assert.equal((await page.locator("gouji-check [role=status][aria-live=polite] .coverage").textContent()).trim(), seen.coverage);
    const form = core.catalogue().forms.find(({ id }) => id === "cn-2021");
    assert.match(seen.footer, new RegExp(`^勾稽 ${core.version()}（[0-9a-f]{12}） · 按“${form.title}”核对，${form.basis}$`));
  }));

test("another language takes the same report through again", () =>
  onSite(held, {}, async (page) => {
    await check(page, sample);
    const again = page.evaluate(() => new Promise((done) => {
      document.addEventListener("gouji-result", (event) => done(/** @type {any} */ (event).detail.result), { once: true });
      document.querySelector("gouji-check").setAttribute("lang", "en");
    }));
    const expected = core.check(sample, { name: "a.html", lang: "en" });
    assert.deepEqual(await again, expected);
    const { sentences, coverage } = await shown(page);
    assert.deepEqual(sentences, told(expected).sentences);
    assert.match(coverage, /^\d+ requirements on tables, text and form were checked, in \d+ places; \d+ were not checked: .+ \(\d+\)\.$/);
  }));

test("attributes reach the core: rules switched off are told as skipped", () =>
  onSite(held, {}, async (page) => {
    const off = ["T3-BAL", "T3-SUM"];
    await page.evaluate((ids) => document.querySelector("gouji-check").setAttribute("off", ids.join(" ")), off);
    assert.deepEqual(await check(page, sample), core.check(sample, { name: "a.html", lang: "zh", off }));
  }));

test("a wrong setting is an error of the tool, not a finding", () =>
  onSite(held, {}, async (page) => {
    await page.evaluate(() => document.querySelector("gouji-check").setAttribute("form", "no-such-form"));
    const failure = await page.evaluate(async (text) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const kinds = [];
      element.addEventListener("gouji-error", (event) => kinds.push(event.detail.kind));
      const thrown = await element.check(text).then(() => "nothing", (error) => error.name);
      return { thrown, kinds, result: element.result };
    }, sample);
    assert.deepEqual(failure, { thrown: "TypeError", kinds: ["misuse"], result: null });
  }));

test("markup in a report stays text", () =>
  onSite(held, {}, async (page) => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const escaped = evil.replace(/</g, "&lt;");
    const title = await page.title();
    const text = sample.replace(/青石县林业局2024年/g, `${escaped}2024年`).replace(/<td>0<\/td>/, `<td>${escaped}</td>`);
    const expected = core.check(text, { name: evil, lang: "zh" });
    await check(page, text, evil);
    assert.deepEqual((await shown(page)).sentences, told(expected).sentences);
    const inside = await page.evaluate(() => document.querySelector("gouji-check").shadowRoot.querySelectorAll("img, script").length);
    assert.deepEqual([inside, await page.title()], [0, title]);
  }));
