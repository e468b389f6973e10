//! What a sentence is, in Chinese and English, and those that several rooms say. A check's own stand at the top of its file.
//!
//! `{0}` is the first thing to be put in, `{@}` the place of the cell; both languages ask for the same, or nothing is compiled. Labels
//! stay in English sentences as the form prints them. Neither its name nor its words go into the key of a finding: of two findings of
//! one rule with the same values, each says a [`Part::Mark`] of its own.

use super::{Part, Says};

/// A sentence, or a part of one, in both languages.
#[derive(Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What it is called.
    pub name: &'static str,
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Sentence {
    /// The sentence with what is to be put in.
    #[must_use]
    pub(crate) fn with<const N: usize>(&'static self, parts: [Part; N]) -> Says {
        debug_assert!(asked(self.zh) & 0x3ff < 1 << N, "{}: a part is missing", self.name);
        Says { sentence: self, parts: parts.into() }
    }
}

/// Sentences, each in Chinese and, below it, in English; both ask for the same things to be put in.
macro_rules! sentences {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        $(
            pub(crate) static $name: $crate::finding::sentences::Sentence =
                $crate::finding::sentences::Sentence { name: stringify!($name), zh: $zh, en: $en };
            const _: () = assert!(
                $crate::finding::sentences::asked($zh) == $crate::finding::sentences::asked($en),
                concat!(stringify!($name), ": what is put in differs between the languages")
            );
        )*
    };
}

pub(crate) use sentences;

/// What a wording asks for: a bit for each of `{0}` to `{9}` and, the last, for `{@}`.
pub(crate) const fn asked(wording: &str) -> u16 {
    let bytes = wording.as_bytes();
    let (mut asked, mut at) = (0, 0);
    while at + 2 < bytes.len() {
        if bytes[at] == b'{' {
            asked |= match bytes[at + 1] {
                digit @ b'0'..=b'9' => 1 << (digit - b'0'),
                b'@' => 1 << 10,
                _ => panic!("what is put in is a digit or @"),
            };
        }
        at += 1;
    }
    asked
}

sentences! {
    AT_CELL: "{0}{1}行{2}列",
        "{0}, row {1}, column {2}";
    AT_CELL_ACROSS: "{0}{1}部分{2}列",
        "{0}, part {1}, column {2}";
    SUM_OF_ROWS: "{0}{2}列{1}之和",
        "{0}, column {2}, the sum of {1}";
    SUM_OF_COLUMNS: "{0}{1}行{2}之和",
        "{0}, row {1}, the sum of {2}";
    STATED: "正文写作{0}，其中的数为 {1}，而{2}为 {3}，请核对。",
        "The text says {0}, that is {1}, but {2} is {3}. Please check.";
    STATED_OTHERWISE: "正文写的 {0} 与{1}相同，与{2}（{3}）不同，口径请核对。",
        "The text's {0} equals {1}, not {2}, which is {3}. Please check what is counted.";
    STATED_NONE: "正文写作{0}，而{1}为 {2}，请核对。",
        "The text says {0}, but {1} is {2}. Please check.";
    PARTS_EXCEED: "正文{0}中，所列 {1} 个分项之和为 {2}，多于总数 {3}，请核对。",
        "In {0} the {1} parts add up to {2}, more than the whole, {3}. Please check.";
    PARTS_LACK: "正文{0}中，所列 {1} 个分项之和为 {2}，少于总数 {3}，请核对是否列全。",
        "In {0} the {1} parts add up to {2}, less than the whole, {3}. Please check whether all are listed.";
    SUM_DIFFERS: "正文{0}中，所列 {1} 项之和为 {2}，与所写合计 {3} 不同，请核对。",
        "In {0} the {1} figures add up to {2}, not to the {3} that it says. Please check.";
    SAYS_BOTH: "正文写作{0}，既说没有，又写了 {1}，请核对。",
        "The text says {0}: that there were none, and also {1}. Please check.";
    OUTCOMES_DIFFER: "正文所列 {0} 类办理结果之和为 {1}，而正文写的办结（答复）总数为 {2}，请核对。",
        "The text's {0} kinds of outcome add up to {1}, but it says that {2} were concluded. Please check.";
    SHARE_DIFFERS: "正文{0}：{1} 占 {2}%，按正文和表三的总数都算不出这个比例，请核对。",
        "In {0}, {1} as {2}% agrees with no total of the text or of table three. Please check.";
    TREND_DIFFERS: "正文写作{0}：上年为 {1}，本年为 {2}，算不出 {3}%，请核对。",
        "The text says {0}: from {1} last year to {2} this year is not {3}%. Please check.";
    NONE_PENDING: "正文写作{0}，而{1}为 {2}，请核对。",
        "The text says {0}, but {1} is {2}. Please check.";
    FEE_DIFFERS: "正文写作{0}，折合 {1} 万元，而{2}为 {3}，请核对金额和单位。",
        "The text says {0}, that is {1} 万元, but {2} is {3}. Please check the amount and its unit.";
    NOT_ALL_UPHELD: "正文写作{0}，而表四中结果纠正、其他结果和尚未审结共 {1} 件，请核对。",
        "The text says {0}, but table four has {1} corrected, otherwise ended or pending. Please check.";
    OTHER_YEAR: "正文{0}写的是 {1} 年的工作，报告年份是 {2} 年，请核对是否为往年文字。",
        "{0} speaks of the work of {1}; the report is for {2}. Please check whether it is left over from last year.";
    OTHER_SELF: "报告机关是{0}，正文却自称{1}，请核对是否套用了其他单位的文字。",
        "The report is by {0}, but its text says {1} of itself. Please check whether it is another body's.";
    FEE_BOTH: "信息处理费前后不一致：{0}，又写作{1}（{2} 元），请核对。",
        "On the processing fee the text says {0}, and also {1} ({2} 元). Please check.";
    FEE_UNNAMED: "第六部分没有写信息处理费的收取情况，请核实是否需要补充。",
        "Section six does not say whether processing fees were charged. Please see whether it should.";
    FEE_LEFT_OUT: "第六部分写作{0}，而第一部分写到收取信息处理费 {1} 元，请核对。",
        "Section six says {0}, but section one speaks of {1} 元 of processing fees. Please check.";
    FEE_PERHAPS_LEFT_OUT: "第六部分写作{0}，而{1}为 {2}；如其中有信息处理费，请在第六部分写明。",
        "Section six says {0}, and {1} is {2}; if processing fees are among it, section six should say so.";
    FEE_ABOVE_INCOME: "正文写到收取信息处理费 {0} 元，而{1}为 {2} 万元，少于这一金额，请核实是否计入、单位是否为万元。",
        "The text speaks of {0} 元 of processing fees, more than {1}, {2} 万元. Please check whether they are included, and the unit.";
    FEE_ASKED: "第六部分写作{0}，而{1}为 {2}，说明曾通知收费，请核对。",
        "Section six says {0}, but {1} is {2}: a fee was asked for. Please check.";
    AND: "、",
        ", ";
    MORE: "{0}等 {1} 项",
        "{0} and others, {1} in all";
}
