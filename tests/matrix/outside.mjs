/** The rest of the world, as a proxy: pages are sent there for whatever they ask of another host than this machine, workers included. */
import { once } from "node:events";
import { createServer } from "node:http";

/**
 * `proxy` is for a context of Playwright's: what its pages ask goes there, what the browser asks for itself does not. `flags` are for
 * browsers that know a proxy for all only.
 * @returns {Promise<{proxy: {server: string, bypass: string}, flags: string[], asked: string[], close: () => void}>} `asked`: what came; nothing should
 */
export async function outside() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(204).end();
  });
  server.on("connect", (request, socket) => {
    asked.push(request.url);
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  // As flags leave it: this machine is asked without it.
  return { proxy: { server: address, bypass: "127.0.0.1" }, flags: [`--proxy-server=${address}`], asked, close };
}
