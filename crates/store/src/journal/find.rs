//! Looking entries up by who, what and when, newest first, in a journal of millions.
//!
//! A page is one walk backwards along the index that fits the filter best, until enough entries are found; several
//! kinds are as many walks, merged. A period bounds every walk. What the chosen index does not narrow is judged
//! entry by entry, so a rare mixture may be a long walk, which the caller can cancel.

use domain::Result;
use domain::rights::OwnerSet;
use uuid::Uuid;

use super::entry::Kind;
use super::read::{EntryRow, entries_at};
use crate::connection::{Connection, Value};
use crate::reading::Sql;

/// Which entries are asked for. Nothing set: all of them.
#[derive(Debug, Clone, Default)]
pub struct JournalFilter {
    /// The member who did it; nil: the product by itself.
    pub actor: Option<Uuid>,
    /// Any of these.
    pub kinds: Vec<Kind>,
    pub record: Option<String>,
    pub record_id: Option<Uuid>,
    /// First and last millisecond.
    pub from: Option<i64>,
    pub to: Option<i64>,
    pub reviewed: Option<bool>,
}

/// A filter with the place in the journal it is asked at.
pub struct JournalQuery<'a> {
    pub filter: &'a JournalFilter,
    /// Whose entries the reader may see.
    pub owners: OwnerSet,
    /// First and last sequence that can meet the period.
    range: (i64, i64),
    /// The same as numbers of transactions.
    numbers: (i64, i64),
}

/// The walk that finds the entries.
enum Way {
    Record,
    Reviews,
    Actor,
    /// By record type, if there is one, and each of these kinds.
    Kinds(Vec<Kind>),
    All,
}

impl<'a> JournalQuery<'a> {
    /// `before`: the page before ended with this sequence.
    pub async fn new(
        connection: &mut Connection,
        filter: &'a JournalFilter,
        owners: OwnerSet,
        before: Option<i64>,
    ) -> Result<Self> {
        let newest = connection.integer("SELECT coalesce(max(sequence), 0) FROM journal", vec![]).await?;
        let mut range = (1, before.map_or(newest, |before| before.saturating_sub(1).min(newest)));
        if let Some(from) = filter.from {
            range.0 = first_since(connection, from).await?.unwrap_or(newest + 1);
        }
        if let Some(to) = filter.to {
            let end = first_after(connection, to).await?;
            range.1 = range.1.min(end.map_or(newest, |end| end - 1));
        }
        let number = "SELECT coalesce((SELECT transaction_number FROM journal WHERE sequence = ?1), 0)";
        let numbers = (
            connection.integer(number, vec![Value::Integer(range.0.min(newest))]).await?,
            connection.integer(number, vec![Value::Integer(range.1)]).await?,
        );
        Ok(Self { filter, owners, range, numbers })
    }

    fn is_empty(&self) -> bool {
        self.range.0 > self.range.1
    }

    /// The newest `limit` entries.
    pub async fn entries(&self, connection: &mut Connection, limit: u32) -> Result<Vec<EntryRow>> {
        if self.is_empty() {
            return Ok(Vec::new());
        }
        let sql = self.page(limit);
        let sequences = connection.integers(&sql.text, sql.values).await?;
        entries_at(connection, &sequences).await
    }

    pub async fn count(&self, connection: &mut Connection) -> Result<i64> {
        if self.is_empty() {
            return Ok(0);
        }
        let mut sql = Sql::default();
        match self.way() {
            Way::Kinds(_) => self.walk(&Way::Kinds(self.filter.kinds.clone()), "count(*)", &mut sql),
            way => self.walk(&way, "count(*)", &mut sql),
        }
        connection.integer(sql.text, sql.values).await
    }

    /// What a member did is a walk along their transactions, unless what is asked for is rarer: a denial, an
    /// export.
    fn way(&self) -> Way {
        let JournalFilter { actor, kinds, record, record_id, reviewed, .. } = self.filter;
        let rare = !kinds.is_empty() && !kinds.iter().any(|kind| kind.changes_row());
        if record_id.is_some() {
            Way::Record
        } else if *reviewed == Some(true) {
            Way::Reviews
        } else if actor.is_some() && !rare {
            Way::Actor
        } else if !kinds.is_empty() {
            Way::Kinds(kinds.clone())
        } else if record.is_some() {
            Way::Kinds(Kind::ALL.to_vec())
        } else {
            Way::All
        }
    }

    fn page(&self, limit: u32) -> Sql {
        let mut sql = Sql::default();
        match self.way() {
            Way::Kinds(kinds) => {
                for (at, kind) in kinds.into_iter().enumerate() {
                    sql.push(if at == 0 { "SELECT key FROM (" } else { " UNION ALL SELECT key FROM (" });
                    self.walk(&Way::Kinds(vec![kind]), "j.sequence AS key", &mut sql);
                    sql.push(&format!(" ORDER BY j.sequence DESC LIMIT {limit})"));
                }
                sql.push(&format!(" ORDER BY key DESC LIMIT {limit}"));
            }
            way => {
                self.walk(&way, "j.sequence AS key", &mut sql);
                // Entries follow one another as their transactions do.
                let order =
                    if matches!(way, Way::Actor) { "t.number DESC, j.sequence DESC" } else { "j.sequence DESC" };
                sql.push(&format!(" ORDER BY {order} LIMIT {limit}"));
            }
        }
        sql
    }

    /// Everything but order and limit. `CROSS JOIN` keeps SQLite from turning the walk round.
    fn walk(&self, way: &Way, what: &str, sql: &mut Sql) {
        let JournalFilter { actor, record, from, to, reviewed, .. } = self.filter;
        let of_some = !matches!(self.owners, OwnerSet::All);
        let transaction = actor.is_some() || from.is_some() || to.is_some() || reviewed.is_some() || of_some;
        let index = match way {
            Way::Actor => "",
            Way::Record => "INDEXED BY journal_record",
            Way::Kinds(_) if record.is_some() => "INDEXED BY journal_type",
            Way::Kinds(kinds) if !kinds.is_empty() => "INDEXED BY journal_kind",
            Way::Reviews | Way::Kinds(_) | Way::All => "NOT INDEXED",
        };
        sql.push(&match (way, transaction) {
            (Way::Actor, _) => format!(
                "SELECT {what} FROM journal_transaction t INDEXED BY journal_transaction_actor \
                 CROSS JOIN journal j INDEXED BY journal_by_transaction ON j.transaction_number = t.number WHERE "
            ),
            (_, true) => format!(
                "SELECT {what} FROM journal j {index} \
                 CROSS JOIN journal_transaction t ON t.number = j.transaction_number WHERE "
            ),
            (_, false) => format!("SELECT {what} FROM journal j {index} WHERE "),
        });
        between("j.sequence", Some(self.range.0), Some(self.range.1), sql);
        if let Way::Actor = way {
            between("t.number", Some(self.numbers.0), Some(self.numbers.1), sql);
        }
        let kinds = match way {
            Way::Kinds(kinds) if kinds.len() < Kind::ALL.len() => kinds,
            _ => &self.filter.kinds,
        };
        if !kinds.is_empty() {
            let numbers: Vec<String> = kinds.iter().map(|kind| (*kind as i64).to_string()).collect();
            sql.push(&format!(" AND j.kind IN ({})", numbers.join(",")));
        }
        self.conditions(sql);
        if let Way::Reviews = way {
            sql.push(" AND j.sequence IN (SELECT sequence FROM visible_audit_review)");
        }
    }

    /// What is judged entry by entry, whatever the walk.
    fn conditions(&self, sql: &mut Sql) {
        let JournalFilter { actor, record, record_id, from, to, reviewed, .. } = self.filter;
        let equal = [
            ("t.actor", actor.map(Value::Id)),
            ("j.record", record.clone().map(Value::Text)),
            ("j.record_id", record_id.map(Value::Id)),
        ];
        for (column, value) in equal {
            if let Some(value) = value {
                sql.push(&format!(" AND {column} = "));
                sql.bind(value);
            }
        }
        between("t.at", *from, *to, sql);
        if let OwnerSet::Only(owners) = &self.owners {
            let owners: Vec<_> = owners.iter().map(|owner| owner.simple().to_string()).collect();
            sql.push(" AND t.actor IN (SELECT unhex(value) FROM json_each(");
            sql.bind(Value::Text(serde_json::json!(owners).to_string()));
            sql.push("))");
        }
        if let Some(reviewed) = reviewed {
            sql.push(if *reviewed { " AND EXISTS (" } else { " AND NOT EXISTS (" });
            sql.push("SELECT 1 FROM visible_audit_review r WHERE r.sequence = j.sequence AND r.device = t.device)");
        }
    }
}

fn between(column: &str, from: Option<i64>, to: Option<i64>, sql: &mut Sql) {
    for (end, bound) in [(" >= ", from), (" <= ", to)] {
        if let Some(bound) = bound {
            if !sql.text.ends_with(" WHERE ") {
                sql.push(" AND ");
            }
            sql.push(column);
            sql.push(end);
            sql.bind(Value::Integer(bound));
        }
    }
}

/// The first sequence of a transaction whose hybrid clock is not before `at`: the wall clock never stands before
/// it, so what happened since `at` begins there or later.
async fn first_since(connection: &mut Connection, at: i64) -> Result<Option<i64>> {
    let sql = "SELECT sequence FROM journal WHERE transaction_number >= \
               (SELECT number FROM journal_transaction WHERE clock >= ?1 ORDER BY clock LIMIT 1) \
               ORDER BY transaction_number, sequence LIMIT 1";
    let clock = at.clamp(0, i64::MAX >> 16) << 16;
    let row = connection.row(sql, vec![Value::Integer(clock)]).await?;
    Ok(row.and_then(|row| row.integer(0)))
}

/// The first sequence after everything that happened until `at`: the wall clock never stood further behind the
/// hybrid one than the greatest lag there is.
async fn first_after(connection: &mut Connection, at: i64) -> Result<Option<i64>> {
    let lag =
        connection.integer("SELECT coalesce(max((clock >> 16) - at), 0) FROM journal_transaction", vec![]).await?;
    first_since(connection, at.saturating_add(lag).saturating_add(1)).await
}
