/** A real Chromium 78, out of the npm package that carries it. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { at } from "../../www/build/paths.mjs";

const FOLDER = at("target/chromium-78");

/** Unpacked once. The package's own libraries for its cloud host are not used: with them it crashes. */
function unpacked() {
  const path = `${FOLDER}/chromium`;
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  const bytes = brotliDecompressSync(readFileSync(at("tests/old/node_modules/chrome-aws-lambda/bin/chromium.br")));
  // Renamed when whole: an interrupted run must not leave half a browser.
  writeFileSync(`${path}.part`, bytes);
  chmodSync(`${path}.part`, 0o755);
  renameSync(`${path}.part`, path);
  return path;
}

export function launch() {
  const args = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote", "--disable-dev-shm-usage", "--headless"];
  return puppeteer.launch({ executablePath: unpacked(), args });
}
