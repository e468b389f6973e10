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
    /// Or the code of a field.
    pub instruction: bool,
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
    /// The code that was opened last, as far as it matters.
    pub code: String,
}

impl Fields {
    pub(in crate::read) fn begin(&mut self) {
        self.codes.push(true);
        self.in_code += 1;
        self.code.clear();
    }

    /// More of the code.
    pub(in crate::read) fn write(&mut self, text: &str) {
        const LONGEST: usize = 60;
        let room = LONGEST.saturating_sub(self.code.len());
        self.code.push_str(&text[..text.floor_char_boundary(room.min(text.len()))]);
    }

    /// A code is at its end: what it was.
    pub(in crate::read) fn take(&mut self) -> Option<String> {
        let code = std::mem::take(&mut self.code);
        (self.in_code > 0).then_some(code)
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

/// EQ \o\ac(○,1): does a field draw what its code says, which is no text?
pub(in crate::read) fn is_drawn(code: &str) -> bool {
    code.split_ascii_whitespace().next().is_some_and(|name| {
        let name = name.split('\\').next().unwrap_or_default();
        name.eq_ignore_ascii_case("EQ")
    })
}
