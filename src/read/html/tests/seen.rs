//! What a page shows, and what it hides, strikes out or turns round.

use super::*;

#[test]
fn what_is_struck_or_hidden_is_left_out() {
    for gone in [
        "<s>137</s>",
        "<strike>137</strike>",
        "<DEL cite=x>137</DEL>",
        "<span style='text-decoration:line-through'>137</span>",
        "<font style=\"color:red; TEXT-DECORATION : underline line-through !important\">137</font>",
        "<s><b>1</b>3<span style='text-decoration:none'>7</span></s>",
        "<b><s>137</b></s>",
        "<s>1<b>37</s></b>",
        "<span style='display:none'>137</span>",
        "<span style='display:none'>1<span style='display:inline'>37</span></span>",
        "<dialog>137</dialog>",
        "<span hidden>137</span>",
        "<span hidden='until-found'>137</span>",
        "<span style='visibility:hidden'>137</span>",
        "<span style='display:none;mso-hide:all'>137</span>",
        "<span style='mso-hide:all'>137</span>",
        "<span style='font-size:0'>137</span>",
        "<span style='opacity:0'>137</span>",
        "<template><table><tr><td>137</table></template>",
        "<noscript>137</noscript>",
        "<script>137</script>",
        "<style>137{}</style>",
        "<button>137</button>",
        "<datalist><option>137</datalist>",
        "<input type=hidden value=137>",
        "<input type=checkbox value=137 checked>",
        "<input style='display:none' value=137>",
        "<textarea hidden>137</textarea>",
        "<details>137</details>",
        "<details><p>137</p></details>",
        "<span popover>137</span>",
        "<span style='clip-path:circle(0)'>137</span>",
        "<div style='display:none'><p>137</p><table><tr><td>137</table></div>",
    ] {
        assert_eq!(cell(&format!("{gone}138")), "138", "{gone}");
        assert_eq!(cell(&format!("138{gone}")), "138", "{gone}");
    }
    for (seen, text) in [
        ("<ins>1</ins>38", "138"),
        ("<u>138</u>", "138"),
        ("<details open>138</details>", "138"),
        ("<details><summary>138</summary>137</details>", "138"),
        ("<div style='height:0;overflow:hidden'>137</div>138", "138"),
        ("<span aria-hidden=true>138</span>", "138"),
        ("<s style='text-decoration:none'>138</s>", "138"),
        ("<span hidden style='display:inline'>138</span>", "138"),
        ("<span style='visibility:hidden'>137<span style='visibility:visible'>138</span></span>", "138"),
        ("<span style='font-size:0'>137<span style='font-size:9pt'>138</span></span>", "138"),
        // A line that is not closed goes on in the next paragraph, that of a deletion does not.
        ("<p><s>137</p><p>138", ""),
        ("<p><del>137</p><p>138", "138"),
        ("<p><s>137</p></s>138", "138"),
        ("<div><span style='display:none'>a<p>b</p>c</span>d</div>", "d"),
        ("<p style='display:none'>137<div>138</div>", "138"),
        ("<li hidden>137<li>138", "138"),
        ("<span hidden>137<div></span>137</div></span>138", "138"),
        ("<span style='display:block'>13</span><span style='display:block'>8</span>", "13\n8"),
        ("13<div style='display:none'>x</div>8", "138"),
    ] {
        assert_eq!(cell(seen), text, "{seen}");
    }
    // No line goes from one cell into the next.
    assert_eq!(short(&read("<table><tr><td><s>1<td>2<tr><td>3</table>4").blocks), "0[@0 2@1 / 3@0] \"4\"");
    // One that is not closed goes on with text alone.
    assert_eq!(
        short(&read("<!DOCTYPE html><p><s>1</p><table><tr><td>2</table><div><table><tr><td>3</table>4</s>5").blocks),
        "0[2@0] 1[3@0] \"5\""
    );
    // Into a table it goes, but not in an old page.
    let around = "<s>1<table><tr><td>2</table></s>3";
    assert_eq!(short(&read(around).blocks), "0[2@0] \"3\"");
    assert_eq!(short(&read(&["<!DOCTYPE html>", around].concat()).blocks), "0[@0] \"3\"");
}

/// Letters in the colour of what is behind them are not seen. Where all of a cell is so, what is behind it may not be known.
#[test]
fn letters_in_the_colour_of_the_paper_are_left_out_beside_others() {
    let cell = |cell: &str| {
        let document = read(&format!("<!DOCTYPE html><table><tr>{cell}</table>"));
        let Block::Grid(grid) = &document.blocks[0] else { panic!("{cell}") };
        let doubt = if grid.cells[0].uncertain { "?" } else { "" };
        (grid.cells[0].text.clone() + doubt, document.notes.clone())
    };
    let hidden = || vec![Note::Hidden];
    for (html, text) in [
        ("<td>138<span style='color:#fff'>1</span>", "138"),
        ("<td><font color=white>1</font>138", "138"),
        ("<td><p>138</p><p style='color: #FEFEFE'>1</p>", "138"),
        ("<td>1<span style='color:rgb(255, 255, 255)'>3</span>8", "18"),
        ("<td style='background:#036'>138<span style='color:#003366'>1</span>", "138"),
        ("<td bgcolor=#ffff00>138<font color=yellow>1</font>", "138"),
    ] {
        assert_eq!(cell(html), (text.to_owned(), hidden()), "{html}");
    }
    for (html, text) in [
        ("<td><span style='color:#fff'>138</span>", "138"),
        ("<td style='background:#036;color:#fff'>13<b>8</b>", "138"),
        ("<td bgcolor=red><span style='color:white'>13</span>8", "138"),
        // A picture may be of any colour.
        ("<td style='background:url(a.png)'>13<span style='color:#fff'>8</span>", "138?"),
        ("<td style='background:url(a.png)'><span style='color:#fff'>138</span>", "138"),
        ("<td style='background:url(a.png)'>13<span style='color:#036'>8</span>", "138"),
        ("<td>13<span style='color:#fff;background:#000'>8</span>", "138"),
        ("<td>13<span style='color:#eee'>8</span>", "138"),
        ("<td>138<span style='color:#fff'> </span>", "138"),
    ] {
        assert_eq!(cell(html), (text.to_owned(), vec![]), "{html}");
    }
    // In running text: beside others in one line.
    let lines = read("<h1 style='color:#fff'>甲局</h1><p>收到13<span style='color:#fff'>9</span>8件。</p>");
    let texts = [Block::Paragraph("甲局".into()), Block::Paragraph("收到138件。".into())];
    assert_eq!((lines.blocks, lines.notes), (texts.to_vec(), hidden()));
}

/// A figure beside which something is drawn in another place is doubted; what lies outside of everything is left out.
#[test]
fn what_is_drawn_in_another_place_is_no_part_of_a_figure() {
    for (style, text) in [
        ("position:absolute;left:-9999px;top:0", "138"),
        ("position:fixed;top:-100px", "1381?"),
        ("position:absolute;top:-100px;color:#fff", "138"),
        ("display:inline-block;transform:scale(0)", "138"),
        ("display:block;content-visibility:hidden", "138"),
        ("clip-path:inset(0 0 100% 0)", "138"),
        ("clip-path:url(#a)", "1381?"),
        ("opacity:0", "138"),
        ("zoom:.01", "138"),
    ] {
        for page in [
            format!("<table><tr><td>138<span style='{style}'>1</span></table>"),
            format!("<style>.a{{{style}}}</style><table><tr><td>138<span class=a>1</span></table>"),
        ] {
            assert_eq!(short(&read(&page).blocks), format!("0[{text}@0]"), "{page}");
        }
    }
    // All of a page that is laid out so is read as it stands.
    let page = "<div style='position:absolute;top:40px;left:10px'><table><tr><td>138<td>1</table></div>";
    assert_eq!(short(&read(page).blocks), "0[138@0 1@1]");
}

/// Smaller digits behind others are a note without a sign, or something else: who knows.
#[test]
fn digits_of_two_sizes_are_doubted() {
    let cell = |inside: &str| short(&read(&format!("<table><tr><td>{inside}</table>")).blocks);
    for (inside, expected) in [
        ("20<small>1</small>", "201?"),
        ("20<span style='font-size:6pt'>1</span>", "201?"),
        ("20<font style='font-size:smaller'>[1]</font>", "20[1]?"),
        ("20<small>件</small>", "20件"),
        ("<small>201</small>", "201"),
        ("<small>1.</small>属于国家秘密", "1.属于国家秘密"),
        (
            "<span style='font-size:small'><span style='font-size:x-small'>1.</span>属于国家秘密</span>",
            "1.属于国家秘密",
        ),
        ("<small>1</small>38", "138?"),
        ("<small>1</small><br>38", "1\n38?"),
        ("<span style='font-size:7pt'>2<b>01</b></span>", "201"),
    ] {
        assert_eq!(cell(inside), format!("0[{expected}@0]"), "{inside}");
    }
}

/// Characters that are turned round are seen in another order than they are written: no figure is read of them.
#[test]
fn figures_that_are_turned_round_are_none() {
    for (html, text) in [
        ("<bdo dir=rtl>123</bdo>", "□123"),
        ("<span style='unicode-bidi:bidi-override;direction:rtl'>12</span>3", "□123"),
        ("<bdo dir=ltr>123</bdo>", "123"),
        ("<span dir=rtl>123</span>", "123"),
        ("<bdo dir=rtl>甲</bdo>", "甲"),
    ] {
        assert_eq!(read(html).blocks, [Block::Paragraph(text.into())], "{html}");
    }
}

#[test]
fn links_to_notes_are_no_figures() {
    for link in ["#_ftn1", "a.htm#_edn2", "#fn1", "#footnote-1", "#Note1"] {
        for (mark, raised) in [("1", "¹"), ("[1]", "⁽¹⁾")] {
            assert_eq!(cell(&format!("138<a href='{link}'>{mark}</a>")), format!("138{raised}"), "{link}");
        }
        assert_eq!(cell(&format!("<a href='{link}'>138</a>")), "138", "{link}");
    }
    for link in ["#", "#top", "detail.html", "note.html"] {
        assert_eq!(cell(&format!("13<a href='{link}'>8</a>")), "138", "{link}");
    }
}

#[test]
fn rows_cells_and_tables_that_are_not_shown_take_no_room() {
    for (source, expected) in [
        ("<table><tr><td>a<td style='display:none'>9<td>b</table>", "0[a@0 b@1]"),
        (
            "<table><tr><td rowspan=2>a<td>b<tr style='display:none'><td>9<tr><td>c<tr><td>d</table>",
            "0[a@0+2,1 b@1 / c@1 / d@0]",
        ),
        ("<table><tbody hidden><tr><td>9<tbody><tr><td>a</table>", "0[a@0]"),
        ("<table><tbody hidden><tr><td>9</tbody><tr><td>a</table>", "0[a@0]"),
        ("<table><tr style='visibility:collapse'><td>9<tr><td>a</table>", "0[a@0]"),
        ("<table><tr><td style='visibility:hidden'>9<td>a</table>", "0[@0 a@1]"),
        ("<table style='display:none'><tr><td>9</table><table><tr><td>a</table>", "1[a@0]"),
        ("<div hidden><table><tr><td>9</table>x</div><table><tr><td>a</table>", "1[a@0]"),
        ("<style>.gone{display:none}</style><table><tr class=gone><td>9<tr><td>a</table>", "0[a@0]"),
    ] {
        assert_eq!(short(&read(source).blocks), expected, "{source}");
    }
    let document = read("<table><tr hidden><td>9<tr><td hidden>8<td>a</table>");
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("one table") };
    assert_eq!((grid.cells[0].origin.row, grid.cells[0].origin.column, &*document.notes), (1, 1, &[Note::Hidden][..]));
    // Menus of a page are hidden everywhere: only figures in cells are told of.
    assert_eq!(read("<div hidden>9</div><table><tr><td><i hidden>x</i>1</table>").notes, []);
    assert_eq!(read("<table><tr><td><s>137</s>138</table>").notes, [Note::Hidden]);
}
