//! Plain text, and the same as values parted by commas.
#![no_main]

use gouji::read::{self, Medium};

libfuzzer_sys::fuzz_target!(|source: &str| {
    for medium in [Medium::Text, Medium::Csv] {
        gouji_fuzz::check(&read::text(source, Some(medium)));
    }
});
