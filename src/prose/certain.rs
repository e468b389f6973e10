//! Is it sure what a figure is of, and that it is of the report year? What is not states nothing.

use super::bind::ISSUED;
use super::clause::{Clause, DECIDED};
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token, Unit};
use super::whose::Service;
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

/// So many characters that are not understood may stand between an application that is named and its figure.
const FEW: usize = 3;
/// And before an act, where the paragraph alone says that applications are meant.
const SOME: usize = 8;

/// So many bytes before a figure say what it is of: some two hundred characters.
const BACK: usize = 600;
/// What is said of applications, and of other things, too.
const COUNTED: u64 = 1 << Tag::Received as u64
    | 1 << Tag::CarriedIn as u64
    | 1 << Tag::CarriedOut as u64
    | 1 << Tag::Handled as u64
    | 1 << Tag::Concluded as u64;
/// Who applied.
const APPLICANTS: u64 = 1 << Tag::Person as u64
    | 1 << Tag::Organisation as u64
    | 1 << Tag::Business as u64
    | 1 << Tag::Research as u64
    | 1 << Tag::Charity as u64
    | 1 << Tag::Legal as u64;
/// Applications for information, and what else is received and carried over.
const NAMES: [&str; 4] = ["信息公开申请", "依申请公开", "公开申请", "申请公开"];
const OTHERS: [&str; 7] = ["复议", "诉讼", "仲裁", "行政许可", "信访", "投诉", "低保"];
/// What is applied for, where it is not information.
const KINDS_ASKED: [&str; 60] = [
    "许可", "救助", "保障", "补贴", "补助", "登记", "援助", "认定", "执行", "调解", "审批", "低保", "业务", "来信",
    "来访", "办事", "报装", "参保", "专利", "商标", "开办", "入学", "学位", "用电", "用水", "公证", "仲裁", "认定",
    "评审", "修复", "入会", "入党", "入园", "入住", "入伍", "加入", "开户", "加装", "报名", "资助", "赔偿", "退税",
    "退费", "贷款", "鉴定", "听证", "延期", "停业", "注册", "用地", "用林", "年审", "年检", "核准", "立项", "验收",
    "租赁", "过户", "落户", "补办",
];

impl Reader<'_> {
    pub(super) fn is_certain(
        &self,
        context: &Context,
        clause: &Clause,
        tokens: &[Token],
        at: usize,
        statement: &Statement,
    ) -> bool {
        let any = |tags: &[Tag]| tags.iter().any(|tag| statement.acts & tag.bit() != 0);
        let other_year = context.years || context.year.is_some_and(|year| Some(year) != self.year);
        if clause.past || other_year && !any(&[Tag::CarriedIn, Tag::CarriedOut]) {
            return false;
        }
        let figure = &tokens[at];
        let done = COUNTED | ISSUED | Tag::ENDS | DECIDED | APPLICANTS;
        // 全县收到申请412件、复议37件.
        let beside = any(&[Tag::Reconsideration, Tag::Suit]) && self.text.words[..clause.start].ends_with('、');
        if context.others && (statement.acts & done != 0 || beside)
            || context.year_before && !any(&[Tag::CarriedIn])
            || self.is_average(&statement.clause, figure)
        {
            return false;
        }
        let gap = if clause.acts.open() == statement.acts { figure.strange - clause.acts.strange } else { 0 };
        let flags = clause.flags;
        // 共收到申请35件。尚未审结2件: a paragraph that says nothing else.
        let bare = context.opens == Some(figure.strange);
        let otherwise = || context.service != Service::None && clause.noun.is_none();
        if statement.acts & COUNTED != 0 && otherwise() {
            return false;
        }
        if statement.acts & COUNTED != 0 && self.of_another_kind(&context.sentence, figure.start) {
            return false;
        }
        if statement.acts & ISSUED != 0 {
            return statement.of.is_some() && gap <= 1 && !flags.has(Tag::Published);
        }
        if any(&[Tag::Licensing, Tag::Penalty, Tag::Coercion]) {
            if self.decision(figure).is_some() {
                return true;
            }
            if statement.value > Amount::ZERO && self.is_of_other_decisions(context, figure) {
                return false;
            }
            // 行政许可73件、处罚12件: a word alone, beside its like.
            let beside = clause.acts.set == 0 && context.decided;
            return gap == 0 && (beside || self.is_decision(context, clause, figure));
        }
        if any(&[Tag::Reconsideration, Tag::Suit, Tag::DirectSuit, Tag::LaterSuit]) {
            // 收到行政复议申请: by the body that decides on them.
            let asked = flags.has(Tag::Received) && clause.weak_noun.is_some_and(|(end, _)| end > clause.acts.end);
            let other = flags.any(&[Tag::Decided, Tag::Handled, Tag::Lost, Tag::Published]);
            // 行政诉讼一审2件，二审1件: of one instance.
            let other = other || self.text.words[..figure.start].ends_with('审');
            let plain = context.goes_on && figure.strange == clause.from;
            // 监督保障: …行政复议1件: the report is on disclosure, if no other work on cases is told.
            let own = figure.strange == clause.from && !context.at_work && !context.disputed_otherwise;
            // None at all are none on disclosure either.
            let none = statement.value == Amount::ZERO && gap == 0;
            // 因街道答复不满提起行政复议2件.
            let answered = flags.has(Tag::Cause) && flags.has(Tag::Concluded) && !flags.has(Tag::Matter);
            // 行政诉讼1件 behind cases that were counted; 以我局为被告的….
            let goes_on = context.disputed && !context.at_work;
            if self.is_of_a_field(context, clause) {
                return none;
            }
            return (context.disclosure || answered || plain || own || none || goes_on) && gap <= 2 && !asked && !other;
        }
        if statement.acts & Tag::RESULTS != 0 {
            // 被纠错0件 is said of anybody's.
            let bare = bare && statement.value > Amount::ZERO;
            let known = statement.of.is_some() || bare && statement.acts == Tag::Pending.bit();
            let told = context.disclosure || context.goes_on || context.disputed || bare;
            return told && gap == 0 && known && !context.others_disputes;
        }
        if any(&[Tag::Person, Tag::Organisation]) {
            return context.application || bare && clause.requests;
        }
        if any(&[Tag::Business, Tag::Research, Tag::Charity, Tag::Legal]) {
            return context.application && gap == 0;
        }
        !any(&[Tag::Published, Tag::Sorted]) && is_of_applications(context, clause, tokens, at, any(&[Tag::Handled]))
    }

    /// Since applications for information were last named, is the sentence on reconsideration, petitions or another kind of application? What
    /// was received, done or carried over of these is not in table three.
    pub(super) fn of_another_kind(&self, sentence: &Range<usize>, to: usize) -> bool {
        let words = &self.text.words[..to];
        // So far back at most, so that a sentence without end is not read again for each of its figures.
        let words = &words[words.floor_char_boundary(to.saturating_sub(BACK)).max(sentence.start)..];
        let since = NAMES.iter().filter_map(|name| words.rfind(name).map(|at| at + name.len())).max().unwrap_or(0);
        let words = &words[since..];
        let asked = |(at, _): (usize, &str)| {
            let before = words[..at].trim_end();
            before.ends_with_any(&KINDS_ASKED) && !is_act_of_registering(before)
        };
        // 不予处理3件（重复申请2件，信访举报投诉1件）: why they were refused.
        let refused = |other: &str| matches!(other, "信访" | "投诉") && words.contains("不予处理");
        let told = |other: &str| {
            !refused(other) && words.match_indices(other).any(|(at, _)| !is_kind(&words[at + other.len()..]))
        };
        OTHERS.iter().any(|other| told(other)) || words.match_indices("申请").any(asked)
    }

    /// 林权纠纷行政复议3件, 行政处罚引发的行政复议2件: what they are about is said, and it is not disclosure.
    fn is_of_a_field(&self, context: &Context, clause: &Clause) -> bool {
        /// Characters that are not understood before the act.
        const MOST: usize = 2;
        const OWN: [&str; 9] = ["我", "本", "被", "因", "不服", "申请", "答复", "针对", "区"];
        let before = self.text.words.get(clause.start..clause.acts.start).unwrap_or_default();
        let told = clause.acts.set != 0 && apart(clause.from, clause.acts.first) > MOST;
        told && !before.holds_any(&OWN) && !self.text.near(&context.sentence, clause.start).contains("公开")
    }

    /// Decisions that were made, not things that were made public on them.
    fn is_decision(&self, context: &Context, clause: &Clause, figure: &Token) -> bool {
        /// Characters that are not understood before the act: what is licensed, where it is told that all of it is counted.
        const KINDS: usize = 24;
        const SORTS: [&str; 10] = ["即办", "承诺", "网办", "听证", "移送", "全程", "变更", "注销", "延续", "换证"];
        let flags = clause.flags;
        let strange = figure.strange - clause.from;
        let words = self.words(figure);
        let none = matches!(figure.kind, Kind::Figure { value: Amount::ZERO, .. });
        let counted = matches!(figure.kind, Kind::Figure { unit: Unit::Cases, .. })
            && (none || !words.ends_with(['项', '条', '个']))
            || none && matches!(figure.kind, Kind::Figure { unit: Unit::None, .. });
        // 行政许可即办件740件: those of one procedure.
        let between = self.text.words.get(clause.acts.end..figure.start).unwrap_or_default();
        let of_these = self.text.words[figure.end..].starts_with('中');
        if of_these || between.holds_any(&SORTS) {
            return false;
        }
        // 涉及行政处罚的8件: what applications are about.
        let before = self.text.words.get(clause.start..clause.acts.start).unwrap_or_default();
        if before.ends_with_any(&["涉及", "关于", "有关", "针对", "对"]) {
            return false;
        }
        // 复议维持处罚决定3件: somebody else's decisions on them.
        if flags.any(&[Tag::Upheld, Tag::Corrected, Tag::Rejected]) || self.shows_decisions(context, figure) {
            return false;
        }
        // 尚未办结的行政处罚案件13件: decided upon they are not.
        if flags.any(&[Tag::Published, Tag::Sorted, Tag::Listed, Tag::Application, Tag::Apply])
            || flags.any(&[Tag::CarriedOut, Tag::CarriedIn, Tag::Pending])
        {
            return false;
        }
        let decided = flags.any(&[Tag::Decided, Tag::Handled, Tag::Concluded]);
        // 公开信息77条，行政许可6件: what was published has a unit of its own.
        let published = context.published && !self.published_otherwise(context, figure);
        // 林木采伐许可证等行政许可466件.
        let all = counted && strange <= KINDS && clause.of_kinds(self.text);
        // 作出行政许可1206项，行政处罚734项.
        let beside = context.decided
            && strange == 0
            && self.text.words.get(clause.acts.end..figure.start).is_some_and(|between| between.trim().is_empty());
        decided && strange <= SOME || beside || counted && (strange == 0 || all) && (context.decided || !published)
    }

    /// 公开许可决定640件、处罚决定28件: what of them was put before the public.
    fn shows_decisions(&self, context: &Context, figure: &Token) -> bool {
        const SHOWN: [&str; 5] = ["公开", "公示", "归集", "推送", "报送"];
        const THEM: [&str; 6] = ["行政", "许可", "处罚", "强制", "决定", "书"];
        let words = &self.text.words;
        let from = words.floor_char_boundary(figure.start.saturating_sub(BACK)).max(context.sentence.start);
        let before = &words[from..figure.end];
        let shown = |word: &str| {
            let mut at = before.match_indices(word).map(|(at, _)| &before[at + word.len()..]);
            // 公开处罚信息312条，实施行政处罚95件: those that are shown have their figure at once.
            at.any(|behind| is_figure_of(behind, &THEM))
        };
        SHOWN.into_iter().any(shown)
    }

    /// Was what the sentence says was published counted before, and in another unit?
    fn published_otherwise(&self, context: &Context, figure: &Token) -> bool {
        /// So many figures are looked back at.
        const SEEN: usize = 8;
        let unit = |token: &Token| self.words(token).trim_start_matches(|c: char| !c.is_alphabetic()).to_owned();
        let own = unit(figure);
        let before = &self.text.tokens[..self.text.tokens.partition_point(|token| token.start < figure.start)];
        let before = before.iter().rev().take_while(|token| token.start >= context.sentence.start);
        let mut figures = before.filter(|token| matches!(token.kind, Kind::Figure { .. })).take(SEEN);
        figures.any(|token| unit(token) != own)
    }
}

/// 全年登记申请37件: what is done with applications, not what for; 不动产登记申请.
fn is_act_of_registering(before: &str) -> bool {
    const WHEN: [&str; 12] = ["全年", "年度", "本年", "年内", "年", "共", "我局", "本局", "累计", "已", "依法", "总"];
    let clause = before.rsplit(['，', ',', '。', '；', '\n', '：']).next().unwrap_or_default().trim();
    let subject = clause.strip_suffix("登记");
    subject.is_some_and(|subject| subject.is_empty() || subject.ends_with_any(&WHEN))
}

/// 许可决定640件: these words and a figure.
fn is_figure_of(text: &str, words: &[&str]) -> bool {
    let mut rest = text;
    while let Some(word) = words.iter().find(|word| rest.starts_with(**word)) {
        rest = &rest[word.len()..];
    }
    rest.len() < text.len() && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// 低保类1件: what applications for information are about.
fn is_kind(behind: &str) -> bool {
    behind.starts_with("信息") || behind.strip_prefix('类').is_some_and(|rest| !rest.starts_with("申请"))
}

/// What is not understood between two places; far too much where they stand the other way round, as with an act of a clause before.
fn apart(from: usize, to: usize) -> usize {
    to.checked_sub(from).unwrap_or(usize::from(u16::MAX))
}

/// Applications are named in the clause, or the sentence is on nothing else.
fn is_of_applications(context: &Context, clause: &Clause, tokens: &[Token], at: usize, handled: bool) -> bool {
    let figure = &tokens[at];
    let acts = clause.acts.open() != 0;
    let gap = |(end, strange): (usize, usize)| {
        let later = if acts && clause.acts.end > end { clause.acts.strange } else { strange };
        apart(later, figure.strange)
    };
    let from_act = if acts { apart(clause.acts.strange, figure.strange) } else { 0 };
    let before = if acts { apart(clause.from, clause.acts.first) } else { 0 };
    // 指导各部门办理, 办理上级转办的: not its own.
    if handled && from_act + before > 0 {
        return false;
    }
    if let Some(noun) = clause.noun {
        return gap(noun) <= FEW;
    }
    if tokens
        .get(at + 1)
        .is_some_and(|next| next.kind == Kind::Word(Tag::Application) && next.strange - figure.strange <= 2 * FEW)
    {
        return from_act <= FEW;
    }
    if let Some(noun) = clause.weak_noun {
        let none = figure.strange == clause.from && matches!(figure.kind, Kind::Figure { value: Amount::ZERO, .. });
        let bare = context.opens == Some(figure.strange) && !handled;
        return (context.application || context.disclosure || none || bare)
            && gap(noun) == 0
            && from_act == 0
            && before <= SOME;
    }
    // 新增信息859条.
    if clause.flags.any(&[Tag::Listed, Tag::Published, Tag::Normative, Tag::Regulation])
        && clause.acts.open() == Tag::Received.bit()
    {
        return false;
    }
    let plain = context.goes_on && figure.strange == clause.from;
    let known = !handled || context.application && (context.carries || context.received);
    (context.application && before <= SOME || plain) && from_act == 0 && known
}
