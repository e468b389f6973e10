/** Servers, policies and files as they get in the way: in each the element works, in every browser. One list for all of them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { at, BUILT } from "../../www/build/paths.mjs";
import { POLICY } from "../../www/build/serve.mjs";

const without = POLICY.replace(" 'wasm-unsafe-eval'", "");
const minimal = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const trusted = `${POLICY}; require-trusted-types-for 'script'; trusted-types gouji`;

/** @param {RegExp} files @param {string | null} [instead] */
const refused = (files, instead = null) => (/** @type {string} */ path) => (files.test(path) ? instead : undefined);
const WORKER = /gouji-worker\.js$/;
const WASM = /\.wasm$/;

/**
 * What a current Chromium, which needs the least, takes the core from: files of pkg/ in the order in which they are asked for. `workers`: 0 where
 * the core runs in the page.
 * @typedef {{name: string, faults: import("../../www/build/serve.mjs").Faults, files: string[], workers?: number}} Served
 */
const plain = ["gouji-worker.js", "gouji_bg.wasm"];
const inline = "gouji-worker.inline.js";
const fallback = "gouji-fallback.js";

/** The policies of ../shared/toolchain.md §5, by their letters there, then servers. @type {Served[]} */
export const SERVED = [
  { name: "no policy", faults: { policy: null }, files: plain },
  { name: "A: strict, with 'wasm-unsafe-eval'", faults: { policy: POLICY }, files: plain },
  { name: "A with every response", faults: { everywhere: POLICY }, files: plain },
  { name: "C: without 'wasm-unsafe-eval': the worker's file has no policy", faults: { policy: without }, files: plain },
  { name: "C with every response: no wasm at all", faults: { everywhere: without }, files: [...plain, ...plain, fallback] },
  { name: "C with every response, no workers either: no wasm, in the page", faults: { everywhere: without.replace("worker-src 'self'", "worker-src 'none'") }, files: [...plain, fallback], workers: 0 },
  { name: "D: scripts and nothing else", faults: { policy: minimal }, files: plain },
  { name: "D with every response: the script that carries the wasm", faults: { everywhere: minimal }, files: ["gouji-worker.js", inline] },
  { name: "E: Trusted Types, and one name allowed", faults: { policy: trusted }, files: plain },
  { name: "Trusted Types: other names allowed, none required", faults: { policy: `${POLICY}; trusted-types another` }, files: plain },
  { name: "E with every response", faults: { everywhere: trusted }, files: plain },
  { name: "no workers allowed: the page itself", faults: { policy: POLICY.replace("worker-src 'self'", "worker-src 'none'") }, files: plain, workers: 0 },
  { name: "a wrong type for .wasm", faults: { types: { ".wasm": "text/plain" } }, files: plain },
  { name: ".wasm refused: the script that carries it", faults: { answer: refused(WASM) }, files: [...plain, inline] },
  { name: "a page of the CMS in place of .wasm", faults: { answer: refused(WASM, "<html>") }, files: [...plain, inline] },
  { name: ".wasm refused, scripts and nothing else", faults: { policy: minimal, answer: refused(WASM) }, files: [...plain, inline] },
  { name: "the worker's file missing: the script that carries all", faults: { answer: refused(WORKER) }, files: ["gouji-worker.js", "gouji-worker.js", inline] },
  { name: "the worker's file and the .wasm missing", faults: { answer: refused(/gouji-worker\.js$|\.wasm$/) }, files: ["gouji-worker.js", "gouji-worker.js", inline] },
];

/** Opened by double click, without a server. @returns {{name: string, address: string}[]} */
export function opened() {
  const script = `<script src="${pathToFileURL(`${BUILT}/gouji-check.global.js`).href}"></script>`;
  return [
    { name: "gouji.html, by double click", address: pathToFileURL(`${BUILT}/gouji.html`).href },
    { name: "the classic script, in a page on disk", address: onDisk("plain", script) },
    { name: "the classic script, in a page on disk whose policy forbids wasm", address: onDisk("strict", `<meta http-equiv="Content-Security-Policy" content="script-src file:">${script}`) },
  ];
}

/** @param {string} name @param {string} head @returns {string} address of a page with the element in it */
function onDisk(name, head) {
  mkdirSync(at("target/tests"), { recursive: true });
  const path = at(`target/tests/${name}.html`);
  writeFileSync(path, `<!doctype html><meta charset="utf-8">${head}<gouji-check></gouji-check>`);
  return pathToFileURL(path).href;
}
