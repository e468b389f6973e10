//! Words that alone may say anything, and in a list say how another one ended: 败诉1件 behind 胜诉2件, 保留13件 behind 废止1件, 撤回1件 behind
//! 予以公开14件.

use super::clause::{Clause, DECIDED, DISPUTED};
use super::context::Context;
use super::reader::Reader;
use super::text::Text;
use super::token::{Kind, Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

/// In a list of outcomes.
const OUTCOMES: [(Tag, &[&str]); 9] = [
    (
        Tag::Granted,
        &["公开", "同意", "提供", "提供信息", "提供政府信息", "准予公开", "全文公开", "全部公开", "完全公开"],
    ),
    (Tag::Partial, &["部分提供", "准予部分公开", "部分提供信息"]),
    (Tag::Denied, &["不公开", "未公开", "不予以公开", "不提供", "不准予公开"]),
    (Tag::NotFound, &["不存在"]),
    (Tag::NotHeld, &["不掌握", "未掌握", "不属于本机关", "不属本机关", "非本机关", "非本机关掌握", "经检索不掌握"]),
    (
        Tag::Withdrawn,
        &["撤回", "申请撤回", "自行撤回", "撤销申请", "主动撤销", "自行撤销", "申请撤销", "撤销", "主动撤回申请"],
    ),
    (Tag::Petition, &["信访", "信访诉求", "信访投诉", "信访举报", "信访举报投诉", "信访事项", "按信访处理"]),
    (Tag::Duplicate, &["重复"]),
    (Tag::Unavailable, &["未提供", "无法公开"]),
];

/// In a list of what became of cases.
const RESULTS: [(Tag, &[&str]); 4] = [
    (Tag::Corrected, &["败诉", "纠错", "被纠错", "判决纠正"]),
    (Tag::Upheld, &["胜诉"]),
    (Tag::Pending, &["未结"]),
    (Tag::OtherResult, &["撤回", "撤销起诉"]),
];

/// Disputes, in a list of such.
const DISPUTES: [(Tag, &[&str]); 2] = [
    (Tag::Suit, &["应诉", "行政应诉", "被诉", "被起诉", "应诉案件", "行政应诉案件"]),
    (Tag::Reconsideration, &["被复议", "被申请复议"]),
];

/// Of decisions, where others were counted before.
const DECISIONS: [(Tag, &[&str]); 3] = [
    (Tag::Licensing, &["许可", "作出许可", "办理许可", "核发许可", "实施许可"]),
    (Tag::Penalty, &["处罚", "作出处罚", "实施处罚", "处罚案件"]),
    (Tag::Coercion, &["强制", "强制措施", "实施强制", "实施强制措施", "采取强制措施"]),
];

/// Who applied, beside what was received.
const APPLICANTS: [(Tag, &[&str]); 2] = [
    (Tag::Person, &["个人", "公民", "公民个人", "市民", "群众", "居民", "村民"]),
    (Tag::Organisation, &["企业", "法人", "单位", "组织", "公司", "公司企业", "企业法人"]),
];

/// Of documents, where those issued were counted before.
const DOCUMENTS: [(Tag, &[&str]); 2] = [
    (
        Tag::InForce,
        &[
            "保留",
            "予以保留",
            "继续保留",
            "保留行政规范性文件",
            "保留规范性文件",
            "继续保留行政规范性文件",
            "继续保留规范性文件",
        ],
    ),
    (Tag::Repealed, &["失效", "宣布失效", "自动失效", "到期失效"]),
];

/// Of applications, where they are what is counted: 收112件、结109件、余3件.
const COUNTS: [(Tag, &[&str]); 3] = [
    (Tag::Received, &["收", "共收", "收件", "接件"]),
    (Tag::Concluded, &["结", "已结", "办件", "结案", "办结件", "已办", "已办理"]),
    (Tag::CarriedOut, &["余", "尚余", "还余", "剩", "在办", "未结", "结余"]),
];

/// What else people and firms bring forward.
const OFFERED: [&str; 8] = ["建议", "意见", "咨询", "投诉", "问题", "诉求", "线索", "信访"];
/// What applicants do.
const ASKED: [&str; 8] = ["提出的申请", "提交的申请", "提出申请", "提交申请", "提出", "提交", "递交", "申请"];

/// What is counted by those who applied, and these.
const APPLIED: u64 = 1 << Tag::Received as u64
    | 1 << Tag::Handled as u64
    | 1 << Tag::Person as u64
    | 1 << Tag::Organisation as u64
    | 1 << Tag::Business as u64
    | 1 << Tag::Research as u64
    | 1 << Tag::Charity as u64
    | 1 << Tag::Legal as u64;

/// What may stand before such a word, and behind it.
const BEFORE: [&str; 24] = [
    "属于公开范围的",
    "可以公开的",
    "应当公开的",
    "截至目前",
    "截至年底",
    "截至年末",
    "目前",
    "现",
    "共",
    "累计",
    "有",
    "其中",
    "答复内容为",
    "当中",
    "办理结果为",
    "办理结果",
    "答复结果为",
    "处理结果为",
    "结果为",
    "已",
    "属于",
    "属",
    "告知",
    "因",
];
const BEHIND: [&str; 12] = ["的", "告知", "答复", "类申请", "类型", "类", "案件", "总数", "件数", "数量", "数", "情形"];

impl Reader<'_> {
    /// What a figure counts whose clause, or what follows it there, is nothing but such a word.
    pub(super) fn briefly(&self, context: &Context, clause: &mut Clause, range: &Range<usize>, token: &Token) -> u64 {
        let words = &self.text.words;
        let before = words[range.start..token.start].trim();
        let leads = bare(before).is_empty();
        let word = if leads { &words[token.end..range.end] } else { before };
        // 3件公开、1件部分公开: what follows at once.
        let word = if leads { word.split('、').next().unwrap_or_default() } else { word };
        // 已办23件 is more than 办.
        let (full, word) = (word.trim(), bare(word));
        // 公开类25件，不公开类11件: two classes for the six kinds.
        let grouped = is_grouped(full, self.text.near(&context.sentence, token.start));
        // 信息公开33件，信息不公开7件.
        let word = word.strip_prefix("信息").filter(|rest| rest.contains("公开")).unwrap_or(word);
        let among = |known: &[(Tag, &[&str])]| {
            known.iter().find(|(_, same)| same.contains(&word) || same.contains(&full)).map(|(tag, _)| *tag)
        };
        // 公民提出, 企业提交的申请.
        let who = ASKED.iter().find_map(|asked| word.strip_suffix(asked)).unwrap_or(word);
        let applicant = || {
            let known = APPLICANTS.iter().find(|(_, same)| same.contains(&who) || same.contains(&full));
            known.map(|(tag, _)| *tag)
        };
        let told = || self.told(context).fold(0, |told, one| told | one.acts);
        let listed = || told() & Tag::ENDS != 0 || context.outcomes;
        // 行政复议1件；行政应诉0件.
        let disputes = context.last & (Tag::RESULTS | DISPUTED) != 0 || context.last == 0 && context.disputes != 0;
        let tag = if let Some(tag) = among(&DISPUTES).filter(|_| disputes && !leads) {
            clause.disputes = tag.bit();
            clause.flags = clause.flags.without(Tag::Decided);
            Some(tag)
        } else if context.last & (Tag::RESULTS | DISPUTED) != 0 {
            among(&RESULTS)
        } else if context.subject & DECIDED != 0 && is_of_licences(word) && !leads {
            Some(Tag::Licensing).filter(|tag| context.subject == tag.bit())
        } else if (context.decided || context.subject & DECIDED != 0 || self.decisions_follow(range))
            && (context.last & DECIDED != 0 || context.last == 0)
            && !leads
        {
            among(&DECISIONS)
        } else if let Some(tag) = applicant() {
            // 从申请人看，个人36件、企业5件; 公民提出33件，商业企业提出4件.
            let of_applicants = || {
                context.last == 0
                    && (self.text.near(&context.sentence, token.start).contains("申请人")
                        || self.bodies_follow(context, token))
                    && !self.text.near(&context.sentence, token.start).holds_any(&OFFERED)
            };
            Some(tag)
                .filter(|_| context.application && !clause.past && (context.last & APPLIED != 0 || of_applicants()))
        } else if (context.issued != 0 && told() & Tag::Issued.bit() != 0 || self.issued_in_period(context, clause))
            && !leads
        {
            // 截至2023年底共保留14部.
            let word = word.rsplit('共').next().unwrap_or_default();
            DOCUMENTS.iter().find(|(_, same)| same.contains(&word)).map(|(tag, _)| *tag)
        } else if let Some(tag) = among(&COUNTS).filter(|tag| !leads && is_count(context, clause, *tag)) {
            Some(tag)
        } else {
            among(&OUTCOMES).filter(|_| context.application && !clause.past && !grouped && listed())
        };
        tag.map_or(0, Tag::bit)
    }

    /// 公民33件，商业企业4件: bodies that applied are counted next.
    fn bodies_follow(&self, context: &Context, figure: &Token) -> bool {
        /// In bytes.
        const NEAR: usize = 14 * '字'.len_utf8();
        const BODIES: [&str; 7] = ["商业企业", "企业", "法人", "单位", "组织", "机构", "公司"];
        let words = &self.text.words;
        let to = words.floor_char_boundary((figure.end + NEAR).min(context.sentence.end)).max(figure.end);
        let next = words[figure.end..to].trim_start_matches(['，', ',', '、', '；', '和']);
        let name = next.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
        name.len() < next.len() && name.holds_any(&BODIES) && !name.contains(['，', '。', '；'])
    }

    /// 制定行政规范性文件6件；经清理，废止2件、保留23件: of the documents that the period tells of.
    fn issued_in_period(&self, context: &Context, clause: &Clause) -> bool {
        let issued = Tag::Issued.bit() | Tag::Repealed.bit();
        // 对规范性文件进行清理，废止1件、保留47件: of those that were looked through.
        let told = || {
            let mut told = self.told_in_period().take_while(|one| one.acts & issued != 0);
            told.any(|one| one.acts == Tag::Issued.bit())
        };
        context.of.is_some() && !clause.names_application() && !context.part && told()
    }

    /// 公开6件，不公开1件，不存在3件: a list of outcomes, though none of them in full.
    pub(super) fn lists_outcomes(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let outcome = |tokens: &[Token], clause: Range<usize>| {
            let at = tokens.iter().position(|token| matches!(token.kind, Kind::Figure { .. }))?;
            let before = bare(self.text.words[clause.start..tokens[at].start].trim());
            // 1项公开，1项不存在.
            let behind = || bare(self.text.words.get(tokens[at].end..clause.end).unwrap_or_default());
            let word = if before.is_empty() { behind() } else { before };
            OUTCOMES.iter().position(|(_, same)| same.contains(&word))
        };
        let told = Text::clauses(range, tokens).filter_map(|(clause, tokens)| outcome(tokens, clause));
        told.fold(0_u32, |told, at| told | 1 << at).count_ones() > 1
    }

    /// 强制0件，处罚11件: a list of decisions that goes on.
    pub(super) fn decisions_follow(&self, range: &Range<usize>) -> bool {
        let behind = self.text.words[range.end..].trim_start_matches(['，', ',', '、', '；', ';', ' ']);
        let named = ["许可", "处罚", "强制"].iter().find_map(|name| behind.strip_prefix(name));
        named.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
    }
}

/// 公开类, 不公开类: what was disclosed and what was not, in whatever way, where no other class is told beside the two.
fn is_grouped(word: &str, sentence: &str) -> bool {
    const CLASSES: [&str; 3] = ["公开类", "公开类申请", "公开类答复"];
    const TWO: [&str; 3] = ["不公开类", "非公开类", "未公开类"];
    const MORE: [&str; 4] = ["部分公开类", "不予公开", "无法提供", "不予处理"];
    word.ends_with_any(&CLASSES) && sentence.holds_any(&TWO) && !sentence.holds_any(&MORE)
}

/// 林木采伐、占用林地等许可共计762件.
fn is_of_licences(word: &str) -> bool {
    word.trim_end_matches(['共', '合', '总', '计']).ends_with("等许可")
}

/// Does a brief word count applications here: 收 at the beginning, 结 behind it, 余 behind 结?
fn is_count(context: &Context, clause: &Clause, tag: Tag) -> bool {
    let came = Tag::Received.bit() | Tag::CarriedIn.bit() | Tag::CarriedOut.bit();
    let told = match tag {
        Tag::Received => context.last & !Tag::CarriedIn.bit() == 0,
        Tag::Concluded => context.received || context.last & came != 0,
        _ => context.concluded || context.last & (Tag::Handled.bit() | Tag::Concluded.bit()) != 0,
    };
    context.application && !clause.past && told
}

/// A word without what may stand around it.
pub(super) fn bare(word: &str) -> &str {
    let mut word = word.trim();
    for before in BEFORE {
        word = word.strip_prefix(before).unwrap_or(word);
    }
    for behind in BEHIND {
        word = word.strip_suffix(behind).unwrap_or(word);
    }
    word.trim()
}
