/** A report that is given as soon as the script runs: what takes time is begun first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf, core, onSite, sample } from "./site.mjs";

const held = browserOf();

const page = (/** @type {string} */ path) => (path === "/page.html" ? '<!doctype html><body><script src="pkg/gouji-check.global.js"></script>' : undefined);

test("the worker starts before the element is drawn", () =>
  onSite(held, { path: "page.html", policy: null, answer: page }, async (opened) => {
    const [isDrawn, verdict] = await opened.evaluate(async (text) => {
      const element = /** @type {any} */ (document.createElement("gouji-check"));
      const { Worker } = window;
      const seen = /** @type {boolean[]} */ ([]);
      /** @type {any} */ (window).Worker = function (/** @type {string} */ address) {
        seen.push(Boolean(element.shadowRoot && element.shadowRoot.querySelector("section")));
        return new Worker(address);
      };
      document.body.append(element);
      // The page is there: nothing is waited for.
      seen.push(true);
      const result = await element.check(text, "a.html");
      return [seen, result.verdict];
    }, sample);
    assert.deepEqual([isDrawn, verdict], [[false, true], core.check(sample, { name: "a.html" }).verdict]);
  }));
