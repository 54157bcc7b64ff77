//! The calendar taken along: a file that calendars of phones and offices read.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::Duration;
use domain::record::{Label, Record};
use domain::rights::{Access, Action, OwnerSet};
use domain::tasks::{DayTime, Task};
use domain::values::parse_date;
use domain::{AppError, Code, Result};
use icalendar::{Calendar, Component, Event, EventLike};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::journal::Kind;
use store::{JobScope, ReadScope, Reading, calendar_at, moment_of, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::calendar::{CalendarDay, CalendarEntry, CalendarKind, name, read_days};
use crate::command::{Command, JobCommand, Seed};
use crate::export::{FileLanguage, NewFile, Words, unwritable};
use crate::jobs::Progress;

/// Writes days of the calendar to an ICS file: of each kind what one may take out of the workspace.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExportCalendar {
    #[ts(type = "IsoDate")]
    pub from: String,
    #[ts(type = "IsoDate")]
    pub to: String,
    /// Of one member; without one, of everybody one sees.
    pub member: Option<Uuid>,
    /// Without any, all.
    pub kinds: Vec<CalendarKind>,
    pub path: String,
    #[serde(default)]
    pub language: FileLanguage,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CalendarExport {
    pub file: String,
    pub entries: u32,
    /// Kinds one may see and not take out.
    pub left_out: Vec<CalendarKind>,
}

/// A year and a day.
const LONGEST_DAYS: i64 = 367;
/// How long something lasts of which only the beginning is known.
const USUAL_MINUTES: i64 = 30;

impl Command for ExportCalendar {
    type Answer = CalendarExport;
    const NAME: &'static str = "export_calendar";
    const ACCESS: Access = Access::Record { record: Task::TYPE.name, action: Action::Export };

    fn example(seed: &Seed) -> Self {
        let path = seed.file.with_file_name("calendar.ics").display().to_string();
        let (from, to) = ("2026-03-01".into(), "2026-03-31".into());
        Self { from, to, member: None, kinds: Vec::new(), path, language: FileLanguage::Chinese }
    }
}

impl JobCommand for ExportCalendar {
    fn label(&self) -> Option<String> {
        Path::new(&self.path).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<CalendarExport> {
        let path = PathBuf::from(&self.path);
        let mut scope = job.read().await?;
        let wanted = if self.kinds.is_empty() { CalendarKind::ALL.to_vec() } else { self.kinds.clone() };
        let actor = scope.actor().clone();
        let (kinds, left_out): (Vec<_>, Vec<_>) =
            wanted.into_iter().partition(|kind| actor.may(kind.record(), Action::Export));
        let days = self.read(&mut scope, &kinds).await?;
        let words = Words::read(&mut scope, self.language).await?;
        scope.finish().await?;
        let total = days.iter().map(|day| day.entries.len()).sum();
        progress.tell(0, Some(total), 0);
        let mut file = NewFile::beside(&path)?;
        let text = calendar_of(&days, &words).to_string();
        file.write_all(text.as_bytes()).map_err(|cause| unwritable(&path, &cause))?;
        let note =
            [("format", json!("ics")), ("rows", json!(total)), ("from", json!(self.from)), ("to", json!(self.to))];
        job.note(Kind::Export, Task::TYPE.name, Uuid::nil(), &note).await?;
        file.keep()?;
        progress.tell(total, Some(total), 0);
        let left_out = left_out.into_iter().filter(|kind| actor.may(kind.record(), Action::See)).collect();
        Ok(CalendarExport { file: self.path, entries: u32::try_from(total).unwrap_or(u32::MAX), left_out })
    }
}

impl ExportCalendar {
    /// What may be taken out: an entry of somebody whose rows the right to export does not reach stays, and so does the
    /// name of a customer one may see and not export.
    async fn read(&self, scope: &mut ReadScope, kinds: &[CalendarKind]) -> Result<Vec<CalendarDay>> {
        let calendar = calendar_at(scope.now_ms());
        let from = calendar.day(&self.from).map_err(|error| error.field("from"))?;
        let to = calendar.day(&self.to).map_err(|error| error.field("to"))?;
        if !(1..=LONGEST_DAYS).contains(&((to - from).num_days() + 1)) {
            return Err(AppError::new(Code::OutOfRange).field("to").param("min", 1).param("max", LONGEST_DAYS));
        }
        let mut days = read_days(scope, from, to, self.member, kinds).await?;
        name(scope, &mut days).await?;
        let actor = scope.actor().clone();
        let customers = actor.owners("customer", Action::Export);
        for day in &mut days {
            day.entries.retain(|entry| actor.owners(entry.kind.record(), Action::Export).holds(entry.member));
            for entry in day.entries.iter_mut().filter(|_| customers != OwnerSet::All) {
                entry.customer_name = None;
            }
        }
        Ok(days)
    }
}

fn calendar_of(days: &[CalendarDay], words: &Words) -> Calendar {
    let mut calendar = Calendar::new();
    calendar.name(words.say(Label { zh: "驿站日历", en: "Waystation calendar" }));
    for day in days {
        for event in day.entries.iter().filter_map(|entry| event_of(&day.day, entry, words)) {
            calendar.push(event);
        }
    }
    calendar.done()
}

/// Under the id of its record: read again, a file brings what is there up to date and doubles nothing.
fn event_of(day: &str, entry: &CalendarEntry, words: &Words) -> Option<Event> {
    let day = parse_date(day).ok()?;
    let mut event = Event::new();
    event.uid(&format!("{}-{}@waystation", entry.kind.record(), entry.id)).summary(&summary(entry, words));
    let about = [entry.customer_name.as_deref(), entry.member_name.as_deref()];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if !about.is_empty() {
        event.description(&about);
    }
    match entry.time.as_deref().and_then(|time| DayTime::parse(time).ok()) {
        None => event.all_day(day),
        Some(DayTime(time)) => {
            let begins = time_of(moment_of(day.and_time(time)));
            let lasts = Duration::minutes(entry.minutes.unwrap_or(USUAL_MINUTES));
            event.starts(begins).ends(begins + lasts)
        }
    };
    Some(event.done())
}

fn summary(entry: &CalendarEntry, words: &Words) -> String {
    let kind = match entry.kind {
        CalendarKind::Task if entry.done => Label { zh: "✓ ", en: "✓ " },
        CalendarKind::Task => Label { zh: "", en: "" },
        CalendarKind::Plan => Label { zh: "计划：", en: "Plan: " },
        CalendarKind::FollowUp => Label { zh: "跟进：", en: "Follow up: " },
        CalendarKind::Close => Label { zh: "预计成交：", en: "Expected close: " },
    };
    format!("{}{}", words.say(kind), entry.title)
}
