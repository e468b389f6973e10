/** Debian's Firefox, driven over WebDriver BiDi. */
import { existsSync } from "node:fs";

/** Where it may be; `FIREFOX` goes before. */
const PLACES = [process.env.FIREFOX || "", "/usr/bin/firefox-esr", "/usr/bin/firefox"];

export const firefox = PLACES.find((path) => path && existsSync(path));

export async function launchFirefox() {
  const { default: puppeteer } = await import("puppeteer-core");
  return puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
}
