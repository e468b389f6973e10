//! The fields of an object in a definition. Whatever is wrong with them is said, with the place: every fault, not the first alone.

use crate::json::Json;
use std::borrow::Cow;

/// An object being read. Every key must be asked for; those that were not are refused at the end.
pub(super) struct Fields<'a> {
    /// Where it stands: `cn-2021: tables[0]`.
    at: String,
    pairs: &'a [(Cow<'static, str>, Json)],
    asked: Vec<&'static str>,
    reasons: &'a mut Vec<String>,
}

/// Reads an object by its fields; an empty one, and a reason, where it is none.
pub(super) fn read<T>(json: &Json, at: &str, reasons: &mut Vec<String>, take: impl FnOnce(&mut Fields<'_>) -> T) -> T {
    let pairs: &[_] = if let Json::Object(pairs) = json {
        pairs
    } else {
        reasons.push(format!("{at}: an object is needed"));
        // Its fields are missing because it is; to say so for each would hide the fault.
        return take(&mut Fields { at: at.to_owned(), pairs: &[], asked: Vec::new(), reasons: &mut Vec::new() });
    };
    let mut fields = Fields { at: at.to_owned(), pairs, asked: Vec::new(), reasons };
    let taken = take(&mut fields);
    let Fields { asked, reasons, .. } = fields;
    for (key, _) in pairs.iter().filter(|(key, _)| !asked.contains(&&**key)) {
        reasons.push(format!("{at}: {key} is not known"));
    }
    taken
}

impl<'a> Fields<'a> {
    fn get(&mut self, key: &'static str) -> Option<&'a Json> {
        self.asked.push(key);
        self.pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    fn fault(&mut self, key: &str, needed: &str) {
        self.reasons.push(format!("{}: {key}: {needed} is needed", self.at));
    }

    fn must_have(&mut self, key: &str, needed: &str) {
        if !self.pairs.iter().any(|(known, _)| known == key) {
            self.fault(key, needed);
        }
    }

    /// A text, if it is given.
    pub(super) fn text_if(&mut self, key: &'static str) -> Option<String> {
        if let Json::Text(text) = self.get(key)? {
            return Some(text.clone());
        }
        self.fault(key, "a text");
        None
    }

    /// A text.
    pub(super) fn text(&mut self, key: &'static str) -> String {
        self.must_have(key, "a text");
        self.text_if(key).unwrap_or_default()
    }

    /// A whole number from 0 on, if it is given.
    pub(super) fn number_if(&mut self, key: &'static str) -> Option<u32> {
        let value = self.get(key)?;
        let number = if let Json::Number(number) = value { number.to_u32() } else { None };
        if number.is_none() {
            self.fault(key, "a whole number");
        }
        number
    }

    /// A whole number from 0 on.
    pub(super) fn number(&mut self, key: &'static str) -> u32 {
        self.must_have(key, "a whole number");
        self.number_if(key).unwrap_or_default()
    }

    /// Yes or no; no where it is not given.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        match self.get(key) {
            Some(Json::Bool(flag)) => *flag,
            None => false,
            Some(_) => {
                self.fault(key, "true or false");
                false
            }
        }
    }

    /// Texts; none where they are not given.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<String> {
        let Some(values) = self.values(key, false) else { return Vec::new() };
        let text = |value: &Json| if let Json::Text(text) = value { Some(text.clone()) } else { None };
        let texts: Vec<String> = values.iter().filter_map(text).collect();
        if texts.len() < values.len() {
            self.fault(key, "a list of texts");
        }
        texts
    }

    fn values(&mut self, key: &'static str, must: bool) -> Option<&'a [Json]> {
        match self.get(key) {
            Some(Json::List(values)) => return Some(values),
            None if !must => {}
            _ => self.fault(key, "a list"),
        }
        None
    }

    /// A list of objects.
    pub(super) fn objects<T>(&mut self, key: &'static str, take: impl Fn(&mut Fields<'_>) -> T) -> Vec<T> {
        let values = self.values(key, true).unwrap_or(&[]);
        let one = |(at, value): (usize, &Json)| read(value, &format!("{}: {key}[{at}]", self.at), self.reasons, &take);
        values.iter().enumerate().map(one).collect()
    }

    /// A list of lists of objects.
    pub(super) fn object_rows<T>(&mut self, key: &'static str, take: impl Fn(&mut Fields<'_>) -> T) -> Vec<Vec<T>> {
        let rows = self.values(key, true).unwrap_or(&[]);
        let mut read_rows = Vec::new();
        for (row, values) in rows.iter().enumerate() {
            let Json::List(values) = values else {
                self.fault(key, "a list of lists");
                continue;
            };
            let place = |at: usize| format!("{}: {key}[{row}][{at}]", self.at);
            let one = |(at, value): (usize, &Json)| read(value, &place(at), self.reasons, &take);
            read_rows.push(values.iter().enumerate().map(one).collect());
        }
        read_rows
    }

    /// An object.
    pub(super) fn object<T>(&mut self, key: &'static str, take: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        let value = self.get(key).unwrap_or(&Json::Null);
        read(value, &format!("{}: {key}", self.at), self.reasons, take)
    }

    /// An object of texts, as an example is.
    pub(super) fn pairs(&mut self, key: &'static str) -> Vec<(String, String)> {
        let value = self.get(key);
        let pair = |(name, value): &(Cow<'static, str>, Json)| {
            if let Json::Text(text) = value { Some((name.to_string(), text.clone())) } else { None }
        };
        if let Some(Json::Object(pairs)) = value {
            let texts: Vec<_> = pairs.iter().filter_map(pair).collect();
            if texts.len() == pairs.len() {
                return texts;
            }
        }
        self.fault(key, "an object of texts");
        Vec::new()
    }

    /// One of these words, if it is given.
    pub(super) fn word_if<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text_if(key)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|&(_, value)| value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|&(word, _)| word).collect();
            self.fault(key, &known.join(" or "));
        }
        found
    }

    /// One of these words.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        self.must_have(key, "a text");
        self.word_if(key, words)
    }
}
