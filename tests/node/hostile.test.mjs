/** Office files that are small and would be large, in the wasm as a page has it: each ends, and with no more memory than is justified. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, BUILT } from "../../www/build/paths.mjs";
import { pack, unpack } from "../tools/zip.mjs";

const wasm = new WebAssembly.Module(readFileSync(`${BUILT}/gouji_bg.wasm`));
let instances = 0;

/** Checks a file in a new instance. @param {Uint8Array} bytes @returns {Promise<{ verdict: string, mib: number }>} */
async function checked(bytes) {
  instances += 1;
  const gouji = await import(`../../target/pkg/gouji.js?${instances}`);
  const { memory } = gouji.initSync({ module: wasm });
  const { verdict } = gouji.check(bytes);
  return { verdict, mib: memory.buffer.byteLength / 2 ** 20 };
}

const docx = unpack(readFileSync(at("tests/media/files/libreoffice.docx")));
const xlsx = unpack(readFileSync(at("tests/media/files/libreoffice.xlsx")));

/** A file with other parts. @param {Map<string, string>} of @param {Record<string, string>} parts */
const changed = (of, parts) => pack(new Map([...of, ...Object.entries(parts)]));

const document = (body) => changed(docx, { "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>` });
const sheet = (inside, more = {}) => changed(xlsx, { "xl/worksheets/sheet1.xml": `<worksheet>${inside}</worksheet>`, ...more });
const repeat = (text, megabytes) => text.repeat(Math.floor((megabytes << 20) / text.length));

const rows = (count, cell) => `<sheetData>${Array.from({ length: count }, (_, row) => `<row r="${row + 1}">${cell}</row>`).join("")}</sheetData>`;

const files = {
  "a text of 30 MB": () => document(`<w:p><w:r><w:t>${repeat("字", 10)}</w:t></w:r></w:p>`),
  "31 MB of blanks": () => document(repeat(" ", 31)),
  "elements in each other": () => document(repeat("<w:p>", 15) + repeat("</w:p>", 15)),
  "a million cells": () => document(`<w:tbl><w:tr>${"<w:tc/>".repeat(1_000_000)}</w:tr></w:tbl>`),
  "wide cells, row by row": () => document(`<w:tbl>${'<w:tr><w:tc><w:gridSpan w:val="1000"/><w:vMerge/></w:tc></w:tr>'.repeat(300_000)}</w:tbl>`),
  "half a million styles, as many paragraphs": () =>
    changed(docx, {
      "word/styles.xml": `<w:styles>${repeat('<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>', 15)}</w:styles>`,
      "word/document.xml": `<w:document>${repeat('<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr></w:p>', 15)}</w:document>`,
    }),
  "a million merges": () => sheet(`<sheetData/><mergeCells>${repeat('<mergeCell ref="A9:XFD1048576"/>', 31)}</mergeCells>`),
  "a million blank cells": () => sheet(rows(1, "<c/>".repeat(1_000_000))),
  "one long text in each of many cells": () =>
    sheet(rows(100_000, '<c t="s"><v>0</v></c>'), { "xl/sharedStrings.xml": `<sst><si><t>${repeat("x", 1)}</t></si></sst>` }),
  "millions of texts": () => sheet("<sheetData/>", { "xl/sharedStrings.xml": `<sst>${repeat("<si/>", 31)}</sst>` }),
  "half a million sheets": () => changed(xlsx, { "xl/workbook.xml": `<workbook><sheets>${repeat('<sheet name="a" r:id="rId3"/>', 15)}</sheets></workbook>` }),
  "half a million relations": () =>
    changed(xlsx, { "xl/_rels/workbook.xml.rels": `<Relationships>${repeat('<Relationship Id="a" Type="b" Target="c"/>', 20)}</Relationships>` }),
};

/** What a part of 32 MB may take: itself, packed and not, as characters, and what is made of them. */
const MOST_MIB = 256;

for (const [what, make] of Object.entries(files)) {
  test(what, async (of) => {
    const bytes = make();
    const start = performance.now();
    const { verdict, mib } = await checked(bytes);
    of.diagnostic(`${(bytes.length / 1024).toFixed(0)} KB, ${mib.toFixed(0)} MiB, ${(performance.now() - start).toFixed(0)} ms`);
    assert.equal(verdict, "unreadable");
    assert.ok(mib <= MOST_MIB, `${mib} MiB`);
  });
}
