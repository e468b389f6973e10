//! Reports made up for tests, as text and as a page. None of their figures is a real body's.

use gouji::form::{Definition, LayoutCell, Table};
use std::collections::BTreeMap;

/// A report to be written out: what stands in every cell, by table, row and column.
#[derive(Clone)]
pub struct Draft {
    form: Definition,
    cells: BTreeMap<(String, String, String), String>,
    /// What stands above the first section.
    pub title: String,
}

/// The six headings as prescribed.
pub const HEADINGS: [&str; 6] = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
];

/// The running text under each heading, a paragraph a line: all that a report has to say, and no figure.
pub const TEXTS: [&str; 6] = [
    "（一）主动公开。本局围绕造林绿化、森林防火等重点，在政府网站及时发布信息。\n\
     （二）依申请公开。群众提出的申请都在法定期限内办理。\n\
     （三）政府信息管理。信息发布前逐级审核，过时的内容及时清理。\n\
     （四）政府信息公开平台建设。专人维护网站栏目，方便群众查阅。\n\
     （五）监督保障。公开工作列入年度考核，并组织业务培训。联系电话见政府网站。",
    "",
    "",
    "",
    "存在的问题：政策解读的形式比较单一。\n改进措施：下一步增加图解和问答，方便群众理解。",
    "本年度没有收取信息处理费。",
];

impl Draft {
    /// 0 in every cell.
    #[must_use]
    pub fn zeros(form: &Definition) -> Draft {
        let mut draft = Draft {
            form: form.clone(),
            cells: BTreeMap::new(),
            title: "青石县林业局2024年政府信息公开工作年度报告".to_owned(),
        };
        for (table, row, column) in draft.places() {
            draft.set(&table, &row, &column, "0");
        }
        draft
    }

    /// Another figure in every cell: 1001, 1002 and so on in the order of the form.
    #[must_use]
    pub fn distinct(form: &Definition) -> Draft {
        let mut draft = Draft::zeros(form);
        for (at, (table, row, column)) in draft.places().into_iter().enumerate() {
            draft.set(&table, &row, &column, &(1001 + at).to_string());
        }
        draft
    }

    /// A report that balances, with figures in several rows and columns.
    #[must_use]
    pub fn balanced(form: &Definition) -> Draft {
        let mut draft = Draft::zeros(form);
        let rows = [
            ("received", [20, 5, 0, 0, 2, 0, 27]),
            ("carried_in", [3, 0, 0, 0, 0, 0, 3]),
            ("granted", [11, 2, 0, 0, 1, 0, 14]),
            ("partial", [2, 1, 0, 0, 0, 0, 3]),
            ("denied.third_party", [1, 0, 0, 0, 0, 0, 1]),
            ("unavailable.not_held", [5, 1, 0, 0, 1, 0, 7]),
            ("refused.duplicate", [1, 0, 0, 0, 0, 0, 1]),
            ("other.else", [1, 1, 0, 0, 0, 0, 2]),
            ("concluded", [21, 5, 0, 0, 2, 0, 28]),
            ("carried_out", [2, 0, 0, 0, 0, 0, 2]),
        ];
        for (row, figures) in rows {
            draft.set_row("applications", row, &figures);
        }
        draft.set_row("disclosure", "normative_documents", &[4, 1, 20]);
        draft.set_row("disclosure", "licensing", &[186]);
        draft.set("disclosure", "fees", "amount", "12.86");
        draft.set_row("disputes", "reconsideration", &[2, 0, 1, 1, 4]);
        draft
    }

    /// Every cell of the form.
    #[must_use]
    pub fn places(&self) -> Vec<(String, String, String)> {
        let mut places = Vec::new();
        for table in &self.form.tables {
            for row in table.rows.iter().filter(|row| row.instead.is_none()) {
                places.extend(table.columns_of(row).map(|c| (table.id.clone(), row.id.clone(), c.id.clone())));
            }
        }
        places
    }

    /// Writes a cell.
    pub fn set(&mut self, table: &str, row: &str, column: &str, printed: &str) {
        self.cells.insert((table.to_owned(), row.to_owned(), column.to_owned()), printed.to_owned());
    }

    /// Writes the figures of a row.
    pub fn set_row(&mut self, table: &str, row: &str, figures: &[i64]) {
        let form = self.form.clone();
        let of = form.table(table).unwrap();
        for (column, figure) in of.columns_of(of.row(row).unwrap()).zip(figures) {
            self.set(table, row, &column.id, &figure.to_string());
        }
    }

    /// What stands in the cells of a row.
    #[must_use]
    pub fn row(&self, table: &str, row: &str) -> Vec<String> {
        let of = self.form.table(table).unwrap();
        let cell = |column: &str| self.cells[&(table.to_owned(), row.to_owned(), column.to_owned())].clone();
        of.columns_of(of.row(row).unwrap()).map(|column| cell(&column.id)).collect()
    }

    /// The report as a page, its tables in the merged cells of the form.
    #[must_use]
    pub fn html(&self) -> String {
        let tables: Vec<String> = self.form.tables.iter().map(|table| self.html_table(table)).collect();
        self.page(&[&tables[0]], &[&tables[1]], &[&tables[2]])
    }

    /// A page with these tables in its second, third and fourth sections.
    #[must_use]
    pub fn page(&self, second: &[&str], third: &[&str], fourth: &[&str]) -> String {
        let tables = [&[][..], second, third, fourth, &[], &[]];
        let mut page = format!("<html><body><h1>{}</h1>", self.title);
        for ((heading, tables), text) in HEADINGS.iter().zip(tables).zip(TEXTS) {
            let text = text.replace('\n', "</p>\n<p>");
            page.push_str(&["<h2>", heading, "</h2>\n", &tables.concat(), "<p>", &text, "</p>\n"].concat());
        }
        page + "</body></html>"
    }

    /// One table of the form as it is printed.
    #[must_use]
    pub fn html_table(&self, table: &Table) -> String {
        let rows: Vec<String> = table.layout.iter().map(|line| self.html_row(table, line)).collect();
        format!("<table>{}</table>", rows.concat())
    }

    /// One row of a table as it is printed.
    #[must_use]
    pub fn html_row(&self, table: &Table, line: &[LayoutCell]) -> String {
        let spans = |cell: &LayoutCell| {
            let span = |name: &str, count: Option<u32>| count.map_or(String::new(), |count| format!(" {name}={count}"));
            span("rowspan", cell.rows) + &span("colspan", cell.columns)
        };
        let cells = line.iter().map(|cell| match &cell.row {
            Some(row) => {
                let texts = self.row(&table.id, row);
                let cells: Vec<String> = texts.iter().map(|text| format!("<td{}>{text}</td>", spans(cell))).collect();
                cells.concat()
            }
            None => format!("<td{}>{}</td>", spans(cell), cell.text.as_deref().unwrap_or_default()),
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    }

    /// The report as text from a word processor: a tab between cells, rows that shift after a page break in table three, and
    /// empty cells at their ends.
    #[must_use]
    pub fn shifted_text(&self) -> String {
        let mut lines = vec![self.title.clone(), HEADINGS[0].into(), TEXTS[0].into(), HEADINGS[1].into()];
        let table = |id: &str| self.form.table(id).unwrap();
        for line in &table("disclosure").layout {
            lines.push(padded(&self.text_cells(table("disclosure"), line), 4));
        }
        lines.push(HEADINGS[2].into());
        lines.push(
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t申请人情况\t\t\t\t\t\t总计\t"
                .into(),
        );
        lines.push("\t\t自然人\t法人或其他组织\t\t\t\t\t\t".into());
        lines.push("\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t".into());
        lines.extend(self.shifted_rows());
        lines.push(HEADINGS[3].into());
        for line in &table("disputes").layout {
            lines.push(padded(&self.text_cells(table("disputes"), line), 15));
        }
        lines.extend([HEADINGS[4].into(), TEXTS[4].into(), HEADINGS[5].into(), TEXTS[5].into()]);
        lines.join("\n")
    }

    /// The rows of table three. Before the break a group's label stands in a cell of its own, behind it some are gone.
    fn shifted_rows(&self) -> Vec<String> {
        let table = self.form.table("applications").unwrap();
        let mut shown_group = None;
        let line = |row: &gouji::form::Row| {
            let figures = self.row("applications", &row.id).join("\t");
            let group = row.group.clone().filter(|_| shown_group != row.group);
            shown_group.clone_from(&row.group);
            let group = group.unwrap_or_default();
            match row.id.as_str() {
                "concluded" => format!("{}\t{figures}\t\t", row.label),
                "refused.reissue" | "carried_out" | "received" | "carried_in" => {
                    format!("{}\t\t{figures}\t", row.label)
                }
                id if id.starts_with("other.") => format!("{group}\t{}\t{figures}\t", row.label),
                id if id.contains('.') => format!("\t{group}\t{}\t{figures}", row.label),
                _ => format!("{group}\t{}\t{figures}\t", row.label),
            }
        };
        table.rows.iter().filter(|row| row.instead.is_none()).map(line).collect()
    }

    /// The cells of a printed row with a blank for each further column that they span.
    fn text_cells(&self, table: &Table, line: &[LayoutCell]) -> Vec<String> {
        let mut cells = Vec::new();
        for cell in line {
            let texts = match &cell.row {
                Some(row) => self.row(&table.id, row),
                None => vec![cell.text.clone().unwrap_or_default()],
            };
            for text in texts {
                cells.push(text);
                cells.extend((1..cell.columns.unwrap_or(1)).map(|_| String::new()));
            }
        }
        cells
    }
}

/// Cells between tabs, with blank ones to the right up to so many.
fn padded(cells: &[String], width: usize) -> String {
    let mut cells = cells.to_vec();
    cells.resize(width.max(cells.len()), String::new());
    cells.join("\t")
}
