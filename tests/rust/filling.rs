//! A form being filled in: every state on the way is answered within the budget, and nothing is proposed that the report itself does not
//! show to be wrong.

use crate::common::chance::Chance;
use crate::common::filling::{ORDERS, Order, half, sound, states};
use crate::common::library;
use crate::common::mistakes::Size;
use crate::repair_laws::PACK;
use gouji::form::pack::{Form, Library};
use gouji::input::options;
use gouji::judge::{Settings, run};
use gouji::repair::{Effort, Explained, Reason, explain, work};
use gouji::report::{Report, Value};
use std::collections::BTreeSet;

/// What `Effort::Quick` may take, in steps.
const QUICK: usize = 450_000;
/// What `Effort::Full` may take.
const FULL: usize = 6_100_000;

fn explained(report: &Report, library: &Library, effort: Effort) -> (Vec<Explained>, bool) {
    let judgement = run(report, library, &Settings { effort, ..Settings::default() });
    let is_broken = judgement.findings.iter().any(|finding| finding.sides.is_some());
    (judgement.explained, is_broken)
}

/// Holds what must be true in every state on a way.
fn holds(library: &Library, form: &Form, from: &Report, to: &Report, order: Order) {
    states(from, to, &form.definition, order, |count, state| {
        let at = format!("{} {order:?}, cell {count}", form.definition.id);
        if count % 4 == 0 {
            let steps = work(state, form, Effort::Quick);
            assert!(steps <= QUICK, "{at}: {steps}");
        }
        let (quick, is_broken) = explained(state, library, Effort::Quick);
        let repairs: usize = quick.iter().map(|table| table.repairs.len()).sum();
        assert!(is_broken || repairs == 0 && quick.iter().all(|table| table.given_up.is_empty()), "{at}");
        for table in &quick {
            // What cannot be explained is named, and what is explained is for what is broken.
            assert!(is_broken || table.repairs.is_empty(), "{at}");
        }
    });
}

#[test]
fn every_state_of_a_form_being_filled_in_is_answered_quickly_and_without_a_false_alarm() {
    for (id, sizes) in [("cn-2021", &[Size::City, Size::Empty][..]), ("cn-2019", &[Size::County])] {
        let library = library();
        let form = library.form(id).unwrap();
        for (seed, &size) in sizes.iter().enumerate() {
            let to = sound(&form.definition, size, seed as u64 + 1);
            let (blank, last) = (Report::blank(&form.definition), sound(&form.definition, size, 9));
            for order in ORDERS {
                holds(&library, form, &blank, &to, order);
                holds(&library, form, &last, &to, order);
            }
        }
    }
}

/// Where blanks alone explain why sums do not hold, no figure that stands there is doubted first.
#[test]
fn blanks_go_before_changes_of_figures() {
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let mut seen = 0;
    for seed in 0..300 {
        let sound = sound(&form.definition, Size::County, seed);
        let mut chance = Chance::new(seed);
        let mut report = sound.clone();
        let mut blanks = BTreeSet::new();
        for _ in 0..2 + chance.pick(7) {
            let (row, column) = (chance.pick(report.tables[1].lines.len()), chance.pick(6));
            report.tables[1].lines[row].entries[column].value = Value::Blank;
            blanks.insert((row, column));
        }
        for table in explain(&report, form).iter().filter(|table| table.table == 1 && table.fills.len() == blanks.len())
        {
            let Some(first) = table.repairs.first() else { continue };
            seen += 1;
            assert!(table.given_up.is_empty(), "seed {seed}");
            for change in &first.changes {
                let row = &form.definition.tables[1].rows[change.cell.place.row].id;
                let line = sound.line("applications", row).unwrap();
                let told = (&change.from, Value::Figure(change.to), change.reason);
                assert_eq!(
                    told,
                    (&Value::Blank, line.entries[change.cell.place.column].value.clone(), Reason::Blank),
                    "seed {seed}"
                );
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn cells_that_hold_a_text_or_a_stroke_raise_no_alarm() {
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let to = sound(&form.definition, Size::County, 5);
    let (blank, last) = (Report::blank(&form.definition), sound(&form.definition, Size::County, 6));
    for (seed, order) in ORDERS.into_iter().enumerate() {
        for text in ["若干", "/"] {
            holds(&library, form, &blank, &half(&to, text, seed as u64), order);
            holds(&library, form, &last, &half(&to, text, seed as u64), order);
        }
    }
}

#[test]
fn forms_of_packs_are_filled_in_like_those_built_in() {
    let permits = format!(r#"{{"rules": [{PACK}]}}"#);
    for (rules, id) in [(&*permits, "permits"), (CHANGES, "cn-2019-x")] {
        let library = options(&rules.parse().unwrap()).unwrap().library;
        let form = library.form(id).unwrap();
        let [to, last] = [1, 2].map(|seed| sound(&form.definition, Size::County, seed));
        let blank = Report::blank(&form.definition);
        for (seed, order) in ORDERS.into_iter().enumerate() {
            holds(&library, form, &blank, &to, order);
            holds(&library, form, &last, &to, order);
            for text in ["若干", "/"] {
                holds(&library, form, &blank, &half(&to, text, seed as u64), order);
            }
        }
    }
}

#[test]
fn a_sound_form_has_nothing_to_repair_however_much_of_it_is_cleared() {
    // Only what stands in no balance that the report shows to be broken is cleared: totals last to be put in, first to be taken out.
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let to = sound(&form.definition, Size::City, 3);
    states(&Report::blank(&form.definition), &to, &form.definition, Order::TotalsLast, |count, state| {
        for table in explain(state, form) {
            assert!(table.repairs.is_empty() && table.given_up.is_empty(), "cell {count}");
            for fill in table.fills {
                let at = (fill.cell.table, fill.cell.place);
                let definition = &form.definition.tables[at.0];
                let row = &definition.rows[at.1.row];
                let column = &definition.columns[at.1.column].id;
                let entry = definition.columns_of(row).position(|one| one.id == *column).unwrap();
                let right = &to.line(&definition.id, &row.id).unwrap().entries[entry].value;
                assert_eq!(gouji::report::Value::Figure(fill.to), *right, "cell {count}");
            }
        }
    });
}

#[test]
fn what_is_explained_quickly_is_explained_the_same_with_all_the_budget() {
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let (to, last) = (sound(&form.definition, Size::Empty, 4), sound(&form.definition, Size::Empty, 5));
    let mut same = 0;
    for order in [Order::Form, Order::Random(3)] {
        states(&last, &to, &form.definition, order, |count, state| {
            let (quick, _) = explained(state, &library, Effort::Quick);
            if count % 5 == 0 && quick.iter().all(|table| table.given_up.is_empty()) {
                assert_eq!(quick, explained(state, &library, Effort::Full).0, "{order:?}, cell {count}");
                same += 1;
            }
        });
    }
    assert!(same > 5, "{same}");
}

#[test]
fn a_blank_is_the_likeliest_explanation_of_the_column_that_lacks_it() {
    // Put in column by column: what is carried out is still blank when the total of what was dealt with is there.
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let to = sound(&form.definition, Size::City, 1);
    let mut seen = 0;
    states(&Report::blank(&form.definition), &to, &form.definition, Order::Columns, |_, state| {
        for table in explain(state, form).iter().filter(|table| !table.repairs.is_empty()) {
            assert_eq!(table.repairs[0].changes[0].reason, Reason::Blank);
            seen += 1;
        }
    });
    assert!(seen > 2, "{seen}");
}

#[test]
fn the_slowest_states_that_a_climb_found_keep_their_budget() {
    // Written by the example `slowest`, which changes cells by chance and keeps what takes longer.
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let states = serde_json::from_str::<Vec<serde_json::Value>>(include_str!("../slowest.json")).unwrap();
    assert!(states.len() > 5);
    for (at, state) in states.iter().enumerate() {
        let report = gouji::input::report(state, &library, None).unwrap();
        let steps = [Effort::Quick, Effort::Full].map(|effort| work(&report, form, effort));
        assert!(steps[0] <= QUICK && steps[1] <= FULL, "{at}: {steps:?}");
    }
}

/// A pack whose 2019 form says what 本年增/减 is.
const CHANGES: &str = r#"{"rules": [{
  "id": "cn-2019-x", "extends": "cn-2019", "title": "年度报告（某省）", "basis": "某省办法",
  "rules": [{"id": "X-CHANGE", "severity": "error", "title": {"zh": "上一年与本年增减之和", "en": "last year and the change"}, "basis": "某省办法",
    "table": "disclosure", "each": "row", "check": "previous + change = decisions",
    "holds": {"previous": "5", "change": "-2", "decisions": "3"}, "breaks": {"previous": "5", "change": "2", "decisions": "3"}}]
}]}"#;

#[test]
fn a_column_of_changes_may_have_to_fall_below_0() {
    let options = options(&CHANGES.parse().unwrap()).unwrap();
    let given = r#"{"form": "cn-2019-x", "tables": {"disclosure": {"licensing": [5, 2, 3]}}}"#;
    let report = gouji::input::report(&given.parse().unwrap(), &options.library, None).unwrap();
    let form = options.library.form("cn-2019-x").unwrap();
    let explained = explain(&report, form);
    let told: Vec<(usize, String, bool)> = explained[0]
        .repairs
        .iter()
        .map(|repair| (repair.changes[0].cell.place.column, repair.changes[0].to.to_string(), repair.only))
        .collect();
    let mut sorted = told.clone();
    sorted.sort();
    assert_eq!(sorted, [(3, "1".to_owned(), false), (4, "-2".to_owned(), false), (5, "7".to_owned(), false)]);
    // Nor is a sum that comes to 0 proof that all of it is 0.
    let given = r#"{"form": "cn-2019-x", "tables": {"disclosure": {"licensing": ["若干", "若干", 0]}}}"#;
    let report = gouji::input::report(&given.parse().unwrap(), &options.library, None).unwrap();
    assert_eq!(explain(&report, form), []);
}
