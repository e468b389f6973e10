//! What a reader makes of a source: paragraphs and grids in the order of the source, nothing interpreted.
//!
//! A cell knows two places. Its *slot* is where it lies in the rectangle that row and column spans make;
//! its *origin* is where it is printed: the n-th table of the source, the n-th row, the n-th cell written there.
//! A grid without a grid's certainty (tab-separated text, where a merged cell leaves no trace) says so in
//! [`Grid::spans`].

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A whole source as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Paragraphs and grids in the order of the source.
    pub blocks: Vec<Block>,
    /// What could not be read, each said once.
    pub notes: Vec<Note>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph or heading: white space folded, no blank ones; a forced line break within it is `\n`.
    Paragraph(String),
    /// A table.
    Grid(Grid),
}

/// A table: cells in the order of the source, each with its slot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// 0-based: the n-th table of the source, nested ones counted where they start.
    pub index: usize,
    /// How many rows of slots there are.
    pub rows: usize,
    /// How many columns of slots there are.
    pub columns: usize,
    /// The name of the sheet it stands on, where there are several.
    pub sheet: String,
    /// Ordered by slot row, then slot column; no two cover the same slot.
    pub cells: Vec<Cell>,
    /// Does the source carry row and column spans, so that slots can be trusted?
    pub spans: bool,
    /// Without spans: does every row stand between bars, with as many cells as the others? Then a blank cell stands at its place.
    pub ruled: bool,
}

/// One cell as printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The first slot row it covers.
    pub row: usize,
    /// The first slot column it covers.
    pub column: usize,
    /// How many slot rows it covers, at least 1.
    pub rows: usize,
    /// How many slot columns it covers, at least 1.
    pub columns: usize,
    /// Where it is printed.
    pub origin: Origin,
    /// Its own text, without that of tables inside it: white space folded, breaks as `\n`, trimmed.
    pub text: String,
    /// It is not certain that this is all that is printed there: a page may end in it. Then its row is not read.
    pub uncertain: bool,
    /// Where a table stands inside the cell: everything in it, in order. Otherwise empty.
    pub nested: Vec<Block>,
}

/// Where a cell is printed, all 0-based.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The n-th table of the source.
    pub grid: u32,
    /// Its row, in the order of the DOM's `table.rows`.
    pub row: u32,
    /// The cell in that row as written, spans not counted: the DOM's `row.cells`.
    pub column: u32,
    /// On paper, where the source has pages.
    pub spot: Option<Spot>,
}

/// A place on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// 1-based.
    pub page: u32,
    /// Left, top, right and bottom in hundredths of a millimetre, from the page's upper left corner.
    pub sides: [i32; 4],
}

impl Serialize for Origin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut origin = serializer.serialize_struct("Origin", if self.spot.is_some() { 5 } else { 3 })?;
        origin.serialize_field("grid", &self.grid)?;
        origin.serialize_field("row", &self.row)?;
        origin.serialize_field("column", &self.column)?;
        if let Some(Spot { page, sides }) = self.spot {
            origin.serialize_field("page", &page)?;
            origin.serialize_field("box", &sides.map(|side| f64::from(side) / 100.0))?;
        }
        origin.end()
    }
}

/// Something a reader could not read, or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nothing but white space.
    Empty,
    /// Longer than [`crate::read::limits::MAX_BYTES`]; nothing of it was read.
    TooLarge {
        /// Its length in bytes.
        bytes: usize,
    },
    /// More cells than [`crate::read::limits::MAX_CELLS`]; those after were left out.
    TooManyCells,
    /// More text than [`crate::read::limits::MAX_TEXT`]; what comes behind it was left out.
    TooMuchText,
    /// A span past [`crate::read::limits::MAX_SPAN`] or past the table; it was cut.
    SpanCut,
    /// Tables deeper inside each other than [`crate::read::limits::MAX_DEPTH`]; the inner ones were left out.
    TooDeep,
    /// Ends inside a tag, a comment or a table.
    CutOff,
    /// Bytes that are no characters in the encoding found; the text holds U+FFFD there.
    BadBytes {
        /// The name of the encoding that was tried.
        encoding: &'static str,
    },
    /// Text that was read in a wrong encoding before, as 鏀垮簻 for 政府; nothing of it was read.
    Garbled,
    /// Another kind of file.
    NotText {
        /// As people call it.
        kind: &'static str,
        /// What to do with it.
        advice: Advice,
    },
    /// An archive of other files.
    Packed {
        /// As people call it.
        kind: &'static str,
        /// Those in it that may be reports.
        names: Vec<String>,
    },
    /// Protected by a password.
    Locked(Lock),
    /// An archive, or the file in it, is broken or not whole; nothing of it was read.
    Damaged,
    /// Tracked changes are pending; it was read as if they were accepted.
    Changes,
    /// A file or an object stands in it that was not read.
    Embedded,
    /// It is signed, and the signature was not looked at.
    Signed,
    /// Text that is hidden or struck out, or a hidden sheet, not read.
    Hidden,
    /// Text that lies invisible on a printed page, as where a program has guessed what a scanned one says; not read.
    Invisible,
    /// A picture as large as a table is; what may stand in it was not read.
    Picture,
    /// More styles than are looked through: what they hide may have been read.
    Styles,
    /// Hidden rows or columns with something in them, not read.
    HiddenLines,
    /// Formulas whose results are not in the file.
    NoResult {
        /// The addresses of their cells.
        cells: Vec<String>,
    },
    /// Figures that are shown otherwise, as a percentage or a date.
    Formatted {
        /// The addresses of their cells.
        cells: Vec<String>,
    },
}

/// What a password protects: it is taken away in another place for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// A document or workbook of Office or WPS.
    Office,
    /// One in OpenDocument.
    OpenDocument,
    /// Printed pages: no program that people have takes it away.
    Pages,
    /// The entries of an archive.
    Archive,
}

/// What to do with a file that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Save it as .docx.
    SaveAsDocx,
    /// Save it as .xlsx.
    SaveAsXlsx,
    /// Take the file that it was printed from.
    TakeSource,
    /// The same of a file whose pages are pictures.
    Scanned,
    /// The second build reads it; without that, take the file that it was printed from.
    Second,
    /// Copy its tables.
    Copy,
    /// It is a page: download it again.
    IsPage,
    /// It is a text: take the file itself.
    IsText,
    /// Nobody knows what it is: broken, or encrypted.
    IsBinary,
    /// A program left it beside the file: take that one.
    Leftover,
}
