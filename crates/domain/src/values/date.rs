//! Dates as people write them, without time and without zone.
//!
//! Year first, always: `2024-01-05`, `2024/1/5`, `2024.1.5`, `2024年1月5日`, `20240105`. Where day and month could be
//! exchanged (`01/05/2024`) or the century be guessed (`24-1-5`) the text is refused, never interpreted. A midnight
//! time behind the date, as spreadsheets write it, is passed over; any other time is refused, being no date.

use chrono::NaiveDate;

use super::fold::{half_width, is_invisible};
use crate::error::{AppError, Code, Result};

/// Reads a date in any of the unambiguous spellings.
pub fn parse(text: &str) -> Result<NaiveDate> {
    let folded: String = text.chars().filter(|&c| !is_invisible(c)).map(half_width).take(40).collect();
    let trimmed = without_midnight(folded.trim());
    read(trimmed).map_err(|reason| {
        let value: String = text.chars().take(40).collect();
        AppError::new(Code::MalformedDate).param("value", value).param("reason", reason)
    })
}

/// `YYYY-MM-DD`.
pub fn format(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

fn without_midnight(text: &str) -> &str {
    let Some((date, time)) = text.split_once(['T', ' ']) else { return text };
    let midnight =
        !time.is_empty() && time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) && time.contains("0:00");
    if midnight { date } else { text }
}

fn read(text: &str) -> Result<NaiveDate, &'static str> {
    let (year, month, day) = parts(text).ok_or("characters")?;
    if year.len() != 4 {
        return Err("ambiguous");
    }
    let number = |digits: &str, longest: usize| {
        let valid = (1..=longest).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        valid.then(|| digits.parse().ok()).flatten().ok_or("characters")
    };
    let (year, month, day): (u32, u32, u32) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    if year < 1000 {
        return Err("no_such_day");
    }
    NaiveDate::from_ymd_opt(year as i32, month, day).ok_or("no_such_day")
}

fn parts(text: &str) -> Option<(&str, &str, &str)> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return Some((&text[..4], &text[4..6], &text[6..]));
    }
    if let Some((year, rest)) = text.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        let day = rest.strip_suffix(['日', '号'])?;
        return Some((year.trim(), month.trim(), day.trim()));
    }
    let separator = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = text.split(separator);
    let three = (parts.next()?, parts.next()?, parts.next()?);
    parts.next().is_none().then_some(three)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unambiguous_spelling_is_read() {
        let expected = NaiveDate::from_ymd_opt(2024, 1, 5).expect("valid");
        for text in [
            "2024-01-05",
            "2024-1-5",
            "2024/1/5",
            "2024/01/05",
            "2024.1.5",
            "2024年1月5日",
            "2024年01月05号",
            "20240105",
            "２０２４－０１－０５",
            " 2024-01-05 ",
            "2024-01-05 00:00:00",
            "2024-01-05T00:00:00Z",
            "2024/1/5 0:00",
            "2024年 1月 5日",
        ] {
            assert_eq!(parse(text).expect(text), expected, "{text}");
        }
        assert_eq!(format(expected), "2024-01-05");
    }

    #[test]
    fn ambiguous_and_impossible_dates_are_refused_with_their_reason() {
        for (text, reason) in [
            ("01/05/2024", "ambiguous"),
            ("5-1-24", "ambiguous"),
            ("24年1月5日", "ambiguous"),
            ("2023-02-29", "no_such_day"),
            ("2024-13-01", "no_such_day"),
            ("2024-00-10", "no_such_day"),
            ("0001-01-01", "no_such_day"),
            ("20241301", "no_such_day"),
            ("2024-01", "characters"),
            ("2024-01-05 09:30", "characters"),
            ("2024-01-05-06", "characters"),
            ("昨天", "characters"),
            ("", "characters"),
            ("45296", "characters"),
            ("2024--1-5", "characters"),
        ] {
            let error = parse(text).expect_err(text);
            assert_eq!((error.code, error.params["reason"].as_str()), (Code::MalformedDate, reason), "{text}");
        }
    }
}
