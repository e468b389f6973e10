//! Every sentence in Chinese and English side by side. `{0}` is the first thing to be put in.
//!
//! Labels stay in English sentences as the form prints them.

use super::Language;

/// A sentence, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sentence {
    AtCell,
    AtCellAcross,
    EqualSides,
    AtMostSides,
    AtLeastSides,
    ColumnBalance,
    RowBalance,
    AcrossBalance,
    OneAddend,
    TwoAddends,
    ManyAddends,
    Zeros,
    Suspect,
    Negative,
    NotWhole,
    NoFigure,
    Remark,
    Placeholders,
    Styled,
    BlankTable,
    BlankRows,
    BlankColumns,
    BlankCells,
    Glued,
    RowsUnread,
    RowsUnreadNamed,
    NoHeader,
    TooFew,
    TooMany,
    Ambiguous,
    NoCells,
    Twice,
    Label,
    NoTables,
    Unsupported,
    WrongForm,
    Reworded,
    RowsMissing,
    StrayRow,
    NoTitle,
    TitleWithoutYear,
    TitleWithoutAgency,
    TitleWithoutWords,
    NoHeadings,
    Misnumbered,
    OutOfOrder,
    HeadingReworded,
    Empty,
    TooLarge,
    TooManyCells,
    SpanCut,
    TooDeep,
    CutOff,
    BadBytes,
    SaveAs,
    TakeSource,
    CopyTables,
    Packed,
    Locked,
    Damaged,
    Changes,
    Embedded,
    Hidden,
    HiddenLines,
    NoResult,
    Formatted,
    And,
    More,
}

impl Sentence {
    /// The sentence with things put in.
    #[must_use]
    pub(super) fn with(self, language: Language, things: &[&str]) -> String {
        let (zh, en) = self.wordings();
        let wording = if language == Language::Zh { zh } else { en };
        let mut pieces = wording.split('{');
        let mut sentence = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let at = piece.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
            sentence.push_str(things.get(at).copied().unwrap_or_default());
            sentence.push_str(piece.get(2..).unwrap_or_default());
        }
        sentence
    }

    #[rustfmt::skip]
    fn wordings(self) -> (&'static str, &'static str) {
        match self {
            Sentence::AtCell => ("{0}{1}行{2}列", "{0}, row {1}, column {2}: "),
            Sentence::AtCellAcross => ("{0}{1}部分{2}列", "{0}, part {1}, column {2}: "),
            Sentence::EqualSides => ("{0}，{1}，相差 {2}", "{0}, but {1}; they differ by {2}"),
            Sentence::AtMostSides => ("{0}，多于{1}", "{0}, which is more than {1}"),
            Sentence::AtLeastSides => ("{0}，少于{1}", "{0}, which is less than {1}"),
            Sentence::ColumnBalance => ("{0}{1}列：{2}，请核对。{3}", "{0}, column {1}: {2}. Please check.{3}"),
            Sentence::RowBalance => ("{0}{1}行：{2}，请核对。{3}", "{0}, row {1}: {2}. Please check.{3}"),
            Sentence::AcrossBalance => ("{0}{1}部分：{2}，请核对。{3}", "{0}, part {1}: {2}. Please check.{3}"),
            Sentence::OneAddend => ("{0}为 {1}", "{0} is {1}"),
            Sentence::TwoAddends => ("{0}与{2}之和为 {1}", "{0} plus {2} is {1}"),
            Sentence::ManyAddends => ("{0}至{2}共 {3} 项之和为 {1}", "the {3} items {0} to {2} add up to {1}"),
            Sentence::Zeros => ("（其中{0}为空白或占位符，按 0 计。）", " (Blank or a placeholder, counted as 0: {0}.)"),
            Sentence::Suspect => ("这 {0} 处不符都涉及{1}行{2}列这一格（现为{3}），请先核对这一格。", " All {0} involve the cell in row {1}, column {2}, now {3}: please check it first."),
            Sentence::Negative => ("为 {0}，件数和金额不应为负数，请核对。", "{0} is below 0; no count or amount should be. Please check."),
            Sentence::NotWhole => ("为 {0}，件数应为整数，请核对。", "{0} is no whole number; counts should be. Please check."),
            Sentence::NoFigure => ("印作{0}，不是一个数，请核对。", "{0} is no single figure. Please check."),
            Sentence::Remark => ("印作{0}，数字之外另有说明，核对时按 {1} 计；说明宜移到正文。", "{0} holds a remark beside the figure; {1} was used. Move the remark to the text."),
            Sentence::Placeholders => ("{0}有 {1} 格印作{2}之类，合计时按 0 计；没有的请填 0。", "{0}: {1} cells hold {2} or the like, counted as 0 in sums; write 0 where there is none."),
            Sentence::Styled => ("{0}有 {1} 格的数字带有单位、分隔符或写法不一，如{2}读作 {3}，请确认。", "{0}: {1} figures are written with units, separators or otherwise, such as {2}, read as {3}. Please confirm."),
            Sentence::BlankTable => ("{0}的数据全部为空白；没有的请填 0，空白与 0 无法区分。", "{0}: all cells are blank; write 0 where there is none: a blank cannot be told from 0."),
            Sentence::BlankRows => ("{0}有 {1} 行全部为空白：{2}；没有的请填 0，空白与 0 无法区分。", "{0}: {1} rows are all blank: {2}; write 0 where there is none: a blank cannot be told from 0."),
            Sentence::BlankColumns => ("{0}有 {1} 列全部为空白：{2}；没有的请填 0，空白与 0 无法区分。", "{0}: {1} columns are all blank: {2}; write 0 where there is none: a blank cannot be told from 0."),
            Sentence::BlankCells => ("{0}{3}有 {1} 格为空白：{2}；没有的请填 0，空白与 0 无法区分。", "{0}, {3}: {1} cells are blank: {2}; write 0 where there is none: a blank cannot be told from 0."),
            Sentence::Glued => ("{0}{1}行应有 {2} 个数，只找到 {3} 格有内容：{4}。可能有几格粘在一起，这一行没有读出，请核对。", "{0}, row {1}: {2} figures are needed and only {3} cells are filled: {4}. Some may stand glued together; the row was not read. Please check."),
            Sentence::RowsUnread => ("{0}有 {1} 行没有读出：{2}。这些数字没有核对，请检查表格。", "{0}: {1} rows were not read: {2}. Their figures were not checked; please look at the table."),
            Sentence::RowsUnreadNamed => ("{0}有 {1} 行没有读出（{3}）：{2}。这些数字没有核对，请检查表格。", "{0}: {1} rows were not read ({3}): {2}. Their figures were not checked; please look at the table."),
            Sentence::NoHeader => ("上方没有找到完整的列标题，不能确定每个数属于哪一列", "no complete row of column labels stands above, so it is not certain which figure belongs where"),
            Sentence::TooFew => ("应有 {0} 格，只找到 {1} 格", "{0} cells are needed and {1} are there"),
            Sentence::TooMany => ("应有 {0} 个数，却找到 {1} 个", "{0} figures are needed and {1} are there"),
            Sentence::Ambiguous => ("空白格使数字与列的对应关系不能确定", "blank cells leave open which figure belongs to which column"),
            Sentence::NoCells => ("只有行标题，没有数据格", "there is a label but no cells for figures"),
            Sentence::Twice => ("同一行出现了两次，数字不同", "the row stands twice, with different figures"),
            Sentence::Label => ("行标题不是规定的行，或不能与别的行区分", "the label is none of the form's, or cannot be told from another"),
            Sentence::NoTables => ("没有找到{0}，这部分数字没有核对。请确认是表格而不是图片，并且行、列标题完整。", "Not found: {0}; their figures were not checked. They should be tables, not pictures, with complete labels."),
            Sentence::Unsupported => ("这是{0}的表格，本版本还不能读这一格式，其中的数字没有核对。", "The tables are those of {0}, which this version cannot read yet; their figures were not checked."),
            Sentence::WrongForm => ("报告年份是 {1} 年，表格用的却是{0}，请核对。", "The report is for {1}, but its tables are those of {0}. Please check."),
            Sentence::Reworded => ("标题印作{0}，规定的写法是{1}。", "The label reads {0}; prescribed is {1}."),
            Sentence::RowsMissing => ("{0}没有找到这 {1} 行：{2}，请核对。", "{0}: {1} rows were not found: {2}. Please check."),
            Sentence::StrayRow => ("{0}中有一行不是规定的行，没有核对：{1}。", "{0}: a row is none of the form's and was not checked: {1}."),
            Sentence::NoTitle => ("没有找到标题。标题应为“（机关名称）（年份）年政府信息公开工作年度报告”，请核对。", "No title was found. Prescribed is “（机关名称）（年份）年政府信息公开工作年度报告”. Please check."),
            Sentence::TitleWithoutYear => ("标题{0}没有写明年份，请核对。", "The title {0} names no year. Please check."),
            Sentence::TitleWithoutAgency => ("标题{0}没有写明机关名称，请核对。", "The title {0} names no body. Please check."),
            Sentence::TitleWithoutWords => ("标题{0}没有写全“政府信息公开工作年度报告”，请核对。", "The title {0} lacks words of “政府信息公开工作年度报告”. Please check."),
            Sentence::NoHeadings => ("没有找到以下标题：{0}，请核对。", "Headings not found: {0}. Please check."),
            Sentence::Misnumbered => ("标题{0}的序号应为“{1}、”，请核对。", "The heading {0} should have the number “{1}、”. Please check."),
            Sentence::OutOfOrder => ("标题{0}排在{1}之后，次序与规定不符，请核对。", "The heading {0} stands after {1}, out of the prescribed order. Please check."),
            Sentence::HeadingReworded => ("标题印作{0}，规定的写法是{1}。", "The heading reads {0}; prescribed is {1}."),
            Sentence::Empty => ("没有内容可以核对。", "There is nothing to check."),
            Sentence::TooLarge => ("内容过大（约 {0} MB），没有读取。", "This is too large (about {0} MB) and was not read."),
            Sentence::TooManyCells => ("表格单元格过多，后面的没有读取。", "There are too many table cells; the later ones were not read."),
            Sentence::SpanCut => ("有单元格合并的行数或列数过大，已截短读取，请核对表格。", "A cell spans too many rows or columns and was cut. Please check the tables."),
            Sentence::TooDeep => ("表格嵌套过深，里层的没有读取。", "Tables are nested too deeply; the inner ones were not read."),
            Sentence::CutOff => ("内容在标签、注释或表格中间中断，可能不完整，请核对。", "The source ends inside a tag, a comment or a table and may be incomplete. Please check."),
            Sentence::BadBytes => ("有内容不能按 {0} 编码识别，个别文字可能缺失，请核对。", "Some of it is no text in {0}; characters may be missing. Please check."),
            Sentence::SaveAs => ("这是 {0} 文件，不能直接读取，没有核对。请用 {1} 打开，点“文件”→“另存为”，保存类型（文件类型）选 {2}，再选用新文件；也可以复制其中的表格，粘贴过来。", "This is a {0} file, which is not read; nothing was checked. Open it in {1}, choose File > Save As, type {2}, and take the new file; or copy its tables and paste them."),
            Sentence::TakeSource => ("这是 {0} 文件，其中没有可读的表格，没有核对。请选用排版前的 Word、WPS 或 Excel 原稿。", "This is a {0} file, which holds no tables that can be read; nothing was checked. Take the Word, WPS or Excel file that it was made from."),
            Sentence::CopyTables => ("这是 {0} 文件，不能读取，没有核对。请打开后复制其中的表格，粘贴过来。", "This is a {0} file, which is not read; nothing was checked. Open it, copy its tables and paste them."),
            Sentence::Packed => ("这是 {0} 压缩包，没有核对。请先解压，再选用其中的报告。{1}", "This is a {0} archive; nothing was checked. Unpack it and take the report in it. {1}"),
            Sentence::Locked => ("文件设有打开密码，不能读取，没有核对。请用 Word、Excel 或 WPS 打开，点“文件”→“信息”→“保护文档（工作簿）”→“用密码进行加密”（WPS 点“文件”→“文档加密”→“密码加密”），清空密码，保存后再选用。", "A password protects this file; nothing was checked. Open it in Word, Excel or WPS, choose File > Info > Protect > Encrypt with Password, clear the password, save it and take it again."),
            Sentence::Damaged => ("文件已损坏或不完整，不能读取，没有核对。请打开原稿重新保存，或重新下载后再选用。", "The file is damaged or not whole; nothing was checked. Open and save the original again, or download it again."),
            Sentence::Changes => ("文档中有未接受的修订，按接受修订后的内容核对。定稿前请在“审阅”中接受或拒绝全部修订。", "Tracked changes are pending; the text was read as if they were accepted. Accept or reject them under Review before publishing."),
            Sentence::Embedded => ("文档中嵌入了其他文件或对象，其中的内容没有读取，请核对。", "Other files or objects stand in the document; they were not read. Please check."),
            Sentence::Hidden => ("有隐藏的文字或工作表，没有读取。", "Hidden text or sheets were not read."),
            Sentence::HiddenLines => ("有隐藏的行或列，其中的内容也作了核对，请确认。", "Hidden rows or columns hold something; it was read, too. Please confirm."),
            Sentence::NoResult => ("以下单元格的公式没有保存计算结果，没有读出：{0}。请用 Excel 或 WPS 打开，保存后再选用。", "The file holds no results for the formulas in {0}; they were not read. Open it in Excel or WPS, save it and take it again."),
            Sentence::Formatted => ("以下单元格按百分比、日期等格式显示，没有作为数字读取：{0}。请改为常规或数值格式。", "Shown as percentages, dates or the like and not read as figures: {0}. Please format them as plain numbers."),
            Sentence::And => ("、", ", "),
            Sentence::More => ("{0}等 {1} 项", "{0} and others, {1} in all"),
        }
    }
}
