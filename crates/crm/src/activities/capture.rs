//! Reading the one line somebody types, as they type it.

use chrono::NaiveTime;
use domain::Result;
use domain::activities::{Activity, read_capture};
use domain::record::Record;
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, calendar_at, moment_of, time_of};
use ts_rs::TS;

use super::views::CaptureView;
use crate::command::{Command, ReadCommand, Seed};

/// What a line would be saved as: 电话 催报价 3天后.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadCapture {
    pub line: String,
}

impl Command for ReadCapture {
    type Answer = CaptureView;
    const NAME: &'static str = "read_capture";
    const ACCESS: Access = Access::Record { record: Activity::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self { line: "计划拜访 明天 14:30 送样机".into() }
    }
}

/// When a plan begins that names a day and no hour.
const MORNING: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).expect("an hour of the day");

impl ReadCommand for ReadCapture {
    async fn run(self, scope: &mut ReadScope) -> Result<CaptureView> {
        let today = calendar_at(scope.now_ms()).today;
        let read = read_capture(&self.line, today);
        let planned = read.planned && (read.day.is_some() || read.time.is_some());
        let wall = read.day.unwrap_or(today).and_time(read.time.unwrap_or(MORNING));
        Ok(CaptureView {
            kind: read.kind.map(|kind| kind.as_str().to_owned()),
            planned: read.planned,
            next_follow_up: read.day.filter(|_| !read.planned).map(|day| day.to_string()),
            at: planned.then(|| time_of(moment_of(wall))),
            day_words: read.day_words,
            content: read.content,
        })
    }
}
