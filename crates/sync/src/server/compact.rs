//! What time takes away: the recycle bin becomes tombstones, and the log an end.

use domain::record_type;
use uuid::Uuid;

use super::store::{Logged, ServerStore};
use crate::clock::Stamp;
use crate::merge::Origin;

/// How long things are kept.
#[derive(Debug, Clone, Copy)]
pub struct Retention {
    /// Deleted rows, until nothing but a tombstone is left.
    pub bin_ms: i64,
    /// Sequences of the log; a device further behind fills anew.
    pub log: i64,
}

impl Default for Retention {
    fn default() -> Self {
        Self { bin_ms: 90 * 86_400_000, log: 5_000_000 }
    }
}

/// Rows buried in one transaction.
const AT_ONCE: usize = 200;

/// One bounded step, in a transaction of its own; `true`: there may be more to do.
///
/// # Errors
/// The store's.
pub async fn compact<S: ServerStore>(store: &mut S, kept: Retention, now_ms: i64) -> Result<bool, S::Error> {
    let timeline = store.timeline().await?;
    let old = store.deleted_before((now_ms - kept.bin_ms) << 16, AT_ONCE).await?;
    let (mut rows, mut log) = (Vec::new(), Vec::new());
    let known = old.into_iter().filter_map(|row| Some((record_type(&row.key.record).ok()?, row)));
    for (seq, (record, mut row)) in (timeline.head + 1..).zip(known) {
        let order = Stamp { clock: now_ms << 16, device: Uuid::nil() };
        row.bury(record, Origin { version: seq, order, given: 0, by: Uuid::nil() });
        row.seq = seq;
        log.push(Logged { seq, key: row.key.clone(), left: None });
        rows.push(row);
    }
    let more = rows.len() == AT_ONCE;
    if !rows.is_empty() {
        store.keep_own(rows, log).await?;
    }
    let horizon = timeline.head - kept.log;
    if horizon > timeline.horizon {
        store.forget_log(horizon).await?;
    }
    Ok(more)
}
