/** The list for a spreadsheet. */
import { asText } from "../plain.js";
import { outcomeOf, remarksOf } from "./rows.js";

/**
 * With a mark of its encoding in front: Excel and WPS take it for GBK otherwise.
 * @param {import("./rows.js").Row[]} rows @param {import("./words.js").Words} words @param {any} failures
 */
export function csvOf(rows, words, failures) {
  const lines = rows.map((row) => {
    const { error, warning, info } = row.causes;
    const says = row.findings.map(({ rule, message }) => `${rule} ${message}`);
    if (row.more > 0) says.push(words.more(row.more));
    const counts = row.state === "checked" && row.verdict !== "unreadable" ? [error, warning, info] : ["", "", ""];
    return [row.agency, row.year, words.outcome[outcomeOf(row)], ...counts, remarksOf(row, words, failures).join("\n"), says.join("\n"), row.name];
  });
  return `\ufeff${[words.csvColumns, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** @param {unknown} value */
const cell = (value) => `"${asText(value === null || value === undefined ? "" : String(value)).replace(/"/g, '""')}"`;
