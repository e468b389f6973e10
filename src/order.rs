//! The one sort of the crate. The standard library's would add 5 to 10 KB to the module for each type it is given.

/// Things by a key, those with the same key in the order they had.
#[must_use]
pub(crate) fn by_key<T>(things: Vec<T>, key: impl Fn(&T) -> [u32; 4]) -> Vec<T> {
    let keys: Vec<Key> = things.iter().zip(0..).map(|(thing, at)| (key(thing), at)).collect();
    if keys.is_sorted() {
        return things;
    }
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    merge_sorted(keys).into_iter().filter_map(|(_, at)| things[at as usize].take()).collect()
}

/// Of things by their hashes: is each the first with its own?
#[must_use]
pub(crate) fn are_first(hashes: &[u64]) -> Vec<bool> {
    let mut are_first = vec![false; hashes.len()];
    let mut before = None;
    for at in by_key((0..hashes.len()).collect(), |&at: &usize| halves(hashes[at])) {
        are_first[at] = before.replace(hashes[at]) != Some(hashes[at]);
    }
    are_first
}

/// A large number as a key.
#[must_use]
pub(crate) fn halves(number: u64) -> [u32; 4] {
    [(number >> 32) as u32, number as u32, 0, 0]
}

/// A key, and where its thing was.
type Key = ([u32; 4], u32);

/// Runs of doubling length are merged two by two.
fn merge_sorted(mut keys: Vec<Key>) -> Vec<Key> {
    let mut run = 1;
    while run < keys.len() {
        let mut merged = Vec::with_capacity(keys.len());
        for pair in keys.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some(first), Some(second)) = (left.first(), right.first()) {
                let side = if second < first { &mut right } else { &mut left };
                merged.push(side[0]);
                *side = &side[1..];
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        keys = merged;
        run *= 2;
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_what_is_alike() {
        let sorted = by_key(vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')], |&(key, _)| [key, 0, 0, 0]);
        assert_eq!(sorted, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        assert!(by_key(Vec::<u32>::new(), |&key| [key, 0, 0, 0]).is_empty());
        assert_eq!(are_first(&[7, 1 << 40, 7, 1, 1 << 40]), [true, true, false, true, false]);
        let many: Vec<u32> = (0..1_000).map(|number| number * 7_919 % 1_000).collect();
        assert_eq!(by_key(many, |&number| [0, number, 0, 0]), (0..1_000).collect::<Vec<u32>>());
    }
}
