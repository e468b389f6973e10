/** What SARIF 2.1.0 (OASIS) asks of the parts of it that gouji writes: keys known, required ones there, values in their sets. */

const any = () => [];
const text = (value) => (typeof value === "string" ? [] : ["no text"]);
const flag = (value) => (typeof value === "boolean" ? [] : ["neither true nor false"]);
const index = (value) => (Number.isInteger(value) && value >= -1 ? [] : ["no index"]);
const oneOf = (...values) => (value) => (values.includes(value) ? [] : [`${value} is none of ${values}`]);
const matches = (pattern) => (value) => (pattern.test(value) ? [] : [`${value} is not as it should be`]);
const list = (each) => (value) => (Array.isArray(value) ? value.flatMap((item, i) => each(item).map((fault) => `[${i}]${fault}`)) : ["no list"]);
const dictionary = (each) => (value) => Object.entries(value).flatMap(([key, item]) => each(item).map((fault) => `.${key}: ${fault}`));

/** An object of these keys; those with `!` must be there. @param {Record<string, (value: any) => string[]>} keys */
const object = (keys) => (value) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return ["no object"];
  const names = new Map(Object.keys(keys).map((key) => [key.replace("!", ""), keys[key]]));
  const missing = Object.keys(keys).filter((key) => key.endsWith("!") && !(key.slice(0, -1) in value)).map((key) => `.${key} is missing`);
  return [...missing, ...Object.entries(value).flatMap(([key, item]) => (names.has(key) ? names.get(key)(item).map((fault) => `.${key}${fault.startsWith(".") || fault.startsWith("[") ? "" : ": "}${fault}`) : [`.${key} is not known`]))];
};

const LEVEL = oneOf("none", "note", "warning", "error");
const URI = matches(/^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/);
const DATE = matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);

const message = object({ "text!": text });
const artifactLocation = object({ uri: URI, index });
const logicalLocation = object({ name: text, fullyQualifiedName: text, kind: text });
const location = object({ physicalLocation: object({ artifactLocation }), logicalLocations: list(logicalLocation), message });
const ruleReference = object({ id: text, index });
const rule = object({ "id!": text, shortDescription: message, help: message, defaultConfiguration: object({ level: LEVEL }), properties: any });
const suppression = object({ "kind!": oneOf("inSource", "external"), status: oneOf("accepted", "underReview", "rejected"), justification: text });
const notification = object({ "message!": message, level: LEVEL, descriptor: ruleReference, associatedRule: ruleReference });
const result = object({
  "message!": message, ruleId: text, ruleIndex: index, kind: oneOf("notApplicable", "pass", "fail", "review", "open", "informational"), level: LEVEL,
  locations: list(location), relatedLocations: list(location), partialFingerprints: dictionary(text), suppressions: list(suppression), properties: any,
});
const driver = object({ "name!": text, fullName: text, version: text, semanticVersion: matches(/^\d+\.\d+\.\d+/), rules: list(rule) });
const run = object({
  "tool!": object({ "driver!": driver }), language: matches(/^[a-z]{2}(-[A-Z]{2})?$/), columnKind: oneOf("utf16CodeUnits", "unicodeCodePoints"),
  invocations: list(object({ "executionSuccessful!": flag, endTimeUtc: DATE, toolExecutionNotifications: list(notification) })),
  artifacts: list(object({ location: artifactLocation })), results: list(result), properties: any,
});
const log = object({ $schema: URI, "version!": oneOf("2.1.0"), "runs!": list(run) });

/** What is wrong with it; indexes lead to what they name, and a kind other than "fail" has the level "none". @param {any} sarif @returns {string[]} */
export function faultsOf(sarif) {
  const faults = log(sarif);
  if (faults.length > 0) return faults;
  return sarif.runs.flatMap(({ tool: { driver: { rules } }, artifacts = [], results }) => results.flatMap(({ ruleId, ruleIndex, kind = "fail", level = "warning", locations = [] }, i) => [
    ...(ruleIndex === undefined || rules[ruleIndex].id === ruleId ? [] : [`result ${i}: ruleIndex leads elsewhere`]),
    ...((kind === "fail") === (level !== "none") ? [] : [`result ${i}: kind ${kind}, level ${level}`]),
    ...locations.filter(({ physicalLocation }) => physicalLocation && artifacts[physicalLocation.artifactLocation.index].location.uri !== physicalLocation.artifactLocation.uri).map(() => `result ${i}: no such artifact`),
  ]));
}
