//! Lines on paper, joined: programs draw a border cell by cell, as dots, twice, or as two thin ones.

use super::sheet::Rule;

/// Lines this near to each other, in points, are one. The lowest row of a table is three times as high.
pub(super) const NEAR: f32 = 3.0;

/// Gaps that are bridged, as corners and dashes leave them.
const GAP: f32 = 2.6;

/// Shorter ones, when joined, rule no table.
const SHORTEST: f32 = 5.0;

/// Joined lines of a page that are looked at: a full page of a report has some 200.
const MAX_SEGMENTS: usize = 1_500;

/// Joined lines: level and upright ones. `None` where there are too many.
pub(super) fn joined(rules: &[Rule]) -> Option<[Vec<Rule>; 2]> {
    let of = |is_level: bool| {
        let mut rules: Vec<Rule> = rules.iter().copied().filter(|rule| rule.is_level == is_level).collect();
        rules.sort_by(|a, b| a.at.total_cmp(&b.at));
        let mut joined = Vec::new();
        let mut rest = &mut rules[..];
        while let Some(first) = rest.first() {
            let at = first.at;
            let count = rest.iter().take_while(|rule| rule.at - at <= NEAR).count();
            let (near, behind) = rest.split_at_mut(count);
            join(near, &mut joined);
            rest = behind;
        }
        joined
    };
    let both = [of(true), of(false)];
    (both[0].len() + both[1].len() <= MAX_SEGMENTS).then_some(both)
}

/// Joins lines at about the same place.
fn join(near: &mut [Rule], joined: &mut Vec<Rule>) {
    let length: f32 = near.iter().map(|rule| rule.to - rule.from + 0.01).sum();
    let at = near.iter().map(|rule| rule.at * (rule.to - rule.from + 0.01)).sum::<f32>() / length;
    near.sort_by(|a, b| a.from.total_cmp(&b.from));
    let mut open: Option<Rule> = None;
    let mut close = |open: Option<Rule>| joined.extend(open.filter(|rule| rule.to - rule.from >= SHORTEST));
    for rule in near {
        match &mut open {
            Some(last) if rule.from <= last.to + GAP => last.to = last.to.max(rule.to),
            _ => {
                close(open.take());
                open = Some(Rule { at, ..*rule });
            }
        }
    }
    close(open);
}

/// Lines that touch each other, in groups.
pub(super) fn groups(level: &[Rule], upright: &[Rule]) -> Vec<[Vec<Rule>; 2]> {
    let mut parents: Vec<usize> = (0..level.len() + upright.len()).collect();
    for (h, row) in level.iter().enumerate() {
        for (v, column) in upright.iter().enumerate() {
            let touches = row.from - NEAR <= column.at
                && column.at <= row.to + NEAR
                && column.from - NEAR <= row.at
                && row.at <= column.to + NEAR;
            if touches {
                let (a, b) = (root(&mut parents, h), root(&mut parents, level.len() + v));
                parents[a] = b;
            }
        }
    }
    let mut groups: Vec<(usize, [Vec<Rule>; 2])> = Vec::new();
    for (at, rule) in level.iter().chain(upright).enumerate() {
        let root = root(&mut parents, at);
        let known = groups.iter().position(|(known, _)| *known == root).unwrap_or_else(|| {
            groups.push((root, [Vec::new(), Vec::new()]));
            groups.len() - 1
        });
        groups[known].1[usize::from(at >= level.len())].push(*rule);
    }
    groups.into_iter().map(|(_, group)| group).filter(is_table).collect()
}

/// Two lines each way make a table; where a page cuts one through a row, there may be but one line across.
fn is_table([level, upright]: &[Vec<Rule>; 2]) -> bool {
    level.len().min(upright.len()) > 1 || level.len() == 1 && upright.len() > 2
}

fn root(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}
