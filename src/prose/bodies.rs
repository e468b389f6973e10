//! Which body a clause is on: 附属医院收到7件, 全市税务系统共收到342件 and 县政府办公室收到133件 are not of the one that reports, and what the
//! sentence tells then is not either, until that one is named.

use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use super::whose::{WHOLE, is_beyond, is_of_own_level};
use crate::any_of::AnyOf;
use std::ops::Range;

/// What a body may do that table two and three count.
const DONE: [Tag; 9] = [
    Tag::Received,
    Tag::Handled,
    Tag::Concluded,
    Tag::Issued,
    Tag::InForce,
    Tag::Decided,
    Tag::Licensing,
    Tag::Penalty,
    Tag::Coercion,
];
/// 我局及所属单位: with all that is below it.
pub(super) const WITH_ALL: [&str; 10] = [
    "及所属单位",
    "及下属单位",
    "及直属单位",
    "及所属各单位",
    "及各下属单位",
    "和所属单位",
    "和下属单位",
    "及所属事业单位",
    "及下属事业单位",
    "及各科室",
];

/// What is a part of a body, and reports with it.
const BRANCHES: [&str; 8] = ["分局", "派出所", "科室", "处室", "大队", "中队", "股室", "站所"];
const REGIONS: [char; 6] = ['省', '市', '县', '区', '州', '旗'];

impl Reader<'_> {
    /// Is a clause on another body? What was known holds on where nobody is named.
    pub(super) fn is_of_others(&self, context: &Context, range: &Range<usize>, tokens: &[Token]) -> bool {
        let act = tokens.iter().find(|token| matches!(token.kind, Kind::Word(tag) if DONE.contains(&tag)));
        let Some(act) = act else {
            if self.counts_all_of_a_region(context, range, tokens) {
                return true;
            }
            return context.others && !names_own(&self.text.words[range.clone()]);
        };
        let words = &self.text.words[self.before_brackets(range.start, context.sentence.start)..act.start];
        let subject = who(words);
        if names_own(words) {
            // 我州八县一市, told by one of its offices.
            let region = REGIONS.iter().any(|region| words.contains(&format!("我{region}")));
            if region && self.agency.is_some_and(|agency| !agency.contains("政府") && !agency.contains("委员会")) {
                return true;
            }
            let among = tokens.iter().any(|token| token.kind == Kind::Word(Tag::Among));
            return context.others && among;
        }
        if subject.is_empty() {
            return context.others;
        }
        // Those of a city are its government's, whoever reports.
        let regulated = tokens.iter().any(|token| token.kind == Kind::Word(Tag::Regulation));
        if regulated && subject.ends_with_any(&["市政府", "省政府", "州政府"]) {
            return false;
        }
        // 全市税务系统共收到342件，其中市本级35件: which of the two the table has is not known.
        context.others || self.is_another(context, subject)
    }

    /// 全县依申请公开总量233件, in a bureau's report.
    fn counts_all_of_a_region(&self, context: &Context, range: &Range<usize>, tokens: &[Token]) -> bool {
        let named = tokens.iter().position(|token| token.kind == Kind::Word(Tag::Application));
        let Some(named) = named.filter(|_| !context.others) else { return false };
        let counted = tokens[named..].iter().any(|token| token.exact().is_some());
        let subject = who(&self.text.words[range.start..tokens[named].start]);
        counted && subject.starts_with_any(&WHOLE) && self.is_another(context, subject)
    }

    /// 各县（市、区）林业局: the brackets stand within a name.
    fn before_brackets(&self, start: usize, sentence: usize) -> usize {
        /// In bytes.
        const LONGEST: usize = 24 * '字'.len_utf8();
        let far = self.text.words.floor_char_boundary(start.saturating_sub(2 * LONGEST));
        let sentence = sentence.min(start).max(far);
        let before = &self.text.words[sentence..start];
        let Some(inside) = before.strip_suffix(['）', ')']) else { return start };
        let Some(open) = inside.rfind(['（', '(']) else { return start };
        let name = inside[..open].rfind(['，', ',', '。', '；', '：', '）', '、', '\n']);
        let name = name.map_or(0, |at| at + inside[at..].chars().next().map_or(0, char::len_utf8));
        let counted = inside[name..].contains(|c: char| c.is_ascii_digit());
        let within = inside[open..].trim_start_matches(['（', '(']).starts_with(['含', '包', '不']);
        if within || inside.len() - name > LONGEST || counted || name == open { start } else { sentence + name }
    }

    /// 区政府及各部门、街道共收到: a government with all below it, as 全区.
    pub(super) fn is_of_all_below(&self, subject: &str) -> bool {
        let own = |own: &str, agency: &str| own.ends_with("政府") && agency.ends_with("政府") && is_same(own, agency);
        let named = who(subject).split_once(['及', '和', '与', '、']);
        // 市局及七个分局合计收到, 县公安局机关及所属派出所共收到: its branches are no bodies of their own.
        let branches = |first: &str, rest: &str, agency: &str| {
            let first = first.trim_end_matches("机关").trim_end_matches("本级");
            let below = rest.trim_start_matches(['所', '属', '各', '个', '下', '其', '内', '设']);
            let below = below.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c));
            let below = below.trim_start_matches(['个', '家', '基', '层']);
            is_same(first, agency) && below.starts_with_any(&BRANCHES)
        };
        let told =
            |agency: &str| named.is_some_and(|(first, rest)| own(first, agency) || branches(first, rest, agency));
        self.agency.is_some_and(told)
    }

    /// 我局及所属单位未收到, 县公安局机关及所属派出所共收到: the body with all that is below it.
    pub(super) fn is_with_all_below(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let act = tokens.iter().find(|token| matches!(token.kind, Kind::Word(Tag::Received | Tag::None)));
        let before = act.map_or("", |act| &self.text.words[range.start..act.start]);
        let own = before.trim_start().starts_with(['我', '本']) && before.trim_end().ends_with_any(&WITH_ALL);
        own || self.is_of_all_below(before)
    }

    /// Is what stands before an act a body that is not the one that reports?
    fn is_another(&self, context: &Context, subject: &str) -> bool {
        let Some(agency) = self.agency else { return false };
        let words = |name: &str| self.form.phrases(name);
        // 全市共收到3420件, by its government: of its table.
        if let Some(all) = WHOLE.iter().find_map(|whole| subject.strip_prefix(whole)) {
            let field = all.trim_end_matches("系统").trim_end_matches("机关");
            let own = all.ends_with("系统") || is_of_own_level(&self.text.words[context.sentence.clone()]);
            let of_its_field = own && !field.is_empty() && is_same(field, agency);
            // 全市税务系统共收到46件，其中市局本级12件, by its tax office: of the two it is one.
            return is_beyond(subject, agency) && !of_its_field;
        }
        if self.is_of_all_below(subject) {
            return false;
        }
        let each =
            subject.split('各').skip(1).any(|behind| !behind.is_empty() && !behind.starts_with_any(words("body.part")));
        if each || subject.holds_any(words("body.beside")) || subject.starts_with('原') {
            return true;
        }
        // 乡镇（街道）制发.
        let subject = match subject.strip_suffix(['）', ')']).and_then(|name| name.split_once(['（', '('])) {
            Some((name, _)) => name,
            None => subject,
        };
        // 全系统 may be all that the table has, 全市系统 not.
        let name = subject.trim_end_matches("系统").trim_end_matches("及其办公室");
        // 申请系统 is a way of applying.
        if name != subject {
            return name.contains(REGIONS) && !name.contains("公开") && !is_same(name, agency);
        }
        if name.starts_with('全') {
            return false;
        }
        let office = name.ends_with_any(&["政府办公室", "政府办公厅", "政府办"]);
        let named = name.ends_with_any(words("body.end")) && !name.ends_with_any(words("body.no-name"));
        (named || office) && !is_same(name, agency)
    }
}

/// 我局, 本机关, 市本级: the body that reports.
fn names_own(words: &str) -> bool {
    const NOT: [char; 7] = ['年', '月', '季', '报', '次', '着', '条'];
    let mine = words.match_indices(['我', '本']).any(|(at, own)| {
        let behind = words[at + own.len()..].chars().next();
        behind.is_some_and(|next| !NOT.contains(&next))
    });
    mine || words.holds_any(&["局机关", "厅机关", "委机关", "署机关", "机关本部"])
}

/// Who does it: what stands before an act, without the year, 全年, 共 and the like around it.
fn who(before: &str) -> &str {
    const BEFORE: [&str; 15] = [
        "年度",
        "年",
        "度",
        "全年",
        "期间",
        "同时",
        "此外",
        "另外",
        "其中",
        "目前",
        "截至",
        "本年度",
        "本年",
        "今年",
        "当年",
    ];
    const BEHIND: [&str; 21] = [
        "没有",
        "未",
        "分别",
        "各",
        "全年",
        "累计",
        "共计",
        "总计",
        "合计",
        "全年度",
        "本年度",
        "年度",
        "依法",
        "共",
        "新",
        "总",
        "已",
        "实际",
        "按期",
        "均",
        "年内",
    ];
    let mut who = before.trim();
    if let Some(year) = who.find('年').filter(|&at| who[..at].ends_with(|c: char| c.is_ascii_digit())) {
        who = &who[year + '年'.len_utf8()..];
    }
    while let Some(rest) = BEFORE.iter().find_map(|word| who.strip_prefix(word)) {
        who = rest.trim_start();
    }
    while let Some(rest) = BEHIND.iter().find_map(|word| who.strip_suffix(word)) {
        who = rest.trim_end();
    }
    who
}

/// 县林业局 and 青石县林业局, 住建局 and 住房和城乡建设局: each character of the one in the other, in their order. 县政府 is no 镇人民政府, 市局
/// not the 分局 below it.
pub(super) fn is_same(name: &str, agency: &str) -> bool {
    let plain = |text: &str| text.replace("人民政府", "政府");
    let (name, agency) = (plain(name), plain(agency));
    if let Some((governed, _)) = name.split_once("政府") {
        let level = governed.chars().next_back().map_or(String::new(), String::from);
        return agency.contains(&(level + "政府"));
    }
    let superior = name.chars().count() == 2 && name.ends_with(['局', '厅']) && !name.starts_with(['我', '本', '全']);
    if superior
        && !agency.ends_with(name.as_str())
        && agency.ends_with_any(&["分局", "支局", "大队", "支队", "所", "站", "中心"])
    {
        return false;
    }
    // 学校, 公司: as the body calls itself.
    let kinds =
        [("学校", "学"), ("医院", "医院"), ("公司", "公司"), ("集团", "集团"), ("学院", "学院"), ("中心", "中心")];
    if kinds.iter().any(|(kind, end)| name == *kind && agency.contains(end)) {
        return true;
    }
    let mut rest = agency.chars();
    name.chars().all(|c| rest.any(|other| other == c)) || name.contains(agency.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_by_its_name_or_a_shorter_one() {
        for (name, agency) in [
            ("县林业局", "青石县林业局"),
            ("住建局", "青石县住房和城乡建设局"),
            ("县政府", "青石县人民政府"),
            ("县政府办公室", "青石县人民政府"),
            ("市局", "青石市税务局"),
        ] {
            assert!(is_same(name, agency), "{name}");
        }
        for (name, agency) in [
            ("县政府", "青石县柳树镇人民政府"),
            ("市局", "青石市公安局东港分局"),
            ("水务局", "青石县林业局"),
            ("省厅", "青石县林业局"),
        ] {
            assert!(!is_same(name, agency), "{name}");
        }
    }

    #[test]
    fn who_stands_before_an_act() {
        for (before, told) in
            [("2024年，", "，"), ("2024年度县林业局全年共", "县林业局"), ("其中水务局累计", "水务局"), ("全年共", "")]
        {
            assert_eq!(who(before), told, "{before}");
        }
        assert!(names_own("其中市本级") && names_own("转我局") && !names_own("本年度全市"));
    }
}
