//! What a sentence is, in Chinese and English, and those that several rooms say. A check's own stand at the top of its file.
//!
//! `{0}` is the first thing to be put in, `{@}` the place of the cell; both languages ask for the same, or nothing is compiled. Labels
//! stay in English sentences as the form prints them. Neither its name nor its words go into the key of a finding: of two findings of
//! one rule with the same values, each says a [`Part::Mark`] of its own.

use crate::amount::Amount;

/// The language of sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// A sentence, or a part of one, in both languages.
#[derive(Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What it is called.
    pub name: &'static str,
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Sentence {
    /// The sentence with what is to be put in.
    #[must_use]
    pub(crate) fn with<const N: usize>(&'static self, parts: [Part; N]) -> Says {
        debug_assert!(asked(self.zh) & 0x3ff < 1 << N, "{}: a part is missing", self.name);
        Says { sentence: self, parts: parts.into() }
    }
}

/// A sentence and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says {
    /// The sentence.
    pub sentence: &'static Sentence,
    /// What is put in, in the order of the sentence's numbers.
    pub parts: Vec<Part>,
}

/// What goes into a sentence. Positions are those of the form's tables and of a table's rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words as they are.
    Word(String),
    /// What the source prints, shortened.
    Printed(String),
    /// A name of the form's, in quotes.
    Name(String),
    /// A figure.
    Figure(Amount),
    /// How many.
    Count(usize),
    /// A limit of the rule, which is no value of the report.
    Limit(u32),
    /// A table's name.
    Table(usize),
    /// Names in a row, as they are.
    Words(Vec<String>),
    /// Tables, with their titles.
    Tables(Vec<usize>),
    /// Rows of a table.
    Rows(usize, Vec<usize>),
    /// Columns of a table.
    Columns(usize, Vec<usize>),
    /// Headings, by their numbers.
    Headings(Vec<u32>),
    /// The Chinese digit of a heading.
    Numeral(u32),
    /// A part that is a sentence of its own.
    Says(Says),
    /// What a rule of the form, by its position, says itself, with what it asks for by name.
    Worded(usize, Vec<(String, Part)>),
    /// Nothing, where a part may be missing.
    Nothing,
    /// What tells a finding from another of its rule where the values are the same; it is not said.
    Mark(&'static str),
}

impl Part {
    /// A row of a table.
    #[must_use]
    pub(crate) fn row(table: usize, row: usize) -> Part {
        Part::Rows(table, vec![row])
    }

    /// A column of a table.
    #[must_use]
    pub(crate) fn column(table: usize, column: usize) -> Part {
        Part::Columns(table, vec![column])
    }
}

/// Sentences, each in Chinese and, below it, in English; both ask for the same things to be put in.
macro_rules! sentences {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        $(
            pub(crate) static $name: $crate::finding::sentences::Sentence =
                $crate::finding::sentences::Sentence { name: stringify!($name), zh: $zh, en: $en };
            const _: () = assert!(
                $crate::finding::sentences::asked($zh) == $crate::finding::sentences::asked($en),
                concat!(stringify!($name), ": what is put in differs between the languages")
            );
        )*
    };
}

pub(crate) use sentences;

/// What a wording asks for: a bit for each of `{0}` to `{9}` and, the last, for `{@}`.
pub(crate) const fn asked(wording: &str) -> u16 {
    let bytes = wording.as_bytes();
    let (mut asked, mut at) = (0, 0);
    while at + 2 < bytes.len() {
        if bytes[at] == b'{' {
            asked |= match bytes[at + 1] {
                digit @ b'0'..=b'9' => 1 << (digit - b'0'),
                b'@' => 1 << 10,
                _ => panic!("what is put in is a digit or @"),
            };
        }
        at += 1;
    }
    asked
}

sentences! {
    AT_CELL: "{0}{1}行{2}列",
        "{0}, row {1}, column {2}";
    AT_CELL_ACROSS: "{0}{1}部分{2}列",
        "{0}, part {1}, column {2}";
    AND: "、",
        ", ";
    ROWS_OF_GROUP: "{0}各行",
        "all rows of {0}";
    MORE: "{0}等 {1} 项",
        "{0} and others, {1} in all";
}
