use super::*;
use crate::record::Record;

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn repeating(repetition: Repetition, due: &str) -> Task {
    let mut task = Task { title: "回访".into(), due: Some(day(due)), repetition: Some(repetition), ..Task::blank() };
    check(&mut task).expect("a task");
    task
}

/// Does it on its day again and again, and tells the days.
fn times(mut task: Task, count: usize) -> Vec<String> {
    let mut days = Vec::new();
    for _ in 0..count {
        let today = task.due.expect("a day");
        let calendar = Calendar { today, begins: |day| i64::from(day.num_days_from_ce()) * 86_400_000 };
        let Some(next) = the_next(&mut task, &calendar) else { break };
        days.push(next.due.expect("a day").to_string());
        task = next;
    }
    days
}

#[test]
fn a_monthly_task_of_the_31st_falls_on_the_last_day_of_shorter_months_and_on_the_31st_again() {
    let common = repeating(Repetition::Monthly, "2026-01-31");
    assert_eq!(times(common, 3), ["2026-02-28", "2026-03-31", "2026-04-30"]);
    let leap = repeating(Repetition::Monthly, "2028-01-31");
    assert_eq!(times(leap, 2), ["2028-02-29", "2028-03-31"]);
}

#[test]
fn a_yearly_task_of_the_leap_day_waits_on_the_28th_and_returns_to_the_29th() {
    let leap = repeating(Repetition::Yearly, "2024-02-29");
    assert_eq!(times(leap, 4), ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
}

#[test]
fn weekdays_pass_over_the_weekend_and_steps_are_counted_from_the_first_day() {
    // A Friday.
    assert_eq!(times(repeating(Repetition::Weekdays, "2026-03-20"), 2), ["2026-03-23", "2026-03-24"]);
    let mut fortnightly = repeating(Repetition::Weekly, "2026-12-21");
    fortnightly.repeat_every = Some(2);
    assert_eq!(times(fortnightly, 2), ["2027-01-04", "2027-01-18"]);
    assert_eq!(times(repeating(Repetition::Daily, "2026-02-28"), 1), ["2026-03-01"]);
}

#[test]
fn what_lay_for_weeks_comes_again_once_and_not_in_the_past() {
    let daily = repeating(Repetition::Daily, "2026-03-01");
    assert_eq!(next_due(&daily, day("2026-03-18")), Some(day("2026-03-18")));
    let monthly = repeating(Repetition::Monthly, "2025-01-31");
    assert_eq!(next_due(&monthly, day("2026-03-18")), Some(day("2026-03-31")));
    let done_early = repeating(Repetition::Weekly, "2026-03-20");
    assert_eq!(next_due(&done_early, day("2026-03-18")), Some(day("2026-03-27")));
}

#[test]
fn a_repetition_ends_where_it_says() {
    let mut task = repeating(Repetition::Weekly, "2026-03-02");
    task.repeat_until = Some(day("2026-03-15"));
    assert_eq!(times(task, 5), ["2026-03-09"]);
}

#[test]
fn done_opened_and_done_again_a_task_makes_no_second_successor() {
    let mut task = repeating(Repetition::Daily, "2026-03-18");
    let calendar = Calendar { today: day("2026-03-18"), begins: |_| 0 };
    assert!(the_next(&mut task, &calendar).is_some());
    assert!(the_next(&mut task, &calendar).is_none());
}

#[test]
fn a_task_moved_by_hand_begins_its_repetition_anew() {
    let mut task = repeating(Repetition::Monthly, "2026-01-31");
    task.due = Some(day("2026-02-10"));
    check(&mut task).expect("a task");
    assert_eq!(times(task, 2), ["2026-03-10", "2026-04-10"]);
}

#[test]
fn a_time_or_a_repetition_needs_a_day_and_an_end_after_it() {
    let mut timed = Task {
        title: "  寄样 ".into(),
        due_time: Some(super::super::DayTime::parse("9:00").expect("a time")),
        ..Task::blank()
    };
    assert_eq!(check(&mut timed).expect_err("no day").field.as_deref(), Some("due"));
    assert_eq!(timed.title, "寄样");
    let mut ended = repeating(Repetition::Daily, "2026-03-18");
    ended.repeat_until = Some(day("2026-03-17"));
    assert_eq!(check(&mut ended).expect_err("ended").code, Code::EndsBeforeItBegins);
    let mut far = repeating(Repetition::Daily, "2026-03-18");
    far.repeat_every = Some(0);
    assert_eq!(check(&mut far).expect_err("no step").code, Code::OutOfRange);
    let mut blank = Task { title: " ".into(), ..Task::blank() };
    assert_eq!(check(&mut blank).expect_err("no title").code, Code::Required);
}
