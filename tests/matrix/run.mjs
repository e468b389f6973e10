/** `npm run browsers`: every case in the current Chromium and in the old ones, from what was built last. */
import { run } from "../../www/build/run.mjs";
import { installPackages } from "../../www/build/setup.mjs";

installPackages(".");
installPackages("tests/old");
run(process.execPath, ["--test", "--test-reporter=spec", "tests/matrix/browsers.test.mjs"]);
