//! Rules on years and days: the period that is reported on, and when the report was published.

use super::body::{Kind, Rank};
use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::any_of::AnyOf;
use crate::date::Date;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Quote};
use crate::form::{Rule, Severity};
use crate::prose::passage::{first_of, of_section, section};
use crate::recognise::without_cited;

sentences! {
    PERIOD_YEAR: "统计期限印作{0}，与报告年份 {1} 年不符，请核对。",
        "The period reads {0}, which is not that of the report year {1}. Please check.";
    PERIOD_DAYS: "统计期限印作{0}，不是 1 月 1 日至 12 月 31 日；年内新成立的机关除外，请核对。",
        "The period reads {0}, not 1 January to 31 December, as only a body founded within the year may. Please check.";
    OTHER_YEAR: "正文没有提到 {0} 年，却有 {1} 处提到 {2} 年，请核对是否沿用了上一年的文字。",
        "The text never speaks of {0}, but {1} times of {2}. Please check whether it is last year's.";
    STALE_PERIOD: "正文写作{0}，与报告年份 {1} 年不符，请核对是否沿用了上一年的文字。",
        "The text says {0}, which is not of the report year {1}. Please check whether it is last year's.";
    LATE: "发布日期为 {0}，晚于 {1}，请核实；网页更新而改变日期的除外。",
        "Published on {0}, after {1}. Please check, unless the page was only updated.";
    LATE_LOCAL: "发布日期为 {0}，晚于 {1}；乡镇、街道的期限由当地规定，请核实。",
        "Published on {0}, after {1}; for towns the day is set locally. Please check.";
    EARLY: "发布日期为 {0}，{1} 年还没有结束，全年的数据不可能齐全，请核对。",
        "Published on {0}, before {1} was over: the year's figures cannot be complete. Please check.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("period", period).needs(&[Need::Text, Need::Year]).words(&["period"]).limits(&["again"]),
    Check::new("deadline", deadline)
        .needs(&[Need::Published, Need::Year, Need::Body])
        .limits(&["month-of-departments", "month-of-governments"]),
    Check::new("early", early).needs(&[Need::Published, Need::Year]),
];

/// A day as the running text says it; a second one may leave its year out.
type Said = (Option<u32>, u32, u32);

/// D-YEAR: the period that the report says it is on, and the year that its text speaks of.
pub(super) fn period(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    let Some(year) = report.year else { return };
    for number in [0, 1] {
        let Some(text) = section(report, number).map(|one| one.text.as_str()) else { continue };
        ledger.checks += 1;
        if let Some((words, from, to)) = stated_period(text, ledger.sheets.definition().phrases("period")) {
            let printed = Part::Printed(words.clone());
            let quote = Quote { section: number, text: words };
            let (first, last) = (from.0.unwrap_or(0), to.0.or(from.0).unwrap_or(0));
            if (first, last) != (year, year) {
                let says = PERIOD_YEAR.with([printed, Part::Count(year as usize)]);
                ledger.find_in(rule, rule.severity, says, Vec::new(), quote);
            } else if (from.1, from.2, to.1, to.2) != (1, 1, 12, 31) {
                // 2023年4月挂牌成立: the text itself says why.
                let severity = if is_founded(text, &from) { Severity::Info } else { Severity::Warning };
                ledger.find_in(rule, severity, PERIOD_DAYS.with([printed]), Vec::new(), quote);
            }
        }
    }
    stale_days(ledger, rule, year);
    stale_text(ledger, rule, year);
}

/// Does a text say that the body was founded in the month that its period begins in, or in its year?
fn is_founded(text: &str, from: &Said) -> bool {
    const FOUNDED: [&str; 9] = ["成立", "组建", "挂牌", "新设", "设立", "划转", "机构改革", "正式运行", "揭牌"];
    let year = from.0.map_or(String::new(), |year| format!("{year}年"));
    let told = text.split(['。', '\n', '；']).filter(|one| one.holds_any(&FOUNDED));
    (from.1, from.2) != (1, 1) && told.into_iter().any(|one| one.contains(&year) || one.contains("年内"))
}

/// `2021年1月1日至12月31日`, `截至2021年12月` in a report of 2022, without a word for the period; not where years are compared or the
/// report's own is named, too.
fn stale_days(ledger: &mut Ledger<'_, '_>, rule: &Rule, year: u32) {
    let sheets = ledger.sheets;
    let form = sheets.definition();
    let (periods, changes) = (form.phrases("period"), form.phrases("change"));
    // A document's number, a figure that grew or fell.
    let compares = |text: &str| {
        first_of(text, changes).is_some() || text.holds_any(&["上年", "去年", "同期", "以来", "历年", "累计"])
    };
    let [own, before] = [year, year.saturating_sub(1)].map(|year| format!("{year}年"));
    for section in sheets.report.sections.iter().filter(|one| one.number <= 1 && one.text.contains("年")) {
        for sentence in of_section(section) {
            let text = without_cited(&squeezed(sentence.text));
            if !text.contains(&before) || first_of(&text, periods).is_some() || text.contains(&own) || compares(&text) {
                continue;
            }
            if let Some(words) = whole_year(&text, &before).or_else(|| year_end(&text, &before)) {
                let says = STALE_PERIOD.with([Part::Printed(words), Part::Count(year as usize)]);
                ledger.find_in(rule, Severity::Warning, says, Vec::new(), sentence.quote());
            }
        }
    }
}

/// `2021年1月1日至2021年12月31日`
fn whole_year(text: &str, year: &str) -> Option<String> {
    let at = text.find(&[year, "1月1日"].concat())?;
    let (start, middle, _) = day(text, at)?;
    let (next, end, to) = day(text, middle)?;
    let joins = text[middle..next].chars().all(|c| "起至到—–-－~～".contains(c));
    (joins && (to.1, to.2) == (12, 31)).then(|| text[start..end].to_owned())
}

/// `截至2021年12月`, `截止2021年底`
fn year_end(text: &str, year: &str) -> Option<String> {
    ["截至", "截止", "截止到", "截至到"].iter().find_map(|word| {
        let day = [word, year].concat();
        let at = text.find(&day)?;
        let after = &text[at + day.len()..];
        let end = ["12月31日", "12月底", "12月末", "12月", "年底", "底", "末"]
            .into_iter()
            .find(|end| after.starts_with(end))?;
        Some([&day, end].concat())
    })
}

/// The overview never names the report year, but the year before again and again.
fn stale_text(ledger: &mut Ledger<'_, '_>, rule: &Rule, year: u32) {
    let Some(overview) = section(ledger.sheets.report, 1) else { return };
    let text = squeezed(&overview.text);
    let times = |year: u32| text.matches(&format!("{year}年")).count();
    let last = year.saturating_sub(1);
    let before = times(last);
    // Where N-YEAR tells of single sentences, once is enough.
    let told = ledger.findings.iter().any(|finding| finding.rule == "N-YEAR");
    if before >= rule.limit("again") as usize && times(year) == 0 && !told {
        let parts = [Part::Count(year as usize), Part::Count(before), Part::Count(last as usize)];
        ledger.find_as(rule, Severity::Warning, OTHER_YEAR.with(parts), Vec::new());
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The first two days behind a word for the period, close to it, with the words from one to the other.
fn stated_period(text: &str, words: &[String]) -> Option<(String, Said, Said)> {
    const NEAR: usize = 60;
    let at = words.iter().filter_map(|word| text.find(word.as_str())).min()?;
    let near: String = text[at..].chars().filter(|c| !c.is_whitespace()).take(NEAR).collect();
    let near = near.split('。').next()?;
    let (start, middle, from) = day(near, 0)?;
    let (_, end, to) = day(near, middle)?;
    // Without a year it is no day that a period begins with.
    from.0?;
    Some((near[start..end].to_owned(), from, to))
}

/// The first day from a place on, as `2024年1月1日`: where it starts and ends, and which it is.
fn day(text: &str, from: usize) -> Option<(usize, usize, Said)> {
    let at = from + text[from..].find('月')?;
    let (start, month) = number_before(text, at)?;
    let after = at + '月'.len_utf8();
    let length = text[after..].bytes().take_while(u8::is_ascii_digit).count();
    let day = text[after..after + length].parse().ok()?;
    let end = text[after + length..].starts_with('日').then_some(after + length + '日'.len_utf8())?;
    let year = text[..start].strip_suffix('年').and_then(|before| number_before(before, before.len()));
    Some((year.map_or(start, |(start, _)| start), end, (year.map(|(_, year)| year), month, day)))
}

/// The digits that end at a place: where they start, and their number.
fn number_before(text: &str, end: usize) -> Option<(usize, u32)> {
    let start = end - text[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
    Some((start, text[start..end].parse().ok()?))
}

/// D-DEADLINE: 31 January for departments, 31 March for governments; nobody sets a later day for a town.
pub(super) fn deadline(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((published, year)) = publication(ledger) else { return };
    let Some(body) = ledger.body() else { return };
    let whose = if body.kind == Kind::Department { "month-of-departments" } else { "month-of-governments" };
    let last = Date::end_of(year.saturating_add(1), rule.limit(whose));
    ledger.checks += 1;
    if published > last {
        let sentence = if body.rank == Some(Rank::Town) { &LATE_LOCAL } else { &LATE };
        let says = sentence.with([Part::Word(published.to_string()), Part::Word(last.to_string())]);
        ledger.find(rule, says, Vec::new());
    }
}

/// D-EARLY: before the year was over.
pub(super) fn early(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((published, year)) = publication(ledger) else { return };
    ledger.checks += 1;
    if published.year <= year {
        let says = EARLY.with([Part::Word(published.to_string()), Part::Count(year as usize)]);
        ledger.find(rule, says, Vec::new());
    }
}

/// The day of publication and the report year.
fn publication(ledger: &Ledger<'_, '_>) -> Option<(Date, u32)> {
    ledger.published.zip(ledger.sheets.report.year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Option<(String, Said, Said)> {
        stated_period(text, &["统计期限".to_owned(), "期限".to_owned()])
    }

    #[test]
    fn knows_days_of_the_year_before() {
        assert_eq!(year_end("截至2021年12月31日，公开", "2021年").as_deref(), Some("截至2021年12月31日"));
        assert_eq!(year_end("截止2021年底公开", "2021年").as_deref(), Some("截止2021年底"));
        assert_eq!(year_end("截至2021年6月", "2021年"), None);
        let whole = "2021年1月1日起至2021年12月31日";
        assert_eq!(whole_year(&["自", whole, "止"].concat(), "2021年").as_deref(), Some(whole));
        assert_eq!(whole_year("2021年1月1日施行，有效期至2025年12月31日。", "2021年"), None);
        assert_eq!(whole_year("2021年1月1日起施行的办法规定，在12月31日前", "2021年"), None);
    }

    #[test]
    fn reads_the_period_or_nothing() {
        let whole = |words: &str, to| Some((words.to_owned(), (Some(2024), 1, 1), to));
        for (text, found) in [
            (
                "统计期限自2024 年1 月1\n日起至 2024年12月31日止。",
                whole("2024年1月1日起至2024年12月31日", (Some(2024), 12, 31)),
            ),
            ("统计期限为2024年1月1日至12月31日。", whole("2024年1月1日至12月31日", (None, 12, 31))),
            ("均在法定期限内答复。2024年1月1日至12月31日收到3件。", None),
            ("期限自1月1日至12月31日。", None),
            ("统计期限为二〇二四年一月一日至十二月三十一日。", None),
            ("2024年1月1日至12月31日", None),
        ] {
            assert_eq!(period(text), found, "{text}");
        }
    }
}
