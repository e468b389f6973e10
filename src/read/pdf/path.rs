//! Paths: lines and rectangles.

use super::super::geometry::canvas::is_rectangle;

/// A path that is being built, on the page.
#[derive(Default)]
pub(super) struct Path {
    pub parts: Vec<Part>,
    /// It is to become the clip.
    pub clips: bool,
    /// How many points it has, up to the limit, and whether there are more.
    count: usize,
    pub is_cut: bool,
}

/// A part of it, without a break.
#[derive(Default)]
pub(super) struct Part {
    pub points: Vec<[f64; 2]>,
    pub is_closed: bool,
    pub is_curved: bool,
}

/// Points of one path. A page's lines come one or some at a time.
const MAX_POINTS: usize = 200_000;

impl Path {
    pub(super) fn start(&mut self, point: [f64; 2]) {
        if self.has_room() {
            self.parts.push(Part { points: vec![point], ..Part::default() });
        }
    }

    fn has_room(&mut self) -> bool {
        self.is_cut |= self.count == MAX_POINTS;
        self.count += usize::from(!self.is_cut);
        !self.is_cut
    }

    pub(super) fn add(&mut self, point: [f64; 2]) {
        match self.parts.last_mut() {
            Some(part) if part.is_closed => {
                let first = part.points[0];
                self.start(first);
                if !self.is_cut {
                    self.add(point);
                }
            }
            Some(_) => {
                if self.has_room()
                    && let Some(part) = self.parts.last_mut()
                {
                    part.points.push(point);
                }
            }
            None => self.start(point),
        }
    }

    pub(super) fn close(&mut self) {
        if let Some(part) = self.parts.last_mut() {
            part.is_closed = true;
        }
    }
}

impl Path {
    /// Do parts lie in each other, so that holes may be in what is filled? Of many that is not looked at.
    pub(super) fn has_overlaps(&self) -> bool {
        const MOST: usize = 64;
        let sides: Vec<[f64; 4]> = self.parts.iter().take(MOST + 1).map(Part::sides).collect();
        let meet = |a: &[f64; 4], b: &[f64; 4]| {
            a[0].max(b[0]) < a[2].min(b[2]) - 0.01 && a[1].max(b[1]) < a[3].min(b[3]) - 0.01
        };
        sides.len() > MOST || sides.iter().enumerate().any(|(at, a)| sides[..at].iter().any(|b| meet(a, b)))
    }
}

impl Part {
    /// Is it a rectangle along the axes?
    pub(super) fn is_rectangle(&self) -> bool {
        !self.is_curved && is_rectangle(&self.points)
    }

    /// The least and the greatest of its points.
    pub(super) fn sides(&self) -> [f64; 4] {
        self.points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |sides, [x, y]| {
            [sides[0].min(*x), sides[1].min(*y), sides[2].max(*x), sides[3].max(*y)]
        })
    }

    /// Its straight lines, the one that closes it included.
    pub(super) fn lines(&self) -> impl Iterator<Item = ([f64; 2], [f64; 2])> {
        let back = self.is_closed.then(|| (*self.points.last().unwrap_or(&[0.0; 2]), self.points[0]));
        self.points.windows(2).map(|pair| (pair[0], pair[1])).chain(back)
    }
}
