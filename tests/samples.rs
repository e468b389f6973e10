//! Every real report beside the project, where the folder is there: what is read is exactly what stands in it, or nothing.
//!
//! The folder is `../shared/samples`, or `$GOUJI_SHARED/samples`. Figures of a table that is cut off are not expected, but must not
//! be wrong either: whatever is read of a sample with expected figures is compared.

#![allow(clippy::print_stdout)]

mod common;

use common::{library, recognise, shared, values};
use std::collections::BTreeMap;

#[test]
fn figures_are_read_right_or_not_at_all() {
    let Some(folder) = shared() else { return };
    let library = library();
    let mut read = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(stem) = name.strip_suffix(".txt").or(name.strip_suffix(".html")) else { continue };
        let report = recognise(&library, &std::fs::read(&path).unwrap());
        let expected = std::fs::read_to_string(folder.join(format!("{}.expected.json", stem.trim_end_matches(".pdf"))));
        let expected: serde_json::Value =
            expected.map_or(serde_json::Value::Null, |json| serde_json::from_str(&json).unwrap());
        let mut cells = 0;
        for table in &report.tables {
            for line in &table.lines {
                let found = values(line);
                assert_eq!(found, expected[&table.id][&line.row], "{name}: {}.{}", table.id, line.row);
                cells += line.entries.len();
            }
        }
        let facts = (report.form, report.agency, report.year, cells);
        println!("{name}: {facts:?}");
        read.insert(stem.to_owned(), facts);
    }
}
