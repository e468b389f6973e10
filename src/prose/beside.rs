//! What is written beside a table: 说明：2023年本局新收申请91件，上年结转8件. A sentence that plainly tells of the whole year is read as running text;
//! of what else is counted there it is said that it was not held against the table.

use crate::any_of::AnyOf;

/// What such a line may begin with.
const NOTES: [&str; 6] = ["说明", "备注", "附注", "注释", "情况说明", "注"];
/// What counts cases or money.
const UNITS: [char; 8] = ['件', '宗', '起', '份', '条', '例', '元', '项'];
/// What tells of applications or disputes as a whole.
const TOLD: [&str; 6] = ["收到", "新收", "受理", "行政复议", "行政诉讼", "共收"];
/// What explains a figure, or is of another time or count.
const EXPLAINS: [&str; 24] = [
    "去年",
    "往年",
    "以前年度",
    "上年未",
    "不含",
    "不包括",
    "未包括",
    "未计",
    "计入",
    "口径",
    "因",
    "由于",
    "系",
    "差额",
    "不一致",
    "调整",
    "重复",
    "撤回",
    "为准",
    "涉及",
    "多个",
    "对应",
    "属于",
    "如",
];

/// The lines beside a table that are running text, each on a line of its own.
pub(super) fn told(text: &str, year: Option<u32>) -> String {
    let plain: Vec<&str> = text.lines().filter_map(said).filter(|said| is_plain(said, year)).collect();
    plain.join("\n")
}

/// Those that count something and are not.
pub(crate) fn untold(text: &str, year: Option<u32>) -> impl Iterator<Item = &str> {
    text.lines().filter(move |line| said(line).is_some_and(|said| counts(said) && !is_plain(said, year)))
}

/// What a sentence or a note says, without 说明： and its number.
fn said(line: &str) -> Option<&str> {
    let line = line.trim();
    let bare = |text: &'_ str| text.trim_start_matches(['：', ':', ' ', '\u{3000}']).len();
    let behind = NOTES.iter().find_map(|note| line.strip_prefix(note)).filter(|behind| behind.starts_with(['：', ':']));
    let rest = behind.map_or(line, |behind| &behind[behind.len() - bare(behind)..]);
    let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = number.strip_prefix(['.', '、', '．']).filter(|body| !body.starts_with(|c: char| c.is_ascii_digit()));
    let body = number.filter(|_| number.is_some_and(|body| rest.len() - body.len() <= 4)).unwrap_or(rest);
    (behind.is_some() || line.ends_with(['。', '；'])).then_some(body)
}

/// Does a figure stand in it, with what it counts?
fn counts(said: &str) -> bool {
    said.match_indices(UNITS).any(|(at, _)| said[..at].trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

/// 2023年本局新收申请91件, 本年度行政复议2件: of the whole year, and no more.
fn is_plain(said: &str, year: Option<u32>) -> bool {
    let own = ["本年度", "本年", "全年"];
    let year = year.is_some_and(|year| said.strip_prefix(&year.to_string()).is_some_and(|rest| rest.starts_with('年')));
    (year || said.starts_with_any(&own)) && said.holds_any(&TOLD) && counts(said) && !said.holds_any(&EXPLAINS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_table_is_told_or_not_held() {
        let text = "该部分以表格形式报告。\n说明：2023年本局新收申请91件，上年结转8件。\n注：1.其他处理3件均为申请人撤回。\n本年度行政复议2件。\n规章 0 0 0\n备注：数据以台账为准。";
        assert_eq!(told(text, Some(2023)), "2023年本局新收申请91件，上年结转8件。\n本年度行政复议2件。");
        assert_eq!(untold(text, Some(2023)).collect::<Vec<_>>(), ["注：1.其他处理3件均为申请人撤回。"]);
        // Of another year, or a part.
        for line in
            ["说明：2022年新收申请9件。", "注：本年度受理的申请中，因涉及多个机关转出2件。", "注：1月收到申请3件。"]
        {
            assert_eq!((told(line, Some(2023)).as_str(), untold(line, Some(2023)).count()), ("", 1), "{line}");
        }
    }
}
