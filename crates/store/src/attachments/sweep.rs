//! What no row names goes when a workspace is opened: nothing is being written then.

use std::collections::BTreeSet;

use domain::Result;
use domain::rights::{Grant, SystemTask};

use crate::connection::Cancel;
use crate::reading::Reading;
use crate::store::Store;

impl Store {
    /// Removes files that a crash left between their writing and the commit of their row, or between an erasure and the
    /// removal of its files. Not for a database behind its anchor: a newer copy of it may name them.
    pub(crate) async fn sweep_files(&self) -> Result<()> {
        // By a reader: a damaged page must not spoil the connection that writes.
        let mut scope = self.read(Grant::for_task(SystemTask::Verification), &Cancel::default()).await?;
        let sql = "SELECT content FROM main.attachment \
                   UNION SELECT thumbnail FROM main.attachment";
        let rows = scope.connection().rows(sql, vec![]).await?;
        scope.finish().await?;
        let named: BTreeSet<String> = rows.iter().filter_map(|row| row.text(0)).collect();
        let swept = self.files().keep_only(&named)?;
        if swept > 0 {
            tracing::info!(swept, "files that no record names");
        }
        Ok(())
    }
}
