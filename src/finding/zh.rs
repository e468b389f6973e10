//! The sentences in Chinese.

use super::names::{self, LISTED, across, column, excerpt, heading, numeral, quoted, row};
use super::{Blank, Lack, Matter, Sides};
use crate::amount::Amount;
use crate::document::Note;
use crate::form::formula::Relation;
use crate::form::pack::{Along, Place};
use crate::form::{Definition, Table};
use crate::report::Why;

/// The sentence of a matter.
#[must_use]
pub(super) fn sentence(matter: &Matter, form: &Definition) -> String {
    let table = |at: usize| form.tables[at].name.as_str();
    match matter {
        Matter::Unbalanced(sides) => unbalanced(sides, form),
        Matter::Negative { value } => format!("为 {value}，件数和金额不应为负数，请核对。"),
        Matter::NotWhole { value } => format!("为 {value}，件数应为整数，请核对。"),
        Matter::NoFigure { printed } => format!("印作{}，不是一个数，请核对。", excerpt(printed)),
        Matter::Remark { printed, value } => {
            format!("印作{}，数字之外另有说明，核对时按 {value} 计；说明宜移到正文。", excerpt(printed))
        }
        Matter::Placeholders { table: at, count, printed } => {
            format!("{}有 {count} 格印作{}之类，合计时按 0 计；没有的请填 0。", table(*at), excerpt(printed))
        }
        Matter::Styled { table: at, count, printed, value } => {
            let printed = excerpt(printed);
            format!("{}有 {count} 格的数字带有单位、分隔符或写法不一，如{printed}读作 {value}，请确认。", table(*at))
        }
        Matter::Blank(blank) => self::blank(blank, form),
        Matter::Glued { table: at, row: line, printed, expected, found } => {
            let (name, printed) = (line.map_or(String::new(), |line| row(&form.tables[*at], line)), excerpt(printed));
            format!(
                "{}{name}行应有 {expected} 个数，只找到 {found} 格有内容：{printed}。可能有几格粘在一起，这一行没有读出，请核对。",
                table(*at)
            )
        }
        Matter::RowsUnread { table: at, why, rows, count } => rows_unread(&form.tables[*at], *why, rows, *count),
        Matter::NoTables { tables } => {
            let names: Vec<String> = tables.iter().map(|&at| titled(&form.tables[at])).collect();
            format!("没有找到{}，这部分数字没有核对。请确认是表格而不是图片，并且行、列标题完整。", names.join("、"))
        }
        Matter::Source(note) => source(note),
        Matter::Unsupported { form } => {
            format!("这是{}的表格，本版本还不能读这一格式，其中的数字没有核对。", quoted(form))
        }
        Matter::WrongForm { form, year } => format!("报告年份是 {year} 年，表格用的却是{}，请核对。", quoted(form)),
        Matter::Reworded(variant) => {
            let (printed, label) = (excerpt(&variant.printed), quoted(&variant.label));
            format!("标题印作{printed}，规定的写法是{label}。")
        }
        Matter::RowsMissing { table: at, rows } => {
            let names = rows.iter().map(|&at_row| row(&form.tables[*at], at_row));
            format!("{}没有找到这 {} 行：{}，请核对。", table(*at), rows.len(), list(names))
        }
        Matter::StrayRow { table: at, printed } => {
            format!("{}中有一行不是规定的行，没有核对：{}。", table(*at), excerpt(printed))
        }
        Matter::Title(lack) => title(lack),
        Matter::NoHeadings { numbers } => {
            let names = numbers.iter().map(|&number| quoted(&heading(form, number)));
            format!("没有找到以下标题：{}，请核对。", names.collect::<Vec<_>>().join("、"))
        }
        Matter::Misnumbered { printed, number } => {
            format!("标题{}的序号应为“{}、”，请核对。", excerpt(printed), numeral(*number))
        }
        Matter::OutOfOrder { printed, after } => {
            format!("标题{}排在{}之后，次序与规定不符，请核对。", excerpt(printed), excerpt(after))
        }
        Matter::HeadingReworded { printed, number } => {
            format!("标题印作{}，规定的写法是{}。", excerpt(printed), quoted(&heading(form, *number)))
        }
    }
}

/// Where a cell stands, to be put before a sentence about it.
#[must_use]
pub(super) fn at(table: &Table, place: Place) -> String {
    let unit = if table.across { "部分" } else { "行" };
    format!("{}{}{unit}{}列", table.name, row(table, place.row), column(table, place.column))
}

fn unbalanced(sides: &Sides, form: &Definition) -> String {
    let (table, name) = names::of_balance(form, sides);
    let unit = match sides.along {
        Along::Column(_) => "列",
        Along::Row(_) if table.across => "部分",
        Along::Row(_) => "行",
    };
    let (left, right) = (side(table, sides, &sides.left), side(table, sides, &sides.right));
    let apart = (sides.left.1 - sides.right.1).abs();
    let compared = match sides.relation {
        Relation::Equal => format!("{left}，{right}，相差 {apart}"),
        Relation::AtMost => format!("{left}，多于{right}"),
        Relation::AtLeast => format!("{left}，少于{right}"),
    };
    let zeros = zeros(table, sides);
    format!("{}{name}{unit}：{compared}，请核对。{zeros}", table.name)
}

fn side(table: &Table, sides: &Sides, (places, sum): &(Vec<Place>, Amount)) -> String {
    let name = |place: &Place| across(table, sides.along, *place);
    match &places[..] {
        [only] => format!("{}为 {sum}", name(only)),
        [first, second] => format!("{}与{}之和为 {sum}", name(first), name(second)),
        [first, .., last] => format!("{}至{}共 {} 项之和为 {sum}", name(first), name(last), places.len()),
        [] => format!("合计为 {sum}"),
    }
}

fn zeros(table: &Table, sides: &Sides) -> String {
    if sides.zeros.is_empty() {
        return String::new();
    }
    let names = sides.zeros.iter().map(|&place| across(table, sides.along, place));
    format!("（其中{}为空白或占位符，按 0 计。）", list(names))
}

fn blank(blank: &Blank, form: &Definition) -> String {
    let ask = "没有的请填 0，空白与 0 无法区分。";
    match blank {
        Blank::Table(at) => format!("{}的数据全部为空白；{ask}", form.tables[*at].name),
        Blank::Rows(at, rows) => {
            let table = &form.tables[*at];
            let names = rows.iter().map(|&at| row(table, at));
            format!("{}有 {} 行全部为空白：{}；{ask}", table.name, rows.len(), list(names))
        }
        Blank::Columns(at, columns) => {
            let table = &form.tables[*at];
            let names = columns.iter().map(|&at| column(table, at));
            format!("{}有 {} 列全部为空白：{}；{ask}", table.name, columns.len(), list(names))
        }
        Blank::Cells(at, line, columns) => {
            let table = &form.tables[*at];
            let names = columns.iter().map(|&at| column(table, at));
            format!("{}{}有 {} 格为空白：{}；{ask}", table.name, row(table, *line), columns.len(), list(names))
        }
    }
}

fn rows_unread(table: &Table, why: Why, rows: &[usize], count: usize) -> String {
    let reason = match why {
        Why::NoHeader => "上方没有找到完整的列标题，不能确定每个数属于哪一列".to_owned(),
        Why::TooFew { found, expected } => format!("应有 {expected} 格，只找到 {found} 格"),
        Why::TooMany { found, expected } => format!("应有 {expected} 个数，却找到 {found} 个"),
        Why::Ambiguous => "空白格使数字与列的对应关系不能确定".to_owned(),
        Why::NoCells => "只有行标题，没有数据格".to_owned(),
        Why::Twice => "同一行出现了两次，数字不同".to_owned(),
        Why::Label => "行标题不是规定的行，或不能与别的行区分".to_owned(),
    };
    let named =
        if rows.is_empty() { String::new() } else { format!("（{}）", list(rows.iter().map(|&at| row(table, at)))) };
    format!("{}有 {count} 行没有读出{named}：{reason}。这些数字没有核对，请检查表格。", table.name)
}

fn source(note: &Note) -> String {
    match note {
        Note::Empty => "没有内容可以核对。".to_owned(),
        Note::TooLarge { bytes } => format!("内容过大（约 {} MB），没有读取。", bytes >> 20),
        Note::TooManyCells => "表格单元格过多，后面的没有读取。".to_owned(),
        Note::SpanCut => "有单元格合并的行数或列数过大，已截短读取，请核对表格。".to_owned(),
        Note::TooDeep => "表格嵌套过深，里层的没有读取。".to_owned(),
        Note::CutOff => "内容在标签、注释或表格中间中断，可能不完整，请核对。".to_owned(),
        Note::BadBytes { encoding } => format!("有字节不能按 {encoding} 编码识别，个别文字可能缺失，请核对。"),
        Note::NotText { kind } => {
            format!("这是 {kind} 文件，本版本还不能读取，没有核对。请打开后复制表格粘贴，或另存为网页。")
        }
    }
}

fn title(lack: &Lack) -> String {
    let prescribed = "标题应为“（机关名称）（年份）年政府信息公开工作年度报告”";
    match lack {
        Lack::All => format!("没有找到标题。{prescribed}，请核对。"),
        Lack::Year(title) => format!("标题{}没有写明年份。{prescribed}，请核对。", excerpt(title)),
        Lack::Agency(title) => format!("标题{}没有写明机关名称。{prescribed}，请核对。", excerpt(title)),
        Lack::Words(title) => format!("标题{}没有写全“政府信息公开工作年度报告”，请核对。", excerpt(title)),
    }
}

fn titled(table: &Table) -> String {
    format!("{}（{}）", table.name, table.title)
}

fn list(names: impl ExactSizeIterator<Item = String>) -> String {
    let count = names.len();
    let shown = names.take(LISTED).collect::<Vec<_>>().join("、");
    if count > LISTED { format!("{shown}等 {count} 项") } else { shown }
}
