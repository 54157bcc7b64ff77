//! One entry: what happened to one record, and how it is sealed into the chain.

use std::collections::BTreeMap;
use std::io::Write;

use domain::RecordType;
use domain::record::{Change, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What an entry tells. The numbers are kept for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Create = 1,
    Change = 2,
    Archive = 3,
    Restore = 4,
    Delete = 5,
    Purge = 6,
    Erase = 7,
    SignIn = 8,
    FailedUnlock = 9,
    Denial = 10,
    Export = 11,
    SensitiveRead = 12,
    Baseline = 13,
    KeyChange = 14,
    /// Acknowledged work was missing at opening, and the member chose to go on.
    LostTail = 15,
    /// Owner and team of the record it belongs to changed, and its own with them.
    Carry = 16,
}

impl Kind {
    pub const ALL: &'static [Self] = &[
        Self::Create,
        Self::Change,
        Self::Archive,
        Self::Restore,
        Self::Delete,
        Self::Purge,
        Self::Erase,
        Self::SignIn,
        Self::FailedUnlock,
        Self::Denial,
        Self::Export,
        Self::SensitiveRead,
        Self::Baseline,
        Self::KeyChange,
        Self::LostTail,
        Self::Carry,
    ];

    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| *kind as i64 == number)
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Change => "change",
            Self::Archive => "archive",
            Self::Restore => "restore",
            Self::Delete => "delete",
            Self::Purge => "purge",
            Self::Erase => "erase",
            Self::SignIn => "sign_in",
            Self::FailedUnlock => "failed_unlock",
            Self::Denial => "denial",
            Self::Export => "export",
            Self::SensitiveRead => "sensitive_read",
            Self::Baseline => "baseline",
            Self::KeyChange => "key_change",
            Self::LostTail => "lost_tail",
            Self::Carry => "carry",
        }
    }

    /// Changes a row of a record, as opposed to telling that something happened.
    pub fn changes_row(self) -> bool {
        self.can_be_undone() || matches!(self, Self::Purge | Self::Erase | Self::Carry)
    }

    /// What was before stands in the payload. What was carried along is so again, with the record it belongs to.
    pub fn can_be_undone(self) -> bool {
        matches!(self, Self::Create | Self::Change | Self::Archive | Self::Restore | Self::Delete)
    }
}

/// What an entry holds besides its header. Before and after are JSON as the field's kind writes it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Payload {
    /// A new record: its values that are not empty. Of an erased one: what its tombstone holds.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub record: BTreeMap<String, Json>,
    /// Field, before, after, and the version the writer saw before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<(String, Json, Json, i64)>,
    /// State before and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<(i64, i64)>,
    /// What a note says: the command denied, the login that failed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub note: BTreeMap<String, Json>,
}

impl Payload {
    pub fn with_changes(changes: Vec<Change>, base_of: impl Fn(&str) -> i64) -> Self {
        let seen = |change: Change| {
            let base = base_of(&change.field);
            (change.field, change.before, change.after, base)
        };
        Self { changes: changes.into_iter().map(seen).collect(), ..Self::default() }
    }

    /// The payload of an erasure: of the record no more than its tombstone.
    pub fn of_erased(record: &RecordType, values: &[Value], state: (i64, i64)) -> Self {
        let filled = record.fields.iter().zip(values).filter(|(_, value)| !value.is_null());
        let record = filled.map(|(field, value)| (field.name.to_owned(), value.to_json(field.kind))).collect();
        Self { record, state: Some(state), ..Self::default() }
    }

    /// The payload of a new record, written straight from its values: an import writes millions.
    pub fn of_new(record: &RecordType, values: &[Value]) -> Vec<u8> {
        let mut bytes = br#"{"record":{"#.to_vec();
        let filled = record.fields.iter().zip(values).filter(|(_, value)| !value.is_null());
        for (at, (field, value)) in filled.enumerate() {
            if at > 0 {
                bytes.push(b',');
            }
            write!(bytes, "\"{}\":", field.name).expect("BUG: a vector takes all");
            match value {
                Value::Text(text) if field.kind.is_json() => bytes.extend_from_slice(text.as_bytes()),
                Value::Text(text) => serde_json::to_writer(&mut bytes, text).expect("BUG: a vector takes all"),
                other => {
                    serde_json::to_writer(&mut bytes, &other.to_json(field.kind)).expect("BUG: a vector takes all")
                }
            }
        }
        bytes.extend_from_slice(b"}}");
        bytes
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("BUG: plain data serialises")
    }
}

pub type Hash = [u8; 32];

/// The newest entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    pub sequence: i64,
    pub hash: Hash,
}

pub fn payload_hash(salt: &[u8], payload: &[u8]) -> Hash {
    Sha256::new().chain_update(salt).chain_update(payload).finalize().into()
}

/// The hash of an entry's transaction: who, where, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransactionHeader {
    pub id: Uuid,
    pub job: Option<Uuid>,
    pub undoes: Option<Uuid>,
    pub actor: Uuid,
    pub actor_name: String,
    pub device: Uuid,
    pub incarnation: i64,
    pub at: i64,
    pub clock: i64,
}

impl TransactionHeader {
    pub fn hash(&self) -> Hash {
        let id_or_nil = |id: Option<Uuid>| id.unwrap_or_default();
        Sha256::new()
            .chain_update(self.id)
            .chain_update(id_or_nil(self.job))
            .chain_update(id_or_nil(self.undoes))
            .chain_update(self.actor)
            .chain_update(self.device)
            .chain_update(self.incarnation.to_be_bytes())
            .chain_update(self.at.to_be_bytes())
            .chain_update(self.clock.to_be_bytes())
            .chain_update(self.actor_name.as_bytes())
            .finalize()
            .into()
    }
}

/// The header of one entry.
pub struct EntryHeader<'a> {
    pub sequence: i64,
    pub kind: i64,
    pub record: &'a str,
    pub record_id: Uuid,
    pub schema_version: i64,
}

/// H(previous, transaction, header, payload hash): the next link.
pub fn chain(previous: &Hash, transaction: &Hash, header: &EntryHeader<'_>, payload: &Hash) -> Hash {
    Sha256::new()
        .chain_update(previous)
        .chain_update(transaction)
        .chain_update(header.sequence.to_be_bytes())
        .chain_update(header.kind.to_be_bytes())
        .chain_update(header.schema_version.to_be_bytes())
        .chain_update(header.record_id)
        .chain_update(header.record.as_bytes())
        .chain_update(payload)
        .finalize()
        .into()
}
