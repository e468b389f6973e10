//! 自然人503件、商业企业31件、法律服务机构8件、其他组织5件: what the form calls 其他 stands in a list that uses its words, and comes to all with them.

use super::applicants::{WHOLES, of_applicants};
use super::{STATED, named, sites, sum};
use crate::amount::Amount;
use crate::finding::Part;
use crate::form::Rule;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::{Kind, Tag};
use crate::rules::ledger::Ledger;

/// How the last column is said.
const NAMES: [&str; 5] = ["其他", "其它", "其他组织", "其它组织", "其他法人组织"];
/// The words of the form for the others.
const KINDS: [Tag; 4] = [Tag::Business, Tag::Research, Tag::Charity, Tag::Legal];

/// The figure behind those who are told, if it is that of the last column.
pub(super) fn hold(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative, told: &[Statement]) {
    let (Some(first), Some(last)) = (told.first(), told.last()) else { return };
    if !told.iter().any(|one| KINDS.iter().any(|kind| one.acts == kind.bit())) {
        return;
    }
    let Some((value, end)) = behind(narrative, last) else { return };
    let all = told.iter().fold(value, |all, one| all + one.value);
    let received = narrative.statements.iter().any(|one| {
        (one.text, one.acts) == (first.text, Tag::Received.bit())
            && one.value == all
            && !one.part
            && one.end < first.end
    });
    let cells = of_applicants(ledger, WHOLES[0], &["other"]);
    let Some(expected) = sum(ledger, &cells).ok().filter(|_| received) else { return };
    ledger.checks += 1;
    if expected != value {
        let quote = narrative.quote(first.text, &(first.clause.start..end));
        let parts =
            [Part::Printed(quote.text.clone()), Part::Figure(value), named(ledger, &cells), Part::Figure(expected)];
        ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, &cells), quote);
    }
}

/// 其他组织5件, at once behind, or behind a share: its figure, and where it ends.
fn behind(narrative: &Narrative, last: &Statement) -> Option<(Amount, usize)> {
    /// In bytes: 、占92.5%；其他组织.
    const NEAR: usize = 16 * '字'.len_utf8();
    let text = &narrative.texts[last.text];
    let from = text.tokens.partition_point(|token| token.start < last.end);
    let figure = text.tokens[from..].iter().find(|token| matches!(token.kind, Kind::Figure { .. }))?;
    let between = text.words.get(last.end..figure.start).filter(|between| between.len() <= NEAR)?;
    let name = between.rsplit(['，', ',', '、', '；', ';', '和', '及']).next()?;
    let name = name.trim().trim_end_matches("提出").trim_end_matches("申请");
    (NAMES.contains(&name) && name.len() < between.len()).then_some((figure.exact()?, figure.end))
}
