/** The forms of src/form as the rule reference takes them. */
import { readFileSync, readdirSync } from "node:fs";
import { at } from "./paths.mjs";

/** Every built-in form as its file has it, the one that others extend first. @returns {any[]} */
export function forms() {
  const files = readdirSync(at("src/form")).filter((name) => name.endsWith(".json"));
  const all = files.map((name) => JSON.parse(readFileSync(at(`src/form/${name}`), "utf8")));
  return [...all.filter((form) => !form.extends), ...all.filter((form) => form.extends)];
}

/**
 * The rules of every form, those of its base included. It joins rules as src/form/extend.rs does; a test holds it against the wasm.
 * @returns {{form: any, tables: any[], rules: any[]}[]}
 */
export function formsWithRules() {
  /** @type {Map<string, {form: any, tables: any[], rules: any[]}>} */
  const whole = new Map();
  for (const form of forms()) {
    const base = form.extends ? whole.get(form.extends) : { tables: [], rules: [] };
    const gone = form.without || [];
    const rules = base.rules.filter(({ id }) => !gone.includes(id));
    const tables = [...form.tables, ...base.tables.filter(({ id }) => !form.tables.some((own) => own.id === id))];
    for (const { after, ...rule } of form.rules) joinRule(rules, rule, after);
    whole.set(form.id, { form, tables, rules });
  }
  return [...whole.values()].map((of) => ({ ...of, rules: of.rules.map(filled) }));
}

/** A rule whose wordings hold the limits that they name, as src/form/model.rs fills them. @param {any} rule */
function filled(rule) {
  const fill = (text) => (rule.limits || []).reduce((text, { id, value }) => text.replaceAll(`{${id}}`, String(value)), text);
  const wordings = ["title", "why", "exceptions"].filter((key) => rule[key]).map((key) => [key, { zh: fill(rule[key].zh), en: fill(rule[key].en) }]);
  return { ...rule, ...Object.fromEntries(wordings) };
}

/** @param {any[]} rules @param {any} rule @param {string | undefined} after */
function joinRule(rules, rule, after) {
  const known = rules.findIndex(({ id }) => id === rule.id);
  if (known >= 0) rules[known] = rule.title ? rule : { ...rules[known], ...rule };
  else rules.splice(after ? rules.findIndex(({ id }) => id === after) + 1 : rules.length, 0, rule);
}
