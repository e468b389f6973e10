//! Dull pages: tags, attributes, tables.

use super::{Kind, again, counted, kind, page, report_with};

/// Tags that are opened again and again, closed or not.
const TAGS: [&str; 46] = [
    "table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "col", "p", "div", "span", "b", "i", "font",
    "ins", "del", "s", "sup", "sub", "a", "ul", "li", "ol", "dl", "h1", "h2", "pre", "br", "hr", "img", "input",
    "select", "option", "textarea", "form", "script", "style", "title", "iframe", "body", "html", "head", "!--", "svg",
    "o:p",
];

/// A table in which the rest is repeated: before, again and again, behind.
const TABLES: [(&str, &str, &str, &str); 36] = [
    ("fields and words in no cell", "<table>", "<input value=1>全部办结&", ""),
    (
        "wide cells of a line of a table",
        "<p>",
        "<td colspan=9>1}一、本年新收政府信息公开申请数量\t1\t1\t1\t1\t1\t1\t7\n",
        "",
    ),
    ("empty cells", "<table><tr>", "<td>", ""),
    ("empty cells, closed", "<table><tr>", "<td></td>", ""),
    ("empty rows", "<table>", "<tr>", ""),
    ("rows of an empty cell", "<table>", "<tr><td>", ""),
    ("rows of a figure", "<table>", "<tr><td>1", ""),
    ("tables", "", "<table><tr><td>1</table>", ""),
    ("tables of one label", "", "<table><tr><td>规章</table>", ""),
    ("wide cells", "<table><tr>", "<td colspan=1000>", ""),
    ("high cells", "<table><tr>", "<td rowspan=1000>", ""),
    ("cells to the end", "<table><tr>", "<td rowspan=0>", ""),
    ("wide and high cells", "<table>", "<tr><td colspan=1000 rowspan=1000>", ""),
    ("captions", "<table>", "<caption>a", ""),
    ("sections", "<table>", "<tbody><tr><td>1", ""),
    ("heads and feet", "<table>", "<tfoot><tr><td>1<thead><tr><td>2", ""),
    ("labels", "<table>", "<tr><td>规章<td>1<td>2<td>3", ""),
    (
        "labels under their header",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数",
        "<tr><td>规章<td>1<td>2<td>3",
        "",
    ),
    (
        "gaps under a header",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数",
        "<tr><td>规章<td><td>2<td><td>",
        "",
    ),
    (
        "too many under a header",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数",
        "<tr><td>规章<td>1<td>2<td>3<td>4",
        "",
    ),
    (
        "strange rows under a header",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数",
        "<tr><td>甲<td>1<td>2<td>3",
        "",
    ),
    ("headers", "<table>", "<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数", ""),
    ("column labels in a row", "<table><tr>", "<td>总计", ""),
    ("other labels in a row", "<table><tr><td>总计", "<td>甲", ""),
    ("labels cut short in a row", "<table><tr><td>总计", "<td>本年新", ""),
    ("groups and others in a row", "<table><tr>", "<td>（三）不予公开<td>其他", ""),
    ("nested two by two", "", "<table><tr><td><table><tr><td>1</table>2</table>", ""),
    ("text in a table, no cell", "<table>", "a", ""),
    ("header rows of words", "<table>", "<tr><td>申请人情况<td>甲<td>乙", ""),
    (
        "table two",
        "",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>2<td>3</table>",
        "",
    ),
    ("one heading a cell", "<table>", "<tr><td>一、总体情况", ""),
    ("one long label a row", "<table>", "<tr><td>三、因政府信息公开工作被申请行政复议提起行政诉讼的情况<td>1", ""),
    (
        "placeholders under a header",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数",
        "<tr><td>规章<td>/<td>/<td>/",
        "",
    ),
    ("figures in one row", "<table><tr><td>规章", "<td>1", ""),
    (
        "figures in one row under a header",
        "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章",
        "<td>1",
        "",
    ),
    ("lines in a cell", "<table><tr><td>", "规章<br>", ""),
];

/// Attributes of one tag.
const ATTRIBUTES: [&str; 9] =
    [" a", " a=b", " colspan=2", " a='b'", "/", "=", " style='display:none'", " style=\"mso-list:l0\"", "'"];

/// Tags, tables and attributes, again and again.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for tag in TAGS {
        let open = format!("<{tag}>");
        kinds.push(kind(format!("tag {tag}"), move |bytes| page(again(&open, bytes))));
        let open = format!("<{tag}>字");
        kinds.push(kind(format!("tag {tag} with text"), move |bytes| page(again(&open, bytes))));
        let close = format!("</{tag}>");
        kinds.push(kind(format!("end tag {tag}"), move |bytes| {
            page(["<table><tr><td>".to_owned(), again(&close, bytes)].concat())
        }));
        let both = format!("<{tag}>1</{tag}>");
        kinds.push(kind(format!("element {tag}"), move |bytes| page(again(&both, bytes))));
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        kinds.push(kind(format!("nested {tag}"), move |bytes| {
            let deep = bytes / (open.len() + close.len());
            page([open.repeat(deep), "1".to_owned(), close.repeat(deep)].concat())
        }));
        let styled = format!("<{tag} style='text-decoration:line-through;display:none' class=x id=y hidden>1</{tag}>");
        kinds.push(kind(format!("styled {tag}"), move |bytes| page(again(&styled, bytes))));
        let open = format!("<{tag}>字");
        kinds.push(kind(format!("tag {tag} in a report"), move |bytes| page(report_with(0, &again(&open, bytes)))));
    }
    for (name, before, thing, behind) in TABLES {
        kinds.push(kind(name, move |bytes| page([before, &again(thing, bytes), behind].concat())));
    }
    for attribute in ATTRIBUTES {
        kinds.push(kind(format!("one tag of many {attribute}"), move |bytes| {
            page(["<table><tr><td", &again(attribute, bytes), ">1"].concat())
        }));
        let tag = format!("<p{attribute}>");
        kinds.push(kind(format!("many tags of {attribute}"), move |bytes| page(again(&tag, bytes))));
    }
    for thing in ["a", "'", "\"", " ", ";", "display:", "&", "&quot;"] {
        kinds.push(kind(format!("one long attribute of {thing}"), move |bytes| {
            page(["<td style=\"", &again(thing, bytes), "\">1"].concat())
        }));
        kinds.push(kind(format!("an open attribute of {thing}"), move |bytes| {
            page(["<td style=\"", &again(thing, bytes)].concat())
        }));
    }
    for thing in [
        "<",
        "</",
        "<!",
        "<!-",
        "<!--",
        "-->",
        "<!-- --",
        "<?",
        "<![if",
        "<a b=\"",
        "<x",
        "<script></",
        "<td colspan=",
        "&amp",
        "&#x",
        "&#1",
        "&nbsp;",
        "&a",
        "<table",
        "<p<p",
        "]]>",
    ] {
        kinds.push(kind(format!("pieces {thing}"), move |bytes| page(again(thing, bytes))));
        kinds
            .push(kind(format!("pieces {thing} in a report"), move |bytes| page(report_with(0, &again(thing, bytes)))));
    }
    kinds.push(kind("rules, elements in each other and many in these", |bytes| {
        let rules = "<style>.z p{display:none}#z>p{display:none}</style>";
        page([rules, &again("<div class=y>", bytes / 2), &again("<p>x</p>", bytes / 2)].concat())
    }));
    for (name, wide, high) in [
        ("cells to the end over rows", "<td rowspan=0>", "<tr><td>1"),
        ("high cells over rows", "<td rowspan=900>", "<tr><td>1"),
        ("foreign columns over rows", "<td>甲", "<tr><td>规章<td>1<td>2<td>3"),
        ("wide foreign columns over rows", "<td colspan=900>甲", "<tr><td>规章<td>1<td>2<td>3"),
    ] {
        kinds.push(kind(name, move |bytes| {
            let header = "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数";
            page([header, &again(wide, bytes / 2), &again(high, bytes / 2)].concat())
        }));
    }
    for thing in ["<tr><td>@<td>#<td>#", "<table><tr><td>@</table>", "<p id=#>@", "<tr><td>规章@<td>1<td>2<td>3"] {
        kinds.push(kind(format!("all different: {thing}"), move |bytes| {
            page(
                ["<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数", &counted(thing, bytes)]
                    .concat(),
            )
        }));
    }
    kinds
}

/// Those that a test has the time for.
#[must_use]
pub fn chosen() -> Vec<Kind> {
    const NAMES: [&str; 35] = [
        "rules, elements in each other and many in these",
        "fields and words in no cell",
        "wide cells of a line of a table",
        "tag table",
        "tag tr",
        "tag td",
        "tag p",
        "tag div",
        "tag b",
        "tag ins",
        "tag del",
        "tag s",
        "tag span",
        "tag style",
        "tag caption",
        "tag ul",
        "nested table",
        "nested div",
        "nested ul",
        "empty cells",
        "rows of an empty cell",
        "tables of one label",
        "wide cells",
        "high cells",
        "wide and high cells",
        "captions",
        "labels under their header",
        "gaps under a header",
        "strange rows under a header",
        "figures in one row",
        "one tag of many  a=b",
        "one long attribute of a",
        "pieces &#1",
        "pieces <!--",
        "table two",
    ];
    super::named(kinds(), &NAMES)
}
