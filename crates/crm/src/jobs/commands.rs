//! Looking at jobs and stopping them.

use domain::Result;
use domain::rights::Access;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::JobView;
use crate::app::App;
use crate::command::{Command, Seed, SessionCommand};

/// One's own jobs of this run of the program, the oldest first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListJobs {}

impl Command for ListJobs {
    type Answer = Vec<JobView>;
    const NAME: &'static str = "list_jobs";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for ListJobs {
    async fn run(self, app: &App) -> Result<Self::Answer> {
        Ok(app.jobs.list(app.session()?.member))
    }
}

/// Stops a job after its running transaction; what it has committed stays and can be undone.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CancelJob {
    pub id: Uuid,
}

impl Command for CancelJob {
    type Answer = ();
    const NAME: &'static str = "cancel_job";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.job }
    }
}

impl SessionCommand for CancelJob {
    async fn run(self, app: &App) -> Result<()> {
        app.jobs.cancel(app.session()?.member, self.id)
    }
}
