//! What style sheets hide, and what they may hide: then a figure is doubted.

use super::*;

#[test]
fn style_sheets_of_the_page_count() {
    for (sheet, inside) in [
        (".xl65 {color:red;text-decoration:line-through}", "<span class='a xl65 b'>137</span>"),
        ("<!-- span.a\n{mso-x:\"\";\n\ttext-decoration:line-through;} -->", "<span class=a>137</span>"),
        ("#old, .x { display: none }", "<b id=old>13</b><i class=x>7</i>"),
        ("font{display:none}", "<FONT>137</FONT>"),
        ("table td .old{display:none}", "<p><span class=old>137</span></p>"),
        ("td > .old{display:none}", "<span class=old>137</span>"),
        ("/* x */ @media screen { .a{display:none} } @media print{.b{x:y}}", "<span class=a>137</span>"),
        (".a{display:inline} span.a{display:none} .a{display:inline}", "<span class=a>137</span>"),
        (".a{display:none!important} #b.a{display:inline}", "<span class=a id=b style='display:inline'>137</span>"),
        ("@font-face{font-family:x} @import 'x.css'; .a{visibility:hidden}", "<span class=a>137</span>"),
    ] {
        let page = |inside: &str| {
            short(&read(&format!("<style type=text/css>{sheet}</style><table><tr><td>{inside}138</table>")).blocks)
        };
        assert_eq!(page(inside), "0[138@0]", "{sheet}");
        assert_eq!(page("9"), "0[9138@0]", "{sheet}");
    }
    for sheet in [
        "@media print{.a{display:none}}",
        "@media (max-width:600px){.a{display:none}}",
        ".a:hover,.a[x],.a+.a,.a~.a{display:none}",
        "div > .a{display:none}",
        ".b .a{display:none}",
        ".a{display:none} .a{display:inline}",
        ".ab{display:none}",
        "{display:none}",
        ".a{display:none",
    ] {
        let page = format!("<table><tr><td><span class=a>138</span></table><style>{sheet}</style>");
        let expected = if sheet.ends_with('}') { "0[138@0]" } else { "0[@0]" };
        assert_eq!(short(&read(&page).blocks), expected, "{sheet}");
    }
}

/// What a browser works out and we do not: a figure of which such a rule would hide a part is doubted.
#[test]
fn what_style_sheets_may_hide_is_doubted() {
    for (sheet, expected) in [
        ("body .a{display:none}", "1"),
        ("html body table .a{display:none}", "1"),
        ("body > .a{display:none}", "12"),
        (".a{display:none \\9}", "12"),
        (".a{display:none\\9}", "12"),
        (".m\\:b{visibility:hidden}", "1"),
        ("@supports not (display:grid){.a{display:none}}", "12"),
        ("@layer x{.a{display:none}}", "1"),
        ("td span:first-child{display:none}", "12?"),
        ("td .a:nth-child(2n + 1){text-decoration:line-through}", "12?"),
        ("i+span,b~.a{display:none}", "12?"),
        ("tr:nth-child(odd) .a{display:none}", "12?"),
        ("td:has(.a:not(.b)) .a{display:none}", "12?"),
        ("@media (min-width:1400px){.a{display:none}}", "12?"),
        ("@media (prefers-color-scheme:dark){.a{opacity:0}}", "12?"),
        ("@supports (-moz-appearance:none){.a{display:none}}", "12?"),
        ("@container (min-width:1px){.a{display:none}}", "12?"),
        (".a{display:var(--x)}", "12?"),
        (".a:first-child{position:absolute;left:-9999px}", "12?"),
        ("span:first-child .a, .a:is(td > .a){visibility:hidden}", "12?"),
        // Worked out.
        ("span:not(.b){display:none}", "1"),
        ("span:not(.a),.a:not(td .b){color:red}", "12"),
        (":is(.x,.a),:where(.y){display:none}", "1"),
        (":where(.a){display:none}", "1"),
        ("[class^=a],[class$='x']{display:none}", "1"),
        ("[class~=\"m:b\"]{opacity:0}", "1"),
        ("[CLASS*='M:B' i]{font-size:0}", "1"),
        ("[data-x],[class|=a],[class=a],[class^=''],span[style*=red]{display:none}", "12"),
        ("td:not([colspan]) > [class]{display:none}", "1"),
        ("td{.a{display:none} color:red}", "1"),
        (".x,.a{color:red;&.m\\:b{display:none}}", "1"),
        (".a{@media print{display:none} @media screen{display:none}}", "1"),
        (".a{.a{display:none}}", "12"),
        (":where(.a){display:none} .a{display:inline}", "12"),
        ("@media (width>=600px){.a{display:none}}", "1"),
        ("@media not print{.a{display:none}}", "1"),
        // Nothing that hides; nothing that is there; and what could be anything.
        ("span:first-child{color:red}", "12"),
        (".a:hover,.a:empty,.a::before,.a:before,.a:not(:hover):active{display:none}", "12"),
        ("i:first-child,:is(.b),[data-x]{display:none}", "12"),
    ] {
        let page = format!("<style>{sheet}</style><body><table><tr><td>1<span class='a m:b'>2</span></table>");
        assert_eq!(short(&read(&page).blocks), format!("0[{expected}@0]"), "{sheet}");
    }
}

/// Of a cell that may not be there those behind it may stand a column further to the left.
#[test]
fn cells_that_may_not_be_there_are_doubted() {
    let cells = "<table class=t><tr class=r><td>1<td class=a>2</table>";
    for (sheet, expected) in [
        ("td:nth-child(2){display:none}", "1? 2?"),
        (".t td:last-child{visibility:hidden}", "1? 2?"),
        ("tr:first-child{display:none}", "1? 2?"),
        ("td.a:first-of-type{display:none}", "1 2?"),
        ("td:empty{display:none}", "1? 2?"),
        // Rules of other things, and such as change nothing.
        (".list td:nth-child(2),li:first-child,td:hover{display:none}", "1 2"),
        ("td:nth-child(2){color:red;vertical-align:super;text-decoration:line-through}", "1 2"),
        ("table:nth-child(2){display:none}", "1 2"),
    ] {
        let document = read(&format!("<style>{sheet}</style>{cells}"));
        let Block::Grid(grid) = &document.blocks[0] else { panic!("{sheet}") };
        let told = |cell: &crate::document::Cell| cell.text.clone() + if cell.uncertain { "?" } else { "" };
        assert_eq!(grid.cells.iter().map(told).collect::<Vec<_>>().join(" "), expected, "{sheet}");
    }
    // A class that hides in every kit of styles, whose sheet is not here.
    for (source, expected) in [
        ("<td>138<span class=sr-only>1</span>", "1381?"),
        ("<td>138<span class='x visually-hidden'>1</span>", "1381?"),
        ("<td class=d-none>138", "138?"),
        ("<style>.sr-only{color:red}</style><td>138<span class=sr-only>1</span>", "1381"),
    ] {
        assert_eq!(
            short(&read(&format!("<table><tr>{source}</table>")).blocks),
            format!("0[{expected}@0]"),
            "{source}"
        );
    }
}

/// Of a page with more rules than are looked at, what they may hide is doubted.
#[test]
fn what_more_rules_may_hide_is_doubted() {
    let rules: String = (0..400).map(|at| format!(".z{at} b{{display:none}}")).collect();
    let document = read(&format!(
        "<style>{rules}.h{{display:none}}</style><table><tr><td>138<b>9</b><td>1<i>2</i><td>3<i class=h>4</i></table>"
    ));
    assert_eq!(
        (short(&document.blocks), document.notes),
        ("0[1389?@0 12@1 3@2]".to_owned(), vec![Note::Hidden, Note::Styles])
    );
    // Where there was too much to compare, too.
    let rules: String = (0..90).map(|at| format!("[data-z{at}] p{{display:none}}")).collect();
    let page = [
        "<style>",
        &rules,
        ".h{display:none}</style>",
        &"<div class=y>".repeat(300),
        &"<p>x</p>".repeat(9_000),
        "<table><tr><td>138<span class=h>9</span><td>1<i>2</i></table>",
    ]
    .concat();
    let document = read(&page);
    let Some(Block::Grid(grid)) = document.blocks.last() else { panic!("no table") };
    let told: Vec<(&str, bool)> = grid.cells.iter().map(|cell| (&*cell.text, cell.uncertain)).collect();
    assert_eq!((told, document.notes), (vec![("1389", true), ("12", false)], vec![Note::Styles]));
}
