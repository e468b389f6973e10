/** `npm run browsers`: every case in every browser. `npm test` has them for the current Chromium, and for the old ones a few. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { launch as launchCurrent } from "../browser/chromium.mjs";
import { launch as launchOld } from "../old/chromium.mjs";
import { opened, SERVED } from "./cases.mjs";
import { checked, same } from "./checked.mjs";
import { firefox, launchFirefox } from "./firefox.mjs";
import { outside } from "./outside.mjs";
import { USES } from "./used.mjs";
import { launchWebKit, webkit } from "./webkit.mjs";

/** @typedef {Awaited<ReturnType<typeof outside>>} Rest */
/** @typedef {{launch: (rest: Rest) => Promise<any>, isWatched?: boolean, isMissing?: string | false}} Browser `isWatched`: what its pages ask of others goes to the rest */

/** @type {Record<string, Browser>} */
const BROWSERS = {
  "Chromium 78": { launch: ({ flags }) => launchOld(78, flags), isWatched: true },
  "Chromium 90": { launch: ({ flags }) => launchOld(90, flags), isWatched: true },
  "current Chromium": {
    async launch({ proxy }) {
      // Its own help with forms would ask a server of its maker.
      const browser = await launchCurrent(["--disable-features=AutofillServerCommunication"]);
      const context = await browser.newContext({ proxy });
      return { newPage: () => context.newPage(), close: () => browser.close() };
    },
    isWatched: true,
  },
  Firefox: { launch: launchFirefox, isMissing: !firefox && "not here: Debian's package firefox-esr" },
  WebKit: { launch: launchWebKit, isMissing: !webkit && "not here: Debian's packages webkit2gtk-driver and xvfb" },
};

for (const [name, browser] of Object.entries(BROWSERS)) describe(name, { skip: browser.isMissing }, () => cases(browser));

/** @param {Browser} of */
function cases({ launch, isWatched }) {
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
  for (const [name, use] of Object.entries(USES)) {
    test(name, async () => {
      const site = await serve();
      const page = await browser.newPage();
      try {
        await page.goto(site.address);
        await page.evaluate(() => customElements.whenDefined("gouji-check").then(() => {}));
        await use(page);
      } finally {
        await page.close();
        await site.close();
      }
    });
  }
  if (isWatched) test("in all of this nothing was asked of another host", () => assert.deepEqual(rest.asked, []));
}
