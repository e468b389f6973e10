//! Reports with another figure in every cell, in the shapes that they come in: each figure is read into its own cell.

use crate::common::draft::Draft;
use crate::common::{library, recognise};
use gouji::form::{Definition, Table};
use gouji::report::{Report, Why};

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

/// Every cell of the form with what was read; a row that is missing has `None`.
fn read(source: &str) -> Vec<Option<String>> {
    let report = recognise(&library(), source.as_bytes());
    cells(&report)
}

fn cells(report: &Report) -> Vec<Option<String>> {
    let form = form();
    let mut found = Vec::new();
    for table in &form.tables {
        for row in table.rows.iter().filter(|row| row.instead.is_none()) {
            let line = report.line(&table.id, &row.id);
            let printed = |at: usize| line.map(|line| line.entries[at].printed.clone());
            found.extend((0..table.columns_of(row).count()).map(printed));
        }
    }
    found
}

fn all_distinct() -> Vec<Option<String>> {
    (1001..1201).map(|figure| Some(figure.to_string())).collect()
}

/// The rows of a table as printed, cut after these rows, with the header above each part or above the first alone.
fn parts(draft: &Draft, table: &Table, header: usize, cuts: &[usize], repeat: bool) -> Vec<String> {
    let rows: Vec<String> = table.layout.iter().map(|line| draft.html_row(table, line)).collect();
    let mut starts = vec![header];
    starts.extend(cuts);
    let ends = cuts.iter().copied().chain([rows.len()]);
    let part = |(number, (&start, end)): (usize, (&usize, usize))| {
        let head = if number == 0 || repeat { rows[..header].concat() } else { String::new() };
        format!("<table>{head}{}</table>", rows[start..end].concat())
    };
    starts.iter().zip(ends).enumerate().map(part).collect()
}

#[test]
fn the_shifts_of_a_word_processor() {
    assert_eq!(read(&Draft::distinct(&form()).shifted_text()), all_distinct());
}

/// The browser tests drop this file; it is the draft that balances, as text.
#[test]
fn the_fixture_is_the_draft() {
    let text = Draft::balanced(&form()).shifted_text();
    if std::env::var_os("WRITE_FIXTURES").is_some() {
        std::fs::write("tests/reports/shifted.txt", &text).unwrap();
    }
    assert_eq!(text, include_str!("../reports/shifted.txt"));
}

#[test]
fn the_merged_cells_of_the_form() {
    assert_eq!(read(&Draft::distinct(&form()).html()), all_distinct());
}

#[test]
fn text_between_bars() {
    let text = Draft::distinct(&form()).shifted_text().replace('\t', " | ");
    assert_eq!(read(&text), all_distinct());
}

#[test]
fn table_two_in_four_and_table_three_in_three() {
    let (form, draft) = (form(), Draft::distinct(&form()));
    let two = parts(&draft, &form.tables[0], 0, &[4, 7, 11], false);
    let two: Vec<&str> = two.iter().map(String::as_str).collect();
    let four = draft.html_table(&form.tables[2]);
    for repeat in [true, false] {
        let three = parts(&draft, &form.tables[1], 3, &[9, 20], repeat);
        let three: Vec<&str> = three.iter().map(String::as_str).collect();
        let found = read(&draft.page(&two, &three, &[&four]));
        if repeat {
            assert_eq!(found, all_distinct());
        } else {
            // Without a header the parts may be left unread, but nothing of them is read wrong.
            let wrong =
                found.iter().zip(all_distinct()).filter(|(found, expected)| found.is_some() && **found != *expected);
            assert_eq!(wrong.count(), 0);
        }
    }
}

#[test]
fn a_layout_table_around_it_all() {
    let page = Draft::distinct(&form()).html();
    let around = format!("<table><tr><td>导航</td><td><table><tr><td>{page}</td></tr></table></td></tr></table>");
    assert_eq!(read(&around), all_distinct());
}

#[test]
fn labels_as_people_write_them() {
    let page = Draft::distinct(&form()).html();
    for (from, to) in [
        ("总计", "合计"),
        ("其他", "其它"),
        ("（三）", "(三) "),
        ("商业企业", "商业<br>企业"),
        ("1.", "1、"),
        ("2.", "2"),
        ("一、本年新收", "本年新收"),
        ("（一）予以公开", "予以 公开"),
        ("“三安全一稳定”", "\"三安全一稳定\""),
        ("法律服务机构", "法律 服务 机构"),
        ("（区分处理的，只计这一情形，不计其他情形）", ""),
        ("结果维持", "<p>结果</p><p>维持</p>"),
        ("本年收费金额（单位：万元）", "本年收费金额(单位:万元)"),
    ] {
        let changed = page.replace(from, to);
        assert_ne!(changed, page, "{from}");
        assert_eq!(read(&changed), all_distinct(), "{from} → {to}");
    }
}

#[test]
fn rows_of_notes_and_headers_between() {
    let form = form();
    let draft = Draft::distinct(&form);
    let page = draft.html();
    let note = "<tr><td colspan=10>注：各项均按件计</td></tr>";
    let with_note = page.replace("<tr><td colspan=3>二、上年结转", &format!("{note}<tr><td colspan=3>二、上年结转"));
    assert_ne!(with_note, page);
    assert_eq!(read(&with_note), all_distinct());
    let header: String = form.tables[1].layout[..3].iter().map(|line| draft.html_row(&form.tables[1], line)).collect();
    let repeated =
        page.replace("<tr><td colspan=3>四、结转下年度", &format!("{header}<tr><td colspan=3>四、结转下年度"));
    assert_ne!(repeated, page);
    assert_eq!(read(&repeated), all_distinct());
}

#[test]
fn columns_in_another_order_are_read_by_their_labels() {
    let page = Draft::distinct(&form()).html();
    let swapped = page.replace("商业企业", "@").replace("科研机构", "商业企业").replace('@', "科研机构");
    let found = read(&swapped);
    let mut expected = all_distinct();
    for (at, expected) in expected.iter_mut().enumerate().skip(10).take(175) {
        match (at - 10) % 7 {
            1 => *expected = Some((1001 + at + 1).to_string()),
            2 => *expected = Some((1001 + at - 1).to_string()),
            _ => {}
        }
    }
    assert_eq!(found, expected);
}

/// Of a report with a fault: the cells of the row that was hit, and why it was not read.
fn unread(source: &str) -> Vec<(String, Option<String>, Why)> {
    let report = recognise(&library(), source.as_bytes());
    let wrong =
        cells(&report).into_iter().zip(all_distinct()).filter(|(found, right)| found.is_some() && found != right);
    assert_eq!(wrong.count(), 0, "read wrong");
    report.unread.into_iter().map(|unread| (unread.table, unread.row, unread.why)).collect()
}

#[test]
fn what_cannot_be_placed_is_said_and_not_guessed() {
    let text = Draft::distinct(&form()).shifted_text();
    let row = |line: &str| text.lines().find(|found| found.contains(line)).unwrap().to_owned();
    let granted = row("予以公开");
    let figures: Vec<&str> = granted.split('\t').filter(|cell| cell.starts_with('1')).collect();
    let glued = text.replace(&figures.join("\t"), &figures.concat());
    let dropped = text.replace(&figures.join("\t"), &figures[..6].join("\t"));
    let more = text.replace(&figures.join("\t"), &format!("{}\t7", figures.join("\t")));
    let of_granted = |why| vec![("applications".to_owned(), Some("granted".to_owned()), why)];
    assert_eq!(unread(&glued), of_granted(Why::TooFew { found: 1, expected: 7 }));
    assert_eq!(unread(&dropped), of_granted(Why::Ambiguous));
    assert_eq!(unread(&more), of_granted(Why::TooMany { found: 8, expected: 7 }));
    let strange = text.replace("1.属于国家秘密", "1.属于某种情形");
    assert_eq!(unread(&strange), [("applications".to_owned(), None, Why::Label)]);
    let twice = format!("{text}\n").replace(&granted, &format!("{granted}\n{}", granted.replace("10", "20")));
    assert_eq!(unread(&twice), of_granted(Why::Twice));
}

/// Last year's report behind this year's: its figures do not fill the blanks of this one.
#[test]
fn blanks_are_not_filled_from_another_report() {
    let last = Draft::distinct(&form());
    let mut this = last.clone();
    for (table, row, column) in last.places().into_iter().filter(|place| place.1 != "fees") {
        this.set(&table, &row, &column, "");
    }
    for both in [[this.html(), last.html()].concat(), [last.html(), this.html()].concat()] {
        let report = recognise(&library(), both.as_bytes());
        let lines = report.tables.iter().flat_map(|table| &table.lines).map(|line| line.row.as_str());
        assert_eq!(lines.collect::<Vec<_>>(), ["fees"]);
        assert!(report.unread.iter().all(|unread| unread.why == Why::Twice), "{:?}", report.unread);
    }
    // A row that breaks over two pages is printed twice, and blank once.
    let table = &form().tables[0];
    let blank = this.html_row(table, table.layout.iter().find(|line| line[0].text.as_deref() == Some("规章")).unwrap());
    let broken = last.html().replacen("</table>", &[&blank, "</table>"].concat(), 1);
    assert_eq!(read(&broken), all_distinct());
}

#[test]
fn title_and_body_stand_though_no_table_can_be_read() {
    let report = recognise(
        &library(),
        "<h1>青石县林业局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>甲。".as_bytes(),
    );
    assert_eq!((report.agency.as_deref(), report.year), (Some("青石县林业局"), Some(2024)));
    assert_eq!((report.form, report.tables), (None, vec![]));
}

/// Faults at random places: whatever is still read stands in its own cell.
#[test]
fn faults_never_move_a_figure() {
    let form = form();
    let draft = Draft::distinct(&form);
    let mut read_cells = 0;
    for (source, open, gap) in [(draft.html(), "<td", "</td><td>"), (draft.shifted_text(), "\t", "\t")] {
        for seed in 0..600_u64 {
            let changed = fault(&source, open, gap, seed);
            let report = recognise(&library(), changed.as_bytes());
            for (at, (found, right)) in cells(&report).into_iter().zip(all_distinct()).enumerate() {
                let Some(found) = found.filter(|found| !found.is_empty()) else { continue };
                read_cells += 1;
                assert!(
                    Some(&found) == right.as_ref() || !is_ours(&found),
                    "seed {seed} {gap:?}: cell {at} holds {found}\n{changed}"
                );
            }
        }
    }
    // Most of each report is read all the same.
    assert!(read_cells > 1_200 * 120, "{read_cells}");
}

/// One of the figures of the draft, whole?
fn is_ours(text: &str) -> bool {
    text.parse::<u32>().is_ok_and(|figure| (1001..1201).contains(&figure))
}

/// The source with one to three faults: a figure gone with its cell, a figure gone, two glued, a cell too many, a row gone or broken.
fn fault(source: &str, open: &str, gap: &str, seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut below = |bound: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) % bound
    };
    let mut changed = source.to_owned();
    let mut hit = Vec::new();
    for _ in 0..=below(3) {
        let place = below(200);
        // Two faults in one printed row can cancel each other out: then nobody could tell.
        let row = if place < 6 { place / 3 } else { (place.min(185) + 4) / 7 + place.min(10) * 100 };
        if hit.contains(&row) {
            continue;
        }
        hit.push(row);
        let figure = (1001 + place).to_string();
        let Some(at) = changed.find(&figure) else { continue };
        let end = at + figure.len();
        match below(7) {
            // With its cell.
            0 => {
                let start = changed[..at].rfind(open).unwrap_or(at);
                let end = if open == "<td" { end + "</td>".len() } else { end };
                changed.replace_range(start..end, "");
            }
            1 => changed.replace_range(at..end, ""),
            2 if changed[end..].starts_with(gap) => changed.replace_range(end..end + gap.len(), ""),
            3 => changed.insert_str(end, gap),
            4 => changed.insert_str(at, gap),
            5 => changed.insert(end, '\n'),
            _ => changed.replace_range(at..end, "/"),
        }
    }
    changed
}
