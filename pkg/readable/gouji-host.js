/*! gouji 0.2.0 | MIT OR Apache-2.0 */
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // www/parts/host/part.js
  var part_exports = {};
  __export(part_exports, {
    acceptedView: () => acceptedView,
    againView: () => againView,
    besideView: () => besideView,
    explain: () => explain,
    follow: () => follow,
    forget: () => forget,
    look: () => look,
    pasted: () => pasted,
    reasonView: () => reasonView,
    sheet: () => sheet,
    tell: () => tell
  });

  // www/parts/lit.js
  var nothing = /* @__PURE__ */ Symbol.for("lit-nothing");
  var html = (strings, ...values) => ({ _$litType$: 1, strings, values });
  var css = String.raw;

  // www/element/groups.js
  function grouped(findings) {
    const roots = new Set(findings.map((finding) => finding.key));
    const isMember = (finding) => finding.group && finding.group !== finding.key && roots.has(finding.group);
    return findings.filter((finding) => !isMember(finding)).map((root) => ({ root, members: findings.filter((other) => isMember(other) && other.group === root.key) }));
  }

  // www/element/words.js
  var coreLanguage = (lang) => isEnglish(lang) ? "en" : "zh";
  var isEnglish = (lang) => /^en\b/i.test(lang || "");

  // www/parts/host/words.js
  var zh = {
    tip: (to, sure) => `${sure ? "很可能" : "可能"}应为 ${to}，请与台账核对`,
    reason: "请写明情况属实的理由",
    giveReason: "确定",
    withIt: (n) => `由此连带的 ${n} 处一并说明。`,
    takeBack: "撤回",
    accepted: (n) => `已说明的意见（${n}）`,
    reasonGiven: (reason) => `理由：${reason}`,
    blind: (id, isThere) => `没有要核对的：${isThere ? `“${id}”里没有文件框、编辑器或表格` : `页面上没有 id 为“${id}”的元素`}，请检查 for 属性。`,
    again: "重新核对",
    noFile: "上传框里还没有选择文件；报送前请在上传框里选择核对过的这一份。",
    mode: (mode) => `mode 属性只有 advise 和 block，“${mode}”按 advise 处理，不阻拦提交，请检查。`,
    lang: (lang) => `lang 属性只有 zh 和 en，“${lang}”按 zh 处理，请检查。`,
    explainIs: (value) => `explain 属性不写值，“${value}”按没有写处理，不能说明理由，请检查。`,
    alone: 'mode="block" 没有阻拦提交：组件不在表单里。请把组件放进 <form>，或用 form 属性写明表单的 id。',
    noFor: 'mode="block" 没有阻拦提交：没有 for 属性，表单里选择的文件没有核对。请用 for 属性写明文件框的 id。',
    // A report beside what the page will send.
    beside: {
      file: "上传框里的文件",
      text: "网页上的正文",
      not: (name) => `核对的不是${name}；报送的是${name}。`,
      back: (name) => `核对${name}`
    }
  };
  var en = {
    tip: (to, sure) => `${sure ? "most likely" : "perhaps"} ${to}: please check with the register`,
    reason: "Why the figures are right as they are",
    giveReason: "Set aside",
    withIt: (n) => `The ${n} that ${n === 1 ? "follows" : "follow"} from it ${n === 1 ? "is" : "are"} set aside with it.`,
    takeBack: "Take back",
    accepted: (n) => `Set aside with a reason (${n})`,
    reasonGiven: (reason) => `Reason: ${reason}`,
    blind: (id, isThere) => `Nothing on this page is watched: ${isThere ? `“${id}” holds no file input, editor or table` : `no element has the id “${id}”`}. Please check the attribute for.`,
    again: "Check again",
    noFile: "No file is chosen in the upload field yet: please choose the one that was checked there before sending.",
    mode: (mode) => `The attribute mode is advise or block: “${mode}” counts as advise, and nothing is held back. Please check.`,
    lang: (lang) => `The attribute lang is zh or en: “${lang}” counts as zh. Please check.`,
    explainIs: (value) => `The attribute explain has no value: “${value}” counts as if it were not there, and no reason can be given. Please check.`,
    alone: `mode="block" holds nothing back: the element stands in no form. Please put it into a <form>, or name the form's id in the attribute form.`,
    noFor: 'mode="block" holds nothing back: without the attribute for, the file that was chosen in the form is not checked. Please name the id of its field in for.',
    beside: {
      file: "the file in the upload field",
      text: "the text on the page",
      not: (name) => `This is not ${name}, which will be sent.`,
      back: (name) => `Check ${name}`
    }
  };
  var wordsFor = (lang) => coreLanguage(lang) === "en" ? en : zh;

  // www/parts/host/reasons.js
  var given = /* @__PURE__ */ new WeakMap();
  var together = (aside, key) => (given.get(aside) || []).find((keys) => keys.includes(key)) || [key];
  function followersOf({ findings }, key) {
    const standing = grouped(findings.filter(({ accepted }) => accepted === void 0));
    return standing.filter(({ root }) => root.key === key).flatMap(({ members }) => members);
  }
  function give(aside, keys, reason) {
    const { host } = aside;
    const others = (host.accepted || []).filter(({ key }) => !keys.includes(key));
    given.set(aside, [...(given.get(aside) || []).filter((one) => !one.some((key) => keys.includes(key))), keys]);
    host.accepted = reason ? [...others, ...keys.map((key) => ({ key, reason }))] : others;
    host.session.explain("");
    focusOn(host, ".summary");
  }
  function explain(host, key) {
    const isOpen = key === host.session.explaining;
    host.session.explain(isOpen ? "" : key);
    if (!isOpen) focusOn(host, ".reason input");
  }
  async function focusOn(host, selector) {
    await host.updateComplete;
    const target = (
      /** @type {HTMLElement | null} */
      host.renderRoot.querySelector(selector)
    );
    if (target) target.focus();
  }
  function reasonView({ lang, aside, result }, key) {
    const words = wordsFor(lang);
    const followers = followersOf(result, key);
    const take = (event) => {
      const reason = event.target.closest(".reason").querySelector("input").value.trim();
      if (reason) give(aside, [key, ...followers.map((one) => one.key)], reason);
    };
    const onKey = (event) => {
      if (event.key === "Enter" && !event.isComposing) take(event);
      if (event.key === "Escape") aside.explain(key);
    };
    return html`
    <p class="reason">
      <input type="text" aria-label=${words.reason} placeholder=${words.reason} maxlength="500" @keydown=${onKey} />
      <button part="button" type="button" class="small" @click=${take}>${words.giveReason}</button>
    </p>
    ${followers.length > 0 ? html`<p class="quiet">${words.withIt(followers.length)}</p>` : nothing}
  `;
  }
  function acceptedView({ lang, aside, result: { findings } }) {
    const words = wordsFor(lang);
    const accepted = findings.filter((one) => one.accepted !== void 0);
    const first = accepted.filter(({ key }) => accepted.find((one) => together(aside, key).includes(one.key)).key === key);
    return html`
    <details class="accepted">
      <summary>${words.accepted(accepted.length)}</summary>
      <ol>
        ${first.map(({ key, accepted: reason }) => {
      const keys = together(aside, key);
      return html`
            <li>${accepted.filter((one) => keys.includes(one.key)).map(({ message }) => html`${message}<br />`)}<span class="quiet">${words.reasonGiven(reason)}</span>
              <button part="button" type="button" class="small" @click=${() => give(aside, keys, "")}>${words.takeBack}</button></li>`;
    })}
      </ol>
    </details>
  `;
  }

  // www/parts/host/beside.js
  function besideView(field) {
    const { host } = field;
    if (!field.isBeside) return html`<p>${wordsFor(host.lang).noFile}</p>`;
    return html`
    <p class="verdict review"><span class="sign" aria-hidden="true">!</span><strong>${wordsFor(host.lang).beside.not(nameOf(field))}</strong></p>
    ${host.many.front ? nothing : reasonView2(host)}
    ${backView(field)}
  `;
  }
  function againView(host) {
    const { field, control, checking: { stopped } } = host;
    const again = () => {
      host.quietly(stopped);
      focusOn(host, ".summary");
    };
    const isOfField = control.isUnknown && field.isHeld;
    return html`${reasonView2(host)}${isOfField ? backView(field) : stopped ? buttonView(wordsFor(host.lang).again, again) : nothing}`;
  }
  function nameOf({ host, isFile }) {
    const { beside } = wordsFor(host.lang);
    return isFile ? beside.file : beside.text;
  }
  var reasonView2 = ({ control: { reasonToWait } }) => reasonToWait ? html`<p><strong>${reasonToWait}</strong></p>` : nothing;
  var backView = (field) => buttonView(wordsFor(field.host.lang).beside.back(nameOf(field)), () => back(field));
  var buttonView = (text, onClick) => html`<p><button type="button" class="small" part="button" @click=${onClick}>${text}</button></p>`;
  function back({ host, given: given2 }) {
    if (given2.several && host.many.own) host.many.comeBack();
    else host.quietly(given2);
    focusOn(host, ".summary");
  }

  // www/form/cells.js
  var cellKey = ({ table, row, column }) => `${table}.${row}.${column}`;
  function columnsOf(table, id) {
    const row = table.rows.find((one) => one.id === id);
    return row && row.columns || table.columns.map((column) => column.id);
  }

  // www/element/tables.js
  var WORST_FIRST = ["error", "warning", "info"];
  function marksOf({ findings, repairs }, current) {
    const marks = /* @__PURE__ */ new Map();
    const rank = (finding) => finding.key === current ? -1 : WORST_FIRST.indexOf(finding.severity);
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
    const changes = ({ changes: all }) => all.some((change) => cellKey(change.cell) === cellKey(cell));
    if (ways.length === 0) return crossed.has(cellKey(cell)) ? "cross" : "beside";
    if (!ways.some(changes)) return "beside";
    return ways.every(changes) ? "suspect" : "possible";
  }

  // www/parts/host/boxes.js
  var LINES = 6;
  var Boxes = class {
    /** @param {ShadowRoot} tree @param {HTMLElement} root @param {HTMLIFrameElement | null} frame */
    constructor(tree, root, frame) {
      this.tree = tree;
      this.root = root;
      this.frame = frame;
      this.boxes = [];
      this.layer = document.createElement("div");
      this.layer.className = "gouji-marks";
      this.layer.setAttribute("aria-hidden", "true");
      this.at = { pointer: null, caret: null };
      this.asked = 0;
      this.follow = () => {
        if (this.boxes.length > 0) this.asked = this.asked || requestAnimationFrame(() => this.put());
      };
      this.size = new ResizeObserver(() => this.put());
      this.views = frame ? [
        window,
        /** @type {Window} */
        frame.contentWindow
      ] : [window];
    }
    /** @param {Mark[]} marks */
    show(marks) {
      this.clear();
      if (marks.length === 0) return;
      this.boxes = marks.map(({ target, name, tip }) => {
        const box = document.createElement("div");
        box.className = tip ? `${name} suspect` : name;
        if (tip) box.append(Object.assign(document.createElement("span"), { className: "tip", textContent: tip }));
        return { box, target, tip };
      });
      this.hinted();
      this.layer.append(...this.boxes.map(({ box }) => box));
      this.layer.style.zIndex = String(heightOf(this.frame || this.root) + 1);
      this.tree.append(this.layer);
      for (const view of this.views) {
        view.addEventListener("scroll", this.follow, { capture: true, passive: true });
        view.addEventListener("resize", this.follow);
      }
      for (const element of [document.documentElement, this.root, ...this.frame ? [this.frame] : []]) this.size.observe(element);
      this.put();
    }
    /** A pointer, a finger or the caret has come to a place. @param {"pointer" | "caret"} what @param {Node | null} node */
    hint(what, node) {
      this.at[what] = node;
      this.hinted();
    }
    /** What the cell there should hold is shown, and that of no other; also by boxes that are drawn anew while it stays there. */
    hinted() {
      const there = (node) => node && this.boxes.find(({ target, tip }) => tip && "contains" in target && target.contains(node));
      const one = there(this.at.pointer) || there(this.at.caret);
      for (const { box, tip } of this.boxes) if (tip) box.classList.toggle("hinted", Boolean(one) && box === one.box);
    }
    clear() {
      cancelAnimationFrame(this.asked);
      this.asked = 0;
      this.size.disconnect();
      for (const view of this.views) {
        view.removeEventListener("scroll", this.follow, { capture: true });
        view.removeEventListener("resize", this.follow);
      }
      for (const { box } of this.boxes) box.remove();
      this.boxes = [];
      this.layer.remove();
    }
    /** Puts every box where its target is seen now. */
    put() {
      this.asked = 0;
      if (this.frame && !this.frame.contentWindow) return;
      const origin = this.layer.getBoundingClientRect();
      const inner = this.frame ? innerOf(this.frame) : null;
      const seen2 = inner && this.frame ? cut(inner, clipOf(this.frame)) : null;
      for (const { box, target } of this.boxes) {
        const sides = cut(target.getBoundingClientRect(), clipOf(target));
        place(box, inner && seen2 ? cut(moved(sides, inner), seen2) : sides, origin);
      }
    }
  };
  function place(box, { left, top, right, bottom }, origin) {
    box.hidden = right - left < LINES || bottom - top < LINES;
    box.style.left = `${left - origin.left}px`;
    box.style.top = `${top - origin.top}px`;
    box.style.width = `${right - left}px`;
    box.style.height = `${bottom - top}px`;
  }
  function clipOf(target) {
    let sides = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    const start = "startContainer" in target ? target.startContainer : target;
    for (let around = start.parentElement; around && around.parentElement; around = around.parentElement) {
      const isBody = around === around.ownerDocument.body;
      if (!isBody && getComputedStyle(around).overflow !== "visible") sides = cut(sides, around.getBoundingClientRect());
    }
    return sides;
  }
  function innerOf(frame) {
    const { left, top } = frame.getBoundingClientRect();
    const style = getComputedStyle(frame);
    const from = { left: left + frame.clientLeft + parseFloat(style.paddingLeft), top: top + frame.clientTop + parseFloat(style.paddingTop) };
    const view = (
      /** @type {Window} */
      frame.contentWindow
    );
    return { ...from, right: from.left + view.innerWidth, bottom: from.top + view.innerHeight };
  }
  function cut(a, b) {
    return { left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) };
  }
  function moved({ left, top, right, bottom }, by) {
    return { left: left + by.left, top: top + by.top, right: right + by.left, bottom: bottom + by.top };
  }
  function heightOf(element) {
    let height = 0;
    for (let around = (
      /** @type {Element | null} */
      element
    ); around; around = around.parentElement) {
      height = Math.max(height, parseInt(getComputedStyle(around).zIndex, 10) || 0);
    }
    return height;
  }

  // www/parts/host/cells.js
  var NOTHING = /[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g;
  var squeezed = (text) => text.normalize("NFKC").replace(NOTHING, "");
  function tablesOf(root, source) {
    const tables = [...root.querySelectorAll("table")];
    if (root.tagName === "TABLE") tables.unshift(
      /** @type {HTMLTableElement} */
      root
    );
    return (source.match(/<table(?![\w-])/gi) || []).length === tables.length ? tables : [];
  }
  function cellAt(tables, report, form, { table, row, column, at }) {
    const line = at && tables[at.grid] && tables[at.grid].rows[at.row];
    const cell = line && line.cells[at.column];
    const values = report.tables[table] && report.tables[table][row];
    if (!cell || !values) return null;
    const layout = form.tables.find((one) => one.id === table);
    return holds(cell.textContent, values[columnsOf(layout, row).indexOf(column)]) ? cell : null;
  }
  function holds(text, value) {
    const printed = squeezed(text);
    if (value === void 0) return false;
    if (value === null) return printed === "";
    if (typeof value === "string") return printed === squeezed(value);
    const figures = printed.replace(/[,'’]/g, "").match(/\d+(\.\d+)?/g) || [];
    return figures.length === 1 && Number(figures[0]) === Math.abs(value);
  }

  // www/parts/host/clauses.js
  var SILENT = "script, style, template, textarea, noscript, title";
  var Clauses = class {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.document = root.ownerDocument;
      this.places = [];
      let text = "";
      const walker = this.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = (
        /** @type {Text | null} */
        walker.nextNode()
      ); node; node = /** @type {Text | null} */
      walker.nextNode()) {
        if (node.parentElement && node.parentElement.closest(SILENT)) continue;
        for (let at = 0; at < node.data.length; at += 1) {
          if (isNothing(node.data[at])) continue;
          text += node.data[at];
          this.places.push([node, at]);
        }
      }
      this.text = text;
    }
    /** Where a clause stands, if it stands there once. @param {string} clause @returns {Range | null} */
    find(clause) {
      const sought = [...clause].filter((letter) => !isNothing(letter)).join("");
      const start = sought ? this.text.indexOf(sought) : -1;
      if (start < 0 || this.text.indexOf(sought, start + 1) >= 0) return null;
      const [first, from] = this.places[start];
      const [last, to] = this.places[start + sought.length - 1];
      const range = this.document.createRange();
      range.setStart(first, from);
      range.setEnd(last, to + 1);
      return range;
    }
  };
  var isNothing = (letter) => /[\s\u200b-\u200d\u2060\u00ad]/.test(letter);

  // www/parts/host/styles.js
  var sheet = css` .gouji-marks{position:fixed;left:0;top:0;width:0;height:0;pointer-events:none}.gouji-marks>div{position:absolute;box-sizing:border-box;border:2px solid}.gouji-marks .error{border-color:#b3261e;background:rgba(179,38,30,.12)}.gouji-marks .warning{border:2px dashed #8a5300;background:rgba(138,83,0,.1)}.gouji-marks .info{border:2px dotted #2a5d8f}.gouji-marks .beside{border:1px dotted #5a6673}.gouji-marks .tip{display:none;position:absolute;left:-2px;top:100%;padding:2px 8px;border:2px solid #b3261e;background:#fff;color:#8c1d18;font:14px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;white-space:nowrap}.gouji-marks .hinted .tip{display:block}.gouji-marks .current{border:3px solid #17508f}.reason{display:flex;margin-top:4px}.reason input{flex:1;min-width:0;margin-right:6px;padding:3px 6px;border:1px solid var(--line);border-radius:3px;background:var(--paper);color:inherit;font:inherit;font-size:.867em}.accepted{margin:8px 0;font-size:.933em}.accepted summary{cursor:pointer;color:var(--accent)}.accepted li{margin:4px 0;overflow-wrap:anywhere;word-break:break-word}@media print{.gouji-marks{display:none}}`;
  var highlights = css` ::highlight(gouji-error){color:#8c1d18;background-color:#fbdad7;text-decoration:underline wavy #b3261e}::highlight(gouji-warning){color:#6b4100;background-color:#ffedc2;text-decoration:underline dashed #8a5300}::highlight(gouji-info){text-decoration:underline dotted #2a5d8f}::highlight(gouji-beside){text-decoration:underline dotted #5a6673}::highlight(gouji-current){text-decoration:underline 2px solid #17508f}`;

  // www/parts/host/highlights.js
  var NAMES = ["beside", "info", "warning", "error", "current"];
  var adopted = /* @__PURE__ */ new WeakMap();
  var canHighlight = (view) => Boolean(view && view.Highlight && view.CSS && view.CSS.highlights);
  var Highlights = class {
    /** @param {HTMLElement} root what is marked is in it */
    constructor(root) {
      this.view = /** @type {any} */
      root.ownerDocument.defaultView;
      this.scope = /** @type {Document | ShadowRoot} */
      root.getRootNode();
      this.mine = [];
      adopt(this.scope, this.view);
    }
    /** @param {string} name @param {Range} range */
    add(name, range) {
      const registry = this.view.CSS.highlights;
      const key = `gouji-${name}`;
      if (!registry.has(key)) registry.set(key, Object.assign(new this.view.Highlight(), { priority: NAMES.indexOf(name) }));
      registry.get(key).add(range);
      this.mine.push([key, range]);
    }
    clear() {
      const { highlights: registry } = this.view.CSS || {};
      for (const [key, range] of registry ? this.mine : []) {
        const highlight = registry.get(key);
        if (highlight) highlight.delete(range);
        if (highlight && highlight.size === 0) registry.delete(key);
      }
      this.mine = [];
    }
    stop() {
      this.clear();
      release(this.scope);
    }
  };
  function adopt(scope, view) {
    const entry = adopted.get(scope) || { sheet: new view.CSSStyleSheet(), users: 0 };
    if (entry.users === 0) entry.sheet.replaceSync(highlights);
    entry.users += 1;
    adopted.set(scope, entry);
    if (!scope.adoptedStyleSheets.includes(entry.sheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, entry.sheet];
  }
  function release(scope) {
    const entry = (
      /** @type {Adopted} */
      adopted.get(scope)
    );
    entry.users -= 1;
    if (entry.users === 0) scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((sheet2) => sheet2 !== entry.sheet);
  }

  // www/parts/host/hints.js
  function hints(root, boxes) {
    const document2 = root.ownerDocument;
    const onPointer = ({ target }) => boxes.hint("pointer", target);
    const onAway = ({ pointerType }) => pointerType === "mouse" && boxes.hint("pointer", null);
    const onCaret = () => {
      const { anchorNode } = document2.getSelection() || { anchorNode: null };
      boxes.hint("caret", anchorNode && root.contains(anchorNode) ? anchorNode : null);
    };
    for (const type of ["pointerover", "pointerdown"]) root.addEventListener(type, onPointer);
    root.addEventListener("pointerleave", onAway);
    document2.addEventListener("selectionchange", onCaret);
    return () => {
      for (const type of ["pointerover", "pointerdown"]) root.removeEventListener(type, onPointer);
      root.removeEventListener("pointerleave", onAway);
      document2.removeEventListener("selectionchange", onCaret);
    };
  }

  // www/parts/host/lines.js
  function figureIn(text, report, form, { table, row, column }) {
    const layout = form.tables.find((one) => one.id === table);
    const values = report.tables[table] && report.tables[table][row];
    const named2 = layout.rows.find((one) => one.id === row);
    if (!values || !named2) return null;
    const at = columnsOf(layout, row).indexOf(column);
    let found = null;
    let start = 0;
    for (const line of text.split("\n")) {
      const place2 = figureInLine(line.split("	"), values, squeezed(named2.label), at);
      if (place2 && found) return null;
      if (place2) found = [start + place2[0], start + place2[1]];
      start += line.length + 1;
    }
    return (
      /** @type {[number, number] | null} */
      found
    );
  }
  function figureInLine(fields, values, label, at) {
    const labels = fields.length - values.length;
    if (labels < 1 || !fields.slice(0, labels).some((field) => squeezed(field) === label)) return null;
    if (!values.every((value, i) => holds(fields[labels + i], value))) return null;
    const start = fields.slice(0, labels + at).join("	").length + 1;
    return [start, start + fields[labels + at].length];
  }

  // www/parts/host/place.js
  function placeIn(field) {
    if (isControl(field)) return standInFor(field) || controlPlace(
      /** @type {HTMLTextAreaElement} */
      field
    );
    return contentIn(field);
  }
  var isControl = ({ tagName }) => /^(TEXTAREA|INPUT)$/.test(tagName);
  function besideHidden(field) {
    if (!isControl(field) || field.getClientRects().length > 0) return [];
    const beside = [field.nextElementSibling, field.previousElementSibling];
    return (
      /** @type {HTMLElement[]} */
      beside.filter((one) => one && !isControl(
        /** @type {HTMLElement} */
        one
      ) && one.localName !== "gouji-check")
    );
  }
  function standInFor(field) {
    for (const one of besideHidden(field)) {
      const place2 = contentIn(one);
      if (place2 && (place2.frame || place2.isText || place2.root.isContentEditable)) return place2;
    }
    return null;
  }
  function contentIn(field) {
    if (field.isContentEditable) return contentPlace(field, field, null);
    for (const frame of framesIn(field)) {
      const body = editorIn(frame);
      if (body && (frame.getClientRects().length > 0 || !sourceIn(field))) return contentPlace(body, body.ownerDocument, frame);
    }
    const inside = field.querySelector("[contenteditable]");
    if (inside && /** @type {HTMLElement} */
    inside.isContentEditable) return contentPlace(
      /** @type {HTMLElement} */
      inside,
      field,
      null
    );
    const source = sourceIn(field);
    if (source) return controlPlace(source);
    if (field.tagName === "TABLE" || field.querySelector("table")) return contentPlace(field, field, null);
    return null;
  }
  var sourceIn = (field) => [...field.querySelectorAll("textarea")].find(({ offsetHeight }) => offsetHeight > 60);
  function framesIn(field) {
    return [field, ...besideHidden(field)].flatMap((one) => one.tagName === "IFRAME" ? [
      /** @type {HTMLIFrameElement} */
      one
    ] : [...one.querySelectorAll("iframe")]);
  }
  function editorIn(frame) {
    const inner = frame.contentDocument;
    if (!inner || !inner.body) return null;
    return inner.body.isContentEditable || inner.designMode === "on" ? inner.body : null;
  }
  function controlPlace(field) {
    return { root: field, frame: null, watched: field, isText: true, read: () => field.value.trim() ? { source: field.value } : null };
  }
  function contentPlace(root, watched, frame) {
    const source = () => root.isContentEditable && root.tagName !== "TABLE" ? root.innerHTML : root.outerHTML;
    return { root, frame, watched, isText: false, read: () => root.textContent.trim() ? { source: source(), medium: "html" } : null };
  }

  // www/parts/host/follow.js
  var REST = 600;
  var AGAIN = 500;
  var TIMES = 60;
  var follow = (host, field) => new Follower(host, field);
  var Follower = class {
    /** @param {import("../../element/gouji-check.js").GoujiCheck} host @param {HTMLElement} field */
    constructor(host, field) {
      this.host = host;
      this.field = field;
      this.scope = field.getRootNode();
      this.place = null;
      this.marked = { result: null, current: "" };
      this.timer = 0;
      this.wait = 0;
      this.tries = 0;
      this.onChange = () => this.changed();
      this.onLeave = () => this.timer && this.look();
      this.onLoad = () => {
        this.tries = 0;
        this.refresh();
      };
      this.observer = new MutationObserver(this.onChange);
      this.scope.addEventListener("load", this.onLoad, true);
      this.refresh();
    }
    stop() {
      this.scope.removeEventListener("load", this.onLoad, true);
      this.leave();
    }
    /** The field may have become something else: an editor has come, or has written its document anew. */
    refresh() {
      const place2 = placeIn(this.field);
      if ((place2 && place2.root) !== (this.place && this.place.root)) {
        this.leave();
        if (place2) this.enter(place2);
      }
      clearTimeout(this.wait);
      if (place2 && !place2.isText || framesIn(this.field).length === 0 || this.tries === TIMES) return;
      this.tries += 1;
      this.wait = setTimeout(() => this.refresh(), AGAIN);
    }
    /** @param {import("./place.js").Place} place */
    enter(place2) {
      this.place = place2;
      const { root, watched, frame, isText } = place2;
      if (isText) watched.addEventListener("input", this.onChange);
      else this.observer.observe(watched, { childList: true, characterData: true, subtree: true, attributeFilter: ["rowspan", "colspan"] });
      this.view = frame ? frame.contentWindow : null;
      if (this.view) this.view.addEventListener("blur", this.onLeave);
      this.boxes = new Boxes(
        /** @type {ShadowRoot} */
        this.host.renderRoot,
        root,
        frame
      );
      this.endHints = isText ? () => {
      } : hints(root, this.boxes);
      this.lights = !isText && canHighlight(root.ownerDocument.defaultView) ? new Highlights(root) : null;
      this.look();
    }
    leave() {
      clearTimeout(this.timer);
      clearTimeout(this.wait);
      this.timer = 0;
      this.host.session.fieldRests();
      if (!this.place) return;
      this.observer.disconnect();
      this.place.watched.removeEventListener("input", this.onChange);
      if (this.view) this.view.removeEventListener("blur", this.onLeave);
      this.endHints();
      this.boxes.clear();
      if (this.lights) this.lights.stop();
      this.place = null;
      this.marked = { result: null, current: "" };
    }
    changed() {
      this.refresh();
      if (!this.place) return;
      this.boxes.follow();
      this.host.session.fieldChanges();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.look(), REST);
    }
    /** Has what the field holds checked. */
    look() {
      clearTimeout(this.timer);
      this.timer = 0;
      this.host.session.fieldRests();
      if (!this.place) return;
      const intake = this.place.read();
      this.host.field.look(intake || { source: "" });
      const { result, current } = this.marked;
      this.marked = { result: null, current: "" };
      if (result) this.mark(result, current);
    }
    /** Shows the findings of a result in the field, or none. @param {Result} result @param {string} current key of the finding in hand */
    mark(result, current) {
      if (!this.place || this.place.isText) return;
      if (result === this.marked.result && current === this.marked.current) {
        this.boxes.follow();
        return;
      }
      this.marked = { result, current };
      if (this.lights) this.lights.clear();
      this.targets = result && result.report ? this.targetsOf(result, current) : [];
      this.boxes.show(this.targets.filter((mark) => !this.light(mark) || mark.tip));
    }
    /** By a highlight, where there are highlights and text for one. @param {import("./boxes.js").Mark} mark */
    light({ target, name }) {
      if (!this.lights || "tagName" in target && !target.textContent.trim()) return false;
      this.lights.add(name, "tagName" in target ? contentOf(target) : target);
      return true;
    }
    /** @param {Result} result @param {string} current @returns {import("./boxes.js").Mark[]} */
    targetsOf(result, current) {
      const marks = marksOf(result, current);
      const seen2 = this.seeing(result);
      const targets = [];
      for (const finding of result.findings.filter((one) => one.accepted === void 0)) {
        for (const ref of finding.cells) {
          const key = `${ref.table}.${ref.row}.${ref.column}`;
          const mark = marks.get(key);
          marks.delete(key);
          const target = mark && seen2.cell(ref);
          if (target) targets.push({ target, name: mark.part === "beside" ? "beside" : mark.severity, tip: mark.part === "suspect" ? this.tipOf(result, key) : "" }, ...mark.current ? [{ target, name: "current" }] : []);
        }
        const clause = seen2.clause(finding);
        if (clause) targets.push({ target: clause, name: finding.severity }, ...finding.key === current ? [{ target: clause, name: "current" }] : []);
      }
      return targets;
    }
    /** What the only explanation makes of a cell. @param {Result} result @param {string} key */
    tipOf({ repairs }, key) {
      const all = repairs.flatMap(({ changes, only }) => changes.map((change2) => ({ ...change2, only })));
      const change = all.find(({ cell }) => cellKey(cell) === key);
      return change ? wordsFor(this.host.lang).tip(change.to, change.only) : "";
    }
    /** What of a result is to be seen in the field. @param {Result} result */
    seeing({ report }) {
      const { root, read } = (
        /** @type {import("./place.js").Place} */
        this.place
      );
      const form = this.host.session.form;
      const { source } = read() || { source: "" };
      const tables = form ? tablesOf(root, source) : [];
      let clauses = null;
      return {
        cell: (ref) => cellAt(tables, report, form, ref),
        clause: ({ quote }) => {
          clauses = quote && (clauses || new Clauses(root));
          return quote && clauses.find(quote.text);
        }
      };
    }
    /** Scrolls to what a finding names. @param {Finding} finding @returns {boolean} is it there? */
    reveal(finding) {
      if (!this.place) return false;
      if (this.place.isText) return this.select(finding);
      const seen2 = this.seeing(this.host.result);
      const target = finding.cells.map(seen2.cell).find(Boolean) || seen2.clause(finding);
      if (!target) return false;
      const element = "tagName" in target ? target : target.startContainer.parentElement;
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      element.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
      return true;
    }
    /** @param {Finding} finding */
    select({ cells }) {
      const { host } = this;
      const control = (
        /** @type {HTMLTextAreaElement} */
        this.place.root
      );
      const place2 = cells.length > 0 && host.session.form && figureIn(control.value, host.report, host.session.form, cells[0]);
      if (!place2) return false;
      control.blur();
      control.setSelectionRange(place2[0], place2[0]);
      control.focus();
      control.setSelectionRange(place2[0], place2[1]);
      return true;
    }
  };
  function contentOf(element) {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(element);
    return range;
  }

  // www/parts/host/look.js
  var SENDS = "[type=submit],[type=image],button:not([type])";
  function look(field, target) {
    const button = target && target.closest && target.closest(SENDS);
    if (target && target.closest && !button) return;
    const { given: given2, follower } = field;
    const { files } = (
      /** @type {any} */
      field.element || {}
    );
    if (files && files[0] !== (given2 || {}).source) field.picked(files);
    else if (follower) {
      follower.refresh();
      follower.look();
    }
    tell(field);
    if (button) unseen(field, button);
  }
  var saying = /* @__PURE__ */ new WeakMap();
  function unseen(field, button = saying.get(field)) {
    const { host } = field;
    if (!button || !button.setCustomValidity || button.form !== host.control.owner) return;
    const why = host.getClientRects().length === 0 ? host.control.reasonToWait : "";
    if (!why && saying.get(field) !== button) return;
    saying.set(field, why ? button : null);
    button.setCustomValidity(why);
    if (why) console.warn(`gouji-check: ${why}`);
  }
  function misset({ host }, words) {
    const { control: { isBlocking, internals, owner, checked, busy }, mode, lang } = host;
    const explain2 = host.getAttribute("explain") || "";
    const isChosen = owner && [...owner.querySelectorAll("input[type=file]")].some(({ files }) => files.length > 0);
    return [
      /^(advise|block)?$/i.test(mode || "") ? "" : words.mode(mode),
      /^(zh|en\b|$)/i.test(lang || "") ? "" : words.lang(lang),
      /^(true|false|explain)?$/i.test(explain2) ? "" : words.explainIs(explain2),
      isBlocking && internals.setValidity && !owner ? words.alone : "",
      isBlocking && isChosen && !host.for && !checked && !busy && !host.control.failed && !host.many.list ? words.noFor : ""
    ];
  }
  function forget(field) {
    if (field.isFile && !/** @type {any} */
    field.element.files) field.given = null;
  }
  var seen = /* @__PURE__ */ new WeakSet();
  var named = /* @__PURE__ */ new WeakMap();
  function follows(field) {
    const { element, given: given2, isFile } = field;
    if (!given2 || !isFile || given2.several || !given2.name || /** @type {any} */
    element.files) return;
    if (element.textContent.includes(given2.name)) named.set(field, given2);
    else if (named.get(field) === given2 && element.getClientRects().length > 0) field.emptied();
  }
  function tell(field) {
    const { host, element, follower, isOff } = field;
    if (!seen.has(field)) {
      seen.add(field);
      look(field);
    }
    follows(field);
    const isHere = document.readyState === "complete";
    const isBlind = isHere && host.for && !isOff && (!element || follower && !follower.place && !field.isFile);
    const words = wordsFor(host.lang);
    const why = [isBlind ? words.blind(host.for, Boolean(element)) : "", ...isHere ? misset(field, words) : []].filter(Boolean).join(" ");
    unseen(field);
    if (why === field.isBlind) return;
    field.isBlind = why;
    host.requestUpdate();
    if (why) console.warn(`gouji-check: ${why}`);
  }

  // www/element/intake.js
  function taken(data, pasted2) {
    const markup = data.getData("text/html");
    const text = data.getData("text/plain");
    const isTable = /<table[\s>]/i.test(markup);
    const isPicture = [...data.files].every(({ type }) => type.startsWith("image/"));
    if (data.files.length > 0 && !(isPicture && (isTable || text))) return chosen(data.files, data.items);
    if (isTable || markup && !text) return { source: markup, name: pasted2, medium: "html" };
    return text ? { source: text, name: pasted2, medium: "text" } : null;
  }
  function chosen(files, items) {
    const entries = Array.from(items || [], (item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    const several = entries.some((entry) => entry.isDirectory) ? entries : files.length > 1 ? [...files] : null;
    return { source: files[0], name: files[0].name, several };
  }

  // www/parts/host/pasted.js
  function pasted(watched, field, data) {
    const { host } = watched;
    const intake = taken(data, host.words.pasted);
    if (!intake) return;
    if (typeof intake.source !== "string") {
      host.quietly(intake);
      return;
    }
    const text = lines(data.getData("text/plain"));
    setTimeout(() => {
      if (field.isContentEditable || lines(field.value || "") !== text) watched.changed(field);
      else watched.look(intake, field.value);
    });
  }
  function lines(text) {
    return text.replace(/\r\n?/g, "\n").trim();
  }

  // <stdin>
  document.currentScript.gouji = { build: "db9b164a4c52", part: part_exports };
})();
