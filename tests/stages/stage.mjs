/** One stage, in a process of its own: `node tests/stages/stage.mjs NAME`. */
import { stages } from "./stages.mjs";

try {
  await stages[process.argv[2]].run();
} catch (error) {
  if (process.send) process.send({ failed: error.message });
  process.exitCode = 1;
}
