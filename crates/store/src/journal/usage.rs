//! What the journal tells of each member's work.

use std::collections::BTreeMap;

use domain::Result;
use domain::record::Value;
use uuid::Uuid;

use super::entry::Kind;
use crate::connection::Connection;
use crate::reading::{ReadScope, Reading};

/// One member's work over a time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Usage {
    pub sign_ins: u32,
    /// Days, in UTC, with at least one change.
    pub active_days: u32,
    pub created: u32,
    pub changed: u32,
    pub in_bulk: u32,
    /// Mean days from the day a follow-up was planned for to the day that plan was next changed, plans not yet due left
    /// out.
    pub entry_lag_days: Option<f64>,
    pub last_active_ms: Option<i64>,
}

impl ReadScope {
    /// The work of everybody since `since_ms`; whose of it may be shown is for the caller to say.
    pub async fn usage_since(&mut self, since_ms: i64) -> Result<BTreeMap<Uuid, Usage>> {
        let owned: Vec<&str> = domain::RECORD_TYPES.iter().filter(|r| r.owner.is_some()).map(|r| r.name).collect();
        let mut usage: BTreeMap<Uuid, Usage> = BTreeMap::new();
        count_changes(self.connection(), since_ms, &owned, &mut usage).await?;
        count_sign_ins(self.connection(), since_ms, &mut usage).await?;
        measure_lag(self.connection(), since_ms, &owned, &mut usage).await?;
        Ok(usage)
    }
}

fn count(number: Option<i64>) -> u32 {
    number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0)
}

async fn count_changes(
    connection: &mut Connection,
    since_ms: i64,
    owned: &[&str],
    usage: &mut BTreeMap<Uuid, Usage>,
) -> Result<()> {
    let sql = "SELECT t.actor, sum(t.job IS NULL AND j.kind = 1), sum(t.job IS NULL AND j.kind BETWEEN 2 AND 5), \
               sum(t.job IS NOT NULL), count(DISTINCT t.at / 86400000), max(t.at) \
               FROM journal_transaction t JOIN journal j ON j.transaction_number = t.number \
               WHERE t.at >= ?1 AND j.kind < 6 AND j.record IN (SELECT value FROM json_each(?2)) GROUP BY t.actor";
    let values = vec![Value::Integer(since_ms), Value::Text(serde_json::json!(owned).to_string())];
    for row in connection.rows(sql, values).await? {
        let Some(actor) = row.id(0) else { continue };
        let member = usage.entry(actor).or_default();
        (member.created, member.changed) = (count(row.integer(1)), count(row.integer(2)));
        (member.in_bulk, member.active_days) = (count(row.integer(3)), count(row.integer(4)));
        member.last_active_ms = row.integer(5);
    }
    Ok(())
}

/// The product writes a sign-in, about the member.
async fn count_sign_ins(connection: &mut Connection, since_ms: i64, usage: &mut BTreeMap<Uuid, Usage>) -> Result<()> {
    let sql = "SELECT j.record_id, count(*), max(t.at) FROM journal_transaction t \
               JOIN journal j ON j.transaction_number = t.number WHERE t.at >= ?1 AND j.kind = ?2 GROUP BY j.record_id";
    for row in connection.rows(sql, vec![Value::Integer(since_ms), Value::Integer(Kind::SignIn as i64)]).await? {
        let Some(member) = row.id(0) else { continue };
        let member = usage.entry(member).or_default();
        member.sign_ins = count(row.integer(1));
        member.last_active_ms = member.last_active_ms.max(row.integer(2));
    }
    Ok(())
}

async fn measure_lag(
    connection: &mut Connection,
    since_ms: i64,
    owned: &[&str],
    usage: &mut BTreeMap<Uuid, Usage>,
) -> Result<()> {
    let sql = "SELECT t.actor, \
               CAST(1000 * avg(t.at / 86400000 - CAST(strftime('%s', c.value ->> 1) AS INTEGER) / 86400) AS INTEGER) \
               FROM journal_transaction t JOIN journal j ON j.transaction_number = t.number \
               JOIN journal_payload p ON p.sequence = j.sequence, json_each(CAST(p.payload AS TEXT), '$.changes') c \
               WHERE t.at >= ?1 AND t.job IS NULL AND j.kind = 2 AND j.record IN (SELECT value FROM json_each(?2)) \
               AND c.value ->> 0 = 'next_follow_up' AND strftime('%s', c.value ->> 1) * 1000 <= t.at GROUP BY t.actor";
    let values = vec![Value::Integer(since_ms), Value::Text(serde_json::json!(owned).to_string())];
    for row in connection.rows(sql, values).await? {
        if let (Some(actor), Some(thousandths)) = (row.id(0), row.integer(1)) {
            usage.entry(actor).or_default().entry_lag_days = Some(thousandths as f64 / 1000.0);
        }
    }
    Ok(())
}
