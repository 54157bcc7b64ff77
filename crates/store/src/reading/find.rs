//! Search: candidates from the index of terms, then the exact test on the texts the actor may see.
//!
//! The index answers with a superset; a candidate counts only if the query is really in one of its visible
//! texts. A hidden field therefore finds nothing, and there are no false hits.

use domain::custom_fields::CustomFields;
use domain::record::{Kind, Value};
use domain::rights::{Action, FieldAccess, OwnerSet};
use domain::search::{Match, Query, TextKind, containing};
use domain::values::Phone;
use domain::{RecordType, Result};

use super::scope::{ReadScope, Reading};
use super::view::RecordView;
use crate::schema::is_searched;
use crate::search_terms::owner_token;
use crate::stored::StoredRow;

/// A record found, and how well.
pub struct Hit {
    pub view: RecordView,
    pub found: Match,
    /// The text each range of the match lies in, by field name.
    pub texts: Vec<(&'static str, String)>,
}

/// What a search found; `more`: there are further ones.
pub struct Found {
    pub hits: Vec<Hit>,
    pub more: bool,
}

/// Candidates looked at in one go.
const BATCH: i64 = 400;
/// Verified hits among which the best are chosen: the newest ones first.
const POOL: usize = 120;
/// Beyond so many owners the view narrows better than the index.
const OWNER_TOKENS: usize = 60;

impl ReadScope {
    /// The best `limit` of the newest matches.
    pub async fn find(&mut self, record: &'static RecordType, text: &str, limit: usize) -> Result<Found> {
        let query = Query::parse(text)?;
        let expression = self.candidates(record, &query);
        let mut hits = Vec::new();
        let mut before = i64::MAX;
        loop {
            let sql = format!(
                "SELECT rowid AS key FROM {0}_search WHERE {0}_search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3",
                record.table
            );
            self.note_read(&sql);
            let values = vec![Value::Text(expression.clone()), Value::Integer(before), Value::Integer(BATCH)];
            let rows = self.connection().integers(&sql, values).await?;
            let Some(last) = rows.last().copied() else { break };
            hits.extend(self.verified(record, &query, &rows).await?);
            before = last;
            if hits.len() >= POOL.max(limit) || rows.len() < usize::try_from(BATCH).unwrap_or(0) {
                break;
            }
        }
        hits.sort_by(|one, other| {
            one.found.rank.cmp(&other.found.rank).then(other.view.meta().row.cmp(&one.view.meta().row))
        });
        let more = hits.len() > limit;
        hits.truncate(limit);
        Ok(Found { hits, more })
    }

    /// Row keys of every match: what a list with a search text is made from.
    pub(super) async fn found_rows(&mut self, record: &'static RecordType, text: &str) -> Result<Vec<i64>> {
        let query = Query::parse(text)?;
        let sql = format!("SELECT rowid AS key FROM {0}_search WHERE {0}_search MATCH ?1", record.table);
        let expression = self.candidates(record, &query);
        let rows = self.connection().integers(&sql, vec![Value::Text(expression)]).await?;
        if query.is_exact() && self.sees_all_texts(record) {
            return Ok(rows);
        }
        let mut found = Vec::new();
        for chunk in rows.chunks(2_000) {
            self.cancel.check()?;
            found.extend(self.verified(record, &query, chunk).await?.iter().map(|hit| hit.view.meta().row));
        }
        Ok(found)
    }

    /// Row keys among which are all whose field has `text` in it; `None` where the index cannot tell, or knows so many
    /// that walking along the list finds them sooner.
    pub(super) async fn rows_containing(
        &mut self,
        record: &'static RecordType,
        field: &str,
        text: &str,
    ) -> Result<Option<Vec<i64>>> {
        const MANY: usize = 20_000;
        let by_characters = self.actor.custom().column(record, field).is_ok_and(|field| {
            matches!(field.search, Some(TextKind::Name | TextKind::Text | TextKind::Code))
                && self.actor.field(record.name, field.name) >= FieldAccess::See
        });
        let Some(expression) = containing(text).filter(|_| by_characters && is_searched(record)) else {
            return Ok(None);
        };
        let sql = format!("SELECT rowid AS key FROM {0}_search WHERE {0}_search MATCH ?1 LIMIT {MANY}", record.table);
        let rows = self.connection().integers(&sql, vec![Value::Text(expression)]).await?;
        Ok((rows.len() < MANY).then_some(rows))
    }

    /// The index expression, narrowed to the owners whose rows the actor sees.
    fn candidates(&self, record: &RecordType, query: &Query) -> String {
        let expression = query.candidates();
        match self.actor.owners(record.name, Action::See) {
            OwnerSet::Only(owners) if (1..=OWNER_TOKENS).contains(&owners.len()) => {
                let tokens: Vec<_> = owners.into_iter().map(|owner| format!("\"{}\"", owner_token(owner))).collect();
                format!("({expression}) AND ({})", tokens.join(" OR "))
            }
            _ => expression,
        }
    }

    fn sees_all_texts(&self, record: &RecordType) -> bool {
        let custom = self.actor.custom().used(record.name).map(|defined| defined.declared);
        let mut searched = record.searchable().map(|(_, field, _)| field).chain(custom.filter(|f| f.search.is_some()));
        searched.all(|field| self.actor.field(record.name, field.name) >= FieldAccess::See)
    }

    async fn verified(&mut self, record: &'static RecordType, query: &Query, rows: &[i64]) -> Result<Vec<Hit>> {
        let views = self.views_of_rows(record, rows).await?;
        let actor = std::sync::Arc::clone(&self.actor);
        let visible = |field: &str| actor.field(record.name, field) >= FieldAccess::See;
        let mut hits = Vec::new();
        for view in views {
            let texts = texts_of(record, view.stored(), actor.custom(), &visible);
            let borrowed: Vec<(TextKind, &str)> = texts.iter().map(|(_, kind, text)| (*kind, text.as_str())).collect();
            if let Some(found) = query.matches(&borrowed) {
                let texts = texts.into_iter().map(|(field, _, text)| (field, text)).collect();
                hits.push(Hit { view, found, texts });
            }
        }
        Ok(hits)
    }
}

/// The searchable texts of a row: field, how it is searched, and the text as the terms were made from it.
pub fn texts_of(
    record: &'static RecordType,
    stored: &StoredRow,
    custom: &CustomFields,
    visible: &dyn Fn(&str) -> bool,
) -> Vec<(&'static str, TextKind, String)> {
    let mut texts = Vec::new();
    for (at, field, kind) in record.searchable() {
        let Value::Text(text) = &stored.values[at] else { continue };
        if !visible(field.name) {
            continue;
        }
        match field.kind {
            Kind::Phones => {
                let phones: Vec<Phone> = serde_json::from_str(text).unwrap_or_default();
                texts.extend(phones.iter().map(|phone| (field.name, kind, phone.digits())));
            }
            Kind::Emails => {
                let mails: Vec<String> = serde_json::from_str(text).unwrap_or_default();
                texts.extend(mails.into_iter().map(|mail| (field.name, kind, mail)));
            }
            _ => texts.push((field.name, kind, text.clone())),
        }
    }
    if let Some(at) = record.fields.iter().position(|field| field.kind == Kind::Custom) {
        for (field, text) in custom.searched(record.name, &stored.values[at]) {
            texts.extend(field.search.filter(|_| visible(field.name)).map(|kind| (field.name, kind, text)));
        }
    }
    texts
}
