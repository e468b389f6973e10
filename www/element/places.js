/**
 * Where the core can run, and how a script file becomes a core there.
 *
 * @typedef {import("../worker/core.js").Request} Request
 * @typedef {import("../worker/core.js").Reply} Reply
 * @typedef {{ask: (request: Request) => void, close: () => void, inPage?: boolean}} Place
 * @typedef {(reply: Reply) => void} OnReply
 * @typedef {(message: string) => void} OnLost
 */

import { policy } from "./trusted.js";

/** So long, in milliseconds, may a place or a server be silent before it is given up: two of them are half a minute, and then an upload goes on. */
export const PATIENCE = 15_000;

/** A failure of the tool, never of the document. `kind` says which. */
export class GoujiError extends Error {
  /** @param {string} kind @param {string} message @param {object} [more] */
  constructor(kind, message, more) {
    super(message);
    this.name = "GoujiError";
    this.kind = kind;
    Object.assign(this, more);
  }
}

/** @param {unknown} build */
function sameBuild(build) {
  if (build !== BUILD) throw new GoujiError("mixed", `gouji-worker.js (${build}) ≠ gouji-check.js (${BUILD})`);
}

/**
 * A classic worker: a strict policy on the page does not reach a worker served from a file, and
 * Chromium 78 has no module workers.
 * @param {string} address @param {OnReply} onReply @param {OnLost} onLost called when a worker that ran breaks down @returns {Promise<Place>}
 */
export function inWorker(address, onReply, onLost) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {any} */ event) =>
      reject(new GoujiError("worker", String((event && event.message) || "the worker did not start")));
    let worker;
    try {
      worker = new Worker(trusted(address));
    } catch (error) {
      failed(error);
      return;
    }
    const silence = setTimeout(() => {
      worker.terminate();
      reject(new GoujiError("silent", `${address} does not answer`));
    }, PATIENCE);
    worker.onerror = (event) => {
      clearTimeout(silence);
      failed(event);
    };
    worker.onmessage = ({ data }) => {
      clearTimeout(silence);
      try {
        sameBuild(data.build);
      } catch (error) {
        worker.terminate();
        reject(error);
        return;
      }
      worker.onmessage = (event) => onReply(event.data);
      worker.onerror = (event) => onLost(String(event.message));
      resolve({ ask: (request) => worker.postMessage(request), close: () => worker.terminate() });
    };
  });
}

/**
 * The page itself, by the same file.
 * @param {string} address @param {OnReply} onReply @returns {Promise<Place>}
 */
export async function inPage(address, onReply) {
  const core = (await scriptAt(address)).coreWith(scriptAt);
  return { ask: async (request) => onReply(await core.answer(request, onReply)), close: () => {}, inPage: true };
}

/**
 * Runs a classic script of this build in the page: no module, no eval, no global name.
 * @param {string} address @returns {Promise<any>} what the script left on its own tag
 */
export function scriptAt(address) {
  return new Promise((resolve, reject) => {
    const tag = /** @type {any} */ (document.createElement("script"));
    const lost = () => {
      tag.remove();
      reject(new GoujiError("script", `not loaded: ${address}`));
    };
    const silence = setTimeout(lost, PATIENCE);
    tag.onload = () => {
      clearTimeout(silence);
      tag.remove();
      try {
        sameBuild(tag.gouji && tag.gouji.build);
      } catch (error) {
        reject(error);
        return;
      }
      resolve(tag.gouji);
    };
    tag.onerror = () => {
      clearTimeout(silence);
      lost();
    };
    tag.src = trusted(address);
    document.head.append(tag);
  });
}

/** @param {string} address @returns {any} */
const trusted = (address) => (policy ? policy.createScriptURL(address) : address);
