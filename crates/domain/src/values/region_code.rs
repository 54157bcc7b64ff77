//! A GB/T 2260 code as a field's value: province, city or district, told apart by its length.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Region, text_value};
use crate::error::{AppError, Code, Result};

/// A known code of two, four or six digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionCode(&'static str);

text_value!(RegionCode);

impl RegionCode {
    /// Reads a code, or a place by name ("宁波", "浙江省宁波市鄞州区"): its most exact part.
    ///
    /// # Errors
    /// [`Code::UnknownRegion`] with the text.
    pub fn parse(text: &str) -> Result<Self> {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Region::parse_code(text).map(Self);
        }
        let place = Region::require_place(text)?;
        let code = place.district.or(place.city).unwrap_or(place.province);
        Region::parse_code(code).map(Self)
    }

    pub fn as_str(self) -> &'static str {
        self.0
    }

    pub fn name(self) -> &'static str {
        Region::name(self.0).expect("BUG: only known codes are made")
    }

    /// The region this one lies in.
    pub fn parent(self) -> Option<Self> {
        Region::parent(self.0).map(Self)
    }

    /// This region and those it lies in, the widest first: province, city, district.
    pub fn path(self) -> Vec<Self> {
        let mut path: Vec<_> = std::iter::successors(Some(self), |region| region.parent()).collect();
        path.reverse();
        path
    }

    /// The most exact of several, if each of the others contains it.
    ///
    /// # Errors
    /// [`Code::UnknownRegion`] naming the one that does not fit.
    pub fn most_exact(codes: impl IntoIterator<Item = Self>) -> Result<Option<Self>> {
        let mut codes: Vec<_> = codes.into_iter().collect();
        codes.sort_by_key(|code| code.0.len());
        let Some(last) = codes.last().copied() else { return Ok(None) };
        let path = last.path();
        match codes.iter().find(|code| !path.contains(code)) {
            Some(stray) => {
                Err(AppError::new(Code::UnknownRegion).param("value", last.name()).param("outside", stray.name()))
            }
            None => Ok(Some(last)),
        }
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).expect("a known region")
    }

    #[test]
    fn a_region_is_read_by_code_and_by_name() {
        assert_eq!(code("3302"), code("宁波"));
        assert_eq!(code("浙江省宁波市鄞州区").path().iter().map(|c| c.name()).collect::<Vec<_>>().len(), 3);
        assert!(RegionCode::parse("亚特兰蒂斯").is_err());
    }

    #[test]
    fn a_city_outside_its_province_is_refused() {
        let settled = RegionCode::most_exact([code("33"), code("3302")]).expect("fits");
        assert_eq!(settled, Some(code("3302")));
        assert!(RegionCode::most_exact([code("11"), code("3302")]).is_err());
    }
}
