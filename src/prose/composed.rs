//! What came in from the year before or goes on into the next, in words that clerks put together freely: 前一年度 + 没有办完, 尚 + 未到 + 答复时限,
//! 顺延 + 至 + 次年 + 办理. A list of all of them is never complete; their parts are.

use super::competence::{self, one};
use super::token::Tag;
use crate::any_of::AnyOf;

/// The year before, and its end.
const BEFORE: [&str; 11] =
    ["上一年度", "上一年", "上年度", "上年", "上期", "去年度", "去年", "前一年度", "前一年", "往年", "以前年度"];
const AT_ITS_END: [&str; 5] = ["年底", "年末", "底", "末", "的"];
/// The day that the year begins with, and the one that it ends with.
const BEGIN: [&str; 4] = ["期初", "年初", "本年初", "1月1日"];
const END: [&str; 6] = ["期末", "年末", "年底", "本年末", "12月底", "12月31日"];
/// What lies over at such a day.
const STOCK: [&str; 12] =
    ["存量", "结存", "结余", "余量", "在办", "待办", "未办结", "未办完", "未答复", "未结", "结转", "遗留"];
/// What was left over.
const LEFT: [&str; 32] = [
    "没有办结完",
    "没有办完",
    "没有办结",
    "没有答复",
    "没办完",
    "没办结",
    "没答复",
    "未办理完毕",
    "未办完",
    "未办结",
    "未办毕",
    "未答复",
    "未了结",
    "未结",
    "结转",
    "转结",
    "接转",
    "转来",
    "转过来",
    "转下来",
    "转入",
    "遗留",
    "留下",
    "余下",
    "剩余",
    "剩下",
    "留存",
    "余留",
    "存量",
    "结存",
    "在办",
    "延续",
];
const INTO_THIS: [&str; 11] =
    ["至本年度", "至本年", "至今年", "到本年度", "到本年", "到今年", "下来", "过来", "而来", "来", "的"];

/// How something is moved, whereto, and what for.
const MOVED: [&str; 19] = [
    "结转", "转结", "接转", "顺延", "延续", "延期", "递延", "滚存", "滚动", "留转", "留待", "推迟", "跨年", "转", "延",
    "留", "移", "跨", "结",
];
const TO: [&str; 6] = ["至", "到", "入", "为", "给", "往"];
const NEXT: [&str; 12] =
    ["下一年度", "下一年", "下年度", "下年", "次年度", "次年", "明年度", "明年", "来年", "翌年", "新一年度", "下期"];
const AGAIN: [&str; 3] = ["继续", "再", "接续"];
const DO: [&str; 6] = ["办理", "答复", "处理", "办结", "回复", "办"];

/// Before what is still open.
const STILL: [&str; 14] =
    ["截至年底", "截至年末", "到年底", "到年末", "至年底", "至年末", "目前", "均", "都", "尚", "仍", "还", "暂", "现"];
const NOT: [&str; 3] = ["没有", "未", "没"];
const COMES_TO: [&str; 8] = ["达到", "超过", "超出", "超", "届", "到", "满", "至"];
const LAWFUL: [&str; 5] = ["法定的", "规定的", "法定", "规定", "政府信息公开"];
const OF_ANSWER: [&str; 6] = ["答复", "办理", "办结", "处理", "回复", "受理"];
const TERM: [&str; 7] = ["期限", "时限", "限期", "时间", "日期", "期", "限"];
const DONE: [&str; 22] = [
    "全部办结",
    "办理完毕",
    "办理完结",
    "办理完成",
    "处理完毕",
    "处理完成",
    "答复完毕",
    "作出答复",
    "做出答复",
    "完成答复",
    "完成办理",
    "予以答复",
    "办结",
    "办完",
    "办毕",
    "处理完",
    "答复完",
    "答复",
    "回复",
    "了结",
    "办理",
    "处理",
];
/// At work, and waiting.
const AT_WORK: [&str; 24] = [
    "正在办理之中",
    "正在办理中",
    "正在办理",
    "正在处理中",
    "正在处理",
    "正在答复",
    "正在研究办理",
    "正在征求第三方意见",
    "正在征求意见",
    "处于办理中",
    "在办理中",
    "在处理中",
    "在办中",
    "在办",
    "在途",
    "办理中",
    "处理中",
    "待办理",
    "待办结",
    "待答复",
    "待处理",
    "待回复",
    "待办",
    "未办",
];
const DAYS: [&str; 6] = ["二十个工作日的", "20个工作日的", "二十个工作日", "20个工作日", "7个工作日", "七个工作日"];
const WITHIN: [&str; 3] = ["之内", "以内", "内"];

/// What was late, or was not to be: 逾期未答复0件.
const LATE: [&str; 10] = ["逾期", "超期", "超时", "延期", "到期", "无", "内", "从", "因", "长期"];
/// What goes on and says that something was done all the same: 5件未到期限即答复.
const ALL_THE_SAME: [&str; 8] = ["即", "就", "便", "已", "提前", "前", "而", "的情"];
/// What may stand between what is open and its figure.
const COUNTED: [&str; 16] = [
    "的政府信息公开申请有",
    "的政府信息公开申请",
    "的依申请公开件",
    "的申请有",
    "的申请",
    "申请件",
    "申请",
    "的有",
    "的共",
    "的",
    "件数",
    "数量",
    "总数",
    "数",
    "件",
    "为",
];
const UNITS: [char; 9] = ['件', '宗', '起', '份', '条', '例', '项', '次', '笔'];

/// No word begins with another character: nearly all of a text is passed over by them.
const FIRST: [char; 40] = [
    '不', '非', '上', '去', '前', '往', '以', '期', '年', '本', '1', '结', '转', '接', '顺', '延', '递', '滚', '留',
    '推', '移', '跨', '截', '到', '至', '目', '均', '都', '尚', '仍', '还', '暂', '现', '没', '未', '正', '处', '在',
    '待', '办',
];

/// The word of this kind that a text starts with, and how long it is; `before` is what stands before it.
pub(super) fn read(text: &str, before: &str) -> Option<(Tag, usize)> {
    if !text.starts_with(FIRST) {
        return None;
    }
    let length = |rest: &str| text.len() - rest.len();
    if let Some(rest) = competence::elsewhere(text) {
        return Some((Tag::NotHeld, length(rest)));
    }
    let carried_in = || carried_in(text).map(|rest| (Tag::CarriedIn, length(rest)));
    let carried_out = || moved(text).or_else(|| stock(text)).or_else(|| open(text, before));
    carried_in().or_else(|| carried_out().map(|rest| (Tag::CarriedOut, length(rest))))
}

/// The same, where the word may be missing.
fn maybe<'t>(text: &'t str, words: &[&str]) -> &'t str {
    one(text, words).unwrap_or(text)
}

/// 前一年度没有办完的, 年初结转.
fn carried_in(text: &str) -> Option<&str> {
    let left = one(text, &BEFORE).and_then(|rest| one(maybe(rest, &AT_ITS_END), &LEFT).or_else(|| one(rest, &LEFT)));
    let stock = || one(text, &BEGIN).and_then(|rest| one(rest, &STOCK));
    let rest = left.or_else(stock)?;
    // 上年结转至下年度 is both.
    let into = maybe(rest, &INTO_THIS);
    (one(maybe(rest, &TO), &NEXT).is_none()).then_some(into)
}

/// 顺延至次年办理.
fn moved(text: &str) -> Option<&str> {
    let rest = one(text, &MOVED)?;
    let rest = one(maybe(rest, &TO), &NEXT)?;
    Some(one(maybe(rest, &AGAIN), &DO).unwrap_or(rest))
}

/// 期末存量3件.
fn stock(text: &str) -> Option<&str> {
    let rest = one(one(text, &END)?, &STOCK)?;
    is_counted_behind(rest).then_some(rest)
}

/// 未到答复时限, 在办, 仍在法定答复期内: beside a figure. What is not done may be a failing, what is at work anything.
fn open<'t>(text: &'t str, before: &str) -> Option<&'t str> {
    /// Nobody says more of them at once.
    const MOST: usize = 4;
    let mut rest = text;
    for _ in 0..MOST {
        rest = maybe(rest, &STILL);
    }
    let still = rest.len() < text.len();
    let rest = not_due(rest)
        .or_else(|| one(rest, &NOT).and_then(|rest| one(rest, &DONE)))
        .or_else(|| one(rest, &AT_WORK))
        .or_else(|| if still { within(rest) } else { None })?;
    let late = before.ends_with_any(&LATE);
    let goes_on = rest.starts_with_any(&ALL_THE_SAME);
    let behind = before.ends_with(UNITS) && is_counted(before) && ends(rest);
    (!late && !goes_on && (behind || is_counted_behind(rest))).then_some(rest)
}

/// 未到期, 未到法定答复期限; not 未超期, which what was answered is, too.
fn not_due(text: &str) -> Option<&str> {
    let rest = one(one(text, &NOT)?, &COMES_TO)?;
    let over = text[..text.len() - rest.len()].ends_with(['超', '过', '出']);
    let rest = one(maybe(maybe(rest, &LAWFUL), &OF_ANSWER), &TERM)?;
    (!over).then_some(rest)
}

/// 在二十个工作日的答复期内.
fn within(text: &str) -> Option<&str> {
    let rest = one(text, &["处于", "在"])?;
    let rest = one(maybe(maybe(maybe(rest, &LAWFUL), &DAYS), &OF_ANSWER), &TERM)?;
    one(rest, &WITHIN).filter(|rest| ends(rest))
}

/// Does a figure follow, or what is counted and a figure?
fn is_counted_behind(text: &str) -> bool {
    maybe(text, &COUNTED).starts_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c))
}

/// Does a text end in a figure with its unit?
fn is_counted(before: &str) -> bool {
    let figure = before.trim_end_matches(UNITS).trim_end_matches("申请").trim_end_matches(UNITS);
    figure.ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c))
}

/// Does what is said end here?
fn ends(text: &str) -> bool {
    let rest = text.trim_start_matches(['的', '中', '了']);
    rest.chars().next().is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_made_of_parts() {
        for (before, text, rest) in [
            ("", "前一年度结转5件", "5件"),
            ("", "去年未办完的3件", "3件"),
            ("", "年初结转2件", "2件"),
            ("", "期初存量2件", "2件"),
            ("", "上年转来2件", "2件"),
        ] {
            assert_eq!(read(text, before), Some((Tag::CarriedIn, text.len() - rest.len())), "{text}");
        }
        for (before, text, rest) in [
            ("有5件", "顺延至次年办理", ""),
            ("", "转至下一年度继续办理3件", "3件"),
            ("", "期末存量3件", "3件"),
            ("，", "未答复3件", "3件"),
            ("，5件", "未到期", ""),
            ("，剩余5件", "未到答复期限，", "，"),
            ("尚有5宗", "在办理中，", "，"),
            ("5件", "在办", ""),
            ("余3件", "仍在二十个工作日的答复期内。", "。"),
            ("其中", "未办结的有3件", "的有3件"),
        ] {
            assert_eq!(read(text, before), Some((Tag::CarriedOut, text.len() - rest.len())), "{text}");
        }
        for (text, rest) in [("不属于本单位公开1件", "1件"), ("非本部门掌握2件", "2件")] {
            assert_eq!(read(text, ""), Some((Tag::NotHeld, text.len() - rest.len())), "{text}");
        }
        for (before, text) in [
            ("", "非本年公开"),
            ("逾期", "未答复0件"),
            ("", "未答复的情况"),
            ("5件", "未到期限即答复"),
            ("5件", "未超期"),
            ("5件", "在法定期限内答复"),
            ("", "正在办理的事项"),
            ("", "年末有效3件"),
            ("", "去年收到3件"),
            ("平均5件", "均在法定期限内答复"),
        ] {
            assert_eq!(read(text, before), None, "{before}{text}");
        }
    }
}
