//! The main part of a Word document by the places of its paragraphs, runs and texts.

use super::super::markup::{Kind, Node, Tag, nodes};
use super::super::parts::prefix;
use super::super::why::Why;
use super::held::{Child, Control, Inserted, Inside, Paragraph, Run, Text};
use std::ops::Range;

/// What is written where.
pub(in crate::write) struct Body<'a> {
    pub xml: &'a str,
    /// The prefix of the names, with its colon.
    pub prefix: &'a str,
    pub paragraphs: Vec<Paragraph>,
    pub runs: Vec<Run>,
    /// Texts of runs, in the order of the part.
    pub texts: Vec<Text>,
    pub inserted: Vec<Inserted>,
    pub controls: Vec<Control>,
    /// The highest number that something has.
    pub last_id: u64,
}

/// An open element, and what was open around it.
struct Frame<'a> {
    name: &'a str,
    around: Open,
}

/// What is open.
#[derive(Clone, Copy, Default)]
struct Open {
    paragraph: Option<usize>,
    run: Option<usize>,
    text: Option<usize>,
    inserted: Option<usize>,
    inside: Inside,
}

impl<'a> Body<'a> {
    /// Goes through the part. Its names must have a prefix, which attributes need.
    pub(in crate::write) fn new(xml: &'a str) -> Result<Body<'a>, Why> {
        const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let root = super::super::markup::tags(xml).find(|tag| tag.local() == "document").ok_or(Why::Damaged)?;
        let prefix = prefix(root.name);
        let declared = ["xmlns:", prefix.strip_suffix(':').ok_or(Why::Unusual)?].concat();
        let is_word =
            super::super::markup::pairs(root.attributes).any(|(name, value)| name == declared && value == WORD);
        let body = Body {
            xml,
            prefix,
            paragraphs: Vec::new(),
            runs: Vec::new(),
            texts: Vec::new(),
            inserted: Vec::new(),
            controls: Vec::new(),
            last_id: 0,
        };
        if is_word { body.filled().ok_or(Why::Damaged) } else { Err(Why::Unusual) }
    }

    fn filled(mut self) -> Option<Body<'a>> {
        let (mut frames, mut open) = (Vec::<Frame<'a>>::new(), Open::default());
        for node in nodes(self.xml) {
            match node {
                Node::Tag(tag) if tag.kind == Kind::End => {
                    let frame = frames.pop()?;
                    self.end(frame.name, frames.last().map_or("", |frame| frame.name), &tag.place, &open);
                    open = frame.around;
                }
                Node::Tag(tag) => {
                    let above = frames.last().map_or("", |frame| frame.name);
                    let name =
                        tag.name.strip_prefix(self.prefix).filter(|name| *name == tag.local()).unwrap_or_default();
                    let around = open;
                    self.start(&tag, name, above, &mut open);
                    if tag.kind == Kind::Empty {
                        self.end(name, above, &(tag.place.end..tag.place.end), &open);
                        open = around;
                    } else {
                        frames.push(Frame { name, around });
                    }
                }
                Node::Other => {
                    if let Some(text) = open.text {
                        self.texts[text].odd = true;
                    }
                }
                Node::Text(_) => {}
            }
        }
        frames.is_empty().then_some(self)
    }

    /// An element starts; it has no name where that has another prefix.
    fn start(&mut self, tag: &Tag<'a>, name: &str, above: &str, open: &mut Open) {
        self.last_id = self.last_id.max(tag.id());
        if above == "r"
            && let Some(run) = open.run
            && name != "rPr"
        {
            self.runs[run].children.push(Child { place: tag.place.clone(), text: None });
        }
        match (name, above) {
            ("p", _) => self.paragraph(tag, open),
            ("r", _) => self.run(tag, above, open),
            ("t", "r") => self.text(tag, open),
            ("rPr", "r") => {
                if let Some(run) = open.run.and_then(|at| self.runs.get_mut(at)) {
                    run.properties = Some(tag.place.clone());
                }
            }
            ("rPr", "pPr") => {
                if let Some(paragraph) = open.paragraph.and_then(|at| self.paragraphs.get_mut(at)) {
                    paragraph.mark = Some(tag.place.clone());
                }
            }
            ("ins", _) if open.paragraph.is_some() && !above.ends_with("Pr") => {
                open.inserted = Some(self.inserted.len());
                self.inserted.push(Inserted { open: tag.place.clone(), close: tag.place.end..tag.place.end });
            }
            ("sdt", _) => {
                let shell = [tag.place.clone(), tag.place.end..tag.place.end];
                self.controls.push(Control { around: open.inside.control, shell, ..Control::default() });
                open.inside.control = Some(self.controls.len() - 1);
            }
            ("lock" | "dataBinding" | "showingPlcHdr" | "text", "sdtPr") | ("sdtContent", "sdt") => {
                self.control(name, tag, open);
            }
            ("txbxContent", _) => {
                let outer = open.paragraph.and_then(|at| self.paragraphs[at].inside.text_box).or(open.paragraph);
                open.inside.text_box = outer;
            }
            _ if matches!(tag.local(), "Choice" | "Fallback") => open.inside.alternate = true,
            _ => {}
        }
    }

    fn paragraph(&mut self, tag: &Tag<'a>, open: &mut Open) {
        (open.paragraph, open.run, open.text, open.inserted) = (Some(self.paragraphs.len()), None, None, None);
        self.around_paragraphs(open);
        self.paragraphs.push(Paragraph {
            open: tag.place.clone(),
            empty: tag.kind == Kind::Empty,
            content: tag.place.end,
            close: tag.place.end,
            mark: None,
            inside: open.inside,
        });
    }

    /// A paragraph starts: the control that is open, and those around it, hold whole ones.
    fn around_paragraphs(&mut self, open: &Open) {
        let mut next = open.inside.control;
        while let Some(control) = next.and_then(|at| self.controls.get_mut(at)).filter(|control| !control.glues) {
            control.glues = true;
            next = control.around;
        }
    }

    fn run(&mut self, tag: &Tag<'a>, above: &str, open: &mut Open) {
        open.run = Some(self.runs.len());
        self.runs.push(Run {
            place: tag.place.clone(),
            open: tag.place.clone(),
            properties: None,
            children: Vec::new(),
            inserted: open.inserted.map(|at| (at, above == "ins")),
            control: open.inside.control,
        });
    }

    fn text(&mut self, tag: &Tag<'a>, open: &mut Open) {
        let Some(run) = open.run else { return };
        let at = self.texts.len();
        open.text = Some(at);
        if let Some(child) = self.runs[run].children.last_mut() {
            child.text = Some(at);
        }
        let keeps = tag.value("space") == "preserve";
        // One tag holds no text.
        let odd = tag.kind == Kind::Empty;
        let inside = tag.place.end..tag.place.end;
        self.texts.push(Text { run, open: tag.place.clone(), inside, keeps, odd, alternate: open.inside.alternate });
    }

    fn control(&mut self, name: &str, tag: &Tag<'a>, open: &Open) {
        let Some(control) = open.inside.control.and_then(|at| self.controls.get_mut(at)) else { return };
        match name {
            "lock" => {
                control.fixed |= matches!(tag.value("val").as_str(), "contentLocked" | "sdtContentLocked");
                control.kept |= tag.value("val") == "sdtLocked";
            }
            "text" => control.glues = true,
            "sdtContent" => control.shell[0].end = tag.place.end,
            "dataBinding" => control.fixed = true,
            _ if tag.kind == Kind::Empty && tag.is_on() => control.hint = Some(tag.place.clone()),
            _ => {}
        }
    }

    /// An element ends whose end tag stands here; open is what was while it was.
    fn end(&mut self, name: &str, above: &str, tag: &Range<usize>, open: &Open) {
        match (name, above) {
            ("p", _) => {
                if let Some(paragraph) = open.paragraph.and_then(|at| self.paragraphs.get_mut(at)) {
                    paragraph.close = tag.start;
                }
            }
            ("pPr", "p") => {
                if let Some(paragraph) = open.paragraph.and_then(|at| self.paragraphs.get_mut(at)) {
                    paragraph.content = tag.end;
                }
            }
            ("r", _) => {
                if let Some(run) = open.run.and_then(|at| self.runs.get_mut(at)) {
                    run.place.end = tag.end;
                }
            }
            ("rPr", "r") => {
                let properties = open.run.and_then(|at| self.runs.get_mut(at)?.properties.as_mut());
                properties.into_iter().for_each(|properties| properties.end = tag.end);
            }
            ("rPr", "pPr") => {
                let mark = open.paragraph.and_then(|at| self.paragraphs.get_mut(at)?.mark.as_mut());
                mark.into_iter().for_each(|mark| mark.end = tag.end);
            }
            ("sdtContent" | "sdt", _) => {
                if let Some(control) = open.inside.control.and_then(|at| self.controls.get_mut(at)) {
                    let place = if name == "sdt" { control.shell[1].start..tag.end } else { tag.clone() };
                    control.shell[1] = place;
                }
            }
            ("ins", _) if !above.ends_with("Pr") => {
                if let Some(inserted) = open.inserted.and_then(|at| self.inserted.get_mut(at)) {
                    inserted.close = tag.clone();
                }
            }
            _ => {}
        }
        if above == "r" {
            self.end_child(name, tag, open);
        }
    }

    fn end_child(&mut self, name: &str, tag: &Range<usize>, open: &Open) {
        let Some(run) = open.run.and_then(|at| self.runs.get_mut(at)) else { return };
        if name == "rPr" {
            return;
        }
        if let Some(child) = run.children.last_mut() {
            child.place.end = tag.end;
            if name == "t"
                && let Some(text) = child.text.and_then(|at| self.texts.get_mut(at))
            {
                text.inside.end = tag.start;
            }
        }
    }
}
