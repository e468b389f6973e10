/** Runs a program with its output shown, and fails with one plain sentence. */
import { spawnSync } from "node:child_process";
import { at } from "./paths.mjs";

/** @param {string} program @param {string[]} args @param {object} [options] */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: at("."), stdio: "inherit", ...options });
  if (error) throw new Error(`${program} could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ${args[0] || ""} failed with status ${status}`);
}

/** @param {string} program @param {string[]} args @returns {string | null} what it prints; null where it is missing or fails */
export function ask(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: at("."), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return status === 0 ? stdout.trim() : null;
}
