//! What must be true of proposals whatever the report and the form.

use crate::common::library;
use crate::common::mistakes::{Figures, Mistake, Size, make, report};
use gouji::form::formula::Relation;
use gouji::form::pack::{Form, Library, Place};
use gouji::input::options;
use gouji::judge::{Settings, run};
use gouji::repair::{Change, Effort, Explained, explain};
use gouji::report::{Report, Value};
use gouji::result::result;

const THREE: &str = "applications";
const SIZES: [Size; 3] = [Size::City, Size::County, Size::Empty];

fn form() -> Form {
    library().form("cn-2021").unwrap().clone()
}

#[test]
fn nothing_is_proposed_where_nothing_is_broken() {
    let form = form();
    for seed in 0..100 {
        for size in SIZES {
            let (right, ..) = make(Mistake::Typing(1), size, seed);
            assert_eq!(explain(&report(&form.definition, THREE, &right), &form), []);
            let (right, ..) = make(Mistake::Disputes, size, seed);
            assert_eq!(explain(&report(&form.definition, "disputes", &right), &form), []);
        }
    }
}

/// The report with changes made.
fn changed(report: &Report, form: &Form, changes: &[Change]) -> Report {
    let mut changed = report.clone();
    for Change { cell, to, .. } in changes {
        let table = &form.definition.tables[cell.table];
        let row = &table.rows[cell.place.row];
        let column = &table.columns[cell.place.column].id;
        let at = table.columns_of(row).position(|one| one.id == *column).unwrap();
        let found = changed.tables.iter_mut().find(|found| found.id == table.id).unwrap();
        let line = found.lines.iter_mut().find(|line| line.row == row.id).unwrap();
        line.entries[at].value = Value::Figure(*to);
    }
    changed
}

#[test]
fn a_proposal_makes_everything_hold_and_leaves_nothing_to_propose() {
    let form = form();
    for mistake in [Mistake::Typing(2), Mistake::Misclassified, Mistake::Shifted, Mistake::Copied, Mistake::Disputes] {
        let table = if mistake == Mistake::Disputes { "disputes" } else { THREE };
        for seed in 0..60 {
            let (_, wrong, _) = make(mistake, SIZES[seed % 3], seed as u64);
            let report = report(&form.definition, table, &wrong);
            for repair in &explain(&report, &form)[0].repairs {
                assert_eq!(explain(&changed(&report, &form, &repair.changes), &form), [], "{mistake:?} {seed}");
            }
        }
    }
}

/// The balances of table three that do not hold, by their positions in the form's, limits among them.
fn broken(report: &Report, form: &Form) -> Vec<usize> {
    let table = form.definition.tables.iter().position(|table| table.id == THREE).unwrap();
    let figure = |&Place { row, column }: &Place| match &report.line(THREE, &form.definition.tables[table].rows[row].id)
    {
        Some(line) => match line.entries[column].value {
            Value::Figure(amount) => amount.to_i64(),
            _ => 0,
        },
        None => 0,
    };
    let sum = |side: &[Place]| side.iter().map(figure).sum::<i64>();
    let mut broken = Vec::new();
    for (at, balance) in form.balances.iter().enumerate().filter(|(_, balance)| balance.table == table) {
        let (left, right) = (sum(&balance.left), sum(&balance.right));
        let holds = match balance.relation {
            Relation::Equal => left == right,
            Relation::AtLeast => left >= right,
            Relation::AtMost => left <= right,
        };
        if !holds {
            broken.push(at);
        }
    }
    broken
}

#[test]
fn where_not_all_is_explained_nothing_that_held_is_broken_and_all_that_is_left_is_named() {
    let (library, form) = (library(), form());
    let quick = Settings { effort: Effort::Quick, ..Settings::default() };
    let mut seen = 0;
    for (mistake, sizes) in
        [(Mistake::Typing(13), &SIZES[..2]), (Mistake::Typing(16), &SIZES[..2]), (Mistake::Arbitrary(20), &SIZES)]
    {
        for seed in 0..60 {
            let (_, wrong, _) = make(mistake, sizes[seed % sizes.len()], seed as u64);
            let report = report(&form.definition, THREE, &wrong);
            let before = broken(&report, &form);
            for table in run(&report, &library, &quick).explained.iter().filter(|table| !table.given_up.is_empty()) {
                let changes = table.repairs.first().map_or(&[][..], |repair| &repair.changes);
                let after = broken(&changed(&report, &form, changes), &form);
                let equations = after.iter().copied().filter(|&at| form.balances[at].relation == Relation::Equal);
                assert_eq!(table.given_up, equations.collect::<Vec<_>>(), "{mistake:?} {seed}");
                assert!(after.iter().all(|at| before.contains(at)), "{mistake:?} {seed}");
                assert!(table.repairs.iter().all(|repair| !repair.only), "{mistake:?} {seed}");
                seen += usize::from(!changes.is_empty());
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

/// The form with its rows, columns and rules the other way round, and called otherwise.
fn turned(form: &Form) -> Form {
    let mut turned = form.definition.clone();
    let renamed = |text: &str| text.replace('e', "y");
    for table in &mut turned.tables {
        table.layout.clear();
        table.rows.reverse();
        table.columns.reverse();
        for row in &mut table.rows {
            row.id = renamed(&row.id);
            row.columns.iter_mut().for_each(|column| *column = renamed(column));
            row.instead = row.instead.as_deref().map(renamed);
        }
        table.columns.iter_mut().for_each(|column| column.id = renamed(&column.id));
    }
    // What the text may state, and what last year's figures say, is no matter of names here.
    turned.rules.retain(|rule| rule.check.is_some() && rule.says.is_none());
    for rule in &mut turned.rules {
        rule.check = rule.check.as_deref().map(renamed);
    }
    turned.rules.reverse();
    Library::open(vec![turned], None).unwrap().forms()[0].clone()
}

/// A proposal: what it costs, is it the only one, and its cells by row and column with what they should hold.
type Proposal = (u32, bool, Vec<(usize, usize, i64)>);

/// All proposals, by what they cost; `place` gives cells their place.
fn proposals(explained: &[Explained], place: fn(usize, usize) -> (usize, usize)) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for repair in &explained[0].repairs {
        let cell = |change: &Change| {
            let (row, column) = place(change.cell.place.row, change.cell.place.column);
            (row, column, change.to.to_i64())
        };
        let mut cells: Vec<_> = repair.changes.iter().map(cell).collect();
        cells.sort_unstable();
        proposals.push((repair.cost, repair.only, cells));
    }
    proposals.sort();
    proposals
}

#[test]
fn names_and_order_do_not_matter() {
    let (form, turned) = (form(), turned(&form()));
    for mistake in
        [Mistake::Typing(1), Mistake::Typing(3), Mistake::Arbitrary(2), Mistake::Shifted, Mistake::StaleTotal]
    {
        for seed in 0..60 {
            let (_, wrong, _) = make(mistake, SIZES[seed % 3], seed as u64);
            let other = Figures(wrong.0.iter().rev().map(|row| row.iter().rev().copied().collect()).collect());
            let straight = explain(&report(&form.definition, THREE, &wrong), &form);
            let other = explain(&report(&turned.definition, THREE, &other), &turned);
            // The form has 26 rows, one of which may stand for three, and 7 columns.
            let back = proposals(&other, |row, column| (25 - row, 6 - column));
            assert_eq!(back, proposals(&straight, |row, column| (row, column)), "{mistake:?} {seed}");
        }
    }
}

/// A pack with a table of its own: permits asked for and decided, by quarter.
pub(crate) const PACK: &str = r#"{
  "id": "permits", "title": "许可情况表", "basis": "某省办法", "years": {"from": 2021}, "markers": [], "titles": ["许可情况表"], "sections": [],
  "tables": [{
    "id": "permits", "section": 7, "name": "附表", "title": "行政许可情况", "printed": [], "layout": [],
    "columns": [
      {"id": "spring", "label": "一季度", "aliases": [], "unit": "件"}, {"id": "summer", "label": "二季度", "aliases": [], "unit": "件"},
      {"id": "half", "label": "上半年", "aliases": [], "unit": "件", "total": true}
    ],
    "rows": [
      {"id": "asked", "label": "收到", "aliases": [], "columns": []}, {"id": "given", "label": "准予", "aliases": [], "columns": []},
      {"id": "denied", "label": "不予", "aliases": [], "columns": []}, {"id": "online", "label": "其中网上办理", "aliases": [], "columns": []}
    ]
  }],
  "rules": [
    {"id": "P-SUM", "severity": "error", "title": {"zh": "收到等于准予与不予之和", "en": "asked is given and denied"}, "basis": "某省办法",
     "table": "permits", "each": "column", "check": "asked = given + denied", "holds": {"asked": "3", "given": "2", "denied": "1"}, "breaks": {"asked": "3", "given": "2"}},
    {"id": "P-HALF", "severity": "error", "title": {"zh": "上半年等于两个季度之和", "en": "the half year is both quarters"}, "basis": "某省办法",
     "table": "permits", "each": "row", "check": "spring + summer = half", "holds": {"spring": "1", "summer": "2", "half": "3"}, "breaks": {"spring": "1", "half": "3"}},
    {"id": "P-ONLINE", "severity": "warning", "title": {"zh": "网上办理不多于准予", "en": "online is no more than given"}, "basis": "某省办法",
     "table": "permits", "each": "column", "check": "online <= given", "holds": {"online": "1", "given": "1"}, "breaks": {"online": "1"}}
  ]
}"#;

/// Sentences and proposals for a table of the pack.
fn told_by_pack(rows: &str) -> (Vec<String>, String) {
    let options = options(&format!(r#"{{"rules": [{PACK}]}}"#).parse().unwrap()).unwrap();
    let given = format!(r#"{{"form": "permits", "tables": {{"permits": {rows}}}}}"#);
    let report = gouji::input::report(&given.parse().unwrap(), &options.library, None).unwrap();
    let judgement = run(&report, &options.library, &Settings::default());
    let form = options.library.form("permits").unwrap();
    let mark = |is_member: bool| if is_member { "↳ " } else { "" };
    let findings = judgement.findings.iter();
    let told =
        findings.map(|one| mark(one.group.is_some()).to_owned() + &one.sentence(&form.definition, options.language));
    (
        told.collect(),
        serde_json::to_value(result(&report, &judgement, &options.library, options.language)).unwrap()["repairs"]
            .to_string(),
    )
}

#[test]
fn a_pack_with_a_table_of_its_own_gets_proposals() {
    let (told, repairs) =
        told_by_pack(r#"{"asked": [40, 25, 65], "given": [13, 20, 51], "denied": [9, 5, 14], "online": [30, 4, 34]}"#);
    assert_eq!(
        told,
        [
            "附表“准予”行“一季度”列很可能应为 31，现为 13（相邻两位数字对调），请与台账核对后再改。附表“一季度”列：“收到”为 40，“准予”与“不予”之和为 22，相差 18，请核对。",
            "↳ 附表“准予”行：“一季度”与“二季度”之和为 33，“上半年”为 51，相差 18，请核对。",
            // A limit is no balance: nothing is said to explain it.
            "附表“一季度”列：“其中网上办理”为 30，而“准予”为 13，前者多于后者，请核对。",
        ]
    );
    let cell = r#"{"table":"permits","row":"given","column":"spring"}"#;
    let change = format!(r#"{{"cell":{cell},"from":13,"to":31,"reason":"transposed"}}"#);
    assert_eq!(repairs, format!(r#"[{{"table":"permits","changes":[{change}],"only":true}}]"#));
}

#[test]
fn no_proposal_leaves_a_limit_of_a_pack_further_behind() {
    // 56 in spring or 30 in summer would balance the row too, and be more than was given.
    let (_, repairs) =
        told_by_pack(r#"{"asked": [40, 25, 65], "given": [31, 20, 51], "denied": [9, 5, 14], "online": [30, 4, 60]}"#);
    let cell = r#"{"table":"permits","row":"online","column":"half"}"#;
    let change = format!(r#"{{"cell":{cell},"from":60,"to":34,"reason":"stale_total"}}"#);
    assert_eq!(repairs, format!(r#"[{{"table":"permits","changes":[{change}],"only":true}}]"#));
}
