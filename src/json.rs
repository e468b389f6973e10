//! JSON as a tree: what forms are written in and results are given as.
//!
//! Forms, reports and options are read from the tree and results are built as one, so that all are the same natively and in the wasm,
//! and no type of theirs needs code of its own for either: derived readers and writers came to a third of the module. The reader is
//! for what `JSON.stringify` writes: a general one (`serde_json`) brings the reading and printing of floats, some 12 KB.

use crate::amount::Amount;
use serde::ser::{Error, Serialize, Serializer};
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
    /// What stands under a key of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        let Json::Object(pairs) = self else { return None };
        pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

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

impl Json {
    /// Reads JSON (RFC 8259); numbers are rounded to what figures hold, half a surrogate pair is no character and becomes U+FFFD.
    /// `None` for anything else, for a number past the range of figures, and for what is deeper than any form or report.
    #[must_use]
    pub fn parse(text: &str) -> Option<Json> {
        let mut reader = Reader { text, at: 0 };
        let json = reader.value(0)?;
        reader.space();
        (reader.at == text.len()).then_some(json)
    }
}

/// So that a native program can give results in any format that serde knows.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(value) if value.is_whole() => serializer.serialize_i64(value.to_i64()),
            Json::Number(value) => serializer.serialize_f64(value.to_string().parse().map_err(S::Error::custom)?),
            Json::Text(value) => serializer.serialize_str(value),
            Json::List(values) => serializer.collect_seq(values),
            Json::Object(pairs) => serializer.collect_map(pairs.iter().map(|(key, value)| (key, value))),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// The next byte; 0, which JSON has nowhere, at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Passes what stands next, if it is this.
    fn pass(&mut self, token: &str) -> bool {
        self.space();
        let is_next = self.text[self.at..].starts_with(token);
        self.at += if is_next { token.len() } else { 0 };
        is_next
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        const DEEPEST: usize = 16;
        if depth > DEEPEST {
            return None;
        }
        self.space();
        match self.peek() {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Json::Text),
            b'n' => self.pass("null").then_some(Json::Null),
            b't' => self.pass("true").then_some(Json::Bool(true)),
            b'f' => self.pass("false").then_some(Json::Bool(false)),
            _ => self.number().map(Json::Number),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        let mut pairs = Vec::new();
        self.at += 1;
        while !self.pass("}") {
            if !pairs.is_empty() && !self.pass(",") {
                return None;
            }
            self.space();
            let key = self.string()?;
            if !self.pass(":") {
                return None;
            }
            pairs.push((Cow::Owned(key), self.value(depth + 1)?));
        }
        Some(Json::Object(pairs))
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        let mut values = Vec::new();
        self.at += 1;
        while !self.pass("]") {
            if !values.is_empty() && !self.pass(",") {
                return None;
            }
            values.push(self.value(depth + 1)?);
        }
        Some(Json::List(values))
    }

    fn number(&mut self) -> Option<Amount> {
        let rest = &self.text[self.at..];
        let end = rest.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'));
        let number = &rest[..end.unwrap_or(rest.len())];
        self.at += number.len();
        Amount::nearest(number)
    }

    fn string(&mut self) -> Option<String> {
        if self.peek() != b'"' {
            return None;
        }
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().position(|byte| byte < 0x20 || byte == b'"' || byte == b'\\')?;
            string.push_str(&rest[..plain]);
            self.at += plain + 1;
            match rest.as_bytes()[plain] {
                b'"' => return Some(string),
                b'\\' => string.push(self.escaped()?),
                // A control stands in no text but escaped.
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let letter = self.peek();
        self.at += 1;
        Some(match letter {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let code = self.code()?;
                self.second_half(code).or_else(|| char::from_u32(code)).unwrap_or('\u{fffd}')
            }
            b'"' | b'\\' | b'/' => char::from(letter),
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn code(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.chars().try_fold(0, |code, digit| Some(code << 4 | digit.to_digit(16)?))
    }

    /// The character of a surrogate pair, where the second half follows this first one. `JSON.stringify` escapes none but halves that
    /// stand alone; other programs write every character of the upper planes so.
    fn second_half(&mut self, first: u32) -> Option<char> {
        let (start, high) = (self.at, first.checked_sub(0xd800).filter(|&high| high < 0x400)?);
        let low = self.text[start..].starts_with("\\u").then(|| {
            self.at += 2;
            self.code()?.checked_sub(0xdc00).filter(|&low| low < 0x400)
        });
        let pair = low.flatten().and_then(|low| char::from_u32(0x10000 + (high << 10 | low)));
        if pair.is_none() {
            // What follows is a character of its own, or none.
            self.at = start;
        }
        pair
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn goes_through_text_unchanged() {
        let text = r#"{"a":[1,2.5,-3],"b":null,"c":{"d":true,"e":"文"},"f":{},"g":"\"\\\u000a\u001f/"}"#;
        let tree = Json::parse(text).unwrap();
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

    #[test]
    fn reads_what_serde_json_reads() {
        for text in [
            "null",
            " [ 1 , -2.5, 0.1234567, 1e-7 , [ ] , { } ] ",
            r#"{"a" : "x\n\t\r\b\f\/\u4e2d\"\\", "b":[true,false,null]}"#,
            r#""\ud842\uDFB7\uE000\u007f""#,
            "[1E2, 1.5e+2, 25e-1, -0, 0.0, 1e-10]",
            "\t\n\r [\r\n]\t",
            "\"\u{7f}\u{2028}\u{feff}\"",
            "\"文字\"",
        ] {
            let other: serde_json::Value = serde_json::from_str(text).unwrap();
            let json = Json::parse(text).unwrap();
            assert_eq!(json, from_serde(&other), "{text}");
            assert_eq!(from_serde(&serde_json::to_value(&json).unwrap()), json, "{text}");
        }
        for (text, read) in [
            (r#""\ud800x""#, "\u{fffd}x"),
            (r#""\ud800\u0041""#, "\u{fffd}A"),
            (r#""\ud800\ud842\udfb7""#, "\u{fffd}𠮷"),
            (r#""\udfb7\ud842""#, "\u{fffd}\u{fffd}"),
            (r#""\ud842\n""#, "\u{fffd}\n"),
        ] {
            assert_eq!(Json::parse(text), Some(read.into()), "{text}");
        }
    }

    #[test]
    fn refuses_what_serde_json_refuses() {
        for text in [
            "",
            "nul",
            "[1",
            "[1 2]",
            "[,1]",
            "{\"a\" 1}",
            "{a:1}",
            "{\"a\":1 \"b\":2}",
            "\"x",
            "\"\\x\"",
            "\"\\u12\"",
            "1 2",
            "--1",
            "+",
            "1e",
            "]",
            "tru",
            r#""\u+123""#,
            r#""\u-123""#,
            r#""\u 123""#,
            r#""\u12é""#,
            r#""\ud842\u+fb7""#,
            "\"\n\"",
            "\"\t\"",
            "\"\0\"",
            "\u{c}1",
            "\u{b}1",
            "\u{a0}1",
            "\u{feff}1",
            "01",
            "-01",
            "+1",
            "1.",
            ".5",
            "1e+",
            "1e1.5",
            "[1,]",
            "{\"a\":1,}",
            "{\"a\":1,,}",
            "'a'",
            "NaN",
            "Infinity",
            "-",
            "nullx",
            "True",
            "\0",
            "1\0",
            "[1]]",
            "/**/1",
        ] {
            assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text}");
            assert_eq!(Json::parse(text), None, "{text}");
        }
        assert_eq!(Json::parse(&"[".repeat(100_000)), None);
        assert_eq!(Json::parse("1e21"), None);
    }

    /// Is it what serde_json read? Floats may differ in their last digit, and of a name given twice either value is as good.
    fn is_same(ours: &Json, theirs: &serde_json::Value) -> bool {
        match (ours, theirs) {
            (Json::Object(pairs), serde_json::Value::Object(known)) => {
                let same = |(key, value): &(Cow<'static, str>, Json)| {
                    let twice = pairs.iter().filter(|(other, _)| other == key).count() > 1;
                    twice || known.get(&**key).is_some_and(|theirs| is_same(value, theirs))
                };
                pairs.len() >= known.len() && pairs.iter().all(same)
            }
            (Json::List(values), serde_json::Value::Array(known)) => {
                values.len() == known.len() && values.iter().zip(known).all(|(ours, theirs)| is_same(ours, theirs))
            }
            (Json::Number(amount), serde_json::Value::Number(number)) => {
                let (ours, theirs) = (amount.millionths() as f64, number.as_f64().unwrap() * 1e6);
                (ours - theirs).abs() <= 1.0 + theirs.abs() * 1e-12
            }
            _ => *ours == from_serde(theirs),
        }
    }

    /// Is it JSON, but for a half of a surrogate pair, deeper than any report, or with a number past the range of figures?
    fn is_left_to_us(text: &str, theirs: Option<&serde_json::Value>) -> bool {
        fn is_past(value: &serde_json::Value, depth: usize) -> bool {
            depth > 16
                || match value {
                    serde_json::Value::Number(number) => number.as_f64().unwrap().abs() > 9.2e12,
                    serde_json::Value::Array(values) => values.iter().any(|value| is_past(value, depth + 1)),
                    serde_json::Value::Object(pairs) => pairs.values().any(|value| is_past(value, depth + 1)),
                    _ => false,
                }
        }
        theirs.map_or_else(|| ["\\ud", "\\uD"].iter().any(|half| text.contains(half)), |value| is_past(value, 0))
    }

    proptest! {
        /// Pieces of JSON in any order, and values as they are written with one place changed.
        #[test]
        fn reads_as_serde_json_does(
            pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..12),
            value in values(),
            at in any::<prop::sample::Index>(),
            piece in prop::sample::select(PIECES.to_vec()),
        ) {
            let written = value.to_string();
            let places: Vec<usize> = written.char_indices().map(|(at, _)| at).chain([written.len()]).collect();
            let (start, end) = (at.index(places.len()), at.index(places.len() - 1) + 1);
            let put_in = [&written[..places[start]], piece, &written[places[start]..]].concat();
            let replaced = [&written[..places[end - 1]], piece, &written[places[end]..]].concat();
            for text in [pieces.concat(), written, put_in, replaced] {
                let theirs = serde_json::from_str::<serde_json::Value>(&text).ok();
                match (Json::parse(&text), &theirs) {
                    (Some(ours), Some(theirs)) => prop_assert!(is_same(&ours, theirs), "{text}"),
                    (None, None) => {}
                    (ours, _) => prop_assert!(is_left_to_us(&text, theirs.as_ref()), "{text}: {ours:?}"),
                }
            }
        }
    }

    const PIECES: [&str; 52] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\":",
        "\"b\"",
        "\"\"",
        "\\",
        "\\n",
        "\\u0041",
        "\\u+123",
        "\\u12",
        "\\ud842\\udfb7",
        "\\ud842",
        "\\udfb7",
        "\\u",
        "\\/",
        "\\x",
        "0",
        "1",
        "-",
        "+",
        ".",
        "e",
        "E",
        "00",
        "12.5",
        "-0",
        "1e3",
        "2E-2",
        "9999999999999",
        "null",
        "true",
        "false",
        "nul",
        " ",
        "\n",
        "\t",
        "\r",
        "\u{c}",
        "\u{b}",
        "\u{a0}",
        "\u{feff}",
        "\0",
        "\u{1f}",
        "\u{7f}",
        "é",
        "文",
        "𠮷",
    ];

    fn values() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(serde_json::Value::from),
            (-1_000_000_i64..1_000_000).prop_map(serde_json::Value::from),
            (-1e9..1e9).prop_map(serde_json::Value::from),
            "[a文𠮷\"\\\\/\n\t\u{1}-\u{3}]{0,4}".prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(4, 16, 4, |inside| {
            let list = prop::collection::vec(inside.clone(), 0..4).prop_map(serde_json::Value::from);
            let pairs = prop::collection::vec(("[a-c文\"]{0,2}", inside), 0..4);
            prop_oneof![list, pairs.prop_map(|pairs| serde_json::Value::Object(pairs.into_iter().collect()))]
        })
    }

    fn from_serde(value: &serde_json::Value) -> Json {
        match value {
            serde_json::Value::Null => Json::Null,
            serde_json::Value::Bool(value) => Json::Bool(*value),
            serde_json::Value::Number(number) => {
                let millionths = (number.as_f64().unwrap() * 1e6).round();
                Json::Number(Amount::parse(&format!("{:.6}", millionths / 1e6)).unwrap())
            }
            serde_json::Value::String(text) => Json::Text(text.clone()),
            serde_json::Value::Array(values) => Json::List(values.iter().map(from_serde).collect()),
            serde_json::Value::Object(pairs) => {
                Json::Object(pairs.iter().map(|(key, value)| (Cow::Owned(key.clone()), from_serde(value))).collect())
            }
        }
    }
}
