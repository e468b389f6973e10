/** The list for a spreadsheet. */
import { outcomeOf, remarksOf } from "./rows.js";

/**
 * With a mark of its encoding in front: Excel and WPS take it for GBK otherwise.
 * @param {import("./rows.js").Row[]} rows @param {import("./words.js").Words} words @param {any} failures
 */
export function csvOf(rows, words, failures) {
  const lines = rows.map((row) => {
    const { error, warning, info } = row.counts;
    const says = row.findings.map(({ rule, message }) => `${rule} ${message}`);
    if (row.more > 0) says.push(words.more(row.more));
    const counts = row.state === "checked" ? [error, warning, info] : ["", "", ""];
    return [row.agency, row.year, words.outcome[outcomeOf(row)], ...counts, remarksOf(row, words, failures).join("\n"), says.join("\n"), row.name];
  });
  return `\ufeff${[words.csvColumns, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** What a spreadsheet would take for a formula, also when it is written full-width, is given as text. @param {unknown} value */
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** @param {string} text @param {string} name */
export function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser takes the blob up when the click is through.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
