//! Running text as a type of its own: what the sections of a report state, without a word on whether it is true.
//!
//! A text is taken apart once ([`token`], [`figure`], [`lexicon`]), its figures are bound to what they are the figures of ([`reader`]),
//! and what comes out are the statements of a [`narrative`]. The words themselves are `phrases` of the form. For rules that look at
//! words alone there are its sentences and clauses ([`passage`]).

mod applied;
mod around;
mod aside;
mod before;
mod behind;
pub(crate) mod beside;
mod bind;
mod bodies;
mod briefly;
mod carried;
mod certain;
pub(crate) mod clause;
mod closed;
mod competence;
mod composed;
mod context;
mod decided;
mod decisions;
mod doubt;
mod each;
mod figure;
mod left;
mod lexicon;
mod matters;
mod meant;
pub(crate) mod narrative;
mod nothing;
mod numbering;
pub(crate) mod passage;
mod people;
mod plainly;
mod reader;
mod scope;
mod service;
mod someone;
mod sort;
pub(crate) mod statement;
mod sums;
mod tag;
pub(crate) mod text;
pub(crate) mod token;
mod topic;
mod undecided;
mod whole;
pub(crate) mod whose;
mod without;
mod word;
mod years;
mod zero;

use token::Tag;

/// The names of the phrases that running text is read by.
pub(crate) fn phrase_names() -> impl Iterator<Item = &'static str> {
    Tag::names(|_| true)
}

/// Those of them that a figure can be the figure of.
pub(crate) fn act_names() -> impl Iterator<Item = &'static str> {
    Tag::names(Tag::is_act)
}
