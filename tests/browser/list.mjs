/** The list of many reports as a person sees it, and as it must be by what the core says of each file. */
import { core } from "./site.mjs";

/** @typedef {[string, string | Uint8Array]} Given name and content */

const OUTCOME = { unread: "没有读全", fail: "不符", unreadable: "读不出", review: "存疑", pass: "未发现不符" };
const SEVERITY = { unread: "没有读出", error: "不符", warning: "存疑", info: "提示" };

/** Drops files on the box, and tells the rows of the event at the end. @param {import("playwright-core").Page} page @param {Given[]} files */
export async function dropAll(page, files) {
  const done = batchDone(page);
  await dropOn(page, files);
  return done;
}

/** The detail of the next `gouji-batch`, asked for before what leads to it. @param {import("playwright-core").Page} page */
export const batchDone = (page) =>
  page.evaluate(() => new Promise((done) => {
    document.addEventListener("gouji-batch", (event) => done(/** @type {any} */ (event).detail.rows.map(({ file, ...row }) => ({ ...row, file: file.name }))), { once: true });
  }));

/** @param {import("playwright-core").Page} page @param {Given[]} files @param {string} [place] where in the element */
export function dropOn(page, files, place = ".intake") {
  return page.evaluate(([list, selector]) => {
    const dataTransfer = new DataTransfer();
    for (const [name, base64] of list) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    }
    const target = document.querySelector("gouji-check").shadowRoot.querySelector(selector);
    const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(event("dragover"));
    target.dispatchEvent(event("drop"));
  }, /** @type {const} */ ([files.map(([name, content]) => [name, Buffer.from(content).toString("base64")]), place]));
}

/** Every row, cell by cell. @param {import("playwright-core").Page} page */
export async function tableShown(page) {
  await page.waitForSelector("gouji-check .batch .bar [part=button]");
  return page.evaluate(() => {
    const text = (node) => node.textContent.replace(/\s+/g, " ").trim();
    const rows = [...document.querySelector("gouji-check").shadowRoot.querySelectorAll(".batch tbody tr")];
    return rows.map((row) => [...row.children].map((cell) => (cell.matches(".says") ? [...cell.querySelectorAll("p")].map(text) : text(cell))));
  });
}

/** The element's line of totals. @param {import("playwright-core").Page} page */
export const totalShown = (page) => page.locator("gouji-check .total").textContent();

/**
 * What a row must show.
 * @param {Given} given @param {{last?: any, remarks?: string[]}} [with_] what it is compared with, and what else is said
 */
export function rowFor([name, content], { last, remarks = [] } = {}) {
  const result = resultOf([name, content], last, "quick");
  const { report, verdict } = result;
  const findings = verdict === "unreadable" ? result.findings.slice(0, 1) : result.findings;
  // What cannot be read is no mismatch, and has no counts.
  const isRead = verdict !== "unreadable";
  const levelOf = ({ rule, severity }) => (severity === "error" && ["D-TABLES", "T-GLUE"].includes(rule) ? "unread" : severity);
  const causes = causesIn(result);
  const count = (/** @type {"error" | "warning" | "info"} */ level) => (isRead ? String(causes[level]) : "");
  const unseen = findings.filter((one) => levelOf(one) === "unread").length;
  const unread = isRead && unseen ? [`有 ${unseen} 处没有读出，没有核对`] : [];
  const brief = result.gave_up ? ["矛盾较多：哪几格可能有误，打开这份报告后再推算"] : [];
  const outcome = verdict === "fail" && unread.length && count("error") === "0" ? "unread" : verdict;
  const first = findings.slice(0, 1).map((finding) => `${isRead ? `${SEVERITY[levelOf(finding)]} ` : ""}${finding.message.replace(/\s+/g, " ")}`);
  const rest = findings.length > 1 ? [`另有 ${findings.length - 1} 条`] : findings.length === 0 ? ["没有核对意见"] : [];
  const apart = result.coverage.skipped.filter(({ rule, why }) => last && (rule.startsWith("Y-") || rule === "N-YOY" && why.includes("上一年")));
  const paired = last ? [`已与${last.year}年比对`] : [];
  if (apart.length > 0) paired.push(`年度之间的规则有 ${apart.length} 条没有执行：${[...new Set(apart.map(({ why }) => why))].join("；")}`);
  return [
    (report && report.agency) || "（没有读出机关名称）", (report && report.year && String(report.year)) || "（没有读出）", OUTCOME[outcome],
    count("error"), count("warning"), count("info"), [...unread, ...brief, ...remarks, ...paired, ...first, ...rest], name,
  ];
}

/**
 * What a row counts: the cells that the likeliest repair of a table changes stand for all the sums that they break; what follows from another finding is none of its own.
 * @param {any} result
 */
export function causesIn({ findings, repairs }) {
  const keyOf = ({ table, row, column }) => `${table}.${row}.${column}`;
  const tables = [...new Set(repairs.map(({ table }) => table))];
  const changed = new Set(repairs.flatMap(({ changes }) => changes.map(({ cell }) => keyOf(cell))));
  const rootOf = ({ key, group }) => (findings.some((one) => one.key === group) ? group : key);
  const explained = new Set(findings.filter(({ left, cells }) => left !== undefined && cells.some((cell) => changed.has(keyOf(cell)))).map(rootOf));
  const causes = { error: tables.reduce((sum, id) => sum + repairs.find(({ table }) => table === id).changes.length, 0), warning: 0, info: 0 };
  for (const one of findings) if (rootOf(one) === one.key && !explained.has(one.key) && !(one.severity === "error" && ["D-TABLES", "T-GLUE"].includes(one.rule))) causes[one.severity] += 1;
  return causes;
}

/** @param {Given} given @param {any} [last] @param {"quick" | "full"} [effort] */
export const resultOf = ([name, content], last, effort = "full") => core.check(new Uint8Array(Buffer.from(content)), { name, lang: "zh", effort, ...(last ? { last } : {}) });

/** @param {Given} given */
export const reportIn = (given) => resultOf(given).report;

const { compare } = new Intl.Collator("zh-CN", { numeric: true });
const WORST_FIRST = ["不符", "读不出", "出错", "没有读全", "存疑", "未核对", "未发现不符"];

/** The order that the list opens with: by verdict, by how much there is to correct, by body (none last), by year. @param {any[][]} rows in the order given */
export function inOrder(rows) {
  const missing = (text) => Number(text.startsWith("（"));
  const weight = ([, , outcome, error, warning]) => (["不符", "存疑"].includes(outcome) ? Number(error) * 1e4 + Number(warning) : 0);
  return [...rows].sort((a, b) =>
    WORST_FIRST.indexOf(a[2]) - WORST_FIRST.indexOf(b[2]) || weight(b) - weight(a) || missing(a[0]) - missing(b[0]) || compare(a[0], b[0]) || missing(a[1]) - missing(b[1]) || a[1].localeCompare(b[1]));
}
