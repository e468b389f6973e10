//! Who applied, said of all that came in without a figure: 收到4件，均为法律服务机构提出; 收到1件，来自科研机构.

use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

/// What stands before the applicant, behind 均 or alone.
const BY: [&str; 16] = [
    "",
    "为",
    "是",
    "系",
    "由",
    "来自",
    "来自于",
    "属于",
    "均为",
    "均系",
    "均由",
    "均来自",
    "申请人为",
    "申请人是",
    "申请人系",
    "申请主体为",
];
/// Behind it.
const DID: [&str; 6] = ["提出", "提交", "递交", "申请", "所提", "的申请"];
/// One kind of body, and its column.
const BODIES: [Tag; 4] = [Tag::Business, Tag::Research, Tag::Charity, Tag::Legal];

impl Reader<'_> {
    /// 均为法律服务机构提出, of the figure told before it.
    pub(super) fn applied(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let counts = |token: &Token| matches!(token.kind, Kind::Figure { .. } | Kind::Percent { .. } | Kind::Noise);
        let known = |tag: Tag| BODIES.contains(&tag) || matches!(tag, Tag::Person | Tag::Organisation);
        let who = tokens.iter().find(|token| matches!(token.kind, Kind::Word(tag) if known(tag)));
        let Some((who, Kind::Word(tag))) = who.map(|who| (who, who.kind)) else { return };
        if tokens.iter().any(counts) {
            return;
        }
        let before = self.text.words[range.start..who.start].trim();
        let before = ["申请人", "申请主体", "申请者", "上述申请", "该申请", "该件"]
            .iter()
            .find_map(|what| before.strip_prefix(what))
            .unwrap_or(before);
        let all = ["全部", "均", "都", "皆"].iter().find_map(|all| before.strip_prefix(all));
        let alone = BY.contains(&all.unwrap_or(before));
        let behind = self.text.words[who.end..range.end].trim();
        let plain = behind.is_empty() || DID.contains(&behind);
        let asks = plain || behind.starts_with_any(&DID) && all.is_none();
        if !alone || !asks || all.is_some() && !BODIES.contains(&tag) {
            return;
        }
        let Some(whole) = self.came_in_before(context) else { return };
        // 申请人为自然人 of some is said as well; of one it is said of all, and so is 由自然人提出 at once behind the figure.
        let by = ["由", "来自", "来自于"].contains(&before) && plain;
        if all.is_none() && whole.value != Amount::small(1) && !by {
            return;
        }
        let statement = Statement { value: whole.value, ..self.said(context, range.clone(), tag.bit()) };
        self.found.push(statement);
    }

    /// What came in, as the sentence told it last, with nothing but carried-over nothings behind it.
    fn came_in_before(&self, context: &Context) -> Option<&Statement> {
        let mut told = self.told(context).skip_while(|one| one.none || one.value == Amount::ZERO);
        let one = told.next()?;
        (one.acts == Tag::Received.bit() && !one.part && !one.approximate).then_some(one)
    }
}
