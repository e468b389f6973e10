/** How a test file tells what it does: people by words, the runner by messages. */
import { Readable } from "node:stream";
import { spec } from "node:test/reporters";

// What drives a browser hears this signal, closes the browser and lives on. At an exit it closes it, too.
process.once("SIGTERM", () => process.exit(1));

/** @param {AsyncIterable<any>} source */
export default async function* told(source) {
  yield* Readable.from(heard(source)).pipe(new spec());
}

/** @param {AsyncIterable<any>} source */
async function* heard(source) {
  for await (const event of source) {
    const { type, data } = event;
    const message = messageOf(type, data);
    if (process.send && message) process.send(message);
    // The counts of one file: the runner tells those of all.
    if (type !== "test:diagnostic" || data.nesting > 0) yield event;
  }
}

/**
 * What the runner counts and names. What is known to be missing (`todo`) is no failure, but no pass either; and a test that fails by those within
 * it alone is named by them.
 * @param {string} type @param {any} data
 */
function messageOf(type, { name, todo, details }) {
  if (type === "test:dequeue" || type === "test:complete") return { type, name };
  if (type !== "test:pass" && type !== "test:fail") return null;
  if (type === "test:fail" && todo !== undefined) return { type: "todo", name: typeof todo === "string" ? `${name}: ${todo}` : name };
  const { failureType } = (details && details.error) || {};
  return failureType === "subtestsFailed" ? null : { type: type.slice("test:".length), name };
}
