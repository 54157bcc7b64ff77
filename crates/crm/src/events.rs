//! What the core tells whoever listens, after the fact.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::dispatch::UndoRef;
use crate::jobs::JobView;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum CoreEvent {
    /// Rows of these record types changed; sent after the commit, derived from its journal entries.
    Changed {
        records: Vec<String>,
        undo: Option<UndoRef>,
    },
    /// A job moved; at most ten times a second each.
    Job {
        job: JobView,
    },
    Locked {
        reason: LockReason,
    },
    /// The open workspace is somebody else's now: nothing read before may stay in the window.
    Switched {
        member: Uuid,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LockReason {
    Asked,
    Idle,
    Suspend,
}
