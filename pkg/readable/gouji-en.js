/*! gouji 0.2.0 | MIT OR Apache-2.0 */
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // www/parts/en/part.js
  var part_exports = {};
  __export(part_exports, {
    words: () => en
  });

  // www/element/groups.js
  var whysOf = ({ skipped }) => [...new Set(skipped.map(({ why }) => why))].map((why) => ({ why, n: skipped.filter((one) => one.why === why).length }));

  // www/element/words.en.js
  var ways = (n) => `${n < Infinity ? n : "more than 32"} ways`;
  var en = {
    label: "Check of an annual report on open government information",
    lead: "Drop the annual report here",
    formats: "A file of Word, WPS, Excel or LibreOffice, PDF, OFD, a web page or a text file, or copy the whole report in Word, WPS, Excel or a browser and paste it. The file is checked in this browser and is not uploaded.",
    choose: "Choose a file",
    paste: "Paste",
    dropNow: "Release to check",
    pasted: "Pasted content",
    busy: "Checking…",
    loading: "Loading what reads files of this kind (once)…",
    stop: "Stop",
    stopped: "Stopped: this report is not checked.",
    severity: { error: "mismatch", warning: "doubtful", info: "note", unread: "not read" },
    pass: ({ checks }) => `${checks} checks made, no mismatch found`,
    partly: ", but not all could be checked: see “What was checked”",
    fail: "Please review",
    unreadable: "No table that could be checked was read",
    empty: "The tables are not filled in yet",
    asAccepted: "Checked as if the tracked changes were accepted: ",
    coverage: (c) => `${c.run} requirements on tables, text and form were checked, in ${c.checks} places` + (c.undecided.length ? `; ${c.undecided.length} could not be decided for want of data` : "") + (c.skipped.length ? `; ${c.skipped.length} were not checked: ${whysOf(c).map(({ why, n }) => `${why} (${n})`).join(", ")}` : "") + ".",
    ways,
    suspects: (table, n, sure, all) => `${table}: ${n} ${n === 1 ? "cell is" : "cells are"} ${sure ? "most likely" : "perhaps"} wrong${all > 1 ? `, which can be put right in ${ways(all)}, see below` : ""}`,
    sums: (table, n) => `${table}: ${n} ${n === 1 ? "total does" : "totals do"} not agree`,
    others: (n, also) => `${n} ${also ? "more " : ""}${n === 1 ? "mismatch" : "mismatches"}`,
    unread: (n, isAll) => `${n} ${n === 1 ? "place was" : "places were"} not read and not checked${isAll ? "; in what was read no mismatch was found" : ""}`,
    noErrors: (others) => `No ${others ? "other " : ""}mismatch found`,
    explained: (n, level) => `${n} (${level}) explained`,
    doubtful: (n) => `${n} doubtful, please look`,
    hints: (n) => `${n} ${n === 1 ? "note" : "notes"}`,
    also: "; ",
    shouldBe: (what, cell, { from, to }, sure) => `${what}: ${cell}, is ${from === null ? "blank" : from}, ${sure ? "most likely" : "perhaps"} should be ${to}`,
    isAndShould: ({ from, to }, sure) => `is ${from === null ? "blank" : from}, ${sure ? "most likely" : "perhaps"} should be ${to}`,
    applyTo: (changes) => changes.length === 1 ? `Change to ${changes[0].to} in the copy` : `Change these ${changes.length} cells in the copy`,
    askRegister: "Please check with the register first.",
    breaks: (n) => `${n} ${n === 1 ? "total does" : "totals do"} not agree because of that`,
    restBelow: (n) => `${n} more below`,
    nextStep: "Next: print the list to be signed and kept, or copy or export it.",
    excerpt: "The rows and columns concerned",
    restRows: (n) => `${n} more rows: see the whole table`,
    line: (label) => `${label}: `,
    again: (isText) => isText ? "Another text" : "Another report",
    year: (year) => String(year),
    limits: "What is checked is how the figures of the tables agree, and the form of the report. That does not prove a figure true: the register does.",
    findings: "Findings",
    goTo: "Show in the table",
    onPage: (page) => `page ${page} of the source`,
    follows: (n) => `${n} more that follow from it`,
    only: "the only one with so few changes",
    blank: "blank",
    reasons: {
      transposed: "two digits transposed",
      digit_replaced: "one digit differs",
      digit_added: "one digit too many",
      digit_missing: "one digit missing",
      stale_total: "total not worked out again",
      swapped: "exchanged with another cell",
      moved: "entered in another cell",
      shifted: "row one column off"
    },
    basis: "Basis",
    scope: "What was checked",
    tables: "Tables as read",
    notFound: "This table was not found.",
    notPrinted: "not printed",
    marked: (what) => ` (${what}, show the finding)`,
    parts: { suspect: "most likely wrong", possible: "may be wrong", beside: "involved", cross: "its row and its column do not agree" },
    footer: (version, build) => `gouji 勾稽 ${version} (${build})`,
    form: (title, basis) => `checked by ${title}, ${basis}`,
    noForm: "no known form",
    failed: "The tool did not run; the report is not checked.",
    failure: {
      policy: "The site's security policy (CSP) forbids WebAssembly. Ask its administrator to send the line below with the one file gouji-worker.js; the policy of the page may stay (Chromium before 97 does not know the word: send no CSP with that one file):",
      compile: "This browser cannot run the checker; it may be too old (Chromium 78 or later is needed).",
      load: "A file of the checker did not arrive. Check the network, or ask the administrator whether all files are there.",
      mixed: "The files of the checker come from different releases. Reload the page; if that does not help, ask the administrator to copy the whole pkg folder again.",
      worker: "The script of the checker did not arrive: are all files there?",
      script: "The script of the checker did not arrive: are all files there?",
      trap: "The checker failed on this content and was started again; other reports can be checked. Please report it.",
      late: "This report was given up after half a minute without a result; others can still be checked. Try it again, or save it as .docx and try that; if that does not help, please report it.",
      silent: "The checker did not start within half a minute. Check the network and reload the page; if that does not help, ask the administrator whether gouji-worker.js and gouji_bg.wasm can be downloaded.",
      read: "The file cannot be read: it may have been moved, or another program holds it.",
      misuse: "The element is set up wrongly: "
    },
    // Reasons given for findings, and the element as a control of a form.
    explain: "Give a reason",
    hold: {
      busy: "The report is being checked: please wait a moment.",
      unknown: "The report has not been checked yet: please check it before you submit.",
      errors: (explain) => `The original has mismatches: please review and correct them there${explain ? ", or give a reason for each" : ""}.`,
      unreadable: (isText) => `Please give a ${isText ? "text" : "file"} whose tables can be read before sending.`
    },
    inCopy: (said, n, isText) => `The copy: ${said}${n ? `; in your ${isText ? "text" : "file"} ${n} ${n === 1 ? "cell is" : "cells are"} still to be changed` : ""}`,
    take: { list: "Correction list", back: "Your own file", more: "More", acts: { copy: "Copy", print: "Print", xlsx: "Export .xlsx" }, copies: { revised: "With tracked changes", comments: "With comments" } },
    map: "At a glance",
    lastYear: "Last year’s report",
    lastAdd: "Add last year’s report",
    lastHint: "The same body’s report of the year before: the figures of both years are compared. Choose it, drop it here, or click here and paste.",
    lastAway: "Take last year’s report away",
    fromBlank: "Start from a blank form",
    editHere: "Edit here"
  };

  // <stdin>
  document.currentScript.gouji = { build: "db9b164a4c52", part: part_exports };
})();
