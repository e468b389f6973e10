/** The rule reference, rules.json and rules.html, from the forms. Pure but for reading them. */
import { existsSync, readFileSync } from "node:fs";
import { formsWithRules } from "./forms.mjs";
import { at } from "./paths.mjs";

const SEVERITY = { error: "强制性 · must be right", warning: "核实性 · to be looked at", info: "提示 · a hint" };

/** What an example's name means where it is none of the form's. */
const NAMES = {
  cell: "单元格 cell", line: "行 line", title: "标题 title", headings: "各部分标题 headings", year: "年份 year", agency: "机关 body",
  text: "正文 text", page: "全文 whole text", date: "发布日期 published", balances: "表三勾稽关系说明 line on the balances",
};

/**
 * The reference as data: every rule once, with what differs from form to form.
 * @param {string} version
 */
export function reference(version) {
  const whole = formsWithRules();
  const ids = [...new Set(whole.flatMap(({ rules }) => rules.map(({ id }) => id)))];
  const samples = ifThere("www/rules/samples.json");
  return {
    version,
    forms: whole.map(({ form: { id, title, basis, years } }) => ({ id, title, basis, years })),
    rules: ids.map((id) => ruleOf(id, whole, samples)),
  };
}

/** @param {string} id @param {ReturnType<typeof formsWithRules>} whole @param {any} samples */
function ruleOf(id, whole, samples) {
  const having = whole.flatMap(({ form, rules }) => rules.filter((rule) => rule.id === id).map((rule) => ({ form: form.id, rule })));
  const { severity, title, why, exceptions, since, table, each, code, limits } = having[0].rule;
  const own = ({ form, rule }) => [form, { basis: rule.basis, formula: rule.check, exceptions: rule.exceptions, holds: rule.holds, breaks: rule.breaks }];
  return { id, severity, title, why, exceptions, since, table, each, code, limits, forms: Object.fromEntries(having.map(own)), samples: samples && samples.rules[id] };
}

/** @param {string} path */
function ifThere(path) {
  return existsSync(at(path)) ? JSON.parse(readFileSync(at(path), "utf8")) : null;
}

/** The reference as a page without script or style of its own. @param {string} version @returns {string} */
export function page(version) {
  const { forms, rules } = reference(version);
  const tables = new Map(formsWithRules().map(({ form, tables }) => [form.id, tables]));
  const line = (rule) => `<tr><td><a href="#${rule.id}">${rule.id}</a></td><td>${SEVERITY[rule.severity].split(" ")[0]}</td><td>${text(rule.title.zh)}</td><td lang="en">${text(rule.title.en)}</td></tr>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>勾稽 审核规则 · gouji rules</title>
<link rel="stylesheet" href="rules.css">
</head>
<body>
<main>
<h1>勾稽 审核规则 <span lang="en">gouji rules</span></h1>
<p>版本 version ${text(version)}。强制性：与表格自身的定义不符，或依法不可能；核实性：多为差错，但有正当例外，须看一看；提示：供参考。</p>
<p lang="en">Must be right: false by the form's own definition, or legally impossible. To be looked at: mostly a mistake, with known exceptions. A hint: for information.</p>
<ul>${forms.map(({ id, title, basis }) => `<li>${id}：${text(title)}，${text(basis)}</li>`).join("")}</ul>
<table><thead><tr><th>规则 rule</th><th>级别</th><th>要求</th><th lang="en">what must hold</th></tr></thead>
<tbody>${rules.map(line).join("\n")}</tbody></table>
${rules.map((rule) => section(rule, tables)).join("\n")}
</main>
</body>
</html>
`;
}

/** @param {any} rule @param {Map<string, any[]>} tables */
function section(rule, tables) {
  const own = Object.entries(rule.forms);
  const perForm = (name, words) => rowsOf(name, own.map(([form, of]) => [form, words(of, tables.get(form))]));
  const samples = rule.samples ? row("真实报告 real reports", text(rule.samples)) : "";
  return `<section id="${rule.id}" class="${rule.severity}">
<h2>${rule.id} ${text(rule.title.zh)}</h2>
<p lang="en">${text(rule.title.en)}</p>
<table><tbody>
${row("级别 severity", SEVERITY[rule.severity])}
${row("理由 why", inBoth(rule.why))}
${rule.limits ? row("界限 limits", rule.limits.map((limit) => `<b>${text(limit.id)}</b> ${limit.value}：${inBoth(limit.why)}`).join("<br>")) : ""}
${perForm("例外 exceptions", (of) => inBoth(of.exceptions))}
${perForm("依据 authority", (of) => text(of.basis))}
${perForm("勾稽关系 formula", (of, all) => of.formula && `${text(inLabels(of.formula, all, rule.table))}<br><code>${text(of.formula)}</code>`)}
${perForm("符合 holds", (of, all) => example(of.holds, all, rule.table))}
${perForm("不符 breaks", (of, all) => example(of.breaks, all, rule.table))}
${samples}
${row("起始版本 since", text(rule.since))}
</tbody></table>
</section>`;
}

/**
 * One row where every form says the same, otherwise one for each of what they say.
 * @param {string} name @param {[string, string | undefined][]} said
 */
function rowsOf(name, said) {
  const contents = [...new Set(said.map(([, content]) => content))].filter(Boolean);
  const of = (content) => said.filter(([, other]) => other === content).map(([form]) => form);
  const named = (content) => (of(content).length === said.length ? name : `${name} (${of(content).join(", ")})`);
  return contents.map((content) => row(named(content), content)).join("\n");
}

/** @param {{zh: string, en: string} | undefined} words */
const inBoth = (words) => words && `${text(words.zh)}<br><span lang="en">${text(words.en)}</span>`;

/** @param {string} name @param {string} content */
const row = (name, content) => `<tr><th scope="row">${name}</th><td>${content}</td></tr>`;

/** An example by the labels that the form prints. @param {Record<string, string>} of @param {any[]} tables @param {string} [table] */
function example(of, tables, table) {
  const one = ([name, value]) => `<li>${text(labelOf(name, tables, table))}：<samp>${text(value) || "（空白 blank）"}</samp></li>`;
  return `<ul>${Object.entries(of).map(one).join("")}</ul>`;
}

/** @param {string} formula @param {any[]} tables @param {string} table */
function inLabels(formula, tables, table) {
  return formula.replace(/[a-z_.]+\*?/g, (name) => `“${labelOf(name, tables, table)}”`);
}

/** @param {string} name @param {any[]} tables @param {string} [table] @returns {string} */
function labelOf(name, tables, table) {
  if (name.startsWith("last.")) return `上年 last year: ${labelOf(name.slice("last.".length), tables, table)}`;
  const [word, section] = name.split(".");
  const of = tables.find(({ id }) => id === (table || word));
  if (table && of) {
    const known = [...of.rows, ...of.columns].find(({ id }) => id === name);
    if (known) return known.label;
    if (name.endsWith(".*")) return of.rows.find(({ id }) => id.startsWith(name.slice(0, -1))).group;
  }
  if (NAMES[word]) return section ? `${NAMES[word]} ${section}` : NAMES[word];
  const cell = tables.find(({ id }) => id === word);
  const row = cell && cell.rows.find(({ id }) => name.startsWith(`${word}.${id}.`) && cell.columns.some((column) => `${word}.${id}.${column.id}` === name));
  if (!row) throw new Error(`the rule reference has no words for ${name}`);
  const column = cell.columns.find(({ id }) => `${word}.${row.id}.${id}` === name);
  return `${cell.name} ${row.label} / ${column.label}`;
}

/** @param {string} words */
function text(words) {
  return String(words).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/\t/g, " ⇥ ").replace(/\n/g, "<br>");
}
