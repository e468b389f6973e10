/** gouji.html: one file with everything in it, and a policy that lets nothing out. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { at } from "./paths.mjs";

/** @param {{script: string, worker: string}} parts */
export function offlinePage({ script, worker }) {
  const style = readFileSync(at("www/offline/gouji.css"), "utf8");
  const template = readFileSync(at("www/offline/gouji.html"), "utf8");
  const parts = { policy: policy(script, style), style, worker, script };
  for (const text of [script, worker]) {
    if (/<\/script|<!--/i.test(text)) throw new Error("a script of gouji.html would end its own tag");
  }
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

/** @param {string} script @param {string} style */
function policy(script, style) {
  return [
    "default-src 'none'",
    // blob: is the fallback of the worker: the same text, run in the page.
    `script-src '${hash(script)}' blob: 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src '${hash(style)}'`,
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
