//! What an OFD shows of its objects: clips, layers, templates above and below, and what was put upon its pages.

use crate::common::decode;
use crate::common::office::{entry, zip};
use crate::common::paper::{ofd, texts};
use gouji::document::{Block, Note};

/// The text of one object 30 mm wide, with this inside it.
fn text(left: u32, more: &str, inside: &str, text: &str) -> String {
    let steps = "2 ".repeat(text.chars().count().saturating_sub(1));
    format!(
        "<TextObject Boundary='{left} 20 30 10' Size='4' {more}>{inside}<TextCode X='0' Y='6' DeltaX='{steps}'>{text}</TextCode></TextObject>"
    )
}

fn clip(flags: &str, data: &str) -> String {
    let path = format!(
        "<Path Boundary='0 0 30 10'><FillColor Value='255 255 255'/><AbbreviatedData>{data}</AbbreviatedData></Path>"
    );
    format!("<Clips {flags}><Clip><Area>{path}</Area></Clip></Clips>")
}

const ALL: &str = "M 0 0 L 30 0 L 30 10 L 0 10 C";
const SOME: &str = "M 0 0 L 6 0 L 6 10 L 0 10 C";
const NONE: &str = "M 0 20 L 30 20 L 30 30 L 0 30 C";

/// The text of one cell, and whether it is certain.
fn cell(objects: &str) -> (String, bool) {
    let lines = "<PathObject Boundary='0 0 210 297'><AbbreviatedData>M 20 18 L 60 18 L 60 32 L 20 32 C M 20 32 L 60 32 L 60 40 L 20 40 C</AbbreviatedData></PathObject>";
    texts(&ofd("", &[lines, objects, &text(22, "", "", "9").replace(" 20 30 10", " 32 30 10")].concat())).swap_remove(0)
}

#[test]
fn what_is_clipped_away_is_not_seen() {
    let seen = |text: &str| (text.to_owned(), true);
    let told = |objects: &str| {
        let (text, is_uncertain) = cell(objects);
        (text, !is_uncertain)
    };
    assert_eq!(told(&text(22, "", &clip("", ALL), "5407")), seen("5407"));
    assert_eq!(told(&(text(22, "", "", "540") + &text(28, "", &clip("", NONE), "7"))), seen("540"));
    // Of one run a part; a shape; letters.
    let letters = "<Clips><Clip><Area><Text Boundary='0 0 30 10'/></Area></Clip></Clips>";
    for inside in [&clip("", SOME), &clip("", "M 0 0 L 30 0 L 0 10 C"), letters] {
        assert!(!told(&text(22, "", inside, "5407")).1, "{inside}");
    }
    // Each of two clips has to show it; of one's areas one is enough.
    let both = clip("", ALL).replace("</Clips>", "") + &clip("", NONE).replace("<Clips >", "");
    assert_eq!(told(&(text(22, "", "", "540") + &text(28, "", &both, "7"))), seen("540"));
    let one = both.replace("</Clip><Clip>", "");
    assert_eq!(told(&text(22, "", &one, "5407")), seen("5407"));
    // With the object's own matrix, or beside it.
    let moved = "CTM='1 0 0 1 10 0'";
    let of = |flags: &str| {
        told(&(text(22, "", "", "540") + &text(28, moved, &clip(flags, "M 8 0 L 30 0 L 30 10 L 8 10 C"), "7")))
    };
    assert_eq!((of("TransFlag='true'"), of("TransFlag='false'")), (seen("540"), ("540 7".to_owned(), false)));
    // A quarter turned, and shown.
    let turned = text(0, "CTM='0 1 -1 0 40 0'", &clip("", ALL), "540件").replace("0 20 30 10", "0 20 60 30");
    let document = gouji::read::bytes::read(&ofd("", &turned), None, decode);
    assert_eq!(document.blocks, [Block::Paragraph("540件".to_owned())]);
    // A clipped ground hides but a part.
    let ground = "<PathObject Boundary='22 20 30 10' Fill='true' Stroke='false'>".to_owned();
    let ground = ground
        + &clip("", SOME)
        + "<FillColor Value='255 255 255'/><AbbreviatedData>M 0 0 L 30 0 L 30 10 L 0 10 C</AbbreviatedData></PathObject>";
    assert_eq!(told(&(text(22, "", "", "540") + &ground)), seen("540"));
}

/// A page that is white all over in its template, in a layer, or in both, and what is read of the words upon it.
fn layered(template: &str, layers: &str) -> (Vec<Block>, Vec<Note>) {
    let white = "<PathObject Boundary='0 0 210 297' Fill='true' Stroke='false'><FillColor Value='255 255 255'/><AbbreviatedData>M 0 0 L 210 0 L 210 297 L 0 297 C</AbbreviatedData></PathObject>";
    let common = "<PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><TemplatePage ID='9' BaseLoc='T.xml'/>";
    let layers = layers.replace('#', white).replace('$', &text(22, "", "", "540件"));
    let file = zip(&[
        entry("OFD.xml", "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>"),
        entry(
            "D/Document.xml",
            format!(
                "<Document><CommonData>{common}</CommonData><Pages><Page ID='1' BaseLoc='P.xml'/></Pages><Annotations>N/Annotations.xml</Annotations></Document>"
            ),
        ),
        entry("D/T.xml", format!("<Page><Content><Layer>{white}</Layer></Content></Page>")),
        entry("D/P.xml", format!("<Page>{template}<Content>{layers}</Content></Page>")),
        entry("D/N/Annotations.xml", "<Annotations><Page PageID='1'><FileLoc>1.xml</FileLoc></Page></Annotations>"),
        entry("D/N/1.xml", "<PageAnnot><Annot Type='Link'/><Annot Type='Stamp'><Appearance/></Annot></PageAnnot>"),
    ]);
    let document = gouji::read::bytes::read(&file, None, decode);
    (document.blocks, document.notes)
}

#[test]
fn layers_and_templates_in_their_order() {
    let seen = (vec![Block::Paragraph("540件".to_owned())], vec![Note::Embedded]);
    let hidden = (vec![], vec![Note::Hidden, Note::Embedded]);
    let text = "<Layer>$</Layer>";
    for (template, layers, expected) in [
        ("", text, &seen),
        ("<Template TemplateID='9'/>", text, &seen),
        ("<Template TemplateID='9' ZOrder='Foreground'/>", text, &hidden),
        ("<Template TemplateID='9' ZOrder='Background'/>", text, &seen),
        ("", "<Layer Type='Foreground'>#</Layer><Layer Type='Body'>$</Layer>", &hidden),
        ("", "<Layer>$</Layer><Layer Type='Background'>#</Layer>", &seen),
        ("", "<Layer Type='Foreground'>$</Layer><Layer>#</Layer>", &seen),
    ] {
        assert_eq!(&layered(template, layers), expected, "{template} {layers}");
    }
}

/// The box of an object cuts off what sticks out. Just outside, where programs write boxes too small, nobody knows.
#[test]
fn what_sticks_out_of_its_box_is_not_seen() {
    let of = |sides: &str, line: u32| {
        cell(&format!(
            "<TextObject Boundary='25 {sides}' Size='4'><TextCode X='0' Y='{line}' DeltaX='2 2 2'>5407</TextCode></TextObject>"
        ))
    };
    let seen = || ("5407".to_owned(), false);
    for sides in ["20 30 10", "20 8 10", "20 6.2 5", "0 0 0", "20 8 4"] {
        let line = if sides.starts_with('0') { 26 } else { 6 };
        assert_eq!(of(sides, line), seen(), "{sides}");
    }
    assert!(of("20 3.5 10", 6).1 && of("20 8 2", 6).1);
    // Then the first text on the page is that of the other cell.
    assert_eq!(of("12 8 2", 14).0, "9");
}
