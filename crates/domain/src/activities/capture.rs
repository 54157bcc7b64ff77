//! The one line somebody types after a call: by what way, what, and when to follow up.
//!
//! `电话 催报价 3天后` is a call about 催报价, to be followed up in three days; `计划拜访 明天 14:30 送样机` is a visit planned for
//! tomorrow at half past two. Words that were understood leave the text only at its edges: inside a sentence they stay.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};
use regex::Regex;

use super::ActivityKind;
use super::days::last_day;
use crate::record::FieldValue;

/// What a line says. Nothing of it is kept before a person has seen it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub kind: Option<ActivityKind>,
    /// It is to happen: `day` and `time` tell when. Otherwise it has, and `day` is when to follow up.
    pub planned: bool,
    pub day: Option<NaiveDate>,
    /// The words that name the day.
    pub day_words: Option<String>,
    pub time: Option<NaiveTime>,
    pub content: String,
}

/// Further words for a kind, at the start of a line.
const WORDS: &[(&str, ActivityKind)] = &[
    ("打电话", ActivityKind::Call),
    ("通话", ActivityKind::Call),
    ("致电", ActivityKind::Call),
    ("phone", ActivityKind::Call),
    ("called", ActivityKind::Call),
    ("上门", ActivityKind::Visit),
    ("走访", ActivityKind::Visit),
    ("visited", ActivityKind::Visit),
    ("email", ActivityKind::Mail),
    ("e-mail", ActivityKind::Mail),
    ("微信", ActivityKind::Message),
    ("短信", ActivityKind::Message),
    ("wechat", ActivityKind::Message),
    ("sms", ActivityKind::Message),
    ("开会", ActivityKind::Meeting),
    ("met", ActivityKind::Meeting),
];

const PLANS: [&str; 5] = ["计划", "预约", "约", "planned", "plan"];

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?:^|[\s日号天一二三四五六])(?P<half>上午|下午|晚上)?(?P<hour>\d{1,2})(?:[:：](?P<minute>\d{2})|点(?P<thirty>半)?)";
    Regex::new(pattern).expect("BUG: the pattern of times is well formed")
});

/// Reads a line on a day.
pub fn read_capture(line: &str, today: NaiveDate) -> Capture {
    let (planned, rest) = leading(line.trim(), PLANS.into_iter().map(|word| (word, ())));
    let names = ActivityKind::CHOICES.iter().zip(ActivityKind::ALL);
    let names = names.flat_map(|(choice, kind)| [(choice.label.zh, *kind), (choice.label.en, *kind)]);
    let (kind, rest) = leading(rest, names.chain(WORDS.iter().copied()));
    let when = read_when(rest, today, planned.is_some());
    Capture {
        kind,
        planned: planned.is_some(),
        day: when.day,
        day_words: when.day_words,
        time: when.time,
        content: when.rest,
    }
}

/// When a text says that something is, and what is left of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct When {
    pub day: Option<NaiveDate>,
    /// The words that name the day.
    pub day_words: Option<String>,
    pub time: Option<NaiveTime>,
    pub rest: String,
}

/// Reads the day out of a text and, where `timed`, the time of it.
pub fn read_when(text: &str, today: NaiveDate, timed: bool) -> When {
    let found = last_day(text, today);
    let (time, without_time) = if timed { clock_time(text) } else { (None, text.to_owned()) };
    let without_day = last_day(&without_time, today).map(|(_, range)| without(&without_time, range));
    When {
        day: found.as_ref().map(|(day, _)| *day),
        day_words: found.map(|(_, range)| text[range].trim_matches(is_between).to_owned()),
        time,
        rest: without_day.unwrap_or(without_time).trim_matches(is_between).to_owned(),
    }
}

/// What a line begins with, and the rest of it. A Latin word ends where no letter follows.
pub fn leading<T>(line: &str, words: impl Iterator<Item = (&'static str, T)>) -> (Option<T>, &str) {
    for (word, means) in words {
        let begins = line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        let Some(rest) = begins.then(|| &line[word.len()..]) else { continue };
        if word.is_ascii() && rest.starts_with(|next: char| next.is_ascii_alphanumeric()) {
            continue;
        }
        return (Some(means), rest.trim_start_matches(is_between));
    }
    (None, line)
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '，' | ':' | '：' | '.' | '。' | ';' | '；' | '、')
}

/// A part at an edge goes; inside a sentence it stays.
fn without(text: &str, part: std::ops::Range<usize>) -> String {
    let (before, after) = (&text[..part.start], &text[part.end..]);
    if before.trim_matches(is_between).is_empty() {
        return after.to_owned();
    }
    let alone = before.ends_with(is_between) || text[part].starts_with(is_between);
    if alone && after.trim_matches(is_between).is_empty() { before.to_owned() } else { text.to_owned() }
}

fn clock_time(text: &str) -> (Option<NaiveTime>, String) {
    let Some(found) = TIME.captures(text) else { return (None, text.to_owned()) };
    let number = |name: &str| found.name(name).and_then(|part| part.as_str().parse::<u32>().ok());
    let afternoon = found.name("half").is_some_and(|half| half.as_str() != "上午");
    let hour = number("hour").map(|hour| if afternoon && hour < 12 { hour + 12 } else { hour });
    let minute = if found.name("thirty").is_some() { 30 } else { number("minute").unwrap_or(0) };
    let Some(time) = hour.and_then(|hour| NaiveTime::from_hms_opt(hour, minute, 0)) else {
        return (None, text.to_owned());
    };
    let from = found.name("half").or(found.name("hour")).map_or(0, |part| part.start());
    let to = found.get(0).map_or(from, |whole| whole.end());
    (Some(time), format!("{} {}", text[..from].trim_end(), text[to..].trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    fn read(line: &str) -> Capture {
        read_capture(line, NaiveDate::from_ymd_opt(2026, 3, 18).expect("a day"))
    }

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn kind_and_next_day_are_read_from_a_line_in_either_language() {
        let chinese = read("电话 催报价，客户说月底定 3天后");
        assert_eq!(chinese.kind, Some(ActivityKind::Call));
        assert_eq!((chinese.day, chinese.day_words.as_deref()), (day("2026-03-21"), Some("3天后")));
        assert_eq!(chinese.content, "催报价，客户说月底定");
        let english = read("Visit showed the sample, next friday");
        assert_eq!((english.kind, english.day), (Some(ActivityKind::Visit), day("2026-03-27")));
        assert_eq!(english.content, "showed the sample");
    }

    #[test]
    fn a_line_without_such_words_stays_as_it_was() {
        let plain = read("  王总同意试用两台  ");
        assert_eq!(plain, Capture { content: "王总同意试用两台".into(), ..Capture::default() });
        let word = read("mailbox is full");
        assert_eq!((word.kind, word.content.as_str()), (None, "mailbox is full"));
    }

    #[test]
    fn a_day_inside_a_sentence_is_read_but_stays_in_it() {
        let inside = read("微信 他明天出差，回来再谈");
        assert_eq!((inside.kind, inside.day), (Some(ActivityKind::Message), day("2026-03-19")));
        assert_eq!(inside.content, "他明天出差，回来再谈");
    }

    #[test]
    fn a_plan_has_a_day_and_a_time() {
        let plan = read("计划拜访 明天 14:30 送样机");
        assert!(plan.planned);
        assert_eq!((plan.kind, plan.day), (Some(ActivityKind::Visit), day("2026-03-19")));
        assert_eq!((plan.time, plan.content.as_str()), (NaiveTime::from_hms_opt(14, 30, 0), "送样机"));
        let late = read("计划拜访 今天 23:50 送样机");
        assert_eq!((late.day, late.time), (day("2026-03-18"), NaiveTime::from_hms_opt(23, 50, 0)));
        let spoken = read("约拜访 周五下午3点半");
        assert_eq!((spoken.day, spoken.time), (day("2026-03-20"), NaiveTime::from_hms_opt(15, 30, 0)));
    }
}
