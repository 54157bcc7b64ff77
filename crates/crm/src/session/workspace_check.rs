//! How the workspace is: counts, size, and the proof that it is whole.

use domain::Result;
use domain::rights::{Access, Action, WORKSPACE};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobScope, ReadScope, Reading, Verification};
use ts_rs::TS;

use super::views::{FindingView, VerificationView, WorkspaceStatus};
use crate::command::{Command, JobCommand, ReadCommand, Seed};
use crate::jobs::Progress;

/// Rows the member sees of each record type, and, for who may see the workspace, the size of it all.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetWorkspaceStatus {}

impl Command for GetWorkspaceStatus {
    type Answer = WorkspaceStatus;
    const NAME: &'static str = "get_workspace_status";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for GetWorkspaceStatus {
    async fn run(self, scope: &mut ReadScope) -> Result<WorkspaceStatus> {
        let counts = scope.count_records().await?;
        let (size_bytes, journal_entries, cipher) = scope.vitals().await?;
        let counts = counts.into_iter().map(|(record, count)| (record.to_owned(), count)).collect();
        // How much the whole holds says how much one does not see.
        let whole = scope.actor().may(WORKSPACE, Action::See);
        let (size_bytes, journal_entries) = (whole.then_some(size_bytes), whole.then_some(journal_entries));
        Ok(WorkspaceStatus { counts, size_bytes, journal_entries, cipher })
    }
}

/// Checks pages, cipher, journal, search terms and rows. Changes nothing.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct VerifyWorkspace {}

impl Command for VerifyWorkspace {
    type Answer = VerificationView;
    const NAME: &'static str = "verify_workspace";
    const ACCESS: Access = Access::Workspace;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl JobCommand for VerifyWorkspace {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<VerificationView> {
        let Verification { findings, checked } =
            job.verify(|share| progress.tell((share * 100.0) as usize, Some(100), 0)).await?;
        Ok(VerificationView {
            findings: findings
                .into_iter()
                .map(|found| FindingView { code: found.code, detail: found.detail })
                .collect(),
            checked: checked.into_iter().map(|(what, count)| (what.to_owned(), count)).collect(),
        })
    }
}
