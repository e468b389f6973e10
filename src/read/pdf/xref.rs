//! Where the objects of a PDF lie: cross-reference tables and streams, or every `1 0 obj` in the file.

use super::lexer::{Lexer, is_space};
use super::object::{Dict, Object};
use super::objects::Objects;
use std::collections::{BTreeMap, BTreeSet};

/// Cross-references that one leads to: one for each time that the file was saved over.
const MAX_SECTIONS: usize = 256;

/// Objects that a file may have. A report has some hundreds, a long one with tags some ten thousand.
const MAX_PLACES: usize = 500_000;

/// Where an object lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Behind so many bytes.
    At(usize),
    /// In an object stream, as the n-th.
    In { stream: u32, index: usize },
}

/// By the objects' numbers.
pub(super) type Places = BTreeMap<u32, Place>;

/// Reads the cross-references, the last one first: what it says holds against those before it.
pub(super) fn read(file: &dyn Objects) -> Option<(Places, Dict)> {
    let mut sections = Sections { file, places: Places::new(), free: BTreeSet::new() };
    let (mut trailer, mut seen) = (None, BTreeSet::new());
    let mut next = vec![start(file.bytes())?];
    while let Some(at) = next.pop() {
        if !seen.insert(at) || seen.len() > MAX_SECTIONS {
            continue;
        }
        let dict = sections.section(at)?;
        // Of a file for old and new programs the stream holds against the table before.
        next.extend(dict.get("Prev").and_then(Object::count));
        next.extend(dict.get("XRefStm").and_then(Object::count));
        trailer.get_or_insert(dict);
    }
    Some((sections.places, trailer?))
}

/// What the last `startxref` says.
fn start(bytes: &[u8]) -> Option<usize> {
    /// It stands at the end; some servers put as much behind it.
    const END: usize = 2_048;
    let from = bytes.len().saturating_sub(END);
    let at = bytes[from..].windows(9).rposition(|word| word == b"startxref")?;
    Lexer::new(bytes, from + at + 9).operand()?.count()
}

struct Sections<'a> {
    file: &'a dyn Objects,
    places: Places,
    /// Numbers that a later section says are of no object.
    free: BTreeSet<u32>,
}

impl Sections<'_> {
    fn section(&mut self, at: usize) -> Option<Dict> {
        let mut lexer = Lexer::new(self.file.bytes(), at);
        lexer.skip_space();
        if self.file.bytes().get(lexer.at..)?.starts_with(b"xref") {
            lexer.at += 4;
            return self.table(&mut lexer);
        }
        self.stream(at)
    }

    fn table(&mut self, lexer: &mut Lexer<'_>) -> Option<Dict> {
        loop {
            let first = match lexer.operand()? {
                Object::Word(word) if *word == *"trailer" => break,
                first => first.count()?,
            };
            let count = lexer.operand()?.count()?;
            for number in first..first.checked_add(count)? {
                let (at, _) = (lexer.operand()?.count()?, lexer.operand()?);
                let is_used = lexer.operand()?.is_word("n");
                self.put(number, is_used.then_some(Place::At(at)))?;
            }
        }
        match lexer.object()? {
            Object::Dict(dict) => Some((*dict).clone()),
            _ => None,
        }
    }

    fn put(&mut self, number: usize, place: Option<Place>) -> Option<()> {
        let number = u32::try_from(number).ok()?;
        if self.places.len() + self.free.len() > MAX_PLACES {
            return None;
        }
        match place {
            Some(place) if !self.free.contains(&number) => {
                self.places.entry(number).or_insert(place);
            }
            None if !self.places.contains_key(&number) => {
                self.free.insert(number);
            }
            _ => {}
        }
        Some(())
    }

    fn stream(&mut self, at: usize) -> Option<Dict> {
        let (_, object) = self.file.object_at(at)?;
        let Object::Stream(stream) = object else { return None };
        let dict = &stream.dict;
        let widths: Vec<usize> = dict.get("W")?.array().iter().map(Object::count).collect::<Option<_>>()?;
        let [kind, second, third] = widths[..] else { return None };
        if kind.max(second).max(third) > 8 || second == 0 {
            return None;
        }
        let size = dict.get("Size").and_then(Object::count)? as f64;
        let whole = [Object::Number(0.0), Object::Number(size)];
        let index = dict.get("Index").map_or(&whole[..], Object::array);
        let (bytes, _) = self.file.data(&stream);
        let mut rows = bytes.chunks_exact(kind + second + third);
        for range in index.chunks_exact(2) {
            let (first, count) = (range[0].count()?, range[1].count()?);
            for (number, row) in (first..first.checked_add(count)?).zip(rows.by_ref()) {
                let (kind_of, rest) = row.split_at(kind);
                let (a, b) = rest.split_at(second);
                let place = match if kind == 0 { 1 } else { big(kind_of) } {
                    0 => None,
                    1 => Some(Place::At(big(a) as usize)),
                    2 => Some(Place::In { stream: u32::try_from(big(a)).ok()?, index: big(b) as usize }),
                    _ => continue,
                };
                self.put(number, place)?;
            }
        }
        Some(stream.dict.clone())
    }
}

/// A number, the highest byte first.
fn big(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

/// Every `1 0 obj` in the file: the last of a number holds.
pub(super) fn scan(bytes: &[u8]) -> Places {
    let mut places = Places::new();
    for at in words(bytes, b"obj") {
        if let Some((number, start)) = numbered(bytes, at)
            && places.len() < MAX_PLACES
        {
            places.insert(number, Place::At(start));
        }
    }
    places
}

/// Where such a word stands.
fn words<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes.windows(word.len()).enumerate().filter(move |(_, window)| *window == word).map(|(at, _)| at)
}

/// The number of an object whose `obj` stands here, and where that number starts.
fn numbered(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let (_, generation) = number_before(bytes, at)?;
    let (number, start) = number_before(bytes, generation)?;
    Some((number, start))
}

/// The number that ends before here, and where it starts.
fn number_before(bytes: &[u8], mut at: usize) -> Option<(u32, usize)> {
    /// More white space stands there in no file.
    const SPACES: usize = 8;
    let end = bytes[..at].iter().rev().take(SPACES).take_while(|&&byte| is_space(byte)).count();
    at -= end;
    let digits = bytes[..at].iter().rev().take(11).take_while(|byte| byte.is_ascii_digit()).count();
    let text = std::str::from_utf8(&bytes[at - digits..at]).ok()?;
    Some((text.parse().ok()?, at - digits))
}

/// The numbers of object streams, by the words in them.
pub(super) fn object_streams(bytes: &[u8]) -> Vec<u32> {
    let mut last = None;
    let mut found = BTreeSet::new();
    let mut objects = words(bytes, b"obj").peekable();
    for at in words(bytes, b"/ObjStm") {
        while let Some(object) = objects.next_if(|&object| object < at) {
            last = numbered(bytes, object).or(last);
        }
        found.extend(last.map(|(number, _)| number));
    }
    found.into_iter().rev().collect()
}

/// The trailer that leads to a catalogue: the last one written, or what a cross-reference stream has of it, or a catalogue found.
pub(super) fn found_trailer(file: &dyn Objects) -> Option<Dict> {
    /// More than this are not looked at.
    const MOST: usize = 100;
    let mut trailers: Vec<usize> = words(file.bytes(), b"trailer").map(|at| at + 7).collect();
    let streams: Vec<usize> = words(file.bytes(), b"/XRef").collect();
    trailers.extend(streams.into_iter().rev().take(MOST).filter_map(|at| dict_around(file.bytes(), at)));
    trailers.sort_unstable();
    let dict = |at: usize| match Lexer::new(file.bytes(), at).object() {
        Some(Object::Dict(dict)) if dict.contains_key("Root") => Some((*dict).clone()),
        _ => None,
    };
    trailers.into_iter().rev().take(MOST).find_map(dict).or_else(|| {
        let catalogue = words(file.bytes(), b"/Catalog").last()?;
        let object = file.bytes()[..catalogue].windows(3).rposition(|word| word == b"obj")?;
        let (number, _) = numbered(file.bytes(), object)?;
        Some(Dict::from([("Root".to_owned(), Object::Reference(number))]))
    })
}

/// Where the dictionary starts that a word stands in.
fn dict_around(bytes: &[u8], at: usize) -> Option<usize> {
    /// Longer ones are not.
    const NEAR: usize = 2_048;
    let from = at.saturating_sub(NEAR);
    let object = bytes[from..at].windows(3).rposition(|word| word == b"obj")?;
    Some(from + object + 3)
}
