//! Glyphs: where the operators of text put them.

use super::super::html::colour::Paint;
use super::content::Drawing;
use super::font::{Shown, UNKNOWN};
use super::matrix::Matrix;
use super::object::Object;

impl Drawing<'_, '_, '_, '_> {
    /// Takes an operator of text.
    pub(super) fn text_operator(&mut self, word: &str, operands: &[Object], numbers: &[f64], is_shown: bool) {
        let state = &mut self.state;
        match (word, numbers) {
            ("BT", _) => (state.text, state.line) = (Matrix::ONE, Matrix::ONE),
            ("Tc", &[space]) => state.char_space = space,
            ("Tw", &[space]) => state.word_space = space,
            ("Tz", &[percent]) => state.stretch = percent / 100.0,
            ("TL", &[leading]) => state.leading = leading,
            ("Tr", &[mode]) => state.mode = mode as i32,
            ("Ts", &[rise]) => state.rise = rise,
            ("Td", &[x, y]) => self.move_line(x, y),
            ("TD", &[x, y]) => {
                state.leading = -y;
                self.move_line(x, y);
            }
            ("Tm", _) => {
                state.line = Matrix::of(numbers);
                state.text = state.line;
            }
            ("T*", _) => self.next_line(),
            ("Tj", _) => self.show(operands, is_shown),
            ("'", _) => {
                self.next_line();
                self.show(operands, is_shown);
            }
            ("\"", &[word_space, char_space]) => {
                (state.word_space, state.char_space) = (word_space, char_space);
                self.next_line();
                self.show(operands.get(2..).unwrap_or_default(), is_shown);
            }
            ("TJ", _) => {
                let parts = operands.first().map(Object::array).unwrap_or_default();
                self.show(parts, is_shown);
            }
            _ => {}
        }
    }

    fn next_line(&mut self) {
        self.move_line(0.0, -self.state.leading);
    }

    fn move_line(&mut self, x: f64, y: f64) {
        self.state.line = Matrix([1.0, 0.0, 0.0, 1.0, x, y]).then(&self.state.line);
        self.state.text = self.state.line;
    }

    /// Shows strings, with numbers between them that move what follows back.
    fn show(&mut self, parts: &[Object], is_shown: bool) {
        let Some(font) = self.state.font.clone() else {
            self.canvas.unknown_font();
            return;
        };
        let mut edge = Edge::default();
        for part in parts {
            match part {
                Object::Number(back) => {
                    let back = -back / 1000.0 * self.state.size;
                    self.advance(back, font.is_vertical);
                }
                Object::String(bytes) => {
                    let mut rest = &bytes[..];
                    while let Some((shown, length)) = font.next(rest).filter(|_| self.has_room()) {
                        self.glyph(&shown, font.is_vertical, font.height, is_shown, &mut edge);
                        rest = &rest[length..];
                    }
                }
                _ => {}
            }
        }
    }

    fn glyph(&mut self, shown: &Shown, is_vertical: bool, height: f64, is_shown: bool, edge: &mut Edge) {
        let state = &self.state;
        let own = Matrix([state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise]);
        let place = own.then(&state.text).then(&state.ctm);
        // Written downwards a glyph hangs below its place, in the middle.
        let (x, y) = if is_vertical { (-shown.advance / 2.0, -0.88) } else { (0.0, 0.0) };
        let [from, to, top] = [(x, y), (x + shown.advance, y), (x, y + height)].map(|(x, y)| place.point(x, y));
        let up = [top[0] - from[0], top[1] - from[1]];
        let Some(ink) = self.ink() else {
            if is_shown && !shown.text.trim().is_empty() {
                self.canvas.invisible();
            }
            return self.move_on(shown, is_vertical);
        };
        if is_shown {
            let center = [f64::midpoint(from[0], to[0]) + up[0] * 0.35, f64::midpoint(from[1], to[1]) + up[1] * 0.35];
            let clip = state.clip;
            let is_inside = (clip[0]..=clip[2]).contains(&center[0]) && (clip[1]..=clip[3]).contains(&center[1]);
            if is_inside {
                self.canvas.glyph(&shown.text, [from, to, up], ink);
            }
            edge.last = if is_inside { from } else { edge.last };
            if !shown.text.trim().is_empty() && edge.is_torn(is_inside) {
                // A run that goes on where nothing is shown: what is seen of it is not all.
                self.canvas.glyph(&UNKNOWN.to_string(), [edge.last, edge.last, up], Paint::Unknown);
            }
        }
        self.move_on(shown, is_vertical);
    }

    /// Goes on behind a glyph.
    fn move_on(&mut self, shown: &Shown, is_vertical: bool) {
        let state = &self.state;
        let space = state.char_space + if shown.is_space { state.word_space } else { 0.0 };
        let forward = if is_vertical { -state.size + space } else { shown.advance * state.size + space };
        self.advance(forward, is_vertical);
    }

    fn advance(&mut self, length: f64, is_vertical: bool) {
        let (x, y) = if is_vertical { (0.0, length) } else { (length * self.state.stretch, 0.0) };
        self.state.text = Matrix([1.0, 0.0, 0.0, 1.0, x, y]).then(&self.state.text);
    }
}

/// Where the glyphs of one string stop being shown.
#[derive(Default)]
struct Edge {
    was_inside: Option<bool>,
    last: [f64; 2],
}

impl Edge {
    /// Is one glyph shown and the next not, or the other way round? Said for the one that is shown.
    fn is_torn(&mut self, is_inside: bool) -> bool {
        let before = self.was_inside.replace(is_inside);
        before == Some(!is_inside)
    }
}
