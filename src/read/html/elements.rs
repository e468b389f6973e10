//! The open elements of a page, as far as a browser's tree is needed to know what a style goes for: what a start tag closes, what an
//! end tag ends, and which elements (`<s>`, `<b>`) go on behind the end of the one that they stand in.

use super::look::{Display, Look};
use super::marks::Marks;
use super::moved::Lies;
use super::raised::Raise;
use super::state::State;
use super::tag::Tag;

/// So many open elements are looked through for the one that an end tag ends. Browsers stop nesting at twice as many.
const MAX_SOUGHT: usize = 256;

/// Formatting elements that go on. Browsers keep three of a kind.
const MAX_WAITING: usize = 64;

/// More are not kept.
const MAX_OPEN: usize = 10_000;

/// An open element.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub tag: Tag,
    pub name: &'a str,
    pub attributes: &'a str,
    pub kind: Kind,
    /// What it is by its styles, which ends with it: a part of a table, or a block.
    pub acts: Option<Tag>,
    look: Look,
    lies: Lies,
    state: State,
    /// What it is called, and what it and all around it are.
    own: Marks,
    pub marks: Marks,
    /// Of a cell: how many of those that go on belong to the elements around it.
    floor: usize,
}

impl Element<'_> {
    /// Is it doubtful whether it is there?
    pub(super) fn may_go(&self) -> bool {
        self.look.may_go
    }
}

/// What kind of element it is in the tree.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Ordinary,
    /// Goes on until its own end tag.
    Formatting,
    /// No end tag of an ordinary element reaches over it.
    Special,
    /// A cell or caption: no end tag at all does, but those of tables.
    Scope,
    /// A table, or a section or row of one.
    Part,
}

/// The open elements.
#[derive(Default)]
pub(super) struct Elements<'a> {
    open: Vec<Element<'a>>,
    /// Formatting elements whose surroundings have ended: they go on with the next text.
    waiting: Vec<Element<'a>>,
    /// Those before these belong to elements around the open cell.
    floor: usize,
}

impl<'a> Elements<'a> {
    pub(super) fn all(&self) -> &[Element<'a>] {
        &self.open
    }

    /// Those from this one on.
    pub(super) fn from(&self, at: usize) -> &[Element<'a>] {
        self.open.get(at..).unwrap_or_default()
    }

    /// Are no more kept?
    pub(super) fn is_full(&self) -> bool {
        self.open.len() >= MAX_OPEN
    }

    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    /// How text looks that stands here.
    pub(super) fn state(&self) -> State {
        self.open.last().map_or(State::default(), |element| element.state)
    }

    /// Is a cell open?
    pub(super) fn is_in_cell(&self) -> bool {
        self.open.iter().any(|element| element.kind == Kind::Scope)
    }

    /// How text looks that stands in so many of them.
    fn state_at(&self, length: usize) -> State {
        self.open[..length.min(self.open.len())].last().map_or(State::default(), |element| element.state)
    }

    /// What so many of them are called.
    fn marks_at(&self, length: usize) -> Marks {
        self.open[..length].last().map_or(Marks::default(), |element| element.marks)
    }

    /// An element starts; `unstruck` where no line goes into it from around.
    pub(super) fn push(
        &mut self,
        tag: Tag,
        name: &'a str,
        attributes: &'a str,
        kind: Kind,
        look: Look,
        unstruck: bool,
    ) {
        if !self.is_full() {
            let is_named = |name: &str, known: &str| name.eq_ignore_ascii_case(known);
            // What is folded up has its summary to be seen.
            let of_fold =
                is_named(name, "summary") && self.open.last().is_some_and(|last| is_named(last.name, "details"));
            let around = self.state_at(self.open.len() - usize::from(of_fold));
            let around = if unstruck { around.unstruck() } else { around };
            let lies = match kind {
                Kind::Ordinary | Kind::Formatting => Lies::InLine,
                Kind::Special => Lies::AsBlock,
                Kind::Scope | Kind::Part => Lies::InTable,
            };
            let state = around.within(look, lies);
            let floor = self.floor;
            if kind == Kind::Scope {
                self.floor = self.waiting.len();
            }
            let own = Marks::of_element(name, attributes);
            let marks = self.marks_at(self.open.len()).and(own);
            self.open.push(Element { tag, name, attributes, kind, acts: None, look, lies, state, own, marks, floor });
        }
    }

    /// Says what the last element is by its styles.
    pub(super) fn act(&mut self, tag: Tag) {
        if let Some(last) = self.open.last_mut() {
            last.acts = Some(tag);
            if last.kind == Kind::Formatting {
                last.kind = Kind::Ordinary;
            }
        }
    }

    /// Ends all from here on. Formatting elements among them go on where that is so.
    pub(super) fn cut(&mut self, at: usize, keeps: bool) -> Vec<Tag> {
        let mut acted = Vec::new();
        if at >= self.open.len() {
            return acted;
        }
        let ended = self.open.split_off(at);
        for element in ended.iter().rev() {
            acted.extend(element.acts);
            if element.kind == Kind::Scope {
                self.waiting.truncate(self.floor);
                self.floor = element.floor;
            }
        }
        if keeps {
            let kept = ended.into_iter().skip(1).filter(|element| element.kind == Kind::Formatting);
            self.waiting.splice(self.floor..self.floor, kept);
            let many = (self.waiting.len() - self.floor).saturating_sub(MAX_WAITING);
            self.waiting.drain(self.floor..self.floor + many);
        }
        acted
    }

    /// Text comes, or what stands in a line with it.
    pub(super) fn resume(&mut self) {
        if self.waiting.len() > self.floor {
            let from = self.open.len();
            self.open.extend(self.waiting.drain(self.floor..));
            self.settle(from);
        }
    }

    fn settle(&mut self, from: usize) {
        for at in from..self.open.len() {
            let (around, marks) = (self.state_at(at), self.marks_at(at));
            let element = &mut self.open[at];
            element.marks = marks.and(element.own);
            element.state = around.within(element.look, element.lies);
        }
    }

    /// The last open element for which this holds, unless one stands before it that stops the search.
    fn find(&self, is_it: impl Fn(&Element<'a>) -> bool, stops: impl Fn(&Element<'a>) -> bool) -> Option<usize> {
        for (at, element) in self.open.iter().enumerate().rev().take(MAX_SOUGHT) {
            if is_it(element) {
                return Some(at);
            }
            if matches!(element.kind, Kind::Scope | Kind::Part) || stops(element) {
                return None;
            }
        }
        None
    }

    /// What a start tag closes: from where on.
    pub(super) fn closed_by(&self, tag: Tag) -> Option<usize> {
        let same = |element: &Element<'a>| element.tag == tag;
        let goes_on = |element: &Element<'a>| {
            let passes = matches!(element.tag, Tag::Paragraph) || is_one(element.name, ["div", "address"]);
            element.kind == Kind::Special && !passes
        };
        let one = match tag {
            Tag::Item | Tag::Term => self.find(same, goes_on),
            Tag::Choice | Tag::Heading => self.find(same, |_| true),
            Tag::Button => self.find(same, |_| false),
            _ => None,
        };
        let paragraph = if tag.is_block() || tag == Tag::Pre { self.paragraph() } else { None };
        one.into_iter().chain(paragraph).min()
    }

    /// The open paragraph.
    pub(super) fn paragraph(&self) -> Option<usize> {
        self.find(|element| element.tag == Tag::Paragraph, |element| element.tag == Tag::Button)
    }

    /// Ends the element that an end tag names, with those in it.
    pub(super) fn end(&mut self, tag: Tag, name: &str) -> Vec<Tag> {
        let is_it = |element: &Element<'a>| element.tag == tag && element.name.eq_ignore_ascii_case(name);
        if let Some(at) = self.waiting[self.floor..].iter().rposition(is_it) {
            self.waiting.remove(self.floor + at);
            return Vec::new();
        }
        let found = match kind_of(tag) {
            _ if tag == Tag::Heading => self.find(|element| element.tag == Tag::Heading, |_| false),
            Kind::Ordinary => self.find(is_it, |element| element.kind == Kind::Special),
            _ => self.find(is_it, |_| false),
        };
        let Some(at) = found else { return Vec::new() };
        let has_block = || self.open[at + 1..].iter().any(|element| element.kind == Kind::Special);
        if self.open[at].kind == Kind::Formatting && has_block() {
            // It ends inside of a block that started in it, which goes on.
            self.open.remove(at);
            self.settle(at);
            return Vec::new();
        }
        self.cut(at, true)
    }
}

fn is_one<const N: usize>(name: &str, names: [&str; N]) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// What kind of element it is in the tree, tables aside.
pub(super) fn kind_of(tag: Tag) -> Kind {
    match tag {
        Tag::Formatting | Tag::Struck => Kind::Formatting,
        Tag::Pre | Tag::Select | Tag::Button => Kind::Special,
        tag if tag.is_block() => Kind::Special,
        _ => Kind::Ordinary,
    }
}

/// How a browser shows an element of itself.
pub(super) fn own_look(tag: Tag) -> Look {
    let mut look = Look::default();
    match tag {
        Tag::Struck | Tag::Deleted => look.struck = Some(true),
        Tag::Above => look.raise = Some(Raise::Above),
        Tag::Below => look.raise = Some(Raise::Below),
        Tag::Gone | Tag::Button => look.display = Some(Display::Gone),
        _ => {}
    }
    look
}
