/** `<gouji-check>` for TypeScript. Importing this registers the element. */
import type { CellRef, Change, Finding, Report, Result, RulePack } from "./gouji.js";

/** A report in the list of many. */
export interface BatchRow {
  file: File;
  /** with the folders that it was dropped in */
  name: string;
  state: "waiting" | "checked" | "failed" | "unchecked";
  /** null where it is not checked */
  verdict: Result["verdict"] | null;
  agency: string | null;
  year: number | null;
  /** of its findings */
  counts: { error: number; warning: number; info: number };
  /** what they come from, as the list shows it and the report's own verdict counts it: of a wrong cell the cell, not the sums that it breaks; what was not read is none of them */
  causes: { error: number; warning: number; info: number };
  /** of the errors, how many say what was not read */
  unread: number;
  /** the first fifty */
  findings: Pick<Finding, "severity" | "rule" | "message">[];
  /** how many were left off */
  more: number;
  /** of the tool */
  failure: { kind: string; message: string } | null;
  /** the name of an earlier file with the same content; true where another file is of this body and year */
  repeated: string | boolean;
  /** the year of the report that it was compared with, found in the list */
  comparedWith: number | null;
}

export interface GoujiEvents {
  /** A check is done. */
  "gouji-result": CustomEvent<{ result: Result; name: string }>;
  /** A list of several reports is done, or was stopped. */
  "gouji-batch": CustomEvent<{ rows: BatchRow[] }>;
  /** A person chose a finding. */
  "gouji-locate": CustomEvent<{ finding: Finding; cell: CellRef | undefined }>;
  /** Before a proposal is written into the tool's own copy; `preventDefault()` keeps it out. */
  "gouji-apply": CustomEvent<{ changes: Change[]; report: Report }>;
  /** The tool failed, which is no finding. */
  "gouji-error": CustomEvent<{ kind: string; message: string; error: Error }>;
}

export class GoujiCheck extends HTMLElement {
  /** Folder of the files of pkg/, where `src` names no other. */
  static home: string;

  /** id of the file input, text field, editable element, editor frame or table to check */
  for: string;
  /** name under which the form sends the receipt */
  name: string;
  /** block: the form is invalid while errors stand and while a check runs; a failure of the tool never blocks */
  mode: "advise" | "block";
  /** with mode=block: findings can be set aside with a reason */
  explain: boolean;
  lang: string;
  /** id of the form of reports to read by; found by the labels without it */
  form: string;
  /** ids of rules not to run, with spaces or commas between */
  off: string;
  /** day of publication, as "2025-01-24" */
  published: string;
  /** folder of the files of pkg/ */
  src: string;

  /** Last year's report of the same body: turns the rules between years on. */
  last: Report | null;
  /** Rules and forms of a province or a portal. */
  rules: RulePack[] | null;
  /** Findings set aside, with the reasons. */
  accepted: { key: string; reason: string }[];

  /** What the last check gave; null before one and after a failure of the tool. */
  readonly result: Result | null;
  readonly report: Report | null;

  /** Checks a report and shows the result. Where the tool itself failed that is `unreadable`, and `failed` says why. Rejects for misuse alone. */
  check(source: string | Uint8Array | ArrayBuffer | Blob, name?: string): Promise<Result & { failed?: string }>;
  /** Forgets the report and its result; settings and reasons stay. */
  clear(): void;

  /** As of a native control. */
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  readonly labels: NodeList;
  checkValidity(): boolean;
  reportValidity(): boolean;

  addEventListener<K extends keyof GoujiEvents>(type: K, listener: (this: GoujiCheck, event: GoujiEvents[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** What may be written on the element in a page or a template. React 19 and Vue take it into a namespace of their own: see the README. */
export interface GoujiAttributes {
  for?: string;
  name?: string;
  mode?: "advise" | "block";
  explain?: boolean | "" | "false";
  lang?: string;
  form?: string;
  off?: string;
  published?: string;
  signoff?: string;
  src?: string;
  id?: string;
  class?: string;
  className?: string;
  style?: unknown;
  slot?: string;
  hidden?: boolean;
  key?: unknown;
  ref?: unknown;
  children?: unknown;
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-check": GoujiCheck;
  }
  interface HTMLElementEventMap extends GoujiEvents {}
  namespace JSX {
    interface IntrinsicElements {
      "gouji-check": GoujiAttributes;
    }
  }
}
