//! Dull files: Word, Excel, archives, pages in one file; and reports in hand.

use super::{Kind, Source, again, counted, kind};
use crate::common::office::{docx, docx_with, entry, xlsx, xlsx_parts, zip};

/// In the body of a Word file: before, again and again, behind.
const BODIES: [(&str, &str, &str, &str); 34] = [
    ("paragraphs", "", "<w:p><w:r><w:t>字</w:t></w:r></w:p>", ""),
    ("empty paragraphs", "", "<w:p/>", ""),
    ("runs", "<w:p>", "<w:r><w:t>字</w:t></w:r>", "</w:p>"),
    ("texts", "<w:p><w:r>", "<w:t>1</w:t>", "</w:r></w:p>"),
    ("breaks", "<w:p><w:r>", "<w:br/>", "</w:r></w:p>"),
    ("tabs", "<w:p><w:r>", "<w:tab/>", "</w:r></w:p>"),
    ("fields open", "<w:p>", "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>1</w:t></w:r>", "</w:p>"),
    (
        "fields with results open",
        "<w:p>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t></w:r>",
        "</w:p>",
    ),
    ("hidden runs", "<w:p>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r>", "</w:p>"),
    (
        "struck runs",
        "<w:p>",
        "<w:r><w:rPr><w:strike/><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>",
        "</w:p>",
    ),
    ("insertions", "<w:p>", "<w:ins><w:r><w:t>1</w:t></w:r></w:ins>", "</w:p>"),
    ("deletions", "<w:p>", "<w:del><w:r><w:delText>1</w:delText></w:r></w:del>", "</w:p>"),
    ("ends deleted", "", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>", ""),
    (
        "numbered",
        "",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>",
        "",
    ),
    ("styled", "", "<w:p><w:pPr><w:pStyle w:val=\"s1\"/></w:pPr><w:r><w:t>1</w:t></w:r></w:p>", ""),
    ("tables", "", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", ""),
    ("rows", "<w:tbl>", "<w:tr><w:tc><w:p/></w:tc></w:tr>", "</w:tbl>"),
    ("empty rows", "<w:tbl>", "<w:tr/>", "</w:tbl>"),
    ("cells", "<w:tbl><w:tr>", "<w:tc><w:p/></w:tc>", "</w:tr></w:tbl>"),
    (
        "wide cells",
        "<w:tbl><w:tr>",
        "<w:tc><w:tcPr><w:gridSpan w:val=\"900\"/></w:tcPr><w:p/></w:tc>",
        "</w:tr></w:tbl>",
    ),
    (
        "merged cells in a row",
        "<w:tbl><w:tr>",
        "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc>",
        "</w:tr></w:tbl>",
    ),
    (
        "merged rows",
        "<w:tbl>",
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>",
        "</w:tbl>",
    ),
    ("cells that go on", "<w:tbl><w:tr>", "<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>", "</w:tr></w:tbl>"),
    ("deleted cells", "<w:tbl><w:tr>", "<w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p/></w:tc>", "</w:tr></w:tbl>"),
    ("deleted rows", "<w:tbl>", "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>", "</w:tbl>"),
    ("paragraphs in a cell", "<w:tbl><w:tr><w:tc>", "<w:p><w:r><w:t>1</w:t></w:r></w:p>", "</w:tc></w:tr></w:tbl>"),
    (
        "text boxes",
        "<w:p>",
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>1</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
        "</w:p>",
    ),
    (
        "text boxes in paragraphs",
        "",
        "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>1</w:t></w:r></w:p></w:txbxContent></w:r></w:p>",
        "",
    ),
    (
        "choices",
        "<w:p>",
        "<mc:AlternateContent><mc:Choice><w:r><w:t>1</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>1</w:t></w:r></mc:Fallback></mc:AlternateContent>",
        "</w:p>",
    ),
    ("comments", "<w:p><w:r><w:t>", "<!-- -->1", "</w:t></w:r></w:p>"),
    ("cdata", "<w:p><w:r><w:t>", "<![CDATA[1]]>", "</w:t></w:r></w:p>"),
    ("entities", "<w:p><w:r><w:t>", "&amp;&lt", "</w:t></w:r></w:p>"),
    (
        "figures in one row",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc>",
        "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>",
        "</w:tr></w:tbl>",
    ),
    ("one long text", "<w:p><w:r><w:t>", "字", "</w:t></w:r></w:p>"),
];

/// Elements of Word that may stand in each other.
const NESTED: [(&str, &str, &str, &str); 10] = [
    ("tables", "<w:tbl><w:tr><w:tc>", "<w:p><w:r><w:t>1</w:t></w:r></w:p>", "</w:tc></w:tr></w:tbl>"),
    ("text boxes", "<w:p><w:r><w:txbxContent>", "<w:p><w:r><w:t>1</w:t></w:r></w:p>", "</w:txbxContent></w:r></w:p>"),
    (
        "text boxes with text",
        "<w:p><w:r><w:t>字字字</w:t><w:txbxContent>",
        "<w:p><w:r><w:t>1</w:t></w:r></w:p>",
        "</w:txbxContent></w:r></w:p>",
    ),
    (
        "text boxes that end deleted paragraphs",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:txbxContent>",
        "",
        "</w:txbxContent></w:r></w:p>",
    ),
    ("paragraphs", "<w:p>", "<w:r><w:t>1</w:t></w:r>", "</w:p>"),
    ("insertions", "<w:ins>", "<w:p><w:r><w:t>1</w:t></w:r></w:p>", "</w:ins>"),
    ("controls", "<w:sdt><w:sdtContent>", "<w:p/>", "</w:sdtContent></w:sdt>"),
    ("choices", "<mc:AlternateContent><mc:Choice>", "<w:p/>", "</mc:Choice></mc:AlternateContent>"),
    ("unwanted", "<w:sdtPr>", "", "</w:sdtPr>"),
    (
        "tables and boxes",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:txbxContent>",
        "<w:p/>",
        "</w:txbxContent></w:r></w:p></w:tc></w:tr></w:tbl>",
    ),
];

/// In a sheet: before, again and again, behind.
const SHEETS: [(&str, &str, &str, &str); 22] = [
    ("cells in a row", "<sheetData><row r=\"1\">", "<c><v>1</v></c>", "</row></sheetData>"),
    ("rows", "<sheetData>", "<row><c><v>1</v></c></row>", "</sheetData>"),
    ("empty rows", "<sheetData>", "<row/>", "</sheetData>"),
    ("empty cells", "<sheetData><row>", "<c/>", "</row></sheetData>"),
    ("shared texts", "<sheetData>", "<row><c t=\"s\"><v>0</v></c></row>", "</sheetData>"),
    ("no such text", "<sheetData>", "<row><c t=\"s\"><v>9</v></c></row>", "</sheetData>"),
    (
        "inline texts",
        "<sheetData>",
        "<row><c t=\"inlineStr\"><is><t>规章</t></is></c><c><v>1</v></c></row>",
        "</sheetData>",
    ),
    ("formulas", "<sheetData>", "<row><c><f>A1+1</f></c></row>", "</sheetData>"),
    ("pieces of a text", "<sheetData><row><c t=\"inlineStr\"><is>", "<t>1</t>", "</is></c></row></sheetData>"),
    ("escapes", "<sheetData><row><c t=\"str\"><v>", "_x000D_", "</v></c></row></sheetData>"),
    ("broken escapes", "<sheetData><row><c t=\"str\"><v>", "_x", "</v></c></row></sheetData>"),
    ("dates", "<sheetData>", "<row><c s=\"1\"><v>45000</v></c></row>", "</sheetData>"),
    ("long numbers", "<sheetData><row><c><v>", "1", "</v></c></row></sheetData>"),
    (
        "hidden columns",
        "<cols>",
        "<col min=\"1\" max=\"2\" hidden=\"1\"/>",
        "</cols><sheetData><row r=\"1\"><c><v>1</v></c></row></sheetData>",
    ),
    (
        "merges of one place",
        "<sheetData><row r=\"1\"><c><v>1</v></c></row></sheetData><mergeCells>",
        "<mergeCell ref=\"A1:B2\"/>",
        "</mergeCells>",
    ),
    (
        "merges of everything",
        "<sheetData><row r=\"1\"><c><v>1</v></c></row></sheetData><mergeCells>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "</mergeCells>",
    ),
    (
        "rows of a label",
        "<sheetData>",
        "<row><c t=\"str\"><v>规章</v></c><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>",
        "</sheetData>",
    ),
    (
        "far cells",
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        "",
        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>",
    ),
    ("objects", "", "<oleObject/>", "<sheetData/>"),
    ("hidden rows", "<sheetData>", "<row hidden=\"1\"><c><v>1</v></c></row>", "</sheetData>"),
    ("truths", "<sheetData>", "<row><c t=\"b\"><v>1</v></c></row>", "</sheetData>"),
    (
        "wide rows",
        "<sheetData>",
        "<row><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c><v>1</v></c></row>",
        "</sheetData>",
    ),
];

fn file(bytes: Vec<u8>) -> Source {
    Source::File(bytes, None)
}

/// Word, Excel, archives, messages, reports in hand.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    let mut kinds = word();
    kinds.extend(excel());
    kinds.extend(archives());
    kinds.extend(messages());
    kinds.extend(in_hand());
    kinds
}

fn word() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (name, before, thing, behind) in BODIES {
        kinds.push(kind(format!("docx, {name}"), move |bytes| {
            let styles = "<w:style w:styleId=\"s1\"/>";
            let numbers = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
            file(zip(&docx_with(&[before, &again(thing, bytes), behind].concat(), styles, numbers)))
        }));
    }
    for (name, open, inside, close) in NESTED {
        kinds.push(kind(format!("docx, nested {name}"), move |bytes| {
            let deep = bytes / (open.len() + close.len());
            file(docx(&[&open.repeat(deep), inside, &close.repeat(deep)].concat()))
        }));
    }
    kinds.push(kind("docx, attributes of one run", |bytes| {
        file(docx(&["<w:p><w:r", &counted(" a#='1'", bytes), "><w:t>1</w:t></w:r></w:p>"].concat()))
    }));
    kinds.push(kind("docx, attributes of one cell", |bytes| {
        file(docx(
            &[
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan",
                &counted(" a#='1'", bytes),
                "/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
            ]
            .concat(),
        ))
    }));
    kinds.push(kind("docx, styles", |bytes| {
        file(zip(&docx_with("<w:p/>", &counted("<w:style w:styleId=\"s#\"/>", bytes), "")))
    }));
    kinds.push(kind("docx, styles based on each other", |bytes| {
        let mut styles = String::new();
        let mut number = 0;
        while styles.len() < bytes {
            styles += &format!("<w:style w:styleId=\"s{number}\"><w:basedOn w:val=\"s{}\"/></w:style>", number + 1);
            number += 1;
        }
        let body = again("<w:p><w:pPr><w:pStyle w:val=\"s900\"/></w:pPr></w:p>", bytes);
        file(zip(&docx_with(&body, &styles, "")))
    }));
    kinds.push(kind("docx, lists", |bytes| {
        let body = counted("<w:p><w:pPr><w:numPr><w:numId w:val=\"#\"/></w:numPr></w:pPr></w:p>", bytes);
        let lists = counted("<w:abstractNum w:abstractNumId=\"#\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>", bytes)
            + &counted("<w:num w:numId=\"#\"><w:abstractNumId w:val=\"#\"/></w:num>", bytes);
        file(zip(&docx_with(&body, "", &lists)))
    }));
    kinds.push(kind("docx, one long list sign", |bytes| {
        let lists = [
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"",
            &again("%1", bytes / 2),
            "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        ]
        .concat();
        let body = again(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>",
            bytes / 2,
        );
        file(zip(&docx_with(&body, "", &lists)))
    }));
    kinds.push(kind("docx, relations", |bytes| {
        let mut parts = docx_with("<w:p/>", "", "");
        parts[2].bytes = [
            "<Relationships>",
            &counted("<Relationship Id=\"r#\" Type=\"x/styles\" Target=\"styles.xml\"/>", bytes),
            "</Relationships>",
        ]
        .concat()
        .into_bytes();
        file(zip(&parts))
    }));
    kinds
}

fn excel() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (name, before, thing, behind) in SHEETS {
        kinds.push(kind(format!("xlsx, {name}"), move |bytes| {
            let inside = [before, &if thing.is_empty() { String::new() } else { again(thing, bytes) }, behind].concat();
            file(xlsx(&[("甲", &inside)], &["<t>规章</t>"], &["yyyy-m-d"]))
        }));
    }
    kinds.push(kind("xlsx, sheets", |bytes| {
        let sheet = "<sheetData><row><c t=\"str\"><v>规章</v></c><c><v>1</v></c></row></sheetData>";
        let names: Vec<String> = (0..bytes / 600).map(|number| format!("甲{number}")).collect();
        let sheets: Vec<(&str, &str)> = names.iter().map(|name| (&**name, sheet)).collect();
        file(xlsx(&sheets, &[], &[]))
    }));
    kinds.push(kind("xlsx, merges from the last to the first", |bytes| {
        let count = bytes / 30;
        let merges: String = (1..=count).rev().map(|row| format!("<mergeCell ref=\"A{row}:B{row}\"/>")).collect();
        file(xlsx(
            &[(
                "甲",
                &["<sheetData><row r=\"1\"><c><v>1</v></c></row></sheetData><mergeCells>", &merges, "</mergeCells>"]
                    .concat(),
            )],
            &[],
            &[],
        ))
    }));
    kinds.push(kind("xlsx, every second column", |bytes| {
        let letters = |mut column: usize| {
            let mut letters = String::new();
            while column > 0 {
                letters.insert(0, char::from(b'A' + ((column - 1) % 26) as u8));
                column = (column - 1) / 26;
            }
            letters
        };
        let width = 4_000;
        let mut rows = String::new();
        for row in 1.. {
            if rows.len() > bytes {
                break;
            }
            rows += &format!("<row r=\"{row}\">");
            let wide = (bytes / 40).min(width);
            for column in 0..wide {
                rows += &format!("<c r=\"{}{row}\"><v>1</v></c>", letters(2 * column + 1));
            }
            rows += "</row>";
        }
        file(xlsx(&[("甲", &["<sheetData>", &rows, "</sheetData>"].concat())], &[], &[]))
    }));
    kinds.push(kind("xlsx, shared strings", |bytes| {
        let strings: Vec<String> = (0..bytes / 20).map(|number| format!("<t>{number}</t>")).collect();
        let strings: Vec<&str> = strings.iter().map(String::as_str).collect();
        file(xlsx(&[("甲", "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>")], &strings, &[]))
    }));
    kinds.push(kind("xlsx, formats", |bytes| {
        let formats: Vec<String> = (0..bytes / 80).map(|number| format!("0.00_{number}")).collect();
        let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
        file(xlsx(&[("甲", "<sheetData><row><c s=\"9\"><v>1</v></c></row></sheetData>")], &[], &formats))
    }));
    kinds.push(kind("xlsx, one long text in many cells", |bytes| {
        let long = ["<t>", &again("字", bytes / 2), "</t>"].concat();
        let rows = again("<row><c t=\"s\"><v>0</v></c></row>", bytes / 2);
        file(xlsx(&[("甲", &["<sheetData>", &rows, "</sheetData>"].concat())], &[&long], &[]))
    }));
    kinds.push(kind("xlsx, one long format for many cells", |bytes| {
        let rows = again("<row><c s=\"1\"><v>1</v></c></row>", bytes / 2);
        file(xlsx(&[("甲", &["<sheetData>", &rows, "</sheetData>"].concat())], &[], &[&again("0", bytes / 2)]))
    }));
    kinds
}

fn archives() -> Vec<Kind> {
    vec![
        kind("zip, entries", |bytes| {
            file(zip(&(0..bytes / 100).map(|number| entry(&format!("{number}.txt"), "1")).collect::<Vec<_>>()))
        }),
        kind("zip, reports", |bytes| {
            file(zip(&(0..bytes / 100).map(|number| entry(&format!("{number}.docx"), "1")).collect::<Vec<_>>()))
        }),
        kind("zip, one entry of nothing", |bytes| file(docx(&again("\n", 10 * bytes)))),
        kind("zip, one name", |bytes| file(zip(&[entry(&again("a", bytes.min(60_000)), "1")]))),
        kind("zip, end marks", |bytes| {
            file([b"PK\x03\x04".to_vec(), again("PK\u{5}\u{6}", bytes).into_bytes()].concat())
        }),
        kind("ole, nothing", |bytes| file([b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), vec![0; bytes]].concat())),
        kind("bytes 255", |bytes| file(vec![255; bytes])),
        kind("bytes 128", |bytes| file(vec![128; bytes])),
        kind("bytes 0", |bytes| file(vec![0; bytes])),
        kind("utf-16", |bytes| file(again("1\n", bytes / 2).encode_utf16().flat_map(u16::to_le_bytes).collect())),
        kind("gbk", |bytes| file(encoding_rs::GBK.encode(&again("规章\t1\n", bytes)).0.into_owned())),
        kind("one bad byte a line", |bytes| file(b"\xff\n".repeat(bytes / 2))),
        kind("xlsx, relations", |bytes| {
            let mut parts = xlsx_parts(&[("甲", "<sheetData/>")], &[], &[]);
            let at = parts.iter().position(|part| part.name == b"xl/_rels/workbook.xml.rels").unwrap();
            parts[at].bytes = [
                "<Relationships>",
                &counted("<Relationship Id=\"r#\" Type=\"x/styles\" Target=\"styles.xml\"/>", bytes),
                "</Relationships>",
            ]
            .concat()
            .into_bytes();
            file(zip(&parts))
        }),
    ]
}

fn messages() -> Vec<Kind> {
    const HEAD: &str = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n";
    let mut kinds = Vec::new();
    for (name, before, thing, behind) in [
        ("empty parts", "", "--x\n", ""),
        (
            "empty parts behind frames",
            "--x\nContent-Type: text/html\n\n<frameset></frameset>\n",
            "--x\nContent-Type: text/html\n\n\n",
            "",
        ),
        ("one big page and empty parts", "", "--x\nContent-Type: text/html\n\n<frameset>字字字字字字字字字字\n", ""),
        ("pictures", "", "--x\nContent-Type: image/png\n\nAAAA\n", ""),
        ("boundaries in one line", "", "--x", ""),
        (
            "parts in parts",
            "",
            "--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\nContent-Type: text/html\n\n1\n",
            "",
        ),
        ("header lines", "--x\n", "Content-Type: text/html\n", "\n1"),
        ("folded header lines", "--x\nContent-Type: text/html;\n", " a=b;\n", "\n1"),
        ("quoted signs", "--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n", "=3D", ""),
        ("lone equals signs", "--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n", "=", ""),
        ("base64", "--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n", "AAAA\n", ""),
        ("blank lines", "", "\n", ""),
        ("dashes", "", "-", ""),
    ] {
        kinds.push(kind(format!("mht, {name}"), move |bytes| {
            file([HEAD, before, &again(thing, bytes), behind].concat().into_bytes())
        }));
    }
    kinds.push(kind("mht, empty parts behind a long page", |bytes| {
        let page = ["--x\nContent-Type: text/html\n\n", &again("字", bytes / 2), "<frameset></frameset>\n"].concat();
        file([HEAD, &page, &again("--x\n\n", bytes / 2)].concat().into_bytes())
    }));
    kinds.push(kind("mht, one long boundary", |bytes| {
        let boundary = again("-", bytes.min(15_000));
        file(
            format!("MIME-Version: 1.0\nContent-Type: multipart/related; boundary={boundary}\n\n{}", again("-", bytes))
                .into_bytes(),
        )
    }));
    kinds
}

/// Reports that a caller gives, with its options.
fn in_hand() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for thing in ["1", "字", "收到政府信息公开申请1件，", "1件占1%", "\n", "《", "二", "一、总体情况\n"]
    {
        kinds.push(kind(format!("report, text of {}", thing.escape_debug()), move |bytes| {
            of_report(
                &format!("[{{\"number\":1,\"heading\":\"一、总体情况\",\"text\":{}}}]", quoted(again(thing, bytes))),
                "{}",
                "{}",
            )
        }));
        kinds.push(kind(format!("report, heading of {}", thing.escape_debug()), move |bytes| {
            of_report(
                &format!("[{{\"number\":1,\"heading\":{},\"text\":\"无\"}}]", quoted(again(thing, bytes))),
                "{}",
                "{}",
            )
        }));
        kinds.push(kind(format!("report, cell of {}", thing.escape_debug()), move |bytes| {
            of_report(
                "[]",
                &format!("{{\"disputes\":{{\"reconsideration\":[{},0,0,0,0]}}}}", quoted(again(thing, bytes))),
                "{}",
            )
        }));
    }
    kinds.push(kind("report, sections", |bytes| {
        let one = "{\"number\":1,\"heading\":\"一、总体情况\",\"text\":\"收到申请1件。\"}";
        of_report(&format!("[{}]", vec![one; bytes / one.len()].join(",")), "{}", "{}")
    }));
    kinds.push(kind("report, sections behind a long heading", |bytes| {
        let one = "{\"number\":1,\"heading\":\"一、总体情况\",\"text\":\"收到申请1件。\"}";
        let long = format!("{{\"number\":9,\"heading\":{},\"text\":\"\"}}", quoted(again("字", bytes / 2)));
        of_report(&format!("[{long},{}]", vec![one; bytes / 2 / one.len()].join(",")), "{}", "{}")
    }));
    kinds.push(kind("report, sections all numbers", |bytes| {
        let one = |number: usize| format!("{{\"number\":{number},\"heading\":\"一、\",\"text\":\"1\"}}");
        of_report(&format!("[{}]", (0..bytes / 40).map(one).collect::<Vec<_>>().join(",")), "{}", "{}")
    }));
    kinds.push(kind("report, unknown keys", |bytes| {
        let keys: Vec<String> = (0..bytes / 12).map(|number| format!("\"k{number}\":[]")).collect();
        of_report("[]", &format!("{{{}}}", keys.join(",")), "{}")
    }));
    kinds.push(kind("report, accepted", |bytes| {
        let accepted = (0..bytes / 80).map(|number| format!("{{\"key\":\"{number:016x}\",\"reason\":\"r\"}}"));
        let accepted = format!("{{\"accepted\":[{}]}}", accepted.collect::<Vec<_>>().join(","));
        of_report(
            &format!(
                "[{{\"number\":1,\"heading\":\"一\",\"text\":{}}}]",
                quoted(counted("主动公开xx@信息#条。", bytes / 2))
            ),
            "{}",
            &accepted,
        )
    }));
    kinds.push(kind("report, off", |bytes| {
        let off = vec!["\"T3-BAL\""; bytes / 9].join(",");
        of_report("[]", "{}", &format!("{{\"off\":[{off}]}}"))
    }));
    kinds.push(kind("report, title", |bytes| {
        let json = format!(
            "{{\"form\":\"cn-2021\",\"title\":{0},\"agency\":{0},\"year\":2024,\"tables\":{{}}}}",
            quoted(again("甲局2024年", bytes / 2))
        );
        Source::Report(json, "{}".to_owned())
    }));
    kinds.push(kind("report, agency as last year's", |bytes| {
        let json = format!(
            "{{\"form\":\"cn-2021\",\"title\":\"甲\",\"agency\":{},\"year\":2024,\"tables\":{{\"disputes\":{{}}}}}}",
            quoted(again("甲政府", bytes / 4))
        );
        let last = json.replace("2024", "2023");
        Source::Report(json, format!("{{\"last\":{last},\"published\":\"2025-01-24\"}}"))
    }));
    kinds
}

/// A text as JSON writes it.
fn quoted(text: String) -> String {
    serde_json::Value::from(text).to_string()
}

fn of_report(sections: &str, tables: &str, options: &str) -> Source {
    let report = format!(
        "{{\"form\":\"cn-2021\",\"title\":\"甲局2024年政府信息公开工作年度报告\",\"agency\":\"甲局\",\"year\":2024,\"sections\":{sections},\"tables\":{tables}}}"
    );
    Source::Report(report, options.to_owned())
}

/// Those that a test has the time for.
#[must_use]
pub fn chosen() -> Vec<Kind> {
    const NAMES: [&str; 38] = [
        "mht, empty parts behind a long page",
        "report, title",
        "docx, paragraphs",
        "docx, runs",
        "docx, fields with results open",
        "docx, numbered",
        "docx, styled",
        "docx, tables",
        "docx, rows",
        "docx, wide cells",
        "docx, merged rows",
        "docx, text boxes",
        "docx, nested tables",
        "docx, nested text boxes",
        "docx, nested text boxes with text",
        "docx, nested paragraphs",
        "docx, one long list sign",
        "docx, relations",
        "xlsx, cells in a row",
        "xlsx, rows",
        "xlsx, shared texts",
        "xlsx, sheets",
        "xlsx, far cells",
        "xlsx, merges from the last to the first",
        "xlsx, every second column",
        "zip, entries",
        "zip, one entry of nothing",
        "bytes 255",
        "utf-16",
        "mht, empty parts",
        "mht, one big page and empty parts",
        "mht, empty parts behind frames",
        "mht, boundaries in one line",
        "mht, one long boundary",
        "report, text of 1",
        "report, sections",
        "report, sections behind a long heading",
        "report, accepted",
    ];
    super::named(kinds(), &NAMES)
}
