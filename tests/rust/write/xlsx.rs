//! Workbooks written back.

use super::{change, checked, read, whole, written};
use crate::common::draft::Draft;
use crate::common::library;
use crate::common::office::Placed;
use crate::common::office::{entry, replace, xlsx_of, xlsx_parts, zip};
use crate::common::revisions::{entries, part};
use serde_json::{Value, json};
use std::path::PathBuf;

fn files() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/media/files");
    let mut files: Vec<(String, Vec<u8>)> =
        ["libreoffice.xlsx", "libreoffice-from-xls.xlsx", "openpyxl.xlsx", "xlsxwriter.xlsx"]
            .iter()
            .map(|name| ((*name).to_owned(), std::fs::read(folder.join(name)).unwrap()))
            .collect();
    let draft = gouji::read::text(&Draft::distinct(&library().forms()[0].definition).html(), None);
    for placed in [Placed::Below, Placed::Beside, Placed::OnSheets] {
        files.push((format!("{placed:?}"), xlsx_of(&draft, placed)));
    }
    files
}

/// The address of a cell of table three.
fn address(result: &Value, row: &str, column: usize) -> String {
    let origin = &result["report"]["origins"]["applications"][row][column];
    let letter = char::from(b'A' + origin["column"].as_u64().unwrap() as u8);
    format!("{letter}{}", origin["row"].as_u64().unwrap() + 1)
}

#[test]
fn new_values_and_notes_stand_at_their_cells() {
    for (name, source) in files() {
        let result = checked(&source);
        let changes = json!([
            change("received", "person", json!(12)),
            change("denied.law", "total", json!(345)),
            change("carried_out", "legal", Value::Null),
        ]);
        let copy = whole(&source, &result, &json!({"changes": changes}));
        let again = checked(&copy);
        let mut expected = result["report"].clone();
        for (row, column, to) in
            [("received", 0, json!(12)), ("denied.law", 6, json!(345)), ("carried_out", 4, Value::Null)]
        {
            expected["tables"]["applications"][row][column] = to;
        }
        assert_eq!(again["report"], expected, "{name}");
        let (before, after) = (entries(&source), entries(&copy));
        for (old, new) in before.iter().zip(&after) {
            let may = old.name.contains("sheet") || old.name == "[Content_Types].xml";
            assert!(old.name == new.name && (old.raw == new.raw || may), "{name}: {}", old.name);
        }
        let notes: Vec<_> = after.iter().filter(|one| one.name.starts_with("xl/comments")).collect();
        let all: String = notes.iter().map(|one| String::from_utf8_lossy(&one.bytes).into_owned()).collect();
        let figure = result["report"]["tables"]["applications"]["received"][0].to_string();
        let expected = format!("<comment ref=\"{}\" authorId=\"0\"><text>", address(&result, "received", 0));
        let note = all
            .split(&expected)
            .nth(1)
            .unwrap_or_else(|| panic!("{name}: {expected}"))
            .split("</comment>")
            .next()
            .unwrap();
        assert!(note.contains(&format!("原为 {figure}，改为 12。")), "{name}: {note}");
        for finding in result["findings"].as_array().unwrap() {
            let mark = format!("〔勾稽 {} {}〕", finding["rule"].as_str().unwrap(), finding["key"].as_str().unwrap());
            assert_eq!(all.matches(&mark).count(), 1, "{name}: {mark}");
        }
        let boxes: usize = after
            .iter()
            .filter(|one| one.name.starts_with("xl/drawings/vmlDrawing"))
            .map(|one| String::from_utf8_lossy(&one.bytes).matches("<v:shape ").count())
            .sum();
        assert_eq!(boxes, all.matches("<comment ").count(), "{name}");
    }
}

#[test]
fn nothing_is_written_twice() {
    for (name, source) in files() {
        let result = checked(&source);
        let copy = whole(&source, &result, &json!({}));
        let again = checked(&copy);
        assert_eq!((&again["findings"], &again["report"]), (&result["findings"], &result["report"]), "{name}");
        assert_eq!(whole(&copy, &again, &json!({})), copy, "{name}");
    }
}

/// A sheet of its own kind, with what stands behind its rows.
fn sheet(rows: &str, behind: &str) -> Vec<crate::common::office::Entry> {
    let inside = format!("<sheetData>{rows}</sheetData>{behind}");
    xlsx_parts(&[("Sheet1", &inside)], &[], &["0.00", "0.0%", "0\"件\""])
}

const HEADER: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>结果维持</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>结果纠正</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>其他结果</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>尚未审结</t></is></c><c r=\"E1\" t=\"inlineStr\"><is><t>总计</t></is></c></row>";

fn disputes(column: &str, to: Value) -> Value {
    super::change_of("disputes", "reconsideration", column, to)
}

/// What is told where formulas are not worked out yet.
const STALE: &str =
    "文件含有公式，改动后须用 Excel 或 WPS 打开并保存，公式结果才会更新；此前再次检查，公式单元格不作数字读取。";

/// What a formula without its result would show nobody knows: nothing is wrong with it, and what it takes part in is left open.
#[test]
fn a_formula_without_its_result_is_left_open() {
    let rows = |sum: &str| {
        let above = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>行政复议</t></is></c></row>";
        let figures =
            "<c r=\"A3\"><v>1</v></c><c r=\"B3\"><v>2</v></c><c r=\"C3\"><v>3</v></c><c r=\"D3\"><v>4</v></c>";
        format!("{above}{}<row r=\"3\">{figures}<c r=\"E3\">{sum}</c></row>", HEADER.replace("1\"", "2\""))
    };
    let merge = "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>";
    let told = |sum: &str| {
        let result = checked(&zip(&sheet(&rows(sum), merge)));
        let at_total = |one: &&Value| one["cells"].as_array().is_some_and(|cells| !cells.is_empty());
        let findings: Vec<Value> =
            result["findings"].as_array().unwrap().iter().filter(at_total).map(|one| one["rule"].clone()).collect();
        let open: Vec<Value> =
            result["coverage"]["undecided"].as_array().unwrap().iter().map(|one| one["rule"].clone()).collect();
        (findings, open)
    };
    assert_eq!(told("<f>SUM(A3:D3)</f><v>10</v>"), (vec![], vec![json!("T4-SUM"); 2]));
    assert_eq!(told("<f>SUM(A3:D3)</f>"), (vec![], [vec![json!("T4-SUM"); 3], vec![json!("T-PARSE")]].concat()));
}

/// The results of formulas stand beside them and would stay those of the old figure: the program that opens the copy works them out, and
/// that is told; where no figure is changed, or no formula takes one, neither.
#[test]
fn formulas_are_worked_out_anew_when_the_copy_is_opened() {
    let row = |sum: &str| {
        format!(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>行政复议</t></is></c></row>{}<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><v>2</v></c><c r=\"C3\"><v>3</v></c><c r=\"D3\"><v>4</v></c><c r=\"E3\">{sum}<v>10</v></c></row>",
            HEADER.replace("1\"", "2\"")
        )
    };
    let merge = "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>";
    let upheld = || json!([disputes("upheld", json!(7))]);
    let total = || json!([disputes("total", json!(16))]);
    for (sum, changes, is_told) in [
        ("<f>SUM(A3:D3)</f>", upheld(), true),
        ("<f/>", upheld(), true),
        ("<f>SUM(A3:D3)</f>", total(), false),
        ("<f>SUM(A3:D3)</f>", json!([]), false),
        ("", upheld(), false),
    ] {
        let source = zip(&sheet(&row(sum), merge));
        let result = checked(&source);
        let annotated = written(&source, &result, &json!({"findings": "none", "changes": changes}));
        let told = annotated.unplaced.iter().any(|left| left.change.is_none() && left.why == STALE);
        let copy = annotated.file.unwrap();
        let total = &checked(&copy)["report"]["tables"]["disputes"]["reconsideration"][4];
        assert_eq!(*total == json!(10), !is_told, "{total}");
        let book = part(&copy, "xl/workbook.xml");
        let expected = part(&source, "xl/workbook.xml")
            .replace("</sheets>", if is_told { "</sheets><calcPr fullCalcOnLoad=\"1\"/>" } else { "</sheets>" });
        assert_eq!((told, book), (is_told, expected), "{sum} {changes}");
        assert_eq!(whole_again(&copy), copy, "{sum} {changes}");
    }
}

/// The copy of a copy, where there is nothing more to write.
fn whole_again(copy: &[u8]) -> Vec<u8> {
    whole(copy, &checked(copy), &json!({"findings": "none"}))
}

/// However a cell is written: its style and its kind stay, a formula stands as it stood.
#[test]
fn a_value_however_it_is_written() {
    let header = format!(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>行政复议</t></is></c></row>{}",
        HEADER.replace("1\"", "2\"")
    );
    let merge = "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>";
    for (cells, expected) in [
        ("<c r=\"A3\" s=\"1\"><v>1</v></c>", "<c r=\"A3\" s=\"1\"><v>7</v></c>"),
        (
            "<c r=\"A3\" t=\"inlineStr\" s=\"0\"><is><t>1</t></is></c>",
            "<c r=\"A3\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">7</t></is></c>",
        ),
        (
            "<c r=\"A3\" t=\"inlineStr\"><is><t>1件</t></is></c>",
            "<c r=\"A3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">7件</t></is></c>",
        ),
        ("<c r=\"A3\" s=\"0\"/>", "<c r=\"A3\" s=\"0\"><v>7</v></c>"),
        ("<c r=\"A3\" s=\"3\"><v>1</v></c>", "<c r=\"A3\" s=\"3\"><v>7</v></c>"),
        (
            "<c r=\"A3\" t=\"inlineStr\"><is><t>/</t></is></c>",
            "<c r=\"A3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">7</t></is></c>",
        ),
        ("", "<c r=\"A3\"><v>7</v></c>"),
    ] {
        let rest = "<c r=\"B3\"><v>2</v></c><c r=\"C3\"><v>3</v></c><c r=\"D3\"><v>4</v></c><c r=\"E3\"><f>SUM(A3:D3)</f><v>9</v></c>";
        let row = |cells: &str| format!("{header}<row r=\"3\">{cells}{rest}</row>");
        let source = zip(&sheet(&row(cells), merge));
        let result = checked(&source);
        assert_eq!(result["report"]["tables"]["disputes"]["reconsideration"][1], json!(2), "{cells}");
        let options =
            json!({"findings": "none", "changes": [disputes("upheld", json!(7)), disputes("total", json!(16))]});
        let annotated = written(&source, &result, &options);
        let told: Vec<_> = annotated.unplaced.iter().map(|left| (left.change, left.why)).collect();
        let formula = (Some(1), "单元格是公式，没有改写，只加了批注；请检查公式或它引用的单元格。");
        assert_eq!(told, [formula, (None, STALE)], "{cells}");
        let copy = annotated.file.unwrap();
        let xml = part(&copy, "xl/worksheets/sheet1.xml");
        assert!(xml.contains(&row(expected)), "{cells}: {xml}");
        let notes = part(&copy, "xl/comments1.xml");
        assert!(
            notes.contains("<comment ref=\"E3\"") && notes.contains("公式结果应为 16，请检查公式及其引用的单元格。"),
            "{notes}"
        );
    }
}

/// Notes, boxes and drawings that are there stay; the sheet leads to new boxes in its place.
#[test]
fn notes_that_are_there_stay() {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let rows = format!(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>行政复议</t></is></c></row>{}<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><v>2</v></c><c r=\"C3\"><v>3</v></c><c r=\"D3\"><v>4</v></c><c r=\"E3\"><v>10</v></c></row>",
        HEADER.replace("1\"", "2\"")
    );
    let behind = "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells><pageMargins left=\"1\"/><tableParts count=\"0\"/><extLst/>";
    let options = json!({"findings": "none", "changes": [disputes("upheld", json!(7)), disputes("pending", json!(8))]});
    let plain = zip(&sheet(&rows, behind));
    let copy = whole(&plain, &checked(&plain), &options);
    let xml = part(&copy, "xl/worksheets/sheet1.xml");
    assert!(
        xml.contains(&format!(
            "<pageMargins left=\"1\"/><legacyDrawing xmlns:r=\"{OFFICE}\" r:id=\"rId2\"/><tableParts count=\"0\"/>"
        )),
        "{xml}"
    );
    assert!(part(&copy, "[Content_Types].xml").contains("<Default Extension=\"vml\""));

    let mut parts = sheet(
        &rows,
        &behind.replace("<tableParts", &format!("<legacyDrawing xmlns:q=\"{OFFICE}\" q:id=\"b\"/><tableParts")),
    );
    parts.push(entry("xl/worksheets/_rels/sheet1.xml.rels", format!("<Relationships><Relationship Id=\"a\" Type=\"{OFFICE}/comments\" Target=\"../notes.xml\"/><Relationship Id=\"b\" Type=\"{OFFICE}/vmlDrawing\" Target=\"/xl/old.vml\"/></Relationships>")));
    parts.push(entry("xl/notes.xml", "<x:comments xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:authors><x:author>甲</x:author></x:authors><x:commentList><x:comment ref=\"A3\" authorId=\"0\"><x:text><x:t>旧</x:t></x:text></x:comment></x:commentList></x:comments>"));
    parts.push(entry(
        "xl/old.vml",
        "<xml><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s1030\"><br></v:shape></xml>",
    ));
    let source = zip(&parts);
    let copy = whole(&source, &checked(&source), &options);
    let notes = part(&copy, "xl/notes.xml");
    assert_eq!(
        notes,
        "<x:comments xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:authors><x:author>甲</x:author><x:author>勾稽</x:author></x:authors><x:commentList><x:comment ref=\"A3\" authorId=\"0\"><x:text><x:t>旧</x:t><x:r><x:t xml:space=\"preserve\">\n原为 1，改为 7。</x:t></x:r></x:text></x:comment><x:comment ref=\"D3\" authorId=\"1\"><x:text><x:r><x:t xml:space=\"preserve\">原为 4，改为 8。</x:t></x:r></x:text></x:comment></x:commentList></x:comments>"
    );
    let boxes = part(&copy, "xl/old.vml");
    assert!(boxes.starts_with("<xml><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s1030\"><br></v:shape><v:shape id=\"_x0000_s1031\"") && boxes.matches("<v:shape ").count() == 2, "{boxes}");
    assert_eq!(read(&copy).notes, []);
}

#[test]
fn a_protected_sheet_is_refused() {
    let mut parts =
        xlsx_parts(&[("Sheet1", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")], &[], &[]);
    replace(&mut parts, "xl/worksheets/sheet1.xml", "</sheetData>", "</sheetData><sheetProtection sheet=\"1\"/>");
    let source = zip(&parts);
    let annotated = written(&source, &checked(&source), &json!({"findings": "all"}));
    assert_eq!(annotated.refused, Some("文档设有编辑保护，不能写回。请在“审阅”中停止保护后重试。"));
}
