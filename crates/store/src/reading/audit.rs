//! The journal as the audit reads it: by whoever has the right to, and no further than that right reaches.

use std::collections::HashMap;

use domain::record::Value;
use domain::rights::{AUDIT, Action, OwnerSet};
use domain::{AppError, Code, Result};
use uuid::Uuid;

use super::scope::{ReadScope, Reading};
use crate::journal::{self, EntryRow, JournalFilter, JournalQuery, Kind};
use crate::writing::WriteScope;

impl ReadScope {
    /// Entries that meet the filter, newest first, older than `before`: at most `limit`. Payloads come as they
    /// are kept: what of them the reader may see is for whoever shows them to ask.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] without the right to `action` on the audit.
    pub async fn audit(
        &mut self,
        action: Action,
        filter: &JournalFilter,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<EntryRow>> {
        let owners = audited(self, action)?;
        let connection = self.connection();
        JournalQuery::new(connection, filter, owners, before).await?.entries(connection, limit).await
    }

    /// How many entries meet the filter.
    ///
    /// # Errors
    /// As [`ReadScope::audit`].
    pub async fn count_audit(&mut self, action: Action, filter: &JournalFilter) -> Result<u64> {
        let owners = audited(self, action)?;
        let connection = self.connection();
        let count = JournalQuery::new(connection, filter, owners, None).await?.count(connection).await?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// The calendar of the moment this scope was opened.
    pub fn calendar(&self) -> domain::Calendar {
        self.calendar
    }

    /// When each member last signed in, by member.
    ///
    /// # Errors
    /// As [`ReadScope::audit`].
    pub async fn last_sign_ins(&mut self) -> Result<HashMap<Uuid, i64>> {
        audited(self, Action::See)?;
        let sql = "SELECT j.record_id, max(t.at) FROM journal j INDEXED BY journal_kind \
                   JOIN journal_transaction t ON t.number = j.transaction_number WHERE j.kind = ?1 GROUP BY 1";
        let rows = self.connection().rows(sql, vec![Value::Integer(Kind::SignIn as i64)]).await?;
        Ok(rows.iter().filter_map(|row| Some((row.id(0)?, row.integer(1)?))).collect())
    }
}

/// Whose entries the actor may look at.
fn audited(scope: &impl Reading, action: Action) -> Result<OwnerSet> {
    let actor = scope.actor();
    if actor.may(AUDIT, action) {
        return Ok(actor.owners(AUDIT, action));
    }
    Err(AppError::new(Code::NotAllowed).param("record", AUDIT).param("action", action.as_str()))
}

impl WriteScope {
    /// Entries somebody wants to review, newest first.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] without the right to approve the audit; [`Code::NotFound`] when one of the entries is
    /// none, or none that right reaches.
    pub async fn entries_to_review(&mut self, sequences: &[i64]) -> Result<Vec<EntryRow>> {
        let owners = audited(self, Action::Approve)?;
        let entries = journal::entries_at(self.connection(), sequences).await?;
        let all = matches!(owners, OwnerSet::All);
        let reached = entries.iter().filter(|entry| all || owners.holds(Some(entry.transaction.actor))).count();
        if reached < sequences.len() {
            return Err(AppError::new(Code::NotFound).param("record", AUDIT));
        }
        Ok(entries)
    }
}
