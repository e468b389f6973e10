//! Which labels of columns the form prints under which: 商业企业 under 法人或其他组织, and that under 申请人情况.

use crate::form::Table;

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
