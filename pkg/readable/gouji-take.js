/*! gouji 0.2.0 | MIT OR Apache-2.0 */
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // www/parts/take/part.js
  var part_exports = {};
  __export(part_exports, {
    acts: () => acts,
    batchComments: () => batchComments,
    batchPrint: () => batchPrint,
    batchWorkbook: () => batchWorkbook,
    map: () => map,
    more: () => more,
    scope: () => scope,
    sheet: () => sheet,
    takeBatchView: () => takeBatchView
  });

  // www/parts/lit.js
  var nothing = /* @__PURE__ */ Symbol.for("lit-nothing");
  var html = (strings, ...values) => ({ _$litType$: 1, strings, values });
  var css = String.raw;

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

  // www/element/taking.js
  var isWritable = (taken) => taken && !taken.report && !/\.(?!(doc|xls)[mx]$|html?$)\w+$/i.test(taken.name);

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

  // www/parts/plain.js
  var NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu;
  var forXml = (text, instead = () => "�") => text.replace(NOT_XML, instead).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  var speakable = (text) => text.replace(NOT_XML, "�");
  var isFormula = (text) => /^[\t\r]|^\s*[=+\-@＝＋－＠]\s*\S/.test(text);
  var asText = (text) => isFormula(text) ? `'${text}` : text;
  function fileName(parts, ending) {
    const name = parts.filter((part) => part !== null && part !== void 0 && part !== "").join("-");
    const safe = speakable(name).replace(/[\\/:*?"<>|\s\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]+/g, "_");
    return `${[...safe].slice(0, 70).join("").replace(/^[._]+|[._]+$/g, "")}.${ending}`;
  }

  // www/parts/saving.js
  function save(name, content, type) {
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([
      /** @type {any} */
      content
    ], { type }));
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 6e4);
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

  // www/element/ways.js
  var LISTED = 32;
  var tablesOf = ({ repairs }) => [...new Set(repairs.map(({ table }) => table))];
  function waysOf({ repairs, more: more2 }, table) {
    const ways = repairs.filter((one) => one.table === table);
    return { ways, count: more2 && ways.length >= LISTED ? Infinity : ways.length };
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
      const changed = new Set(ways.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell))));
      const touched = groups.filter(({ root, members }) => [root, ...members].some((one) => isSum(one) && one.cells.some((cell) => changed.has(cellKey(cell)))));
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

  // www/parts/take/corrections.js
  function agreed(ways, count) {
    const isIn = ({ cell, to }) => ways.every(({ changes }) => changes.some((one) => cellKey(one.cell) === cellKey(cell) && one.to === to));
    return count === ways.length ? ways[0].changes.filter(isIn) : [];
  }
  function proposedIn(result, own = /* @__PURE__ */ new Set()) {
    const tables = tablesOf(result).map((table) => {
      const { ways, count } = waysOf(result, table);
      const isOwn = ways.some(({ changes: changes2 }) => changes2.some(({ cell }) => own.has(cellKey(cell))));
      return { table, count, changes: isOwn ? [] : agreed(ways, count), isSure: !isOwn && count === 1 && ways[0].only };
    });
    const changes = tables.flatMap((one) => one.changes);
    const isCertain = (cell) => tables.some(({ table, isSure, count }) => table === cell.table && (isSure || count > 1 && changes.some((change) => cellKey(change.cell) === cellKey(cell))));
    const isProposed = (cell) => tables.some(({ table }) => table === cell.table);
    const standing2 = grouped(result.findings.filter(({ accepted }) => accepted === void 0)).map(({ root }) => root);
    const findings = standing2.filter((root) => isSum(root) && isProposed(root.cells[0]) && !isCertain(root.cells[0])).map(({ key }) => key);
    const open = tables.filter(({ isSure }) => !isSure).map(({ table, count, changes: { length } }) => ({ table, count, written: length }));
    return { changes, findings, open };
  }
  function correctionsOf({ edits, result, words: told, session: { form } }, { back, stop }) {
    const wanted = (all) => all.map(({ cell, to }) => ({ cell, to }));
    const made = edits.list;
    const { changes, findings, open } = proposedIn(made.length ? result : edits.source, new Set(made.map(({ cell }) => cellKey(cell))));
    const named = open.map(({ table, count, written }) => back.open(tableIn(form, table).name, count > 1 ? told.ways(count) : "", written)).join(stop);
    if (made.length + changes.length === 0) return { changes: [], findings: "none", says: named && back.choose(named) };
    const known = findings.filter((key) => edits.source.findings.some((one) => one.key === key));
    const proposed = changes.length ? made.length ? back.beside(made.length, changes.length) : back.proposed(changes.length) : "";
    const left = named && (known.length ? back.left(named) : back.unwritten(named));
    return { changes: wanted([...made, ...changes]), findings: known.length ? known : "none", says: proposed + left };
  }

  // www/parts/take/looks.js
  var FONTS = {
    plain: '<sz val="10"/>',
    bold: '<b/><sz val="10"/>',
    title: '<b/><sz val="16"/>'
  };
  var FILLS = { none: "", head: "FFEEF2F7", error: "FFF9D4D0", warning: "FFFFEDC2", info: "FFE1ECF7" };
  var BORDERS = { none: "", thin: "thin", error: "medium", warning: "mediumDashed", info: "dotted", beside: "dashed" };
  var LOOKS = {
    plain: { align: 'vertical="top" wrapText="1"' },
    title: { font: "title", align: 'vertical="center"' },
    caption: { font: "bold", align: 'vertical="center"' },
    head: { font: "bold", fill: "head", border: "thin", align: 'horizontal="center" vertical="center" wrapText="1"' },
    text: { border: "thin", align: 'vertical="top" wrapText="1"' },
    member: { border: "thin", align: 'horizontal="left" vertical="top" wrapText="1" indent="1"' },
    figure: { border: "thin", align: 'horizontal="center" vertical="center" wrapText="1"' },
    error: { font: "bold", fill: "error", border: "error", align: 'horizontal="center" vertical="center" wrapText="1"' },
    warning: { font: "bold", fill: "warning", border: "warning", align: 'horizontal="center" vertical="center" wrapText="1"' },
    info: { fill: "info", border: "info", align: 'horizontal="center" vertical="center" wrapText="1"' },
    beside: { border: "beside", align: 'horizontal="center" vertical="center" wrapText="1"' }
  };
  var NAMES = Object.keys(LOOKS);
  var lookOf = (name, quoted) => NAMES.indexOf(name) * 2 + (quoted ? 1 : 0);
  var indexIn = (table, name) => Math.max(0, Object.keys(table).indexOf(name));
  var counted = (tag, items) => `<${tag} count="${items.length}">${items.join("")}</${tag}>`;
  function stylesXml() {
    const fonts = Object.values(FONTS).map((font) => `<font>${font}<name val="宋体"/><charset val="134"/></font>`);
    const fills = ["none", "gray125"].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`).concat(
      Object.values(FILLS).slice(1).map((colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`)
    );
    const borders = Object.values(BORDERS).map((line) => `<border>${["left", "right", "top", "bottom"].map((side) => line ? `<${side} style="${line}"><color auto="1"/></${side}>` : `<${side}/>`).join("")}<diagonal/></border>`);
    const formats = NAMES.flatMap((name) => [formatOf(LOOKS[name], ""), formatOf(LOOKS[name], ' quotePrefix="1"')]);
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${counted("fonts", fonts)}${counted("fills", fills)}${counted("borders", borders)}${counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${counted("cellXfs", formats)}${counted("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`;
  }
  function formatOf({ font, fill, border, align }, quote) {
    const filled = indexIn(FILLS, fill);
    return `<xf numFmtId="0" fontId="${indexIn(FONTS, font)}" fillId="${filled ? filled + 1 : 0}" borderId="${indexIn(BORDERS, border)}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quote}><alignment ${align}/></xf>`;
  }

  // www/parts/take/sheet.js
  var MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  var RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  var LONGEST = 32767;
  var nameOf = (x, y) => `${letters(x)}${y + 1}`;
  var letters = (x) => (x < 26 ? "" : letters(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + x % 26);
  function sheetXml({ widths, lines, merged = [], notes = [], head, landscape = false }) {
    const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
    const frozen = head === void 0 ? "" : `<pane ySplit="${head + 1}" topLeftCell="A${head + 2}" activePane="bottomLeft" state="frozen"/>`;
    const rows = lines.map((cells, y) => `<row r="${y + 1}" ht="${heightOf(cells, y, widths, merged)}" customHeight="1">${cells.map((cell, x) => cell ? cellXml(cell, x, y) : "").join("")}</row>`).join("");
    const areas = merged.filter(({ wide, high }) => wide * high > 1).map(({ x, y, wide, high }) => `<mergeCell ref="${nameOf(x, y)}:${nameOf(x + wide - 1, y + high - 1)}"/>`);
    return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${rows}</sheetData>${areas.length ? `<mergeCells count="${areas.length}">${areas.join("")}</mergeCells>` : ""}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>${notes.length ? '<legacyDrawing r:id="rId1"/>' : ""}</worksheet>`;
  }
  var [LINE, HIGHEST] = [15, 409];
  function heightOf(cells, y, widths, merged) {
    const lines = cells.map((cell, x) => {
      const { wide = 1, high = 1 } = merged.find((area) => area.x === x && area.y === y) || {};
      if (!cell || cell.value === null || high > 1) return 1;
      const room = widths.slice(x, x + wide).reduce((sum, width) => sum + width, 0) - 1;
      return String(cell.value).split("\n").reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / room)), 0);
    });
    return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 3);
  }
  var widthOf = (text) => [...text].reduce((sum, char) => sum + (char < " " ? 1.1 : 2.1), 0);
  function cellXml({ value, look }, x, y) {
    const at = `r="${nameOf(x, y)}"`;
    if (value === null || value === "") return `<c ${at} s="${lookOf(look, false)}"/>`;
    if (typeof value === "number") return `<c ${at} s="${lookOf(look, false)}"><v>${value}</v></c>`;
    return `<c ${at} s="${lookOf(look, isFormula(value))}" t="inlineStr"><is>${textXml(value)}</is></c>`;
  }
  var textXml = (text) => `<t xml:space="preserve">${spelled(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)}</t>`;
  function spelled(text) {
    const code = (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    return forXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"), code).replace(/\r/g, code);
  }
  function notesXml(notes) {
    const list = notes.map(({ x, y, text }) => `<comment ref="${nameOf(x, y)}" authorId="0"><text>${textXml(text)}</text></comment>`).join("");
    return `<comments xmlns="${MAIN}"><authors><author>gouji</author></authors><commentList>${list}</commentList></comments>`;
  }
  function notesVml(notes) {
    const shapes = notes.map(({ x, y }, i) => `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:260pt;height:110pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${x + 1}, 12, ${y}, 4, ${x + 6}, 12, ${y + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${y}</x:Row><x:Column>${x}</x:Column></x:ClientData></v:shape>`).join("");
    return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`;
  }

  // www/parts/take/zip.js
  var DATE = 33;
  function zip(parts) {
    const encoder = new TextEncoder();
    const files = [];
    const directory = [];
    let offset = 0;
    for (const [path, content] of parts) {
      const [name, bytes] = [encoder.encode(path), typeof content === "string" ? encoder.encode(content) : content];
      const flags = name.length === path.length ? 0 : 2048;
      const head = [...shorts(20, flags, 0, 0, DATE), ...longs(crc32(bytes), bytes.length, bytes.length), ...shorts(name.length, 0)];
      files.push(longs(67324752), head, name, bytes);
      directory.push(longs(33639248), shorts(20), head, shorts(0, 0, 0), longs(0, offset), name);
      offset += 4 + head.length + name.length + bytes.length;
    }
    const size = directory.reduce((sum, { length }) => sum + length, 0);
    const end = [longs(101010256), shorts(0, 0, parts.length, parts.length), longs(size, offset), shorts(0)];
    return joined([...files, ...directory, ...end]);
  }
  var shorts = (...values) => values.flatMap((value) => [value & 255, value >>> 8 & 255]);
  var longs = (...values) => values.flatMap((value) => [...shorts(value), ...shorts(value >>> 16)]);
  function joined(pieces) {
    const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
  var TABLE = Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc >>> 1 ^ (crc & 1 ? 3988292384 : 0);
    return crc;
  });
  function crc32(bytes) {
    let crc = -1;
    for (const byte of bytes) crc = crc >>> 8 ^ TABLE[(crc ^ byte) & 255];
    return ~crc >>> 0;
  }

  // www/parts/take/workbook.js
  var XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  var MAIN2 = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  var DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  var PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  var TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  function workbook(given) {
    const names = namesOf(given);
    const sheets = given.map((sheet2, i) => ({ ...sheet2, name: names[i] }));
    const parts = [
      ["[Content_Types].xml", typesXml(sheets)],
      ["_rels/.rels", relationsXml([["officeDocument", "xl/workbook.xml"]])],
      ["xl/workbook.xml", workbookXml(sheets)],
      ["xl/_rels/workbook.xml.rels", relationsXml([...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`]), ["styles", "styles.xml"]])],
      ["xl/styles.xml", stylesXml()],
      ...sheets.flatMap(sheetParts)
    ];
    return zip(parts.map(([name, text]) => [name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
${text}`]));
  }
  function namesOf(sheets) {
    const names = [];
    for (const { name } of sheets) {
      const plain = speakable(name).replace(/[[\]:*?/\\']/g, " ").trim().slice(0, 25) || "Sheet";
      names.push(names.some((other) => other.toLowerCase() === plain.toLowerCase()) ? `${plain} (${names.length + 1})` : plain);
    }
    return names;
  }
  function sheetParts(sheet2, i) {
    const n = i + 1;
    const { notes = [] } = sheet2;
    const own = [`xl/worksheets/sheet${n}.xml`, sheetXml(sheet2)];
    if (notes.length === 0) return [own];
    return [
      own,
      [`xl/worksheets/_rels/sheet${n}.xml.rels`, relationsXml([["vmlDrawing", `../drawings/vmlDrawing${n}.vml`], ["comments", `../comments${n}.xml`]])],
      [`xl/comments${n}.xml`, notesXml(notes)],
      [`xl/drawings/vmlDrawing${n}.vml`, notesVml(notes)]
    ];
  }
  function typesXml(sheets) {
    const part = (name, type) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
    const each = sheets.map(({ notes = [] }, i) => part(`worksheets/sheet${i + 1}.xml`, "worksheet") + (notes.length ? part(`comments${i + 1}.xml`, "comments") : ""));
    return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${each.join("")}</Types>`;
  }
  function relationsXml(relations) {
    const each = relations.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`);
    return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
  }
  function workbookXml(sheets) {
    const each = sheets.map(({ name }, i) => `<sheet name="${forXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
    const heads = sheets.map(({ name, head }, i) => head === void 0 ? "" : `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${forXml(name)}'!$${head + 1}:$${head + 1}</definedName>`).join("");
    return `<workbook xmlns="${MAIN2}" xmlns:r="${DOCUMENT}"><sheets>${each.join("")}</sheets>${heads ? `<definedNames>${heads}</definedNames>` : ""}</workbook>`;
  }

  // www/element/words.js
  var coreLanguage = (lang) => isEnglish(lang) ? "en" : "zh";
  var isEnglish = (lang) => /^en\b/i.test(lang || "");

  // www/parts/take/words.js
  var zh = {
    lang: "zh-CN",
    title: "整改清单",
    file: "整改清单",
    batchFile: "核对清单",
    none: "—",
    noFindings: "所执行的规则没有核对意见。",
    untitled: "（没有读出标题）",
    blank: "（空白）",
    unknown: "（没有读出）",
    noName: "（没有文件名）",
    facts: { report: "报告标题", agency: "机关名称", year: "报告年度", form: "表样", file: "文件", verdict: "核对结果", coverage: "核对范围", copy: "副本", time: "核对时间", tool: "核对工具" },
    tool: (version) => `勾稽 ${version}`,
    columns: {
      number: "序号",
      level: "级别",
      table: "表",
      row: "行",
      column: "列",
      printed: "填报数",
      rule: "规则",
      title: "规则内容",
      left: "等式左边",
      right: "等式右边",
      message: "核对意见",
      basis: "依据",
      proposal: "改法（请与台账核对）",
      accepted: "已作说明",
      done: "处理情况"
    },
    edited: (n) => `已在副本中改动 ${n} 格；原文件没有改变，请在原文件中照改：`,
    place: "位置",
    several: (first, n) => `“${first}”等 ${n} 项`,
    or: "；或者 ",
    allWays: (table, ways) => `；${table}的改法${ways}`,
    follows: "由勾稽关系推出",
    same: (number) => `同第 ${number} 条`,
    together: (n) => `与另 ${n} 格一并改`,
    entry: (number, message) => `第 ${number} 条：${message}`,
    quote: (text) => `原文：${text}`,
    sides: (left, right) => `等式左边 ${left}，右边 ${right}`,
    scope: "核对范围",
    scopeColumns: ["情形", "要求", "位置", "原因"],
    skipped: "没有核对的要求",
    undecided: "数据不全，判断不了",
    register: "勾稽关系只能推算怎样才相符，真实数字以台账为准，请核对后再改。",
    zeros: "按 0 计入合计的单元格",
    allRun: "全部要求都已核对，没有判断不了的，也没有按 0 计入的单元格。",
    rules: (c) => `共 ${c.rules} 项要求，核对了 ${c.run} 项、${c.checks} 处；判断不了 ${c.undecided.length} 处，没有核对 ${c.skipped.length} 项`,
    tables: "识别出的表格",
    signoff: ["承办", "业务审查", "法制审核", "保密审查", "审签", "审批"],
    signed: "签名",
    date: "日期",
    page: "第 ",
    pageEnd: " 页",
    map: "核对结果一览图",
    counts: ({ error, warning, info }) => [["不符", error], ["存疑", warning], ["提示", info]].filter(([, n]) => n).map(([word, n]) => `${word} ${n} 处`).join("，") || "没有核对意见",
    colon: "：",
    aside: (text) => `（${text}）`,
    stop: "；",
    text: "文字和格式",
    unread: "没有读出来，未核对",
    legend: { error: "不符", warning: "存疑", info: "提示", beside: "有关的格", unread: "没有读出" },
    copies: { comments: "批注稿", revised: "修订稿" },
    more: { composed: "新文档", printAll: "打印清单和表格", picture: "图（.svg）" },
    // Of no use to who corrects a report.
    machines: { for: "技术人员用", acts: { json: "JSON", sarif: "SARIF" } },
    notBack: "这份报告不能带着批注或修订写回原文件（能写回的是 .docx、.xlsx 和网页）；可以用“新文档”另做一份 .docx。",
    back: {
      noSource: "这份报告是在本页填写的，没有原文件；可以改用“新文档”。",
      noChange: "没有改动，也没有推算出改法，没有可以写成修订的内容。",
      refused: (why) => `没有生成：${why}可以改用“新文档”，或打印、导出整改清单。`,
      proposed: (n) => `其中 ${n} 处修改是按勾稽关系推算的，请与台账核对后再接受。`,
      open: (table, ways, written) => ways ? `${table}的改法${ways}${written ? `，只改了各种改法都要改的 ${written} 格` : "，没有改"}` : `${table}也可能另有改法`,
      beside: (own, n) => `除您改动的 ${own} 格外，还有 ${n} 处修改是按勾稽关系推算的，请与台账核对后再接受。`,
      left: (tables) => `${tables}；不能确定的写成了批注，请与台账核对。`,
      unwritten: (tables) => `${tables}；没有写进修订稿，请与台账核对。`,
      choose: (tables) => `没有生成：${tables}；单凭勾稽关系不能替您选定。请与台账核对后，先在“可能的改法”中选一种放进副本，再生成修订稿；也可以改用批注稿。`,
      leftOut: (n, whys) => `${n > 0 ? `有 ${n} 条没有写进去：` : ""}${whys.join("；")}`,
      lacking: (tables) => `${tables.join("、")}没有读出，不在新文档里，请按表样补上。`,
      unnamed: "年度报告",
      without: "没有批注的文件.txt",
      clean: "没有发现不符，也没有存疑，不用批注。",
      step: (n, all) => `正在写批注，${n} / ${all}……`
    },
    copied: "清单已复制，可以粘贴到 Word、WPS 或 Excel 中。",
    notCopied: "浏览器没有让复制，请改用打印或导出。",
    saved: (name) => `已生成“${name}”，请在浏览器的下载中查看。`,
    printing: "清单已交给打印。",
    batch: {
      title: "年度报告核对清单",
      list: "清单",
      opinions: "意见",
      columns: ["序号", "机关名称", "年度", "核对结果", "不符", "存疑", "提示", "主要意见", "备注", "文件", "处理情况"],
      opinionColumns: ["序号", "机关名称", "年度", "文件", "级别", "规则", "核对意见", "处理情况"],
      verdict: { pass: "没有发现不符", review: "请核对", fail: "有不符，请核对", unreadable: "没有读出表格" },
      unread: "有的没有读出，读出的没有发现不符",
      unchecked: "未核对",
      failed: "核对工具出错，未核对",
      twin: (name) => `与“${name}”内容完全相同`,
      rival: "同一机关、同一年度的报告不止一份，请核对",
      compared: (year) => `已与${year}年比对`,
      more: (n) => `另有 ${n} 条意见，请单独核对这份报告查看`,
      count: (n, all) => n === all ? `共 ${n} 份` : `筛选出 ${n} 份，清单共 ${all} 份`,
      print: "打印清单",
      comments: "全部批注稿（.zip）",
      xlsx: "导出清单（.xlsx）"
    }
  };
  var en = {
    lang: "en",
    title: "Correction list",
    file: "corrections",
    batchFile: "checks",
    none: "—",
    noFindings: "The rules that ran found nothing.",
    untitled: "(no title read)",
    blank: "(blank)",
    unknown: "(not read)",
    noName: "(no file name)",
    facts: { report: "Title", agency: "Body", year: "Year", form: "Form", file: "File", verdict: "Result", coverage: "What was checked", copy: "Copy", time: "Checked at", tool: "Checked by" },
    tool: (version) => `gouji 勾稽 ${version}`,
    columns: {
      number: "No.",
      level: "Level",
      table: "Table",
      row: "Row",
      column: "Column",
      printed: "Printed value",
      rule: "Rule",
      title: "What the rule says",
      left: "Left side",
      right: "Right side",
      message: "Finding",
      basis: "Basis",
      proposal: "Possible repair (see the register)",
      accepted: "Explained",
      done: "What was done"
    },
    edited: (n) => `${n} ${n === 1 ? "cell" : "cells"} changed in the copy; your file is as it was, please change it there too:`,
    place: "Place",
    several: (first, n) => `“${first}” and others, ${n} in all`,
    or: "; or ",
    allWays: (table, ways) => `; ${table} can be put right in ${ways}`,
    follows: "follows from the balances",
    same: (number) => `as no. ${number}`,
    together: (n) => `together with ${n} other ${n === 1 ? "cell" : "cells"}`,
    entry: (number, message) => `No. ${number}: ${message}`,
    quote: (text) => `In the text: ${text}`,
    sides: (left, right) => `left side ${left}, right side ${right}`,
    scope: "What was checked",
    scopeColumns: ["Case", "Rule", "Place", "Why"],
    skipped: "Rules that did not run",
    undecided: "Checks left undecided",
    register: "Balances only tell what would agree; the true figures stand in the register. Please check before changing.",
    zeros: "Cells counted as 0 in sums",
    allRun: "All rules ran, no check was left undecided, no cell was counted as 0.",
    rules: (c) => `${c.rules} rules, ${c.run} run, ${c.checks} checks, ${c.undecided.length} undecided, ${c.skipped.length} skipped`,
    tables: "Tables as read",
    signoff: ["Prepared by", "Business review", "Legal review", "Secrecy review", "Reviewed for approval", "Approved by"],
    signed: "Name",
    date: "Date",
    page: "Page ",
    pageEnd: "",
    map: "Findings at a glance",
    counts: ({ error, warning, info }) => [["mismatch", "mismatches", error], ["doubtful", "doubtful", warning], ["note", "notes", info]].filter(([, , n]) => n).map(([one, many, n]) => `${n} ${n === 1 ? one : many}`).join(", ") || "no finding",
    colon: ": ",
    aside: (text) => ` (${text})`,
    stop: "; ",
    text: "Text and form",
    unread: "not read, not checked",
    legend: { error: "mismatch", warning: "doubtful", info: "note", beside: "involved", unread: "not read" },
    copies: { comments: "With comments", revised: "With tracked changes" },
    more: { composed: "New document", printAll: "Print with the tables", picture: "Picture (.svg)" },
    machines: { for: "For programs", acts: { json: "JSON", sarif: "SARIF" } },
    notBack: "This report cannot be written back with comments or tracked changes (a .docx, an .xlsx and a page can); “New document” makes a .docx of it.",
    back: {
      noSource: "This report was typed in here and has no file behind it; “New document” makes one.",
      noChange: "Nothing was changed and nothing is proposed, so there is nothing to track.",
      refused: (why) => `Not made: ${why} “New document”, the printed list and the exports remain.`,
      proposed: (n) => ` ${n} of the changes are proposals from the balances: hold them against the register before you accept them.`,
      open: (table, ways, written) => !ways ? `${table} may have other ways to be put right` : `${table} can be put right in ${ways}${written ? `, and only the ${written} ${written === 1 ? "cell" : "cells"} that all of them change alike ${written === 1 ? "is" : "are"} changed` : ", and nothing is changed"}`,
      beside: (own, n) => ` Besides the ${own} ${own === 1 ? "cell" : "cells"} that you changed, ${n} of the changes are proposals from the balances: hold them against the register before you accept them.`,
      unwritten: (tables) => ` ${tables}; this was not written: please check with the register.`,
      left: (tables) => ` ${tables}; what is not certain stands as a comment: please check with the register.`,
      choose: (tables) => `Not made: ${tables}; the balances do not tell which is right. Hold them against the register, take one of the possible repairs into the copy, and ask again; or take the copy with comments.`,
      leftOut: (n, whys) => ` ${n > 0 ? `${n} could not be placed: ` : ""}${whys.join("; ")}`,
      lacking: (tables) => ` ${tables.join(", ")} was not read and is not in the new document: please add it.`,
      unnamed: "report",
      without: "without-comments.txt",
      clean: "No mismatch and nothing doubtful was found; there is nothing to comment on.",
      step: (n, all) => `Writing comments, ${n} / ${all}…`
    },
    copied: "The list is copied; paste it into Word, WPS or Excel.",
    notCopied: "The browser did not allow to copy; please print or export instead.",
    saved: (name) => `“${name}” is made; see the browser's downloads.`,
    printing: "The list went to the printer dialog.",
    batch: {
      title: "Annual reports as checked",
      list: "List",
      opinions: "Findings",
      columns: ["No.", "Body", "Year", "Result", "Mismatches", "Doubtful", "Notes", "Main findings", "Remarks", "File", "What was done"],
      opinionColumns: ["No.", "Body", "Year", "File", "Level", "Rule", "Finding", "What was done"],
      verdict: { pass: "no mismatch found", review: "please review", fail: "mismatches, please review", unreadable: "no table read" },
      unread: "not all read; no mismatch found in what was",
      unchecked: "not checked",
      failed: "the tool failed, not checked",
      twin: (name) => `the same content as “${name}”`,
      rival: "more than one report of this body and year, please review",
      compared: (year) => `compared with ${year}`,
      more: (n) => `${n} more findings: check this report by itself to see them`,
      count: (n, all) => n === all ? `${n} reports` : `${n} reports chosen of ${all} in the list`,
      print: "Print the list",
      comments: "All with comments (.zip)",
      xlsx: "Export the list (.xlsx)"
    }
  };
  var wordsFor = (lang) => coreLanguage(lang) === "en" ? en : zh;

  // www/parts/take/back.js
  var TYPES = {
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    docm: "application/vnd.ms-word.document.macroEnabled.12",
    xlsx: XLSX,
    xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
    html: "text/html",
    htm: "text/html"
  };
  function endingOf(name) {
    const [, ending = ""] = /\.(\w+)$/.exec(name) || [];
    return ending.toLowerCase() in TYPES ? ending.toLowerCase() : "html";
  }
  var stampOf = (time) => new Date(time.getTime() - time.getTimezoneOffset() * 6e4).toISOString().slice(0, 19);
  function leftOut(unplaced, { back }) {
    const whys = [...new Set(unplaced.map(({ why }) => why))];
    const count = unplaced.filter(({ finding, change }) => finding !== void 0 || change !== void 0).length;
    return whys.length === 0 ? "" : back.leftOut(count, whys);
  }
  async function annotated(host, what) {
    const { session: { taken }, edits, engine } = host;
    const words = wordsFor(host.lang);
    if (!taken || taken.report) return words.back.noSource;
    const { changes, findings, says } = what === "revised" ? correctionsOf(host, words) : { changes: [], findings: void 0, says: "" };
    if (what === "revised" && changes.length === 0) return says || words.back.noChange;
    const { name, medium, source } = taken;
    const read = { ...host.options(), ...name ? { name } : {}, ...medium ? { medium } : {} };
    const options = { ...what === "revised" ? { findings, changes } : {}, date: stampOf(/* @__PURE__ */ new Date()), read };
    const { file, refused, unplaced } = await engine.call("annotate", source, edits.source, options);
    if (!file) return words.back.refused(refused || "");
    const ending = endingOf(name);
    const called = fileName([name.replace(/\.\w+$/, "") || words.back.unnamed, words.copies[what]], ending);
    save(called, file, TYPES[ending]);
    if (what === "revised" && unplaced.every(({ change }) => change === void 0)) edits.onSaved();
    return `${words.saved(called)}${says}${leftOut(unplaced, words)}`;
  }
  var comments = (host) => annotated(host, "comments");
  var revised = (host) => annotated(host, "revised");
  async function composed(host) {
    var _a;
    const words = wordsFor(host.lang);
    const { report } = host;
    if (!report || !report.form) return host.words.noForm;
    const called = fileName([report.title || words.back.unnamed], "docx");
    save(called, await host.engine.call("compose", report, "docx"), TYPES.docx);
    host.edits.onSaved();
    const lacking = ((_a = host.session.form) == null ? void 0 : _a.tables.filter(({ id }) => !report.tables[id]).map((table) => table.name)) || [];
    return `${words.saved(called)}${lacking.length > 0 ? words.back.lacking(lacking) : ""}`;
  }
  async function allCommented(host, rows, onStep) {
    const words = wordsFor(host.lang);
    const parts = [];
    const without = [];
    for (const [i, { name, file }] of rows.entries()) {
      onStep(i);
      const read = { ...host.options(), name };
      const source = await readable(
        /** @type {Blob} */
        file
      );
      const result = await host.engine.call("check", source, read);
      if (result.verdict === "pass") {
        without.push(`${name}${words.colon}${words.back.clean}`);
        continue;
      }
      const copy2 = await host.engine.call("annotate", source, result, { date: stampOf(/* @__PURE__ */ new Date()), read });
      if (copy2.file) parts.push([name.replace(/(\.\w+)?$/, `-${words.copies.comments}.${endingOf(name)}`), copy2.file]);
      else without.push(`${name}${words.colon}${copy2.refused}`);
    }
    return without.length > 0 ? [...parts, [words.back.without, `\uFEFF${without.join("\r\n")}\r
`]] : parts;
  }

  // www/form/layout.js
  function layoutOf(table, rows) {
    const fitted = asPrinted(table, rows || {});
    const wide = widthOf2(table);
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
  function partsOf(table, cell, scopeOf2) {
    const { row, text, columns: wide = 1, rows: high = 1 } = cell;
    const size = { x: 0, y: 0, wide, high };
    return row ? columnsOf(table, row).map((column) => ({ ...size, row, column })) : [{ ...size, text, scope: scopeOf2(cell) }];
  }
  function scopesIn(line) {
    const besideData = line.some(({ row }) => row);
    return ({ rows = 1, columns = 1 }) => besideData ? rows > 1 ? "rowgroup" : "row" : columns > 1 ? "colgroup" : "col";
  }
  var widthOf2 = (table) => spanOf(table, table.layout[0]);
  var spanOf = (table, line) => line.reduce((sum, { row, columns = 1 }) => sum + columns * (row ? columnsOf(table, row).length : 1), 0);
  function asPrinted(table, rows) {
    const shown = new Set(table.layout.flat().map(({ row }) => row));
    const whole = table.rows.filter(({ id }) => rows[id] && !shown.has(id));
    return whole.reduce((layout, row) => joined2(table, layout, row, rows), table.layout);
  }
  function joined2(table, layout, { id, label }, rows) {
    const isPart = (line) => (rowIn(line) || "").startsWith(`${id}.`);
    const from = layout.findIndex(isPart);
    const count = layout.filter(isPart).length;
    const withLabel = (columns) => [{ text: label, columns: Math.max(1, columns) }, { row: id }];
    if (from < 0 || layout.some((line) => isPart(line) && rows[rowIn(line)])) {
      return [...layout, withLabel(widthOf2(table) - columnsOf(table, id).length)];
    }
    return layout.flatMap((cells, at) => {
      if (at === from) return [withLabel(spanOf(table, cells.filter(({ row }) => !row)))];
      if (isPart(cells)) return [];
      const covers = (cell) => at < from && at + (cell.rows || 1) > from;
      return [cells.map((cell) => covers(cell) ? { ...cell, rows: cell.rows - count + 1 } : cell)];
    });
  }
  var rowIn = (line) => (line.find((cell) => cell.row) || {}).row;

  // www/parts/take/copied.js
  var cellsOf = (words, line) => Object.keys(words.columns).map((name) => valueOf(words, line, name));
  function valueOf(words, line, name) {
    if (name === "done") return "";
    if (name === "message" && line.quote) return `${line.message}${words.quote(line.quote)}`;
    return line[name] === null ? words.none : line[name];
  }
  function tableOf(words, { lines }) {
    return { head: Object.values(words.columns), rows: lines.map((line) => cellsOf(words, line)) };
  }
  function asText2(words, list) {
    const { head, rows } = tableOf(words, list);
    const lines = [[list.title], ...list.facts, [], head, ...rows, [], ...list.notes.map((note) => [note])];
    return lines.map((cells) => cells.map(field).join("	")).join("\r\n");
  }
  var field = (value) => typeof value === "number" ? String(value) : asText(speakable(value).replace(/[\t\r\n\v\f\u2028\u2029]+/g, " "));
  function asHtml(words, list) {
    const { head, rows } = tableOf(words, list);
    const facts = list.facts.map(([name, value]) => `<p>${forXml(name + words.colon + value)}</p>`).join("");
    const notes = list.notes.map((note) => `<p>${forXml(note)}</p>`).join("");
    const body = rows.map((cells) => `<tr>${cells.map(cellMarkup).join("")}</tr>`).join("");
    return `<h3>${forXml(list.title)}</h3>${facts}<table border="1" style="border-collapse:collapse"><thead><tr>${head.map((text) => `<th>${forXml(text)}</th>`).join("")}</tr></thead><tbody>${body}</tbody></table>${notes}`;
  }
  var cellMarkup = (value) => typeof value === "number" ? `<td>${value}</td>` : `<td style="mso-number-format:'\\@'">${forXml(value)}</td>`;

  // www/element/tables.js
  var WORST_FIRST = ["error", "warning", "info"];
  function marksOf({ findings, repairs }, current) {
    const marks = /* @__PURE__ */ new Map();
    const rank = (finding) => finding.key === current ? -1 : WORST_FIRST.indexOf(finding.severity);
    const standing2 = findings.filter(({ accepted }) => accepted === void 0).sort((a, b) => rank(a) - rank(b));
    const crossed = crossingsOf(standing2);
    for (const finding of standing2) {
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

  // www/parts/take/marks.js
  var standing = (result) => result.findings.filter(({ accepted }) => accepted === void 0);
  function marksFor(result) {
    const findings = standing(result);
    const marks = marksOf({ findings, repairs: result.repairs }, "");
    const changed = new Set(result.repairs.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell))));
    for (const { cells } of findings) {
      if (cells.some((cell) => changed.has(cellKey(cell)))) continue;
      for (const cell of cells) if (marks.get(cellKey(cell)).part === "beside") marks.get(cellKey(cell)).part = "possible";
    }
    return (
      /** @type {any} */
      marks
    );
  }
  var NOTED = 4;
  function linesByCell(result, lines, marks) {
    const found = /* @__PURE__ */ new Map();
    const byKey = new Map(lines.map((line) => [line.key, line]));
    for (const { cells, key } of standing(result)) {
      const meant = cells.filter((cell) => marks.get(cellKey(cell)).part !== "beside");
      for (const cell of meant.length > NOTED ? cells.slice(0, 1) : meant) {
        found.set(cellKey(cell), [...found.get(cellKey(cell)) || [], byKey.get(key)]);
      }
    }
    return found;
  }

  // www/element/labels.js
  function placeOf(form, cell) {
    const table = form && form.tables.find(({ id }) => id === cell.table);
    if (!table) return `${cell.table}.${cell.row}.${cell.column}`;
    return `${table.name} ${nameIn(table.rows, cell.row)} / ${nameIn(table.columns, cell.column)}`;
  }
  var cellOf = (form, cell) => placeOf(form, cell).replace(/^\S+ /, "").replace(/ \/ (?=[^/]*$)/, " · ");
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
        return isOne(suspects) ? words.shouldBe(what, cellOf(form, changes[0].cell), changes[0], sure) : what;
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

  // www/parts/take/rows.js
  function listOf(given) {
    const { words, told, result } = given;
    return {
      title: words.title,
      facts: factsOf(given),
      lines: linesOf(given),
      scope: scopeOf(given),
      notes: [...result.findings.length ? [] : [words.noFindings], told.limits, words.register]
    };
  }
  var formOf = ({ result, forms }) => result.report && forms.find(({ id }) => id === result.report.form);
  function factsOf(given) {
    const { words, told, result, version, name, time, edits = [] } = given;
    const { facts, unknown } = words;
    const { title, agency, year } = result.report || { title: null, agency: null, year: null };
    const form = formOf(given);
    return [
      [facts.report, title || words.untitled],
      [facts.agency, agency || unknown],
      [facts.year, year === null ? unknown : String(year)],
      [facts.form, form ? told.form(form.title, form.basis) : told.noForm],
      [facts.file, name || words.noName],
      [facts.verdict, saidOf({ words: told, form, result, edits })],
      [facts.coverage, told.coverage(result.coverage)],
      ...edits.length ? (
        /** @type {[string, string][]} */
        [[facts.copy, [words.edited(edits.length), ...edits.map((change) => changeText(given, change))].join("\n")]]
      ) : [],
      [facts.time, stamp(time)],
      [facts.tool, words.tool(version)]
    ];
  }
  function stamp(time) {
    const two = (n) => String(n).padStart(2, "0");
    return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
  }
  function linesOf(given) {
    return grouped(given.result.findings).flatMap(({ root, members }, i) => {
      const first = lineOf2(given, root, String(i + 1), false);
      const others = members.map((member, k) => lineOf2(given, member, `${i + 1}.${k + 1}`, true));
      for (const other of others) if (other.proposal && other.proposal === first.proposal) other.proposal = given.words.same(first.number);
      return [first, ...others];
    });
  }
  function lineOf2(given, finding, number, member) {
    const { told, forms } = given;
    const { rule, severity, message, key, left = null, right = null, quote, accepted = null } = finding;
    const of = [formOf(given), ...forms].filter(Boolean).map(({ rules }) => rules.find(({ id }) => id === rule)).find(Boolean);
    return {
      number,
      member,
      key,
      severity,
      level: told.severity[isUnread(finding) ? "unread" : severity],
      ...placeIn(given, finding),
      rule,
      title: of && of.title || null,
      left,
      right,
      message,
      quote: quote && quote.text || null,
      basis: of && of.basis || null,
      proposal: proposalOf(given, finding),
      accepted
    };
  }
  function placeIn(given, { cells }) {
    const { words, result } = given;
    const form = formOf(given);
    const nowhere = { table: null, row: null, column: null, printed: null };
    if (cells.length === 0) return nowhere;
    const tables = [...new Set(cells.map((cell) => cell.table))].map((id) => form && form.tables.find((table2) => table2.id === id));
    if (tables.includes(void 0)) return { ...nowhere, row: placeOf(form, cells[0]) };
    const table = tables.map(({ name }) => name).join("、");
    if (tables.length > 1) return { ...nowhere, table, row: words.several(placeOf(form, cells[0]), cells.length) };
    const shown = cells.length === 1 || isSuspect(cells[0], result.repairs) ? cells.slice(0, 1) : cells;
    const value = shown.length === 1 ? valueAt(result.report, tables[0], shown[0]) : null;
    return {
      table,
      row: common(words, tables[0].rows, shown, "row"),
      column: common(words, tables[0].columns, shown, "column"),
      printed: shown.length === 1 && (value === null || value === "") ? words.blank : value === void 0 ? null : value
    };
  }
  function isSuspect(cell, repairs) {
    const ways = repairs.filter(({ table }) => table === cell.table);
    return ways.length > 0 && ways.every(({ changes }) => changes.some((change) => cellKey(change.cell) === cellKey(cell)));
  }
  function common(words, items, cells, side) {
    const labels = [...new Set(cells.map((cell) => nameIn(items, cell[side])))];
    return labels.length > 1 ? words.several(labels[0], labels.length) : labels[0];
  }
  var SHOWN = 3;
  function proposalOf(given, { cells }) {
    const { words, result } = given;
    const named = new Set(cells.map(cellKey));
    const ways = result.repairs.filter(({ changes }) => changes.some(({ cell }) => named.has(cellKey(cell))));
    const said = [...new Set(ways.map((way) => wayText(given, way, named)))].slice(0, SHOWN);
    if (said.length) return said.join(words.or) + countText(given, ways);
    const fills = result.fills.filter(({ cell }) => named.has(cellKey(cell)));
    return fills.map((fill) => changeText(given, fill) + words.aside(words.follows)).join(words.stop) || null;
  }
  function countText({ words, told, forms, result }, ways) {
    return tablesOf({ repairs: ways }).map((table) => {
      const { count } = waysOf(result, table);
      return count > 1 ? words.allWays(tableIn(formOf({ result, forms }), table).name, told.ways(count)) : "";
    }).join("");
  }
  function wayText(given, { changes, only }, named) {
    const { words, told } = given;
    const own = changes.filter(({ cell }) => named.has(cellKey(cell)));
    const others = changes.length - own.length;
    return own.map((change) => changeText(given, change)).join(words.stop) + (others ? words.aside(words.together(others)) : "") + (only ? words.aside(told.only) : "");
  }
  function changeText(given, { cell, from, to, reason }) {
    const { words, told } = given;
    const why = told.reasons[reason];
    return `${placeOf(formOf(given), cell)}${words.colon}${from === null ? told.blank : from} → ${to === null ? told.blank : to}${why ? words.aside(why) : ""}`;
  }
  function scopeOf(given) {
    const { told, words, result, forms } = given;
    const { skipped, undecided, read_as_zero: zeros } = result.coverage;
    const form = formOf(given);
    const titles = new Map([...forms, form].filter(Boolean).flatMap(({ rules }) => rules).map(({ id, title }) => [id, title]));
    const named = (id) => [id, titles.get(id)].filter(Boolean).join(" ");
    const places = (cells) => cells.map((cell) => placeOf(form, cell)).join("、") || words.none;
    return [
      ...skipped.map(({ rule, why }) => [words.skipped, named(rule), words.none, why]),
      ...undecided.map(({ rule, cells, why }) => [words.undecided, named(rule), places(cells), why]),
      ...zeros.map((cell) => [words.zeros, words.none, places([cell]), words.none])
    ];
  }

  // www/parts/take/widths.js
  function weightsOf({ wide, cells }) {
    return Array.from({ length: wide }, (_, x) => {
      if (cells.some((cell) => cell.row && cell.x <= x && x < cell.x + cell.wide)) return 1;
      const labels = cells.filter((cell) => cell.x === x && cell.wide === 1 && cell.high === 1);
      return Math.min(3, Math.max(1, ...labels.map(({ text }) => text.length / 4)));
    });
  }

  // www/parts/take/book.js
  var LIST_WIDTHS = [6, 9, 6, 18, 11, 9, 10, 18, 7, 7, 40, 20, 24, 10, 14];
  function bookOf(given) {
    const list = listOf(given);
    return workbook([listSheet(given, list), ...tableSheets(given, list), ...list.scope.length ? [scopeSheet(given, list)] : []]);
  }
  var as = (look) => (value) => ({ value, look });
  function listSheet({ words }, list) {
    const { head, rows } = tableOf(words, list);
    const facts = list.facts.map(([name, value]) => [as("caption")(name), void 0, void 0, as("plain")(value)]);
    const before = [[as("title")(list.title)], ...facts, []];
    const lines = [
      ...before,
      head.map(as("head")),
      ...rows.map((cells, i) => cells.map(as(list.lines[i].member ? "member" : "text"))),
      [],
      ...list.notes.map((note) => [as("plain")(note)])
    ];
    const wide = head.length;
    const merged = [
      { x: 0, y: 0, wide, high: 1 },
      ...facts.flatMap((_, i) => [{ x: 0, y: i + 1, wide: 3, high: 1 }, { x: 3, y: i + 1, wide: wide - 3, high: 1 }]),
      ...list.notes.map((_, i) => ({ x: 0, y: lines.length - list.notes.length + i, wide, high: 1 }))
    ];
    return { name: words.title, widths: LIST_WIDTHS, lines, merged, head: before.length, landscape: true };
  }
  function tableSheets(given, list) {
    const { told, result } = given;
    const form = formOf(given);
    if (!form) return [];
    const marks = marksFor(result);
    const meant = linesByCell(result, list.lines, marks);
    return form.tables.map((table) => {
      const caption = [as("caption")(`${table.name} ${table.title}`)];
      if (result.report.tables[table.id]) return tableSheet(given, table, caption, { marks, meant });
      return { name: table.name, widths: [60], lines: [caption, [as("plain")(told.notFound)]] };
    });
  }
  function tableSheet({ words, told, result }, table, caption, { marks, meant }) {
    const layout = layoutOf(table, result.report.tables[table.id]);
    const { wide, high, cells } = layout;
    const grid = Array.from({ length: high }, () => Array(wide).fill(void 0));
    const merged = [{ x: 0, y: 0, wide, high: 1 }];
    const notes = [];
    for (const cell of cells) {
      const key = cellKey({ table: table.id, row: cell.row, column: cell.column });
      const mark = cell.row && marks.get(key);
      const value = cell.row ? valueAt(result.report, table, cell) : cell.text;
      const look = !cell.row ? "head" : mark ? mark.part === "beside" ? "beside" : mark.severity : "figure";
      for (let y = cell.y; y < cell.y + cell.high; y += 1) grid[y].fill(as(look)(null), cell.x, cell.x + cell.wide);
      grid[cell.y][cell.x] = as(look)(value === void 0 ? told.notPrinted : value);
      merged.push({ x: cell.x, y: cell.y + 1, wide: cell.wide, high: cell.high });
      const lines = cell.row && meant.get(key) || [];
      if (lines.length) notes.push({ x: cell.x, y: cell.y + 1, text: lines.map(({ number, message }) => words.entry(number, message)).join("\n") });
    }
    return { name: table.name, widths: weightsOf(layout).map((weight) => weight * 11), lines: [caption, ...grid], merged, notes, landscape: wide > high };
  }
  function scopeSheet({ words }, list) {
    const lines = [words.scopeColumns.map(as("head")), ...list.scope.map((cells) => cells.map(as("text")))];
    return { name: words.scope, widths: [20, 50, 50, 40], lines, head: 0, landscape: true };
  }

  // www/parts/take/picture.js
  var COLUMN = 350;
  var BETWEEN = 20;
  var LINE2 = 14;
  var CAPTION = 22;
  function pictureOf(given) {
    const form = formOf(given);
    if (!form) return null;
    const { words, result } = given;
    const marks = marksFor(result);
    const heights = [0, 0];
    const charts = form.tables.map((table) => {
      const column = heights[1] < heights[0] ? 1 : 0;
      const chart = chartOf(given, form, table, marks);
      const at = { x: column * (COLUMN + BETWEEN), y: heights[column] };
      heights[column] += CAPTION + Math.max(...chart.boxes.map(({ y, high }) => y + high)) * LINE2 + LINE2;
      return { ...chart, ...at };
    });
    const apart = words.text + words.colon + words.counts(countsOf(standing(result).filter(({ cells }) => cells.length === 0)));
    const said = charts.map(({ caption, told }) => caption + words.colon + told);
    return {
      label: [words.map + words.colon + said.join(words.stop), apart].join(words.stop),
      width: COLUMN * 2 + BETWEEN,
      height: Math.max(...heights) + LINE2 + 4,
      charts,
      text: apart,
      kinds: ["error", "warning", "info", "beside", "unread"],
      legend: words.legend
    };
  }
  function chartOf({ words, result }, form, table, marks) {
    const rows = result.report.tables[table.id];
    const layout = layoutOf(table, rows);
    const edges = edgesOf(weightsOf(layout));
    const boxes = layout.cells.map((cell) => {
      const box = { x: edges[cell.x], y: cell.y, wide: edges[cell.x + cell.wide] - edges[cell.x], high: cell.high };
      if (!cell.row) return { ...box, kind: "label", text: cell.text };
      const place = { table: table.id, row: cell.row, column: cell.column };
      const kind = kindOf(valueAt(result.report, table, cell), marks.get(cellKey(place)));
      return { ...box, kind, text: placeOf(form, place) + (words.legend[kind] ? words.colon + words.legend[kind] : "") };
    });
    const inTable = standing(result).filter(({ cells: named }) => named.some((cell) => cell.table === table.id));
    return { caption: table.name, told: rows ? words.counts(countsOf(inTable)) : words.unread, width: COLUMN, boxes };
  }
  function edgesOf(weights) {
    const unit = COLUMN / weights.reduce((sum, weight) => sum + weight, 0);
    return weights.reduce((edges, weight) => [...edges, edges[edges.length - 1] + weight * unit], [0]);
  }
  function kindOf(value, mark) {
    if (mark) return mark.part === "beside" ? "beside" : mark.severity;
    return value === void 0 ? "unread" : "figure";
  }

  // www/parts/take/drawing.js
  var SVG = "http://www.w3.org/2000/svg";
  var SIGNS = { error: "✕", warning: "!", info: "i", beside: "·" };
  var PAINT = {
    label: { fill: "#eef1f5", stroke: "#b5bec8" },
    figure: { fill: "#ffffff", stroke: "#b5bec8" },
    beside: { fill: "#ffffff", stroke: "#8a949e" },
    unread: { fill: "#ffffff", stroke: "#8a949e" },
    error: { fill: "#b3261e", stroke: "#7d1a14" },
    warning: { fill: "#ffdf9e", stroke: "#8a5300", "stroke-dasharray": "3 1.5" },
    info: { fill: "#dcebf9", stroke: "#2a5d8f", "stroke-dasharray": "1 1.5" }
  };
  var INK = { label: "#4d5864", error: "#ffffff", warning: "#5c3700", info: "#1d4670", beside: "#4d5864" };
  function drawn(page, picture) {
    const { width, height, charts, label } = picture;
    const root = make(page, "svg", { class: "heat", viewBox: `-1 -1 ${width + 2} ${height + 2}`, role: "img", "aria-label": label, "font-family": "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif" });
    for (const chart of charts) root.append(chartOf2(page, chart));
    root.append(legendOf(page, picture));
    return root;
  }
  function make(page, name, attributes, ...inside) {
    const node = (
      /** @type {SVGElement} */
      page.createElementNS(SVG, name)
    );
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : speakable(value));
    node.append(...inside.map((item) => typeof item === "string" ? speakable(item) : item));
    return node;
  }
  function chartOf2(page, { caption, told, x, y, boxes }) {
    const head = make(page, "text", { class: "ink", x: 0, y: CAPTION - 7, "font-size": 13, fill: "#1d2733" }, make(page, "tspan", { "font-weight": "bold" }, `${caption}　`), told);
    const cells = boxes.map(({ x: left, y: top, wide, high, kind, text }) => boxOf(page, { x: left, y: CAPTION + top * LINE2, width: wide, height: high * LINE2 }, kind, text));
    return make(page, "g", { transform: `translate(${x} ${y})` }, head, ...cells);
  }
  function boxOf(page, area, kind, text) {
    const group = make(page, "g", { class: kind }, make(page, "rect", { ...area, ...PAINT[kind] }));
    if (kind !== "label") group.prepend(make(page, "title", {}, text));
    if (kind === "unread") group.append(hatch(page, area));
    const said = kind === "label" ? fitting(text, area.width, area.height) : SIGNS[kind];
    if (said) group.append(signOf(page, area, kind, said));
    return group;
  }
  function signOf(page, { x, y, width, height }, kind, said) {
    const size = kind === "label" ? LABEL : 11;
    return make(page, "text", { x: x + width / 2, y: y + height / 2 + size * 0.36, "font-size": size, "font-weight": kind === "label" ? "normal" : "bold", "text-anchor": "middle", fill: INK[kind] }, said);
  }
  function hatch(page, { x, y, width, height }) {
    const lines = [];
    for (let at = -height; at < width; at += 4) {
      const [from, to] = [Math.max(at, 0), Math.min(at + height, width)];
      lines.push(`M${(x + from).toFixed(2)} ${(y + height - (from - at)).toFixed(2)}L${(x + to).toFixed(2)} ${(y + height - (to - at)).toFixed(2)}`);
    }
    return make(page, "path", { d: lines.join(""), stroke: "#8a949e", "stroke-width": 0.7, fill: "none" });
  }
  var LABEL = 7.5;
  function fitting(text, width, height) {
    const room = Math.floor((width - 3) / LABEL);
    if (room < 2 || height > 3 * LINE2 && room < 4) return "";
    const chars = [...text];
    return chars.length <= room ? text : `${chars.slice(0, room - 1).join("")}…`;
  }
  var STEP = 88;
  function legendOf(page, { height, text, kinds, legend }) {
    const items = kinds.flatMap((kind, i) => [
      boxOf(page, { x: i * STEP, y: 0, width: 18, height: LINE2 }, kind, legend[kind]),
      make(page, "text", { class: "ink", x: i * STEP + 23, y: 11, "font-size": 11, fill: "#1d2733" }, legend[kind])
    ]);
    const apart = make(page, "text", { class: "ink", x: kinds.length * STEP, y: 11, "font-size": 11, fill: "#1d2733" }, text);
    return make(page, "g", { transform: `translate(0 ${height - LINE2 - 4})` }, ...items, apart);
  }

  // www/parts/take/paper.js
  var SIGNS2 = { error: "✕", warning: "!", info: "i" };
  function maker(page) {
    return (name, attributes = {}, ...inside) => {
      const node = page.createElement(name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      node.append(...inside.filter((item) => item !== null && item !== "").map((item) => typeof item === "number" ? String(item) : item));
      return node;
    };
  }
  function listPaper(page, given, signoff) {
    const make2 = maker(page);
    const { words } = given;
    const list = listOf(given);
    return [
      make2("h1", {}, list.title),
      factsTable(make2, list),
      make2("h2", {}, given.told.findings),
      ...list.lines.length ? [linesTable(make2, given, list)] : [],
      ...list.notes.map((note) => make2("p", { class: "small" }, note)),
      ...list.scope.length ? [make2("h2", {}, words.scope), scopeTable(make2, words, list)] : [],
      signoffTable(make2, words, signoff)
    ].filter(Boolean);
  }
  function wholePaper(page, given, signoff) {
    const picture = pictureOf(given);
    return [...listPaper(page, given, signoff), ...picture ? [maker(page)("h2", {}, given.words.map), drawn(page, picture)] : [], ...officialTables(maker(page), given)];
  }
  var SHORT = 20;
  function factsTable(make2, { facts }) {
    const isShort = (fact) => fact !== void 0 && fact[1].length <= SHORT;
    const rows = [];
    for (let at = 0; at < facts.length; at += 1) {
      const pair = isShort(facts[at]) && isShort(facts[at + 1]) ? facts.slice(at, at + 2) : [facts[at]];
      const span = pair.length === 1 ? { colspan: 3 } : {};
      rows.push(make2("tr", {}, ...pair.flatMap(([name, value]) => [make2("th", { scope: "row" }, name), make2("td", span, value)])));
      at += pair.length - 1;
    }
    return make2("table", { class: "facts" }, make2("tbody", {}, ...rows));
  }
  function headedTable(make2, widths, head, rows) {
    return make2(
      "table",
      {},
      make2("colgroup", {}, ...widths.map((width) => make2("col", { width: `${width}%` }))),
      make2("thead", {}, make2("tr", {}, ...head.map((text) => make2("th", { scope: "col" }, text)))),
      make2("tbody", {}, ...rows)
    );
  }
  function linesTable(make2, { words }, { lines }) {
    const { columns, place } = words;
    const head = [columns.number, place, columns.printed, columns.message, columns.proposal, columns.done];
    return headedTable(make2, [7, 17, 8, 39, 17, 12], head, lines.map((line) => {
      const { number, member, severity, level, table, row, column, printed: printed2, message, quote, rule, title, left, right, basis, proposal, accepted } = line;
      const small = (text) => text === null ? null : make2("p", { class: "small" }, text);
      return make2(
        "tr",
        { class: member ? "member" : "root" },
        make2("td", {}, number),
        make2("td", {}, [table, row, column].filter((label) => label !== null).join(" / ") || words.none),
        make2("td", {}, printed2 === null ? words.none : printed2),
        make2(
          "td",
          {},
          make2("span", { class: "level" }, `${SIGNS2[severity]} ${level} `),
          message,
          small(quote && words.quote(String(quote))),
          small(left === null ? null : words.sides(String(left), String(right))),
          small([[rule, title].filter(Boolean).join(" "), basis && columns.basis + words.colon + basis].filter(Boolean).join(words.stop))
        ),
        make2("td", {}, proposal === null ? words.none : proposal),
        make2("td", {}, accepted === null ? "" : columns.accepted + words.colon + accepted)
      );
    }));
  }
  function scopeTable(make2, words, { scope: scope2 }) {
    const rows = /* @__PURE__ */ new Map();
    for (const [what2, named, place, why2] of scope2) {
      const key = JSON.stringify([what2, why2]);
      const rule2 = named.replace(/^[A-Z][\w-]* (?=\S)/, "");
      rows.set(key, [...rows.get(key) || [], [rule2, place].filter((text) => text !== words.none).join(" · ")]);
    }
    const [what, rule, , why] = words.scopeColumns;
    return headedTable(make2, [17, 55, 28], [what, rule, why], [...rows].map(([key, items]) => {
      const [said, reason] = JSON.parse(key);
      return make2("tr", { class: "small" }, make2("td", {}, said), make2("td", {}, items.join(words.stop)), make2("td", {}, reason));
    }));
  }
  function signoffTable(make2, words, signoff) {
    if (signoff.length === 0) return null;
    const rows = [];
    for (let at = 0; at < signoff.length; at += 3) {
      const cells = [0, 1, 2].map((i) => signoff[at + i] ? make2("td", {}, make2("b", {}, signoff[at + i]), make2("p", {}, words.signed + words.colon), make2("p", {}, words.date + words.colon)) : make2("td"));
      rows.push(make2("tr", {}, ...cells));
    }
    return make2("table", { class: "signoff" }, make2("tbody", {}, ...rows));
  }
  var WIDE = 16;
  function officialTables(make2, given) {
    const form = formOf(given);
    if (!form) return [];
    const { words, told, result } = given;
    const marks = marksFor(result);
    const each = form.tables.map((table) => make2(
      "div",
      { class: layoutOf(table).wide > WIDE ? "official wide" : "official" },
      make2("h2", {}, `${table.name} ${table.title}`),
      result.report.tables[table.id] ? officialTable(make2, given, table, marks) : make2("p", {}, told.notFound)
    ));
    return [make2("div", { class: "apart" }, make2("h1", {}, words.tables), ...each)];
  }
  function officialTable(make2, { told, result }, table, marks) {
    const { high, cells } = layoutOf(table, result.report.tables[table.id]);
    const rows = Array.from({ length: high }, () => make2("tr"));
    for (const cell of cells) {
      const span = { rowspan: cell.high, colspan: cell.wide };
      const mark = cell.row && marks.get(cellKey({ table: table.id, row: cell.row, column: cell.column }));
      const value = valueAt(result.report, table, cell);
      const strong = mark && mark.part !== "beside";
      rows[cell.y].append(cell.row ? make2("td", { ...span, class: strong ? mark.severity : "plain" }, strong ? `${SIGNS2[mark.severity]} ` : "", value === void 0 ? told.notPrinted : value === null ? "" : value) : make2("th", span, cell.text));
    }
    return make2("table", {}, make2("tbody", {}, ...rows));
  }

  // www/parts/take/batch.js
  var SHOWN2 = 2;
  var nameOf2 = ({ words }, { agency, year }, i) => [i + 1, agency || words.unknown, year === null || year === void 0 ? words.unknown : year];
  function batchLines(batch) {
    const { words, rows } = batch;
    return rows.map((row, i) => {
      const { state, verdict, causes: { error, warning, info }, findings, name } = row;
      const counts = state === "checked" && verdict !== "unreadable" ? [error, warning, info] : [words.none, words.none, words.none];
      const main = findings.slice(0, SHOWN2).map(({ message }) => message).join("\n");
      return [...nameOf2(batch, row, i), outcomeOf(words, row), ...counts, main || words.none, remarkOf(batch, row) || words.none, name || words.noName, ""];
    });
  }
  function outcomeOf({ batch }, { state, verdict, counts, unread }) {
    if (verdict === "fail" && unread === counts.error) return batch.unread;
    if (state === "checked") return batch.verdict[
      /** @type {string} */
      verdict
    ];
    return state === "failed" ? batch.failed : batch.unchecked;
  }
  function remarkOf({ words: { batch, stop }, told }, { failure, repeated, comparedWith, remarks }) {
    const said = remarks || [
      failure && (told.failure[failure.kind] || failure.message),
      repeated && (typeof repeated === "string" ? batch.twin(repeated) : batch.rival),
      comparedWith && batch.compared(comparedWith)
    ];
    return said.filter(Boolean).map((text) => String(text).replace(/[。.]$/, "")).join(stop);
  }
  function opinionLines(batch) {
    const { words, told, rows } = batch;
    return rows.flatMap((row, i) => {
      const of = [...nameOf2(batch, row, i), row.name || words.noName];
      const level = (finding) => row.verdict === "unreadable" ? words.none : told.severity[isUnread(finding) ? "unread" : finding.severity];
      const lines = row.findings.map((finding) => [...of, level(finding), finding.rule, finding.message, ""]);
      return row.more ? [...lines, [...of, words.none, words.none, words.batch.more(row.more), ""]] : lines;
    });
  }
  var headOf = ({ words, rows, all = rows.length, version, time }) => [
    words.batch.count(rows.length, all),
    words.facts.time + words.colon + stamp(time),
    words.facts.tool + words.colon + words.tool(version)
  ];
  function batchBook(batch) {
    const { title, list, opinions, columns, opinionColumns } = batch.words.batch;
    const before = [[as("title")(title)], ...[...headOf(batch), batch.told.limits].map((text) => [as("plain")(text)]), []];
    const merged = before.map((_, y) => ({ x: 0, y, wide: columns.length, high: 1 }));
    const body = (lines) => lines.map((cells) => cells.map(as("text")));
    return workbook([
      { name: list, widths: [6, 24, 8, 14, 7, 7, 7, 50, 24, 28, 14], lines: [...before, columns.map(as("head")), ...body(batchLines(batch))], merged, head: before.length, landscape: true },
      { name: opinions, widths: [6, 24, 8, 28, 8, 14, 70, 14], lines: [opinionColumns.map(as("head")), ...body(opinionLines(batch))], head: 0, landscape: true }
    ]);
  }
  function batchPaper(page, batch, signoff) {
    const make2 = maker(page);
    const { words, told } = batch;
    const rows = batchLines(batch).map((cells) => make2("tr", {}, ...cells.map((value) => make2("td", {}, value))));
    const signed = signoffTable(make2, words, signoff);
    return [
      make2(
        "div",
        { class: "wide" },
        make2("h1", {}, words.batch.title),
        ...headOf(batch).map((text) => make2("p", {}, text)),
        headedTable(make2, [5, 13, 6, 8, 5, 5, 5, 21, 11, 12, 9], words.batch.columns, rows),
        make2("p", { class: "small" }, told.limits),
        ...signed ? [signed] : []
      )
    ];
  }

  // www/parts/take/styles.paper.js
  var paper = css` @page{size:A4 portrait;margin:14mm 14mm 16mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}@page wide{size:A4 landscape}html{color:#000;background:#fff;font:10pt/1.5 "SimSun","Songti SC","Noto Serif CJK SC","Source Han Serif SC",serif}body{margin:0}h1{margin:0 0 8pt;font:700 17pt/1.4 "SimHei","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;text-align:center;letter-spacing:.1em}h2{margin:10pt 0 3pt;font:700 11.5pt/1.4 "SimHei","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;page-break-after:avoid}p{margin:3pt 0}table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:9pt;line-height:1.4}th,td{padding:2pt 4pt;border:.6pt solid #000;text-align:left;vertical-align:top;overflow-wrap:anywhere;word-break:break-word}th{font-weight:700;background:#eee}thead th{text-align:center;vertical-align:middle}thead{display:table-header-group}tr,svg,.signoff td{break-inside:avoid;page-break-inside:avoid}.facts td{white-space:pre-line}.facts th{width:14%;text-align:left}.member>td:first-child{padding-left:10pt}.level{font-weight:700}.small{color:#333;font-size:8pt}svg{display:block;width:100%;margin:6pt 0}.signoff{margin-top:12pt;page-break-inside:avoid;break-inside:avoid}.signoff td{height:40pt}.signoff p{margin:4pt 0 0}.signoff b + p{display:inline;margin-left:10pt}.wide{page:wide}.apart{page-break-before:always}.official{page-break-inside:avoid;break-inside:avoid}.official table{table-layout:auto}.official th,.official td{padding:.3pt 3pt;font-size:8pt;line-height:1.25;text-align:center;vertical-align:middle}.official th{font-weight:400}.official .error{border:2pt solid #000;font-weight:700}.official .warning{border:1.6pt dashed #000;font-weight:700}.official .info{border:1.2pt dotted #000}`;

  // www/parts/take/printing.js
  function print(host, title, build) {
    const root = host.renderRoot;
    for (const old of root.querySelectorAll("iframe.paper")) old.remove();
    const frame = document.createElement("iframe");
    frame.className = "paper";
    frame.title = title;
    frame.tabIndex = -1;
    frame.setAttribute("aria-hidden", "true");
    root.append(frame);
    const view = (
      /** @type {any} */
      frame.contentWindow
    );
    const page = view.document;
    page.title = title;
    page.documentElement.lang = wordsFor(host.lang).lang;
    const sheet2 = new view.CSSStyleSheet();
    sheet2.replaceSync(String(paper));
    page.adoptedStyleSheets = [sheet2];
    page.body.append(...build(page));
    view.addEventListener("afterprint", () => frame.remove());
    view.focus();
    view.print();
  }

  // www/parts/take/sarif.js
  function jsonOf({ result, version, name, time, edits = [] }) {
    return { tool: "gouji", version, file: name || null, checked: time.toISOString(), edits, result };
  }
  var LEVELS = { error: "error", warning: "warning", info: "note" };
  function sarifOf(given) {
    const { words, result, version, name, time, forms } = given;
    const form = formOf(given) || forms[0];
    const rules = form ? form.rules : [];
    const { coverage, verdict } = result;
    const run = {
      tool: { driver: { name: "gouji", fullName: `gouji 勾稽 ${version}`, version, semanticVersion: version, rules: rules.map(ruleOf) } },
      language: words.lang,
      columnKind: "utf16CodeUnits",
      invocations: [{ executionSuccessful: verdict !== "unreadable", endTimeUtc: time.toISOString(), toolExecutionNotifications: coverage.skipped.map((skip) => skippedOf(rules, skip)) }],
      ...name ? { artifacts: [{ location: artifactOf(name) }] } : {},
      results: [...result.findings.map((finding) => resultOf(given, rules, finding)), ...coverage.undecided.map((check) => undecidedOf(given, rules, check))],
      properties: { verdict, coverage: { rules: coverage.rules, run: coverage.run, checks: coverage.checks, undecided: coverage.undecided.length, skipped: coverage.skipped.length } }
    };
    return { $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", version: "2.1.0", runs: [run] };
  }
  function ruleOf({ id, title, basis, severity, formula }) {
    return {
      id,
      shortDescription: { text: title },
      defaultConfiguration: { level: LEVELS[severity] },
      ...basis ? { help: { text: basis } } : {},
      ...formula ? { properties: { formula } } : {}
    };
  }
  function referenceTo(rules, id) {
    const ruleIndex = rules.findIndex((rule) => rule.id === id);
    return ruleIndex < 0 ? { ruleId: id } : { ruleId: id, ruleIndex };
  }
  function resultOf(given, rules, { rule, severity, message, cells, key, group, accepted, quote, left, right }) {
    const more2 = { ...group ? { group } : {}, ...quote ? { quote } : {}, ...left === void 0 ? {} : { left, right } };
    return {
      ...referenceTo(rules, rule),
      kind: "fail",
      level: LEVELS[severity],
      message: { text: message },
      ...locationsOf(given, cells),
      partialFingerprints: { "gouji/v1": key },
      ...accepted === void 0 ? {} : { suppressions: [{ kind: "external", status: "accepted", justification: accepted }] },
      ...Object.keys(more2).length ? { properties: more2 } : {}
    };
  }
  function undecidedOf(given, rules, { rule, cells, why }) {
    return { ...referenceTo(rules, rule), kind: "open", level: "none", message: { text: why }, ...locationsOf(given, cells) };
  }
  function skippedOf(rules, { rule, why }) {
    const { ruleIndex: index } = referenceTo(rules, rule);
    return { level: "note", message: { text: why }, descriptor: { id: "skipped" }, associatedRule: index === void 0 ? { id: rule } : { id: rule, index } };
  }
  function locationsOf(given, cells) {
    const physical = given.name ? { physicalLocation: { artifactLocation: { ...artifactOf(given.name), index: 0 } } } : {};
    const form = formOf(given);
    const places = cells.map((cell) => ({
      ...physical,
      message: { text: placeOf(form, cell) },
      logicalLocations: [{ name: cell.column, fullyQualifiedName: cellKey(cell), kind: "value" }]
    }));
    if (places.length === 0) return given.name ? { locations: [physical] } : {};
    return { locations: places.slice(0, 1), ...places.length > 1 ? { relatedLocations: places.slice(1) } : {} };
  }
  var artifactOf = (name) => ({ uri: encodeURIComponent(speakable(name)) });

  // www/parts/take/scope.js
  function scopeView({ words, told, result, forms }) {
    const { skipped, undecided, read_as_zero: zeros } = result.coverage;
    const form = result.report && forms.find(({ id }) => id === result.report.form);
    const rules = form ? form.rules : [];
    const named = (id) => `${id} ${(rules.find((rule) => rule.id === id) || { title: "" }).title}`.trim();
    const places = (cells) => cells.map((cell) => placeOf(form, cell)).join("、");
    return html`
    <p>${words.rules(result.coverage)}</p>
    <p class="quiet">${told.limits}</p>
    ${skipped.length + undecided.length + zeros.length === 0 ? html`<p>${words.allRun}</p>` : nothing}
    ${listView(words.skipped, skipped.map(({ rule, why }) => [named(rule), why]))}
    ${listView(words.undecided, undecided.map(({ rule, cells, why }) => [named(rule), places(cells), why]))}
    ${listView(words.zeros, zeros.map((cell) => [places([cell])]))}
  `;
  }
  function listView(heading, items) {
    if (items.length === 0) return nothing;
    return html`
    <h3 class="account">${heading} (${items.length})</h3>
    <ul>${items.map((parts) => html`<li>${parts.filter(Boolean).join(" · ")}</li>`)}</ul>
  `;
  }

  // www/parts/take/styles.js
  var sheet = css` .heat{display:block;width:100%;max-width:760px;height:auto;margin:8px 0}.heat .ink{fill:var(--ink)}.heat .label rect{fill:var(--shade);stroke:var(--line)}.heat .label text{fill:var(--quiet)}.heat .figure rect,.heat .beside rect,.heat .unread rect{fill:var(--paper);stroke:var(--line)}.heat .unread path{stroke:var(--quiet)}.heat .beside text{fill:var(--quiet)}.heat .error rect{fill:var(--error);stroke:var(--error)}.heat .error text{fill:var(--paper)}.heat .warning rect{fill:var(--warning-shade);stroke:var(--warning)}.heat .warning text{fill:var(--warning)}.heat .info rect{fill:var(--info-shade);stroke:var(--info)}.heat .info text{fill:var(--info)}.more .small{margin:4px 4px 0 0}.account + ul{padding-left:1.4em}.account{margin:10px 0 2px;font-size:1em}.paper{position:absolute;width:0;height:0;border:0;visibility:hidden}`;

  // www/parts/take/part.js
  function givenBy(host) {
    const { words: told, edits, taking, session: { result, forms, version, name } } = host;
    return { words: wordsFor(host.lang), told, result, forms, version, name, time: taking.times.get(result), edits: edits.told };
  }
  function nameOf3({ words, result, name }, ending) {
    const { agency, year } = result.report || { agency: null, year: null };
    return fileName([words.file, agency || (name || "").replace(/\.\w+$/, ""), year], ending);
  }
  function saved(given, ending, content, type) {
    const name = nameOf3(given, ending);
    save(name, content, type);
    return given.words.saved(name);
  }
  function pictureFile(given) {
    const picture = pictureOf(given);
    if (!picture) return given.told.noForm;
    const drawing = drawn(document, picture);
    drawing.setAttribute("width", String(picture.width * 1.5));
    drawing.setAttribute("height", String(picture.height * 1.5));
    return saved(given, "svg", new XMLSerializer().serializeToString(drawing), "image/svg+xml");
  }
  function signersOf(host, words) {
    const set = host.getAttribute("signoff");
    return set === null ? words.signoff : set.split(/[,，、;；]/).map((name) => name.trim()).filter(Boolean);
  }
  function printed(host, build) {
    const given = givenBy(host);
    const { words } = given;
    print(host, nameOf3(given, "").slice(0, -1), (page) => build(page, given, signersOf(host, words)));
    return words.printing;
  }
  var json = (value) => `${JSON.stringify(value, null, 1)}
`;
  var acts = {
    async copy(host) {
      const given = givenBy(host);
      const { words } = given;
      const list = listOf(given);
      if (!await copy({ text: asText2(words, list), html: asHtml(words, list) })) return words.notCopied;
      if (!host.edits.isBegun) host.edits.onSaved();
      return words.copied;
    },
    print: (host) => printed(host, listPaper),
    printAll: (host) => printed(host, wholePaper),
    xlsx(host) {
      const given = givenBy(host);
      host.edits.onSaved();
      return saved(given, "xlsx", bookOf(given), XLSX);
    },
    json(host) {
      const given = givenBy(host);
      host.edits.onSaved();
      return saved(given, "json", json(jsonOf(given)), "application/json");
    },
    sarif(host) {
      const given = givenBy(host);
      return saved(given, "sarif", json(sarifOf(given)), "application/sarif+json");
    },
    picture: (host) => pictureFile(givenBy(host)),
    comments,
    revised,
    composed
  };
  function map(host) {
    const picture = pictureOf(givenBy(host));
    return picture ? html`${drawn(document, picture)}` : nothing;
  }
  var scope = (host) => scopeView(givenBy(host));
  function more(host) {
    const { more: labels, machines, notBack } = wordsFor(host.lang);
    return html`${isWritable(host.session.taken) ? nothing : html`<p class="quiet">${notBack}</p>`}${host.taking.buttons(labels)}<details class="machines"><summary>${machines.for}</summary>${host.taking.buttons(machines.acts)}</details>`;
  }
  function batchOf(host, rows, all) {
    return { words: wordsFor(host.lang), told: host.words, rows, all, version: "0.2.0", time: /* @__PURE__ */ new Date() };
  }
  function batchWorkbook(host, rows, all) {
    const batch = batchOf(host, rows, all);
    const name = fileName([batch.words.batchFile, rows.length], "xlsx");
    save(name, batchBook(batch), XLSX);
    return batch.words.saved(name);
  }
  function batchPrint(host, rows, all) {
    const batch = batchOf(host, rows, all);
    print(host, batch.words.batch.title, (page) => batchPaper(page, batch, signersOf(host, batch.words)));
    return batch.words.printing;
  }
  async function batchComments(host, rows, all) {
    const { words } = batchOf(host, rows, all);
    const say = (text) => {
      host.taking.notice = { text, result: null };
      host.requestUpdate();
    };
    try {
      const checked = rows.filter(({ state }) => state === "checked");
      const copies = await allCommented(host, checked, (n) => say(words.back.step(n, checked.length)));
      const book = fileName([words.batchFile, rows.length], "xlsx");
      const name = fileName([words.batchFile, rows.length, words.copies.comments], "zip");
      save(name, zip([...copies, [book, batchBook(batchOf(host, rows, all))]]), "application/zip");
      say(words.saved(name));
    } catch (error) {
      say(host.fault(error));
    }
  }
  function takeBatchView(host, rows, all) {
    const { batch } = wordsFor(host.lang);
    const button = (text2, act) => html`<button part="button" type="button" @click=${() => act(host, rows(), all)}>${text2}</button> `;
    const { text, result } = host.taking.notice;
    return html`${button(batch.xlsx, batchWorkbook)}${button(batch.print, batchPrint)}${button(batch.comments, batchComments)}
    <span role="status">${result === null ? text : nothing}</span>`;
  }

  // <stdin>
  document.currentScript.gouji = { build: "db9b164a4c52", part: part_exports };
})();
