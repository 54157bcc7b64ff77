//! The one journal: audit trail, undo source and – later – sync outbox at once.
//!
//! Every committed transaction leaves one row in `journal_transaction` and one entry per changed record in
//! `journal`, chained by hashes. What changed lies apart, in `journal_payload`, so that erasing a person's
//! data removes payloads and the chain still proves. A small [`Anchor`] file remembers the head outside the
//! database: a database behind its anchor has lost acknowledged work.

mod anchor;
mod append;
mod entry;
mod find;
mod read;
mod usage;

pub use anchor::Anchor;
pub use append::{Author, PendingEntry, append};
pub use entry::{Hash, Head, Kind, Payload, chain, payload_hash};
pub use find::{JournalFilter, JournalQuery};
pub use read::{
    EntryRow, TransactionRow, entries_at, entries_of, hash_at, head, history, missing_payloads, newest_change,
    said_gone, timeline, transactions_of, verify_chain,
};
pub use usage::Usage;
