//! What is decided about a task, without I/O: a server will judge a pushed change with the same code.

use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, Utc};

use super::{Repetition, Task, TaskStatus};
use crate::calendar::Calendar;
use crate::error::{AppError, Code, Result};

/// Longest step of a repetition: every 99 days, weeks, months or years.
const LONGEST_STEP: i64 = 99;

/// Brings a task into form and refuses what is none: a time or a repetition without a day, an end before the beginning.
pub fn check(task: &mut Task) -> Result<()> {
    task.title = task.title.trim().to_owned();
    if task.title.is_empty() {
        return Err(AppError::new(Code::Required).field("title"));
    }
    let Some(due) = task.due else {
        let needs_day = task.due_time.is_some() || task.repetition.is_some();
        return if needs_day { Err(AppError::new(Code::Required).field("due")) } else { Ok(()) };
    };
    if task.repetition.is_none() {
        (task.repeat_every, task.repeat_until, task.repeat_from) = (None, None, None);
        return Ok(());
    }
    if task.repeat_every.is_some_and(|every| !(1..=LONGEST_STEP).contains(&every)) {
        let error = AppError::new(Code::OutOfRange).field("repeat_every");
        return Err(error.param("min", 1).param("max", LONGEST_STEP));
    }
    if task.repeat_until.is_some_and(|until| until < due) {
        return Err(AppError::new(Code::EndsBeforeItBegins).field("repeat_until").param("from", due));
    }
    let is_of_it = task.repeat_from.is_some_and(|from| from == due || days(task, from).any(|day| day == due));
    if !is_of_it {
        task.repeat_from = Some(due);
    }
    Ok(())
}

/// The days after the first on which it comes again, up to its end.
fn days(task: &Task, from: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let every = task.repeat_every.and_then(|every| u32::try_from(every).ok()).unwrap_or(1).max(1);
    let repetition = task.repetition;
    let until = task.repeat_until.or(task.due.and_then(|due| due.checked_add_months(Months::new(FARTHEST_MONTHS))));
    let nth = move |count: u32| {
        let days = |each: u32| from.checked_add_days(Days::new(u64::from(count) * u64::from(each * every)));
        let months = |each: u32| from.checked_add_months(Months::new(count * each * every));
        match repetition? {
            Repetition::Daily => days(1),
            Repetition::Weekdays => from.checked_add_days(Days::new(count.into())),
            Repetition::Weekly => days(7),
            Repetition::Monthly => months(1),
            Repetition::Yearly => months(12),
        }
    };
    let is_worked =
        move |day: &NaiveDate| repetition != Some(Repetition::Weekdays) || day.weekday().number_from_monday() < 6;
    (1..).map_while(nth).take_while(move |day| until.is_none_or(|until| *day <= until)).filter(is_worked)
}

/// As far as a repetition without an end is looked along: beyond the longest step.
const FARTHEST_MONTHS: u32 = 12 * 200;

/// The next day it is due: after the one it is due on now, and not before today – what was left lying for weeks comes
/// again once, not once for each time it was missed.
pub fn next_due(task: &Task, today: NaiveDate) -> Option<NaiveDate> {
    let due = task.due?;
    days(task, task.repeat_from.unwrap_or(due)).find(|day| *day > due && *day >= today)
}

/// Whether it is done, open or called off, and since when.
pub fn set_status(task: &mut Task, status: TaskStatus, now: DateTime<Utc>) {
    if task.status != status {
        task.done_at = (status == TaskStatus::Done).then_some(now);
        task.status = status;
    }
}

/// What comes after a repeating task that is done. The repetition goes along with it: done, opened and done again, a task
/// makes no second successor.
pub fn the_next(task: &mut Task, calendar: &Calendar) -> Option<Task> {
    let due = next_due(task, calendar.today)?;
    let mut next = Task { due: Some(due), status: TaskStatus::Open, done_at: None, ..task.clone() };
    next.reminder = task.reminder;
    move_reminder_along(&mut next, task.due, calendar);
    (task.repetition, task.repeat_every, task.repeat_until, task.repeat_from) = (None, None, None, None);
    Some(next)
}

/// A task put on another day is remembered at the same hour of that day.
pub fn move_reminder_along(task: &mut Task, was_due: Option<NaiveDate>, calendar: &Calendar) {
    let (Some(from), Some(to), Some(at)) = (was_due, task.due, task.reminder) else { return };
    let begins = |day| calendar.span(day).0;
    task.reminder = at.checked_add_signed(Duration::milliseconds(begins(to) - begins(from)));
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
