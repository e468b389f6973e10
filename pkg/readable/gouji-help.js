/*! gouji 0.2.0 | MIT OR Apache-2.0 */
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // www/parts/help/part.js
  var part_exports = {};
  __export(part_exports, {
    beginView: () => beginView,
    editsView: () => editsView,
    gaveUpView: () => gaveUpView,
    lastOf: () => lastOf,
    lastView: () => lastView,
    menuView: () => menuView,
    misuseView: () => misuseView,
    pasteView: () => pasteView,
    sheet: () => sheet,
    waysView: () => waysView,
    without: () => without
  });

  // www/parts/lit.js
  var nothing = /* @__PURE__ */ Symbol.for("lit-nothing");
  var html = (strings, ...values) => ({ _$litType$: 1, strings, values });
  var css = String.raw;

  // www/element/labels.js
  function placeOf(form, cell) {
    const table = form && form.tables.find(({ id }) => id === cell.table);
    if (!table) return `${cell.table}.${cell.row}.${cell.column}`;
    return `${table.name} ${nameIn(table.rows, cell.row)} / ${nameIn(table.columns, cell.column)}`;
  }
  function nameIn(list, id) {
    const { group, label } = list.find((item) => item.id === id) || { label: id };
    return group ? `${group} ${label}` : label;
  }

  // www/form/cells.js
  var cellKey = ({ table, row, column }) => `${table}.${row}.${column}`;
  var tableIn = (form, id) => form.tables.find((table) => table.id === id);

  // www/element/words.js
  var coreLanguage = (lang) => isEnglish(lang) ? "en" : "zh";
  var isEnglish = (lang) => /^en\b/i.test(lang || "");

  // www/parts/help/words.js
  var zh = {
    pasteHere: "请在此处粘贴报告全文，包括表格（Ctrl+V）",
    checkText: "核对",
    /** @param {string | null} agency @param {number | null} year @param {string} name */
    lastIs: (agency, year, name) => `上一年度报告：${agency || "（没有读出机关名称）"}，${year ? `${year}年` : "（没有读出年度）"}${name ? ` · ${name}` : ""}`,
    lastOne: "上一年度报告只能是一份文件，请只放一份。",
    lastUnread: (name, why) => `没有从“${name}”读出可以比对的表格，没有比对。${why}`,
    lastUnused: (n, whys) => `年度之间的规则有 ${n} 条没有执行：${whys.join("；")}。请核对。`,
    edited: {
      count: (n, isText) => `已在副本中改动 ${n} 格；${isText ? "正文" : "原文件"}没有改变。`,
      undo: "撤销",
      revise: "下载修订稿",
      /** @param {boolean} isText @returns {string} */
      next: (isText) => isText ? "也可以与台账核对后，按上面所列改正文。" : "与台账核对后，改动和其余能推算出的改法可以写进原文件的副本：.docx 中是可逐处接受的修订，.xlsx 中旧数在批注里，网页中有标记；也可以按上面所列改原文件。"
    },
    /** @type {Record<string, (value: string) => string>} */
    misuse: {
      published: (value) => `请网站管理员把 published 属性写成 2025-01-24 这样的日期${value ? `，现在是“${value}”` : ""}。`,
      off: (value) => `请网站管理员检查 off 属性：“${value}”不是规则的编号。编号如 T3-SUM，用空格或逗号隔开。`,
      form: (value) => `请网站管理员检查 form 属性：没有“${value}”这种表样。可用 cn-2021、cn-2019。`,
      rules: (reason) => `请网站管理员检查 rules 属性：规则包有误，其中的规则没有用来核对。原因：${reason}`
    },
    searching: "矛盾较多，停顿后继续推算可能的改法……",
    gaveUp: "矛盾太多，没有推算出可能的改法，请先改正能够确定的格。",
    ways: "可能的改法",
    shared: "列出的改法都要改这几格，请先核对：",
    apart: "其余的格有几种改法都能相符，哪一种对请查台账：",
    listed: (n) => `改法不止 ${n} 种，这里列出较可能的 ${n} 种。`,
    otherWays: (n) => `另有 ${n} 种改法`,
    fills: (n) => `由勾稽关系可以推出的空白（${n} 格）`,
    begin: (table, rows, columns) => `${table}请先看${[...rows.length ? [`这几行：${rows.join("、")}`] : [], ...columns.length ? [`这几列：${columns.join("、")}`] : []].join("；")}。`,
    unread: {
      docx: ["用 Word 或 WPS 打开", "文件", "另存为", "Word 文档（*.docx）"],
      xlsx: ["用 Excel 或 WPS 打开", "文件", "另存为", "Excel 工作簿（*.xlsx）"],
      original: ["找到排版前的 Word、WPS 或 Excel 原稿", "点上面的“换一份”", "选择原稿"],
      locked: ["用 Word、Excel 或 WPS 打开", "文件", "信息", "保护文档（工作簿）", "用密码进行加密", "清空密码", "保存"],
      lockedOpen: ["用制作它的程序（如 LibreOffice）打开", "文件", "另存为", "不勾选“使用密码保存”", "保存"]
    }
  };
  var en = {
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
      next: (isText) => isText ? "Or hold the changes against the register and change your text as listed above." : "Held against the register, your changes and the other likely ones can be written into a copy of your file: tracked in a .docx, with the old figures in notes in an .xlsx, marked in a page. Or change your file as listed above."
    },
    misuse: {
      published: (value) => `The attribute published is a date like 2025-01-24${value ? `, not “${value}”` : ""}.`,
      off: (value) => `The attribute off names rules, as T3-SUM, with spaces or commas between: “${value}” is none.`,
      form: (value) => `The attribute form is cn-2021 or cn-2019: “${value}” is not known.`,
      rules: (reason) => `The property rules holds a pack that is refused; its rules were not used. Reason: ${reason}`
    },
    searching: "Much disagrees: repairs are searched for when typing rests…",
    gaveUp: "Too much disagrees: no repair was found. Please correct first what is certain.",
    ways: "Possible repairs",
    shared: "All ways listed change these cells, please look at them first:",
    apart: "For the other cells each of these would agree; which is true stands in the register:",
    listed: (n) => `There are more than ${n} ways; the ${n} likeliest are listed.`,
    otherWays: (n) => `${n} other ways`,
    fills: (n) => `Blanks that the balances determine (${n})`,
    begin: (table, rows, columns) => `${table}: look first at ${[...rows.length ? [`the rows ${rows.join(", ")}`] : [], ...columns.length ? [`the columns ${columns.join(", ")}`] : []].join("; ")}.`,
    unread: {
      docx: ["Open it in Word or WPS", "File", "Save as", "Word document (*.docx)"],
      xlsx: ["Open it in Excel or WPS", "File", "Save as", "Excel workbook (*.xlsx)"],
      original: ["Find the Word, WPS or Excel file that it was made from", "Another report, above", "Take that file"],
      locked: ["Open it in Word, Excel or WPS", "File", "Info", "Protect Document (Workbook)", "Encrypt with Password", "Clear the password", "Save"],
      lockedOpen: ["Open it in the program that made it (as LibreOffice)", "File", "Save As", "Save with password: unticked", "Save"]
    }
  };
  var wordsFor = (lang) => coreLanguage(lang) === "en" ? en : zh;

  // www/parts/help/begin.js
  var FIRST = 3;
  function firstOf(sums) {
    const off = ({ left, right }) => Math.round((left - right) * 1e6);
    const isRow = ({ cells }) => cells.every(({ row }) => row === cells[0].row);
    const of = (isRows) => {
      const across = new Set(sums.filter((one) => isRow(one) !== isRows).map(off));
      const rank = (one) => across.has(off(one)) ? 0 : 1;
      const lineOf = ({ cells: [cell] }) => isRows ? cell.row : cell.column;
      const ranked = sums.filter((one) => isRow(one) === isRows).sort((a, b) => rank(a) - rank(b) || Math.abs(off(b)) - Math.abs(off(a)));
      return ranked.filter((one, at) => ranked.findIndex((other) => lineOf(other) === lineOf(one)) === at).slice(0, FIRST);
    };
    return { rows: of(true), columns: of(false) };
  }
  var FEW = 2;
  function beginView(lang, form, sums) {
    return [...sums].map(([id, all]) => {
      if (all.length <= FEW) return nothing;
      const table = tableIn(form, id);
      const { rows, columns } = firstOf(all);
      const names = [rows.map(({ cells }) => nameIn(table.rows, cells[0].row)), columns.map(({ cells }) => nameIn(table.columns, cells[0].column))];
      return html`<p class="begin">${wordsFor(lang).begin(table.name, names[0], names[1])}</p>`;
    });
  }

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

  // www/element/repairs.js
  function changeView(words, form, { cell, from, to, reason }) {
    return html`
    <p>${placeOf(form, cell)} <del>${from === null ? words.blank : from}</del> → <ins>${to === null ? words.blank : to}</ins>
      ${words.reasons[reason] ? html`<span class="quiet">${words.reasons[reason]}</span>` : nothing}</p>
  `;
  }

  // www/parts/help/edits.js
  function editsView({ words, lang, form, edits, isText, onUndo, onRevise, said }) {
    const { edited } = wordsFor(lang);
    return html`
    <div class="edits">
      <p>${edited.count(edits.length, isText)} <button type="button" class="small" part="button" @click=${onUndo}>${edited.undo}</button></p>
      ${edits.map((change) => changeView(words, form, change))}
      <div class="onward"><button type="button" class="small" part="button" @click=${onRevise}>${edited.revise}</button> ${edited.next(isText)}</div>
      <div class="quiet">${said}</div>
    </div>
  `;
  }

  // www/element/settings.js
  function optionsOf({ lang, form, control, off, published, last, rules, accepted }) {
    const without2 = (off || "").split(/[\s,，、]+/).filter(Boolean);
    const options = { lang: coreLanguage(lang) };
    if (form && !control.namesOwner) options.form = form;
    if (published) options.published = published;
    if (without2.length > 0) options.off = without2;
    if (last) options.last = last;
    if (rules) options.rules = rules;
    if (accepted && accepted.length > 0) options.accepted = accepted;
    try {
      return JSON.parse(JSON.stringify(options));
    } catch (error) {
      throw Object.assign(error, { kind: "misuse" });
    }
  }

  // www/worker/reading.js
  async function readable(source) {
    if (typeof source === "string" || source instanceof Uint8Array) return source;
    if (source instanceof ArrayBuffer) return new Uint8Array(source);
    if (source instanceof Blob) return new Uint8Array(await bufferOf(source));
    throw Object.assign(new TypeError("source: a string, Uint8Array, ArrayBuffer or Blob"), { kind: "misuse" });
  }
  function bufferOf(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(
        /** @type {ArrayBuffer} */
        reader.result
      );
      reader.onerror = () => reject(Object.assign(new Error(String(reader.error)), { kind: "read" }));
      reader.readAsArrayBuffer(blob);
    });
  }

  // www/parts/help/misuse.js
  var REASON = /^(?:options: )?(published|off|form|last|rules|accepted)(?:\[\d+\])?: ?(.*?)(?: is (?:no|not) |$)/;
  var NO_PACK = /^(?:options|source|report|name): /;
  var DATA = (
    /** @type {const} */
    ["last", "rules", "accepted"]
  );
  function settingOf(host, reason) {
    const plain = plainly(host);
    const isOfPack = host.rules && !NO_PACK.test(reason) && DATA.every((name2) => !host[name2] || plain[name2]);
    if (isOfPack) return { name: "rules", value: reason.split("; options: ")[0] };
    const [, name = "", value = ""] = REASON.exec(reason) || [];
    return { name, value };
  }
  function misuseView(host) {
    const { lang, words, session: { failure: { message } } } = host;
    const { misuse } = wordsFor(lang);
    const { name, value } = settingOf(host, message);
    return html`<p class="unused">${name in misuse ? misuse[name](value) : `${words.failure.misuse}${message}`}</p>`;
  }
  async function without(host, { turn, ...taken }, error) {
    const source = taken.report ? "" : await readable(taken.source);
    const answer = await askWithout(host, { ...taken, source, own: true }, optionsOf(plainly(host)), error);
    const hash = await host.control.hashOf(source);
    const { session } = host;
    if (host.control.isBlocking && turn === session.turn && !session.calm) {
      const { version, forms } = answer;
      session.set({ version, forms, name: taken.name, ofField: Boolean(taken.field), isBeside: false, calm: true });
    }
    return { source, hash, result: answer.result, version: answer.version };
  }
  async function askWithout(host, taken, options, { message, reasons = [message] }) {
    for (const reason of reasons) delete options[
      /** @type {"off"} */
      settingOf(host, reason).name
    ];
    try {
      return await host.ask(taken, { ...options });
    } catch (error) {
      const next = (
        /** @type {any} */
        error
      );
      const names = (next.reasons || []).map((reason) => settingOf(host, reason).name);
      if (!names.some((name) => name in options)) throw error;
      return askWithout(host, taken, options, next);
    }
  }
  function plainly(host) {
    const { lang, form, control, off, published } = host;
    const plain = (
      /** @type {any} */
      { lang, form, control, off, published }
    );
    for (const name of DATA) {
      try {
        plain[name] = JSON.parse(JSON.stringify(host[name]));
      } catch {
        plain[name] = null;
      }
    }
    return plain;
  }

  // www/parts/help/menu.js
  var LOCKED = /密码|password/;
  function menuView(lang, name, message) {
    const way = wordsFor(lang).unread[wayOf(name, message)];
    return way ? html`<p class="menu-path">${way.map((step) => html`<span>${step}</span> `)}</p>` : nothing;
  }
  function wayOf(name, message) {
    if (/\.(pdf|ofd)$/i.test(name)) return "original";
    if (LOCKED.test(message)) return lockOf(name, message);
    if (/\.(doc|wps|rtf|odt)$/i.test(name)) return "docx";
    if (/\.(xls|et|ods)$/i.test(name)) return "xlsx";
    return "";
  }
  function lockOf(name, message) {
    if (/压缩包|archive/.test(message)) return "";
    return /\.od[ts]$/i.test(name) ? "lockedOpen" : "locked";
  }

  // www/parts/help/paste.js
  var seen = /* @__PURE__ */ new WeakSet();
  function pasteView(host) {
    const { pasteHere, checkText } = wordsFor(host.lang);
    const area = () => (
      /** @type {HTMLTextAreaElement | null} */
      host.renderRoot.querySelector(".paste textarea")
    );
    host.updateComplete.then(() => {
      const place = area();
      if (!place || seen.has(place)) return;
      seen.add(place);
      place.focus();
    });
    const check = () => host.quietly({ source: area().value, name: host.words.pasted });
    return html`
    <div class="paste">
      <textarea rows="4" aria-label=${pasteHere} placeholder=${pasteHere}></textarea>
      <button part="button" type="button" @click=${check}>${checkText}</button>
    </div>
  `;
  }

  // www/parts/help/styles.js
  var sheet = css` .edits{margin-bottom:8px;padding:6px 10px;border:1px solid var(--line);background:var(--shade)}.repairs{margin-bottom:8px}.ways-list p{line-height:1.5}.paste{max-width:46em;margin:0 auto 10px}.paste textarea{display:block;width:100%;margin-bottom:6px;padding:8px;border:1px solid var(--line);border-radius:3px;background:var(--paper);resize:vertical}.paste button{margin:2px 4px;padding:5px 18px}.menu-path span{display:inline-block;margin:2px 0;padding:1px 10px;border:1px solid var(--line);background:var(--shade)}.menu-path span + span::before{content:"→ ";color:var(--quiet)}`;

  // www/parts/yearly.js
  var betweenYears = (skipped) => skipped.filter(({ rule, why }) => rule.startsWith("Y-") || /上一年|last year/.test(why));

  // www/parts/help/last-year.js
  async function lastOf(host, { source, name = "", medium, several }) {
    if (several) return [host.last, host.lastYear.label, wordsFor(host.lang).lastOne];
    const options = host.options();
    delete options.form;
    delete options.last;
    delete options.accepted;
    const { result: { verdict, findings, report } } = await host.ask({ source: await readable(source), name, medium }, options);
    if (verdict === "unreadable") return [null, "", wordsFor(host.lang).lastUnread(name, findings[0].message)];
    return [report, name, ""];
  }
  function lastView({ lang, last: { agency, year }, result, session: { busy } }, label, trouble) {
    const words = wordsFor(lang);
    const skipped = result && !busy && !trouble ? betweenYears(result.coverage.skipped) : [];
    return html`${words.lastIs(agency, year, label)}
    ${skipped.length > 0 ? html`<p class="unused">${words.lastUnused(skipped.length, [...new Set(skipped.map(({ why }) => why))])}</p>` : nothing}`;
  }

  // www/parts/help/ways.js
  var shownOf = ([first]) => first && first.changes.length > 4 ? 1 : 3;
  function waysView(view) {
    const { words, result, lang } = view;
    const help = wordsFor(lang);
    const fills = fillsOf(result);
    const repairs = severalOf(result);
    if (repairs.length + fills.length === 0) return nothing;
    const shown = shownOf(repairs);
    const rest = repairs.slice(shown);
    const shared = sharedBy(repairs);
    const isMore = tablesOf({ repairs }).some((table) => waysOf(result, table).count > repairs.length);
    return html`
    <h3>${help.ways}</h3>
    ${isMore ? html`<p class="quiet">${help.listed(repairs.length)}</p>` : nothing}
    ${shared.length > 0 ? html`<p>${help.shared}</p><ol class="repairs ways-list">${wayView(view, { changes: shared })}</ol><p>${help.apart}</p>` : nothing}
    ${repairs.length > 0 ? html`<ol class="repairs ways-list">${repairs.slice(0, shown).map((repair) => wayView(view, repair, shared))}</ol>` : nothing}
    ${rest.length > 0 ? html`<details><summary>${help.otherWays(rest.length)}</summary>
          <ol class="repairs ways-list">${rest.map((repair) => wayView(view, repair, shared))}</ol></details>` : nothing}
    ${fills.length > 0 ? html`<details><summary>${help.fills(fills.length)}</summary>
          <ol class="repairs ways-list">${fills.map((fill) => wayView(view, { changes: [fill] }))}</ol></details>` : nothing}
    <p class="quiet">${words.askRegister}</p>
  `;
  }
  function gaveUpView({ lang, isSearching, result }) {
    const { searching, gaveUp } = wordsFor(lang);
    return result.gave_up ? html`<p class="quiet gave-up">${isSearching ? searching : gaveUp}</p>` : nothing;
  }
  var severalOf = (result) => result.repairs.filter(({ table }) => !onlyWay(result, table));
  function fillsOf({ repairs, fills }) {
    const proposed = repairs.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell)));
    return fills.filter(({ cell }) => !proposed.includes(cellKey(cell)));
  }
  function sharedBy(repairs) {
    const tables = new Set(repairs.map(({ table }) => table));
    if (repairs.length < 2 || tables.size > 1) return [];
    return repairs[0].changes.filter((change) => repairs.every(({ changes }) => changes.some((other) => isSame(other, change))));
  }
  var isSame = (one, other) => cellKey(one.cell) === cellKey(other.cell) && one.to === other.to;
  function wayView({ words, form, onApply }, { changes }, shared = []) {
    return html`
    <li class="repair">
      ${changes.filter((change) => !shared.some((one) => isSame(one, change))).map((change) => changeView(words, form, change))}
      <button type="button" class="small" part="button" @click=${() => onApply(changes)}>${words.applyTo(changes)}</button>
    </li>
  `;
  }

  // <stdin>
  document.currentScript.gouji = { build: "db9b164a4c52", part: part_exports };
})();
