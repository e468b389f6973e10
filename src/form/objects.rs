//! A tree of JSON in which an object is an object: serde would take a list of its fields in their order for one. The first fault of its
//! shape says where it is.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Value, map};
use std::fmt;

/// A value of such a tree.
#[derive(Clone, Copy)]
pub(super) struct Strict<'de>(pub &'de Value);

/// What is wrong with it.
#[derive(Debug)]
pub(super) struct Fault {
    /// In serde's words.
    pub reason: String,
    /// The way out of the value, from the innermost step on.
    pub way: Vec<Step>,
}

/// A step into a value.
#[derive(Debug)]
pub(super) enum Step {
    /// To an item of a list.
    Item(usize),
    /// To what stands under a key of an object.
    Key(String),
}

impl Fault {
    /// As seen from around.
    fn behind(mut self, step: Step) -> Fault {
        self.way.push(step);
        self
    }
}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(reason: T) -> Fault {
        Fault { reason: reason.to_string(), way: Vec::new() }
    }
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl<'de> Strict<'de> {
    fn refused<V: Visitor<'de>>(self, visitor: &V) -> Fault {
        let found = match self.0 {
            Value::Null => Unexpected::Unit,
            Value::Bool(is_so) => Unexpected::Bool(*is_so),
            Value::Number(number) => {
                let whole = number.as_u64().map(Unexpected::Unsigned).or(number.as_i64().map(Unexpected::Signed));
                whole.unwrap_or(Unexpected::Float(number.as_f64().unwrap_or_default()))
            }
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        de::Error::invalid_type(found, visitor)
    }
}

impl<'de> Deserializer<'de> for Strict<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(is_so) => visitor.visit_bool(*is_so),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(whole), _) => visitor.visit_u64(whole),
                (None, Some(whole)) => visitor.visit_i64(whole),
                _ => visitor.visit_f64(number.as_f64().unwrap_or_default()),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => {
                let mut items = Items { all: items, at: 0 };
                let value = visitor.visit_seq(&mut items)?;
                if items.at < items.all.len() {
                    return Err(de::Error::invalid_length(items.all.len(), &"fewer items"));
                }
                Ok(value)
            }
            Value::Object(pairs) => visitor.visit_map(Pairs { rest: pairs.iter(), open: None }),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.0.is_object() { self.deserialize_any(visitor) } else { Err(self.refused(&visitor)) }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    /// Of words alone: none of the types that are read so holds more.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0.as_str() {
            Some(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
            None => Err(self.refused(&visitor)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct
        identifier ignored_any
    }
}

/// The items of a list.
struct Items<'de> {
    all: &'de [Value],
    at: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'de> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some(item) = self.all.get(self.at) else { return Ok(None) };
        let value = seed.deserialize(Strict(item)).map_err(|fault| fault.behind(Step::Item(self.at)))?;
        self.at += 1;
        Ok(Some(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.all.len() - self.at)
    }
}

/// What stands in an object, and the pair whose key was read last.
struct Pairs<'de> {
    rest: map::Iter<'de>,
    open: Option<(&'de String, &'de Value)>,
}

impl<'de> MapAccess<'de> for Pairs<'de> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        self.open = self.rest.next();
        let Some((key, _)) = self.open else { return Ok(None) };
        let read = seed.deserialize(BorrowedStrDeserializer::new(key));
        read.map(Some).map_err(|fault: Fault| fault.behind(Step::Key(key.clone())))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some((key, value)) = self.open else { return Err(de::Error::custom("no key was read")) };
        seed.deserialize(Strict(value)).map_err(|fault| fault.behind(Step::Key(key.clone())))
    }
}
