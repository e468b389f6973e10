/** gouji.html: one file with everything in it, and a policy that lets nothing out. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { at } from "./paths.mjs";

/** @param {{script: string, worker: string, all: string, old: string}} parts `old`: for browsers that the script is too new for */
export function offlinePage({ script, worker, all, old }) {
  const style = readFileSync(at("www/offline/gouji.css"), "utf8");
  const template = readFileSync(at("www/offline/gouji.html"), "utf8");
  const parts = { policy: policy([script, old], style), style, worker, all, script, old };
  for (const text of [script, worker, all, old]) {
    if (/<\/script|<!--/i.test(text)) throw new Error("a script of gouji.html would end its own tag");
  }
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

/** @param {string[]} scripts @param {string} style */
function policy(scripts, style) {
  return [
    "default-src 'none'",
    // blob: is the fallback of the worker: the same text, run in the page.
    `script-src ${scripts.map((script) => `'${hash(script)}'`).join(" ")} blob: 'wasm-unsafe-eval'`,
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
