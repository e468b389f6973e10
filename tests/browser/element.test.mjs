/** The element as an element: what it offers, and that it disturbs neither the page nor another of its kind. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";
import { article, nextResult, onPage, pageFile, putField } from "./pages.mjs";
import { browserOf, core, sample, shown } from "./site.mjs";

const held = browserOf(["--host-resolver-rules=MAP portal.example 127.0.0.1"]);
const [{ declarations: [declared] }] = JSON.parse(readFileSync(`${BUILT}/custom-elements.json`, "utf8")).modules;
const names = (list) => list.map(({ name }) => name).sort();

/** Everything that matches in the element's sources, once. @param {RegExp} pattern */
function written(pattern) {
  const folders = ["www/element", ...readdirSync(at("www/parts"), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => `www/parts/${name}`)];
  const files = folders.flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`)).filter((file) => !file.endsWith("manifest.js"));
  const found = files.flatMap((file) => [...readFileSync(at(file), "utf8").matchAll(pattern)].flatMap(([, match]) => match.split(" ")));
  return [...new Set(found)].sort();
}

test("custom-elements.json says what the class has: attributes, properties, methods", () =>
  onPage(held, {}, async (page) => {
    const has = await page.evaluate((members) => {
      const Class = /** @type {any} */ (customElements.get("gouji-check"));
      const properties = [...Class.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
      const element = document.querySelector("gouji-check");
      return {
        attributes: [...Class.observedAttributes].sort(),
        reactive: properties.sort(),
        members: members.map(({ kind, name, parameters }) => {
          const value = element[name];
          return kind === "method" ? [name, typeof value, parameters.filter(({ optional }) => !optional).length <= value.length] : [name, name in element];
        }),
      };
    }, declared.members);
    assert.deepEqual(has.attributes, names(declared.attributes));
    const fields = names(declared.members.filter(({ kind, readonly }) => kind === "field" && !readonly));
    assert.deepEqual(has.reactive, fields);
    assert.deepEqual(has.members, declared.members.map(({ kind, name }) => (kind === "method" ? [name, "function", true] : [name, true])));
  }));

test("custom-elements.json says what the sources have: events, slots, parts, custom properties", () => {
  assert.deepEqual(written(/\btell\("(gouji-[\w-]+)"/g), names(declared.events));
  assert.deepEqual(written(/<slot name="([\w-]+)"/g), names(declared.slots).filter(Boolean));
  assert.deepEqual(written(/\bpart="([\w -]+)"/g), names(declared.cssParts));
  assert.deepEqual(written(/var\((--gouji-[\w-]+)/g), names(declared.cssProperties));
});

test("two elements, each with its language and its form", () =>
  onPage(held, {}, async (page, { errors }) => {
    await page.evaluate(async (source) => {
      const other = /** @type {any} */ (document.createElement("gouji-check"));
      other.lang = "en";
      other.setAttribute("form", "cn-2019");
      document.body.append(other);
      const [first] = /** @type {any} */ (document.querySelectorAll("gouji-check"));
      await Promise.all([first.check(source), other.check(source)]);
      await Promise.all([first.updateComplete, other.updateComplete]);
    }, sample);
    const told = await page.evaluate(() => [...document.querySelectorAll("gouji-check")].map((element) => /** @type {any} */ (element).result));
    assert.deepEqual(told, [core.check(sample, { lang: "zh" }), core.check(sample, { lang: "en", form: "cn-2019" })]);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(errors, []);
  }));

test("an attribute that is taken away is as if it had never been there", () =>
  onPage(held, {}, async (page, { errors }) => {
    const attributes = { lang: "en", off: "T3-SUM", published: "2025-01-24", form: "cn-2021", mode: "block", explain: "", name: "n", for: "nothing", src: "/pkg/" };
    const [fresh, held, taken] = await page.evaluate(async ([source, all]) => {
      const element = /** @type {any} */ (document.createElement("gouji-check"));
      document.body.append(element);
      const values = () => Object.fromEntries(Object.keys(all).map((name) => [name, element[name]]));
      const fresh = values();
      for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
      const given = await element.check(source);
      const next = new Promise((done) => {
        element.addEventListener("gouji-result", ({ detail }) => done(detail.result));
        element.addEventListener("gouji-error", ({ detail }) => done(detail.message));
      });
      for (const name of Object.keys(all)) element.removeAttribute(name);
      return [fresh, given, [values(), await next]];
    }, /** @type {const} */ ([sample, attributes]));
    assert.deepEqual(held, core.check(sample, { lang: "en", off: ["T3-SUM"], published: "2025-01-24", form: "cn-2021" }));
    assert.deepEqual(taken, [fresh, core.check(sample, { lang: "zh" })]);
    assert.deepEqual(errors, []);
  }));

test("null and undefined, as frameworks give them, are as if nothing were set; without a source it is misuse", () =>
  onPage(held, {}, async (page, { errors }) => {
    const [results, kinds] = await page.evaluate(async (source) => {
      const results = [];
      for (const nothing of [null, undefined]) {
        const element = /** @type {any} */ (document.createElement("gouji-check"));
        for (const name of ["accepted", "rules", "last", "off", "lang", "form", "published", "mode", "for", "name", "src"]) element[name] = nothing;
        document.body.append(element);
        // Twice, with another body: what was said of the first is forgotten then.
        await element.check(source.replace(/青石县林业局/g, "青石县水利局"));
        results.push(await element.check(source));
      }
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const kinds = [];
      element.addEventListener("gouji-error", ({ detail }) => kinds.push(detail.kind));
      for (const bad of [undefined, null, 5, {}]) await element.check(bad).catch(({ kind }) => kinds.push(kind));
      return [results, kinds];
    }, sample);
    const result = core.check(sample, { lang: "zh" });
    assert.deepEqual([results, kinds], [[result, result], Array(8).fill("misuse")]);
    assert.deepEqual(errors, []);
  }));

test("a form that comes after the element which names it takes it in", () =>
  onPage(held, {}, async (page) => {
    const [kind, verdict, receipt] = await page.evaluate(async (source) => {
      const element = /** @type {any} */ (document.createElement("gouji-check"));
      element.name = "receipt";
      element.setAttribute("form", "later");
      document.body.append(element);
      const kind = await element.check(source).catch((/** @type {any} */ error) => error.kind);
      const next = new Promise((done) => element.addEventListener("gouji-result", ({ detail }) => done(detail.result)));
      const form = Object.assign(document.createElement("form"), { id: "later" });
      document.body.append(form);
      return [kind, (await next).verdict, JSON.parse(String(new FormData(form).get("receipt"))).verdict];
    }, sample);
    assert.deepEqual([kind, verdict, receipt], ["misuse", "fail", "fail"]);
  }));

test("made by a script and asked before it is in the page; taken out and put in again", () =>
  onPage(held, {}, async (page, { errors }) => {
    const [result, seen, again] = await page.evaluate(async (source) => {
      const element = /** @type {any} */ (document.createElement("gouji-check"));
      element.name = "made";
      const checked = await element.check(source);
      const form = document.querySelector("form");
      form.append(element);
      await element.updateComplete;
      const sentences = () => [...element.shadowRoot.querySelectorAll(".sentence")].map((one) => (one.parentNode.querySelector(":scope > .basis > .whole") || one).textContent);
      const before = sentences();
      element.remove();
      document.body.append(element);
      await element.updateComplete;
      return [checked, before, sentences()];
    }, sample);
    const messages = result.findings.map(({ message }) => message);
    assert.deepEqual([result, seen, again], [core.check(sample, { lang: "zh" }), messages, messages]);
    assert.deepEqual(errors, []);
  }));

test("upgraded late: what was set before counts, what stood inside is shown until then and never after", async () => {
  /** @type {(value: unknown) => void} */
  let release;
  const waits = new Promise((done) => {
    release = done;
  });
  await onPage(held, {}, async (page) => {
    await page.route("**/gouji-check.js", async (route) => {
      await waits;
      await route.continue();
    });
    await page.goto(page.url(), { waitUntil: "commit" });
    await page.waitForSelector("gouji-check", { state: "attached" });
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      Object.assign(element, { lang: "en", mode: "block", name: "late", off: "T3-ROW" });
      const fallback = document.createElement("p");
      fallback.id = "fallback";
      fallback.textContent = "核对组件没有加载。";
      element.append(fallback);
    });
    assert.equal(await page.isVisible("#fallback"), true);
    release();
    await page.waitForFunction(() => document.querySelector("gouji-check").shadowRoot);
    const result = await page.evaluate(async (source) => {
      const element = /** @type {any} */ (document.querySelector("gouji-check"));
      const checked = await element.check(source);
      await element.updateComplete;
      return [checked, element.getAttribute("name"), element.checkValidity(), new FormData(document.querySelector("form")).has("late")];
    }, sample);
    assert.deepEqual(result, [core.check(sample, { lang: "en", off: ["T3-ROW"] }), "late", false, true]);
    assert.equal(await page.isVisible("#fallback"), false);
  });
});

test("settings as properties: last year's report, rules of a portal, reasons; a change checks again", () =>
  onPage(held, {}, async (page) => {
    const last = core.check(sample.replaceAll("2024年", "2023年"), { lang: "zh" }).report;
    const pack = { id: "qingshi-2025", extends: "cn-2021", title: "青石县年度报告", basis: "青政办〔2025〕3号", off: ["T3-ROW"] };
    /** @type {[string, any, any][]} property, value, option */
    const settings = [["last", last, last], ["rules", [pack], [pack]], ["form", pack.id, pack.id], ["published", "2025-02-10", "2025-02-10"], ["off", "T3-SUM", ["T3-SUM"]], ["lang", "en", "en"]];
    const first = nextResult(page);
    await page.evaluate((source) => {
      /** @type {any} */ (document.querySelector("gouji-check")).check(source);
    }, sample);
    await first;
    const options = /** @type {any} */ ({ lang: "zh" });
    for (const [name, value, option] of settings) {
      options[name] = option;
      const next = nextResult(page);
      await page.evaluate(([property, given]) => {
        /** @type {any} */ (document.querySelector("gouji-check"))[property] = given;
      }, [name, value]);
      assert.deepEqual(await next, core.check(sample, options), name);
    }
    await page.waitForFunction((title) => document.querySelector("gouji-check").shadowRoot.querySelector("footer").textContent.includes(title), pack.title);
  }));

test("the page hears the element's four events and nothing of what is typed, chosen or thrown inside", () =>
  onPage(held, {}, async (page, { errors }) => {
    await page.evaluate(() => {
      const heard = [];
      Object.assign(window, { heard });
      for (const type of ["input", "change", "beforeinput", "gouji-result", "gouji-locate"]) document.addEventListener(type, () => heard.push(type));
      document.addEventListener("gouji-result", () => {
        throw new Error("the portal's own");
      });
    });
    await page.setInputFiles("gouji-check input[type=file]", { name: "a.html", mimeType: "text/html", buffer: Buffer.from(sample) });
    await shown(page);
    await page.click("gouji-check button[aria-expanded]");
    await page.keyboard.type("规章");
    await page.locator("gouji-check button.sentence").first().click();
    await page.waitForSelector("gouji-check .finding.current");
    // `beforeinput` tells an editor of the page nothing: it comes from no element of it.
    const heard = await page.evaluate(() => /** @type {any} */ (window).heard.filter((type) => type !== "beforeinput"));
    assert.deepEqual([heard, errors], [["gouji-result", "gouji-locate"], ["the portal's own"]]);
  }));

test("no global name, no attribute of its own, nothing stored", () =>
  onPage(held, {}, async (page) => {
    const state = () => page.evaluate(() => ({
      names: Object.keys(window).sort(),
      head: document.head.innerHTML, local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
      attributes: [.../** @type {any} */ (document.querySelector("gouji-check")).attributes].map(({ name }) => name),
    }));
    await page.route("**/gouji-check.js", (route) => route.abort());
    await page.reload();
    const before = await state();
    await page.unroute("**/gouji-check.js");
    await page.reload();
    await putField(page, "editable", article);
    await page.waitForSelector("gouji-check .finding");
    await page.evaluate(() => delete /** @type {any} */ (window).testPolicy);
    assert.deepEqual(await state(), before);
  }));

test("what the page puts into slots is shown, and keeps its own pastes and drops", () =>
  onPage(held, {}, async (page) => {
    await page.evaluate(() => {
      for (const slot of ["before", "actions", "after"]) {
        const input = document.createElement("input");
        Object.assign(input, { slot, id: `own-${slot}` });
        document.querySelector("gouji-check").append(input);
      }
      Object.assign(window, { typed: 0 });
      document.addEventListener("input", () => (/** @type {any} */ (window).typed += 1));
    });
    const places = await page.evaluate(() => ["before", "actions", "after"].map((slot) => Boolean(document.querySelector(`#own-${slot}`).getBoundingClientRect().width)));
    assert.deepEqual(places, [true, true, true]);
    await page.fill("#own-before", "规章\t1\t0\t4");
    await page.press("#own-before", "Control+A");
    await page.keyboard.press("Control+C");
    await page.focus("#own-actions");
    await page.keyboard.press("Control+V");
    assert.equal(await page.inputValue("#own-actions"), "规章\t1\t0\t4");
    const state = await page.evaluate(() => {
      const { result, session: { busy } } = /** @type {any} */ (document.querySelector("gouji-check"));
      return [busy, result, /** @type {any} */ (window).typed];
    });
    assert.deepEqual(state, [false, null, 2]);
  }));

for (const host of [undefined, "portal.example"]) {
  test(`copy, ${host ? "on plain http" : "in a secure context"}, past a page that adds its own to what is copied`, () => {
    const answer = (/** @type {string} */ path) => (path === "/copy.js" ? readFileSync(at("www/element/copy.js"), "utf8") : pageFile(path));
    return onPage(held, { host, answer, policy: POLICY }, async (page) => {
      await page.evaluate(async () => {
        const { copy } = await import(new URL("/copy.js", location.href).href);
        document.addEventListener("copy", (event) => {
          event.preventDefault();
          event.clipboardData.setData("text/plain", "来源：青石县");
        });
        document.querySelector("#send").addEventListener("click", async (event) => {
          event.preventDefault();
          Object.assign(window, { copied: await copy({ text: "甲\t1", html: "<table><tr><td colspan=2>甲</td></tr></table>" }) });
        });
        document.addEventListener("paste", ({ clipboardData }) => {
          Object.assign(window, { pasted: ["text/plain", "text/html"].map((type) => clipboardData.getData(type)) });
        });
      });
      await page.click("#send");
      await page.waitForFunction(() => "copied" in window);
      await page.keyboard.press("Control+V");
      const { copied, pasted } = await page.evaluate(() => ({ copied: /** @type {any} */ (window).copied, pasted: /** @type {any} */ (window).pasted }));
      assert.deepEqual([copied, pasted[0]], [true, "甲\t1"]);
      assert.match(pasted[1], /<table><tr><td colspan=2>甲<\/td><\/tr><\/table>/);
    });
  });
}
