//! How much of a source is read, each limit with its reason.

/// The longest source that is read, in bytes. The longest real report page seen is under 1 MB; a CMS page with its
/// chrome and inlined pictures stays under 10.
pub const MAX_BYTES: usize = 32 << 20;

/// Cells kept of a whole source. A report has some 300; a page with layout tables some thousands, a workbook with the register beside it
/// some ten thousands.
pub const MAX_CELLS: usize = 100_000;

/// Text kept of a whole source, in bytes that are no white space. The longest real report has some 200 KB; what is longer is none, and
/// would take seconds and hundreds of megabytes, as every line is held against every heading and label.
pub const MAX_TEXT: usize = 1 << 20;

/// What a piece of text costs of that at least, as a line, a row or a run: one that holds one character takes as much time as one of
/// ten, and as much memory as one of a hundred. A report in which every character is a line or a run of its own still has room.
const PIECE: usize = 16;

/// The largest row or column span that is believed. The form's widest cell spans 10 columns, its highest 22 rows; HTML itself
/// allows 1,000 columns and 65,534 rows, which a hostile page uses to ask for memory.
pub const MAX_SPAN: usize = 1_000;

/// How deep tables may stand inside each other. Layout tables of real pages reach 4 or 5.
pub const MAX_DEPTH: usize = 32;

/// How much text may still be taken of a source. Where there is no room for one piece, there is none for those behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room(usize);

impl Default for Room {
    fn default() -> Room {
        Room(MAX_TEXT)
    }
}

impl Room {
    /// Takes text in, whose lines and cells are pieces of their own. Says whether there is room for it.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let bytes = letters(text);
        let ends = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r' | b'\t' | b'|')).count();
        self.spend(if bytes > 0 { bytes + PIECE * (1 + ends) } else { 0 })
    }

    /// Takes in the text of a cell of a sheet, blanks and all, as very many may share it: how many there are is counted by itself.
    pub(super) fn take_cell(&mut self, text: &str) -> bool {
        self.spend(text.len())
    }

    /// Takes in what has no text of its own, as a row or a table.
    pub(super) fn piece(&mut self) -> bool {
        self.spend(PIECE)
    }

    /// Takes nothing more.
    pub(super) fn close(&mut self) {
        self.0 = 0;
    }

    /// Is there no room left?
    pub(super) fn is_full(self) -> bool {
        self.0 == 0
    }

    fn spend(&mut self, cost: usize) -> bool {
        self.0 = self.0.saturating_sub(cost);
        !self.is_full()
    }
}

fn letters(text: &str) -> usize {
    text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count()
}
