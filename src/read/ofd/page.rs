//! One page, or a template of pages: its objects in the order that they are drawn in.

use super::super::geometry::canvas::Canvas;
use super::super::package::Package;
use super::super::xml::{self, Sink};
use super::drawing::Object;
use super::looks::Looks;
use super::units::numbers;
use super::{outline, text};
use crate::document::Note;

/// Objects of one page. A page of a report has some hundreds.
const MAX_OBJECTS: usize = 20_000;

/// Templates under one page. There are one or two.
const MAX_TEMPLATES: usize = 20;

/// What is drawn first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Order {
    Background,
    #[default]
    Body,
    Foreground,
}

impl Order {
    pub(super) fn of(word: &str) -> Option<Order> {
        match word {
            "Background" => Some(Order::Background),
            "Body" => Some(Order::Body),
            "Foreground" => Some(Order::Foreground),
            _ => None,
        }
    }
}

/// A page as it is written.
#[derive(Default)]
pub(super) struct Page {
    /// Left, top, width and height in millimetres, where it is not as large as the others.
    pub sides: Option<[f64; 4]>,
    /// The templates that it lies upon, or below, where that is said here.
    pub templates: Vec<(String, Option<Order>)>,
    objects: Vec<(Order, Object)>,
    is_cut: bool,
}

impl Page {
    /// Reads a page's part. Is it whole?
    pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<(Page, bool), Note> {
        let mut reader = Reader::default();
        let is_whole = package.read(part, &mut reader)?;
        reader.page.objects.sort_by_key(|(order, _)| *order);
        let is_whole = is_whole && !reader.page.is_cut;
        Ok((reader.page, is_whole))
    }

    /// Draws it on a page of this size, as long as objects are left. Is that all of it?
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        [x, y, ..]: [f64; 4],
        (looks, left): (&Looks, &mut usize),
    ) -> bool {
        for (_, object) in self.objects.iter().take(*left) {
            if object.is_text {
                text::draw(object, looks, canvas, [x, y]);
            } else {
                outline::draw(object, looks, canvas, [x, y]);
            }
        }
        let is_all = self.objects.len() <= *left;
        *left = left.saturating_sub(self.objects.len());
        is_all
    }
}

/// Takes in the elements of a page.
#[derive(Default)]
struct Reader {
    page: Page,
    open: Option<Object>,
    is_clip: bool,
    /// How objects of the open layer look that say nothing of it, and when it is drawn.
    named: String,
    order: Order,
    /// The element that text belongs to.
    what: String,
}

impl Sink for Reader {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        name.clone_into(&mut self.what);
        self.is_clip |= name == "Clips";
        if let (true, Some(object)) = (self.is_clip, &mut self.open) {
            return object.clips.start(name, attributes);
        }
        match name {
            "Template" if self.page.templates.len() < MAX_TEMPLATES => {
                let order = Order::of(&xml::value(attributes, "ZOrder"));
                self.page.templates.push((xml::value(attributes, "TemplateID"), order));
            }
            "TextObject" | "PathObject" | "ImageObject" | "CompositeObject" => {
                if !xml::is_on(attributes, "Visible", true) {
                    return false;
                }
                let mut object = Object::new(name, attributes);
                if object.named.is_empty() {
                    object.named.clone_from(&self.named);
                }
                self.open = Some(object);
            }
            "TextCode" => {
                if let Some(object) = &mut self.open {
                    object.start_code(attributes);
                }
            }
            "FillColor" | "StrokeColor" => {
                if let Some(object) = &mut self.open {
                    object.look.take(name, attributes);
                }
                return false;
            }
            "Layer" => {
                self.named = xml::value(attributes, "DrawParam");
                self.order = Order::of(&xml::value(attributes, "Type")).unwrap_or_default();
            }
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        self.what.clear();
        self.is_clip &= name != "Clips";
        if matches!(name, "TextObject" | "PathObject" | "ImageObject" | "CompositeObject")
            && let Some(object) = self.open.take()
        {
            if self.page.objects.len() < MAX_OBJECTS {
                self.page.objects.push((self.order, object));
            } else {
                self.page.is_cut = true;
            }
        }
    }

    fn text(&mut self, text: &str) {
        match (&mut self.open, self.what.as_str()) {
            (Some(object), "TextCode") => object.add_text(text),
            (Some(object), "AbbreviatedData") if self.is_clip => object.clips.add(text),
            (Some(object), "AbbreviatedData") => object.data.push_str(text),
            (None, "PhysicalBox") => self.page.sides = numbers(text).or(self.page.sides),
            _ => {}
        }
    }
}
