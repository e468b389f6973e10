//! Why something was not read, in words.

use super::sentences::{Sentence, sentences};
use super::{Part, Says};
use crate::document::{Advice, Lock, Note};
use crate::report::Why;

sentences! {
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
    UNCERTAIN: "这一行可能被分页断开，或有文字不能辨认，不能确定数字是否完整",
        "a page may end in it, or a character in it is not known, so it is not certain that its figures are whole";
    UNIT: "标注的计量单位不是规定的单位（件；收费金额为万元），没有换算；请按规定的单位填写",
        "another unit is named than the form's (pieces; fees in 万元), and nothing was converted; please fill it in in the prescribed unit";
    TWICE: "同一行出现了两次，数字不同；如果是上年的表或另一份报告，请只留本年的一份",
        "the row stands twice, with different figures; if one is last year's or another report's, leave only this year's";
    LAST_YEAR: "上面写明是上年的数据，本年的没有找到",
        "what stands over it says that it is last year's, and this year's was not found";
    EARLY: "写在另一节里，本节标题之后却没有这张表，可能是上年的数",
        "it stands in another section, and none behind its own heading, so it may be last year's";
    BARE: "没有行标题；如果是复制来的，请连同左边的行名一起复制",
        "there is no label; if it was copied, copy the labels on the left with it";
    LABEL: "行标题不是规定的行，或不能与别的行区分",
        "the label is none of the form's, or cannot be told from another";
    EMPTY: "没有内容可以核对：文件是空的，或只有空白。请打开原稿看看，重新保存、下载或复制后再试。",
        "There is nothing to check: the file is empty, or blank. Look at the original, and save, download or copy it again.";
    TOO_LARGE: "内容过大（约 {0} MB），没有读取。",
        "This is too large (about {0} MB) and was not read.";
    TOO_MANY_CELLS: "表格单元格过多，后面的没有读取。",
        "There are too many table cells; the later ones were not read.";
    TOO_MUCH_TEXT: "文字过多（年度报告一般不过几万字），后面的没有读取。请只留年度报告，再选用。",
        "There is too much text for a yearly report; what comes behind it was not read. Leave only the report and take it again.";
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
    SCANNED: "这个 {0} 文件的页面是图片（扫描件），不能读取，没有核对；扫描时识别出的文字看不见、不可靠，也不读取。请选用排版前的 Word、WPS 或 Excel 原稿。",
        "The pages of this {0} file are pictures (a scan); nothing was checked. Text that a program guessed from them is not seen, not reliable and not read. Take the Word, WPS or Excel file that it was made from.";
    SECOND: "这是 {0} 文件，读取它的组件（gouji-all）没有载入，没有核对。请选用排版前的 Word、WPS 或 Excel 原稿；也可以打开后复制其中的表格，粘贴过来。",
        "This is a {0} file; the build that reads it (gouji-all) is not loaded, and nothing was checked. Take the Word, WPS or Excel file that it was made from, or copy its tables and paste them.";
    COPY_TABLES: "这是 {0} 文件，不能读取，没有核对。请打开后复制其中的表格，粘贴过来。",
        "This is a {0} file, which is not read; nothing was checked. Open it, copy its tables and paste them.";
    IS_PAGE: "这个 .{0} 文件里其实是一个网页（常见于登录页、出错页被存成了文件），没有年度报告，没有核对。请登录网站后重新下载，或向提供的人要原文件，再选用。",
        "This .{0} file is really a web page (often one for signing in, or of an error) without a report; nothing was checked. Sign in and download it again, or ask for the original.";
    IS_TEXT: "这个 .{0} 文件里其实只是一段文字，没有年度报告，没有核对。请打开看看，选用真正的报告文件。",
        "This .{0} file is really some text without a report; nothing was checked. Open it and see, and take the report itself.";
    IS_BINARY: "这个 .{0} 文件的内容不能识别：可能已损坏、没有传完，或被单位的加密软件加密，没有核对。请用 Word、Excel 或 WPS 打开，另存一份（加密的先解密）再选用；打不开的，请重新下载或拷贝。",
        "What this .{0} file holds is not known: it may be damaged, cut off, or encrypted by a program of the office; nothing was checked. Open it in Word, Excel or WPS and save it anew (decrypt it first), or download it again.";
    LEFTOVER: "这是 {0} 自动留下的附属文件（名字以 ~$ 或 ._ 开头），里面没有报告，没有核对。请选用同名但不带这个开头的文件。",
        "{0} left this file beside another (its name starts with ~$ or ._); it holds no report, and nothing was checked. Take the file of the same name without that start.";
    PACKED: "这是 {0} 压缩包，没有核对。请先解压，再选用其中的报告。",
        "This is a {0} archive; nothing was checked. Unpack it and take the report in it.";
    PACKED_REPORTS: "这是 {0} 压缩包，没有核对。请先解压，再选用其中的报告。压缩包里可能是报告的文件：{1}。",
        "This is a {0} archive; nothing was checked. Unpack it and take the report in it. These files in it may be one: {1}.";
    LOCKED: "文件设有打开密码，不能读取，没有核对。请用 Word、Excel 或 WPS 打开，点“文件”→“信息”→“保护文档（工作簿）”→“用密码进行加密”（WPS 点“文件”→“文档加密”→“密码加密”），清空密码，保存后再选用。",
        "A password protects this file; nothing was checked. Open it in Word, Excel or WPS, choose File > Info > Protect > Encrypt with Password, clear the password, save it and take it again.";
    LOCKED_OPEN_DOCUMENT: "文件设有打开密码，不能读取，没有核对。请用制作它的程序（如 LibreOffice）打开，点“文件”→“另存为”，不勾选“使用密码保存”，保存后再选用。",
        "A password protects this file; nothing was checked. Open it in the program that made it (as LibreOffice), choose File > Save As, leave Save with password unticked, and take the new file.";
    LOCKED_PAGES: "这个 PDF 设有打开密码，不能读取，没有核对。请选用排版前的 Word、WPS 或 Excel 原稿；没有原稿的，请向制作的人要一份不设密码的。",
        "A password protects this PDF; nothing was checked. Take the Word, WPS or Excel file that it was made from, or ask who made it for one without a password.";
    LOCKED_ARCHIVE: "文件是加了密码的压缩包，不能读取，没有核对。请用解压软件打开，输入密码解压，再选用其中的报告。",
        "The file is an archive with a password; nothing was checked. Unpack it with the password and take the report in it.";
    DAMAGED: "文件已损坏或不完整，不能读取，没有核对。请打开原稿重新保存，或重新下载后再选用。",
        "The file is damaged or not whole; nothing was checked. Open and save the original again, or download it again.";
    CHANGES: "文档中有未接受的修订，按接受修订后的内容核对。定稿前请在“审阅”中接受或拒绝全部修订。",
        "Tracked changes are pending; the text was read as if they were accepted. Accept or reject them under Review before publishing.";
    EMBEDDED: "文档中嵌入了其他文件或对象，其中的内容没有读取，请核对。",
        "Other files or objects stand in the document; they were not read. Please check.";
    SIGNED: "文件带有电子签章或数字签名，本工具不作验证，只核对正文。",
        "The file is signed; signatures are not verified here, only the text is checked.";
    HIDDEN: "有隐藏的或带删除线的文字，或有隐藏的工作表，没有读取。",
        "Text that is hidden or struck out, or a hidden sheet, was not read.";
    INVISIBLE: "页面上有看不见的文字（如扫描件识别出的文字层，或设为不显示的文字），没有读取；请以看得见的内容为准。",
        "Text lies invisible on the pages (as where a program has guessed what a scan says); it was not read. What is seen counts.";
    PICTURE: "文档中有图片，图片里的文字和数字没有读取。",
        "The document holds pictures; words and figures in them were not read.";
    STYLES: "网页样式过多，没有全部考虑，隐藏的或带删除线的文字可能也读入了，请核对。",
        "The page has more styles than were looked through; text that they hide or strike out may have been read. Please check.";
    HIDDEN_LINES: "有隐藏的行或列，其中的内容没有读取。如需核对，请取消隐藏，保存后再选用。",
        "Hidden rows or columns hold something; it was not read. To have it checked, unhide them, save the file and take it again.";
    NO_RESULT: "以下单元格的公式没有可用的计算结果（没有保存，或要在打开时重算），没有读出：{0}。请用 Excel 或 WPS 打开，保存后再选用。",
        "The file holds no results that count for the formulas in {0} (none were saved, or they are to be worked out anew when it is opened); they were not read. Open it in Excel or WPS, save it and take it again.";
    FORMATTED: "以下单元格按百分比、日期等格式显示，没有作为数字读取：{0}。请改为常规或数值格式。",
        "Shown as percentages, dates or the like and not read as figures: {0}. Please format them as plain numbers.";
}

impl From<Why> for Says {
    fn from(why: Why) -> Says {
        match why {
            Why::NoHeader => NO_HEADER.with([Part::Mark("no-header")]),
            Why::Unproven => UNPROVEN.with([Part::Mark("unproven")]),
            Why::TooFew { found, expected } => TOO_FEW.with([Part::Count(expected), Part::Count(found)]),
            Why::TooMany { found, expected } => TOO_MANY.with([Part::Count(expected), Part::Count(found)]),
            Why::Ambiguous => AMBIGUOUS.with([Part::Mark("ambiguous")]),
            Why::Mixed => MIXED.with([Part::Mark("mixed")]),
            Why::NoCells => NO_CELLS.with([Part::Mark("no-cells")]),
            Why::Merged => MERGED.with([Part::Mark("merged")]),
            Why::Uncertain => UNCERTAIN.with([Part::Mark("uncertain")]),
            Why::Unit => UNIT.with([Part::Mark("unit")]),
            Why::Twice => TWICE.with([Part::Mark("twice")]),
            Why::LastYear => LAST_YEAR.with([Part::Mark("last-year")]),
            Why::Early => EARLY.with([Part::Mark("early")]),
            Why::Bare => BARE.with([Part::Mark("bare")]),
            Why::Label => LABEL.with([Part::Mark("label")]),
        }
    }
}

impl From<&Note> for Says {
    fn from(note: &Note) -> Says {
        match note {
            Note::Empty => EMPTY.with([Part::Mark("empty")]),
            Note::TooLarge { bytes } => TOO_LARGE.with([Part::Count(bytes >> 20)]),
            Note::TooManyCells => TOO_MANY_CELLS.with([Part::Mark("too-many-cells")]),
            Note::TooMuchText => TOO_MUCH_TEXT.with([Part::Mark("too-much-text")]),
            Note::SpanCut => SPAN_CUT.with([Part::Mark("span-cut")]),
            Note::TooDeep => TOO_DEEP.with([Part::Mark("too-deep")]),
            Note::CutOff => CUT_OFF.with([Part::Mark("cut-off")]),
            Note::BadBytes { encoding } => BAD_BYTES.with([word(encoding)]),
            Note::Garbled => GARBLED.with([Part::Mark("garbled")]),
            Note::NotText { kind, advice } => not_text(kind, *advice),
            Note::Packed { kind, names } => {
                let sentence = if names.is_empty() { &PACKED } else { &PACKED_REPORTS };
                sentence.with([word(kind), Part::Words(names.clone())])
            }
            Note::Locked(lock) => locked(*lock).with([Part::Mark("locked")]),
            Note::Damaged => DAMAGED.with([Part::Mark("damaged")]),
            Note::Changes => CHANGES.with([Part::Mark("changes")]),
            Note::Embedded => EMBEDDED.with([Part::Mark("embedded")]),
            Note::Signed => SIGNED.with([Part::Mark("signed")]),
            Note::Hidden => HIDDEN.with([Part::Mark("hidden")]),
            Note::Invisible => INVISIBLE.with([Part::Mark("invisible")]),
            Note::Picture => PICTURE.with([Part::Mark("picture")]),
            Note::Styles => STYLES.with([Part::Mark("styles")]),
            Note::HiddenLines => HIDDEN_LINES.with([Part::Mark("hidden-lines")]),
            Note::NoResult { cells } => NO_RESULT.with([Part::Words(cells.clone())]),
            Note::Formatted { cells } => FORMATTED.with([Part::Words(cells.clone())]),
        }
    }
}

fn locked(lock: Lock) -> &'static Sentence {
    match lock {
        Lock::Office => &LOCKED,
        Lock::OpenDocument => &LOCKED_OPEN_DOCUMENT,
        Lock::Pages => &LOCKED_PAGES,
        Lock::Archive => &LOCKED_ARCHIVE,
    }
}

fn not_text(kind: &str, advice: Advice) -> Says {
    let (sentence, program, ending) = match advice {
        Advice::SaveAsDocx => (&SAVE_AS, "Word / WPS", ".docx"),
        Advice::SaveAsXlsx => (&SAVE_AS, "Excel / WPS", ".xlsx"),
        Advice::TakeSource => (&TAKE_SOURCE, "", ""),
        Advice::Scanned => (&SCANNED, "", ""),
        Advice::Second => (&SECOND, "", ""),
        Advice::Copy => (&COPY_TABLES, "", ""),
        Advice::IsPage => (&IS_PAGE, "", ""),
        Advice::IsText => (&IS_TEXT, "", ""),
        Advice::IsBinary => (&IS_BINARY, "", ""),
        Advice::Leftover => (&LEFTOVER, "", ""),
    };
    sentence.with([word(kind), word(program), word(ending)])
}

fn word(word: &str) -> Part {
    Part::Word(word.to_owned())
}
