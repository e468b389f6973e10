//! Pages: changes as `<del>` and `<ins>`, remarks as `<mark title>`, put between the letters of the page. It comes back as UTF-8.

use super::lines::{Found, Letter, Line, Lines, is_blank, letters};
use super::markup::{Written, escaped};
use super::plan::{Place, Plan, Planned, Remark, Unplaced};
use super::probe::{self, Sighting};
use super::splice::Splices;
use super::standing::Standing;
use super::why::Why;
use crate::document::Document;
use crate::read::html::places::{Field, KNOWN_BY, Piece, characters, pieces};
use crate::report::Section;
use std::ops::Range;

/// In one place: what was there ends, then what comes instead, the marks around it, those that start there, what is deleted.
const ENDS: u8 = 0;
const UNMARKED: u8 = 1;
const MARKED: u8 = 2;
const STARTS: u8 = 3;

/// A mark around nothing is not seen.
const NOTHING: &str = "&nbsp;";

/// Nor is the ground of one behind a field: a line around it is, and moves nothing. Around a block, as forms that are styled make of their
/// fields, none is drawn unless the mark is one, too; it may be where nothing stands beside the field.
const AROUND: &str = " style=\"outline:3px solid #f5c400\"";
const AROUND_ALL: &str = " style=\"display:block;outline:3px solid #f5c400\"";

/// Writes into a page that was read in this encoding, or given as a text; gives its bytes, and what has no place.
pub(super) fn write(
    source: &str,
    encoding: Option<&str>,
    plan: &Plan,
    sections: &[Section],
    read: &dyn Fn(&str) -> Document,
) -> Result<(Vec<u8>, Vec<Unplaced>), Why> {
    let mut writer = Writer {
        source,
        texts: Vec::new(),
        cells: Vec::new(),
        fields: Vec::new(),
        sighting: Sighting::new(Document::default()),
        splices: Splices::default(),
        unplaced: Vec::new(),
    };
    let declared = writer.gather(&plan.standing);
    let probe = writer.signed().ok_or(Why::TooLarge)?;
    writer.sighting = Sighting::new(read(&probe));
    writer.write(plan, sections);
    let Writer { splices, unplaced, .. } = writer;
    let page = splices.apply(source).ok_or(Why::Damaged)?;
    // Without a word on it browsers take another encoding.
    let unmarked = encoding.is_some_and(|encoding| encoding != "UTF-8") && !declared && !source.starts_with('\u{feff}');
    let mark = if unmarked { "\u{feff}" } else { "" };
    Ok(([mark, &page].concat().into_bytes(), unplaced))
}

struct Writer<'a> {
    source: &'a str,
    /// Texts with something in them, where cells start, and fields: signs are counted in this order.
    texts: Vec<Range<usize>>,
    cells: Vec<usize>,
    fields: Vec<Field>,
    sighting: Sighting,
    splices: Splices,
    unplaced: Vec<Unplaced>,
}

impl Writer<'_> {
    /// Finds the places of texts and cells, and says that the page is UTF-8 where it says what it is. Does it?
    fn gather(&mut self, standing: &Standing) -> bool {
        let mut declared = self.declaration();
        let mut open = Vec::new();
        for piece in pieces(self.source) {
            match piece {
                // The lines of offsets that Windows puts before a page are none of it.
                Piece::Text(place) if place.start == 0 && self.source.starts_with("Version:") => {}
                Piece::Text(place) => {
                    let says = characters(&self.source[place.clone()]).iter().any(|(c, _)| !is_blank(*c));
                    if says {
                        self.texts.push(place);
                    }
                }
                Piece::Cell(at) => self.cells.push(at),
                Piece::Field(field) => self.fields.push(field),
                Piece::Mark(place, known) => {
                    let is_gone = known.split_once(' ').is_some_and(|(rule, key)| standing.is_settled(rule, key));
                    open.push((place, is_gone));
                }
                // One that no tag ends stays.
                Piece::MarkEnd(end) => {
                    if let Some((start, true)) = open.pop() {
                        self.unmark(start, end);
                    }
                }
                Piece::Meta(place) => {
                    if let Some(name) = value(&self.source[place.clone()], "charset") {
                        declared = true;
                        self.encoding(place.start + name.start..place.start + name.end);
                    }
                }
            }
        }
        declared
    }

    /// Takes a mark away, and what was put into it where there was nothing to mark.
    fn unmark(&mut self, start: Range<usize>, end: Range<usize>) {
        if self.source[start.end..end.start] == *NOTHING {
            return self.splices.replace(start.start..end.end, String::new());
        }
        self.splices.replace(start, String::new());
        self.splices.replace(end, String::new());
    }

    /// What a page that is XML says at its start.
    fn declaration(&mut self) -> bool {
        let start = self.source.len() - self.source.trim_start_matches('\u{feff}').len();
        let rest = &self.source[start..];
        let declaration = rest.starts_with("<?xml").then(|| rest.split_once("?>").map_or("", |(inside, _)| inside));
        let Some(name) = declaration.and_then(|inside| value(inside, "encoding")) else { return false };
        self.encoding(start + name.start..start + name.end);
        true
    }

    fn encoding(&mut self, place: Range<usize>) {
        if !self.source[place.clone()].eq_ignore_ascii_case("utf-8") {
            self.splices.replace(place, "utf-8".to_owned());
        }
    }

    /// The page with a sign in every text and every field, and one at the start of every cell; `None` where there are too many.
    fn signed(&self) -> Option<String> {
        if self.texts.len() + self.cells.len() + self.fields.len() > probe::SIGNS || probe::has_signs(self.source) {
            return None;
        }
        let mut splices = Splices::default();
        let starts = self.texts.iter().map(|place| place.start).chain(self.cells.iter().copied());
        let places = starts.map(|at| (at, ["", ""])).chain(self.fields.iter().map(|field| field.shows));
        for (number, (at, [before, after])) in places.enumerate() {
            splices.insert(at, 0, [before, probe::sign(number)?.encode_utf8(&mut [0; 4]), after].concat());
        }
        splices.apply(self.source)
    }

    fn written(&self, text: usize) -> Vec<Written> {
        let Some(place) = self.texts.get(text) else { return Vec::new() };
        let at = |(c, own): (char, Range<usize>)| Written { c, place: place.start + own.start..place.start + own.end };
        characters(&self.source[place.clone()]).into_iter().map(at).collect()
    }

    fn write(&mut self, plan: &Plan, sections: &[Section]) {
        for change in &plan.changes {
            if let Err(why) = self.change(change) {
                self.unplaced.push(Unplaced::change(change.change, why));
            }
        }
        let lines = Lines::new(self.sighting.lines(), &|text| self.written(text), sections);
        for remark in &plan.remarks {
            // It was written before.
            if self.source.contains(&mark_of(remark)) {
                continue;
            }
            let place = remark.places.iter().find_map(|place| self.places(place, &lines));
            match place {
                Some(places) => self.remark(remark, &places),
                None => self.unplaced.push(Unplaced::finding(&remark.key, Why::NoPlace)),
            }
        }
    }

    fn change(&mut self, change: &Planned) -> Result<(), Why> {
        let signs = self.sighting.cell(change.origin);
        let texts: Vec<usize> = signs.iter().copied().filter(|&sign| sign < self.texts.len()).collect();
        let letters = letters(&change.text, &change.cut, texts.into_iter().map(|text| (text, self.written(text))))?;
        let put =
            if change.put.is_empty() { String::new() } else { ["<ins>", &escaped(&change.put), "</ins>"].concat() };
        let groups: Vec<&[Letter]> = letters.chunk_by(|a, b| a.text == b.text).collect();
        for (at, group) in groups.iter().enumerate() {
            let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
            let put = if at + 1 == groups.len() { &*put } else { "" };
            self.splices.insert(first.place.start, STARTS, ["<del ", KNOWN_BY, ">"].concat());
            self.splices.insert(last.place.end, ENDS, ["</del>", put].concat());
        }
        if groups.is_empty() {
            // Beside a field that is blank it would be no figure of the field.
            let cell = self.cell(&signs).filter(|_| self.fields(&signs).next().is_none());
            self.splices.insert(cell.ok_or(Why::Unclear)?, STARTS, put);
        }
        Ok(())
    }

    /// Where the cell starts that these signs were seen in.
    fn cell(&self, signs: &[usize]) -> Option<usize> {
        signs.iter().find_map(|&sign| self.cells.get(sign.checked_sub(self.texts.len())?)).copied()
    }

    fn fields(&self, signs: &[usize]) -> impl Iterator<Item = Range<usize>> {
        let before = self.texts.len() + self.cells.len();
        signs.iter().filter_map(move |sign| Some(self.fields.get(sign.checked_sub(before)?)?.place.clone()))
    }

    /// What a remark is put around: texts and fields, or nothing where a cell is blank.
    fn places(&self, place: &Place, lines: &Lines) -> Option<Vec<Range<usize>>> {
        if let Place::Cell(origin) = place {
            return self.around(&self.sighting.cell(*origin));
        }
        match lines.find(place, &|line: &Line| self.around(&line.signs).is_some())? {
            Found::Line(line) => self.around(&line.signs),
            Found::Clause(line, place) => {
                let letters = line.letters.get(place)?;
                let of_text = |own: &[(usize, Written)]| Some(own.first()?.1.place.start..own.last()?.1.place.end);
                letters.chunk_by(|a, b| a.0 == b.0).map(of_text).collect()
            }
        }
    }

    fn around(&self, signs: &[usize]) -> Option<Vec<Range<usize>>> {
        let texts = signs.iter().filter(|&&sign| sign < self.texts.len());
        let of_text = |&text: &usize| {
            let written: Vec<Written> = self.written(text).into_iter().filter(|one| !is_blank(one.c)).collect();
            Some(written.first()?.place.start..written.last()?.place.end)
        };
        let places: Vec<Range<usize>> = texts.filter_map(of_text).chain(self.fields(signs)).collect();
        if !places.is_empty() {
            return Some(places);
        }
        let cell = self.cell(signs)?;
        let blank: Range<usize> = cell..cell;
        Some(vec![blank])
    }

    fn remark(&mut self, remark: &Remark, places: &[Range<usize>]) {
        for place in places {
            let is_field =
                !place.is_empty() && self.fields.binary_search_by_key(&place.start, |field| field.place.start).is_ok();
            let style = match is_field {
                true if is_alone(self.source, place) => AROUND_ALL,
                true => AROUND,
                false => "",
            };
            let open = ["<mark title=\"", &escaped(&remark.words), "\" ", &mark_of(remark), style, ">"].concat();
            if place.is_empty() {
                self.splices.insert(place.start, MARKED, [&*open, NOTHING, "</mark>"].concat());
            } else {
                self.splices.insert(place.start, MARKED, open);
                self.splices.insert(place.end, UNMARKED, "</mark>".to_owned());
            }
        }
    }
}

/// Does a field fill a block?
fn is_alone(source: &str, field: &Range<usize>) -> bool {
    const BLOCKS: [&str; 4] = ["td", "th", "div", "p"];
    let is_of = |tag: &str| {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        BLOCKS.iter().any(|block| block.eq_ignore_ascii_case(name))
    };
    let before = source[..field.start].trim_ascii_end();
    let starts = before.rfind('<').is_some_and(|at| before.ends_with('>') && is_of(&before[at + 1..]));
    starts && source[field.end..].trim_ascii_start().strip_prefix("</").is_some_and(is_of)
}

/// What tells a remark when the page is written again.
fn mark_of(remark: &Remark) -> String {
    [KNOWN_BY, "=\"", &escaped(&remark.rule), " ", &escaped(&remark.key), "\""].concat()
}

/// Where in a tag the value stands that follows a name: `charset=gbk`, `content="text/html; charset=gbk"`.
fn value(tag: &str, name: &str) -> Option<Range<usize>> {
    let lower = tag.to_ascii_lowercase();
    let behind = lower.find(name)? + name.len();
    let rest = &lower[behind..];
    let rest = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let start = lower.len() - rest.len();
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_.:".contains(c)).unwrap_or(rest.len());
    (length > 0).then_some(start..start + length)
}
