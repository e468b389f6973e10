/** The oldest Chromiums that the element promises to work in, in a few of the cases; in all of them: `npm run browsers`. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { opened, SERVED } from "../matrix/cases.mjs";
import { checked, same } from "../matrix/checked.mjs";
import { launch } from "./chromium.mjs";

/** By their names: a strict policy, wasm forbidden everywhere, and the one-file page. */
const FEW = [/^A: /, /^C with every response: /];

for (const version of /** @type {const} */ ([78, 90])) {
  describe(`Chromium ${version}`, () => {
    let browser;
    before(async () => {
      browser = await launch(version);
    });
    after(() => browser.close());

    test("it is that", async () => assert.match(await browser.version(), new RegExp(`Chrome/${version}\\.`)));

    for (const { name, faults } of FEW.map((few) => SERVED.find(({ name }) => few.test(name)))) {
      test(name, async (t) => {
        const site = await serve(faults);
        t.after(() => site.close());
        same(await checked(browser, site.address));
      });
    }

    const [{ name, address }] = opened();
    test(name, async () => same(await checked(browser, address)));
  });
}
