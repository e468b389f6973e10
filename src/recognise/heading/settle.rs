//! Which of the lines that may be headings are the document's: those on its level, each where it stands surest.

use super::super::numbering::Level;
use crate::order;
use std::collections::BTreeMap;

/// How sure it is that a line is the heading that its words are like; the surest line of a document is it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Without a number, and the text behind it on the same line.
    BareWithText,
    /// With its number and other words, the text behind it on the same line.
    NearWithText,
    /// With another's number, the text behind it on the same line.
    MisnumberedWithText,
    /// Without a number.
    Bare,
    /// With another's number.
    Misnumbered,
    /// With its number and other words.
    Near,
    /// With its number and the text behind it on the same line.
    WithText,
    /// With its number, alone on its line.
    Whole,
}

/// A line of the document that may be a heading.
pub(super) struct Candidate {
    pub line: usize,
    pub number: u32,
    pub level: Level,
    pub standing: Standing,
    /// The last line on its level with the number before its own.
    pub sibling: Option<usize>,
}

/// Without those of a table of contents: one after the other, in order, each of which comes again.
pub(super) fn without_contents(candidates: Vec<Candidate>) -> Vec<Candidate> {
    const FEWEST: usize = 3;
    let mut last = BTreeMap::new();
    for one in &candidates {
        last.insert((one.level as u32, one.number), one.line);
    }
    let follows = |a: &Candidate, b: &Candidate| {
        // With the number of a page between them.
        a.level == b.level && a.number < b.number && (1..=2).contains(&(b.line - a.line))
    };
    let mut kept = Vec::with_capacity(candidates.len());
    let mut rest = candidates.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut run = vec![first];
        while let Some(next) = rest.next_if(|next| follows(&run[run.len() - 1], next)) {
            run.push(next);
        }
        let end = run[run.len() - 1].line;
        let again = |one: &Candidate| last.get(&(one.level as u32, one.number)).is_some_and(|&line| line > end);
        if run.len() < FEWEST || !run.iter().all(again) {
            kept.append(&mut run);
        }
    }
    kept
}

/// The level that headings are on where none is on the first: the one that the first heading is on, else most of them.
pub(super) fn level_of(candidates: &[Candidate]) -> Level {
    let numbers = |level: Level| {
        let numbers: Vec<u32> =
            candidates.iter().filter(|one| one.level == level).map(|candidate| candidate.number).collect();
        let mut numbers = order::by_key(numbers, |&number| [number, 0, 0, 0]);
        numbers.dedup();
        (numbers.first() == Some(&1), numbers.len())
    };
    // Of two with as many the last is taken.
    [Level::Digit, Level::Bracket, Level::Bare].into_iter().max_by_key(|&level| numbers(level)).unwrap_or(Level::Bare)
}

/// The surest standing of each heading on this level; of another level only what stands where the heading belongs.
pub(super) fn settle(candidates: &[Candidate], level: Level, last: u32) -> Vec<(u32, Level, Standing)> {
    let surest = |level: Level, number: u32| {
        let of_level = candidates.iter().filter(|one| one.level == level && one.number == number);
        of_level.map(|candidate| candidate.standing).max()
    };
    let mut settled: Vec<(u32, Level, Standing)> =
        (1..=last).filter_map(|number| Some((number, level, surest(level, number)?))).collect();
    let sure: Vec<(usize, u32)> = candidates
        .iter()
        .filter(|one| settled.contains(&(one.number, one.level, one.standing)))
        .map(|candidate| (candidate.line, candidate.number))
        .collect();
    for one in candidates.iter().filter(|one| one.level != level) {
        let at = sure.partition_point(|&(line, _)| line < one.line);
        let before = at.checked_sub(1).map(|before| sure[before]);
        let after = sure.get(at).map_or(last, |&(_, number)| number - 1);
        let in_order = before.map_or(0, |(_, number)| number) < one.number && one.number <= after;
        // A number among others of its level is one of them: （二） behind （一）.
        let alone = one.sibling.is_none_or(|sibling| before.is_some_and(|(line, _)| sibling < line));
        let whole = matches!(one.standing, Standing::Whole | Standing::Bare);
        let ends = sure.get(at).is_some() || one.number == last;
        if whole && in_order && ends && alone && !settled.iter().any(|&(number, ..)| number == one.number) {
            settled.push((one.number, one.level, one.standing));
        }
    }
    settled
}

/// Of numbers below the first level, the last line of each.
#[derive(Default)]
pub(super) struct Siblings([[Option<usize>; 10]; 2]);

impl Siblings {
    /// Enters a line, and gives the last on its level with the number before.
    pub(super) fn note(&mut self, level: Level, number: u32, line: usize) -> Option<usize> {
        let of_level = match level {
            Level::Bracket => &mut self.0[0],
            Level::Digit => &mut self.0[1],
            Level::First | Level::Bare => return None,
        };
        *of_level.get_mut(number as usize)? = Some(line);
        of_level.get((number as usize).checked_sub(1)?).copied().flatten()
    }
}
