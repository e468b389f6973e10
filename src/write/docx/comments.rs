//! The comments of a Word document: those that are there stay, and no remark is written twice.

use super::super::markup::{Kind, Node, escaped, nodes, plain, tags};
use super::super::parts::{Parts, appended, prefix};
use super::super::plan::{By, Remark};
use super::super::why::Why;

const KIND: &str = "/comments";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:comments>";

/// The comments that are there, and those to be written.
pub(in crate::write) struct Comments {
    part: Option<(String, String)>,
    /// The prefix of its names, with its colon.
    prefix: String,
    /// The text of those that are there.
    said: String,
    new: String,
    pub last_id: u64,
}

impl Comments {
    pub(in crate::write) fn new(parts: &Parts<'_>, main: &str) -> Result<Comments, Why> {
        let mut comments =
            Comments { part: None, prefix: "w:".to_owned(), said: String::new(), new: String::new(), last_id: 0 };
        if let Some(name) = parts.related(main, KIND) {
            let text = parts.text(&name).ok_or(Why::Damaged)?;
            // Attributes must have a prefix.
            let root = tags(&text).next().map(|root| root.name).filter(|root| root.contains(':'));
            prefix(root.ok_or(Why::Damaged)?).clone_into(&mut comments.prefix);
            for node in nodes(&text) {
                match node {
                    Node::Tag(tag) if tag.kind != Kind::End => {
                        comments.last_id = comments.last_id.max(tag.id());
                    }
                    Node::Text(place) => comments.said.push_str(&plain(&text[place])),
                    _ => {}
                }
            }
            comments.part = Some((name, text));
        }
        Ok(comments)
    }

    /// Was it written before?
    pub(in crate::write) fn has(&self, remark: &Remark) -> bool {
        self.said.contains(&remark.mark())
    }

    pub(in crate::write) fn add(&mut self, id: u64, remark: &Remark, by: &By) {
        let p = &self.prefix;
        let time = by.date.as_ref().map_or(String::new(), |date| format!(" {p}date=\"{}\"", escaped(date)));
        let small =
            format!("<{p}rPr><{p}color {p}val=\"808080\"/><{p}sz {p}val=\"12\"/><{p}szCs {p}val=\"12\"/></{p}rPr>");
        let (author, words, mark) = (escaped(&by.author), escaped(&remark.words), escaped(&remark.mark()));
        let initials = escaped(&by.author.chars().take(2).collect::<String>());
        self.new += &format!(
            "<{p}comment {p}id=\"{id}\" {p}author=\"{author}\"{time} {p}initials=\"{initials}\"><{p}p><{p}r><{p}annotationRef/></{p}r>\
             <{p}r><{p}t xml:space=\"preserve\">{words}</{p}t></{p}r>\
             <{p}r>{small}<{p}t xml:space=\"preserve\">{mark}</{p}t></{p}r></{p}p></{p}comment>"
        );
    }

    /// Writes the part, and says that it is there.
    pub(in crate::write) fn finish(&self, parts: &mut Parts<'_>, main: &str) -> Option<()> {
        if self.new.is_empty() {
            return Some(());
        }
        let is_new = self.part.is_none();
        let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| [folder, "/"].concat());
        let free = || parts.free_name(&[&folder, "comments"].concat(), ".xml", 0);
        let (name, text) = self.part.clone().unwrap_or_else(|| (free(), EMPTY.to_owned()));
        let text = appended(&text, &|_| self.new.clone())?;
        parts.put(&name, text);
        if is_new {
            parts.relate(main, KIND, &name[folder.len()..])?;
            parts.declare(&name, TYPE)?;
        }
        Some(())
    }
}
