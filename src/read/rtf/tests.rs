use super::super::bytes;
use super::super::html::tests::short;
use super::super::limits::MAX_DEPTH;
use super::*;

fn decoder(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}

fn media(name: &str) -> Vec<u8> {
    std::fs::read([env!("CARGO_MANIFEST_DIR"), "/tests/media/", name].concat()).unwrap()
}

fn told(inside: &str) -> (String, Vec<Note>) {
    let document = read(format!("{{\\rtf1\\ansi\\ansicpg936 {inside}}}").as_bytes(), decoder).unwrap();
    (short(&document.blocks), document.notes)
}

fn blocks(inside: &str) -> String {
    let (blocks, notes) = told(inside);
    assert_eq!(notes, [], "{inside}");
    blocks
}

/// What LibreOffice makes of a document is that document, but for a text box and the text of a paragraph whose end is deleted, which it
/// does not write, or marks as deleted.
#[test]
fn reads_what_libreoffice_writes() {
    let read = |name| bytes::read(&media(name), None, decoder);
    let [docx, rtf] = [read("variants/variants.docx"), read("variants/variants.rtf")];
    let expected =
        short(&docx.blocks).replace("\"这一段连下一段\"", "\"连下一段\"").replace(" \"框内一\" \"框内二\"", "");
    assert_eq!((short(&rtf.blocks), rtf.notes), (expected, docx.notes));
}

#[test]
fn characters_by_code_pages_and_by_numbers() {
    for (inside, expected) in [
        ("\\'d5\\'fe\\'b8\\'ae", "政府"),
        (
            "{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce;}{\\f1\\fcharset0 T;}{\\f2\\fcharset2 W;}}{\\f0\\'d5\\'fe}1{\\f1 \\'b7 }{\\f2 l}",
            "政1· □",
        ),
        // A font of the West for Chinese text.
        ("{\\fonttbl{\\f1\\fcharset0 T;}}\\f1\\'d5\\'fe\\'b8\\'ae", "政府"),
        // The second byte may be a letter, a stroke or a brace.
        ("\\'81@\\'81\\\\\\'81\\{", "丂乗亄"),
        ("\\u25919\\'d5\\u24220 ?x", "政府x"),
        ("{\\uc2\\u25919\\'d5\\'fe\\u24220 ??}y", "政府y"),
        ("\\uc0\\u-10174\\u-8265 z", "𠮷z"),
        ("\\uc1\\u8220\\ldblquote a\\rdblquote\\emdash\\~b\\_c\\-d", "“a”— b-cd"),
        ("a\\tab b\\line c", "a b\\nc"),
        ("{\\*\\unknown no}{\\info{\\title no}}{\\pict 00}{\\header no}{\\footnote no}a", "a"),
        ("第{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}页", "第7页"),
        ("{\\listtext\\pard 一、\\tab}总体", "一、 总体"),
        ("{\\fonttbl{\\f3\\fcharset2 Symbol;}}{\\listtext\\pard\\f3 \\'b7\\tab}总体", "总体"),
        ("a\\bin3 }}}b", "ab"),
    ] {
        let inside: Vec<u8> = encoding_rs::GBK.encode(inside).0.into_owned();
        let source = [b"{\\rtf1\\ansi\\ansicpg936 ".as_slice(), &inside, b"}"].concat();
        assert_eq!(short(&read(&source, decoder).unwrap().blocks), format!("\"{expected}\""), "{inside:?}");
    }
    let lost = bytes::read(b"{\\rtf1\\ansi\\ansicpg936 \\'d5 a}", None, decoder);
    assert_eq!(lost.notes, [Note::BadBytes { encoding: "Unicode" }]);
}

#[test]
fn tables() {
    const TWO: &str = "\\trowd\\cellx100\\cellx200";
    for (inside, expected) in [
        (format!("x\\par{TWO}\\intbl a\\cell b\\par c\\cell\\row\\pard y"), "\"x\" 0[a@0 b\nc@1] \"y\""),
        // Edges of another row; one that is not told again.
        (format!("{TWO}\\intbl a\\cell b\\cell\\row c\\cell d\\cell\\row\\trowd\\cellx200 e\\cell\\row"), "0[a@0 b@1 / c@0 d@1 / e@0+1,2]"),
        // Told of behind its cells.
        ("\\intbl a\\cell b\\cell\\trowd\\cellx100\\cellx200\\row".to_owned(), "0[a@0 b@1]"),
        (
            "\\trowd\\clvmgf\\cellx9\\clmgf\\cellx19\\clmrg\\cellx29 a\\cell b\\cell\\cell\\row\\trowd\\clvmrg\\cellx9\\cellx19\\cellx29\\cell c\\cell d\\cell\\row"
                .to_owned(),
            "0[a@0+2,1 b@1+1,2 / c@1 d@2]",
        ),
        (
            format!("{TWO}\\intbl a\\cell 前\\par\\itap2 x\\nestcell{{\\nonesttables\\par}}{{\\*\\nesttableprops\\trowd\\cellx50\\nestrow}}\\itap1 b\\cell{TWO}\\row"),
            "0[a@0 前\nb@1(\"前\" 1[x@0] \"b\")]",
        ),
        (format!("{TWO}\\intbl a\\cell b\\cell\\row\\pard\\par{TWO}\\intbl c\\cell d\\cell\\row"), "0[a@0 b@1] 1[c@0 d@1]"),
        (format!("前{{\\shp{{\\*\\shpinst{{\\sp{{\\sn x}}{{\\sv 9}}}}{{\\shptxt 框\\par{TWO}\\intbl a\\cell b\\cell\\row\\pard}}}}{{\\shprslt no}}}}后\\par"), "\"前后\" \"框\" 0[a@0 b@1]"),
    ] {
        let bytes = encoding_rs::GBK.encode(&inside).0.into_owned();
        let source = [b"{\\rtf1\\ansi\\ansicpg936 ".as_slice(), &bytes, b"}"].concat();
        let document = read(&source, decoder).unwrap();
        assert_eq!((short(&document.blocks), document.notes), (expected.to_owned(), vec![]), "{inside}");
    }
}

#[test]
fn what_is_not_seen_is_left_out_and_told() {
    let row = "\\trowd\\cellx100\\intbl ";
    for (inside, expected, note) in [
        ("1{\\v 2}3", "0[13@0]", Some(Note::Hidden)),
        ("1{\\strike 2}3", "0[13@0]", Some(Note::Hidden)),
        ("1{\\striked1 2}3", "0[13@0]", Some(Note::Hidden)),
        ("1{\\strike0 2}3", "0[123@0]", None),
        ("1{\\deleted 2}3", "0[13@0]", Some(Note::Changes)),
        ("1{\\mvf 2}3", "0[13@0]", Some(Note::Changes)),
        ("1{\\mvt 2}3", "0[123@0]", None),
        ("1{\\revised 2}3", "0[123@0]", Some(Note::Changes)),
        ("138{\\super 1}", "0[138¹@0]", None),
        ("138{\\up6 1}", "0[138¹@0]", None),
        ("138{\\dn2 1}", "0[1381@0]", None),
    ] {
        assert_eq!(told(&format!("{row}{inside}\\cell\\row")), (expected.to_owned(), Vec::from_iter(note)), "{inside}");
    }
    assert_eq!(told("a{\\deleted\\par}b\\par"), ("\"ab\"".to_owned(), vec![Note::Changes]));
    let gone = format!("{row}a\\cell\\row{{\\deleted b\\cell\\row}}");
    assert_eq!(told(&gone), ("0[a@0 / ]".to_owned(), vec![Note::Changes]));
    assert_eq!(told(&gone.replace("deleted", "v")), ("0[a@0 / ]".to_owned(), vec![Note::Hidden, Note::HiddenLines]));
    let deleted =
        |word: &str| told(&format!("{row}a\\cell\\row\\trowd{word}\\cellx100\\intbl {{\\deleted b}}\\cell\\row"));
    for word in ["\\trdeleted", "\\cldel"] {
        assert_eq!(deleted(word), ("0[a@0 / ]".to_owned(), vec![Note::Changes]), "{word}");
    }
    let object =
        |class: &str| told(&format!("{{\\object{{\\*\\objclass {class}}}{{\\*\\objdata 00}}{{\\result a}}}}")).1;
    assert_eq!((object("Excel.Sheet.8"), object("Equation.3")), (vec![Note::Embedded], vec![]));
    assert_eq!(told("a{\\pict\\picwgoal8300\\pichgoal4000 00}b"), ("\"ab\"".to_owned(), vec![Note::Picture]));
    assert_eq!(blocks("a{\\pict\\picwgoal830\\pichgoal4000 00}b"), "\"ab\"");
    assert_eq!(blocks("a"), "\"a\"");
}

/// The law of .docx: letters in the colour of what is behind them, and of next to no size, are no part of a figure beside others.
#[test]
fn letters_that_nobody_sees_are_left_out() {
    const COLOURS: &str = "{\\colortbl;\\red255\\green255\\blue255;\\red31\\green78\\blue121;\\red0\\green0\\blue0;}";
    let cell = |row: &str, inside: &str| {
        let (text, notes) = told(&format!("{COLOURS}\\trowd{row}\\cellx100\\pard\\intbl {inside}\\cell\\row"));
        (text.replace("0[", "").replace("@0]", ""), notes)
    };
    let hidden = |text: &str| (text.to_owned(), vec![Note::Hidden]);
    let seen = |text: &str| (text.to_owned(), vec![]);
    for inside in ["540{\\cf1 7}", "540{\\fs2 7}", "{\\cf1 7}540", "{\\cf2\\chcbpat2 7}540", "540{\\cf2\\highlight2 7}"]
    {
        assert_eq!(cell("", inside), hidden("540"), "{inside}");
    }
    assert_eq!(cell("", "540\\par{\\cf1 7}"), hidden("540"));
    for inside in ["540{\\cf3 7}", "540{\\cf0 7}", "540{\\cf1\\highlight2 7}", "540{\\fs4 7}", "540{\\cf1\\plain 7}"] {
        assert_eq!(cell("", inside), seen("5407"), "{inside}");
    }
    // Alone it may stand on a ground that is not known; and what is behind a cell is told behind it, or before.
    assert_eq!(cell("", "{\\cf1 540}"), seen("540"));
    assert_eq!(cell("\\clcbpat2", "540{\\cf1 7}"), seen("5407"));
    assert_eq!(cell("\\trcbpat2", "540{\\cf1 7}"), seen("5407"));
    assert_eq!(cell("\\clcbpat2", "540{\\cf2 7}"), hidden("540"));
    assert_eq!(cell("\\clshdng2500\\clcbpat2", "540{\\cf1 7}"), seen("5407?"));
    let behind = told(&format!("{COLOURS}\\intbl 540{{\\cf2 7}}\\cell\\trowd\\clcbpat2\\cellx100\\row"));
    assert_eq!(behind, ("0[540@0]".to_owned(), vec![Note::Hidden]));
    // In running text: beside others in one line.
    assert_eq!(
        told(&format!("{COLOURS}a{{\\cf1 1}}\\par{{\\cf1 b}}\\par")),
        ("\"a\" \"b\"".to_owned(), vec![Note::Hidden])
    );
    let shaded = told(&format!("{COLOURS}\\cbpat2 a{{\\cf1 1}}\\par\\pard a{{\\cf1 1}}"));
    assert_eq!(shaded, ("\"a1\" \"a\"".to_owned(), vec![Note::Hidden]));
}

/// What is said twice, for those who know no Unicode and in it, is read once; what stands apart for others is not read.
#[test]
fn what_is_said_in_two_ways_is_read_once() {
    for (inside, expected) in [
        ("{\\upr{no}{\\*\\ud{1166}}}", "1166"),
        ("a{\\upr{\\b no}{\\*\\ud{\\b 11}66}}b", "a1166b"),
        ("{\\upr{\\f1 ??}{\\*\\ud{\\uc0\\u25919 \\u24220 }}}", "政府"),
        ("{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}a", "a"),
        ("{\\*\\pn\\pnlvlbody{\\pntxtb (}{\\pntxta )}}{\\pntext 1.\\tab}a", "1. a"),
        ("{\\field{\\*\\fldinst{ =SUM(ABOVE) }}{\\fldrslt{\\b 11}66}}", "1166"),
        ("{\\field{\\*\\fldinst EQ \\\\o\\\\ac(O,1)}{\\fldrslt }}7", "□7"),
        ("{\\field{\\*\\fldinst {\\rtlch eq\\\\f(1,2)}}}", "□"),
        ("{\\field{\\*\\fldinst EQUAL}{\\fldrslt 1}}", "1"),
        ("a{\\*\\bkmkstart x}1{\\*\\bkmkend x}{\\chftn}{\\footnote 9}{\\*\\annotation 9}2", "a12"),
    ] {
        assert_eq!(blocks(inside), format!("{expected:?}"), "{inside}");
    }
    // The first alone: what the second is nobody knows.
    assert_eq!(read(b"{\\rtf1 {\\upr{1166}}}", decoder), Err(Note::Damaged));
}

#[test]
fn what_is_not_whole_is_not_read() {
    let whole = b"{\\rtf1 a{\\b b}\\trowd\\cellx9\\intbl c\\cell\\row}";
    assert!(read(whole, decoder).is_ok());
    for cut in 6..whole.len() {
        assert_eq!(read(&whole[..cut], decoder), Err(Note::Damaged), "{cut}");
    }
    for inside in [
        "\\trowd\\cellx9\\intbl a\\cell b\\cell\\row",
        "\\trowd\\cellx9\\cellx19\\intbl a\\cell\\row",
        "\\trowd\\cellx9\\intbl a\\cell\\pard\\par",
        "\\trowd\\cellx9\\cellx5\\intbl a\\cell b\\cell\\row",
    ] {
        assert_eq!(read(format!("{{\\rtf1 {inside}}}").as_bytes(), decoder), Err(Note::Damaged), "{inside}");
    }
    let deep = [b"{\\rtf1 ".as_slice(), &b"{".repeat(1 << 20)].concat();
    assert_eq!(read(&deep, decoder), Err(Note::Damaged));
    let boxes = ["{\\rtf1 ", &"{\\shptxt a".repeat(MAX_DEPTH + 2), &"}".repeat(MAX_DEPTH + 3)].concat();
    assert_eq!(read(boxes.as_bytes(), decoder).unwrap().notes, [Note::TooDeep]);
}

/// Whatever byte is another: it ends, and nothing overflows.
#[test]
fn stands_what_is_not_as_it_must_be() {
    let whole = media("variants/variants.rtf");
    for at in (0..whole.len()).step_by(29) {
        for to in [b'{', b'}', b'\\', b'9', 0xff] {
            let mut changed = whole.clone();
            changed[at] = to;
            _ = read(&changed, decoder);
        }
    }
}
