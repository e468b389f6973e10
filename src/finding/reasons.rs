//! Why something was not read, in words.

use super::sentences as say;
use super::{Part, Says};
use crate::document::{Advice, Note};
use crate::report::Why;

impl From<Why> for Says {
    fn from(why: Why) -> Says {
        match why {
            Why::NoHeader => say::NO_HEADER.with([]),
            Why::Unproven => say::UNPROVEN.with([]),
            Why::TooFew { found, expected } => say::TOO_FEW.with([Part::Count(expected), Part::Count(found)]),
            Why::TooMany { found, expected } => say::TOO_MANY.with([Part::Count(expected), Part::Count(found)]),
            Why::Ambiguous => say::AMBIGUOUS.with([]),
            Why::Mixed => say::MIXED.with([]),
            Why::NoCells => say::NO_CELLS.with([]),
            Why::Merged => say::MERGED.with([]),
            Why::Twice => say::TWICE.with([]),
            Why::Early => say::EARLY.with([]),
            Why::Bare => say::BARE.with([]),
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
            Note::BadBytes { encoding } => say::BAD_BYTES.with([word(encoding)]),
            Note::Garbled => say::GARBLED.with([]),
            Note::NotText { kind, advice } => not_text(kind, *advice),
            Note::Packed { kind, names } => say::PACKED.with([word(kind), Part::Words(names.clone())]),
            Note::Locked => say::LOCKED.with([]),
            Note::Damaged => say::DAMAGED.with([]),
            Note::Changes => say::CHANGES.with([]),
            Note::Embedded => say::EMBEDDED.with([]),
            Note::Hidden => say::HIDDEN.with([]),
            Note::Styles => say::STYLES.with([]),
            Note::HiddenLines => say::HIDDEN_LINES.with([]),
            Note::NoResult { cells } => say::NO_RESULT.with([Part::Words(cells.clone())]),
            Note::Formatted { cells } => say::FORMATTED.with([Part::Words(cells.clone())]),
        }
    }
}

fn not_text(kind: &str, advice: Advice) -> Says {
    let (sentence, program, ending) = match advice {
        Advice::SaveAsDocx => (&say::SAVE_AS, "Word / WPS", ".docx"),
        Advice::SaveAsXlsx => (&say::SAVE_AS, "Excel / WPS", ".xlsx"),
        Advice::TakeSource => (&say::TAKE_SOURCE, "", ""),
        Advice::Copy => (&say::COPY_TABLES, "", ""),
    };
    sentence.with([word(kind), word(program), word(ending)])
}

fn word(word: &str) -> Part {
    Part::Word(word.to_owned())
}
