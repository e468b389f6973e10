//! Every label of every form, found in running characters: where a text has lost its cells, the labels tell where they were.

use crate::form::Table;
use crate::form::pack::Library;
use crate::recognise::label::{fold, is_numeral, is_separator, key};
use crate::recognise::short::LEAST;
use crate::recognise::slips;

/// What a label can be: one of a column.
pub(super) const COLUMN: u8 = 1;
/// One of a row of figures.
pub(super) const ROW: u8 = 2;
/// One over several rows.
pub(super) const GROUP: u8 = 4;
/// Printed beside those of columns.
pub(super) const HEADER: u8 = 8;

/// The labels as a tree, a character a node.
pub(super) struct Lexicon {
    nodes: Vec<Node>,
}

/// The first child and the next sibling are positions; 0, the root, stands for none.
#[derive(Clone, Copy)]
struct Node {
    c: char,
    kinds: u8,
    child: usize,
    next: usize,
}

/// A label found.
pub(super) struct Found<'w, 't> {
    /// Everything that its words are labels of.
    pub kinds: u8,
    /// Does a number stand before it?
    pub numbered: bool,
    /// What follows it.
    pub rest: Cursor<'w, 't>,
}

/// A word of a text, and what stands before it.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    /// Its characters; none where bars have nothing between them.
    pub text: &'t str,
    /// The line it stands in, counted from the first of the stretch, and where in it.
    pub line: usize,
    /// Byte offset in the line.
    pub start: usize,
    /// Before it ends a cell: no label goes on over that.
    pub bar: bool,
    /// Where it stands in its row of the source: a line, or the cells of a row.
    pub stand: Stand,
}

/// Where a word stands in its row of the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stand {
    /// Behind another.
    #[default]
    Behind,
    /// Before all others.
    First,
    /// A figure before the first words.
    Head,
    /// With none beside it.
    Alone,
}

impl Word<'_> {
    /// Does it follow on the same line, with no bar between?
    #[must_use]
    pub(super) fn is_alongside(&self, before: &Word<'_>) -> bool {
        !self.bar && self.line == before.line
    }
}

/// A place between the characters of words.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'w, 't> {
    /// All words.
    pub words: &'w [Word<'t>],
    /// Which of them.
    pub at: usize,
    /// The byte in it; as many as it has is its end.
    pub offset: usize,
}

impl Lexicon {
    /// The labels of these forms.
    #[must_use]
    pub(super) fn new(library: &Library) -> Lexicon {
        let mut lexicon = Lexicon { nodes: vec![Node { c: '\0', kinds: 0, child: 0, next: 0 }] };
        library.forms().iter().flat_map(|form| &form.definition.tables).for_each(|table| lexicon.learn(table));
        lexicon
    }

    fn learn(&mut self, table: &Table) {
        for column in &table.columns {
            self.add(&column.label, COLUMN);
            column.aliases.iter().for_each(|label| self.add(label, COLUMN));
        }
        // 本年新制作数量 and 本年新公开数量 both come cut to 本年新.
        for pair in table.columns.windows(2) {
            let alike = pair[0].label.char_indices().zip(pair[1].label.chars()).find(|((_, a), b)| a != b);
            if let Some(((at, _), _)) = alike.filter(|((at, _), _)| *at >= LEAST) {
                self.add(&pair[0].label[..at], COLUMN);
            }
        }
        // 本年增/减 comes cut to 本年增/.
        for (start, _) in table.columns.iter().filter_map(|column| column.label.split_once('/')) {
            if start.len() >= LEAST {
                self.add(start, COLUMN);
            }
        }
        let (row_kind, group_kind) = if table.across { (HEADER, HEADER) } else { (ROW, GROUP) };
        for row in &table.rows {
            self.add(&row.label, row_kind);
            row.aliases.iter().for_each(|label| self.add(label, row_kind));
        }
        table.rows.iter().filter_map(|row| row.group.as_deref()).for_each(|label| self.add(label, group_kind));
        for label in table.printed.iter().filter(|label| !self.knows(label)).collect::<Vec<_>>() {
            self.add(label, HEADER);
        }
    }

    fn add(&mut self, label: &str, kind: u8) {
        let mut node = 0;
        for c in key(label).chars() {
            node = self.child(node, c).unwrap_or_else(|| {
                let new = self.nodes.len();
                self.nodes.push(Node { c, kinds: 0, child: 0, next: self.nodes[node].child });
                self.nodes[node].child = new;
                new
            });
        }
        self.nodes[node].kinds |= kind;
    }

    fn child(&self, node: usize, c: char) -> Option<usize> {
        let mut child = self.nodes[node].child;
        while child > 0 && self.nodes[child].c != c {
            child = self.nodes[child].next;
        }
        (child > 0).then_some(child)
    }

    fn knows(&self, label: &str) -> bool {
        key(label).chars().try_fold(0, |node, c| self.child(node, c)).is_some_and(|node| self.nodes[node].kinds > 0)
    }

    /// The longest label that starts here, though it be broken over lines.
    #[must_use]
    pub(super) fn longest<'w, 't>(&self, start: Cursor<'w, 't>) -> Option<Found<'w, 't>> {
        let after_number = start.after_number();
        let mut cursor = after_number.unwrap_or(start);
        let (mut node, mut found) = (0, None);
        while let Some(c) = cursor.next() {
            if is_separator(c) && node > 0 {
                continue;
            }
            let Some(child) = self.child(node, c).or_else(|| self.child(node, slips::meant(c)?)) else { break };
            node = child;
            if self.nodes[node].kinds > 0 {
                found = Some((self.nodes[node].kinds, cursor));
            }
        }
        let (kinds, rest) = found?;
        let mut rest = rest.after_explanation();
        if kinds == COLUMN && matches!(rest.rest_of_word(), "/" | "／") {
            rest.offset += rest.rest_of_word().len();
        }
        Some(Found { kinds, numbered: after_number.is_some(), rest })
    }
}

impl<'t> Cursor<'_, 't> {
    /// What stands between here and there, its words joined.
    #[must_use]
    pub(super) fn until(&self, end: Self) -> String {
        let word = |at: usize| {
            let text = self.words[at].text;
            let end = if at == end.at { end.offset } else { text.len() };
            &text[if at == self.at { self.offset } else { 0 }..end]
        };
        (self.at..=end.at).map(word).collect()
    }

    /// What is left of the word.
    #[must_use]
    pub(super) fn rest_of_word(&self) -> &'t str {
        self.words.get(self.at).map_or("", |word| &word.text[self.offset..])
    }

    /// The next character as keys have it, in this word or in the next if no bar stands before that.
    fn next(&mut self) -> Option<char> {
        loop {
            let Some(c) = self.rest_of_word().chars().next() else {
                let next = self.words.get(self.at + 1)?;
                if next.bar {
                    return None;
                }
                (self.at, self.offset) = (self.at + 1, 0);
                continue;
            };
            self.offset += c.len_utf8();
            if let Some(c) = fold(c) {
                return Some(c);
            }
        }
    }

    /// Behind a number of a heading or of a list.
    fn after_number(self) -> Option<Self> {
        let mut cursor = self;
        let mut c = cursor.next()?;
        if matches!(c, '㈠'..='㈩' | '⑴'..='⒛' | '①'..='⑳') {
            return Some(cursor);
        }
        let bracket = c == '(';
        if bracket {
            c = cursor.next()?;
        }
        let (arabic, mut digits, mut before) = (c.is_ascii_digit(), 0, cursor);
        while is_numeral(c) || c.is_ascii_digit() {
            digits += 1;
            if digits > 2 {
                // No label has so many, and those of a figure a line are walked from every line.
                return None;
            }
            before = cursor;
            c = cursor.next()?;
        }
        let closed = if bracket { c == ')' } else { matches!(c, '、' | '.' | ',' | '。') };
        match digits {
            1..=2 if closed => Some(cursor),
            // `1属于…`, in one word: a figure of its own is none.
            1..=2 if arabic && !bracket && before.at == self.at && cursor.at == self.at => Some(before),
            _ => None,
        }
    }

    /// Behind what keys leave out after a label: an explanation in brackets, separators.
    fn after_explanation(self) -> Self {
        /// In characters; the form's own has 21.
        const LONGEST: usize = 60;
        let mut end = self.after_separators();
        if end.after_number().is_some() {
            // The number of the next label.
            return end;
        }
        let mut cursor = end;
        let mut depth = 0_usize;
        for _ in 0..LONGEST {
            match cursor.next() {
                Some('(') => depth += 1,
                Some(')') => depth = depth.saturating_sub(1),
                Some(_) if depth > 0 => {}
                _ => break,
            }
            if depth == 0 {
                end = cursor.after_separators();
                break;
            }
        }
        end
    }

    /// Also where they have a line of their own.
    fn after_separators(mut self) -> Self {
        let left_out = |c: char| c != '/' && fold(c).is_none_or(is_separator);
        let rest = self.rest_of_word();
        self.offset += rest.len() - rest.trim_start_matches(left_out).len();
        while self.rest_of_word().is_empty()
            && let Some(next) = self.words.get(self.at + 1)
            && !next.bar
            && next.text.chars().all(left_out)
        {
            (self.at, self.offset) = (self.at + 1, next.text.len());
        }
        self
    }
}
