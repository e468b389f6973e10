//! Comments of ours on findings that are gone: they go, with all that speaks of them, unless a person answered or settled them.

use super::super::markup::{Kind, Tag, tags};
use super::super::parts::Parts;
use super::super::splice::Splices;
use super::super::standing::Standing;
use super::body::Body;
use super::comments::Comments;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Takes them out of all parts; of the main part when the splices are made.
pub(super) fn remove(
    parts: &mut Parts<'_>,
    main: &str,
    body: &Body<'_>,
    comments: &mut Comments,
    standing: &Standing,
    splices: &mut Splices,
) -> Option<()> {
    let answered = answered(parts, main);
    let mut gone: BTreeMap<String, usize> = BTreeMap::new();
    for (at, there) in comments.there.iter().enumerate() {
        let is_answered = there.paragraph.as_ref().is_some_and(|paragraph| answered.contains(paragraph));
        if !is_answered && standing.is_gone(&there.said) {
            gone.insert(there.id.clone(), at);
        }
    }
    if gone.is_empty() {
        return Some(());
    }
    let mut paragraphs = BTreeSet::new();
    for (id, marks) in marks(body) {
        let Some(&at) = gone.get(&id) else { continue };
        // One that the text speaks of otherwise than we do is not understood, and stays.
        if marks.references != 1 || !marks.are_empty {
            continue;
        }
        marks.places.into_iter().for_each(|place| splices.replace(place, String::new()));
        paragraphs.extend(comments.there[at].paragraph.clone());
        comments.remove(at);
    }
    forget(parts, main, &paragraphs)
}

/// Where the main part speaks of a comment.
struct Marks {
    /// Of a reference its run, where that holds nothing else.
    places: Vec<Range<usize>>,
    references: usize,
    are_empty: bool,
}

/// All of them by the comment's number.
fn marks(body: &Body<'_>) -> BTreeMap<String, Marks> {
    let alone: BTreeMap<usize, Range<usize>> = body
        .runs
        .iter()
        .filter_map(|run| {
            <&[_; 1]>::try_from(&*run.children).ok().map(|[child]| (child.place.start, run.place.clone()))
        })
        .collect();
    let mut all = BTreeMap::new();
    for tag in tags(body.xml).filter(Tag::starts) {
        let is_reference = tag.local() == "commentReference";
        if !is_reference && !matches!(tag.local(), "commentRangeStart" | "commentRangeEnd") {
            continue;
        }
        let run = alone.get(&tag.place.start).filter(|_| is_reference);
        let marks = all.entry(tag.value("id")).or_insert(Marks { places: Vec::new(), references: 0, are_empty: true });
        marks.places.push(run.unwrap_or(&tag.place).clone());
        marks.references += usize::from(is_reference);
        marks.are_empty &= tag.kind == Kind::Empty;
    }
    all
}

/// The paragraphs of comments that a person answered, or settled, and of answers.
fn answered(parts: &Parts<'_>, main: &str) -> BTreeSet<String> {
    let text = parts.related(main, "/commentsExtended").and_then(|name| parts.text(&name)).unwrap_or_default();
    let mut answered = BTreeSet::new();
    for tag in tags(&text).filter(|tag| tag.starts() && tag.local() == "commentEx") {
        let above = tag.attribute("paraIdParent");
        if above.is_some() || matches!(tag.value("done").as_str(), "1" | "true") {
            answered.insert(tag.value("paraId"));
        }
        answered.extend(above);
    }
    answered
}

/// Takes out what other parts say of comments, by the paragraph that each ends with; one of them gives it a name that lasts.
fn forget(parts: &mut Parts<'_>, main: &str, paragraphs: &BTreeSet<String>) -> Option<()> {
    without(parts, main, "/commentsExtended", ("paraId", paragraphs))?;
    let lasting = without(parts, main, "/commentsIds", ("paraId", paragraphs))?;
    without(parts, main, "/commentsExtensible", ("durableId", &lasting)).map(|_| ())
}

/// Takes the elements with one of these names out of a part; gives the lasting names that they have there.
fn without(
    parts: &mut Parts<'_>,
    main: &str,
    kind: &str,
    (key, names): (&str, &BTreeSet<String>),
) -> Option<BTreeSet<String>> {
    let mut lasting = BTreeSet::new();
    let Some(part) = parts.related(main, kind) else { return Some(lasting) };
    let text = parts.text(&part)?;
    let mut splices = Splices::default();
    for tag in tags(&text).filter(|tag| tag.kind == Kind::Empty) {
        if tag.attribute(key).is_some_and(|name| names.contains(&name)) {
            lasting.extend(tag.attribute("durableId"));
            splices.replace(tag.place, String::new());
        }
    }
    let rest = splices.apply(&text)?;
    parts.put_changed(&part, rest);
    Some(lasting)
}
