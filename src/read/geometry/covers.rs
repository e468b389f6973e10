//! Areas that were painted: what lies below them is not seen, and what lies upon them is seen against their colour.

use super::super::html::colour::{PAPER, Paint, Sight, is_alike, sight};

/// Areas of one page that are known.
const MAX_COVERS: usize = 20_000;

/// How many areas are tried on how many characters that they may cover, or that may lie upon them.
const MAX_TRIES: usize = 1_000_000;

/// How an area was painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read) struct Fill {
    pub paint: Paint,
    /// All of it is painted, and lets nothing through.
    pub hides: bool,
}

impl Fill {
    /// It may be of any colour, and nobody knows what it hides.
    pub(in crate::read) const UNKNOWN: Fill = Fill { paint: Paint::Unknown, hides: false };
}

/// A character, as far as it matters here.
pub(super) struct Letter {
    pub middle: [f64; 2],
    pub ink: Paint,
}

/// The areas of a page, in the order that they were painted in.
#[derive(Default)]
pub(super) struct Covers {
    all: Vec<Cover>,
    /// There are more.
    is_cut: bool,
}

struct Cover {
    /// How many characters stood there before.
    count: usize,
    /// Left, top, right, bottom.
    sides: [f64; 4],
    fill: Fill,
}

impl Cover {
    fn holds(&self, [x, y]: [f64; 2]) -> bool {
        let [left, top, right, bottom] = self.sides;
        left <= x && x <= right && top <= y && y <= bottom
    }
}

impl Covers {
    /// An area is painted. Is it known what is hidden?
    pub(super) fn add(&mut self, count: usize, sides: [f64; 4], fill: Fill) -> bool {
        /// In points: no letters that are read lie upon less.
        const LEAST: f64 = 8.0;
        let has_room = self.all.len() < MAX_COVERS;
        let is_small = !fill.hides && (sides[2] - sides[0]).min(sides[3] - sides[1]) < LEAST;
        if has_room && !is_small {
            self.all.push(Cover { count, sides, fill });
        }
        self.is_cut |= !has_room && !is_small;
        has_room || !fill.hides
    }

    /// How each character is seen. `None` where there is too much to try.
    pub(super) fn sights(&self, letters: &[Letter]) -> Option<Vec<Sight>> {
        let mut sights: Vec<Sight> = self.upon(letters);
        let hiding = || self.all.iter().filter(|cover| cover.fill.hides);
        if hiding().map(|cover| cover.count).sum::<usize>() > MAX_TRIES {
            return None;
        }
        for cover in hiding() {
            let below = letters[..cover.count].iter().zip(&mut sights);
            below.filter(|(letter, _)| cover.holds(letter.middle)).for_each(|(_, sight)| *sight = Sight::Faint);
        }
        Some(sights)
    }

    /// Which of them something was painted over. Asked where there is not too much to try.
    pub(super) fn hidden(&self, letters: &[Letter]) -> Vec<bool> {
        let mut hidden = vec![false; letters.len()];
        for cover in self.all.iter().filter(|cover| cover.fill.hides) {
            let below = letters[..cover.count].iter().zip(&mut hidden);
            below.for_each(|(letter, hidden)| *hidden |= cover.holds(letter.middle));
        }
        hidden
    }

    /// How each is seen against what it lies upon.
    fn upon(&self, letters: &[Letter]) -> Vec<Sight> {
        // Black on white needs no looking at, unless something black was painted.
        let grounds: Vec<[u8; 3]> = self.all.iter().filter_map(|cover| of(cover.fill.paint)).chain([PAPER]).collect();
        let mut tries = 0;
        let mut last = None;
        let mut may_be_faint = |ink: Paint| match last {
            Some((known, may)) if known == ink => may,
            _ => {
                let may = of(ink).is_some_and(|ink| grounds.iter().any(|ground| is_alike(ink, *ground)));
                last = Some((ink, may));
                may
            }
        };
        let mut one = |(at, letter): (usize, &Letter)| {
            if !may_be_faint(letter.ink) {
                return Sight::Seen;
            }
            let below = &self.all[..self.all.partition_point(|cover| cover.count <= at)];
            tries += below.len();
            if self.is_cut || tries > MAX_TRIES {
                return Sight::Doubtful;
            }
            let ground = below.iter().rfind(|cover| cover.holds(letter.middle)).map(|cover| cover.fill.paint);
            sight(Some(letter.ink), ground)
        };
        letters.iter().enumerate().map(&mut one).collect()
    }
}

/// Do these points, of which the first may come again at the end, make a rectangle along the axes?
pub(in crate::read) fn is_rectangle(points: &[[f64; 2]]) -> bool {
    let is_near = |a: f64, b: f64| (a - b).abs() < 0.01;
    let is_same = |a: [f64; 2], b: [f64; 2]| is_near(a[0], b[0]) && is_near(a[1], b[1]);
    let points = match points {
        [rest @ .., last] if rest.len() == 4 && is_same(*last, rest[0]) => rest,
        all => all,
    };
    let &[a, b, c, d] = points else { return false };
    let is_side = |(a, b): ([f64; 2], [f64; 2])| is_near(a[0], b[0]) || is_near(a[1], b[1]);
    let is_across = |a: [f64; 2], b: [f64; 2]| !is_near(a[0], b[0]) && !is_near(a[1], b[1]);
    [(a, b), (b, c), (c, d), (d, a)].into_iter().all(is_side) && is_across(a, c) && is_across(b, d)
}

fn of(paint: Paint) -> Option<[u8; 3]> {
    if let Paint::Of(colour) = paint { Some(colour) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Paint = Paint::Of(PAPER);
    const BLACK: Paint = Paint::Of([0; 3]);
    const AREA: [f64; 4] = [0.0, 0.0, 20.0, 20.0];

    /// A letter of each ink in the middle of the area, the area painted behind so many of them.
    fn sights(inks: &[Paint], areas: &[(usize, Fill)]) -> Option<Vec<Sight>> {
        let letters: Vec<Letter> = inks.iter().map(|&ink| Letter { middle: [10.0; 2], ink }).collect();
        let mut covers = Covers::default();
        areas.iter().for_each(|&(count, fill)| assert!(covers.add(count, AREA, fill)));
        covers.sights(&letters)
    }

    #[test]
    fn rectangles_have_four_corners_along_the_axes() {
        let square = [[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 9.0], [0.0, 0.0]];
        assert!(is_rectangle(&square) && is_rectangle(&square[..4]));
        assert!(!is_rectangle(&square[..3]) && !is_rectangle(&[square[0], square[2], square[1], square[3]]));
        assert!(!is_rectangle(&[[0.0, 0.0], [9.0, 1.0], [9.0, 9.0], [0.0, 9.0]]));
    }

    #[test]
    fn letters_are_seen_against_what_they_lie_upon() {
        use Sight::{Doubtful, Faint, Seen};
        let solid = |paint: Paint| Fill { paint, hides: true };
        for (ink, areas, expected) in [
            (BLACK, &[][..], Seen),
            (WHITE, &[], Faint),
            (Paint::Unknown, &[], Seen),
            (WHITE, &[(0, solid(BLACK))], Seen),
            (BLACK, &[(0, solid(BLACK))], Faint),
            (WHITE, &[(0, solid(BLACK)), (0, solid(WHITE))], Faint),
            (WHITE, &[(0, Fill::UNKNOWN)], Doubtful),
            (BLACK, &[(0, Fill::UNKNOWN)], Seen),
            // Painted over; what lets through does not hide.
            (BLACK, &[(1, solid(WHITE))], Faint),
            (BLACK, &[(1, Fill { hides: false, ..solid(WHITE) })], Seen),
        ] {
            assert_eq!(sights(&[ink], areas), Some(vec![expected]), "{ink:?} {areas:?}");
        }
        assert_eq!(sights(&[BLACK, BLACK], &[(1, solid(WHITE))]), Some(vec![Faint, Seen]));
        let many = vec![(1_001, solid(WHITE)); 1_000];
        assert_eq!(sights(&[BLACK; 1_001], &many), None);
    }
}
