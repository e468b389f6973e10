//! Of whom and of what time a figure is: one way in, one half of the year, several years, disputes of other fields. What is not of the body's
//! own year on disclosure is a part, or nothing at all.

use super::clause::{Clause, DISPUTED};
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

/// What says that something is not on disclosure.
const OTHERWISE: [&str; 17] = [
    "其他具体行政行为",
    "其他行政行为",
    "信息公开类案件另计",
    "非信息公开",
    "非政府信息",
    "不含信息公开",
    "不含政府信息公开",
    "不包括信息公开",
    "不包括政府信息公开",
    "除信息公开",
    "除政府信息公开",
    "与信息公开无关",
    "与政府信息公开无关",
    "未涉及信息公开",
    "未涉及政府信息公开",
    "不涉及信息公开",
    "不涉及政府信息公开",
];

/// What receives or answers, where there are others: its figure is one way's.
const WAYS: [&str; 30] = [
    "公开系统",
    "申请系统",
    "办理系统",
    "管理系统",
    "网上系统",
    "信息系统",
    "服务系统",
    "平台",
    "网站",
    "官网",
    "网上",
    "信箱",
    "邮箱",
    "邮件",
    "信函",
    "窗口",
    "大厅",
    "栏目",
    "专栏",
    "渠道",
    "微信",
    "短信",
    "电话",
    "当场",
    "口头",
    "传真",
    "快递",
    "公众号",
    "当面",
    "书面",
];
/// The same, wherever it stands before the act.
const PLACES: [&str; 9] =
    ["受理点", "查阅点", "查阅中心", "查阅场所", "服务点", "服务站", "受理窗口", "受理处", "图书馆"];
/// Bodies beside the one that reports.
const OTHER_BODIES: [&str; 18] = [
    "隶属",
    "下级",
    "直属单位",
    "厅属",
    "局属",
    "委属",
    "县直",
    "市直",
    "区直",
    "各部门",
    "各乡镇",
    "各街道",
    "各分局",
    "各直属",
    "各基层",
    "局办公室",
    "委办公室",
    "厅办公室",
];
/// The body that reports, beside others.
const OWN: [&str; 14] = [
    "本级",
    "局机关",
    "厅机关",
    "委机关",
    "署机关",
    "关本部",
    "机关本部",
    "本单位",
    "本机关",
    "本局",
    "本馆",
    "本委",
    "本部门",
    "我局",
];
/// What counts the whole.
const WHOLE: [&str; 7] = ["全年", "共", "总计", "合计", "累计", "总数", "总量"];

/// So many statements are looked back at.
const SEEN: usize = 8;

/// 因未掌握相关信息等情形依规答复8件: those alone.
const REASONS: [&str; 4] = ["等情形", "等原因", "等理由", "等事由"];

impl Reader<'_> {
    /// Is a clause on one way of coming in or going out, on those that were answered so for a reason, or on another body: before the act
    /// that its figure is of?
    pub(super) fn is_of_one_way(&self, clause: &Clause, range: &Range<usize>, figure: &Token) -> bool {
        let end = if clause.acts.open() == 0 { figure.start } else { clause.acts.start.max(range.start) };
        let before = &self.text.words[range.start..end.min(figure.start)];
        let subject = before.trim_end_matches(['共', '计', '累', '总', '新', '已', '实', '际', '全', '年', ' ']);
        let one = !clause.flags.has(Tag::Channels);
        one && subject.ends_with_any(&WAYS)
            || before.holds_any(&PLACES)
            || before.holds_any(&OTHER_BODIES) && !self.is_of_all_below(before)
            || self.text.words[range.start..figure.start].holds_any(&REASONS)
    }

    /// 1—6月收到11件: since when the whole year was last named, a part of it was.
    pub(super) fn is_of_some_months(&self, context: &Context, figure: &Token) -> bool {
        /// So far back at most. In bytes.
        const BACK: usize = 300;
        const YEARS: [&str; 8] = ["全年", "本年", "今年", "年度", "合计", "共计", "总计", "年底"];
        let words = &self.text.words;
        let from = words.floor_char_boundary(figure.start.saturating_sub(BACK)).max(context.sentence.start);
        let before = &words[from..figure.start];
        let Some((at, month)) = last_month(before) else { return false };
        let whole = YEARS.iter().filter_map(|year| before.rfind(year)).max();
        let reset = whole.is_some_and(|whole| whole > at);
        !(reset || month == 12 && is_to_the_end(&before[..at]))
    }

    /// Does a clause say of disputes that they are not on disclosure? One without a figure says it of what stands before.
    pub(super) fn is_otherwise(&self, range: &Range<usize>) -> bool {
        let words = &self.text.words[range.clone()];
        words.holds_any(&OTHERWISE)
    }

    /// Takes in what a clause without a figure says of those before: that they are on other matters, or which suits they are.
    pub(super) fn says_of_before(&mut self, context: &mut Context, clause: &Clause, range: &Range<usize>) {
        let otherwise = self.is_otherwise(range);
        if otherwise {
            let same = |one: &&mut Statement| one.text == self.at && one.sentence == context.sentence;
            // 行政复议6件，行政诉讼8件，均与政府信息公开无关.
            let all = self.text.words[range.clone()].contains(['均', '都', '皆']);
            let told = self.found.iter_mut().rev().take_while(same).take(if all { SEEN } else { 1 });
            for one in told.take_while(|one| one.acts & DISPUTED != 0) {
                one.part = true;
            }
        }
        let Some(outer) = context.outer.last_mut() else { return };
        if outer.clause.acts.used {
            return;
        }
        if otherwise {
            outer.clause.past = true;
        }
        // 告知其他途径（信访举报投诉）11件: what the bracket says alone is known.
        let acts = clause.acts.open();
        if outer.clause.acts.set == 0 && acts.is_power_of_two() && acts & Tag::REASONS != 0 {
            outer.clause.acts = clause.acts;
            (outer.clause.acts.strange, outer.clause.acts.first) = (outer.strange, outer.strange);
        }
        // 行政诉讼（未经复议直接起诉）2件.
        for kind in [Tag::DirectSuit, Tag::LaterSuit] {
            if outer.clause.acts.set == Tag::Suit.bit() && clause.acts.set == kind.bit() {
                (outer.clause.acts.set, outer.clause.disputes) = (kind.bit(), kind.bit());
            }
        }
    }

    /// 行政诉讼12件，其中因政府信息公开引发3件: of those before only these are on disclosure.
    pub(super) fn on_disclosure(&mut self, context: &Context, clause: &Clause, range: &Range<usize>, acts: u64) -> u64 {
        let words = &self.text.words[range.clone()];
        let open = acts & (!DISPUTED | Tag::RESULTS);
        if open != 0 || !context.part || !words.contains("信息公开") || words.contains("申请") {
            return acts;
        }
        let here = (self.at, &context.sentence);
        let told = self.found.iter_mut().rev().take_while(|one| (one.text, &one.sentence) == here);
        let mut own = acts;
        for one in told.filter(|one| one.acts & DISPUTED != 0 && !one.none) {
            if self.text.words[one.clause.clone()].contains("信息公开") {
                continue;
            }
            if own == 0 && !clause.acts.used && clause.acts.set == 0 {
                own = one.acts;
            }
            one.part |= own & one.acts != 0 || own == 0;
        }
        own
    }

    /// A second figure of what was received: the whole after all, where those before were parts, or that of the body itself among others.
    pub(super) fn is_whole_again(&self, context: &Context, range: &Range<usize>, figure: &Token) -> bool {
        let words = &self.text.words[range.start..figure.start];
        let own = words.holds_any(&OWN);
        let parts = !context.received_whole && !context.part && words.holds_any(&WHOLE);
        own || parts
    }

    /// 8件（自然人），商业企业2件: who applied, told of an outcome, is not told of all.
    pub(super) fn is_of_an_outcome(&self, context: &Context, acts: u64) -> bool {
        let applicants = [Tag::Person, Tag::Organisation, Tag::Business, Tag::Research, Tag::Charity, Tag::Legal];
        let whole = Tag::Received.bit() | Tag::Handled.bit() | Tag::Concluded.bit() | Tag::CarriedIn.bit();
        if !applicants.iter().any(|tag| acts == tag.bit()) {
            return false;
        }
        let known = applicants.iter().fold(0, |known, tag| known | tag.bit());
        let told = self.told(context).find(|one| one.acts & known == 0);
        told.is_some_and(|one| one.acts & Tag::ENDS != 0 && one.acts & whole == 0)
    }
}

/// The month that is named last, and where it ends.
fn last_month(text: &str) -> Option<(usize, u32)> {
    text.rmatch_indices('月').find_map(|(at, _)| {
        let digits = text[..at].trim_end_matches(' ');
        let from = digits.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let month: u32 = digits[from..].parse().ok()?;
        (1..=12).contains(&month).then_some((at, month))
    })
}

/// Does the last month of the year end a stretch that began with the first, or with none that is named?
fn is_to_the_end(before: &str) -> bool {
    const UNTIL: [&str; 6] = ["截至", "截止", "至", "到", "—", "-"];
    let before = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let before = before.trim_end_matches('年').trim_end_matches(|c: char| c.is_ascii_digit());
    let to = before.ends_with_any(&UNTIL) || before.ends_with(['－', '–', '～', '~']);
    to && before.matches('月').next_back().is_none_or(|_| {
        let first = before.find('月').map_or("", |at| &before[..at]);
        let digits = first.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        &first[digits..] == "1"
    })
}
