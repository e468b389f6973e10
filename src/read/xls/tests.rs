use super::super::bytes;
use super::super::html::tests::short;
use super::*;
use crate::document::{Advice, Lock};
use calamine::{Data, Reader, Xls};
use cfb::CompoundFile;
use std::io::{Cursor, Write};

fn decoder(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}

fn media(name: &str) -> Vec<u8> {
    std::fs::read([env!("CARGO_MANIFEST_DIR"), "/tests/media/", name].concat()).unwrap()
}

fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(bytes.len() as u16).to_le_bytes(), bytes].concat()
}

fn records(records: &[(u16, &[u8])]) -> Vec<u8> {
    records.iter().flat_map(|(kind, bytes)| record(*kind, bytes)).collect()
}

/// A stream of one sheet: what is said of the workbook, and of the sheet.
fn stream(version: u16, book: &[u8], sheet: &[u8]) -> Vec<u8> {
    let start = |kind: u16| record(0x809, &[version.to_le_bytes(), kind.to_le_bytes(), [0; 2], [0; 2]].concat());
    let name: &[u8] = if version == 0x600 { &[1, 0, b'a'] } else { &[1, b'a'] };
    let length = start(5).len() + book.len() + 4 + 6 + name.len() + 4;
    let told = record(0x85, &[&(length as u32).to_le_bytes()[..], &[0, 0], name].concat());
    [start(5), book.to_vec(), told, record(0x0a, &[]), start(16), sheet.to_vec(), record(0x0a, &[])].concat()
}

fn read_stream(name: &str, stream: &[u8]) -> Document {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(["/", name].concat()).unwrap().write_all(stream).unwrap();
    bytes::read(&file.into_inner().into_inner(), None, decoder)
}

fn told(stream: &[u8]) -> (String, Vec<Note>) {
    let document = read_stream("Workbook", stream);
    (short(&document.blocks), document.notes)
}

/// A cell of the first row: its column and style, and what it holds.
fn cell(column: u8, rest: &[u8]) -> Vec<u8> {
    [&[0, 0, column, 0, 0, 0], rest].concat()
}

#[test]
fn reads_what_libreoffice_writes() {
    let read = |name| bytes::read(&media(name), None, decoder);
    for (new, old) in
        [("variants/sheets.xlsx", "variants/sheets.xls"), ("files/openpyxl.xlsx", "files/libreoffice.xls")]
    {
        assert_eq!(read(old), read(new), "{old}");
    }
}

/// Another reader finds the same in every cell.
#[test]
fn reads_as_calamine_does() {
    let mut book: Xls<_> = calamine::open_workbook_from_rs(Cursor::new(media("files/libreoffice.xls"))).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let document = bytes::read(&media("files/libreoffice.xls"), None, decoder);
    let [crate::document::Block::Grid(grid)] = &document.blocks[..] else { panic!("one sheet") };
    let filled: Vec<_> = grid.cells.iter().filter(|cell| !cell.text.is_empty()).collect();
    assert_eq!(filled.len(), range.used_cells().count());
    for cell in filled {
        let (found, number) = match range.get_value((cell.row as u32, cell.column as u32)) {
            Some(Data::String(text)) => (text.clone(), false),
            Some(other) => (other.to_string(), true),
            None => panic!("{cell:?}"),
        };
        assert_eq!(cell.text, found, "{number}");
    }
}

/// Excel 5 and 95 write texts in the code page of their Windows, and have no texts that cells share.
#[test]
fn texts_in_a_code_page() {
    let (text, _, _) = encoding_rs::GBK.encode("本年新收");
    let label = cell(0, &[&(text.len() as u16).to_le_bytes()[..], &text].concat());
    let rich = cell(1, &[&[4, 0][..], b"1389", &[1, 3, 1]].concat());
    let fonts = [[0; 10], [0, 0, 8, 0, 0, 0, 0, 0, 0, 0]].map(|font| record(0x31, &font)).concat();
    let sheet = records(&[(0x204, &label), (0xd6, &rich), (0x27e, &cell(2, &[0x06, 0, 0, 0]))]);
    let page = |page: u16| record(0x42, &page.to_le_bytes());
    let document = read_stream("Book", &stream(0x500, &[page(936), fonts].concat(), &sheet));
    assert_eq!((short(&document.blocks), document.notes), ("0[本年新收@0 138@1 1@2]".to_owned(), vec![Note::Hidden]));
    // A code page that nobody knows.
    let document = read_stream("Book", &stream(0x500, &page(9), &records(&[(0x204, &label)])));
    let lost = vec![Note::BadBytes { encoding: "Unicode" }];
    assert_eq!((short(&document.blocks), document.notes), (format!("0[{}@0]", "\u{fffd}".repeat(8)), lost));
}

/// The law of .docx: letters in the colour of what is behind them, and of next to no size, are no part of a figure beside others.
#[test]
fn letters_that_nobody_sees_are_left_out() {
    let font = |twips: u8, colour: u16| record(0x31, &[&[twips, 0, 0, 0][..], &colour.to_le_bytes(), &[0; 4]].concat());
    let style = |font: u8, pattern: u8, colour: u8| {
        let mut style = [0; 20];
        (style[0], style[17], style[18]) = (font, pattern << 2, colour);
        record(0xe0, &style)
    };
    let palette = record(0x92, &[&[2, 0][..], &[0, 0, 0, 0], &[1, 2, 3, 0]].concat());
    let rich = |style: u8, from: u8, font: u8| {
        [&[0, 0, 0, 0, style, 0, 4, 0, 0][..], b"5407", &[1, 0, from, 0, font, 0]].concat()
    };
    let told = |own: &[u8], cell: &[u8]| {
        let fonts = [font(200, 0x7fff), font(200, 9), font(20, 0x7fff), font(200, 10)].concat();
        let styles = [style(0, 0, 0), style(0, 1, 56), style(0, 9, 56), style(1, 0, 0), style(0, 1, 10)].concat();
        let book = [fonts, styles, own.to_vec()].concat();
        let (text, notes) = told(&stream(0x600, &book, &record(0xd6, cell)));
        (text.replace("0[", "").replace("@0]", ""), notes)
    };
    let hidden = |text: &str| (text.to_owned(), vec![Note::Hidden]);
    let seen = |text: &str| (text.to_owned(), vec![]);
    // White on paper, and too small to be read; on a dark cell, and on a pattern.
    assert_eq!((told(&[], &rich(0, 3, 1)), told(&[], &rich(0, 3, 2))), (hidden("540"), hidden("540")));
    assert_eq!((told(&[], &rich(0, 3, 3)), told(&[], &rich(4, 3, 3))), (seen("5407"), hidden("540")));
    assert_eq!((told(&[], &rich(1, 3, 1)), told(&[], &rich(2, 3, 1))), (seen("5407"), seen("5407?")));
    // The cell's own font; and all of it.
    assert_eq!((told(&[], &rich(3, 3, 0)), told(&[], &rich(0, 0, 1))), (hidden("7"), seen("5407")));
    // The workbook has another colour of that number.
    assert_eq!(told(&palette, &rich(0, 3, 1)), seen("5407"));
}

/// A text that does not fit goes on in the next record, which says anew how many bytes a character has; so do its runs.
#[test]
fn texts_go_on_in_other_records() {
    let head = [2, 0, 0, 0, 2, 0, 0, 0];
    let wide: Vec<u8> = "收到".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let first = [&head[..], &[6, 0, 9, 1, 0], &wide].concat();
    let book =
        |second: &[u8]| records(&[(0x31, &[0; 10]), (0xfc, &first), (0x3c, second), (0x3c, &[0, 0, 1, 0, 0, b'x'])]);
    let sheet = records(&[(0xfd, &cell(0, &[0; 4])), (0xfd, &cell(1, &[1, 0, 0, 0])), (0xfd, &cell(2, &[9, 0, 0, 0]))]);
    let narrow = [&[0][..], b"1389", &[5, 0]].concat();
    assert_eq!(told(&stream(0x600, &book(&narrow), &sheet)), ("0[收到1389@0 x@1 #REF!@2]".to_owned(), vec![]));
    let cut = [&[0][..], b"138"].concat();
    assert_eq!(
        read_stream("Workbook", &stream(0x600, &records(&[(0xfc, &first), (0x3c, &cut)]), &sheet)).notes,
        [Note::Damaged]
    );
}

#[test]
fn numbers_in_all_ways() {
    let rk = |bits: u32| bits.to_le_bytes();
    let many = [&[0, 0, 1, 0][..], &[0, 0], &rk(0x3ff0_0000), &[0, 0], &rk((1234 << 2) | 3), &[2, 0]].concat();
    let sheet = records(&[
        (0x203, &cell(0, &12.86_f64.to_le_bytes())),
        (0xbd, &many),
        (0x27e, &cell(3, &rk((-5_i32 << 2).cast_unsigned() | 2))),
        (0x205, &cell(4, &[1, 0])),
        (0x205, &cell(5, &[0x2a, 1])),
    ]);
    assert_eq!(told(&stream(0x600, &[], &sheet)), ("0[12.86@0 1@1 12.34@2 -5@3 TRUE@4 #N/A@5]".to_owned(), vec![]));
}

/// A formula whose result nobody worked out is none; a program that does work them out says who it is.
#[test]
fn formulas_without_results() {
    let formula = |column: u8, value: [u8; 8]| cell(column, &[&value[..], &[0; 8]].concat());
    let text = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
    let nothing = [3, 0, 0, 0, 0, 0, 0xff, 0xff];
    let [zero, one] = [0.0_f64, 1.0].map(f64::to_le_bytes);
    let of = |book: &[u8], value: [u8; 8], more: &[(u16, &[u8])]| {
        let first = formula(1, value);
        told(&stream(0x600, book, &records(&[&[(0x06, &first[..])], more].concat())))
    };
    let none = |cells: &str| (cells.to_owned(), vec![Note::NoResult { cells: vec!["B1".to_owned()] }]);
    assert_eq!(of(&[], one, &[]), ("0[1@1]".to_owned(), vec![]));
    assert_eq!(of(&[], text, &[(0x207, &[1, 0, 0, b'x'])]), ("0[x@1]".to_owned(), vec![]));
    assert_eq!(of(&[], zero, &[]), none("0[=…@1]"));
    assert_eq!(of(&[], nothing, &[]), none("0[=…@1]"));
    let worked = record(0x1c1, &[0; 8]);
    assert_eq!(of(&worked, zero, &[]), ("0[0@1]".to_owned(), vec![]));
    assert_eq!(of(&worked, one, &[(0x5e, &[0; 2])]), none("0[=…@1]"));
}

#[test]
fn what_is_not_shown() {
    let [a, b, c] = [0, 1, 2].map(|column| cell(column, &1.0_f64.to_le_bytes()));
    let cells = [(0x203, &a[..]), (0x203, &b), (0x203, &c)];
    let with = |more: &[(u16, &[u8])]| told(&stream(0x600, &[], &records(&[more, &cells].concat())));
    assert_eq!(
        with(&[(0x7d, &[1, 0, 1, 0, 9, 9, 0, 0, 1, 0, 0, 0])]),
        ("0[1@0 1@1]".to_owned(), vec![Note::HiddenLines])
    );
    assert_eq!(with(&[(0x7d, &[1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])]).1, [Note::HiddenLines]);
    let row = |height: u8, flags: u8| [0, 0, 0, 0, 3, 0, height, 0, 0, 0, 0, 0, flags, 0, 0, 0];
    assert_eq!(with(&[(0x208, &row(9, 0x20))]), (String::new(), vec![Note::HiddenLines]));
    assert_eq!(with(&[(0x208, &row(9, 0))]).1, []);
    let zero = cell(3, &0.0_f64.to_le_bytes());
    assert_eq!(with(&[(0x23e, &[0; 2]), (0x203, &zero)]), ("0[1@0 1@1 1@2]".to_owned(), vec![]));
    assert_eq!(with(&[(0x23e, &[0x10, 0]), (0x203, &zero)]), ("0[1@0 1@1 1@2 0@3]".to_owned(), vec![]));
    // A chart on the sheet has cells of its own.
    let start: &[u8] = &[0, 6, 0x20, 0, 0, 0, 0, 0];
    assert_eq!(with(&[(0x809, start), (0x203, &zero), (0x0a, &[])]), ("0[1@0 1@1 1@2]".to_owned(), vec![]));
}

#[test]
fn what_is_not_read_is_said() {
    let number = cell(0, &1.0_f64.to_le_bytes());
    let sheet = records(&[(0x203, &number)]);
    assert_eq!(told(&stream(0x600, &record(0x2f, &[0; 6]), &sheet)), (String::new(), vec![Note::Locked(Lock::Office)]));
    let old = Note::NotText { kind: "xls", advice: Advice::SaveAsXlsx };
    assert_eq!(told(&stream(0x400, &[], &sheet)), (String::new(), vec![old]));
    let damaged = (String::new(), vec![Note::Damaged]);
    let whole = stream(0x600, &[], &sheet);
    for cut in 0..whole.len() {
        assert_eq!(told(&whole[..cut]), damaged, "{cut}");
    }
    // The same cell twice.
    assert_eq!(told(&stream(0x600, &[], &[sheet.clone(), sheet].concat())), damaged);
}

/// Whatever byte is another: it ends, and nothing overflows.
#[test]
fn stands_what_is_not_as_it_must_be() {
    for name in ["variants/sheets.xls", "files/libreoffice.xls"] {
        let whole = media(name);
        let mut file = Compound::open(&whole).unwrap();
        let stream = file.stream("Workbook").unwrap().unwrap();
        for at in (0..stream.len()).step_by(19) {
            for to in [0, 0x7f, 0xff, stream[at].wrapping_add(1)] {
                let mut changed = stream.clone();
                changed[at] = to;
                let Ok(book) = Book::read(&changed, decoder) else { continue };
                let mut left = sheet::MOST;
                for (name, at) in book.sheets.iter().take(MAX_SHEETS) {
                    let Some(sheet) = Sheet::read(&changed, *at, &mut left) else { continue };
                    let mut told = Told::new(true);
                    let mut cells = Cells::new(&mut told, name);
                    sheet.show(&book, &changed, &mut cells);
                    Sheets::of(1).add(name, cells);
                }
            }
        }
    }
}
