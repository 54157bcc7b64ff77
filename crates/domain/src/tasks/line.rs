//! The one line somebody types to remember something: what, when, how much it matters, how often.
//!
//! `明天下午3点 给启澜送样机 #高` is 给启澜送样机, due tomorrow at three in the afternoon, of high priority; `每周一 例会` comes again
//! every Monday. Days and times are read as an activity's line reads them.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Regex;

use super::{DayTime, Repetition, TaskPriority};
use crate::activities::{leading, read_when};

/// What a line says. Nothing of it is kept before a person has seen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskLine {
    pub title: String,
    pub due: Option<NaiveDate>,
    /// The words that name the day.
    pub day_words: Option<String>,
    pub due_time: Option<DayTime>,
    pub priority: TaskPriority,
    pub repetition: Option<Repetition>,
}

const PRIORITIES: &[(&str, TaskPriority)] = &[
    ("高", TaskPriority::High),
    ("紧急", TaskPriority::High),
    ("重要", TaskPriority::High),
    ("high", TaskPriority::High),
    ("普通", TaskPriority::Normal),
    ("中", TaskPriority::Normal),
    ("normal", TaskPriority::Normal),
    ("低", TaskPriority::Low),
    ("low", TaskPriority::Low),
];

/// At the beginning of a line. What stays of 每周一 still names its day.
const REPETITIONS: &[(&str, Repetition)] = &[
    ("每个工作日", Repetition::Weekdays),
    ("每工作日", Repetition::Weekdays),
    ("every weekday", Repetition::Weekdays),
    ("每天", Repetition::Daily),
    ("每日", Repetition::Daily),
    ("every day", Repetition::Daily),
    ("daily", Repetition::Daily),
    ("每个月", Repetition::Monthly),
    ("每月", Repetition::Monthly),
    ("every month", Repetition::Monthly),
    ("monthly", Repetition::Monthly),
    ("每年", Repetition::Yearly),
    ("every year", Repetition::Yearly),
    ("yearly", Repetition::Yearly),
    ("every week", Repetition::Weekly),
    ("weekly", Repetition::Weekly),
];

/// 每周一, every Monday: the day stays to be read.
const EACH: &[(&str, ())] = &[("每个", ()), ("每", ()), ("every", ())];

static PRIORITY: LazyLock<Regex> = LazyLock::new(|| {
    let names: Vec<_> = PRIORITIES.iter().map(|(word, _)| *word).collect();
    let pattern = format!(r"(?i)(?:^|\s)[#＃](?P<name>{})(?:$|\s)", names.join("|"));
    Regex::new(&pattern).expect("BUG: the pattern of priorities is well formed")
});

static WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)^(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)";
    Regex::new(pattern).expect("BUG: the pattern of weekdays is well formed")
});

/// Reads a line on a day. A time without a day is today's, and so is a repetition.
pub fn read_line(line: &str, today: NaiveDate) -> TaskLine {
    let (priority, text) = priority_of(line.trim());
    let (repetition, rest) = repetition_of(text.trim());
    let when = read_when(rest, today, true);
    let dated = when.time.is_some() || repetition.is_some();
    TaskLine {
        title: when.rest,
        due: when.day.or(dated.then_some(today)),
        day_words: when.day_words,
        due_time: when.time.map(DayTime),
        priority,
        repetition,
    }
}

fn priority_of(line: &str) -> (TaskPriority, String) {
    let found = PRIORITY.captures(line).and_then(|found| Some((found.get(0)?.range(), found.name("name")?.as_str())));
    let Some((range, name)) = found else { return (TaskPriority::Normal, line.to_owned()) };
    let known = PRIORITIES.iter().find(|(word, _)| word.eq_ignore_ascii_case(name));
    let priority = known.map_or(TaskPriority::Normal, |(_, priority)| *priority);
    (priority, format!("{} {}", line[..range.start].trim_end(), line[range.end..].trim_start()))
}

fn repetition_of(text: &str) -> (Option<Repetition>, &str) {
    if let (Some(repetition), rest) = leading(text, REPETITIONS.iter().copied()) {
        return (Some(repetition), rest);
    }
    match leading(text, EACH.iter().copied()) {
        (Some(()), rest) if WEEKDAY.is_match(rest) => (Some(Repetition::Weekly), rest),
        _ if text.starts_with("每周") => (Some(Repetition::Weekly), text.trim_start_matches("每周").trim_start()),
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    fn read(line: &str) -> TaskLine {
        read_line(line, NaiveDate::from_ymd_opt(2026, 3, 18).expect("a day"))
    }

    fn said(line: &str) -> (String, String, String) {
        let read = read(line);
        let text = |value: Option<String>| value.unwrap_or_default();
        (read.title, text(read.due.map(|day| day.to_string())), text(read.due_time.map(|time| time.to_string())))
    }

    #[test]
    fn day_time_and_priority_are_read_from_a_line() {
        let read = read("明天下午3点 给启澜送样机 #高");
        assert_eq!((read.title.as_str(), read.priority), ("给启澜送样机", TaskPriority::High));
        assert_eq!(read.due.map(|day| day.to_string()).as_deref(), Some("2026-03-19"));
        assert_eq!(read.due_time.map(|time| time.to_string()).as_deref(), Some("15:00"));
        assert_eq!(
            said("#low send the offer friday 9:30"),
            ("send the offer".into(), "2026-03-20".into(), "09:30".into())
        );
    }

    #[test]
    fn a_line_without_a_day_is_a_task_without_one_and_a_time_is_todays() {
        assert_eq!(said("整理名片"), ("整理名片".into(), String::new(), String::new()));
        assert_eq!(said("14:00 开例会"), ("开例会".into(), "2026-03-18".into(), "14:00".into()));
        assert_eq!(read("标签 C#高级").title, "标签 C#高级");
    }

    #[test]
    fn a_line_says_how_often() {
        let weekly = read("每周一 9:00 例会");
        assert_eq!((weekly.repetition, weekly.title.as_str()), (Some(Repetition::Weekly), "例会"));
        assert_eq!(weekly.due.map(|day| day.to_string()).as_deref(), Some("2026-03-23"));
        let english = read("every friday report");
        assert_eq!((english.repetition, english.title.as_str()), (Some(Repetition::Weekly), "report"));
        assert_eq!(read("每天 看邮件").repetition, Some(Repetition::Daily));
        assert_eq!(read("每个工作日 晨会").repetition, Some(Repetition::Weekdays));
        assert_eq!(read("每月 对账").due.map(|day| day.to_string()).as_deref(), Some("2026-03-18"));
        assert_eq!(read("每个客户都要回访").repetition, None);
    }
}
