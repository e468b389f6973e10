//! Which labels of columns the form prints under which: 商业企业 under 法人或其他组织, and that under 申请人情况.

use super::label::key;
use super::words::What;
use super::words::{Known, Words};
use crate::form::Table;
use std::rc::Rc;

/// A label over several columns, but not over all of the table.
pub(super) struct Head<'a> {
    /// As printed.
    pub label: &'a str,
    /// The labels right under it, as printed, from the left.
    pub under: Vec<&'a str>,
}

/// A label in the printed form, and the slots that it covers.
struct Spot<'a> {
    text: &'a str,
    line: usize,
    lines: usize,
    column: usize,
    columns: usize,
}

/// The labels over several columns, in reading order.
#[must_use]
pub(super) fn of(table: &Table) -> Vec<Head<'_>> {
    let spots = spots(table);
    let width = spots.iter().map(|spot| spot.column + spot.columns).max().unwrap_or(0);
    let under = |over: &Spot<'_>| -> Vec<&str> {
        let columns = over.column..over.column + over.columns;
        let is_under = |spot: &&Spot<'_>| spot.line == over.line + over.lines && columns.contains(&spot.column);
        spots.iter().filter(is_under).map(|spot| spot.text).collect()
    };
    let over = spots.iter().filter(|spot| (2..width).contains(&spot.columns));
    over.map(|spot| Head { label: spot.text, under: under(spot) }).filter(|head| head.under.len() > 1).collect()
}

/// Of the lines of labels alone.
fn spots(table: &Table) -> Vec<Spot<'_>> {
    let mut spots = Vec::new();
    // Of each column: the first line in which nothing from above reaches into it.
    let mut free: Vec<usize> = Vec::new();
    for (line, cells) in table.layout.iter().enumerate() {
        let texts: Option<Vec<&str>> = cells.iter().map(|cell| cell.text.as_deref()).collect();
        let Some(texts) = texts else { continue };
        let mut column = 0;
        for (cell, text) in cells.iter().zip(texts) {
            while free.get(column).is_some_and(|&from| from > line) {
                column += 1;
            }
            let [lines, columns] = [cell.rows, cell.columns].map(|count| count.unwrap_or(1) as usize);
            free.resize(free.len().max(column + columns), 0);
            free[column..column + columns].fill(line + lines);
            spots.push(Spot { text, line, lines, column, columns });
            column += columns;
        }
    }
    spots
}

impl Words<'_> {
    pub(super) fn learn_heads(&mut self) {
        let heads = of(self.table);
        let is_row = |label: &str| self.table.across && self.exact_row(&key(label)).is_some();
        let heads: Vec<_> = heads.into_iter().filter(|head| !is_row(head.label)).collect();
        Rc::make_mut(&mut self.keys).heads =
            heads.iter().enumerate().map(|(at, head)| Known::new(key(head.label), at)).collect();
        let whats = |labels: &[&str]| labels.iter().filter_map(|label| self.what(&key(label))).collect::<Vec<_>>();
        let right_under: Vec<Vec<What>> = heads.iter().map(|head| whats(&head.under)).collect();
        let further_down = |at: usize| {
            let mut found: Vec<What> = Vec::new();
            let mut left = right_under[at].clone();
            while let Some(what) = left.pop() {
                // No label stands under itself: what was found is not looked under again.
                if let What::Head(head) = what
                    && !found.contains(&what)
                {
                    left.extend(&right_under[head]);
                }
                found.push(what);
            }
            found
        };
        let down: Vec<Vec<What>> = (0..heads.len()).map(further_down).collect();
        Rc::make_mut(&mut self.keys).under =
            right_under.into_iter().zip(down).map(|(right, down)| [right, down]).collect();
    }

    /// Does the form print one label under another: right under it, or further down?
    #[must_use]
    pub(super) fn is_under(&self, over: What, what: What, right_under: bool) -> bool {
        match (over, what) {
            (What::Head(head), what) => self.keys.under[head][usize::from(!right_under)].contains(&what),
            (What::Row(_), What::Column(_)) => self.table.across,
            _ => false,
        }
    }

    /// The labels over several columns.
    pub(super) fn heads(&self) -> impl Iterator<Item = What> {
        (0..self.keys.heads.len()).map(What::Head)
    }

    /// The columns that the form prints under a label over several.
    pub(super) fn columns_under(&self, over: What) -> impl Iterator<Item = usize> {
        self.all_under(over)
            .iter()
            .filter_map(|what| if let What::Column(column) = what { Some(*column) } else { None })
    }

    /// The rows that it prints there, side by side.
    pub(super) fn rows_under(&self, over: What) -> impl Iterator<Item = usize> {
        self.all_under(over).iter().filter_map(|what| if let What::Row(row) = what { Some(*row) } else { None })
    }

    fn all_under(&self, over: What) -> &[What] {
        if let What::Head(head) = over { &self.keys.under[head][1] } else { &[] }
    }

    /// How many labels the form prints under one, at most.
    #[must_use]
    pub(super) fn room_under(&self, what: What) -> usize {
        match what {
            What::Head(head) => self.keys.under[head][1].len(),
            What::Row(_) if self.table.across => self.table.columns.len(),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::built_in;

    #[test]
    fn what_stands_under_what() {
        let told = |table: &Table| -> Vec<String> {
            of(table).iter().map(|head| format!("{}: {}", head.label, head.under.join(" "))).collect()
        };
        let tables = built_in(0).tables;
        assert_eq!(told(&tables[0]), [""; 0]);
        assert_eq!(
            told(&tables[1]),
            [
                "申请人情况: 自然人 法人或其他组织 总计",
                "法人或其他组织: 商业企业 科研机构 社会公益组织 法律服务机构 其他"
            ]
        );
        assert_eq!(
            told(&tables[2]),
            [
                "行政复议: 结果维持 结果纠正 其他结果 尚未审结 总计",
                "行政诉讼: 未经复议直接起诉 复议后起诉",
                "未经复议直接起诉: 结果维持 结果纠正 其他结果 尚未审结 总计",
                "复议后起诉: 结果维持 结果纠正 其他结果 尚未审结 总计"
            ]
        );
    }
}
