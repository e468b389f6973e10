//! Files of Word, Excel, WPS and LibreOffice: which of them it is, by the element that its main part starts with.

use super::encoding::Decoder;
use super::package::Package;
use super::zip::Archive;
use super::{docx, kind, pictures, xlsx, xml};
use crate::document::{Advice, Document, Note};

/// Reads a zip archive: an office file, or a word on what else it is.
pub(super) fn read(bytes: &[u8], decode: Decoder) -> Document {
    let open = || parts(&mut Package { archive: Archive::open(bytes)?, decode });
    let mut document = open().unwrap_or_else(|note| Document { blocks: Vec::new(), notes: vec![note] });
    pictures::or_blank(&mut document, "Word");
    document
}

fn parts(package: &mut Package<'_>) -> Result<Document, Note> {
    let Some(main) = package.main()? else {
        #[cfg(feature = "every-medium")]
        if let Some(document) = super::every::package(package) {
            return document;
        }
        return Err(kind::archive(&mut package.archive, package.decode));
    };
    if main.rsplit('.').next() == Some("bin") {
        return Err(Note::NotText { kind: "xlsb", advice: Advice::SaveAsXlsx });
    }
    let text = package.text(&main)?.ok_or(Note::Damaged)?;
    match root(&text) {
        "document" => docx::read(package, &main, &text),
        "workbook" => xlsx::read(package, &main, &text),
        "presentation" => Err(Note::NotText { kind: "pptx", advice: Advice::Copy }),
        _ => Err(kind::archive(&mut package.archive, package.decode)),
    }
}

/// The name of the first element.
fn root(xml: &str) -> &str {
    let mut rest = xml;
    while let Some((_, tag)) = rest.split_once('<') {
        rest = tag;
        if !tag.starts_with(['?', '!']) {
            let end = tag.find(['>', '/', ' ', '\n', '\r', '\t']).unwrap_or(tag.len());
            return xml::local(&tag[..end]);
        }
    }
    ""
}
