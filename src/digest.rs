//! Which source was checked: its SHA-256 and its SM3 (GB/T 32905), for the receipt. On plain http a browser has none of the first
//! (`crypto.subtle` is missing there), and of the second nowhere.

use sha2::{Digest, Sha256};
use sm3::Sm3;

/// The SHA-256 of a source that comes in pieces, in hexadecimal.
#[must_use]
pub fn sha256<P: AsRef<[u8]>>(pieces: impl IntoIterator<Item = P>) -> String {
    hexadecimal(Sha256::new(), pieces)
}

/// The SM3 of a source that comes in pieces, in hexadecimal.
#[must_use]
pub fn sm3<P: AsRef<[u8]>>(pieces: impl IntoIterator<Item = P>) -> String {
    hexadecimal(Sm3::new(), pieces)
}

fn hexadecimal<P: AsRef<[u8]>>(mut hasher: impl Digest, pieces: impl IntoIterator<Item = P>) -> String {
    pieces.into_iter().for_each(|piece| hasher.update(piece));
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value)]);
    hasher.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two examples of GB/T 32905-2016, whole and in pieces that fit no block.
    #[test]
    fn is_what_the_standard_says_of_sm3() {
        let long = "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732";
        assert_eq!(sm3(["abc"]), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assert_eq!(sm3(["abcd".repeat(16)]), long);
        assert_eq!(sm3("abcd".repeat(16).as_bytes().chunks(7)), long);
    }

    /// FIPS 180-4's examples, and the million of a's of its test vectors, whole and in pieces that fit no block.
    #[test]
    fn is_what_the_standard_says() {
        let million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
        for (text, hash) in [
            (String::new(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc".to_owned(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".to_owned(),
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ),
            ("a".repeat(1_000_000), million),
        ] {
            assert_eq!(sha256([&text]), hash);
        }
        assert_eq!(sha256("a".repeat(1_000_000).as_bytes().chunks(777)), million);
    }
}
