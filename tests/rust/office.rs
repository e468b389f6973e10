//! Word and Excel files that hold a report: the same report is read from them as from a page.

use crate::common::draft::Draft;
use crate::common::office::{Placed, docx_of, plain, xlsx_of};
use crate::common::{decode, library, recognise, shared};
use crate::soup;
use gouji::document::{Document, Note};
use gouji::form::Definition;
use gouji::judge::{Settings, Verdict};
use gouji::report::{Report, Value};

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

fn read(bytes: &[u8]) -> Document {
    gouji::read::bytes::read(bytes, None, decode)
}

/// Reports without what only tells where things stand.
fn same(report: &Report) -> Report {
    let mut report = Report { in_cells: false, ..report.clone() };
    for entry in report.tables.iter_mut().flat_map(|table| &mut table.lines).flat_map(|line| &mut line.entries) {
        entry.origin = None;
    }
    report
}

#[test]
fn any_document_comes_back_from_word() {
    for seed in 0..400 {
        let document = gouji::read::html::read(&soup::page(seed));
        let again = read(&docx_of(&plain(&document)));
        assert!(again.notes.iter().all(|note| *note == Note::Empty), "seed {seed}: {:?}", again.notes);
        let (found, expected) = (plain(&again).blocks, plain(&document).blocks);
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "seed {seed}");
        }
        assert_eq!(found.len(), expected.len(), "seed {seed}");
    }
}

#[test]
fn a_report_is_the_same_in_every_medium() {
    let drafts = [Draft::distinct(&form()), Draft::balanced(&form()), {
        let mut draft = Draft::balanced(&form());
        draft.set("applications", "granted", "research", "");
        draft.set("applications", "partial", "person", "/");
        draft.set("disputes", "direct_suit", "other", "");
        draft.set("disclosure", "regulations", "issued", "１２件");
        draft
    }];
    for draft in drafts {
        let page = draft.html();
        let expected = same(&recognise(&library(), page.as_bytes()));
        assert_eq!(expected.tables.len(), 3);
        let document = plain(&read(page.as_bytes()));
        assert_eq!(same(&recognise(&library(), &docx_of(&document))), expected);
        for placed in [Placed::Below, Placed::OnSheets] {
            assert_eq!(same(&recognise(&library(), &xlsx_of(&document, placed))), expected, "{placed:?}");
        }
        // Side by side the text between the tables is elsewhere.
        let beside = same(&recognise(&library(), &xlsx_of(&document, Placed::Beside)));
        assert_eq!((beside.tables, beside.title), (expected.tables, expected.title));
    }
}

#[test]
fn the_blank_form_of_wps() {
    let Some(folder) = shared() else { return };
    let document = read(&std::fs::read(folder.join("blank-form-2021.docx")).unwrap());
    assert_eq!(document.notes, []);
    let (report, judgement) = gouji::check(&document, &library(), None, &Settings::default());
    assert_eq!((report.form.as_deref(), report.unread.len()), (Some("cn-2021"), 0));
    let form = form();
    for table in &form.tables {
        for row in table.rows.iter().filter(|row| row.instead.is_none()) {
            let line = report.line(&table.id, &row.id).unwrap_or_else(|| panic!("{}.{}", table.id, row.id));
            let blanks = vec![&Value::Blank; table.columns_of(row).count()];
            assert_eq!(line.entries.iter().map(|entry| &entry.value).collect::<Vec<_>>(), blanks);
        }
    }
    assert_ne!(judgement.verdict, Verdict::Unreadable);
}
