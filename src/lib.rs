//! gouji 勾稽 checks a draft of the 政府信息公开工作年度报告, the yearly report of Chinese government bodies on disclosure, and names
//! the cells that do not agree.
//!
//! ```text
//! bytes or text ──read──▶ Document ──recognise──▶ Report ──rules──▶ Findings ──repair──▶ Repairs ──▶ Result
//!                          paragraphs and grids,    the filled-in     each with its      the smallest sets of changes
//!                          every cell with its      form: values,     rule, cells and    that make every balance hold
//!                          place in the source      sections, year    quote
//! ```
//!
//! One direction, one type an arrow, no stage reaches back:
//!
//! - [`read`]: a source in its medium to a [`document::Document`], nothing interpreted;
//! - [`form`]: the forms and rules, as data; [`form::pack`] is the one door for them;
//! - [`recognise`]: labels to rows and columns of a form, which gives a [`report::Report`];
//! - [`rules`]: what must hold in cells, tables, running text and between years, and an account of what was checked;
//! - [`repair`]: broken balances to the cells that are likely to be wrong;
//! - [`finding`]: what was found, as data and in words;
//! - [`result`]: all of it as the contract shapes it;
//! - [`input`]: what a caller gives beside the source: options, and reports given back;
//! - [`amount`]: a figure, exact; [`date`]: a day; [`json`]: what forms are written in and results are given as; [`digest`]: which
//!   source it was;
//! - `web`: the one file that knows JavaScript, in the wasm alone.
//!
//! A stage never fails as a whole: what it could not do is a finding, and the rest goes on. Nothing is repaired silently.

pub mod amount;
pub mod date;
pub mod digest;
pub mod document;
pub mod finding;
pub mod form;
pub mod input;
pub mod json;
mod order;
pub mod read;
pub mod recognise;
pub mod repair;
pub mod report;
pub mod result;
pub mod rules;
#[cfg(target_arch = "wasm32")]
pub mod web;

use document::Document;
use form::pack::Library;
use report::Report;
use rules::{Judgement, Settings};

/// Recognises a document and checks it: the report that was read, and what the rules found.
///
/// `form` is the id of the form to read it by; without it the form is found by its labels.
#[must_use]
pub fn check(document: &Document, library: &Library, form: Option<&str>, settings: &Settings) -> (Report, Judgement) {
    let report = recognise::recognise(document, library, form);
    let judgement = rules::run(&report, library, settings);
    (report, judgement)
}
