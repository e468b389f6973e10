//! Fields of forms: what a person sees in them is text of the page.

use super::attributes::{self, attributes_of};

/// What a field shows as a text of its own, as written; `None` where it is a switch or a button.
pub(super) fn shown(attributes: &str) -> Option<&str> {
    const NO_TEXT: [&str; 10] =
        ["hidden", "checkbox", "radio", "button", "submit", "reset", "image", "file", "color", "range"];
    let [kind] = attributes_of(attributes, ["type"]);
    let mut written = attributes::all(attributes);
    let kind = kind.unwrap_or_default();
    if NO_TEXT.iter().any(|none| none.eq_ignore_ascii_case(kind.trim_ascii())) {
        None
    } else {
        written.find(|(name, _)| name.eq_ignore_ascii_case("value")).map(|(_, value)| value)
    }
}

/// An open list to choose from.
#[derive(Default)]
pub(super) struct Choices {
    /// Are all of them shown, so that the first stands for nothing?
    several: bool,
    /// The text of the first one, and of the one that is chosen.
    first: Option<String>,
    chosen: Option<String>,
    /// Is the open one chosen?
    open: Option<bool>,
}

impl Choices {
    pub(super) fn new(attributes: &str) -> Choices {
        let [multiple, size] = attributes_of(attributes, ["multiple", "size"]);
        let several = multiple.is_some() || size.is_some_and(|size| !matches!(size.trim_ascii(), "" | "0" | "1"));
        Choices { several, ..Choices::default() }
    }

    /// One of them starts.
    pub(super) fn start(&mut self, attributes: &str) {
        let [selected] = attributes_of(attributes, ["selected"]);
        self.open = Some(selected.is_some());
        if selected.is_some() {
            self.chosen = Some(String::new());
        } else if self.first.is_none() {
            self.first = Some(String::new());
        } else {
            self.open = None;
        }
    }

    pub(super) fn end(&mut self) {
        self.open = None;
    }

    /// Text in the open one, as written.
    pub(super) fn text(&mut self, written: &str) {
        let into = match self.open {
            Some(true) => self.chosen.as_mut(),
            Some(false) => self.first.as_mut(),
            None => None,
        };
        if let Some(into) = into {
            into.push_str(written);
        }
    }

    /// What the list shows.
    pub(super) fn shown(self) -> String {
        let first = self.first.filter(|_| !self.several);
        self.chosen.or(first).unwrap_or_default()
    }
}
