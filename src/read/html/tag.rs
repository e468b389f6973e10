//! The tags that matter for tables and paragraphs.

/// What a tag is, as far as text and tables are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Table,
    Caption,
    /// `col` and `colgroup`.
    Columns,
    Head,
    Body,
    Foot,
    Row,
    Td,
    Th,
    /// A forced line break.
    Break,
    /// Starts and ends a line of text.
    Block,
    /// A block that keeps its line breaks.
    Pre,
    /// Its text is no text of the page: scripts, styles, titles, frames.
    Raw,
    /// `body` and `html`: behind their end tags nothing is cut off.
    Page,
    /// Everything else runs on in its line.
    Inline,
}

impl Tag {
    /// By its name, in whatever case.
    #[must_use]
    pub(super) fn of(name: &str) -> Tag {
        /// The longest name below.
        const LONGEST: usize = 10;
        if name.len() > LONGEST {
            return Tag::Inline;
        }
        let mut lower = [0; LONGEST];
        let lower = &mut lower[..name.len()];
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        match &*lower {
            b"table" => Tag::Table,
            b"caption" => Tag::Caption,
            b"col" | b"colgroup" => Tag::Columns,
            b"thead" => Tag::Head,
            b"tbody" => Tag::Body,
            b"tfoot" => Tag::Foot,
            b"tr" => Tag::Row,
            b"td" => Tag::Td,
            b"th" => Tag::Th,
            b"br" => Tag::Break,
            b"pre" | b"listing" => Tag::Pre,
            b"script" | b"style" | b"title" | b"textarea" | b"xmp" | b"iframe" | b"noembed" | b"noframes" => Tag::Raw,
            b"body" | b"html" => Tag::Page,
            b"p" | b"div" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"li" | b"ul" | b"ol" | b"dl" | b"dt"
            | b"dd" | b"section" | b"article" | b"header" | b"footer" | b"main" | b"nav" | b"aside" | b"center"
            | b"blockquote" | b"form" | b"hr" | b"address" | b"figure" | b"figcaption" | b"fieldset" | b"legend"
            | b"details" | b"summary" | b"option" | b"menu" | b"dir" | b"head" => Tag::Block,
            _ => Tag::Inline,
        }
    }
}
