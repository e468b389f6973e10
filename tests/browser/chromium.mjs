/** The browser of the tests: $CHROME, one on PATH, or Debian's package. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

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
  const found = process.env.CHROME || onPath();
  if (found) return found;
  console.log("no browser found: trying Debian's package chromium");
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { stdio: "inherit" });
  const installed = onPath();
  if (!installed) throw new Error("The browser tests need Chromium: set CHROME to its path, or install the package chromium.");
  return installed;
}

/** @param {string[]} args */
export function launch(args = []) {
  // Containers run as root and have a small /dev/shm.
  return chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-dev-shm-usage", ...args] });
}
