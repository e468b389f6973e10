//! The whole pipeline on files of any kind: as bytes and as text, in every medium, against themselves as last year's report, told in
//! both languages, and the report that was read given back and checked again. What takes too long for what it is stops the run
//! (`-timeout=`): the pipeline is linear in its input.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| gouji_fuzz::whole(bytes));
