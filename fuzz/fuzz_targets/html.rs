//! Pages.
#![no_main]

use gouji::read::{self, Medium};

libfuzzer_sys::fuzz_target!(|source: &str| gouji_fuzz::check(&read::text(source, Some(Medium::Html))));
