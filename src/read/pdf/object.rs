//! The objects that a PDF is made of (ISO 32000-1, 7.3).

use std::collections::BTreeMap;
use std::rc::Rc;

/// A dictionary: names, without their stroke, and what they stand for.
pub(super) type Dict = BTreeMap<String, Object>;

/// An object. What is long is shared, so that a copy costs nothing.
#[derive(Clone, Debug, Default)]
pub(super) enum Object {
    #[default]
    Null,
    Bool(bool),
    Number(f64),
    Name(Rc<str>),
    String(Rc<[u8]>),
    Array(Rc<[Object]>),
    Dict(Rc<Dict>),
    Stream(Rc<Stream>),
    /// The object with this number.
    Reference(u32),
    /// A word that is none of these: an operator, `obj`, `R`.
    Word(Rc<str>),
}

/// A dictionary, and bytes in the file.
#[derive(Debug)]
pub(super) struct Stream {
    pub dict: Dict,
    /// Where its bytes start.
    pub start: usize,
    /// How many there are.
    pub length: usize,
    /// The object that it is, which its key is made from where the file is encrypted.
    pub number: u32,
    pub generation: u32,
}

impl Object {
    pub(super) fn number(&self) -> Option<f64> {
        if let Object::Number(number) = self { Some(*number) } else { None }
    }

    /// A whole number that is not negative.
    pub(super) fn count(&self) -> Option<usize> {
        self.number().filter(|number| (0.0..=1e15).contains(number)).map(|number| number as usize)
    }

    pub(super) fn name(&self) -> Option<&str> {
        if let Object::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn array(&self) -> &[Object] {
        if let Object::Array(objects) = self { objects } else { &[] }
    }

    pub(super) fn string(&self) -> Option<&[u8]> {
        if let Object::String(bytes) = self { Some(bytes) } else { None }
    }

    /// Its dictionary: that of a stream, too.
    pub(super) fn dict(&self) -> Option<&Dict> {
        match self {
            Object::Dict(dict) => Some(dict),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(self, Object::Word(found) if **found == *word)
    }
}
