/**
 * From wasm-pack's output and www/ to the files of pkg/. Pure: the same input gives the same bytes anywhere.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";
import { minify as tersed } from "terser";
import { fingerprint } from "../worker/fingerprint.js";
import { bundlerEntry } from "./bundler.mjs";
import { at } from "./paths.mjs";
import { startAlone, withoutDetaching } from "./script.mjs";

/** Fetched when asked for; each is the folder of that name in www/parts. */
const PARTS = ["batch", "edit", "en", "help", "host", "take"];

/** The scripts that every page loads are worth a second look: 3 % fewer bytes of brotli than esbuild's own. */
const FIRST = ["www/element/define.module.js", "www/element/define.global.js", "www/worker/main.js", "www/worker/second.js"];

/** Stands in the bundles until their own hash is known. */
const UNKNOWN_BUILD = "gouji-build?";

/**
 * @typedef {{file: string, wasm: Uint8Array, glue: string}} Module what wasm-pack makes of one build of the crate
 * @typedef {{core: Module, all: Module, script: string, version: string}} Made `script`: the core's wasm as wasm2js writes it
 * @param {Made} made
 * @returns {Promise<{build: string, files: Map<string, string>}>} file name to text
 */
export async function bundle(made) {
  const scripts = await scriptsOf(made, true);
  const build = createHash("sha256").update(made.core.wasm).update(made.all.wasm).update([...scripts.values()].join("\0")).digest("hex").slice(0, 12);
  const readable = [...(await scriptsOf(made, false))].map(([name, text]) => [`readable/${name}`, text]);
  const stamped = [...scripts, ...readable].map(([name, text]) => [name, text.split(UNKNOWN_BUILD).join(build)]);
  return { build, files: new Map(/** @type {[string, string][]} */ (stamped)) };
}

/** @param {Made} made @param {boolean} minify false: those that a person wrote, to be read */
async function scriptsOf({ core, all, script: lowered, version }, minify) {
  const define = { BUILD: JSON.stringify(UNKNOWN_BUILD), VERSION: JSON.stringify(version) };
  const banner = `/*! gouji ${version} | MIT OR Apache-2.0 */`;
  const script = async (entry, format, module, of = core) => {
    const text = await esbuild({ entryPoints: [at(entry)], format, define: { ...define, ...carried(of) }, minify, banner: { js: banner }, plugins: [virtual({ glue: of.glue, lowered }, module)] });
    return minify && FIRST.includes(entry) && module !== "script" ? tightest(text, format === "esm") : text;
  };
  const parts = PARTS.map(async (name) => [`gouji-${name}.js`, await esbuild({ stdin: partEntry(name),  format: "iife", define, minify, banner: { js: banner }, plugins: [hostsLit] })]);
  const written = [
    ["gouji-check.js", await script("www/element/define.module.js", "esm")],
    ["gouji-check.global.js", await script("www/element/define.global.js", "iife")],
    ["gouji-worker.js", await script("www/worker/main.js", "iife", "fetch")],
    ["gouji-worker-all.js", await script("www/worker/second.js", "iife", "fetch", all)],
    ...(await Promise.all(parts)),
  ];
  // The module and the classic script are the same lines: one of them is enough to be read; the second build's script is glue, which nobody wrote.
  const others = ["gouji-check.global.js", "gouji-worker-all.js"];
  if (!minify) return new Map(/** @type {[string, string][]} */ (written.filter(([name]) => !others.includes(name))));
  const fetched = ["gouji-worker.js", "gouji-worker.inline.js", "gouji-worker-all.js", "gouji-fallback.js", core.file, all.file, ...PARTS.map((name) => `gouji-${name}.js`)];
  return new Map(/** @type {[string, string][]} */ ([
    ...written,
    ["gouji-element.js", bundlerEntry(banner, fetched)],
    ["gouji-worker.inline.js", await script("www/worker/main.js", "iife", "inline")],
    ["gouji-fallback.js", await script("www/worker/main.js", "iife", "script")],
    // No files of pkg/ but the scripts of gouji.html.
    ["all.inline.js", await script("www/worker/second.js", "iife", "inline", all)],
    ["offline.js", await script("www/offline/main.js", "iife")],
    ["old.js", await esbuild({ entryPoints: [at("www/offline/old.js")], target: "es5" })],
  ]));
}

/** What a script knows of its wasm file. @param {Module} of */
const carried = ({ file, wasm }) => ({
  WASM_FILE: JSON.stringify(file),
  WASM_FINGERPRINT: JSON.stringify(fingerprint(wasm)),
  WASM_BASE64: JSON.stringify(Buffer.from(wasm).toString("base64")),
});

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
    // Readable scripts name their sources, seen from here.
    absWorkingDir: at("."),
    ...options,
  });
  return outputFiles[0].text;
}

/**
 * `gouji:glue` is wasm-bindgen's glue as a function that makes a fresh copy: the glue keeps its instance in a
 * module variable, and after a trap a new instance is needed. `gouji:module` is one of the three ways to a module for it.
 * @param {{glue: string, lowered: string}} made @param {string} module
 */
function virtual({ glue, lowered }, module) {
  const isScript = module === "script";
  const text = { glue: () => factory(startAlone(isScript ? withoutDetaching(glue) : glue), isScript), script: () => lowered };
  return {
    name: "gouji",
    setup(builder) {
      builder.onResolve({ filter: /^gouji:module$/ }, () => ({ path: moduleAt(module) }));
      builder.onResolve({ filter: /^gouji:/ }, ({ path }) => ({ path: path.slice("gouji:".length), namespace: "gouji" }));
      builder.onLoad({ filter: /.*/, namespace: "gouji" }, async ({ path }) => ({ contents: await text[path](), resolveDir: at(".") }));
      tighten(builder);
    },
  };
}

/**
 * Lit counts its copies in global names, which are the page's, and has others for what extends it.
 * @param {string} script @param {string} path
 */
function unnamed(script, path) {
  const counts = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
  if (!counts.test(script)) throw new Error(`${path} names its version otherwise: www/build/bundle.mjs is out of date`);
  // Decorators, which nothing here has, leave their notes under a name that is everybody's.
  const metadata = /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/;
  const noted = /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^}]+\}(?=this\._\$Eh=new Map)/;
  if (path.endsWith("reactive-element.js") && !(metadata.test(script) && noted.test(script))) throw new Error(`${path} keeps its notes otherwise: www/build/bundle.mjs is out of date`);
  // Doors for what a page may have put in place for another copy.
  const hooks = /\b\w+\.(lit|reactive)\w*(Polyfill|Hydrate)Support\b/g;
  if (!hooks.test(script)) throw new Error(`${path} names its hooks otherwise: www/build/bundle.mjs is out of date`);
  const named = script.replace(counts, "0").replace(metadata, "0").replace(noted, "").replace(hooks, "(void 0)");
  return path.endsWith("reactive-element.js") ? swapped(named, INITIALIZERS, path) : named;
}

/**
 * What Lit says to who misuses its style sheets, nobody meets who uses the element: all are written here.
 * @param {string} script @param {string} path
 */
function untaught(script, path) {
  const lessons = /Error\("[^"]+"(\+\w+\+"[^"]+")?\)/g;
  if ((script.match(lessons) || []).length !== 2) throw new Error(`${path} teaches otherwise: www/build/bundle.mjs is out of date`);
  return swapped(script.replace(lessons, 'Error("css")'), [["(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&", ""]], path);
}

/** For decorators, too. */
const INITIALIZERS = [
  ["static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}", ""],
  [",void 0!==t.l&&(this.l=[...t.l])", ""],
  [",this.constructor.l?.forEach(t=>t(this))", ""],
];

/** Templates of SVG and MathML: nothing here has one. */
const FOREIGN = [
  ['2===i?"<svg>":3===i?"<math>":""', '""'],
  ['(2===i?"</svg>":3===i?"</math>":"")', '""'],
  [",2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}", ",0){}"],
];

/** @param {string} script @param {string[][]} pairs each of which must be there @param {string} path */
function swapped(script, pairs, path) {
  for (const [from] of pairs) if (!script.includes(from)) throw new Error(`${path} is otherwise now (${from}): www/build/bundle.mjs is out of date`);
  return pairs.reduce((text, [from, to]) => text.replace(from, to), script);
}

/** @param {string} module */
const moduleAt = (module) => at(`www/worker/module.${module}.js`);

/** @param {import("esbuild").PluginBuild} builder */
function tighten(builder) {
  builder.onLoad({ filter: /[\\/](lit-html|lit-element|reactive-element)\.js$/ }, ({ path }) => {
    const lit = unnamed(readFileSync(path, "utf8"), path);
    return { contents: path.endsWith("lit-html.js") ? swapped(ofOnePolicy(lit), FOREIGN, path) : lit, resolveDir: dirname(path) };
  });
  builder.onLoad({ filter: /[\\/]css-tag\.js$/ }, ({ path }) => ({ contents: untaught(readFileSync(path, "utf8"), path) }));
  builder.onLoad({ filter: /styles[.\w]*\.js$/ }, ({ path }) => ({ contents: tightened(readFileSync(path, "utf8")) }));
}

/** Lit names its own Trusted Types policy, which a page would have to allow beside ours. @param {string} lit */
function ofOnePolicy(lit) {
  const [before, after, ...more] = lit.split(/\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/);
  if (after === undefined || more.length > 0) throw new Error("Lit makes its policy otherwise now: www/build/bundle.mjs is out of date");
  return `import { policy as theOne } from ${JSON.stringify(at("www/element/trusted.js"))};\n${before}theOne${after}`;
}

/** esbuild leaves what stands in templates as it is; a style sheet's line breaks say nothing. @param {string} script */
function tightened(script) {
  return script.replace(/css`([^`]*)`/g, (_, sheet) => `css\`${sheet.replace(/\s*([{};:,>])\s+/g, "$1").replace(/\s+/g, " ").replace(/;\}/g, "}").replace(/([ :(,-])0\.(?=\d)/g, "$1.")}\``);
}

/** @param {string} text @param {boolean} module @returns {Promise<string>} */
async function tightest(text, module) {
  const { code } = await tersed(text, { ecma: 2019, module, toplevel: true, compress: { passes: 2 }, format: { comments: "some" } });
  const [own, ...notices] = code.split("/*! Bundled");
  // What is left of line breaks stands in templates, where one blank says the same.
  return [own.replace(/(?<!\*\/)\n\s*/g, " "), ...notices].join("\n/*! Bundled");
}

/** @param {string} glue @param {boolean} isScript what it instantiates is no wasm */
async function factory(glue, isScript) {
  const text = await esbuild({
    stdin: { contents: glue }, format: "iife", globalName: "glue", minify: false, legalComments: "none",
    // Its own way to find the file is not used: it is always given a compiled module.
    define: { "import.meta.url": '""' },
  });
  const instead = isScript ? `import { WebAssembly } from ${JSON.stringify(moduleAt("script"))};\n` : "";
  return `${instead}export function makeGlue() {\n${text}\nreturn glue;\n}`;
}
