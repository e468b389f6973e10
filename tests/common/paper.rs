//! Printed pages made in tests: PDF and OFD.

use super::decode;
use super::office::{entry, zip};
use gouji::document::Block;

/// A font of Latin letters, and contents on one page.
#[must_use]
pub fn page_of(contents: &str) -> Vec<u8> {
    page_with("", contents)
}

/// The same, with more resources.
#[must_use]
pub fn page_with(resources: &str, contents: &str) -> Vec<u8> {
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>{resources}>>>>"
    );
    pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        &page,
        &stream("", contents),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        &stream("/Subtype/Image/Width 1/Height 1", "x"),
        &stream("/Subtype/Image/Width 1/Height 1/SMask 6 0 R", "x"),
    ])
}

/// A stream with these keys.
#[must_use]
pub fn stream(keys: &str, contents: &str) -> String {
    format!("<<{keys}/Length {}>>stream\n{contents}\nendstream", contents.len())
}

/// A file of these objects, numbered from 1, the first its catalogue.
#[must_use]
pub fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    places.iter().for_each(|place| file += &format!("{place:010} 00000 n \n"));
    file += &format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF", objects.len() + 1);
    file.into_bytes()
}

/// The text of each paragraph and cell, and whether that is uncertain.
#[must_use]
pub fn texts(bytes: &[u8]) -> Vec<(String, bool)> {
    let document = gouji::read::bytes::read(bytes, None, decode);
    let of_block = |block: &Block| match block {
        Block::Paragraph(text) => vec![(text.clone(), false)],
        Block::Grid(grid) => grid.cells.iter().map(|cell| (cell.text.clone(), cell.uncertain)).collect(),
    };
    document.blocks.iter().flat_map(of_block).collect()
}

/// An OFD file of one page of A4 with these objects, and a table of looks that they may name.
#[must_use]
pub fn ofd(looks: &str, objects: &str) -> Vec<u8> {
    let common = "<PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><DocumentRes>R.xml</DocumentRes>";
    zip(&[
        entry("OFD.xml", "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>"),
        entry(
            "D/Document.xml",
            format!(
                "<Document><CommonData>{common}</CommonData><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>"
            ),
        ),
        entry("D/R.xml", format!("<Res><DrawParams>{looks}</DrawParams></Res>")),
        entry("D/P.xml", format!("<Page><Content><Layer>{objects}</Layer></Content></Page>")),
    ])
}
