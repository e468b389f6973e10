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

/** What will come is waited for, also where the machine has other work. */
const PATIENT = 180_000;

/** So often, and so many milliseconds each time, is a browser waited for. */
const [TRIES, PATIENCE] = [8, 15_000];

/**
 * In one process, on a busy machine, the one of 90 does not always get to its first page: then another is started.
 * @param {Version} version @param {string[]} [more]
 */
export async function launch(version, more = []) {
  const args = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote", "--disable-dev-shm-usage", "--headless", ...QUIET, ...more];
  for (let tries = 1; ; tries += 1) {
    const browser = await puppeteer.launch({ executablePath: unpacked(version), args, timeout: PATIENT });
    if (tries === TRIES || (await hasPages(browser))) return patient(browser);
    browser.process().kill("SIGKILL");
  }
}

/** @param {any} browser */
function patient(browser) {
  const open = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await open();
    page.setDefaultTimeout(PATIENT);
    page.setDefaultNavigationTimeout(PATIENT);
    return page;
  };
  return browser;
}

/** @param {any} browser @returns {Promise<boolean>} */
function hasPages(browser) {
  const opened = browser.newPage().then((/** @type {any} */ page) => page.close()).then(() => true, () => false);
  return Promise.race([opened, new Promise((done) => setTimeout(() => done(false), PATIENCE).unref())]);
}
