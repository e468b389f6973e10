/** The result for machines: as it is, and as SARIF 2.1.0. */
import { placeOf } from "../../element/labels.js";
import { cellKey } from "../../form/cells.js";
import { formOf } from "./rows.js";
import { speakable } from "../plain.js";

/** @import { CatalogueRule, Finding, CellRef, Coverage } from "../../../src/web/contract.js" */

/** @typedef {import("./rows.js").Given} Given */

/** @param {Given} given */
export function jsonOf({ result, version, name, time, edits = [] }) {
  return { tool: "gouji", version, file: name || null, checked: time.toISOString(), edits, result };
}

const LEVELS = { error: "error", warning: "warning", info: "note" };

/** @param {Given} given */
export function sarifOf(given) {
  const { words, result, version, name, time, forms } = given;
  const form = formOf(given) || forms[0];
  const rules = form ? form.rules : [];
  const { coverage, verdict } = result;
  const run = {
    tool: { driver: { name: "gouji", fullName: `gouji 勾稽 ${version}`, version, semanticVersion: version, rules: rules.map(ruleOf) } },
    language: words.lang,
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: verdict !== "unreadable", endTimeUtc: time.toISOString(), toolExecutionNotifications: coverage.skipped.map((skip) => skippedOf(rules, skip)) }],
    ...(name ? { artifacts: [{ location: artifactOf(name) }] } : {}),
    results: [...result.findings.map((finding) => resultOf(given, rules, finding)), ...coverage.undecided.map((check) => undecidedOf(given, rules, check))],
    properties: { verdict, coverage: { rules: coverage.rules, run: coverage.run, checks: coverage.checks, undecided: coverage.undecided.length, skipped: coverage.skipped.length } },
  };
  return { $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", version: "2.1.0", runs: [run] };
}

/** @param {CatalogueRule} rule of the catalogue */
function ruleOf({ id, title, basis, severity, formula }) {
  return {
    id, shortDescription: { text: title }, defaultConfiguration: { level: LEVELS[severity] },
    ...(basis ? { help: { text: basis } } : {}), ...(formula ? { properties: { formula } } : {}),
  };
}

/** A pack may have rules that this form does not tell of. @param {CatalogueRule[]} rules @param {string} id */
function referenceTo(rules, id) {
  const ruleIndex = rules.findIndex((rule) => rule.id === id);
  return ruleIndex < 0 ? { ruleId: id } : { ruleId: id, ruleIndex };
}

/** @param {Given} given @param {CatalogueRule[]} rules @param {Finding} finding */
function resultOf(given, rules, { rule, severity, message, cells, key, group, accepted, quote, left, right }) {
  const more = { ...(group ? { group } : {}), ...(quote ? { quote } : {}), ...(left === undefined ? {} : { left, right }) };
  return {
    ...referenceTo(rules, rule), kind: "fail", level: LEVELS[severity], message: { text: message },
    ...locationsOf(given, cells), partialFingerprints: { "gouji/v1": key },
    ...(accepted === undefined ? {} : { suppressions: [{ kind: "external", status: "accepted", justification: accepted }] }),
    ...(Object.keys(more).length ? { properties: more } : {}),
  };
}

/** What could not be decided is neither right nor wrong: SARIF has a kind for that. @param {Given} given @param {CatalogueRule[]} rules @param {Coverage["undecided"][number]} check */
function undecidedOf(given, rules, { rule, cells, why }) {
  return { ...referenceTo(rules, rule), kind: "open", level: "none", message: { text: why }, ...locationsOf(given, cells) };
}

/** @param {CatalogueRule[]} rules @param {{rule: string, why: string}} skip */
function skippedOf(rules, { rule, why }) {
  const { ruleIndex: index } = referenceTo(rules, rule);
  return { level: "note", message: { text: why }, descriptor: { id: "skipped" }, associatedRule: index === undefined ? { id: rule } : { id: rule, index } };
}

/** The first cell is the one to correct; the others stand in the same balance. @param {Given} given @param {CellRef[]} cells */
function locationsOf(given, cells) {
  const physical = given.name ? { physicalLocation: { artifactLocation: { ...artifactOf(given.name), index: 0 } } } : {};
  const form = formOf(given);
  const places = cells.map((cell) => ({
    ...physical, message: { text: placeOf(form, cell) },
    logicalLocations: [{ name: cell.column, fullyQualifiedName: cellKey(cell), kind: "value" }],
  }));
  if (places.length === 0) return given.name ? { locations: [physical] } : {};
  return { locations: places.slice(0, 1), ...(places.length > 1 ? { relatedLocations: places.slice(1) } : {}) };
}

/** The name of a file, as an address relative to where it lies. @param {string} name */
const artifactOf = (name) => ({ uri: encodeURIComponent(speakable(name)) });
