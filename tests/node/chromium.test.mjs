/** Where no browser is there, `npm test` installs Debian's, on a new machine with its list of packages first; where it cannot, it says what to do. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { at } from "../../www/build/paths.mjs";

mkdirSync(at("target/tests"), { recursive: true });
const root = mkdtempSync(at("target/tests/path-"));
after(() => rmSync(root, { recursive: true }));

/** Finds the browser on a machine whose PATH is one folder, with this apt-get in it. @param {string} name @param {string | null} aptGet a script of the shell */
function found(name, aptGet) {
  const folder = `${root}/${name}`;
  mkdirSync(folder);
  const log = `${folder}/log`;
  writeFileSync(log, "");
  if (aptGet) writeFileSync(`${folder}/apt-get`, `#!/bin/sh\necho "$*" >> '${log}'\n${aptGet.replace(/FOLDER/g, folder)}\n`, { mode: 0o755 });
  const script = `import(${JSON.stringify(new URL("../browser/chromium.mjs", import.meta.url).href)})
    .then(({ findChromium }) => process.stderr.write(findChromium()))
    .catch(({ message }) => process.stderr.write(message));`;
  const { CHROME, ...env } = process.env;
  const { stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8", env: { ...env, PATH: folder } });
  return { says: stderr, asked: readFileSync(log, "utf8").split("\n").filter(Boolean), folder };
}

const PLAIN = "The browser tests need Chromium: set CHROME to its path, or install the package chromium.";
const INSTALL = "install -y --no-install-recommends chromium fonts-noto-cjk";

test("the list of packages is fetched first, then the package is installed", () => {
  const { says, asked, folder } = found("new", `[ "$1" = update ] || { echo > 'FOLDER/chromium' && /bin/chmod +x 'FOLDER/chromium'; }`);
  assert.deepEqual([says, asked], [`${folder}/chromium`, ["update", INSTALL]]);
});

test("where packages may not be installed: a plain sentence", () => {
  const { says, asked } = found("forbidden", "exit 100");
  assert.deepEqual([says, asked], [PLAIN, ["update", INSTALL]]);
});

test("where there are no packages of Debian: a plain sentence", () => {
  assert.equal(found("other", null).says, PLAIN);
});
