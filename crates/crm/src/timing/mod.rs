//! The scheduler: rules of time, and the turn in which all of them are asked what has become due.
//!
//! The window takes a turn when a workspace is opened, every few minutes, and when a day begins. A rule derives what it does from what
//! this machine holds and from the turn's time, which never runs backwards ([`domain::timing`]); it must come to the same answer
//! on every machine and in every turn, so that a turn missed for a month is caught up by the next and one taken twice changes
//! nothing. What it writes it names by what it follows from – the rule, the record, the fact that began the period –, and writes
//! in the bounded transactions of a [`store::JobScope`]; what is due it finds by an index, never by looking at every row.
//! A further rule is a type and a line in [`RULES`].

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use domain::rights::{Access, Grant, SystemTask};
use domain::{Calendar, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Cancel, Committed, JobScope, calendar_at, time_of};
use ts_rs::TS;
use uuid::Uuid;

use crate::alerts::FollowUps;
use crate::app::{App, Session};
use crate::attachments::RemovedFiles;
use crate::command::{Command, Seed, SessionCommand};

/// Every rule of time, once.
pub const RULES: &[TimeRule] = &[rule::<FollowUps>(), rule::<RemovedFiles>()];

/// What has to be done because time passed.
pub trait Rule {
    const NAME: &'static str;

    /// Does it, and tells how much has become due for the acting member since their last turn.
    fn run(turn: &Turn<'_>) -> impl Future<Output = Result<u32>> + Send;
}

type Running<'a> = Pin<Box<dyn Future<Output = Result<u32>> + Send + 'a>>;

/// A rule as data.
pub struct TimeRule {
    pub name: &'static str,
    run: for<'a> fn(&'a Turn<'a>) -> Running<'a>,
}

const fn rule<R: Rule + 'static>() -> TimeRule {
    TimeRule { name: R::NAME, run: |turn| Box::pin(R::run(turn)) }
}

/// One turn of the rules, within a session.
pub struct Turn<'a> {
    pub session: &'a Session,
    /// The member's turn before; 1970: there was none.
    pub since_ms: i64,
    pub now_ms: i64,
    committed: Arc<Mutex<Vec<Committed>>>,
}

impl Turn<'_> {
    pub fn calendar(&self) -> Calendar {
        calendar_at(self.now_ms)
    }

    /// Whether a day has begun since the last turn.
    pub fn is_new_day(&self) -> bool {
        calendar_at(self.since_ms).today != self.calendar().today
    }

    /// The product's own work: it reaches every row, and stands in the journal as itself.
    pub fn job(&self) -> JobScope {
        let heard = Arc::clone(&self.committed);
        let hear = move |committed: &Committed| {
            heard.lock().unwrap_or_else(PoisonError::into_inner).push(committed.clone());
        };
        let grant = Grant::for_task(SystemTask::TimeRules);
        self.session.store.job(grant, Uuid::now_v7(), Cancel::default(), Arc::new(hear))
    }
}

/// What a turn brought.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TurnView {
    /// The time it judged by.
    pub now: DateTime<Utc>,
    pub rules: Vec<RuleTurn>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RuleTurn {
    pub rule: String,
    /// What has become due for the member since their last turn.
    pub due: u32,
}

/// Takes a turn of the rules of time. Taken twice, it changes nothing.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RunTimeRules {}

impl Command for RunTimeRules {
    type Answer = TurnView;
    const NAME: &'static str = "run_time_rules";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for RunTimeRules {
    async fn run(self, app: &App) -> Result<TurnView> {
        let session = app.session()?;
        let mut scope = session.store.write(Grant::for_task(SystemTask::TimeRules)).await?;
        let taken = scope.take_turn(session.member).await?;
        scope.commit().await?;
        let turn = Turn { session: &session, since_ms: taken.since, now_ms: taken.now, committed: Arc::default() };
        let mut rules = Vec::new();
        for rule in RULES {
            // A rule that fails keeps no other from its turn, and has its next in a few minutes.
            match (rule.run)(&turn).await {
                Ok(due) => rules.push(RuleTurn { rule: rule.name.to_owned(), due }),
                Err(error) => tracing::error!(%error, rule = rule.name, "a rule of time failed"),
            }
        }
        let committed = std::mem::take(&mut *turn.committed.lock().unwrap_or_else(PoisonError::into_inner));
        for each in committed {
            app.committed(&session, &each, None).await;
        }
        Ok(TurnView { now: time_of(taken.now), rules })
    }
}
