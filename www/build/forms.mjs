/** The forms of src/form as the wasm and the rule reference take them. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { at } from "./paths.mjs";

/** Where src/form/mod.rs looks for the lean forms. */
const LEAN = "target/forms";

/** What people read about a rule and no check needs: it stands in the rule reference. */
const FOR_READERS = ["why", "exceptions", "since"];

/** Every built-in form as its file has it, the one that others extend first. @returns {any[]} */
export function forms() {
  const files = readdirSync(at("src/form")).filter((name) => name.endsWith(".json"));
  const all = files.map((name) => JSON.parse(readFileSync(at(`src/form/${name}`), "utf8")));
  return [...all.filter((form) => !form.extends), ...all.filter((form) => form.extends)];
}

/** A form without what is for readers alone, and without white space. @param {any} form @returns {string} */
export function lean(form) {
  const rules = form.rules.map((rule) => Object.fromEntries(Object.entries(rule).filter(([key]) => !FOR_READERS.includes(key))));
  return JSON.stringify({ ...form, rules });
}

/** Writes the lean forms; one that is as it was stays untouched, or cargo would build again for nothing. */
export function writeLean() {
  mkdirSync(at(LEAN), { recursive: true });
  for (const form of forms()) {
    const file = at(`${LEAN}/${form.id}.json`);
    const text = lean(form);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
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
  return [...whole.values()];
}

/** @param {any[]} rules @param {any} rule @param {string | undefined} after */
function joinRule(rules, rule, after) {
  const known = rules.findIndex(({ id }) => id === rule.id);
  if (known >= 0) rules[known] = rule.title ? rule : { ...rules[known], ...rule };
  else rules.splice(after ? rules.findIndex(({ id }) => id === after) + 1 : rules.length, 0, rule);
}
