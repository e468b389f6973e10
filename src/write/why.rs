//! Why something was not written, in words.

use crate::finding::Language;

/// Why a finding or a change has no place in the copy, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The source is of a kind that is not written.
    OldWord,
    OldExcel,
    Fixed,
    Flat,
    Other,
    /// It is not whole.
    Damaged,
    Locked,
    Protected,
    Signed,
    Strict,
    /// Its names are written in a way that no program of an office uses.
    Unusual,
    TooLarge,
    /// What was made was not read as was meant.
    NotProven,
    /// Not that of the result.
    OtherSource,
    NotPrinted,
    Twice,
    /// In the cell stands something that is not replaced.
    Unclear,
    Bound,
    TextBox,
    Twofold,
    Formula,
    NoPlace,
    NoFinding,
    Macros,
    Results,
    /// Content controls were taken away around what was changed.
    Opened,
}

impl Why {
    /// As a sentence.
    pub(super) fn words(self, language: Language) -> &'static str {
        let (zh, en) = self.both();
        if language == Language::Zh { zh } else { en }
    }

    fn both(self) -> (&'static str, &'static str) {
        match self {
            Why::OldWord => (
                "这种格式不能写回。请在 Word 或 WPS 中打开，另存为 .docx 后重试；也可以下载按规范格式新生成的 .docx。",
                "This format cannot be written. Open it in Word or WPS and save it as .docx, or take the report as a new .docx.",
            ),
            Why::OldExcel => (
                "这种格式不能写回。请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试；也可以下载按规范格式新生成的 .docx。",
                "This format cannot be written. Open it in Excel or WPS and save it as .xlsx, or take the report as a new .docx.",
            ),
            Why::Fixed => (
                "版式文件不能写回。请改用它的源文件（.docx）；也可以下载按规范格式新生成的 .docx。",
                "A file of fixed pages cannot be written. Take the document that it was made from (.docx), or the report as a new .docx.",
            ),
            Why::Flat => (
                "纯文本不能加批注和修订。请使用 .docx；也可以下载按规范格式新生成的 .docx。",
                "Plain text has no comments and tracked changes. Take a .docx, or the report as a new .docx.",
            ),
            Why::Other => (
                "这种文件不能写回。请用 .docx、.xlsx 或网页；也可以下载按规范格式新生成的 .docx。",
                "This file cannot be written. Take a .docx, an .xlsx or a page, or the report as a new .docx.",
            ),
            Why::Damaged => (
                "文件损坏或结构异常，不能写回。请在 Word 或 WPS 中打开并另存为 .docx 后重试。",
                "The file is damaged or oddly built and cannot be written. Open it in Word or WPS and save it as .docx.",
            ),
            Why::Locked => (
                "文件设有打开密码，不能写回。请去掉密码后重试。",
                "The file is locked by a password. Take the password off first.",
            ),
            Why::Protected => (
                "文档设有编辑保护，不能写回。请在“审阅”中停止保护后重试。",
                "The document is protected against editing. Stop the protection first.",
            ),
            Why::Signed => (
                "文件带有数字签名，改动会使签名失效，因此不写。请使用签名前的文件。",
                "The file is signed, and any change would break the signature. Take the file from before it was signed.",
            ),
            Why::Strict => (
                "文件是“严格 Open XML”格式，不能写回。请另存为普通的 .docx 或 .xlsx 后重试。",
                "The file is in Strict Open XML. Save it as an ordinary .docx or .xlsx first.",
            ),
            Why::Unusual => (
                "文件不是 Word 或 WPS 的通常写法，不能写回。请在 Word 或 WPS 中打开，另存为 .docx 后重试。",
                "The file is not written as Word and WPS write theirs. Open it in one of them and save it as .docx first.",
            ),
            Why::TooLarge => ("文件太大，不能写回。", "The file is too large to be written."),
            Why::NotProven => (
                "写入后重新读取，与预期不一致，因此没有写。",
                "It was not read back as it was meant, so it was not written.",
            ),
            Why::OtherSource => {
                ("检查结果与这份文件不符，请重新检查后再写。", "The result is not of this file. Check it again first.")
            }
            Why::NotPrinted => ("文件中没有这个单元格。", "The file does not print this cell."),
            Why::Twice => ("同一单元格给了两次修改，只写了第一次。", "The cell is given twice; the first was written."),
            Why::Unclear => (
                "单元格内的文字无法确定地替换，请手工修改。",
                "The text in this cell cannot be replaced for certain. Change it by hand.",
            ),
            Why::Bound => (
                "单元格在锁定或与数据绑定的内容控件中，请手工修改。",
                "The cell stands in a content control that is locked or bound to data. Change it by hand.",
            ),
            Why::TextBox => ("表格在文本框中，请手工修改。", "The table stands in a text box. Change it by hand."),
            Why::Twofold => (
                "单元格内的文字有两种写法（供新旧程序各读一种），只改一种会前后不一，请手工修改。",
                "The text in this cell is written in two ways, for newer and for older programs, and changing one would leave the other. Change it by hand.",
            ),
            Why::Formula => (
                "单元格是公式，没有改写，只加了批注；请检查公式或它引用的单元格。",
                "The cell holds a formula: it was not overwritten but noted. Look at the formula and the cells it takes.",
            ),
            Why::NoPlace => ("文件中没有可以加批注的位置。", "There is no place for a comment in the file."),
            Why::NoFinding => ("检查结果中没有这条问题。", "The result has no such finding."),
            Why::Macros => (
                "文件含有宏，宏原样保留，未作检查。",
                "The file holds macros; they were copied as they are and not looked at.",
            ),
            Why::Opened => (
                "改动处的内容控件（可填写的框）已去掉，其中的文字不变：有的软件会把框里修订的新旧数字连在一起显示。",
                "Content controls around what was changed were taken away, their text kept: some programs show the old and the new figure in them as one.",
            ),
            Why::Results => (
                "文件含有公式，改动后须用 Excel 或 WPS 打开并保存，公式结果才会更新；此前再次检查，公式单元格不作数字读取。",
                "The file holds formulas. Open and save it in Excel or WPS to have their results worked out; checked before that, cells with formulas are not read as figures.",
            ),
        }
    }
}
