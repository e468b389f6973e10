//! What other services received and did: a hall, a police station, a hotline; and what is counted that is no application: 业务, 案件, 事项.

use super::clause::Flags;
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use super::whose::Service;
use crate::any_of::AnyOf;
use std::ops::Range;

/// How units are named that are not the body itself, where its own name does not end so.
const UNITS: [&str; 14] = [
    "中心",
    "所",
    "站",
    "队",
    "院",
    "纪委",
    "网格员",
    "网格",
    "调解委员会",
    "服务点",
    "代办点",
    "热线",
    "接诉即办",
    "武装部",
];
/// By what way things come: applications may, too.
const WAYS: [&str; 8] = ["窗口", "大厅", "平台", "信箱", "栏目", "专区", "留言", "工单"];
/// What is received and done that is no application.
const THINGS: [&str; 24] = [
    "业务",
    "事项",
    "案件",
    "诉求",
    "来信",
    "材料",
    "线索",
    "任务",
    "纠纷",
    "申报",
    "预约",
    "办件",
    "即办件",
    "承诺件",
    "转办函",
    "转办件",
    "交办件",
    "督办件",
    "问题",
    "工单",
    "各类文件",
    "公文",
    "来文",
    "函件",
];

/// What is asked for, as the subject of what was received.
const ASKED_BY: [&str; 23] = [
    "案件", "认定", "登记", "许可", "仲裁", "裁决", "公证", "救助", "援助", "鉴定", "评审", "评定", "审批", "备案",
    "报装", "提取", "补贴", "招生", "注册", "转移", "变更", "业务", "修复",
];
/// How applications come, and from whom.
const HOW_ASKED: [&str; 26] = [
    "有效", "书面", "网上", "网络", "在线", "线上", "线下", "邮寄", "信函", "当面", "现场", "传真", "电子", "的", "人",
    "民", "众", "户", "生", "师", "商", "业", "员", "者", "司", "位",
];

/// What else is asked for, behind 申请.
const THINGS_ASKED: [&str; 10] = ["入学", "办理", "业务", "事项", "登记", "许可", "补贴", "救助", "用电", "用水"];

impl Reader<'_> {
    /// Whose work a clause tells, where the sentence counted no application yet; what was known before holds on through its commas.
    pub(super) fn service(&self, context: &Context, range: &Range<usize>, tokens: &[Token]) -> Service {
        let flags = Flags::of(tokens);
        let asks = flags.has(Tag::Apply);
        let known = match context.service {
            _ if flags.has(Tag::Application) => return Service::None,
            Service::Things if asks => Service::None,
            known => known,
        };
        if context.last != 0 || context.part || flags.any(&[Tag::Among, Tag::None]) {
            return known;
        }
        let done = |token: &&Token| matches!(token.kind, Kind::Word(Tag::Received | Tag::Handled | Tag::Concluded));
        let subject = tokens.iter().find(done).map(|act| subject(&self.text.words[range.start..act.start]));
        let is_one_of = |names: &[&str]| subject.is_some_and(|subject| subject.ends_with_any(names));
        if is_one_of(&UNITS) && !subject.is_some_and(|subject| self.is_itself(subject)) {
            return Service::Unit;
        }
        let things = || {
            let counted = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. }));
            let mut before = counted.map(|figure| self.text.words[range.start..figure.start].trim_end());
            before.any(|before| before.ends_with_any(&THINGS))
        };
        // 不动产登记受理5,400件: 登记 is an act of its own.
        let received = tokens.iter().rfind(|token| token.kind == Kind::Word(Tag::Received));
        let by = received.map_or("", |act| &self.text.words[range.start..act.start]);
        let other = !asks
            && (is_one_of(&WAYS) || by.ends_with_any(&ASKED_BY) || things() || self.carries_cases(range, tokens))
            || asks && self.asks_for_another_thing(range, tokens);
        known.max(if other { Service::Things } else { Service::None })
    }

    /// 案件上年结转7件.
    fn carries_cases(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let carried = tokens.iter().find(|token| matches!(token.kind, Kind::Word(Tag::CarriedIn | Tag::CarriedOut)));
        carried.is_some_and(|carried| self.text.words[range.start..carried.start].trim_end().ends_with("案件"))
    }

    /// 收到入学申请1260件: what stands between the act and 申请 says what is applied for, and it is none of the ways of applying.
    fn asks_for_another_thing(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let is = |token: &&Token, tag: Tag| token.kind == Kind::Word(tag);
        let Some(asked) = tokens.iter().find(|token| is(token, Tag::Apply)) else { return false };
        let before = tokens.iter().take_while(|token| token.start < asked.start);
        let Some(act) = before.filter(|token| is(token, Tag::Received)).last() else { return false };
        if self.text.words[range.start..act.start].ends_with_any(&ASKED_BY) {
            return true;
        }
        let between = &self.text.words[act.end.max(range.start)..asked.start];
        // 受理群众申请入学1260件.
        let behind = self.text.words.get(asked.end..range.end).unwrap_or_default();
        if behind.starts_with_any(&THINGS_ASKED) {
            return true;
        }
        let counted = between.contains(|c: char| c.is_ascii_digit());
        asked.strange > act.strange && !counted && !between.ends_with_any(&HOW_ASKED)
    }

    /// 我中心, 市公共资源交易中心 where it is the body that reports.
    fn is_itself(&self, subject: &str) -> bool {
        /// In characters: the end of a name.
        const END: usize = 2;
        let last = subject.char_indices().rev().nth(END - 1).map_or(subject, |(at, _)| &subject[at..]);
        let own = subject.trim_end_matches(|c| c != '我' && c != '本').ends_with_any(&["我", "本"]);
        own || self.agency.is_none_or(|agency| agency.ends_with(last))
    }
}

/// Who does it: what stands before an act, without 全年, 共 and the like.
fn subject(before: &str) -> &str {
    before.trim_end_matches(|c: char| "共计累总新已实际全年本度内按时期限 “”\"".contains(c) || c.is_ascii_digit())
}
