//! Files of any kind.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    gouji_fuzz::check(&gouji::read::bytes::read(bytes, None, gouji_fuzz::decode));
});
