//! From the rule and the day to the moments before which a follow-up is too old, without I/O.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::model::FollowUpRule;
use crate::calendar::Calendar;
use crate::error::{AppError, Code, Result};

const LONGEST_DAYS: i64 = 365;
const LONGEST_LEVEL: usize = 40;
const MOST_LEVELS: usize = 30;

/// A period that began before these moments, milliseconds in UTC, has lasted too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub days: i64,
    /// The owner is told.
    pub due_before: i64,
    /// The manager is told as well.
    pub late_before: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Of every level that is not named.
    pub usual: Limit,
    pub levels: Vec<(String, Limit)>,
}

impl Limits {
    pub fn of(&self, level: Option<&str>) -> Limit {
        let named = self.levels.iter().find(|(name, _)| Some(name.as_str()) == level);
        named.map_or(self.usual, |(_, limit)| *limit)
    }

    /// No period that began later has lasted too long, whatever the level.
    pub fn widest(&self) -> i64 {
        let named = self.levels.iter().map(|(_, limit)| limit.due_before);
        named.fold(self.usual.due_before, i64::max)
    }
}

/// What the rule means today, on this calendar.
pub fn limits(rule: &FollowUpRule, calendar: &Calendar) -> Limits {
    let before = |days: i64| calendar.span(latest_beginning(calendar.today, days, rule.working_days)).1 + 1;
    let limit = |days: i64| Limit { days, due_before: before(days), late_before: before(days + rule.escalate_after) };
    Limits {
        usual: limit(rule.days),
        levels: rule.levels.0.iter().map(|level| (level.level.clone(), limit(level.days))).collect(),
    }
}

/// The latest day after which so many days have passed, today included: followed up on Monday, three days are over on Thursday.
fn latest_beginning(today: NaiveDate, days: i64, working_days: bool) -> NaiveDate {
    let mut day = today;
    let mut left = days;
    while left > 0 {
        if !working_days || !is_weekend(day) {
            left -= 1;
        }
        day = day.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN);
    }
    day
}

/// Saturday and Sunday; public holidays are not known.
fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Settles and checks a rule.
///
/// # Errors
/// [`Code::OutOfRange`], [`Code::Required`], [`Code::TooLong`], [`Code::TooMany`] or [`Code::AlreadyExists`] with the field.
pub fn check_rule(rule: &mut FollowUpRule) -> Result<()> {
    let range = |value: i64, least: i64, field: &str| {
        let error = AppError::new(Code::OutOfRange).field(field).param("min", least).param("max", LONGEST_DAYS);
        if (least..=LONGEST_DAYS).contains(&value) { Ok(()) } else { Err(error) }
    };
    range(rule.days, 1, "days")?;
    range(rule.escalate_after, 0, "escalate_after")?;
    let levels = &mut rule.levels.0;
    let fault = |code: Code| AppError::new(code).field("levels");
    if levels.len() > MOST_LEVELS {
        return Err(fault(Code::TooMany).param("max", MOST_LEVELS));
    }
    let mut seen = BTreeSet::new();
    for each in levels {
        each.level = each.level.trim().to_owned();
        range(each.days, 1, "levels")?;
        if each.level.is_empty() {
            return Err(fault(Code::Required));
        }
        if each.level.chars().count() > LONGEST_LEVEL {
            return Err(fault(Code::TooLong).param("max", LONGEST_LEVEL));
        }
        if !seen.insert(each.level.clone()) {
            return Err(fault(Code::AlreadyExists).param("name", &each.level));
        }
    }
    Ok(())
}

/// Why an alert is dismissed: said in every case.
///
/// # Errors
/// [`Code::Required`].
pub fn check_reason(reason: &str) -> Result<String> {
    let reason = reason.trim();
    if reason.is_empty() { Err(AppError::new(Code::Required).field("reason")) } else { Ok(reason.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::super::model::{LevelDays, LevelTerms};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn begins(day: NaiveDate) -> i64 {
        day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis()
    }

    fn on(today: &str) -> Calendar {
        Calendar { today: day(today), begins }
    }

    /// Whether somebody followed up on that day is alerted about today.
    fn is_due(rule: &FollowUpRule, followed_up: &str, today: &str) -> bool {
        begins(day(followed_up)) < limits(rule, &on(today)).usual.due_before
    }

    #[test]
    fn followed_up_on_monday_three_days_are_over_on_thursday() {
        let rule = FollowUpRule::default();
        assert!(!is_due(&rule, "2026-03-16", "2026-03-18"));
        assert!(is_due(&rule, "2026-03-16", "2026-03-19"));
        assert!(is_due(&rule, "2026-02-16", "2026-03-19"), "and stay over after a month off");
    }

    #[test]
    fn over_a_weekend_only_working_days_count_where_the_rule_says_so() {
        let rule = FollowUpRule { working_days: true, ..FollowUpRule::default() };
        assert!(!is_due(&rule, "2026-03-20", "2026-03-24"), "Friday: Monday and Tuesday have passed");
        assert!(is_due(&rule, "2026-03-20", "2026-03-25"));
        assert!(is_due(&rule, "2026-03-20", "2026-03-28"), "and it stays so on a Saturday");
    }

    #[test]
    fn a_leap_day_is_a_day() {
        let rule = FollowUpRule::default();
        assert!(!is_due(&rule, "2028-02-27", "2028-02-29"));
        assert!(is_due(&rule, "2028-02-27", "2028-03-01"));
        assert!(is_due(&rule, "2027-02-26", "2027-03-01"), "a year without one");
    }

    #[test]
    fn a_level_has_its_own_days_and_the_manager_is_told_later() {
        let levels =
            LevelTerms(vec![LevelDays { level: "A".into(), days: 1 }, LevelDays { level: "C".into(), days: 14 }]);
        let limits = limits(&FollowUpRule { levels, ..FollowUpRule::default() }, &on("2026-03-19"));
        let starts = |level: Option<&str>| limits.of(level);
        assert_eq!(starts(Some("A")).due_before, begins(day("2026-03-19")));
        assert_eq!(starts(Some("B")), starts(None));
        assert_eq!(starts(Some("C")).due_before, begins(day("2026-03-06")));
        assert_eq!(starts(None).late_before, begins(day("2026-03-16")));
        assert_eq!(limits.widest(), starts(Some("A")).due_before);
    }

    /// The walk backwards agrees with counting forwards, for every day of eight years, leap days among them.
    #[test]
    fn whoever_counts_the_days_one_by_one_comes_to_the_same_answer() {
        let mut today = day("2024-01-01");
        for at in 0..2_922_i64 {
            let (days, working_days) = (1 + at % 23, at % 2 == 0);
            let latest = latest_beginning(today, days, working_days);
            let passed = |since: NaiveDate| {
                let counted = since.iter_days().skip(1).take_while(|day| *day <= today);
                i64::try_from(counted.filter(|day| !working_days || !is_weekend(*day)).count()).expect("few")
            };
            assert!(passed(latest) >= days, "{today} {days}");
            assert!(passed(latest.succ_opt().expect("a day")) < days, "{today} {days}");
            today = today.succ_opt().expect("a day");
        }
    }

    /// Who is alerted about today is tomorrow, unless followed up: an alert never comes and goes by itself.
    #[test]
    fn what_is_due_stays_due_and_comes_to_the_owner_before_the_manager() {
        for working_days in [false, true] {
            let rule = FollowUpRule { working_days, escalate_after: 2, ..FollowUpRule::default() };
            let mut before: Option<Limit> = None;
            for today in day("2027-12-20").iter_days().take(800) {
                let limit = limits(&rule, &Calendar { today, begins }).usual;
                assert!(limit.late_before <= limit.due_before);
                assert!(before.is_none_or(|before| {
                    before.due_before <= limit.due_before && before.late_before <= limit.late_before
                }));
                before = Some(limit);
            }
        }
    }

    #[test]
    fn a_rule_of_no_days_of_one_level_twice_or_of_none_is_refused() {
        let refused = |change: fn(&mut FollowUpRule)| {
            let mut rule = FollowUpRule::default();
            change(&mut rule);
            let error = check_rule(&mut rule).expect_err("refused");
            (error.code, error.field.unwrap_or_default())
        };
        let level = |name: &str| LevelDays { level: name.into(), days: 2 };
        assert_eq!(refused(|rule| rule.days = 0), (Code::OutOfRange, "days".into()));
        assert_eq!(refused(|rule| rule.escalate_after = 366), (Code::OutOfRange, "escalate_after".into()));
        let twice = |rule: &mut FollowUpRule| rule.levels.0 = vec![level("A"), level(" A ")];
        let mut rule = FollowUpRule::default();
        twice(&mut rule);
        assert_eq!(check_rule(&mut rule).expect_err("twice").code, Code::AlreadyExists);
        let mut rule = FollowUpRule { levels: LevelTerms(vec![level("  ")]), ..FollowUpRule::default() };
        assert_eq!(check_rule(&mut rule).expect_err("nameless").code, Code::Required);
        assert_eq!(check_reason("  ").expect_err("silent").code, Code::Required);
    }
}
