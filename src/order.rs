//! The one sort of the crate. Every other type given to the standard library's sort would add 5 to 10 KB to the module; this one
//! sorts keys of one type and then moves the things.

/// Things by a key, those with the same key in the order they had.
#[must_use]
pub(crate) fn by_key<T>(things: Vec<T>, key: impl Fn(&T) -> [u32; 4]) -> Vec<T> {
    let mut keys: Vec<([u32; 4], u32)> = things.iter().zip(0..).map(|(thing, at)| (key(thing), at)).collect();
    if keys.is_sorted() {
        return things;
    }
    keys.sort_unstable();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, at)| things[at as usize].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_what_is_alike() {
        let sorted = by_key(vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')], |&(key, _)| [key, 0, 0, 0]);
        assert_eq!(sorted, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        assert!(by_key(Vec::<u32>::new(), |&key| [key, 0, 0, 0]).is_empty());
    }
}
