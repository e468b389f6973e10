//! The way back: a copy of the source with findings as comments and changes as tracked changes, and a report as a new document.
//!
//! Nothing of the source is kept while it is read, and nothing of it is understood a second time: [`probe`] has the reader itself say where
//! it sees what. The parts of an office file are changed at places of their text, all else is copied as its bytes ([`archive`]); and a
//! copy is given out only where the reader reads in it what was meant ([`proof`]).

mod annotate;
mod archive;
mod compose;
mod docx;
mod given;
mod html;
mod lines;
mod markup;
mod parts;
mod plan;
mod probe;
mod proof;
mod sheet;
mod splice;
mod standing;
mod why;
mod xlsx;

pub use annotate::{Annotated, Left, Source, annotate};
pub use compose::{Medium, compose};
