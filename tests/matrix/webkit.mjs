/** Debian's WebKit (package webkit2gtk-driver), driven over WebDriver, on a screen of its own where there is none (package xvfb). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";

const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/Xvfb";

export const webkit = existsSync(DRIVER) && (process.env.DISPLAY || existsSync(SCREEN)) ? DRIVER : undefined;

/** What the tests need of a browser: pages that go somewhere and run a function. One window serves them in turn. */
export async function launchWebKit() {
  const screen = process.env.DISPLAY ? null : await openScreen();
  const port = await freePort();
  const env = { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) };
  const driver = spawn(DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
  const session = await begun(`http://127.0.0.1:${port}/session`);
  const ask = (/** @type {string} */ path, /** @type {unknown} */ body) => told(`${session}${path}`, body);
  await ask("/timeouts", { script: 60_000, pageLoad: 60_000 });
  const page = {
    on: () => {},
    goto: (/** @type {string} */ url) => ask("/url", { url }),
    close: () => ask("/url", { url: "about:blank" }),
    async evaluate(/** @type {Function} */ inPage, /** @type {unknown} */ given) {
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve((${inPage})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await ask("/execute/async", { script, args: [given === undefined ? null : given] });
      if (error) throw new Error(error);
      return value;
    },
  };
  return {
    newPage: async () => page,
    async close() {
      await told(session, undefined, "DELETE");
      driver.kill();
      if (screen) screen.close();
    },
  };
}

async function openScreen() {
  const child = spawn(SCREEN, ["-displayfd", "3", "-screen", "0", "1366x768x24"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(/** @type {import("node:stream").Readable} */ (child.stdio[3]), "data");
  return { display: `:${String(number).trim()}`, close: () => child.kill() };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/** A session's address. The driver takes a moment until it listens. @param {string} address @returns {Promise<string>} */
async function begun(address) {
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { args: ["--automation"] } } };
  for (let tries = 0; ; tries += 1) {
    try {
      const { sessionId } = await told(address, { capabilities });
      return `${address}/${sessionId}`;
    } catch (error) {
      if (error.cause?.code !== "ECONNREFUSED" || tries === 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** @param {string} address @param {unknown} body @param {string} [method] */
async function told(address, body, method = "POST") {
  const response = await fetch(address, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`${address}: ${value.error}: ${value.message}`);
  return value;
}
