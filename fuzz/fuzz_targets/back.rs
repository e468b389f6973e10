//! The way back: files of any kind, with what was found and proposed in them.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| gouji_fuzz::back(bytes));
