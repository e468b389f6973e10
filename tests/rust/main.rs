//! The tests of the crate from outside, one program: what they share is compiled once. `npm test -- rust years` runs those of
//! `years.rs`, and those whose names hold the word.

#![allow(clippy::print_stdout)]

#[cfg(feature = "every-medium")]
#[path = "../astray/mod.rs"]
mod astray;
#[cfg(feature = "every-medium")]
#[path = "../clerks/mod.rs"]
mod clerks;
#[path = "../common/mod.rs"]
mod common;
#[path = "../disturb/mod.rs"]
mod disturb;
#[path = "../dull/mod.rs"]
mod dull;
#[cfg(feature = "every-medium")]
mod limits;
#[path = "../soup/mod.rs"]
mod soup;
#[path = "../worn/mod.rs"]
mod worn;

mod accuracy;
mod added;
mod alarms;
mod archives;
mod bad_input;
mod below;
mod beside;
mod converted;
mod csv;
#[cfg(feature = "every-medium")]
mod cuts;
mod direction;
mod document;
mod docx;
mod drafts;
mod editions;
mod extra;
mod filling;
#[cfg(feature = "every-medium")]
mod fixed;
#[cfg(feature = "every-medium")]
mod fonts;
mod frames;
mod headings;
mod headless;
mod html_oracle;
mod kinds;
mod layouts;
mod linear;
mod manners;
mod matrix;
mod media;
mod misplaced;
mod narrative;
mod notes;
mod numbered;
#[cfg(feature = "every-medium")]
mod ofd;
mod office;
mod otherwise;
mod packs;
#[cfg(feature = "every-medium")]
mod pasted;
mod plausible;
mod practice;
#[cfg(feature = "every-medium")]
mod prefixes;
mod reading;
mod refused;
mod repair_laws;
mod repairs;
mod rules;
mod samples;
mod sorts;
mod spoken;
mod stated;
#[cfg(feature = "every-medium")]
mod trials;
mod tricky;
mod typeset;
mod uncertain;
#[cfg(feature = "every-medium")]
mod units;
#[cfg(feature = "every-medium")]
mod unseen;
mod wasm;
mod wear;
#[cfg(feature = "every-medium")]
mod weight;
#[cfg(feature = "every-medium")]
mod write;
mod xlsx;
mod yearly;
mod years;
