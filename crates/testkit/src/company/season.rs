//! When a company is busy: hardly around the spring festival and in the heat, most before a quarter and the year end, and
//! seldom on a weekend.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::random::Random;

/// Of a hundred days drawn in a month, so many are kept.
const MONTHS: [u64; 12] = [70, 35, 85, 75, 70, 90, 60, 55, 95, 60, 90, 100];
const WEEKEND: u64 = 10;
const TRIES: usize = 12;

/// A day `least` to `most` days before `today`, rather a busy one.
pub(crate) fn day_before(today: NaiveDate, least: u64, most: u64, random: &mut Random) -> NaiveDate {
    let mut day = today;
    for _ in 0..TRIES {
        day = today.checked_sub_days(Days::new(random.between(least, most))).unwrap_or(today);
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if random.chance(if weekend { WEEKEND } else { MONTHS[day.month0() as usize] }) {
            break;
        }
    }
    day
}
