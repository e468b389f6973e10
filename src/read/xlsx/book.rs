//! What all sheets of a workbook share: texts, styles, fonts and what is behind them.

use super::super::html::colour::Paint;
use super::super::sheets::MAX_SHEETS;
use super::super::sheets::colours::Colours;
use super::super::sheets::fonts::Font;
use super::super::sheets::runs::{Run, Shown, Texts};
use super::super::sheets::styles::Styles;
use super::super::xml::{self, Sink};

/// Fonts that are known. Excel stops at 65,490 styles; reports have under 100.
const MAX_FONTS: usize = 1 << 16;

/// What all sheets share.
#[derive(Default)]
pub(super) struct Book {
    pub colours: Colours,
    /// Name and relation of each sheet that is shown.
    pub sheets: Vec<(String, String)>,
    /// Is one hidden?
    pub hidden: bool,
    /// Texts that cells share.
    pub texts: Texts,
    pub run: Run,
    pub in_text: bool,
    pub styles: Styles,
    pub in_styles: bool,
    pub fonts: Vec<Font>,
    pub in_fonts: bool,
    /// What is behind the text of cells.
    pub fills: Vec<Option<Paint>>,
    pub in_fills: bool,
    pub solid: bool,
    /// Results of formulas are only to be worked out: what stands in the file is no result.
    pub unworked: bool,
}

impl Book {
    /// What a cell of this style shows of a text by its number.
    pub(super) fn string(&self, number: &str, style: usize) -> Shown {
        let shown = xml::digits(number).and_then(|at| self.texts.get(at, self.styles.style(style)));
        shown.map_or_else(|| "#REF!".to_owned().into(), |shown| Shown { text: unescaped(&shown.text), ..shown })
    }

    /// Is a text, by its number, one of those that are not kept?
    pub(super) fn leaves_out(&self, number: &str) -> bool {
        xml::digits(number).is_some_and(|at| self.texts.leaves_out(at))
    }

    /// What is behind the text of cells, as a pattern of two colours.
    fn fill(&mut self, name: &str, attributes: &str) {
        let Some(fill) = self.fills.last_mut() else { return };
        match (name, xml::value(attributes, "patternType").as_str()) {
            ("patternFill", "none" | "") => *fill = None,
            ("patternFill" | "gradientFill", _) => *fill = Some(Paint::Unknown),
            _ => *fill = Some(self.colours.written(attributes)),
        }
    }
}

impl Sink for Book {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        let value = |name| xml::value(attributes, name);
        match name {
            "sheet" if matches!(value("state").as_str(), "hidden" | "veryHidden") => self.hidden = true,
            "sheet" if self.sheets.len() <= MAX_SHEETS => self.sheets.push((value("name"), value("id"))),
            "t" => self.in_text = true,
            "fonts" => self.in_fonts = true,
            "font" if self.in_fonts && self.fonts.len() < MAX_FONTS => self.fonts.push(Font::default()),
            "strike" | "sz" | "color" if self.in_fonts => {
                if let Some(font) = self.fonts.last_mut() {
                    font.set(name, attributes, &self.colours);
                }
            }
            "fills" => self.in_fills = true,
            "fill" if self.in_fills && self.fills.len() < MAX_FONTS => self.fills.push(None),
            "patternFill" | "gradientFill" if self.in_fills => {
                self.solid = xml::value(attributes, "patternType") == "solid";
                self.fill(name, attributes);
            }
            "fgColor" if self.in_fills && self.solid => self.fill(name, attributes),
            // How it is pronounced.
            "rPh" => return false,
            "numFmt" => {
                let number = xml::number(attributes, "numFmtId").unwrap_or(0);
                self.styles.add_format(number, &value("formatCode"));
            }
            "cellXfs" => self.in_styles = true,
            "calcPr" => self.unworked = xml::is_on(attributes, "fullCalcOnLoad", false),
            "xf" if self.in_styles => {
                let number = |name| xml::number(attributes, name).unwrap_or(0);
                let font = self.fonts.get(number("fontId")).copied().unwrap_or_default();
                let ground = self.fills.get(number("fillId")).copied().flatten();
                self.styles.add_style(number("numFmtId"), font, ground);
            }
            _ => self.run.start(name, attributes, &self.colours),
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => {
                self.in_text = false;
                self.texts.push(&mut self.run);
            }
            "si" => self.texts.end(),
            "fonts" => self.in_fonts = false,
            "fills" => self.in_fills = false,
            "cellXfs" => self.in_styles = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text {
            self.run.text(text);
        }
    }
}

/// Characters that XML would not keep stand by their numbers: a line break as `_x000D_`, and `_x005F_` before what only looks alike.
pub(super) fn unescaped(text: &str) -> String {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 7).and_then(|code| u32::from_str_radix(code.strip_suffix('_')?, 16).ok());
        let found = code.and_then(char::from_u32);
        let (kept, end) = if found.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        plain.push_str(&rest[..kept]);
        plain.extend(found.map(|c| if c == '\r' { '\n' } else { c }));
        rest = &rest[end..];
    }
    plain + rest
}
