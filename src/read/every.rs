//! Media that the second build reads, and the core only names.

use super::encoding::Decoder;
use super::package::Package;
use crate::document::{Document, Note};

/// Reads a file that is no archive, by its first bytes: compound files of Word and Excel, RTF, PDF. `None` where it is none of these.
pub(super) fn file(bytes: &[u8], decode: Decoder) -> Option<Document> {
    let _ = (bytes, decode);
    None
}

/// Reads an archive that is no file of Office: OpenDocument, OFD. `None` where it is none of these.
pub(super) fn package(package: &mut Package<'_>) -> Option<Result<Document, Note>> {
    let _ = package;
    None
}
