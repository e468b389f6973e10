/** The example of a server that checks an upload again: it says what the core says, whatever the receipt does. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, version } from "gouji";
import { at } from "../../www/build/paths.mjs";
import { server } from "../../www/examples/server.mjs";

const sample = readFileSync(at("www/sample-report.html"));
const name = "sample-report.html";
const { verdict, findings, coverage } = check(sample, { name, lang: "zh" });
const expected = { accepted: false, verdict, findings: findings.map(({ rule, severity, message }) => ({ rule, severity, message })), coverage };
const honest = { version: version(), verdict, sha256: createHash("sha256").update(sample).digest("hex") };

let address;
before(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${server.address().port}/`;
});
after(() => server.close());

/** @param {BodyInit} body */
async function post(body) {
  const response = await fetch(address, { method: "POST", body });
  return [response.status, await response.json()];
}

/** @param {object | string} [receipt] */
function form(receipt) {
  const made = new FormData();
  made.set("report", new File([sample], name));
  if (receipt) made.set("receipt", typeof receipt === "string" ? receipt : JSON.stringify(receipt));
  return made;
}

const receipts = {
  "that is true": [honest, "same"],
  "that says it passed": [{ ...honest, verdict: "pass" }, "differs: verdict"],
  "of another file": [{ ...honest, sha256: "0" }, "differs: sha256"],
  "that is no JSON": ["{", "none"],
  "that is null": ["null", "none"],
};

for (const [what, [receipt, said]] of Object.entries(receipts)) {
  test(`a receipt ${what}`, async () => assert.deepEqual(await post(form(receipt)), [200, { ...expected, receipt: said }]));
}

test("no receipt", async () => assert.deepEqual(await post(form()), [200, { ...expected, receipt: "none" }]));

test("what is no upload", async () => {
  assert.deepEqual(await post("text"), [400, { error: "not a form" }]);
  assert.deepEqual(await post(new FormData()), [400, { error: "no file named report" }]);
  assert.deepEqual(await post(new Uint8Array(34 << 20)), [413, { error: "too large" }]);
  assert.equal((await fetch(address)).status, 405);
});
