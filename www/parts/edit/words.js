/** What the grids say. */
import { coreLanguage } from "../../element/words.js";

/** @typedef {{error: number, warning: number, info: number}} Counts */

const SEVERITIES = /** @type {const} */ (["error", "warning", "info"]);

const zh = {
  counted: (/** @type {Counts} */ counts) => `请核对：${SEVERITIES.filter((one) => counts[one]).map((one) => `${{ error: "不符", warning: "存疑", info: "提示" }[one]} ${counts[one]} 处`).join("，")}`,
  tools: "修改表格",
  undo: "撤销",
  redo: "重做",
  undone: (/** @type {number} */ n) => `已撤销一步${n ? `（${n} 格）` : ""}。`,
  redone: (/** @type {number} */ n) => `已重做一步${n ? `（${n} 格）` : ""}。`,
  fillAll: (/** @type {number} */ n) => `全部填入推算值（${n} 格）`,
  copyAll: (/** @type {number} */ n) => `复制全部 ${n} 张表`,
  copyTable: "复制这张表",
  done: "完成修改",
  keep: "在本机浏览器保留草稿",
  keys: "键盘用法",
  howTo:
    "方向键移动，直接输入即改写，F2 或再次单击进入编辑，Enter 逐列向下，Tab 逐格向右，到一张表的末格后都接着到下一张表；Esc 取消，Delete 清空，Ctrl+End 到本表最后一格，Ctrl+Home 到本表第一格、再按一次到表上方的按钮；Shift 加方向键或单击选取多格，可与 Excel、WPS 互相复制粘贴；Ctrl+Z 撤销，Ctrl+Y 重做；灰色斜体为由勾稽关系推算的值，Ctrl+Enter 填入。只改这里的副本，原文件不变。",
  open: (/** @type {number} */ n) => `还有 ${n} 格没有填，有关的合计填好后再核对`,
  choose: "选一格即可修改；只改这里的副本，原文件不变。",
  toFinding: "查看意见",
  changedFrom: (/** @type {string} */ from) => `原为 ${from}`,
  computed: "按推算值填入，请与台账核对",
  offered: (/** @type {number} */ to) => `推算值 ${to}，尚未填入`,
  likely: (/** @type {number} */ to) => `推算应为 ${to}，请与台账核对`,
  take: (/** @type {number} */ to) => `填入推算值 ${to}`,
  comma: "，",
  picked: (/** @type {number} */ n) => `已选 ${n} 格。`,
  blanked: (/** @type {number} */ n) => `已清空 ${n} 格。`,
  pasted: (/** @type {number} */ n) => `已粘贴，改动 ${n} 格。`,
  misfit: {
    large: (/** @type {number} */ rows, /** @type {number} */ columns) =>
      `要粘贴的内容有 ${rows} 行 ${columns} 列，从这一格起放不下，没有写入。请只复制数字部分，或换一格再粘贴。`,
    merged: () => "要粘贴的内容与这里的合并单元格对不上，没有写入。请分开粘贴。",
    unread: () => "要粘贴的表格没有读出，没有写入。请改为粘贴纯文本，或逐格填写。",
  },
  noText: "剪贴板里没有文字，没有写入。",
  copied: (/** @type {number} */ n) => `已复制 ${n} 格。`,
  tablesCopied: (/** @type {number} */ n) => `已复制 ${n} 张表，可粘贴到 Word、WPS、Excel 或网站编辑器。`,
  notCopied: "浏览器不允许复制，没有复制成功。可选取单元格后按 Ctrl+C。",
  rowsMissing: (/** @type {number} */ n) => `有 ${n} 行没有印出。`,
  addRows: "补上空行",
  addTable: "补一张空表",
  found: (/** @type {string} */ when, /** @type {string} */ name) => `有一份 ${when} 保存的草稿${name ? `（${name}）` : ""}：`,
  restore: "恢复",
  erase: "清除",
  erased: "没有保留草稿。",
  notKept: "浏览器不允许保存或空间已满，草稿没有保留。",
  whichForm: "选择表样：",
  notCarried: (/** @type {number} */ n) => `正文已变，副本中原来的改动有 ${n} 格没有再改上，请核对。`,
  left: (/** @type {string} */ name, /** @type {number} */ n) => `${name ? `“${name}”` : ""}在这里改动或填写的 ${n} 格还没有保存：`,
  cancel: "取消",
  blankName: "空白表",
};

/** @param {number} n */
const counted = (n) => `${n} ${n === 1 ? "cell" : "cells"}`;

/** @type {typeof zh} */
const en = {
  counted: (counts) => `Please review: ${SEVERITIES.filter((one) => counts[one]).map((one) => `${counts[one]} ${{ error: "mismatch", warning: "doubtful", info: "note" }[one]}${counts[one] > 1 && one !== "warning" ? (one === "error" ? "es" : "s") : ""}`).join(", ")}`,
  tools: "Edit the tables",
  undo: "Undo",
  redo: "Redo",
  undone: (n) => `One step undone${n ? ` (${counted(n)})` : ""}.`,
  redone: (n) => `One step redone${n ? ` (${counted(n)})` : ""}.`,
  fillAll: (n) => `Fill in all computed values (${n})`,
  copyAll: (n) => `Copy all ${n} tables`,
  copyTable: "Copy this table",
  done: "Done",
  keep: "Keep a draft in this browser",
  keys: "Keys",
  howTo:
    "Arrows move, typing replaces, F2 or a second click edits, Enter goes down column by column, Tab right, both on to the next table after a table's last cell; Esc cancels, Delete blanks, Ctrl+End goes to the table's last cell, Ctrl+Home to its first and, pressed again, to the buttons above it; Shift with arrows or a click picks several cells, to be copied to and from Excel or WPS; Ctrl+Z undoes, Ctrl+Y redoes; grey italics are values that the balances determine, Ctrl+Enter fills one in. Only the copy here changes, your file stays as it is.",
  open: (n) => `${counted(n)} ${n === 1 ? "is" : "are"} not filled in yet: the sums with ${n === 1 ? "it" : "them"} are checked then`,
  choose: "Choose a cell to change it; only the copy here changes, your file stays as it is.",
  toFinding: "Show the finding",
  changedFrom: (from) => `was ${from}`,
  computed: "computed value, please check the register",
  offered: (to) => `computed value ${to}, not filled in`,
  likely: (to) => `computed to be ${to}: please check with the register`,
  take: (to) => `Fill in the computed ${to}`,
  comma: ", ",
  picked: (n) => `${counted(n)} picked.`,
  blanked: (n) => `${counted(n)} blanked.`,
  pasted: (n) => `Pasted, ${counted(n)} changed.`,
  misfit: {
    large: (rows, columns) =>
      `What is to be pasted has ${rows} rows and ${columns} columns, which do not fit from this cell on; nothing was written. Copy the figures only, or paste at another cell.`,
    merged: () => "What is to be pasted does not match the merged cells here; nothing was written. Paste it in parts.",
    unread: () => "The table to be pasted could not be read; nothing was written. Paste it as plain text, or fill in the cells one by one.",
  },
  noText: "There is no text on the clipboard; nothing was written.",
  copied: (n) => `${counted(n)} copied.`,
  tablesCopied: (n) => `${n} ${n === 1 ? "table" : "tables"} copied; paste into Word, WPS, Excel or the editor of a site.`,
  notCopied: "The browser does not allow copying; nothing was copied. Pick cells and press Ctrl+C.",
  rowsMissing: (n) => `${n} ${n === 1 ? "row is" : "rows are"} not printed.`,
  addRows: "Add them, blank",
  addTable: "Add a blank table",
  found: (when, name) => `A draft was kept on ${when}${name ? ` (${name})` : ""}: `,
  restore: "Restore",
  erase: "Erase",
  erased: "No draft is kept.",
  notKept: "The browser does not allow storing, or its storage is full: no draft is kept.",
  whichForm: "Choose a form: ",
  notCarried: (n) => `The text has changed: ${counted(n)} that ${n === 1 ? "was" : "were"} corrected in the copy ${n === 1 ? "is" : "are"} not corrected again. Please check.`,
  left: (name, n) => `${counted(n)} changed or filled in here${name ? ` (${name})` : ""} ${n === 1 ? "is" : "are"} not saved: `,
  cancel: "Cancel",
  blankName: "Blank form",
};

/** @param {string} lang @returns {typeof zh} */
export const wordsFor = (lang) => (coreLanguage(lang) === "en" ? en : zh);
