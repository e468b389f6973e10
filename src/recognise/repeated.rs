//! A merged figure that was written into each cell that it stood over, as data frames and some converters do.

use super::candidate::Candidate;
use super::header::Target;

/// The first cell of each figure, where all that it was written into say the same.
pub(super) fn repeated(candidate: &Candidate<'_>, filled: &[usize]) -> Option<Vec<usize>> {
    let [target, others @ ..] = &candidate.order[..] else { return None };
    let (first, last) = (*filled.first()?, *filled.last()?);
    let is_same = |cells: &[usize]| cells.iter().all(|&at| candidate.cells[at].text == candidate.cells[cells[0]].text);
    if filled.len() <= candidate.order.len() || last - first + 1 != filled.len() || !candidate.foreign.is_empty() {
        return None;
    }
    if others.is_empty() && filled.len() == candidate.width && is_same(filled) {
        return Some(vec![first]);
    }
    // Its label stands over as many cells.
    let (start, end) = (target.slots.start, candidate.order.last()?.slots.end);
    let is_wide = candidate.order.iter().any(|target| target.slots.len() > 1);
    if !is_wide || candidate.cells[first].column != start || candidate.cells[last].column + 1 != end {
        return None;
    }
    let under = |target: &Target| -> Option<usize> {
        let cells: Vec<usize> =
            filled.iter().copied().filter(|&at| target.slots.contains(&candidate.cells[at].column)).collect();
        (!cells.is_empty() && is_same(&cells)).then(|| cells[0])
    };
    candidate.order.iter().map(under).collect()
}
