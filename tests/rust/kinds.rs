//! Files that are no report, or not one that is read: recognised by what stands in them, and answered with what to do.

use crate::common;
use crate::common::draft::Draft;
use crate::common::office::{docx, entry, root_relation, xlsx_parts, zip};
use crate::common::{decode, library};
use gouji::document::{Advice, Lock, Note};
use gouji::finding::Language;
use gouji::judge::{Settings, Verdict};

fn notes(bytes: &[u8]) -> Vec<Note> {
    gouji::read::bytes::read(bytes, None, decode).notes
}

fn not_text(kind: &'static str, advice: Advice) -> Vec<Note> {
    vec![Note::NotText { kind, advice }]
}

/// What is said of a file of this kind that is not whole: the second build would read it.
fn broken(kind: &'static str, advice: Advice) -> Vec<Note> {
    if cfg!(feature = "every-medium") { vec![Note::Damaged] } else { not_text(kind, advice) }
}

/// A compound file whose directory has these streams.
fn compound(streams: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(1024, 0);
    for (name, kind) in [("Root Entry", 5)].into_iter().chain(streams.iter().map(|&name| (name, 2))) {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend([2 * (name.len() as u8 + 1), 0, kind]);
        entry.resize(128, 0);
        bytes.extend(entry);
    }
    bytes
}

#[test]
fn by_their_first_bytes() {
    for (bytes, kind, advice) in [
        (&b"\x89PNG\r\n"[..], "PNG", Advice::TakeSource),
        (b"\xff\xd8\xff\xe0", "JPEG", Advice::TakeSource),
        (b"GIF89a", "GIF", Advice::TakeSource),
        (b"II*\0\x08", "TIFF", Advice::TakeSource),
        (b"MM\0*", "TIFF", Advice::TakeSource),
        (b"RIFF....WEBPVP8 ", "WebP", Advice::TakeSource),
        (b"BM\x36\x10\0\0\0\0\0\0\x36", "BMP", Advice::TakeSource),
        (b"\0\0\0\x18ftypheic", "HEIC", Advice::TakeSource),
    ] {
        assert_eq!(notes(bytes), not_text(kind, advice), "{kind}");
    }
    assert_eq!(notes(b"%PDF-1.7 ..."), broken("PDF", Advice::Second));
    assert_eq!(notes(b"{\\rtf1\\ansi"), broken("RTF", Advice::SaveAsDocx));
    assert_eq!(notes(b"Rar!\x1a\x07"), [Note::Packed { kind: "RAR", names: vec![] }]);
    assert_eq!(notes(b"7z\xbc\xaf\x27\x1c"), [Note::Packed { kind: "7z", names: vec![] }]);
    // Text that starts alike.
    for text in ["BM is short for benchmark here", "RIF", "MM", "PKU"] {
        assert_eq!(notes(text.as_bytes()), [], "{text}");
    }
}

#[test]
fn old_office_files_by_their_streams() {
    for (streams, kind, advice) in [
        (&["\u{1}CompObj", "WordDocument"][..], "doc/wps", Advice::SaveAsDocx),
        (&["Workbook"], "xls/et", Advice::SaveAsXlsx),
        (&["Book"], "xls", Advice::SaveAsXlsx),
    ] {
        assert_eq!(notes(&compound(streams)), broken(kind, advice), "{streams:?}");
    }
    for (streams, kind, advice) in
        [(&["PowerPoint Document"][..], "ppt/dps", Advice::Copy), (&["BookX", "Workbooks"], "OLE", Advice::Copy)]
    {
        assert_eq!(notes(&compound(streams)), not_text(kind, advice), "{streams:?}");
    }
    assert_eq!(notes(&compound(&["EncryptedPackage", "EncryptionInfo"])), [Note::Locked(Lock::Office)]);
    assert_eq!(notes(&compound(&[])[..600]), not_text("OLE", Advice::Copy));
}

#[test]
fn archives_by_their_parts() {
    for (parts, note) in [
        (vec![entry("OFD.xml", "<ofd/>"), entry("Doc_0/Document.xml", "")], broken("OFD", Advice::Second)),
        (vec![entry("mimetype", "application/vnd.oasis.opendocument.text")], broken("odt", Advice::SaveAsDocx)),
        (vec![entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")], broken("ods", Advice::SaveAsXlsx)),
        (
            vec![
                entry("_rels/.rels", root_relation("ppt/presentation.xml")),
                entry("ppt/presentation.xml", "<p:presentation/>"),
            ],
            not_text("pptx", Advice::Copy),
        ),
        (
            vec![entry("_rels/.rels", root_relation("xl/workbook.bin")), entry("xl/workbook.bin", "\0\0")],
            not_text("xlsb", Advice::SaveAsXlsx),
        ),
        (
            vec![
                entry("年报/2024年报.DOCX", "x"),
                entry("年报/", ""),
                entry("a.et", ""),
                entry("b.exe", ""),
                entry(".doc", ""),
            ],
            vec![Note::Packed { kind: "ZIP", names: vec!["年报/2024年报.DOCX".into(), "a.et".into()] }],
        ),
        (vec![], vec![Note::Packed { kind: "ZIP", names: vec![] }]),
    ] {
        assert_eq!(notes(&zip(&parts)), note);
    }
    let mut gbk = entry("", "x");
    gbk.name = encoding_rs::GBK.encode("年报.docx").0.into_owned();
    assert_eq!(notes(&zip(&[gbk])), [Note::Packed { kind: "ZIP", names: vec!["年报.docx".into()] }]);
}

#[test]
fn flat_xml_by_what_it_says() {
    for (text, kind, advice) in [
        (
            "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?><w:wordDocument/>",
            "Word XML",
            Advice::SaveAsDocx,
        ),
        (
            "\u{feff}<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>",
            "Word XML",
            Advice::SaveAsDocx,
        ),
        (
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
            "Excel XML",
            Advice::SaveAsXlsx,
        ),
        ("<?xml version=\"1.0\"?><uof:UOF/>", "UOF", Advice::SaveAsDocx),
    ] {
        assert_eq!(notes(text.as_bytes()), not_text(kind, advice), "{text}");
    }
    assert_eq!(notes(b"<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>x</p></body></html>"), []);
}

/// A .doc of a CMS is often a page; one in parts, as Word saves it, is read as that page is.
#[test]
fn pages_under_other_names_are_read() {
    let form = library().form("cn-2021").unwrap().definition.clone();
    let page = Draft::balanced(&form).html();
    let read = |bytes: &[u8]| {
        let document = gouji::read::bytes::read(bytes, None, decode);
        let (_, judgement) = gouji::check(&document, &library(), None, &Settings::default());
        (document, judgement.verdict)
    };
    let expected = read(page.as_bytes());
    assert_eq!(expected.1, Verdict::Pass);
    let printable = |bytes: &[u8]| {
        let coded: Vec<String> = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
        coded.chunks(24).map(<[std::string::String]>::concat).collect::<Vec<_>>().join("=\r\n")
    };
    for bytes in [page.as_bytes(), &encoding_rs::GBK.encode(&page).0] {
        let message = format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_N\"\r\n\r\n------=_N\r\nContent-Location: file:///C:/1.htm\r\n\
             Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\r\n{}\r\n------=_N--\r\n",
            printable(bytes)
        );
        assert_eq!(read(message.as_bytes()), expected);
    }
}

/// An .xls that is a page or text inside, in the encodings that programs give it.
#[test]
fn sheets_under_other_names_are_read() {
    let form = library().form("cn-2021").unwrap().definition.clone();
    let recognised = |bytes: &[u8]| {
        let mut report = common::recognise(&library(), bytes);
        for entry in report.tables.iter_mut().flat_map(|table| &mut table.lines).flat_map(|line| &mut line.entries) {
            entry.origin = None;
        }
        report
    };
    let page = Draft::balanced(&form).html();
    let styled = page.replace("<html>", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">");
    let units = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let expected = recognised(page.as_bytes());
    assert_eq!(expected.tables.len(), 3);
    let marked = [b"\xff\xfe".to_vec(), units(&styled)].concat();
    for bytes in [styled.as_bytes(), &encoding_rs::GB18030.encode(&styled).0, &marked, &units(&styled)] {
        assert_eq!(recognised(bytes), expected);
    }
}

#[test]
fn what_to_do_is_said_in_plain_words() {
    let form = library().form("cn-2021").unwrap().definition.clone();
    let said = |bytes: &[u8]| {
        let document = gouji::read::bytes::read(bytes, None, decode);
        let (_, judgement) = gouji::check(&document, &library(), None, &Settings::default());
        assert_eq!(judgement.verdict, Verdict::Unreadable);
        let first = judgement.findings.first().unwrap();
        (first.sentence(&form, Language::Zh), first.sentence(&form, Language::En))
    };
    let (zh, en) = said(b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>");
    assert_eq!(
        zh,
        "这是 Word XML 文件，不能直接读取，没有核对。请用 Word / WPS 打开，点“文件”→“另存为”，保存类型（文件类型）选 .docx，再选用新文件；也可以复制其中的表格，粘贴过来。"
    );
    assert_eq!(
        en,
        "This is a Word XML file, which is not read; nothing was checked. Open it in Word / WPS, choose File > Save As, type .docx, and take the new file; or copy its tables and paste them."
    );
    assert_eq!(
        said(b"GIF89a").0,
        "这是 GIF 文件，其中没有可读的表格，没有核对。请选用排版前的 Word、WPS 或 Excel 原稿。"
    );
    assert_eq!(
        said(&zip(&[entry("a.docx", ""), entry("b.doc", "")])).0,
        "这是 ZIP 压缩包，没有核对。请先解压，再选用其中的报告。压缩包里可能是报告的文件：a.docx、b.doc。"
    );
    let mojibake = encoding_rs::GBK.decode("2024年政府信息公开工作年度报告".as_bytes()).0.into_owned();
    assert_eq!(
        said(mojibake.as_bytes()).0,
        "内容是乱码（如“政府”成了“鏀垮簻”或“æ”¿åºœ”），编码曾被弄错，没有核对。请选用文字正常的原稿；文本或网页请用显示正常的程序打开，以 UTF-8 编码另存后再选用，或重新复制、粘贴。"
    );
    assert_eq!(said(b"Rar!").0, "这是 RAR 压缩包，没有核对。请先解压，再选用其中的报告。");
    let ofd = if cfg!(feature = "every-medium") { "文件已损坏" } else { "这是 OFD 文件" };
    assert!(said(&zip(&[entry("OFD.xml", "")])).0.starts_with(ofd));
}

/// Bytes under a name that promises another file: told for what they are; a report among them is read.
#[test]
fn bytes_that_are_not_what_their_name_says() {
    let form = library().form("cn-2021").unwrap().definition.clone();
    let said = |name: &str, bytes: &[u8]| {
        let promised = gouji::read::unlike::promised(name, None);
        let document = gouji::read::unlike::told(gouji::read::bytes::read(bytes, None, decode), bytes, promised);
        let (_, judgement) = gouji::check(&document, &library(), None, &Settings::default());
        let of_tables = judgement.findings.iter().filter(|finding| finding.rule == "D-TABLES");
        let told = of_tables.map(|finding| finding.sentence(&form, Language::Zh)).collect::<Vec<_>>().join("/");
        (judgement.verdict == Verdict::Unreadable, told)
    };
    let login = "<!DOCTYPE html><html><title>统一登录</title><form><table><tr><td>用户名<td><input></table></form>";
    let page = "<p>一、总体情况</p><h2>二、主动公开政府信息情况</h2>";
    let mut lock = [vec![3], b"abc".to_vec(), vec![0; 158]].concat();
    lock[54] = 3;
    let mut lock_of_sheet = [vec![3], b"abc".to_vec(), vec![0; 161]].concat();
    lock_of_sheet[55] = 3;
    let whole = docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>");
    let utf16: Vec<u8> = "\u{feff}请假条".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes, told) in [
        ("年报.docx", login.as_bytes(), "这个 .docx 文件里其实是一"),
        ("年报.XLSX", login.as_bytes(), "这个 .xlsx 文件里其实是一"),
        ("年报.pdf", login.as_bytes(), "这个 .pdf 文件里其实是一个"),
        ("年报.docx", "请假条".as_bytes(), "这个 .docx 文件里其实只是"),
        ("年报.docx", &utf16, "这个 .docx 文件里其实只是"),
        ("年报.docx", b"", "没有内容可以核对：文件是空的，或"),
        ("年报.docx", b"  \n", "没有内容可以核对：文件是空的，或"),
        ("年报.docx", &[0; 4000], "这个 .docx 文件的内容不能"),
        ("年报.docx", b"%TSD-Header-###%\x00\x01\xfe\xff\x80", "这个 .docx 文件的内容不能"),
        ("年报.docx", b"b\x14#e\x81\xff\xfe\x80E-SafeNet LOCK", "这个 .docx 文件的内容不能"),
        ("年报.docx", &whole[whole.len() / 2..], "这个 .docx 文件的内容不能"),
        ("年报.docx", &whole[..whole.len() / 2], "文件已损坏或不完整，不能读取，没"),
        ("~$年报.docx", &lock, "这是 Word 自动留下的附属文件"),
        ("~$年报.xlsx", &lock_of_sheet, "这是 Excel 自动留下的附属文"),
        ("._年报.docx", b"\0\x05\x16\x07\0\x02\0\0Mac OS X", "这是 macOS 自动留下的附属文"),
    ] {
        let (unreadable, said) = said(name, bytes);
        assert!(unreadable && said.starts_with(told), "{name}: {said}");
    }
    for (name, text) in [("年报.doc", page), ("年报.docx", page), ("请假条.txt", "请假条"), ("", login)] {
        assert!(!said(name, text.as_bytes()).1.contains("其实"), "{name}");
    }
}

/// The names of parts are a habit, not a rule.
#[test]
fn parts_are_found_by_their_relations() {
    let body = "<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>";
    let blocks = |parts: &[common::office::Entry]| gouji::read::bytes::read(&zip(parts), None, decode).blocks;
    let expected = gouji::read::bytes::read(&docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"), None, decode).blocks;
    assert_eq!(expected.len(), 1);
    let strict = root_relation("/word/document2.xml")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument");
    let utf16: Vec<u8> = format!("\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?>{body}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for parts in [
        vec![entry("_rels/.rels", strict), entry("word/document2.xml", body)],
        vec![
            entry("_rels/.rels", root_relation("./Word/../word/Document.xml").replace("./Word/../", "")),
            entry("WORD/document.xml", body),
        ],
        // Without relations, with backslashes.
        vec![entry("word\\document.xml", body)],
        vec![entry("/word/document.xml", utf16)],
    ] {
        assert_eq!(blocks(&parts), expected);
    }
    // Parts of a workbook that lie elsewhere.
    let mut parts = xlsx_parts(&[("甲", "<sheetData><row><c><v>1</v></c></row></sheetData>")], &[], &[]);
    for part in &mut parts {
        let name = String::from_utf8(part.name.clone()).unwrap();
        part.name = name.replace("xl/worksheets/", "sheets/").into_bytes();
        if name.ends_with("workbook.xml.rels") {
            part.bytes =
                String::from_utf8(part.bytes.clone()).unwrap().replace("worksheets/", "../sheets/").into_bytes();
        }
    }
    assert_eq!(blocks(&parts).len(), 1);
}

/// A password is taken away where the program that knows the file does it: no menu of Word takes it from a PDF.
#[test]
fn a_password_is_said_with_the_way_of_its_medium() {
    let form = library().form("cn-2021").unwrap().definition.clone();
    let said = |lock: Lock| {
        let document = gouji::document::Document { blocks: Vec::new(), notes: vec![Note::Locked(lock)] };
        let (_, judgement) = gouji::check(&document, &library(), None, &Settings::default());
        judgement.findings[0].sentence(&form, Language::Zh)
    };
    let all = [Lock::Office, Lock::OpenDocument, Lock::Pages, Lock::Archive].map(said);
    assert_eq!(
        all,
        [
            "文件设有打开密码，不能读取，没有核对。请用 Word、Excel 或 WPS 打开，点“文件”→“信息”→“保护文档（工作簿）”→“用密码进行加密”（WPS 点“文件”→“文档加密”→“密码加密”），清空密码，保存后再选用。",
            "文件设有打开密码，不能读取，没有核对。请用制作它的程序（如 LibreOffice）打开，点“文件”→“另存为”，不勾选“使用密码保存”，保存后再选用。",
            "这个 PDF 设有打开密码，不能读取，没有核对。请选用排版前的 Word、WPS 或 Excel 原稿；没有原稿的，请向制作的人要一份不设密码的。",
            "文件是加了密码的压缩包，不能读取，没有核对。请用解压软件打开，输入密码解压，再选用其中的报告。",
        ]
    );
}
