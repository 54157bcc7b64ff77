//! The unified social credit code (统一社会信用代码) of every Chinese organisation, GB 32100-2015.
//!
//! Eighteen characters: registration authority, kind of organisation, six digits of the region, the nine characters
//! of the organisation code (GB 11714-1997, the last its own check character modulo 11), and a check character modulo 31
//! over the first seventeen. The letters I, O, S, V and Z are not used, being too like 1, 0, 5, U and 2. Both check
//! characters are verified; an error tells where, and which character was expected.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fold::{half_width, is_invisible};
use crate::error::{AppError, Code, Result};

/// A unified social credit code with right check characters, in capitals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct CreditCode(String);

super::text_value!(CreditCode);

const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
const LEN: usize = 18;
/// 3ⁱ mod 31, GB 32100-2015 table 2.
const WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/// GB 11714-1997.
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

impl CreditCode {
    /// Reads a code; lower case, full-width characters, spaces and dashes are forgiven.
    pub fn parse(text: &str) -> Result<Self> {
        let code: String = text
            .chars()
            .filter(|&c| !is_invisible(c))
            .map(half_width)
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .take(LEN + 1)
            .collect();
        if let Some(stranger) = code.chars().find(|&c| !c.is_ascii() || value(c as u8).is_none()) {
            return Err(malformed(text, "character").param("character", stranger));
        }
        if code.len() != LEN {
            return Err(malformed(text, "length"));
        }
        if !code[2..8].bytes().all(|b| b.is_ascii_digit()) {
            return Err(malformed(text, "region"));
        }
        check(&code, 16, organisation_check(&code.as_bytes()[8..16]))?;
        check(&code, 17, final_check(&code.as_bytes()[..17]))?;
        Ok(Self(code))
    }

    /// Makes a code with right check characters from its parts: authority and kind (two characters), region (six
    /// digits) and the body of the organisation code (eight characters).
    pub fn from_parts(authority_and_kind: &str, region: &str, organisation: &str) -> Result<Self> {
        let mut code = format!("{authority_and_kind}{region}{organisation}");
        if code.len() != 16 || !code.bytes().all(|b| value(b).is_some()) {
            return Err(malformed(&code, "length"));
        }
        code.push(organisation_check(&code.as_bytes()[8..16]));
        code.push(final_check(code.as_bytes()));
        Self::parse(&code)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The six digits of the region of registration (GB/T 2260).
    pub fn region(&self) -> &str {
        &self.0[2..8]
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn malformed(text: &str, reason: &str) -> AppError {
    let value: String = text.chars().take(40).collect();
    AppError::new(Code::MalformedCreditCode).param("value", value).param("reason", reason)
}

fn check(code: &str, index: usize, expected: char) -> Result<()> {
    let found = code.as_bytes()[index] as char;
    if found == expected {
        return Ok(());
    }
    Err(AppError::new(Code::WrongCheckDigit)
        .param("value", code)
        .param("position", index + 1)
        .param("found", found)
        .param("expected", expected))
}

/// The place of a character in the alphabet of GB 32100.
fn value(b: u8) -> Option<u32> {
    Some(match b {
        b'0'..=b'9' => u32::from(b - b'0'),
        b'A'..=b'H' => u32::from(b - b'A') + 10,
        b'J'..=b'N' => u32::from(b - b'J') + 18,
        b'P'..=b'R' => u32::from(b - b'P') + 23,
        b'T' | b'U' => u32::from(b - b'T') + 26,
        b'W'..=b'Y' => u32::from(b - b'W') + 28,
        _ => return None,
    })
}

fn final_check(first_17: &[u8]) -> char {
    let sum: u32 = first_17.iter().zip(WEIGHTS).filter_map(|(&b, weight)| Some(value(b)? * weight)).sum();
    ALPHABET[((31 - sum % 31) % 31) as usize] as char
}

/// GB 11714 counts letters without gaps (A = 10 … Z = 35), unlike the alphabet around it.
fn organisation_check(body: &[u8]) -> char {
    let weigh = |(&b, weight): (&u8, u32)| (b as char).to_digit(36).unwrap_or(0) * weight;
    let sum: u32 = body.iter().zip(ORGANISATION_WEIGHTS).map(weigh).sum();
    match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from(b'0' + digit as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes that their holders publish: Tencent, Huawei, Alibaba (China), ICBC, Peking University.
    const PUBLISHED: [&str; 5] =
        ["9144030071526726XG", "914403001922038216", "91330100799655058B", "91100000100003962T", "12100000400002259P"];

    #[test]
    fn published_codes_are_valid() {
        for text in PUBLISHED {
            assert_eq!(CreditCode::parse(text).expect(text).as_str(), text);
        }
    }

    #[test]
    fn the_alphabet_and_the_value_of_each_character_agree() {
        for (index, &b) in ALPHABET.iter().enumerate() {
            assert_eq!(value(b), Some(index as u32));
        }
        assert!(b"IOSVZ".iter().all(|&b| value(b).is_none()));
    }

    #[test]
    fn spelling_is_forgiven() {
        for text in [" 9144 0300 7152 6726 xg ", "９１４４０３００７１５２６７２６ＸＧ", "91440300-71526726X-G"]
        {
            assert_eq!(CreditCode::parse(text).expect(text).as_str(), "9144030071526726XG");
        }
    }

    #[test]
    fn a_malformed_code_is_told_from_a_wrong_check_digit() {
        let error = |text| CreditCode::parse(text).expect_err(text);
        assert_eq!(error("9144030071526726X").params["reason"], "length");
        assert_eq!(error("9144030071526726XG0").params["reason"], "length");
        assert_eq!(error("").params["reason"], "length");
        assert_eq!(error("914403007I526726XG").params["character"], "I");
        assert_eq!(error("91A4030071526726XG").params["reason"], "region");
        let inner = error("91440300715267260G");
        assert_eq!(
            (inner.code, inner.params["position"].as_str(), inner.params["expected"].as_str()),
            (Code::WrongCheckDigit, "17", "X")
        );
        let last = error("9144030071526726XA");
        assert_eq!(
            (last.code, last.params["position"].as_str(), last.params["expected"].as_str()),
            (Code::WrongCheckDigit, "18", "G")
        );
    }

    #[test]
    fn any_single_wrong_character_is_found() {
        let right = "9144030071526726XG";
        for index in 0..LEN {
            for &b in ALPHABET {
                let mut wrong = right.as_bytes().to_vec();
                if wrong[index] == b {
                    continue;
                }
                wrong[index] = b;
                let wrong = String::from_utf8(wrong).expect("ascii");
                assert!(CreditCode::parse(&wrong).is_err(), "{wrong}");
            }
        }
    }

    #[test]
    fn a_code_is_made_from_its_parts() {
        assert_eq!(CreditCode::from_parts("91", "440300", "71526726").expect("valid").as_str(), "9144030071526726XG");
        assert!(CreditCode::from_parts("91", "4403", "71526726").is_err());
    }
}
