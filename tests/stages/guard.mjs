/** A program under guard: what it started ends with it, and where its time is up it is ended and what it was at is said. */
import { spawn } from "node:child_process";

/** So long, in milliseconds, may what is asked to end take to do so. */
const GRACE = 5_000;

/** Without groups, as on Windows, the program alone. */
const GROUPS = process.platform !== "win32";

/** Those that are under way: an end of the runner is an end of theirs. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.once(signal, () => {
    for (const child of running) end(child, signal);
    process.exit(1);
  });
}

/**
 * @param {string[]} args of Node
 * @param {{late: AbortSignal, onMessage?: (message: any) => void, write?: (chunk: Buffer) => void, grace?: number}} how `late`: its time is up
 * @returns {Promise<{status: number | null, isLate: boolean, last: string}>} `last`: the last line that it printed
 */
export function guarded(args, { late, onMessage = () => {}, write = (chunk) => process.stdout.write(chunk), grace = GRACE }) {
  // It writes through here, and would take that for a file.
  const colours = process.stdout.isTTY ? { FORCE_COLOR: "1", CARGO_TERM_COLOR: "always" } : {};
  // Where this is itself under `node --test`, it is no test of that one's.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, ...colours };
  const child = spawn(process.execPath, args, { detached: GROUPS, stdio: ["ignore", "pipe", "pipe", "ipc"], env });
  running.add(child);
  let last = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ chunk) => {
      write(chunk);
      last = String(chunk).split("\n").map((line) => line.trim()).filter(Boolean).pop() || last;
    });
  }
  child.on("message", onMessage);
  const timeIsUp = () => {
    // First the way that lets it end its browsers.
    end(child, "SIGTERM");
    setTimeout(() => end(child, "SIGKILL"), grace).unref();
  };
  late.addEventListener("abort", timeIsUp, { once: true });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // What it left behind would hold its pipes open.
    child.once("exit", () => end(child, "SIGKILL"));
    child.once("close", (status) => {
      running.delete(child);
      late.removeEventListener("abort", timeIsUp);
      resolve({ status, isLate: late.aborted, last });
    });
  });
}

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} signal */
function end(child, signal) {
  try {
    if (GROUPS) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended by itself.
  }
}
