//! A time of day, to the minute, as a clock on the wall shows it.

use std::fmt;

use chrono::NaiveTime;
use serde_json::Value as Json;

use crate::error::{AppError, Code, Result};
use crate::record::{FieldValue, Kind, Value};

/// Kept as `HH:MM`: the order of its text is the order of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayTime(pub NaiveTime);

impl DayTime {
    /// # Errors
    /// [`Code::MalformedTime`].
    pub fn parse(text: &str) -> Result<Self> {
        let plain = text.trim().replace('：', ":");
        let read = NaiveTime::parse_from_str(&plain, "%H:%M");
        read.map(Self).map_err(|_| AppError::new(Code::MalformedTime).param("value", text))
    }
}

impl fmt::Display for DayTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

impl FieldValue for DayTime {
    const KIND: Kind = Kind::Text;

    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: Value) -> Result<Self> {
        String::from_value(value).and_then(|text| Self::parse(&text))
    }
    fn from_input(input: &Json) -> Result<Self> {
        Self::parse(&String::from_input(input)?)
    }
    fn blank() -> Self {
        Self(NaiveTime::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_to_the_minute_and_written_in_two_digits() {
        for (text, time) in [("9:05", "09:05"), ("15：30", "15:30"), (" 00:00 ", "00:00")] {
            assert_eq!(DayTime::parse(text).expect(text).to_string(), time);
        }
        for text in ["24:00", "9", "下午", "12:60", ""] {
            assert_eq!(DayTime::parse(text).expect_err(text).code, Code::MalformedTime, "{text}");
        }
    }
}
