//! An office file by its parts: those that change, their relations, and the list of what kinds they are of.

use super::archive::Archive;
use super::markup::{self, Kind, escaped, tags};

/// A package, and its parts that are to be other.
pub(super) struct Parts<'a> {
    archive: Archive<'a>,
    changed: Vec<(String, Vec<u8>)>,
}

/// Where one part speaks of another.
pub(super) struct Relation {
    /// The name that the part uses for it.
    pub id: String,
    /// Its type: an address that ends in `/comments`.
    pub kind: String,
    /// The name of the other part.
    pub target: String,
}

/// What all types of relations start with, but those of the strict standard.
pub(super) const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The list of kinds.
const TYPES: &str = "[Content_Types].xml";

const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

impl<'a> Parts<'a> {
    /// `None` where it is no archive that can be copied.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Parts<'a>> {
        Some(Parts { archive: Archive::open(bytes)?, changed: Vec::new() })
    }

    /// The names of all that was there.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.archive.names()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.has(name) || self.changed(name).is_some()
    }

    fn changed(&self, name: &str) -> Option<&(String, Vec<u8>)> {
        self.changed.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))
    }

    /// The text of a part; `None` where there is none, or where it is not in UTF-8.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let bytes = match self.changed(name) {
            Some((_, bytes)) => bytes.clone(),
            None => self.archive.part(name)?,
        };
        String::from_utf8(bytes).ok()
    }

    /// Puts a part in, or another text in its place.
    pub(super) fn put(&mut self, name: &str, text: String) {
        self.changed.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.changed.push((name.to_owned(), text.into_bytes()));
    }

    /// The same, where it is another text than before.
    pub(super) fn put_changed(&mut self, name: &str, text: String) {
        if self.text(name).as_deref() != Some(&*text) {
            self.put(name, text);
        }
    }

    /// The file.
    pub(super) fn file(&self) -> Vec<u8> {
        self.archive.with(&self.changed, true)
    }

    /// The file as it was but for one part, to be read and thrown away.
    pub(super) fn with(&self, name: &str, text: String) -> Vec<u8> {
        self.archive.with(&[(name.to_owned(), text.into_bytes())], false)
    }

    /// Where a part leads to; of the name `""`, where the package starts.
    pub(super) fn relations(&self, part: &str) -> Vec<Relation> {
        let text = self.text(&relations_of(part)).unwrap_or_default();
        let is_one = |tag: &markup::Tag<'_>| tag.starts() && tag.local() == "Relationship";
        let inside = tags(&text).filter(is_one).filter(|tag| tag.value("TargetMode") != "External");
        let relation = |tag: markup::Tag<'_>| Relation {
            id: tag.value("Id"),
            kind: tag.value("Type"),
            target: resolved(folder(part), &tag.value("Target")),
        };
        inside.map(relation).collect()
    }

    /// The part of this kind that a part leads to.
    pub(super) fn related(&self, part: &str, kind: &str) -> Option<String> {
        let found = self.relations(part).into_iter().find(|relation| relation.kind.ends_with(kind))?;
        self.has(&found.target).then_some(found.target)
    }

    /// The name of the main part.
    pub(super) fn main(&self) -> Option<String> {
        let usual = || ["word/document.xml", "xl/workbook.xml"].into_iter().find(|name| self.has(name));
        self.related("", "/officeDocument").or_else(|| usual().map(str::to_owned))
    }

    /// Lets a part lead to another, and gives the name of the relation.
    pub(super) fn relate(&mut self, part: &str, kind: &str, target: &str) -> Option<String> {
        let name = relations_of(part);
        let text = if self.has(&name) { self.text(&name)? } else { RELATIONS.to_owned() };
        let taken: Vec<String> = tags(&text).filter_map(|tag| tag.attribute("Id")).collect();
        let id = (1..=taken.len() + 1).map(|number| format!("rId{number}")).find(|id| !taken.contains(id))?;
        let target = escaped(target);
        let one =
            |prefix: &str| format!("<{prefix}Relationship Id=\"{id}\" Type=\"{RELATION}{kind}\" Target=\"{target}\"/>");
        let text = appended(&text, &one)?;
        self.put(&name, text);
        Some(id)
    }

    /// Says of what kind a new part is. A package without such a list is none that Office opens, and stays so.
    pub(super) fn declare(&mut self, part: &str, kind: &str) -> Option<()> {
        self.list(&|prefix| format!("<{prefix}Override PartName=\"/{part}\" ContentType=\"{kind}\"/>"))
    }

    /// The same for all parts whose names end so, unless it is said.
    pub(super) fn declare_ending(&mut self, ending: &str, kind: &str) {
        let text = self.text(TYPES).unwrap_or_default();
        let is_known = |tag: markup::Tag<'_>| tag.value("Extension").eq_ignore_ascii_case(ending);
        if tags(&text).any(is_known) {
            return;
        }
        let one = |prefix: &str| format!("<{prefix}Default Extension=\"{ending}\" ContentType=\"{kind}\"/>");
        // Defaults come before what is said of single parts.
        let root = tags(&text).find(|tag| tag.local() == "Types" && tag.kind == Kind::Start);
        if let Some(root) = root {
            let prefix = prefix(root.name);
            let text = [&text[..root.place.end], &one(prefix), &text[root.place.end..]].concat();
            self.put(TYPES, text);
        }
    }

    fn list(&mut self, one: &dyn Fn(&str) -> String) -> Option<()> {
        if self.has(TYPES) {
            let text = appended(&self.text(TYPES)?, one)?;
            self.put(TYPES, text);
        }
        Some(())
    }

    /// A name that no part has, by a number before its ending where it must be.
    pub(super) fn free_name(&self, stem: &str, ending: &str, from: usize) -> String {
        let named = |number: usize| {
            let number = if number == 0 { String::new() } else { number.to_string() };
            [stem, &number, ending].concat()
        };
        let mut number = from;
        while self.has(&named(number)) {
            number += 1;
        }
        named(number)
    }
}

/// The prefix of a name, with its colon.
pub(super) fn prefix(name: &str) -> &str {
    name.rfind(':').map_or("", |colon| &name[..=colon])
}

/// A part with one more element at the end of its first one; made by the prefix that the part uses.
pub(super) fn appended(text: &str, one: &dyn Fn(&str) -> String) -> Option<String> {
    let root = tags(text).next()?;
    let inside = one(prefix(root.name));
    if root.kind == Kind::Empty {
        let open = text[root.place.clone()].strip_suffix("/>")?;
        let close = &text[root.place.end..];
        return Some([&text[..root.place.start], open, ">", &inside, "</", root.name, ">", close].concat());
    }
    let end = tags(text).filter(|tag| tag.kind == Kind::End && tag.name == root.name).last()?.place.start;
    Some([&text[..end], &inside, &text[end..]].concat())
}

fn folder(part: &str) -> &str {
    part.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The name of the part that holds the relations of one.
fn relations_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    resolved(folder, &["_rels/", file, ".rels"].concat())
}

/// The name of a part as written in another, which lies in `folder`.
fn resolved(folder: &str, target: &str) -> String {
    let (mut folder, mut target) = target.strip_prefix('/').map_or((folder, target), |target| ("", target));
    while let Some(rest) = target.strip_prefix("../") {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        target = rest;
    }
    if folder.is_empty() { target.to_owned() } else { [folder, "/", target].concat() }
}
