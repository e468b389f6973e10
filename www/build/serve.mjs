/**
 * `npm start`: the demo from the committed pkg/, with nothing but Node. The tests serve the same pages by it,
 * with the faults of real servers switched on.
 */
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { at, BUILT, PKG } from "./paths.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".ts": "text/plain; charset=utf-8",
};

/** What a careful portal sends with its pages. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
].join("; ");

/**
 * @typedef {object} Faults
 * @property {string} [pkg] the folder served as /pkg/; without it the one that was built last
 * @property {string | null} [policy] sent with pages; null for none
 * @property {string | null} [everywhere] a policy sent with every response, as a careless `add_header` does
 * @property {Record<string, string>} [types] wrong types, by file ending
 * @property {(path: string) => string | null | undefined} [answer] null refuses the path, a text replaces the file, or stands in for one
 */

/** @param {string} path @param {Faults} faults @returns {string | null} the file behind an address */
function fileOf(path, { pkg = BUILT }) {
  const [, inPkg] = /^\/pkg\/((?:readable\/)?[\w.-]+)$/.exec(path) || [];
  if (inPkg) return `${pkg}/${inPkg}`;
  if (path === "/") return at("www/index.html");
  // Only the pages at the top of www/: the sources below are no part of the demo.
  return /^\/[\w-]+\.(html|css|js)$/.test(path) ? at(`www${path}`) : null;
}

/** @param {string} file @param {Faults} faults */
function headersOf(file, { policy = POLICY, everywhere, types = {} }) {
  const ending = extname(file);
  const sent = everywhere || (ending === ".html" ? policy : null);
  return {
    "Content-Type": types[ending] || TYPES[ending] || "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
    ...(sent ? { "Content-Security-Policy": sent } : {}),
  };
}

/**
 * @param {{port?: number} & Faults} [options]
 * @returns {Promise<{address: string, port: number, close: () => Promise<void>}>}
 */
export function serve({ port = 0, ...faults } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const file = fileOf(path, faults);
    const instead = faults.answer && faults.answer(path);
    if (instead === null || (instead === undefined && !(file && existsSync(file)))) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
      return;
    }
    response.writeHead(200, headersOf(file || path, faults));
    if (instead === undefined) createReadStream(file).pipe(response);
    else response.end(instead);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(opened(server)));
  });
}

/** @param {import("node:http").Server} server */
function opened(server) {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}/`, port, close };
}

/** The wished port, or any that is free. */
async function start() {
  const wished = Number(process.env.PORT) || 8080;
  const site = await serve({ port: wished, pkg: PKG }).catch(() => serve({ pkg: PKG }));
  console.log(`勾稽 演示 demo: ${site.address}`);
  if (!existsSync(`${PKG}/gouji-check.js`)) console.log("pkg/ is missing: run `npm run build` first");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await start();
