/** A copy of the source with findings as comments and changes as tracked changes (.docx, HTML) or as new values with notes (.xlsx); all else as it was.
 *  What cannot be done is `refused` with a reason; nothing that a document holds throws. HTML comes back as UTF-8. */
export function annotate(source: string | Uint8Array, result: Result, options?: AnnotateOptions): Annotated;
/** A report as a new document in the official layout. */
export function compose(report: Report, medium: "docx" | "xlsx" | "html"): Uint8Array;

export interface AnnotateOptions {
  findings?: string[] | "all" | "none";          // keys; default all that are not accepted
  changes?: { cell: CellRef; to: Value }[];      // default none. A `Repair`'s changes fit; null clears a cell
  author?: string; date?: string;                // default "勾稽" and none ("2025-01-24T09:00:00"): the output is a function of the input
  read?: Options;                                // what `check` was given: the copy is read back with it
}
/** What has no place in the copy, by the key of the finding or the number of the change; without either, something to be known of the file. */
export interface Annotated { file: Uint8Array | null; refused?: string; unplaced: { finding?: string; change?: number; why: string }[] }
