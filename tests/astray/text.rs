//! Text without borders: blanks leave no trace.

use super::figures_at;
use crate::common::chance::Chance;
use crate::common::draft::{HEADINGS, TEXTS};
use crate::worn::Report;

/// How the cells of a row are written.
pub const LINES: [&str; 10] = [
    "row",
    "wide",
    "label then figures",
    "cell",
    "cell and gap",
    "all",
    "tabs",
    "wrapped",
    "row but glued",
    "tabs kept",
];

/// What stands among them.
pub const FOREIGN: [&str; 22] = [
    "nothing",
    "serial behind",
    "serial in front",
    "serial between",
    "serial behind from three on",
    "serial on a line",
    "numerals alone",
    "numerals alone, brackets gone",
    "numerals in circles",
    "pages",
    "pages of some",
    "a page",
    "last year",
    "numbered header",
    "numbered header and rows",
    "totals again",
    "notes",
    "serial behind some",
    "serial in front of tables",
    "zeros behind",
    "codes behind",
    "a count of rows",
];

struct Writer<'c> {
    lines: &'static str,
    foreign: &'static str,
    chance: &'c mut Chance,
    text: String,
    page: i64,
    serial: i64,
}

/// The report as text.
pub fn written(report: &Report, lines: &'static str, foreign: &'static str, chance: &mut Chance) -> String {
    let page = chance.below(4) + 1;
    let mut writer = Writer { lines, foreign, chance, text: String::new(), page, serial: 0 };
    writer.line("青石县林业局2024年政府信息公开工作年度报告");
    for (at, (heading, text)) in HEADINGS.iter().zip(TEXTS).enumerate() {
        writer.line(heading);
        if let Some(table) = at.checked_sub(1).and_then(|at| report.tables.get(at)) {
            writer.table(&table.rows, table.header, at);
        }
        writer.line(text);
    }
    writer.text
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        self.text += text;
        self.text.push('\n');
    }

    fn table(&mut self, rows: &[Vec<crate::worn::Cell>], header: usize, section: usize) {
        if self.foreign != "serial in front of tables" || self.serial == 0 {
            self.serial = if self.foreign == "serial behind from three on" { 2 } else { 0 };
        }
        let every = self.chance.below(6) + 3;
        for (at, cells) in rows.iter().enumerate() {
            let start = figures_at(cells);
            let is_row = start < cells.len() && at >= header;
            let mut labels: Vec<String> = cells[..start].iter().map(|cell| cell.text.clone()).collect();
            let all: Vec<String> = cells[start..].iter().map(|cell| cell.text.clone()).collect();
            let mut figures = all.clone();
            if is_row {
                self.serial += 1;
            }
            self.foreign_numbers(&mut labels, &mut figures, &all, is_row);
            let paged = match self.foreign {
                "pages" => at > 0 && at as i64 % every == 0,
                "pages of some" => is_row && self.chance.below(5) == 0,
                "a page" => section == 2 && at as i64 == 9 + every,
                _ => false,
            };
            if paged {
                self.line(&self.page.to_string());
                self.page += 1;
            }
            self.cells(&labels, &figures);
            if at + 1 == header && self.foreign.starts_with("numbered header") {
                let count = rows.iter().map(|row| row.len() - figures_at(row)).max().unwrap_or(0);
                let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
                self.cells(&[], &numbers);
            }
        }
        if self.foreign == "a count of rows" {
            self.line(&rows.len().to_string());
        }
    }

    fn foreign_numbers(&mut self, labels: &mut Vec<String>, figures: &mut Vec<String>, all: &[String], is_row: bool) {
        if is_row && self.foreign == "serial on a line" {
            self.line(&self.serial.to_string());
        }
        among(self.foreign, self.serial, (labels, figures), all, is_row, self.chance);
    }

    fn cells(&mut self, labels: &[String], figures: &[String]) {
        if self.lines == "tabs kept" {
            self.line(&[labels, figures].concat().join("\t"));
            return;
        }
        let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>();
        let (labels, figures) = (filled(labels), filled(figures));
        let both = [&labels[..], &figures[..]].concat();
        match self.lines {
            "row" => self.line(&both.join(" ")),
            "wide" => self.line(&both.join("    ")),
            "tabs" => self.line(&both.join("\t")),
            "label then figures" => {
                labels.iter().for_each(|label| self.line(label));
                self.line(&figures.join(" "));
            }
            "cell" => both.iter().for_each(|cell| self.line(cell)),
            "cell and gap" => both.iter().for_each(|cell| self.line(&format!("{cell}\n"))),
            "all" => {
                self.text += &both.join(" ");
                self.text.push(' ');
            }
            "row but glued" => {
                let gap = if labels.last().is_some_and(|label| label.len() < 4) { " " } else { "" };
                self.line(&(labels.join(" ") + gap + &figures.join(" ")));
            }
            _ => {
                let mut width = 0;
                for word in both {
                    if width + word.chars().count() > 14 {
                        self.text.push('\n');
                        width = 0;
                    } else if width > 0 {
                        self.text.push(' ');
                    }
                    width += word.chars().count() + 1;
                    self.text += &word;
                }
                self.text.push('\n');
            }
        }
    }
}

/// Puts numbers of other things among the cells of a row.
pub fn among(
    foreign: &str,
    serial: i64,
    (labels, figures): (&mut Vec<String>, &mut Vec<String>),
    all: &[String],
    is_row: bool,
    chance: &mut Chance,
) {
    let number = |text: &str| text.parse::<i64>().unwrap_or(0);
    let total = all.last().map_or(0, |total| number(total));
    match foreign {
        _ if !is_row && foreign != "numerals alone" => {}
        "serial behind" | "serial behind from three on" | "numbered header and rows" => {
            figures.push(serial.to_string());
        }
        "serial behind some" if chance.below(2) == 0 => figures.push(serial.to_string()),
        "serial in front" | "serial in front of tables" => labels.insert(0, serial.to_string()),
        "serial between" => labels.push(serial.to_string()),
        "numerals alone" | "numerals alone, brackets gone" | "numerals in circles" => {
            for at in (0..labels.len()).rev() {
                let label = labels[at].clone();
                if let Some((number, rest)) = numeral(&label) {
                    let printed = match foreign {
                        "numerals alone" => number.clone(),
                        "numerals in circles" => circled(&number),
                        _ => number.trim_matches(['（', '）', '.', '、']).to_owned(),
                    };
                    labels[at] = rest;
                    labels.insert(at, printed);
                }
            }
        }
        "last year" => figures.push((total + chance.below(5)).to_string()),
        "totals again" => figures.push(total.to_string()),
        "notes" => figures.push(format!("{}", chance.below(9) + 1)),
        "zeros behind" => figures.push("0".to_owned()),
        "codes behind" => figures.push(format!("{}", 100 + serial)),
        _ => {}
    }
}

/// `1.` and 属于国家秘密; （一） and 予以公开; 一、 and the rest.
fn numeral(label: &str) -> Option<(String, String)> {
    let end = match label.chars().next()? {
        '（' => label.find('）')? + '）'.len_utf8(),
        c if c.is_ascii_digit() => 2,
        '一' | '二' | '三' | '四' => label.find('、')? + '、'.len_utf8(),
        _ => return None,
    };
    (label.len() > end && end < 12).then(|| (label[..end].to_owned(), label[end..].to_owned()))
}

fn circled(number: &str) -> String {
    let inner = number.trim_matches(['（', '）', '.', '、']);
    let at = "一二三四五六七八九".chars().position(|c| inner.starts_with(c)).map(|at| at + 1);
    let at = at.or_else(|| inner.parse().ok()).unwrap_or(1);
    char::from_u32(u32::from('①') + at as u32 - 1).unwrap().to_string()
}
