//! Finding the region a written place means: `浙江省宁波市鄞州区`, `浙江/宁波`, `宁波`, `北京朝阳区`, `义乌`.
//!
//! The text is read from the left, the longest known name first, each name within the region already found. Names are
//! known in full and without their suffix (宁波, 内蒙古, 恩施, 浦东). Between equal names the higher region wins (吉林 is the
//! province, 朝阳 the prefecture); if that leaves several, nothing is guessed. A county or county-level city alone brings
//! its prefecture and province along.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::{half_width, is_invisible};
use super::region::{Region, TABLE};
use crate::error::{AppError, Code, Result};

/// A place of China: codes from the province down, and what of the text was left over (street, number).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub province: &'static str,
    pub city: Option<&'static str>,
    pub district: Option<&'static str>,
    /// The text behind the names that were understood, for example the street.
    pub rest: String,
}

struct Names {
    by_text: HashMap<&'static str, Vec<Named>>,
    longest: usize,
}

#[derive(Clone, Copy)]
struct Named {
    code: &'static str,
    full: bool,
}

const MUNICIPALITIES: [&str; 4] = ["11", "12", "31", "50"];

/// Names of nationalities inside the names of autonomous prefectures and counties.
const NATIONALITIES: &str = "满族 蒙古族 蒙古 回族 达斡尔族 鄂温克族 朝鲜族 畲族 土家族 苗族 瑶族 侗族 壮族 各族 仫佬族 \
毛南族 黎族 羌族 彝族 藏族 仡佬族 布依族 水族 傣族 哈尼族 拉祜族 佤族 布朗族 纳西族 白族 普米族 傈僳族 独龙族 怒族 裕固族 哈萨克族 哈萨克 土族 东乡族 \
保安族 撒拉族 塔吉克 锡伯 柯尔克孜 景颇族 维吾尔 回";

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut by_text: HashMap<&'static str, Vec<Named>> = HashMap::with_capacity(2 * TABLE.len());
    for &(code, name) in TABLE.iter() {
        let municipality = code.len() == 4 && MUNICIPALITIES.contains(&&code[..2]);
        let placeholder = name.ends_with("直辖县级行政区划");
        if municipality || placeholder {
            continue;
        }
        by_text.entry(name).or_default().push(Named { code, full: true });
        let short = short_name(name);
        if short.len() < name.len() {
            by_text.entry(short).or_default().push(Named { code, full: false });
        }
    }
    let longest = by_text.keys().map(|name| name.chars().count()).max().unwrap_or(0);
    Names { by_text, longest }
});

/// A name without its suffix: 宁波市 → 宁波, 恩施土家族苗族自治州 → 恩施, 浦东新区 → 浦东; at least two characters remain.
pub(super) fn short_name(name: &str) -> &str {
    let two_remain = |rest: &&str| rest.chars().count() >= 2;
    if let Some(rest) = ["自治区", "自治州", "自治县", "自治旗"].iter().find_map(|suffix| name.strip_suffix(suffix))
    {
        return without_nationalities(rest);
    }
    ["特别行政区", "地区", "林区", "新区", "矿区", "省", "市", "区", "县", "盟", "旗"]
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix).filter(two_remain))
        .unwrap_or(name)
}

fn without_nationalities(name: &str) -> &str {
    let mut rest = name;
    while let Some(shorter) = NATIONALITIES
        .split(' ')
        .filter_map(|nationality| rest.strip_suffix(nationality))
        .find(|shorter| shorter.chars().count() >= 2)
    {
        rest = shorter;
    }
    rest
}

impl Region {
    /// Reads a written place; `None` if its beginning names no region, or names several.
    pub fn parse_place(text: &str) -> Option<Place> {
        let folded: String = text.chars().filter(|&c| !is_invisible(c)).map(half_width).collect();
        let mut found = "";
        let mut rest = skip_separators(&folded);
        if let Some(behind) = rest.strip_prefix("中国") {
            rest = skip_separators(behind);
        }
        while let Some((code, behind)) = next_name(rest, found) {
            found = code;
            rest = skip_separators(behind);
            if let Some(behind) = rest.strip_prefix("市辖区") {
                rest = skip_separators(behind);
            }
            if found.len() == 6 {
                break;
            }
        }
        (!found.is_empty()).then(|| place(found, rest))
    }

    /// Like [`Region::parse_place`] for a field that must name a region and nothing else.
    pub fn require_place(text: &str) -> Result<Place> {
        let place = Self::parse_place(text).filter(|place| place.rest.is_empty());
        place
            .ok_or_else(|| AppError::new(Code::UnknownRegion).param("value", text.chars().take(60).collect::<String>()))
    }
}

fn place(code: &'static str, rest: &str) -> Place {
    let province = &code[..2];
    let city = match code.len() {
        2 if MUNICIPALITIES.contains(&province) => Region::children(Some(province)).next().map(|(city, _)| city),
        2 => None,
        _ => Some(&code[..4]),
    };
    Place { province, city, district: (code.len() == 6).then_some(code), rest: rest.to_owned() }
}

fn skip_separators(text: &str) -> &str {
    text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '/' | '-' | ',' | '，' | '、' | '·' | '|' | '>' | '_' | '\\')
    })
}

/// The longest name at the head of the text that lies within `within` (or repeats it), and the text behind it.
fn next_name<'a>(text: &'a str, within: &'static str) -> Option<(&'static str, &'a str)> {
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(NAMES.longest).collect();
    for &end in ends.iter().skip(1).rev() {
        let (head, behind) = text.split_at(end);
        let Some(candidates) = NAMES.by_text.get(head) else { continue };
        let behind_suffix = behind.strip_prefix(['市', '县', '区', '州']);
        let fitting = candidates.iter().filter(|named| {
            let repeats = named.code == within && MUNICIPALITIES.contains(&within);
            let inside = named.code.starts_with(within) && named.code != within;
            (inside || repeats) && (named.full || short_form_counts(named, behind, behind_suffix))
        });
        if let Some(named) = best(fitting) {
            let outdated = !named.full && named.code.len() > 2 && behind_suffix.is_some_and(|_| !names_begin(behind));
            return Some((named.code, if outdated { behind_suffix.unwrap_or(behind) } else { behind }));
        }
    }
    None
}

fn names_begin(text: &str) -> bool {
    let mut ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(NAMES.longest);
    ends.any(|end| NAMES.by_text.contains_key(&text[..end]))
}

/// A short name is taken for a province or prefecture anywhere, for a county or county-level city before anything but
/// a word of streets, for a district only at the end or before an outdated suffix: 西湖大道 is a street, not 西湖区.
fn short_form_counts(named: &Named, behind: &str, behind_suffix: Option<&str>) -> bool {
    let at_end = behind.is_empty() || skip_separators(behind).len() < behind.len();
    if at_end || behind_suffix.is_some() {
        return true;
    }
    let street = ["路", "大道", "街", "大街", "道", "巷", "东路", "西路", "南路", "北路", "中路"];
    let before_street = street.iter().any(|word| behind.starts_with(word));
    let district = named.code.len() == 6 && Region::name(named.code).is_some_and(|name| name.ends_with('区'));
    !before_street && !district
}

/// The only region of the highest step among the candidates. A full name beats a short one of the same step.
fn best<'n>(candidates: impl Iterator<Item = &'n Named>) -> Option<Named> {
    let mut found: Option<Named> = None;
    let mut tied = false;
    let rank = |named: &Named| (named.code.len(), !named.full);
    for named in candidates.copied() {
        match &found {
            Some(other) if other.code == named.code || rank(other) < rank(&named) => {}
            Some(other) if rank(other) == rank(&named) => tied = true,
            _ => {
                found = Some(named);
                tied = false;
            }
        }
    }
    found.filter(|_| !tied)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Option<(&'static str, &'static str, &'static str)> {
        Region::parse_place(text).map(|place| (place.province, place.city.unwrap_or(""), place.district.unwrap_or("")))
    }

    #[test]
    fn full_short_and_separated_names_are_understood() {
        for (text, expected) in [
            ("浙江省宁波市鄞州区", ("33", "3302", "330212")),
            ("浙江宁波鄞州", ("33", "3302", "330212")),
            ("浙江/宁波", ("33", "3302", "")),
            ("浙江 - 宁波 - 鄞州区", ("33", "3302", "330212")),
            ("宁波", ("33", "3302", "")),
            ("宁波市", ("33", "3302", "")),
            ("浙江", ("33", "", "")),
            ("中国浙江省", ("33", "", "")),
            ("浙江省鄞州区", ("33", "3302", "330212")),
            ("内蒙古呼和浩特", ("15", "1501", "")),
            ("广西壮族自治区南宁市", ("45", "4501", "")),
            ("新疆", ("65", "", "")),
            ("恩施", ("42", "4228", "")),
            ("湖北恩施州", ("42", "4228", "")),
            ("延边朝鲜族自治州延吉市", ("22", "2224", "222401")),
            ("香港", ("81", "", "")),
            ("台北", ("71", "7101", "")),
            ("台湾省台北市", ("71", "7101", "")),
            ("香港九龙", ("81", "8102", "")),
            ("福建连江", ("35", "3501", "350122")),
            ("连江县", ("35", "3501", "350122")),
            ("澳门特别行政区", ("82", "", "")),
            ("东莞", ("44", "4419", "")),
            ("湖北省仙桃市", ("42", "4290", "429004")),
            ("苏州工业园区", ("32", "3205", "320576")),
        ] {
            assert_eq!(codes(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn municipalities_are_province_and_prefecture_at_once() {
        for (text, expected) in [
            ("北京", ("11", "1101", "")),
            ("北京市", ("11", "1101", "")),
            ("北京市北京市朝阳区", ("11", "1101", "110105")),
            ("北京朝阳区", ("11", "1101", "110105")),
            ("北京/朝阳", ("11", "1101", "110105")),
            ("北京市市辖区东城区", ("11", "1101", "110101")),
            ("上海浦东", ("31", "3101", "310115")),
            ("上海市浦东新区", ("31", "3101", "310115")),
            ("重庆", ("50", "5001", "")),
            ("重庆市云阳县", ("50", "5002", "500235")),
            ("天津滨海新区", ("12", "1201", "120116")),
        ] {
            assert_eq!(codes(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_county_level_city_brings_its_prefecture_and_province() {
        for (text, expected) in [
            ("义乌", ("33", "3307", "330782")),
            ("义乌市", ("33", "3307", "330782")),
            ("浙江义乌", ("33", "3307", "330782")),
            ("昆山", ("32", "3205", "320583")),
            ("海门", ("32", "3206", "320614")),
            ("海门市", ("32", "3206", "320614")),
            ("江苏省海门市", ("32", "3206", "320614")),
        ] {
            assert_eq!(codes(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn equal_names_go_to_the_higher_region_or_to_none() {
        assert_eq!(codes("吉林"), Some(("22", "", "")));
        assert_eq!(codes("吉林市"), Some(("22", "2202", "")));
        assert_eq!(codes("吉林吉林"), Some(("22", "2202", "")));
        assert_eq!(codes("海南"), Some(("46", "", "")));
        assert_eq!(codes("青海海南"), Some(("63", "6325", "")));
        assert_eq!(codes("朝阳"), Some(("21", "2113", "")));
        assert_eq!(codes("长春朝阳区"), Some(("22", "2201", "220104")));
        assert_eq!(codes("鼓楼区"), None);
        assert_eq!(codes("南京鼓楼区"), Some(("32", "3201", "320106")));
        assert_eq!(codes("通州区"), None);
    }

    #[test]
    fn an_address_leaves_its_street() {
        let rest = |text| Region::parse_place(text).expect(text).rest;
        assert_eq!(rest("浙江省宁波市鄞州区首南街道1号"), "首南街道1号");
        assert_eq!(rest("宁波解放路1176号"), "解放路1176号");
        assert_eq!(rest("上海市南京路12号"), "南京路12号");
        assert_eq!(codes("杭州西湖大道8号"), Some(("33", "3301", "")));
        assert_eq!(rest("杭州西湖大道8号"), "西湖大道8号");
        assert_eq!(codes("杭州西湖区文三路"), Some(("33", "3301", "330106")));
        assert!(Region::require_place("宁波解放路").is_err());
        assert!(Region::require_place("浙江 宁波").is_ok());
    }

    #[test]
    fn what_names_no_region_gives_none() {
        for text in ["", "火星", "abc", "市", "区", "／", "中国", "张三"] {
            assert_eq!(codes(text), None, "{text}");
        }
    }

    #[test]
    fn every_region_is_found_again_by_its_full_name() {
        for (code, name) in TABLE.iter() {
            if name.ends_with("直辖县级行政区划")
                || *code == "5002"
                || (code.len() == 4 && MUNICIPALITIES.contains(&&code[..2]))
            {
                continue;
            }
            let full = Region::full_name(code).expect("known");
            let place = Region::parse_place(&full).unwrap_or_else(|| panic!("{full}"));
            assert_eq!(
                place.district.or(place.city.filter(|_| code.len() > 2)).unwrap_or(place.province),
                *code,
                "{full}"
            );
            assert_eq!(place.rest, "", "{full}");
        }
    }
}
