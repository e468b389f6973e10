//! Pages with the faults that Word, WPS and CMS editors make, the same for the same seed.

#![allow(dead_code, unreachable_pub)]

use std::fmt::Write as _;

/// One page for a seed.
#[must_use]
pub fn page(seed: u64) -> String {
    let mut soup = Soup { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, page: String::new(), number: 0 };
    let tables = 1 + soup.below(3);
    for _ in 0..tables {
        soup.filler();
        soup.table(0);
    }
    soup.filler();
    soup.page
}

/// A page whose cells hold elements that are struck out, hidden or neither, opened and ended in any order.
#[must_use]
pub fn styled(seed: u64) -> String {
    let mut soup = Soup { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, page: String::new(), number: 0 };
    soup.add(["", "<!DOCTYPE html>"][seed as usize % 2]);
    for _ in 0..soup.below(3) {
        soup.styled_piece();
    }
    soup.add("<table>");
    for _ in 0..=soup.below(3) {
        let row = soup.pick(&[
            "<tr>",
            "<tr>",
            "<tr hidden>",
            "<tr style='display:none'>",
            "<tbody style='text-decoration:line-through'><tr>",
        ]);
        soup.add(row);
        for _ in 0..=soup.below(3) {
            let cell =
                soup.pick(&["<td>", "<td>", "<td>", "<td style='display:none'>", "<td style='visibility:hidden'>"]);
            soup.add(cell);
            for _ in 0..soup.below(12) {
                soup.styled_piece();
            }
        }
    }
    soup.add("</table>");
    soup.page
}

struct Soup {
    state: u64,
    page: String,
    number: usize,
}

impl Soup {
    fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as usize % bound
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn add(&mut self, text: &str) {
        self.page.push_str(text);
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    /// Text that stands nowhere else, so that a cell in the wrong place shows.
    fn text(&mut self) {
        self.number += 1;
        let number = self.number;
        match self.below(9) {
            0 => write!(self.page, "<font>{number}</font><span>件</span>").unwrap(),
            1 => write!(self.page, "&nbsp;{number}&#160;").unwrap(),
            2 => write!(self.page, "<p class=MsoNormal>{number}<o:p></o:p></p>").unwrap(),
            3 => write!(self.page, "<b>{number}").unwrap(),
            4 => write!(self.page, "{number}&lt;x&gt;<!-- <td>no</td> -->").unwrap(),
            5 => write!(self.page, "<![if !supportMisalignedColumns]>{number}<![endif]>").unwrap(),
            6 => write!(self.page, "<!--[if gte mso 9]><td>no<![endif]-->{number}<br/>x").unwrap(),
            7 => write!(self.page, "{number} < {number}").unwrap(),
            _ => write!(self.page, "{number}").unwrap(),
        }
    }

    fn styled_piece(&mut self) {
        const NAMES: [&str; 16] = [
            "s", "strike", "del", "span", "b", "font", "p", "div", "li", "h3", "ins", "i", "h4", "dd", "a1", "section",
        ];
        const STYLES: [&str; 9] = [
            "",
            "",
            "",
            " hidden",
            " style='display:none'",
            " style='text-decoration:line-through'",
            " style='visibility:hidden'",
            " style='visibility:visible'",
            " style='text-decoration:none'",
        ];
        let (name, style) = (self.pick(&NAMES), self.pick(&STYLES));
        match self.below(5) {
            0 | 1 => write!(self.page, "<{name}{style}>").unwrap(),
            2 => write!(self.page, "</{name}>").unwrap(),
            _ => {
                self.number += 1;
                write!(self.page, "{},", self.number).unwrap();
            }
        }
    }

    fn filler(&mut self) {
        match self.below(6) {
            0 => self.add("<p>段落"),
            1 => self.add("</p></div>尾"),
            2 => self.add("<div align=center><td>散</td>"),
            3 => self.add("<script>var a = '<table><tr><td>';</script>"),
            4 => self.add("<style>td < tr { }</style></tr>"),
            _ => self.add("\n"),
        }
    }

    fn spans(&mut self) {
        if self.once_in(4) {
            let value = self.pick(&["2", "'3'", "\"2\"", "0", "1000", "2px", "-1", "x", "", " 2"]);
            let name = self.pick(&["colspan", "rowspan", "COLSPAN", "RowSpan"]);
            write!(self.page, " {name}={value}").unwrap();
        }
        if self.once_in(6) {
            let more = self.pick(&[" style='a>b'", " width=5 nowrap", " rowspan=2 rowspan=3", " title=\"<td>\"", "/"]);
            self.add(more);
        }
    }

    fn table(&mut self, depth: usize) {
        let start = self.pick(&["<table>", "<TABLE border=1>", "<table\n class=MsoTable>", "<p><table>"]);
        self.add(start);
        if self.once_in(6) {
            self.add("<caption>");
            self.text();
            if !self.once_in(3) {
                self.add("</caption>");
            }
        }
        if self.once_in(6) {
            self.add("<colgroup><col width=1><col></colgroup>");
        }
        let rows = self.below(5);
        for _ in 0..rows {
            self.row(depth);
        }
        if !self.once_in(12) {
            self.add("</table>");
        }
    }

    fn row(&mut self, depth: usize) {
        if self.once_in(4) {
            let section = self.pick(&["<tbody>", "</tbody>", "<thead>", "</thead>", "<tfoot>", "</tfoot><tbody>"]);
            self.add(section);
        }
        if self.once_in(14) {
            let stray = self.pick(&[
                "散字",
                "<div>散块",
                "<form>",
                "</td>",
                "<input type=hidden>",
                "<br>",
                "</p>",
                "<b>",
                "<col>",
            ]);
            self.add(stray);
        }
        if !self.once_in(8) {
            self.add("<tr>");
        }
        let cells = self.below(5);
        for _ in 0..cells {
            self.cell(depth);
        }
        if !self.once_in(4) {
            self.add("</tr>");
        }
    }

    fn cell(&mut self, depth: usize) {
        let name = self.pick(&["td", "td", "TD", "th"]);
        write!(self.page, "<{name}").unwrap();
        self.spans();
        self.add(">");
        if depth < 3 && self.once_in(14) {
            self.table(depth + 1);
        }
        self.text();
        if self.once_in(10) {
            let stray = self.pick(&[
                "</div>",
                "<div>",
                "</tbody>",
                "</th>",
                "</span>",
                "<td>",
                "</caption>",
                "<h3>",
                "</b></i>",
            ]);
            self.add(stray);
        }
        if !self.once_in(4) {
            write!(self.page, "</{name}>").unwrap();
        }
        if self.once_in(20) {
            self.add("漏");
        }
    }
}

/// Pages by hand, each with a fault of its own.
pub const BY_HAND: [&str; 44] = [
    "<table><tr><td>a<td>b<tr><td>c</table>",
    "<table><td>a</td><td>b</td></table>",
    "<table>x<tr>y<td>a</td>z</tr></table>",
    "<table><tr><td>a<table><tr><td>b</table>c</table>",
    "<table><tr><table><tr><td>a</table></table>",
    "<table><tbody><table><tr><td>a</table>",
    "<p><table><tr><td>a</p></td></tr></table>",
    "<table><caption>a<table><tr><td>b</table>c</caption><tr><td>d</table>",
    "<table><caption>a<tr><td>b</table>",
    "<table><caption>a</td></tr></tbody>b</table>",
    "<table><tfoot><tr><td>f<tbody><tr><td>b<thead><tr><td>h</table>",
    "<table><thead><tr><td>a</tbody>b</thead><tr><td>c</table>",
    "<table><tr><td rowspan=0>a<td>b<tr><td>c</table>",
    "<table><tr><td colspan=0>a<td colspan=2px>b<td colspan=-2>c</table>",
    "<table><tr><td colspan=2 colspan=3>a</table>",
    "<table><tr><td colspan='2\">a</td>' rowspan=2>b</table>",
    "<table><tr><td>a</th>b<th>c</td>d</table>",
    "<table><tr><td>a</tbody>b</tfoot>c</tr><td>d</table>",
    "<table><tr><font><td>a</font></td></table>",
    "<table><font><tr><td>a</table></font>b",
    "<table><tr><td>a<tr><td>b<tr></tr><tr><td>c</table>",
    "<table><tr><td>a<!-- <td>b --><td>c</table>",
    "<table><tr><td><![if x]>a<![endif]><td>b</table>",
    "<table><tr><td><!--[if x]><td>a<![endif]-->b</table>",
    "<table><tr><td><script>'</td><td>'</script>a</table>",
    "<table><tr><td><style></td></style>a</table>",
    "<table><script></table></script><tr><td>a</table>",
    "<table><tr><td><textarea></td></textarea>a</table>",
    "<table><form><tr><td>a</form><td>b</table>",
    "<table><input><tr><td>a</table>",
    "<table><colgroup><col><tr><td>a<col><td>b</table>",
    "<table><tr><td><div><p>a</td></div></p><td>b</table>",
    "<table><tr><td><b>a</td><td>b</b></table>",
    "<td>a<tr>b<table><tr><td>c</table>",
    "</table><table><tr><td>a</table></table></td>",
    "<table><tr><td>a</body></html><td>b</table>",
    "<table><tr><td>a&nbsp;&amp&lt;td&gt;&#x4e00;&#20108;&unknown;</table>",
    "<table><tr><td a='>'b=\"<td>\"c=d>e</table>",
    "<table><tr><td/>a<td / colspan=2/>b</table>",
    "<table><tr><TD>a</Td\n><td\n>b</tD x></TABLE >",
    "<table><tr><td>a</br>b</p>c<hr>d</table>",
    "<table><tr><td>a < b <3 </ c <d> e</table>",
    "<table><tr><td><ul><li>a<li>b</ul><td><h1>c<h2>d</table>",
    "<table><tbody><tr><td>a</tbody></tbody><tbody></tbody><tr><td>b</table>",
];
