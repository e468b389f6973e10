//! What around a figure says that it is not the whole of its act: 延期答复5件 of some answers, 转交我局办理 of another body's applications,
//! 上年结转复议3件 of some disputes. Such a figure states nothing.

use super::clause::{Clause, DISPUTED};
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};

/// So far around a figure it is looked, so that a sentence without end is not read again for each of its figures. In bytes.
const NEAR: usize = 400;
/// So far ahead, for what stands beside it.
const BESIDE: usize = 40;
/// What is received and done.
const COUNTED: u64 = 1 << Tag::Received as u64 | 1 << Tag::Concluded as u64 | 1 << Tag::Handled as u64;
/// Answers of one kind, and in one way.
const HOW: [&str; 4] = ["延期", "逾期", "超期", "提前"];
/// What is disclosed in all of them.
const DISCLOSED: [&str; 3] = ["信息公开", "申请公开", "政务公开"];
/// Applications that came in elsewhere.
const HANDED_ON: [&str; 6] = ["转交我", "转交本", "移交我", "转我局", "交由我", "转办我"];
/// The body itself, within its system.
const OWN: [&str; 5] = ["局机关", "厅机关", "委机关", "署机关", "机关本部"];
/// Disputes that came in from the year before.
const CARRIED: [&str; 6] = ["结转复议", "结转行政复议", "结转的行政复议", "结转诉讼", "结转行政诉讼", "结转的行政诉讼"];
/// Disputes of others, and such as are counted among others.
const ELSEWHERE: [&str; 4] = ["作为复议机关", "作为行政复议机关", "已计入", "计入总数"];
/// What says of the figure before it that no table holds it.
const NOT_COUNTED: [&str; 8] = ["不计入", "未计入", "不列入", "未列入", "不纳入", "未纳入", "不包含在", "不在本表"];
/// Documents that a body goes by, whoever issued them.
const OF_ANYBODY: [&str; 12] =
    ["执行", "适用", "依据", "依照", "遵守", "贯彻", "学习", "梳理", "收录", "汇编", "整理", "收集"];
/// Documents of another body, which this one drew up.
const FOR_OTHERS: [&str; 12] =
    ["报请", "提请", "报市", "报县", "报区", "报省", "代市", "代县", "代区", "代省", "提交", "推动"];

/// The words around a figure.
struct Around<'t> {
    /// Its clause, down to its act.
    before: &'t str,
    /// From its act to the figure.
    between: &'t str,
    /// Its clause, down to the figure.
    clause: &'t str,
    /// Its sentence behind it, and on both sides.
    ahead: &'t str,
    near: &'t str,
}

impl Reader<'_> {
    /// Is a figure, by the words around it, of some of what its act counts, or of something else?
    pub(super) fn is_doubtful(&self, context: &Context, clause: &Clause, figure: &Token, acts: u64) -> bool {
        let around = self.around(context, clause, figure);
        if NOT_COUNTED.iter().any(|other| around.ahead.contains(other)) {
            return true;
        }
        if acts & (Tag::ENDS | COUNTED) != 0 && is_of_work(&around) {
            return true;
        }
        if acts & DISPUTED != 0 {
            return is_of_other_disputes(clause, &around);
        }
        if acts == Tag::Issued.bit() {
            return around.before.ends_with("联合")
                || FOR_OTHERS.iter().any(|other| around.before.contains(other))
                || around.ahead.contains("起草")
                || context.part && self.is_in_force(context) && !around.clause.contains(['新', '年']);
        }
        if acts == Tag::InForce.bit() {
            return OF_ANYBODY.iter().any(|other| around.before.trim_end_matches('的').ends_with(other));
        }
        if acts == Tag::CarriedIn.bit() {
            // 2025年1月办结上年度结转申请4件, in a report on 2024: those that it carries out.
            return self.year.is_some_and(|own| context.year == Some(own + 1));
        }
        if acts & COUNTED != 0 {
            return self.is_of_some(context, clause, figure, acts, &around);
        }
        acts & Tag::ENDS != 0 && self.is_of_papers(context, figure)
    }

    fn around(&self, context: &Context, clause: &Clause, figure: &Token) -> Around<'_> {
        let words = &self.text.words;
        let within = |from: usize, to: usize| words.get(from..to).unwrap_or_default();
        let to = words.floor_char_boundary((figure.end + NEAR).min(context.sentence.end)).max(figure.end);
        let back = words.floor_char_boundary(figure.start.saturating_sub(NEAR)).max(context.sentence.start);
        let from = clause.start.max(back);
        let act = clause.acts.open() != 0;
        Around {
            before: if act { within(from, clause.acts.start) } else { "" },
            between: if act { within(clause.acts.end, figure.start) } else { "" },
            clause: within(from, figure.start),
            ahead: within(figure.end, to),
            near: within(back, to),
        }
    }

    /// Of what was received or done: a part, or others' applications.
    fn is_of_some(&self, context: &Context, clause: &Clause, figure: &Token, acts: u64, around: &Around<'_>) -> bool {
        let before = around.clause.trim_end();
        // 36件办结申请中33件为本年新收.
        let among = before.ends_with('中') && !before.ends_with("其中");
        // 公开建议提案答复20件.
        let other = clause.other_counted && !clause.names_application();
        let handed_on = HANDED_ON.iter().any(|handed| around.near.contains(handed));
        // 全市自然资源系统共收到210件，其中局机关37件.
        let system = around.before.trim_end_matches(['共', '计', '累', '总', '新']).ends_with("系统");
        let of_others = system && OWN.iter().any(|own| around.ahead.contains(own));
        // 大厅受理2300件，办结2300件.
        let of_way = context.one_way && acts == Tag::Concluded.bit() && !around.clause.contains(['共', '计']);
        // 三次以上申请的有5人，共申请19件.
        let bare = acts == Tag::Handled.bit() && clause.acts.set == 0;
        let of_people = bare && self.counts_people(context, figure);
        let answers = acts == Tag::Concluded.bit() && is_of_some_answers(around.before);
        among || other || handed_on || of_others || of_way || of_people || answers
    }

    /// Does the sentence count people before a figure?
    fn counts_people(&self, context: &Context, figure: &Token) -> bool {
        let words = &self.text.words;
        let from = words.floor_char_boundary(figure.start.saturating_sub(NEAR)).max(context.sentence.start);
        let before = words.get(from..figure.start).unwrap_or_default();
        before.match_indices(['人', '名']).any(|(at, _)| before[..at].ends_with(|c: char| c.is_ascii_digit()))
    }

    /// Were documents in force counted last?
    fn is_in_force(&self, context: &Context) -> bool {
        self.told(context).any(|one| one.acts == Tag::InForce.bit())
    }

    /// 主动公开320件、依申请公开50件、不予公开310件: how papers are marked, not how applications ended.
    fn is_of_papers(&self, context: &Context, figure: &Token) -> bool {
        let tokens = &self.text.tokens;
        let from = context.sentence.start.max(figure.start.saturating_sub(NEAR));
        let to = context.sentence.end.min(figure.end + NEAR);
        let first = tokens.partition_point(|token| token.start < from);
        let near = tokens[first..].iter().take_while(|token| token.start < to);
        let mut published = false;
        for (at, token) in near.enumerate() {
            let counted = || self.is_marked(token, tokens.get(first + at + 1), tokens.get(first + at + 2));
            match token.kind {
                Kind::Word(Tag::Published) if self.words(token) == "主动公开" => published |= counted(),
                Kind::Word(Tag::Application) if published && self.words(token) == "依申请公开" && counted() => {
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    /// 主动公开属性120件, 主动公开答复16件: a mark with its figure.
    fn is_marked(&self, mark: &Token, next: Option<&Token>, after: Option<&Token>) -> bool {
        /// In bytes.
        const CLOSE: usize = 4 * '字'.len_utf8();
        let figure = next.into_iter().chain(after).find(|token| token.exact().is_some());
        figure.is_some_and(|figure| {
            let between = &self.text.words[mark.end..figure.start];
            between.len() <= CLOSE
                && !between.contains("信息")
                && !between.contains(['，', ',', '（', '。', '；', '、'])
                && self.words(figure).ends_with(['件', '份'])
        })
    }
}

/// 对3件涉及第三方合法权益的申请书面征求了意见: what was done with them on the way, not how they ended.
fn is_of_work(around: &Around<'_>) -> bool {
    const ENDS: [&str; 6] = ["公开", "提供", "处理", "告知", "答复", "办结"];
    let clause = around.ahead.split(['，', ',', '（', '(', '：']).next().unwrap_or_default();
    let done = clause.rsplit_once("申请").map(|(_, done)| done);
    around.clause.ends_with(['对', '就']) && done.is_some_and(|done| !ENDS.iter().any(|end| done.contains(end)))
}

/// 延期答复, 公开类答复, 会同住建局答复: not all answers.
fn is_of_some_answers(before: &str) -> bool {
    let how = before.trim_end_matches(['类', '的', '予', '以']);
    let disclosed = how.ends_with("公开") && !DISCLOSED.iter().any(|all| how.ends_with(all));
    disclosed || HOW.iter().any(|one| how.ends_with(one)) || before.contains("会同")
}

/// 上年结转复议3件, 作为复议机关收到23件, 申请涉及诉讼的8件: not all that the body was party to.
fn is_of_other_disputes(clause: &Clause, around: &Around<'_>) -> bool {
    let carried = around.before.ends_with("结转") || around.before.ends_with("结转的");
    let newly = ["新增", "新收", "新发生"].iter().any(|new| around.clause.contains(new));
    let beside = || {
        let ahead = &around.ahead[..around.ahead.floor_char_boundary(BESIDE)];
        ahead.contains("结转") || CARRIED.iter().any(|carried| around.near.contains(carried))
    };
    let matter = around.before.ends_with("涉及") && (around.between.starts_with('的') || clause.noun.is_some());
    // 二审行政诉讼1件: of one instance.
    let instance = |one: &str| around.before.trim_end_matches(['的', '类']).ends_with(one);
    let instance = ["一审", "二审", "再审", "终审"].into_iter().any(instance);
    carried || newly && beside() || matter || instance || ELSEWHERE.iter().any(|other| around.near.contains(other))
}
