/** The element as a portal's own script would use it; compiled in strict mode and never run. */
import { GoujiCheck } from "../../../target/pkg/gouji-check.js";
import type { Result } from "../../../target/pkg/gouji.js";

export async function use(file: File): Promise<string> {
  const found: GoujiCheck | null = document.querySelector("gouji-check");
  const element = document.createElement("gouji-check");
  element.for = "upload";
  element.off = "T3-BAL D-DATE";
  element.mode = "block";
  element.last = element.report;
  element.addEventListener("gouji-result", ({ detail }) => console.log(detail.result.verdict, detail.name));
  element.addEventListener("gouji-apply", (event) => event.detail.changes.length > 3 && event.preventDefault());
  document.body.addEventListener("gouji-locate", ({ detail }) => console.log(detail.finding.message, detail.cell?.row));
  document.body.addEventListener("gouji-batch", ({ detail }) => detail.rows.forEach(({ file, agency, verdict, comparedWith }) => console.log(file.name, agency, verdict, comparedWith)));
  document.body.addEventListener("gouji-error", ({ detail }) => console.log(detail.kind));
  const result: Result = await element.check(file, file.name);
  await element.check(new Uint8Array());

  // @ts-expect-error a source is text or bytes
  await element.check(7);
  // @ts-expect-error what the last check gave is not for others to set
  element.result = null;
  // @ts-expect-error a mode is one of two
  element.mode = "stop";
  // @ts-expect-error the detail of a result has no changes
  element.addEventListener("gouji-result", ({ detail }) => detail.changes);

  return `${GoujiCheck.home} ${result.verdict} ${element.report?.title} ${found?.lang}`;
}
