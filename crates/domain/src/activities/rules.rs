//! What is decided about an activity, without I/O: a server will judge a pushed change with the same code.

use chrono::{DateTime, Utc};

use super::{Activity, ActivityStatus};
use crate::draft::check_limits;
use crate::error::{AppError, Code, Result};
use crate::record::Record;

/// A day and a night: what lasts longer was typed in error.
const LONGEST_MINUTES: i64 = 24 * 60;

/// Refuses what is no activity: done in the future, of no length, at no place on earth.
pub fn check(activity: &Activity, now: DateTime<Utc>) -> Result<()> {
    check_limits(Activity::TYPE, &activity.to_values())?;
    let fault = |code: Code, field: &str| Err(AppError::new(code).field(field));
    if activity.status == ActivityStatus::Done && activity.at > now {
        return fault(Code::NotYet, "at");
    }
    if activity.duration_minutes.is_some_and(|minutes| !(1..=LONGEST_MINUTES).contains(&minutes)) {
        let error = AppError::new(Code::OutOfRange).field("duration_minutes");
        return Err(error.param("min", 1).param("max", LONGEST_MINUTES));
    }
    match activity.coordinates.as_deref().map(is_on_earth) {
        Some(false) => fault(Code::MalformedRequest, "coordinates"),
        _ => Ok(()),
    }
}

/// Latitude and longitude in degrees: `29.868,121.544`.
fn is_on_earth(coordinates: &str) -> bool {
    let within = |text: &str, most: f64| text.trim().parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most);
    coordinates.split_once(',').is_some_and(|(latitude, longitude)| within(latitude, 90.0) && within(longitude, 180.0))
}

/// One has arrived.
///
/// # Errors
/// `not_planned` for what took place already or was called off.
pub fn check_in(activity: &mut Activity, now: DateTime<Utc>) -> Result<()> {
    refuse_unplanned(activity)?;
    activity.checked_in_at = Some(now);
    Ok(())
}

/// What was planned took place: at the check-in if there was one, otherwise at the planned time, and never in the future.
///
/// # Errors
/// `not_planned` for what took place already or was called off.
pub fn complete(activity: &mut Activity, now: DateTime<Utc>) -> Result<()> {
    refuse_unplanned(activity)?;
    activity.status = ActivityStatus::Done;
    if let Some(arrived) = activity.checked_in_at {
        let minutes = (now - arrived).num_minutes();
        activity.duration_minutes =
            activity.duration_minutes.or((1..=LONGEST_MINUTES).contains(&minutes).then_some(minutes));
    }
    activity.at = activity.checked_in_at.unwrap_or(activity.at).min(now);
    Ok(())
}

fn refuse_unplanned(activity: &Activity) -> Result<()> {
    if activity.status == ActivityStatus::Planned {
        return Ok(());
    }
    Err(AppError::new(Code::NotPlanned).param("status", activity.status.as_str()))
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, TimeZone};

    use super::*;
    use crate::activities::ActivityKind;
    use crate::id::Id;

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 18, 1, 0, 0).single().expect("a time")
    }

    fn visit(status: ActivityStatus, at: DateTime<Utc>) -> Activity {
        let someone = uuid::Uuid::from_u128(7);
        Activity {
            customer: Id::new(someone),
            member: Id::new(someone),
            kind: ActivityKind::Visit,
            status,
            at,
            content: "送样机".into(),
            ..Activity::blank()
        }
    }

    #[test]
    fn what_is_done_lies_not_in_the_future_and_what_is_planned_may() {
        let later = now() + Duration::hours(2);
        let refused = check(&visit(ActivityStatus::Done, later), now()).expect_err("not yet");
        assert_eq!((refused.code, refused.field.as_deref()), (Code::NotYet, Some("at")));
        check(&visit(ActivityStatus::Planned, later), now()).expect("a plan");
    }

    #[test]
    fn a_place_is_on_earth_and_a_visit_ends_the_same_day() {
        let mut nowhere = visit(ActivityStatus::Done, now());
        nowhere.coordinates = Some("29.868,221.5".into());
        assert_eq!(check(&nowhere, now()).expect_err("nowhere").field.as_deref(), Some("coordinates"));
        let mut endless = visit(ActivityStatus::Done, now());
        endless.duration_minutes = Some(LONGEST_MINUTES + 1);
        assert_eq!(check(&endless, now()).expect_err("endless").code, Code::OutOfRange);
    }

    #[test]
    fn a_visit_checked_into_is_done_at_its_check_in_and_knows_how_long_it_took() {
        let mut planned = visit(ActivityStatus::Planned, now() + Duration::hours(3));
        check_in(&mut planned, now()).expect("arrives");
        complete(&mut planned, now() + Duration::minutes(45)).expect("leaves");
        assert_eq!((planned.at, planned.duration_minutes), (now(), Some(45)));
        assert_eq!(complete(&mut planned, now()).expect_err("done already").code, Code::NotPlanned);
    }

    #[test]
    fn without_a_check_in_it_took_place_when_it_was_planned_or_just_now() {
        let mut early = visit(ActivityStatus::Planned, now() + Duration::hours(3));
        complete(&mut early, now()).expect("early");
        assert_eq!(early.at, now());
        let mut late = visit(ActivityStatus::Planned, now() - Duration::hours(3));
        complete(&mut late, now()).expect("told later");
        assert_eq!(late.at, now() - Duration::hours(3));
    }
}
