//! Provinces, prefectures and districts of China, GB/T 2260.
//!
//! A code of two digits is a province, of four a prefecture (city), of six a district or county; each begins with its
//! parent's. The table is bundled (`data/regions.txt`, source and licence in the README beside it) and sorted by code,
//! so that children are a range and a lookup is a binary search. A municipality such as 北京 is a province (11) with
//! one prefecture of its own name (1101), as in the usual three-step choice.

use std::sync::LazyLock;

use crate::error::{AppError, Code, Result};

/// The table of regions; it has no values, a region is kept by its code.
pub enum Region {}

pub(super) type Entry = (&'static str, &'static str);

pub(super) static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let lines = include_str!("../../data/regions.txt").lines();
    lines.map(|line| line.split_once(' ').expect("BUG: every line of regions.txt is `code name`")).collect()
});

impl Region {
    fn find(code: &str) -> Option<Entry> {
        TABLE.binary_search_by_key(&code, |entry| entry.0).ok().map(|index| TABLE[index])
    }

    /// The canonical code, or `unknown_region`.
    pub fn parse_code(code: &str) -> Result<&'static str> {
        let found = Self::find(code.trim()).map(|entry| entry.0);
        found
            .ok_or_else(|| AppError::new(Code::UnknownRegion).param("value", code.chars().take(40).collect::<String>()))
    }

    /// The official name of a region by its code.
    pub fn name(code: &str) -> Option<&'static str> {
        Self::find(code).map(|entry| entry.1)
    }

    /// Code and name of the province a region lies in.
    pub fn province(code: &str) -> Option<(&'static str, &'static str)> {
        Self::find(code)?;
        Self::find(code.get(..2)?)
    }

    /// Code and name of the prefecture a prefecture or district code lies in.
    pub fn city(code: &str) -> Option<(&'static str, &'static str)> {
        Self::find(code)?;
        Self::find(code.get(..4)?)
    }

    /// The region one step up; `None` for a province.
    pub fn parent(code: &str) -> Option<&'static str> {
        let (code, _) = Self::find(code)?;
        let up = code.len().checked_sub(2).filter(|&len| len > 0)?;
        Some(&code[..up])
    }

    /// Provinces (`None`), or the regions one step below another, in order of their codes.
    pub fn children(parent: Option<&str>) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        let parent = parent.unwrap_or("");
        let start = TABLE.partition_point(|entry| entry.0 <= parent);
        let depth = parent.len() + 2;
        let below = TABLE[start..].iter().take_while({
            let parent = parent.to_owned();
            move |entry| entry.0.starts_with(&parent)
        });
        below.filter(move |entry| entry.0.len() == depth).copied()
    }

    /// The names from the province down without repetition: `浙江省宁波市鄞州区`, `北京市朝阳区`.
    pub fn full_name(code: &str) -> Option<String> {
        let (code, _) = Self::find(code)?;
        let mut names: Vec<&str> = Vec::with_capacity(3);
        for end in (2..=code.len()).step_by(2) {
            let name = Self::name(code.get(..end)?)?;
            let placeholder = name.ends_with("直辖县级行政区划") || name.ends_with("辖县");
            if !names.contains(&name) && (!placeholder || end == code.len()) {
                names.push(name);
            }
        }
        Some(names.concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_region_has_its_parent() {
        assert!(TABLE.is_sorted_by(|a, b| a.0 < b.0));
        for (code, name) in TABLE.iter() {
            assert!(matches!(code.len(), 2 | 4 | 6) && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
            assert!(name.chars().count() >= 2, "{code}");
            if let Some(parent) = Region::parent(code) {
                assert!(Region::name(parent).is_some(), "{code}");
            }
        }
    }

    #[test]
    fn children_are_one_step_below_and_complete() {
        assert_eq!(Region::children(None).count(), 34);
        let cities: Vec<_> = Region::children(Some("33")).map(|(_, name)| name).collect();
        assert_eq!(cities.len(), 11);
        assert_eq!(cities[1], "宁波市");
        assert!(Region::children(Some("3302")).any(|entry| entry == ("330212", "鄞州区")));
        assert_eq!(Region::children(Some("330212")).count(), 0);
        assert_eq!(Region::children(Some("81")).count(), 3);
        assert_eq!(Region::children(Some("nonsense")).count(), 0);
        let reached: usize = Region::children(None)
            .map(|(province, _)| {
                1 + Region::children(Some(province))
                    .map(|(city, _)| 1 + Region::children(Some(city)).count())
                    .sum::<usize>()
            })
            .sum();
        assert_eq!(reached, TABLE.len());
    }

    #[test]
    fn names_and_parents_are_found_by_code() {
        assert_eq!(Region::name("330212"), Some("鄞州区"));
        assert_eq!(Region::province("330212"), Some(("33", "浙江省")));
        assert_eq!(Region::city("330212"), Some(("3302", "宁波市")));
        assert_eq!(Region::parent("33"), None);
        assert_eq!(Region::name("1101"), Some("北京市"));
        assert_eq!(Region::full_name("330212").as_deref(), Some("浙江省宁波市鄞州区"));
        assert_eq!(Region::full_name("110105").as_deref(), Some("北京市朝阳区"));
        assert_eq!(Region::full_name("429004").as_deref(), Some("湖北省仙桃市"));
        assert_eq!(Region::full_name("500235").as_deref(), Some("重庆市云阳县"));
        assert_eq!(Region::parse_code(" 3302 "), Ok("3302"));
        assert_eq!(Region::parse_code("9999").expect_err("unknown").code, Code::UnknownRegion);
        for odd in ["", "3", "汉字汉", "33021", "浙江"] {
            assert_eq!((Region::name(odd), Region::full_name(odd)), (None, None), "{odd}");
        }
    }
}
