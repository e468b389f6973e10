/** THIRD-PARTY.txt: what of others is inside the files of pkg/, with their licences, from what is installed. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { at } from "./paths.mjs";
import { ask } from "./run.mjs";

/** @typedef {{name: string, version: string, licence: string, text: string}} Inside */

/** Bundled into the scripts; binaryen writes a few helpers of its own into gouji-fallback.js. */
const PACKAGES = ["@lit/reactive-element", "lit", "lit-element", "lit-html", "binaryen"];

/** @param {string} version */
export function notice(version) {
  const parts = [
    `gouji ${version}: what of others is inside these files\n\nIn the scripts (npm)`,
    ...PACKAGES.map(fromNpm).map(told),
    "In gouji_bg.wasm and gouji-all_bg.wasm, and in what is made of them (crates.io, and Rust's standard library)",
    ...[...crates(), standardLibrary()].map(told),
  ];
  return `${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** @param {Inside} inside */
const told = ({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text.replace(/\r\n?/g, "\n").replace(/[ \t]+$/gm, "").trim()}`;

/** @param {string} name @returns {Inside} */
function fromNpm(name) {
  const folder = at(`node_modules/${name}`);
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  return { name, version, licence: license, text: licenceIn(folder) };
}

/** What the crate's own code and that of its dependencies is linked from: no build scripts, no macros. @returns {Inside[]} */
function crates() {
  const asked = ask("cargo", ["metadata", "--format-version", "1", "--locked", "--features", "every-medium", "--filter-platform", "wasm32-unknown-unknown"]);
  if (asked === null) throw new Error("cargo metadata failed");
  const { packages, resolve } = JSON.parse(asked);
  const byId = new Map(packages.map((one) => [one.id, one]));
  const linked = new Set();
  const add = (/** @type {string} */ id) => {
    const isMacro = byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
    if (linked.has(id) || isMacro) return;
    linked.add(id);
    for (const { pkg, dep_kinds: kinds } of resolve.nodes.find((node) => node.id === id).deps) {
      if (kinds.some(({ kind }) => kind === null)) add(pkg);
    }
  };
  add(resolve.root);
  linked.delete(resolve.root);
  return [...linked].map((id) => ofCrate(byId.get(id))).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {{name: string, version: string, license: string, manifest_path: string}} crate @returns {Inside} */
function ofCrate({ name, version, license, manifest_path: manifest }) {
  return { name, version, licence: license, text: licenceIn(dirname(manifest)) };
}

/** Of two licences to choose from, MIT, and beside it one that holds for a part. @param {string} folder */
function licenceIn(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name)).sort();
  const wanted = files.length > 1 ? files.filter((name) => !/apache/i.test(name)) : files;
  if (wanted.length === 0) throw new Error(`no licence text in ${folder}`);
  return wanted.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n\n");
}

/** Its licence file is not in every toolchain; the text is MIT's. @returns {Inside} */
function standardLibrary() {
  const [, version] = /^channel = "([^"]+)"$/m.exec(readFileSync(at("rust-toolchain.toml"), "utf8"));
  const [, permission] = /(Permission is hereby granted[\s\S]+?SOFTWARE\.?)\s*(?:\n={3,}|\n-{3,}|$)/.exec(readFileSync(at("LICENSE"), "utf8"));
  return { name: "the Rust standard library, with its allocator dlmalloc", version, licence: "MIT OR Apache-2.0", text: `Copyright (c) The Rust Project Contributors\n\n${permission}` };
}
