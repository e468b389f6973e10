//! What must hold in a report: a file for each family of checks. What they find, and what they could not check, they enter in the
//! [`ledger`].
//!
//! A formula's rule is worked out in [`balance`], one with last year's figures in `yearly`; a rule that no formula can say names a [`mod@check`], which declares what it needs.

pub(crate) mod balance;
mod beside;
mod body;
mod cells;
mod check;
pub(crate) mod companion;
mod dates;
mod document;
mod headings;
mod last;
mod layout;
pub(crate) mod ledger;
mod likeness;
mod narrative;
mod plausible;
mod slots;
mod topics;
mod wording;
mod yearly;
mod years;

use crate::finding::Skip;
use crate::form::{Definition, Known, Rule};
use crate::prose;
use crate::recognise;
use check::Check;
use ledger::Ledger;

/// The checks that are written in Rust: those of each file.
const FAMILIES: [&[Check]; 22] = [
    cells::CHECKS,
    layout::CHECKS,
    headings::CHECKS,
    slots::CHECKS,
    narrative::stated::CHECKS,
    narrative::absence::CHECKS,
    narrative::parts::CHECKS,
    narrative::share::CHECKS,
    narrative::people::CHECKS,
    narrative::cases::CHECKS,
    narrative::naming::CHECKS,
    narrative::fees::CHECKS,
    dates::CHECKS,
    document::CHECKS,
    topics::CHECKS,
    wording::CHECKS,
    companion::CHECKS,
    plausible::disclosure::CHECKS,
    plausible::applications::CHECKS,
    plausible::disputes::CHECKS,
    years::CHECKS,
    likeness::CHECKS,
];

/// Every check.
pub(crate) fn checks() -> impl Iterator<Item = &'static Check> {
    FAMILIES.into_iter().flatten()
}

/// What the rules of a form go by that it has not, each in a sentence. A rule that is off goes by nothing.
#[must_use]
pub(crate) fn lacking(form: &Definition) -> Vec<String> {
    let on = form.rules.iter().filter(|rule| !form.off.contains(&rule.id));
    let lacks = |rule: &Rule| {
        let check = checks().find(|check| rule.code.as_deref() == Some(check.code));
        let limits = || rule.limits.iter().map(|limit| format!("limits[{}]: a formula goes by none", limit.id));
        let lacking = check.map_or_else(|| limits().collect(), |check| check.missing(form, rule));
        lacking.into_iter().map(|what| format!("{}: {}: {what}", form.id, rule.id)).collect::<Vec<_>>()
    };
    on.flat_map(lacks).collect()
}

/// What the rules of a form may name.
#[must_use]
pub fn known() -> Known {
    Known {
        codes: checks().map(|check| check.code).collect(),
        phrases: prose::phrase_names().chain(recognise::HEADING_PHRASES).collect(),
        acts: prose::act_names().collect(),
    }
}

/// Runs one rule, which stands at this position among those of its form.
pub(crate) fn check(ledger: &mut Ledger<'_, '_>, position: usize, rule: &Rule) {
    let Some(code) = rule.code.as_deref() else {
        let is_yearly = ledger.sheets.form.yearly.iter().any(|one| one.rule == position);
        return if is_yearly { yearly::run(ledger, position, rule) } else { balance::run(ledger, position, rule) };
    };
    match checks().find(|check| check.code == code) {
        Some(check) => match check.lacks(ledger, rule) {
            Some(why) => ledger.skip(rule, why),
            None => (check.run)(ledger, rule),
        },
        // The library opens no form with another name.
        None => ledger.skip(rule, Skip::NothingToCheck),
    }
}

#[cfg(test)]
mod tests {
    use super::lacking;
    use crate::form::{Rule, built_in, definitions};

    #[test]
    fn the_built_in_forms_have_what_their_rules_go_by() {
        for form in definitions() {
            assert_eq!(lacking(&form), [""; 0], "{}", form.id);
        }
    }

    #[test]
    fn a_form_without_a_cell_or_a_word_of_its_rules_is_told_so() {
        let mut form = built_in(0);
        form.tables[0].rows.retain(|row| row.id != "fees");
        form.phrases.retain(|phrases| phrases.id != "contact");
        let told = lacking(&form);
        let of = |id: &str| told.iter().filter(|told| told.contains(&format!(": {id}: "))).cloned().collect::<Vec<_>>();
        assert_eq!(of("P-FEE-BIG"), ["cn-2021: P-FEE-BIG: needs the cell disclosure.fees.amount"]);
        assert_eq!(of("D-CONTACT"), ["cn-2021: D-CONTACT: needs phrases called contact"]);
        let limits = &mut form.rules.iter_mut().find(|rule| rule.id == "P-GRASS").unwrap().limits;
        limits[0].id = "mots".to_owned();
        let told = lacking(&form);
        let of = |id: &str| told.iter().filter(|told| told.contains(&format!(": {id}: "))).cloned().collect::<Vec<_>>();
        let expected = [
            "cn-2021: P-GRASS: needs a limit called most",
            "cn-2021: P-GRASS: limits[mots]: the check many-applications knows no such limit",
        ];
        assert_eq!(of("P-GRASS"), expected);
        form.off = form.rules.iter().map(|rule: &Rule| rule.id.clone()).collect();
        assert_eq!(lacking(&form), [""; 0]);
    }
}
