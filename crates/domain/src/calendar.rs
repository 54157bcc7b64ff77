//! Days as a person counts them.

use chrono::{Days, NaiveDate};

use crate::error::Result;
use crate::values::parse_date;

/// Days counted from today go this far.
const FARTHEST: u64 = 36_500;

/// The calendar of whoever asks. The domain has neither clock nor zone: who calls brings both.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    pub today: NaiveDate,
    /// When a day begins there, milliseconds in UTC.
    pub begins: fn(NaiveDate) -> i64,
}

impl Calendar {
    /// A day as a filter keeps it: a date, or counted from the day it is asked on: `today`, `today+7`, `today-30`.
    pub fn day(&self, text: &str) -> Result<NaiveDate> {
        match text.trim().strip_prefix("today").and_then(|offset| self.moved(offset)) {
            Some(day) => Ok(day),
            None => parse_date(text),
        }
    }

    fn moved(&self, offset: &str) -> Option<NaiveDate> {
        if offset.is_empty() {
            return Some(self.today);
        }
        let (sign, count) = offset.split_at_checked(1)?;
        let digits = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
        let days = Days::new(count.parse().ok().filter(|days| digits && *days <= FARTHEST)?);
        match sign {
            "+" => self.today.checked_add_days(days),
            "-" => self.today.checked_sub_days(days),
            _ => None,
        }
    }

    /// First and last millisecond of a day.
    pub fn span(&self, day: NaiveDate) -> (i64, i64) {
        (self.start(day), self.start(day.succ_opt().unwrap_or(NaiveDate::MAX)) - 1)
    }

    fn start(&self, day: NaiveDate) -> i64 {
        (self.begins)(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    fn calendar() -> Calendar {
        let today = NaiveDate::from_ymd_opt(2026, 2, 26).expect("a day");
        Calendar { today, begins: |_| 0 }
    }

    #[test]
    fn days_are_counted_from_today_across_the_end_of_a_month() {
        for (text, day) in [
            ("today", "2026-02-26"),
            ("today+7", "2026-03-05"),
            ("today-30", "2026-01-27"),
            ("2026-01-02", "2026-01-02"),
        ] {
            assert_eq!(calendar().day(text).expect(text).to_string(), day);
        }
    }

    #[test]
    fn what_is_neither_a_date_nor_counted_from_today_is_refused() {
        for text in ["today7", "today+", "today+-1", "today+99999", "tomorrow", "today+七", ""] {
            assert_eq!(calendar().day(text).expect_err(text).code, Code::MalformedDate, "{text}");
        }
    }
}
