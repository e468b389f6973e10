/* tslint:disable */
/* eslint-disable */
/** The version of gouji, as in its package.json. */
export function version(): string;
/** Read a document and check it. Nothing that a document holds throws: what cannot be read is a finding. */
export function check(source: string | Uint8Array, options?: Options): Result;
/** Check values already in hand (the editor's keystroke path). Takes what `Result.report` or `blank` gives.
 *  Without title and sections the rules on text and document are skipped, and the coverage says so. */
export function checkReport(report: Report, options?: Options): Result;
/** An empty report in a form: every row, every value null. */
export function blank(form: string): Report;
/** The forms and every rule, as data: labels, layout, formulas, sources, examples, sentences. */
export function catalogue(options?: { lang?: string; rules?: RulePack[] }): Catalogue;
/** The SHA-256 of a source in hexadecimal, of a string that of its UTF-8. Works where `crypto.subtle` is missing (plain http). */
export function sha256(source: string | Uint8Array): string;
/** The same by SM3 (GB/T 32905). */
export function sm3(source: string | Uint8Array): string;

export interface Options {
    name?: string;              // file name: a hint for the medium
    medium?: "html" | "text" | "docx" | "xlsx" | "csv"      // default: found from the content
    | "doc" | "xls" | "rtf" | "odt" | "ods" | "pdf" | "ofd";   // read by gouji-all; the core says how to save them otherwise. wps is doc, et is xls
    form?: string;              // default: found from the labels
    last?: Report;              // last year's report of the same body: turns the rules between years on
    published?: string;         // "2024-01-25": turns the deadline rules on
    lang?: string;              // "zh" (default, also "zh-*") or "en"
    rules?: RulePack[];         // rules and forms of a province or a portal: the very format of the built-in JSON
    off?: string[];             // rule ids not to run; the coverage says so
    effort?: "quick" | "full";    // for explanations: a few ms (keystrokes, lists) or all of the budget (default)
    accepted?: { key: string; reason: string }[];   // findings set aside by a person: kept apart, listed in the receipt
}

export interface Result {
    verdict: "pass" | "review" | "fail" | "unreadable";
    // the first that fits: unreadable (no table of a known form could be read), fail (an error),
    // review (a warning, a balance left undecided, or a rule of error severity off or skipped, but for want of `last` or `published`),
    // pass (at most infos). An accepted finding no longer counts here; the counts of the receipt name it.
    findings: Finding[];        // worst first, then in document order; a group stands together, its root first
    repairs: Repair[];          // likeliest first; see below
    more: number;               // explanations as cheap as these that are not listed (0 normally)
    fills: Change[];            // blanks whose value the balances force
    gave_up: boolean;           // a table's contradictions were too many to explain with this effort
    coverage: Coverage;
    report: Report | null;      // null only where no text at all could be read
}
export interface Finding {
    rule: string;               // id, e.g. "T3-BAL": those of domain.md §5 without the -c, -r, -F … suffixes; one rule, many checks
    severity: "error" | "warning" | "info";
    message: string;            // a whole sentence that names table, row, column and values as printed on the form
    cells: CellRef[];           // what to highlight, the suspect first
    key: string;                // fingerprint over rule, cells and values, not over position or wording
    group?: string;             // key of the root finding that explains this one
    accepted?: string;          // the reason, where it was set aside
    quote?: { section: number; text: string };            // the clause of the running text; section 0 is what stands before 一
    left?: number; right?: number;                        // the two sides of a broken balance
}
export interface CellRef { table: string; row: string; column: string; at?: Origin }
export interface Origin { grid: number; row: number; column: number;    // 0-based: the n-th table of the source, its row, its cell as printed there
page?: number; box?: [number, number, number, number] }   // PDF, OFD: 1-based page, and left, top, right, bottom in millimetres
/** One way to make every balance of one table hold. Listed are all sets of the fewest changed cells (two swapped cells, or a row shifted by one, count as two),
 *  at most 32; likelihood only orders them. */
export interface Repair { table: string; changes: Change[]; only: boolean }     // only: the sole smallest explanation. Not proof: the true figure stands in the register (台账), and every proposal says so
export interface Change { cell: CellRef; from: Value; to: number;
reason: "transposed" | "digit_replaced" | "digit_added" | "digit_missing" | "stale_total" | "blank" | "swapped" | "moved" | "shifted" | "other" }
export interface Coverage {
    rules: number; run: number; checks: number;           // rules known, rules run, single checks made
    skipped: { rule: string; why: string }[];             // whole rules
    undecided: { rule: string; cells: CellRef[]; why: string }[];   // single checks that could not be decided
    read_as_zero: CellRef[];
}
export interface Report {
    form: string | null; title: string | null; agency: string | null; year: number | null;   // 1949 to 2999; another year is misuse
    sections: { number: number; heading: string; text: string }[];
    tables: { [table: string]: { [row: string]: Value[] } };        // values in column order; a row not printed has no key, a printed row has all its columns
    origins?: { [table: string]: { [row: string]: (Origin | null)[] } };
}
export type Value = number | null | string;

/** A form with its tables and rules, in the format of the built-in ones; or what differs from the one it extends: rule-pack.schema.json. */
export type RulePack = PackForm | PackExtension;
export interface PackForm {
    id: string; title: string; basis: string; years: { from: number; to?: number }; markers?: string[]; titles: string[];
    sections: { number: number; title: string; aliases?: string[] }[];
    tables: PackTable[]; rules: PackRule[]; off?: string[];
    phrases?: { id: string; words?: string[] }[];                      // words that checks look for
    topics?: { id: string; result?: boolean; words?: string[] }[];     // what the overview has to treat, by the name that people read
    cells?: { id: string; cells?: string[] }[];                        // cells under the names by which checks go by them
}
/** Items are joined with the base's by `id`, sections by `number`; a new one stands behind the one that its `after` names. */
export interface PackExtension {
    id: string; extends: string; title: string; basis: string; years?: PackForm["years"]; markers?: string[]; titles?: string[];
    sections?: Differs<PackForm["sections"][number], "number">[];
    tables?: (PackTable & { after?: string } | TableDiffers)[];
    phrases?: PackForm["phrases"]; topics?: PackForm["topics"]; cells?: PackForm["cells"];
    rules?: Differs<PackRule, "id">[]; without?: string[]; off?: string[];
}
export type Differs<Item, Name extends keyof Item> = Partial<Item> & Pick<Item, Name> & { after?: string };
export interface TableDiffers extends Partial<Omit<PackTable, "title" | "columns" | "rows">> {
    id: string; columns?: Differs<PackTable["columns"][number], "id">[]; rows?: Differs<PackTable["rows"][number], "id">[];
}
export interface PackTable {
    id: string; section: number; name: string; title: string; across?: boolean;
    columns: { id: string; label: string; aliases?: string[]; unit: string; decimals?: number; total?: boolean; signed?: boolean; units?: string[] }[];
    rows: { id: string; label: string; aliases?: string[]; columns?: string[]; group?: string; total?: boolean; instead?: string }[];
    printed?: string[]; layout: LayoutCell[][];
}
export interface PackRule {
    id: string; severity: "error" | "warning" | "info"; title: { zh: string; en: string }; basis: string;
    why?: { zh: string; en: string }; exceptions?: { zh: string; en: string }; since?: string;
    table?: string; each?: "row" | "column"; check?: string; code?: string;
    claims?: { says: string; of?: string; equals: string; or?: string[] }[];
    limits?: { id: string; value: number; why?: { zh: string; en: string } }[];   // what its check goes by; titles name them: {most}
    holds: { [name: string]: string }; breaks: { [name: string]: string };
}
/** A label, or the figures of a row; over so many printed rows and, each of them, columns (1 where it is not given). */
export interface LayoutCell { text?: string; row?: string; rows?: number; columns?: number }

export interface Catalogue { version: string; forms: CatalogueForm[] }
export interface CatalogueForm { id: string; title: string; basis: string; tables: CatalogueTable[]; rules: CatalogueRule[] }
export interface CatalogueTable {
    id: string; section: number; name: string; title: string;
    columns: { id: string; label: string; unit: string }[];
    rows: { id: string; label: string; group?: string; columns?: string[] }[];
    layout: LayoutCell[][];
}
export interface CatalogueRule {
    id: string; title: string; severity: "error" | "warning" | "info"; basis: string;
    table?: string; each?: "row" | "column"; formula?: string;
    holds: { [name: string]: string }; breaks: { [name: string]: string };
}



export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly blank: (a: number, b: number) => void;
    readonly catalogue: (a: number, b: number) => void;
    readonly check: (a: number, b: number, c: number) => void;
    readonly checkReport: (a: number, b: number, c: number) => void;
    readonly sha256: (a: number, b: number) => void;
    readonly sm3: (a: number, b: number) => void;
    readonly version: (a: number) => void;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __wbindgen_add_to_stack_pointer: (a: number) => number;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
