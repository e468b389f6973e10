//! What of paths rules a table, and what they clip.

use super::super::geometry::canvas::Fill;
use super::content::Drawing;
use super::path::Part;

impl Drawing<'_, '_, '_, '_> {
    /// Takes an operator of paths. Is it one?
    pub(super) fn path_operator(&mut self, word: &str, numbers: &[f64], is_shown: bool) -> bool {
        let ctm = self.state.ctm;
        match (word, numbers) {
            ("m", &[x, y]) => self.path.start(ctm.point(x, y)),
            ("l", &[x, y]) => self.path.add(ctm.point(x, y)),
            ("c", &[.., x, y]) | ("v" | "y", &[_, _, x, y]) => {
                self.path.add(ctm.point(x, y));
                if let Some(part) = self.path.parts.last_mut() {
                    part.is_curved = true;
                }
            }
            ("h", _) => self.path.close(),
            ("re", &[x, y, width, height]) => {
                self.path.start(ctm.point(x, y));
                [(x + width, y), (x + width, y + height), (x, y + height)]
                    .into_iter()
                    .for_each(|(x, y)| self.path.add(ctm.point(x, y)));
                self.path.close();
            }
            ("W" | "W*", _) => self.path.clips = true,
            ("n", _) => self.paint(false, false),
            ("S", _) => self.paint(false, is_shown),
            ("s", _) => {
                self.path.close();
                self.paint(false, is_shown);
            }
            ("f" | "F" | "f*", _) => self.paint(is_shown, false),
            ("B" | "B*", _) => self.paint(is_shown, is_shown),
            ("b" | "b*", _) => {
                self.path.close();
                self.paint(is_shown, is_shown);
            }
            _ => return false,
        }
        true
    }

    /// Ends a path: what it draws that is straight, and what it clips.
    fn paint(&mut self, fills: bool, strokes: bool) {
        let path = std::mem::take(&mut self.path);
        if path.is_cut {
            self.canvas.cut();
        }
        let is_one = path.parts.len() == 1 || !path.has_overlaps();
        for part in &path.parts {
            if fills {
                let sides = self.state.clipped(part.sides());
                match part.is_rectangle() {
                    true => self.canvas.filled(sides, self.fill_of(is_one)),
                    // What lies upon another shape is not known.
                    false if part.is_curved => self.canvas.cover(sides, Fill::UNKNOWN),
                    false => self.canvas.filled(sides, Fill::UNKNOWN),
                }
            }
            if strokes && !part.is_curved {
                let width = self.state.line_width * self.state.ctm.scale();
                for ([ax, ay], [bx, by]) in part.lines() {
                    let sides = self.state.clipped([ax.min(bx), ay.min(by), ax.max(bx), ay.max(by)]);
                    self.canvas.stroked(sides, width, self.state.stroke.ink());
                }
            }
        }
        if path.clips && !path.parts.is_empty() {
            self.state.is_clip_exact &= path.parts.len() == 1 && path.parts[0].is_rectangle();
            // What lies outside all of its parts is not shown for sure.
            let all = path
                .parts
                .iter()
                .map(Part::sides)
                .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
            self.state.clip = self.state.clipped(all.unwrap_or(self.state.clip));
        }
    }
}
