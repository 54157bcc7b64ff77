//! Removed files are destroyed when nobody wanted them back for a month.

use domain::Result;

use crate::timing::{Rule, Turn};

/// What was removed so long ago does not come back.
const KEPT_MS: i64 = 30 * 86_400_000;
/// Destroyed in one transaction.
const AT_ONCE: usize = 100;

pub struct RemovedFiles;

impl Rule for RemovedFiles {
    const NAME: &'static str = "removed_files";

    async fn run(turn: &Turn<'_>) -> Result<u32> {
        let job = turn.job();
        while job.erase_removed_attachments(turn.now_ms - KEPT_MS, AT_ONCE).await? == AT_ONCE {}
        // Nothing anybody would have to do.
        Ok(0)
    }
}
