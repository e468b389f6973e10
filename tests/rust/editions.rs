//! Documents that hold last year's tables, too: this year's are read, the others are told of; where it is not certain which is which,
//! no row is read that differs.

use crate::common::draft::{Draft, HEADINGS};
use crate::common::office::xlsx;
use crate::common::{decode, library, told};
use gouji::form::{Definition, Table};
use gouji::judge::Settings;
use gouji::report::{Report, Why};

struct Years {
    form: Definition,
    this: Draft,
    last: Draft,
}

fn years() -> Years {
    let form = library().forms()[0].definition.clone();
    let mut last = Draft::balanced(&form);
    for row in &form.tables[1].rows {
        last.set_row("applications", &row.id, &[1, 2, 3, 4, 5, 6, 21]);
    }
    for row in &form.tables[2].rows {
        last.set_row("disputes", &row.id, &[1, 2, 3, 4, 10]);
    }
    last.set_row("disclosure", "normative_documents", &[1, 2, 3]);
    last.title = last.title.replace("2024", "2023");
    Years { this: Draft::balanced(&form), last, form }
}

impl Years {
    /// A page with what this makes of a table's two editions.
    fn page(&self, of: impl Fn(&str, &str) -> String) -> String {
        let tables = self.form.tables.iter();
        let both = |table: &Table| of(&self.this.html_table(table), &self.last.html_table(table));
        let made: Vec<String> = tables.map(both).collect();
        self.this.page(&[&made[0]], &[&made[1]], &[&made[2]])
    }

    fn right(&self) -> Vec<Vec<String>> {
        printed(&report(self.this.html().as_bytes()))
    }
}

fn report(bytes: &[u8]) -> Report {
    let document = gouji::read::bytes::read(bytes, None, decode);
    gouji::recognise::recognise(&document, &library(), None)
}

fn printed(report: &Report) -> Vec<Vec<String>> {
    let lines = report.tables.iter().flat_map(|table| &table.lines);
    lines.map(|line| line.entries.iter().map(|entry| entry.printed.clone()).collect()).collect()
}

fn infos(report: &Report) -> Vec<String> {
    let judgement = gouji::judge::run(report, &library(), &Settings::default());
    told(&judgement, &library()).into_iter().filter(|told| told.contains("D-TABLES")).collect()
}

#[test]
fn what_stands_over_a_table_tells_its_year() {
    let years = years();
    for (what, page) in [
        ("2023", years.page(|this, last| format!("{this}<p>附：2023年数据</p>{last}"))),
        ("2023", years.page(|this, last| format!("<p>2023年度</p>{last}<p>2024年度</p>{this}"))),
        ("2023", years.page(|this, last| format!("<p>（一）2023年情况</p>{last}<p>（二）2024年情况</p>{this}"))),
        ("上年", years.page(|this, last| format!("{this}<p>上年同期数据：</p>{last}"))),
        ("上年", years.page(|this, last| format!("<p>本年</p>{this}<p>上年</p>{last}"))),
        (
            "2023",
            years.page(|this, last| {
                format!("{this}{}", last.replacen("<table>", "<table><caption>2023年</caption>", 1))
            }),
        ),
        (
            "2023",
            years.page(|this, last| {
                format!("{this}{}", last.replacen("<table>", "<table><tr><td colspan=4>2023年</td></tr>", 1))
            }),
        ),
        // A whole second report.
        ("2023", years.this.html().replace("</body></html>", "") + &years.last.html()),
    ] {
        let report = report(page.as_bytes());
        assert_eq!(printed(&report), years.right(), "{page}");
        assert_eq!((report.year, report.unread.len(), report.left_out.len()), (Some(2024), 0, 3));
        let year = if what == "上年" { "标明上年的".to_owned() } else { format!("标明 {what} 年的") };
        let expected = format!("D-TABLES Info 表一、表二、表三另有一份{year}，没有读取；核对的是本年的一份。");
        let infos = infos(&report);
        assert!(infos.len() == 1 && infos[0].contains(&year), "{infos:?} {expected}");
    }
}

#[test]
fn what_is_not_certain_is_not_read() {
    let years = years();
    for page in [
        years.page(|this, last| format!("{last}{this}")),
        years.page(|this, last| format!("<p>说明</p>{last}<p>2024年</p>{this}")),
        years.page(|this, last| format!("<p>2022年</p>{last}<p>2023年</p>{this}")),
        // The report that comes first is not of the later year.
        years.last.html().replace("</body></html>", "") + &years.this.html(),
    ] {
        let report = report(page.as_bytes());
        let twice = report.unread.iter().filter(|unread| unread.why == Why::Twice).count();
        assert!(twice > 20 && report.left_out.is_empty(), "{page}");
    }
    // Last year's alone.
    let only = |of: &str| report(years.page(|_, last| format!("<p>{of}</p>{last}")).as_bytes());
    let report = only("上年数据");
    assert!(report.tables.is_empty() && report.unread.iter().all(|unread| unread.why == Why::LastYear));
    assert_eq!(report.left_out, []);
    // A year in a caption that was left standing.
    assert_eq!(printed(&only("2023年")).len(), printed(&only("说明")).len());
}

/// A row whose last figure goes on below it is the same row when a table above is left out, and no other is it.
#[test]
fn a_row_that_goes_on_below_is_refused_whatever_is_left_out() {
    let years = years();
    let cut = |html: String| html.replacen("</tr>\n<tr", "</tr>\n<tr><td></td><td>7</td></tr>\n<tr", 3);
    let told = |page: &str| {
        let report = report(page.as_bytes());
        let unread: Vec<(String, Option<String>, Why)> =
            report.unread.iter().map(|unread| (unread.table.clone(), unread.row.clone(), unread.why)).collect();
        (printed(&report), unread)
    };
    let alone = told(&years.page(|this, _| cut(this.to_owned())));
    assert!(!alone.1.is_empty());
    for below in ["", "7"] {
        let page = years
            .page(|this, last| format!("<p>2023年度</p>{last}<p>{below}</p><p>2024年度</p>{}", cut(this.to_owned())));
        assert_eq!(told(&page), alone);
    }
}

/// Lines that speak of last year and are no captions.
#[test]
fn other_lines_say_nothing() {
    let years = years();
    for line in ["与上年相比", "上年结转情况", "2023年，我局新收5件。", "截至2024年12月31日", "较上年增加"]
    {
        let page = years.page(|this, _| format!("<p>{line}</p>{this}"));
        assert_eq!(printed(&report(page.as_bytes())), years.right(), "{line}");
    }
}

#[test]
fn a_sheet_for_each_year() {
    let years = years();
    let sheet = |draft: &Draft| {
        let mut rows = Vec::new();
        let text = |at: usize, text: &str| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"str\"><v>{text}</v></c></row>");
        rows.push(text(1, HEADINGS[2]));
        let head = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        let table = &years.form.tables[1];
        let lines = table.rows.iter().filter(|row| row.instead.is_none());
        let lines = lines.map(|row| [vec![row.label.clone()], draft.row("applications", &row.id)].concat());
        for (at, cells) in [head.map(str::to_owned).to_vec()].into_iter().chain(lines).enumerate() {
            let cell = |(column, cell): (usize, &String)| {
                format!("<c r=\"{}{}\" t=\"str\"><v>{cell}</v></c>", char::from(b'A' + column as u8), at + 2)
            };
            rows.push(format!(
                "<row r=\"{}\">{}</row>",
                at + 2,
                cells.iter().enumerate().map(cell).collect::<String>()
            ));
        }
        format!("<sheetData>{}</sheetData>", rows.concat())
    };
    let (this, last) = (sheet(&years.this), sheet(&years.last));
    let right = printed(&report(&xlsx(&[("Sheet1", &this)], &[], &[])));
    assert_eq!(right.len(), 25);
    for names in [["2024年", "2023年"], ["本年", "上年"], ["2024", "2023"], ["2024年度", "2023年度"]] {
        for sheets in [[(names[0], &*this), (names[1], &*last)], [(names[1], &*last), (names[0], &*this)]] {
            let report = report(&xlsx(&sheets, &[], &[]));
            assert_eq!(
                (printed(&report), report.left_out.len(), report.unread.len()),
                (right.clone(), 1, 0),
                "{names:?}"
            );
        }
    }
    let report = report(&xlsx(&[("Sheet1", &this), ("Sheet2", &last)], &[], &[]));
    assert_eq!(report.unread.iter().filter(|unread| unread.why == Why::Twice).count(), 25);
}
