//! Why checks were not made, and in few words.

use super::sentences::Language;
use crate::form::Definition;

/// Why a single check could not be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A total is blank.
    BlankTotal,
    /// A row of it is there and was not read, or is not printed.
    RowMissing,
    /// A cell holds no figure.
    NoFigure,
    /// A sum past what figures can hold.
    TooLarge,
}

/// Why a whole rule did not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skip {
    /// The caller switched it off.
    Off,
    /// The form, which is a pack's, switches it off.
    OffByForm,
    /// Its tables were not read: their positions.
    NotRead(Vec<usize>),
    /// No row of its table that it speaks of is printed.
    NothingToCheck,
    /// The form, which is a pack's, has not the cells that it holds the text against.
    NoSuchCells,
    /// No title and no running text, as where a single table was pasted.
    TablesAlone,
    /// What was given ends within the first section.
    CutOff,
    /// The report year is not known.
    NoYear,
    /// It is on a form that is prescribed for other years.
    OtherYear,
    /// The text is in traditional characters, whose words are not known.
    Traditional,
    /// What was given is no report.
    NoReport,
    /// The body that reports is not known.
    NoBody,
    /// Last year's report was not given.
    NoLast,
    /// What was given as last year's report is one of another year.
    LastOtherYear,
    /// It is one of another body.
    LastOtherBody,
    /// It is on another form, which has no such cells.
    LastOtherForm,
    /// The tables in question were not read in it.
    LastNotRead,
    /// The day of publication was not given.
    NoDate,
}

impl Doubt {
    /// Why, in a few words.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        let (zh, en) = match self {
            Doubt::BlankTotal => ("合计为空白，无法核对", "the total is blank"),
            Doubt::RowMissing => ("有一行没有印出或没有读出", "a row is not printed or was not read"),
            Doubt::NoFigure => ("有一格不是数字", "a cell holds no figure"),
            Doubt::TooLarge => ("数值过大，无法相加", "the figures are too large to be added"),
        };
        if language == Language::Zh { zh } else { en }
    }
}

impl Skip {
    /// Why, in a few words.
    #[must_use]
    pub fn words(&self, form: &Definition, language: Language) -> String {
        let zh = language == Language::Zh;
        let (chinese, english) = match self {
            Skip::Off => ("由使用者停用", "switched off by the user"),
            Skip::OffByForm => ("由规则包停用", "switched off by the rule pack"),
            Skip::NotRead(tables) => {
                let names: Vec<&str> = tables.iter().map(|&table| form.tables[table].name.as_str()).collect();
                let names = names.join("、");
                return if zh { format!("没有读出{names}") } else { format!("not read: {names}") };
            }
            Skip::NothingToCheck => ("没有可核对的内容", "nothing it could check"),
            Skip::NoSuchCells => {
                ("这一格式没有它要核对的单元格", "the form has no such cells to hold the text against")
            }
            Skip::CutOff => (
                "文件到“一、总体情况”为止，可能只是节选",
                "the text ends within its first section and may be an excerpt",
            ),
            Skip::TablesAlone => ("没有找到正文", "no running text was found"),
            Skip::NoYear => ("没有找到报告年份", "the report year is not known"),
            Skip::OtherYear => ("报告年份不适用这一格式", "the form is for other years"),
            Skip::Traditional => ("正文是繁体字，没有核对用语", "the text is in traditional characters"),
            Skip::NoReport => ("所给的不是年度报告", "what was given is no yearly report"),
            Skip::NoBody => ("没有找到机关名称", "the body that reports is not known"),
            Skip::LastOtherYear => ("所给的对照报告不是上一年的", "the report to compare with is not last year's"),
            Skip::LastOtherBody => ("所给的上一年报告属于另一机关", "last year's report is another body's"),
            Skip::LastOtherForm => ("上一年的报告用的是另一种格式", "last year's report is on another form"),
            Skip::LastNotRead => {
                ("上一年的报告中没有读出相应的表", "the tables in question were not read in last year's report")
            }
            Skip::NoLast => ("没有提供上一年的报告", "last year's report was not given"),
            Skip::NoDate => ("没有提供发布日期", "the day of publication was not given"),
        };
        (if zh { chinese } else { english }).to_owned()
    }
}
