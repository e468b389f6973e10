//! Forms as they are compiled in, and packs, taken and refused.

use super::pack::{Form, Library};
use super::{Definition, Known, Rule, Table, built_in, definitions, extend, library, shape, with_packs};
use serde_json::Value;

/// What rules may name, going by the built-in forms: all that theirs name.
fn known() -> Known {
    let forms = definitions();
    let rules = || forms.iter().flat_map(|form| &form.rules);
    let leaked = |name: &String| -> &'static str { name.clone().leak() };
    Known {
        codes: rules().filter_map(|rule| rule.code.as_ref()).map(leaked).collect(),
        phrases: forms.iter().flat_map(|form| &form.phrases).map(|phrases| leaked(&phrases.id)).collect(),
        acts: rules().flat_map(|rule| &rule.claims).map(|claim| leaked(&claim.says)).collect(),
    }
}

/// The built-in definitions as written, what people alone read included.
fn as_written() -> Vec<Definition> {
    let mut known = Vec::new();
    let texts = [include_str!("cn-2021.json"), include_str!("cn-2019.json")];
    texts.map(|text| extend::read(&serde_json::from_str(text).unwrap(), &mut known).unwrap()).to_vec()
}

#[test]
fn what_is_compiled_in_is_what_is_written() {
    let mut written = as_written();
    for rule in written.iter_mut().flat_map(|form| &mut form.rules) {
        (rule.why, rule.exceptions, rule.since) = (None, None, None);
        rule.limits.iter_mut().for_each(|limit| limit.why = None);
    }
    let opened = Library::open(written.clone(), Some(&known())).unwrap();
    let shape = |form: &Form| (form.definition.clone(), form.balances.clone(), form.stated.clone());
    let all = |library: &Library| library.forms().iter().map(shape).collect::<Vec<_>>();
    assert!(all(&library()) == all(&opened));
    // And what packs extend is the same again.
    let again = written.iter().map(|form| shape::read(&extend::written(form), &form.id).unwrap());
    assert!(again.collect::<Vec<Definition>>() == written);
}

#[test]
fn every_limit_says_why_it_is_this_number() {
    for rule in as_written().iter().flat_map(|form| &form.rules) {
        for limit in &rule.limits {
            let why = limit.why.as_ref().unwrap_or_else(|| panic!("{}: {}", rule.id, limit.id));
            assert!(!why.zh.is_empty() && !why.en.is_empty(), "{}: {}", rule.id, limit.id);
        }
        for title in [&rule.title.zh, &rule.title.en].map(|title| rule.filled(title)) {
            assert!(!title.contains(['{', '}']), "{}: {title}", rule.id);
        }
    }
}

#[test]
fn the_built_in_forms_have_so_many_cells() {
    let cells = |table: &Table| {
        let rows = table.rows.iter().filter(|row| row.instead.is_none());
        rows.map(|row| table.columns_of(row).count()).sum::<usize>()
    };
    let shape = |form: &Definition| (form.id.clone(), form.tables.iter().map(cells).collect::<Vec<_>>());
    assert_eq!(
        definitions().iter().map(shape).collect::<Vec<_>>(),
        [("cn-2021".into(), vec![10, 175, 15]), ("cn-2019".into(), vec![22, 161, 15])]
    );
}

#[test]
fn the_first_fault_of_shape_is_said_with_its_place() {
    for (from, to, expected) in [
        ("\"basis\": \"L\"", "\"basis\": 7", "p: basis: invalid type: integer `7`, expected a text"),
        (
            "{\"from\": 2021}",
            "{\"from\": 2021.5}",
            "p: years: from: invalid type: floating point `2021.5`, expected a whole number",
        ),
        ("\"titles\": [\"T\"]", "\"titles\": [\"T\", 2]", "p: titles[1]: invalid type: integer `2`, expected a text"),
        ("\"titles\": [\"T\"]", "\"titles\": null", "p: titles: null says nothing"),
        ("\"titles\"", "\"titels\"", "p: titels: unknown field `titels`, expected one of `id`, `extends`"),
        (
            "\"error\"",
            "\"fatal\"",
            "p: rules[R]: severity: unknown variant `fatal`, expected one of `error`, `warning`, `info`",
        ),
        ("\"error\"", "7", "p: rules[R]: severity: invalid type: integer `7`, expected a text"),
        ("\"error\"", "{\"error\": {}}", "p: rules[R]: severity: invalid type: map, expected a text"),
        ("\"en\": \"A\"", "\"fr\": \"A\"", "p: rules[R]: title: fr: unknown field `fr`, expected `zh` or `en`"),
        ("\"severity\": \"error\",", "", "p: rules[R]: missing field `severity`"),
        ("{\"cell\": \"1\"}", "[]", "p: rules[R]: holds: invalid type: a list, expected an object"),
        (
            "[{\"text\": \"A\"}]",
            "[{\"text\": \"A\", \"widht\": 2}]",
            "p: tables[t]: layout[0][0]: widht: unknown field",
        ),
    ] {
        let pack = r#"{"id": "p", "title": "T", "basis": "L", "years": {"from": 2021}, "titles": ["T"], "sections": [],
            "tables": [{"id": "t", "section": 2, "name": "n", "title": "t", "columns": [], "rows": [], "layout": [[{"text": "A"}]]}],
            "rules": [{"id": "R", "severity": "error", "title": {"zh": "甲", "en": "A"}, "basis": "L", "code": "readable",
                "holds": {"cell": "1"}, "breaks": {"cell": "x"}}]}"#;
        assert!(pack.contains(from), "{from}");
        let faulty = serde_json::from_str(&pack.replacen(from, to, 1)).unwrap();
        let reasons = with_packs(&[faulty], &known()).err().unwrap_or_default();
        assert!(reasons.len() == 1 && reasons[0].starts_with(expected), "{reasons:#?}");
    }
}

#[test]
fn a_form_cites_no_document_that_came_after_it() {
    let form = &as_written()[1];
    let later = |rule: &&Rule| rule.basis.contains("〔2021〕") && !rule.basis.contains("〔2019〕");
    // What it takes over from the form of 2021 needs a basis of its own: a line {"id", "basis"} in cn-2019.json.
    assert_eq!(form.rules.iter().filter(later).map(|rule| rule.id.as_str()).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_rule_says_why_it_is_checked_and_since_when() {
    let forms = as_written();
    let rules = || forms.iter().flat_map(|form| form.rules.iter().map(move |rule| (&form.id, rule)));
    let lacks = |rule: &Rule| rule.why.is_none() || rule.since.is_none();
    let undocumented: Vec<_> = rules().filter(|(_, rule)| lacks(rule)).map(|(form, rule)| (form, &rule.id)).collect();
    // Write `why` (why it is checked and why it is as bad as it is) and `since` beside the rule in its JSON.
    assert_eq!(undocumented, []);
}

#[test]
fn a_pack_stands_before_the_form_that_it_extends() {
    let pack = |id: &str, base: &str| {
        let text = r#"{"id": "ID", "extends": "BASE", "title": "T", "basis": "L", "off": ["T3-BAL"]}"#;
        serde_json::from_str(&text.replace("ID", id).replace("BASE", base)).unwrap()
    };
    let known = self::known();
    let forms = with_packs(&[pack("a", "cn-2019"), pack("b", "cn-2021"), pack("c", "b")], &known).unwrap();
    let ids: Vec<&str> = forms.iter().map(|form| form.id.as_str()).collect();
    assert_eq!(ids, ["c", "b", "cn-2021", "a", "cn-2019"]);
    let whole = Definition { id: "cn-2021".into(), extends: None, off: Vec::new(), ..forms[0].clone() };
    let base = &forms[2];
    assert_eq!(whole, Definition { title: "T".into(), basis: "L".into(), ..base.clone() });
    let reasons = with_packs(&[pack("a", "b"), pack("b", "a"), Value::Null], &known).err();
    let expected =
        ["a: extends: no form b stands before it", "b: extends: no form a stands before it", "form: null says nothing"];
    assert_eq!(reasons, Some(expected.map(str::to_owned).to_vec()));
}

fn misspelt(more: &str) -> Vec<String> {
    let pack = format!(r#"{{"id": "p", "extends": "cn-2021", "title": "T", "basis": "L", {more}}}"#);
    let (pack, known) = (serde_json::from_str(&pack.replace('\'', "\"")).unwrap(), self::known());
    let definitions = with_packs(&[pack], &known);
    definitions.and_then(|all| Library::open(all, Some(&known)).map(drop)).err().unwrap_or_default()
}

#[test]
fn a_misspelt_name_is_refused_with_those_that_are_known() {
    for (more, expected) in [
        (
            "'phrases': [{'id': 'recieved', 'words': ['接办']}]",
            "p: phrases[recieved]: no rule looks for recieved, perhaps received is meant; known are all, among, ",
        ),
        (
            "'phrases': [{'id': 'topics.公开', 'words': ['公开']}]",
            "p: phrases[topics.公开]: no rule looks for topics.公开",
        ),
        (
            "'cells': [{'id': 'sum-of-a-year', 'cells': ['applications.received.total']}]",
            "p: cells[sum-of-a-year]: no rule looks for sum-of-a-year, perhaps sums-of-a-year is meant; known are ",
        ),
        (
            "'cells': [{'id': 'sums-of-a-year', 'cells': ['applications.recieved.total']}]",
            "p: cells[sums-of-a-year]: applications.recieved.total is no cell: row recieved, perhaps received is meant; known are received, carried_in, ",
        ),
        (
            "'rules': [{'id': 'N-NEW', 'claims': [{'says': 'recieved', 'equals': 'applications.received.total'}]}]",
            "p: N-NEW: claims[0]: says: running text is not read for recieved, perhaps received is meant; known are ",
        ),
        (
            "'rules': [{'id': 'N-NEW', 'claims': [{'says': 'filler', 'equals': 'applications.received.total'}]}]",
            "p: N-NEW: claims[0]: says: running text is not read for filler",
        ),
        (
            "'rules': [{'id': 'N-NEW', 'claims': [{'says': 'received', 'equals': 'applications.received.sum'}]}]",
            "p: N-NEW: claims[0]: applications.received.sum is no cell: column sum; known are person, business, ",
        ),
        (
            "'rules': [{'id': 'N-NEW', 'claims': [{'says': 'received', 'equals': 'aplications.received.total'}]}]",
            "p: N-NEW: claims[0]: aplications.received.total is no cell: table aplications, perhaps applications is meant; known are disclosure, applications, disputes",
        ),
    ] {
        let found = misspelt(more);
        assert_eq!(found.len(), 1, "{more}: {found:#?}");
        assert!(found[0].starts_with(expected), "{}", found[0]);
    }
    let more = "'phrases': [{'id': 'received', 'words': ['接办']}], 'topics': [{'id': '队伍建设', 'words': ['队伍']}],
        'cells': [{'id': 'sums-of-a-year', 'cells': ['disclosure.regulations.issued']}]";
    assert_eq!(misspelt(more), [""; 0]);
}

#[test]
fn a_name_in_another_list_than_its_own_is_refused_with_its_place() {
    for (list, id, expected) in [
        ("phrases", "topic.队伍建设", "it belongs in topics, as 队伍建设"),
        ("phrases", "topic.主动公开", "it belongs in topics, as 主动公开"),
        ("phrases", "result.工作考核", "it belongs in topics, with `result`, as 工作考核"),
        ("phrases", "主动公开", "it belongs in topics"),
        ("phrases", "sums-of-a-year", "it belongs in cells"),
        ("topics", "topic.主动公开", "it belongs in topics, as 主动公开"),
        ("topics", "received", "it belongs in phrases"),
        ("topics", "sums-of-a-year", "it belongs in cells"),
        ("cells", "received", "it belongs in phrases"),
        ("cells", "主动公开", "it belongs in topics"),
    ] {
        let found = misspelt(&format!("'{list}': [{{'id': '{id}'}}]"));
        assert_eq!(found, [format!("p: {list}[{id}]: {expected}")], "{list} {id}");
    }
}

/// The current form with a change, and every reason why it is not taken.
fn unfit(change: impl Fn(&mut Definition)) -> Vec<String> {
    let mut form = built_in(0);
    change(&mut form);
    Library::open(vec![form], Some(&known())).err().unwrap_or_default()
}

#[test]
fn the_built_in_forms_are_fit_and_have_42_equations() {
    let library = Library::open(definitions(), None).unwrap();
    let form = library.form("cn-2021").unwrap();
    let count = |id: &str| form.balances.iter().filter(|one| form.definition.rules[one.rule].id == id).count();
    // T3-ROW has one more for the row that may stand for three.
    assert_eq!(["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM", "T2-STOCK"].map(count), [7, 7, 26, 3, 2]);
    // One row for other outcomes; 22 + 161 + 15 cells.
    let form = library.form("cn-2019").unwrap();
    let count = |id: &str| form.balances.iter().filter(|one| form.definition.rules[one.rule].id == id).count();
    assert_eq!(["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM", "T2-19-PUB"].map(count), [7, 7, 23, 3, 2]);
}

#[test]
fn says_every_reason_why_a_form_is_not_fit() {
    let found = unfit(|form| {
        form.tables[0].rows[0].columns.push("total".into());
        let row = form.tables[1].rows[3].clone();
        form.tables[1].rows.push(row);
        form.tables[2].layout[0][0].row = Some("reconsideration".into());
        form.tables[2].layout[3][0].row = Some("mediation".into());
        form.rules[0].check = Some("received = concluded + x".into());
        form.rules[1].check = Some("granted + = concluded".into());
        form.rules[2].table = Some("appeals".into());
        form.rules[3].code = Some("whole".into());
        form.rules[5].code = Some("positive".into());
        let rule = form.rules[6].clone();
        form.rules.push(rule);
        form.off = vec!["T9".into()];
        form.titles.clear();
        form.sections[5].number = 0;
        form.rules[7].basis.clear();
        form.years.to = Some(20260);
    });
    let expected = [
        "disclosure: row regulations has a column total that the table has not",
        "applications: row partial stands twice",
        "disputes: a cell of the layout is either a text or a row",
        "disputes: the layout shows a row mediation that the table has not",
        "titles: at least one is needed",
        "years: 20260 is no year from 1949 to 2999",
        "section 其他需要报告的事项 has the number 0, of 1 to 10",
        "T-PARSE: no rule is without a title and a basis",
        "rule T-INT stands twice",
        "off: T9 is no rule",
        "T3-BAL: table applications has no row x",
        "T3-SUM: “” is no name of a row or column",
        "T3-ROW: no table appeals",
        "T4-SUM: either `table`, `each` and `check` are needed, or `code` alone",
        "T-NONNEG: no check is called positive",
    ];
    assert_eq!(found, expected.map(|reason| format!("cn-2021: {reason}")));
    assert_eq!(Library::open(vec![], None).err(), Some(vec!["no form at all".to_owned()]));
    assert_eq!(
        Library::open(vec![built_in(1), built_in(1)], None).err(),
        Some(vec!["form cn-2019 stands twice".to_owned()])
    );
}
