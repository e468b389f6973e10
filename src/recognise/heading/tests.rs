use super::*;
use crate::form::built_in;

#[test]
fn knows_headings_by_words_or_by_number_and_near_words() {
    let form = built_in(0);
    let headings = Headings::new(&form);
    for (line, number) in [
        ("一、总体情况", Some(1)),
        ("总体情况", Some(1)),
        ("一 总体情况", Some(1)),
        ("第一部分 总体情况", Some(1)),
        ("## 一、总体情况", Some(1)),
        ("**一、总体情况**", Some(1)),
        ("一、2023年政务公开总体情况", Some(1)),
        ("三、政府信息公开行政复议、行政诉讼情况", Some(4)),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", Some(4)),
        ("五、存在的主要问题和改进措施", Some(5)),
        ("六、其它需要报告的事项。", Some(6)),
        ("六、 其他应报告的事项", Some(6)),
        ("l六、其他需要报告的事项", Some(6)),
        ("二、行政机关主动公开政府信息的情况", Some(2)),
        ("三、政府信息公开申请收到和处理情况", Some(3)),
        ("五、存在的主要问题及下一步改进措施", Some(5)),
        ("存在的主要问题和改进措施", None),
        ("（一）主动公开", None),
        ("一、（一）主动公开政府信息情况", None),
        ("（二）依申请公开情况", None),
        ("五、工作创新", None),
        ("本报告由总体情况、主动公开政府信息情况等六部分组成", None),
        ("一、总体情况。2024年，本局认真办理", None),
    ] {
        assert_eq!(headings.of(line).map(|heading| heading.number), number, "{line}");
    }
}

#[test]
fn a_heading_may_have_its_text_behind_it() {
    let form = built_in(0);
    let headings = Headings::new(&form);
    for (line, number, printed, text) in [
        ("一、总体情况。本局认真办理。", 1, "一、总体情况", "本局认真办理。"),
        ("一、总体情况：本局", 1, "一、总体情况", "本局"),
        ("一、总体情况 2024年", 1, "一、总体情况", "2024年"),
        ("一、总体情况2024年，本局", 1, "一、总体情况", "2024年，本局"),
        ("一、总体情况（一）主动公开。发布", 1, "一、总体情况", "（一）主动公开。发布"),
        ("六、其他需要报告的事项：无", 6, "六、其他需要报告的事项", "无"),
        ("六、其他需要报告的事项无", 6, "六、其他需要报告的事项", "无"),
        ("五、存在问题和改进措施。一是宣传不够", 5, "五、存在问题和改进措施", "一是宣传不够"),
        ("四、政府信息公开行政复议、行政诉讼情况。没有发生", 4, "四、政府信息公开行政复议、行政诉讼情况", "没有发生"),
        ("总体情况：本局", 1, "总体情况", "本局"),
        ("一、总体情况——2024年，本局", 1, "一、总体情况", "2024年，本局"),
        ("一、总体情况；本局", 1, "一、总体情况", "本局"),
        ("五、存在的主要问题及改进情况存在解读单一的问题", 5, "五、存在的主要问题及改进情况", "存在解读单一的问题"),
    ] {
        let found = headings.find(line).map(|found| (found.heading.number, found.printed, found.text));
        assert_eq!(found, Some((number, printed, text)), "{line}");
    }
    for line in ["总体情况 本局", "一、总体良好。本局", "主动公开政府信息情况良好。", "一、加强领导。总体情况：好"]
    {
        assert!(headings.find(line).is_none(), "{line}");
    }
}
