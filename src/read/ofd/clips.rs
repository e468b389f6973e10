//! Clips: the areas in which alone an object is seen.

use super::super::xml;
use super::path::{Part, parts};
use super::units::{self, numbers};

/// Areas of one object. Programs put one.
const MAX_AREAS: usize = 64;

/// What an object is clipped by, as it is written: in each of the clips, one of its areas shows it.
#[derive(Default)]
pub(super) struct Clips {
    all: Vec<Vec<Area>>,
    /// Do they go with the object's own matrix?
    pub follow: bool,
    count: usize,
}

/// An area of a clip.
#[derive(Default)]
struct Area {
    matrix: [f64; 6],
    /// Of its path the matrix, where it starts, and its data; none where it is the shape of letters.
    path: Option<([f64; 6], [f64; 2], String)>,
}

/// On the page, of each clip the rectangles that it shows; `None` where it is of another shape.
pub(super) struct Window(Vec<Option<Vec<[f64; 4]>>>);

impl Clips {
    /// Takes in an element inside. Is what stands in it looked at?
    pub(super) fn start(&mut self, name: &str, attributes: &str) -> bool {
        match (name, self.all.last_mut()) {
            ("Clips", _) => self.follow = xml::is_on(attributes, "TransFlag", true),
            ("Clip", _) if self.count < MAX_AREAS => self.all.push(Vec::new()),
            ("Area", Some(areas)) if self.count < MAX_AREAS => {
                self.count += 1;
                areas.push(Area { matrix: units::matrix(attributes), path: None });
            }
            ("Path", Some(areas)) => {
                let sides: [f64; 4] = numbers(&xml::value(attributes, "Boundary")).unwrap_or_default();
                if let Some(area) = areas.last_mut() {
                    area.path = Some((units::matrix(attributes), [sides[0], sides[1]], String::new()));
                }
            }
            _ => return name == "AbbreviatedData",
        }
        true
    }

    /// The data of the last path.
    pub(super) fn add(&mut self, text: &str) {
        let area = self.all.last_mut().and_then(|areas| areas.last_mut());
        if let Some((_, _, data)) = area.and_then(|area| area.path.as_mut()) {
            data.push_str(text);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Where they are, once a point of the object is put on the page.
    pub(super) fn window(&self, point: &dyn Fn([f64; 2]) -> [f64; 2]) -> Window {
        let area = |area: &Area| -> Option<Vec<[f64; 4]>> {
            let (matrix, [left, top], data) = area.path.as_ref()?;
            let place = |of: [f64; 2]| {
                let [x, y] = units::moved(matrix, of);
                point(units::moved(&area.matrix, [x + left, y + top]))
            };
            let parts = parts(data, &place);
            // Of one shape upon another it is not known what is left.
            let is_plain = parts.len() < 2 && parts.iter().all(Part::is_rectangle);
            is_plain.then(|| parts.iter().map(Part::sides).collect())
        };
        let clip = |areas: &Vec<Area>| areas.iter().map(area).collect::<Option<Vec<_>>>().map(|parts| parts.concat());
        Window(self.all.iter().map(clip).collect())
    }
}

impl Window {
    /// Is it seen there? `None` where nobody knows.
    pub(super) fn shows(&self, [x, y]: [f64; 2]) -> Option<bool> {
        let holds =
            |[left, top, right, bottom]: &[f64; 4]| (*left..=*right).contains(&x) && (*top..=*bottom).contains(&y);
        let each = self.0.iter().map(|clip| clip.as_ref().map(|areas| areas.iter().any(holds)));
        let mut all = Some(true);
        for one in each {
            match one {
                Some(false) => return Some(false),
                Some(true) => {}
                None => all = None,
            }
        }
        all
    }
}
