//! Jobs: long work in bounded transactions, with progress, cancel and a result that outlives the screen
//! that started it.

mod commands;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use store::Cancel;
use tokio::sync::broadcast;
use ts_rs::TS;
use uuid::Uuid;

pub use commands::{CancelJob, ListJobs};

use crate::events::CoreEvent;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    Running,
    Done,
    Cancelled,
    Failed,
}

/// A job as the tray shows it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct JobView {
    pub id: Uuid,
    pub command: String,
    /// What it works on: a file's name.
    pub label: Option<String>,
    pub state: JobState,
    pub done: u32,
    pub total: Option<u32>,
    pub rejected: u32,
    #[ts(type = "number")]
    pub elapsed_ms: u64,
    #[ts(type = "number | null")]
    pub remaining_ms: Option<u64>,
    pub error: Option<AppError>,
    #[ts(type = "unknown")]
    pub result: Option<Json>,
}

/// Jobs kept after they ended.
const REMEMBERED: usize = 20;
/// Between two tellings of one job's progress.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// A job and whose it is.
struct Known {
    view: JobView,
    cancel: Cancel,
    member: Uuid,
    /// Its member has gone; whoever sits there now is not told how it ends.
    silent: bool,
}

/// The jobs of this run of the program.
pub struct Jobs {
    known: Arc<Mutex<VecDeque<Known>>>,
    events: broadcast::Sender<CoreEvent>,
}

impl Jobs {
    pub(crate) fn new(events: broadcast::Sender<CoreEvent>) -> Self {
        Self { known: Arc::default(), events }
    }

    pub(crate) fn start(
        &self,
        member: Uuid,
        id: Uuid,
        command: &str,
        label: Option<String>,
        cancel: Cancel,
    ) -> Progress {
        let view = JobView {
            id,
            command: command.to_owned(),
            label,
            state: JobState::Running,
            done: 0,
            total: None,
            rejected: 0,
            elapsed_ms: 0,
            remaining_ms: None,
            error: None,
            result: None,
        };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.push_back(Known { view: view.clone(), cancel, member, silent: false });
        if known.len() > REMEMBERED {
            known.pop_front();
        }
        let now = Instant::now();
        let progress = Progress {
            known: Arc::clone(&self.known),
            events: self.events.clone(),
            began: now,
            state: Mutex::new((view.clone(), now)),
        };
        self.events.send(CoreEvent::Job { job: view }).ok();
        progress
    }

    /// A member's own, the oldest first.
    pub fn list(&self, member: Uuid) -> Vec<JobView> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().filter(|job| job.member == member).map(|job| job.view.clone()).collect()
    }

    /// # Errors
    /// [`Code::NotFound`].
    pub fn cancel(&self, member: Uuid, id: Uuid) -> Result<()> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let job = known.iter().find(|job| job.view.id == id && job.member == member);
        job.ok_or_else(|| AppError::new(Code::NotFound).param("record", "job"))?.cancel.cancel();
        Ok(())
    }

    /// Stops all, for the end of a session.
    pub(crate) fn cancel_all(&self) {
        for job in self.known.lock().unwrap_or_else(PoisonError::into_inner).iter_mut() {
            job.cancel.cancel();
            job.silent = true;
        }
    }
}

/// Where a running job tells how far it is.
pub struct Progress {
    known: Arc<Mutex<VecDeque<Known>>>,
    events: broadcast::Sender<CoreEvent>,
    began: Instant,
    state: Mutex<(JobView, Instant)>,
}

impl Progress {
    /// How many are done, of how many, and how many of those were rejected.
    pub fn tell(&self, done: usize, total: Option<usize>, rejected: usize) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (view, told) = &mut *state;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (view.done, view.total, view.rejected) = (count(done), total.map(count), count(rejected));
        view.elapsed_ms = millis(self.began.elapsed());
        view.remaining_ms = total
            .filter(|_| done > 0)
            .map(|total| view.elapsed_ms.saturating_mul(total.saturating_sub(done) as u64) / done as u64);
        if told.elapsed() >= TELL_EVERY {
            *told = Instant::now();
            self.publish(view.clone());
        }
    }

    pub(crate) fn end(&self, ran: &Result<Json>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let view = &mut state.0;
        view.elapsed_ms = millis(self.began.elapsed());
        view.remaining_ms = None;
        match ran {
            Ok(result) => (view.state, view.result) = (JobState::Done, Some(result.clone())),
            Err(error) if error.code == Code::Cancelled => view.state = JobState::Cancelled,
            Err(error) => (view.state, view.error) = (JobState::Failed, Some(error.clone())),
        }
        self.publish(view.clone());
    }

    fn publish(&self, view: JobView) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(job) = known.iter_mut().find(|job| job.view.id == view.id) {
            job.view = view.clone();
            if job.silent {
                return;
            }
        }
        self.events.send(CoreEvent::Job { job: view }).ok();
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
