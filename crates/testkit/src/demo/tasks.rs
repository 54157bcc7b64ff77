//! What the members of the generated company have to do: late, today, repeating, given by others.

use chrono::{Days, NaiveDate};
use domain::customers::Customer;
use domain::members::{Member, Team};
use domain::record::Record;
use domain::tasks::{DayTime, Repetition, Task, TaskPriority, TaskStatus, check};
use domain::{Id, Result};
use store::{JobScope, moment_of, time_of};

use super::BATCH;

const TIMES: [&str; 5] = ["10:30", "14:00", "09:00", "15:30", "11:15"];

/// About a customer: title, days from today, whether at a time of day.
const ABOUT: [(&str, i64, bool); 9] = [
    ("寄样册", -2, false),
    ("准备报价单", 0, true),
    ("确认样机到货", 0, false),
    ("约试用回访", 1, true),
    ("核对开票资料", 2, false),
    ("整理竞品对比", 4, false),
    ("催回合同", -6, false),
    ("准备现场演示", 8, true),
    ("寄送质保说明", 13, false),
];

/// Of everybody's own: title, days from today, time of day, repetition.
const OWN: [(&str, i64, Option<&str>, Option<Repetition>); 4] = [
    ("提交周报", 2, Some("17:00"), Some(Repetition::Weekly)),
    ("清理收件箱", 0, None, Some(Repetition::Weekdays)),
    ("月末对账", 9, None, Some(Repetition::Monthly)),
    ("更新个人计划", -1, None, None),
];

/// One customer in so many has something to be done.
const EVERY: usize = 6;

fn task(title: &str, today: NaiveDate, ahead: i64, time: Option<&str>) -> Task {
    let days = Days::new(ahead.unsigned_abs());
    let due = if ahead < 0 { today.checked_sub_days(days) } else { today.checked_add_days(days) };
    let due_time = time.and_then(|time| DayTime::parse(time).ok());
    let at = due.zip(due_time).map(|(day, time)| time_of(moment_of(day.and_time(time.0))));
    let reminder = at.filter(|_| ahead > 0);
    Task { title: title.to_owned(), due, due_time, reminder, ..Task::blank() }
}

/// Makes what is to be done about customers just made; some of it was given by `first`.
pub async fn make(
    job: &JobScope,
    today: NaiveDate,
    done: u64,
    first: Id<Member>,
    customers: &[(Id<Customer>, Customer)],
) -> Result<()> {
    let mut tasks = Vec::new();
    for (at, (id, customer)) in
        customers.iter().enumerate().filter(|(at, (_, customer))| at.is_multiple_of(EVERY) && customer.owner.is_some())
    {
        let number = usize::try_from(done).unwrap_or_default() / EVERY + at / EVERY;
        let (title, ahead, timed) = ABOUT[number % ABOUT.len()];
        let time = timed.then_some(TIMES[number / ABOUT.len() % TIMES.len()]);
        let given = number.is_multiple_of(7) && customer.owner != Some(first);
        let mut task = Task {
            customer: Some(*id),
            owner: customer.owner,
            team: customer.team,
            assigned_by: given.then_some(first),
            priority: if number.is_multiple_of(5) { TaskPriority::High } else { TaskPriority::Normal },
            ..task(title, today, ahead, time)
        };
        if ahead < 0 && number.is_multiple_of(2) {
            task.done_at = task.due.map(|day| time_of(moment_of(day.and_hms_opt(16, 0, 0).expect("a time"))));
            task.status = TaskStatus::Done;
        }
        tasks.push(task);
    }
    for some in tasks.chunks(BATCH) {
        job.create_all(some).await?;
    }
    Ok(())
}

/// Makes what each member does anyway.
pub async fn make_own(
    job: &JobScope,
    today: NaiveDate,
    members: impl Iterator<Item = (Id<Member>, Option<Id<Team>>)>,
) -> Result<()> {
    let mut tasks = Vec::new();
    for (member, team) in members {
        for (title, ahead, time, repetition) in OWN {
            let mut own = Task { owner: Some(member), team, repetition, ..task(title, today, ahead, time) };
            check(&mut own)?;
            tasks.push(own);
        }
    }
    job.create_all(&tasks).await.map(|_| ())
}
