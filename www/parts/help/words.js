/** What is said to who does not know how to go on. */
import { coreLanguage } from "../../element/words.js";

const zh = {
  pasteHere: "请在此处粘贴报告全文，包括表格（Ctrl+V）",
  checkText: "核对",
  /** @param {string | null} agency @param {number | null} year @param {string} name */
  lastIs: (agency, year, name) =>
    `上一年度报告：${agency || "（没有读出机关名称）"}，${year ? `${year}年` : "（没有读出年度）"}${name ? ` · ${name}` : ""}`,
  lastOne: "上一年度报告只能是一份文件，请只放一份。",
  lastUnread: (/** @type {string} */ name, /** @type {string} */ why) => `没有从“${name}”读出可以比对的表格，没有比对。${why}`,
  lastUnused: (/** @type {number} */ n, /** @type {string[]} */ whys) => `年度之间的规则有 ${n} 条没有执行：${whys.join("；")}。请核对。`,
  edited: {
    count: (/** @type {number} */ n, /** @type {boolean} */ isText) => `已在副本中改动 ${n} 格；${isText ? "正文" : "原文件"}没有改变。`,
    undo: "撤销",
    revise: "下载修订稿",
    /** @param {boolean} isText @returns {string} */
    next: (isText) =>
      isText ? "也可以与台账核对后，按上面所列改正文。" : "与台账核对后，改动和其余能推算出的改法可以写进原文件的副本：.docx 中是可逐处接受的修订，.xlsx 中旧数在批注里，网页中有标记；也可以按上面所列改原文件。",
  },
  /** @type {Record<string, (value: string) => string>} */
  misuse: {
    published: (value) => `请网站管理员把 published 属性写成 2025-01-24 这样的日期${value ? `，现在是“${value}”` : ""}。`,
    off: (value) => `请网站管理员检查 off 属性：“${value}”不是规则的编号。编号如 T3-SUM，用空格或逗号隔开。`,
    form: (value) => `请网站管理员检查 form 属性：没有“${value}”这种表样。可用 cn-2021、cn-2019。`,
    rules: (reason) => `请网站管理员检查 rules 属性：规则包有误，其中的规则没有用来核对。原因：${reason}`,
  },
  searching: "矛盾较多，停顿后继续推算可能的改法……",
  gaveUp: "矛盾太多，没有推算出可能的改法，请先改正能够确定的格。",
  ways: "可能的改法",
  shared: "列出的改法都要改这几格，请先核对：",
  apart: "其余的格有几种改法都能相符，哪一种对请查台账：",
  listed: (/** @type {number} */ n) => `改法不止 ${n} 种，这里列出较可能的 ${n} 种。`,
  otherWays: (/** @type {number} */ n) => `另有 ${n} 种改法`,
  fills: (/** @type {number} */ n) => `由勾稽关系可以推出的空白（${n} 格）`,
  begin: (/** @type {string} */ table, /** @type {string[]} */ rows, /** @type {string[]} */ columns) =>
    `${table}请先看${[...(rows.length ? [`这几行：${rows.join("、")}`] : []), ...(columns.length ? [`这几列：${columns.join("、")}`] : [])].join("；")}。`,
  unread: {
    docx: ["用 Word 或 WPS 打开", "文件", "另存为", "Word 文档（*.docx）"],
    xlsx: ["用 Excel 或 WPS 打开", "文件", "另存为", "Excel 工作簿（*.xlsx）"],
    original: ["找到排版前的 Word、WPS 或 Excel 原稿", "点上面的“换一份”", "选择原稿"],
    locked: ["用 Word、Excel 或 WPS 打开", "文件", "信息", "保护文档（工作簿）", "用密码进行加密", "清空密码", "保存"],
    lockedOpen: ["用制作它的程序（如 LibreOffice）打开", "文件", "另存为", "不勾选“使用密码保存”", "保存"],
  },
};

/** @type {typeof zh} */
const en = {
  pasteHere: "Paste the whole report here, tables included (Ctrl+V)",
  checkText: "Check",
  lastIs: (agency, year, name) => `Last year’s report: ${agency || "(no body read)"}, ${year || "(no year read)"}${name ? ` · ${name}` : ""}`,
  lastOne: "Last year’s report is one file: please give only one.",
  lastUnread: (name, why) => `No table to compare with was read from “${name}”; nothing was compared. ${why}`,
  lastUnused: (n, whys) => `${n} rules between years did not run: ${whys.join("; ")}. Please check.`,
  edited: {
    count: (n, isText) => `${n} ${n === 1 ? "cell" : "cells"} changed in the copy; your ${isText ? "text" : "file"} is as it was.`,
    undo: "Undo",
    revise: "Download with tracked changes",
    next: (isText) =>
      isText ? "Or hold the changes against the register and change your text as listed above." : "Held against the register, your changes and the other likely ones can be written into a copy of your file: tracked in a .docx, with the old figures in notes in an .xlsx, marked in a page. Or change your file as listed above.",
  },
  misuse: {
    published: (value) => `The attribute published is a date like 2025-01-24${value ? `, not “${value}”` : ""}.`,
    off: (value) => `The attribute off names rules, as T3-SUM, with spaces or commas between: “${value}” is none.`,
    form: (value) => `The attribute form is cn-2021 or cn-2019: “${value}” is not known.`,
    rules: (reason) => `The property rules holds a pack that is refused; its rules were not used. Reason: ${reason}`,
  },
  searching: "Much disagrees: repairs are searched for when typing rests…",
  gaveUp: "Too much disagrees: no repair was found. Please correct first what is certain.",
  ways: "Possible repairs",
  shared: "All ways listed change these cells, please look at them first:",
  apart: "For the other cells each of these would agree; which is true stands in the register:",
  listed: (n) => `There are more than ${n} ways; the ${n} likeliest are listed.`,
  otherWays: (n) => `${n} other ways`,
  fills: (n) => `Blanks that the balances determine (${n})`,
  begin: (table, rows, columns) => `${table}: look first at ${[...(rows.length ? [`the rows ${rows.join(", ")}`] : []), ...(columns.length ? [`the columns ${columns.join(", ")}`] : [])].join("; ")}.`,
  unread: {
    docx: ["Open it in Word or WPS", "File", "Save as", "Word document (*.docx)"],
    xlsx: ["Open it in Excel or WPS", "File", "Save as", "Excel workbook (*.xlsx)"],
    original: ["Find the Word, WPS or Excel file that it was made from", "Another report, above", "Take that file"],
    locked: ["Open it in Word, Excel or WPS", "File", "Info", "Protect Document (Workbook)", "Encrypt with Password", "Clear the password", "Save"],
    lockedOpen: ["Open it in the program that made it (as LibreOffice)", "File", "Save As", "Save with password: unticked", "Save"],
  },
};

/** @param {string} lang */
export const wordsFor = (lang) => (coreLanguage(lang) === "en" ? en : zh);
