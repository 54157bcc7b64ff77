//! Time as the store needs it: wall clock for people, a hybrid logical clock for order.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use domain::Calendar;

/// A source of wall time, milliseconds since 1970 in UTC. Tests bring a fixed one.
pub trait Clock: Send + Sync + 'static {
    fn now_ms(&self) -> i64;
}

/// The machine's own clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_ms(&self) -> i64 {
        Utc::now().timestamp_millis()
    }
}

/// UTC time of a stored number of milliseconds.
pub fn time_of(ms: i64) -> DateTime<Utc> {
    Utc.timestamp_millis_opt(ms).single().unwrap_or(DateTime::UNIX_EPOCH)
}

/// What a clock on the wall of this computer shows at a stored time.
pub fn local_time_of(ms: i64) -> NaiveDateTime {
    time_of(ms).with_timezone(&Local).naive_local()
}

/// The calendar at a time, in the zone of this computer.
pub fn calendar_at(ms: i64) -> Calendar {
    Calendar { today: time_of(ms).with_timezone(&Local).date_naive(), begins }
}

/// Where clocks are put forward at midnight, a day begins an hour later.
fn begins(day: NaiveDate) -> i64 {
    moment_of(day.and_time(NaiveTime::MIN))
}

/// When a clock on the wall of this computer shows this. An hour that clocks pass over lies an hour later.
pub fn moment_of(wall: NaiveDateTime) -> i64 {
    let later = || Local.from_local_datetime(&(wall + chrono::Duration::hours(1))).earliest();
    let first = Local.from_local_datetime(&wall).earliest().or_else(later);
    first.map_or_else(|| wall.and_utc().timestamp_millis(), |first| first.timestamp_millis())
}

/// 48 bits of milliseconds and 16 bits of counter. It never runs backwards, even when the wall clock does;
/// it breaks ties between concurrent changes and means nothing else.
pub struct HybridClock {
    wall: Arc<dyn Clock>,
    last: AtomicI64,
}

impl HybridClock {
    pub fn new(wall: Arc<dyn Clock>, last: i64) -> Self {
        Self { wall, last: AtomicI64::new(last) }
    }

    pub fn now_ms(&self) -> i64 {
        self.wall.now_ms()
    }

    /// The next stamp, later than every one before.
    pub fn tick(&self) -> i64 {
        let wall = self.wall.now_ms() << 16;
        let next = |last: i64| Some(wall.max(last + 1));
        let before = self.last.fetch_update(Ordering::SeqCst, Ordering::SeqCst, next).expect("BUG: always Some");
        wall.max(before + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_moment_of_a_day_lies_in_its_span() {
        for ms in [1_773_795_600_000, 1_773_849_599_999, 0] {
            let calendar = calendar_at(ms);
            let (first, last) = calendar.span(calendar.today);
            assert!((first..=last).contains(&ms));
            assert_eq!(calendar_at(first).today, calendar_at(last).today);
            assert_ne!(calendar_at(last + 1).today, calendar.today);
        }
    }

    struct At(AtomicI64);
    impl Clock for At {
        fn now_ms(&self) -> i64 {
            self.0.load(Ordering::SeqCst)
        }
    }

    #[test]
    fn stamps_rise_even_when_the_wall_clock_jumps_back_ten_years() {
        let wall = Arc::new(At(AtomicI64::new(1_800_000_000_000)));
        let clock = HybridClock::new(wall.clone(), 0);
        let first = clock.tick();
        wall.0.store(1_480_000_000_000, Ordering::SeqCst);
        let second = clock.tick();
        assert!(second > first);
        assert_eq!(second, first + 1);
    }
}
