/** `npm run browsers`: every case in every browser. `npm test` has them for the current Chromium, and for the old ones a few. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { launch as launchCurrent } from "../browser/chromium.mjs";
import { launch as launchOld } from "../old/chromium.mjs";
import { opened, SERVED } from "./cases.mjs";
import { checked, same } from "./checked.mjs";
import { outside } from "./outside.mjs";

/** @typedef {Awaited<ReturnType<typeof outside>>} Rest */

const BROWSERS = {
  "Chromium 78": (/** @type {Rest} */ { flags }) => launchOld(78, flags),
  "Chromium 90": (/** @type {Rest} */ { flags }) => launchOld(90, flags),
  "current Chromium": async (/** @type {Rest} */ { proxy }) => {
    const browser = await launchCurrent();
    const context = await browser.newContext({ proxy });
    return { newPage: () => context.newPage(), close: () => browser.close() };
  },
};

for (const [name, launch] of Object.entries(BROWSERS)) describe(name, () => cases(launch));

/** @param {(rest: Rest) => Promise<any>} launch */
function cases(launch) {
  let browser;
  let rest;
  before(async () => {
    rest = await outside();
    browser = await launch(rest);
  });
  after(async () => {
    await browser.close();
    rest.close();
  });
  for (const { name, faults } of SERVED) {
    test(name, async () => {
      const site = await serve(faults);
      try {
        same(await checked(browser, site.address));
      } finally {
        await site.close();
      }
    });
  }
  for (const { name, address } of opened()) test(name, async () => same(await checked(browser, address)));
  test("in all of this nothing was asked of another host", () => assert.deepEqual(rest.asked, []));
}
