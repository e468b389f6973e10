//! What the words of a file do.

use super::super::docx::effects::{LEAST_SIZE, moved_by};
use super::super::html::colour::Paint;
use super::super::html::raised::Raise;
use super::Reader;
use super::state::Into;
use crate::document::Note;

/// Groups that hold no text of the document.
const APART: [&str; 35] = [
    "stylesheet",
    "info",
    "objdata",
    "objname",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "footnote",
    "ftnsep",
    "ftnsepc",
    "ftncn",
    "aftnsep",
    "aftnsepc",
    "aftncn",
    "annotation",
    "atnid",
    "atnauthor",
    "xe",
    "tc",
    "tcn",
    "rxe",
    "txe",
    "bkmkstart",
    "bkmkend",
    "nonshppict",
    "shprslt",
    "nonesttables",
    "filetbl",
    "template",
    "sp",
];

impl Reader {
    pub(super) fn sign(&mut self, sign: u8) {
        match sign {
            b'~' => self.put("\u{a0}"),
            b'_' => self.put("-"),
            b'\r' | b'\n' => self.paragraph(),
            _ => {}
        }
    }

    pub(super) fn word(&mut self, word: &str, number: Option<i32>, star: bool) {
        if self.state.into == Into::Nothing {
            if word == "ud"
                && let Some(into) = self.state.second.take()
            {
                (self.state.into, self.second) = (into, true);
            }
            return;
        }
        if self.state.into == Into::Code {
            // Words in it say how it looks.
            return;
        }
        if word == "upr" {
            // The same twice: for those who know no Unicode, and in it.
            (self.state.second, self.state.into, self.second) = (Some(self.state.into), Into::Nothing, false);
            return;
        }
        if word == "fldinst" {
            self.state.into = Into::Code;
            return;
        }
        if APART.contains(&word) {
            self.state.into = Into::Nothing;
            return;
        }
        match self.state.into {
            Into::Font => return self.font(word, number.unwrap_or(0)),
            Into::Colours => return self.part_of_colour(word, number.unwrap_or(0)),
            Into::Picture => return self.picture(word, number.unwrap_or(0)),
            _ => {}
        }
        let on = number != Some(0);
        let row = usize::from(self.state.nested);
        match word {
            "fonttbl" => self.state.into = Into::Font,
            "pict" => (self.state.into, self.wide) = (Into::Picture, 0),
            "colortbl" => self.state.into = Into::Colours,
            "listtext" | "pntext" => self.state.into = Into::Number,
            "objclass" => self.state.into = Into::Class,
            "shptxt" | "dptxbxtext" => self.text_box(),
            "nesttableprops" => self.state.nested = true,
            "ansicpg" => self.page = number.and_then(|page| u32::try_from(page).ok()).unwrap_or(self.page),
            "mac" => self.page = 10_000,
            "deff" => self.usual_font = number.unwrap_or(0),
            "uc" => self.state.fallback = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            "u" => self.unit(number.unwrap_or(0)),
            "f" => self.state.font = number.unwrap_or(0),
            "plain" => self.state.plain(self.usual_font),
            "v" => self.state.hidden = on,
            "strike" => self.state.struck = on,
            "striked" => self.state.struck_twice = on,
            "deleted" | "mvf" => self.state.deleted = on,
            "fs" => self.state.no_size = number.is_some_and(|half| half < LEAST_SIZE as i32),
            "cf" => self.state.ink = number.map(|number| self.paint(number)),
            "highlight" | "cb" | "chcbpat" if self.state.ground != Some(Paint::Unknown) => {
                self.state.ground = number.filter(|&number| number > 0).map(|number| self.paint(number));
            }
            "cbpat" if self.state.around != Some(Paint::Unknown) => {
                self.state.around = number.filter(|&number| number > 0).map(|number| self.paint(number));
            }
            // A pattern may be of any colour.
            "chshdng" if number > Some(0) => self.state.ground = Some(Paint::Unknown),
            "shading" if number > Some(0) => self.state.around = Some(Paint::Unknown),
            "revised" if on => self.told.note(Note::Changes),
            "super" => self.state.raise = if on { Raise::Above } else { Raise::None },
            "sub" => self.state.raise = if on { Raise::Below } else { Raise::None },
            "nosupersub" => self.state.raise = Raise::None,
            "up" => self.state.raise = moved_by(number.unwrap_or(6).min(1_000)),
            "dn" => self.state.raise = moved_by(-number.unwrap_or(6).clamp(-1_000, 1_000)),
            "pard" => (self.state.in_table, self.state.depth, self.state.around) = (false, 1, None),
            "intbl" => self.state.in_table = on,
            "itap" => self.state.depth = number.and_then(|depth| usize::try_from(depth).ok()).unwrap_or(1),
            "par" | "sect" => self.paragraph(),
            "cell" => self.end_cell(1),
            "nestcell" => self.end_cell(self.state.depth.max(2)),
            "row" => self.end_row(1, 0),
            "nestrow" => self.end_row(self.state.depth.max(2), 1),
            // A group that may be passed over by those who do not know it.
            "shpinst" | "do" if star => {}
            _ if self.rows[row].take(word, number) => {}
            _ if self.shade(row, word, number.unwrap_or(0)) => {}
            _ if self.character(word) => {}
            _ if star => self.state.into = Into::Nothing,
            _ => {}
        }
    }

    /// A word that is a character. Says whether it is.
    fn character(&mut self, word: &str) -> bool {
        let character = match word {
            "tab" | "column" | "emspace" | "enspace" | "qmspace" => " ",
            "line" | "page" => "\n",
            "emdash" => "—",
            "endash" => "–",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "bullet" => "•",
            _ => return false,
        };
        self.put(character);
        true
    }
}
