//! A task from one line: read while it is typed, kept when it is sent.

use domain::Result;
use domain::customers::Customer;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::tasks::{Task, TaskLine, read_line};
use domain::{AppError, Code, Id};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, WriteScope, calendar_at, moment_of, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::commands::make;
use super::views::TaskMade;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};

const CREATE: Access = Access::Record { record: Task::TYPE.name, action: Action::Create };

/// What the line says; nothing is kept yet.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TaskLineView {
    pub title: String,
    #[ts(type = "IsoDate | null")]
    pub due: Option<String>,
    /// The words that named the day.
    pub day_words: Option<String>,
    pub due_time: Option<String>,
    #[ts(type = "Task[\"priority\"]")]
    pub priority: String,
    #[ts(type = "Task[\"repetition\"]")]
    pub repetition: Option<String>,
}

/// What a line would be kept as: 明天下午3点 给启澜送样机 #高.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadTaskLine {
    pub line: String,
}

impl Command for ReadTaskLine {
    type Answer = TaskLineView;
    const NAME: &'static str = "read_task_line";
    const ACCESS: Access = CREATE;

    fn example(_: &Seed) -> Self {
        Self { line: "明天下午3点 给启澜送样机 #高".into() }
    }
}

impl ReadCommand for ReadTaskLine {
    async fn run(self, scope: &mut ReadScope) -> Result<TaskLineView> {
        let read = read_line(&self.line, calendar_at(scope.now_ms()).today);
        Ok(TaskLineView {
            title: read.title,
            due: read.due.map(|day| day.to_string()),
            day_words: read.day_words,
            due_time: read.due_time.map(|time| time.to_string()),
            priority: read.priority.as_str().to_owned(),
            repetition: read.repetition.map(|repetition| repetition.as_str().to_owned()),
        })
    }
}

/// Makes a task of the actor's from one line. One with a time of day is remembered at that time.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaptureTask {
    pub line: String,
    /// Whom it is about.
    pub customer: Option<Uuid>,
}

impl Command for CaptureTask {
    type Answer = TaskMade;
    const NAME: &'static str = "capture_task";
    const ACCESS: Access = CREATE;

    fn example(seed: &Seed) -> Self {
        Self { line: "每周一 9:00 例会".into(), customer: Some(seed.customer) }
    }
}

impl WriteCommand for CaptureTask {
    async fn run(self, scope: &mut WriteScope) -> Result<TaskMade> {
        let TaskLine { title, due, due_time, priority, repetition, .. } =
            read_line(&self.line, calendar_at(scope.now_ms()).today);
        if title.is_empty() {
            return Err(AppError::new(Code::Required).field("title"));
        }
        let at = due.zip(due_time).map(|(day, time)| time_of(moment_of(day.and_time(time.0))));
        let reminder = at.filter(|at| at.timestamp_millis() > scope.now_ms());
        let customer = self.customer.map(Id::<Customer>::new);
        let mut task = Task { title, due, due_time, reminder, priority, repetition, customer, ..Task::blank() };
        make(scope, &mut task, None).await
    }
}
