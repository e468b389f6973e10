use super::super::html::tests::short;
use super::*;
use crate::document::{Advice, Lock};
use cfb::CompoundFile;
use std::io::{Cursor, Write};

/// A paragraph of a document that is made here: its runs, each with the codes of how it looks, and the codes of the paragraph.
type Made<'a> = (&'a [(&'a str, &'a [u8])], &'a [u8]);

const PLAIN: &[u8] = &[];
const IN_TABLE: &[u8] = &[0x16, 0x24, 1];

/// A file with these streams.
fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(["/", name].concat()).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

/// Stretches of bytes in one page: where they end, and what is said of them.
fn page(first: u32, stretches: &[(u32, Vec<u8>)], of_paragraphs: bool) -> Vec<u8> {
    let mut page = vec![0; 512];
    let width = if of_paragraphs { 13 } else { 1 };
    page[..4].copy_from_slice(&first.to_le_bytes());
    let mut free = 510;
    for (at, (end, codes)) in stretches.iter().enumerate() {
        page[4 * at + 4..4 * at + 8].copy_from_slice(&end.to_le_bytes());
        let told = if of_paragraphs {
            let rest = [&[0, 0][..], codes, &[0][1 - codes.len() % 2..]].concat();
            [vec![0, (rest.len() / 2) as u8], rest].concat()
        } else {
            [vec![codes.len() as u8], codes.clone()].concat()
        };
        free = (free - told.len()) & !1;
        page[free..free + told.len()].copy_from_slice(&told);
        page[4 * (stretches.len() + 1) + width * at] = (free / 2) as u8;
    }
    page[511] = stretches.len() as u8;
    page
}

/// The streams of a document: every second piece of its text in eight bits where it can be.
fn streams(paragraphs: &[Made<'_>]) -> (Vec<u8>, Vec<u8>) {
    let mut main = vec![0; 2_048];
    let (mut runs, mut ends, mut pieces, mut starts) = (Vec::new(), Vec::new(), Vec::new(), vec![0_u32]);
    for (texts, codes) in paragraphs {
        for (text, look) in *texts {
            let place = main.len() as u32;
            let narrow = text.is_ascii() && pieces.len() % 2 == 1;
            if narrow {
                main.extend(text.bytes());
            } else {
                main.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
            }
            pieces.push(if narrow { (place * 2) | (1 << 30) } else { place });
            starts.push(starts[starts.len() - 1] + text.encode_utf16().count() as u32);
            runs.push((main.len() as u32, look.to_vec()));
        }
        ends.push((main.len() as u32, codes.to_vec()));
    }
    main.resize(main.len().next_multiple_of(512), 0);
    let number = (main.len() / 512) as u32;
    main.extend(page(2_048, &runs, false));
    main.extend(page(2_048, &ends, true));
    let mut clx = vec![2];
    clx.extend((starts.len() as u32 * 4 + pieces.len() as u32 * 8).to_le_bytes());
    clx.extend(starts.iter().flat_map(|start| start.to_le_bytes()));
    clx.extend(pieces.iter().flat_map(|place| [&[0, 0][..], &place.to_le_bytes(), &[0, 0]].concat()));
    let bounds = |number: u32| [2_048, 1 << 20, number].map(u32::to_le_bytes).concat();
    let table = [bounds(number), bounds(number + 1), clx.clone()].concat();
    main[..12].copy_from_slice(&[0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    main[76..80].copy_from_slice(&starts[starts.len() - 1].to_le_bytes());
    main[152] = 0x5d;
    for (index, from, length) in [(12, 0, 12), (13, 12, 12), (33, 24, clx.len() as u32)] {
        main[154 + 8 * index..][..4].copy_from_slice(&u32::to_le_bytes(from));
        main[158 + 8 * index..][..4].copy_from_slice(&length.to_le_bytes());
    }
    (main, table)
}

fn read_streams(main: &[u8], table: &[u8]) -> Result<Document, Note> {
    let bytes = compound(&[("WordDocument", main), ("1Table", table)]);
    read(&mut Compound::open(&bytes)?)
}

fn told(paragraphs: &[Made<'_>]) -> (String, Vec<Note>) {
    let (main, table) = streams(paragraphs);
    let document = read_streams(&main, &table).unwrap();
    (short(&document.blocks), document.notes)
}

/// The end of a row with cells of 100 twips.
fn row(cells: i16) -> Vec<u8> {
    let edges = (0..=cells).flat_map(|at| (100 * at).to_le_bytes());
    let said = [vec![cells as u8], edges.collect(), vec![0; 20 * cells as usize]].concat();
    [&[0x16, 0x24, 1, 0x17, 0x24, 1, 0x08, 0xd6][..], &(said.len() as u16 + 1).to_le_bytes(), &said].concat()
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read([env!("CARGO_MANIFEST_DIR"), "/tests/media/variants/", name].concat()).unwrap()
}

fn decoder(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}

/// What LibreOffice makes of a document with merged cells, tables in cells, changes, fields, lists and a text box is that document.
#[test]
fn reads_what_libreoffice_writes() {
    let read = |name| super::super::bytes::read(&fixture(name), None, decoder);
    let [docx, doc] = [read("variants.docx"), read("variants.doc")];
    assert_eq!((short(&doc.blocks), doc.notes), (short(&docx.blocks), docx.notes));
    assert!(short(&docx.blocks).len() > 300);
}

#[test]
fn pieces_of_eight_and_of_sixteen_bits() {
    let text = [("收到", PLAIN), ("138 ", PLAIN), ("件", PLAIN), ("abc\r", PLAIN)];
    assert_eq!(told(&[(&text, PLAIN)]), ("\"收到138 件abc\"".to_owned(), vec![]));
}

#[test]
fn signs_of_word() {
    for (text, expected) in [
        ("a\u{b}b\tc\u{1e}d\u{1f}e\u{1}f\u{2}\r", "\"a\\nb c-def\""),
        ("第\u{13} PAGE \u{14}7\u{15}页\r", "\"第7页\""),
        ("\u{13}a \u{13} b \u{14}c\u{15} d\u{14}e\u{15}f\r", "\"ef\""),
        ("x\u{13} never\ry\r", "\"x\" \"y\""),
        // What a field draws itself is no text, and no blank.
        ("\u{13} EQ \\o\\ac(O,1)\u{15}7\r", "\"□7\""),
        ("\u{13}eq\\f(1,2)\u{14}\u{15}a\r", "\"□a\""),
        ("\u{13} EQUAL \u{14}7\u{15}a\r", "\"7a\""),
        ("𠮷野\r", "\"𠮷野\""),
    ] {
        let paragraphs: Vec<&str> = text.split_inclusive('\r').collect();
        let runs: Vec<[(&str, &[u8]); 1]> = paragraphs.iter().map(|text| [(*text, PLAIN)]).collect();
        let made: Vec<Made<'_>> = runs.iter().map(|run| (&run[..], PLAIN)).collect();
        assert_eq!(told(&made), (expected.to_owned(), vec![]), "{text}");
    }
    let embedded = [("\u{13} EMBED Excel.Sheet.8 \u{14}\u{1}\u{15}a\r", PLAIN)];
    assert_eq!(told(&[(&embedded, PLAIN)]), ("\"a\"".to_owned(), vec![Note::Embedded]));
    let equation = [("\u{13} EMBED Equation.3 \u{14}\u{1}\u{15}a\r", PLAIN)];
    assert_eq!(told(&[(&equation, PLAIN)]).1, []);
}

#[test]
fn what_is_not_seen_is_left_out_and_told() {
    for (code, expected, note) in [
        (&[0x00, 0x08, 1][..], "13", Some(Note::Changes)),
        (&[0x01, 0x08, 1], "123", Some(Note::Changes)),
        (&[0x3c, 0x08, 1], "13", Some(Note::Hidden)),
        (&[0x37, 0x08, 1], "13", Some(Note::Hidden)),
        (&[0x53, 0x2a, 1], "13", Some(Note::Hidden)),
        (&[0x37, 0x08, 0], "123", None),
        (&[0x48, 0x2a, 1], "1²3", None),
        (&[0x45, 0x48, 6, 0], "1²3", None),
        (&[0x45, 0x48, 2, 0], "123", None),
    ] {
        // In a cell: in running text marks behind figures are left out.
        let (runs, end) = ([("1", PLAIN), ("2", code), ("3\u{7}", PLAIN)], [("\u{7}", PLAIN)]);
        let expected = (format!("0[{expected}@0]"), Vec::from_iter(note));
        assert_eq!(told(&[(&runs, IN_TABLE), (&end, &row(1))]), expected, "{code:?}");
    }
    let gone = [0x00, 0x08, 1];
    assert_eq!(
        told(&[(&[("a", PLAIN), ("\r", &gone)], PLAIN), (&[("b\r", PLAIN)], PLAIN)]),
        ("\"ab\"".to_owned(), vec![Note::Changes])
    );
}

/// The law of .docx: letters in the colour of what is behind them, and of next to no size, are no part of a figure beside others.
#[test]
fn letters_that_nobody_sees_are_left_out() {
    const WHITE: &[u8] = &[0x70, 0x68, 255, 255, 255, 0];
    const DARK: [u8; 10] = [0, 0, 0, 255, 31, 78, 121, 0, 0, 0];
    let cell = |look: &[u8], of_paragraph: &[u8], of_row: &[u8]| {
        let runs = [("540", PLAIN), ("7", look), ("\u{7}", PLAIN)];
        let paragraph = [IN_TABLE, of_paragraph].concat();
        let end = [&row(1)[..], of_row].concat();
        let (text, notes) = told(&[(&runs, &paragraph), (&[("\u{7}", PLAIN)], &end)]);
        (text.replace("0[", "").replace("@0]", ""), notes)
    };
    let hidden = || ("540".to_owned(), vec![Note::Hidden]);
    let seen = |text: &str| (text.to_owned(), vec![]);
    let on = |code: [u8; 2], length: &[u8]| [&code[..], length, &DARK].concat();
    let dark_ink = [0x70, 0x68, 31, 78, 121, 0];
    for look in [
        WHITE,
        &[0x42, 0x2a, 8],
        &[0x43, 0x4a, 2, 0],
        &[&dark_ink[..], &on([0x71, 0xca], &[10])].concat(),
        &[WHITE, &[0x0c, 0x2a, 8]].concat(),
        &[0x42, 0x2a, 6, 0x66, 0x48, 0, 0xc1],
    ] {
        let expected = if look.len() == 7 { seen("5407") } else { hidden() };
        assert_eq!(cell(look, PLAIN, PLAIN), expected, "{look:x?}");
    }
    for look in
        [&[0x70, 0x68, 0, 0, 0, 255][..], &[0x42, 0x2a, 0], &[0x43, 0x4a, 4, 0], &[WHITE, &[0x0c, 0x2a, 1]].concat()]
    {
        assert_eq!(cell(look, PLAIN, PLAIN), seen("5407"), "{look:x?}");
    }
    // What is behind a paragraph, and behind a cell: that is told at the end of its row.
    assert_eq!(cell(WHITE, &on([0x4d, 0xc6], &[10]), PLAIN), seen("5407"));
    assert_eq!(cell(&dark_ink, &on([0x4d, 0xc6], &[10]), PLAIN), hidden());
    for of_row in [on([0x12, 0xd6], &[10]), on([0x2d, 0xd6], &[12, 0, 1]), on([0x60, 0xd6], &[10])] {
        assert_eq!(cell(WHITE, PLAIN, &of_row), seen("5407"), "{of_row:x?}");
        assert_eq!(cell(&dark_ink, PLAIN, &of_row), hidden(), "{of_row:x?}");
    }
    let pattern = [&[0x12, 0xd6, 10][..], &DARK[..8], &[9, 0]].concat();
    assert_eq!(cell(WHITE, PLAIN, &pattern), seen("5407?"));
    assert_eq!(cell(WHITE, PLAIN, &[0x09, 0xd6, 2, 0x20, 0x00]), seen("5407"));
    // In running text: beside others in one line, and alone.
    let lines = told(&[(&[("a", PLAIN), ("1", WHITE), ("\r", PLAIN)], PLAIN), (&[("b", WHITE), ("\r", PLAIN)], PLAIN)]);
    assert_eq!(lines, ("\"a\" \"b\"".to_owned(), vec![Note::Hidden]));
}

/// A table that was pasted as a picture is as large as one; its size stands in the data stream.
#[test]
fn pictures_as_large_as_a_table_are_told() {
    let (main, table) = streams(&[(&[("\u{1}", &[0x55, 0x08, 1, 0x03, 0x6a, 0, 0, 0, 0]), ("a\r", PLAIN)], PLAIN)]);
    let told = |width: u16, height: u16| {
        let data = [&[0; 28][..], &width.to_le_bytes(), &height.to_le_bytes()].concat();
        let bytes = compound(&[("WordDocument", &main), ("1Table", &table), ("Data", &data)]);
        let document = read(&mut Compound::open(&bytes).unwrap()).unwrap();
        (short(&document.blocks), document.notes)
    };
    assert_eq!(told(8_300, 4_000), ("\"a\"".to_owned(), vec![Note::Picture]));
    assert_eq!(told(830, 4_000), ("\"a\"".to_owned(), vec![]));
}

#[test]
fn rows_that_are_deleted_or_hidden() {
    let (gone, hidden) = ([0x00, 0x08, 1], [0x3c, 0x08, 1]);
    let table = |look: &[u8], look_of_end: &[u8]| {
        let end = row(2);
        told(&[
            (&[("a\u{7}", PLAIN)], IN_TABLE),
            (&[("b\u{7}", PLAIN)], IN_TABLE),
            (&[("\u{7}", PLAIN)], &end),
            (&[("1", look), ("\u{7}", PLAIN)], IN_TABLE),
            (&[("2", look), ("\u{7}", PLAIN)], IN_TABLE),
            (&[("\u{7}", look_of_end)], &end),
        ])
    };
    assert_eq!(table(PLAIN, PLAIN), ("0[a@0 b@1 / 1@0 2@1]".to_owned(), vec![]));
    assert_eq!(table(&gone, &gone), ("0[a@0 b@1 / ]".to_owned(), vec![Note::Changes]));
    assert_eq!(table(&hidden, &hidden), ("0[a@0 b@1 / ]".to_owned(), vec![Note::Hidden, Note::HiddenLines]));
    // Only the end of it is: LibreOffice marks the row before the one that is deleted.
    assert_eq!(table(PLAIN, &gone), ("0[a@0 b@1 / 1@0 2@1]".to_owned(), vec![Note::Changes]));
}

#[test]
fn what_is_not_read_is_said() {
    let (main, table) = streams(&[(&[("a\r", PLAIN)], PLAIN)]);
    let changed = |at: usize, to: &[u8]| {
        let mut main = main.clone();
        main[at..at + to.len()].copy_from_slice(to);
        read_streams(&main, &table)
    };
    let old = Note::NotText { kind: "Word 95", advice: Advice::SaveAsDocx };
    assert_eq!(changed(10, &[0, 3]), Err(Note::Locked(Lock::Office)));
    assert_eq!(changed(0, &[0xdc, 0xa5]), Err(old.clone()));
    assert_eq!(changed(2, &[0x68, 0]), Err(old));
    assert_eq!(changed(0, &[0, 0]), Err(Note::Damaged));
    // Text that is longer than the pieces; pieces that lie past the end.
    assert_eq!(changed(76, &[0xff, 0xff, 0, 0]), Err(Note::Damaged));
    assert_eq!(changed(154 + 8 * 33, &[0xff, 0xff, 0, 0]), Err(Note::Damaged));
    assert_eq!(read_streams(&main[..1_024], &table), Err(Note::Damaged));
    // A cell that stands in no table, and one that no row has.
    let cell = |codes: &[u8]| {
        let (main, table) = streams(&[(&[("1\u{7}", PLAIN)], codes), (&[("\r", PLAIN)], PLAIN)]);
        read_streams(&main, &table)
    };
    assert_eq!((cell(PLAIN), cell(IN_TABLE)), (Err(Note::Damaged), Err(Note::Damaged)));
    // More cells than the row says.
    let (main, table) =
        streams(&[(&[("1\u{7}", PLAIN)], IN_TABLE), (&[("2\u{7}", PLAIN)], IN_TABLE), (&[("\u{7}", PLAIN)], &row(1))]);
    assert_eq!(read_streams(&main, &table), Err(Note::Damaged));
}

/// Whatever byte is another: it ends, and nothing overflows.
#[test]
fn stands_what_is_not_as_it_must_be() {
    let bytes = fixture("variants.doc");
    let mut file = Compound::open(&bytes).unwrap();
    let [main, table] = ["WordDocument", "1Table"].map(|name| file.stream(name).unwrap().unwrap());
    let read = |main: Vec<u8>, table: Vec<u8>| {
        let mut told = Told::default();
        _ = content(&Streams { main, table, data: bytes.clone() }, &mut told).map(|mut content| content.blocks());
    };
    for at in (0..main.len()).step_by(11).filter(|at| *at < 1_100 || main[*at] != 0) {
        for to in [0, 0x7f, 0xff, main[at].wrapping_add(1)] {
            let mut changed = main.clone();
            changed[at] = to;
            read(changed, table.clone());
        }
    }
    for at in (0..table.len()).step_by(7) {
        for to in [0, 0x80, 0xff] {
            let mut changed = table.clone();
            changed[at] = to;
            read(main.clone(), changed);
        }
        read(main.clone(), table[..at].to_vec());
    }
    for cut in 0..main.len() / 64 {
        read(main[..64 * cut].to_vec(), table.clone());
    }
}
