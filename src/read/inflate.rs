//! Deflated data, as zip archives hold it (RFC 1951).
//!
//! A reader of our own: the crate `miniz_oxide`, against which it is tested, takes 5 KB more of the module.

/// Inflates data that makes exactly `size` bytes. `None` where it does not, or is damaged.
pub(super) fn inflate(packed: &[u8], size: usize) -> Option<Vec<u8>> {
    /// No byte of deflated data makes more bytes than this: for a size above it no memory is asked for.
    const MAX_RATIO: usize = 1_032;
    if size / MAX_RATIO > packed.len() {
        return None;
    }
    let mut bits = Bits { bytes: packed, held: 0, count: 0 };
    let mut out = Vec::with_capacity(size);
    loop {
        let last = bits.take(1)?;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut out, size)?,
            1 => coded(&mut bits, &mut out, size, &fixed()?)?,
            2 => {
                let codes = dynamic(&mut bits)?;
                coded(&mut bits, &mut out, size, &codes)?;
            }
            _ => return None,
        }
        if last == 1 {
            return (out.len() == size).then_some(out);
        }
    }
}

/// Bits of the data, the lowest of a byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    held: u64,
    count: u32,
}

impl Bits<'_> {
    /// Holds 48 bits or more, unless the data ends.
    #[inline(never)]
    fn fill(&mut self) {
        while self.count <= 48
            && let Some((&byte, rest)) = self.bytes.split_first()
        {
            self.held |= u64::from(byte) << self.count;
            self.count += 8;
            self.bytes = rest;
        }
    }

    #[inline(never)]
    fn take(&mut self, count: u32) -> Option<usize> {
        self.fill();
        let taken = (self.held & ((1 << count) - 1)) as usize;
        self.drop(count)?;
        Some(taken)
    }

    fn drop(&mut self, count: u32) -> Option<()> {
        self.count = self.count.checked_sub(count)?;
        self.held >>= count;
        Some(())
    }

    /// The next symbol of a code.
    fn symbol(&mut self, code: &Code) -> Option<usize> {
        self.fill();
        let known = code.short[self.held as usize & (SHORT - 1)];
        if known > 0 {
            self.drop(u32::from(known & 15))?;
            return Some(usize::from(known >> 4));
        }
        let (mut bits, mut first, mut index) = (0, 0, 0);
        for (length, &count) in (1..).zip(&code.counts[1..]) {
            bits |= (self.held >> (length - 1)) as usize & 1;
            let count = usize::from(count);
            if bits < first + count {
                self.drop(length)?;
                return Some(usize::from(code.symbols[index + bits - first]));
            }
            index += count;
            first = (first + count) << 1;
            bits <<= 1;
        }
        None
    }
}

/// Codes of so many bits are looked up, longer ones counted out.
const SHORT_BITS: u32 = 10;
const SHORT: usize = 1 << SHORT_BITS;

/// A Huffman code.
struct Code {
    /// How many symbols have a code of each length; the symbols ordered by length.
    counts: [u16; 16],
    symbols: [u16; 320],
    /// By the next bits: a symbol and below it, in four bits, the length of its code. 0 where that is longer.
    short: [u16; SHORT],
}

impl Code {
    /// By the length of each symbol's code, 0 for one without. `None` where there is no such code.
    fn new(lengths: &[u8]) -> Option<Code> {
        let mut code = Code { counts: [0; 16], symbols: [0; 320], short: [0; SHORT] };
        let mut next = 0_u16;
        let mut known = 0;
        for length in 1..16 {
            next <<= 1;
            for (symbol, _) in (0_u16..).zip(lengths).filter(|&(_, &own)| own == length) {
                code.counts[usize::from(length)] += 1;
                code.symbols[known] = symbol;
                known += 1;
                if u32::from(length) <= SHORT_BITS {
                    let start = usize::from(next.reverse_bits() >> (16 - length));
                    for entry in code.short[start..].iter_mut().step_by(1 << length) {
                        *entry = symbol << 4 | u16::from(length);
                    }
                }
                next += 1;
            }
            if next > 1 << length {
                return None;
            }
        }
        Some(code)
    }
}

/// A block of bytes as they are.
fn stored(bits: &mut Bits<'_>, out: &mut Vec<u8>, size: usize) -> Option<()> {
    bits.drop(bits.count % 8)?;
    let (length, check) = (bits.take(16)?, bits.take(16)?);
    if length ^ check != 0xffff || length > size - out.len() {
        return None;
    }
    for _ in 0..length {
        out.push(bits.take(8)? as u8);
    }
    Some(())
}

/// A block of bytes and of repetitions, up to its end.
fn coded(bits: &mut Bits<'_>, out: &mut Vec<u8>, size: usize, [bytes, distances]: &[Code; 2]) -> Option<()> {
    loop {
        match bits.symbol(bytes)? {
            256 => return Some(()),
            byte @ 0..256 if out.len() < size => out.push(byte as u8),
            symbol @ 257..286 => {
                let length = match symbol - 257 {
                    step @ 0..8 => 3 + step,
                    28 => 258,
                    step => stepped(bits, 3, step, 4)?,
                };
                let distance = match bits.symbol(distances)? {
                    step @ 0..4 => 1 + step,
                    step @ 4..30 => stepped(bits, 1, step, 2)?,
                    _ => return None,
                };
                let start = out.len().checked_sub(distance)?;
                if length > size - out.len() {
                    return None;
                }
                // What repeats itself is made by steps as long as what is there.
                let mut left = length;
                while left > 0 {
                    let step = left.min(out.len() - start);
                    out.extend_from_within(start..start + step);
                    left -= step;
                }
            }
            _ => return None,
        }
    }
}

/// Lengths and distances grow in steps: so many of one size, then as many of twice that size; bits that follow tell which is meant.
fn stepped(bits: &mut Bits<'_>, least: usize, step: usize, of_one_size: usize) -> Option<usize> {
    let extra = (step - of_one_size) / of_one_size;
    Some(least + ((of_one_size + step % of_one_size) << extra) + bits.take(extra as u32)?)
}

/// The codes that need not be told.
fn fixed() -> Option<[Code; 2]> {
    let mut lengths = [8; 288];
    lengths[144..256].fill(9);
    lengths[256..280].fill(7);
    Some([Code::new(&lengths)?, Code::new(&[5; 30])?])
}

/// The codes that a block starts with: lengths of codes, written in a code of their own.
fn dynamic(bits: &mut Bits<'_>) -> Option<[Code; 2]> {
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    let (bytes, distances, own) = (bits.take(5)? + 257, bits.take(5)? + 1, bits.take(4)? + 4);
    let mut own_lengths = [0; 19];
    for &at in &ORDER[..own] {
        own_lengths[at] = bits.take(3)? as u8;
    }
    let code = Code::new(&own_lengths)?;
    let mut lengths = [0; 288 + 32];
    let mut at = 0;
    while at < bytes + distances {
        let (length, times) = match bits.symbol(&code)? {
            16 => (lengths[at.checked_sub(1)?], 3 + bits.take(2)?),
            17 => (0, 3 + bits.take(3)?),
            18 => (0, 11 + bits.take(7)?),
            length => (length as u8, 1),
        };
        lengths.get_mut(at..at + times)?.fill(length);
        at += times;
    }
    if at > bytes + distances {
        return None;
    }
    let (bytes, distances) = lengths[..at].split_at(bytes);
    Some([Code::new(bytes)?, Code::new(distances)?])
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

        /// The same as the crate says, for data that is damaged.
        #[test]
        fn refuses_what_is_damaged(data in data(), level in 0_u8..10, at in any::<prop::sample::Index>(), flip in 1_u8..) {
            let mut packed = compress_to_vec(&data, level);
            let at = at.index(packed.len());
            packed[at] ^= flip;
            let size = data.len().max(1);
            let expected = miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, size);
            let expected = expected.ok().filter(|bytes| bytes.len() == size);
            prop_assert_eq!(inflate(&packed, size), expected);
        }

        #[test]
        fn ends_on_noise(noise in prop::collection::vec(any::<u8>(), 0..2_000)) {
            let expected = miniz_oxide::inflate::decompress_to_vec_with_limit(&noise, 10_000);
            if let Ok(bytes) = expected {
                prop_assert_eq!(inflate(&noise, bytes.len()), Some(bytes));
            }
        }
    }

    #[test]
    fn asks_for_no_memory_on_a_lie() {
        assert_eq!(inflate(&[3, 0], 2 << 30), None);
        assert_eq!(inflate(&[], 0), None);
        assert_eq!(inflate(&[3, 0], 0), Some(Vec::new()));
    }
}
