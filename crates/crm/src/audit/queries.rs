//! Pages of the audit: entries with names, titles and reviews, each as far as the reader sees it.

use std::collections::{BTreeSet, HashMap};

use domain::members::Member;
use domain::rights::{Action, FieldAccess};
use domain::{Result, record_type};
use serde_json::Value as Json;
use store::journal::{EntryRow, JournalFilter, Kind};
use store::{ReadScope, Reading, Stored, Value, time_of};
use uuid::Uuid;

use super::views::{AuditEntry, AuditPage, ReviewView};
use crate::history::{entry, made_of};
use crate::members::names_of;

/// Entries of one page.
pub const MOST: u32 = 200;

/// A page of what the filter asks for, newest first.
pub async fn page(
    scope: &mut ReadScope,
    action: Action,
    filter: &JournalFilter,
    before: Option<i64>,
    limit: u32,
) -> Result<AuditPage> {
    let mut rows = scope.audit(action, filter, before, limit + 1).await?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let next = rows.last().filter(|_| more).map(|row| row.sequence.to_string());
    let seen = Seen::read(scope, &rows).await?;
    let actor = std::sync::Arc::clone(scope.actor());
    let access = |record: &str, field: &str| actor.field(record, field);
    let entries = rows.into_iter().map(|row| seen.describe(row, actor.id(), access)).collect();
    Ok(AuditPage { entries, next })
}

/// What a page needs besides its entries.
struct Seen {
    members: Members,
    /// The records of the page the reader sees, by record type and id.
    titles: HashMap<(String, Uuid), String>,
    /// By sequence and device.
    reviews: HashMap<(i64, Uuid), ReviewView>,
}

impl Seen {
    async fn read(scope: &mut ReadScope, rows: &[EntryRow]) -> Result<Self> {
        let mut titles = HashMap::new();
        let records: BTreeSet<&str> = rows.iter().map(|row| row.record.as_str()).collect();
        for record in records.into_iter().filter_map(|name| record_type(name).ok()) {
            let ids: BTreeSet<Uuid> =
                rows.iter().filter(|row| row.record == record.name).map(|row| row.record_id).collect();
            let found = scope.titles_of(record, &ids.into_iter().collect::<Vec<_>>()).await?;
            titles.extend(found.into_iter().map(|(id, title)| ((record.name.to_owned(), id), title)));
        }
        let reviews = reviews_of(scope, rows).await?;
        Ok(Self { members: Members::read(scope).await?, titles, reviews })
    }

    fn describe(&self, row: EntryRow, reader: Uuid, access: impl Fn(&str, &str) -> FieldAccess) -> AuditEntry {
        let key = (row.record.clone(), row.record_id);
        let (record, title) = (&key.0, self.titles.get(&key));
        let review = self.reviews.get(&(row.sequence, row.transaction.device)).cloned();
        let who = self.members.who(&row);
        let note = row.payload.as_ref().map(|payload| payload.note.clone()).unwrap_or_default();
        let told = row.payload.as_ref().map_or(0, |payload| made_of(payload).count() + payload.changes.len());
        // Who does not see the record learns that it was changed and in which fields, and nothing they held.
        let field = |field: &str| if title.is_some() { access(record, field) } else { FieldAccess::Masked };
        let mut entry = entry(row, field);
        let left_out = told - entry.changes.len();
        entry.title = title.filter(|title| !title.is_empty()).cloned();
        if let Some((_, name)) = &who {
            entry.actor_name.clone_from(name);
        }
        let actor = who.and_then(|(id, _)| id);
        AuditEntry {
            entry,
            actor,
            left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
            note,
            review,
            own: actor == Some(reader),
        }
    }
}

/// Members by login and by id.
pub struct Members {
    by_login: HashMap<String, (Uuid, String)>,
    names: HashMap<Uuid, String>,
}

impl Members {
    pub async fn read(scope: &mut (impl Reading + Send)) -> Result<Self> {
        Ok(Self::of(&scope.all::<Member>().await?))
    }

    pub fn of(members: &[Stored<Member>]) -> Self {
        let by_login = members
            .iter()
            .map(|stored| (stored.record.login.to_lowercase(), (stored.meta.id, stored.record.name.clone())));
        Self {
            by_login: by_login.collect(),
            names: members.iter().map(|stored| (stored.meta.id, stored.record.name.clone())).collect(),
        }
    }

    pub fn name(&self, id: Uuid) -> Option<&String> {
        self.names.get(&id)
    }

    /// Who did what the entry tells. A failed unlock was tried under a login, before anybody was signed in.
    /// `None`: the product by itself.
    pub fn who(&self, row: &EntryRow) -> Option<(Option<Uuid>, String)> {
        if row.kind == Kind::FailedUnlock {
            let note = row.payload.as_ref().and_then(|payload| payload.note.get("login"));
            let Some(login) = note.and_then(Json::as_str) else {
                // A PIN is a known member's.
                return Some((Some(row.record_id), self.name(row.record_id).cloned().unwrap_or_default()));
            };
            return Some(match self.by_login.get(&login.to_lowercase()) {
                Some((id, name)) => (Some(*id), name.clone()),
                None => (None, login.to_owned()),
            });
        }
        let actor = row.transaction.actor;
        (!actor.is_nil()).then(|| (Some(actor), row.transaction.actor_name.clone()))
    }
}

/// The first review of each entry.
async fn reviews_of(scope: &mut (impl Reading + Send), rows: &[EntryRow]) -> Result<HashMap<(i64, Uuid), ReviewView>> {
    let names = names_of(scope).await?;
    let sql = "SELECT sequence, device, created_by, created_at, remark FROM visible_audit_review \
               WHERE sequence IN (SELECT value FROM json_each(?1)) ORDER BY row DESC";
    let sequences: Vec<i64> = rows.iter().map(|row| row.sequence).collect();
    let found = scope.rows(sql, vec![Value::Text(serde_json::json!(sequences).to_string())]).await?;
    let review = |row: &store::Row| {
        let by = row.id(2)?;
        let view =
            ReviewView { by, by_name: names.get(&by).cloned(), at: time_of(row.integer(3)?), remark: row.text(4) };
        Some(((row.integer(0)?, row.id(1)?), view))
    };
    Ok(found.iter().filter_map(review).collect())
}

/// Which of these entries have been reviewed.
pub async fn reviewed(scope: &mut (impl Reading + Send), rows: &[EntryRow]) -> Result<BTreeSet<(i64, Uuid)>> {
    Ok(reviews_of(scope, rows).await?.into_keys().collect())
}
