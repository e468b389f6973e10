/*! gouji 0.2.0 | MIT OR Apache-2.0 */
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // www/parts/edit/part.js
  var part_exports = {};
  __export(part_exports, {
    Desk: () => Desk,
    again: () => again2,
    carry: () => carry,
    settle: () => settle,
    sheet: () => sheet
  });

  // www/form/cells.js
  var cellKey = ({ table, row, column }) => `${table}.${row}.${column}`;
  var tableIn = (form, id) => form.tables.find((table) => table.id === id);
  function columnsOf(table, id) {
    const row = table.rows.find((one) => one.id === id);
    return row && row.columns || table.columns.map((column) => column.id);
  }
  var isBlank = ({ tables }) => !/:\[(null,)*[^n\]]/.test(JSON.stringify(tables));
  function valueAt(report, table, { row, column }) {
    const values = (report.tables[table.id] || {})[row];
    return values && values[columnsOf(table, row).indexOf(column)];
  }

  // www/element/edits.js
  function changed(report, form, changes) {
    const copy2 = JSON.parse(JSON.stringify(report));
    for (const { cell, to } of changes) {
      const table = form.tables.find(({ id }) => id === cell.table);
      copy2.tables[cell.table][cell.row][columnsOf(table, cell.row).indexOf(cell.column)] = to;
    }
    return copy2;
  }

  // www/element/groups.js
  function countsOf(findings) {
    const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
    for (const { accepted, severity } of findings) counts[accepted === void 0 ? severity : "accepted"] += 1;
    return counts;
  }
  function grouped(findings) {
    const roots = new Set(findings.map((finding) => finding.key));
    const isMember = (finding) => finding.group && finding.group !== finding.key && roots.has(finding.group);
    return findings.filter((finding) => !isMember(finding)).map((root) => ({ root, members: findings.filter((other) => isMember(other) && other.group === root.key) }));
  }
  var WORST_FIRST = ["error", "warning", "info"];
  function ranked(groups) {
    const rank = ({ root }) => WORST_FIRST.indexOf(root.severity);
    return [...groups].sort((a, b) => rank(a) - rank(b) || b.members.length - a.members.length);
  }

  // www/element/words.js
  var coreLanguage = (lang) => isEnglish(lang) ? "en" : "zh";
  var isEnglish = (lang) => /^en\b/i.test(lang || "");

  // www/parts/edit/words.js
  var SEVERITIES = (
    /** @type {const} */
    ["error", "warning", "info"]
  );
  var zh = {
    counted: (counts) => `请核对：${SEVERITIES.filter((one) => counts[one]).map((one) => `${{ error: "不符", warning: "存疑", info: "提示" }[one]} ${counts[one]} 处`).join("，")}`,
    tools: "修改表格",
    undo: "撤销",
    redo: "重做",
    undone: (n) => `已撤销一步${n ? `（${n} 格）` : ""}。`,
    redone: (n) => `已重做一步${n ? `（${n} 格）` : ""}。`,
    fillAll: (n) => `全部填入推算值（${n} 格）`,
    copyAll: (n) => `复制全部 ${n} 张表`,
    copyTable: "复制这张表",
    done: "完成修改",
    keep: "在本机浏览器保留草稿",
    keys: "键盘用法",
    howTo: "方向键移动，直接输入即改写，F2 或再次单击进入编辑，Enter 逐列向下，Tab 逐格向右，到一张表的末格后都接着到下一张表；Esc 取消，Delete 清空，Ctrl+End 到本表最后一格，Ctrl+Home 到本表第一格、再按一次到表上方的按钮；Shift 加方向键或单击选取多格，可与 Excel、WPS 互相复制粘贴；Ctrl+Z 撤销，Ctrl+Y 重做；灰色斜体为由勾稽关系推算的值，Ctrl+Enter 填入。只改这里的副本，原文件不变。",
    open: (n) => `还有 ${n} 格没有填，有关的合计填好后再核对`,
    choose: "选一格即可修改；只改这里的副本，原文件不变。",
    toFinding: "查看意见",
    changedFrom: (from) => `原为 ${from}`,
    computed: "按推算值填入，请与台账核对",
    offered: (to) => `推算值 ${to}，尚未填入`,
    likely: (to) => `推算应为 ${to}，请与台账核对`,
    take: (to) => `填入推算值 ${to}`,
    comma: "，",
    picked: (n) => `已选 ${n} 格。`,
    blanked: (n) => `已清空 ${n} 格。`,
    pasted: (n) => `已粘贴，改动 ${n} 格。`,
    misfit: {
      large: (rows, columns) => `要粘贴的内容有 ${rows} 行 ${columns} 列，从这一格起放不下，没有写入。请只复制数字部分，或换一格再粘贴。`,
      merged: () => "要粘贴的内容与这里的合并单元格对不上，没有写入。请分开粘贴。",
      unread: () => "要粘贴的表格没有读出，没有写入。请改为粘贴纯文本，或逐格填写。"
    },
    noText: "剪贴板里没有文字，没有写入。",
    copied: (n) => `已复制 ${n} 格。`,
    tablesCopied: (n) => `已复制 ${n} 张表，可粘贴到 Word、WPS、Excel 或网站编辑器。`,
    notCopied: "浏览器不允许复制，没有复制成功。可选取单元格后按 Ctrl+C。",
    rowsMissing: (n) => `有 ${n} 行没有印出。`,
    addRows: "补上空行",
    addTable: "补一张空表",
    found: (when2, name) => `有一份 ${when2} 保存的草稿${name ? `（${name}）` : ""}：`,
    restore: "恢复",
    erase: "清除",
    erased: "没有保留草稿。",
    notKept: "浏览器不允许保存或空间已满，草稿没有保留。",
    whichForm: "选择表样：",
    notCarried: (n) => `正文已变，副本中原来的改动有 ${n} 格没有再改上，请核对。`,
    left: (name, n) => `${name ? `“${name}”` : ""}在这里改动或填写的 ${n} 格还没有保存：`,
    cancel: "取消",
    blankName: "空白表"
  };
  var counted = (n) => `${n} ${n === 1 ? "cell" : "cells"}`;
  var en = {
    counted: (counts) => `Please review: ${SEVERITIES.filter((one) => counts[one]).map((one) => `${counts[one]} ${{ error: "mismatch", warning: "doubtful", info: "note" }[one]}${counts[one] > 1 && one !== "warning" ? one === "error" ? "es" : "s" : ""}`).join(", ")}`,
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
    howTo: "Arrows move, typing replaces, F2 or a second click edits, Enter goes down column by column, Tab right, both on to the next table after a table's last cell; Esc cancels, Delete blanks, Ctrl+End goes to the table's last cell, Ctrl+Home to its first and, pressed again, to the buttons above it; Shift with arrows or a click picks several cells, to be copied to and from Excel or WPS; Ctrl+Z undoes, Ctrl+Y redoes; grey italics are values that the balances determine, Ctrl+Enter fills one in. Only the copy here changes, your file stays as it is.",
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
      large: (rows, columns) => `What is to be pasted has ${rows} rows and ${columns} columns, which do not fit from this cell on; nothing was written. Copy the figures only, or paste at another cell.`,
      merged: () => "What is to be pasted does not match the merged cells here; nothing was written. Paste it in parts.",
      unread: () => "The table to be pasted could not be read; nothing was written. Paste it as plain text, or fill in the cells one by one."
    },
    noText: "There is no text on the clipboard; nothing was written.",
    copied: (n) => `${counted(n)} copied.`,
    tablesCopied: (n) => `${n} ${n === 1 ? "table" : "tables"} copied; paste into Word, WPS, Excel or the editor of a site.`,
    notCopied: "The browser does not allow copying; nothing was copied. Pick cells and press Ctrl+C.",
    rowsMissing: (n) => `${n} ${n === 1 ? "row is" : "rows are"} not printed.`,
    addRows: "Add them, blank",
    addTable: "Add a blank table",
    found: (when2, name) => `A draft was kept on ${when2}${name ? ` (${name})` : ""}: `,
    restore: "Restore",
    erase: "Erase",
    erased: "No draft is kept.",
    notKept: "The browser does not allow storing, or its storage is full: no draft is kept.",
    whichForm: "Choose a form: ",
    notCarried: (n) => `The text has changed: ${counted(n)} that ${n === 1 ? "was" : "were"} corrected in the copy ${n === 1 ? "is" : "are"} not corrected again. Please check.`,
    left: (name, n) => `${counted(n)} changed or filled in here${name ? ` (${name})` : ""} ${n === 1 ? "is" : "are"} not saved: `,
    cancel: "Cancel",
    blankName: "Blank form"
  };
  var wordsFor = (lang) => coreLanguage(lang) === "en" ? en : zh;

  // www/parts/edit/carry.js
  function carry(edits, past, last) {
    const { host } = edits;
    past.forEach((step, i) => again(edits, step, i + 1 < past.length ? past[i + 1].report : last));
    const { report } = edits;
    const isSame2 = report && report.form === last.form;
    const lost = wantedOf(past).filter(({ cell }) => !isSame2 || edits.valueIn(report, cell) !== edits.valueIn(last, cell));
    host.editing.notice = lost.length > 0 ? wordsFor(host.lang).notCarried(lost.length) : "";
    if (edits.past.length > 0) edits.check();
  }
  var wantedOf = (past) => [...new Map(past.flatMap(({ changes }) => changes.map((change2) => [cellKey(change2.cell), change2]))).values()];
  function again(edits, { report: before, changes }, after) {
    const { report, host: { session: { form } } } = edits;
    if (!report || !form || report.form !== after.form) return;
    const made = changes.filter(({ cell, from }) => (report.tables[cell.table] || {})[cell.row] && edits.valueIn(report, cell) === from);
    const next = withRows(changed(report, form, made), before, after, form);
    if (JSON.stringify(next) === JSON.stringify(report)) return;
    edits.past.push({ report, changes: made });
    edits.report = next;
  }
  function withRows(report, before, after, form) {
    for (const table of form.tables) {
      for (const { id } of table.rows) {
        const isNew = (after.tables[table.id] || {})[id] && !(before.tables[table.id] || {})[id];
        const rows = report.tables[table.id];
        if (!isNew || rows && rows[id]) continue;
        report.tables[table.id] = { ...rows, [id]: columnsOf(table, id).map(() => null) };
      }
    }
    return report;
  }

  // www/element/copy.js
  async function copy(data) {
    return byEvent(data) || byClipboard(data);
  }
  function byEvent({ text, html: html2 }) {
    let taken = false;
    const give = (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      event.clipboardData.setData("text/plain", text);
      if (html2) event.clipboardData.setData("text/html", html2);
      taken = true;
    };
    window.addEventListener("copy", give, true);
    try {
      return document.execCommand("copy") && taken;
    } catch {
      return false;
    } finally {
      window.removeEventListener("copy", give, true);
    }
  }
  async function byClipboard({ text, html: html2 }) {
    const { clipboard } = navigator;
    if (!clipboard) return false;
    const { ClipboardItem } = (
      /** @type {any} */
      window
    );
    try {
      if (html2 && ClipboardItem) await clipboard.write([new ClipboardItem({ "text/plain": blobOf(text, "text/plain"), "text/html": blobOf(html2, "text/html") })]);
      else await clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
  var blobOf = (text, type) => new Blob([text], { type });

  // www/form/layout.js
  function layoutOf(table, rows) {
    const fitted = asPrinted(table, rows || {});
    const wide = widthOf(table);
    const free = Array(wide).fill(0);
    const lines = fitted.map((cells, y) => lineOf(cells.flatMap((cell) => partsOf(table, cell, scopesIn(cells))), y, free));
    return { wide, high: lines.length, lines, cells: lines.flat() };
  }
  function lineOf(parts, y, free) {
    let x = 0;
    const line = parts.map((part) => {
      while (free[x] > y) x += 1;
      const cell = { ...part, x, y };
      x += cell.wide;
      free.fill(y + cell.high, cell.x, x);
      return cell;
    });
    const last = line[line.length - 1];
    if (last && last.row) for (; x < free.length && free[x] <= y; x += 1) last.wide += 1;
    return line;
  }
  function partsOf(table, cell, scopeOf) {
    const { row, text, columns: wide = 1, rows: high = 1 } = cell;
    const size = { x: 0, y: 0, wide, high };
    return row ? columnsOf(table, row).map((column) => ({ ...size, row, column })) : [{ ...size, text, scope: scopeOf(cell) }];
  }
  function scopesIn(line) {
    const besideData = line.some(({ row }) => row);
    return ({ rows = 1, columns = 1 }) => besideData ? rows > 1 ? "rowgroup" : "row" : columns > 1 ? "colgroup" : "col";
  }
  var widthOf = (table) => spanOf(table, table.layout[0]);
  var spanOf = (table, line) => line.reduce((sum, { row, columns = 1 }) => sum + columns * (row ? columnsOf(table, row).length : 1), 0);
  function asPrinted(table, rows) {
    const shown3 = new Set(table.layout.flat().map(({ row }) => row));
    const whole = table.rows.filter(({ id }) => rows[id] && !shown3.has(id));
    return whole.reduce((layout, row) => joined(table, layout, row, rows), table.layout);
  }
  function joined(table, layout, { id, label }, rows) {
    const isPart = (line) => (rowIn(line) || "").startsWith(`${id}.`);
    const from = layout.findIndex(isPart);
    const count = layout.filter(isPart).length;
    const withLabel = (columns) => [{ text: label, columns: Math.max(1, columns) }, { row: id }];
    if (from < 0 || layout.some((line) => isPart(line) && rows[rowIn(line)])) {
      return [...layout, withLabel(widthOf(table) - columnsOf(table, id).length)];
    }
    return layout.flatMap((cells, at) => {
      if (at === from) return [withLabel(spanOf(table, cells.filter(({ row }) => !row)))];
      if (isPart(cells)) return [];
      const covers = (cell) => at < from && at + (cell.rows || 1) > from;
      return [cells.map((cell) => covers(cell) ? { ...cell, rows: cell.rows - count + 1 } : cell)];
    });
  }
  var rowIn = (line) => (line.find((cell) => cell.row) || {}).row;

  // www/parts/edit/sheet.js
  function sheetOf(table, rows) {
    const layout = layoutOf(table, rows);
    const slots = [];
    const lines = layout.lines.map((cells) => {
      const figures = cells.filter(({ row }) => row);
      const missing = [...new Set(figures.map(({ row }) => row))].filter((row) => !rows || !rows[row]);
      const line = { labels: cells.filter(({ row }) => !row), slots: figures.map((figure) => slotOf(table, layout.cells, figure, slots.length)), missing };
      if (line.slots.length > 0 && missing.length === 0) slots.push(line.slots);
      return line;
    });
    return { table, rows, width: layout.wide, lines, slots, missing: lines.flatMap((line) => line.missing) };
  }
  function slotOf(table, cells, { row, column, x, y, wide }, line) {
    const beside = cells.filter((cell) => !cell.row && cell.x < x && cell.y <= y && y < cell.y + cell.high && cell.text !== rowLabel(table, row));
    const [group] = beside.sort((a, b) => b.x - a.x);
    return { cell: { table: table.id, row, column }, label: nameOf(table, group && group.text, row, column), line, x, span: wide };
  }
  function nameOf(table, group, row, column) {
    return `${table.name} ${group ? `${group} ` : ""}${rowLabel(table, row)} / ${table.columns.find(({ id }) => id === column).label}`;
  }
  var rowLabel = (table, id) => table.rows.find((one) => one.id === id).label;
  var slotsOf = (sheet2) => sheet2.slots.flat();
  function downwards({ slots }) {
    const columnsIn = (line) => String(line.map(({ x }) => x));
    const begins = slots.map((_, at) => at).filter((at) => at === 0 || columnsIn(slots[at]) !== columnsIn(slots[at - 1]));
    return begins.flatMap((from, at) => {
      const lines = slots.slice(from, begins[at + 1]);
      return lines[0].flatMap((_, column) => lines.map((line) => line[column]));
    });
  }
  function slotAt(sheet2, line, x) {
    return (sheet2.slots[line] || []).find((slot) => x >= slot.x && x < slot.x + slot.span);
  }
  function between(sheet2, one, other) {
    const left = Math.min(one.x, other.x);
    const right = Math.max(one.x + one.span, other.x + other.span);
    return sheet2.slots.slice(Math.min(one.line, other.line), Math.max(one.line, other.line) + 1).map((line) => line.filter((slot) => slot.x < right && slot.x + slot.span > left));
  }

  // www/parts/edit/block.js
  var MOST = 200;
  var TOO_LARGE = Array.from({ length: MOST }, () => [{ text: "…" }]);
  function blockOf(data) {
    const markup = data.getData("text/html");
    const table = /<table[\s>]/i.test(markup) ? tableIn2(markup) : [];
    if (table.length > 0) return { block: table, source: markup, medium: "html" };
    const text = data.getData("text/plain");
    return { block: text ? linesIn(text) : [], source: text, medium: "text" };
  }
  var stylesIn = (markup) => (markup.match(/<style\b[\s\S]*?<[/]style\s*>/gi) || []).join("");
  function linesIn(text) {
    const lines = [[]];
    const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
    for (let match; match = cell.exec(text); ) {
      const [, quoted, plain2, end] = match;
      lines[lines.length - 1].push({ text: tidy(quoted === void 0 ? plain2 : quoted.replace(/""/g, '"')) });
      if (end === "") break;
      if (end !== "	") lines.push([]);
    }
    const last = lines[lines.length - 1];
    if (lines.length > 1 && last.length === 1 && last[0].text === "") lines.pop();
    return lines;
  }
  var TOKEN = [
    /<!-{2}[\s\S]*?(?:-->|$)|<[!?][^<>]*>/,
    /<(?:script|style|xml)\b[\s\S]*?(?:<[/](?:script|style|xml)\s*>|$)/,
    /<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/,
    /([^<]+|<)/
  ].map(({ source }) => source).join("|");
  function tableIn2(markup) {
    const block = [];
    const token = new RegExp(TOKEN, "gi");
    let depth = 0;
    let row = -1;
    let open = null;
    const close = (end) => {
      if (open) block[open.at][open.x] = { text: tidy(unescaped(open.text)), source: `<td${open.attributes}>${markup.slice(open.from, end)}</td>` };
      open = null;
    };
    for (let match; match = token.exec(markup); ) {
      const [, end, name = "", attributes, text] = match;
      const tag = name.toLowerCase();
      if (tag === "table") depth = Math.max(0, depth + (end ? -1 : 1));
      if (tag === "table" && depth === 0 && row >= 0) {
        close(match.index);
        break;
      }
      if (row > MOST || row >= 0 && block[row].length > MOST) return TOO_LARGE;
      if (text !== void 0 || depth !== 1) {
        if (open) open.text += text || (tag === "br" || tag === "p" ? " " : "");
      } else if (tag === "tr" || tag === "td" || tag === "th") {
        close(match.index);
        if (!end && (tag === "tr" || row < 0)) {
          row += 1;
          block[row] = block[row] || [];
        }
        if (tag !== "tr" && !end) open = { ...opened(block, row, attributes), from: token.lastIndex };
      } else if (open && /^(br|p|div|li)$/.test(tag)) open.text += " ";
    }
    close(markup.length);
    const rows = block.slice(0, row + 1);
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    return rows.map((cells) => Array.from({ length: width }, (_, x) => cells[x] === void 0 ? { text: "" } : cells[x]));
  }
  function opened(block, at, attributes) {
    const span = (name) => {
      const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, "i").exec(attributes);
      return Math.min(MOST, Math.max(1, found ? Number(found[1]) : 1));
    };
    const rows = span("rowspan");
    const columns = span("colspan");
    let x = 0;
    while ((block[at] || [])[x] !== void 0) x += 1;
    for (let y = at; y < at + rows; y += 1) {
      block[y] = block[y] || [];
      for (let i = x; i < x + columns; i += 1) block[y][i] = null;
    }
    block[at][x] = { text: "" };
    return { text: "", at, x, attributes: attributes.replace(/\b(?:row|col)span\s*=\s*["']?\d*["']?/gi, "") };
  }
  var NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", minus: "−", mdash: "—", ndash: "–" };
  function unescaped(text) {
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, (all, hex, decimal, name) => {
      if (name) return NAMED[name.toLowerCase()] || all;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : "";
    });
  }
  var tidy = (text) => text.replace(/[\t\r\n ]+/g, " ").trim();
  function placed(sheet2, from, block) {
    const held = /* @__PURE__ */ new Map();
    for (let y = 0; y < block.length; y += 1) {
      for (let x = 0; x < block[y].length; x += 1) {
        const cell = block[y][x];
        const slot = slotAt(sheet2, from.line + y, from.x + x);
        if (!slot && cell && cell.text) return { misfit: "large" };
        if (!slot || cell === null) continue;
        held.set(slot, [...held.get(slot) || [], cell]);
      }
    }
    const cells = [...held].map(([slot, all]) => ({ slot, first: all[0], filled: all.filter(({ text }) => text) }));
    if (cells.some(({ filled }) => filled.length > 1)) return { misfit: "merged" };
    return { cells: cells.map(({ slot, first, filled }) => ({ slot, cell: filled[0] || first })) };
  }

  // www/parts/plain.js
  var isFormula = (text) => /^[\t\r]|^\s*[=+\-@＝＋－＠]\s*\S/.test(text);
  var spaced = (text) => isFormula(text) ? ` ${text}` : text;

  // www/parts/edit/value.js
  var printed = (value) => value === null || value === void 0 ? "" : String(value);
  function understood(text) {
    const trimmed = text.trim();
    return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed || null;
  }

  // www/parts/edit/copied.js
  var TABLE = 'border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse;border:1px solid #000"';
  var CELL = 'style="border:1px solid #000;padding:3px 5px;text-align:center"';
  function tablesCopied(sheets, valueOf) {
    const title = ({ table }) => sheets.length > 1 ? table.title : "";
    return {
      html: sheets.map((sheet2) => (title(sheet2) && `<p>${escaped(title(sheet2))}</p>`) + markupOf(sheet2, valueOf)).join("\n"),
      text: sheets.map((sheet2) => (title(sheet2) && `${title(sheet2)}
`) + textOf(sheet2, valueOf)).join("\n")
    };
  }
  function cellsCopied(lines, valueOf) {
    const rows = lines.map((line) => `<tr>${line.map((slot) => cellMarkup("td", shown(valueOf(slot)), slot.span, 1)).join("")}</tr>`);
    const texts = lines.map((line) => line.map((slot) => shown(valueOf(slot)) + "	".repeat(slot.span - 1)).join("	"));
    return { html: `<table ${TABLE}>${rows.join("")}</table>`, text: texts.join("\n") };
  }
  function markupOf({ lines }, valueOf) {
    const rows = lines.map(({ labels, slots }) => {
      const before = labels.map(({ text, wide, high }) => cellMarkup("td", text, wide, high));
      return `<tr>${[...before, ...slots.map((slot) => cellMarkup("td", shown(valueOf(slot)), slot.span, 1))].join("")}</tr>`;
    });
    return `<table ${TABLE}><tbody>${rows.join("")}</tbody></table>`;
  }
  function cellMarkup(tag, text, columns, rows) {
    const spans = (columns > 1 ? ` colspan="${columns}"` : "") + (rows > 1 ? ` rowspan="${rows}"` : "");
    return `<${tag}${spans} ${CELL}>${escaped(text)}</${tag}>`;
  }
  function textOf({ lines, width }, valueOf) {
    return lines.map(({ labels, slots }) => {
      const cells = Array(width).fill("");
      for (const { x, text } of labels) cells[x] = text;
      for (const slot of slots) cells[slot.x] = shown(valueOf(slot));
      return `${cells.join("	")}
`;
    }).join("");
  }
  var shown = (value) => typeof value === "string" ? spaced(value) : printed(value);
  var escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

  // www/parts/edit/pasted.js
  var OF_READING = ["D-TABLES", "T-PARSE"];
  var PLAIN = /^<td(?:(?!\b(?:class|style|hidden)\b)[^<>])*>[^<]*<[/]td>$/i;
  var HARMLESS = /\bstyle="(?:\s*(?:border|padding|margin|text-align|width|height)[\w-]*\s*:[^;"]*;?)*"/gi;
  var isTyped = ({ source }) => source === void 0 || PLAIN.test(source.replace(HARMLESS, ""));
  var typed = ({ slot, cell }) => ({ slot, to: understood(cell.text) });
  var asTyped = (cells) => cells.every(({ cell }) => isTyped(cell)) ? cells.map(typed) : null;
  var squeezed = (text) => text.replace(/\s+/g, "");
  function isLabelled(block, sheets) {
    const labels = new Set(sheets.flatMap(({ lines }) => lines.flatMap((line) => line.labels.map(({ text }) => squeezed(text)))));
    return block.some((line) => line.some((cell) => cell && labels.has(squeezed(cell.text))));
  }
  async function tablesRead(source, medium, sheets, check) {
    const { report } = await check(source, medium);
    if (!report) return [];
    return sheets.flatMap(({ table, slots }) => slots.flat().map((slot) => ({ slot, to: valueAt(report, table, slot.cell) }))).filter(({ to }) => to !== void 0);
  }
  async function cellsRead(cells, styles, { table, rows }, check) {
    const sources = new Map(cells.filter(({ cell }) => !isTyped(cell)).map(({ slot, cell }) => [cellKey(slot.cell), cell.source]));
    const lines = layoutOf(table, rows).lines.map((line) => `<tr>${line.map((cell) => cellOf(cell, cell.row && sources.get(cellKey({ table: table.id, row: cell.row, column: cell.column })))).join("")}</tr>`);
    const { report, findings } = await check(`${styles}<p>${escaped2(table.title)}</p><table>${lines.join("")}</table>`, "html");
    const read = cells.map((one) => isTyped(one.cell) ? typed(one) : { slot: one.slot, to: report ? valueAt(report, table, one.slot.cell) : void 0 });
    if (read.some(({ to }) => to === void 0)) return null;
    return { read, says: findings.filter(({ rule }) => OF_READING.includes(rule)).map(({ message }) => message) };
  }
  function cellOf({ text, row, wide, high }, source) {
    const spans = `rowspan="${high}" colspan="${wide}"`;
    if (source !== void 0) return source.replace(/^<td/, `<td ${spans}`);
    return `<td ${spans}>${row ? "0" : escaped2(text)}</td>`;
  }
  var escaped2 = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

  // www/parts/edit/clipboard.js
  var Clipboard = class {
    /** @param {import("./desk.js").Desk} desk */
    constructor(desk) {
      this.desk = desk;
      this.reading = 0;
    }
    /** Nothing is written where it does not fit. @param {DataTransfer} data @returns {boolean} was it for the grid? */
    paste(data) {
      const { desk } = this;
      const { block, source, medium } = blockOf(data);
      const isOne2 = block.length === 1 && block[0].length === 1;
      if (isOne2 && desk.mode) return false;
      const [[from]] = desk.picked;
      if (block.length === 0) desk.say(desk.words.noText);
      else if (isOne2) this.put(desk.picked.flat().map((slot) => ({ slot, cell: block[0][0] })), source);
      else if (isLabelled(block, desk.sheets)) this.putTables(source, medium, block);
      else {
        const fit = placed(desk.sheetOf(from), from, block);
        if ("misfit" in fit) this.misfits(fit.misfit, block);
        else this.put(fit.cells, source, true);
      }
      return true;
    }
    /** @param {"large" | "merged" | "unread"} why @param {import("./block.js").Block} block */
    misfits(why, block) {
      this.desk.say(this.desk.words.misfit[why](block.length, Math.max(...block.map((line) => line.length))));
    }
    /** Cells of markup are read by the core first. @param {{slot: Slot, cell: import("./block.js").Cell}[]} cells @param {string} source @param {boolean} [isBlock] is it picked then? */
    async put(cells, source, isBlock = false) {
      const { desk } = this;
      const [{ slot }] = cells;
      const read = asTyped(cells);
      const found = read ? { read, says: [] } : await this.reads((check) => cellsRead(cells, stylesIn(source), desk.sheetOf(slot), check));
      if (found === void 0) return;
      if (!found) {
        desk.say(desk.words.misfit.unread());
        return;
      }
      desk.write(found.read, (count) => [desk.words.pasted(count), ...found.says].join(""));
      if (!isBlock) return;
      desk.at = cellKey(slot.cell);
      desk.edge = cellKey(cells[cells.length - 1].slot.cell);
      desk.goTo(desk.at);
    }
    /** Tables with their labels go where these say. @param {string} source @param {"html" | "text"} medium @param {import("./block.js").Block} block */
    async putTables(source, medium, block) {
      const { desk } = this;
      const read = await this.reads((check) => tablesRead(source, medium, desk.sheets, check));
      if (read && read.length > 0) desk.write(read, desk.words.pasted);
      else if (read) this.misfits("large", block);
    }
    /**
     * Has the core read something; meanwhile the grid may have got another report.
     * @template T @param {(check: import("./pasted.js").Check) => Promise<T>} read @returns {Promise<T | undefined>}
     */
    async reads(read) {
      const { desk } = this;
      const { host, edits } = desk;
      const { source } = edits;
      const { lang, rules } = host.options();
      this.reading += 1;
      try {
        const found = await read((text, medium) => host.engine.call("check", text, { lang, ...rules ? { rules } : {}, form: edits.report.form, medium, effort: "quick" }));
        return desk.isOpen && edits.source === source && !host.session.busy ? found : void 0;
      } catch (error) {
        host.fail(error, host.result);
        return void 0;
      } finally {
        this.reading -= 1;
      }
    }
    /** @param {DataTransfer} data */
    copyPicked(data) {
      const { desk } = this;
      const { text, html: html2 } = cellsCopied(desk.picked, (slot) => desk.valueOf(slot));
      data.setData("text/plain", text);
      data.setData("text/html", html2);
      desk.say(desk.words.copied(desk.picked.flat().length));
    }
    /** @param {Sheet[]} sheets */
    async copyTables(sheets) {
      const { desk } = this;
      const done = await copy(tablesCopied(sheets, (slot) => desk.valueOf(slot)));
      if (done && desk.left.changes.every(({ cell }) => sheets.some(({ table }) => table.id === cell.table))) desk.left.save();
      desk.say(done ? desk.words.tablesCopied(sheets.length) : desk.words.notCopied);
    }
  };

  // www/parts/lit.js
  var nothing = /* @__PURE__ */ Symbol.for("lit-nothing");
  var html = (strings, ...values) => ({ _$litType$: 1, strings, values });
  var css = String.raw;

  // www/element/tables.js
  var WORST_FIRST2 = ["error", "warning", "info"];
  function marksOf({ findings, repairs }, current) {
    const marks = /* @__PURE__ */ new Map();
    const rank = (finding) => finding.key === current ? -1 : WORST_FIRST2.indexOf(finding.severity);
    const standing = findings.filter(({ accepted }) => accepted === void 0).sort((a, b) => rank(a) - rank(b));
    const crossed = crossingsOf(standing);
    for (const finding of standing) {
      for (const cell of finding.cells) {
        const part = "left" in finding ? partOf(cell, repairs, crossed) : "";
        const mark = { severity: finding.severity, finding: finding.key, current: finding.key === current, part };
        if (!marks.has(cellKey(cell))) marks.set(cellKey(cell), mark);
      }
    }
    return marks;
  }
  function crossingsOf(findings) {
    const offs = /* @__PURE__ */ new Map();
    for (const { cells, left, right } of findings) {
      if (left !== void 0) for (const cell of cells) offs.set(cellKey(cell), [...offs.get(cellKey(cell)) || [], Math.round((left - right) * 1e6)]);
    }
    const crossed = [...offs.keys()].filter((key) => offs.get(key).length > 1);
    const alike = crossed.filter((key) => new Set(offs.get(key)).size < offs.get(key).length);
    return new Set(alike.length ? alike : crossed);
  }
  function partOf(cell, repairs, crossed) {
    const ways = repairs.filter(({ table }) => table === cell.table);
    const changes = ({ changes: all }) => all.some((change2) => cellKey(change2.cell) === cellKey(cell));
    if (ways.length === 0) return crossed.has(cellKey(cell)) ? "cross" : "beside";
    if (!ways.some(changes)) return "beside";
    return ways.every(changes) ? "suspect" : "possible";
  }
  function labelView({ text, wide, high, scope }) {
    return html`<th scope=${scope} class=${scope === "rowgroup" ? "spine" : ""} rowspan=${high} colspan=${wide}>${text}</th>`;
  }
  var classOf = (mark) => mark ? `marked ${mark.severity}${mark.current ? " current" : ""}${mark.part ? ` ${mark.part}` : ""}` : "";

  // www/element/ways.js
  var LISTED = 32;
  var tablesOf = ({ repairs }) => [...new Set(repairs.map(({ table }) => table))];
  function waysOf({ repairs, more }, table) {
    const ways = repairs.filter((one) => one.table === table);
    return { ways, count: more && ways.length >= LISTED ? Infinity : ways.length };
  }
  function onlyWay(result, table) {
    const { ways, count } = waysOf(result, table);
    return count === 1 ? ways[0] : null;
  }

  // www/worker/unread.js
  var RULES = ["D-TABLES", "T-GLUE"];
  var isUnread = ({ rule, severity }) => severity === "error" && RULES.includes(rule);
  var isPending = ({ key }) => key === "c1458bcef306b4a2";
  var isEmptyHanded = ({ why }) => /^没有(提供|可核对)|could check$|not given$/.test(why);
  var errorsIn = (findings) => findings.filter(({ severity, accepted }) => severity === "error" && accepted === void 0);
  var isUnreadAlone = (errors) => errors.length > 0 && errors.every(isUnread);

  // www/element/causes.js
  function causesOf(result) {
    const groups = grouped(result.findings.filter(({ accepted }) => accepted === void 0));
    const explained = /* @__PURE__ */ new Set();
    const suspects = tablesOf(result).flatMap((table) => {
      const { ways, count } = waysOf(result, table);
      const changed2 = new Set(ways.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell))));
      const touched = groups.filter(({ root, members }) => [root, ...members].some((one) => isSum(one) && one.cells.some((cell) => changed2.has(cellKey(cell)))));
      touched.forEach((group) => explained.add(group));
      const broken = touched.reduce((sum, { root, members }) => sum + [root, ...members].filter(isSum).length, 0);
      const way = onlyWay(result, table);
      return touched.length ? [{ table, ways, count, changes: way && way.changes, sure: Boolean(way && way.only), broken }] : [];
    });
    const causes = { suspects, sums: /* @__PURE__ */ new Map(), unread: 0, errors: 0, warning: 0, info: 0, explained: result.findings.filter(({ accepted }) => accepted !== void 0) };
    for (const group of groups) if (!explained.has(group)) enter(causes, group.root);
    return causes;
  }
  var isSum = (finding) => finding.severity === "error" && finding.left !== void 0 && finding.cells.length > 0;
  function enter(causes, root) {
    if (isSum(root)) {
      const [{ table }] = root.cells;
      causes.sums.set(table, [...causes.sums.get(table) || [], root]);
    } else if (isUnread(root)) causes.unread += 1;
    else if (root.severity === "error") causes.errors += 1;
    else causes[root.severity] += 1;
  }

  // www/element/labels.js
  function placeOf(form, cell) {
    const table = form && form.tables.find(({ id }) => id === cell.table);
    if (!table) return `${cell.table}.${cell.row}.${cell.column}`;
    return `${table.name} ${nameIn(table.rows, cell.row)} / ${nameIn(table.columns, cell.column)}`;
  }
  var cellOf2 = (form, cell) => placeOf(form, cell).replace(/^\S+ /, "").replace(/ \/ (?=[^/]*$)/, " · ");
  function nameIn(list, id) {
    const { group, label } = list.find((item) => item.id === id) || { label: id };
    return group ? `${group} ${label}` : label;
  }

  // www/element/verdict.js
  function saidOf(view, causes = causesOf(view.result)) {
    const { words, result: { verdict, findings, failed }, edits: { length } = [], isText } = view;
    const sentence = verdict === "unreadable" ? failed || words.unreadable : sentenceOf(view, causes);
    const said = findings.some(isPending) ? words.asAccepted + sentence : sentence;
    return length ? words.inCopy(said, verdict === "fail" ? 0 : length, isText) : said;
  }
  function sentenceOf({ words, form, result }, causes) {
    const { suspects, sums, unread, errors, warning, info, explained } = causes;
    const name = (table) => tableIn(form, table).name;
    const parts = [
      ...suspects.map(({ table, ways, count, changes, sure }) => {
        const what = words.suspects(name(table), ways[0].changes.length, sure, count);
        return isOne(suspects) ? words.shouldBe(what, cellOf2(form, changes[0].cell), changes[0], sure) : what;
      }),
      ...[...sums].map(([table, all]) => words.sums(name(table), all.length)),
      ...errors ? [words.others(errors, suspects.length + sums.size > 0)] : [],
      ...unread ? [words.unread(unread, isUnreadAlone(errorsIn(result.findings)) && explained.length === 0)] : []
    ];
    const levels = explained.map((one) => words.severity[isUnread(one) ? "unread" : one.severity]);
    const aside = [...new Set(levels)].map((level) => words.explained(levels.filter((one) => one === level).length, level));
    const empty = isEmpty(result, causes) && words.empty;
    const said = parts.length ? [empty, ...parts, ...aside] : [...aside, empty || noneOf(words, result, causes)];
    return [...said, warning && words.doubtful(warning), info && words.hints(info), result.open].filter(Boolean).join(words.also);
  }
  function noneOf(words, { verdict, coverage }, { explained, warning }) {
    if (verdict === "fail") return words.fail;
    if (verdict === "pass" && explained.length === 0) return words.pass(coverage);
    const isWhole = verdict === "pass" || warning > 0 || explained.length > 0 && coverage.undecided.length === 0 && coverage.skipped.every(isEmptyHanded);
    return words.noErrors(explained.length) + (isWhole ? "" : words.partly);
  }
  var isEmpty = ({ report }, { unread }) => unread === 0 && report !== null && isBlank(report);
  var isOne = ([{ changes }, ...others]) => others.length === 0 && changes !== null && changes.length === 1;

  // www/parts/edit/bar.js
  function barView(desk, view, known) {
    const { words, edits, keeper } = desk;
    const { fills, verdict } = view.result;
    const there = desk.sheets.filter(({ table }) => edits.report.tables[table.id]);
    const button = (text, act, disabled = false) => html`<button type="button" class="small" part="button" ?disabled=${disabled} @click=${act}>${text}</button>`;
    return html`
    <p class="tools" role="toolbar" aria-label=${words.tools}>
      ${button(words.undo, () => desk.turn("undo"), edits.past.length === 0)}
      ${button(words.redo, () => desk.turn("redo"), edits.ahead.length === 0)}
      ${fills.length > 0 ? button(words.fillAll(fills.length), () => desk.fill(fills)) : nothing}
      ${there.length > 1 ? button(words.copyAll(there.length), () => desk.clipboard.copyTables(there)) : nothing}
      ${button(words.done, () => desk.close())}
      <label class="keep"><input type="checkbox" .checked=${keeper.isOn} @change=${(event) => keeper.ticked(event.target)} /> ${words.keep}</label>
    </p>
    <details class="keys"><summary>${words.keys}</summary><p class="quiet">${words.howTo}</p></details>
    <div class="at-hand">
      ${hereView(desk, view, known)}
      <p class="said"><span class="told ${view.isCopy ? "review" : verdict}">${toldOf(words, view)}</span> <span role="status">${desk.said}</span></p>
    </div>
  `;
  }
  function toldOf(words, { result, form, edits, words: told }) {
    const counts = countsOf(grouped(result.findings).map(({ root }) => root));
    return counts.error + counts.warning > 0 ? words.counted(counts) : saidOf({ words: told, form, result, edits });
  }
  function hereView(desk, view, { marks, messages, offers, changes }) {
    const { active, words } = desk;
    if (!active) return html`<p class="here quiet">${words.choose}</p><p class="here"></p>`;
    const key = cellKey(active.cell);
    const mark = marks.get(key);
    const change2 = changes.get(key);
    const offer = offers.get(key);
    return html`
    <p class="here"><strong>${active.label}</strong>
      ${change2 ? html`<span>${words.changedFrom(printed(change2.from) || view.words.blank)}</span>` : nothing}</p>
    <p class="here">${offer ? html`<button type="button" class="small" part="button" title="Ctrl+Enter" @click=${() => desk.fill([offer])}>${words.take(offer.to)}</button>` : nothing}
      ${mark ? html`<button type="button" class="finding-here" title=${words.toFinding} @click=${() => view.onCell(mark.finding)}>${messages.get(mark.finding).message}</button>` : nothing}</p>
  `;
  }

  // www/parts/edit/offers.js
  var TOGETHER = ["swapped", "moved", "shifted"];
  function offersOf(result) {
    const only = tablesOf(result).flatMap((table) => onlyWay(result, table) || []);
    return [...result.fills, ...only.flatMap(({ changes }) => changes.filter(({ reason }) => !TOGETHER.includes(reason)))];
  }

  // www/parts/edit/grid.js
  function gridsView(desk, view) {
    const known = knownOf(desk, view);
    return html`
    <div class="desk" @keydown=${(event) => desk.keyed(event)} @input=${(event) => typed2(desk, event)} @compositionend=${(event) => typed2(desk, event)}
      @focusin=${(event) => entered(desk, event)} @focusout=${() => desk.commit()} @mousedown=${(event) => pressed(desk, event)}
      @copy=${(event) => copied(desk, event)} @cut=${(event) => copied(desk, event) && desk.blank()} @paste=${(event) => pasted(desk, event)}>
      <h3>${desk.words.tools}</h3>
      ${barView(desk, view, known)}
      ${desk.sheets.map((sheet2) => sheetView(desk, view, sheet2, known))}
    </div>
  `;
  }
  function knownOf(desk, { result, current, edits }) {
    const byCell = (changes) => new Map(changes.map((change2) => [cellKey(change2.cell), change2]));
    return {
      marks: marksOf(result, current),
      messages: new Map(result.findings.map((finding) => [finding.key, finding])),
      fills: byCell(result.fills),
      offers: byCell(offersOf(result)),
      changes: byCell(edits),
      picked: new Set(desk.edge ? desk.picked.flat() : [])
    };
  }
  function sheetView(desk, view, sheet2, known) {
    const { table, missing } = sheet2;
    const words = desk.words;
    const isThere = Boolean(desk.edits.report.tables[table.id]);
    return html`
    <p class="caption"><span id="caption-${table.id}">${`${table.name} ${table.title}`}</span>
      ${isThere ? html`<button type="button" class="small" part="button" @click=${() => desk.clipboard.copyTables([sheet2])}>${words.copyTable}</button>` : nothing}
      ${missing.length > 0 ? html`<span class="quiet">${isThere ? words.rowsMissing(missing.length) : view.words.notFound}</span>
          <button type="button" class="small" part="button" @click=${() => desk.addRows(sheet2)}>${isThere ? words.addRows : words.addTable}</button>` : nothing}</p>
    ${isThere ? html`<div class="scroll">
          <table part="table" class="${table.id} grid" role="grid" aria-multiselectable="true" aria-labelledby="caption-${table.id}">
            <tbody>${sheet2.lines.map((line) => html`<tr>${line.labels.map(labelView)}${line.slots.map((slot) => cellView(desk, view, sheet2, slot, known))}</tr>`)}</tbody>
          </table>
        </div>` : nothing}
  `;
  }
  function cellView(desk, view, { table, slots, missing }, slot, known) {
    const key = cellKey(slot.cell);
    if (missing.includes(slot.cell.row) || !slots[slot.line] || !slots[slot.line].includes(slot)) {
      return html`<td part="cell" colspan=${slot.span}><span class="quiet">${view.words.notPrinted}</span></td>`;
    }
    const mark = known.marks.get(key);
    const isPicked = known.picked.has(slot);
    const value = desk.mode && desk.at === key ? desk.text : printed(desk.valueOf(slot));
    const told = toldOf2(desk, view, key, known, value);
    const stop = desk.stops[table.id] || cellKey(slots[0][0].cell);
    return html`<td part="cell" role="gridcell" colspan=${slot.span} aria-selected=${isPicked ? "true" : "false"}
      class="${classOf(mark)}${known.changes.has(key) ? " edited" : ""}${isPicked ? " picked" : ""}${desk.mode && desk.at === key ? " typing" : ""}"
    ><input class="field ${mark ? "cell" : ""}" data-cell=${key} autocomplete="off" spellcheck="false" aria-label=${slot.label} title=${told || nothing}
      aria-invalid=${mark && mark.severity === "error" && mark.part !== "beside" ? "true" : nothing} aria-describedby=${told ? `told-${key}` : nothing}
      tabindex=${key === stop ? "0" : "-1"} placeholder=${ghostOf(known, key)} .value=${value}
    />${value && known.offers.has(key) ? html`<span class="offer" aria-hidden="true">${known.offers.get(key).to}</span>` : nothing}${told ? html`<span class="hidden" id="told-${key}">${told}</span>` : nothing}</td>`;
  }
  var ghostOf = ({ fills }, key) => fills.has(key) ? String(fills.get(key).to) : nothing;
  function toldOf2({ words }, view, key, { marks, fills, offers, changes }, value) {
    const mark = marks.get(key);
    const change2 = changes.get(key);
    return [
      mark && (view.words.parts[mark.part] || view.words.severity[mark.severity]),
      change2 && words.changedFrom(printed(change2.from) || view.words.blank),
      change2 && change2.reason === "blank" && words.computed,
      !value && fills.has(key) && words.offered(fills.get(key).to),
      value && offers.has(key) && words.likely(offers.get(key).to)
    ].filter(Boolean).join(words.comma);
  }
  function typed2(desk, event) {
    if (!desk.slotOf(event.target)) return;
    desk.type(desk.mode || "type", event.target.value);
    if (!event.isComposing) desk.attempt();
  }
  function entered(desk, event) {
    const slot = desk.slotOf(event.target);
    if (!slot) return;
    const key = cellKey(slot.cell);
    if (desk.at !== key) desk.edge = "";
    desk.at = key;
    desk.stops[slot.cell.table] = key;
    if (!desk.mode) event.target.select();
    desk.host.requestUpdate();
  }
  function pressed(desk, event) {
    const slot = desk.slotOf(event.target);
    if (!slot || event.button !== 0) return;
    const key = cellKey(slot.cell);
    const isActive = desk.root.activeElement === event.target && (desk.given !== key || Boolean(desk.mode));
    desk.given = "";
    desk.wish = null;
    if (event.shiftKey && desk.active && desk.active.cell.table === slot.cell.table && !desk.mode) {
      event.preventDefault();
      desk.pick(key);
    } else if (!isActive) {
      event.preventDefault();
      desk.said = "";
      event.target.focus();
    } else if (!desk.mode) desk.type("edit", event.target.value);
  }
  function copied(desk, event) {
    if (desk.mode || !desk.slotOf(event.target)) return false;
    event.preventDefault();
    desk.clipboard.copyPicked(event.clipboardData);
    return true;
  }
  function pasted(desk, event) {
    if (!desk.slotOf(event.target)) return;
    event.stopPropagation();
    if (desk.clipboard.paste(event.clipboardData)) event.preventDefault();
  }

  // www/element/editing.js
  var draftKey = () => `gouji-draft:${location.pathname}`;

  // www/parts/edit/draft.js
  function kept() {
    try {
      const draft = JSON.parse(localStorage.getItem(draftKey()) || "null");
      return draft && draft.report && draft.report.tables && draft.source ? draft : null;
    } catch {
      return null;
    }
  }
  function keep(draft) {
    try {
      localStorage.setItem(draftKey(), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }
  function erase() {
    try {
      localStorage.removeItem(draftKey());
    } catch {
    }
  }

  // www/parts/edit/unread.js
  var SEVERITIES2 = ["error", "warning", "info"];
  var VERDICTS = { error: "fail", warning: "review", info: "pass" };
  var WORST_FIRST3 = ["unreadable", "fail", "review", "pass"];
  var isOfNoPlace = ({ cells, quote }) => cells.length === 0 && !quote;
  function ofReading(source, values) {
    const without = (findings, others) => findings.filter((one) => isOfNoPlace(one) && !others.some(({ key }) => key === one.key));
    const { skipped, checks } = source.coverage || values.coverage;
    const ran = values.coverage.skipped.map(({ rule }) => rule).filter((rule) => !skipped.some((one) => one.rule === rule));
    return { lost: without(source.findings, values.findings), instead: without(values.findings, source.findings), ran, checks: ran.length > 0 ? Math.max(0, checks - values.coverage.checks) : 0 };
  }
  var readings = /* @__PURE__ */ new WeakMap();
  async function withSource(result, source, ask, form) {
    const reading = readings.get(source) || ofReading(source, await ask(
      /** @type {Report} */
      source.report
    ));
    readings.set(source, reading);
    return withReading(
      result,
      reading,
      /** @type {Report} */
      source.report,
      form
    );
  }
  function withReading(result, reading, source, form) {
    return withFindings({ ...result, coverage: withRules(result.coverage, reading) }, reading, source, form);
  }
  function withRules(coverage, { ran, checks }) {
    const skipped = coverage.skipped.filter(({ rule }) => !ran.includes(rule));
    const more = coverage.skipped.length - skipped.length;
    return more > 0 ? { ...coverage, skipped, run: coverage.run + more, checks: coverage.checks + checks } : coverage;
  }
  function withFindings(result, { lost, instead }, source, form) {
    const added = form.tables.filter((table) => hasMore(table, source.tables, result.report.tables));
    const still = lost.filter(({ message }) => !added.some((table) => tellsOf(message, table, source.tables, result.report.tables)));
    if (still.length === 0) return result;
    const rest = result.findings.filter(({ key }) => !instead.some((one) => one.key === key));
    const findings = still.reduce(placed2, rest);
    const counting = still.filter(({ accepted }) => accepted === void 0).map(({ severity }) => VERDICTS[severity]);
    const verdict = WORST_FIRST3.find((one) => one === result.verdict || counting.includes(one));
    return { ...result, findings, verdict };
  }
  function placed2(findings, one) {
    const isLighter = ({ severity, group, key }) => (!group || group === key) && SEVERITIES2.indexOf(severity) > SEVERITIES2.indexOf(one.severity);
    const at = findings.findIndex(isLighter);
    return at < 0 ? [...findings, one] : [...findings.slice(0, at), one, ...findings.slice(at)];
  }
  var addedRows = ({ id, rows }, before, now) => rows.filter((row) => (now[id] || {})[row.id] && !(before[id] || {})[row.id]);
  var hasMore = (table, before, now) => addedRows(table, before, now).length > 0;
  function tellsOf(message, table, before, now) {
    if (!message.includes(table.name)) return false;
    return !before[table.id] || addedRows(table, before, now).some(({ label }) => message.includes(label));
  }

  // www/parts/edit/keeper.js
  var Keeper = class {
    /** @param {import("./desk.js").Desk} desk */
    constructor(desk) {
      this.desk = desk;
      this.isOn = false;
      this.found = null;
      this.taken = null;
      desk.host.addEventListener("gouji-result", () => this.save());
    }
    look() {
      this.found = kept();
    }
    /** @param {HTMLInputElement} box */
    ticked(box) {
      this.turn(box.checked);
      box.checked = this.isOn;
    }
    /** @param {boolean} on */
    turn(on) {
      const { desk } = this;
      this.isOn = on;
      this.found = null;
      this.taken = desk.host.session.taken;
      if (!on) erase();
      desk.say(on ? "" : desk.words.erased);
      this.save();
    }
    save() {
      const { desk } = this;
      const { host, edits, words } = desk;
      if (this.isOn && this.taken !== host.session.taken) this.isOn = false;
      if (!this.isOn) return;
      const unread = edits.source.findings.filter(isOfNoPlace);
      const draft = { saved: (/* @__PURE__ */ new Date()).toISOString(), name: host.session.name, source: edits.source.report, report: edits.report, changes: edits.list, ...unread.length > 0 ? { unread } : {} };
      this.isOn = keep(draft);
      if (!this.isOn) desk.say(words.notKept);
    }
    async restore() {
      const { desk, found } = this;
      this.found = null;
      await desk.begin(found.source, found.name);
      this.read(found);
      if (found.changes.length > 0 || JSON.stringify(found.report) !== JSON.stringify(found.source)) await desk.edits.step(found.report, found.changes);
      this.taken = desk.host.session.taken;
      this.isOn = true;
      desk.host.requestUpdate();
    }
    /** A draft of a file: what its reading found stands again. @param {import("./draft.js").Draft} found */
    read({ unread, source }) {
      const { host, edits } = this.desk;
      if (!unread || !host.result) return;
      edits.source = withReading(host.result, ofReading({ findings: unread }, host.result), source, host.session.form);
      host.showEdited(edits.source);
    }
    erase() {
      this.found = null;
      erase();
      this.desk.host.requestUpdate();
    }
  };

  // www/parts/edit/keys.js
  var PAGE = 8;
  function keyed(desk, event) {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const slot = desk.slotOf(event.target);
    if (!slot) return;
    const done = event.ctrlKey || event.metaKey ? withControl(desk, slot, event) : plain(desk, slot, event);
    if (done) event.preventDefault();
  }
  function withControl(desk, slot, event) {
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      const back = key === "z" && !event.shiftKey;
      if (desk.mode && back) desk.cancel();
      else if (!desk.mode) desk.turn(back ? "undo" : "redo");
      return true;
    }
    if (key === "enter") {
      const offer = offersOf(desk.host.result).find((one) => cellKey(one.cell) === desk.at);
      if (offer && !desk.mode) desk.fill([offer]);
      return true;
    }
    if (key !== "home" && key !== "end") return false;
    const slots = slotsOf(desk.sheetOf(slot));
    if (key === "home" && slot === slots[0] && !event.shiftKey) return toButtons(desk, slot);
    return go(desk, key === "home" ? slots[0] : slots[slots.length - 1], event.shiftKey);
  }
  function toButtons(desk, { cell }) {
    desk.commit();
    return desk.focusOn(`[id="caption-${cell.table}"] ~ button`);
  }
  function plain(desk, slot, event) {
    const { key, shiftKey, target } = event;
    if (key === "Escape") {
      const isBusy = Boolean(desk.mode || desk.edge);
      if (desk.mode) desk.cancel();
      else desk.pick("");
      return isBusy;
    }
    if (key === "F2") {
      desk.type("edit", desk.mode ? desk.text : printed(desk.valueOf(slot)));
      target.setSelectionRange(target.value.length, target.value.length);
      return true;
    }
    if (key === "Delete" && !desk.mode) {
      desk.blank();
      return true;
    }
    if ((key === "Tab" || key === "Enter") && !shiftKey) desk.reached.add(cellKey(slot.cell));
    if (key === "Tab") return go(desk, inOrder(desk, slot, shiftKey ? -1 : 1, slotsOf), false);
    if (key === "Enter") {
      if (!go(desk, inOrder(desk, slot, shiftKey ? -1 : 1, downwards), false)) desk.commit();
      return true;
    }
    return moved(desk, slot, key, shiftKey);
  }
  function moved(desk, slot, key, extends_) {
    const across = ["ArrowLeft", "ArrowRight", "Home", "End"].includes(key);
    if (desk.mode === "edit" && (across || extends_)) return false;
    const from = extends_ ? desk.slots.get(desk.edge) || slot : slot;
    const line = desk.sheetOf(slot).slots[from.line];
    const at = line.indexOf(from);
    const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE }[key];
    if (by) {
      const beside = !extends_ && Math.abs(by) === 1 ? besideOf(desk, slot, by) : void 0;
      go(desk, upOrDown(desk, from, by) || beside, extends_);
      return true;
    }
    if (!across) return false;
    desk.wish = null;
    go(desk, { ArrowLeft: line[at - 1], ArrowRight: line[at + 1], Home: line[0], End: line[line.length - 1] }[key], extends_);
    return true;
  }
  function upOrDown(desk, from, by) {
    const sheet2 = desk.sheetOf(from);
    const line = Math.max(0, Math.min(sheet2.slots.length - 1, from.line + by));
    const wish = desk.wish === null ? from.x : desk.wish;
    desk.wish = wish;
    return line === from.line ? void 0 : slotAt(sheet2, line, Math.max(wish, sheet2.slots[line][0].x));
  }
  function besideOf(desk, slot, by) {
    const { sheets } = desk;
    const at = sheets.indexOf(desk.sheetOf(slot));
    const slots = (by < 0 ? sheets.slice(0, at) : sheets.slice(at + 1)).flatMap(slotsOf);
    return by < 0 ? slots[slots.length - 1] : slots[0];
  }
  function inOrder(desk, slot, by, order) {
    const slots = desk.sheets.flatMap(order);
    desk.wish = null;
    return slots[slots.indexOf(slot) + by];
  }
  function go(desk, slot, extends_) {
    if (!slot) return false;
    desk.commit();
    desk.said = "";
    if (extends_) desk.pick(cellKey(slot.cell));
    else focus(desk, slot);
    return true;
  }
  function focus(desk, { cell }) {
    desk.focusOn(`input[data-cell="${cellKey(cell)}"]`);
  }

  // www/parts/edit/left.js
  var Left = class {
    /** @param {import("./desk.js").Desk} desk */
    constructor(desk) {
      this.desk = desk;
      this.gone = null;
      this.saved = "";
      this.shown = null;
      this.source = null;
      const { edits } = desk.host;
      edits.onLeave = (isForgotten) => this.leaves(isForgotten);
      edits.onSaved = () => this.save();
      desk.host.addEventListener("gouji-result", () => this.meet());
      this.meet();
      this.onUnload = (event) => this.unloads(event);
      this.onSubmit = ({ target }) => target === desk.host.control.owner && this.save();
      desk.host.addController(this);
    }
    hostConnected() {
      addEventListener("beforeunload", this.onUnload);
      addEventListener("submit", this.onSubmit);
    }
    hostDisconnected() {
      removeEventListener("beforeunload", this.onUnload);
      removeEventListener("submit", this.onSubmit);
    }
    /** Another report is shown. */
    meet() {
      const { host: { session: { taken, name, form } }, edits: { source } } = this.desk;
      if (source === this.source) return;
      this.source = source;
      this.shown = taken && form ? { taken, name, form } : null;
    }
    /** What was changed, each cell once, with what is being typed. @returns {Change[]} */
    get changes() {
      const { past, draft } = this.desk.edits;
      const all = /* @__PURE__ */ new Map();
      for (const change2 of [...past.flatMap(({ changes }) => changes), ...draft]) {
        const first = all.get(cellKey(change2.cell));
        all.set(cellKey(change2.cell), { ...change2, from: first ? first.from : change2.from });
      }
      return [...all.values()].filter(({ from, to }) => from !== to);
    }
    /** The figures in hand. */
    get report() {
      const { report, draft } = this.desk.edits;
      return changed(report, this.shown.form, draft);
    }
    /** All that is in the copy is somewhere else, too. */
    save() {
      this.saved = this.shown && JSON.stringify(this.report);
    }
    /** Would something be lost with the copy? */
    get isUnsaved() {
      return Boolean(this.shown) && !this.desk.keeper.isOn && this.changes.length > 0 && JSON.stringify(this.report) !== this.saved;
    }
    /** @param {boolean} [isForgotten] the page has it forgotten */
    leaves(isForgotten) {
      if (isForgotten) this.gone = null;
      else if (this.isUnsaved) this.gone = { ...this.shown, report: this.report, changes: this.changes };
    }
    /** Figures that were typed are asked for; proposals that were taken can be had again. @param {BeforeUnloadEvent} event */
    unloads(event) {
      const changes = [...this.isUnsaved ? this.changes : [], ...this.gone ? this.gone.changes : []];
      if (!changes.some(({ reason }) => reason === "typed")) return;
      event.preventDefault();
      event.returnValue = true;
    }
    /** Shows it again. What is shown now is kept in its place, where it has not been saved. */
    async restore() {
      const { desk, gone } = this;
      const { host } = desk;
      const { checked } = host.control;
      this.gone = null;
      const { taken, report, changes } = gone;
      const isHeld = Boolean(taken.field && checked && isSame(checked.source, taken.source));
      const { failed } = await host.take({ ...taken, name: gone.name, field: isHeld, own: isHeld || host.field.isOwn(false) });
      if (failed || !host.report || host.report.form !== report.form) {
        this.gone = gone;
        return;
      }
      await desk.edits.step(report, changes);
      await desk.open("grid");
    }
    drop() {
      this.gone = null;
      this.desk.host.requestUpdate();
    }
  };
  function isSame(one, other) {
    if (typeof one === "string" || typeof other === "string") return one === other;
    return one.length === other.length && one.every((byte, i) => byte === other[i]);
  }

  // www/parts/edit/start.js
  function topView(desk) {
    const { keeper, left, choice, words } = desk;
    return html`${left.gone ? leftView(desk, left.gone) : nothing}${keeper.found ? offerView(desk, keeper.found) : nothing}${choice ? choiceView(desk, choice, words) : nothing}`;
  }
  function offerView({ keeper, words }, { saved, name }) {
    return html`
    <p class="start" role="status">${words.found(when(saved), name)}
      <button type="button" class="small" part="button" @click=${() => keeper.restore()}>${words.restore}</button>
      <button type="button" class="small" part="button" @click=${() => keeper.erase()}>${words.erase}</button></p>
  `;
  }
  function leftView({ left, words }, { name, changes }) {
    return html`
    <p class="start left" role="status">${words.left(name, changes.length)}
      <button type="button" class="small" part="button" @click=${() => left.restore()}>${words.restore}</button>
      <button type="button" class="small" part="button" @click=${() => left.drop()}>${words.erase}</button></p>
  `;
  }
  function when(saved) {
    const date = new Date(saved);
    const two = (number) => String(number).padStart(2, "0");
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
  }
  function choiceView(desk, forms, words) {
    const choose = async ({ id }) => desk.begin(await desk.host.engine.call("blank", id), words.blankName);
    const cancel = async () => {
      desk.choice = null;
      desk.host.requestUpdate();
      await desk.host.updateComplete;
      desk.focusOn(".intake .blank");
    };
    return html`
    <div class="start choice" role="group" aria-label=${words.whichForm}>
      <p>${words.whichForm}</p>
      <p>${forms.map((form) => html`<button type="button" class="small" part="button" @click=${() => choose(form)}>${form.title}</button>`)}
        <button type="button" class="small" part="button" @click=${cancel}>${words.cancel}</button></p>
    </div>
  `;
  }

  // www/parts/edit/so-far.js
  function soFar({ edits, reached, words }, result) {
    const isOpen = (cell) => !reached.has(cellKey(cell)) && edits.valueIn(result.report, cell) === null;
    const filled = result.findings.filter(({ rule }) => rule !== "T-BLANK");
    const findings = filled.filter(({ cells }) => !cells.some(isOpen));
    if (findings.length === filled.length) return { ...result, findings };
    const open = new Set(filled.filter((one) => !findings.includes(one)).flatMap(({ cells }) => cells.filter(isOpen).map(cellKey)));
    const verdict = findings.some(({ severity, accepted }) => severity === "error" && accepted === void 0) ? "fail" : "review";
    return { ...result, verdict, findings, repairs: repairsOf(result, findings), fills: fillsOf(result, isOpen), open: words.open(open.size) };
  }
  function repairsOf({ repairs }, findings) {
    const told = new Set(findings.filter(({ left }) => left !== void 0).flatMap(({ cells }) => cells.map(cellKey)));
    const ways = repairs.map((one) => ({ ...one, changes: one.changes.filter(({ cell }) => told.has(cellKey(cell))) })).filter(({ changes }) => changes.length > 0);
    const texts = ways.map((one) => JSON.stringify(one));
    return ways.filter((_, at) => texts.indexOf(texts[at]) === at);
  }
  function fillsOf({ repairs, fills }, isOpen) {
    const known = new Set(fills.map(({ cell }) => cellKey(cell)));
    const alone = repairs.filter(({ table }, _, all) => all.filter((other) => other.table === table).length === 1);
    return [...fills, ...alone.flatMap(({ changes }) => changes.filter(({ cell }) => isOpen(cell) && !known.has(cellKey(cell))))];
  }

  // www/parts/edit/desk.js
  var Desk = class {
    /** @param {import("../../element/gouji-check.js").GoujiCheck} host */
    constructor(host) {
      this.host = host;
      this.isOpen = false;
      this.mode = "";
      this.text = "";
      this.at = "";
      this.edge = "";
      this.given = "";
      this.wish = null;
      this.stops = {};
      this.reached = /* @__PURE__ */ new Set();
      this.said = "";
      this.choice = null;
      this.before = [];
      this.keeper = new Keeper(this);
      this.left = new Left(this);
      this.clipboard = new Clipboard(this);
      host.addController(this);
      host.addEventListener("gouji-apply", (event) => Promise.resolve().then(() => this.isOpen && !event.defaultPrevented && this.goTo(cellKey(event.detail.changes[0].cell))));
    }
    /** What stands behind the question for a form. */
    get behind() {
      const { session: { taken }, many: { front } } = this.host;
      return [taken, front];
    }
    /** A report that comes answers it. */
    hostUpdate() {
      if (this.choice && this.behind.some((one, i) => one !== this.before[i])) this.choice = null;
    }
    /** What is written into the field at hand moves the caret; the next key is to replace it all. */
    hostUpdated() {
      const field = (
        /** @type {HTMLInputElement | null} */
        this.root.activeElement
      );
      const isPartly = () => field.selectionEnd - field.selectionStart < field.value.length;
      if (!this.mode && field && field.dataset.cell && field.select && isPartly()) field.select();
    }
    get root() {
      return (
        /** @type {ShadowRoot} */
        this.host.renderRoot
      );
    }
    get words() {
      return wordsFor(this.host.lang);
    }
    get edits() {
      return this.host.edits;
    }
    /** @param {string} what `offer` a draft, `blank` forms, or the `grid` of the report shown */
    async open(what) {
      if (what === "grid") this.isOpen = true;
      if (what === "offer") this.keeper.look();
      if (what === "blank") {
        const { forms } = await this.host.engine.call("catalogue", { lang: this.host.options().lang });
        this.before = this.behind;
        this.choice = forms.filter(({ id }) => !this.host.form || id === this.host.form);
      }
      this.host.requestUpdate();
      await this.host.updateComplete;
      if (what !== "grid" || !this.focusOn(this.cellInHand())) this.focusOn({ grid: "input[data-cell]", blank: ".choice button", offer: "" }[what] || "none");
      if (what === "grid") this.given = this.at;
    }
    async close() {
      this.isOpen = false;
      this.host.requestUpdate();
      await this.host.updateComplete;
      this.focusOn(".tables button");
    }
    /** Shows a report that no file holds. @param {Report} report @param {string} name */
    async begin(report, name) {
      this.choice = null;
      this.at = this.edge = this.said = "";
      this.reached.clear();
      const { failed } = await this.host.take({ report, name });
      if (!failed) await this.open("grid");
    }
    /** What is told of a form that is being filled in. @param {Result} result */
    soFar(result) {
      return soFar(this, result);
    }
    top() {
      return topView(this);
    }
    /** @param {import("../../element/tables.js").View} view */
    tables(view) {
      const { tables } = this.edits.report;
      this.sheets = view.form.tables.map((table) => sheetOf(table, tables[table.id]));
      this.slots = new Map(this.sheets.flatMap(slotsOf).map((slot) => [cellKey(slot.cell), slot]));
      return gridsView(this, view);
    }
    /** @param {Slot} slot */
    sheetOf(slot) {
      return this.sheets.find(({ table }) => table.id === slot.cell.table);
    }
    /** @param {Slot} slot */
    valueOf(slot) {
      return this.edits.valueIn(this.edits.report, slot.cell);
    }
    /** @param {any} target of an event @returns {Slot | undefined} */
    slotOf(target) {
      return target.dataset && this.slots.get(target.dataset.cell);
    }
    get active() {
      return this.slots.get(this.at);
    }
    /** The cells picked, by line; the one at hand where there are no others. @returns {Slot[][]} */
    get picked() {
      const { active } = this;
      const edge = this.slots.get(this.edge) || active;
      return active && edge.cell.table === active.cell.table ? between(this.sheetOf(active), active, edge) : [];
    }
    /** @param {string} key */
    async goTo(key) {
      await this.host.updateComplete;
      this.focusOn(`input[data-cell="${key}"]`);
    }
    /** The field of the finding in hand; where none is, of the first mistake in the list. @returns {string} */
    cellInHand() {
      const { result, session: { current } } = this.host;
      const findings = result ? result.findings.filter(({ accepted }) => accepted === void 0) : [];
      const [first] = ranked(grouped(findings)).filter(({ root: { severity, cells } }) => severity === "error" && cells.length > 0);
      const finding = findings.find(({ key }) => key === current) || first && first.root;
      return finding && finding.cells.length > 0 ? `input[data-cell="${cellKey(finding.cells[0])}"]` : "none";
    }
    /** @param {string} selector @returns {boolean} is it there? */
    focusOn(selector) {
      const target = (
        /** @type {HTMLElement | null} */
        this.root.querySelector(selector)
      );
      if (target) target.focus();
      return Boolean(target);
    }
    /** @param {string} key */
    pick(key) {
      this.edge = key;
      const count = this.picked.flat().length;
      this.say(count > 1 ? this.words.picked(count) : "");
    }
    /** @param {string} words */
    say(words) {
      this.said = words;
      this.host.requestUpdate();
    }
    /** @param {"type" | "edit"} mode @param {string} text */
    type(mode, text) {
      this.mode = mode;
      this.text = text;
      this.edge = "";
      this.host.requestUpdate();
    }
    /** Checks the copy with what is being typed. @param {import("../../element/repairs.js").Change[]} changes */
    tries(changes) {
      this.edits.draft = changes;
      this.edits.check();
    }
    /** What is typed so far is checked as if it were written. */
    attempt() {
      this.tries([change(this.active, this.valueOf(this.active), understood(this.text))]);
    }
    /** What was typed becomes a step. */
    commit() {
      const { active, mode } = this;
      this.mode = "";
      if (!mode || !active || this.host.session.busy) return;
      const from = this.valueOf(active);
      if (printed(from) !== this.text.trim()) this.edits.write([change(active, from, understood(this.text))]);
      else if (this.edits.draft.length > 0) this.tries([]);
      this.show(printed(this.valueOf(active)));
    }
    cancel() {
      this.mode = "";
      if (this.edits.draft.length > 0) this.tries([]);
      this.show(printed(this.valueOf(this.active)));
      this.host.requestUpdate();
    }
    /** The field at hand; what is rendered later may find no change and leave it. @param {string} text */
    show(text) {
      const field = (
        /** @type {HTMLInputElement | null} */
        this.root.querySelector(`input[data-cell="${this.at}"]`)
      );
      if (field) field.value = text;
    }
    /** Writes into several cells as one step. @param {import("./pasted.js").Read[]} cells @param {(count: number) => string} tell */
    write(cells, tell) {
      for (const { slot } of cells) this.reached.add(cellKey(slot.cell));
      const changes = cells.map(({ slot, to }) => change(slot, this.valueOf(slot), to)).filter(({ from, to }) => printed(from) !== printed(to));
      this.mode = "";
      if (changes.length > 0) this.edits.write(changes);
      else if (this.edits.draft.length > 0) this.tries([]);
      this.show(printed(this.valueOf(this.active)));
      this.say(tell(changes.length));
    }
    blank() {
      this.write(this.picked.flat().map((slot) => ({ slot, to: null })), this.words.blanked);
    }
    /** @param {Change[]} fills */
    fill(fills) {
      if (fills.length > 0) this.edits.apply(fills);
    }
    /** @param {"undo" | "redo"} way */
    turn(way) {
      const steps = way === "undo" ? this.edits.past : this.edits.ahead;
      const step = steps[steps.length - 1];
      if (!step) return;
      if (way === "undo") this.edits.undo();
      else this.edits.swap(this.edits.ahead, this.edits.past);
      this.say(this.words[way === "undo" ? "undone" : "redone"](step.changes.length));
      if (this.at && step.changes[0]) this.goTo(cellKey(step.changes[0].cell));
    }
    /** Rows that the report does not print are put in, blank. @param {Sheet} sheet */
    async addRows({ table, missing }) {
      const { host, edits } = this;
      const report = JSON.parse(JSON.stringify(edits.report));
      const rows = report.tables[table.id] = report.tables[table.id] || {};
      for (const row of missing) rows[row] = columnsOf(table, row).map(() => null);
      await edits.step(report, []);
      await host.updateComplete;
      this.goTo(cellKey({ table: table.id, row: missing[0], column: columnsOf(table, missing[0])[0] }));
    }
    /** @param {any} event */
    keyed(event) {
      keyed(this, event);
    }
  };
  var change = ({ cell }, from, to) => ({ cell, from, to, reason: "typed" });

  // www/parts/edit/judging.js
  var REST = 400;
  async function settle(edits) {
    for (let turn; turn !== edits.wanted; ) {
      turn = edits.wanted;
      await shown2(edits);
      await judge(edits, turn, edits.host.engine, "quick");
      if (edits.isSearching && turn === edits.wanted) await search(edits, turn);
    }
    edits.running = null;
  }
  async function again2(edits) {
    const { host } = edits;
    const { taken } = host.session;
    const { result, version, forms } = await host.ask(taken);
    if (host.session.taken !== taken) return;
    host.session.retell(forms);
    if (taken.own) host.control.take({ ...taken, hash: taken.hash || null, result, version });
    edits.source = result;
    await edits.check();
  }
  async function shown2({ host }) {
    const { here } = host.engine;
    if (!here || !here.inPage || document.hidden) return;
    await host.updateComplete;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
  async function judge(edits, turn, engine, effort) {
    const { session } = edits.host;
    try {
      const result = await judged(edits, engine, effort);
      if (turn !== session.turn) return;
      edits.isSearching = effort === "quick" && result.gave_up && result !== edits.source;
      show(edits, result);
    } catch (error) {
      edits.isSearching = false;
      if (turn === session.turn) edits.fail(error);
    }
  }
  function search(edits, turn) {
    return new Promise((done) => {
      let searcher = null;
      const timer = setTimeout(async () => {
        searcher = edits.host.engine.another();
        await judge(edits, turn, searcher, "full");
        edits.wake();
      }, REST);
      edits.wake = () => {
        clearTimeout(timer);
        if (searcher) searcher.close();
        edits.wake = () => {
        };
        done();
      };
    });
  }
  async function judged(edits, engine, effort) {
    const { host, past, draft, report, source } = edits;
    if (past.length + draft.length === 0) return source;
    const given = changed(report, host.session.form, draft);
    const run = host.checking.begin();
    const options = { ...host.options(), effort };
    if (host.field.isBeside) delete options.accepted;
    const ask = (one) => run.ask(engine, "checkReport", one, options);
    try {
      const first = await ask(given);
      const result = JSON.stringify(first.report) === JSON.stringify(given) ? first : await ask(first.report);
      return await withReading2(edits, result, ask);
    } finally {
      host.checking.end(run);
    }
  }
  async function withReading2({ source, host }, result, ask) {
    const { skipped } = source.coverage;
    if (source.findings.every(({ cells }) => cells.length) && result.coverage.skipped.every(({ rule }) => skipped.some((one) => one.rule === rule))) return result;
    return withSource(result, source, ask, host.session.form);
  }
  function show(edits, result) {
    edits.caughtUp();
    if (edits.draft.length === 0) edits.report = result.report;
    edits.host.showEdited(result);
  }

  // www/parts/edit/styles.js
  var sheet = css` .tools{position:sticky;top:0;z-index:3;background:var(--paper)}.at-hand{position:sticky;top:33px;z-index:2;margin-bottom:6px;padding:4px 0;border-bottom:1px solid var(--line);background:var(--paper)}@media (max-width:720px){.tools{position:static}.at-hand{top:0}}.tools button,.start button{margin:2px 6px 2px 0}.tools .small:disabled{border-color:var(--line);color:var(--quiet);cursor:default}.keep{display:inline-block;font-size:.867em}.keep input{vertical-align:-2px}.here{display:flex;align-items:center;height:27px;font-size:.867em;white-space:nowrap}.here>*{flex:none;margin-right:8px}.here>strong,.here>.finding-here{flex:0 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis}.finding-here{padding:0;border:0;background:none;color:var(--accent);text-align:left;text-decoration:underline;cursor:pointer}.said{min-height:21px;font-size:.867em}.told{margin-right:8px;font-weight:600}.told.pass{color:var(--pass)}.told.review{color:var(--warning)}.told.fail,.told.unreadable{color:var(--error)}.keys{margin-bottom:6px;font-size:.867em}.keys summary{color:var(--accent);cursor:pointer}.start{margin-top:10px;padding:8px 12px;border:1px solid var(--line);background:var(--info-shade);color:var(--info)}.desk .caption .small,.desk .caption .quiet{margin-left:8px;font-weight:400}.grid td{position:relative;padding:0}.field{display:block;width:100%;height:100%;min-width:2.4em;min-height:28px;margin:0;padding:3px 4px;border:0;border-radius:0;background:none;color:inherit;font:inherit;font-variant-numeric:tabular-nums;text-align:center;cursor:cell;scroll-margin:140px 40px 40px}.field.cell{border:2px solid;font-weight:700;cursor:cell}.field::placeholder{color:var(--quiet);font-style:italic;font-weight:400;opacity:1}.field:focus{position:relative;z-index:1;outline:3px solid var(--accent);outline-offset:-2px}.offer{position:absolute;top:0;right:2px;color:var(--pass);font-size:.8em;font-weight:700;line-height:1.1;pointer-events:none}.offer::before{content:"→"}.typing .field{background:var(--paper);color:var(--ink);cursor:text}.grid td.picked{background:var(--info-shade);box-shadow:inset 0 0 0 1px var(--accent)}.grid .edited::after{content:"";position:absolute;top:0;right:0;z-index:1;border:4px solid;border-color:var(--pass) var(--pass) transparent transparent;pointer-events:none}@media print{.tools,.at-hand,.keys,.start{display:none}}`;

  // <stdin>
  document.currentScript.gouji = { build: "db9b164a4c52", part: part_exports };
})();
