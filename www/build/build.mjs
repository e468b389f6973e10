/**
 * `npm run build`: everything from sources to pkg/. With `--no-copy` the result stays in target/pkg; with `--no-wasm` the wasm is the one
 * built last: for work on the front end.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { integrity, INTEGRITY } from "./integrity.mjs";
import { notice } from "./notice.mjs";
import { manifest } from "../element/manifest.js";
import { at, BUILT, PKG, WASM } from "./paths.mjs";
import { page, reference } from "./rules.mjs";
import { asScript } from "./script.mjs";
import { setUp } from "./setup.mjs";
import { buildWasm } from "./wasm.mjs";

/** Builds into target/pkg. */
export async function buildAll() {
  setUp();
  if (!process.argv.includes("--no-wasm")) buildWasm();
  // After the set-up: esbuild may not have been there before.
  const { bundle } = await import("./bundle.mjs");
  const { offlinePage } = await import("./offline.mjs");
  const core = made("gouji");
  const all = made("gouji-all");
  const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const { build, files } = await bundle({ core, all, script: asScript(core.wasm), version });
  const offline = offlinePage({ script: files.get("offline.js"), worker: files.get("gouji-worker.inline.js"), all: files.get("all.inline.js"), old: files.get("old.js") });
  for (const name of ["offline.js", "all.inline.js", "old.js"]) files.delete(name);

  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(`${BUILT}/readable`, { recursive: true });
  for (const name of ["gouji", "gouji-all"].flatMap((one) => [`${one}.js`, `${one}.d.ts`, `${one}_bg.wasm`])) cpSync(`${WASM}/${name}`, `${BUILT}/${name}`);
  for (const [name, text] of files) writeFileSync(`${BUILT}/${name}`, text);
  writeFileSync(`${BUILT}/gouji.html`, offline);
  writeFileSync(`${BUILT}/custom-elements.json`, `${JSON.stringify(manifest, null, 1)}\n`);
  writeFileSync(`${BUILT}/rules.json`, `${JSON.stringify(reference(version), null, 1)}\n`);
  writeFileSync(`${BUILT}/rules.html`, page(version));
  cpSync(at("www/rules/rules.css"), `${BUILT}/rules.css`);
  cpSync(at("www/rules/rule-pack.schema.json"), `${BUILT}/rule-pack.schema.json`);
  cpSync(at("www/element/public.d.ts"), `${BUILT}/gouji-check.d.ts`);
  writeFileSync(`${BUILT}/THIRD-PARTY.txt`, notice(version));
  seal(version, build);
}

/** What wasm-pack made of the crate. @param {string} name @returns {import("./bundle.mjs").Module} */
function made(name) {
  const file = `${name}_bg.wasm`;
  return { file, wasm: readFileSync(`${WASM}/${file}`), glue: readFileSync(`${WASM}/${name}.js`, "utf8") };
}

/** Writes the hashes of all files, and says them. @param {string} version @param {string} build */
function seal(version, build) {
  const sealed = integrity(BUILT, version, build);
  writeFileSync(`${BUILT}/${INTEGRITY}`, `${JSON.stringify(sealed, null, 1)}\n`);
  console.log(`gouji ${version} (${build})`);
  for (const [name, hash] of Object.entries(sealed.files)) console.log(`${hash}  ${name}`);
}

/** Makes what was built the release. */
function copyToPkg() {
  rmSync(PKG, { recursive: true, force: true });
  cpSync(BUILT, PKG, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildAll();
    if (!process.argv.includes("--no-copy")) copyToPkg();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
