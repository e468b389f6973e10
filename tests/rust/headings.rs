//! Which lines are headings: the level of the number decides, with the words.

use crate::common;
use crate::common::draft::{Draft, HEADINGS};
use crate::common::{changed, found};
use gouji::judge::Settings;

/// A report in plain text: these lines under 一, then the other headings with their tables.
fn text(headings: &[&str; 6], overview: &str) -> String {
    let form = common::library().forms()[0].definition.clone();
    let mut text = Draft::balanced(&form).shifted_text();
    let overview_of = common::draft::TEXTS[0];
    text = changed(&text, overview_of, overview);
    for (prescribed, heading) in HEADINGS.iter().zip(headings) {
        // Labels of table three are numbered as headings are, and stay.
        text = text.replace(&["\n", prescribed, "\n"].concat(), &["\n", heading, "\n"].concat());
    }
    text
}

/// The sections of a text: number, heading, and how its text begins.
fn sections(text: &str) -> Vec<String> {
    let report = common::recognise(&common::library(), text.as_bytes());
    let of = |section: &gouji::report::Section| {
        let start: String = section.text.chars().take(12).collect();
        format!("{} {} {}", section.number, section.heading, start.replace('\n', "/"))
    };
    report.sections.iter().filter(|section| section.number > 0).map(of).collect()
}

fn finds(rule: &str, text: &str) -> Vec<String> {
    found(rule, text, &Settings::default())
}

const ALIKE: &str = "（一）主动公开政府信息情况\n在网站公开信息。\n\
    （二）收到和处理政府信息公开申请情况\n2024年收到申请9件，均按期答复。\n\
    （三）政府信息管理情况\n逐级审核。\n\
    （四）政府信息公开行政复议、行政诉讼情况\n建好平台。\n\
    （五）监督保障\n列入考核，公布电话。";

/// What stands in the report as it should.
const WHOLE: [&str; 6] = [
    "1 一、总体情况 （一）主动公开政府信息情",
    "2 二、主动公开政府信息情况 ",
    "3 三、收到和处理政府信息公开申请情况 ",
    "4 四、政府信息公开行政复议、行政诉讼情况 ",
    "5 五、存在的主要问题及改进情况 存在的问题：政策解读的形",
    "6 六、其他需要报告的事项 本年度没有收取信息处理费",
];

#[test]
fn a_heading_below_the_first_level_is_none_of_the_six() {
    let styles: [(&str, &str); 8] =
        [("（", "）"), ("(", ")"), ("㈠", ""), ("", ". "), ("", "、"), ("（1", "）"), ("①", ""), ("一是", "：")];
    let page = text(&HEADINGS, ALIKE);
    assert_eq!(sections(&page), WHOLE);
    for (open, close) in styles {
        let mut page = page.clone();
        for (at, numeral) in "一二三四五".chars().enumerate() {
            let number = match open {
                "㈠" => char::from_u32(u32::from('㈠') + at as u32).unwrap().to_string(),
                "①" => char::from_u32(u32::from('①') + at as u32).unwrap().to_string(),
                "一是" => [&numeral.to_string(), "是", close].concat(),
                "" | "（1" => [open.trim_end_matches('1'), &(at + 1).to_string(), close].concat(),
                _ => [open, &numeral.to_string(), close].concat(),
            };
            page = page.replace(&format!("\n（{numeral}）"), &["\n", &number].concat());
        }
        let found = sections(&page);
        assert_eq!(found[1..], WHOLE[1..], "{open}{close}");
        assert!(finds("D-HEAD-6", &page).is_empty(), "{open}{close}");
        // The text below is held against the tables.
        assert_eq!(finds("N-NEW", &page).len(), 1, "{open}{close}");
    }
    // In one paragraph with their text.
    let running = ALIKE.replace("情况\n", "情况。").replace("监督保障\n", "监督保障：");
    let page = text(&HEADINGS, &running);
    assert_eq!(sections(&page)[1..], WHOLE[1..]);
    assert_eq!((finds("D-HEAD-6", &page).len(), finds("N-NEW", &page).len()), (0, 1));
    // The text breaks off before the headings that they are like.
    let start = page.find("\n二、").unwrap();
    assert_eq!(sections(&page[..start]).len(), 1);
}

/// As one real report has it: the parts of the overview are numbered 一 to 六 themselves.
#[test]
fn of_two_lines_on_one_level_the_surer_is_the_heading() {
    let page = text(
        &HEADINGS,
        "一、加强领导。专人负责。\n二、收到和处理政府信息公开申请情况。收到9件。\n三、主动公开政府信息情况\n公开信息。",
    );
    assert_eq!(sections(&page)[0], "1 一、总体情况 一、加强领导。专人负责。");
    assert_eq!(sections(&page)[1..], WHOLE[1..]);
}

#[test]
fn the_headings_may_be_on_any_level() {
    let titles = HEADINGS.map(|heading| heading.split_once('、').unwrap().1);
    let numbered = |number: fn(usize) -> String| {
        let mut headings = Vec::new();
        for (at, title) in titles.iter().enumerate() {
            headings.push([&number(at), *title].concat());
        }
        headings
    };
    let styles: [fn(usize) -> String; 8] = [
        |at| format!("（{}）", "一二三四五六".chars().nth(at).unwrap()),
        |at| format!("{}. ", at + 1),
        |at| format!("（{}）", at + 1),
        |_| String::new(),
        |at| format!("第{}部分　", "一二三四五六".chars().nth(at).unwrap()),
        |at| format!("{} 、", "一二三四五六".chars().nth(at).unwrap()),
        |at| format!("## {}、", "一二三四五六".chars().nth(at).unwrap()),
        |at| format!("{}.", "一二三四五六".chars().nth(at).unwrap()),
    ];
    for number in styles {
        let headings = numbered(number);
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let page = text(headings.as_slice().try_into().unwrap(), "1. 主动公开政府信息。发布信息。\n2. 申请：收到9件。");
        let found = sections(&page);
        assert_eq!(found.len(), 6, "{headings:?} {found:?}");
        for (at, section) in found.iter().enumerate() {
            let printed = headings[at].trim().trim_start_matches("## ");
            assert!(section.starts_with(&format!("{} {printed}", at + 1)), "{section}");
        }
        let told = finds("D-HEAD-6", &page);
        assert!(told.iter().all(|one| one.starts_with("Info")), "{told:?}");
    }
    // Bold, as Markdown has it, and one heading whose number was typed otherwise.
    let mut headings = HEADINGS;
    headings[2] = "（三）收到和处理政府信息公开申请情况";
    headings[4] = "**五、存在的主要问题及改进情况**";
    assert_eq!(sections(&text(&headings, "甲。")).len(), 6);
}

/// As chat programs write it: its signs are no part of title, body, headings and figures.
#[test]
fn a_report_in_markdown() {
    let plain = text(&HEADINGS, "甲。2024年，共收到申请31件。");
    let title = plain.lines().next().unwrap();
    let mut written = plain.replacen(title, &["# **", title, "**"].concat(), 1).replace("31件", "**31**件");
    for heading in HEADINGS {
        written = written.replace(heading, &["## __", heading, "__ ##"].concat());
    }
    assert_ne!(written, plain);
    let read = |text: &str| gouji::recognise::recognise(&gouji::read::text(text, None), &common::library(), None);
    assert_eq!(read(&written), read(&plain));
}

#[test]
fn text_may_stand_behind_a_heading() {
    for behind in ["。", "：", "  ", ":", "\n"] {
        let page = text(&HEADINGS, ALIKE);
        let page =
            changed(&page, "一、总体情况\n（一）", &["一、总体情况", behind, "2024年本局认真办理。\n（一）"].concat());
        let page = page.replace("六、其他需要报告的事项\n", &["六、其他需要报告的事项", behind].concat());
        let found = sections(&page);
        assert_eq!(found[0], "1 一、总体情况 2024年本局认真办理。", "{behind}");
        assert_eq!(found[1..], WHOLE[1..], "{behind}");
        assert!(finds("D-HEAD-6", &page).is_empty(), "{behind}");
        assert_eq!(finds("N-NEW", &page).len(), 1, "{behind}");
    }
}

#[test]
fn a_table_of_contents_holds_no_text() {
    let page = text(&HEADINGS, ALIKE);
    let title = page.lines().next().unwrap().to_owned();
    for contents in [HEADINGS.join("\n"), HEADINGS.map(|heading| [heading, "……3"].concat()).join("\n")] {
        let with = changed(&page, &title, &[&title, "目录", &contents, "根据条例编制本报告。"].join("\n"));
        assert_eq!(sections(&with), WHOLE, "{contents}");
        let report = common::recognise(&common::library(), with.as_bytes());
        assert!(report.sections[0].text.ends_with("根据条例编制本报告。"), "{:?}", report.sections[0]);
        assert!(finds("D-HEAD-6", &with).is_empty());
    }
}

/// 二 printed for 五 over words that are near those of 五: the number is wrong, not the heading.
#[test]
fn near_words_that_begin_as_one_heading_alone_are_that_heading() {
    let of = |heading: &str| {
        let text = format!(
            "青石县林业局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息96条。\n{heading}\n（一）存在的问题\n更新较慢。"
        );
        sections(&text)
    };
    for heading in ["二、存在的主要问题及整改情况", "三.存在的主要问题和下步改进情况"] {
        assert_eq!(
            of(heading),
            ["1 一、总体情况 公开信息96条。", &format!("5 {heading} （一）存在的问题/更新较")],
            "{heading}"
        );
    }
    // Below the first level, and with words that are not near, it is none.
    for heading in ["（二）存在的主要问题及整改情况", "二、存在的主要问题清单与任务分工一览表和说明"]
    {
        assert_eq!(of(heading).len(), 1, "{heading}");
    }
}

/// Short words are the heading under its own number on the first level, and nowhere else.
#[test]
fn short_words_are_a_heading_under_its_own_number() {
    let short =
        ["一、总体情况", "二、主动公开情况", "三、依申请公开情况", "四、复议诉讼情况", "五、存在问题", "六、其他"];
    let formal: Vec<String> = HEADINGS
        .iter()
        .zip("壹贰叁肆伍陆".chars())
        .map(|(heading, numeral)| [&numeral.to_string(), &heading['一'.len_utf8()..]].concat())
        .collect();
    let formal: Vec<&str> = formal.iter().map(String::as_str).collect();
    for headings in [short, formal.try_into().unwrap()] {
        for overview in ["（一）主动公开。发布信息。\n（二）依申请公开情况\n收到申请9件。\n（三）其他", "甲。"]
        {
            let page = text(&headings, overview);
            let found = sections(&page);
            assert_eq!(found.len(), 6, "{found:?}");
            for (section, (number, heading)) in found.iter().zip((1..).zip(headings)) {
                assert!(section.starts_with(&format!("{number} {heading} ")), "{section}");
            }
            let told = finds("D-HEAD-6", &page);
            assert!(told.iter().all(|one| one.starts_with("Info")), "{told:?}");
        }
    }
    // Under another number, below the first level and without one they are words.
    for line in ["二、依申请公开情况", "（三）依申请公开情况", "依申请公开情况", "三、其他", "（六）其他", "陆地生态"]
    {
        let page =
            format!("青石县林业局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息96条。\n{line}\n逐级审核。");
        assert_eq!(sections(&page).len(), 1, "{line}");
    }
    // The text behind it.
    let page = text(&HEADINGS, "甲。").replace("六、其他需要报告的事项\n", "六、其他：");
    assert_eq!(sections(&page)[5], "6 六、其他 本年度没有收取信息处理费");
}
