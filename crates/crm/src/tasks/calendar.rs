//! Everything that has a day: tasks when due, plans, follow-ups, and when opportunities are to close.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::activities::Activity;
use domain::customers::Customer;
use domain::opportunities::Opportunity;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::tasks::Task;
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Row, Value, calendar_at, local_time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{Days, SEE, closes_of, follow_ups_of, plans_of, tasks_of};
use crate::command::{Command, ReadCommand, Seed};
use crate::members::names_of;

/// Kinds of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalendarKind {
    Task,
    /// A planned call, visit, meeting.
    Plan,
    FollowUp,
    /// An opportunity expected to close.
    Close,
}

impl CalendarKind {
    pub const ALL: [Self; 4] = [Self::Task, Self::Plan, Self::FollowUp, Self::Close];

    /// The record type an entry is made from.
    pub fn record(self) -> &'static str {
        match self {
            Self::Task => Task::TYPE.name,
            Self::Plan => Activity::TYPE.name,
            Self::FollowUp => Customer::TYPE.name,
            Self::Close => Opportunity::TYPE.name,
        }
    }
}

/// Something on a day. `id` is of the task, the activity, the customer or the opportunity.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CalendarEntry {
    pub kind: CalendarKind,
    pub id: Uuid,
    /// `15:00` on this computer; `None`: the whole day.
    pub time: Option<String>,
    #[ts(type = "number | null")]
    pub minutes: Option<i64>,
    pub title: String,
    #[ts(type = "Activity[\"kind\"] | null")]
    pub way: Option<String>,
    pub done: bool,
    pub high: bool,
    pub repeats: bool,
    pub customer: Option<Uuid>,
    /// `None` for who does not see the customer.
    pub customer_name: Option<String>,
    pub member: Option<Uuid>,
    pub member_name: Option<String>,
    /// Of a task: with it, it is moved.
    pub revision: Option<String>,
}

/// A day with something on it: the first entries, and how many there are.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CalendarDay {
    #[ts(type = "IsoDate")]
    pub day: String,
    pub count: u32,
    pub entries: Vec<CalendarEntry>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CalendarView {
    #[ts(type = "IsoDate")]
    pub today: String,
    /// Days with nothing on them are left out.
    pub days: Vec<CalendarDay>,
}

/// The days from one to another, of what one sees.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListCalendar {
    #[ts(type = "IsoDate")]
    pub from: String,
    #[ts(type = "IsoDate")]
    pub to: String,
    /// Of one member; without one, of everybody one sees.
    pub member: Option<Uuid>,
    /// Without any, all.
    pub kinds: Vec<CalendarKind>,
    /// Most entries of a day; fewer where the days are many.
    pub per_day: u32,
}

/// Six weeks are a month's sheet; two months are more than a screen shows.
const LONGEST_DAYS: i64 = 62;
/// Entries of one answer.
const MOST: u32 = 200;
/// Rows looked at for one kind: beyond them, counts are no longer exact.
const ROWS: u32 = 20_000;
/// Characters of a title that a calendar has room for.
const TITLE: usize = 60;

impl Command for ListCalendar {
    type Answer = CalendarView;
    const NAME: &'static str = "list_calendar";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { from: "2026-03-01".into(), to: "2026-03-31".into(), member: None, kinds: Vec::new(), per_day: 3 }
    }
}

impl ReadCommand for ListCalendar {
    async fn run(self, scope: &mut ReadScope) -> Result<CalendarView> {
        let calendar = calendar_at(scope.now_ms());
        let [from, to] = [("from", &self.from), ("to", &self.to)]
            .map(|(field, text)| calendar.day(text).map_err(|error| error.field(field)));
        let (from, to) = (from?, to?);
        let length = (to - from).num_days() + 1;
        if !(1..=LONGEST_DAYS).contains(&length) {
            return Err(AppError::new(Code::OutOfRange).field("to").param("min", 1).param("max", LONGEST_DAYS));
        }
        let kinds = if self.kinds.is_empty() { CalendarKind::ALL.to_vec() } else { self.kinds };
        let mut days = read_days(scope, from, to, self.member, &kinds).await?;
        let fits = MOST / u32::try_from(length).unwrap_or(MOST);
        let most = self.per_day.clamp(1, fits.max(1)) as usize;
        for day in &mut days {
            day.entries.truncate(most);
        }
        name(scope, &mut days).await?;
        Ok(CalendarView { today: calendar.today.to_string(), days })
    }
}

/// A row as an entry, with the day it stands on.
type ReadEntry = fn(&Row) -> Option<(String, CalendarEntry)>;

/// All entries of the days, in order, without names of customers and members.
pub(super) async fn read_days(
    scope: &mut ReadScope,
    from: NaiveDate,
    to: NaiveDate,
    member: Option<Uuid>,
    kinds: &[CalendarKind],
) -> Result<Vec<CalendarDay>> {
    let calendar = calendar_at(scope.now_ms());
    let mut days: BTreeMap<String, Vec<CalendarEntry>> = BTreeMap::new();
    for kind in kinds {
        if !scope.actor().may(kind.record(), Action::See) {
            continue;
        }
        let (from, to) = match kind {
            CalendarKind::Plan => (Value::Integer(calendar.span(from).0), Value::Integer(calendar.span(to).1)),
            _ => (Value::Text(from.to_string()), Value::Text(to.to_string())),
        };
        let wanted = Days { from, to, member, limit: ROWS };
        let (rows, read): (_, ReadEntry) = match kind {
            CalendarKind::Task => (tasks_of(scope, wanted).await?, task),
            CalendarKind::Plan => (plans_of(scope, wanted).await?, plan),
            CalendarKind::FollowUp => (follow_ups_of(scope, wanted).await?, follow_up),
            CalendarKind::Close => (closes_of(scope, wanted).await?, close),
        };
        for (day, entry) in rows.iter().filter_map(read) {
            days.entry(day).or_default().push(entry);
        }
    }
    let day = |(day, mut entries): (String, Vec<CalendarEntry>)| {
        entries.sort_by(|one, other| {
            (&one.time, one.kind, one.done, &one.title).cmp(&(&other.time, other.kind, other.done, &other.title))
        });
        CalendarDay { day, count: u32::try_from(entries.len()).unwrap_or(u32::MAX), entries }
    };
    Ok(days.into_iter().map(day).collect())
}

/// Puts the names of customers and members the reader sees to the entries.
pub(super) async fn name(scope: &mut ReadScope, days: &mut [CalendarDay]) -> Result<()> {
    let entries = || days.iter().flat_map(|day| &day.entries);
    let customers: Vec<_> = entries().filter_map(|entry| entry.customer).collect();
    let customers = scope.titles_of(Customer::TYPE, &customers).await?;
    let members = names_of(scope).await?;
    let known = |names: &HashMap<Uuid, String>, id: Option<Uuid>| id.and_then(|id| names.get(&id).cloned());
    for entry in days.iter_mut().flat_map(|day| &mut day.entries) {
        entry.customer_name = known(&customers, entry.customer);
        entry.member_name = known(&members, entry.member);
    }
    Ok(())
}

fn entry(kind: CalendarKind, row: &Row, title: usize) -> Option<CalendarEntry> {
    Some(CalendarEntry {
        kind,
        id: row.id(0)?,
        time: None,
        minutes: None,
        title: row.text(title).unwrap_or_default().chars().take(TITLE).collect(),
        way: None,
        done: false,
        high: false,
        repeats: false,
        customer: None,
        customer_name: None,
        member: None,
        member_name: None,
        revision: None,
    })
}

fn task(row: &Row) -> Option<(String, CalendarEntry)> {
    let is = |at: usize| row.integer(at) == Some(1);
    let entry = CalendarEntry {
        time: row.text(2),
        customer: row.id(4),
        member: row.id(5),
        done: is(6),
        high: is(7),
        revision: row.integer(8).map(|version| version.to_string()),
        repeats: is(9),
        ..entry(CalendarKind::Task, row, 3)?
    };
    Some((row.text(1)?, entry))
}

fn plan(row: &Row) -> Option<(String, CalendarEntry)> {
    let at = local_time_of(row.integer(1)?);
    let entry = CalendarEntry {
        time: Some(at.format("%H:%M").to_string()),
        minutes: row.integer(2),
        customer: row.id(4),
        member: row.id(5),
        way: row.text(6),
        ..entry(CalendarKind::Plan, row, 3)?
    };
    Some((at.date().to_string(), entry))
}

fn follow_up(row: &Row) -> Option<(String, CalendarEntry)> {
    let customer = row.id(0);
    Some((row.text(1)?, CalendarEntry { customer, member: row.id(3), ..entry(CalendarKind::FollowUp, row, 2)? }))
}

fn close(row: &Row) -> Option<(String, CalendarEntry)> {
    Some((
        row.text(1)?,
        CalendarEntry { customer: row.id(3), member: row.id(4), ..entry(CalendarKind::Close, row, 2)? },
    ))
}
