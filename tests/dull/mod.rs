//! Dull input: one thing again and again, as no report has it and as a broken converter, a careless paste or a hostile page has. What
//! one of it costs must not grow with how many there are.

#![allow(dead_code, unreachable_pub)]

pub mod files;
pub mod media;
pub mod pages;
pub mod texts;

use crate::common::{decode, draft::Draft, library};
use gouji::document::Document;
use gouji::finding::Language;
use gouji::form::pack::Library;
use gouji::judge::{Settings, run};
use gouji::read::Medium;
use gouji::report::Report;

/// A kind of dull input.
pub struct Kind {
    /// What it is more and more of.
    pub name: String,
    /// About so many bytes of it.
    pub make: Box<dyn Fn(usize) -> Source>,
}

/// What is checked.
pub enum Source {
    /// A file, or text.
    File(Vec<u8>, Option<Medium>),
    /// A report in hand, as `checkReport` takes it, with the other options.
    Report(String, String),
}

impl Source {
    /// How long it is.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Source::File(bytes, _) => bytes.len(),
            Source::Report(report, options) => report.len() + options.len(),
        }
    }
}

/// Text of any medium.
#[must_use]
pub fn text(text: impl Into<String>) -> Source {
    Source::File(text.into().into_bytes(), Some(Medium::Text))
}

/// A page.
#[must_use]
pub fn page(page: impl Into<String>) -> Source {
    Source::File(page.into().into_bytes(), Some(Medium::Html))
}

/// A kind by name.
pub fn kind(name: impl Into<String>, make: impl Fn(usize) -> Source + 'static) -> Kind {
    Kind { name: name.into(), make: Box::new(make) }
}

/// So many bytes of one thing.
#[must_use]
pub fn again(thing: &str, bytes: usize) -> String {
    thing.repeat((bytes / thing.len().max(1)).max(1))
}

/// So many bytes of things that differ by their number, which stands for `#`.
#[must_use]
pub fn counted(thing: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 64);
    let mut number = 0;
    while text.len() < bytes {
        // A letter a number: figures and words alike must differ.
        let c = char::from_u32(0x4e00 + number * 7_919 % 20_000).unwrap_or('字');
        text.push_str(&thing.replace('#', &number.to_string()).replace('@', &c.to_string()));
        number += 1;
    }
    text
}

/// A sound report as a page, something put into the running text of its first section.
#[must_use]
pub fn report_with(section: usize, inside: &str) -> String {
    let page = Draft::balanced(&library().form("cn-2021").unwrap().definition).html();
    let mark = ["总体情况</h2>\n", "改进情况</h2>\n", "报告的事项</h2>\n"][section];
    assert!(page.contains(mark), "{mark}");
    page.replacen(mark, &[mark, "<p>", inside, "</p>"].concat(), 1)
}

/// Takes a source the whole way: read, recognised, checked by every rule, also against itself as last year's, told in both languages,
/// and what was read checked once more as a report in hand.
pub fn take(source: &Source, library: &Library) -> usize {
    match source {
        Source::File(bytes, medium) => {
            let document = gouji::read::bytes::read(bytes, *medium, decode);
            whole(&document, library)
        }
        Source::Report(report, options) => {
            let options = gouji::input::options(&options.parse().expect("options are JSON")).expect("options");
            let json = report.parse().expect("a report is JSON");
            let Ok(report) = gouji::input::report(&json, &options.library, None) else { return 0 };
            told(&report, &options.library, &options.settings)
        }
    }
}

/// Takes a source the whole way once, as a page does; says in short what was read.
pub fn once(source: &Source, library: &Library) -> String {
    let settings = Settings::default();
    let told = |report: &Report, library: &Library, settings: &Settings| {
        let judgement = run(report, library, settings);
        let length = gouji::result::result(report, &judgement, library, Language::Zh).to_string().len();
        format!("{} findings, {length} bytes told", judgement.findings.len())
    };
    match source {
        Source::File(bytes, medium) => {
            let document = gouji::read::bytes::read(bytes, *medium, decode);
            let report = gouji::recognise::recognise(&document, library, None);
            let notes: Vec<String> = document.notes.iter().map(|note| format!("{note:.20?}")).collect();
            let blocks = document.blocks.len();
            drop(document);
            format!("{}, {blocks} blocks {}", told(&report, library, &settings), notes.join(" "))
        }
        Source::Report(report, options) => {
            let options = gouji::input::options(&options.parse().expect("options are JSON")).expect("options");
            let json = report.parse().expect("a report is JSON");
            match gouji::input::report(&json, &options.library, None) {
                Ok(report) => told(&report, &options.library, &options.settings),
                Err(_) => "refused".to_owned(),
            }
        }
    }
}

fn whole(document: &Document, library: &Library) -> usize {
    let report = gouji::recognise::recognise(document, library, None);
    let mut last = report.clone();
    last.year = report.year.map(|year| year - 1);
    told(&report, library, &Settings { last: Some(last), ..Settings::default() })
}

fn told(report: &Report, library: &Library, settings: &Settings) -> usize {
    let judgement = run(report, library, settings);
    let told = [Language::Zh, Language::En].map(|language| {
        let result = gouji::result::result(report, &judgement, library, language);
        result.to_string().len()
    });
    told[0] + told[1]
}

/// Every kind.
#[must_use]
pub fn all() -> Vec<Kind> {
    let mut kinds = texts::kinds();
    kinds.extend(pages::kinds());
    kinds.extend(files::kinds());
    kinds.extend(media::kinds());
    kinds
}

/// The kinds of these names, each of which there is.
#[must_use]
pub fn named(kinds: Vec<Kind>, names: &[&str]) -> Vec<Kind> {
    let missing: Vec<_> = names.iter().filter(|name| !kinds.iter().any(|kind| kind.name == **name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let mut taken = Vec::new();
    let mut is_asked = |kind: &Kind| {
        let asked = names.contains(&kind.name.as_str()) && !taken.contains(&kind.name);
        taken.push(kind.name.clone());
        asked
    };
    kinds.into_iter().filter(|kind| is_asked(kind)).collect()
}
