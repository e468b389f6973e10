//! Last year's report, and whether what was given as it is one.

use super::ledger::Ledger;
use crate::finding::Skip;
use crate::form::Rule;
use crate::report::Report;
use crate::report::sheet::Sheets;

/// Last year's report, where it is one: of the same body, of the year before, with these cells. Otherwise the rule does not run.
pub(super) fn last_year<'s, 'a>(ledger: &mut Ledger<'s, 'a>, rule: &Rule, cells: &[&str]) -> Option<&'s Sheets<'a>> {
    let why = match ledger.last {
        None => Skip::NoLast,
        Some(last) => match unfit(ledger.sheets.report, last, cells) {
            None => return Some(last),
            Some(why) => why,
        },
    };
    ledger.skip(rule, why);
    None
}

/// Why a report is not last year's, or not of use.
pub(super) fn unfit(now: &Report, last: &Sheets<'_>, cells: &[&str]) -> Option<Skip> {
    let then = last.report;
    if now.year.zip(then.year).is_some_and(|(now, then)| Some(now) != then.checked_add(1)) {
        return Some(Skip::LastOtherYear);
    }
    if now.agency.as_deref().zip(then.agency.as_deref()).is_some_and(|(now, then)| !is_same_body(now, then)) {
        return Some(Skip::LastOtherBody);
    }
    let found: Option<Vec<_>> = cells.iter().map(|cell| last.definition().cell(cell)).collect();
    match found {
        None => Some(Skip::LastOtherForm),
        Some(found) => found.iter().any(|&(table, _)| !last.is_read(table)).then_some(Skip::LastNotRead),
    }
}

/// One may be named with the place that it is of, or by its office.
fn is_same_body(one: &str, other: &str) -> bool {
    const OFFICES: [&str; 4] = ["", "办公室", "办公厅", "办"];
    let squeezed = |name: &str| name.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (one, other) = (squeezed(one), squeezed(other));
    let (long, short) = if one.len() < other.len() { (other, one) } else { (one, other) };
    long.ends_with(&short) || long.strip_prefix(&short).is_some_and(|office| OFFICES.contains(&office))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_body_by_its_longer_name() {
        for (one, other, same) in [
            ("青石县林业局", "青石县林业局", true),
            ("林业局", "青石县林业局", true),
            ("青石县人民政府", "青石县人民政府办公室", true),
            ("青石县", "青石县林业局", false),
            ("青石县林业局", "青石县教育局", false),
        ] {
            assert_eq!(is_same_body(one, other), same, "{one} {other}");
        }
    }
}
