//! Rules on document form: for each a report that holds, one that breaks, and one that is excepted or cannot be told.

use crate::common;
use crate::common::draft::{Draft, TEXTS};
use crate::common::{changed, found, skipped};
use gouji::date::Date;
use gouji::finding::Skip;
use gouji::form::pack::Library;
use gouji::judge::Settings;

fn library() -> Library {
    common::library()
}

/// A report that balances, with all that it has to say.
fn page() -> String {
    Draft::balanced(&library().forms()[0].definition).html()
}

/// The same with this text in its first section, before what it says.
fn saying(text: &str) -> String {
    changed(&page(), "（一）主动公开。", &[text, "</p><p>（一）主动公开。"].concat())
}

/// The same with another text in place of a section's.
fn with(section: usize, text: &str) -> String {
    let page = Draft::balanced(&library().forms()[0].definition).html();
    changed(&page, &TEXTS[section - 1].replace('\n', "</p>\n<p>"), text)
}

/// The same of another body.
fn of(agency: &str, page: &str) -> String {
    changed(page, "青石县林业局", agency)
}

fn finds(rule: &str, page: &str) -> Vec<String> {
    found(rule, page, &Settings::default())
}

fn skips(rule: &str, page: &str) -> Option<Skip> {
    skipped(rule, page, &Settings::default())
}

/// A table alone has no text to judge.
fn alone() -> String {
    let form = library().forms()[0].definition.clone();
    Draft::balanced(&form).html_table(&form.tables[1])
}

#[test]
fn a_report_that_has_all_to_say_passes_with_every_rule() {
    for source in [page(), Draft::balanced(&library().forms()[0].definition).shifted_text()] {
        let report = common::recognise(&library(), source.as_bytes());
        let judgement = gouji::judge::run(&report, &library(), &Settings::default());
        assert_eq!((judgement.verdict, judgement.findings), (gouji::judge::Verdict::Pass, vec![]));
        // All but what needs last year's report or the day of publication.
        let skipped = judgement.coverage.skipped.iter().filter(|(_, why)| !matches!(why, Skip::NoLast | Skip::NoDate));
        assert_eq!((skipped.count(), judgement.coverage.undecided), (0, vec![]));
    }
}

#[test]
fn the_period_is_that_of_the_report_year() {
    let finds = |text: &str| finds("D-YEAR", &saying(text));
    assert!(finds("本报告的统计期限自2024年1月1日起至2024年12月31日止。").is_empty());
    assert!(finds("统计期限为 2024 年 1 月 1 日至 12 月 31 日。").is_empty());
    assert_eq!(
        finds("本报告的统计期限自2024年1月1日起至2023年12月31日止。"),
        [
            "Error 统计期限印作“2024年1月1日起至2023年12月31日”，与报告年份 2024 年不符，请核对。〔1：2024年1月1日起至2023年12月31日〕"
        ]
    );
    assert_eq!(
        finds("统计期限为2024年3月1日至12月31日。"),
        [
            "Warning 统计期限印作“2024年3月1日至12月31日”，不是 1 月 1 日至 12 月 31 日；年内新成立的机关除外，请核对。〔1：2024年3月1日至12月31日〕"
        ]
    );
    // Without a word for the period, and a day of the year before.
    let stale = |words: &str, quote: &str| {
        format!("Warning 正文写作“{words}”，与报告年份 2024 年不符，请核对是否沿用了上一年的文字。〔1：{quote}〕")
    };
    for (text, words) in [
        ("数据自2023年1月1日起至2023年12月31日止", "2023年1月1日起至2023年12月31日"),
        ("本报告涵盖2023年1月1日至12月31日的工作", "2023年1月1日至12月31日"),
        ("截至2023年12月，网站公开信息", "截至2023年12月"),
        ("截止 2023 年 12 月 31 日公开信息", "截止2023年12月31日"),
        ("截至2023年底，栏目已更新", "截至2023年底"),
    ] {
        assert_eq!(finds(&[text, "。"].concat()), [stale(words, text)], "{text}");
    }
    for text in [
        "截至2024年12月，网站公开信息。",
        "截至2023年12月31日为20件，2024年增加5件。",
        "与截至2023年底相比增加。",
        "截至2023年6月完成改版。",
        "《青石县2023年1月1日至2023年12月31日工作要点》已落实。",
        "自2023年1月1日起施行的办法。",
        "截至2025年1月，报告已公布。",
    ] {
        assert!(finds(text).is_empty(), "{text}");
    }
    // Days that are no period, and a period that is not in digits.
    assert!(finds("答复期限从2023年5月6日起算，到2023年6月3日为止。").is_empty());
    assert!(finds("统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。").is_empty());
    assert_eq!(skips("D-YEAR", &alone()), Some(Skip::TablesAlone));
}

#[test]
fn the_text_speaks_of_the_report_year() {
    let stale = "本局2023年发布信息。本局2023年办理申请。本局 2023 年组织培训。";
    assert_eq!(
        finds("D-YEAR", &saying(stale)),
        ["Warning 正文没有提到 2024 年，却有 3 处提到 2023 年，请核对是否沿用了上一年的文字。"]
    );
    assert!(finds("D-YEAR", &saying(&[stale, "2024年继续完善。"].concat())).is_empty());
    assert!(finds("D-YEAR", &saying("比2023年多，比2023年快。")).is_empty());
    // Sentences that start with the year are told of one by one, and not again together.
    let stale = "2023年发布信息。2023年办理申请。2023 年组织培训。";
    assert_eq!(finds("N-YEAR", &saying(stale)).len(), 3);
    assert!(finds("D-YEAR", &saying(stale)).is_empty());
    // What is of the year before in any report.
    assert!(finds("N-YEAR", &saying("2023年度部门决算已公开。2023年度考核为优秀。")).is_empty());
}

#[test]
fn headings_beside_the_six_are_told_together() {
    let finds = |text: &str| finds("D-EXTRA", &saying(text));
    assert!(finds("一、二级单位都公开了目录。").is_empty());
    assert_eq!(
        finds("七、工作创新</p><p>甲。</p><p>八、下一步打算"),
        ["Info 规定的六个部分之外另有一级标题：“七、工作创新”、“八、下一步打算”；内容宜并入规定的部分。"]
    );
    // Labels of a table that was not read.
    assert!(finds("一、本年新收政府信息公开申请数量</p><p>三、本年度办理结果").is_empty());
    assert_eq!(skips("D-EXTRA", &alone()), Some(Skip::TablesAlone));
}

/// One heading too many shifts the numbers of all behind it: it is named, and so are they.
#[test]
fn a_heading_beside_the_six_shifts_their_numbers() {
    let page = changed(&page(), "<h2>五、存在", "<h2>五、工作创新</h2><p>甲。</p><h2>六、存在");
    let page = changed(&page, "六、其他", "七、其他");
    assert_eq!(
        finds("D-EXTRA", &page),
        ["Info 规定的六个部分之外另有一级标题：“五、工作创新”；内容宜并入规定的部分。"]
    );
    assert_eq!(
        finds("D-HEAD-6", &page),
        [
            "Warning 标题“六、存在的主要问题及改进情况”的序号应为“五、”，请核对。",
            "Warning 标题“七、其他需要报告的事项”的序号应为“六、”，请核对。",
        ]
    );
    // What a scanner made of a speck before a number.
    assert_eq!(
        finds("D-HEAD-6", &changed(&self::page(), "六、其他", "l六、其他")),
        ["Info 标题印作“l六、其他需要报告的事项”，规定的写法是“六、其他需要报告的事项”。"]
    );
}

#[test]
fn the_overview_treats_five_topics() {
    let page = page();
    assert!(finds("D-SUB-1", &page).is_empty());
    let missing = |topic: &str| format!("Warning “一、总体情况”部分没有找到“{topic}”方面的内容，请核对是否遗漏。");
    let line = "（四）政府信息公开平台建设。专人维护网站栏目，方便群众查阅。";
    assert_eq!(finds("D-SUB-1", &changed(&page, line, "")), [missing("政府信息公开平台建设")]);
    assert_eq!(
        finds("D-SUB-1", &with(1, "2024年，本局公开信息，接受申请。")),
        ["政府信息管理", "政府信息公开平台建设", "监督保障"].map(missing)
    );
    assert_eq!(
        finds("D-SUB-1", &with(1, "2024年，一切如常。")),
        [missing("主动公开”、“依申请公开”、“政府信息管理”、“政府信息公开平台建设”、“监督保障")]
    );
    // Words of another matter: any 管理, any 保障, a body's name.
    assert_eq!(
        finds(
            "D-SUB-1",
            &with(
                1,
                "公开信息，办理申请，加强城市管理，公开物业管理信息，建好平台，提供服务保障，走访市场监督管理局。"
            )
        ),
        ["政府信息管理", "监督保障"].map(missing)
    );
    for text in [
        "公开信息，办理申请，加强信息公开日常管理，维护门户网站栏目、公开专区，强化保障。",
        "主动公开力度加大。依申请规范。信息资源管理有序。政务新媒体运行平稳。社会评议满意。",
        "公布目录，公众申请按期答复，文件全生命周期管理，公开载体多样，督查到位。",
    ] {
        assert!(finds("D-SUB-1", &with(1, text)).is_empty(), "{text}");
    }
    // Four headings, and what the fifth topic is about under one of them alone.
    let four = "（一）依申请公开。收到申请按期答复。\n（二）政府信息管理。严格审核，发布信息。\n\
        （三）平台建设。专人维护网站。\n（四）监督保障。组织培训。";
    assert_eq!(
        finds("D-SUB-1", &with(1, four)),
        ["Info “一、总体情况”部分的小标题中没有“主动公开”，有关内容只在别的小标题下提到，请核对是否遗漏。"]
    );
    for text in [
        ["2024年发布信息96条。\n", four].concat(),
        [four, "\n（五）其他工作。公示目录。"].concat(),
        changed(four, "（二）政府信息管理", "（二）主动公开与信息管理"),
        changed(four, "（四）监督保障", "四是监督保障").replace("（三）平台", "三是平台"),
    ] {
        assert!(finds("D-SUB-1", &with(1, &text)).is_empty(), "{text}");
    }
    // Running text without headings, another script, a year with another form.
    assert!(finds("D-SUB-1", &with(1, "发布信息，办理申请，审核内容，建好平台，接受监督。")).is_empty());
    let traditional = page.replace("公开", "公開");
    assert_eq!(skips("D-SUB-1", &traditional), Some(Skip::Traditional));
    // The text alone, under the headings of a page in the other characters.
    assert_eq!(skips("D-SUB-1", &with(1, "主動公開政府信息，辦理依申請公開。")), Some(Skip::Traditional));
    assert_eq!(skips("D-SUB-1", &changed(&page, "2024年", "2019年")), Some(Skip::OtherYear));
}

#[test]
fn a_government_gives_assessment_appraisal_and_accountability() {
    let government = |text: &str| of("青石县人民政府", &saying(text));
    assert!(finds("D-ART50-4", &government("组织社会评议，没有责任追究情形。")).is_empty());
    assert_eq!(
        finds("D-ART50-4", &government("组织培训。")),
        [
            "Warning “一、总体情况”部分没有提到“社会评议”、“责任追究”；各级人民政府的报告应当包括工作考核、社会评议和责任追究结果情况，请核对。"
        ]
    );
    assert!(finds("D-ART50-4", &page()).is_empty());
    for other in ["青石县白沙街道办事处", "青石县人民政府办公室"] {
        assert!(finds("D-ART50-4", &of(other, &page())).is_empty(), "{other}");
    }
    let nameless = changed(&page(), "<h1>青石县林业局2024年", "<h1>2024年").replace("本局", "单位");
    assert_eq!(skips("D-ART50-4", &nameless), Some(Skip::NoBody));
}

/// What a file lacks that ends within its first section may stand in what was not given.
#[test]
fn of_an_excerpt_nothing_is_said_to_lack() {
    let excerpt = "青石县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。2024年公开信息96条。";
    for rule in ["D-SUB-1", "D-ART50-4"] {
        assert_eq!(finds(rule, excerpt), [""; 0], "{rule}");
        assert_eq!(skips(rule, excerpt), Some(Skip::CutOff), "{rule}");
        // A heading behind it ends the section.
        let whole = [excerpt, "\n五、存在的主要问题及改进情况\n更新不及时，今后改进。"].concat();
        assert_eq!(skips(rule, &whole), None, "{rule}");
        assert!(!finds(rule, &whole).is_empty(), "{rule}");
    }
}

/// 区统计局 is one of three thousand: none is named.
#[test]
fn a_body_without_its_place_is_no_name() {
    let agency = |name: &str| {
        let text = format!("现公布{name}2024年政府信息公开工作年度报告。\n一、总体情况\n公开信息96条。");
        crate::common::recognise(&library(), text.as_bytes()).agency
    };
    for name in ["区统计局", "县教育局", "自治区气象局"] {
        assert_eq!(agency(name), None, "{name}");
    }
    for name in ["青石县教育局", "市中区统计局", "省级机关事务管理局"] {
        assert_eq!(agency(name).as_deref(), Some(name), "{name}");
    }
}

#[test]
fn ministries_have_a_title_of_their_own() {
    let titled = |agency: &str| {
        let page = changed(&page(), "政府信息公开工作年度报告", "政府信息公开工作报告");
        page.replace("青石县林业局", agency)
    };
    let lacks = |severity: &str, agency: &str| {
        format!("{severity} 标题“{agency}2024年政府信息公开工作报告”没有写全“政府信息公开工作年度报告”，请核对。")
    };
    assert_eq!(finds("D-TITLE", &titled("国家林业和草原局")), [lacks("Info", "国家林业和草原局")]);
    assert_eq!(finds("D-TITLE", &titled("财政部")), [lacks("Info", "财政部")]);
    assert_eq!(finds("D-TITLE", &titled("青石县林业局")), [lacks("Warning", "青石县林业局")]);
}

#[test]
fn a_long_overview_is_a_hint() {
    let long = "公开".repeat(450);
    assert!(finds("D-LEN-1", &saying(&"公开".repeat(400))).is_empty());
    assert_eq!(
        finds("D-LEN-1", &saying(&long)),
        ["Info “一、总体情况”部分约 1060 字，有的地方要求原则上不超过 1000 字，可酌情精简。"]
    );
    assert!(finds("D-LEN-1", &of("青石省人民政府", &saying(&long))).is_empty());
}

#[test]
fn section_five_names_problems_and_improvements() {
    assert!(finds("D-SEC5", &page()).is_empty());
    assert_eq!(
        finds("D-SEC5", &with(5, "无。")),
        ["Error “五、存在的主要问题及改进情况”部分只写了“无。”，没有写明问题和改进情况，请补充。〔5：无。〕"]
    );
    assert_eq!(finds("D-SEC5", &with(5, "")), ["Error “五、存在的主要问题及改进情况”部分没有内容，请补充。"]);
    assert_eq!(
        finds("D-SEC5", &with(5, "政策解读的形式比较单一，群众不容易看懂。")),
        ["Warning “五、存在的主要问题及改进情况”部分没有看到改进措施，请核对。"]
    );
    assert_eq!(
        finds("D-SEC5", &with(5, "下一步增加图解和问答，组织业务培训。")),
        ["Warning “五、存在的主要问题及改进情况”部分没有看到存在的问题，请核对。"]
    );
    assert!(finds("D-SEC5", &with(5, "查找档案耗时较长，下一步分年度扫描。")).is_empty());
    // Words of a measure that a problem is told in, and those of the heading.
    for text in [
        "公开内容有待加强，栏目更新不够规范，制度不健全。",
        "存在的主要问题是解读形式单一。改进情况：信息更新仍不够及时。",
        "存在问题：形式单一，主动性有待进一步提高。改进情况：无。",
    ] {
        assert_eq!(
            finds("D-SEC5", &with(5, text)),
            ["Warning “五、存在的主要问题及改进情况”部分没有看到改进措施，请核对。"],
            "{text}"
        );
    }
    for text in [
        "公开内容有待加强。今后加强培训。",
        "存在问题：形式单一。改进情况：已重新梳理全部目录。",
        "队伍不健全，已健全工作机制。",
    ] {
        assert!(finds("D-SEC5", &with(5, text)).is_empty(), "{text}");
    }
    let without = changed(&page(), "<h2>五、存在的主要问题及改进情况</h2>", "");
    assert_eq!(skips("D-SEC5", &without), Some(Skip::NothingToCheck));
}

#[test]
fn section_six_is_not_empty_and_one_rule_asks_for_fees() {
    assert!(finds("D-SEC6", &page()).is_empty());
    assert_eq!(finds("D-SEC6", &with(6, "")), ["Warning “六、其他需要报告的事项”部分没有内容，请补充。"]);
    assert!(finds("N-FEE", &with(6, "")).is_empty());
    assert!(finds("D-SEC6", &with(6, "无。")).is_empty());
    assert_eq!(finds("N-FEE", &with(6, "无。")).len(), 1);
    assert!(finds("N-FEE", &with(6, "本年度依申请公开没有收取费用。")).is_empty());
    assert_eq!(skips("D-SEC6", &alone()), Some(Skip::TablesAlone));
}

#[test]
fn the_line_on_the_balances_is_printed() {
    let line = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    assert!(finds("D-RULELINE", &page()).is_empty());
    assert!(finds("D-RULELINE", &changed(&page(), "勾稽", "钩稽")).is_empty());
    for other in [
        "（本列數據的勾稽關系為：第一項加第二項之和，等於第三項加第四項之和）",
        "（本列數據的鉤稽關係為：第一項加第二項之和）",
        "本列数据的勾稽\n关系",
    ] {
        assert!(finds("D-RULELINE", &changed(&page(), line, other)).is_empty(), "{other}");
    }
    assert_eq!(
        finds("D-RULELINE", &changed(&page(), line, "")),
        ["Info 表三没有印出“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”，规定的表格有这一行。"]
    );
    // Values without a source print nothing.
    let library = library();
    let mut report = gouji::report::Report::blank(&library.forms()[0].definition);
    report.title = Some("青石县林业局2024年政府信息公开工作年度报告".to_owned());
    let skipped = gouji::judge::run(&report, &library, &Settings::default()).coverage.skipped;
    assert!(skipped.contains(&("D-RULELINE".to_owned(), Skip::NothingToCheck)));
}

#[test]
fn the_document_cited_is_the_one_in_force() {
    let finds = |text: &str| finds("D-CITE", &saying(text));
    assert!(finds("按照国办公开办函〔2021〕30号编制。").is_empty());
    assert_eq!(
        finds("按照国办公开办函〔2019〕60号编制。"),
        [
            "Info 正文引用的“国办公开办函〔2019〕60号”是另一格式的依据，本报告的格式依据“国办公开办函〔2021〕30号”，请核对。〔1：按照国办公开办函〔2019〕60号编制〕"
        ]
    );
    assert_eq!(
        finds("按照国办发[2021]30号编制。"),
        [
            "Info 正文引用的文号“国办发[2021]30号”有误，应为“国办公开办函〔2021〕30号”，请核对。〔1：按照国办发[2021]30号编制〕"
        ]
    );
    // Both are cited; other documents; a house number.
    assert!(finds("国办公开办函〔2019〕60号由国办公开办函〔2021〕30号代替。").is_empty());
    assert!(finds("国办函〔2020〕109号，青石路30号。").is_empty());
    assert_eq!(skips("D-CITE", &changed(&page(), "2024年", "2020年")), Some(Skip::OtherYear));
    // Where neither year nor form was read, it is the one in force.
    let lost = |text: &str| self::finds("D-CITE", &["一、总体情况\n", text].concat());
    for number in ["国办公开办函〔2021〕30号", "国办公开办函（2021）30号", "国办公开办函【2021】 30 号"]
    {
        assert!(lost(&["按照", number, "编制。"].concat()).is_empty(), "{number}");
    }
    for number in ["国办发〔2021〕30号", "国办函〔2021〕30号", "国办公开办〔2021〕30号"] {
        let text = ["按照", number, "编制"].concat();
        let told = format!("Info 正文引用的文号“{number}”有误，应为“国办公开办函〔2021〕30号”，请核对。〔1：{text}〕");
        assert_eq!(lost(&[&text, "。"].concat()), [told]);
    }
}

#[test]
fn it_is_published_between_the_end_of_the_year_and_the_last_day() {
    let published = |date: &str| Settings { published: Date::parse(date), ..Settings::default() };
    let (bureau, county) = (page(), of("青石县人民政府", &page()));
    let town = of("青石县白沙镇", &page());
    assert!(found("D-DEADLINE", &bureau, &published("2025-01-31")).is_empty());
    assert_eq!(
        found("D-DEADLINE", &bureau, &published("2025-02-01")),
        ["Warning 发布日期为 2025-02-01，晚于 2025-01-31，请核实；网页更新而改变日期的除外。"]
    );
    assert!(found("D-DEADLINE", &county, &published("2025-03-31")).is_empty());
    assert_eq!(
        found("D-DEADLINE", &county, &published("2025-04-01")),
        ["Warning 发布日期为 2025-04-01，晚于 2025-03-31，请核实；网页更新而改变日期的除外。"]
    );
    assert_eq!(
        found("D-DEADLINE", &town, &published("2025-04-01")),
        ["Warning 发布日期为 2025-04-01，晚于 2025-03-31；乡镇、街道的期限由当地规定，请核实。"]
    );
    assert!(found("D-EARLY", &bureau, &published("2025-01-01")).is_empty());
    assert_eq!(
        found("D-EARLY", &bureau, &published("2024-12-31")),
        ["Error 发布日期为 2024-12-31，2024 年还没有结束，全年的数据不可能齐全，请核对。"]
    );
    assert_eq!(skips("D-EARLY", &bureau), Some(Skip::NoDate));
    let yearless = changed(&bureau, "2024年", "");
    assert_eq!(skipped("D-DEADLINE", &yearless, &published("2025-01-31")), Some(Skip::NoYear));
}

#[test]
fn no_slot_is_left_open() {
    let finds = |text: &str| finds("D-PLACEHOLDER", &saying(text));
    assert!(finds("2024年主动公开信息35条，修订公开条例，办理依申请公开件。").is_empty());
    for slot in ["主动公开信息XX条", "主动公开信息____条", "主动公开信息 条", "共主动公开条"]
    {
        assert_eq!(
            finds(&["2024年", slot, "。"].concat()),
            [format!("Error 正文有未填写的内容：“2024年{slot}”，请补全。〔1：2024年{slot}〕")]
        );
    }
    assert_eq!(skips("D-PLACEHOLDER", &alone()), Some(Skip::TablesAlone));
}

#[test]
fn no_instruction_of_a_template_is_left() {
    assert!(finds("D-INSTR", &saying("本部分见下表。")).is_empty());
    let inside = changed(&page(), "公开申请情况</h2>", "公开申请情况</h2><p>该部分以表格形式报告。</p>");
    assert_eq!(
        finds("D-INSTR", &inside),
        ["Warning 正文留有模板的填写说明：“该部分以表格形式报告”，请删去。〔3：该部分以表格形式报告〕"]
    );
    assert_eq!(skips("D-INSTR", &alone()), Some(Skip::TablesAlone));
}

#[test]
fn names_of_documents_stand_in_pairs_of_title_marks() {
    let finds = |text: &str| finds("D-BRACKET", &saying(text));
    assert!(finds("按照《青石县〈条例〉实施办法》和《条例》编制。").is_empty());
    assert!(finds("增长率 &lt; 5%，满意率 &gt; 90%。").is_empty());
    assert_eq!(
        finds("按照&lt;青石县公开办法&gt;编制。"),
        [
            "Info 文件名用了半角尖括号：“<青石县公开办法>”，在网页上会被当作标签而消失，请改用“《》”“〈〉”。〔1：按照<青石县公开办法>编制〕"
        ]
    );
    assert_eq!(
        finds("按照《青石县公开办法编制。"),
        ["Warning 书名号“《”“》”不成对：“按照《青石县公开办法编制”，请核对。〔1：按照《青石县公开办法编制〕"]
    );
    assert_eq!(
        finds("按照青石县公开办法》编制。"),
        ["Warning 书名号“《”“》”不成对：“按照青石县公开办法》编制”，请核对。〔1：按照青石县公开办法》编制〕"]
    );
    assert_eq!(
        finds("落实《关于印发的通知》。"),
        [
            "Warning “落实《关于印发的通知》”中似乎缺了文件名，半角尖括号连同其中的文字可能被网页当作标签吞掉，请核对。〔1：落实《关于印发的通知》〕"
        ]
    );
    // A name over two lines is one.
    assert!(finds("按照《青石县</p><p>公开办法》编制。").is_empty());
}

#[test]
fn six_parts_are_listed_whole() {
    let finds = |text: &str| finds("D-LISTPARTS", &saying(text));
    let list = "本报告由总体情况、主动公开、申请办理、复议和诉讼、问题及改进、其他事项";
    assert!(finds(&[list, "六个部分组成。"].concat()).is_empty());
    let five = list.replace("、复议和诉讼", "");
    assert_eq!(
        finds(&[&five, "六个部分组成。"].concat()),
        [format!(
            "Info 正文说报告由六个部分组成，却没有列出“四、政府信息公开行政复议、行政诉讼情况”，请核对。〔1：{five}六个部分组成〕"
        )]
    );
    // No list at all, or one that says 等.
    assert!(finds("本报告由六个部分组成。").is_empty());
    assert!(finds("本报告由总体情况等六部分组成。").is_empty());
    assert_eq!(skips("D-LISTPARTS", &alone()), Some(Skip::TablesAlone));
}

#[test]
fn problems_are_the_bodys_own() {
    let text = "部分地区公开内容不全，下一步加强培训。";
    assert!(finds("D-GENERIC", &page()).is_empty());
    assert_eq!(
        finds("D-GENERIC", &with(5, text)),
        ["Info 正文说的是“部分地区”，不像本机关自身的情况，请核实。〔5：部分地区公开内容不全，下一步加强培训〕"]
    );
    assert!(finds("D-GENERIC", &of("青石省人民政府", &with(5, text))).is_empty());
}

#[test]
fn contact_data_may_be_given() {
    assert!(finds("D-CONTACT", &page()).is_empty());
    assert_eq!(
        finds("D-CONTACT", &changed(&page(), "联系电话见政府网站。", "")),
        ["Info 没有找到电话、地址等联系方式，可以补充；格式没有规定必须写。"]
    );
    assert_eq!(skips("D-CONTACT", &alone()), Some(Skip::TablesAlone));
}

#[test]
fn a_figure_in_two_cells_is_told_where_one_joining_mends_the_row() {
    let draft = Draft::balanced(&library().forms()[0].definition).shifted_text();
    let row = "一、本年新收政府信息公开申请数量\t\t20\t5\t0\t0\t2\t0\t27\t";
    let with = |figures: &str| changed(&draft, row, &["一、本年新收政府信息公开申请数量\t\t", figures].concat());
    assert!(finds("T-SPLIT", &draft).is_empty());
    assert_eq!(
        finds("T-SPLIT", &with("3\t7\t0\t0\t0\t0\t0\t37")),
        [
            "Warning 表三“一、本年新收政府信息公开申请数量”行应有 7 个数，却找到 8 个；把“3”“7”合为“37”，各项之和就与总计相符，可能一个数被拆在两格，请核对。"
        ]
    );
    assert_eq!(
        finds("T-SPLIT", &with("20\t5\t0\t0\t2\t0\t2\t7")),
        [
            "Warning 表三“一、本年新收政府信息公开申请数量”行应有 7 个数，却找到 8 个；把“2”“7”合为“27”，各项之和就与总计相符，可能一个数被拆在两格，请核对。"
        ]
    );
    // No joining mends it, or two do.
    assert!(finds("T-SPLIT", &with("20\t5\t1\t0\t2\t0\t0\t27")).is_empty());
    assert!(finds("T-SPLIT", &with("1\t1\t1\t0\t0\t0\t0\t12")).is_empty());
}

#[test]
fn a_fee_has_at_most_six_decimals() {
    let fee = |printed: &str| {
        let mut draft = Draft::balanced(&library().forms()[0].definition);
        draft.set("disclosure", "fees", "amount", printed);
        draft.html()
    };
    assert!(finds("T2-FEE-DEC", &fee("38.441094")).is_empty());
    assert_eq!(
        finds("T2-FEE-DEC", &fee("38.4410941")),
        [
            "Info 表二“行政事业性收费”行“本年收费金额（单位：万元）”列印作“38.4410941”，以万元计的金额最多 6 位小数（精确到分），请核对。"
        ]
    );
    assert!(finds("T-PARSE", &fee("38.4410941")).is_empty());
    assert!(finds("T2-FEE-DEC", &fee("12.5.1234567")).is_empty());
}
