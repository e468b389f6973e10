//! What other services received and did: a hall, a police station, a hotline; and what is counted that is no application: 业务, 案件, 事项.

use super::clause::Flags;
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use super::whose::Service;
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
const THINGS: [&str; 20] = [
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
];

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
        let is_one_of =
            |names: &[&str]| subject.is_some_and(|subject| names.iter().any(|name| subject.ends_with(name)));
        if is_one_of(&UNITS) && !subject.is_some_and(|subject| self.is_itself(subject)) {
            return Service::Unit;
        }
        let things = || {
            let counted = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. }));
            let mut before = counted.map(|figure| self.text.words[range.start..figure.start].trim_end());
            before.any(|before| THINGS.iter().any(|thing| before.ends_with(thing)))
        };
        let other = !asks && (is_one_of(&WAYS) || things());
        known.max(if other { Service::Things } else { Service::None })
    }

    /// 我中心, 市公共资源交易中心 where it is the body that reports.
    fn is_itself(&self, subject: &str) -> bool {
        /// In characters: the end of a name.
        const END: usize = 2;
        let last = subject.char_indices().rev().nth(END - 1).map_or(subject, |(at, _)| &subject[at..]);
        let own = ["我", "本"].iter().any(|own| subject.trim_end_matches(|c| c != '我' && c != '本').ends_with(own));
        own || self.agency.is_none_or(|agency| agency.ends_with(last))
    }
}

/// Who does it: what stands before an act, without 全年, 共 and the like.
fn subject(before: &str) -> &str {
    before.trim_end_matches(|c: char| "共计累总新已实际全年本度内按时期限 “”\"".contains(c) || c.is_ascii_digit())
}
