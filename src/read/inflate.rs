//! Deflated data, as zip archives hold it (RFC 1951).

use miniz_oxide::inflate::decompress_slice_iter_to_slice;

/// Inflates data that makes exactly `size` bytes. `None` where it does not, or is damaged.
pub(super) fn inflate(packed: &[u8], size: usize) -> Option<Vec<u8>> {
    /// No byte of deflated data makes more bytes than this: for a size above it no memory is asked for.
    const MAX_RATIO: usize = 1_032;
    if size / MAX_RATIO > packed.len() {
        return None;
    }
    let mut bytes = vec![0; size];
    let made = decompress_slice_iter_to_slice(&mut bytes, [packed].into_iter(), false, true).ok()?;
    (made == size).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    /// Text and noise, with repetitions near and far.
    fn data() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            prop::collection::vec(any::<u8>(), 0..300),
            prop::collection::vec(0_u8..4, 0..3_000),
            (any::<u8>(), 0..70_000_usize).prop_map(|(byte, count)| vec![byte; count]),
            "(<w:tc><w:p><w:r><w:t>[0-9]{1,4}</w:t></w:r></w:p></w:tc>){0,200}".prop_map(String::into_bytes),
        ];
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

        #[test]
        fn makes_what_was_deflated(data in data(), level in 0_u8..10) {
            let packed = compress_to_vec(&data, level);
            prop_assert_eq!(inflate(&packed, data.len()), Some(data.clone()));
            prop_assert_eq!(inflate(&packed, data.len() + 1), None);
            if let Some(less) = data.len().checked_sub(1) {
                prop_assert_eq!(inflate(&packed, less), None);
            }
            prop_assert_eq!(inflate(&packed[..packed.len() - 1], data.len()), None);
        }
    }

    #[test]
    fn asks_for_no_memory_on_a_lie() {
        assert_eq!(inflate(&[3, 0], 2 << 30), None);
        assert_eq!(inflate(&[], 0), None);
        assert_eq!(inflate(&[3, 0], 0), Some(Vec::new()));
    }
}
