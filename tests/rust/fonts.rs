//! Digits of a PDF are those that its font shows, or they are not known.

use crate::common::paper::{pdf, stream, texts};

/// A compact font of the glyphs one, uni4E00 and g7, shown by the codes 50, 51 and 52.
const FONT: &str = "0100040100010101024600010101131D000000320F1D00000039101D0000003D1100020101080A756E69344530306737000000001201870188010132020004010101010101>";

/// The first of two cells that hold these strings, in a font of this dictionary; further objects start at 6.
fn shown(font: &str, more: &[&str], text: &str) -> (String, bool) {
    let page = "<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>>>>>";
    let contents = format!(
        "100 700 40 40 re 140 700 40 40 re S BT /F 10 Tf 110 720 Td {text} Tj ET BT /G 10 Tf 150 720 Td (9) Tj ET"
    );
    let contents = stream("", &contents);
    let plain = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    let first = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, &contents, font, plain];
    texts(&pdf(&[&first[..], more].concat())).swap_remove(0)
}

#[test]
fn an_embedded_font_has_codes_of_its_own() {
    let program = stream("/Subtype/Type1C/Filter/ASCIIHexDecode", FONT);
    let seen = |text: &str| (text.to_owned(), false);
    for flags in [4, 32] {
        let descriptor = format!("<</Type/FontDescriptor/Flags {flags}/FontFile3 8 0 R>>");
        let font = "<</Type/Font/Subtype/Type1/FontDescriptor 7 0 R>>";
        let of = |font: &str, text: &str| shown(font, &[&descriptor, &program], text);
        // The code of 2 shows 1; what that of 4 shows nobody knows.
        assert_eq!(of(font, "(2)"), seen("1"));
        assert!(of(font, "(24)").1 && of(font, "(7)").1);
        // By names that differ from its own.
        let named = font.replace(">>", "/Encoding<</Differences[50/seven/g7]>>>>");
        assert_eq!((of(&named, "(2)"), of(&named, "(23)").1), (seen("7"), true));
    }
    // By the numbers of its glyphs.
    let wide = "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[9 0 R]>>";
    let descriptor = "<</Type/FontDescriptor/Flags 4/FontFile3 8 0 R>>";
    let inner = "<</Type/Font/Subtype/CIDFontType0/DW 500/FontDescriptor 7 0 R>>";
    let of = |text: &str| shown(wide, &[descriptor, &program, inner], text);
    assert_eq!(of("<00010001>"), seen("11"));
    assert!(of("<00010003>").1);
    // Where the file says that the numbers are others, the font's own mean nothing.
    let mapped = inner.replace(">>", "/CIDToGIDMap 10 0 R>>");
    let map = stream("", "000000010002");
    assert!(shown(wide, &[descriptor, &program, &mapped, &map], "<00010001>").1);
    // The older kind of font, whose encoding is text.
    let program = stream("", "%!PS /Encoding 256 array dup 50 /one put readonly def currentfile eexec");
    let font = "<</Type/Font/Subtype/Type1/FontDescriptor 7 0 R>>";
    let of = |text: &str| shown(font, &["<</Flags 32/FontFile 8 0 R>>", &program], text);
    assert_eq!((of("(2)"), of("(21)").1), (seen("1"), true));
}

#[test]
fn a_digit_of_two_names_is_not_known() {
    let map = stream("", "1 beginbfchar <31> <0031> endbfchar");
    let of = |name: &str| {
        let font = format!("<</Type/Font/Subtype/Type1/ToUnicode 7 0 R/Encoding<</Differences[49/{name}]>>>>");
        shown(&font, &[&map], "(1)")
    };
    assert_eq!((of("one"), of("g1")), (("1".to_owned(), false), ("1".to_owned(), false)));
    assert!(of("two").1);
}
