/** `npm run browsers`: every case in the current Chromium, in the old ones, and in Firefox and WebKit where they are, from what was built last. */
import { run } from "../../www/build/run.mjs";
import { installPackages } from "../../www/build/setup.mjs";

installPackages(".");
installPackages("tests/old");
installPackages("tests/matrix");
run(process.execPath, ["--test", "--test-reporter=spec", "tests/matrix/browsers.test.mjs"]);
