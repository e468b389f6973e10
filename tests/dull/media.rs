//! Dull files of the second build: rich text, OpenDocument, PDF, OFD, and the old formats of Word and Excel.

use super::{Kind, Source, again, kind};
use crate::common::office::{entry, zip};

/// In rich text: before, again and again, behind.
const RICH: [(&str, &str, &str, &str); 14] = [
    ("paragraphs", "", "1\\par\n", ""),
    ("one text", "", "1", ""),
    ("words", "", "\\b1", ""),
    ("unknown words", "", "\\xyzzy7 ", ""),
    ("groups", "", "{1}", ""),
    ("characters by number", "", "\\u23383?", ""),
    ("bytes of two", "\\ansicpg936", "\\'b9\\'d5", ""),
    ("line breaks", "", "\\line ", ""),
    ("rows", "", "\\trowd\\cellx900\\intbl 1\\cell\\row", ""),
    ("cells", "\\trowd", "\\cellx900\\intbl 1\\cell", "\\row"),
    ("cells that never end", "", "\\intbl 1\\cell", ""),
    ("text boxes", "", "{\\shp{\\*\\shpinst{\\shptxt 1\\par}}}", ""),
    ("pictures", "", "{\\pict 00}", ""),
    ("fonts", "{\\fonttbl", "{\\f1\\fcharset134 a;}", "}"),
];

/// In an OpenDocument text.
const TEXTS: [(&str, &str, &str, &str); 10] = [
    ("paragraphs", "", "<text:p>1</text:p>", ""),
    ("empty paragraphs", "", "<text:p/>", ""),
    ("spans", "<text:p>", "<text:span>1</text:span>", "</text:p>"),
    ("blanks", "<text:p>", "<text:s/>1", "</text:p>"),
    ("line breaks", "<text:p>", "<text:line-break/>1", "</text:p>"),
    (
        "tables",
        "",
        "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>",
        "",
    ),
    (
        "rows",
        "<table:table>",
        "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>",
        "</table:table>",
    ),
    (
        "cells",
        "<table:table><table:table-row>",
        "<table:table-cell><text:p>1</text:p></table:table-cell>",
        "</table:table-row></table:table>",
    ),
    (
        "repeated rows",
        "<table:table>",
        "<table:table-row table:number-rows-repeated=\"900\"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>",
        "</table:table>",
    ),
    ("one text", "<text:p>", "字", "</text:p>"),
];

/// In an OpenDocument sheet.
const SHEETS: [(&str, &str, &str, &str); 6] = [
    (
        "rows",
        "<table:table>",
        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>",
        "</table:table>",
    ),
    (
        "cells",
        "<table:table><table:table-row>",
        "<table:table-cell office:value-type=\"string\"><text:p>1</text:p></table:table-cell>",
        "</table:table-row></table:table>",
    ),
    ("empty rows", "<table:table>", "<table:table-row/>", "</table:table>"),
    (
        "repeated cells",
        "<table:table>",
        "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell table:number-columns-repeated=\"1000\" office:value-type=\"string\"><text:p>规章</text:p></table:table-cell></table:table-row>",
        "</table:table>",
    ),
    (
        "paragraphs in a cell",
        "<table:table><table:table-row><table:table-cell office:value-type=\"string\">",
        "<text:p>1</text:p>",
        "</table:table-cell></table:table-row></table:table>",
    ),
    (
        "tables",
        "",
        "<table:table><table:table-row><table:table-cell office:value-type=\"string\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>",
        "",
    ),
];

/// What is drawn on the one page of a PDF.
const DRAWN: [(&str, &str, &str, &str); 12] = [
    ("characters", "BT /F 10 Tf 1 0 0 1 50 700 Tm ", "(1)Tj ", "ET"),
    ("one string", "BT /F 10 Tf 1 0 0 1 50 700 Tm (", "1", ")Tj ET"),
    ("lines of text", "BT /F 10 Tf 0 -1 Td ", "(1)Tj 0 -0.001 Td ", "ET"),
    ("spread text", "BT /F 10 Tf 1 0 0 1 50 700 Tm [", "(1)-9", "]TJ ET"),
    ("rectangles", "", "1 1 9 9 re f ", ""),
    ("thin rectangles", "", "1 1 9 1 re f ", ""),
    ("strokes", "", "1 1 m 9 1 l S ", ""),
    ("one path", "", "1 1 m 9 1 l ", "S"),
    ("states", "", "q Q ", ""),
    ("numbers", "", "1 ", ""),
    ("words", "", "xyz ", ""),
    ("places", "BT /F 10 Tf ", "1 0 0 1 50 700 Tm ", "ET"),
];

/// What is drawn on the one page of an OFD.
const PLACED: [(&str, &str, &str, &str); 4] = [
    (
        "texts",
        "",
        "<ofd:TextObject ID=\"1\" Boundary=\"20 20 90 9\" Font=\"1\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">1</ofd:TextCode></ofd:TextObject>",
        "",
    ),
    (
        "one text",
        "<ofd:TextObject ID=\"1\" Boundary=\"20 20 90 9\" Font=\"1\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 9000 0.001\">",
        "1",
        "</ofd:TextCode></ofd:TextObject>",
    ),
    (
        "lines",
        "",
        "<ofd:PathObject ID=\"1\" Boundary=\"20 20 90 9\"><ofd:AbbreviatedData>M 0 0 L 9 0</ofd:AbbreviatedData></ofd:PathObject>",
        "",
    ),
    ("unknown", "", "<ofd:X/>", ""),
];

/// The kinds that only the second build reads.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    let mut kinds = Vec::new();
    let mut add = |medium: &str,
                   kinds_of: &[(&'static str, &'static str, &'static str, &'static str)],
                   make: fn(&str) -> Vec<u8>| {
        for &(name, before, thing, behind) in kinds_of {
            kinds.push(kind(format!("{medium}, {name}"), move |bytes| {
                Source::File(make(&[before, &again(thing, bytes), behind].concat()), None)
            }));
        }
    };
    add("rtf", &RICH, |inside| ["{\\rtf1\\ansi ", inside, "}"].concat().into_bytes());
    add("odt", &TEXTS, |inside| open_document("text", inside));
    add("ods", &SHEETS, |inside| open_document("spreadsheet", inside));
    add("pdf", &DRAWN, |contents| page(&stream("", contents.as_bytes())));
    add("pdf packed", &DRAWN, |contents| {
        page(&stream("/Filter/FlateDecode", &miniz_oxide::deflate::compress_to_vec_zlib(contents.as_bytes(), 6)))
    });
    add("ofd", &PLACED, fixed_layout);
    kinds.push(kind("pdf, pages", |bytes| Source::File(pages(bytes), None)));
    kinds.push(kind("pdf, objects", |bytes| Source::File(page(again("9 0 obj 1 endobj\n", bytes).as_bytes()), None)));
    #[cfg(feature = "every-medium")]
    kinds.extend(old::kinds());
    kinds
}

/// An OpenDocument file of this kind, and what stands in its body.
pub fn open_document(kind: &str, inside: &str) -> Vec<u8> {
    const NAMES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";
    let content = format!(
        "<office:document-content {NAMES}><office:body><office:{kind}>{inside}</office:{kind}></office:body></office:document-content>"
    );
    let mut mimetype = entry("mimetype", format!("application/vnd.oasis.opendocument.{kind}"));
    mimetype.stored = true;
    zip(&[mimetype, entry("content.xml", content), entry("META-INF/manifest.xml", "<manifest:manifest/>")])
}

fn fixed_layout(inside: &str) -> Vec<u8> {
    const NAME: &str = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    zip(&[
        entry(
            "OFD.xml",
            format!(
                "<ofd:OFD {NAME}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
            ),
        ),
        entry(
            "Doc_0/Document.xml",
            format!(
                "<ofd:Document {NAME}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>"
            ),
        ),
        entry(
            "Doc_0/Pages/Page_0/Content.xml",
            format!("<ofd:Page {NAME}><ofd:Content><ofd:Layer ID=\"2\">{inside}</ofd:Layer></ofd:Content></ofd:Page>"),
        ),
    ])
}

const FONT: &str = "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n";

fn stream(keys: &str, contents: &[u8]) -> Vec<u8> {
    [format!("4 0 obj<<{keys}/Length {}>>stream\n", contents.len()).as_bytes(), contents, b"\nendstream endobj\n"]
        .concat()
}

/// A PDF of one page with these contents; it has no cross-reference, which is worked out.
fn page(contents: &[u8]) -> Vec<u8> {
    let head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n";
    [head.as_bytes(), FONT.as_bytes(), contents, b"trailer<</Root 1 0 R>>\n%%EOF"].concat()
}

fn pages(bytes: usize) -> Vec<u8> {
    let count = bytes / 120;
    let kids: String = (0..count).map(|at| format!("{} 0 R ", at + 10)).collect();
    let mut file = format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]>>endobj\n{FONT}"
    );
    for at in 0..count {
        file += &format!(
            "{} 0 obj<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n",
            at + 10
        );
    }
    [file.as_bytes(), &stream("", b"BT /F 10 Tf 1 0 0 1 50 700 Tm (1)Tj ET"), b"trailer<</Root 1 0 R>>\n%%EOF"].concat()
}

/// Word and Excel before 2007.
#[cfg(feature = "every-medium")]
mod old {
    use super::super::{Kind, Source, again, kind};
    use cfb::CompoundFile;
    use std::io::{Cursor, Write};

    /// Texts of a .doc: what stands in it again and again; 7 ends a cell where paragraphs are in a table.
    const LETTERS: [(&str, &str, bool); 6] = [
        ("paragraphs", "1\r", false),
        ("one text", "1", false),
        ("line breaks", "1\u{b}", false),
        ("fields open", "\u{13}", false),
        ("cells", "1\u{7}", true),
        ("cells without a table", "1\u{7}", false),
    ];

    pub(super) fn kinds() -> Vec<Kind> {
        let mut kinds = Vec::new();
        for (name, thing, in_table) in LETTERS {
            kinds.push(kind(format!("doc, {name}"), move |bytes| {
                Source::File(doc(&again(thing, bytes), in_table, false), None)
            }));
            kinds.push(kind(format!("doc, {name}, a piece each"), move |bytes| {
                Source::File(doc(&again(thing, bytes / 9), in_table, true), None)
            }));
        }
        for (name, width) in [("rows", 1), ("cells in rows", 256)] {
            kinds.push(kind(format!("xls, {name}"), move |bytes| {
                let count = bytes / 18;
                let cells = (0..count).flat_map(|at| {
                    let (row, column) = ((at / width) as u16, (at % width) as u16);
                    record(
                        0x203,
                        &[row.to_le_bytes(), column.to_le_bytes(), [0; 2], [0; 2], [0; 2], [0; 2], [0xf0, 0x3f]]
                            .concat(),
                    )
                });
                Source::File(xls(&[], &cells.collect::<Vec<u8>>()), None)
            }));
        }
        kinds.push(kind("xls, shared texts", |bytes| {
            let texts: Vec<u8> = again("\u{1}\0\0a", bytes / 2).into_bytes();
            let mut book = record(0xfc, &[&[0xff; 8][..], &texts[..8_000.min(texts.len())]].concat());
            texts[8_000.min(texts.len())..].chunks(8_000).for_each(|chunk| book.extend(record(0x3c, chunk)));
            Source::File(xls(&book, &record(0xfd, &[0; 10])), None)
        }));
        kinds.push(kind("xls, one long text in many cells", |bytes| {
            let long = [&[1, 0, 0, 0, 1, 0, 0, 0, 0x40, 0x1f, 0][..], &[b'a'; 8_000]].concat();
            let cells = (0..bytes / 14).flat_map(|at| {
                record(
                    0xfd,
                    &[((at / 256) as u16).to_le_bytes(), ((at % 256) as u16).to_le_bytes(), [0; 2], [0; 2], [0; 2]]
                        .concat(),
                )
            });
            Source::File(xls(&record(0xfc, &long), &cells.collect::<Vec<u8>>()), None)
        }));
        kinds.push(kind("xls, records", |bytes| Source::File(xls(&[], &record(0x200, &[]).repeat(bytes / 4)), None)));
        kinds
    }

    fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (name, bytes) in streams {
            file.create_stream(["/", name].concat()).unwrap().write_all(bytes).unwrap();
        }
        file.into_inner().into_inner()
    }

    /// A document of this text, all of it in a table or not, in one piece of eight bits or in one for each character.
    fn doc(text: &str, in_table: bool, in_pieces: bool) -> Vec<u8> {
        const START: u32 = 2_048;
        let length = text.len() as u32;
        let mut main = vec![0; START as usize];
        main.extend(text.bytes());
        main.resize(main.len().next_multiple_of(512), 0);
        let number = (main.len() / 512) as u32;
        let codes: &[u8] = if in_table { &[0x16, 0x24, 1] } else { &[] };
        // A page of stretches: one, from the start to the end.
        let page = |told: &[u8]| {
            let mut page = vec![0; 512];
            page[..4].copy_from_slice(&START.to_le_bytes());
            page[4..8].copy_from_slice(&(START + length).to_le_bytes());
            page[400..400 + told.len()].copy_from_slice(told);
            page[8] = 200;
            page[511] = 1;
            page
        };
        main.extend(page(&[0]));
        let rest = [&[0, 0][..], codes, &[0][1 - codes.len() % 2..]].concat();
        main.extend(page(&[vec![0, (rest.len() / 2) as u8], rest].concat()));
        let starts: Vec<u32> = if in_pieces { (0..=length).collect() } else { vec![0, length] };
        let mut clx = vec![2];
        clx.extend((starts.len() as u32 * 4 + (starts.len() as u32 - 1) * 8).to_le_bytes());
        clx.extend(starts.iter().flat_map(|start| start.to_le_bytes()));
        for start in &starts[..starts.len() - 1] {
            clx.extend([&[0, 0][..], &(((START + start) * 2) | (1 << 30)).to_le_bytes(), &[0, 0]].concat());
        }
        let bounds = |number: u32| [START, 1 << 30, number].map(u32::to_le_bytes).concat();
        let table = [bounds(number), bounds(number + 1), clx.clone()].concat();
        main[..12].copy_from_slice(&[0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
        main[76..80].copy_from_slice(&length.to_le_bytes());
        main[152] = 0x5d;
        for (index, from, length) in [(12, 0, 12), (13, 12, 12), (33, 24, clx.len() as u32)] {
            main[154 + 8 * index..][..4].copy_from_slice(&u32::to_le_bytes(from));
            main[158 + 8 * index..][..4].copy_from_slice(&length.to_le_bytes());
        }
        compound(&[("WordDocument", &main), ("1Table", &table)])
    }

    fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(bytes.len() as u16).to_le_bytes(), bytes].concat()
    }

    /// A workbook of one sheet: what is said of the workbook, and of the sheet.
    fn xls(book: &[u8], sheet: &[u8]) -> Vec<u8> {
        let start = |kind: u16| record(0x809, &[0x600_u16.to_le_bytes(), kind.to_le_bytes(), [0; 2], [0; 2]].concat());
        let name: &[u8] = &[1, 0, b'a'];
        let length = start(5).len() + book.len() + 4 + 6 + name.len() + 4;
        let told = record(0x85, &[&(length as u32).to_le_bytes()[..], &[0, 0], name].concat());
        let stream = [&start(5), book, &told, &record(0x0a, &[]), &start(16), sheet, &record(0x0a, &[])].concat();
        compound(&[("Workbook", &stream)])
    }
}
