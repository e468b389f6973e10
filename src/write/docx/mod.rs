//! Word documents: changes as tracked changes, remarks as comments, put into the main part as it is written.

mod anchor;
mod body;
mod change;
mod comments;
mod gone;
mod held;
mod revise;

use super::lines::is_blank;
use super::markup::{Tag, escaped};
use super::parts::Parts;
use super::plan::{By, Plan, Remark, Unplaced};
use super::probe::{self, Sighting};
use super::splice::Splices;
use super::why::Why;
use crate::document::Document;
use crate::report::Section;
use anchor::Anchor;
use body::Body;
use comments::Comments;
use held::Paragraph;
use revise::{Mark, What};

/// Writes into the parts; gives what has no place.
pub(super) fn write(
    parts: &mut Parts<'_>,
    main: &str,
    plan: &Plan,
    by: &By,
    sections: &[Section],
    read: &dyn Fn(&[u8]) -> Document,
) -> Result<Vec<Unplaced>, Why> {
    refuse(parts, main)?;
    let xml = parts.text(main).ok_or(Why::Damaged)?;
    if xml.contains("http://purl.oclc.org/ooxml/") {
        return Err(Why::Strict);
    }
    let body = Body::new(&xml)?;
    let probe = signed(&body).ok_or(Why::TooLarge)?;
    let sighting = Sighting::new(read(&parts.with(main, probe)));
    let comments = Comments::new(parts, main)?;
    let last_id = body.last_id.max(comments.last_id);
    let mut writer = Writer {
        body: &body,
        sighting,
        by,
        comments,
        marks: Vec::new(),
        splices: Splices::default(),
        last_id,
        unplaced: Vec::new(),
        gone: Vec::new(),
    };
    writer.write(plan, sections);
    let Writer { mut comments, marks, mut splices, unplaced, .. } = writer;
    gone::remove(parts, main, &body, &mut comments, &plan.standing, &mut splices).ok_or(Why::Damaged)?;
    revise::revise(&body, marks, &mut splices);
    let text = splices.apply(&xml).ok_or(Why::Damaged)?;
    if text != xml {
        parts.put(main, text);
    }
    comments.finish(parts, main).ok_or(Why::Damaged)?;
    Ok(unplaced)
}

/// What is not to be changed.
fn refuse(parts: &Parts<'_>, main: &str) -> Result<(), Why> {
    let Some(settings) = parts.related(main, "/settings") else { return Ok(()) };
    let settings = parts.text(&settings).ok_or(Why::Damaged)?;
    let is_enforced = |tag: Tag<'_>| {
        let edit = tag.value("edit");
        let enforced = matches!(tag.value("enforcement").as_str(), "1" | "true" | "on");
        tag.local() == "documentProtection" && enforced && edit != "none"
    };
    if super::markup::tags(&settings).any(is_enforced) { Err(Why::Protected) } else { Ok(()) }
}

/// The part with a sign in every text, and one at the end of every paragraph; `None` where there are too many.
fn signed(body: &Body<'_>) -> Option<String> {
    let mut splices = Splices::default();
    if body.texts.len() + body.paragraphs.len() > probe::SIGNS || probe::has_signs(body.xml) {
        return None;
    }
    for (at, text) in body.texts.iter().enumerate() {
        // White space says nothing, and would say something with a sign.
        let says = body.xml[text.inside.clone()].chars().any(|c| !is_blank(c));
        if !text.odd && says {
            splices.insert(text.inside.start, 0, probe::sign(at)?.to_string());
        }
    }
    for (at, paragraph) in body.paragraphs.iter().enumerate() {
        let sign = probe::sign(body.texts.len() + at)?;
        let p = body.prefix;
        let run = format!("<{p}r><{p}t>{sign}</{p}t></{p}r>");
        insert(body, paragraph, (paragraph.close, 0), run, &mut splices);
    }
    splices.apply(body.xml)
}

/// Puts runs into a paragraph, which may be one tag until then.
fn insert(body: &Body<'_>, paragraph: &Paragraph, (at, rank): (usize, u8), text: String, splices: &mut Splices) {
    splices.insert(at, rank, text);
    if paragraph.empty {
        open(body, paragraph, splices);
    }
}

/// Makes two tags of one.
fn open(body: &Body<'_>, paragraph: &Paragraph, splices: &mut Splices) {
    /// Behind all that is put into it.
    const LAST: u8 = 9;
    let end = paragraph.open.end;
    splices.replace_once(end.saturating_sub(2)..end, ">".to_owned());
    splices.insert_once(end, LAST, ["</", body.prefix, "p>"].concat());
}

struct Writer<'a> {
    body: &'a Body<'a>,
    sighting: Sighting,
    by: &'a By,
    comments: Comments,
    marks: Vec<Mark>,
    splices: Splices,
    last_id: u64,
    unplaced: Vec<Unplaced>,
    /// What goes of content controls, by where it begins.
    gone: Vec<usize>,
}

impl Writer<'_> {
    fn write(&mut self, plan: &Plan, sections: &[Section]) {
        for change in &plan.changes {
            if let Err(why) = self.change(change) {
                self.unplaced.push(Unplaced::change(change.change, why));
            }
        }
        let lines = anchor::lines(self.body, &self.sighting, sections);
        for remark in &plan.remarks {
            if self.comments.has(remark) {
                continue;
            }
            let anchor =
                remark.places.iter().find_map(|place| anchor::anchor(self.body, &self.sighting, &lines, place));
            match anchor {
                Some(anchor) => self.remark(remark, anchor),
                None => self.unplaced.push(Unplaced::finding(&remark.key, Why::NoPlace)),
            }
        }
    }

    fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// A tag of a tracked change.
    fn tag(&mut self, name: &str) -> String {
        let (id, p) = (self.next_id(), self.body.prefix);
        let time = self.by.date.as_ref().map_or(String::new(), |date| format!(" {p}date=\"{}\"", escaped(date)));
        format!("<{p}{name} {p}id=\"{id}\" {p}author=\"{}\"{time}>", escaped(&self.by.author))
    }

    fn remark(&mut self, remark: &Remark, anchor: Anchor) {
        let (id, p) = (self.next_id(), self.body.prefix);
        self.comments.add(id, remark, self.by);
        let start = format!("<{p}commentRangeStart {p}id=\"{id}\"/>");
        let end = format!("<{p}commentRangeEnd {p}id=\"{id}\"/><{p}r><{p}commentReference {p}id=\"{id}\"/></{p}r>");
        match anchor {
            Anchor::Paragraphs(first, last) => {
                let (first, last) = (&self.body.paragraphs[first], &self.body.paragraphs[last]);
                insert(self.body, first, (first.content, 0), start, &mut self.splices);
                insert(self.body, last, (last.close, 2), end, &mut self.splices);
            }
            Anchor::Texts((from, start_at), (to, end_at)) => {
                self.put(from, start_at, start, false);
                self.put(to, end_at, end, true);
            }
        }
    }

    /// Puts something into a text, or beside the insertion that the text is part of: what is accepted or not is that alone.
    fn put(&mut self, text: usize, at: usize, put: String, behind: bool) {
        match self.body.runs[self.body.texts[text].run].inserted {
            Some((inserted, _)) => {
                let inserted = &self.body.inserted[inserted];
                let at = if behind { inserted.close.end } else { inserted.open.start };
                self.splices.insert(at, 1, put);
            }
            None => self.marks.push(Mark { text, at, what: What::Put(put) }),
        }
    }
}
