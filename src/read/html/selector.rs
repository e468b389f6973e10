//! Selectors: what a rule of a style sheet asks of an element and of those around it. Names, ids, classes, attributes and what stands in
//! `:is()`, `:where()`, `:not()` is worked out; siblings, places among them and what an element holds are not.

use super::attributes;
use std::borrow::Cow;

/// What chooses elements.
pub(super) struct Selector {
    /// From the last part to the first.
    pub parts: Vec<Part>,
    /// Is this all that it asks for?
    pub whole: bool,
}

/// What is asked of one element.
#[derive(Default)]
pub(super) struct Part {
    pub name: Option<String>,
    pub id: Option<String>,
    pub classes: Vec<String>,
    pub asks: Vec<Ask>,
    /// The next part is asked of its parent, and not of any element around it.
    pub child: bool,
    /// Ids, classes and names that count.
    pub weight: [usize; 3],
}

/// More that is asked.
pub(super) enum Ask {
    Attribute {
        name: String,
        how: How,
        value: String,
        any_case: bool,
    },
    /// One of these fits, or, where that is so, none.
    Parts(Vec<Part>, bool),
}

#[derive(Clone, Copy)]
pub(super) enum How {
    There,
    Equal,
    Word,
    Dash,
    Start,
    End,
    Within,
}

/// An element as a selector sees it.
pub(super) struct Face<'a> {
    pub name: &'a str,
    pub attributes: &'a str,
    pub id: Cow<'a, str>,
    pub class: Cow<'a, str>,
}

impl<'a> Face<'a> {
    pub(super) fn new(name: &'a str, attributes: &'a str) -> Face<'a> {
        let [id, class] = attributes::attributes_of(attributes, ["id", "class"]).map(Option::unwrap_or_default);
        Face { name, attributes, id, class }
    }
}

pub(super) const ID: usize = 0;
pub(super) const CLASS: usize = 1;
pub(super) const NAME: usize = 2;

impl Part {
    /// By what it is looked up: an id, a class, or a name, which is `*` for any.
    pub(super) fn key(&self) -> (usize, &str) {
        match (&self.id, self.classes.first(), &self.name) {
            (Some(id), ..) => (ID, id),
            (None, Some(class), _) => (CLASS, class),
            (None, None, name) => (NAME, name.as_deref().unwrap_or("*")),
        }
    }

    /// Does it ask for a name alone, or for nothing?
    pub(super) fn is_name(&self) -> bool {
        self.id.is_none() && self.classes.is_empty() && self.asks.is_empty()
    }

    pub(super) fn fits(&self, face: &Face<'_>) -> bool {
        self.name.as_ref().is_none_or(|own| own.eq_ignore_ascii_case(face.name))
            && self.id.as_ref().is_none_or(|own| **own == *face.id)
            && self.classes.iter().all(|own| face.class.split_ascii_whitespace().any(|class| class == own))
            && self.asks.iter().all(|ask| ask.fits(face))
    }

    pub(super) fn weigh(&mut self, more: [usize; 3]) {
        self.weight.iter_mut().zip(more).for_each(|(weight, more)| *weight += more);
    }
}

impl Ask {
    fn fits(&self, face: &Face<'_>) -> bool {
        match self {
            Ask::Parts(parts, none) => parts.iter().any(|part| part.fits(face)) != *none,
            Ask::Attribute { name, how, value, any_case } => {
                let [found] = attributes::attributes_of(face.attributes, [name]);
                found.is_some_and(|found| match any_case {
                    true => how.fits(&found.to_lowercase(), &value.to_lowercase()),
                    false => how.fits(&found, value),
                })
            }
        }
    }
}

impl How {
    fn fits(self, found: &str, value: &str) -> bool {
        let is_some = !value.is_empty();
        match self {
            How::There => true,
            How::Equal => found == value,
            How::Word => is_some && found.split_ascii_whitespace().any(|word| word == value),
            How::Dash => found.strip_prefix(value).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')),
            How::Start => is_some && found.starts_with(value),
            How::End => is_some && found.ends_with(value),
            How::Within => is_some && found.contains(value),
        }
    }
}
