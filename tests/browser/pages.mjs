/** Pages of a portal that are written for the tests, and fields in them as an editor or a CMS makes them. */
import { readFileSync } from "node:fs";
import { at } from "../../www/build/paths.mjs";
import { core, onSite, sample } from "./site.mjs";

/** The report alone, as an editor holds it. */
export const article = /<article[^>]*>([^]*)<\/article>/.exec(sample)[1];

/** Serves tests/browser/pages beside the demo. @param {string} path */
export const pageFile = (path) => (path.startsWith("/pages/") ? readFileSync(at(`tests/browser${path}`), "utf8") : undefined);

/**
 * @param {any} held @param {import("../../www/build/serve.mjs").Faults & {path?: string}} faults
 * @param {(page: import("playwright-core").Page, seen: {requests: string[], errors: string[]}) => Promise<void>} use
 */
export const onPage = (held, { path = "pages/field.html", ...faults }, use) => onSite(held, { path, answer: pageFile, ...faults }, use);

/**
 * Puts a field in place, as scripts do.
 * @param {import("playwright-core").Page} page @param {"textarea" | "editable" | "table" | "frame" | "design"} kind @param {string} content
 */
export const putField = (page, kind, content) =>
  page.evaluate(([what, held]) => {
    const place = document.querySelector("#place");
    const element = document.createElement({ textarea: "textarea", editable: "div", table: "div" }[what] || "div");
    element.id = "draft";
    // No parser in the page: under Trusted Types a portal's own scripts have none either.
    const fill = (/** @type {Element} */ root) => {
      const parsed = /** @type {any} */ (document.implementation.createHTMLDocument());
      const factory = /** @type {any} */ (window).trustedTypes;
      const html = factory ? (/** @type {any} */ (window).testPolicy ||= factory.createPolicy("test", { createHTML: (/** @type {string} */ text) => text })).createHTML(held) : held;
      parsed.body.innerHTML = html;
      root.replaceChildren(...parsed.body.childNodes);
    };
    if (what === "textarea") /** @type {any} */ (element).value = held;
    if (what === "editable") element.contentEditable = "true";
    if (what === "editable" || what === "table") fill(element);
    place.replaceChildren(element);
    if (what !== "frame" && what !== "design") return;
    const frame = document.createElement("iframe");
    frame.width = "900";
    frame.height = "300";
    element.append(frame);
    const inner = frame.contentDocument;
    fill(inner.body);
    if (what === "frame") inner.body.contentEditable = "true";
    else inner.designMode = "on";
  }, /** @type {const} */ ([kind, content]));

/** The next result's, asked for before what leads to it. @param {import("playwright-core").Page} page @returns {Promise<any>} */
export const nextResult = (page) =>
  page.evaluate(() => new Promise((done) => {
    document.addEventListener("gouji-result", (event) => done(/** @type {any} */ (event).detail.result), { once: true });
  }));

/** What the core says of an editor's content. @param {string} source */
export const ofMarkup = (source) => core.check(source, { medium: "html", lang: "zh" });
