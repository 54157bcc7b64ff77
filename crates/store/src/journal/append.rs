//! Writing entries, inside the transaction they tell of.

use domain::Result;
use uuid::Uuid;

use super::entry::{EntryHeader, Hash, Head, Kind, TransactionHeader, chain, payload_hash};
use crate::connection::{Connection, Statement, Value};
use crate::keys::fill;

/// An entry before it has its place in the chain.
pub struct PendingEntry {
    pub kind: Kind,
    pub record: &'static str,
    pub record_id: Uuid,
    pub schema_version: u16,
    pub payload: Vec<u8>,
}

/// Who writes, where and why.
#[derive(Debug, Clone)]
pub struct Author {
    pub actor: Uuid,
    pub actor_name: String,
    pub device: Uuid,
    pub incarnation: i64,
    pub job: Option<Uuid>,
    pub undoes: Option<Uuid>,
}

/// Appends the entries of one transaction and returns the new head.
pub async fn append(
    connection: &mut Connection,
    head: Head,
    author: &Author,
    transaction: Uuid,
    at: i64,
    clock: i64,
    entries: &[PendingEntry],
) -> Result<Head> {
    let header = TransactionHeader {
        id: transaction,
        job: author.job,
        undoes: author.undoes,
        actor: author.actor,
        actor_name: author.actor_name.clone(),
        device: author.device,
        incarnation: author.incarnation,
        at,
        clock,
    };
    let number = insert_transaction(connection, &header).await?;
    let mut chain = Chain { head, number, transaction: header.hash() };
    connection.run_all(Box::new(entries.chunks(Statement::ROWS).flat_map(|chunk| chain.link_all(chunk)))).await?;
    Ok(chain.head)
}

/// The chain while it grows.
struct Chain {
    head: Head,
    /// Number and hash of the transaction the entries belong to.
    number: i64,
    transaction: Hash,
}

impl Chain {
    /// Adds entries: the statements that keep them.
    fn link_all(&mut self, entries: &[PendingEntry]) -> [Statement; 2] {
        let (mut rows, mut payloads) = (Vec::with_capacity(entries.len() * 8), Vec::with_capacity(entries.len() * 3));
        for (entry, salt) in entries.iter().zip(salts(entries.len())) {
            self.link(entry, salt, &mut rows, &mut payloads);
        }
        [Statement::insert("journal", 8, rows), Statement::insert("journal_payload", 3, payloads)]
    }

    /// Adds an entry: its row, and its payload apart.
    fn link(&mut self, entry: &PendingEntry, salt: [u8; 16], rows: &mut Vec<Value>, payloads: &mut Vec<Value>) {
        let sealed = payload_hash(&salt, &entry.payload);
        let sequence = self.head.sequence + 1;
        let header = EntryHeader {
            sequence,
            kind: entry.kind as i64,
            record: entry.record,
            record_id: entry.record_id,
            schema_version: i64::from(entry.schema_version),
        };
        self.head = Head { sequence, hash: chain(&self.head.hash, &self.transaction, &header, &sealed) };
        rows.extend([
            Value::Integer(sequence),
            Value::Integer(self.number),
            Value::Integer(header.kind),
            Value::Text(entry.record.to_owned()),
            Value::Id(entry.record_id),
            Value::Integer(header.schema_version),
            Value::Bytes(sealed.to_vec()),
            Value::Bytes(self.head.hash.to_vec()),
        ]);
        payloads.extend([Value::Integer(sequence), Value::Bytes(salt.to_vec()), Value::Bytes(entry.payload.clone())]);
    }
}

/// Salts from one call of the random source.
fn salts(count: usize) -> Box<[[u8; 16]]> {
    let mut salts = vec![[0; 16]; count].into_boxed_slice();
    fill(salts.as_flattened_mut());
    salts
}

async fn insert_transaction(connection: &mut Connection, header: &TransactionHeader) -> Result<i64> {
    let optional = |id: Option<Uuid>| id.map_or(Value::Null, Value::Id);
    let sql = "INSERT INTO journal_transaction \
               (id, job, undoes, actor, actor_name, device, incarnation, at, clock) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING number";
    let values = vec![
        Value::Id(header.id),
        optional(header.job),
        optional(header.undoes),
        Value::Id(header.actor),
        Value::Text(header.actor_name.clone()),
        Value::Id(header.device),
        Value::Integer(header.incarnation),
        Value::Integer(header.at),
        Value::Integer(header.clock),
    ];
    connection.integer(sql, values).await
}
