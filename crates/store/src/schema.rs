//! The database's shape: migrations, the tripwire triggers, and what each table is.
//!
//! Migrations are SQL files, applied once in order of their names. What can be derived from the record
//! declarations – triggers and search tables – is made anew after a migration and never written by hand.

use domain::{Code, RECORD_TYPES, RecordType, Result};

use crate::connection::{Connection, Value};
use crate::sets;

/// In order; a name, once released, is never changed.
const MIGRATIONS: &[(&str, &str)] = &[
    ("20261121_01_foundation", include_str!("../migrations/20261121_01_foundation.sql")),
    ("20261121_02_customers", include_str!("../migrations/20261121_02_customers.sql")),
    ("20261122_01_people", include_str!("../migrations/20261122_01_people.sql")),
    ("20261122_02_keys", include_str!("../migrations/20261122_02_keys.sql")),
    ("20261122_11_audit", include_str!("../migrations/20261122_11_audit.sql")),
    ("20261122_21_consent", include_str!("../migrations/20261122_21_consent.sql")),
    ("20261122_31_scoped_lists", include_str!("../migrations/20261122_31_scoped_lists.sql")),
    ("20261122_32_contacts", include_str!("../migrations/20261122_32_contacts.sql")),
    ("20261122_33_activities", include_str!("../migrations/20261122_33_activities.sql")),
    ("20261122_41_opportunities", include_str!("../migrations/20261122_41_opportunities.sql")),
    ("20261122_51_tasks", include_str!("../migrations/20261122_51_tasks.sql")),
    ("20261122_61_alerts", include_str!("../migrations/20261122_61_alerts.sql")),
    ("20261122_71_leads", include_str!("../migrations/20261122_71_leads.sql")),
    ("20261122_72_pool", include_str!("../migrations/20261122_72_pool.sql")),
    ("20261122_79_at_size", include_str!("../migrations/20261122_79_at_size.sql")),
    ("20261123_81_custom_fields", include_str!("../migrations/20261123_81_custom_fields.sql")),
    ("20261123_82_activity_custom", include_str!("../migrations/20261123_82_activity_custom.sql")),
    ("20261123_83_layouts", include_str!("../migrations/20261123_83_layouts.sql")),
    ("20261123_85_attachments", include_str!("../migrations/20261123_85_attachments.sql")),
];

/// What a table is to sync and journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Rows of a record: journaled, later sent to other machines.
    Synced,
    /// Rebuilt from synced tables at any time.
    Derived,
    /// This machine's own.
    Local,
    /// The journal itself.
    Journal,
}

const CLASSES: &[(&str, Class)] = &[
    ("journal", Class::Journal),
    ("journal_payload", Class::Journal),
    ("journal_transaction", Class::Journal),
    ("op", Class::Local),
    ("workspace", Class::Local),
    ("key_slot", Class::Local),
    ("pin", Class::Local),
    ("number_series", Class::Local),
    ("preference", Class::Local),
    ("draft", Class::Local),
];

/// The class of a table; `None`: nobody declared it, and the coverage test fails.
pub fn class_of(table: &str) -> Option<Class> {
    if let Some((_, class)) = CLASSES.iter().find(|(name, _)| *name == table) {
        return Some(*class);
    }
    for record in RECORD_TYPES {
        if record.table == table {
            return Some(Class::Synced);
        }
        let derived = table.strip_prefix(record.table).and_then(|rest| rest.strip_prefix('_'));
        if derived.is_some_and(|name| name.starts_with("search") || sets::names(record).any(|set| set == name)) {
            return Some(Class::Derived);
        }
    }
    (table.starts_with("sqlite_")).then_some(Class::Derived)
}

/// Fields whose values are also kept as one row each, in `<table>_<field>`.
pub fn set_fields(record: &'static RecordType) -> impl Iterator<Item = (usize, &'static str)> {
    let fields = record.fields.iter().enumerate();
    fields.filter(|(_, field)| field.kind == domain::record::Kind::References).map(|(at, field)| (at, field.name))
}

/// Whether the record has a table of search terms.
pub fn is_searched(record: &RecordType) -> bool {
    record.owner.is_some() && record.searchable().next().is_some()
}

/// Whether migrations are waiting; the file is copied before they run.
///
/// # Errors
/// [`Code::WorkspaceNewer`] when a newer product has been here.
pub async fn is_behind(connection: &mut Connection) -> Result<bool> {
    let applied = usize::try_from(connection.integer("PRAGMA user_version", vec![]).await?).unwrap_or(0);
    if applied > MIGRATIONS.len() {
        return Err(Code::WorkspaceNewer.into());
    }
    Ok(applied < MIGRATIONS.len())
}

/// Applies what is waiting, each migration in its own transaction.
pub async fn migrate(connection: &mut Connection) -> Result<()> {
    let applied = usize::try_from(connection.integer("PRAGMA user_version", vec![]).await?).unwrap_or(0);
    for (at, (name, sql)) in MIGRATIONS.iter().enumerate().skip(applied) {
        tracing::info!(name, "migration");
        let version = at + 1;
        let guards = if version == MIGRATIONS.len() { derived_schema() } else { String::new() };
        let script = format!("BEGIN IMMEDIATE;\n{sql}\n{guards}\nPRAGMA user_version = {version};\nCOMMIT;");
        if let Err(error) = connection.script(script).await {
            connection.script("ROLLBACK").await.ok();
            return Err(error);
        }
    }
    Ok(())
}

/// Terms FTS5 gathers in memory before it writes them; by default a megabyte, which a bulk load fills at once.
const GATHERED_BYTES: u32 = 32 * 1024 * 1024;

/// Segments of one size before FTS5 merges them: the most it takes. Merging earlier writes each term more often.
const SEGMENTS: u32 = 16;

/// Triggers, search tables and match keys, from the declarations.
fn derived_schema() -> String {
    let mut sql = journal_guards();
    for record in RECORD_TYPES {
        sql.push_str(&tripwires(record));
        if is_searched(record) {
            let table = record.table;
            sql.push_str(&format!(
                "CREATE VIRTUAL TABLE IF NOT EXISTS {table}_search USING fts5(terms, content='', contentless_delete=1, \
                 detail=none, tokenize='ascii');\n\
                 INSERT INTO {table}_search ({table}_search, rank) \
                 VALUES ('hashsize', {GATHERED_BYTES}), ('automerge', {SEGMENTS});\n"
            ));
        }
        if sets::is_matched(record) {
            let table = record.table;
            sql.push_str(&format!(
                "CREATE TABLE IF NOT EXISTS {table}_match (value INTEGER NOT NULL, row INTEGER NOT NULL);\n\
                 CREATE INDEX IF NOT EXISTS {table}_match_value ON {table}_match (value, row);\n"
            ));
        }
    }
    sql
}

/// A write that no `WriteScope` announced is stopped by the database itself.
fn tripwires(record: &RecordType) -> String {
    let table = record.table;
    let guard = |verb: &str, row: &str| {
        format!(
            "DROP TRIGGER IF EXISTS guard_{table}_{verb};
             CREATE TRIGGER guard_{table}_{verb} BEFORE {verb} ON {table}
             WHEN NOT EXISTS (SELECT 1 FROM op WHERE tbl = '{table}' AND first_row <= {row}.row AND last_row >= {row}.row)
             BEGIN SELECT RAISE(ABORT, 'write to synced table {table} past WriteScope: use insert, update, archive, restore or delete'); END;\n"
        )
    };
    [guard("insert", "NEW"), guard("update", "OLD"), guard("delete", "OLD")].concat()
}

/// The journal only grows; payloads go only when an entry of the running transaction says so.
fn journal_guards() -> String {
    let refuse = |table: &str, verb: &str, when: &str| {
        format!(
            "DROP TRIGGER IF EXISTS guard_{table}_{verb};
             CREATE TRIGGER guard_{table}_{verb} BEFORE {verb} ON {table} {when}
             BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;\n"
        )
    };
    let announced = "WHEN NOT EXISTS (SELECT 1 FROM op WHERE tbl = 'journal_payload')";
    [
        refuse("journal", "update", ""),
        refuse("journal", "delete", ""),
        refuse("journal_transaction", "update", ""),
        refuse("journal_transaction", "delete", ""),
        refuse("journal_payload", "update", ""),
        refuse("journal_payload", "delete", announced),
    ]
    .concat()
}

/// Tables of the open database, by name.
pub async fn tables(connection: &mut Connection) -> Result<Vec<String>> {
    let rows = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", vec![]).await?;
    Ok(rows.iter().filter_map(|row| row.text(0)).collect())
}

/// Where the definitions of dropped indexes wait, so that a crash in the middle of a load loses none.
const DROPPED: &str = "dropped_indexes";

/// Drops the secondary indexes of a table without rows, and of its sets.
pub async fn drop_indexes_if_empty(connection: &mut Connection, record: &'static RecordType) -> Result<()> {
    let table = record.table;
    if connection.integer(format!("SELECT EXISTS (SELECT 1 FROM {table})"), vec![]).await? != 0 {
        return Ok(());
    }
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL \
               AND tbl_name IN (SELECT value FROM json_each(?1))";
    let sets = sets::names(record).map(|set| format!("{table}_{set}"));
    let tables: Vec<String> = std::iter::once(table.to_owned()).chain(sets).collect();
    let rows = connection.rows(sql, vec![Value::Text(serde_json::json!(tables).to_string())]).await?;
    let indexes: Vec<(String, String)> = rows.iter().filter_map(|row| Some((row.text(0)?, row.text(1)?))).collect();
    if indexes.is_empty() {
        return Ok(());
    }
    let definitions: Vec<_> = indexes.iter().map(|(_, sql)| sql.as_str()).collect();
    let kept = serde_json::json!(definitions).to_string().replace('\'', "''");
    let drops: String = indexes.iter().map(|(name, _)| format!("DROP INDEX {name};")).collect();
    connection
        .script(format!(
            "BEGIN IMMEDIATE; INSERT OR REPLACE INTO workspace VALUES ('{DROPPED}', '{kept}'); {drops} COMMIT;"
        ))
        .await
}

/// Builds what [`drop_indexes_if_empty`] dropped, here or before a crash.
pub async fn rebuild_indexes(connection: &mut Connection) -> Result<()> {
    let row = connection.row(format!("SELECT value FROM workspace WHERE key = '{DROPPED}'"), vec![]).await?;
    let Some(text) = row.and_then(|row| row.text(0)) else { return Ok(()) };
    let definitions: Vec<String> = serde_json::from_str(&text).unwrap_or_default();
    let mut script = String::from("BEGIN IMMEDIATE;");
    for definition in definitions {
        // One of a field a company defined may have been made again meanwhile.
        script.push_str(&definition.replacen("CREATE INDEX ", "CREATE INDEX IF NOT EXISTS ", 1));
        script.push(';');
    }
    script.push_str(&format!("DELETE FROM workspace WHERE key = '{DROPPED}'; COMMIT;"));
    connection.script(script).await
}

/// Columns by which some index narrows a list.
pub async fn narrowing_columns(connection: &mut Connection, record: &RecordType) -> Result<Vec<String>> {
    let sql = "SELECT c.name FROM pragma_index_list(?1) i, pragma_index_info(i.name) c WHERE c.seqno = 0";
    let rows = connection.rows(sql, vec![Value::Text(record.table.to_owned())]).await?;
    Ok(rows.iter().filter_map(|row| row.text(0)).filter(|column| column != "state").collect())
}
