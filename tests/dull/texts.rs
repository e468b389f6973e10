//! Dull text: by itself, under a heading, in a cell, in a report that is sound but for it.

use super::{Kind, again, counted, kind, page, report_with, text};

/// One thing after the other, with nothing between.
pub const THINGS: [&str; 107] = [
    "均",
    "1",
    "0",
    "12 ",
    "1,",
    "1,234",
    "1.",
    "12件",
    "1件，",
    "一",
    "二",
    "十",
    "百",
    "二件",
    "两",
    "零",
    "〇",
    "①",
    "⑴",
    "㈠",
    "（",
    "）",
    "《",
    "》",
    "《》",
    "「",
    "(",
    ")",
    "<",
    ">",
    "[",
    "“",
    "”",
    "\"",
    "'",
    "一、",
    "（一）",
    "、",
    "。",
    "，",
    "；",
    "：",
    "？",
    ".",
    ",",
    ";",
    "-",
    "—",
    "/",
    "|",
    "||",
    "| ",
    "+",
    "*",
    "#",
    "~",
    "_",
    "%",
    "1%",
    "％",
    " ",
    "  ",
    "\u{3000}",
    "\u{a0}",
    "\u{200b}",
    "\u{ad}",
    "\u{feff}",
    "\u{301}",
    "\u{fffd}",
    "\t",
    "\u{0}",
    "\r",
    "\r1",
    "1\r0  2\r",
    "\n\r",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{202e}",
    "0  1\r1  2\n",
    "a",
    "A1",
    "字",
    "𠮷",
    "年",
    "月",
    "2024年",
    "2024年1月1日",
    "号",
    "〔2019〕60号",
    "元",
    "3元",
    "条",
    "xx",
    "XX",
    "http://",
    "@",
    "&",
    "&amp;",
    "&#",
    "&lt;p&gt;",
    "其中",
    "无",
    "公開",
    "政府信息公开",
    "总计",
];

/// One a line: labels, figures, headings, sub-headings, rows.
pub const LINES: [&str; 64] = [
    "1",
    "0",
    "12",
    "1 2",
    "1 2 3 4 5 6 7",
    "0000000",
    "/",
    "-",
    "| 1 |",
    "|",
    "||",
    "1|2",
    "一",
    "二、",
    "（一）",
    "1.",
    "1、",
    "- 1 -",
    "第1页",
    "总计",
    "合计",
    "其他",
    "自然人",
    "商业企业",
    "规章",
    "规章 1 2 3",
    "规章123",
    "规章\t1\t2\t3",
    "规章|1|2|3",
    "\t",
    "\t\t\t",
    "1\t2\t3",
    "\"",
    "\"\t\"",
    "\t\"a\"\"",
    "a,b,c",
    "1;2;3",
    "（一）予以公开",
    "（三）不予公开",
    "1.属于国家秘密",
    "（七）总计\t1\t2\t3\t4\t5\t6\t7",
    "一、本年新收政府信息公开申请数量",
    "三、本年度办理结果",
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "（一）主动公开情况",
    "（二）依申请公开情况",
    "一、甲",
    "总体情况",
    "六、其他需要报告的事项",
    "甲局2024年政府信息公开工作年度报告",
    "2024年政府信息公开工作年度报告",
    "现将我局2024年政府信息公开工作报告如下",
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
    "结果维持 结果纠正 其他结果 尚未审结 总计",
    "行政复议",
    "申请人情况",
    "本年新",
    "统计期限为2024年1月1日至2024年12月31日",
    "联系电话：1",
    "收到申请1件。",
    "字",
];

/// Sentences and clauses as narratives have them.
pub const SENTENCES: [&str; 62] = [
    "发布3件，",
    "不公开类3件，",
    "单位：万件，",
    "及下属单位3件，",
    "收到1件",
    "其中1件",
    "收到申请1件",
    "答复1件、",
    "收到政府信息公开申请1件。",
    "收到申请1件，",
    "收到政府信息公开申请1件2件",
    "其中，",
    "其中1件，",
    "其中：自然人1件，法人1件。",
    "占1%，",
    "1件，占1%，",
    "1件占1%",
    "5件，占33.9%。",
    "比上年增长1%，",
    "予以公开1件，部分公开1件，不予公开1件，无法提供1件，不予处理1件。",
    "办结1件，",
    "予以公开",
    "公开及",
    "和",
    "均已办结，",
    "均维持，",
    "行政复议1件，行政诉讼1件，",
    "未发生行政复议、行政诉讼。",
    "未收到政府信息公开申请，",
    "上年结转1件，",
    "结转下年度1件，",
    "2023年结转",
    "2024年",
    "2024年收到申请1件。",
    "2023年，",
    "制发规范性文件1件，",
    "规章1件，",
    "作出行政许可1件，",
    "我局",
    "我镇",
    "我局部",
    "本乡镇",
    "《关于#的通知》",
    "《甲〉",
    "<甲>",
    "〔2021〕30号。",
    "国办公开办函〔2019〕60号",
    "存在问题，",
    "存在的主要问题是公开不够及时。",
    "主动公开信息  条，",
    "共主动公开条。",
    "信息处理费1元，",
    "收取信息处理费@元。",
    "第二十一次",
    "1、2、3、",
    "各级政府部门，",
    "撤销",
    "平均3件",
    "全部办结",
    "申请人均",
    "）收到3件",
    "全市系统收到3件",
];

/// Lines that all differ.
pub const COUNTED: [&str; 26] = [
    "#\n",
    "第#条\n",
    "@\n",
    "规章@ #\n",
    "规章@\t#\t#\t#\n",
    "规章#\n",
    "一、本年新收政府信息公开申请数量@\t1\t2\t3\t4\t5\t6\t7\n",
    "总计\t@\n",
    "申请人情况\t@\n",
    "@\t#\n",
    "# ",
    "#、",
    "#件，",
    "收到申请#件。",
    "收到申请#件，占#%，",
    "#件占#%",
    "《@》",
    "@局",
    "20#年",
    "《@@》（国办发〔20#〕#号）。",
    "@20#〕60号",
    "（#）@\n",
    "一、@\n",
    "@：#件；",
    "共#件，其中@#件，@#件。",
    "2023年@",
];

/// Put before what follows, as the header of a table is.
pub const HEADERS: [(&str, &str); 4] = [
    ("two", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"),
    ("three", "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"),
    ("loose", "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n2\n3\n"),
    ("four", "行政复议\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"),
];

/// What is under a first heading of a report.
const HEAD: &str = "甲局2024年政府信息公开工作年度报告\n一、总体情况\n";

fn short(thing: &str) -> String {
    thing.chars().take(24).collect::<String>().escape_debug().to_string()
}

/// Every thing, in every place.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for thing in THINGS.into_iter().chain(SENTENCES) {
        let name = |place: &str| format!("{place}: {}", short(thing));
        kinds.push(kind(name("text"), move |bytes| text(again(thing, bytes))));
        kinds.push(kind(name("under a heading"), move |bytes| text([HEAD, &again(thing, bytes)].concat())));
        kinds.push(kind(name("a cell"), move |bytes| page(["<table><tr><td>", &again(thing, bytes)].concat())));
        kinds.push(kind(name("in a report"), move |bytes| page(report_with(0, &again(thing, bytes)))));
        kinds.push(kind(name("in section five"), move |bytes| page(report_with(1, &again(thing, bytes)))));
    }
    for thing in THINGS.into_iter().chain(LINES) {
        let name = |place: &str| format!("{place}: {}", short(thing));
        let line = format!("{thing}\n");
        let of = |line: &str| line.to_owned();
        let one = of(&line);
        kinds.push(kind(name("lines"), move |bytes| text(again(&one, bytes))));
        let one = of(&line);
        kinds.push(kind(name("lines under a heading"), move |bytes| text([HEAD, &again(&one, bytes)].concat())));
        let one = format!("<p>{thing}</p>");
        kinds.push(kind(name("paragraphs in a report"), move |bytes| page(report_with(0, &again(&one, bytes)))));
        for (place, header) in HEADERS {
            let one = of(&line);
            kinds.push(kind(name(&format!("under header {place}")), move |bytes| {
                text([header, &again(&one, bytes)].concat())
            }));
        }
    }
    kinds.extend(pairs());
    for thing in COUNTED {
        let name = |place: &str| format!("{place}, all different: {}", short(thing));
        kinds.push(kind(name("text"), move |bytes| text(counted(thing, bytes))));
        kinds.push(kind(name("in a report"), move |bytes| {
            page(report_with(0, &counted(thing, bytes).replace('\n', "<p>")))
        }));
        for (place, header) in HEADERS {
            kinds.push(kind(name(&format!("under header {place}")), move |bytes| {
                text([header, &counted(thing, bytes)].concat())
            }));
        }
    }
    kinds
}

/// Two things by turns, some of all pairs that there are: what one alone does not open, another may.
fn pairs() -> impl Iterator<Item = Kind> {
    const PAIRS: usize = 300;
    let things: Vec<&str> = SENTENCES.into_iter().chain(LINES).chain(THINGS).collect();
    // Strides without a common divisor go through all of them; each round begins one further.
    (0..PAIRS).map(move |number| {
        let round = number / things.len();
        let (one, other) = (things[number * 37 % things.len()], things[(number * 101 + round) % things.len()]);
        let both = format!("{one}{other}");
        kind(format!("pair {number}: {}", short(&both)), move |bytes| text([HEAD, &again(&both, bytes)].concat()))
    })
}

/// Those that a test has the time for: one of each sort, and each that was a fault once.
#[must_use]
pub fn chosen() -> Vec<Kind> {
    const NAMES: [&str; 60] = [
        "in a report: 均",
        "in a report: 发布3件，",
        "in a report: 不公开类3件，",
        "in a report: 单位：万件，",
        "text: \\r",
        "text: 1\\r0  2\\r",
        "under a heading: 收到1件",
        "lines: 1",
        "lines: 0",
        "lines: /",
        "lines: |",
        "lines: | 1 |",
        "lines: \\u{200b}",
        "lines: 一",
        "lines: （一）",
        "lines: 规章",
        "lines: 规章123",
        "lines: 总计",
        "lines: 其他",
        "lines: 一、总体情况",
        "lines: 本年新",
        "lines: （三）不予公开",
        "lines: 字",
        "lines: 1\\t2\\t3",
        "lines: \\t\\t\\t",
        "lines: \\\"\\t\\\"",
        "lines: - 1 -",
        "lines: 甲局2024年政府信息公开工作年度报告",
        "under a heading: 二",
        "under a heading: 十",
        "under a heading: 1",
        "under a heading: 1,",
        "under a heading: 。",
        "under a heading: 《",
        "under a heading: （",
        "under a heading: 2024年",
        "under a heading: 收到政府信息公开申请1件。",
        "under a heading: 〔2019〕60号",
        "in a report: 〔2019〕60号",
        "in a report: 1件占1%",
        "in a report: 占1%，",
        "in a report: 其中，",
        "in a report: 我局",
        "in a report: 收到申请1件，",
        "in a report: 撤销",
        "in a report: 平均3件",
        "in a report: 全部办结",
        "in a report: 申请人均",
        "in a report: （",
        "text: \\u{a0}",
        "text: \\u{301}",
        "text:  ",
        "a cell: 1",
        "a cell: |",
        "under header two: 规章\\t1\\t2\\t3",
        "under header loose: 1",
        "under header three: 规章",
        "under header two, all different: 规章@\\t#\\t#\\t#\\n",
        "in a report, all different: 共#件，其中@#件，@#件。",
        "lines under a heading: xx",
    ];
    super::named(kinds(), &NAMES)
}
