//! XML, as the parts of office files are written in it.
//!
//! Names count without their prefix, which each program chooses for itself; so the strict and the usual namespaces of Office are one.
//! Entities that a file defines for itself are not looked up: what stands for them is their name.

use super::compatible::Compatible;
pub(super) use super::compatible::local;
use super::html::{attributes, entities};
use quick_xml::events::Event;

/// What takes in the elements of a part.
pub(super) trait Sink {
    /// An element starts: its name, and what stands in the tag behind that. Is what stands in the element wanted? What is not is
    /// passed over, its end included.
    fn start(&mut self, name: &str, attributes: &str) -> bool;
    /// An element ends.
    fn end(&mut self, name: &str);
    /// Text between tags, perhaps not all of it at once.
    fn text(&mut self, text: &str);
    /// Is nothing wanted of what comes?
    fn is_full(&self) -> bool {
        false
    }
}

/// Reads a part to its end, or until nothing more is wanted. Says whether it is whole so far: well-formed, every element closed. A document type is not: office files have none,
/// and nowhere else are entities defined.
pub(super) fn read(xml: &str, sink: &mut dyn Sink) -> bool {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().allow_dangling_amp = true;
    let mut open = Open { depth: 0, unwanted: usize::MAX, compatible: Compatible::default() };
    loop {
        if sink.is_full() {
            return true;
        }
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref().is_empty() => return false,
            Ok(Event::Start(tag)) => {
                open.start(tag.name().as_ref(), tag.attributes_raw(), sink);
                open.depth += 1;
            }
            Ok(Event::Empty(tag)) => {
                open.start(tag.name().as_ref(), tag.attributes_raw(), sink);
                open.end(tag.local_name().as_ref(), sink);
            }
            Ok(Event::End(tag)) => {
                open.depth -= 1;
                open.end(tag.local_name().as_ref(), sink);
            }
            Ok(Event::Text(text)) => open.text(&text, sink),
            Ok(Event::CData(text)) => open.text(&text, sink),
            Ok(Event::GeneralRef(name)) => decode(&["&", &*name, ";"].concat(), &mut |text| open.text(text, sink)),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
            Ok(Event::Eof) => return open.depth == 0,
            Ok(Event::DocType(_)) | Err(_) => return false,
        }
    }
}

/// The elements that are open.
struct Open {
    depth: usize,
    /// How many were open where one came that is passed over.
    unwanted: usize,
    compatible: Compatible,
}

impl Open {
    fn is_wanted(&self) -> bool {
        self.unwanted == usize::MAX
    }

    fn start(&mut self, name: &str, attributes: &str, sink: &mut dyn Sink) {
        if self.is_wanted() && !(self.compatible.start(name, attributes) && sink.start(local(name), attributes)) {
            self.unwanted = self.depth;
        }
    }

    fn end(&mut self, name: &str, sink: &mut dyn Sink) {
        if self.is_wanted() {
            self.compatible.end(name);
            sink.end(name);
        } else if self.unwanted == self.depth {
            self.unwanted = usize::MAX;
        }
    }

    fn text(&self, text: &str, sink: &mut dyn Sink) {
        if self.is_wanted() {
            sink.text(text);
        }
    }
}

/// The value of the attribute with this name, prefixes aside.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let (_, written) = attributes::all(attributes).find(|(found, _)| local(found) == name)?;
    let mut value = String::new();
    decode(written, &mut |part| value.push_str(part));
    Some(value)
}

/// The same, and nothing where it is not there.
pub(super) fn value(attributes: &str, name: &str) -> String {
    attribute(attributes, name).unwrap_or_default()
}

/// The number in an attribute; one too large for a count is as good as the largest.
pub(super) fn number(attributes: &str, name: &str) -> Option<usize> {
    digits(&attribute(attributes, name)?)
}

/// A whole number, without sign.
pub(super) fn digits(text: &str) -> Option<usize> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let add = |number: usize, byte| number.saturating_mul(10).saturating_add(usize::from(byte - b'0'));
    is_number.then(|| text.bytes().fold(0, add))
}

/// Does an attribute say yes? What a missing one says is given: `<w:vanish/>` is a yes, `<row>` is none for `hidden`.
pub(super) fn is_on(attributes: &str, name: &str, missing: bool) -> bool {
    attribute(attributes, name).map_or(missing, |value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
}

fn decode(written: &str, mut write: &mut dyn FnMut(&str)) {
    entities::decode(written, &mut write);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What came, in short; elements named `no` are not wanted.
    #[derive(Default)]
    struct Came(String);

    impl Sink for Came {
        fn start(&mut self, name: &str, attributes: &str) -> bool {
            let value = attribute(attributes, "a").map_or(String::new(), |value| format!(" {value:?}"));
            self.0.push_str(&["<", name, &value, ">"].concat());
            name != "no"
        }
        fn end(&mut self, name: &str) {
            self.0.push_str(&["</", name, ">"].concat());
        }
        fn text(&mut self, text: &str) {
            self.0 += text;
        }
    }

    fn came(xml: &str) -> (String, bool) {
        let mut came = Came::default();
        let whole = read(xml, &mut came);
        (came.0, whole)
    }

    #[test]
    fn reads_elements_and_text() {
        for (xml, expected) in [
            (
                "<?xml version=\"1.0\"?>\n<w:a><b/>x &amp; <c d='>' a='1&lt;2'>y</c></w:a>\n",
                "\n<a><b></b>x & <c \"1<2\">y</c></a>\n",
            ),
            ("<a><no><no>x</no>y<!-- <b> --><![CDATA[z]]></no>w<no/>v</a>", "<a><no>w<no>v</a>"),
            ("<a><![CDATA[<&b>]]]]><![CDATA[>]]></a >", "<a><&b>]]></a>"),
            ("<x:a w:a = \"1\" a=\"2\"></x:a>", "<a \"1\"></a>"),
            ("<a>&lol;&#x4e00;&unknown</a>", "<a>&lol;一&unknown</a>"),
            ("", ""),
        ] {
            assert_eq!(came(xml), (expected.to_owned(), true), "{xml}");
        }
    }

    #[test]
    fn says_what_is_not_whole() {
        for xml in [
            "<a>",
            "</a>",
            "<a></b>",
            "<a><b></a></b>",
            "<a",
            "<a b='",
            "<a/><!--",
            "<a/><?x",
            "<a/><![CDATA[",
            "<>",
            "< a/>",
        ] {
            assert!(!came(xml).1, "{xml}");
        }
    }

    /// An entity that would be a billion letters: no document type is read, so there is no such entity.
    #[test]
    fn defines_no_entities() {
        let bomb = "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>";
        assert_eq!(came(bomb), (String::new(), false));
    }

    #[test]
    fn reads_numbers_and_switches() {
        assert_eq!(number(" val='12'", "val"), Some(12));
        assert_eq!(number(" val='99999999999999999999999'", "val"), Some(usize::MAX));
        for none in ["", " val=''", " val='-1'", " val='1.5'", " eval='1'"] {
            assert_eq!(number(none, "val"), None, "{none}");
        }
        assert!(is_on("", "val", true) && !is_on("", "val", false) && is_on(" w:val='1'", "val", false));
        assert!(["0", "false", "off", "none"].iter().all(|off| !is_on(&format!(" w:val='{off}'"), "val", true)));
    }

    proptest! {
        #[test]
        fn ends_on_anything(xml in "[<>/!a-c'\"= \\[\\]&;?-]{0,60}") {
            came(&xml);
        }
    }
}
