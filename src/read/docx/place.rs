//! Where the text of a Word document goes: the page, a cell or a text box.

use super::super::html::content::Content;

/// Where text goes.
#[derive(Default)]
pub(in crate::read) struct Place {
    pub content: Content,
    /// What the text boxes of the open paragraph hold: it stands behind that.
    pub boxes: Content,
    /// The end of the last paragraph is not seen: the next goes on with its line.
    pub goes_on: bool,
}

impl Place {
    /// Where this stands already.
    #[cfg(feature = "every-medium")]
    pub(in crate::read) fn holding(content: Content) -> Place {
        Place { content, ..Place::default() }
    }

    /// No more is read: the open paragraph is not whole, and tables that are open are not in it.
    pub(super) fn cut(&mut self) {
        self.content.cut();
        self.boxes = Content::default();
    }

    pub(super) fn end(mut self) -> Content {
        self.end_paragraph();
        self.content
    }

    pub(super) fn end_paragraph(&mut self) {
        self.content.block();
        self.content.append(std::mem::take(&mut self.boxes));
    }
}
