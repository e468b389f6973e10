//! What around a figure says that it is not the whole of its act: 延期答复5件 of some answers, 转交我局办理 of another body's applications,
//! 上年结转复议3件 of some disputes. Such a figure states nothing.

use super::around::{Around, is_of_other_disputes};
use super::bind::ISSUED;
use super::clause::{Clause, DISPUTED};
use super::context::Context;
use super::matters::is_of_hearings;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use super::whose::is_beyond;
use crate::any_of::AnyOf;

/// So far around a figure it is looked, so that a sentence without end is not read again for each of its figures. In bytes.
const NEAR: usize = 400;
/// What is received and done.
const COUNTED: u64 = 1 << Tag::Received as u64 | 1 << Tag::Concluded as u64 | 1 << Tag::Handled as u64;
/// What two classes are called after, 同意公开类 and 不同意公开类, that hold more than these.
const TWO: u64 = 1 << Tag::Granted as u64 | 1 << Tag::Denied as u64;
/// Answers of one kind, and in one way.
const HOW: [&str; 6] = ["延期", "逾期", "超期", "提前", "肯定性", "否定性"];
/// Behind what a figure was before.
const CHANGED: [&str; 10] = ["降", "下降", "减", "增", "升", "上升", "提高", "回落", "变为", "到"];
/// What is disclosed in all of them.
const DISCLOSED: [&str; 3] = ["信息公开", "申请公开", "政务公开"];
/// Applications that came in elsewhere.
const HANDED_ON: [&str; 6] = ["转交我", "转交本", "移交我", "转我局", "交由我", "转办我"];
/// The body itself, within its system.
const OWN: [&str; 5] = ["局机关", "厅机关", "委机关", "署机关", "机关本部"];
/// What stands at once before an act that was not done, that is compared, or that is told of some days or of people.
const OTHERWISE: [&str; 18] = [
    "未",
    "没有",
    "从未",
    "不予",
    "未予",
    "不",
    "多",
    "少",
    "节前",
    "旦前",
    "庆前",
    "人数",
    "用户",
    "粉丝",
    "关注",
    "访问量",
    "阅读量",
    "下载量",
];
/// What is carried over that is no application.
const CASES: [&str; 7] = ["案件", "项目", "审批", "业务", "工程", "任务", "行政处罚"];
/// What is done with some of the answers, afterwards.
const LOOKED_AT: [&str; 7] = ["抽查", "检查", "评查", "核查", "复核", "复查", "随机"];
/// What registers other things than applications.
const REGISTERED: [&str; 12] =
    ["权", "产", "籍", "商事", "婚姻", "企业", "工商", "户口", "抵押", "设立", "变更", "注销"];
/// What says of the figure before it that no table holds it.
const NOT_COUNTED: [&str; 8] = ["不计入", "未计入", "不列入", "未列入", "不纳入", "未纳入", "不包含在", "不在本表"];
/// Documents that a body goes by, whoever issued them.
const OF_ANYBODY: [&str; 14] =
    ["宣传", "普及", "执行", "适用", "依据", "依照", "遵守", "贯彻", "学习", "梳理", "收录", "汇编", "整理", "收集"];
/// Documents of another body, which this one drew up.
const FOR_OTHERS: [&str; 12] =
    ["报请", "提请", "报市", "报县", "报区", "报省", "代市", "代县", "代区", "代省", "提交", "推动"];

impl Reader<'_> {
    /// Is a figure, by the words around it, of some of what its act counts, or of something else?
    pub(super) fn is_doubtful(&self, context: &Context, clause: &Clause, figure: &Token, acts: u64) -> bool {
        let around = self.around(context, clause, figure);
        if around.ahead.holds_any(&NOT_COUNTED) {
            return true;
        }
        // 申请数由9件降为6件: what it was.
        if around.clause.trim_end().ends_with(['由', '从']) && around.ahead.trim_start().starts_with_any(&CHANGED) {
            return true;
        }
        if self.is_of_someone(context, clause, figure, acts, &around) {
            return true;
        }
        if is_of_consent(&around, acts) || acts & TWO != 0 && around.near.contains("不同意公开类") {
            return true;
        }
        // 案件上年结转7件.
        let carried = Tag::CarriedIn.bit() | Tag::CarriedOut.bit();
        if acts & carried != 0 && CASES.iter().any(|case| is_carried_over(around.before, case)) {
            return true;
        }
        // 人大建议上年结转2件.
        if acts & carried != 0 && clause.other_counted && !clause.names_application() {
            return true;
        }
        if acts == Tag::Granted.bit() && around.near.contains("依申请公开类") {
            return true;
        }
        if acts & (Tag::ENDS | COUNTED) != 0 && (is_of_work(&around) || self.is_of_matters(context, figure, acts)) {
            return true;
        }
        if acts & DISPUTED != 0 {
            let beyond = self.agency.is_some_and(|agency| is_beyond(around.before, agency));
            // 律师办理行政诉讼案件18件、行政复议案件9件.
            let beside = context.others_disputes && self.text.words[..clause.start].ends_with('、');
            return beyond
                || beside
                || is_of_other_disputes(clause, &around)
                || is_of_hearings(around.between, around.ahead)
                || self.is_of_other_matters(context, clause, figure);
        }
        if acts == Tag::Issued.bit() {
            return around.before.ends_with("联合")
                || around.before.holds_any(&OF_ANYBODY)
                || around.before.holds_any(&FOR_OTHERS)
                || around.ahead.contains("起草")
                || context.part && self.is_in_force(context) && !around.clause.contains(['新', '年']);
        }
        if acts & ISSUED != 0 {
            let anybody = || around.before.trim_end_matches('的').ends_with_any(&OF_ANYBODY);
            return around.between.contains("上级") || acts == Tag::InForce.bit() && anybody();
        }
        if acts == Tag::CarriedIn.bit() {
            // 5件在办，其中上年转来1件: of those that go on.
            let goes_on = self.told(context).next().is_some_and(|one| one.acts == Tag::CarriedOut.bit());
            if goes_on && (context.part || context.is_inside()) {
                return true;
            }
            // 历年结转12件, all that ever were; 2025年1月办结上年度结转申请4件, in a report on 2024: those that it carries out.
            let ever = self.text.words.get(clause.acts.start..).is_some_and(|act| act.starts_with("历年"));
            return ever || self.year.is_some_and(|own| context.year == Some(own + 1));
        }
        // 不予受理2件.
        let unmade = acts & COUNTED != 0 && around.before.ends_with_any(&OTHERWISE);
        // 如收到申请1件涉及多个主体的; 作为第三方收到征求意见4件，同意公开1件; 抽查依申请公开答复件20件.
        let supposed = around.clause.trim_start().starts_with_any(&["如", "若", "如果"]);
        let own = acts & (COUNTED | Tag::ENDS) != 0;
        let asked = around.near.contains("作为第三方");
        let looked_at = around.clause.trim_start().starts_with_any(&LOOKED_AT);
        if unmade || own && (supposed || asked || looked_at) {
            return true;
        }
        let of_those = || figure.exact().is_some_and(|value| self.is_of_carried_in(context, value));
        if acts & Tag::ENDS != 0
            && (is_of_another_end(clause, &around, acts) || self.is_of_marks(context, figure) || of_those())
        {
            return true;
        }
        if acts & COUNTED != 0 && self.is_of_papers_beside(context, clause, figure) {
            return true;
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
        let among = before.ends_with('中') && !before.ends_with("其中") || before.ends_with("中有");
        // 受理的申请中，经补正后受理的3件.
        let clauses = self.text.words[..clause.start].trim_end_matches(['，', ',']);
        let among = among || acts == Tag::Received.bit() && clauses.ends_with("申请中");
        // 公开建议提案答复20件.
        let other = clause.other_counted && !clause.names_application();
        let handed_on = around.near.holds_any(&HANDED_ON);
        // 全市自然资源系统共收到210件，其中局机关37件.
        let system = around.before.trim_end_matches(['共', '计', '累', '总', '新']).ends_with("系统");
        let of_others = system && around.ahead.holds_any(&OWN);
        // 大厅受理2300件，办结2300件.
        let of_way = context.one_way && acts == Tag::Concluded.bit() && !around.clause.contains(['共', '计']);
        // 三次以上申请的有5人，共申请19件.
        let bare = acts == Tag::Handled.bit() && clause.acts.set == 0;
        let of_people = bare && self.counts_people(context, figure);
        // 办理林权登记82件.
        let registered = acts == Tag::Received.bit()
            && self.text.words.get(clause.acts.start..clause.acts.end) == Some("登记")
            && (around.before.ends_with_any(&REGISTERED) || around.between.starts_with('等'));
        let answers = registered
            || acts == Tag::Concluded.bit()
                && (is_of_some_answers(around.before) || Reader::is_of_a_step(around.before, around.near));
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

/// 人大代表建议不予公开2件, 维持不予公开130件, 第三方不同意公开2件次: none of how applications ended.
fn is_of_another_end(clause: &Clause, around: &Around<'_>, acts: u64) -> bool {
    const PAPERS: [&str; 5] = ["建议", "提案", "议案", "留言", "复文"];
    let other = clause.noun.is_none() && around.before.holds_any(&PAPERS);
    let kept = around.before.ends_with("维持");
    let asked = acts == Tag::ThirdParty.bit() && around.near.contains("征求");
    other || kept || asked
}

/// 第三方同意公开13件、不同意公开4件: what those said who were asked, not how applications ended.
fn is_of_consent(around: &Around<'_>, acts: u64) -> bool {
    const ASKED: [&str; 8] = ["第三方", "第三人", "权利人", "利害关系人", "征求", "征询", "回函", "回复"];
    let said = around.clause;
    let agrees = || around.near.match_indices("同意公开").any(|(at, _)| !around.near[..at].ends_with('不'));
    let of_theirs = match acts {
        acts if acts == Tag::Granted.bit() => said.contains("同意"),
        acts if acts == Tag::Denied.bit() => said.contains("不同意"),
        acts if acts == Tag::CarriedOut.bit() => said.holds_any(&["未回复", "未答复", "未提出"]),
        acts => acts == Tag::ThirdParty.bit(),
    };
    of_theirs && agrees() && around.near.holds_any(&ASKED)
}

/// 项目审批结转下年度继续办理: its act ends behind what is carried over.
fn is_carried_over(before: &str, case: &str) -> bool {
    before.trim_end().ends_with(case)
        || before.match_indices(case).any(|(at, _)| before[at + case.len()..].starts_with("结转"))
}

/// 对3件涉及第三方合法权益的申请书面征求了意见: what was done with them on the way, not how they ended.
fn is_of_work(around: &Around<'_>) -> bool {
    const ENDS: [&str; 6] = ["公开", "提供", "处理", "告知", "答复", "办结"];
    let clause = around.ahead.split(['，', ',', '（', '(', '：']).next().unwrap_or_default();
    let done = clause.rsplit_once("申请").map(|(_, done)| done);
    around.clause.ends_with(['对', '就']) && done.is_some_and(|done| !done.holds_any(&ENDS))
}

/// 延期答复, 公开类答复, 会同住建局答复: not all answers.
fn is_of_some_answers(before: &str) -> bool {
    let how = before.trim_end_matches(['类', '的', '予', '以']);
    let other = how.ends_with("其他") || how.ends_with("其它");
    // 主动公开类答复12件，依申请公开类答复7件.
    let other = other || before.ends_with("公开类");
    let disclosed = other || how.ends_with("公开") && !how.ends_with_any(&DISCLOSED);
    disclosed || how.ends_with_any(&HOW) || before.contains("会同")
}
