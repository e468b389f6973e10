//! Values parted by commas, as sheets are saved for other programs: the same grid whatever parts them and in whatever encoding.

use crate::common;
use crate::common::decode;
use crate::common::draft::Draft;
use crate::common::library;
use crate::common::media::{Lines, text_of};
use gouji::document::{Block, Document, Note};
use gouji::judge::{Settings, Verdict};
use gouji::read::{Medium, bytes, text};
use gouji::recognise::recognise;
use gouji::report::{Report, Why};

/// Rows of texts.
fn rows(document: &Document) -> Vec<Vec<String>> {
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("one grid: {document:?}") };
    assert!(grid.spans && grid.index == 0);
    let mut rows = vec![Vec::new(); grid.rows];
    for cell in &grid.cells {
        assert_eq!((cell.origin.row as usize, cell.origin.column as usize), (cell.row, cell.column));
        rows[cell.row].push(cell.text.clone());
    }
    assert!(rows.iter().all(|row| row.len() <= grid.columns));
    rows
}

fn read(source: &str) -> String {
    let rows = rows(&text(source, Some(Medium::Csv)));
    rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("/")
}

#[test]
fn values_stand_in_the_slots_of_the_sheet() {
    for (source, expected) in [
        ("规章,1,0,4\n行政规范性文件,2,,3\n", "规章|1|0|4/行政规范性文件|2||3"),
        ("标题,,,\r\n\r\n规章,1,0,\r\n,,,", "标题|||/|||/规章|1|0|/|||"),
        ("规章;1;0;4\n\"甲;乙\";\"三安\"\"全\"\"\";2;3", "规章|1|0|4/甲;乙|三安\"全\"|2|3"),
        ("规章\t1\t\"0\"\t4", "规章|1|0|4"),
        ("规章，1，0，4\n甲，2，3，4", "规章|1|0|4/甲|2|3|4"),
        ("\u{feff}sep=;\r\n规章;1,5;0;4", "|||/规章|1,5|0|4"),
        ("规章,\"1,234\",=\"007\",4", "规章|1,234|007|4"),
        ("\"商业\n企业\",\"a\r\nb\",1,2", "商业\n企业|a\nb|1|2"),
        ("甲,1,2\r乙,3,4\r", "甲|1|2/乙|3|4"),
        // A quote that is just a quote.
        ("\"一把手\"负责,1,2\n3\"4,5,6", "\"一把手\"负责|1|2/3\"4|5|6"),
        ("\"放管服,1,2", "\"放管服|1|2"),
        // Running text does not part where figures do not.
        ("第一，第二，第三；第四\n甲,1,2", "第一，第二，第三；第四||/甲|1|2"),
    ] {
        assert_eq!(read(source), expected, "{source}");
    }
}

/// Commas are cut off at the end of lines, or a value is missing further to the left: with figures in it nobody knows.
#[test]
fn a_short_row_is_not_filled_up() {
    const HEAD: &str = "三、收到和处理政府信息公开申请情况\n,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n\
        一、本年新收政府信息公开申请数量,20,5,0,0,2,0,27\n";
    assert_eq!(read("规章,1,0,4\n甲,2,3\n乙\n,丙\n"), "规章|1|0|4/甲|2|3/乙|||/|丙||");
    let told = |row: &str| {
        let report =
            recognise(&text(&[HEAD, row, "\n（二）部分公开,2,,,,,,2"].concat(), Some(Medium::Csv)), &library(), None);
        let line = |line: &gouji::report::Line| {
            [&*line.row]
                .into_iter()
                .chain(line.entries.iter().map(|entry| &*entry.printed))
                .collect::<Vec<_>>()
                .join(",")
        };
        let read: Vec<String> = report.tables.iter().flat_map(|table| &table.lines).map(line).collect();
        (read, report.unread.iter().map(|unread| (unread.row.clone().unwrap(), unread.why)).collect::<Vec<_>>())
    };
    let [first, last] = ["received,20,5,0,0,2,0,27", "partial,2,,,,,,2"].map(str::to_owned);
    let too_few = |found| vec![("granted".to_owned(), Why::TooFew { found, expected: 7 })];
    for (row, found) in
        [("（一）予以公开,11,2,0,1,0,14", 6), ("（一）予以公开,11,2,,,1", 3), ("（一）予以公开,,,14", 1)]
    {
        assert_eq!(told(row), (vec![first.clone(), last.clone()], too_few(found)), "{row}");
    }
    let blank = "granted,,,,,,,".to_owned();
    assert_eq!(told("（一）予以公开"), (vec![first.clone(), blank.clone(), last.clone()], vec![]));
    assert_eq!(told("（一）予以公开,,,"), (vec![first.clone(), blank, last.clone()], vec![]));
    // The number of a label is no figure.
    assert_eq!(told("3.其他"), (vec![first, last, "other.else,,,,,,,".to_owned()], vec![]));
}

fn draft() -> Draft {
    Draft::balanced(&library().form("cn-2021").unwrap().definition)
}

fn of(document: &Document) -> (Report, Verdict, Vec<String>) {
    let (report, judgement) = gouji::check(document, &library(), None, &Settings::default());
    (report, judgement.verdict, common::told(&judgement, &library()))
}

/// Spans are lost in values: what a workbook without merged cells gives is what they give.
#[test]
fn a_report_in_every_dialect_and_encoding() {
    let page = gouji::read::html::read(&draft().html());
    let commas = text_of(&page, Lines::Values(','));
    let expected = of(&bytes::read(commas.as_bytes(), Some(Medium::Csv), decode));
    let read_tables: Vec<&str> = expected.0.tables.iter().map(|table| table.id.as_str()).collect();
    assert_eq!(read_tables[..2], ["disclosure", "applications"]);
    assert!(expected.0.notes.is_empty() && expected.0.sections.len() == 7);
    for sign in [',', ';', '\t', '，'] {
        let written = text_of(&page, Lines::Values(sign));
        let marked = ["\u{feff}", &written].concat();
        let named = format!("sep={sign}\n{written}");
        let wide = |units: Vec<u8>, mark: &[u8]| [mark, &units].concat();
        let le: Vec<u8> = written.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = written.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            written.clone().into_bytes(),
            marked.into_bytes(),
            encoding_rs::GBK.encode(&written).0.into_owned(),
            wide(le.clone(), b"\xff\xfe"),
            wide(be, b"\xfe\xff"),
            le,
            written.replace('\n', "\r\n").into_bytes(),
        ] {
            assert_eq!(of(&bytes::read(&bytes, Some(Medium::Csv), decode)), expected, "{sign:?}");
        }
        if !matches!(sign, '\t' | '，') {
            // Whatever the file is called, and whatever is pasted.
            assert_eq!(of(&bytes::read(written.as_bytes(), None, decode)), expected, "{sign:?}");
            assert_eq!(of(&text(&named, None)).0.tables.len(), expected.0.tables.len(), "{sign:?}");
        }
    }
}

#[test]
fn the_name_or_the_caller_says_so() {
    let medium = |options: &str| gouji::input::options(&options.parse().unwrap()).map(|options| options.medium);
    for (options, expected) in [
        (r#"{"name": "2024年报.CSV"}"#, Some(Medium::Csv)),
        (r#"{"name": "a.tsv"}"#, Some(Medium::Csv)),
        (r#"{"medium": "csv"}"#, Some(Medium::Csv)),
        (r#"{"name": "a.csv", "medium": "text"}"#, Some(Medium::Text)),
        (r#"{"name": "csv.txt"}"#, None),
    ] {
        assert_eq!(medium(options).unwrap(), expected, "{options}");
    }
    // A page that is called so is a page; a workbook is one by its bytes.
    let page = "<table><tr><td>规章<td>1<td>2</table>";
    assert_eq!(text(page, Some(Medium::Csv)), text(page, Some(Medium::Html)));
}

#[test]
fn other_text_is_no_values() {
    for source in [
        "甲,乙,丙\n丁,戊,己\n庚,辛,壬",
        "共收到申请1,234件，办结1,200件。\n2,3\n",
        "| 规章 | 1,001 | 1,002 | 1,003 |\n| 甲 | 1,001 | 1,002 | 1,003 |\n| 乙 | 1,001 | 1,002 | 1,003 |",
        "规章\t1\t0\t4\n甲\t1\t2\t3\n乙\t1\t2\t3",
        "",
    ] {
        assert_eq!(text(source, None), text(source, Some(Medium::Text)), "{source}");
    }
}

#[test]
fn limits_hold() {
    let many = format!("{}1\n", "1,".repeat(19_999)).repeat(4);
    let document = text(&many, Some(Medium::Csv));
    assert_eq!(document.notes, [Note::TooMuchText]);
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("one grid") };
    assert_eq!((grid.rows, grid.cells.len()), (3, 60_000));
    assert_eq!(text(",,,\n,,", Some(Medium::Csv)).notes, [Note::Empty]);
    // A quote that is never closed, at every start.
    let open = text(&"\"\"\"x,".repeat(20_000), Some(Medium::Csv));
    assert_eq!(open.notes, []);
}
