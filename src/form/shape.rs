//! From a tree of JSON to a type, or the first fault of its shape: where it is, and what is needed there.

use super::objects::{Step, Strict};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a value; `what` names it in the reason.
///
/// # Errors
/// The first place whose shape is another: `county: rules[QS-FLOW]: missing field ‘severity’`.
pub fn read<T: DeserializeOwned>(value: &Value, what: &str) -> Result<T, String> {
    T::deserialize(Strict(value)).map_err(|fault| {
        let place = place(value, fault.way.iter().rev());
        [what, &place, ": ", &plain(fault.reason)].concat()
    })
}

/// A way into a value; an item of a list is named by its id, where it has one.
fn place<'a>(value: &Value, way: impl Iterator<Item = &'a Step>) -> String {
    let (mut place, mut inner) = (String::new(), Some(value));
    for segment in way {
        match segment {
            Step::Item(index) => {
                inner = inner.and_then(|list| list.get(*index));
                let id = inner.and_then(|item| item.get("id")?.as_str());
                place += &["[", &id.map_or_else(|| index.to_string(), str::to_owned), "]"].concat();
            }
            Step::Key(key) => {
                inner = inner.and_then(|object| object.get(key));
                place += &[": ", key].concat();
            }
        }
    }
    place
}

/// The reason in words for those who write JSON and no Rust: of our types no names.
fn plain(reason: String) -> String {
    const TYPES: [(&str, &str); 2] =
        [("expected struct ", "expected an object"), ("expected enum ", "expected a text")];
    const WORDS: [(&str, &str); 8] = [
        ("invalid type: unit value", "invalid type: null"),
        ("invalid type: sequence", "invalid type: a list"),
        ("expected u32", "expected a whole number"),
        ("expected a string", "expected a text"),
        ("expected a sequence", "expected a list"),
        ("expected a map", "expected an object"),
        ("expected a boolean", "expected true or false"),
        ("expected an array", "expected a list"),
    ];
    let unnamed = |reason: String, (of, instead): &(&str, &str)| match reason.split_once(of) {
        Some((before, named)) => {
            let behind = named.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
            [before, instead, behind].concat()
        }
        None => reason,
    };
    let reason = TYPES.iter().fold(reason, unnamed);
    WORDS.iter().fold(reason, |reason, (from, to)| reason.replace(from, to))
}

/// Where `null` stands in a value in which every key that is given says something.
#[must_use]
pub fn null_in(value: &Value) -> Option<String> {
    let inside = |place: String, value: &Value| null_in(value).map(|inner| place + &inner);
    match value {
        Value::Null => Some(": null says nothing".to_owned()),
        Value::Array(items) => items.iter().enumerate().find_map(|(at, item)| inside(format!("[{at}]"), item)),
        Value::Object(pairs) => pairs.iter().find_map(|(key, value)| inside([": ", key].concat(), value)),
        _ => None,
    }
}

/// Objects whose keys are names of the writer's own, in the order as written.
pub mod pairs {
    use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
    use serde::ser::{Serialize, Serializer};
    use std::fmt;
    use std::marker::PhantomData;

    /// Writes them as an object.
    ///
    /// # Errors
    /// The serializer's.
    pub fn serialize<K: Serialize, V: Serialize, S: Serializer>(pairs: &[(K, V)], to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(pairs.iter().map(|(key, value)| (key, value)))
    }

    /// Reads them off an object.
    ///
    /// # Errors
    /// The deserializer's.
    pub fn deserialize<'de, V: Deserialize<'de>, D: Deserializer<'de>>(of: D) -> Result<Vec<(String, V)>, D::Error> {
        of.deserialize_map(Pairs(PhantomData))
    }

    struct Pairs<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
        type Value = Vec<(String, V)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = Vec::new();
            while let Some(pair) = map.next_entry()? {
                pairs.push(pair);
            }
            Ok(pairs)
        }
    }
}
