//! The fields of an object. Whatever is wrong with them is said, with the place: every fault, not the first alone.

use crate::json::Json;
use crate::report::YEARS;
use std::borrow::Cow;

/// An object being read. Every key must be asked for; those that were not are refused at the end.
pub(crate) struct Fields<'a> {
    /// Where it stands: `cn-2021: tables[0]`.
    at: String,
    pairs: &'a [(Cow<'static, str>, Json)],
    /// Of each pair: was it asked for?
    asked: Vec<bool>,
    reasons: &'a mut Vec<String>,
}

/// Reads an object by its fields; an empty one, and a reason, where it is none.
pub(crate) fn read<T>(json: &Json, at: &str, reasons: &mut Vec<String>, take: impl FnOnce(&mut Fields<'_>) -> T) -> T {
    let pairs: &[_] = if let Json::Object(pairs) = json {
        pairs
    } else {
        reasons.push(format!("{at}: an object is needed"));
        // Its fields are missing because it is; to say so for each would hide the fault.
        return take(&mut Fields { at: at.to_owned(), pairs: &[], asked: Vec::new(), reasons: &mut Vec::new() });
    };
    let mut fields = Fields { at: at.to_owned(), pairs, asked: vec![false; pairs.len()], reasons };
    let taken = take(&mut fields);
    let Fields { asked, reasons, .. } = fields;
    for ((key, _), asked) in pairs.iter().zip(asked) {
        if !asked {
            reasons.push(format!("{at}: {key} is not known"));
        }
    }
    taken
}

impl<'a> Fields<'a> {
    /// What stands under a key.
    pub(crate) fn get(&mut self, key: &str) -> Option<&'a Json> {
        let at = self.pairs.iter().position(|(known, _)| known == key)?;
        self.asked[at] = true;
        Some(&self.pairs[at].1)
    }

    /// Something else that is wrong.
    pub(crate) fn refuse(&mut self, reason: &str) {
        self.reasons.push(format!("{}: {reason}", self.at));
    }

    /// What is wrong with something inside, said there.
    pub(crate) fn refuse_all(&mut self, reasons: Vec<String>) {
        self.reasons.extend(reasons);
    }

    /// A value of the wrong kind.
    fn fault(&mut self, key: &str, needed: &str) {
        self.reasons.push(format!("{}: {key}: {needed} is needed", self.at));
    }

    fn must_have(&mut self, key: &str, needed: &str) {
        if !self.pairs.iter().any(|(known, _)| known == key) {
            self.fault(key, needed);
        }
    }

    /// A text, if it is given.
    pub(crate) fn text_if(&mut self, key: &str) -> Option<String> {
        if let Json::Text(text) = self.get(key)? {
            return Some(text.clone());
        }
        self.fault(key, "a text");
        None
    }

    /// A text, if it is given and not null.
    pub(crate) fn text_or_null(&mut self, key: &str) -> Option<String> {
        if self.get(key) == Some(&Json::Null) { None } else { self.text_if(key) }
    }

    /// A text.
    pub(crate) fn text(&mut self, key: &str) -> String {
        self.must_have(key, "a text");
        self.text_if(key).unwrap_or_default()
    }

    /// A whole number from 0 on, if it is given.
    pub(crate) fn number_if(&mut self, key: &str) -> Option<u32> {
        let value = self.get(key)?;
        let number = if let Json::Number(number) = value { number.to_u32() } else { None };
        if number.is_none() {
            self.fault(key, "a whole number");
        }
        number
    }

    /// A whole number from 0 on.
    pub(crate) fn number(&mut self, key: &str) -> u32 {
        self.must_have(key, "a whole number");
        self.number_if(key).unwrap_or_default()
    }

    /// A year that a report may be of, if it is given.
    pub(crate) fn year_if(&mut self, key: &str) -> Option<u32> {
        let year = self.number_if(key)?;
        if !YEARS.contains(&year) {
            self.fault(key, &format!("a year from {} to {}", YEARS.start(), YEARS.end()));
            return None;
        }
        Some(year)
    }

    /// A year that a report may be of.
    pub(crate) fn year(&mut self, key: &str) -> u32 {
        self.must_have(key, "a year");
        self.year_if(key).unwrap_or(*YEARS.start())
    }

    /// Yes or no; no where it is not given.
    pub(crate) fn flag(&mut self, key: &str) -> bool {
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
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        let Some(values) = self.list_if(key) else { return Vec::new() };
        let text = |value: &Json| if let Json::Text(text) = value { Some(text.clone()) } else { None };
        let texts: Vec<String> = values.iter().filter_map(text).collect();
        if texts.len() < values.len() {
            self.fault(key, "a list of texts");
        }
        texts
    }

    /// Texts that must be given.
    pub(crate) fn texts_of(&mut self, key: &str) -> Vec<String> {
        self.must_have(key, "a list of texts");
        self.texts(key)
    }

    /// A list, if it is given.
    pub(crate) fn list_if(&mut self, key: &str) -> Option<&'a [Json]> {
        if let Json::List(values) = self.get(key)? {
            return Some(values);
        }
        self.fault(key, "a list");
        None
    }

    fn list(&mut self, key: &str) -> &'a [Json] {
        self.must_have(key, "a list");
        self.list_if(key).unwrap_or(&[])
    }

    /// A list of objects; none where it is not given.
    pub(crate) fn objects_if<T>(&mut self, key: &str, take: impl Fn(&mut Fields<'_>) -> T) -> Vec<T> {
        if self.get(key).is_some() { self.objects(key, take) } else { Vec::new() }
    }

    /// A list of objects. One is named by its id, where it has one.
    pub(crate) fn objects<T>(&mut self, key: &str, take: impl Fn(&mut Fields<'_>) -> T) -> Vec<T> {
        let values = self.list(key);
        let place = |at: usize, value: &Json| match value.get("id") {
            Some(Json::Text(id)) => format!("{}: {key}[{id}]", self.at),
            _ => format!("{}: {key}[{at}]", self.at),
        };
        let one = |(at, value): (usize, &Json)| read(value, &place(at, value), self.reasons, &take);
        values.iter().enumerate().map(one).collect()
    }

    /// A list of lists of objects.
    pub(crate) fn object_rows<T>(&mut self, key: &str, take: impl Fn(&mut Fields<'_>) -> T) -> Vec<Vec<T>> {
        let rows = self.list(key);
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
    pub(crate) fn object<T>(&mut self, key: &str, take: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        let value = self.get(key).unwrap_or(&Json::Null);
        read(value, &format!("{}: {key}", self.at), self.reasons, take)
    }

    /// An object, if it is given.
    pub(crate) fn object_if<T>(&mut self, key: &str, take: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        self.get(key)?;
        Some(self.object(key, take))
    }

    /// An object of texts, as an example is.
    pub(crate) fn pairs(&mut self, key: &str) -> Vec<(String, String)> {
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
    pub(crate) fn word_if<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text_if(key)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|&(_, value)| value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|&(word, _)| word).collect();
            self.fault(key, &known.join(" or "));
        }
        found
    }

    /// One of these words.
    pub(crate) fn word<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Option<T> {
        self.must_have(key, "a text");
        self.word_if(key, words)
    }
}
