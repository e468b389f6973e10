/**
 * `npm run fuzz`: every target for some seconds (`npm run fuzz -- 600` for ten minutes each, `npm run fuzz -- 60 html` for one).
 * Without a sanitizer, which the pinned toolchain has not; gouji has no unsafe code, and what is looked for are panics and hangs.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unpack } from "../tests/tools/zip.mjs";
import { at } from "../www/build/paths.mjs";
import { ask, run } from "../www/build/run.mjs";

const CARGO_FUZZ = "0.13.2";
const TARGETS = ["html", "text", "docx", "xlsx", "odt", "ods", "ofd", "doc", "xls", "rtf", "pdf", "bytes", "pack", "report", "whole", "back"];

/** Media whose bytes are fuzzed as they are: the reader of any bytes, from a corpus of their own. */
const BY_BYTES = ["doc", "xls", "rtf", "pdf"];

/** The parts that are fuzzed, in the order of the targets' own lists. */
const PARTS = {
  docx: ["word/document.xml", "word/numbering.xml", "word/styles.xml"],
  xlsx: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"],
  odt: ["content.xml", "styles.xml"],
  ods: ["content.xml", "styles.xml"],
  ofd: ["OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml", "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_1/Content.xml"],
};

const REPORT = JSON.stringify({
  form: "cn-2021", title: "甲局2024年政府信息公开工作年度报告", agency: "甲局", year: 2024,
  sections: [{ number: 1, heading: "一、总体情况", text: "无。" }],
  tables: { disclosure: { regulations: [1, "/", null] }, disputes: { reconsideration: [1, 0, "12件", 0.5, -2] } },
});

const [seconds = "20", only] = process.argv.slice(2);
try {
  if (ask("cargo", ["fuzz", "--version"]) === null) run("cargo", ["install", "cargo-fuzz", "--version", CARGO_FUZZ, "--locked"]);
  for (const target of TARGETS.filter((name) => !only || name === only)) fuzz(target);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string} target */
function fuzz(target) {
  const corpus = at(`target/fuzz/${target}`);
  const found = at(`target/fuzz/found/${target}/`);
  mkdirSync(found, { recursive: true });
  seed(target, corpus);
  // So long an input may take: some hundred times what the longest needs, for machines with other work.
  const limits = [`-max_total_time=${seconds}`, "-timeout=20", "-rss_limit_mb=1024", "-max_len=131072", `-artifact_prefix=${found}`];
  if (target in PARTS) limits.push(`-dict=${at("fuzz/office.dict")}`);
  console.log(`== ${target}`);
  run("cargo", ["fuzz", "run", "--sanitizer", "none", "--target-dir", at("target/fuzz/build"), BY_BYTES.includes(target) ? "bytes" : target, corpus, "--", ...limits, "-print_final_stats=1"]);
}

/** Real reports beside the project, where they are: their folder is none of it. */
function samples() {
  const folder = at("../shared/samples");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /\.(txt|html|docx|xlsx|pdf|ofd|doc|xls)$/.test(name)).map((name) => join(folder, name));
}

/** The project's own fixtures. @param {string} target @param {string} corpus */
function seed(target, corpus) {
  mkdirSync(corpus, { recursive: true });
  const reports = at("tests/reports");
  const seeds = {
    html: [at("www/sample-report.html")],
    text: readdirSync(reports).filter((name) => name.endsWith(".txt")).map((name) => join(reports, name)),
    pack: [at("src/form/cn-2021.json"), at("src/form/cn-2019.json")],
    report: [],
  };
  const office = readdirSync(at("tests/media/files")).map((name) => at(`tests/media/files/${name}`));
  const ofKind = (kind) => office.filter((file) => file.endsWith(`.${kind}`));
  seeds.bytes = [...seeds.html, ...seeds.text, ...office.filter((file) => !/\.(html|txt)$/.test(file))];
  seeds.whole = [...seeds.bytes, ...samples()];
  seeds.back = seeds.bytes;
  for (const kind of BY_BYTES) seeds[kind] = ofKind(kind);
  for (const [index, file] of (seeds[target] ?? []).entries()) copyFileSync(file, join(corpus, `seed-${index}`));
  for (const [index, file] of (target in PARTS ? ofKind(target) : []).entries()) {
    const parts = unpack(readFileSync(file));
    writeFileSync(join(corpus, `seed-${index}`), PARTS[target].map((name) => parts.get(name) ?? "").join("\f\n"));
  }
  if (target === "report") writeFileSync(join(corpus, "seed"), REPORT);
}
