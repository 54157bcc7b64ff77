//! How two machines *agree*: what crosses the wire, how concurrent changes become one, and both ends as state machines.
//!
//! The server puts every accepted operation in one order; a device pushes what it wrote and pulls what it may see. The
//! protocol, its invariants and what happens in each fault stand in `docs/sync.md`; names like `I-STEP` point there.
//!
//! No socket, no SQL, no clock and no randomness: time and ids come in as parameters, bytes go out, and rows live behind
//! [`device::DeviceStore`] and [`server::ServerStore`]. No module of the product is named: a record type is what
//! [`domain::RecordType`] says of it, so one that comes later syncs without a line here.

pub mod audience;
pub mod checksum;
pub mod clock;
pub mod device;
pub mod merge;
pub mod operation;
pub mod order;
pub mod row;
pub mod server;
pub mod wire;

pub use audience::{Audience, Reach};
pub use operation::{Change, Operation, Transaction, Verb};
pub use row::{Cell, Conflict, Key, Row};
