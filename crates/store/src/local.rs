//! What belongs to this machine and is never journaled: preferences, drafts, the time it worked in.

use domain::record::Value;
use domain::timing::LivedTime;
use domain::{RecordType, Result};
use uuid::Uuid;

use crate::connection::Row;
use crate::reading::{ReadScope, Reading};
use crate::writing::WriteScope;

/// A form somebody was filling in.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub content: serde_json::Value,
    pub saved_at_ms: i64,
}

/// The time this machine remembers.
async fn lived_time(scope: &mut (impl Reading + Send)) -> Result<LivedTime> {
    let row = scope.connection().row("SELECT value FROM workspace WHERE key = 'lived_time'", vec![]).await?;
    Ok(row.and_then(|row| row.text(0)).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// A turn of the rules of time; milliseconds in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The member's turn before this one; 0: there was none.
    pub since: i64,
    pub now: i64,
}

impl ReadScope {
    /// The time rules judge by, see [`domain::timing`].
    pub async fn rule_time(&mut self) -> Result<i64> {
        let wall = self.now_ms();
        Ok(lived_time(self).await?.now(wall))
    }

    /// When something was last entered on this machine.
    pub async fn last_entry_ms(&mut self) -> Result<Option<i64>> {
        let sql = "SELECT at FROM journal_transaction ORDER BY number DESC LIMIT 1";
        Ok(self.connection().row(sql, vec![]).await?.and_then(|row| row.integer(0)))
    }

    /// The acting member's preferences, as they were put.
    pub async fn preferences(&mut self) -> Result<Option<serde_json::Value>> {
        let me = self.actor().id();
        let sql = "SELECT content FROM preference WHERE member = ?1";
        let row = self.connection().row(sql, vec![Value::Id(me)]).await?;
        Ok(row.and_then(|row| row.text(0)).and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// The acting member's draft of a form.
    pub async fn draft(&mut self, form: &str) -> Result<Option<Draft>> {
        let me = self.actor().id();
        let sql = "SELECT content, saved_at FROM draft WHERE member = ?1 AND form = ?2";
        let row = self.connection().row(sql, vec![Value::Id(me), Value::Text(form.to_owned())]).await?;
        Ok(row.and_then(|row| {
            Some(Draft { content: serde_json::from_str(&row.text(0)?).ok()?, saved_at_ms: row.integer(1)? })
        }))
    }

    /// What anybody is typing about a record the actor sees: drafts whose form or content names it.
    ///
    /// # Errors
    /// [`Code::NotFound`] when there is no such record, or none the actor may see.
    pub async fn drafts_about(&mut self, record: &'static RecordType, id: Uuid) -> Result<Vec<Draft>> {
        self.view(record, id).await?;
        let sql = "SELECT content, saved_at FROM draft WHERE instr(form, ?1) OR instr(content, ?1) ORDER BY saved_at";
        let rows = self.connection().rows(sql, vec![Value::Text(id.to_string())]).await?;
        let draft = |row: &Row| {
            Some(Draft { content: serde_json::from_str(&row.text(0)?).ok()?, saved_at_ms: row.integer(1)? })
        };
        Ok(rows.iter().filter_map(draft).collect())
    }

    /// Rows of each record type the actor sees, whatever their state.
    pub async fn count_records(&mut self) -> Result<Vec<(&'static str, u64)>> {
        let mut counts = Vec::new();
        for record in domain::RECORD_TYPES {
            let sql = format!("SELECT count(*) FROM visible_{}", record.table);
            self.note_read(&sql);
            let count = self.connection().integer(sql, vec![]).await?;
            counts.push((record.name, u64::try_from(count).unwrap_or(0)));
        }
        Ok(counts)
    }

    /// Size of the database, entries of its journal, and its cipher.
    pub async fn vitals(&mut self) -> Result<(u64, u64, String)> {
        let size = self
            .connection()
            .integer("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", vec![])
            .await?;
        let entries = self.connection().integer("SELECT coalesce(max(sequence), 0) FROM journal", vec![]).await?;
        let cipher = self.connection().row("PRAGMA cipher_version", vec![]).await?;
        let cipher = cipher.and_then(|row| row.text(0)).unwrap_or_default();
        Ok((u64::try_from(size).unwrap_or(0), u64::try_from(entries).unwrap_or(0), format!("SQLCipher {cipher}")))
    }
}

impl WriteScope {
    /// One more moment this machine worked at, and the member's turn at it.
    pub async fn take_turn(&mut self, member: Uuid) -> Result<Turn> {
        let wall = self.now_ms();
        let time = lived_time(self).await?.lived(wall);
        let key = Value::Text(format!("turn {}", member.simple()));
        let sql = "SELECT CAST(value AS INTEGER) FROM workspace WHERE key = ?1";
        let since = self.connection().row(sql, vec![key.clone()]).await?.and_then(|row| row.integer(0));
        let turn = Turn { since: since.unwrap_or(0), now: time.now(wall) };
        let sql = "INSERT OR REPLACE INTO workspace (key, value) VALUES ('lived_time', ?1), (?2, ?3)";
        let values = vec![Value::Text(serde_json::json!(time).to_string()), key, Value::Integer(turn.now)];
        self.connection().execute(sql, values).await?;
        Ok(turn)
    }

    pub async fn put_preferences(&mut self, content: &serde_json::Value) -> Result<()> {
        let sql = "INSERT INTO preference (member, content) VALUES (?1, ?2) \
                   ON CONFLICT (member) DO UPDATE SET content = ?2";
        let values = vec![Value::Id(self.actor().id()), Value::Text(content.to_string())];
        self.connection().execute(sql, values).await.map(|_| ())
    }

    pub async fn put_draft(&mut self, form: &str, content: &serde_json::Value) -> Result<()> {
        let (me, now) = (self.actor().id(), self.now_ms());
        let sql = "INSERT INTO draft (member, form, content, saved_at) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (member, form) DO UPDATE SET content = ?3, saved_at = ?4";
        let values =
            vec![Value::Id(me), Value::Text(form.to_owned()), Value::Text(content.to_string()), Value::Integer(now)];
        self.connection().execute(sql, values).await.map(|_| ())
    }

    pub async fn drop_draft(&mut self, form: &str) -> Result<()> {
        let values = vec![Value::Id(self.actor().id()), Value::Text(form.to_owned())];
        self.connection().execute("DELETE FROM draft WHERE member = ?1 AND form = ?2", values).await.map(|_| ())
    }

    /// Drops whatever anybody was typing about a record: drafts whose form or content names it.
    pub(crate) async fn drop_drafts_about(&mut self, id: Uuid) -> Result<()> {
        let sql = "DELETE FROM draft WHERE instr(form, ?1) OR instr(content, ?1)";
        self.connection().execute(sql, vec![Value::Text(id.to_string())]).await.map(|_| ())
    }
}
