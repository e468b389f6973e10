/** Real old Chromiums, out of the npm packages that carry them. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { at } from "../../www/build/paths.mjs";
import { QUIET } from "../browser/quiet.mjs";

/** By version, the package that carries it. */
const PACKAGES = { 78: "chrome-aws-lambda", 90: "chrome-aws-lambda-90" };

/** @typedef {keyof typeof PACKAGES} Version */

/** Unpacked once. The packages' own libraries for their cloud host are not used: with them it crashes. @param {Version} version */
function unpacked(version) {
  const folder = at(`target/chromium-${version}`);
  const path = `${folder}/chromium`;
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const bytes = brotliDecompressSync(readFileSync(at(`tests/old/node_modules/${PACKAGES[version]}/bin/chromium.br`)));
  // Renamed when whole: an interrupted run must not leave half a browser.
  writeFileSync(`${path}.part`, bytes);
  chmodSync(`${path}.part`, 0o755);
  renameSync(`${path}.part`, path);
  return path;
}

/** @param {Version} version @param {string[]} [more] */
export function launch(version, more = []) {
  const args = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote", "--disable-dev-shm-usage", "--headless", ...QUIET, ...more];
  return puppeteer.launch({ executablePath: unpacked(version), args });
}
