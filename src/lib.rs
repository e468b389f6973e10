//! gouji 勾稽 checks a draft of the 政府信息公开工作年度报告, the yearly report of Chinese government bodies on disclosure, and names
//! the cells that do not agree.
//!
//! ```text
//! bytes or text ──read──▶ Document ──recognise──▶ Report ──rules, repair──▶ Findings, Repairs ──judge──▶ Result
//!                          paragraphs and grids,    the filled-in     each with its             verdict, groups,
//!                          every cell with its      form: values,     rule, cells and           coverage, sentences
//!                          place in the source      sections, year    quote
//! ```
//!
//! One direction, one type an arrow, no stage reaches back. A room imports only from those above it in this list, which
//! `tests/rust/direction.rs` reads:
//!
//! - [`amount`], `any_of`, [`date`], [`digest`], `order`: a figure, exact; several words looked for at once; a day; which source it was; the one sort;
//! - [`document`]: paragraphs and grids, as a reader gives them;
//! - [`read`]: a source in its medium to a [`document::Document`], nothing interpreted;
//! - [`form`]: the forms and rules, as data; [`form::pack`] is the one door for them;
//! - [`report`]: what was filled in, and the one view of it that rules and repair use;
//! - [`recognise`]: labels to rows and columns of a form, which gives a [`report::Report`];
//! - [`finding`]: what was found, as data and in words;
//! - `prose`: running text, its figures bound to what they are the figures of;
//! - [`repair`]: broken balances to the cells that are likely to be wrong;
//! - [`rules`]: what must hold in cells, tables, running text and between years;
//! - [`judge`]: runs rules and repair, which it alone knows both: verdict, groups and an account of what was checked;
//! - [`result`]: all of it as the contract shapes it;
//! - [`input`]: what a caller gives beside the source: options, and reports given back;
//! - `write`: the way back, in the second build alone: copies with comments and tracked changes, and new documents;
//! - `web`: the one file that knows JavaScript, in the wasm alone.
//!
//! A stage never fails as a whole: what it could not do is a finding, and the rest goes on. Nothing is repaired silently.
//!
//! ```
//! use gouji::finding::Language;
//! use gouji::judge::{Settings, form_of};
//!
//! let draft = include_str!("../tests/reports/one-wrong-figure.txt");
//! let library = gouji::form::library();
//! let (report, judgement) = gouji::check(&gouji::read::text(draft, None), &library, None, &Settings::default());
//! let form = &form_of(&report, &library).definition;
//! assert_eq!(
//!     judgement.findings[1].sentence(form, Language::Zh),
//!     "表三“（四）无法提供 1.本机关不掌握相关政府信息”行：“自然人”至“其他”共 6 项之和为 8，“总计”为 7，相差 1，请核对。"
//! );
//! ```

pub mod amount;
mod any_of;
pub mod date;
pub mod digest;
pub mod document;
pub mod finding;
pub mod form;
pub mod input;
pub mod judge;
mod order;
mod prose;
pub mod read;
pub mod recognise;
pub mod repair;
pub mod report;
pub mod result;
pub mod rules;
#[cfg(target_arch = "wasm32")]
pub mod web;
#[cfg(feature = "every-medium")]
pub mod write;

use document::Document;
use form::pack::Library;
use judge::{Judgement, Settings};
use report::Report;

/// Recognises a document and checks it: the report that was read, and what the rules found.
///
/// `form` is the id of the form to read it by; without it the form is found by its labels.
#[must_use]
pub fn check(document: &Document, library: &Library, form: Option<&str>, settings: &Settings) -> (Report, Judgement) {
    let report = recognise::recognise(document, library, form);
    let judgement = judge::run(&report, library, settings);
    (report, judgement)
}
