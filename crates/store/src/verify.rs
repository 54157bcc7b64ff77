//! Proof of the whole workspace.
//!
//! Two integrity checks (a damaged free page passes the first), the journal's chain, its head against the
//! anchor, payloads missing without an entry that says so, the search terms and sets, and the replay: the
//! rows must be what the journal tells, all of them, and no others. What belongs to a record must be its owner's.

use std::collections::{BTreeMap, HashMap};

use domain::record::{Custom, Value};
use domain::rights::{Grant, SystemTask};
use domain::search::Grams;
use domain::{Code, RECORD_TYPES, RecordType, Result};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::attachments::check_files;
use crate::chain::check_chain;
use crate::connection::{Cancel, Connection};
use crate::journal::{self, Head, Kind, Payload};
use crate::keys::SlotFile;
use crate::reading::Reading;
use crate::schema::{is_searched, tables};
use crate::search_terms::terms_of;
use crate::sets;
use crate::store::Store;
use crate::stored::StoredRow;

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub detail: String,
}

/// What was found, and how much was looked at.
#[derive(Debug, Default)]
pub struct Verification {
    pub findings: Vec<Finding>,
    pub checked: BTreeMap<&'static str, u64>,
}

impl Verification {
    pub(crate) fn find(&mut self, code: Code, detail: impl Into<String>) {
        const MOST: usize = 100;
        if self.findings.len() < MOST {
            self.findings.push(Finding { code, detail: detail.into() });
        }
    }
}

/// Rows looked at in one go.
const PAGE: i64 = 1_000;

impl Store {
    /// Checks everything; `progress` gets the share done, 0 to 1. Damage is what it looks for, and ends up in
    /// the findings.
    pub async fn verify(&self, cancel: &Cancel, progress: impl Fn(f64) + Send + Sync) -> Result<Verification> {
        let mut done = Verification::default();
        for name in SlotFile::faulty_copies(&self.folder) {
            done.find(Code::DamagedSlots, name);
        }
        let proven = self.prove(cancel, &progress, &mut done).await;
        stop_unless_damage(proven, &mut done)?;
        progress(1.0);
        Ok(done)
    }

    async fn prove(
        &self,
        cancel: &Cancel,
        progress: &(impl Fn(f64) + Send + Sync),
        done: &mut Verification,
    ) -> Result<()> {
        let anchored = self.anchored()?;
        let (mut scope, found) = {
            // A file gets its name and its row while the writer is taken: here it has both, or neither.
            let _turn = self.writer().await?;
            let mut scope = self.read(Grant::for_task(SystemTask::Verification), cancel).await?;
            // The first read fixes the snapshot.
            scope.connection().integer("SELECT count(*) FROM main.attachment", vec![]).await?;
            (scope, self.files().names()?)
        };
        let connection = scope.connection();
        let looked = look_at_indexes_anew(connection).await;
        stop_unless_damage(looked, done)?;
        check_pages(connection, done).await?;
        progress(0.2);
        let checked = check_journal(connection, anchored, done).await;
        stop_unless_damage(checked, done)?;
        progress(0.4);
        check_tables(connection, done).await?;
        for record in RECORD_TYPES {
            cancel.check()?;
            let found = check_records(connection, record, done).await;
            stop_unless_damage(found, done)?;
            let found = check_missing_rows(connection, record, done).await;
            stop_unless_damage(found, done)?;
            let found = check_belonging(connection, record, done).await;
            stop_unless_damage(found, done)?;
        }
        let checked = check_files(connection, &self.files(), found, cancel, done).await;
        stop_unless_damage(checked, done)?;
        scope.finish().await.map(|_| ())
    }
}

/// The chain with its anchor, and payloads that are gone although no entry says so.
async fn check_journal(connection: &mut Connection, anchored: Option<Head>, done: &mut Verification) -> Result<()> {
    let proof = check_chain(connection, anchored, |_| {}).await?;
    done.checked.insert("journal_entries", u64::try_from(proof.entries).unwrap_or(0));
    match proof.fault {
        Some((Code::MissingTail, _)) if anchored.is_none() => {
            done.find(Code::MissingTail, "the anchor file is missing or not of this workspace");
        }
        Some((Code::MissingTail, first)) => {
            let lost = anchored.map_or(0, |head| head.sequence) + 1 - first;
            done.find(Code::MissingTail, format!("{lost} entries"));
        }
        Some((code, sequence)) => done.find(code, format!("entry {sequence}")),
        None => {}
    }
    for sequence in journal::missing_payloads(connection).await? {
        done.find(Code::BrokenJournal, format!("entry {sequence}: its payload is gone and nothing says why"));
    }
    Ok(())
}

/// A page that does not open ends this check, not the whole verification.
fn stop_unless_damage(found: Result<()>, done: &mut Verification) -> Result<()> {
    match found {
        Err(error) if error.code == Code::DamagedDatabase => {
            done.find(Code::DamagedDatabase, "a page cannot be read");
            Ok(())
        }
        other => other,
    }
}

/// FTS5's own check trusts the structure its connection read last, and calls an index that another connection
/// has changed since malformed. Any search makes it look again.
async fn look_at_indexes_anew(connection: &mut Connection) -> Result<()> {
    for record in RECORD_TYPES.iter().filter(|record| is_searched(record)) {
        let sql = format!("SELECT rowid FROM {0}_search WHERE {0}_search MATCH 'a' LIMIT 1", record.table);
        connection.row(sql, vec![]).await?;
    }
    Ok(())
}

pub(crate) async fn check_pages(connection: &mut Connection, done: &mut Verification) -> Result<()> {
    for (check, fine) in [("PRAGMA cipher_integrity_check", None), ("PRAGMA integrity_check", Some("ok"))] {
        let rows = match connection.rows(check, vec![]).await {
            Ok(rows) => rows,
            Err(error) => {
                let failed = Err(error);
                stop_unless_damage(failed, done)?;
                continue;
            }
        };
        for row in rows.iter().filter_map(|row| row.text(0)).filter(|text| Some(text.as_str()) != fine) {
            done.find(Code::DamagedDatabase, row);
        }
    }
    let pages = connection.integer("PRAGMA page_count", vec![]).await?;
    done.checked.insert("pages", u64::try_from(pages).unwrap_or(0));
    Ok(())
}

/// No table without a class.
async fn check_tables(connection: &mut Connection, done: &mut Verification) -> Result<()> {
    for table in tables(connection).await? {
        if crate::schema::class_of(&table).is_none() {
            done.find(Code::DamagedDatabase, format!("unknown table {table}"));
        }
    }
    Ok(())
}

/// Replays the journal of each row and adds up its search terms.
async fn check_records(
    connection: &mut Connection,
    record: &'static RecordType,
    done: &mut Verification,
) -> Result<()> {
    let (mut after, mut rows_seen, mut terms_sum, mut grams) = (0, 0, 0u64, Grams::new());
    let custom = crate::custom::definitions(connection).await?;
    let mut sets_sum = 0u64;
    loop {
        let sql = format!(
            "SELECT {} FROM main.{} WHERE row > {after} ORDER BY row LIMIT {PAGE}",
            StoredRow::columns(record),
            record.table
        );
        let rows = connection.rows(sql, vec![]).await?;
        let rows: Vec<_> = rows.iter().map(|row| StoredRow::read(record, row)).collect();
        let Some(last) = rows.last() else { break };
        after = last.meta.row;
        let replayed = replay(connection, record, &rows).await?;
        for row in &rows {
            rows_seen += 1;
            let told = replayed.get(&row.meta.id);
            let fits = told.is_some_and(|told| told.values == row.values && told.state == row.meta.state.number());
            if !fits {
                let detail = format!("{} {}: the row is not what the journal tells", record.name, row.meta.id);
                done.find(Code::BrokenJournal, detail);
            }
            if row.meta.state.number() < 2 {
                sets_sum = sets_sum.wrapping_add(sets_of(record, row));
            }
            if is_searched(record) && row.meta.state.number() < 2 {
                terms_sum = terms_of(record, row, &custom, &mut grams).split(' ').fold(terms_sum, add_term);
            }
        }
    }
    done.checked.insert(record.table, rows_seen);
    // What a job is still to index is not wrong, only not there yet.
    let being_indexed = crate::searched::outdated(connection).await?.iter().any(|other| other.name == record.name);
    if is_searched(record) && !being_indexed && indexed_terms_sum(connection, record).await? != terms_sum {
        done.find(Code::DamagedDatabase, format!("the search terms of {} are not those of its rows", record.table));
    }
    if kept_sets_sum(connection, record).await? != sets_sum {
        done.find(Code::DamagedDatabase, format!("the sets of {} are not those of its rows", record.table));
    }
    Ok(())
}

/// Rows the journal made, that nobody purged or erased, and that are gone.
async fn check_missing_rows(
    connection: &mut Connection,
    record: &'static RecordType,
    done: &mut Verification,
) -> Result<()> {
    let sql = format!(
        "SELECT made.record_id FROM journal made WHERE made.record = ?1 AND made.kind = ?2 \
         AND made.record_id NOT IN (SELECT id FROM main.{}) AND NOT {} LIMIT 100",
        record.table,
        journal::said_gone("made")
    );
    let values = vec![Value::Text(record.name.to_owned()), Value::Integer(Kind::Create as i64)];
    for id in connection.rows(sql, values).await?.iter().filter_map(|row| row.id(0)) {
        done.find(Code::BrokenJournal, format!("{} {id}: the journal made this row, and it is gone", record.name));
    }
    Ok(())
}

/// Rows whose owner or team is not that of the row they belong to, or that belong to none.
async fn check_belonging(
    connection: &mut Connection,
    record: &'static RecordType,
    done: &mut Verification,
) -> Result<()> {
    let Some(field) = record.belongs_to else { return Ok(()) };
    let mut wrong = Vec::new();
    for parent in record.parents() {
        let pairs = record.ownership().zip(parent.ownership());
        let alike: Vec<_> =
            pairs.map(|(own, of)| format!("c.{} IS p.{}", record.fields[own].name, parent.fields[of].name)).collect();
        let of_type = record.parent_type.map(|named| format!("c.{named} = '{}' AND ", parent.name)).unwrap_or_default();
        wrong.push(format!(
            "SELECT c.id FROM main.{} c LEFT JOIN main.{} p ON p.id = c.{field} WHERE {of_type}(p.id IS NULL OR NOT ({}))",
            record.table,
            parent.table,
            alike.join(" AND ")
        ));
    }
    if let Some(named) = record.parent_type {
        let known: Vec<_> = record.parents().map(|parent| format!("'{}'", parent.name)).collect();
        wrong.push(format!("SELECT id FROM main.{} WHERE {named} NOT IN ({})", record.table, known.join(", ")));
    }
    let sql = format!("{} LIMIT 100", wrong.join(" UNION ALL "));
    for id in connection.rows(sql, vec![]).await?.iter().filter_map(|row| row.id(0)) {
        done.find(Code::BrokenJournal, format!("{} {id}: it is not owned as what it belongs to", record.name));
    }
    Ok(())
}

/// What the journal tells of a row.
struct Told {
    values: Vec<Value>,
    state: i64,
}

async fn replay(
    connection: &mut Connection,
    record: &'static RecordType,
    rows: &[StoredRow],
) -> Result<HashMap<Uuid, Told>> {
    let ids: Vec<String> = rows.iter().map(|row| row.meta.id.simple().to_string()).collect();
    let sql = "SELECT j.record_id, j.kind, p.payload FROM journal j \
               LEFT JOIN journal_payload p ON p.sequence = j.sequence \
               WHERE j.record_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY j.sequence";
    let entries = connection.rows(sql, vec![Value::Text(serde_json::json!(ids).to_string())]).await?;
    let mut told: HashMap<Uuid, Told> = HashMap::with_capacity(rows.len());
    for entry in &entries {
        let (Some(id), Some(kind)) = (entry.id(0), entry.integer(1).and_then(Kind::from_number)) else { continue };
        if !kind.changes_row() {
            continue;
        }
        let payload: Payload = entry.bytes(2).and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        let blank = || Told { values: vec![Value::Null; record.fields.len()], state: 0 };
        let told = told.entry(id).or_insert_with(blank);
        if kind == Kind::Erase {
            *told = blank();
        }
        apply(record, told, &payload)?;
    }
    Ok(told)
}

fn apply(record: &'static RecordType, told: &mut Told, payload: &Payload) -> Result<()> {
    for (name, value) in &payload.record {
        if let Some(at) = record.position(name) {
            told.values[at] = Value::from_json(value, record.fields[at].kind)?;
        }
    }
    for (name, _, after, _) in &payload.changes {
        match name.split_once('.') {
            None => {
                if let Some(at) = record.position(name) {
                    told.values[at] = Value::from_json(after, record.fields[at].kind)?;
                }
            }
            Some((field, key)) => {
                if let Some(at) = record.position(field) {
                    told.values[at] = Custom::put(&told.values[at], key, after);
                }
            }
        }
    }
    if let Some((_, state)) = payload.state {
        told.state = state;
    }
    Ok(())
}

/// Independent of order: the sum of the terms' hashes, each as often as it stands in a row.
fn add_term(sum: u64, term: &str) -> u64 {
    sum.wrapping_add(term_number(term))
}

fn term_number(term: &str) -> u64 {
    let hash = Sha256::digest(term.as_bytes());
    u64::from_be_bytes(hash[..8].try_into().expect("BUG: 8 of 32 bytes"))
}

/// The sum over a row's sets, as `<table>_<set>` should hold them.
fn sets_of(record: &'static RecordType, row: &StoredRow) -> u64 {
    let values = sets::values_of(record, &row.values);
    values.iter().fold(0, |sum, (set, value)| add_term(sum, &set_term(set, value, row.meta.row)))
}

fn set_term(set: &str, value: &Value, row: i64) -> String {
    format!("{set} {value:?} {row}")
}

async fn kept_sets_sum(connection: &mut Connection, record: &'static RecordType) -> Result<u64> {
    let mut sum = 0;
    for set in sets::names(record) {
        // Numbers come before bytes.
        let mut after = (Value::Integer(i64::MIN), 0);
        loop {
            let sql = format!(
                "SELECT value, row FROM main.{}_{set} WHERE (value, row) > (?1, ?2) ORDER BY value, row LIMIT 20000",
                record.table
            );
            let rows = connection.rows(sql, vec![after.0, Value::Integer(after.1)]).await?;
            let pairs = rows.iter().filter_map(|row| Some((row.value(0), row.integer(1)?)));
            sum = pairs.fold(sum, |sum, (value, row)| add_term(sum, &set_term(set, &value, row)));
            let Some(last) = rows.last() else { break };
            after = (last.value(0), last.integer(1).unwrap_or(i64::MAX));
        }
    }
    Ok(sum)
}

async fn indexed_terms_sum(connection: &mut Connection, record: &RecordType) -> Result<u64> {
    let table = record.table;
    let make = format!(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_vocabulary USING fts5vocab(main, {table}_search, 'row')"
    );
    connection.execute(make, vec![]).await?;
    let (mut sum, mut after) = (0u64, String::new());
    loop {
        let sql = format!("SELECT term, doc FROM temp.{table}_vocabulary WHERE term > ?1 LIMIT 20000");
        let rows = connection.rows(sql, vec![Value::Text(after.clone())]).await?;
        let Some(last) = rows.last().and_then(|row| row.text(0)) else { return Ok(sum) };
        after = last;
        for row in &rows {
            let (term, rows_with_it) = (row.text(0).unwrap_or_default(), row.integer(1).unwrap_or(0));
            sum = sum.wrapping_add(term_number(&term).wrapping_mul(u64::try_from(rows_with_it).unwrap_or(0)));
        }
    }
}
