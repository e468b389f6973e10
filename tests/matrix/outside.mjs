/** The rest of the world, as a proxy: the browser sends there whatever it asks of another host than this machine, workers included. */
import { once } from "node:events";
import { createServer } from "node:http";

/** A current Chromium asks for these itself, on a blank page too. */
const BROWSERS_OWN = ["accounts.google.com:443", "content-autofill.googleapis.com:443"];

/** @returns {Promise<{flags: string[], asked: string[], close: () => void}>} `asked`: what came; nothing should */
export async function outside() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(204).end();
  });
  server.on("connect", (request, socket) => {
    if (!BROWSERS_OWN.includes(request.url)) asked.push(request.url);
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { flags: [`--proxy-server=http://127.0.0.1:${port}`], asked, close: () => server.close() };
}
