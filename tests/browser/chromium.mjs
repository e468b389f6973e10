/** The browser of the tests: $CHROME, one on PATH, or Debian's package. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { QUIET } from "./quiet.mjs";

const NAMES = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

/** @returns {string | undefined} */
function onPath() {
  const folders = (process.env.PATH || "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @returns {string} */
export function findChromium() {
  const found = process.env.CHROME || onPath() || installed();
  if (!found) throw new Error("The browser tests need Chromium: set CHROME to its path, or install the package chromium.");
  return found;
}

/** Debian's package, where this may be installed. A new machine has no list of packages yet. */
function installed() {
  console.log("no browser found: trying Debian's package chromium");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]]) {
    spawnSync("apt-get", args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
  return onPath();
}

/** So many milliseconds is waited for what will come: a machine with other work takes its time. What never comes the runner ends, after more. */
export const PATIENCE = 180_000;

/** @param {string[]} args */
export async function launch(args = []) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // Containers run as root and have a small /dev/shm.
    args: ["--no-sandbox", "--disable-dev-shm-usage", ...QUIET, ...args],
    timeout: PATIENCE,
  });
  return patient(browser);
}

/** Everything that its pages wait for is waited for that long. @template {{newContext: Function, newPage: Function}} Browser @param {Browser} browser */
function patient(browser) {
  for (const name of /** @type {const} */ (["newContext", "newPage"])) {
    const open = browser[name].bind(browser);
    browser[name] = async (/** @type {unknown[]} */ ...args) => {
      const opened = await open(...args);
      opened.setDefaultTimeout(PATIENCE);
      return opened;
    };
  }
  return browser;
}
