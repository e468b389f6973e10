//! JSON as a tree: what forms are written in and results are given as.
//!
//! Forms are read from the tree and results are built as one, so that both are the same natively and in the wasm, and no type of
//! theirs needs code of its own for either: derived readers and writers came to a third of the module.

use crate::amount::Amount;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` and `false`
    Bool(bool),
    /// A number, as exact as figures are.
    Number(Amount),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of its keys as written.
    Object(Vec<(Cow<'static, str>, Json)>),
}

/// An object of a fixed shape.
#[must_use]
pub fn object<const N: usize>(pairs: [(&'static str, Json); N]) -> Json {
    Json::Object(pairs.into_iter().map(|(key, value)| (Cow::Borrowed(key), value)).collect())
}

/// A list of what each thing gives.
#[must_use]
pub fn list<T>(things: impl IntoIterator<Item = T>, value: impl FnMut(T) -> Json) -> Json {
    Json::List(things.into_iter().map(value).collect())
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Json {
        Json::Number(Amount::small(number))
    }
}

impl From<usize> for Json {
    fn from(number: usize) -> Json {
        Json::from(number as u32)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Json {
        value.map_or(Json::Null, Into::into)
    }
}

impl Json {
    /// A pair more at the end of an object, where there is a value.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: Option<impl Into<Json>>) -> Json {
        if let (Json::Object(pairs), Some(value)) = (&mut self, value) {
            pairs.push((Cow::Borrowed(key), value.into()));
        }
        self
    }
}

/// As JSON is written, without white space.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        f.write_str(&text)
    }
}

impl Json {
    fn write(&self, text: &mut String) {
        match self {
            Json::Null => text.push_str("null"),
            Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Json::Number(value) => text.push_str(&value.to_string()),
            Json::Text(value) => quote(value, text),
            Json::List(values) => {
                text.push('[');
                for (at, value) in values.iter().enumerate() {
                    text.push_str(if at > 0 { "," } else { "" });
                    value.write(text);
                }
                text.push(']');
            }
            Json::Object(pairs) => {
                text.push('{');
                for (at, (key, value)) in pairs.iter().enumerate() {
                    text.push_str(if at > 0 { "," } else { "" });
                    quote(key, text);
                    text.push(':');
                    value.write(text);
                }
                text.push('}');
            }
        }
    }
}

fn quote(value: &str, text: &mut String) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    text.push('"');
    let mut from = 0;
    for (at, byte) in value.bytes().enumerate().filter(|&(_, byte)| byte < 0x20 || byte == b'"' || byte == b'\\') {
        text.push_str(&value[from..at]);
        text.push('\\');
        if byte < 0x20 {
            text.push_str("u00");
            text.extend([HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        } else {
            text.push(char::from(byte));
        }
        from = at + 1;
    }
    text.push_str(&value[from..]);
    text.push('"');
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Amount::whole(value).map(Json::Number).ok_or_else(|| E::custom("a number is too large"))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        self.visit_i64(i64::try_from(value).unwrap_or(i64::MAX))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        Amount::from_f64(value).map(Json::Number).ok_or_else(|| E::custom("a number is too large"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut pairs = Vec::new();
        while let Some((Json::Text(key), value)) = map.next_entry()? {
            pairs.push((Cow::Owned(key), value));
        }
        Ok(Json::Object(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_through_text_unchanged() {
        let text = r#"{"a":[1,2.5,-3],"b":null,"c":{"d":true,"e":"文"},"f":{},"g":"\"\\\u000a\u001f/"}"#;
        let tree: Json = serde_json::from_str(text).unwrap();
        assert_eq!(tree.to_string(), text);
        let number = |text| Json::Number(Amount::parse(text).unwrap());
        let built = object([
            ("a", Json::List(vec![Json::from(1_u32), number("2.5"), number("-3")])),
            ("b", Json::from(None::<u32>)),
            ("c", object([("d", Json::Bool(true))]).with("e", Some("文")).with("x", None::<u32>)),
            ("f", object([])),
            ("g", "\"\\\n\u{1f}/".into()),
        ]);
        assert_eq!(tree, built);
    }
}
