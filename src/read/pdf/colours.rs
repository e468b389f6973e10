//! The operators of colours, and what is painted with them.

use super::super::geometry::canvas::Fill;
use super::super::html::colour::Paint;
use super::content::Drawing;
use super::object::{Dict, Object};
use super::objects::Objects;

impl Drawing<'_, '_, '_, '_> {
    /// Takes an operator of colours. Is it one?
    pub(super) fn colour_operator(&mut self, word: &str, operands: &[Object], numbers: &[f64]) -> bool {
        let of_space = match word {
            "cs" | "CS" => operands.first().and_then(Object::name).map(|name| self.numbers_of(name)),
            "g" | "G" => Some(1),
            "rg" | "RG" => Some(3),
            "k" | "K" => Some(4),
            "sc" | "scn" | "SC" | "SCN" => None,
            _ => return false,
        };
        let is_stroke = word.starts_with(|c: char| c.is_ascii_uppercase());
        let brush = if is_stroke { &mut self.state.stroke } else { &mut self.state.fill };
        brush.numbers = of_space.unwrap_or(brush.numbers);
        match word {
            "cs" | "CS" => brush.paint = if brush.numbers > 0 { Paint::Of([0; 3]) } else { Paint::Unknown },
            _ => brush.take(numbers),
        }
        true
    }

    /// How many numbers make a colour of this space, where they say it for themselves.
    fn numbers_of(&self, name: &str) -> usize {
        let device = |name: &str| match name {
            "DeviceGray" | "CalGray" | "G" => 1,
            "DeviceRGB" | "CalRGB" | "RGB" => 3,
            "DeviceCMYK" | "CMYK" => 4,
            _ => 0,
        };
        let Some(space) = self.resource("ColorSpace", name) else { return device(name) };
        let file = self.reader.file;
        let space = file.resolve(&space);
        if let Some(name) = space.name() {
            return device(name);
        }
        match space.array() {
            [Object::Name(kind), profile] if **kind == *"ICCBased" => match file.resolve(profile) {
                Object::Stream(profile) => file.get(&profile.dict, "N").number().unwrap_or(0.0) as usize,
                _ => 0,
            },
            [Object::Name(kind), _] => device(kind),
            _ => 0,
        }
    }

    /// How much shows through of what lies below, as a graphics state says.
    pub(super) fn cover(&mut self, dict: &Dict) {
        let file = self.reader.file;
        if let Some(cover) = file.get(dict, "ca").number() {
            self.state.fill.cover = cover;
        }
        if let Some(cover) = file.get(dict, "CA").number() {
            self.state.stroke.cover = cover;
        }
        let mode = file.get(dict, "BM");
        let mode = mode.array().first().unwrap_or(&mode);
        if let Some(mode) = mode.name() {
            self.state.is_blended = !matches!(mode, "Normal" | "Compatible");
        }
        match file.get(dict, "SMask") {
            Object::Null => {}
            mask => self.state.is_masked = mask.dict().is_some(),
        }
    }

    /// An area is filled, of which all is painted or not.
    pub(super) fn fill_of(&self, is_sure: bool) -> Fill {
        let is_plain = !self.state.is_blended && !self.state.is_masked;
        if is_plain { self.state.fill.fill(is_sure && self.state.is_clip_exact) } else { Fill::UNKNOWN }
    }

    /// The colour of text as it is shown now; `None` where it leaves nothing on the paper.
    pub(super) fn ink(&self) -> Option<Paint> {
        /// What is done with the shapes of letters: filled, outlined, both, nothing; and then they clip, too.
        const OUTLINED: [i32; 2] = [1, 5];
        const BOTH: [i32; 2] = [2, 6];
        const NOTHING: [i32; 2] = [3, 7];
        let state = &self.state;
        if NOTHING.contains(&state.mode) {
            return None;
        }
        let (fill, stroke) = (state.fill, state.stroke);
        let brush = if OUTLINED.contains(&state.mode) { stroke } else { fill };
        if BOTH.contains(&state.mode) {
            let is_same = fill.ink() == stroke.ink();
            return (!fill.is_clear() || !stroke.is_clear()).then(|| if is_same { fill.ink() } else { Paint::Unknown });
        }
        (!brush.is_clear()).then(|| brush.ink())
    }
}
