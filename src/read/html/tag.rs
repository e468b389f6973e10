//! The tags that matter for tables, paragraphs and for what of them is seen.

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
    /// A block that the next block ends, the next of its kind, or a heading.
    Paragraph,
    Item,
    Term,
    Heading,
    /// A block without an end.
    Rule,
    /// A block that keeps its line breaks.
    Pre,
    /// Its text is no text of the page: scripts, styles, titles, frames.
    Raw,
    /// Its elements are none of the page.
    Template,
    /// `head`, `body` and `html`: behind the end tags of the last two nothing is cut off.
    Top,
    Page,
    /// Fields of a form.
    Input,
    Select,
    Choice,
    Button,
    /// Struck out: `s` and `strike`, and `del`.
    Struck,
    Deleted,
    /// Above the line, and below it.
    Above,
    Below,
    /// What it holds is not shown.
    Gone,
    /// Goes on where the element ends that it started in.
    Formatting,
    /// Without an end.
    Void,
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
            b"script" | b"style" | b"title" | b"textarea" | b"xmp" | b"iframe" | b"noembed" | b"noframes"
            | b"noscript" => Tag::Raw,
            b"template" => Tag::Template,
            b"body" | b"html" => Tag::Page,
            b"head" => Tag::Top,
            b"p" => Tag::Paragraph,
            b"li" => Tag::Item,
            b"dt" | b"dd" => Tag::Term,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Tag::Heading,
            b"hr" => Tag::Rule,
            b"div" | b"ul" | b"ol" | b"dl" | b"section" | b"article" | b"header" | b"footer" | b"main" | b"nav"
            | b"aside" | b"center" | b"blockquote" | b"form" | b"address" | b"figure" | b"figcaption" | b"fieldset"
            | b"legend" | b"details" | b"summary" | b"menu" | b"dir" => Tag::Block,
            b"input" => Tag::Input,
            b"select" => Tag::Select,
            b"option" | b"optgroup" => Tag::Choice,
            b"button" => Tag::Button,
            b"s" | b"strike" => Tag::Struck,
            b"del" => Tag::Deleted,
            // How a word is spoken stands over it, as a note over a figure does.
            b"sup" | b"rt" => Tag::Above,
            b"sub" => Tag::Below,
            b"datalist" | b"audio" | b"video" | b"canvas" | b"progress" | b"meter" | b"rp" => Tag::Gone,
            b"a" | b"b" | b"big" | b"code" | b"em" | b"font" | b"i" | b"nobr" | b"small" | b"strong" | b"tt" | b"u" => {
                Tag::Formatting
            }
            b"area" | b"base" | b"basefont" | b"bgsound" | b"embed" | b"frame" | b"img" | b"keygen" | b"link"
            | b"meta" | b"param" | b"source" | b"track" | b"wbr" => Tag::Void,
            _ => Tag::Inline,
        }
    }

    /// Does it start and end a line of text?
    pub(super) fn is_block(self) -> bool {
        matches!(self, Tag::Block | Tag::Paragraph | Tag::Item | Tag::Term | Tag::Heading | Tag::Rule | Tag::Top)
    }
}
