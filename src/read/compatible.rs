//! Markup for programs of several ages, as Office files have it: the same said in two ways, of which one is shown, and elements that
//! a program that does not know them passes over.

use super::html::attributes;
use crate::any_of::AnyOf;

/// Prefixes that a part declares and that are kept. Word itself declares some thirty.
const MOST: usize = 200;

/// What is known of a part so far.
#[derive(Default)]
pub(super) struct Compatible {
    /// Prefixes, and whether the programs of this day know what they stand for.
    prefixes: Vec<(String, bool)>,
    /// Prefixes whose elements are passed over by programs that do not know them.
    ignorable: Vec<String>,
    /// Of each open pair of ways to say the same: was one taken?
    taken: Vec<bool>,
    /// Of some such elements what stands in them is shown: which, is not followed.
    keeps_content: bool,
}

impl Compatible {
    /// An element starts. Is it shown?
    pub(super) fn start(&mut self, name: &str, attributes: &str) -> bool {
        // What is declared is declared in few elements.
        if attributes.contains("xmlns:") || attributes.contains("Ignorable") {
            self.declare(attributes);
        }
        match local(name) {
            "AlternateContent" => self.taken.push(false),
            "Choice" if !self.taken.is_empty() => {
                return self.knows_all(required(attributes)) && self.take();
            }
            "Fallback" if !self.taken.is_empty() => return self.take(),
            _ => {}
        }
        !self.is_passed_over(name)
    }

    /// An element ends that was shown.
    pub(super) fn end(&mut self, name: &str) {
        if name == "AlternateContent" {
            self.taken.pop();
        }
    }

    fn take(&mut self) -> bool {
        self.taken.last_mut().is_some_and(|taken| !std::mem::replace(taken, true))
    }

    fn declare(&mut self, attributes: &str) {
        for (name, value) in attributes::all(attributes) {
            if let Some(prefix) = name.strip_prefix("xmlns:") {
                let known = is_known(value);
                if let Some(declared) = self.prefixes.iter_mut().find(|(declared, _)| declared == prefix) {
                    declared.1 = known;
                } else if self.prefixes.len() < MOST {
                    self.prefixes.push((prefix.to_owned(), known));
                }
            } else if local(name) == "Ignorable" {
                let room = MOST - self.ignorable.len();
                self.ignorable.extend(value.split_ascii_whitespace().take(room).map(str::to_owned));
            } else if local(name) == "ProcessContent" {
                self.keeps_content = true;
            }
        }
    }

    fn knows(&self, prefix: &str) -> bool {
        self.prefixes.iter().any(|(declared, known)| declared == prefix && *known)
    }

    /// Are all of these known, and is there one?
    fn knows_all(&self, prefixes: &str) -> bool {
        let mut each = prefixes.split_ascii_whitespace().peekable();
        each.peek().is_some() && each.all(|prefix| self.knows(prefix))
    }

    fn is_passed_over(&self, name: &str) -> bool {
        let prefix = name.len().checked_sub(local(name).len() + 1).map_or("", |end| &name[..end]);
        let is_ignorable = || self.ignorable.iter().any(|ignorable| ignorable == prefix);
        !self.ignorable.is_empty() && !prefix.is_empty() && !self.keeps_content && is_ignorable() && !self.knows(prefix)
    }
}

/// What a way to say it needs.
fn required(attributes: &str) -> &str {
    attributes::all(attributes).find(|(name, _)| local(name) == "Requires").map_or("", |(_, value)| value)
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rfind(':').map_or(name, |colon| &name[colon + 1..])
}

/// Is a namespace one of those that Word and Excel know?
fn is_known(namespace: &str) -> bool {
    const KNOWN: [&str; 4] = [
        "http://schemas.openxmlformats.org/",
        "http://schemas.microsoft.com/",
        "http://purl.oclc.org/ooxml/",
        "urn:schemas-microsoft-com:",
    ];
    namespace.starts_with_any(&KNOWN)
}
