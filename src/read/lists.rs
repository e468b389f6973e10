//! Numbers that a program puts before paragraphs itself: lists, their levels, and how far they have come.

/// Levels of a list.
pub(super) const LEVELS: usize = 9;

/// Lists that are known, and uses of them: WPS numbers them from 1 on and makes hundreds.
pub(super) const MAX_LISTS: usize = 4_000;

/// What is written before paragraphs of a list is shorter, in bytes: nine numbers and what stands between them.
const LONGEST_SIGN: usize = 200;

/// The lists of a document, by their numbers in the file.
#[derive(Default)]
pub(super) struct Lists {
    pub lists: Vec<List>,
    pub uses: Vec<Use>,
}

impl Lists {
    /// The number of the next paragraph at this place, as it is written before it. Nothing where that is not certain.
    pub(super) fn next(&mut self, item: Item) -> Option<String> {
        let (used, level) = (self.uses.get_mut(item.number?)?, item.level.unwrap_or(0));
        let list = self.lists.get_mut(used.list?)?;
        let anew = used.starts.iter().position(|&(of, _)| of == level).map(|at| used.starts.swap_remove(at).1);
        let last = list.last.get_mut(level)?;
        let next = last.map_or(list.levels[level].start, |last| last.saturating_add(1));
        *last = Some(anew.unwrap_or(next));
        list.last[level + 1..].fill(None);
        list.text(level)
    }
}

/// A paragraph's place in a list: the number of the use, and the level.
#[derive(Clone, Copy, Default)]
pub(super) struct Item {
    pub number: Option<usize>,
    pub level: Option<usize>,
}

/// A list: how its levels are numbered, and the last number of each.
#[derive(Clone, Default)]
pub(super) struct List {
    pub levels: [Level; LEVELS],
    pub last: [Option<usize>; LEVELS],
}

/// A level of a list.
#[derive(Clone, Default)]
pub(super) struct Level {
    pub start: usize,
    pub signs: Signs,
    /// `第%1章`: the number of level 1 goes there.
    pub text: String,
}

/// A use of a list. Uses of one list count on, unless they start anew.
#[derive(Clone, Default)]
pub(super) struct Use {
    pub list: Option<usize>,
    /// Levels that start anew, and by which number, until they have.
    pub starts: Vec<(usize, usize)>,
}

/// What numbers are written in.
#[derive(Clone, Copy, Default)]
pub(super) enum Signs {
    /// Not known, or no number: then nothing is put before the paragraph.
    #[default]
    Unknown,
    Digits,
    Chinese,
    /// ① and the like, twenty of them from here on.
    Single(u32),
}

impl Signs {
    /// By their name in Office Open XML.
    pub(super) fn named(name: &str) -> Signs {
        match name {
            "decimal" => Signs::Digits,
            "chineseCounting" | "chineseCountingThousand" | "japaneseCounting" => Signs::Chinese,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Signs::Single(0x2460),
            "decimalEnclosedParen" => Signs::Single(0x2474),
            "decimalEnclosedFullstop" => Signs::Single(0x2488),
            _ => Signs::Unknown,
        }
    }

    /// By their number in files of Word before 2007.
    #[cfg(feature = "every-medium")]
    pub(super) fn numbered(number: u8) -> Signs {
        match number {
            0 => Signs::Digits,
            11 | 37 | 39 => Signs::Chinese,
            18 | 28 => Signs::Single(0x2460),
            27 => Signs::Single(0x2474),
            26 => Signs::Single(0x2488),
            _ => Signs::Unknown,
        }
    }

    fn write(self, number: usize) -> Option<String> {
        const CHINESE: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        match self {
            Signs::Digits => Some(number.to_string()),
            Signs::Chinese if (1..100).contains(&number) => {
                let tens = ["", "十"][usize::from(number > 9)];
                let many = if number < 20 { "" } else { CHINESE[number / 10] };
                Some([many, tens, CHINESE[number % 10]].concat())
            }
            Signs::Single(first) if (1..=20).contains(&number) => {
                char::from_u32(first + number as u32 - 1).map(String::from)
            }
            _ => None,
        }
    }
}

impl List {
    /// The number of a level as it is written, with those above it that belong to it.
    fn text(&self, level: usize) -> Option<String> {
        // A sign that is the same before every paragraph is no number.
        self.levels[level].signs.write(self.last[level]?)?;
        let mut parts = self.levels[level].text.split('%');
        if self.levels[level].text.len() > LONGEST_SIGN {
            return None;
        }
        let mut text = parts.next()?.to_owned();
        for part in parts {
            let at = usize::from(*part.as_bytes().first()?).checked_sub(usize::from(b'1'))?;
            let of = self.levels.get(at)?;
            text += &of.signs.write(self.last[at].unwrap_or(of.start))?;
            text += &part[1..];
        }
        Some(text)
    }
}
