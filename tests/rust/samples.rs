//! Every real report beside the project, where the folder is there: what is read is exactly what stands in it, or nothing.
//!
//! The folder is `../shared/samples`, or `$GOUJI_SHARED/samples`. Figures of a table that is cut off are not expected, but must not
//! be wrong either: whatever is read of a sample with expected figures is compared.

use crate::common::{decode, library, shared, values};
use gouji::finding::Skip;
use gouji::form::Severity;
use gouji::judge::{Judgement, Settings, Verdict};
use gouji::report::Report;
use std::collections::BTreeMap;
use std::path::Path;

type Facts = (&'static str, Option<&'static str>, Option<u32>, bool, usize, Verdict);

/// Of each sample: its form, its year, whether its body was found, the cells read, and the verdict.
const FACTS: [Facts; 37] = [
    ("ankang-bureau-2019.txt", Some("cn-2019"), None, false, 22, Verdict::Fail),
    ("changtu-bureau-2021.txt", Some("cn-2019"), None, false, 36, Verdict::Fail),
    ("chuanzhu-township-2019.txt", Some("cn-2019"), Some(2019), true, 20, Verdict::Fail),
    ("district-statistics-2023.txt", Some("cn-2021"), Some(2023), false, 10, Verdict::Fail),
    ("hezhang-transport-2021.txt", Some("cn-2021"), Some(2021), true, 24, Verdict::Fail),
    ("hongze-2023.pdf.txt", Some("cn-2021"), Some(2023), true, 186, Verdict::Fail),
    ("huiji-federation-2021.txt", None, Some(2021), true, 0, Verdict::Unreadable),
    ("liangcheng-town-2020.txt", Some("cn-2019"), Some(2020), true, 36, Verdict::Fail),
    ("ming-town-2022.txt", Some("cn-2019"), Some(2022), true, 0, Verdict::Unreadable),
    ("nanhu-bureau-2019.txt", Some("cn-2019"), None, false, 22, Verdict::Fail),
    ("nileke-town-2023.txt", Some("cn-2021"), Some(2023), false, 73, Verdict::Fail),
    ("report-083.txt", Some("cn-2021"), None, true, 45, Verdict::Fail),
    ("report-087.txt", Some("cn-2021"), Some(2022), true, 7, Verdict::Fail),
    ("report-088.txt", None, Some(2023), true, 0, Verdict::Unreadable),
    ("report-097.txt", None, Some(2022), true, 0, Verdict::Unreadable),
    ("report-098.txt", None, Some(2023), false, 0, Verdict::Unreadable),
    ("report-106.txt", Some("cn-2021"), Some(2025), false, 7, Verdict::Fail),
    ("report-115.txt", None, Some(2024), false, 0, Verdict::Unreadable),
    ("report-116.txt", None, None, false, 0, Verdict::Unreadable),
    ("report-121.txt", Some("cn-2021"), Some(2024), true, 17, Verdict::Fail),
    ("report-123.txt", None, Some(2024), true, 0, Verdict::Unreadable),
    ("report-125.txt", None, Some(2023), true, 0, Verdict::Unreadable),
    ("report-139.txt", Some("cn-2019"), Some(2021), true, 22, Verdict::Fail),
    ("report-140.txt", None, Some(2023), true, 0, Verdict::Unreadable),
    ("report-141.txt", None, Some(2022), true, 0, Verdict::Unreadable),
    ("report-143.txt", Some("cn-2021"), None, false, 24, Verdict::Fail),
    ("report-146.txt", Some("cn-2021"), None, false, 6, Verdict::Fail),
    ("report-154.txt", None, Some(2025), false, 0, Verdict::Unreadable),
    ("report-155.txt", None, Some(2023), true, 0, Verdict::Unreadable),
    ("seed-2023.txt", Some("cn-2021"), Some(2023), true, 200, Verdict::Review),
    ("shanghai-office-2019.html", Some("cn-2019"), Some(2019), true, 198, Verdict::Review),
    ("shekou-street-2021.txt", Some("cn-2021"), Some(2021), true, 10, Verdict::Fail),
    ("xinrong-health-2021.txt", None, Some(2021), true, 0, Verdict::Unreadable),
    ("xushui-transport-2021.txt", Some("cn-2021"), Some(2021), true, 9, Verdict::Fail),
    ("yanglin-town-2023.txt", Some("cn-2019"), Some(2023), true, 22, Verdict::Fail),
    ("zhongcun-township-2020.txt", Some("cn-2019"), Some(2020), true, 22, Verdict::Fail),
    ("zhongshan-street-2021.txt", Some("cn-2021"), Some(2021), true, 10, Verdict::Fail),
];

/// What stands in samples that are cut off and yet show some rows whole.
const CUT_OFF: [(&str, &str); 2] = [
    (
        "chuanzhu-township-2019",
        r#"{"disclosure": {"regulations": [0, 0, 0], "normative_documents": [0, 0, 0], "licensing": [0, 0, 0], "other_services": [0, 0, 0],
            "penalties": [0, 0, 0], "coercion": [0, 0, 0], "fees": [0, 0]}}"#,
    ),
    (
        "xushui-transport-2021",
        r#"{"disclosure": {"regulations": [0, 0, 0], "normative_documents": [0, 0, 0], "licensing": [650], "penalties": [100],
            "coercion": [0]}}"#,
    ),
];

fn check(path: &Path) -> (Report, Judgement) {
    let document = gouji::read::bytes::read(&std::fs::read(path).unwrap(), None, decode);
    gouji::check(&document, &library(), None, &Settings::default())
}

#[test]
fn figures_are_read_right_or_not_at_all() {
    let Some(folder) = shared() else { return };
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(stem) = name.strip_suffix(".txt").or(name.strip_suffix(".html")) else { continue };
        let (report, judgement) = check(&path);
        let expected = std::fs::read_to_string(folder.join(format!("{}.expected.json", stem.trim_end_matches(".pdf"))));
        let cut_off = || CUT_OFF.iter().find(|(name, _)| *name == stem).map(|(_, json)| (*json).to_owned());
        let expected: serde_json::Value =
            expected.ok().or_else(cut_off).map_or(serde_json::Value::Null, |json| serde_json::from_str(&json).unwrap());
        let mut cells = 0;
        for table in &report.tables {
            for line in &table.lines {
                assert_eq!(values(line), expected[&table.id][&line.row], "{name}: {}.{}", table.id, line.row);
                cells += line.entries.len();
            }
        }
        found.insert(name, (report.form, report.year, report.agency.is_some(), cells, judgement.verdict));
    }
    let facts = FACTS.map(|(name, form, year, agency, cells, verdict)| {
        (name.to_owned(), (form.map(str::to_owned), year, agency, cells, verdict))
    });
    assert_eq!(found, BTreeMap::from(facts));
}

/// A false alarm on a correct report costs users' trust. That a police bureau punished nobody all year is for its people to explain.
#[test]
fn nothing_is_wrong_with_the_seed_with_every_rule_run() {
    let Some(folder) = shared() else { return };
    let (_, judgement) = check(&folder.join("seed-2023.txt"));
    let coverage = &judgement.coverage;
    let found: Vec<_> = judgement.findings.iter().map(|one| (one.rule.as_str(), one.severity)).collect();
    assert_eq!((judgement.verdict, found), (Verdict::Review, vec![("P-ENF-0", Severity::Warning)]));
    // All but what needs last year's report or the day of publication.
    let skipped = coverage.skipped.iter().filter(|(_, why)| !matches!(why, Skip::NoLast | Skip::NoDate));
    assert_eq!((skipped.count(), coverage.undecided.len()), (0, 0));
}
