//! Every sentence in Chinese and English, one above the other. `{0}` is the first thing to be put in, `{@}` the place of the cell.
//!
//! Labels stay in English sentences as the form prints them. A sentence's name goes into the key of its findings: another name, and
//! what people set aside comes up again.

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
        Says { sentence: self, parts: parts.into() }
    }
}

macro_rules! sentences {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        $(pub(crate) static $name: Sentence = Sentence { name: stringify!($name), zh: $zh, en: $en };)*
    };
}

pub(super) use sentences;

sentences! {
    AT_CELL: "{0}{1}行{2}列",
        "{0}, row {1}, column {2}";
    AT_CELL_ACROSS: "{0}{1}部分{2}列",
        "{0}, part {1}, column {2}";
    EQUAL_SIDES: "{0}，{1}，相差 {2}",
        "{0}, but {1}; they differ by {2}";
    AT_MOST_SIDES: "{0}，而{1}，前者多于后者",
        "{0}, but {1}: the first is more than the second";
    AT_LEAST_SIDES: "{0}，而{1}，前者少于后者",
        "{0}, but {1}: the first is less than the second";
    COLUMN_BALANCE: "{0}{1}列：{2}，请核对。{3}",
        "{0}, column {1}: {2}. Please check.{3}";
    ROW_BALANCE: "{0}{1}行：{2}，请核对。{3}",
        "{0}, row {1}: {2}. Please check.{3}";
    ACROSS_BALANCE: "{0}{1}部分：{2}，请核对。{3}",
        "{0}, part {1}: {2}. Please check.{3}";
    ONE_ADDEND: "{0}为 {1}",
        "{0} is {1}";
    TWO_ADDENDS: "{0}与{2}之和为 {1}",
        "{0} plus {2} is {1}";
    MANY_ADDENDS: "{0}至{2}共 {3} 项之和为 {1}",
        "the {3} items {0} to {2} add up to {1}";
    ZEROS: "（其中{0}为空白或占位符，按 0 计。）",
        " (Blank or a placeholder, counted as 0: {0}.)";
    LIKELY: "{0}很可能应为 {1}，{2}{3}{4}，请与台账核对后再改。",
        "{0} should most likely be {1}, {2}{3}{4}; please check the register before changing it. ";
    LIKELIEST: "{0}可能应为 {1}，{2}{3}{4}；{5}，请与台账核对后再改。",
        "{0} may have to be {1}, {2}{3}{4}: {5}; please check the register before changing it. ";
    OF_WAYS: "这是 {0} 种可能的改法中较可能的一种",
        "the likeliest of {0} possible repairs";
    NOT_SURE: "也可能另有改法",
        "there may be other repairs";
    MANY_WAYS: "有 {0} 种改法都能使勾稽关系成立，单凭勾稽关系不能判定是哪一格有误，请与台账核对后再改。",
        "{0} different repairs would make the balances hold; they alone do not tell which cell is wrong. Please check the register before changing any. ";
    ALIKE_ROWS: "{0}同一行中{1}、{2}，勾稽关系即可成立，但有 {3} 行都可以这样改：{4}{5}；单凭勾稽关系不能判定是哪一行，请与台账核对后再改。",
        "{0}: the balances would hold with {1} and {2} in the same row, which {3} rows allow: {4}{5}; they alone do not tell which row. Please check the register before changing any. ";
    ALIKE_COLUMNS: "{0}同一列中{1}、{2}，勾稽关系即可成立，但有 {3} 列都可以这样改：{4}{5}；单凭勾稽关系不能判定是哪一列，请与台账核对后再改。",
        "{0}: the balances would hold with {1} and {2} in the same column, which {3} columns allow: {4}{5}; they alone do not tell which column. Please check the register before changing any. ";
    LESS: "{0}减 {1}",
        "{0} less by {1}";
    GREATER: "{0}加 {1}",
        "{0} greater by {1}";
    OTHER_WAYS: "，另有 {0} 种改法",
        " (other repairs: {0})";
    TOO_MANY_BROKEN: "{0}矛盾太多，不能推断是哪几格有误，请逐一核对不成立的 {1} 项勾稽关系：{2}{3}。",
        "{0}: too much disagrees to tell which cells are wrong. Please check the {1} broken balances one by one:{2}{3}. ";
    IN_COLUMNS: "（各列）{0}",
        " (columns) {0}";
    IN_ROWS: "（各行）{0}",
        " (rows) {0}";
    WITH_CELL: "，同时{0}应为 {1}",
        ", and with it {0} should be {1}";
    IN_ALL_WAYS: "，{0} 种改法都如此",
        ", so in each of {0} possible repairs";
    OTHER_CELLS: "，另有 {0} 格也须改动",
        ", with {0} more cells to change";
    HOLDS: "现为 {0}",
        "now {0}";
    HOLDS_TEXT: "现为{0}",
        "now {0}";
    HOLDS_NOTHING: "现为空白",
        "now blank";
    TRANSPOSED: "（相邻两位数字对调）",
        " (two digits transposed)";
    DIGIT_REPLACED: "（一位数字不同）",
        " (one digit differs)";
    DIGIT_ADDED: "（多出一位数字）",
        " (one digit too many)";
    DIGIT_MISSING: "（少了一位数字）",
        " (one digit missing)";
    STALE_TOTAL: "（合计未随分项更新）",
        " (a total not worked out again)";
    SWAPPED: "（与另一格的数字互换）",
        " (exchanged with another cell)";
    MOVED: "（数字记到了另一格）",
        " (entered in another cell)";
    SHIFTED: "（整行错了一列）",
        " (the row stands one column off)";
    NEGATIVE: "{@}为 {0}，件数和金额不应为负数，请核对。",
        "{@}: {0} is below 0; no count or amount should be. Please check.";
    NOT_WHOLE: "{@}为 {0}，件数应为整数，请核对。",
        "{@}: {0} is no whole number; counts should be. Please check.";
    NO_FIGURE: "{@}印作{0}，不是一个数，请核对。",
        "{@}: {0} is no single figure. Please check.";
    REMARK: "{@}印作{0}，数字之外另有说明，核对时按 {1} 计；说明宜移到正文。",
        "{@}: {0} holds a remark beside the figure; {1} was used. Move the remark to the text.";
    PLACEHOLDERS: "{0}有 {1} 格印作{2}之类，合计时按 0 计；没有的请填 0。",
        "{0}: cells that hold {2} or the like ({1}) count as 0 in sums; write 0 where there is none.";
    STYLED: "{0}有 {1} 格的数字带有单位、分隔符或写法不一，如{2}读作 {3}，请确认。",
        "{0}: figures written with units, separators or otherwise ({1}), such as {2}, read as {3}. Please confirm.";
    BLANK_TABLE: "{0}的数据全部为空白；没有的请填 0，空白与 0 无法区分。",
        "{0}: all cells are blank; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_ROWS: "{0}有 {1} 行全部为空白：{2}；没有的请填 0，空白与 0 无法区分。",
        "{0}: rows all blank ({1}): {2}; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_COLUMNS: "{0}有 {1} 列全部为空白：{2}；没有的请填 0，空白与 0 无法区分。",
        "{0}: {1} columns are all blank: {2}; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_CELLS: "{0}{3}有 {1} 格为空白：{2}；没有的请填 0，空白与 0 无法区分。",
        "{0}, {3}: blank cells ({1}): {2}; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_MANY: "{0}另有 {1} 格为空白；没有的请填 0，空白与 0 无法区分。",
        "{0}: {1} single cells are blank; write 0 where there is none: a blank cannot be told from 0.";
    GLUED: "{0}{1}行应有 {2} 个数，只找到 {3} 格有内容：{4}。可能有几格粘在一起，这一行没有读出，请核对。",
        "{0}, row {1}: {2} figures are needed and only {3} cells are filled: {4}. Some may stand glued together; the row was not read. Please check.";
    ROWS_UNREAD: "{0}有 {1} 行没有读出：{2}。这些数字没有核对，请检查表格。",
        "{0}: rows not read ({1}): {2}. Their figures were not checked; please look at the table.";
    ROWS_UNREAD_NAMED: "{0}有 {1} 行没有读出（{3}）：{2}。这些数字没有核对，请检查表格。",
        "{0}: rows not read ({1}; {3}): {2}. Their figures were not checked; please look at the table.";
    ROW_UNREAD: "{0}{1}行没有读出：{2}。看到的是{3}。这些数字没有核对，请检查表格。",
        "{0}, row {1} was not read: {2}. What stands there is {3}. Its figures were not checked; please look at the table.";
    NO_HEADER: "上方没有完整的列标题，或多出了别的列，不能确定每个数属于哪一列；如果是复制来的，请连同列标题一起复制",
        "no complete row of column labels stands above, or one with another column, so it is not certain which figure belongs where; if it was copied, copy them with it";
    UNPROVEN: "上方没有完整的列标题，按规定的列序读，各项之和又不等于总计，不能确定每个数属于哪一列；如果是复制来的，请连同列标题一起复制",
        "no complete row of column labels stands above, and in the prescribed order the figures do not add up to the total, so it is not certain which figure belongs where; if it was copied, copy the labels with it";
    TOO_FEW: "应有 {0} 格，只找到 {1} 格",
        "{0} cells are needed and {1} are there";
    TOO_MANY: "应有 {0} 个数，却找到 {1} 个",
        "{0} figures are needed and {1} are there";
    AMBIGUOUS: "空白格使数字与列的对应关系不能确定",
        "blank cells leave open which figure belongs to which column";
    MIXED: "数字之间可能混有页码或别的文字，不能确定是不是这一行的数",
        "page numbers or other words may stand among the figures, so it is not certain that they are this row's";
    NO_CELLS: "只有行标题，没有数据格",
        "there is a label but no cells for figures";
    MERGED: "有一格合并了几行，不能确定数字属于哪一行",
        "a cell is merged over several rows, so it is not certain which its figure belongs to";
    TWICE: "同一行出现了两次，数字不同；如果是上年的表或另一份报告，请只留本年的一份",
        "the row stands twice, with different figures; if one is last year's or another report's, leave only this year's";
    EARLY: "写在另一节里，本节标题之后却没有这张表，可能是上年的数",
        "it stands in another section, and none behind its own heading, so it may be last year's";
    BARE: "没有行标题；如果是复制来的，请连同左边的行名一起复制",
        "there is no label; if it was copied, copy the labels on the left with it";
    LABEL: "行标题不是规定的行，或不能与别的行区分",
        "the label is none of the form's, or cannot be told from another";
    NO_TABLES: "没有找到{0}，这部分数字没有核对。请确认是表格而不是图片，并且行、列标题完整。",
        "Not found: {0}; their figures were not checked. They should be tables, not pictures, with complete labels.";
    NO_LABELS: "这里只有数字，没有行名和列名，不能确定每个数属于哪一格，没有核对。请连同左边的行名和上面的列名一起复制（最好复制整张表），再粘贴。",
        "There are only figures here, without labels, so it is not certain which belongs where; nothing was checked. Copy them with the labels on the left and above, best the whole table, and paste again.";
    WRONG_FORM: "报告年份是 {1} 年，表格用的却是{0}，请核对。",
        "The report is for {1}, but its tables are those of {0}. Please check.";
    REWORDED: "标题印作{0}，规定的写法是{1}。",
        "The label reads {0}; prescribed is {1}.";
    ASSUMED_COLUMNS: "{0}有 {1} 行上方没有完整的列标题，按规定的列序读出，各行各项之和都等于总计：{2}；请确认各列的次序与规定一致。",
        "{0}: no complete column labels stand above {1} rows, which were read in the prescribed order of columns; each adds up to its total: {2}. Please confirm that the order is the prescribed one.";
    ASSUMED_ROWS: "{0}有 {1} 行没有行标题，按规定的行序读作{2}，相关的勾稽关系都成立；请补上行标题。",
        "{0}: {1} rows have no label and were read in the prescribed order as {2}; every balance that they take part in holds. Please put the labels in.";
    ROWS_MISSING: "{0}没有找到这 {1} 行：{2}，请核对。",
        "{0}: rows not found ({1}): {2}. Please check.";
    STRAY_ROW: "{0}中有一行不是规定的行，没有核对：{1}。",
        "{0}: a row is none of the form's and was not checked: {1}.";
    NO_TITLE: "没有找到标题。标题应为“（机关名称）（年份）年{0}”，请核对。",
        "No title was found. Prescribed is “（机关名称）（年份）年{0}”. Please check.";
    TITLE_WITHOUT_YEAR: "标题{0}没有写明年份，请核对。",
        "The title {0} names no year. Please check.";
    TITLE_WITHOUT_AGENCY: "标题{0}没有写明机关名称，请核对。",
        "The title {0} names no body. Please check.";
    TITLE_WITHOUT_WORDS: "标题{0}没有写全“{1}”，请核对。",
        "The title {0} lacks words of “{1}”. Please check.";
    NO_HEADINGS: "没有找到以下标题：{0}，请核对。",
        "Headings not found: {0}. Please check.";
    MISNUMBERED: "标题{0}的序号应为“{1}、”，请核对。",
        "The heading {0} should have the number “{1}、”. Please check.";
    OUT_OF_ORDER: "标题{0}排在{1}之后，次序与规定不符，请核对。",
        "The heading {0} stands after {1}, out of the prescribed order. Please check.";
    HEADING_REWORDED: "标题印作{0}，规定的写法是{1}。",
        "The heading reads {0}; prescribed is {1}.";
    UNFILLED: "正文有未填写的内容：{0}，请补全。",
        "The running text has a slot left open: {0}. Please fill it in.";
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
    EMPTY: "没有内容可以核对。",
        "There is nothing to check.";
    TOO_LARGE: "内容过大（约 {0} MB），没有读取。",
        "This is too large (about {0} MB) and was not read.";
    TOO_MANY_CELLS: "表格单元格过多，后面的没有读取。",
        "There are too many table cells; the later ones were not read.";
    SPAN_CUT: "有单元格合并的行数或列数过大，已截短读取，请核对表格。",
        "A cell spans too many rows or columns and was cut. Please check the tables.";
    TOO_DEEP: "表格嵌套过深，里层的没有读取。",
        "Tables are nested too deeply; the inner ones were not read.";
    CUT_OFF: "内容在标签、注释或表格中间中断，可能不完整，请核对。",
        "The source ends inside a tag, a comment or a table and may be incomplete. Please check.";
    BAD_BYTES: "有内容不能按 {0} 编码识别，个别文字可能缺失，请核对。",
        "Some of it is no text in {0}; characters may be missing. Please check.";
    GARBLED: "内容是乱码（如“政府”成了“鏀垮簻”或“æ”¿åºœ”），编码曾被弄错，没有核对。请选用文字正常的原稿；文本或网页请用显示正常的程序打开，以 UTF-8 编码另存后再选用，或重新复制、粘贴。",
        "The text is garbled (政府 has become 鏀垮簻, æ”¿åºœ or the like): it was once read in a wrong encoding; nothing was checked. Take the original, or open it where it reads well, save it as UTF-8 and take it again, or copy and paste it anew.";
    SAVE_AS: "这是 {0} 文件，不能直接读取，没有核对。请用 {1} 打开，点“文件”→“另存为”，保存类型（文件类型）选 {2}，再选用新文件；也可以复制其中的表格，粘贴过来。",
        "This is a {0} file, which is not read; nothing was checked. Open it in {1}, choose File > Save As, type {2}, and take the new file; or copy its tables and paste them.";
    TAKE_SOURCE: "这是 {0} 文件，其中没有可读的表格，没有核对。请选用排版前的 Word、WPS 或 Excel 原稿。",
        "This is a {0} file, which holds no tables that can be read; nothing was checked. Take the Word, WPS or Excel file that it was made from.";
    COPY_TABLES: "这是 {0} 文件，不能读取，没有核对。请打开后复制其中的表格，粘贴过来。",
        "This is a {0} file, which is not read; nothing was checked. Open it, copy its tables and paste them.";
    PACKED: "这是 {0} 压缩包，没有核对。请先解压，再选用其中的报告。{1}",
        "This is a {0} archive; nothing was checked. Unpack it and take the report in it. {1}";
    LOCKED: "文件设有打开密码，不能读取，没有核对。请用 Word、Excel 或 WPS 打开，点“文件”→“信息”→“保护文档（工作簿）”→“用密码进行加密”（WPS 点“文件”→“文档加密”→“密码加密”），清空密码，保存后再选用。",
        "A password protects this file; nothing was checked. Open it in Word, Excel or WPS, choose File > Info > Protect > Encrypt with Password, clear the password, save it and take it again.";
    DAMAGED: "文件已损坏或不完整，不能读取，没有核对。请打开原稿重新保存，或重新下载后再选用。",
        "The file is damaged or not whole; nothing was checked. Open and save the original again, or download it again.";
    CHANGES: "文档中有未接受的修订，按接受修订后的内容核对。定稿前请在“审阅”中接受或拒绝全部修订。",
        "Tracked changes are pending; the text was read as if they were accepted. Accept or reject them under Review before publishing.";
    EMBEDDED: "文档中嵌入了其他文件或对象，其中的内容没有读取，请核对。",
        "Other files or objects stand in the document; they were not read. Please check.";
    HIDDEN: "有隐藏的或带删除线的文字，或有隐藏的工作表，没有读取。",
        "Text that is hidden or struck out, or a hidden sheet, was not read.";
    STYLES: "网页样式过多，没有全部考虑，隐藏的或带删除线的文字可能也读入了，请核对。",
        "The page has more styles than were looked through; text that they hide or strike out may have been read. Please check.";
    HIDDEN_LINES: "有隐藏的行或列，其中的内容没有读取。如需核对，请取消隐藏，保存后再选用。",
        "Hidden rows or columns hold something; it was not read. To have it checked, unhide them, save the file and take it again.";
    NO_RESULT: "以下单元格的公式没有保存计算结果，没有读出：{0}。请用 Excel 或 WPS 打开，保存后再选用。",
        "The file holds no results for the formulas in {0}; they were not read. Open it in Excel or WPS, save it and take it again.";
    FORMATTED: "以下单元格按百分比、日期等格式显示，没有作为数字读取：{0}。请改为常规或数值格式。",
        "Shown as percentages, dates or the like and not read as figures: {0}. Please format them as plain numbers.";
    AND: "、",
        ", ";
    MORE: "{0}等 {1} 项",
        "{0} and others, {1} in all";
}
