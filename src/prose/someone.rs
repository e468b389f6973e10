//! Figures of one applicant or one kind of applicants, of what reached a hotline, of the new ones alone, of bodies beside each other: 李某等3人申请，
//! 登记9件; 其中企业申请5件，予以公开3件; 受理信访投诉812件; 市本级收到352件，各县（市、区）收到458件. None of them is the whole of its act.

use super::around::Around;
use super::bind::ISSUED;
use super::clause::{Clause, DISPUTED};
use super::context::Context;
use super::reader::Reader;
use super::token::{Tag, Token};
use crate::any_of::AnyOf;

/// What is received and done.
const COUNTED: u64 = 1 << Tag::Received as u64 | 1 << Tag::Concluded as u64 | 1 << Tag::Handled as u64;
/// Who applied.
const APPLICANTS: u64 = 1 << Tag::Person as u64
    | 1 << Tag::Organisation as u64
    | 1 << Tag::Business as u64
    | 1 << Tag::Research as u64
    | 1 << Tag::Charity as u64
    | 1 << Tag::Legal as u64;
/// So far back it is looked. In bytes.
const FAR: usize = 400;
/// One who applied, not named.
const SOMEONE: [&str; 13] = [
    "某等",
    "某某",
    "某提",
    "某申",
    "某向",
    "某因",
    "某（",
    "某公司",
    "某企业",
    "某律师",
    "同一申请人",
    "某一申请人",
    "该申请人",
];
/// Regions and bodies below a government.
const BELOW: [&str; 10] =
    ["各县", "各区", "各市", "各镇", "各乡", "各街道", "各部门", "县（市、区）", "部门和", "各级部门"];
/// What is done with petitions.
const TAKEN_UP: [&str; 10] = ["受理", "收到", "接到", "办理", "处理", "化解", "调处", "接待", "办结", "承办"];

/// What is done about answers, and with others' answers.
const UNDONE: [&str; 4] = ["纠正", "不当", "瑕疵", "错误"];
const LOOKED_AT: [&str; 8] = ["开展", "评查", "抽查", "检查", "培训", "评估", "督查", "复盘"];
const HELPS: [&str; 7] = ["指导", "协助", "督促", "帮助", "配合", "参与", "代办"];

impl Reader<'_> {
    /// Is a figure of some that are told of apart?
    pub(super) fn is_of_someone(
        &self,
        context: &Context,
        clause: &Clause,
        figure: &Token,
        acts: u64,
        around: &Around<'_>,
    ) -> bool {
        let own_level = around.clause.contains("本级");
        if acts & DISPUTED != 0 {
            let levels = own_level && around.ahead.contains("其余") && around.ahead.holds_any(&BELOW);
            return levels || self.is_of_other_cases(around);
        }
        if acts & (ISSUED | COUNTED | Tag::ENDS) == 0 {
            return false;
        }
        // 收到申请58件，同一申请人反复申请19件: what was told before them is of all.
        let from = context.sentence.start.max(self.text.words.floor_char_boundary(figure.start.saturating_sub(FAR)));
        let one = acts & (COUNTED | Tag::ENDS) != 0
            && self.text.words[from..figure.start].holds_any(&SOMEONE)
            && !self.told(context).any(|one| one.acts == Tag::Received.bit() && !one.part);
        // 办理以市政府为被申请人的申请133件.
        let disputed = acts & COUNTED != 0 && around.clause.contains("被申请人的");
        let levels = acts & COUNTED != 0 && own_level && counts_below(around.ahead);
        let petition = acts == Tag::Petition.bit()
            && around.before.holds_any(&TAKEN_UP)
            && !around.clause.contains("申请")
            && !around.near.contains("不予处理");
        // 立案26宗，结案26宗; 答复开展评查2次; 指导部门规范答复12件.
        let clause_start = around.clause.trim_start();
        let work = acts & COUNTED != 0
            && (around.between.holds_any(&LOOKED_AT)
                || around.before.holds_any(&UNDONE)
                || clause_start.starts_with_any(&HELPS)
                || acts == Tag::Concluded.bit() && around.near.contains("立案") && !around.near.contains("申请"));
        // 县本级9件全部予以公开.
        let level = acts & Tag::ENDS != 0 && around.clause.trim_end().ends_with("本级");
        // 58件新收申请中，年内办结53件.
        let before = self.text.words[..clause.start].trim_end_matches(['，', ',']);
        let new = acts == Tag::Concluded.bit() && before.ends_with_any(&["申请中", "件中"]) && {
            let from =
                before.rfind(['，', '。', '；', '\n']).unwrap_or(0).max(context.sentence.start.min(before.len()));
            before[from..].holds_any(&["新收", "本年", "当年"])
        };
        // 告知获取途径9件、依申请提供11件（以上两类计入予以公开）.
        let both = acts == Tag::Granted.bit()
            && around.near.contains("告知获取")
            && around.near.holds_any(&["计入", "依申请提供"]);
        one || work
            || level
            || both
            || disputed
            || levels
            || petition
            || new
            || self.is_of_one_kind_of_applicants(context, figure, acts)
    }

    /// 以县政府为被申请人的行政复议1件, of those of a county; 3件行政复议申请不予受理; 撤回复议申请2件: of some.
    fn is_of_other_cases(&self, around: &Around<'_>) -> bool {
        let governs = self.agency.is_some_and(|agency| agency.ends_with("人民政府"));
        let of_itself = governs && around.clause.contains("政府为被申请人");
        let said = around.ahead.split(['，', '；']).next().unwrap_or_default();
        let ended = around.before.ends_with_any(&["撤回", "放弃", "化解", "调解"]);
        of_itself || ended || said.holds_any(&["不予受理", "未予受理", "未受理"])
    }

    /// 其中企业申请5件，予以公开3件，不予公开2件: of those five.
    fn is_of_one_kind_of_applicants(&self, context: &Context, figure: &Token, acts: u64) -> bool {
        if acts & Tag::ENDS == 0 || !context.part {
            return false;
        }
        let Some(value) = figure.exact() else { return false };
        let mut told = self.told(context).skip_while(|one| one.acts & Tag::ENDS != 0);
        let Some(kind) = told.next() else { return self.tells_one_kind_apart(context, figure) };
        if kind.acts & APPLICANTS == 0 || kind.acts & !APPLICANTS != 0 {
            return false;
        }
        // Persons and bodies that come to all are told before how all ended.
        let alone = told.next().is_none_or(|one| one.acts & APPLICANTS == 0 && one.value != kind.value);
        alone && value <= kind.value
    }

    /// The same where nothing says yet that applications are told of.
    fn tells_one_kind_apart(&self, context: &Context, figure: &Token) -> bool {
        const KINDS: [&str; 8] = ["企业", "公司", "公民", "自然人", "个人", "律师", "社会组织", "科研"];
        let ahead = &self.text.words[context.sentence.start..figure.start];
        ahead.rsplit_once("其中").is_some_and(|(_, since)| since.starts_with_any(&KINDS))
    }
}

/// 各县（市、区）收到申请458件: counted below.
fn counts_below(ahead: &str) -> bool {
    let at = BELOW.iter().filter_map(|below| ahead.find(below)).min();
    at.is_some_and(|at| {
        ahead[at..].split(['。', '；']).next().is_some_and(|said| said.contains(|c: char| c.is_ascii_digit()))
    })
}
