//! The time by which rules of time judge: what the clock says, unless it was put back.
//!
//! A rule compares days with what was done; a clock put back would take away what has become due, and one put forward by
//! mistake would make due what is not. What a rule says is derived anew each time, so nothing wrong is ever kept: only the
//! time itself needs care. It stands still while the clock is behind the latest moment this machine worked at. Which of the
//! two was right nobody can know at once; a clock one has worked with for a working day is believed, whatever was before it.

use serde::{Deserialize, Serialize};

/// A working day spent with a clock that is behind: it is right.
const BELIEVED_AFTER_MS: i64 = 8 * 60 * 60 * 1000;
/// Between two turns of one working day; a longer gap was no work.
const LONGEST_STEP_MS: i64 = 15 * 60 * 1000;

/// What a machine remembers of the time it worked in; milliseconds in UTC.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LivedTime {
    /// The latest moment it worked at.
    pub reached: i64,
    /// The clock says less than that.
    pub behind: Option<Behind>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behind {
    /// What the clock said last.
    last: i64,
    /// How long one has worked with it since it was put back.
    lived: i64,
}

impl LivedTime {
    /// The time rules judge by when the clock says `wall`: it never runs backwards.
    pub fn now(self, wall: i64) -> i64 {
        wall.max(self.reached)
    }

    /// One more moment of work, by the clock.
    #[must_use]
    pub fn lived(self, wall: i64) -> Self {
        if wall >= self.reached {
            return Self { reached: wall, behind: None };
        }
        let Some(Behind { last, lived }) = self.behind else {
            return Self { behind: Some(Behind { last: wall, lived: 0 }), ..self };
        };
        let step = wall - last;
        let lived = lived + if (0..=LONGEST_STEP_MS).contains(&step) { step } else { 0 };
        if lived >= BELIEVED_AFTER_MS {
            return Self { reached: wall, behind: None };
        }
        Self { behind: Some(Behind { last: wall, lived }), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const DAY: i64 = 24 * 60 * MINUTE;
    const YEAR: i64 = 365 * DAY;
    const NOW: i64 = 1_773_795_600_000;

    /// Works from `from` on, a turn each five minutes, for `minutes`.
    fn work(mut time: LivedTime, from: i64, minutes: i64) -> LivedTime {
        for at in (0..=minutes).step_by(5) {
            time = time.lived(from + at * MINUTE);
        }
        time
    }

    #[test]
    fn a_machine_that_was_off_for_a_month_takes_the_clock_as_it_is() {
        let time = work(LivedTime::default(), NOW, 60).lived(NOW + 30 * DAY);
        assert_eq!((time.now(NOW + 30 * DAY), time.behind), (NOW + 30 * DAY, None));
    }

    #[test]
    fn while_the_clock_is_a_year_behind_time_stands_still_and_goes_on_once_it_is_right() {
        let mut time = work(LivedTime::default(), NOW, 60);
        time = work(time, NOW - YEAR, 7 * 60);
        assert_eq!(time.now(NOW - YEAR), NOW + 60 * MINUTE);
        time = time.lived(NOW + 2 * DAY);
        assert_eq!((time.now(NOW + 2 * DAY), time.behind), (NOW + 2 * DAY, None));
    }

    #[test]
    fn a_clock_put_forward_by_mistake_and_back_is_believed_after_a_working_day() {
        let mut time = work(LivedTime::default(), NOW, 60).lived(NOW + YEAR);
        time = work(time, NOW + DAY, 4 * 60);
        assert_eq!(time.now(NOW + DAY), NOW + YEAR, "not at once");
        time = work(time, NOW + 2 * DAY, 4 * 60);
        let now = NOW + 2 * DAY + 240 * MINUTE;
        assert_eq!((time.now(now), time.behind), (now, None), "after eight hours in all");
    }

    #[test]
    fn time_never_runs_backwards_from_one_turn_to_the_next_unless_the_clock_is_believed() {
        let mut seed = 7_u64;
        let (mut time, mut before) = (LivedTime::default(), 0);
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let wall = NOW + i64::try_from(seed >> 30).unwrap_or(0) % (2 * YEAR) - YEAR;
            // Jumps longer than a step prove nothing, so no wrong clock is ever believed here.
            time = time.lived(wall);
            assert!(time.now(wall) >= before && time.now(wall) >= wall);
            before = time.now(wall);
        }
    }
}
