/**
 * What a page may rely on, for editors and frameworks: the build writes it as custom-elements.json (Custom Elements Manifest 1.0.0).
 * A test holds it against the class and the sources, both ways.
 */
const text = (/** @type {string} */ type) => ({ text: type });

/** @type {[string, string, string, string][]} name, type, default, what it is; each is a property of that name too */
const ATTRIBUTES = [
  ["for", "string", '""', "id of the file input, text field, editable element, editor frame (or what stands around it) or table to check"],
  ["name", "string", '""', "name under which the form sends the receipt"],
  ["mode", '"advise" | "block"', '"advise"', "block: the form is invalid while errors stand and while a check runs (10 s at most); a failure of the tool never blocks"],
  ["explain", "boolean", "false", "with mode=block: findings can be set aside with a reason (in mode=advise they always can)"],
  ["lang", '"zh" | "en"', '"zh"', "language of the element and of the findings"],
  ["form", "string", '""', "form of reports to check by, as cn-2021 (default: found by the labels); the id of a form of the page makes that its form"],
  ["off", "string", '""', "rule ids not to run, with commas or spaces between"],
  ["published", "string", '""', "day of publication, as 2025-01-24: turns the deadline rules on"],
  ["src", "string", '""', "folder of the files of pkg/ (default: beside the script)"],
];

/** @type {[string, string, boolean, string][]} name, type, read only?, what it is */
const FIELDS = [
  ["result", "Result | null", true, "what the last check gave"],
  ["report", "Report | null", true, "the report as read"],
  ["last", "Report | null", false, "last year's report of the same body: turns the rules between years on"],
  ["rules", "RulePack[] | null", false, "rules and forms of a province or a portal"],
  ["accepted", "{ key: string; reason: string }[]", false, "findings set aside, with the reasons"],
  ["validity", "ValidityState", true, "as of a native control"],
  ["validationMessage", "string", true, "as of a native control"],
  ["willValidate", "boolean", true, "as of a native control"],
  ["labels", "NodeList", true, "as of a native control"],
];

/** @type {[string, [string, string, boolean][], string, string][]} name, parameters (name, type, optional?), return type, what it does */
const METHODS = [
  ["check", [["source", "string | Uint8Array | ArrayBuffer | Blob", false], ["name", "string", true]], "Promise<Result>", "checks a report and shows the result; where the tool failed it is `unreadable` and `failed` says why; rejects for misuse alone"],
  ["clear", [], "void", "forgets the report and its result; settings and reasons stay"],
  ["checkValidity", [], "boolean", "as of a native control"],
  ["reportValidity", [], "boolean", "as of a native control"],
];

/** @type {[string, string, string][]} name, detail, when */
const EVENTS = [
  ["gouji-result", "{ result: Result; name: string }", "after every check"],
  ["gouji-batch", "{ rows: BatchRow[] }", "a list of several reports is done or was stopped"],
  ["gouji-apply", "{ changes: Change[]; report: Report }", "before a proposal is written into the tool's own copy; can be cancelled"],
  ["gouji-locate", "{ finding: Finding; cell?: CellRef }", "a finding was chosen"],
  ["gouji-error", "{ kind: string; message: string; error: Error }", "the tool, not the report, failed"],
];

/** @type {[string, string][]} */
const SLOTS = [
  ["", "shown until the element is defined, and never after"],
  ["before", "above everything else"],
  ["actions", "beside the buttons that take a report in"],
  ["after", "below everything else"],
];

/** @type {[string, string][]} */
const PARTS = [
  ["summary", "the verdict, or that a check runs or failed"],
  ["findings", "the list of findings"],
  ["finding", "one of them"],
  ["table", "a table as read"],
  ["cell", "a cell with a figure"],
  ["button", "every button"],
];

/** @type {[string, string, string][]} name, default, what it is */
const PROPERTIES = [
  ["--gouji-ink", "#1d2733", "text"],
  ["--gouji-quiet", "#5a6673", "text beside"],
  ["--gouji-paper", "#fff", "background"],
  ["--gouji-shade", "#f3f6fa", "background of labels"],
  ["--gouji-line", "#c3ccd6", "lines"],
  ["--gouji-accent", "#17508f", "buttons, links, focus"],
  ["--gouji-font-size", "the page's, between 15 and 24 px", "size of text; all others are multiples of it"],
];

const declaration = {
  kind: "class",
  name: "GoujiCheck",
  tagName: "gouji-check",
  customElement: true,
  description: "Checks a draft of a Chinese annual report on open government information and names the cells that do not agree.",
  attributes: ATTRIBUTES.map(([name, type, value, description]) => ({ name, fieldName: name, type: text(type), default: value, description })),
  members: [
    ...ATTRIBUTES.map(([name, type, value, description]) => ({ kind: "field", name, attribute: name, type: text(type), default: value, description })),
    ...FIELDS.map(([name, type, readonly, description]) => ({ kind: "field", name, type: text(type), readonly, description })),
    ...METHODS.map(([name, parameters, type, description]) => ({
      kind: "method", name, description, return: { type: text(type) },
      parameters: parameters.map(([parameter, of, optional]) => ({ name: parameter, type: text(of), optional })),
    })),
  ],
  events: EVENTS.map(([name, detail, description]) => ({ name, type: text(`CustomEvent<${detail}>`), description })),
  slots: SLOTS.map(([name, description]) => ({ name, description })),
  cssParts: PARTS.map(([name, description]) => ({ name, description })),
  cssProperties: PROPERTIES.map(([name, value, description]) => ({ name, default: value, description })),
};

const reference = { name: "GoujiCheck", module: "gouji-check.js" };

export const manifest = {
  schemaVersion: "1.0.0",
  modules: [{
    kind: "javascript-module",
    path: "gouji-check.js",
    declarations: [declaration],
    exports: [
      { kind: "js", name: "GoujiCheck", declaration: reference },
      { kind: "custom-element-definition", name: "gouji-check", declaration: reference },
    ],
  }],
};
