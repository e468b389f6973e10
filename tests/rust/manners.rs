//! Texts in the manner of real reports: of towns, bureaus, offices and governments, 2021 to 2025, in many phrases. On a correct one no
//! rule on the document or on plausibility finds more than a hint; each fault put in is found.

use crate::common;
use crate::common::chance::Chance;
use crate::common::draft::{Draft, HEADINGS};
use gouji::finding::Language;
use gouji::form::Severity;
use gouji::form::pack::Library;
use gouji::judge::{Settings, form_of, run};

/// Who reports, as the body is named and as it speaks of itself.
const BODIES: [(&str, &str); 22] = [
    ("青石县林业局", "我局"),
    ("青石县教育和体育局", "县教体局"),
    ("青石市水利局", "本局"),
    ("青石县市场监督管理局", "我局"),
    ("青石市发展和改革委员会", "我委"),
    ("青石县财政局", "县财政局"),
    ("白沙镇", "我镇"),
    ("青石县白沙镇人民政府", "镇政府"),
    ("青石县松木乡人民政府", "本乡"),
    ("青石区白沙街道办事处", "我街道"),
    ("青石县人民政府", "青石县"),
    ("丽水市莲都区人民政府", "全区"),
    ("丽水市人民政府", "全市"),
    ("白城市人民政府办公室", "市政府办公室"),
    ("青石省人力资源和社会保障厅", "我厅"),
    ("青石县机关事务服务中心", "我中心"),
    ("青石县残疾人联合会", "县残联"),
    ("青石县气象局", "我局"),
    ("青石经济开发区管理委员会", "管委会"),
    ("国家税务总局青石县税务局", "我局"),
    ("青石市公安局白沙分局", "我分局"),
    ("本溪市司法局", "市司法局"),
];

/// Titles: `{b}` is the body, `{y}` the year.
const TITLES: [&str; 10] = [
    "{b}{y}年政府信息公开工作年度报告",
    "{b}{y}年度政府信息公开工作年度报告",
    "{y}年{b}政府信息公开工作年度报告",
    "{b}\n{y}年政府信息公开工作年度报告",
    "当前位置：首页 > 政府信息公开 > 政府信息公开年报\n{b}{y}年政府信息公开工作年度报告\n发布时间：2026-01-20 10:30　来源：{b}　浏览次数：12",
    "首页 > 政府信息公开 > {b}{y}年政府信息公开工作年度报告\n{b}{y}年政府信息公开工作年度报告",
    "标题：{b}{y}年政府信息公开工作年度报告\n索引号：11330000/2026-00001",
    "• {b}{y}年政府信息公开工作年度报告",
    "《{b}{y}年政府信息公开工作年度报告》",
    "{b}{y}年政府信息公开工作年度报告（全文）",
];

/// What stands before 一: `{p}` is the year before.
const INTRODUCTIONS: [&str; 8] = [
    "",
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。统计期限自{y}年1月1日起至{y}年12月31日止。报告电子版可在青石县人民政府网站（http://www.qingshi.gov.cn/zfxxgk/xxgknb/）下载，联系电话：0999-1234567，邮箱：xxgk@qingshi.gov.cn。",
    "本报告根据《条例》和《青石县人民政府办公室关于做好{y}年政务公开工作总结和{n}年工作思路的通知》编制。所列数据的统计期限为{y}年1月1日至12月31日。",
    "本年度报告由{b}按照《政府信息公开条例》编制。",
    "按照国办公开办函[2021]30号、《青石县{p}年政务公开工作要点》要求，现将{b}{y}年政府信息公开工作情况报告如下：",
    "根据青石市人民政府办公室关于做好{y}年政府信息公开工作年度报告编制发布工作的通知要求，结合实际编制。数据统计时限：{y}年1月1日—{y}年12月31日。",
    "现向社会公布《{b}{y}年政府信息公开工作年度报告》，如有疑问，请与{b}办公室联系（地址：青石路30号，邮编：123400，微信公众号：xxqsfb）。",
    "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n本报告依据《条例》第五十条编制。",
];

/// The overview: `{w}` is what the body calls itself, `\n` parts paragraphs.
const OVERVIEWS: [&str; 10] = [
    "（一）主动公开。{y}年，{w}在政府网站公开信息，发布政策解读。\n（二）依申请公开。公众提出的申请均按期办理。\n（三）政府信息管理。落实“三审三校”。\n（四）政府信息公开平台建设。维护网站栏目和公众号。\n（五）监督保障。接受社会评议，工作考核列入绩效，没有责任追究情形。",
    "{y}年，{w}认真贯彻《条例》，推进公开。\n（一）主动公开政府信息情况\n在网站公开信息，及时发布。\n（二）收到和处理政府信息公开申请情况\n规范受理登记答复流程。\n（三）政府信息管理情况\n动态更新目录。\n（四）平台建设情况\n用好政务新媒体，公开专区设在大厅。\n（五）监督保障情况\n开展考核、培训、社会评议，未发生责任追究。",
    "（一）政府信息主动公开情况。发布信息，公示结果。\n（二）依申请公开政府信息情况。畅通申请渠道。\n（三）信息资源管理。清理失效文件。\n（四）政府信息公开行政复议、行政诉讼情况。依法应对。\n（五）公开平台建设。网站改版上线。\n（六）强化监督保障。年度考核、社会评议、责任追究制度健全。",
    "一是主动公开力度加大，公布权责清单。二是依申请公开规范，指定专人答复。三是加强政府信息公开规范化管理，严格审查。四是建强平台，网站和微信公众号同步更新。五是强化监督保障，组织培训，开展社会评议，工作考核从严，问责机制健全。",
    "1.主动公开。公开信息覆盖重点领域。\n2.依申请公开。依法依规办理。\n3.政府信息管理。完善信息发布审核制度。\n4.平台建设。门户网站建设持续推进。\n5.监督保障。接受群众监督、评议；绩效考核、责任追究到位。",
    "①主动公开政府信息情况：及时公开。\n②收到和处理政府信息公开申请情况：规范办理。\n③政府信息管理情况：先审后发。\n④政府信息公开平台建设：栏目优化。\n⑤监督保障：考核评议问责并举。",
    "主动公开方面，{w}通过网站公开部门预算、行政执法信息。依申请公开方面，安排专人值守电话。政府信息管理方面，严格公开属性认定。平台建设方面，落实网站和新媒体日常巡查。监督保障方面，将公开纳入考核，开展社会评议，没有被责任追究的情况。",
    "（一）主动公开\n聚焦财政资金、办事服务，推送信息。\n（二）依申请公开\n答复文书符合规范，当面沟通解释。\n（三）政府信息管理\n{w}制定《信息发布管理办法》，实行逐级审核。\n（四）政府信息公开平台建设\n公开专栏与省平台对接，无障碍浏览上线。\n（五）监督保障\n配合第三方评估，社会评议满意，考核合格，未出现责任追究。",
    "㈠主动公开政府信息情况\n公布办事指南。\n㈡依申请公开情况\n接收渠道畅通。\n㈢政府信息管理情况\n档案完整。\n㈣平台建设情况\n微信公众号、网站专栏运行平稳。\n㈤监督保障情况\n举办培训班，列入目标考核，评议问责制度完善。",
    "{y}年，{w}紧扣中心工作，把公开作为常态。信息公开严格管理，发布前审核把关，做到应公开尽公开；对申请依法办理，不推诿；利用平台公开，听取意见；接受监督，开展考核、社会评议和责任追究。",
];

const PROBLEMS: [&str; 5] = [
    "存在的问题：一是公开内容还不够全面；二是解读形式单一。改进措施：加强培训，丰富形式。",
    "（一）主要问题\n个别栏目更新不及时，业务能力有待提高。\n（二）改进情况\n下一步将完善制度，压实责任。",
    "{y}年工作取得进步，但与群众期待仍有差距，主要是人员少、经验缺乏。{n}年将强化学习，推进规范化。",
    "1.问题：政策解读质量不高。\n2.改进：建立会商机制，提升质量。",
    "一是主动公开的深度不够。二是依申请公开答复能力需提升。针对问题，{w}将健全机制，加大检查力度。",
];

const OTHERS: [&str; 4] = [
    "本年度没有收取信息处理费。",
    "{y}年，{w}未收取信息处理费。无其他需要报告的事项。联系地址见网站。",
    "按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度未产生信息处理费。",
    "无其他需要报告的事项，依申请公开未收取费用。",
];

struct Made {
    title: String,
    introduction: String,
    overview: String,
    problems: String,
    others: String,
    /// Stands behind each heading.
    behind: &'static str,
    inside: usize,
}

impl Made {
    fn new(seed: u64) -> Made {
        let mut chance = Chance::new(seed);
        let mut pick = |of: usize| chance.pick(of);
        let (body, own) = BODIES[seed as usize % BODIES.len()];
        let year = 2021 + (seed as usize % 5);
        let fill = |text: &str| {
            let years = [("{y}", year), ("{p}", year - 1), ("{n}", year + 1)];
            let text = text.replace("{b}", body).replace("{w}", own);
            years.iter().fold(text, |text, (name, year)| text.replace(name, &year.to_string()))
        };
        Made {
            title: fill(TITLES[pick(TITLES.len())]),
            introduction: fill(INTRODUCTIONS[pick(INTRODUCTIONS.len())]),
            overview: fill(OVERVIEWS[pick(OVERVIEWS.len())]),
            problems: fill(PROBLEMS[pick(PROBLEMS.len())]),
            others: fill(OTHERS[pick(OTHERS.len())]),
            behind: ["\n", "\n", "。", "：", "\n\n"][pick(5)],
            inside: pick(3),
        }
    }

    fn heading(&self, at: usize) -> String {
        let title = HEADINGS[at].split_once('、').unwrap().1;
        match self.inside {
            1 => format!("（{}）{title}", "一二三四五六".chars().nth(at).unwrap()),
            _ => HEADINGS[at].to_owned(),
        }
    }

    fn text(&self, library: &Library) -> String {
        let mut draft = Draft::balanced(&library.forms()[0].definition);
        draft.set("disclosure", "penalties", "decisions", "31");
        let tables: Vec<String> = draft.shifted_text().lines().map(str::to_owned).collect();
        let at = |heading: &str| tables.iter().position(|line| line == heading).unwrap();
        let marks: Vec<usize> = HEADINGS.iter().map(|heading| at(heading)).collect();
        let mut text = [&self.title, "\n", &self.introduction, "\n"].concat();
        for (part, &mark) in marks.iter().enumerate() {
            let own = match part {
                0 => self.overview.clone(),
                4 => self.problems.clone(),
                5 => self.others.clone(),
                _ => tables[mark + 1..marks[part + 1]].join("\n"),
            };
            let behind = if (1..4).contains(&part) { "\n" } else { self.behind };
            text.push_str(&[&self.heading(part), behind, &own, "\n"].concat());
        }
        text
    }
}

/// What rules on the document and on plausibility find: rule, how bad, sentence.
fn told(library: &Library, text: &str) -> Vec<(String, Severity, String)> {
    let report = common::recognise(library, text.as_bytes());
    let form = &form_of(&report, library).definition;
    let judgement = run(&report, library, &Settings::default());
    let found = judgement.findings.iter().filter(|finding| finding.rule.starts_with(['D', 'P']));
    found.map(|one| (one.rule.clone(), one.severity, one.sentence(form, Language::Zh))).collect()
}

#[test]
fn correct_reports_get_hints_at_most() {
    let library = common::library();
    for seed in 0..440 {
        let mut made = Made::new(seed);
        // Sub-headings of the level of the headings would be none, and contents are numbered as the headings are.
        if made.inside == 1 && (made.overview.contains("（一）") || made.introduction.starts_with("目录")) {
            made.inside = 0;
        }
        let text = made.text(&library);
        let report = common::recognise(&library, text.as_bytes());
        let (body, _) = BODIES[seed as usize % BODIES.len()];
        assert_eq!(report.year, Some(2021 + (seed as u32 % 5)), "{text}");
        assert_eq!(report.agency.as_deref(), Some(body), "{text}");
        assert_eq!(report.sections.iter().filter(|section| section.number > 0).count(), 6, "{text}");
        assert!(report.sections.iter().any(|one| one.number == 1 && one.text.contains(made.overview.trim())), "{text}");
        let found = told(&library, &text);
        let grave: Vec<_> = found.iter().filter(|(_, severity, _)| *severity != Severity::Info).collect();
        assert!(grave.is_empty(), "{grave:?}\n{}", &text[..text.find("第二十条").unwrap()]);
        let hints = found.iter().filter(|(rule, ..)| !["D-HEAD-6", "D-CONTACT", "D-TITLE"].contains(&rule.as_str()));
        assert_eq!(hints.count(), 0, "{found:?}");
    }
}

/// Puts a fault into a text.
type Fault = fn(&mut Made);

#[test]
fn each_fault_is_found_in_every_manner() {
    let library = common::library();
    let faults: [(&str, Fault); 12] = [
        ("D-PLACEHOLDER", |made| made.overview.push_str("\n微信公众号编辑发布信息条。")),
        ("D-PLACEHOLDER", |made| made.overview.push_str("\n全年制发XX件。")),
        ("D-PLACEHOLDER", |made| made.problems.push_str("\n共公开信息（  ）条。")),
        ("D-INSTR", |made| made.overview.push_str("（宋体加粗小四号字）")),
        ("D-INSTR", |made| made.problems.push_str("\n（此处填写改进情况）")),
        ("D-YEAR", |made| made.overview.push_str("\n截至2020年12月，更新栏目。")),
        ("D-YEAR", |made| made.introduction = "统计期限自2019年1月1日起至2019年12月31日止。".to_owned()),
        ("D-CITE", |made| made.introduction.push_str("\n按照国办发〔2021〕30号编制。")),
        ("D-SUB-1", |made| made.overview = "公开信息，办理申请，建好平台，提供服务保障，加强城市管理。".to_owned()),
        ("D-SEC5", |made| made.problems = "无。".to_owned()),
        ("D-TITLE", |made| made.title = made.title.replace("政府信息公开工作年度报告", "政务情况")),
        ("D-BRACKET", |made| made.problems.push_str("按照《条例执行。")),
    ];
    for (rule, put_in) in faults {
        for seed in 0..44 {
            let mut made = Made::new(seed * 5);
            made.inside = 0;
            put_in(&mut made);
            let text = made.text(&library);
            let found = told(&library, &text);
            assert!(
                found.iter().any(|(id, ..)| id == rule),
                "{rule} {found:?}\n{}",
                &text[..text.find("第二十条").unwrap()]
            );
        }
    }
}

/// A text beside the report is said to be one, and nothing else is.
#[test]
fn a_text_beside_the_report_is_no_report_with_everything_missing() {
    let library = common::library();
    for line in [
        "《青石县林业局2024年政府信息公开工作年度报告》文字解读",
        "青石县林业局2024年政府信息公开工作年度报告解读",
        "一图读懂：青石县2024年政府信息公开工作年度报告",
        "图解｜青石县林业局2024年政府信息公开年报",
        "一图看懂青石县林业局2024年政府信息公开工作年度报告",
        "青石县林业局关于2024年政府信息公开自查报告",
        "青石县关于报送2024年政府信息公开工作年度报告的函",
        "关于《青石县2024年政府信息公开工作年度报告》的政策解读",
        "青石县林业局政府信息公开指南",
        "青石县林业局2024年政务公开工作总结",
        "青石县2024年政务公开工作要点",
        "首页 > 政府信息公开年报\n《青石县2024年政府信息公开工作年度报告》解读",
        "青石县林业局2024年政府信息公开年报问答",
        "青石县林业局2024年政府信息公开工作年度报告编制说明",
        "青石县2024年政府信息公开工作年度报告新闻稿",
    ] {
        let text = [
            line,
            "来源：青石县林业局　发布时间：2025-01-20",
            "一、编制背景",
            "为便于公众了解，本指南、本总结、本要点作如下说明。",
            "二、主要内容",
            "2024年共主动公开政府信息120条，收到申请3件。",
        ]
        .join("\n");
        let report = common::recognise(&library, text.as_bytes());
        let judgement = run(&report, &library, &Settings::default());
        let form = &library.forms()[0].definition;
        let found: Vec<String> = judgement.findings.iter().map(|one| one.sentence(form, Language::Zh)).collect();
        let expected = format!(
            "看到的是“{}”，像是年度报告的解读、指南一类材料，不是报告本身，没有核对。请选用年度报告。",
            line.lines().last().unwrap()
        );
        assert_eq!(found, [expected], "{line}");
        assert_eq!(judgement.verdict, gouji::judge::Verdict::Unreadable);
        // Switched off, everything is told.
        let off = Settings { off: vec!["D-COMPANION".to_owned()], ..Settings::default() };
        let findings = run(&report, &library, &off).findings;
        assert!(!findings.is_empty() && findings.iter().all(|finding| finding.rule != "D-COMPANION"));
    }
    // A form to be filled in asks for what no report does; a notice says what it is at its end.
    for (line, second) in [
        ("青石县政府信息公开申请表", "申请人信息"),
        ("关于做好2024年政府信息公开工作年度报告编制发布工作的通知", "各乡镇人民政府，县政府各部门："),
    ] {
        let text = [line, second, "姓名或者名称，联系方式。"].join("\n");
        assert!(told(&library, &text).iter().any(|(rule, ..)| rule == "D-COMPANION"), "{line}");
    }
    // The menu of a page that holds a report.
    for seed in 0..20 {
        let made = Made::new(seed);
        let menu = "政府信息公开指南\n政府信息公开制度\n政策解读\n政府信息公开年报\n";
        let text = [menu, &made.text(&library)].concat();
        assert!(told(&library, &text).iter().all(|(rule, ..)| rule != "D-COMPANION"));
    }
    let bare = "政府信息公开指南\n政府信息公开年报\n一、总体情况\n本局认真公开。";
    assert!(told(&library, bare).iter().all(|(rule, ..)| rule != "D-COMPANION"));
}
