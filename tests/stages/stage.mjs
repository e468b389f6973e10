/** One stage, in a process of its own: `node tests/stages/stage.mjs NAME WORD…`. */
import { stages } from "./stages.mjs";

try {
  const [name, ...words] = process.argv.slice(2);
  await stages[name].run(words);
} catch (error) {
  if (process.send) process.send({ failed: error.message });
  process.exitCode = 1;
}
