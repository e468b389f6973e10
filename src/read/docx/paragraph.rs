//! An open paragraph of a Word document, and the fields that are open in it.

use super::super::html::raised::Raise;
use super::super::lists::Item;
use super::effects::Effects;

/// An open paragraph.
#[derive(Default)]
pub(super) struct Paragraph {
    /// Open are: its properties, a run, text of that.
    pub properties: bool,
    pub run: bool,
    pub text: bool,
    /// What its style says of its text, the style of the open run, and that run itself.
    pub effects: Effects,
    pub run_style: Effects,
    pub own: Effects,
    /// Of a formula: how many raised or lowered parts are open, and which the outermost is.
    pub script: (usize, Raise),
    /// Its place in a list.
    pub item: Item,
    /// Fields that are open.
    pub fields: Fields,
}

/// Open fields.
#[derive(Default)]
pub(in crate::read) struct Fields {
    /// Of each: are we in its code, before its result?
    codes: Vec<bool>,
    /// How many of them are in their code.
    pub in_code: usize,
}

impl Fields {
    pub(in crate::read) fn begin(&mut self) {
        self.codes.push(true);
        self.in_code += 1;
    }

    pub(in crate::read) fn separate(&mut self) {
        if let Some(code) = self.codes.last_mut() {
            self.in_code -= usize::from(std::mem::take(code));
        }
    }

    pub(in crate::read) fn end(&mut self) {
        self.separate();
        self.codes.pop();
    }
}
