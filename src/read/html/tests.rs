use super::*;
use crate::document::{Block, Grid};

/// Blocks in short: paragraphs as they are, tables as rows of cells, `text` or `text@row,column+rows,columns`.
pub(in crate::read) fn short(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph(text) => format!("{text:?}"),
        Block::Grid(grid) => rows(grid),
    };
    blocks.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn rows(grid: &Grid) -> String {
    let mut rows = vec![Vec::new(); grid.rows];
    for cell in &grid.cells {
        let nested = if cell.nested.is_empty() { String::new() } else { format!("({})", short(&cell.nested)) };
        let spans = if (cell.rows, cell.columns) == (1, 1) {
            String::new()
        } else {
            format!("+{},{}", cell.rows, cell.columns)
        };
        rows[cell.row].push(format!("{}@{}{spans}{nested}", cell.text, cell.column));
    }
    let rows: Vec<String> = rows.iter().map(|row| row.join(" ")).collect();
    format!("{}[{}]", grid.index, rows.join(" / "))
}

#[test]
fn reads_tables_as_browsers_do() {
    for (source, expected) in [
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "0[a@0 b@1 / c@0] \"d\""),
        ("<table><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", "0[a@0+2,1 b@1+1,2 / c@1 d@2]"),
        ("x<table>y<tr>z<td>a</td>w</tr></table>", "\"x\" \"yzw\" 0[a@0]"),
        ("<table><caption>t<tr><td>a</table>", "\"t\" 0[a@0]"),
        ("<table><tbody><tr><td>b<tfoot><tr><td>f<thead><tr><td>h</table>", "0[h@0 / b@0 / f@0]"),
        ("<table><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d</table>", "0[a@0+2,1 b@1 / c@1 / d@0]"),
        ("<table><tr><td rowspan=9>a<tbody><tr><td>b</table>", "0[a@0 / b@0]"),
        ("<table><tr><td>a<table><tr><td>b</table>c</table>", "0[a\nc@0(\"a\" 1[b@0] \"c\")]"),
        ("<table><tr><table><tr><td>a</table>", "0[] 1[a@0]"),
        ("<td>a</td><tr>b</table>c", "\"abc\""),
        ("<table><tr><td>a</th>b</tbody>c</tfoot>d</table>", "\"cd\" 0[ab@0]"),
        ("<table><tr><td>a</table></td><td>b", "0[a@0] \"b\""),
        ("<table><thead><tr><td>a</tbody>b</thead><tr><td>c</table>", "0[ab@0 / c@0]"),
        ("<table><tr><td rowspan=3>a<td>b<tr><td colspan=2>c<tr><td>d</table>", "0[a@0+3,1 b@1 / c@1+1,2 / d@1]"),
        ("<table><tr><td>a<td rowspan=2>b<tr><td colspan=3>c</table>", "0[a@0 b@1+2,1 / c@0]"),
        ("<table></table>", "0[]"),
    ] {
        assert_eq!(short(&read(source).blocks), expected, "{source}");
    }
}

#[test]
fn joins_inline_runs_and_breaks_at_blocks() {
    for (source, expected) in [
        ("<p>洛阳市 <font>20</font><span>23</span>年</p><p>甲<br>乙</p>", "\"洛阳市 2023年\" \"甲\\n乙\""),
        ("a\n b\tc<div>d</div>e", "\"a b c\" \"d\" \"e\""),
        ("<table><tr><td><p>1</p></td><td> 2<br>3 </td><td>a<p>b</table>", "0[1@0 2\n3@1 a\nb@2]"),
        ("<pre>a\nb</pre>c\nd", "\"a\\nb\" \"c d\""),
        ("<td>&nbsp;&#8203;</td>", ""),
        ("<b>一</b>、总<i>体</i>情况<!-- x -->。", "\"一、总体情况。\""),
    ] {
        assert_eq!(short(&read(source).blocks), expected, "{source}");
    }
}

#[test]
fn origins_are_places_in_the_dom() {
    let source = "<table><tfoot><tr><td>f</tfoot><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c</table>";
    let document = read(source);
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("one table") };
    let places: Vec<_> = grid.cells.iter().map(|cell| (&*cell.text, cell.origin.row, cell.origin.column)).collect();
    assert_eq!(places, [("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("f", 2, 0)]);
}

#[test]
fn says_what_was_left_out() {
    let notes = |source: &str| read(source).notes;
    assert_eq!(notes("<table><tr><td colspan=1000000>a</table>"), [Note::SpanCut]);
    assert_eq!(notes("<table><tr><td rowspan=5>a</table>"), []);
    assert_eq!(notes(&"<table><tr><td>".repeat(10_000)), [Note::TooDeep, Note::CutOff]);
    assert_eq!(notes(&"<table><tr><td>x".repeat(MAX_DEPTH)), [Note::CutOff]);
    assert_eq!(notes("<table><tr><td>a"), [Note::CutOff]);
    assert_eq!(notes("<table><tr><td>a</body></html>"), []);
    let many = format!("<table>{}</table>", "<tr><td>".repeat(MAX_CELLS + 2));
    assert_eq!(notes(&many), [Note::TooManyCells]);
}

#[test]
fn cells_stay_within_slots_of_their_own() {
    let wide = "<tr>".to_owned() + &"<td colspan=1000 rowspan=3>x".repeat(30);
    let document = read(&format!("<table>{wide}{wide}<tr><td colspan=5>y</table>"));
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("one table") };
    let mut taken = std::collections::HashSet::new();
    for cell in &grid.cells {
        for row in cell.row..cell.row + cell.rows {
            for column in cell.column..cell.column + cell.columns {
                assert!(row < grid.rows && column < grid.columns && taken.insert((row, column)), "{row} {column}");
            }
        }
    }
    assert_eq!((grid.cells.len(), document.notes), (61, vec![Note::SpanCut]));
}
