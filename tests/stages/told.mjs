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
    // What is known to be missing is told by words; it is no failure.
    const isKnown = type === "test:fail" && data.todo !== undefined;
    if (process.send && !isKnown && ["test:dequeue", "test:complete", "test:pass", "test:fail"].includes(type)) process.send({ type, name: data.name });
    // The counts of one file: the runner tells those of all.
    if (type !== "test:diagnostic" || data.nesting > 0) yield event;
  }
}
