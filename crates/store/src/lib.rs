//! Where it is *kept*: the encrypted database and everything that must not be forgotten around it.
//!
//! - [`Workspace`] makes, opens and locks a workspace folder; [`keys`] holds the slots that open it.
//! - [`Store`] is an open workspace. [`Store::read`] and [`Store::write`] consume a [`domain::rights::Grant`]
//!   and give a [`ReadScope`] or a [`WriteScope`]; nobody outside this crate ever holds a connection.
//! - A read goes through the actor's `visible_*` views; a write leaves row, search terms and journal entry in
//!   one transaction; a tripwire in the database stops any other write.
//! - [`verify`] proves the whole: pages, cipher, chain, anchor, terms, replay.
//!
//! This is the only crate that knows sqlx.

pub mod attachments;
mod chain;
mod clock;
mod connection;
mod core_dumps;
mod custom;
mod error;
pub mod journal;
mod key_changes;
mod key_table;
pub mod keys;
mod lineage;
mod local;
mod machine;
mod making;
mod opening;
mod pins;
mod process_end;
mod process_lock;
mod readers;
mod reading;
mod rotation;
mod schema;
mod search_terms;
mod searched;
mod sets;
mod store;
mod stored;
mod verify;
mod visible;
mod workspace;
mod writer;
mod writing;

pub use chain::ChainProof;
pub use clock::{Clock, SystemClock, calendar_at, local_time_of, moment_of, time_of};
pub use connection::{Cancel, Row, Value};
pub use custom::defined as custom_fields;
pub use error::logged;
pub use local::{Draft, Turn};
pub use pins::PinState;
pub use reading::{Count, Found, FrozenList, Hit, ListPlan, Place, ReadScope, Reading, RecordView, Sum, Total};
pub use schema::{Class, class_of};
pub use store::{JobScope, Store};
pub use stored::{Meta, State, Stored};
pub use verify::{Finding, Verification};
pub use workspace::{NewMember, NewWorkspace, Opened, Options, Unlock, Workspace};
pub use writing::{Committed, Successor, Undone, WriteScope};
