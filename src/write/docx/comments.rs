//! The comments of a Word document: those that are there stay, and no remark is written twice.

use super::super::markup::{Kind, Node, Tag, escaped, nodes, plain, tags};
use super::super::parts::{Parts, appended, prefix};
use super::super::plan::{By, Remark};
use super::super::splice::Splices;
use super::super::why::Why;
use std::ops::Range;

const KIND: &str = "/comments";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:comments>";

/// The comments that are there, and those to be written.
pub(in crate::write) struct Comments {
    part: Option<(String, String)>,
    /// The prefix of its names, with its colon.
    prefix: String,
    pub there: Vec<There>,
    /// Those of them that go.
    gone: Vec<usize>,
    new: String,
    pub last_id: u64,
}

/// A comment that is there.
pub(in crate::write) struct There {
    pub id: String,
    place: Range<usize>,
    pub said: String,
    /// The number of its last paragraph, by which other parts speak of it.
    pub paragraph: Option<String>,
}

impl Comments {
    pub(in crate::write) fn new(parts: &Parts<'_>, main: &str) -> Result<Comments, Why> {
        let mut comments = Comments {
            part: None,
            prefix: "w:".to_owned(),
            there: Vec::new(),
            gone: Vec::new(),
            new: String::new(),
            last_id: 0,
        };
        if let Some(name) = parts.related(main, KIND) {
            let text = parts.text(&name).ok_or(Why::Damaged)?;
            // Attributes must have a prefix.
            let root = tags(&text).next().map(|root| root.name).filter(|root| root.contains(':'));
            prefix(root.ok_or(Why::Damaged)?).clone_into(&mut comments.prefix);
            comments.read(&text);
            comments.part = Some((name, text));
        }
        Ok(comments)
    }

    fn read(&mut self, text: &str) {
        for node in nodes(text) {
            match node {
                Node::Tag(tag) => self.tag(&tag),
                Node::Text(place) => {
                    if let Some(there) = self.there.last_mut() {
                        there.said.push_str(&plain(&text[place]));
                    }
                }
                Node::Other => {}
            }
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let is_end = tag.kind == Kind::End;
        if !is_end {
            self.last_id = self.last_id.max(tag.id());
        }
        match (tag.local(), self.there.last_mut()) {
            ("comment", Some(there)) if is_end => there.place.end = tag.place.end,
            ("comment", _) => {
                let id = tag.value("id");
                self.there.push(There { id, place: tag.place.clone(), said: String::new(), paragraph: None });
            }
            ("p", Some(there)) if !is_end => there.paragraph = tag.attribute("paraId"),
            _ => {}
        }
    }

    /// Was it written before?
    pub(in crate::write) fn has(&self, remark: &Remark) -> bool {
        let mark = remark.mark();
        self.there.iter().any(|there| there.said.contains(&mark))
    }

    /// Takes one of those that are there out.
    pub(in crate::write) fn remove(&mut self, at: usize) {
        self.gone.push(at);
    }

    pub(in crate::write) fn add(&mut self, id: u64, remark: &Remark, by: &By) {
        let p = &self.prefix;
        let time = by.date.as_ref().map_or(String::new(), |date| format!(" {p}date=\"{}\"", escaped(date)));
        let size = |half_points: u8| format!("<{p}sz {p}val=\"{half_points}\"/><{p}szCs {p}val=\"{half_points}\"/>");
        // 五号, whatever the size of the document: a comment stands in the margin.
        let (usual, small) = (size(21), size(12));
        let (author, words, mark) = (escaped(&by.author), escaped(&remark.words), escaped(&remark.mark()));
        let initials = escaped(&by.author.chars().take(2).collect::<String>());
        self.new += &format!(
            "<{p}comment {p}id=\"{id}\" {p}author=\"{author}\"{time} {p}initials=\"{initials}\"><{p}p><{p}r><{p}annotationRef/></{p}r>\
             <{p}r><{p}rPr>{usual}</{p}rPr><{p}t xml:space=\"preserve\">{words}</{p}t></{p}r>\
             <{p}r><{p}rPr><{p}color {p}val=\"808080\"/>{small}</{p}rPr><{p}t xml:space=\"preserve\">{mark}</{p}t></{p}r></{p}p></{p}comment>"
        );
    }

    /// Writes the part, and says that it is there.
    pub(in crate::write) fn finish(&self, parts: &mut Parts<'_>, main: &str) -> Option<()> {
        if self.new.is_empty() && self.gone.is_empty() {
            return Some(());
        }
        let is_new = self.part.is_none();
        let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| [folder, "/"].concat());
        let free = || parts.free_name(&[&folder, "comments"].concat(), ".xml", 0);
        let (name, text) = self.part.clone().unwrap_or_else(|| (free(), EMPTY.to_owned()));
        let mut splices = Splices::default();
        for there in self.gone.iter().map(|&at| &self.there[at]) {
            splices.replace(there.place.clone(), String::new());
        }
        let text = appended(&splices.apply(&text)?, &|_| self.new.clone())?;
        parts.put(&name, text);
        if is_new {
            parts.relate(main, KIND, &name[folder.len()..])?;
            parts.declare(&name, TYPE)?;
        }
        Some(())
    }
}
