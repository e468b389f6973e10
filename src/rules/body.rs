//! What kind of body reports, as its name tells; where no name was found, as it speaks of itself.

use crate::any_of::AnyOf;
use crate::form::Definition;
use crate::prose::passage::{first_of, section};
use crate::recognise::simplified;
use crate::report::sheet::Sheets;

/// How high a body stands; of a department, the place it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// 乡, 镇, 街道.
    Town,
    /// 县, 市辖区, 旗.
    County,
    /// 市: with districts or without, the name does not tell.
    City,
    /// 地区, 盟: an agency of the province, no government.
    Region,
    /// 设区的市, 自治州.
    Prefecture,
    /// 省, 自治区, 直辖市.
    Province,
    /// 国务院部门.
    Centre,
}

/// What a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// 人民政府.
    Government,
    /// Its 办公厅 or 办公室, which may report for it or for itself.
    Office,
    /// 局, 委, 办 and what else is part of a government.
    Department,
    /// 街道, 管委会, or not known.
    Other,
}

/// A body that reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Body {
    pub kind: Kind,
    pub rank: Option<Rank>,
}

/// The body of a report; `None` where neither a name nor 我局 or the like was found.
#[must_use]
pub(super) fn of(sheets: &Sheets<'_>) -> Option<Body> {
    let form = sheets.definition();
    match &sheets.report.agency {
        Some(name) => Some(named(form, name)),
        None => [
            ("we.town", Kind::Other, Some(Rank::Town)),
            ("we.department", Kind::Department, None),
            ("we.county", Kind::Other, Some(Rank::County)),
        ]
        .into_iter()
        .find(|(words, ..)| speaks_as(sheets, form.phrases(words)))
        .map(|(_, kind, rank)| Body { kind, rank }),
    }
}

fn speaks_as(sheets: &Sheets<'_>, words: &[String]) -> bool {
    (0..=1).filter_map(|number| section(sheets.report, number)).any(|section| first_of(&section.text, words).is_some())
}

fn named(form: &Definition, name: &str) -> Body {
    let name: String = name.chars().map(simplified).collect();
    let name = name.as_str();
    let ends = |words: &str| name.ends_with_any(form.phrases(words));
    let body = |kind, rank| Body { kind, rank };
    if let Some((place, office)) = name.rsplit_once("政府")
        && (office.is_empty() || form.phrases("office").iter().any(|known| known == office))
    {
        let kind = if office.is_empty() || office.contains("本级") { Kind::Government } else { Kind::Office };
        return body(kind, rank(form, place.trim_end_matches("人民")));
    }
    if ends("street") {
        return body(Kind::Other, Some(Rank::Town));
    }
    if ends("zone") {
        return body(Kind::Other, None);
    }
    if ends("region") {
        return body(Kind::Other, Some(Rank::Region));
    }
    if let Some(rank) = rank(form, name) {
        return body(Kind::Government, Some(rank));
    }
    body(Kind::Department, if is_central(form, name) { Some(Rank::Centre) } else { rank_within(form, name) })
}

/// The rank of a place that a name ends with.
fn rank(form: &Definition, place: &str) -> Option<Rank> {
    let ends = |words: &str| place.ends_with_any(form.phrases(words));
    // 丽水 for 丽水市
    let bare = |city: &String| city.strip_suffix('市') == Some(place);
    match place.chars().next_back()? {
        _ if ends("province") => Some(Rank::Province),
        _ if ends("prefecture") || form.phrases("prefecture").iter().any(bare) => Some(Rank::Prefecture),
        '市' => Some(Rank::City),
        '县' | '旗' | '区' => Some(Rank::County),
        '乡' | '镇' => Some(Rank::Town),
        _ => None,
    }
}

/// The rank of the last place that stands in a name.
fn rank_within(form: &Definition, name: &str) -> Option<Rank> {
    rank(form, &name[..places(name).last()?])
}

fn is_central(form: &Definition, name: &str) -> bool {
    let begins = name.starts_with_any(form.phrases("centre"));
    places(name).next().is_none() && (begins || name.ends_with_any(&["部", "总局", "总署"]))
}

/// Where the places in a name end. 城市, 城乡, 市场 and 乡村 are none.
fn places(name: &str) -> impl Iterator<Item = usize> {
    let is_place = |c: &char| matches!(c, '省' | '市' | '州' | '区' | '县' | '旗' | '乡' | '镇');
    name.char_indices().filter(move |(_, c)| is_place(c)).filter_map(|(at, c)| {
        let end = at + c.len_utf8();
        (!name[..at].ends_with('城') && !name[end..].starts_with(['场', '村'])).then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::built_in;

    #[test]
    fn knows_bodies_by_their_names() {
        let form = built_in(0);
        let (government, office, department, other) = (Kind::Government, Kind::Office, Kind::Department, Kind::Other);
        for (name, kind, rank) in [
            ("青石县人民政府", government, Some(Rank::County)),
            ("青石县人民政府办公室", office, Some(Rank::County)),
            ("青石省人民政府办公厅", office, Some(Rank::Province)),
            ("青石自治区人民政府", government, Some(Rank::Province)),
            ("青石自治州人民政府", government, Some(Rank::Prefecture)),
            ("上海市人民政府办公厅", office, Some(Rank::Province)),
            ("上海市浦东新区人民政府", government, Some(Rank::County)),
            ("东莞市人民政府", government, Some(Rank::Prefecture)),
            ("丽水市人民政府", government, Some(Rank::Prefecture)),
            ("吉林省白城市人民政府办公室", office, Some(Rank::Prefecture)),
            ("丽水市莲都区人民政府", government, Some(Rank::County)),
            ("延边朝鲜族自治州人民政府", government, Some(Rank::Prefecture)),
            ("兴安盟行政公署", other, Some(Rank::Region)),
            ("大兴安岭地区行署", other, Some(Rank::Region)),
            ("丽水人民政府", government, Some(Rank::Prefecture)),
            ("青石市人民政府", government, Some(Rank::City)),
            ("青石市", government, Some(Rank::City)),
            ("青石镇人民政府", government, Some(Rank::Town)),
            ("青石县白沙乡", government, Some(Rank::Town)),
            ("青石区白沙街道辦事處", other, Some(Rank::Town)),
            ("青石县人民政府白沙街道办事处", other, Some(Rank::Town)),
            ("青石经济开发区管理委员会", other, None),
            ("青石县林业局", department, Some(Rank::County)),
            ("青石市公安局白沙分局", department, Some(Rank::City)),
            ("青石自治区司法厅", department, Some(Rank::Province)),
            ("青石市人民政府国有资产监督管理委员会", department, Some(Rank::City)),
            ("青石县市场监督管理局", department, Some(Rank::County)),
            ("国家林业和草原局", department, Some(Rank::Centre)),
            ("国家市场监督管理总局", department, Some(Rank::Centre)),
            ("财政部", department, Some(Rank::Centre)),
            ("国家税务总局青石县税务局", department, Some(Rank::County)),
            ("统计局", department, None),
        ] {
            assert_eq!(named(&form, name), Body { kind, rank }, "{name}");
        }
    }
}
