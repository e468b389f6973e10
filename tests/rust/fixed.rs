//! PDF and OFD: every cell exact, or its row refused.

use crate::common::office::{entry, zip};
use crate::common::paper::{page_of, pdf, stream, texts};
use crate::common::{decode, library, shared, values};
use gouji::document::{Advice, Block, Note};
use gouji::judge::Settings;

/// Every cell of a real report, and its text in paragraphs.
#[test]
fn a_real_report_is_read_whole() {
    let Some(folder) = shared() else { return };
    let document = gouji::read::bytes::read(&std::fs::read(folder.join("hongze-2023.pdf")).unwrap(), None, decode);
    let (report, _) = gouji::check(&document, &library(), None, &Settings::default());
    let expected = std::fs::read_to_string(folder.join("hongze-2023.expected.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    for table in &report.tables {
        for line in &table.lines {
            assert_eq!(values(line), expected[&table.id][&line.row], "{}.{}", table.id, line.row);
        }
    }
    let count = |table: &serde_json::Value| table.as_object().unwrap().len();
    let rows: Vec<usize> = report.tables.iter().map(|table| table.lines.len()).collect();
    assert_eq!(rows, expected.as_object().unwrap().values().map(count).collect::<Vec<_>>());
    assert_eq!((&report.unread[..], &report.notes[..]), (&[][..], &[][..]));
    let lengths: Vec<usize> = report.sections.iter().map(|section| section.text.lines().count()).collect();
    assert_eq!(lengths, [3, 7, 0, 0, 0, 1, 1]);
    // Where it is printed: the first figure of table three, on the third page.
    let of_received = report.line("applications", "received").unwrap().entries[0].origin.unwrap();
    let spot = of_received.spot.unwrap();
    assert_eq!((of_received.grid, of_received.row, of_received.column, spot.page), (1, 3, 1, 3));
}

#[test]
fn a_page_that_is_a_picture_is_said_to_be_one() {
    let pdf = pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        &stream("", "595 0 0 842 0 0 cm /I Do"),
        &stream("/Subtype/Image/Width 1/Height 1", "x"),
    ]);
    let notes = gouji::read::bytes::read(&pdf, None, decode).notes;
    assert_eq!(notes, [Note::NotText { kind: "PDF", advice: Advice::Scanned }]);
}

/// Two cells side by side, 40 points wide each, and text at places in them.
fn cells(shown: &[(i32, i32, &str)]) -> Vec<(String, bool)> {
    let mut contents = "100 700 40 40 re 140 700 40 40 re S BT /F 10 Tf ".to_owned();
    shown.iter().for_each(|(x, y, text)| contents += &format!("1 0 0 1 {x} {y} Tm ({text}) Tj "));
    texts(&page_of(&(contents + "ET")))
}

#[test]
fn a_figure_that_is_not_certain_is_said_not_to_be() {
    let given =
        |texts: &[(&str, bool)]| texts.iter().map(|(text, doubt)| ((*text).to_owned(), *doubt)).collect::<Vec<_>>();
    assert_eq!(cells(&[(110, 720, "12"), (150, 720, "34")]), given(&[("12", false), ("34", false)]));
    // Over a wall, and up to one and on behind it.
    assert_eq!(cells(&[(110, 720, "1234567")]), given(&[("12345", true), ("67", true)]));
    // Wrapped where its next digit had no room, and where it had.
    assert_eq!(
        cells(&[(103, 725, "123456"), (103, 713, "7"), (150, 720, "1")]),
        given(&[("1234567", false), ("1", false)])
    );
    assert_eq!(cells(&[(103, 725, "12"), (103, 713, "7"), (150, 720, "1")]), given(&[("127", true), ("1", false)]));
    // One upon the other.
    assert!(cells(&[(110, 720, "12"), (111, 720, "34"), (150, 720, "1")])[0].1);
    // Bold by being put twice is one.
    assert_eq!(cells(&[(110, 720, "12"), (110, 720, "12"), (150, 720, "1")])[0], ("12".to_owned(), false));
}

/// A table over two pages: the rows on each, a label and three figures in columns 22 points wide.
fn broken(pages: [&[[&str; 4]]; 2]) -> Vec<(String, bool)> {
    let columns = [60, 100, 122, 144, 166];
    let contents = pages.map(|rows| {
        let mut contents = String::new();
        for (row, texts) in rows.iter().enumerate() {
            let y = 780 - 20 * row;
            for (column, text) in columns.windows(2).zip(texts) {
                let (left, width) = (column[0], column[1] - column[0]);
                contents += &format!("{left} {y} {width} 20 re S BT /F 8 Tf {} {} Td ({text}) Tj ET ", left + 2, y + 6);
            }
        }
        stream("", &contents)
    });
    let page = |contents: usize| {
        format!("<</Type/Page/MediaBox[0 0 595 842]/Contents {contents} 0 R/Resources<</Font<</F 7 0 R>>>>>>")
    };
    let [first, second] = [page(5), page(6)];
    let tree = "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>";
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    let all = ["<</Type/Catalog/Pages 2 0 R>>", tree, &first, &second, &contents[0], &contents[1], font];
    texts(&pdf(&all))
}

/// 54571 over two pages is 5457 and 1: one figure where that is certain, none where it is not.
#[test]
fn a_row_that_a_page_cuts() {
    let start = ["1.a", "7", "8", "9"];
    let given = |rows: &[[&str; 4]], doubt: usize| {
        let cells = rows.iter().enumerate().flat_map(|(row, texts)| texts.map(|text| (text.to_owned(), row >= doubt)));
        cells.collect::<Vec<_>>()
    };
    let end = ["2.b", "5457", "2", "3"];
    let whole = ["2.b", "54571", "2", "3"];
    assert_eq!(
        broken([&[start, end], &[["", "1", "", ""], ["3.c", "4", "5", "6"]]]),
        given(&[start, whole, ["3.c", "4", "5", "6"]], 9)
    );
    // A row of its own has its own number, or stands below a figure that had room.
    for next in [["3.c", "1", "", ""], ["c", "1", "2", "3"]] {
        assert_eq!(broken([&[start, end], &[next]]), given(&[start, end, next], 9));
    }
    // All three may go on. The blank cell is the label's own.
    let full = ["2.b", "5457", "5555", "6666"];
    let rest = ["1", "2", "3"].map(|text| (text.to_owned(), true));
    assert_eq!(broken([&[start, full], &[["", "1", "2", "3"]]]), [&given(&[start, full], 1)[..], &rest].concat());
    // The label on the next page.
    assert_eq!(
        broken([&[start, ["", "4", "5", "6"]], &[["2.b", "", "", ""]]]),
        given(&[start, ["2.b", "4", "5", "6"]], 9)
    );
    // Labels of columns that are printed again.
    let head = ["x", "y", "z", "w"];
    assert_eq!(
        broken([&[head, start], &[head, ["2.b", "4", "5", "6"]]]),
        given(&[head, start, ["2.b", "4", "5", "6"]], 9)
    );
}

/// Files that would take all time or memory: an answer, whatever it says.
#[test]
fn hostile_files_end() {
    let catalog = "<</Type/Catalog/Pages 2 0 R>>";
    let notes = |objects: &[&str]| gouji::read::bytes::read(&pdf(objects), None, decode).notes;
    // A tree that holds itself, one that is too deep, and one of a million pages.
    assert_eq!(notes(&[catalog, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1>>"]), [Note::Damaged]);
    let deep: Vec<String> = (0..100).map(|at| format!("<</Type/Pages/Kids[{} 0 R]>>", at + 3)).collect();
    let deep: Vec<&str> = [catalog].into_iter().chain(deep.iter().map(String::as_str)).collect();
    assert_eq!(notes(&deep), [Note::Damaged]);
    let many = format!("<</Type/Pages/Kids[{}]>>", "3 0 R ".repeat(1_000_000));
    assert_eq!(notes(&[catalog, &many, "<</Type/Page/MediaBox[0 0 9 9]>>"]), [Note::Damaged]);
    // Drawings that draw themselves, and a state kept without end.
    let form = stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do");
    let page = "<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>/Font<</F 6 0 R>>>>>>";
    let of_contents =
        |contents: &str| notes(&[catalog, "<</Type/Pages/Kids[3 0 R]>>", page, &stream("", contents), &form]);
    assert_eq!(of_contents("/X Do"), [Note::CutOff]);
    assert_eq!(of_contents(&"q ".repeat(100_000)), [Note::CutOff]);
    assert_eq!(of_contents(&"[".repeat(1_000_000)), [Note::CutOff]);
    assert_eq!(of_contents(&"(".repeat(1_000_000)), [Note::Empty]);
    assert_eq!(of_contents(&"0 0 9 9 re S ".repeat(200_000)), [Note::CutOff]);
    assert_eq!(of_contents(&"<<".repeat(1_000_000)), [Note::CutOff]);
    // Lines that would make millions of cells.
    let lines: String = (0..700).map(|at| format!("0 {at}.5 m 900 {at}.5 l S {at}.5 0 m {at}.5 900 l S ")).collect();
    assert_eq!(of_contents(&lines), [Note::Empty]);
}

/// A cross-reference that leads to itself, object streams inside themselves, lengths that are in what they are the length of.
#[test]
fn references_in_a_circle_end() {
    let read = |bytes: &[u8]| gouji::read::bytes::read(bytes, None, decode).notes;
    let mut file = pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]>>",
        "<</Type/Page/Contents 4 0 R>>",
        "<</Length 4 0 R>>stream\n0 0 m\nendstream",
    ]);
    assert_eq!(read(&file), [Note::CutOff]);
    let start = file.windows(4).position(|word| word == b"xref").unwrap();
    let text = String::from_utf8(file.clone()).unwrap().replace("/Root 1 0 R", &format!("/Root 1 0 R/Prev {start}"));
    assert_eq!(read(text.as_bytes()), [Note::CutOff]);
    file.truncate(start);
    assert_eq!(read(&file), [Note::CutOff]);
    let packed =
        stream("/Type/ObjStm/N 2/First 8", "1 0 4 9 <</Type/Catalog/Pages 4 0 R>> <</Type/Pages/Kids[4 0 R]>>");
    assert_eq!(read(&pdf(&["4 0 R", "2 0 R", "3 0 R", &packed])), [Note::Damaged]);
    assert_eq!(read(b"%PDF-1.4"), [Note::Damaged]);
}

/// Bytes of real programs' files, some of them changed or cut away: never a figure that is not there.
#[test]
fn damaged_files_give_no_wrong_figure() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/media");
    let expected: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let library = library();
    for name in ["reportlab.pdf", "weasyprint.pdf"] {
        let whole = std::fs::read(folder.join("files").join(name)).unwrap();
        for part in 1..20 {
            let document = gouji::read::bytes::read(&whole[..whole.len() * part / 20], None, decode);
            let (report, _) = gouji::check(&document, &library, None, &Settings::default());
            for table in &report.tables {
                for line in &table.lines {
                    assert_eq!(values(line), expected["tables"][&table.id][&line.row], "{name} {part} {}", line.row);
                }
            }
        }
    }
}

/// Of OFD: what it says of itself, text that is not shown, steps that repeat, and what stands in a template.
#[test]
fn an_ofd_says_what_is_left_alone() {
    let page =
        |objects: &str| format!("<Page><Template TemplateID='9'/><Content><Layer>{objects}</Layer></Content></Page>");
    let text = |attributes: &str, code: &str| {
        format!("<TextObject Boundary='20 30 50 60' Size='4' {attributes}>{code}</TextObject>")
    };
    let seen = text("", "<TextCode X='0' Y='4' DeltaX='g 2 4 2 2'>甲乙丙12</TextCode>");
    let unseen = text("Visible='false'", "<TextCode X='0' Y='4'>丁</TextCode>");
    let turned = text("CTM='0 1 -1 0 40 0'", "<TextCode X='0' Y='4'>戊</TextCode>");
    let file = zip(&[
        entry(
            "OFD.xml",
            "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot><Signatures>s.xml</Signatures></DocBody></OFD>",
        ),
        entry(
            "D/Document.xml",
            "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><TemplatePage ID='9' BaseLoc='T.xml'/></CommonData><Pages><Page ID='1' BaseLoc='P.xml'/></Pages><Attachments>a.xml</Attachments></Document>",
        ),
        entry("D/T.xml", page(&text("", "<TextCode X='0' Y='40'>一、</TextCode>"))),
        entry("D/P.xml", page(&[seen, unseen, turned].concat())),
    ]);
    let document = gouji::read::bytes::read(&file, None, decode);
    let texts = ["戊", "甲乙丙12", "一、"].map(|text| Block::Paragraph(text.to_owned()));
    assert_eq!((document.blocks, document.notes), (texts.to_vec(), vec![Note::Signed, Note::Embedded]));
}

/// Of two cells side by side, below two others, whether each is certain.
fn doubts(shown: &[(i32, i32, &str)]) -> Vec<bool> {
    let mut contents = "100 740 40 40 re 140 740 40 40 re 100 700 40 40 re 140 700 40 40 re S BT /F 10 Tf ".to_owned();
    let all = [&[(110, 760, "8"), (150, 760, "9")], shown].concat();
    all.iter().for_each(|(x, y, text)| contents += &format!("1 0 0 1 {x} {y} Tm ({text}) Tj "));
    let document = gouji::read::bytes::read(&page_of(&(contents + "ET")), None, decode);
    let grid = document.blocks.iter().find_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None });
    grid.unwrap().cells[2..].iter().map(|cell| cell.uncertain).collect()
}

/// 1573 of which the 3 stands behind a border is not 157: whichever side, and with lines between cells too.
#[test]
fn a_figure_that_a_border_tears_is_not_certain() {
    // Over the right side, over the left one, and wholly beside it.
    for x in [160, 163, 166, 170, 175, 179, 182] {
        assert_eq!(doubts(&[(110, 720, "12"), (x, 720, "1573")]), [false, true], "{x}");
    }
    for x in [76, 79, 84, 88, 92, 95, 98] {
        assert_eq!(doubts(&[(x, 720, "1573"), (150, 720, "12")]), [true, false], "{x}");
    }
    // Digit by digit, as some programs put them.
    let digits = [(165, 720, "1"), (171, 720, "5"), (176, 720, "7"), (182, 720, "3")];
    assert_eq!(doubts(&[&[(110, 720, "12")], &digits[..]].concat()), [false, true]);
    // Each as far from the next as over the line between.
    assert_eq!(doubts(&[(118, 720, "1"), (126, 720, "5"), (134, 720, "7"), (142, 720, "3")]), [true, true]);
    // Across the lower and the upper side, with its middle there or behind it.
    for y in [695, 697, 698, 735, 737, 738] {
        assert_eq!(doubts(&[(110, y, "1573"), (150, 720, "12")]), [true, false], "{y}");
    }
    // Within, and text of its own beside the table.
    assert_eq!(doubts(&[(117, 720, "1573"), (157, 720, "1573")]), [false, false]);
    assert_eq!(doubts(&[(110, 720, "12"), (150, 720, "1573"), (192, 720, "3"), (110, 685, "7")]), [false, false]);
}

/// A text that lies over a figure, a little lower, is none of its lines.
#[test]
fn a_text_over_a_figure_makes_it_uncertain() {
    for (y, is_certain) in [(709, true), (711, true), (714, false), (715, false), (718, false), (723, false)] {
        assert_eq!(doubts(&[(103, 720, "123456"), (103, y, "88"), (150, 720, "1")]), [!is_certain, false], "{y}");
    }
}
