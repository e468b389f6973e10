//! What stands in the main part of a Word document, with its places.

use std::ops::Range;

/// A paragraph.
#[derive(Clone)]
pub(in crate::write) struct Paragraph {
    /// Its start tag.
    pub open: Range<usize>,
    /// It is one tag.
    pub empty: bool,
    /// Behind its properties.
    pub content: usize,
    /// Where its end tag stands.
    pub close: usize,
    /// The properties of its mark.
    pub mark: Option<Range<usize>>,
    pub inside: Inside,
}

/// What a paragraph stands in.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::write) struct Inside {
    /// A text box in this paragraph.
    pub text_box: Option<usize>,
    /// One of two ways to say the same.
    pub alternate: bool,
    /// The innermost content control.
    pub control: Option<usize>,
}

/// A run of text.
#[derive(Clone)]
pub(in crate::write) struct Run {
    pub place: Range<usize>,
    /// Its start tag.
    pub open: Range<usize>,
    pub properties: Option<Range<usize>>,
    /// What stands in it behind its properties.
    pub children: Vec<Child>,
    /// The pending insertion that it stands in, and whether in nothing else.
    pub inserted: Option<(usize, bool)>,
    pub control: Option<usize>,
}

/// Something in a run.
#[derive(Clone)]
pub(in crate::write) struct Child {
    pub place: Range<usize>,
    /// Which text it is.
    pub text: Option<usize>,
}

/// A text of a run.
#[derive(Clone)]
pub(in crate::write) struct Text {
    pub run: usize,
    /// Its start tag, and what stands behind that.
    pub open: Range<usize>,
    pub inside: Range<usize>,
    /// White space at its ends is kept.
    pub keeps: bool,
    /// There is more in it than text.
    pub odd: bool,
    /// It stands in one of two ways to say the same.
    pub alternate: bool,
}

/// A pending insertion.
#[derive(Clone)]
pub(in crate::write) struct Inserted {
    pub open: Range<usize>,
    pub close: Range<usize>,
}

/// A content control.
#[derive(Clone, Default)]
pub(in crate::write) struct Control {
    pub around: Option<usize>,
    /// What stands in it is not to be changed, or will not stay.
    pub fixed: bool,
    /// It is not to be taken away.
    pub kept: bool,
    /// Says that what stands in it is only a hint.
    pub hint: Option<Range<usize>>,
    /// What it is made of, before and behind what stands in it.
    pub shell: [Range<usize>; 2],
    /// It is for plain text, or around whole paragraphs, cells or tables. Of a change in such a one Word keeps both texts apart; LibreOffice
    /// takes them for one, 10 for a 1 that became a 0.
    pub glues: bool,
}
