/**
 * An endpoint that takes an upload and checks it again, with the wasm that the page has: a receipt comes from the uploader's machine
 * and proves nothing. `node www/examples/server.mjs`, then post a form with the file as `report` and the element's value as `receipt`.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";
import { check, initSync, version } from "gouji";

initSync({ module: readFileSync(fileURLToPath(import.meta.resolve("gouji/gouji_bg.wasm"))) });

/** The core leaves out what is over 32 MB; a report has some kilobytes. */
const MOST_BYTES = 33 << 20;

/** @param {Uint8Array} bytes @param {string} name @param {unknown} receipt */
export function checkAgain(bytes, name, receipt) {
  const { verdict, findings, coverage } = check(bytes, { name, lang: "zh" });
  return {
    // A warning is for a person to look at; "review" and "unreadable" are no reason to turn a report away.
    accepted: verdict !== "fail",
    verdict,
    findings: findings.map(({ rule, severity, message }) => ({ rule, severity, message })),
    coverage,
    receipt: compared(receipt, { verdict, sha256: createHash("sha256").update(bytes).digest("hex"), version: version() }),
  };
}

/** What the receipt says against what is so: every field that differs. @param {unknown} receipt @param {Record<string, string>} so */
function compared(receipt, so) {
  let said;
  try {
    said = JSON.parse(String(receipt));
  } catch {
    return "none";
  }
  if (typeof said !== "object" || said === null) return "none";
  const differs = Object.keys(so).filter((field) => said[field] !== so[field]);
  return differs.length === 0 ? "same" : `differs: ${differs.join(", ")}`;
}

/** @param {import("node:http").IncomingMessage} request @returns {Promise<Buffer | null>} null where it is too long */
async function bodyOf(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    // Read to its end all the same: an answer before that is lost on the way.
    if (length <= MOST_BYTES) chunks.push(chunk);
  }
  return length <= MOST_BYTES ? Buffer.concat(chunks) : null;
}

/** @param {import("node:http").IncomingMessage} request @returns {Promise<[number, object]>} status and answer */
async function answer(request) {
  const body = await bodyOf(request);
  if (!body) return [413, { error: "too large" }];
  let form;
  try {
    form = await new Response(body, { headers: { "Content-Type": request.headers["content-type"] || "" } }).formData();
  } catch {
    return [400, { error: "not a form" }];
  }
  const file = form.get("report");
  if (!(file instanceof File)) return [400, { error: "no file named report" }];
  return [200, checkAgain(new Uint8Array(await file.arrayBuffer()), file.name, form.get("receipt"))];
}

export const server = createServer(async (request, response) => {
  const [status, said] = request.method === "POST" ? await answer(request) : [405, { error: "POST a form" }];
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "X-Content-Type-Options": "nosniff" });
  response.end(JSON.stringify(said));
});

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  server.listen(Number(process.env.PORT) || 8081, "127.0.0.1", () => console.log("checks again at", server.address()));
}
