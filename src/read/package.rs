//! An office file as a package: parts in a zip archive, and the relations that lead from one to another.

use super::encoding::{Decoder, decode_text};
use super::xml::{self, Sink};
use super::zip::Archive;
use crate::document::Note;

/// Relations of a part that are followed. A document has some dozens, more with pictures; a workbook one for each sheet.
const MAX_RELATIONS: usize = 1_000;

/// A package in memory.
pub(super) struct Package<'a> {
    /// Its parts.
    pub archive: Archive<'a>,
    /// For parts that are not in Unicode, against the rules.
    pub decode: Decoder,
}

/// A relation: where one part speaks of another.
pub(super) struct Relation {
    /// The name that the part uses for it.
    pub id: String,
    /// Its type: an address that ends in `/officeDocument`, `/sharedStrings`.
    pub kind: String,
    /// The name of the other part.
    pub target: String,
}

impl Package<'_> {
    /// The text of a part; `None` where it is not there.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Note> {
        // Nearly all are UTF-8, and long: no copy is made of those.
        let text =
            |bytes| String::from_utf8(bytes).unwrap_or_else(|error| decode_text(error.as_bytes(), self.decode).0);
        Ok(self.archive.part(name)?.map(text))
    }

    /// Reads a part that is in the package. Is there such a part, and is it whole?
    pub(super) fn read(&mut self, name: &str, sink: &mut dyn Sink) -> Result<bool, Note> {
        Ok(self.text(name)?.is_some_and(|text| xml::read(&text, sink)))
    }

    /// Where a part leads to; of the name `""`, where the package starts.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Note> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = resolve(folder, &["_rels/", file, ".rels"].concat());
        let mut relations = Relations { folder, found: Vec::new() };
        self.read(&name, &mut relations)?;
        Ok(relations.found)
    }

    /// The name of the main part: by the relations, otherwise where nearly every program puts it.
    pub(super) fn main(&mut self) -> Result<Option<String>, Note> {
        let by_relation = self.relations("")?.into_iter().find(|relation| relation.kind.ends_with("/officeDocument"));
        if let Some(relation) = by_relation {
            return Ok(Some(relation.target));
        }
        let usual = ["word/document.xml", "xl/workbook.xml"];
        Ok(usual.into_iter().find(|usual| self.archive.has(usual)).map(str::to_owned))
    }
}

struct Relations<'a> {
    folder: &'a str,
    found: Vec<Relation>,
}

impl Sink for Relations<'_> {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        let value = |name| xml::value(attributes, name);
        if name == "Relationship" && value("TargetMode") != "External" && self.found.len() < MAX_RELATIONS {
            self.found.push(Relation {
                id: value("Id"),
                kind: value("Type"),
                target: resolve(self.folder, &value("Target")),
            });
        }
        true
    }

    fn end(&mut self, _: &str) {}
    fn text(&mut self, _: &str) {}
}

/// The folder that a part lies in.
#[cfg(feature = "every-medium")]
pub(super) fn folder(part: &str) -> &str {
    part.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The name of a part as written in another, which lies in `folder`.
pub(super) fn resolve(folder: &str, target: &str) -> String {
    let (mut folder, mut target) = target.strip_prefix('/').map_or((folder, target), |target| ("", target));
    while let Some(rest) = target.strip_prefix("../") {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        target = rest;
    }
    if folder.is_empty() { target.to_owned() } else { [folder, "/", target].concat() }
}
