//! The hybrid logical clock: 48 bits of milliseconds, 16 bits of counter.
//!
//! It orders what was truly concurrent and means nothing else. A device's clock never runs backwards, whatever its wall
//! clock does, and is never before what it has seen of the server's. The server does not believe a stamp from the future.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The first stamp a clock gives. Smaller numbers are the server's sequence, so that a base says by itself which it is.
pub const FIRST: i64 = 1 << 48;

/// No stamp is later: the year 3084. What claims to be is not believed.
const LAST: i64 = 1 << 61;

/// Further ahead of the server than this, a stamp counts as made now.
pub const TOLERANCE_MS: i64 = 60_000;

/// A moment in the order of concurrent changes; the device decides between equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stamp {
    pub clock: i64,
    pub device: Uuid,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HybridClock {
    last: i64,
}

impl HybridClock {
    /// A clock that goes on after `last`.
    pub fn after(last: i64) -> Self {
        Self { last }
    }

    pub fn last(self) -> i64 {
        self.last
    }

    /// The next stamp: later than every one before.
    pub fn tick(&mut self, wall_ms: i64) -> i64 {
        self.last = wall_ms.saturating_mul(1 << 16).min(LAST).max(self.last + 1).max(FIRST);
        self.last
    }

    /// What is stamped from now on is later than `seen`.
    pub fn observe(&mut self, seen: i64) {
        if seen <= LAST {
            self.last = self.last.max(seen);
        }
    }
}

/// The order the server gives a stamp: its own, or now where it comes from the future.
pub fn settle(clock: i64, now_ms: i64) -> i64 {
    if clock > (now_ms + TOLERANCE_MS) << 16 { now_ms << 16 } else { clock }
}

/// Whether a base is a stamp – the writer's own earlier change – and not a sequence of the server.
pub fn is_stamp(base: i64) -> bool {
    base >= FIRST
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS_10_MS: i64 = 315_576_000_000;
    const NOW_MS: i64 = 1_790_000_000_000;

    #[test]
    fn stamps_rise_whatever_the_wall_clock_does_and_never_look_like_a_sequence() {
        let mut clock = HybridClock::after(0);
        let mut last = FIRST - 1;
        for wall in [NOW_MS, NOW_MS - YEARS_10_MS, NOW_MS + YEARS_10_MS, 0, -5, NOW_MS] {
            let stamp = clock.tick(wall);
            assert!(stamp > last && is_stamp(stamp));
            last = stamp;
        }
    }

    #[test]
    fn what_was_seen_of_the_server_lies_before_the_next_stamp() {
        let mut clock = HybridClock::after(0);
        clock.observe(NOW_MS << 16);
        assert!(clock.tick(NOW_MS - YEARS_10_MS) > NOW_MS << 16);
    }

    #[test]
    fn a_stamp_from_the_future_counts_as_now_and_one_from_the_past_as_it_is() {
        assert_eq!(settle((NOW_MS + YEARS_10_MS) << 16, NOW_MS), NOW_MS << 16);
        assert_eq!(settle((NOW_MS + 1_000) << 16, NOW_MS), (NOW_MS + 1_000) << 16);
        assert_eq!(settle(FIRST, NOW_MS), FIRST);
    }
}
