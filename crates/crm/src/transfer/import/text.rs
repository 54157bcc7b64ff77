//! What a cell's text means, where its kind of field reads less than spreadsheets write.

use chrono::{Local, NaiveDateTime, NaiveTime, TimeZone};
use domain::values::parse_date;
use domain::{AppError, Code, Result};

use crate::export::RUN_BY_SPREADSHEETS;

/// Without the apostrophe by which an export keeps a spreadsheet from running a cell.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| text.starts_with(RUN_BY_SPREADSHEETS)).unwrap_or(cell)
}

/// A moment as people write it, in the zone of this computer, as RFC 3339; a day alone is its beginning.
pub fn time_of_cell(cell: &str) -> Result<String> {
    if chrono::DateTime::parse_from_rfc3339(cell).is_ok() {
        return Ok(cell.to_owned());
    }
    let malformed = || AppError::new(Code::MalformedDate).param("value", cell.chars().take(40).collect::<String>());
    let (day, time) = match cell.split_once([' ', 'T']) {
        Some((day, time)) => (day, clock(time.trim()).ok_or_else(malformed)?),
        None => (cell, NaiveTime::MIN),
    };
    let at = NaiveDateTime::new(parse_date(day)?, time);
    // An hour that a change of the clock leaves out begins with the next one.
    let local = Local.from_local_datetime(&at).earliest();
    let local = local.or_else(|| Local.from_local_datetime(&(at + chrono::Duration::hours(1))).earliest());
    local.map(|at| at.to_utc().to_rfc3339()).ok_or_else(malformed)
}

fn clock(text: &str) -> Option<NaiveTime> {
    ["%H:%M:%S", "%H:%M", "%H:%M:%S%.f"].iter().find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

pub fn bool_of(cell: &str) -> Result<bool> {
    match cell.trim().to_lowercase().as_str() {
        "是" | "√" | "y" | "yes" | "true" | "1" => Ok(true),
        "否" | "×" | "n" | "no" | "false" | "0" => Ok(false),
        _ => Err(AppError::new(Code::UnknownChoice).param("value", cell).param("choices", "是、否")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_a_time_and_the_spelling_of_a_spreadsheet_are_one_moment_here() {
        let at = |cell: &str| time_of_cell(cell).expect("a moment");
        assert_eq!(at("2026-03-18 09:30"), at("2026/3/18 9:30:00"));
        assert_eq!(at("2026-03-18"), at("2026年3月18日 0:00"));
        assert_eq!(at("2026-03-18T01:30:00Z"), "2026-03-18T01:30:00Z");
        assert_eq!(time_of_cell("昨天").expect_err("no day").code, Code::MalformedDate);
        assert_eq!(time_of_cell("2026-03-18 25:10").expect_err("no hour").code, Code::MalformedDate);
    }

    #[test]
    fn yes_and_no_are_read_as_people_tick_them() {
        assert_eq!(
            ["是", "Yes", "1", "否", "false"].map(|cell| bool_of(cell).ok()),
            [true, true, true, false, false].map(Some)
        );
        assert_eq!(bool_of("也许").expect_err("neither").code, Code::UnknownChoice);
    }
}
