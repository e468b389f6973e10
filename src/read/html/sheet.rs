//! The style sheets that stand in a page, as far as they say what is seen.
//!
//! What a rule asks beyond what [`selector`](super::selector) works out, and conditions that hold on some screens, leave it open: where such
//! a rule would hide something, it is doubtful whether that is seen. States, as of what the mouse is over, choose nothing. Sheets in files of
//! their own are not there.

use super::condition::{Holds, holds};
use super::declarations::{declare, without_comments};
use super::elements::Element;
use super::look::{Look, Looks};
use super::marks::Marks;
use super::selector::{CLASS, Face, ID, NAME, Part, Selector};
use super::selectors::{list, selector};
use crate::order;
use std::collections::BTreeMap;

/// Rules that are kept of one last name, class or id. A sheet made by hand has a few.
const MAX_ALIKE: usize = 100;

/// Classes of one element that are looked up.
const MAX_CLASSES: usize = 32;

/// Comparisons of elements with rules in a whole page. A page with a big sheet takes some ten thousand.
const MAX_WORK: usize = 4_000_000;

/// How deep conditions stand in each other.
const MAX_NESTED: usize = 4;

/// The rules of a page.
#[derive(Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    /// By what the last part of a selector asks for first: an id, a class, or a name, which is `*` for any.
    by_key: [BTreeMap<String, Alike>; 3],
    work: usize,
    /// Were there more rules, or more to compare, than are believed?
    pub cut: bool,
}

/// Rules of one last name, class or id.
#[derive(Default)]
struct Alike {
    rules: Vec<usize>,
    /// There are more, which may hide something.
    is_cut: bool,
}

struct Rule {
    /// From the last part of the selector to the first.
    parts: Vec<Part>,
    /// What all parts but the last ask of the elements around.
    around: Marks,
    weight: [usize; 3],
    looks: Looks,
}

impl Sheet {
    /// Says it nothing that matters?
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Says it something of a class?
    pub(super) fn knows(&self, class: &str) -> bool {
        self.by_key[CLASS].contains_key(class)
    }

    /// Takes in what stands between `<style>` and its end, of these media.
    pub(super) fn add(&mut self, text: &str, media: Holds) {
        if media != Holds::No {
            let plain = without_comments(text).replace("<!--", " ").replace("-->", " ");
            self.block(&plain, media, "", 0);
        }
    }

    /// Rules; or, within one, what it declares, and further rules.
    fn block(&mut self, text: &str, of: Holds, around: &str, depth: usize) {
        let mut rest = text;
        let mut declared = String::new();
        while let Some(open) = rest.find(['{', ';']) {
            let (prelude, behind) = (rest[..open].trim(), &rest[open + 1..]);
            if rest.as_bytes()[open] == b';' {
                declared = declared + prelude + ";";
                rest = behind;
                continue;
            }
            let inside = &behind[..length_of_block(behind)];
            rest = behind.get(inside.len() + 1..).unwrap_or_default();
            match prelude.strip_prefix('@') {
                _ if depth == MAX_NESTED => {}
                Some(condition) => match of.and(holds(condition)) {
                    Holds::No => {}
                    of => self.block(inside, of, around, depth + 1),
                },
                None => self.within(prelude, inside, of, around, depth),
            }
        }
        if !around.is_empty() {
            self.rule(around, &(declared + rest), of);
        }
    }

    /// A rule, which may stand in another.
    fn within(&mut self, selectors: &str, inside: &str, of: Holds, around: &str, depth: usize) {
        /// More rules in each other are no longer told apart.
        const MOST: usize = 2_000;
        if around.is_empty() && !inside.contains('{') {
            return self.rule(selectors, inside, of);
        }
        let mut joined = String::new();
        for (own, outer) in
            list(selectors).iter().flat_map(|own| list(around).into_iter().map(move |outer| (*own, outer)))
        {
            let own = own.trim();
            let one = if own.contains('&') { own.replace('&', outer.trim()) } else { [outer, " ", own].concat() };
            joined += if joined.is_empty() { "" } else { "," };
            joined += &one;
            if joined.len() > MOST {
                self.cut = true;
                break;
            }
        }
        self.block(inside, of, &joined, depth + 1);
    }

    fn rule(&mut self, selectors: &str, declarations: &str, of: Holds) {
        let mut looks = Looks::default();
        declare(declarations, &mut looks);
        if looks == Looks::default() {
            return;
        }
        let (hides, goes) = (looks.iter().any(Look::hides), looks.iter().any(Look::goes));
        for Selector { parts, whole } in list(selectors).into_iter().filter_map(selector) {
            let looks = match whole && of == Holds::Yes {
                true => looks,
                false if hides => [Look { doubtful: true, may_go: goes, ..Look::default() }, Look::default()],
                false => continue,
            };
            let Some((kind, key)) = parts.first().map(Part::key) else { continue };
            let alike = self.by_key[kind].entry(key.to_owned()).or_default();
            if alike.rules.len() == MAX_ALIKE {
                self.cut = true;
                alike.is_cut |= hides;
                continue;
            }
            alike.rules.push(self.rules.len());
            let weight = std::array::from_fn(|at| parts.iter().map(|part| part.weight[at]).sum());
            let around = parts[1..].iter().map(Marks::of_part).fold(Marks::default(), Marks::and);
            self.rules.push(Rule { parts, around, weight, looks });
        }
    }

    /// What is said of an element that stands in these, the innermost last.
    pub(super) fn looks(&mut self, name: &str, attributes: &str, around: &[Element<'_>]) -> Looks {
        let mut looks = Looks::default();
        if self.rules.is_empty() {
            return looks;
        }
        let face = Face::new(name, attributes);
        let marks = around.last().map_or(Marks::default(), |element| element.marks);
        let is_spent = self.work > MAX_WORK;
        self.cut |= is_spent;
        let mut found: Vec<usize> = Vec::new();
        let lower = name.to_ascii_lowercase();
        let classes = face.class.split_ascii_whitespace().take(MAX_CLASSES).map(|class| (CLASS, class));
        for (kind, key) in [(ID, &*face.id), (NAME, &*lower), (NAME, "*")].into_iter().chain(classes) {
            let Some(alike) = self.by_key[kind].get(key) else { continue };
            if is_spent || alike.is_cut {
                // Rules that were not looked at may hide it.
                looks[0] = Look { doubtful: true, may_go: true, ..Look::default() };
                return looks;
            }
            let alike = &alike.rules;
            for &at in alike {
                self.work += 1;
                if marks.hold(self.rules[at].around)
                    && let Some((last, outer)) = self.rules[at].parts.split_first()
                    && last.fits(&face)
                    && fit(last.child, outer, around, &mut self.work)
                {
                    found.push(at);
                }
            }
        }
        let found = order::by_key(found, |&at: &usize| {
            let [ids, classes, names] = self.rules[at].weight.map(|count| count as u32);
            [ids, classes, names, at as u32]
        });
        for at in found {
            for (all, one) in looks.iter_mut().zip(self.rules[at].looks) {
                Look::overlay(all, one);
            }
        }
        looks
    }
}

/// Are there elements around for the outer parts of a selector?
fn fit(child: bool, outer: &[Part], around: &[Element<'_>], work: &mut usize) -> bool {
    let (mut child, mut around) = (child, around);
    for part in outer {
        loop {
            let Some((element, rest)) = around.split_last() else { return false };
            around = rest;
            *work += 1;
            if part.fits(&Face::new(element.name, element.attributes)) {
                break;
            }
            if child {
                return false;
            }
        }
        child = part.child;
    }
    true
}

/// How long a block is to its closing brace.
fn length_of_block(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return at,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::super::elements::{Elements, Kind};
    use super::super::look::Display;
    use super::super::tag::Tag;
    use super::*;

    /// What a rule asks of the elements around and none of them is costs no walk through them; what is among them is found.
    #[test]
    fn what_is_not_around_is_told_at_once() {
        let (rules, levels, elements) = (50, 300, 1_000);
        let mut sheet = Sheet::default();
        let rule = |at: usize| format!(".z{at} p,div#z{at} p,z{at}>p,.y .z{at} p{{display:none}}");
        (0..rules / 4).for_each(|at| sheet.add(&rule(at), Holds::Yes));
        let mut open = Elements::default();
        let mut push = |name, attributes| {
            open.push(Tag::Block, name, attributes, Kind::Special, Look::default(), false);
        };
        push("SECTION", "id=s class='a B'");
        (0..levels).for_each(|_| push("div", "class=y"));
        for _ in 0..elements {
            assert_eq!(sheet.looks("p", "", open.all()), Looks::default());
        }
        // Some share a bit with what is there.
        assert!(sheet.work < elements * (rules + levels), "{}", sheet.work);
        assert!(!sheet.cut);
        for (selector, finds) in [
            (".y p", true),
            ("#s .y p", true),
            ("section .y p", true),
            ("section .B p", false),
            ("section.a.B div>p", true),
            (".b p", false),
            ("#S p", false),
            ("section>p", false),
            ("[class=y] p", true),
            (":is(.n,.y) p", true),
        ] {
            let mut sheet = Sheet::default();
            sheet.add(&format!("{selector}{{display:none}}"), Holds::Yes);
            let display = sheet.looks("p", "", open.all())[0].display;
            assert_eq!(display, finds.then_some(Display::Gone), "{selector}");
        }
    }
}
