//! The sentences of the rules on document form, plausibility, and between years; as [`super::sentences`].

use super::sentences::{Sentence, sentences};

sentences! {
    TOO_FINE: "{@}印作{0}，以万元计的金额最多 {1} 位小数（精确到分），请核对。",
        "{@}: {0} has more than the {1} decimals that make sense (one 分). Please check.";
    SPLIT: "{0}{1}行应有 {2} 个数，却找到 {3} 个；把“{4}”“{5}”合为“{6}”，各项之和就与总计相符，可能一个数被拆在两格，请核对。",
        "{0}, row {1}: {2} figures are needed and {3} are there; with “{4}” and “{5}” joined to “{6}” the row adds up. One figure may stand in two cells. Please check.";
    PERIOD_YEAR: "统计期限印作{0}，与报告年份 {1} 年不符，请核对。",
        "The period reads {0}, which is not that of the report year {1}. Please check.";
    PERIOD_DAYS: "统计期限印作{0}，不是 1 月 1 日至 12 月 31 日；年内新成立的机关除外，请核对。",
        "The period reads {0}, not 1 January to 31 December, as only a body founded within the year may. Please check.";
    OTHER_YEAR: "正文没有提到 {0} 年，却有 {1} 处提到 {2} 年，请核对是否沿用了上一年的文字。",
        "The text never speaks of {0}, but {1} times of {2}. Please check whether it is last year's.";
    STALE_PERIOD: "正文写作{0}，与报告年份 {1} 年不符，请核对是否沿用了上一年的文字。",
        "The text says {0}, which is not of the report year {1}. Please check whether it is last year's.";
    COMPANION: "看到的是{0}，像是年度报告的解读、指南一类材料，不是报告本身，没有核对。请选用年度报告。",
        "This seems to be {0}, a text beside the report and not the report itself; nothing was checked. Please take the report.";
    EXTRA_HEADING: "规定的六个部分之外另有一级标题：{0}；内容宜并入规定的部分。",
        "There are headings beside the six prescribed: {0}. Their content belongs under those.";
    TOPIC_MISSING: "{0}部分没有找到{1}方面的内容，请核对是否遗漏。",
        "Section {0} does not seem to treat {1}. Please check whether it was left out.";
    RESULTS_MISSING: "{0}部分没有提到{1}；各级人民政府的报告应当包括工作考核、社会评议和责任追究结果情况，请核对。",
        "Section {0} does not mention {1}; the report of a people's government has to give the results of assessment, public appraisal and accountability. Please check.";
    LONG: "{0}部分约 {1} 字，有的地方要求原则上不超过 {2} 字，可酌情精简。",
        "Section {0} has about {1} characters; some places ask for no more than {2}. It may be shortened.";
    SECTION_EMPTY: "{0}部分没有内容，请补充。",
        "Section {0} is empty. Please fill it in.";
    SECTION_SHORT: "{0}部分只写了{1}，没有写明问题和改进情况，请补充。",
        "Section {0} says no more than {1}, neither problems nor improvements. Please fill it in.";
    NO_PROBLEM: "{0}部分没有看到存在的问题，请核对。",
        "Section {0} seems to name no problem. Please check.";
    NO_MEASURE: "{0}部分没有看到改进措施，请核对。",
        "Section {0} seems to name no improvement. Please check.";
    NO_RULE_LINE: "{0}没有印出“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”，规定的表格有这一行。",
        "{0} lacks the line “本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和” that the form prints.";
    OLD_BASIS: "正文引用的{0}是另一格式的依据，本报告的格式依据{1}，请核对。",
        "The text cites {0}, the basis of another form; this form's is {1}. Please check.";
    WRONG_CODE: "正文引用的文号{0}有误，应为{1}，请核对。",
        "The text cites {0}; the number of that document is {1}. Please check.";
    LATE: "发布日期为 {0}，晚于 {1}，请核实；网页更新而改变日期的除外。",
        "Published on {0}, after {1}. Please check, unless the page was only updated.";
    LATE_LOCAL: "发布日期为 {0}，晚于 {1}；乡镇、街道的期限由当地规定，请核实。",
        "Published on {0}, after {1}; for towns the day is set locally. Please check.";
    EARLY: "发布日期为 {0}，{1} 年还没有结束，全年的数据不可能齐全，请核对。",
        "Published on {0}, before {1} was over: the year's figures cannot be complete. Please check.";
    INSTRUCTION: "正文留有模板的填写说明：{0}，请删去。",
        "An instruction of a template is left in the text: {0}. Please remove it.";
    ANGLE: "文件名用了半角尖括号：{0}，在网页上会被当作标签而消失，请改用“《》”“〈〉”。",
        "A document's name stands in half-width angle brackets: {0}. On a page they vanish as a tag; use 《》 or 〈〉.";
    SWALLOWED: "{0}中似乎缺了文件名，半角尖括号连同其中的文字可能被网页当作标签吞掉，请核对。",
        "A document's name seems to be missing in {0}; half-width angle brackets and what is in them may have vanished as a tag. Please check.";
    UNPAIRED: "书名号“《”“》”不成对：{0}，请核对。",
        "Title marks 《 and 》 do not pair: {0}. Please check.";
    PARTS_UNLISTED: "正文说报告由六个部分组成，却没有列出{0}，请核对。",
        "The text says that the report has six parts, but does not list {0}. Please check.";
    GENERIC: "正文说的是“{0}”，不像本机关自身的情况，请核实。",
        "The text speaks of “{0}”, which does not sound like this body itself. Please check.";
    NO_CONTACT: "没有找到电话、地址等联系方式，可以补充；格式没有规定必须写。",
        "No phone number, address or the like was found; it may be added, though the form does not ask for it.";
    AT_SUSPECT: "{@}",
        "{@}";
    AT_ROW: "{0}{1}行",
        "{0}, row {1}";
    NO_POWER: "{2}为 {0}；{1}没有规章制定权，请核对是否把规范性文件填在了规章一行。",
        "{2} is {0}; {1} may not issue 规章. Please check whether 规范性文件 were entered there.";
    POWER_UNCLEAR: "{2}为 {0}；只有国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府可以制定规章，请核实本机关是否有权制定。",
        "{2} is {0}; only ministries and the governments of provinces, cities with districts and autonomous prefectures may issue 规章. Please check whether this body may.";
    NO_PENALTIES: "{@}为 0；{0}一般每年都有行政处罚，请核实；由上级机关统一填报的，请在正文说明。",
        "{@} is 0; {0} normally has penalties every year. Please check; if a superior body reports them, say so in the text.";
    UNUSUAL_POWER: "{@}为 {0}；{1}一般不作出这类决定，请核实。",
        "{@} is {0}; {1} does not normally take such decisions. Please check.";
    FEE_LARGE: "{@}为 {0}（万元），数额异常大，请核实是否误把元当作万元。",
        "{@} is {0}, in units of 万元, which is very much. Please check whether 元 were entered.";
    FEE_IN_YUAN: "{@}为 {0}（万元），正文写的却是 {0} 元，单位可能弄错，请核对。",
        "{@} is {0}, in units of 万元, while the text says {0} 元. The unit may be wrong. Please check.";
    SECRETS: "{0}{1}共 {2} 件，超过办理总计 {3} 件的三成，在乡镇、街道并不常见，请核实。",
        "{0}: {1} are {2}, more than three in ten of the {3} concluded, which is unusual for a town. Please check.";
    MANY_APPLICATIONS: "{@}为 {0}，在乡镇、街道并不常见，请核实。",
        "{@} is {0}, which is unusual for a town. Please check.";
    ALL_ZERO: "表中数据全部为 0，在{0}并不常见，请核实是否漏填。",
        "Every figure of the tables is 0, which is unusual for {0}. Please check whether they were filled in.";
    ABOVE_PERSONS: "{@}为 {0}，多于“自然人”列的 {1}，并不常见，请核实是否填错了列。",
        "{@} is {0}, more than the {1} of “自然人”, which is unusual. Please check whether it stands in the right column.";
    DISPUTES_ALONE: "{0}共有行政复议、行政诉讼 {1} 件，而{2}的新收、结转和办理总计都是 0，请核实；因以前年度申请或主动公开引起的除外。",
        "{0} has {1} cases, while in {2} nothing was received, carried or concluded. Please check, unless they arose from earlier applications or from disclosure.";
    SUIT_ALONE: "{@}为 {0}，而本年和上一年行政复议的总计都是 0，请核实。",
        "{@} is {0}, while there was no 行政复议 this year or last. Please check.";
    SUIT_TOO_SOON: "{@}为 {0}，而本年办理的申请都是不予公开；2024 年起对不予公开不服的应当先申请行政复议，请核实。",
        "{@} is {0}, while every application was refused as 不予公开; since 2024 that has to go to 行政复议 first. Please check.";
    CARRIED: "{@}为 {0}，上一年报告的{1}为 {2}，两者应当相等，请核对。",
        "{@} is {0}, while {1} of last year's report is {2}; they should be equal. Please check.";
    STOCK_ROLLED: "{@}为 {0}；上一年报告为 {1}，加本年制发 {2}，减本年废止 {3}，应为 {4}，请核实；有失效、清理或口径变化的除外。",
        "{@} is {0}; last year's report has {1}, plus {2} issued, less {3} repealed, makes {4}. Please check, unless some lapsed or were counted otherwise.";
    REPEALED_ABOVE: "{@}为 {0}，多于上一年报告的现行有效 {1} 与本年制发 {2} 之和，请核对。",
        "{@} is {0}, more than the {1} in force in last year's report plus {2} issued. Please check.";
    PENDING_LOST: "{@}为 {0}，少于上一年报告同一部分的“尚未审结”{1}；未审结的案件本年应当审结或者仍未审结，请核实。",
        "{@} is {0}, less than the {1} pending in last year's report, which this year should be decided or still pending. Please check.";
    JUMPED: "{@}为 {0}，上一年报告为 {1}，相差 5 倍以上，请核实。",
        "{@} is {0}, in last year's report {1}: more than five times apart. Please check.";
    UNIT_SLIP: "{@}为 {0}，上一年报告为 {1}，相差约一万倍，可能混淆了元与万元，请核实。",
        "{@} is {0}, in last year's report {1}: about ten thousand times apart, as 元 and 万元 are. Please check.";
    PROJECTS_ROLLED: "{@}为 {0}；上一年报告的同一列 {1} 与本年增/减 {2} 之和为 {3}，两者应当相等，请核实。",
        "{@} is {0}; the same column of last year's report, {1}, and its change {2} add up to {3}; they should be equal. Please check.";
    SAME_AS_LAST: "{0}的数据与上一年报告完全相同，正文约有 {1}% 相同，请核实是否误用了上一年的报告。",
        "The figures of {0} are exactly those of last year's report, and so is about {1}% of the text. Please check whether last year's report was used.";
    TEXT_AS_LAST: "{0}部分约有 {1}% 的文字与上一年报告相同，请核实是否已按本年情况改写。",
        "About {1}% of section {0} reads as in last year's report. Please check whether it was rewritten for this year.";
    PROBLEMS_AS_LAST: "{0}部分有 {1} 处问题的表述与上一年报告一字不差，请核实这些问题是否仍然存在。",
        "In section {0}, {1} problems are worded exactly as in last year's report. Please check whether they still exist.";
}
