//! Runs of text parted where something starts or ends in them: a deletion, a comment.

use super::super::splice::Splices;
use super::body::Body;
use super::held::{Child, Run, Text};
use crate::order;

/// Something to be put into a run.
#[derive(Clone, Debug)]
pub(in crate::write) struct Mark {
    /// In which text, and before what stands at this place of the part.
    pub text: usize,
    pub at: usize,
    pub what: What,
}

#[derive(Clone, Debug)]
pub(in crate::write) enum What {
    /// From here on text is deleted, with this tag before it.
    Delete(String),
    Kept,
    /// Stands between runs.
    Put(String),
}

/// Puts the marks in. Of several in one place those given first come first.
pub(in crate::write) fn revise(body: &Body<'_>, marks: Vec<Mark>, splices: &mut Splices) {
    let marks = order::by_key(marks, |mark| [mark.text as u32, mark.at as u32, 0, 0]);
    for own in marks.chunk_by(|a, b| a.text == b.text) {
        let text = &body.texts[own[0].text];
        let run = &body.runs[text.run];
        let at = run.children.iter().position(|child| child.text == Some(own[0].text));
        if let Some(at) = at {
            Reviser { body, run, text, child: &run.children[at], first: at == 0, last: at + 1 == run.children.len() }
                .revise(own, splices);
        }
    }
}

struct Reviser<'a> {
    body: &'a Body<'a>,
    run: &'a Run,
    text: &'a Text,
    child: &'a Child,
    /// It is the first or the last in its run.
    first: bool,
    last: bool,
}

impl Reviser<'_> {
    fn revise(&self, marks: &[Mark], splices: &mut Splices) {
        /// Behind what ends there, and before what starts.
        const BETWEEN: u8 = 1;
        let inside = &self.text.inside;
        let mut deleted = false;
        for here in marks.chunk_by(|a, b| a.at == b.at) {
            let (at, before) = (here[0].at, deleted);
            let mut put = String::new();
            for mark in here {
                match &mark.what {
                    What::Delete(tag) => {
                        deleted = true;
                        put.push_str(tag);
                    }
                    What::Kept => {
                        deleted = false;
                        put.push_str(&["</", self.body.prefix, "del>"].concat());
                    }
                    What::Put(text) => put.push_str(text),
                }
            }
            if at <= inside.start {
                let place = if self.first { self.run.place.start } else { self.child.place.start };
                splices.insert(place, BETWEEN, if self.first { put } else { self.parted(&put) });
                if deleted {
                    splices.replace(self.text.open.clone(), self.open(true));
                }
            } else if at >= inside.end {
                let place = if self.last { self.run.place.end } else { self.child.place.end };
                splices.insert(place, BETWEEN, if self.last { put } else { self.parted(&put) });
                if before {
                    splices.replace(inside.end..self.child.place.end, self.close(true));
                }
            } else {
                let put = [self.close(before), self.parted(&put), self.open(deleted)].concat();
                splices.insert(at, BETWEEN, put);
                self.keep_space(marks, at, splices);
            }
        }
    }

    /// What the first part of a text ends with is not to be lost where it is white space.
    fn keep_space(&self, marks: &[Mark], at: usize, splices: &mut Splices) {
        let is_first = marks[0].at == at;
        let before = &self.body.xml[self.text.inside.start..at];
        if is_first && !self.text.keeps && before.ends_with(|c: char| c.is_ascii_whitespace()) {
            splices.replace(self.text.open.clone(), self.open(false));
        }
    }

    /// The run ends before it and starts again behind it, as it was.
    fn parted(&self, put: &str) -> String {
        let xml = self.body.xml;
        let properties = self.run.properties.clone().map_or("", |properties| &xml[properties]);
        ["</", self.body.prefix, "r>", put, &xml[self.run.open.clone()], properties].concat()
    }

    fn open(&self, deleted: bool) -> String {
        ["<", self.body.prefix, if deleted { "delText" } else { "t" }, " xml:space=\"preserve\">"].concat()
    }

    fn close(&self, deleted: bool) -> String {
        ["</", self.body.prefix, if deleted { "delText" } else { "t" }, ">"].concat()
    }
}
