/**
 * From wasm-pack's output and www/ to the files of pkg/. Pure: the same input gives the same bytes anywhere.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { fingerprint } from "../worker/fingerprint.js";
import { at } from "./paths.mjs";

/** Fetched when asked for; each is the folder of that name in www/parts. */
const PARTS = ["batch", "edit", "host", "take"];

/** Stands in the bundles until their own hash is known. */
const UNKNOWN_BUILD = "gouji-build?";

/**
 * @param {{wasm: Uint8Array, glue: string, version: string}} core
 * @returns {Promise<Map<string, string>>} file name to text
 */
export async function bundle(core) {
  const scripts = await scriptsOf(core);
  const id = createHash("sha256").update(core.wasm).update([...scripts.values()].join("\0")).digest("hex").slice(0, 12);
  return new Map([...scripts].map(([name, text]) => [name, text.split(UNKNOWN_BUILD).join(id)]));
}

/** @param {{wasm: Uint8Array, glue: string, version: string}} core */
async function scriptsOf({ wasm, glue, version }) {
  const define = {
    BUILD: JSON.stringify(UNKNOWN_BUILD),
    VERSION: JSON.stringify(version),
    WASM_FINGERPRINT: JSON.stringify(fingerprint(wasm)),
    WASM_BASE64: JSON.stringify(Buffer.from(wasm).toString("base64")),
  };
  const banner = `/*! gouji ${version} | MIT OR Apache-2.0 */`;
  const script = (entry, format, bytes) =>
    esbuild({ entryPoints: [at(entry)], format, define, banner: { js: banner }, plugins: [virtual(glue, bytes)] });
  const parts = PARTS.map(async (name) => [`gouji-${name}.js`, await esbuild({ stdin: partEntry(name), format: "iife", define, banner: { js: banner }, plugins: [hostsLit] })]);
  return new Map([
    ["gouji-check.js", await script("www/element/define.module.js", "esm")],
    ["gouji-check.global.js", await script("www/element/define.global.js", "iife")],
    ["gouji-worker.js", await script("www/worker/main.js", "iife", "fetch")],
    ["gouji-worker.inline.js", await script("www/worker/main.js", "iife", "inline")],
    ...(await Promise.all(parts)),
    // Not a file of pkg/ but the script of gouji.html.
    ["offline.js", await script("www/offline/main.js", "iife")],
  ]);
}

/** Leaves what the part exports on the tag that loads it. @param {string} name */
function partEntry(name) {
  const contents = `import * as part from "./part.js"; document.currentScript.gouji = { build: BUILD, part };`;
  return { contents, resolveDir: at(`www/parts/${name}`) };
}

/** A part's templates are rendered by the element's own Lit: a second copy would only be weight. */
const hostsLit = {
  name: "lit",
  setup(/** @type {import("esbuild").PluginBuild} */ builder) {
    builder.onResolve({ filter: /^lit$/ }, () => ({ path: at("www/parts/lit.js") }));
    tighten(builder);
  },
};

/** @param {import("esbuild").BuildOptions} options @returns {Promise<string>} */
async function esbuild(options) {
  const { outputFiles } = await build({
    bundle: true, write: false, minify: true, charset: "utf8", legalComments: "eof", logLevel: "warning",
    // Supported syntax of the oldest Chromium that 信创 desktops run.
    target: "chrome78",
    ...options,
  });
  return outputFiles[0].text;
}

/**
 * `gouji:glue` is wasm-bindgen's glue as a function that makes a fresh copy: the glue keeps its instance in a
 * module variable, and after a trap a new instance is needed. `gouji:bytes` is one of the two ways to the wasm.
 * @param {string} glue @param {string} bytes
 */
function virtual(glue, bytes) {
  return {
    name: "gouji",
    setup(builder) {
      builder.onResolve({ filter: /^gouji:glue$/ }, () => ({ path: "glue", namespace: "gouji" }));
      builder.onResolve({ filter: /^gouji:bytes$/ }, () => ({ path: at(`www/worker/bytes.${bytes}.js`) }));
      builder.onLoad({ filter: /.*/, namespace: "gouji" }, async () => ({ contents: await factory(glue) }));
      builder.onLoad({ filter: /(lit-html|lit-element|reactive-element)\.js$/ }, ({ path }) => ({ contents: unnamed(readFileSync(path, "utf8"), path) }));
      tighten(builder);
    },
  };
}

/**
 * Lit counts its copies in global names, which are the page's, and keeps one more for decorators.
 * @param {string} script @param {string} path
 */
function unnamed(script, path) {
  const counts = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
  if (!counts.test(script)) throw new Error(`${path} names its version otherwise: www/build/bundle.mjs is out of date`);
  const metadata = /\w+\.litPropertyMetadata\?\?=new WeakMap/;
  return script.replace(counts, "0").replace(metadata, "0").replace("litPropertyMetadata.get(t)", "void 0");
}

/** @param {import("esbuild").PluginBuild} builder */
function tighten(builder) {
  builder.onLoad({ filter: /styles[.\w]*\.js$/ }, ({ path }) => ({ contents: tightened(readFileSync(path, "utf8")) }));
}

/** esbuild leaves what stands in templates as it is; a style sheet's line breaks say nothing. @param {string} script */
function tightened(script) {
  return script.replace(/css`([^`]*)`/g, (_, sheet) => `css\`${sheet.replace(/\s*([{};:,>])\s+/g, "$1").replace(/\s+/g, " ")}\``);
}

/** @param {string} glue */
async function factory(glue) {
  const text = await esbuild({
    stdin: { contents: glue }, format: "iife", globalName: "glue", minify: false, legalComments: "none",
    // Its own way to find the file is not used: it is always given a compiled module.
    define: { "import.meta.url": '""' },
  });
  return `export function makeGlue() {\n${text}\nreturn glue;\n}`;
}
