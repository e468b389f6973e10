use super::super::limits::{MAX_CELLS, MAX_DEPTH};
use super::*;
use crate::document::{Block, Grid};

mod seen;
mod sheets;

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
        let doubt = if cell.uncertain { "?" } else { "" };
        rows[cell.row].push(format!("{}{doubt}@{}{spans}{nested}", cell.text, cell.column));
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
    let many = format!("<table><tr>{}</table>", "<td>".repeat(MAX_CELLS + 2));
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

/// A cell that holds this, as it is read.
fn cell(inside: &str) -> String {
    let page = format!("<table><tr><td>{inside}</td><td>b</td></tr></table>");
    let blocks = short(&read(&page).blocks);
    blocks.strip_prefix("0[").and_then(|blocks| blocks.strip_suffix("@0 b@1]")).unwrap_or(&blocks).to_owned()
}

#[test]
fn references_in_attributes_are_what_they_stand_for() {
    for inside in [
        "<span style='display&#58;none'>1</span>38",
        "<span style='display&colon;none'>1</span>38",
        "<span style='display:&#110;one'>1</span>38",
        "<span style='display:&#32;none'>1</span>38",
        "<span style='color:red&semi;display:none'>1</span>38",
        "<s style='text-decoration:&#108;ine-through'>1</s>38",
        "<style>.ab{display:none}</style><span class='a&#98;'>1</span>38",
        "<style>#ab{display:none}</style><span id=&#97;b>1</span>38",
        "<input type=hidde&#110; value=1>38",
    ] {
        assert_eq!(cell(inside), "38", "{inside}");
    }
    assert_eq!(cell("<input value='1&amp;#51;8'>"), "1&#51;8");
    let page = "<table><tr><td colspan=&#50;>a<tr><td>b<td>c</table>";
    let Block::Grid(grid) = &read(page).blocks[0] else { panic!("a table") };
    assert_eq!((grid.columns, grid.cells[0].columns), (2, 2));
}

#[test]
fn raised_signs_are_no_digits() {
    for (inside, text) in [
        ("138<sup>1</sup>", "138¹"),
        ("<ruby>138<rt>9</rt></ruby>", "138⁹"),
        ("<ruby>138<rp>(</rp><rt>9</rt><rp>)</rp></ruby>", "138⁹"),
        ("138<sup><a href=#n>[1]</a></sup>件", "138⁽¹⁾件"),
        ("138<span style='vertical-align:super'>1</span>", "138¹"),
        ("138<span style='font-size:6pt;vertical-align: sub'>1</span>", "138₁"),
        ("138<sup>①</sup>", "138①"),
        ("138<sup>注1</sup>", "138¹"),
        ("138<sup style='vertical-align:baseline'>9</sup>", "1389"),
        ("<sup>1</sup>", "¹"),
        ("<p style='vertical-align:super'>138</p>", "138"),
        ("1<sup>st</sup>", "1st"),
        ("面积3km<sup>2</sup>", "面积3km²"),
        ("138&sup1;", "138¹"),
        ("<math><msup><mn>138</mn><mn>1</mn></msup></math>", "138 1"),
        ("<math><mn>138</mn></math>", "138"),
        ("138<span style='mso-text-raise:4.0pt'>1</span>", "138¹"),
        ("138<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>1</span>", "138¹"),
        ("138<span style='position:relative;top:-.5em'>1</span>", "138¹"),
        ("138<span style='vertical-align:4pt'>[1]</span>", "138⁽¹⁾"),
        ("138<span style='vertical-align:50%'>1</span>", "138¹"),
        ("138<span style='vertical-align:-4px'>1</span>", "138₁"),
        ("138<span style='vertical-align:text-top;font-size:60%'>1</span>", "138¹"),
        ("138<span style='font-variant-position:super'>1</span>", "138¹"),
        // So lines are brought to one height, and whole figures.
        ("13<span style='vertical-align:text-top'>8</span>", "138"),
        ("13<span style='vertical-align:1px'>8</span>", "138"),
        ("13<span style='position:relative;left:2px'>8</span>", "138"),
        ("<span style='position:relative;top:-4pt'>138</span>", "138"),
        ("<p><span style='mso-text-raise:4pt'>13</span> <span style='mso-text-raise:4pt'>8</span></p>", "13 8"),
        ("<span style='mso-text-raise:4pt'>1</span>本表", "¹本表"),
    ] {
        assert_eq!(cell(inside), text, "{inside}");
    }
    let page = "<p>收到138<sup>1</sup>件、5<sup>[2]</sup>件，3km<sup>2</sup>。</p>";
    assert_eq!(short(&read(page).blocks), "\"收到138件、5件，3km².\"".replace("².", "²。"));
}

#[test]
fn fields_show_what_they_hold() {
    for (inside, text) in [
        ("<input value=138>", "138"),
        ("<INPUT TYPE='text' readonly VALUE='1&#51;8'>件", "138 件"),
        ("<input type=number value=138><input type=hidden value=9>", "138"),
        ("<input value=13><input value=8>", "13 8"),
        ("<input placeholder=请填写>", ""),
        ("<input value=''>", ""),
        ("<textarea rows=1>138</textarea>", "138"),
        ("<textarea>\n1&lt;3 <td></textarea>", "1<3 <td>"),
        ("<select><option>137<option selected>138<option>139</select>", "138"),
        ("<select><option value=0>137</option><option>138</option></select>", "137"),
        ("<select multiple><option>137</select>", ""),
        ("<div contenteditable>138</div>", "138"),
        ("138<input type=submit value=9><input type=radio value=9>", "138"),
    ] {
        assert_eq!(cell(inside), text, "{inside}");
    }
}

#[test]
fn tables_by_style_or_role_are_tables() {
    let css = "<div style='display:table'><div style='display:table-row'><span style='display:table-cell'>a</span><span style='display:table-cell'>b</span></div>\
               <div style='display:table-row'><div style='display: table-cell'><p>c</p></div><div style='display:table-cell'>d</div></div></div>e";
    let by_class = "<style>.t{display:table} .g{display:table-row-group} .r{display:table-row} .r > *{display:table-cell}</style>\
                    <div class=t><div class=g><div class=r><i>a</i><i>b</i></div></div><div class=g><div class=r><i>c</i><i>d</i></div></div></div>e";
    let roles = "<div role=table aria-label=x><div role=rowgroup><div role=row><span role=columnheader>a</span><span role=columnheader>b</span></div></div>\
                 <div role=rowgroup><div role=row><span role=rowheader>c</span><span role=cell>d</span></div></div></div>e";
    for source in [css, by_class, roles] {
        let document = read(source);
        assert_eq!(short(&document.blocks), "0[a@0 b@1 / c@0 d@1] \"e\"", "{source}");
        let [Block::Grid(grid), _] = &document.blocks[..] else { panic!("a table") };
        assert!(!grid.spans && document.notes.is_empty());
    }
    let spans = "<div role=grid><div role=row><b role=gridcell aria-rowspan=2>a</b><b role=gridcell aria-colspan=2>b</b></div>\
                 <div role=row><b role=gridcell>c</b><b role=gridcell>d</b></div></div>";
    assert_eq!(short(&read(spans).blocks), "0[a@0+2,1 b@1+1,2 / c@1 d@2]");
    // Tables by their tags come first, as the browser counts them.
    assert_eq!(short(&read(&format!("{css}<table><tr><td>x</table>")).blocks), "1[a@0 b@1 / c@0 d@1] \"e\" 0[x@0]");
    assert_eq!(
        short(&read(&format!("<table><tr><td>{css}<td>f</table>")).blocks),
        "0[e@0(1[a@0 b@1 / c@0 d@1] \"e\") f@1]"
    );
    // What lays a page out is none.
    let layout = "<div style='display:table'><div style='display:table-cell'>a<p>b</div><div style='display:table-cell'><table><tr><td>x</table></div></div>";
    assert_eq!(short(&read(layout).blocks), "\"a\" \"b\" 0[x@0]");
    // Ends that are missing, and parts without a table.
    assert_eq!(
        short(&read("<table><tr><td><div role=table><div role=row><div role=cell>a<td>b</table>c").blocks),
        "0[a@0 b@1] \"c\""
    );
    assert_eq!(short(&read("<div role=row><div role=cell>a</div></div><td>b").blocks), "\"a\" \"b\"");
    assert_eq!(short(&read("<div role=table><div role=row><div role=cell>a<div role=cell>b").blocks), "\"a\" \"b\"");
}

/// A figure that was pasted as a picture leaves its cell without words, but not blank; a spacer, and what is not shown, does.
#[test]
fn a_cell_with_a_picture_alone_is_not_blank() {
    let cells = [
        "<img width=16 height=12>",
        "<img width=1 height=12>",
        "<img src=spacer.gif>",
        "<img width=16 height=12 style='display:none'>",
        "138<img width=16 height=12>",
    ];
    assert_eq!(read("<p><img width=400 height=200></p>").notes, [Note::Picture]);
    let page = format!("<table><tr>{}</table>", cells.map(|cell| format!("<td>{cell}</td>")).concat());
    let read = read(&page);
    assert_eq!((short(&read.blocks), read.notes), ("0[图片@0 @1 @2 @3 138@4]".to_owned(), vec![]));
}
