//! What a page shows: its operators, as far as they put glyphs and lines on paper (ISO 32000-1, annex A).

use super::super::encoding::Decoder;
use super::super::geometry::canvas::{Canvas, Fill};
use super::file::File;
use super::font::Font;
use super::lexer::Lexer;
use super::matrix::Matrix;
use super::object::Object;
use super::objects::Objects;
use super::pages::rectangle;
use super::path::Path;
use super::state::State;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Operators and characters of a whole file. A page of a report has some thousands.
const MAX_OPERATORS: usize = 2_000_000;

/// Operands of one operator; an array counts as one.
const MAX_OPERANDS: usize = 64;

/// Drawings inside drawings.
const MAX_DEPTH: usize = 12;

/// States kept by `q`. Real pages keep some five; the standard speaks of 28.
const MAX_STATES: usize = 500;

/// Fonts of a whole file. A report has five or ten, those that programs split up some fifty.
const MAX_FONTS: usize = 300;

/// Entries of the maps of all fonts: characters and widths. Fonts that are cut to a report have some hundreds, a whole one 30,000.
const MAX_ENTRIES: usize = 250_000;

/// Reads the contents of pages, one after another.
pub(super) struct Reader<'a, 'f> {
    pub file: &'a File<'f>,
    decode: Decoder,
    fonts: BTreeMap<u32, Rc<Font>>,
    /// Operators and characters that may still come.
    left: usize,
    /// Fonts that may still be read, and entries of their maps.
    fonts_left: usize,
    entries_left: usize,
}

/// One page, or a drawing in it.
pub(super) struct Drawing<'r, 'c, 'a, 'f> {
    pub reader: &'r mut Reader<'a, 'f>,
    pub canvas: &'r mut Canvas<'c>,
    pub state: State,
    states: Vec<State>,
    pub path: Path,
    resources: Object,
    depth: usize,
    /// Of each marked part that is open: is it a layer that is not shown?
    hidden: Vec<bool>,
    named: BTreeMap<String, Option<Rc<Font>>>,
}

impl<'a, 'f> Reader<'a, 'f> {
    pub(super) fn new(file: &'a File<'f>, decode: Decoder) -> Reader<'a, 'f> {
        Reader {
            file,
            decode,
            fonts: BTreeMap::new(),
            left: MAX_OPERATORS,
            fonts_left: MAX_FONTS,
            entries_left: MAX_ENTRIES,
        }
    }

    /// Draws contents on a canvas. `false` where something of it was left out.
    pub(super) fn draw(
        &mut self,
        bytes: &[u8],
        resources: &Object,
        start: State,
        canvas: &mut Canvas<'_>,
        depth: usize,
    ) -> bool {
        let mut drawing = Drawing {
            reader: self,
            canvas,
            state: start,
            states: Vec::new(),
            path: Path::default(),
            resources: resources.clone(),
            depth,
            hidden: Vec::new(),
            named: BTreeMap::new(),
        };
        drawing.run(bytes)
    }

    /// Draws a form where an annotation puts it.
    pub(super) fn form(&mut self, form: &Object, place: Matrix, state: &State, canvas: &mut Canvas<'_>) -> bool {
        self.form_in(form, place, state, &Object::Null, canvas, 0)
    }

    /// Draws a form; what it does not name itself is as where it is drawn.
    fn form_in(
        &mut self,
        form: &Object,
        place: Matrix,
        state: &State,
        resources: &Object,
        canvas: &mut Canvas<'_>,
        depth: usize,
    ) -> bool {
        let Object::Stream(stream) = form else { return true };
        if depth >= MAX_DEPTH {
            return false;
        }
        let file = self.file;
        let own = numbers(file, &file.get(&stream.dict, "Matrix"));
        let mut state = state.clone();
        state.ctm = Matrix::of(&own).then(&place).then(&state.ctm);
        if let Some(sides) = rectangle(file, &file.get(&stream.dict, "BBox")) {
            state.clip_to(sides);
        }
        let inner = file.get(&stream.dict, "Resources");
        let resources = if inner.dict().is_some() { &inner } else { resources };
        let (bytes, is_whole) = file.data(stream);
        self.draw(&bytes, resources, state, canvas, depth + 1) && is_whole
    }

    fn font(&mut self, object: &Object) -> Option<Rc<Font>> {
        if let Object::Reference(number) = object
            && let Some(font) = self.fonts.get(number)
        {
            return Some(Rc::clone(font));
        }
        self.fonts_left = self.fonts_left.checked_sub(1)?;
        let font = self.file.resolve(object);
        let font = Rc::new(Font::new(self.file, font.dict()?, self.decode, &mut self.entries_left));
        if let Object::Reference(number) = object {
            self.fonts.insert(*number, Rc::clone(&font));
        }
        Some(font)
    }
}

impl Drawing<'_, '_, '_, '_> {
    fn run(&mut self, bytes: &[u8]) -> bool {
        let mut lexer = Lexer::new(bytes, 0);
        let mut operands: Vec<Object> = Vec::new();
        loop {
            match lexer.operand() {
                None => {
                    lexer.skip_space();
                    // Stopped at something that is no object.
                    return lexer.peek().is_none();
                }
                Some(Object::Word(word)) => {
                    if self.reader.left == 0 {
                        return false;
                    }
                    self.reader.left -= 1;
                    if *word == *"BI" {
                        skip_picture(&mut lexer);
                        self.canvas.picture(self.picture_sides(), false);
                    } else if !self.operator(&word, &operands) {
                        return false;
                    }
                    operands.clear();
                }
                Some(object) if operands.len() < MAX_OPERANDS => operands.push(object),
                Some(_) => {}
            }
        }
    }

    /// Takes note of a character. May it be shown?
    pub(super) fn has_room(&mut self) -> bool {
        self.reader.left = self.reader.left.saturating_sub(1);
        self.reader.left > 0
    }

    fn operator(&mut self, word: &str, operands: &[Object]) -> bool {
        let numbers: Vec<f64> = operands.iter().filter_map(Object::number).collect();
        match (word, &numbers[..]) {
            ("q", _) if self.states.len() < MAX_STATES => self.states.push(self.state.clone()),
            ("q", _) => return false,
            ("Q", _) => self.state = self.states.pop().unwrap_or_else(|| self.state.clone()),
            ("cm", _) => self.state.ctm = Matrix::of(&numbers).then(&self.state.ctm),
            ("w", &[width]) => self.state.line_width = width,
            ("Tf", _) => self.set_font(operands),
            ("gs", _) => self.graphics_state(operands),
            ("Do", _) => return self.object(operands),
            ("BDC", _) => self.hidden.push(self.is_off(operands)),
            ("BMC", _) => self.hidden.push(false),
            ("EMC", _) => drop(self.hidden.pop()),
            ("sh", _) if !self.hidden.contains(&true) => self.canvas.filled(self.state.clip, Fill::UNKNOWN),
            _ if self.colour_operator(word, operands, &numbers) => {}
            _ => {
                let is_shown = !self.hidden.contains(&true);
                if !self.path_operator(word, &numbers, is_shown) {
                    self.text_operator(word, operands, &numbers, is_shown);
                }
            }
        }
        true
    }

    /// A resource of a kind by its name, as it is written there.
    pub(super) fn resource(&self, kind: &str, name: &str) -> Option<Object> {
        let kinds = self.reader.file.get(self.resources.dict()?, kind);
        kinds.dict()?.get(name).cloned()
    }

    fn set_font(&mut self, operands: &[Object]) {
        let [Object::Name(name), size] = operands else { return };
        self.state.size = size.number().unwrap_or(0.0);
        if let Some(known) = self.named.get(&**name) {
            self.state.font.clone_from(known);
            return;
        }
        let font = self.resource("Font", name).and_then(|font| self.reader.font(&font));
        self.named.insert(name.to_string(), font.clone());
        self.state.font = font;
    }

    fn graphics_state(&mut self, operands: &[Object]) {
        let name = operands.first().and_then(Object::name);
        let Some(object) = name.and_then(|name| self.resource("ExtGState", name)) else { return };
        let state = self.reader.file.resolve(&object);
        let Some(dict) = state.dict() else { return };
        self.cover(dict);
        if let Some(width) = self.reader.file.get(dict, "LW").number() {
            self.state.line_width = width;
        }
        if let [font, size] = self.reader.file.get(dict, "Font").array() {
            self.state.size = size.number().unwrap_or(0.0);
            self.state.font = self.reader.font(font);
        }
    }

    /// A picture, or a drawing of its own.
    fn object(&mut self, operands: &[Object]) -> bool {
        let name = operands.first().and_then(Object::name);
        let Some(object) = name.and_then(|name| self.resource("XObject", name)) else { return true };
        let object = self.reader.file.resolve(&object);
        let Object::Stream(stream) = &object else { return true };
        if self.hidden.contains(&true) || self.is_layer_off(&stream.dict) {
            return true;
        }
        if self.reader.file.get(&stream.dict, "Subtype").name() == Some("Image") {
            let has =
                |key: &str| !matches!(self.reader.file.get(&stream.dict, key), Object::Null | Object::Bool(false));
            let is_whole = !["SMask", "Mask", "ImageMask", "SMaskInData"].iter().any(|key| has(key));
            let fill = self.fill_of(is_whole);
            self.canvas.picture(self.picture_sides(), fill.hides);
            return true;
        }
        self.reader.form_in(&object, Matrix::ONE, &self.state, &self.resources, self.canvas, self.depth)
    }

    /// Where the square of 1 lies that a picture fills.
    fn picture_sides(&self) -> [f64; 4] {
        self.state.clipped(self.state.ctm.sides([0.0, 0.0, 1.0, 1.0]))
    }
}

fn numbers(file: &File<'_>, object: &Object) -> Vec<f64> {
    object.array().iter().filter_map(|number| file.resolve(number).number()).collect()
}

/// Goes past a picture that stands in the contents.
fn skip_picture(lexer: &mut Lexer<'_>) {
    while let Some(object) = lexer.operand() {
        if object.is_word("ID") {
            break;
        }
    }
    let rest = lexer.bytes.get(lexer.at..).unwrap_or_default();
    let is_space = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let is_end = |(at, word): &(usize, &[u8])| {
        *word == b"EI" && is_space(rest.get(at.wrapping_sub(1))) && is_space(rest.get(at + 2))
    };
    let length = rest.windows(2).enumerate().find(is_end).map_or(rest.len(), |(at, _)| at + 2);
    lexer.at += length;
}
