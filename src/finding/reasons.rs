//! Why something was not read, in words.

use super::sentences as say;
use super::{Part, Says};
use crate::document::Note;
use crate::report::Why;

impl From<Why> for Says {
    fn from(why: Why) -> Says {
        match why {
            Why::NoHeader => say::NO_HEADER.with([]),
            Why::TooFew { found, expected } => say::TOO_FEW.with([Part::Count(expected), Part::Count(found)]),
            Why::TooMany { found, expected } => say::TOO_MANY.with([Part::Count(expected), Part::Count(found)]),
            Why::Ambiguous => say::AMBIGUOUS.with([]),
            Why::NoCells => say::NO_CELLS.with([]),
            Why::Twice => say::TWICE.with([]),
            Why::Label => say::LABEL.with([]),
        }
    }
}

impl From<&Note> for Says {
    fn from(note: &Note) -> Says {
        match note {
            Note::Empty => say::EMPTY.with([]),
            Note::TooLarge { bytes } => say::TOO_LARGE.with([Part::Count(bytes >> 20)]),
            Note::TooManyCells => say::TOO_MANY_CELLS.with([]),
            Note::SpanCut => say::SPAN_CUT.with([]),
            Note::TooDeep => say::TOO_DEEP.with([]),
            Note::CutOff => say::CUT_OFF.with([]),
            Note::BadBytes { encoding } => say::BAD_BYTES.with([Part::Word((*encoding).to_owned())]),
            Note::NotText { kind } => say::NOT_TEXT.with([Part::Word((*kind).to_owned())]),
        }
    }
}
