//! Reading the journal: the history of a record, the entries of a transaction, the proof of the chain.

use domain::{AppError, Code, Result};
use uuid::Uuid;

use super::entry::{EntryHeader, Hash, Head, Kind, Payload, TransactionHeader, chain, payload_hash};
use crate::connection::{Connection, Row, Value};

/// An entry with its payload; `None` when the payload was erased.
#[derive(Debug, Clone)]
pub struct EntryRow {
    pub sequence: i64,
    pub kind: Kind,
    pub record: String,
    pub record_id: Uuid,
    pub payload: Option<Payload>,
    pub transaction: TransactionRow,
}

/// The transaction an entry belongs to.
#[derive(Debug, Clone)]
pub struct TransactionRow {
    pub id: Uuid,
    pub job: Option<Uuid>,
    pub actor: Uuid,
    pub actor_name: String,
    pub device: Uuid,
    pub at: i64,
}

const ENTRY: &str = "SELECT j.sequence, j.kind, j.record, j.record_id, p.payload, t.id, t.job, t.actor, t.actor_name, \
                     t.device, t.at FROM journal j JOIN journal_transaction t ON t.number = j.transaction_number \
                     LEFT JOIN journal_payload p ON p.sequence = j.sequence ";

fn entry(row: &Row) -> Option<EntryRow> {
    Some(EntryRow {
        sequence: row.integer(0)?,
        kind: Kind::from_number(row.integer(1)?)?,
        record: row.text(2)?,
        record_id: row.id(3)?,
        payload: row.bytes(4).and_then(|bytes| serde_json::from_slice(&bytes).ok()),
        transaction: TransactionRow {
            id: row.id(5)?,
            job: row.id(6),
            actor: row.id(7)?,
            actor_name: row.text(8)?,
            device: row.id(9)?,
            at: row.integer(10)?,
        },
    })
}

/// The newest entry of the database.
pub async fn head(connection: &mut Connection) -> Result<Head> {
    let row = connection.row("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1", vec![]).await?;
    let read = |row: Row| Some(Head { sequence: row.integer(0)?, hash: row.bytes(1)?.try_into().ok()? });
    Ok(row.and_then(read).unwrap_or_default())
}

/// The hash of one entry.
pub async fn hash_at(connection: &mut Connection, sequence: i64) -> Result<Option<Hash>> {
    let row = connection.row("SELECT hash FROM journal WHERE sequence = ?1", vec![Value::Integer(sequence)]).await?;
    Ok(row.and_then(|row| row.bytes(0)).and_then(|hash| hash.try_into().ok()))
}

/// Entries of one record, newest first, older than `before`.
pub async fn history(connection: &mut Connection, id: Uuid, before: Option<i64>, limit: u32) -> Result<Vec<EntryRow>> {
    let sql = format!("{ENTRY} WHERE j.record_id = ?1 AND j.sequence < ?2 ORDER BY j.sequence DESC LIMIT ?3");
    let values = vec![Value::Id(id), Value::Integer(before.unwrap_or(i64::MAX)), Value::Integer(i64::from(limit))];
    Ok(connection.rows(sql, values).await?.iter().filter_map(entry).collect())
}

/// Entries of a record and of those whose ids `belonging` selects, newest first, older than `before`. Only the index is
/// walked until the page is known: one seek for each record, whatever the size of the journal.
pub async fn timeline(
    connection: &mut Connection,
    id: Uuid,
    belonging: &str,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<EntryRow>> {
    let carry = Kind::Carry as i64;
    let sql = format!(
        "SELECT sequence AS key FROM journal INDEXED BY journal_record WHERE record_id IN (SELECT ?1{belonging}) \
         AND sequence < ?2 AND kind <> {carry} ORDER BY sequence DESC LIMIT ?3"
    );
    let values = vec![Value::Id(id), Value::Integer(before.unwrap_or(i64::MAX)), Value::Integer(i64::from(limit))];
    let page = connection.integers(&sql, values).await?;
    entries_at(connection, &page).await
}

/// The newest entry that changed a record. What was only noted about it since – an export, a value shown – is none.
pub async fn newest_change(connection: &mut Connection, id: Uuid) -> Result<Option<i64>> {
    let changes: Vec<_> =
        Kind::ALL.iter().filter(|kind| kind.changes_row()).map(|kind| (*kind as i64).to_string()).collect();
    let sql = format!("SELECT max(sequence) FROM journal WHERE record_id = ?1 AND kind IN ({})", changes.join(", "));
    Ok(connection.row(sql, vec![Value::Id(id)]).await?.and_then(|row| row.integer(0)))
}

/// Entries by their sequences, newest first.
pub async fn entries_at(connection: &mut Connection, sequences: &[i64]) -> Result<Vec<EntryRow>> {
    let sql = format!("{ENTRY} WHERE j.sequence IN (SELECT value FROM json_each(?1)) ORDER BY j.sequence DESC");
    let wanted = Value::Text(serde_json::json!(sequences).to_string());
    Ok(connection.rows(sql, vec![wanted]).await?.iter().filter_map(entry).collect())
}

/// Entries of a transaction, newest first: the order in which they are taken back.
pub async fn entries_of(connection: &mut Connection, transaction: Uuid) -> Result<Vec<EntryRow>> {
    let sql = format!(
        "{ENTRY} WHERE j.transaction_number = (SELECT number FROM journal_transaction WHERE id = ?1) \
         ORDER BY j.sequence DESC"
    );
    Ok(connection.rows(sql, vec![Value::Id(transaction)]).await?.iter().filter_map(entry).collect())
}

/// The transactions of a job that changed rows and can still be taken back, the newest first.
pub async fn transactions_of(connection: &mut Connection, job: Uuid) -> Result<Vec<Uuid>> {
    let undoable: Vec<_> =
        Kind::ALL.iter().filter(|kind| kind.can_be_undone()).map(|kind| (*kind as i64).to_string()).collect();
    let sql = format!(
        "SELECT id FROM journal_transaction t WHERE job = ?1 AND EXISTS \
         (SELECT 1 FROM journal j JOIN journal_payload p ON p.sequence = j.sequence \
         WHERE j.transaction_number = t.number AND j.kind IN ({})) ORDER BY number DESC",
        undoable.join(", ")
    );
    let rows = connection.rows(sql, vec![Value::Id(job)]).await?;
    Ok(rows.iter().filter_map(|row| row.id(0)).collect())
}

/// Walks the whole chain and tells how many entries it proved.
///
/// # Errors
/// [`Code::BrokenJournal`] with the first sequence that does not fit.
pub async fn verify_chain(connection: &mut Connection, mut each: impl FnMut(i64)) -> Result<i64> {
    const PAGE: i64 = 5_000;
    let mut head = Head::default();
    let mut transaction: Option<(i64, Hash)> = None;
    loop {
        let sql = "SELECT j.sequence, j.kind, j.record, j.record_id, j.schema_version, j.payload_hash, j.hash, \
                   j.transaction_number, p.salt, p.payload FROM journal j \
                   LEFT JOIN journal_payload p ON p.sequence = j.sequence WHERE j.sequence > ?1 ORDER BY j.sequence LIMIT ?2";
        let rows = connection.rows(sql, vec![Value::Integer(head.sequence), Value::Integer(PAGE)]).await?;
        if rows.is_empty() {
            return Ok(head.sequence);
        }
        for row in &rows {
            let number = row.integer(7).unwrap_or(0);
            if transaction.is_none_or(|(known, _)| known != number) {
                transaction = Some((number, transaction_hash(connection, number).await?));
            }
            let of = transaction.expect("BUG: just set").1;
            head = verified(&head, &of, row).ok_or_else(|| broken(head.sequence + 1))?;
        }
        each(head.sequence);
    }
}

/// SQL: a later entry says that the record of `entry` was purged or erased, payloads and all.
pub fn said_gone(entry: &str) -> String {
    let (purge, erase) = (Kind::Purge as i64, Kind::Erase as i64);
    format!(
        "EXISTS (SELECT 1 FROM journal gone WHERE gone.record_id = {entry}.record_id \
         AND gone.sequence > {entry}.sequence AND gone.kind IN ({purge}, {erase}))"
    )
}

/// Entries whose payload is gone although no entry says so: the first hundred.
pub async fn missing_payloads(connection: &mut Connection) -> Result<Vec<i64>> {
    let sql = format!(
        "SELECT j.sequence FROM journal j WHERE j.sequence NOT IN (SELECT sequence FROM journal_payload) \
         AND NOT {} LIMIT 100",
        said_gone("j")
    );
    Ok(connection.rows(sql, vec![]).await?.iter().filter_map(|row| row.integer(0)).collect())
}

fn broken(sequence: i64) -> AppError {
    AppError::new(Code::BrokenJournal).param("sequence", sequence)
}

/// The next head, if the row continues the chain and its payload – where still kept – is the one sealed.
fn verified(head: &Head, transaction: &Hash, row: &Row) -> Option<Head> {
    let sealed: Hash = row.bytes(5)?.try_into().ok()?;
    if let (Some(salt), Some(payload)) = (row.bytes(8), row.bytes(9))
        && payload_hash(&salt, &payload) != sealed
    {
        return None;
    }
    let record = row.text(2)?;
    let header = EntryHeader {
        sequence: row.integer(0)?,
        kind: row.integer(1)?,
        record: &record,
        record_id: row.id(3)?,
        schema_version: row.integer(4)?,
    };
    let hash = chain(&head.hash, transaction, &header, &sealed);
    let fits = header.sequence == head.sequence + 1 && row.bytes(6)?.as_slice() == hash;
    fits.then_some(Head { sequence: header.sequence, hash })
}

async fn transaction_hash(connection: &mut Connection, number: i64) -> Result<Hash> {
    let sql = "SELECT id, job, undoes, actor, actor_name, device, incarnation, at, clock \
               FROM journal_transaction WHERE number = ?1";
    let row = connection.row(sql, vec![Value::Integer(number)]).await?;
    let read = |row: Row| {
        Some(TransactionHeader {
            id: row.id(0)?,
            job: row.id(1),
            undoes: row.id(2),
            actor: row.id(3)?,
            actor_name: row.text(4)?,
            device: row.id(5)?,
            incarnation: row.integer(6)?,
            at: row.integer(7)?,
            clock: row.integer(8)?,
        })
    };
    row.and_then(read).map(|header| header.hash()).ok_or_else(|| broken(number))
}
