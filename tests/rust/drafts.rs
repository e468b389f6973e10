//! Made-up drafts, each with a fault of its kind, and everything that is told of them: `tests/reports/NAME.txt` against
//! `tests/reports/told/NAME.txt`. A change of words is looked at and taken over with `npm test -- rust --bless`.

use crate::common::{library, recognise, shared};
use gouji::finding::Language;
use gouji::judge::{Settings, run};
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What a caller would have to give; every draft lacks it.
const IS_ASKED: [&str; 2] = ["没有提供上一年的报告", "没有提供发布日期"];

fn drafts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut drafts: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    drafts.sort();
    drafts
}

/// What a person is told, line by line: the verdict, findings with their cells, repairs, and what was not checked.
fn told(draft: &[u8]) -> String {
    let library = library();
    let report = recognise(&library, draft);
    let judgement = run(&report, &library, &Settings::default());
    let [zh, en] = [Language::Zh, Language::En].map(|language| -> Value {
        let result = gouji::result::result(&report, &judgement, &library, language).to_string();
        serde_json::from_str(&result).unwrap()
    });
    let report = &zh["report"];
    let mut told = format!("{}: {} {}\n", text(&zh["verdict"]), text(&report["agency"]), text(&report["year"]));
    for (zh, en) in list(&zh["findings"]).iter().zip(list(&en["findings"])) {
        let cells: Vec<String> = list(&zh["cells"]).iter().map(cell).collect();
        writeln!(told, "\n{} {} {}", text(&zh["severity"]), text(&zh["rule"]), cells.join(" ")).unwrap();
        writeln!(told, "  {}\n  {}", text(&zh["message"]), text(&en["message"])).unwrap();
    }
    for repair in list(&zh["repairs"]) {
        let change = |change: &Value| {
            format!("{} {} to {} ({})", cell(&change["cell"]), change["from"], change["to"], text(&change["reason"]))
        };
        let changes: Vec<String> = list(&repair["changes"]).iter().map(change).collect();
        writeln!(told, "\nrepair, the only one {}: {}", repair["only"], changes.join("; ")).unwrap();
    }
    for skipped in
        list(&zh["coverage"]["skipped"]).iter().filter(|skipped| !IS_ASKED.contains(&text(&skipped["why"]).as_str()))
    {
        writeln!(told, "\nskipped {}: {}", text(&skipped["rule"]), text(&skipped["why"])).unwrap();
    }
    told
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

fn cell(cell: &Value) -> String {
    [&cell["table"], &cell["row"], &cell["column"]].map(text).join(".")
}

#[test]
fn every_draft_is_told_what_it_was_told() {
    let bless = std::env::var_os("GOUJI_BLESS").is_some();
    let mut wrong = Vec::new();
    for path in drafts() {
        let now = told(&std::fs::read(&path).unwrap());
        let kept = path.parent().unwrap().join("told").join(path.file_name().unwrap());
        if bless {
            std::fs::write(&kept, &now).unwrap();
        }
        let before = std::fs::read_to_string(&kept).unwrap_or_default();
        if now != before {
            let lines = now.lines().zip(before.lines().chain(std::iter::repeat("")));
            let first = lines
                .into_iter()
                .find(|(now, before)| now != before)
                .map_or(String::new(), |(now, before)| format!("\n  now    {now}\n  before {before}"));
            wrong.push(format!("{}{first}", path.file_stem().unwrap().to_string_lossy()));
        }
    }
    assert!(
        wrong.is_empty(),
        "told otherwise than before (`npm test -- rust --bless` takes it over):\n{}",
        wrong.join("\n")
    );
}

/// A person sets a finding aside by its key: no two of a report have the same, but where the very same is said of the same words.
#[test]
fn no_two_findings_have_one_key() {
    let library = library();
    let mut sources = drafts();
    let samples = shared().into_iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    sources.extend(samples.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()));
    let mut seen = 0;
    for path in sources {
        let report = recognise(&library, &std::fs::read(&path).unwrap());
        let last = Some(report.clone());
        let findings = run(&report, &library, &Settings { last, ..Settings::default() }).findings;
        let mut keys: Vec<_> = findings.iter().map(|one| (&one.key, &one.rule, format!("{:?}", one.says))).collect();
        keys.sort_unstable();
        keys.dedup();
        let twice: Vec<_> = keys.windows(2).filter(|pair| pair[0].0 == pair[1].0).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", path.display());
        seen += keys.len();
    }
    assert!(seen > 20, "{seen} findings");
}
