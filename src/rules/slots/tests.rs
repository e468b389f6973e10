use super::*;
use crate::form::built_in;

fn open(text: &str) -> bool {
    let form = built_in(0);
    let slots = Slots::new(&form);
    let sentence = Passage { section: 1, text };
    sentence.clauses().any(|clause| slots.are_in(clause.text)) || slots.are_across(text)
}

#[test]
fn slots_are_found() {
    for text in [
        "XX局2024年工作情况",
        "20XX年",
        "主动公开信息XX条",
        "主动公开信息xx条",
        "主动公开信息ＸＸ条",
        "收到申请X件",
        "X年X月X日",
        "于2024年X月发布",
        "全年发布××条",
        "某某局认真落实",
        "联系电话：0937-XXXXXXX",
        "网址：www.XXX.gov.cn",
        "电子邮箱：XXX@163.com",
        "主动公开信息____条",
        "公开信息＿＿＿条",
        "收到申请……件",
        "公开信息（  ）条",
        "共公开信息【】条",
        "共办理群众留言件",
        "○○镇认真落实",
        "发布信息**条",
        "2024年主动公开信息  条",
        "主动公开信息\u{3000}条、政策解读 条",
        "共主动公开条",
        "微信公众号编辑发布信息条",
        "网站发布政府信息条",
        "全年收到政府信息公开申请件",
        "制发规范性文件件",
        "发放宣传单份",
        "组织培训次",
        "发布信息□条",
        "收到申请*件",
        "制发文件■件",
        "印发《》",
        "根据《 》要求",
        "同比增长%",
        "较上年下降％",
        "办结率达%",
        "2024年月日",
        "截至年月日",
        "于2024年 月 日发布",
        "年  月  日",
        "（单位名称）认真落实",
    ] {
        assert!(open(text), "{text}");
    }
}

#[test]
fn addresses_names_and_words_are_none() {
    for text in [
        "查阅http://www.wuyuan.gov.cn/zfxxgknb/",
        "http://mlxxxgk.harbin.gov.cn/col/col12946/index.html",
        "www.abc.gov.cn/zfxxgk/",
        "电子邮箱：xxgk@abc.gov.cn",
        "邮箱xxx@163.com",
        "www.xx.gov.cn",
        "https://abc.gov.cn/XXGK/XX/index.html",
        "附件：xxgk_2024.docx",
        "微信公众号xxgkfb",
        "型号为XX-200型",
        "XXI世纪",
        "微信号：xx_office",
        "面积3×5米",
        "X光检查",
        "张某某反映的问题",
        "作者：韩某",
        "二○二四年",
        "二〇二四年一月",
        "__________",
        "公开信息等……",
        "2024年主动公开信息35条",
        "发布信息多条",
        "修订公开条例",
        "规范办理依申请公开件",
        "及时办理群众来信件",
        "上报复印件",
        "逐级审核后发布多条",
        "对收到的申请件",
        "推送头条",
        "制发文件",
        "逐批次",
        "政策文件（附件）",
        "（一）",
        "5G+XR",
        "□是□否",
        "勾选□个人□单位",
        "2*3件",
        "* 条目",
        "占比（%）",
        "增长12%",
        "文件名用《》",
        "出生年月日",
        "按年月日排序",
        "2024年月均收到3件",
        "2024年月度通报",
        "2024年1月31日",
        "2024 年 1 月 31 日",
        "**重点**",
        "按照《条例》第三十条",
        "发放宣传资料（含电子版）200份",
    ] {
        assert!(!open(text), "{text}");
    }
}

#[test]
fn remarks_of_a_template_stand_in_brackets() {
    let form = built_in(0);
    let [fonts, starts] = ["typesetting", "remark"].map(|words| form.phrases(words));
    let is_remark = |text| has_remark(&Passage { section: 1, text }, fonts, starts);
    for text in [
        "（宋体加粗小四号字）",
        "一、总体情况（黑体三号）",
        "（此处填写主动公开情况）",
        "（不少于800字）",
        "[请填写]",
        "（500字以内）",
        "（根据实际情况填写）",
        "（注：请填写）",
        "（参考模板，可删改）",
    ] {
        assert!(is_remark(text), "{text}");
    }
    for text in [
        "公文统一使用仿宋字体",
        "（三号楼）",
        "（含文字解读12篇）",
        "（全文1200字）",
        "（一）",
        "申请表（样式）",
        "（限期整改）",
        "（不超过20个工作日）",
    ] {
        assert!(!is_remark(text), "{text}");
    }
}
