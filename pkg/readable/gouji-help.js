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
    menuView: () => menuView,
    sheet: () => sheet,
    waysView: () => waysView
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
    ways: "可能的改法",
    otherWays: (n) => `另有 ${n} 种改法`,
    fills: (n) => `由勾稽关系可以推出的空白（${n} 格）`,
    begin: (table, rows, columns) => `${table}请先看${[...rows.length ? [`这几行：${rows.join("、")}`] : [], ...columns.length ? [`这几列：${columns.join("、")}`] : []].join("；")}。`,
    unread: {
      docx: ["用 Word 或 WPS 打开", "文件", "另存为", "Word 文档（*.docx）"],
      xlsx: ["用 Excel 或 WPS 打开", "文件", "另存为", "Excel 工作簿（*.xlsx）"],
      original: ["找到排版前的 Word、WPS 或 Excel 原稿", "点上面的“换一份”", "选择原稿"],
      locked: ["用 Word、Excel 或 WPS 打开", "文件", "信息", "保护文档（工作簿）", "用密码进行加密", "清空密码", "保存"]
    }
  };
  var en = {
    ways: "Possible repairs",
    otherWays: (n) => `${n} other ways`,
    fills: (n) => `Blanks that the balances determine (${n})`,
    begin: (table, rows, columns) => `${table}: look first at ${[...rows.length ? [`the rows ${rows.join(", ")}`] : [], ...columns.length ? [`the columns ${columns.join(", ")}`] : []].join("; ")}.`,
    unread: {
      docx: ["Open it in Word or WPS", "File", "Save as", "Word document (*.docx)"],
      xlsx: ["Open it in Excel or WPS", "File", "Save as", "Excel workbook (*.xlsx)"],
      original: ["Find the Word, WPS or Excel file that it was made from", "Another report, above", "Take that file"],
      locked: ["Open it in Word, Excel or WPS", "File", "Info", "Protect Document (Workbook)", "Encrypt with Password", "Clear the password", "Save"]
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
      return sums.filter((one) => isRow(one) === isRows).sort((a, b) => rank(a) - rank(b) || Math.abs(off(b)) - Math.abs(off(a))).slice(0, FIRST);
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

  // www/parts/help/menu.js
  var LOCKED = /密码|password/;
  function menuView(lang, name, message) {
    const way = wordsFor(lang).unread[wayOf(name, message)];
    return way ? html`<p class="menu-path">${way.map((step) => html`<span>${step}</span> `)}</p>` : nothing;
  }
  function wayOf(name, message) {
    if (LOCKED.test(message)) return "locked";
    if (/\.(doc|wps|rtf|odt)$/i.test(name)) return "docx";
    if (/\.(xls|et|ods)$/i.test(name)) return "xlsx";
    return /\.(pdf|ofd)$/i.test(name) ? "original" : "";
  }

  // www/parts/help/styles.js
  var sheet = css` .ways-list p{display:inline}.menu-path span{display:inline-block;margin:2px 0;padding:1px 10px;border:1px solid var(--line);background:var(--shade)}.menu-path span + span::before{content:"→ ";color:var(--quiet)}`;

  // www/element/repairs.js
  function changeView(words, form, { cell, from, to, reason }) {
    return html`
    <p>${placeOf(form, cell)} <del>${from === null ? words.blank : from}</del> → <ins>${to === null ? words.blank : to}</ins>
      ${words.reasons[reason] ? html`<span class="quiet">${words.reasons[reason]}</span>` : nothing}</p>
  `;
  }

  // www/parts/help/ways.js
  var SHOWN = 3;
  function waysView(view) {
    const { words, result, lang } = view;
    const { more } = result;
    const help = wordsFor(lang);
    const fills = fillsOf(result);
    const repairs = severalOf(result);
    if (repairs.length + fills.length === 0) return nothing;
    const rest = repairs.slice(SHOWN);
    return html`
    <h3>${help.ways}</h3>
    ${repairs.length > 0 ? html`<ol class="repairs ways-list">${repairs.slice(0, SHOWN).map((repair) => wayView(view, repair))}</ol>` : nothing}
    ${rest.length > 0 ? html`<details><summary>${help.otherWays(rest.length + more)}</summary>
          <ol class="repairs ways-list">${rest.map((repair) => wayView(view, repair))}</ol></details>` : nothing}
    ${fills.length > 0 ? html`<details><summary>${help.fills(fills.length)}</summary>
          <ol class="repairs ways-list">${fills.map((fill) => wayView(view, { changes: [fill] }))}</ol></details>` : nothing}
    <p class="quiet">${words.askRegister}</p>
  `;
  }
  var severalOf = ({ repairs, more }) => repairs.filter(({ table }) => more > 0 || repairs.filter((other) => other.table === table).length > 1);
  function fillsOf({ repairs, fills }) {
    const proposed = repairs.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell)));
    return fills.filter(({ cell }) => !proposed.includes(cellKey(cell)));
  }
  function wayView({ words, form, onApply }, { changes }) {
    return html`
    <li class="repair">
      ${changes.map((change) => changeView(words, form, change))}
      <button type="button" class="small" part="button" @click=${() => onApply(changes)}>${words.applyTo(changes)}</button>
    </li>
  `;
  }

  // <stdin>
  document.currentScript.gouji = { build: "de73052ee7a5", part: part_exports };
})();
