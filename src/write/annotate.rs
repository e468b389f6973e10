//! The contract's `annotate`: a copy of the source with findings as comments and changes as tracked changes.

use super::given::{Given, given};
use super::parts::Parts;
use super::plan::{By, Plan, Unplaced, plan};
use super::why::Why;
use super::{docx, html, proof, xlsx};
use crate::document::{Document, Note};
use crate::finding::Language;
use crate::read::encoding::Decoder;
use crate::read::{self, kind};
use crate::report::Report;
use crate::{judge, recognise};
use serde::Serialize;
use serde_json::Value as Json;

/// A source.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A text.
    Text(&'a str),
    /// The bytes of a file.
    Bytes(&'a [u8]),
    /// A file that is too large to be read, by its length.
    TooLarge(usize),
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Annotated {
    /// The copy. It goes beside the JSON.
    #[serde(skip)]
    pub file: Option<Vec<u8>>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<&'static str>,
    /// What is not in it.
    pub unplaced: Vec<Left>,
}

/// Something that was not written, or is to be known of what was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Left {
    /// The key of a finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// The number of a change, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<usize>,
    /// Why.
    pub why: &'static str,
}

/// Writes a copy of the source. Result and options are those of the contract.
///
/// # Errors
/// Every reason why result or options are none.
pub fn annotate(source: Source<'_>, result: &Json, options: &Json, decode: Decoder) -> Result<Annotated, Vec<String>> {
    let given = given(result, options)?;
    if let Source::Text(_) = source {
        given.read.medium_of_text().map_err(|reason| vec![reason])?;
    }
    let reader = Reader { given: &given, decode };
    let before = reader.both(source);
    let form = &judge::form_of(&before.1, &given.read.library).definition;
    let (plan, unplaced) = plan(&given, &before.0, &before.1, form)?;
    let written = copied(source, &reader, &before, &plan);
    Ok(told(&given, unplaced, written))
}

type Written = Result<Copy, Why>;

/// The copy, and what is not in it.
struct Copy {
    file: Vec<u8>,
    /// The same to prove it by, where a program has to work on the copy before it can be read whole.
    to_read: Option<Vec<u8>>,
    unplaced: Vec<Unplaced>,
}

impl Copy {
    fn new(file: Vec<u8>, unplaced: Vec<Unplaced>) -> Copy {
        Copy { file, to_read: None, unplaced }
    }
}

fn told(given: &Given, mut unplaced: Vec<Unplaced>, written: Written) -> Annotated {
    let language = given.read.language;
    let (file, refused) = match written {
        Ok(copy) => {
            unplaced.extend(copy.unplaced);
            (Some(copy.file), None)
        }
        Err(why) => (None, Some(why.words(language))),
    };
    let left = |one: Unplaced| Left { finding: one.finding, change: one.change, why: one.why.words(language) };
    Annotated { file, refused, unplaced: unplaced.into_iter().map(left).collect() }
}

/// Reads as `check` did.
struct Reader<'a> {
    given: &'a Given,
    decode: Decoder,
}

impl Reader<'_> {
    fn document(&self, source: Source<'_>) -> Document {
        let medium = self.given.read.medium;
        match source {
            Source::Text(text) => read::text(text, medium),
            Source::Bytes(bytes) => read::bytes::read(bytes, medium, self.decode),
            Source::TooLarge(bytes) => read::too_large(bytes),
        }
    }

    fn both(&self, source: Source<'_>) -> (Document, Report) {
        let document = self.document(source);
        let options = &self.given.read;
        let report = recognise::recognise(&document, &options.library, options.form.as_deref());
        (document, report)
    }
}

/// So many changes are tried alone where they are at fault together: each is a copy made and read. Mistakes of a report are a handful.
const MAX_TRIED: usize = 64;

/// Writes what can be written, and proves it.
fn copied(source: Source<'_>, reader: &Reader<'_>, before: &(Document, Report), plan: &Plan) -> Written {
    if let Some(why) = of_kind(source).or_else(|| unreadable(&before.0)) {
        return Err(why);
    }
    let attempt = |plan: &Plan| {
        let copy = write(source, reader, before, plan)?;
        let is_placed = |change: &usize| !copy.unplaced.iter().any(|one| one.change == Some(*change));
        let changes: Vec<_> = plan.changes.iter().filter(|change| is_placed(&change.change)).cloned().collect();
        let after = reader.both(Source::Bytes(copy.to_read.as_ref().unwrap_or(&copy.file)));
        let holds = proof::holds((&before.0, &before.1), (&after.0, &after.1), &changes);
        if holds { Ok(copy) } else { Err(Why::NotProven) }
    };
    match attempt(plan) {
        Err(Why::NotProven) => {}
        written => return written,
    }
    // One of them alone may be at fault.
    let mut rest = Plan::default();
    let mut unplaced = Vec::new();
    for (at, change) in plan.changes.iter().enumerate() {
        if at < MAX_TRIED && attempt(&proof::only(plan, Some(at))).is_ok() {
            rest.changes.push(change.clone());
        } else {
            unplaced.push(Unplaced::change(change.change, Why::NotProven));
        }
    }
    match attempt(&proof::only(plan, None)) {
        Ok(_) => {
            rest.remarks.clone_from(&plan.remarks);
            rest.standing.clone_from(&plan.standing);
        }
        Err(_) => unplaced.extend(plan.remarks.iter().map(|remark| Unplaced::finding(&remark.key, Why::NotProven))),
    }
    let mut copy = attempt(&rest)?;
    unplaced.append(&mut copy.unplaced);
    Ok(Copy { unplaced, ..copy })
}

/// A file of another kind is not written, whether it was read or not.
fn of_kind(source: Source<'_>) -> Option<Why> {
    match source {
        Source::Bytes(bytes) if kind::is_zip(bytes) => {
            let parts = Parts::open(bytes)?;
            if parts.main().is_none() { Some(of_archive(&parts)) } else { None }
        }
        Source::Bytes(bytes) if kind::other(bytes).is_some() => Some(other(bytes)),
        _ => None,
    }
}

/// What was not read is not written.
fn unreadable(document: &Document) -> Option<Why> {
    let of_note = |note: &Note| match note {
        Note::Locked(_) => Some(Why::Locked),
        Note::Damaged => Some(Why::Damaged),
        Note::TooLarge { .. } | Note::TooManyCells | Note::TooMuchText => Some(Why::TooLarge),
        _ => None,
    };
    document.notes.iter().find_map(of_note)
}

fn write(source: Source<'_>, reader: &Reader<'_>, before: &(Document, Report), plan: &Plan) -> Written {
    match source {
        Source::Text(text) => page(text, None, reader, before, plan),
        Source::Bytes(bytes) if kind::is_zip(bytes) => office(bytes, reader, before, plan),
        Source::Bytes(bytes) => match read::bytes::text_of(bytes, reader.decode) {
            Some((text, encoding)) => page(&text, Some(encoding), reader, before, plan),
            None => Err(Why::Other),
        },
        Source::TooLarge(_) => Err(Why::TooLarge),
    }
}

/// Writes into a page that was read from bytes in this encoding, or from a text.
fn page(text: &str, encoding: Option<&str>, reader: &Reader<'_>, before: &(Document, Report), plan: &Plan) -> Written {
    let is_other = before.0.notes.iter().any(|note| matches!(note, Note::NotText { .. } | Note::Garbled));
    if is_other || !read::is_page(text, reader.given.read.medium) {
        return Err(if is_other { Why::Other } else { Why::Flat });
    }
    let read = |text: &str| reader.document(Source::Text(text));
    html::write(text, encoding, plan, &before.1.sections, &read).map(|(file, unplaced)| Copy::new(file, unplaced))
}

/// Writes into an office file.
fn office(bytes: &[u8], reader: &Reader<'_>, before: &(Document, Report), plan: &Plan) -> Written {
    let given = reader.given;
    let by = By { author: given.author.clone(), date: given.date.clone() };
    let mut parts = Parts::open(bytes).ok_or(Why::Damaged)?;
    if parts.names().any(|name| name.starts_with("_xmlsignatures/")) {
        return Err(Why::Signed);
    }
    let main = parts.main().ok_or_else(|| of_archive(&parts))?;
    let mut copy = match root(&parts, &main).as_str() {
        "document" => {
            let read = |bytes: &[u8]| reader.document(Source::Bytes(bytes));
            let unplaced = docx::write(&mut parts, &main, plan, &by, &before.1.sections, &read)?;
            Copy::new(parts.file(), unplaced)
        }
        "workbook" => workbook(&mut parts, &main, plan, &by, before, given.read.language)?,
        _ => return Err(Why::Other),
    };
    if parts.names().any(|name| name.ends_with("vbaProject.bin")) {
        copy.unplaced.push(Unplaced { finding: None, change: None, why: Why::Macros });
    }
    Ok(copy)
}

/// Writes into a workbook. Results of formulas are those of the old figures until a program has worked them out, which the copy asks for;
/// what else is in it is proved before, as they are no results to the reader then.
fn workbook(
    parts: &mut Parts<'_>,
    main: &str,
    plan: &Plan,
    by: &By,
    before: &(Document, Report),
    language: Language,
) -> Written {
    let unplaced = xlsx::write(parts, main, plan, by, (&before.0, &before.1.sections), language)?;
    let mut copy = Copy::new(parts.file(), unplaced);
    let is_placed = |change: usize| !copy.unplaced.iter().any(|one| one.change == Some(change));
    let is_changed = plan.changes.iter().any(|change| is_placed(change.change));
    if is_changed && xlsx::recalculate(parts, main).ok_or(Why::Damaged)? {
        copy.unplaced.push(Unplaced { finding: None, change: None, why: Why::Results });
        copy.to_read = Some(std::mem::replace(&mut copy.file, parts.file()));
    }
    Ok(copy)
}

/// The name of the first element of a part.
fn root(parts: &Parts<'_>, main: &str) -> String {
    let text = parts.text(main).unwrap_or_default();
    super::markup::tags(&text).next().map_or(String::new(), |root| root.local().to_owned())
}

/// What a file is that is no archive.
fn other(bytes: &[u8]) -> Why {
    let named = |name: &str| {
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(units.len()).any(|window| window == units)
    };
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => Why::Fixed,
        [0xd0, 0xcf, 0x11, 0xe0, ..] if named("EncryptedPackage") => Why::Locked,
        [0xd0, 0xcf, 0x11, 0xe0, ..] if named("Workbook") => Why::OldExcel,
        [0xd0, 0xcf, 0x11, 0xe0, ..] | [b'{', b'\\', b'r', b't', b'f', ..] => Why::OldWord,
        _ => Why::Other,
    }
}

/// What an archive is that is no office file.
fn of_archive(parts: &Parts<'_>) -> Why {
    let said = parts.text("mimetype").unwrap_or_default();
    match () {
        () if parts.has("OFD.xml") => Why::Fixed,
        () if said.ends_with("opendocument.text") => Why::OldWord,
        () if said.ends_with("opendocument.spreadsheet") => Why::OldExcel,
        () => Why::Other,
    }
}
