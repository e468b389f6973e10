/** Every part of the declarations as a program would use it; compiled in strict mode and never run. */
import init, {
  blank, catalogue, check, checkReport, initSync, version,
  type CellRef, type Change, type Coverage, type Finding, type Options, type Repair, type Report, type Result, type RulePack, type Value,
} from "../../../target/pkg/gouji.js";

export async function use(bytes: Uint8Array, module: WebAssembly.Module): Promise<string[]> {
  await init();
  await init({ module_or_path: module });
  initSync({ module });

  const options: Options = { name: "a.html", medium: "html", form: "cn-2021", published: "2025-01-16", lang: "en", off: ["T3-BAL"] };
  const result: Result = check(bytes, options);
  const verdict: "pass" | "review" | "fail" | "unreadable" = result.verdict;
  const findings: Finding[] = result.findings;
  const repairs: Repair[] = result.repairs;
  const fills: Change[] = result.fills;
  const coverage: Coverage = result.coverage;
  const zeros: CellRef[] = coverage.read_as_zero;
  const report: Report | null = result.report;
  const empty: Report = blank("cn-2021");
  const value: Value | undefined = empty.tables["applications"]?.["received"]?.[0];
  const again: Result = checkReport(report ?? empty, { lang: "zh" });
  const titles: string[] = catalogue({ lang: "zh" }).forms.map((form) => form.title);
  const sides: (number | undefined)[] = findings.flatMap((finding) => [finding.left, finding.right]);

  const pack: RulePack = {
    id: "county", extends: "cn-2021", title: "t", basis: "b", off: ["T2-STOCK"],
    tables: [{ id: "disclosure", rows: [{ id: "levies", after: "coercion", label: "行政征收", columns: ["decisions"] }] }],
    rules: [{ id: "T3-BAL", basis: "c" }],
  };
  check("", { rules: [pack] });
  // @ts-expect-error a form that extends none has titles, sections, tables and rules
  check("", { rules: [{ id: "form", title: "t", basis: "b", years: { from: 2024 } }] });

  // @ts-expect-error a source is text or bytes
  check(7);
  check("", { medium: "pdf" });
  // @ts-expect-error a medium is one of the contract's
  check("", { medium: "wps" });
  // @ts-expect-error an option is one of the contract
  check("", { language: "zh" });

  return [verdict, version(), String(value), again.verdict, ...titles, ...sides.map(String), String(repairs.length + fills.length + zeros.length)];
}
