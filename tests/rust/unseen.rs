//! What nobody sees on a printed page is no part of a figure, in PDF and OFD alike; what is not certain is said not to be.

use crate::common::decode;
use crate::common::paper::{ofd, page_with, pdf, stream, texts};
use gouji::document::{Advice, Note};

/// The first cell, and what is said; of pictures other tests tell.
fn first(bytes: &[u8]) -> (String, bool, Vec<Note>) {
    let (text, is_uncertain) = texts(bytes).swap_remove(0);
    let mut notes = gouji::read::bytes::read(bytes, None, decode).notes;
    notes.retain(|note| *note != Note::Picture);
    (text, is_uncertain, notes)
}

fn seen(text: &str) -> (String, bool, Vec<Note>) {
    (text.to_owned(), false, vec![])
}

fn hidden(text: &str) -> (String, bool, Vec<Note>) {
    (text.to_owned(), false, vec![Note::Hidden])
}

fn doubt(text: &str) -> (String, bool, Vec<Note>) {
    (text.to_owned(), true, vec![])
}

const RESOURCES: &str = "/ExtGState<</Half<</ca 0.5>>/None<</ca 0>>/Dark<</BM/Multiply>>>>/XObject<</I 6 0 R/M 7 0 R>>/ColorSpace<</S[/Separation/Spot/DeviceCMYK 9 0 R]>>";

/// Four cells, the first 40 points wide from 100 700 on, and these contents, in which `$` starts text in it.
fn cell(contents: &str) -> (String, bool, Vec<Note>) {
    let text = "BT /F 10 Tf 1 0 0 1 110 720 Tm ";
    let lines = "0 G 100 700 40 40 re 140 700 40 40 re 100 660 40 40 re 140 660 40 40 re S BT /F 10 Tf 1 0 0 1 150 720 Tm (9) Tj ET ";
    first(&page_with(RESOURCES, &[lines, &contents.replace('$', text)].concat()))
}

#[test]
fn letters_in_the_colour_of_what_is_behind_them() {
    for contents in [
        "$(540) Tj 1 g (7) Tj ET",
        "$1 g (7) Tj 0 g (540) Tj ET",
        "$(540) Tj 1 1 1 rg (7) Tj ET",
        "$(540) Tj 0 0 0 0 k (7) Tj ET",
        "$(540) Tj /DeviceRGB cs 1 1 1 sc (7) Tj ET",
        "$(540) Tj 0.99 g (7) Tj ET",
        "$(540) Tj 1 Tr 1 G (7) Tj ET",
        "1 0 0 rg 100 700 40 40 re f 0 g $(540) Tj 1 0 0 rg (7) Tj ET",
    ] {
        assert_eq!(cell(contents), hidden("540"), "{contents}");
    }
    // Painted over some digits of a figure: what is left of it is none.
    for contents in [
        "$(5407) Tj ET 1 g 126 710 10 20 re f",
        "$(5407) Tj ET q 10 0 0 20 126 710 cm /I Do Q",
        "$(5407) Tj ET 1 g 100 710 14 20 re f",
    ] {
        let (text, is_uncertain, notes) = cell(contents);
        assert!(text.contains('\u{fffd}') && is_uncertain && notes.contains(&Note::Hidden), "{contents}: {text}");
    }
    for contents in [
        "$(540) Tj 0.5 g (7) Tj ET",
        "0 0 0.4 rg 100 700 40 40 re f 1 g $(540) Tj (7) Tj ET",
        "0 0 0.4 rg 100 700 40 40 re f $1 g (540) Tj 1 0 0 rg (7) Tj ET",
        // A colour by a name of its own; one that lets through; the outline of letters that are filled in white.
        "$(540) Tj /S cs 1 scn (7) Tj ET",
        "$(540) Tj /Half gs (7) Tj ET",
        "$(540) Tj 2 Tr 0 G 1 g (7) Tj ET",
        // What does not hide: a tint, a shadow, three corners, a frame.
        "$(5407) Tj ET /Half gs 1 g 100 700 40 40 re f",
        "$(5407) Tj ET /Dark gs 1 1 0 rg 100 700 40 40 re f",
        "$(5407) Tj ET 1 g 100 700 m 140 700 l 100 740 l f",
        "$(5407) Tj ET /Pattern cs /P scn 100 700 40 40 re f",
        // A ground that is a thick line.
        "0 0 0.4 RG 40 w 100 720 m 140 720 l S $1 g (540) Tj 1 0 0 rg (7) Tj ET",
        "$(5407) Tj ET 0 g 90 690 60 60 re 100 700 40 40 re f*",
        "$(5407) Tj ET q 100 700 m 101 740 l 140 700 l W n 1 g 100 700 40 40 re f Q",
        "$(5407) Tj ET q 400 0 0 400 0 500 cm /M Do Q",
    ] {
        assert_eq!(cell(contents), seen("5407"), "{contents}");
    }
    assert_eq!(cell("$1 g (5407) Tj ET"), hidden(""));
    // On a picture, or on a shape that is no rectangle.
    for contents in [
        "q 40 0 0 40 100 700 cm /I Do Q $(540) Tj 1 g (7) Tj ET",
        "0 0 0.4 rg 100 700 m 140 700 l 140 740 l 100 741 l f $1 g (540) Tj 0 g (7) Tj ET",
    ] {
        assert_eq!(cell(contents), doubt("5407"), "{contents}");
    }
    // A picture that is put over everything.
    let scanned = Note::NotText { kind: "PDF", advice: Advice::Scanned };
    let covered = page_with(RESOURCES, "BT /F 10 Tf 110 720 Td (5407) Tj ET q 595 0 0 842 0 0 cm /I Do Q");
    assert_eq!(gouji::read::bytes::read(&covered, None, decode).notes, vec![scanned.clone()]);
    // Text that a program has guessed lies invisible behind a picture, or there is no picture.
    let guessed = page_with(RESOURCES, "q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F 10 Tf 110 720 Td (5407) Tj ET");
    assert_eq!(gouji::read::bytes::read(&guessed, None, decode).notes, [scanned]);
    let invisible = (String::new(), false, vec![Note::Invisible]);
    assert_eq!((cell("$3 Tr (5407) Tj ET"), cell("$/None gs (5407) Tj ET")), (invisible.clone(), invisible));
}

#[test]
fn digits_that_are_not_of_one_figure() {
    // Half a letter apart is more than digits of one figure have; letters that are all set wide are one.
    for contents in
        ["$(54) Tj ET BT /F 10 Tf 1 0 0 1 122.6 720 Tm (07) Tj ET", "$[(54)-150(07)] TJ ET", "$[(5)-150(4)] TJ ET"]
    {
        let (text, is_uncertain, notes) = cell(contents);
        assert_eq!((text.len() > 1, is_uncertain, notes), (true, true, vec![]), "{contents}");
    }
    assert_eq!(cell("$1.5 Tc (5407) Tj ET"), seen("5407"));
    assert_eq!(cell("$[(5)-20(4)10(07)] TJ ET"), seen("5407"));
    // Small grey letters over a figure.
    for contents in [
        "$(540) Tj ET 0.6 g BT /F 5 Tf 1 0 0 1 113 720 Tm (7) Tj ET",
        "$(540) Tj ET 0.6 g BT /F 5 Tf 1 0 0 1 116 720 Tm (7) Tj ET",
        "$(540) Tj ET 0.6 g BT /F 4 Tf 1 0 0 1 111 720 Tm (123) Tj ET",
        "$(540) Tj ET 0.6 g BT /F 5 Tf 1 0 0 1 126.7 720 Tm (7) Tj ET",
    ] {
        assert!(cell(contents).1, "{contents}");
    }
    // Bold by being put twice, a little to the side; with an outline of its own colour; and with a shadow.
    for contents in [
        "$(540) Tj ET BT /F 10 Tf 1 0 0 1 110.3 720 Tm (540) Tj ET",
        "$2 Tr (540) Tj ET",
        "0.7 g $(540) Tj ET 0 g BT /F 10 Tf 1 0 0 1 110.5 720.5 Tm (540) Tj ET",
        "$(555) Tj ET BT /F 10 Tf 1 0 0 1 110.3 720 Tm (555) Tj ET",
    ] {
        let text = if contents.contains("555") { "555" } else { "540" };
        assert_eq!(cell(contents), seen(text), "{contents}");
    }
}

#[test]
fn running_text_goes_without_what_is_struck_out() {
    let line = |more: &str| {
        let bytes = page_with("", &format!("BT /F 10 Tf 100 700 Td (in 13) Tj (7) Tj ( 138) Tj ET {more}"));
        (texts(&bytes), gouji::read::bytes::read(&bytes, None, decode).notes)
    };
    let text = |text: &str| vec![(text.to_owned(), false)];
    assert_eq!(line(""), (text("in 137 138"), vec![]));
    // From the first digit of 137 to its last; below it; above it.
    assert_eq!(line("0.5 w 116 703.5 m 134 703.5 l S"), (text("in 138"), vec![Note::Hidden]));
    assert_eq!(line("0.5 w 116 698.5 m 134 698.5 l S"), (text("in 137 138"), vec![]));
    assert_eq!(line("0.5 w 116 709 m 134 709 l S"), (text("in 137 138"), vec![]));
}

/// What a layer hides that is off, by its name or as all others but some; a line that a reader put through text.
#[test]
fn layers_that_are_off_and_lines_of_readers() {
    let page = |more: &str, catalog: &str, contents: &str| {
        pdf(&[
            &format!("<</Type/Catalog/Pages 2 0 R{catalog}>>"),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            &format!(
                "<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/Properties<</A 6 0 R/B 7 0 R/C 8 0 R>>>>{more}>>"
            ),
            &stream("", contents),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Type/OCG>>",
            "<</Type/OCG>>",
            "<</Type/OCMD/OCGs[6 0 R 7 0 R]>>",
        ])
    };
    let layers = "BT /F 10 Tf 100 700 Td /OC /A BDC (a) Tj EMC /OC /B BDC (b) Tj EMC /OC /C BDC (c) Tj EMC (d) Tj ET";
    for (usual, expected) in [
        ("", "abcd"),
        ("/OFF[6 0 R]", "bcd"),
        ("/OFF[6 0 R 7 0 R]", "d"),
        ("/BaseState/OFF", "d"),
        ("/BaseState/OFF/ON[7 0 R]", "bcd"),
    ] {
        let file = page("", &format!("/OCProperties<</D<<{usual}>>>>"), layers);
        // The letters of layers that are off take their room.
        let found: String = texts(&file).iter().map(|(text, _)| text.replace(' ', "")).collect();
        assert_eq!(found, expected, "{usual}");
    }
    let struck = "/Annots[<</Subtype/StrikeOut/Rect[100 700 112 710]/QuadPoints[100 708 111 708 100 698 111 698]>>]";
    let file = page(struck, "", "BT /F 10 Tf 100 700 Td (12 34) Tj ET");
    assert_eq!(texts(&file), [("34".to_owned(), false)]);
}

/// Four cells on a page of OFD, the first from 20 20 to 50 30 millimetres, and these objects.
fn of_ofd(looks: &str, objects: &str) -> (String, bool, Vec<Note>) {
    let cell = |left: u32, top: u32| {
        let (right, bottom) = (left + 30, top + 10);
        format!(
            "<PathObject Boundary='0 0 210 297' LineWidth='0.3'><AbbreviatedData>M {left} {top} L {right} {top} L {right} {bottom} L {left} {bottom} C</AbbreviatedData></PathObject>"
        )
    };
    let cells = [cell(20, 20), cell(50, 20), cell(20, 30), cell(50, 30)].concat();
    let other = text(55, "", "9");
    first(&ofd(looks, &[cells, other, objects.to_owned()].concat()))
}

/// Text from here on, in letters of 4 millimetres, with more said of it.
fn text(left: u32, inside: &str, text: &str) -> String {
    let more = if inside.starts_with('<') { "" } else { inside };
    let inside = if inside.starts_with('<') { inside } else { "" };
    let steps = "2 ".repeat(text.chars().count().saturating_sub(1));
    format!(
        "<TextObject Boundary='{left} 20 30 10' Size='4' {more}>{inside}<TextCode X='0' Y='6' DeltaX='{steps}'>{text}</TextCode></TextObject>"
    )
}

const WHITE: &str = "<FillColor Value='255 255 255'/>";

#[test]
fn an_ofd_shows_what_is_seen() {
    let figure = || text(22, "", "540");
    let area = |more: &str, colour: &str| {
        format!(
            "<PathObject Boundary='0 0 210 297' Fill='true' Stroke='false' {more}>{colour}<AbbreviatedData>M 21 21 L 49 21 L 49 29 L 21 29 C</AbbreviatedData></PathObject>"
        )
    };
    let dark = "<FillColor Value='0 0 100'/>";
    for objects in [
        figure() + &text(28, WHITE, "7"),
        text(28, WHITE, "7") + &figure(),
        area("", dark) + &text(22, WHITE, "540") + &text(28, dark, "7"),
    ] {
        assert_eq!(of_ofd("", &objects), hidden("540"), "{objects}");
    }
    for objects in [
        figure() + &text(28, "", "7"),
        figure() + &text(28, "<FillColor Value='128 128 128'/>", "7"),
        area("", dark) + &text(22, WHITE, "5407"),
        // What does not hide: nothing that fills it, a tint, another shape.
        text(22, "", "5407") + &area("", ""),
        text(22, "", "5407") + &area("Alpha='100'", WHITE),
        text(22, "", "5407") + &area("", "<FillColor Value='255 255 255' Alpha='100'/>"),
        text(22, "", "5407") + &area("", WHITE).replace("L 49 29", ""),
    ] {
        assert_eq!(of_ofd("", &objects), seen("5407"), "{objects}");
    }
    assert_eq!(of_ofd("", &(text(22, "", "5407") + &area("", WHITE))), hidden(""));
    // As a table of looks says, of the object or of its layer.
    let looks = "<DrawParam ID='7'><FillColor Value='255 255 255'/></DrawParam><DrawParam ID='8' Relative='7'/>";
    assert_eq!(of_ofd(looks, &(figure() + &text(28, "DrawParam='8'", "7"))), hidden("540"));
    assert_eq!(of_ofd(looks, &(figure() + "</Layer><Layer DrawParam='7'>" + &text(28, "", "7"))), hidden("540"));
    // Letters of which nothing is painted.
    let (cell, is_uncertain, notes) =
        of_ofd("", &(figure() + &text(28, "Fill='false'", "7") + &text(30, "Alpha='0'", "8")));
    assert_eq!((cell.as_str(), is_uncertain, notes), ("540", false, vec![Note::Invisible]));
    let on_picture = "<ImageObject Boundary='0 0 210 297'/>".to_owned() + &figure() + &text(28, WHITE, "7");
    assert_eq!(of_ofd("", &on_picture), doubt("5407"));
}

#[test]
fn digits_of_an_ofd_that_are_not_of_one_figure() {
    let figure = || text(22, "", "540");
    let code = |steps: &str, text: &str| {
        format!(
            "<TextObject Boundary='22 20 30 10' Size='4'><TextCode X='0' Y='6' DeltaX='{steps}'>{text}</TextCode></TextObject>"
        )
    };
    let line = |at: &str| {
        format!(
            "<PathObject Boundary='0 0 210 297' LineWidth='0.2'><AbbreviatedData>M 21 {at} L 29 {at}</AbbreviatedData></PathObject>"
        )
    };
    // Another size, another height; a line through it; two that stand apart or upon each other.
    for objects in [
        figure() + &text(28, "", "7").replace("Size='4'", "Size='2.5'"),
        figure() + &text(28, "", "7").replace("Y='6'", "Y='5'"),
        figure() + &line("24.8"),
        code("2 2.8 2", "5407"),
        figure() + &text(28, "", "7").replace("X='0'", "X='0.6'"),
        figure() + &text(23, "", "7"),
    ] {
        assert!(of_ofd("", &objects).1, "{objects}");
    }
    // As wide as a font has them, bold by being put twice, and underlined.
    for objects in [
        code("2.4 2.4", "540"),
        code("2.2 2.2", "540"),
        figure() + &figure(),
        figure() + &line("26.8"),
        code("2.4", "54") + &text(26, "", "0").replace("X='0'", "X='0.8'"),
    ] {
        assert_eq!(of_ofd("", &objects), seen("540"), "{objects}");
    }
    // Of points it is not told how wide they are.
    assert_eq!(of_ofd("", &code("2 2 2 2", "12.86")), seen("12.86"));
    // In running text.
    let struck = format!(
        "{}{}{}",
        text(22, "", "in"),
        text(28, "", "137"),
        "<PathObject Boundary='0 0 210 297' LineWidth='0.2'><AbbreviatedData>M 28 24.8 L 34 24.8</AbbreviatedData></PathObject>"
    );
    assert_eq!(first(&ofd("", &struck)), hidden("in"));
}
