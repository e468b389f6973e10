//! The contract's `compose`: a report as a new document in the official layout.

mod docx;
mod html;
mod layout;
mod pieces;
mod relations;
mod xlsx;

use crate::{form, input, judge};
use serde_json::Value as Json;

/// What a report is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A Word document.
    Docx,
    /// A workbook with the tables.
    Xlsx,
    /// A page.
    Html,
}

impl Medium {
    /// By its name.
    #[must_use]
    pub fn of(name: &str) -> Option<Medium> {
        match name {
            "docx" => Some(Medium::Docx),
            "xlsx" => Some(Medium::Xlsx),
            "html" => Some(Medium::Html),
            _ => None,
        }
    }
}

/// Writes a report, the contract's, as a new document.
///
/// # Errors
/// Every reason why it is no report.
pub fn compose(report: &Json, medium: Medium) -> Result<Vec<u8>, Vec<String>> {
    let library = form::library();
    let report = input::report(report, &library, None)?;
    let pieces = pieces::pieces(&report, &judge::form_of(&report, &library).definition);
    Ok(match medium {
        Medium::Docx => docx::file(&pieces),
        Medium::Xlsx => xlsx::file(&pieces),
        Medium::Html => html::file(&pieces),
    })
}
