//! What is to be done, by when: the agenda of a member or about a customer, and what is to be remembered now.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::Result;
use domain::rights::Access;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, calendar_at};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{Part, SEE, Whose, part, rows_of, to_remind};
use super::views::TaskRow;
use crate::command::{Command, ReadCommand, Seed};

/// A part of an agenda: its first tasks, and how many there are.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AgendaPart {
    #[ts(type = "\"overdue\" | \"today\" | \"tomorrow\" | \"later\" | \"undated\" | \"done\"")]
    pub part: &'static str,
    pub count: u32,
    pub tasks: Vec<TaskRow>,
}

/// The open tasks by when they are due, and those done today. Parts without a task are left out.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Agenda {
    #[ts(type = "IsoDate")]
    pub today: String,
    pub parts: Vec<AgendaPart>,
}

/// The tasks of a member – without one, one's own – or, whoever does them, those about a customer.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListAgenda {
    pub member: Option<Uuid>,
    pub customer: Option<Uuid>,
    /// Most tasks of each part; 30 at the most.
    pub limit: u32,
}

/// Six parts of so many rows stay below what one answer may hold.
const MOST: u32 = 30;

impl Command for ListAgenda {
    type Answer = Agenda;
    const NAME: &'static str = "list_agenda";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { member: None, customer: None, limit: MOST }
    }
}

impl ReadCommand for ListAgenda {
    async fn run(self, scope: &mut ReadScope) -> Result<Agenda> {
        let calendar = calendar_at(scope.now_ms());
        let today = calendar.today;
        let after = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        let own = self.member.unwrap_or(scope.actor().id());
        let whose = self.customer.map_or(Whose::Owner(own), Whose::Customer);
        let wanted = [
            ("overdue", Part::Due(FIRST_DAY, today.pred_opt().unwrap_or(today))),
            ("today", Part::Due(today, today)),
            ("tomorrow", Part::Due(after(1), after(1))),
            ("later", Part::Due(after(2), LAST_DAY)),
            ("undated", Part::Undated),
            ("done", Part::Done(calendar.span(today).0)),
        ];
        let mut parts = Vec::new();
        for (name, wanted) in wanted {
            let (keys, count) = part(scope, whose, wanted, self.limit.clamp(1, MOST)).await?;
            if count > 0 {
                parts.push(AgendaPart { part: name, count, tasks: rows_of(scope, &keys).await? });
            }
        }
        Ok(Agenda { today: today.to_string(), parts })
    }
}

/// Years of four digits: days compare as their texts do.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1000, 1, 1).expect("a day");
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

/// What one is to be reminded of between two moments, the first left out: one's own open tasks, in order.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct DueReminders {
    pub after: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

/// Nobody reads more at once.
const REMINDERS: u32 = 50;

impl Command for DueReminders {
    type Answer = Vec<TaskRow>;
    const NAME: &'static str = "due_reminders";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { after: DateTime::UNIX_EPOCH, until: DateTime::UNIX_EPOCH + Days::new(40_000) }
    }
}

impl ReadCommand for DueReminders {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<TaskRow>> {
        let [after, until] = [self.after, self.until].map(|at| at.timestamp_millis());
        let keys = to_remind(scope, after, until, REMINDERS).await?;
        rows_of(scope, &keys).await
    }
}
