//! Codes of number formats, as `#,##0.00_ ;[Red]-0.00`: what stands around the digits of a number, and how many of them are shown.
use crate::any_of::AnyOf;

/// How cells show numbers; `None` where that is not known: dates, fractions, powers of ten, conditions, numbers in thousands or in
/// Chinese signs, and letters in the colour of paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) struct Format(pub Option<Vec<Section>>);

/// One part of a code: for all numbers, or those above 0, below, and 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Section {
    pub before: String,
    pub digits: Digits,
    pub after: String,
    /// A hundred times as much is shown.
    pub percent: bool,
}

/// The digits of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Digits {
    /// None at all.
    #[default]
    Hidden,
    /// As they are.
    General,
    /// With so many decimals, at least and at most; and is a nought before the point shown?
    Fixed { least: usize, most: usize, nought: bool },
}

impl Format {
    /// By the number of a format that every program knows.
    pub(in crate::read) fn known(number: usize) -> Format {
        const CODES: [(usize, &str); 14] = [
            (0, "General"),
            (1, "0"),
            (2, "0.00"),
            (3, "#,##0"),
            (4, "#,##0.00"),
            (9, "0%"),
            (10, "0.00%"),
            (37, "#,##0_);(#,##0)"),
            (38, "#,##0_);(#,##0)"),
            (39, "#,##0.00_);(#,##0.00)"),
            (40, "#,##0.00_);(#,##0.00)"),
            (41, "#,##0_);(#,##0);\"-\""),
            (43, "#,##0.00_);(#,##0.00);\"-\""),
            (49, "@"),
        ];
        CODES.iter().find(|(known, _)| *known == number).map_or(Format(None), |(_, code)| Format::coded(code))
    }

    /// By its code.
    pub(in crate::read) fn coded(code: &str) -> Format {
        /// What follows is for texts.
        const OF_NUMBERS: usize = 3;
        if code.is_empty() {
            return Format::coded("General");
        }
        let mut reader = Reader { rest: code, section: Section::default(), point: false, commas: 0, ended: false };
        let mut sections = Vec::new();
        loop {
            match reader.section() {
                None => return Format(None),
                Some(goes_on) => {
                    sections.push(std::mem::take(&mut reader.section));
                    (reader.point, reader.ended) = (false, false);
                    if !goes_on || sections.len() == OF_NUMBERS {
                        return Format(Some(sections));
                    }
                }
            }
        }
    }

    /// The part for a number, and whether it shows the sign by itself.
    pub(in crate::read) fn section(&self, negative: bool, zero: bool) -> Option<(&Section, bool)> {
        let sections = self.0.as_ref()?;
        match (sections.get(1), sections.get(2)) {
            (_, Some(of_zero)) if zero => Some((of_zero, false)),
            // What an empty one shows of a number below 0 is not the same in all programs.
            (Some(below), _) if negative => (*below != Section::default()).then_some((below, false)),
            _ => Some((&sections[0], true)),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    section: Section,
    /// The point was there; so many commas stand behind the last digit; something stands behind the digits.
    point: bool,
    commas: usize,
    ended: bool,
}

impl Reader<'_> {
    /// Reads a part; does another follow?
    fn section(&mut self) -> Option<bool> {
        loop {
            let Some(c) = self.next() else { return self.end(false) };
            match c {
                ';' => return self.end(true),
                '0' | '#' | '?' => self.digit(c)?,
                '.' if !self.point && self.commas == 0 && !self.ended => {
                    self.point = true;
                    self.fixed();
                }
                ',' if matches!(self.section.digits, Digits::Fixed { .. }) && !self.point => self.commas += 1,
                '%' if !self.section.percent => {
                    self.section.percent = true;
                    self.literal('%')?;
                }
                '"' => {
                    while let Some(c) = self.next().filter(|&c| c != '"') {
                        self.literal(c)?;
                    }
                }
                '\\' | '!' => {
                    let c = self.next()?;
                    self.literal(c)?;
                }
                // As wide as the next character; filled with it.
                '_' => _ = self.next(),
                '*' if self.rest.starts_with(' ') => _ = self.next(),
                '[' => self.bracket()?,
                '@' => self.general()?,
                'G' | 'g' => {
                    let rest = ["eneral", "/通用格式"].iter().find_map(|rest| {
                        self.rest.get(..rest.len()).filter(|found| found.eq_ignore_ascii_case(rest)).map(str::len)
                    })?;
                    self.rest = &self.rest[rest..];
                    self.general()?;
                }
                '-' | '+' | '(' | ')' | ' ' | ':' | '$' => self.literal(c)?,
                // Letters tell of days and hours, a stroke of fractions.
                c if c.is_ascii() => return None,
                c => self.literal(c)?,
            }
        }
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// Commas behind the digits divide by a thousand each.
    fn end(&mut self, goes_on: bool) -> Option<bool> {
        (std::mem::take(&mut self.commas) == 0).then_some(goes_on)
    }

    fn fixed(&mut self) {
        if self.section.digits == Digits::Hidden {
            self.section.digits = Digits::Fixed { least: 0, most: 0, nought: false };
        }
    }

    fn digit(&mut self, c: char) -> Option<()> {
        if self.ended {
            return None;
        }
        self.fixed();
        self.commas = 0;
        let Digits::Fixed { least, most, nought } = &mut self.section.digits else { return None };
        *most += usize::from(self.point);
        *least += usize::from(self.point && c == '0');
        *nought |= !self.point && c == '0';
        Some(())
    }

    fn general(&mut self) -> Option<()> {
        (self.section.digits == Digits::Hidden).then(|| self.section.digits = Digits::General)
    }

    /// A sign of its own. A digit would be one of the number.
    fn literal(&mut self, c: char) -> Option<()> {
        if c.is_numeric() || self.commas > 0 {
            return None;
        }
        let is_before = self.section.digits == Digits::Hidden;
        self.ended |= !is_before;
        if is_before { &mut self.section.before } else { &mut self.section.after }.push(c);
        Some(())
    }

    /// `[Red]`, `[红色]`, `[Color 10]`, and `[$¥-804]`, which tells a sign and a language; not `[h]`, `[>=100]`, `[DBNum1]`, `[White]`.
    fn bracket(&mut self) -> Option<()> {
        const COLOURS: [&str; 15] =
            ["Bl", "Cy", "Gr", "Ma", "Re", "Ye", "Co", "黑", "蓝", "青", "绿", "洋", "红", "黄", "颜"];
        let (inside, behind) = self.rest.split_once(']')?;
        self.rest = behind;
        if let Some(currency) = inside.strip_prefix('$') {
            let sign = currency.split_once('-').map_or(currency, |(sign, _)| sign);
            return sign.chars().try_for_each(|c| self.literal(c));
        }
        inside.starts_with_any(&COLOURS).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `before{least-most}after`, a nought before the point as 0, for each part.
    fn told(code: &str) -> Option<String> {
        let section = |section: &Section| {
            let digits = match section.digits {
                Digits::Hidden => String::new(),
                Digits::General => "{}".to_owned(),
                Digits::Fixed { least, most, nought } => {
                    format!("{{{}{least}-{most}}}", if nought { "0." } else { "." })
                }
            };
            [&section.before, &*digits, &section.after].concat()
        };
        Some(Format::coded(code).0?.iter().map(section).collect::<Vec<_>>().join(";"))
    }

    #[test]
    fn codes() {
        for (code, expected) in [
            ("General", "{}"),
            ("GENERAL", "{}"),
            ("General;-General", "{};-{}"),
            ("G/通用格式\"件\"", "{}件"),
            ("@", "{}"),
            ("", "{}"),
            ("0", "{0.0-0}"),
            ("#", "{.0-0}"),
            ("#,##0.00##", "{0.2-4}"),
            ("0_ ", "{0.0-0}"),
            ("0_);[Red]\\(0\\)", "{0.0-0};({0.0-0})"),
            ("0.00_ ;[红色]\\-0.00\\ ", "{0.2-2};-{0.2-2} "),
            ("[$-804]0", "{0.0-0}"),
            ("[$¥-804]#,##0", "¥{0.0-0}"),
            ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "{0.2-2};-{0.2-2};-{.0-0}"),
            ("+0;-0;0", "+{0.0-0};-{0.0-0};{0.0-0}"),
            ("???0.??", "{0.0-2}"),
            ("0.00\"万\"", "{0.2-2}万"),
            ("0件", "{0.0-0}件"),
            ("0%", "{0.0-0}%"),
            (";;;", ";;"),
            (";;;@", ";;"),
            ("0;;", "{0.0-0};;"),
            ("\"约\"0", "约{0.0-0}"),
            ("\"是\"", "是"),
            (".00", "{.2-2}"),
            ("0;(0);\"无\"", "{0.0-0};({0.0-0});无"),
        ] {
            assert_eq!(told(code).as_deref(), Some(expected), "{code}");
        }
        for code in [
            "0.00E+00",
            "# ?/?",
            "yyyy\"年\"m\"月\"d\"日\"",
            "h:mm",
            "[h]:mm",
            "m/d/yy",
            "0!.0,",
            "0,",
            "#,##0,",
            "0.0,",
            "0,\"千\"",
            "[>100]0",
            "[DBNum1]General",
            "[DBNum2][$-804]0",
            "[White]0",
            "0.0.0",
            "0\\1",
            "0\"1\"",
            "0*1",
            "0-0",
            "0E0",
            "0;yyyy",
            "\\",
            "[",
        ] {
            assert_eq!(told(code), None, "{code}");
        }
        assert_eq!(
            (Format::known(14), Format::known(44), Format::known(164)),
            (Format(None), Format(None), Format(None))
        );
        assert_eq!(Format::known(3), Format::coded("0"));
    }
}
