//! Telephone numbers, kept as E.164 and shown the way Chinese readers expect.
//!
//! Numbering plan: ITU-T E.164 and, within +86, the MIIT plan of 2017 (工信部 电信网编号计划): mobiles are `1[3-9]` and
//! eleven digits; area codes are 10, 2x and three digits starting 3–9, before seven or eight digits; 400 and 800 are
//! service numbers of ten digits; 95xxx, 96xxx and 100xx are short numbers, kept after +86 like the rest. An
//! extension is kept as `;ext=` (RFC 3966). Numbers with another country code are only checked for length.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fold::{half_width, is_invisible};
use crate::error::{AppError, Code, Result};

/// A telephone number in canonical form, for example `+8613800138000` or `+8657487123456;ext=801`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Phone(String);

super::text_value!(Phone);

/// What a number within +86 is, with the digits that tell its parts.
enum Kind<'a> {
    Mobile(&'a str),
    Landline { area: &'a str, local: &'a str },
    Service(&'a str),
    Short(&'a str),
    Foreign { country: &'a str, rest: &'a str },
}

const MAX_EXTENSION: usize = 6;

impl Phone {
    /// Reads any usual spelling: full-width digits, spaces, dashes, `(0574) 1234-5678`, `+86`, `0086`, `转801`, `ext. 8`.
    pub fn parse(text: &str) -> Result<Self> {
        read(text).ok_or_else(|| refusal(text))
    }

    /// The parts of a cell that holds several numbers (`13800138000/0574-87123456、…`), each to be parsed by itself.
    pub fn split_list(text: &str) -> impl Iterator<Item = &str> {
        text.split(['/', '、', '，', ';', '；', '|', '\n', '\r', '／', '｜'])
            .flat_map(|part| if part.contains("ext") { Parts::whole(part) } else { Parts::commas(part) })
            .map(str::trim)
            .filter(|part| !part.is_empty())
    }

    /// The canonical form: `+` country code and number, with `;ext=` and the extension if there is one.
    pub fn e164(&self) -> &str {
        &self.0
    }

    fn number(&self) -> &str {
        self.0.split(';').next().unwrap_or(&self.0)
    }

    /// The digits of the extension, if there is one.
    pub fn extension(&self) -> Option<&str> {
        self.0.split_once(";ext=").map(|(_, extension)| extension)
    }

    fn kind(&self) -> Kind<'_> {
        let number = self.number();
        match number.strip_prefix("+86") {
            Some(rest) => chinese_kind(rest).unwrap_or(Kind::Short(rest)),
            None => {
                let digits = &number[1..];
                let (country, rest) = digits.split_at(country_code_len(digits));
                Kind::Foreign { country, rest }
            }
        }
    }

    pub fn is_mobile(&self) -> bool {
        matches!(self.kind(), Kind::Mobile(_))
    }

    /// As written in China: `138 0013 8000`, `0574-8712 3456`, `400-123-4567`, `+852 2123 4567`, extension after `转`.
    pub fn national(&self) -> String {
        let mut out = match self.kind() {
            Kind::Mobile(d) => format!("{} {} {}", &d[..3], &d[3..7], &d[7..]),
            Kind::Landline { area, local } => {
                let (head, tail) = local.split_at(local.len() - 4);
                format!("0{area}-{head} {tail}")
            }
            Kind::Service(d) => format!("{}-{}-{}", &d[..3], &d[3..6], &d[6..]),
            Kind::Short(d) => d.to_owned(),
            Kind::Foreign { country, rest } => format!("+{country} {}", grouped(rest)),
        };
        if let Some(extension) = self.extension() {
            out.push_str(" 转 ");
            out.push_str(extension);
        }
        out
    }

    /// The digits as people type them when they look for a number: national, area code with its 0, no extension.
    pub fn digits(&self) -> String {
        match self.kind() {
            Kind::Mobile(d) | Kind::Service(d) | Kind::Short(d) => d.to_owned(),
            Kind::Landline { area, local } => format!("0{area}{local}"),
            Kind::Foreign { country, rest } => format!("{country}{rest}"),
        }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Commas part numbers (`a,b`), unless the text after one is an extension written after a pause (`0574-87123456,801`).
enum Parts<'a> {
    Whole(std::iter::Once<&'a str>),
    Commas(std::str::Split<'a, char>),
}

impl<'a> Parts<'a> {
    fn whole(text: &'a str) -> Self {
        Self::Whole(std::iter::once(text))
    }

    fn commas(text: &'a str) -> Self {
        let pause = text.rsplit_once(',').is_some_and(|(_, last)| last.trim().len() <= MAX_EXTENSION);
        if pause { Self::whole(text) } else { Self::Commas(text.split(',')) }
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self {
            Self::Whole(once) => once.next(),
            Self::Commas(split) => split.next(),
        }
    }
}

fn read(text: &str) -> Option<Phone> {
    let written = Written::read(text)?;
    let (country, digits) = written.country();
    let (number, extension) = match country {
        None => {
            let (national, extension) = chinese_parts(digits, &written)?;
            (format!("+86{national}"), extension)
        }
        Some(digits) => (foreign_number(digits)?, ""),
    };
    let extension = if written.extension.is_empty() { extension } else { &written.extension };
    let valid = extension.len() <= MAX_EXTENSION;
    valid.then(|| Phone(if extension.is_empty() { number } else { format!("{number};ext={extension}") }))
}

fn refusal(text: &str) -> AppError {
    let digits = text.chars().filter(|&c| half_width(c).is_ascii_digit()).count();
    let letters = text.chars().any(|c| half_width(c).is_alphabetic() && !"转轉分机機extEXT".contains(half_width(c)));
    let reason = match digits {
        _ if letters => "letters",
        7 | 8 => "missing_area_code",
        0..=10 => "too_short",
        11 | 12 => "unknown_prefix",
        _ => "too_long",
    };
    let value: String = text.chars().take(60).collect();
    AppError::new(Code::MalformedPhone).param("value", value).param("reason", reason)
}

/// The digits of a written number, where its last dash stood, and an explicit extension.
struct Written {
    digits: String,
    plus: bool,
    /// Number of digits before the last dash.
    last_dash: usize,
    extension: String,
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        let mut written =
            Self { digits: String::with_capacity(20), plus: false, last_dash: 0, extension: String::new() };
        let mut in_extension = false;
        for c in text.chars().map(half_width) {
            match c {
                '0'..='9' if in_extension => written.extension.push(c),
                '0'..='9' => written.digits.push(c),
                '+' if written.digits.is_empty() && !written.plus => written.plus = true,
                '-' | '‐' | '‑' | '–' | '—' | '−' | '－' if !in_extension => {
                    written.last_dash = written.digits.len()
                }
                ' ' | '\t' | '(' | ')' | '.' | '·' | '-' | ':' | '=' => {}
                // 转801, 分机801, ext. 801, x801, #801 and the comma that dials a pause.
                '转' | '轉' | '分' | '机' | '機' | 'e' | 'E' | 'x' | 'X' | 't' | 'T' | '#' | ',' | ';' => {
                    in_extension = true
                }
                c if is_invisible(c) => {}
                _ => return None,
            }
            if written.digits.len() > 24 || written.extension.len() > MAX_EXTENSION {
                return None;
            }
        }
        let complete = in_extension != written.extension.is_empty() && !written.digits.is_empty();
        complete.then_some(written)
    }

    /// (digits after `+` of a foreign number, digits within +86): exactly one of them counts.
    fn country(&self) -> (Option<&str>, &str) {
        let digits = self.digits.as_str();
        let international = if self.plus { Some(digits) } else { digits.strip_prefix("00") };
        match international {
            Some(rest) => match rest.strip_prefix("86") {
                Some(national) => (None, national),
                None => (Some(rest), ""),
            },
            // A mobile with the country code and no plus, as spreadsheets leave it.
            None if digits.len() == 13 && digits.starts_with("861") => (None, &digits[2..]),
            None => (None, digits),
        }
    }
}

/// The number without trunk 0, and an extension given after a last dash (`0574-87123456-801`, `13800138000-1234`).
fn chinese_parts<'a>(digits: &'a str, written: &Written) -> Option<(&'a str, &'a str)> {
    let trunk = digits.starts_with('0');
    let number = if trunk { &digits[1..] } else { digits };
    let explicit_country = digits.len() < written.digits.len();
    let usable = |number: &str| {
        chinese_kind(number).is_some_and(|kind| match kind {
            Kind::Landline { .. } => trunk || explicit_country,
            Kind::Mobile(_) => true,
            _ => !trunk,
        })
    };
    let after_dash = written.digits.len() - written.last_dash;
    if written.last_dash > 0 && (1..=MAX_EXTENSION).contains(&after_dash) && after_dash < number.len() {
        let (main, extension) = number.split_at(number.len() - after_dash);
        if usable(main) {
            return Some((main, extension));
        }
    }
    usable(number).then_some((number, ""))
}

/// What a number within +86 (no trunk 0) is; `None` if the plan has no such number.
fn chinese_kind(d: &str) -> Option<Kind<'_>> {
    let b = d.as_bytes();
    match b {
        [b'1', b'3'..=b'9', ..] if b.len() == 11 => Some(Kind::Mobile(d)),
        [b'4' | b'8', b'0', b'0', ..] if b.len() == 10 => Some(Kind::Service(d)),
        [b'9', b'5' | b'6', ..] if (5..=8).contains(&b.len()) => Some(Kind::Short(d)),
        [b'1', b'0', b'0', ..] | [b'1', b'2', b'1'..=b'9', ..] if b.len() == 5 => Some(Kind::Short(d)),
        [b'1', b'0', b'2'..=b'9', ..] | [b'2', _, b'2'..=b'9', ..] if b.len() == 10 => {
            Some(Kind::Landline { area: &d[..2], local: &d[2..] })
        }
        [b'3'..=b'9', _, _, b'2'..=b'9', ..] if matches!(b.len(), 10 | 11) => {
            Some(Kind::Landline { area: &d[..3], local: &d[3..] })
        }
        _ => None,
    }
}

fn foreign_number(digits: &str) -> Option<String> {
    if digits.starts_with('0') || digits.len() < 7 {
        return None;
    }
    let (country, rest) = digits.split_at(country_code_len(digits));
    // A trunk 0 in brackets, as in +886 (0)2 …, is not dialled from abroad; Italy keeps its own.
    let rest = if country == "39" { rest } else { rest.trim_start_matches('0') };
    let valid = match country {
        "852" | "853" => rest.len() == 8,
        "886" => matches!(rest.len(), 8 | 9),
        "1" => rest.len() == 10,
        "7" => rest.len() == 10,
        _ => rest.len() >= 4 && country.len() + rest.len() <= 15,
    };
    valid.then(|| format!("+{country}{rest}"))
}

/// Length of the ITU-T E.164 country code at the head of the digits.
fn country_code_len(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..] => 2,
        [b'3', b'0'..=b'4' | b'6' | b'9', ..] => 2,
        [b'4', b'0' | b'1' | b'3'..=b'9', ..] => 2,
        [b'5', b'1'..=b'8', ..] => 2,
        [b'6', b'0'..=b'6', ..] => 2,
        [b'8', b'1' | b'2' | b'4' | b'6', ..] => 2,
        [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3.min(digits.len()),
    }
}

/// Digits in groups of four from the end, the first group taking the rest (`2123 4567`, `415 555 2671` for ten).
fn grouped(digits: &str) -> String {
    let cuts: &[usize] = match digits.len() {
        0..=5 => &[],
        6 | 7 => &[4],
        8 => &[4],
        9 => &[6, 3],
        10 => &[7, 4],
        _ => &[8, 4],
    };
    let mut out = String::with_capacity(digits.len() + 2);
    for (index, c) in digits.chars().enumerate() {
        if cuts.contains(&(digits.len() - index)) && index > 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
#[path = "phone_tests.rs"]
mod tests;
