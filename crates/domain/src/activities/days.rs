//! Days as they stand in a sentence: 明天, 周五, 下周三, 3天后, 12-05, tomorrow, next Friday, in 3 days.

use std::sync::LazyLock;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use regex::{Captures, Regex};

const NUMBER: &str = "(?:[0-9]{1,3}|[一二两三四五六七八九十])";

/// Every way to write a day; a name tells which it was.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let numbered = format!(
        r"(?ix)
        (?P<full>\b\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}[日号]?)
        | (?P<month>\d{{1,2}})月(?P<mday>\d{{1,2}})[日号]
        | (?:^|[\s，,。；;])(?P<m>\d{{1,2}})[-/](?P<d>\d{{1,2}})(?:$|[\s，,。；;])
        | (?P<dhou>大后天) | (?P<hou>后天|\bday\ after\ tomorrow\b) | (?P<ming>明天|明日|\btomorrow\b)
        | (?P<jin>今天|今日|\btoday\b)
        | (?P<nextzh>下)?(?:个)?(?:周|星期|礼拜)(?P<zhday>[一二三四五六日天])
        | (?P<days>{NUMBER})\s*[天日]后 | (?P<weeks>{NUMBER})\s*(?:周|个?星期)后 | (?P<months>{NUMBER})\s*个?月后
        | \bin\s+(?P<ennumber>\d{{1,3}}|an?)\s+(?P<enunit>day|week|month)s?\b
        | \b(?P<nexten>next\s+|on\s+)?(?P<enday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b
        | \b(?P<weekzh>下周|next\ week\b)"
    );
    Regex::new(&numbered).expect("BUG: the pattern of days is well formed")
});

/// The last day named in a text, with the bytes that name it. The last, because what follows comes at the end of a line.
pub fn last_day(text: &str, today: NaiveDate) -> Option<(NaiveDate, std::ops::Range<usize>)> {
    let mut from = 0;
    let mut last = None;
    while let Some(found) = DAY.captures_at(text, from) {
        let whole = found.get(0)?.range();
        if let Some(day) = day_of(&found, today) {
            last = Some((day, whole.clone()));
        }
        // A blank that ends one day may begin the next.
        from = if whole.len() > 1 && text[whole.clone()].ends_with(char::is_whitespace) {
            whole.end - 1
        } else {
            whole.end
        };
    }
    last
}

fn day_of(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let text = |name: &str| found.name(name).map(|part| part.as_str());
    let after = |days: u64| today.checked_add_days(Days::new(days));
    let later = |count: Option<u64>, each: u64| count.filter(|count| *count > 0).and_then(|count| after(count * each));
    if let Some(full) = text("full") {
        return crate::values::parse_date(full).ok();
    }
    if let (Some(month), Some(day)) = (text("month").or(text("m")), text("mday").or(text("d"))) {
        return next_of(today, month.parse().ok()?, day.parse().ok()?);
    }
    for (name, days) in [("jin", 0), ("ming", 1), ("hou", 2), ("dhou", 3), ("weekzh", 7)] {
        if text(name).is_some() {
            return after(days);
        }
    }
    if let Some(day) = text("zhday").and_then(weekday_zh).or(text("enday").and_then(|day| day.parse().ok())) {
        let next =
            text("nextzh").is_some() || text("nexten").is_some_and(|word| word.to_lowercase().starts_with("next"));
        return weekday(today, day, next);
    }
    let english = |unit: &str| {
        let same = text("enunit").is_some_and(|found| found.eq_ignore_ascii_case(unit));
        text("ennumber").filter(|_| same).map(|count| count.parse().unwrap_or(1))
    };
    let count = |name: &str, unit: &str| text(name).and_then(number).or(english(unit));
    if let Some(months) = count("months", "month").filter(|months| *months > 0) {
        return today.checked_add_months(Months::new(u32::try_from(months).ok()?));
    }
    later(count("days", "day"), 1).or_else(|| later(count("weeks", "week"), 7))
}

/// The day of that name after today; `next`: in the week after this one, which begins on a Monday.
fn weekday(today: NaiveDate, day: Weekday, next: bool) -> Option<NaiveDate> {
    if next {
        let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()))?;
        return monday.checked_add_days(Days::new(u64::from(7 + day.num_days_from_monday())));
    }
    (1..=7).filter_map(|days| today.checked_add_days(Days::new(days))).find(|date| date.weekday() == day)
}

/// The next such day of a year, today included; the 29th of February waits for its year.
fn next_of(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let years = today.year()..=today.year() + 8;
    years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).find(|date| *date >= today)
}

fn weekday_zh(text: &str) -> Option<Weekday> {
    let days = ["一", "二", "三", "四", "五", "六", "日"];
    let at = if text == "天" { 6 } else { days.iter().position(|day| *day == text)? };
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

fn number(text: &str) -> Option<u64> {
    let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    match text {
        "两" => Some(2),
        _ => text.parse().ok().or_else(|| chinese.iter().position(|digit| *digit == text).map(|at| at as u64 + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 18).expect("a day")
    }

    fn read(text: &str) -> Option<String> {
        last_day(text, today()).map(|(day, _)| day.to_string())
    }

    #[test]
    fn days_are_read_as_people_write_them_in_both_languages() {
        for (text, day) in [
            ("催报价 明天", "2026-03-19"),
            ("催报价，后天", "2026-03-20"),
            ("大后天再打", "2026-03-21"),
            ("周五送样机", "2026-03-20"),
            ("周三再联系", "2026-03-25"),
            ("下周三", "2026-03-25"),
            ("下星期一", "2026-03-23"),
            ("下周日", "2026-03-29"),
            ("3天后", "2026-03-21"),
            ("三天后", "2026-03-21"),
            ("两周后", "2026-04-01"),
            ("1个月后", "2026-04-18"),
            ("12-05", "2026-12-05"),
            ("定了 3/2", "2027-03-02"),
            ("12月5日", "2026-12-05"),
            ("2026-04-01", "2026-04-01"),
            ("call back tomorrow", "2026-03-19"),
            ("the day after tomorrow", "2026-03-20"),
            ("in 3 days", "2026-03-21"),
            ("in a week", "2026-03-25"),
            ("in 2 months", "2026-05-18"),
            ("Friday", "2026-03-20"),
            ("next friday", "2026-03-27"),
            ("2-29", "2028-02-29"),
        ] {
            assert_eq!(read(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn numbers_that_are_no_days_are_left_alone() {
        for text in
            ["要 10-12台", "型号 A12-05B", "13-40", "0天后", "2026-02-30", "电话 0574-8712 3180", "in 0 days", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_last_day_of_a_line_counts() {
        assert_eq!(read("今天没接，周五 12-05 再打").as_deref(), Some("2026-12-05"));
        assert_eq!(read("明天他出差 后天").as_deref(), Some("2026-03-20"));
    }
}
